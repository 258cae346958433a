internal import Diagnostics
internal import Dossiers
internal import Workbooks

/// Partners that are missing, spelt in two ways, or two in a cell.
func findingsOfPartners(_ register: RegisterReading) -> [RegisterFinding] {
  register.tables.indices.flatMap { cellsOfPartners(register.tables[$0]) + untidyTexts(register.tables[$0]) }
    + spellings(register) + missing(register)
}

private func cellsOfPartners(_ table: RegisterTable) -> [RegisterFinding] {
  table.columns(.partner).flatMap { column in
    table.rows.flatMap { row -> [RegisterFinding] in
      let raw = row.cells[column.position].rawText
      let parties = readParties(raw)
      let cell = Placed(
        value: raw, place: table.place(row.number, column.position), heading: column.heading, raw: raw)
      return [
        twoParties(cell, parties), office(cell, parties), person(cell, parties), inverted(cell, parties), untidy(cell)
      ]
      .compactMap { $0 }
    }
  }
}

/// Blanks around what is looked up: titles, numbers, subjects, units.
private func untidyTexts(_ table: RegisterTable) -> [RegisterFinding] {
  let roles: Set<ColumnRole> = [.title, .number, .scope, .unit]
  return table.columns.filter { $0.role.map(roles.contains) == true }.flatMap { column in
    table.rows.compactMap { row in
      let raw = row.cells[column.position].rawText
      return untidy(
        Placed(value: raw, place: table.place(row.number, column.position), heading: column.heading, raw: raw))
    }
  }
}

private func twoParties(_ cell: Placed<String>, _ parties: [PartyCell]) -> RegisterFinding? {
  guard parties.count > 1 else { return nil }
  let names = parties.map { "“\($0.name)”" }.joined(separator: ", ")
  return RegisterFinding(
    .twoParties, cell,
    Bilingual(
      id: "\(parties.count) pihak dalam satu sel: \(names)", en: "\(parties.count) parties in one cell: \(names)"),
    help: Bilingual(
      id: "tulis setiap pihak di sel atau barisnya sendiri", en: "give each party a cell or a row of its own"))
}

private func office(_ cell: Placed<String>, _ parties: [PartyCell]) -> RegisterFinding? {
  guard let party = parties.first(where: { $0.office != nil || $0.otherScript != nil }) else { return nil }
  let beside = [party.otherScript, party.office].compactMap { $0 }.map { "“\($0)”" }.joined(separator: ", ")
  return RegisterFinding(
    .officeInCell, cell,
    Bilingual(
      id: "di samping nama mitra “\(party.name)” sel ini memuat \(beside)",
      en: "beside the partner's name “\(party.name)” this cell has \(beside)"),
    help: Bilingual(
      id: "buat kolom sendiri untuk penandatangan dan untuk nama dalam aksara lain",
      en: "make columns of their own for who signs and for the name in another script"))
}

private func person(_ cell: Placed<String>, _ parties: [PartyCell]) -> RegisterFinding? {
  guard let title = parties.lazy.compactMap({ personsTitle(in: $0.name) }).first else { return nil }
  return RegisterFinding(
    .personInCell, cell,
    Bilingual(
      id: "“\(title)” menunjukkan bahwa di sini tertulis nama seseorang",
      en: "“\(title)” shows that this names a person"),
    help: Bilingual(
      id: "tulis lembaganya; nama orang berganti dan tidak diimpor",
      en: "write the institution; persons change, and their names are not imported"))
}

private func inverted(_ cell: Placed<String>, _ parties: [PartyCell]) -> RegisterFinding? {
  guard let party = parties.first(where: { turned($0.name) != $0.name }) else { return nil }
  return RegisterFinding(
    .invertedName, cell,
    Bilingual(
      id: "nama ini tertulis terbalik: “\(turned(party.name))”",
      en: "this name is written the other way round: “\(turned(party.name))”"),
    help: Bilingual(id: "tulis “\(turned(party.name))”", en: "write “\(turned(party.name))”"))
}

private func untidy(_ cell: Placed<String>) -> RegisterFinding? {
  guard let first = cell.raw.unicodeScalars.first, let last = cell.raw.unicodeScalars.last,
    first.properties.isWhitespace || last.properties.isWhitespace, !shortened(cell.raw).isEmpty
  else { return nil }
  return RegisterFinding(
    .untidyName, cell,
    Bilingual(
      id: "ada spasi atau baris baru di awal atau akhir; Excel menganggapnya teks lain",
      en: "there are blanks or line breaks before or behind the text; Excel takes it for another one"),
    help: Bilingual(id: "tulis “\(shortened(cell.raw))”", en: "write “\(shortened(cell.raw))”"))
}

/// Names that differ only in signs, capitals or blanks, or in one letter.
private func spellings(_ register: RegisterReading) -> [RegisterFinding] {
  var byKey: [String: [Placed<PartyCell>]] = [:], keys: [String] = []
  for agreement in register.agreements {
    for party in agreement.parties {
      let key = partnerKey(party.value.name)
      guard !key.isEmpty else { continue }
      if byKey[key] == nil { keys.append(key) }
      if byKey[key]?.contains(where: { $0.value.name == party.value.name }) != true {
        byKey[key, default: []].append(party)
      }
    }
  }
  var findings: [RegisterFinding] = []
  for key in keys {
    guard let names = byKey[key], let first = names.first else { continue }
    for other in names.dropFirst() { findings.append(spelling(other, beside: first, isSure: true)) }
  }
  for (key, other) in nearKeys(keys) {
    guard let first = byKey[key]?.first, let second = byKey[other]?.first else { continue }
    findings.append(spelling(second, beside: first, isSure: false))
  }
  return findings
}

private func spelling(_ party: Placed<PartyCell>, beside first: Placed<PartyCell>, isSure: Bool) -> RegisterFinding {
  let names = Bilingual(
    id: "“\(party.value.name)” dan “\(first.value.name)” (\(first.place.reference))",
    en: "“\(party.value.name)” and “\(first.value.name)” (\(first.place.reference))")
  return RegisterFinding(
    .partnerSpeltTwoWays, party,
    isSure
      ? Bilingual(
        id: "satu mitra ditulis dengan dua cara: \(names.id)", en: "one partner is spelt in two ways: \(names.en)")
      : Bilingual(id: "mungkin satu mitra: \(names.id)", en: "these may be one partner: \(names.en)"),
    help: Bilingual(id: "pilih satu ejaan untuk seluruh tabel", en: "take one spelling for the whole table"),
    others: [first.place])
}

/// Pairs of keys that may be one name, the earlier first.
private func nearKeys(_ keys: [String]) -> [(String, String)] {
  var near = NearKeys()
  return keys.compactMap { key in near.add(key).map { ($0, key) } }
}

private func missing(_ register: RegisterReading) -> [RegisterFinding] {
  register.agreements.compactMap { agreement in
    let table = register.tables[agreement.table]
    guard agreement.parties.isEmpty, let column = table.columns(.partner).first else { return nil }
    return RegisterFinding(
      .partnerMissing, at: table.place(agreement.row, column.position), heading: column.heading,
      Bilingual(id: "mitranya tidak tertulis", en: "no partner stands here"),
      help: Bilingual(id: "isi nama lembaga mitranya", en: "fill in the partner institution's name"))
  }
}
