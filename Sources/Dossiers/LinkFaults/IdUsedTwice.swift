import Diagnostics

/// Two files with one id, or an alias that another file has. All kinds share one set of ids, because `[[id]]` names no
/// kind.
let idUsedTwiceFault = Fault(
  "FM-008", "id-used-twice", .error,
  finds: Bilingual(id: "id yang dipakai dua kali", en: "an id that is used twice"),
  why: Bilingual(
    id:
      """
      tautan, induk, dan alamat halaman memakai id; dua berkas dengan satu id membuat semuanya menunjuk ke tempat \
      yang salah
      """,
    en: "links, parents and the page's address go by the id; two files with one id make all of them lead astray"),
  wrong: Example(
    .file("content/glossary/tenggang.md"),
    """
    ---
    id: «perpanjangan»
    term: {id: perpanjangan sukarela, en: voluntary renewal}
    ---

    Renewal that both parties wish for.
    """),
  right: Example(
    .file("content/glossary/tenggang.md"),
    """
    ---
    id: perpanjangan-sukarela
    term: {id: perpanjangan sukarela, en: voluntary renewal}
    ---

    Renewal that both parties wish for.
    """))

/// In the later file by path, naming both.
func idUsedTwice(_ id: String, at span: Span, first: Span) -> Diagnostic {
  Diagnostic(
    idUsedTwiceFault, at: span,
    first.path == span.path
      ? Bilingual(id: "id “\(id)” dipakai dua kali di \(span.path)", en: "the id “\(id)” is used twice in \(span.path)")
      : Bilingual(
        id: "id “\(id)” dipakai dua kali: di \(first.path) dan di \(span.path)",
        en: "the id “\(id)” is used twice: in \(first.path) and in \(span.path)"),
    help: helpWithTwo(first.path, span.path),
    notes: [Diagnostic.Note(first, Bilingual(id: "di sini pertama kali", en: "here it stands first"))])
}

/// What two files with one id may be: a text and its translation, a file and its copy, or two documents.
private func helpWithTwo(_ first: String, _ second: String) -> Bilingual {
  let other = Bilingual(
    id: "beri salah satunya id lain yang belum dipakai", en: "give one of them another id that is not in use")
  if first == second { return other }
  for (original, copy) in [(first, second), (second, first)] {
    let stem = documentStem(of: original), name = documentStem(of: copy)
    if let language = languageMeant(behind: stem, in: name, folder: copy) {
      let right = "\(stem).\(language).md"
      return Bilingual(
        id: "bila \(copy) terjemahannya, ganti namanya menjadi “\(right)” di samping aslinya, dan sisakan isinya saja; "
          + "bila bukan, \(other.id)",
        en: "if \(copy) is its translation, rename it to “\(right)” beside the original, and leave its body alone; "
          + "if not, \(other.en)")
    }
    guard isCopy(name, of: stem) else { continue }
    return Bilingual(
      id: "bila \(copy) hanya salinan, hapus salinan itu; bila bukan, \(other.id)",
      en: "if \(copy) is a mere copy, delete that copy; if not, \(other.en)")
  }
  return other
}

/// `tenggat_en`, `tenggat-en`, `tenggat.EN`, `tenggat.eng`, `en/tenggat`: the language that a translation's name was
/// meant to say.
private func languageMeant(behind stem: String, in name: String, folder path: String) -> String? {
  let parts = path.split(separator: "/").map { $0.lowercased() }
  if name == stem { return parts.dropLast().last.flatMap(language) }
  guard name.lowercased().hasPrefix(stem.lowercased()) else { return nil }
  let rest = name.dropFirst(stem.count)
  guard let sign = rest.first, "_-. ".contains(sign) else { return nil }
  return language(rest.dropFirst().lowercased())
}

private func language(_ word: String) -> String? {
  if languageCodes.contains(word) { return word }
  let long = ["eng": "en", "english": "en", "inggris": "en", "ind": "id", "ina": "id", "indonesia": "id"]
  return long[word]
}

/// Whether a file's name is what programs call the copy of another: `… - Copy`, `Copy of …`, `… (1)`, `…-KOMPUTER-7`.
private func isCopy(_ name: String, of stem: String) -> Bool {
  let whole = name.lowercased(), own = stem.lowercased()
  if whole == own { return false }
  return ["copy of ", "salinan ", "salinan dari "].contains { whole == $0 + own }
    || [" ", " - ", "-", "("].contains { whole.hasPrefix(own + $0) }
}
