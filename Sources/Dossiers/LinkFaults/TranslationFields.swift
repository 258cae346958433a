import Diagnostics
import Markup

/// Front matter in a translation. It translates the body; what it says of the agreement would be said twice, and drift
/// apart.
let translationFieldsFault = Fault(
  "REF-040", "translation-has-fields", .warning,
  finds: Bilingual(id: "isian di berkas terjemahan", en: "fields in the file of a translation"),
  why: Bilingual(
    id: "berkas terjemahan hanya menerjemahkan isi; isian dibaca dari berkas aslinya saja",
    en: "a translation gives the body in another language; fields are read from the original alone"),
  wrong: Example(
    .file("content/handbook/tenggat.id.md"),
    "---\nlanguage: id\n«order»: 20\n---\n\nHitung mundur dari hari terakhir.\n"),
  right: Example(
    .file("content/handbook/tenggat.id.md"), "---\nlanguage: id\n---\n\nHitung mundur dari hari terakhir.\n"))

/// What its front matter says that cannot be obeyed: of levels, each; of other fields, the first that is not read.
func faultsOfFields(of translation: Translation, under model: PlanningModel) -> [Diagnostic] {
  let file = translation.file
  guard let tree = file.frontMatter, !file.frontMatterIsBroken, !tree.nodes.isEmpty else { return [] }
  guard tree.nodes[0].kind == .mapping else {
    return tree.isNull(0) ? [] : [frontMatterIsNoMapping(Span(path: file.path, line: 2)).decidingAccess()]
  }
  var checking = Checking(path: file.path, tree: tree, vocabulary: model.vocabulary, root: translationSchema)
  let strange = checking.keysNotRead(in: translationSchema)
  return checking.diagnostics + (strange.first.map { [notRead($0, in: tree, of: translation)] } ?? [])
}

extension Translation {
  /// What was found when it was parsed; a character that is not what it looks like fails every build where it stands
  /// in the level.
  var findings: [Diagnostic] {
    guard let tree = file.frontMatter, tree.nodes.first?.kind == .mapping, let level = tree.value(0, "classification")
    else { return file.diagnostics }
    let place = tree.span(level, in: file.path)
    return file.diagnostics.map { $0.isOddCharacter(in: place) ? $0.failingAccess() : $0 }
  }
}

extension Checking {
  /// Checks the level that a translation gives, and tells every field of it that was meant for one.
  ///
  /// - Returns: the keys of all others that nobody reads.
  fileprivate mutating func keysNotRead(in schema: RecordSchema) -> [YAMLTree.Index] {
    let known = schema.fields.map(\.name)
    return tree.children(0).map { $0 - 1 }.filter { key in
      guard let field = schema.fields.first(where: { tree.equals(key, $0.key) }) else {
        return !misread(key, among: known) && !givesLevel(key, among: known)
      }
      if case .code(.classification) = field.form {
        if isAbsent(key + 1) { add(levelEmpty(at: span(key), allowed: vocabulary.codes(of: .classification))) }
        check(key + 1, field)
      }
      return false
    }
  }
}

private func notRead(_ key: YAMLTree.Index, in tree: YAMLTree, of translation: Translation) -> Diagnostic {
  let name = shortened(tree.string(key)), original = translation.original
  return Diagnostic(
    translationFieldsFault, at: tree.span(key, in: translation.file.path),
    Bilingual(
      id: "“\(name)” di berkas terjemahan tidak dibaca; aslinya \(original)",
      en: "“\(name)” in a translation is not read; the original is \(original)"),
    help: Bilingual(
      id: "pindahkan isian itu ke \(original); di sini cukup isi naskahnya",
      en: "move the fields to \(original); the body is enough here"))
}
