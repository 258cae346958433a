import Diagnostics
import Markup

/// A translation whose original has changed since: `translates` says which day's version it gives, `updated` of the
/// original says when that was last changed.
let staleTranslationFault = Fault(
  "REF-041", "stale-translation", .warning,
  finds: Bilingual(id: "terjemahan yang lebih tua daripada aslinya", en: "a translation older than its original"),
  why: Bilingual(
    id:
      """
      pembaca terjemahan mengira membaca naskah terakhir, padahal aslinya sudah berubah; halamannya memperingatkan \
      pembaca
      """,
    en: "readers of the translation take it for the latest text while the original has moved on; its page warns them"),
  wrong: Example(
    .file("content/dossiers/ks-2024-002.en.md"),
    "---\nlanguage: en\ntranslates: «2024-03-01»\n---\n\nWhat the parties have agreed.\n"),
  right: Example(
    .file("content/dossiers/ks-2024-002.en.md"),
    "---\nlanguage: en\ntranslates: 2026-06-01\n---\n\nWhat the parties have agreed.\n"))

/// How far a translation is behind its original.
package struct Staleness: Sendable, Hashable {
  /// The day of the version it gives.
  package let translated: CalendarDate
  /// The later day of the original.
  package let updated: CalendarDate

  /// nil where it is not behind, or where one of the two days is not written.
  init?(of translation: Translation, original: ParsedFile) {
    guard let translated = day("translates", of: translation.file), let updated = day("updated", of: original),
      translated < updated
    else {
      return nil
    }
    self.translated = translated
    self.updated = updated
  }
}

/// What is to be said of a translation's day.
func age(of translation: Translation, _ staleness: Staleness?) -> [Diagnostic] {
  let file = translation.file
  guard let tree = file.frontMatter, let at = value("translates", of: file) else { return [] }
  let span = tree.span(at, in: file.path)
  guard let staleness else {
    guard day("translates", of: file) == nil else { return [] }
    let found: FoundForm =
      switch tree.nodes[Int(at)].kind {
      case .scalar: .scalar(tree.string(at))
      case .sequence: .list
      case .mapping: .mapping
      }
    return [
      wrongForm(.scalar(.date), found, at: span, Bilingual(id: "versi yang diterjemahkan", en: "version translated"))
    ]
  }
  return [
    Diagnostic(
      staleTranslationFault, at: span,
      Bilingual(
        id:
          """
          terjemahan ini mengikuti versi \(staleness.translated.inWords.id), sedangkan \(translation.original) \
          diperbarui \(staleness.updated.inWords.id)
          """,
        en:
          """
          this translation follows the version of \(staleness.translated.inWords.en), and \(translation.original) was \
          updated on \(staleness.updated.inWords.en)
          """
      ),
      help: Bilingual(
        id: "cocokkan terjemahan dengan aslinya, lalu tulis translates: \(staleness.updated)",
        en: "bring the translation up to the original, then write translates: \(staleness.updated)"))
  ]
}

private func value(_ key: StaticString, of file: ParsedFile) -> YAMLTree.Index? {
  guard let tree = file.frontMatter, !tree.nodes.isEmpty, tree.nodes[0].kind == .mapping else { return nil }
  return tree.value(0, key)
}

private func day(_ key: StaticString, of file: ParsedFile) -> CalendarDate? {
  guard let tree = file.frontMatter, let at = value(key, of: file), tree.nodes[Int(at)].kind == .scalar else {
    return nil
  }
  return CalendarDate(tree.string(at))
}
