package import Diagnostics

/// What the doctor says, for a person: a summary one can hand on, then what is wrong, what has to be looked at, and how
/// the file was understood.
package func text(of diagnosis: Diagnosis, in language: Language) -> String {
  var lines = [sentence(of: diagnosis.summary)[language], ""]
  for weight in RegisterFinding.Weight.allCases {
    let findings = diagnosis.findings.filter { $0.kind.weight == weight }
    guard !findings.isEmpty else { continue }
    lines.append("\(title(of: weight)[language]) (\(findings.count))")
    lines += capped(findings, language)
    lines.append("")
  }
  return lines.joined(separator: "\n")
}

/// How many findings of a kind are printed; the others are counted.
private let mostOfKind = 40

private func capped(_ findings: [RegisterFinding], _ language: Language) -> [String] {
  var printed: [RegisterFinding.Kind: Int] = [:]
  var lines: [String] = []
  for finding in findings {
    printed[finding.kind, default: 0] += 1
    if printed[finding.kind, default: 0] <= mostOfKind { lines += linesOfOne(finding, language) }
  }
  for kind in RegisterFinding.Kind.allCases {
    let more = (printed[kind] ?? 0) - mostOfKind
    guard more > 0 else { continue }
    let sentence = Bilingual(
      id: "dan \(more) lagi seperti itu (\(kind.rawValue)); semuanya ada di --format json",
      en: "and \(more) more of that kind (\(kind.rawValue)); --format json has them all")
    lines.append("  … " + sentence[language])
  }
  return lines
}

private func linesOfOne(_ finding: RegisterFinding, _ language: Language) -> [String] {
  let heading = finding.heading.isEmpty ? "" : "  " + shortened(finding.heading)
  let value = finding.value.isEmpty ? "" : "  “\(shortened(finding.value))”"
  let help = finding.help.map { ["      → " + $0[language].visible] } ?? []
  let place = (finding.place.file + " " + finding.place.reference + heading + value).visible
  return ["  " + place, "      " + finding.message[language].visible] + help
}

func title(of weight: RegisterFinding.Weight) -> Bilingual {
  switch weight {
  case .wrong: Bilingual(id: "Tidak mungkin benar", en: "Cannot be right")
  case .look: Bilingual(id: "Perlu dilihat", en: "To be looked at")
  case .told: Bilingual(id: "Cara berkas ini dibaca", en: "How this file was read")
  }
}

/// The register in a sentence or two.
package func sentence(of summary: RegisterSummary) -> Bilingual {
  let agreements = Bilingual.count(summary.agreements, id: "perjanjian", one: "agreement", other: "agreements")
  var id =
    "\(agreements.id): \(summary.live) berlaku, \(summary.ended) sudah berakhir, "
    + "\(summary.unknown) tidak dapat ditentukan"
  var en = "\(agreements.en): \(summary.live) in force, \(summary.ended) ended, \(summary.unknown) cannot be told"
  let soon = Bilingual.count(summary.endWithin90Days, id: "berakhir", one: "ends", other: "end")
  let ends = Bilingual(
    id: "\(soon.id) dalam 90 hari, \(summary.endWithinYear) dalam setahun",
    en: "\(soon.en) within 90 days, \(summary.endWithinYear) within a year")
  let renew = Bilingual.count(
    summary.renewByThemselves, id: "diperpanjang dengan sendirinya", one: "renews by itself",
    other: "renew by themselves")
  let unnumbered = Bilingual.count(
    summary.withoutNumber, id: "tanpa nomor", one: "has no number", other: "have no number")
  let rest = Bilingual(id: "\(renew.id), \(unnumbered.id)", en: "\(renew.en), \(unnumbered.en)")
  let wrong = Bilingual.count(summary.wrong, id: "hal", one: "thing", other: "things")
  let look = Bilingual.count(summary.look, id: "hal", one: "has", other: "have")
  id += ". \(ends.id); \(rest.id). \(wrong.id) tidak mungkin benar, \(look.id) perlu dilihat."
  en += ". \(ends.en); \(rest.en). \(wrong.en) cannot be right, \(look.en) to be looked at."
  return Bilingual(id: id, en: en)
}

/// The same for a program: every finding, in the order of the cells.
package func json(of diagnosis: Diagnosis, asOf today: String) -> JSON {
  let summary = diagnosis.summary
  let place = { (place: CellPlace) in
    JSON.object([
      ("file", .string(place.file)), ("sheet", .string(place.sheet)), ("row", .int(place.row)),
      ("cell", .string(place.reference))
    ])
  }
  let both = { (text: Bilingual) in JSON.object([("id", .string(text.id)), ("en", .string(text.en))]) }
  let findings = diagnosis.findings.map { finding in
    JSON.object([
      ("kind", .string(finding.kind.rawValue)), ("weight", .string(finding.kind.weight.rawValue)),
      ("file", .string(finding.place.file)), ("sheet", .string(finding.place.sheet)), ("row", .int(finding.place.row)),
      ("cell", .string(finding.place.reference)), ("heading", .string(finding.heading)),
      ("value", .string(finding.value)), ("message", both(finding.message)),
      ("help", finding.help.map(both) ?? .null), ("others", .array(finding.others.map(place)))
    ])
  }
  return .object([
    ("naskah", .string("1")), ("as_of", .string(today)),
    (
      "summary",
      .object([
        ("agreements", .int(summary.agreements)), ("live", .int(summary.live)), ("ended", .int(summary.ended)),
        ("unknown", .int(summary.unknown)), ("end_within_90_days", .int(summary.endWithin90Days)),
        ("end_within_a_year", .int(summary.endWithinYear)), ("renew_by_themselves", .int(summary.renewByThemselves)),
        ("without_number", .int(summary.withoutNumber)), ("wrong", .int(summary.wrong)), ("look", .int(summary.look)),
        ("told", .int(summary.told))
      ])
    ),
    ("findings", .array(findings))
  ])
}
