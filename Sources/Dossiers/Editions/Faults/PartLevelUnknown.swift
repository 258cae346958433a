package import Diagnostics
package import Markup

/// CLS-913: a part of a body that names a level which the model does not have, or a level where it restricts nothing.
///
/// Why it matters: its writer believes that the part is hidden from some readers.
let partLevelUnknownFault = Fault(
  "CLS-913", "part-level-unknown", .error,
  finds: Bilingual(
    id: "bagian isi yang menyebut klasifikasi yang tidak ada, atau di tempat yang tidak membatasi apa pun",
    en: "a part of a body that names a classification there is not, or one where it restricts nothing"),
  why: Bilingual(
    id: "penulisnya mengira bagian ini tersembunyi dari sebagian pembaca; karena itu tidak ada edisi yang disusun",
    en: "its writer believes that the part is hidden from some readers; so no edition is made"),
  wrong: Example(.body(.chapter), "Isi.\n\n> «»[!rahasai]\n> Batas penawaran.\n"),
  right: Example(.body(.chapter), "Isi.\n\n> [!rahasia]\n> Batas penawaran.\n"))

/// What a file's body says of levels that cannot be read, and of callouts of no kind.
package func levelFindings(in file: ParsedFile, under model: PlanningModel) -> [Diagnostic] {
  markingFindings(in: file, under: model)
    + restrictedParts(of: file).compactMap { part in
      switch model.meaning(of: part) {
      case .level: nil
      case .everybody: part.form == .callout ? unknownCallout(part) : nil
      // What is wrong with a body that cannot be taken apart is said of it already (SIT-012 to SIT-014).
      case .unreadable:
        part.form == .unparsed ? nil : partLevelUnknown(part, allowed: model.classifications.map(\.id))
      }
    }
}

/// Lines that mark what follows as restricted, and restrict nothing. A level that hides nothing from anybody, or
/// nothing more than the whole document, is no such mark where it may be a word like any other.
private func markingFindings(in file: ParsedFile, under model: PlanningModel) -> [Diagnostic] {
  let own = file.frontMatter.flatMap { tree in
    tree.value(0, "classification").flatMap { model.level(tree, $0) }
  }
  let markings = levelMarkings(in: file)
  if markings.isEmpty { return [] }
  let kind = ContentKind(path: file.path), explains = kind == .chapter || kind == .term
  let names = LevelNames(of: model)
  var told: Set<Int> = []
  return markings.compactMap { marking in
    guard let level = names.level(called: marking.word), level > 0 else { return nil }
    let name = model.classifications[level].id
    switch marking.form {
    case .certain: return markingThatRestrictsNothing(marking, name).decidingAccess()
    case .escapedCallout: return escapedCallout(marking, name, in: file)
    case .title where explains: return nil
    case .word, .title:
      // A line is told once, also where it can be read in several ways.
      guard level > own ?? model.defaultClassification, told.insert(marking.span.line).inserted else { return nil }
      var finding = markingThatRestrictsNothing(marking, name)
      finding.severity = .warning
      return finding
    }
  }
}

/// A callout whose brackets are escaped. It is read as one, so that nothing hidden is seen; but whoever may see it
/// reads the word in brackets, and no page marks the part.
private func escapedCallout(_ marking: LevelMarking, _ level: String, in file: ParsedFile) -> Diagnostic? {
  let isRead = restrictedParts(of: file).contains { $0.form == .callout && $0.span.line == marking.span.line }
  guard isRead else { return nil }
  let shown = shortened(marking.word)
  var finding = Diagnostic(
    partLevelUnknownFault, at: marking.span,
    Bilingual(
      id: "kutipan ini dibatasi sebagai “\(level)”, tetapi halamannya menulis “[!\(shown)]” sebagai kata biasa, karena "
        + "kurungnya didahului garis miring",
      en: "this quote is restricted as “\(level)”, but its page writes “[!\(shown)]” as plain words, for its brackets "
        + "have backslashes before them"),
    help: Bilingual(
      id: "tulis “> [!\(level)]”, tanpa garis miring", en: "write “> [!\(level)]”, without backslashes"))
  finding.severity = .warning
  return finding
}

private func markingThatRestrictsNothing(_ marking: LevelMarking, _ level: String) -> Diagnostic {
  let written = marking.isOfHeading ? "{level=\(level)}" : "> [!\(level)]"
  let place =
    marking.isOfHeading
    ? Bilingual(id: "di ujung judulnya", en: "at the end of its heading")
    : Bilingual(
      id: "di sini, dan “> ” di depan setiap baris yang dibatasi",
      en: "here, and “> ” before each line that is restricted")
  let otherwise =
    marking.form == .certain
    ? Bilingual(id: "", en: "")
    : Bilingual(
      id: "; bila bukan klasifikasi, tulis dengan kata lain", en: "; if it is no classification, say it in other words")
  let shown = shortened(marking.word)
  return Diagnostic(
    partLevelUnknownFault, at: marking.span,
    Bilingual(
      id: "“\(shown)” yang ditulis begini tidak membatasi apa pun: semua pembaca halaman ini melihat isinya",
      en: "“\(shown)” written like this restricts nothing: whoever reads this page sees all of it"),
    help: Bilingual(
      id: "tulis “\(written)” \(place.id)\(otherwise.id)", en: "write “\(written)” \(place.en)\(otherwise.en)"))
}

private func partLevelUnknown(_ part: RestrictedPart, allowed: [String]) -> Diagnostic {
  let near = suggest(part.level, from: allowed).first ?? allowed.last ?? ""
  let isOfHeading = part.form == .section || part.form == .bareWord
  let written = isOfHeading ? "{level=\(near)}" : "> [!\(near)]"
  let place = isOfHeading ? Bilingual(id: "di ujung judulnya", en: "at the end of its heading") : ownLine
  return Diagnostic(
    partLevelUnknownFault, at: part.span, whatIsWrong(with: part),
    help: Bilingual(
      id: "tulis “\(written)” \(place.id); yang ada: \(allowed.joined(separator: ", "))",
      en: "write “\(written)” \(place.en); there are \(allowed.joined(separator: ", "))")
  ).decidingAccess()
}

private let ownLine = Bilingual(id: "di baris sendiri", en: "on a line of its own")

private func whatIsWrong(with part: RestrictedPart) -> Bilingual {
  let shown = shortened(part.level)
  switch part.form {
  case .loose:
    return Bilingual(
      id: "“[!\(shown)]” di sini tidak membatasi apa pun, karena tidak mengawali kutipan",
      en: "“[!\(shown)]” restricts nothing here, for it begins no quote")
  case .bareWord:
    return Bilingual(
      id: "“{\(shown)}” tidak membatasi apa pun, karena tidak disebut bahwa itu klasifikasi",
      en: "“{\(shown)}” restricts nothing, for nothing says that it is a classification")
  case .callout, .section, .unparsed:
    return Bilingual(
      id: "“\(shown)” terbaca seperti klasifikasi, dan model tidak memilikinya",
      en: "“\(shown)” reads like a classification, and the model has none such")
  }
}
