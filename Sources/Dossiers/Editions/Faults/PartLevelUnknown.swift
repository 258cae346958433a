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
  restrictedParts(of: file).compactMap { part in
    switch model.meaning(of: part) {
    case .level: nil
    case .everybody: part.form == .callout ? unknownCallout(part) : nil
    // What is wrong with a body that cannot be taken apart is said of it already (SIT-012 to SIT-014).
    case .unreadable:
      part.form == .unparsed ? nil : partLevelUnknown(part, allowed: model.classifications.map(\.id))
    }
  }
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
