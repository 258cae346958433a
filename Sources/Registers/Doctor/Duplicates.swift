internal import Diagnostics
internal import Dossiers

/// The same agreement twice, and agreements of which each party has a row.
func findingsOfDuplicates(_ register: RegisterReading) -> [RegisterFinding] {
  let severalRows = rowsOfOneAgreement(register)
  return severalRows.findings + sameNumbers(register, except: severalRows.rows)
    + sameTitles(register, except: severalRows.rows)
}

/// Agreements of which each party has a row.
func findingsOfSeveralRows(_ register: RegisterReading) -> [RegisterFinding] { rowsOfOneAgreement(register).findings }

/// Rows that differ only in the party.
private func rowsOfOneAgreement(_ register: RegisterReading) -> (findings: [RegisterFinding], rows: Set<RowPlace>) {
  var findings: [RegisterFinding] = [], rows: Set<RowPlace> = []
  for (index, table) in register.tables.enumerated() {
    let partnerColumns = table.columns(.partner)
    guard let firstPartner = partnerColumns.first else { continue }
    let same = table.columns.filter {
      $0.role != .partner && $0.role != .sequence && $0.role != .key && $0.role != .country
    }
    guard same.contains(where: { $0.role == .title || $0.role == .number }) else { continue }
    var groups: [[String]: [RegisterRow]] = [:], order: [[String]] = []
    for row in table.rows {
      let key = same.map { row.text($0.position) }
      guard same.contains(where: { $0.role == .title && !row.text($0.position).isEmpty }) || hasNumber(row, same) else {
        continue
      }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    for key in order {
      guard let group = groups[key], group.count > 1, let first = group.first else { continue }
      let partners = Set(group.map { row in partnerColumns.map { partnerKey(row.text($0.position)) } })
      guard partners.count == group.count else { continue }
      rows.formUnion(group.map { RowPlace(table: index, row: $0.number) })
      findings.append(
        RegisterFinding(
          .severalRows, at: table.place(first.number, firstPartner.position), heading: firstPartner.heading,
          value: first.text(firstPartner.position),
          Bilingual(
            id: "\(group.count) baris menyebut satu perjanjian, setiap pihak satu baris",
            en: "\(group.count) rows tell of one agreement, a row for each party"),
          others: group.dropFirst().map { table.place($0.number, nil) }))
    }
  }
  return (findings, rows)
}

private func hasNumber(_ row: RegisterRow, _ columns: [RegisterColumn]) -> Bool {
  columns.contains { $0.role == .number && row.text($0.position).utf8.contains { (0x30...0x39).contains($0) } }
}

private func sameNumbers(_ register: RegisterReading, except rows: Set<RowPlace>) -> [RegisterFinding] {
  var first: [String: Placed<String>] = [:]
  var findings: [RegisterFinding] = []
  for agreement in register.agreements where !rows.contains(RowPlace(table: agreement.table, row: agreement.row)) {
    for number in agreement.numbers {
      let key = wordKey(number.value)
      guard key.utf8.contains(where: { (0x30...0x39).contains($0) }) else { continue }
      guard let earlier = first[key] else {
        first[key] = number
        continue
      }
      guard earlier.place != number.place else { continue }
      findings.append(
        RegisterFinding(
          .duplicate, number,
          Bilingual(
            id: "nomor ini sudah ada di \(earlier.place.reference) (“\(shortened(earlier.value))”)",
            en: "this number stands already in \(earlier.place.reference) (“\(shortened(earlier.value))”)"),
          help: Bilingual(
            id: "hapus salah satu baris, atau betulkan nomornya",
            en: "take one of the rows out, or correct its number"),
          others: [earlier.place]))
    }
  }
  return findings
}

/// Rows with the same partners, title and first day.
private func sameTitles(_ register: RegisterReading, except rows: Set<RowPlace>) -> [RegisterFinding] {
  var first: [[String]: RegisterAgreement] = [:]
  var findings: [RegisterFinding] = []
  for agreement in register.agreements where !rows.contains(RowPlace(table: agreement.table, row: agreement.row)) {
    guard let title = agreement.titles.first, !agreement.parties.isEmpty else { continue }
    let partners = agreement.parties.map { partnerKey($0.value.name) }.sorted().joined(separator: "|")
    let key = [partners, wordKey(title.value), agreement.firstDay?.description ?? "", agreement.part ?? ""]
    guard let earlier = first[key], let place = earlier.titles.first?.place else {
      first[key] = agreement
      continue
    }
    let numbers = Set(agreement.numbers.map { wordKey($0.value) }),
      others = Set(earlier.numbers.map { wordKey($0.value) })
    // Numbers that differ are two agreements; the same number is told by itself.
    guard numbers.isEmpty || others.isEmpty else { continue }
    findings.append(
      RegisterFinding(
        .duplicate, title,
        Bilingual(
          id: "mitra, judul dan tanggal yang sama sudah ada di \(place.reference)",
          en: "the same partner, title and date stand already in \(place.reference)"),
        help: Bilingual(
          id: "hapus salah satu baris, atau tulis apa bedanya", en: "take one of the rows out, or write what differs"),
        others: [place]))
  }
  return findings
}
