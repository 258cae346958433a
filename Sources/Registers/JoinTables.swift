internal import Dossiers

/// A column of one table whose cells are the keys of another's rows.
struct TableLink: Equatable {
  let from: Int
  let column: Int
  let to: Int
}

/// The columns that lead from one table to another: `ref_pengajuan` holds what the other has under `id`.
func tableLinks(among tables: [RegisterTable]) -> [TableLink] {
  let keys = tables.map { table in
    table.columns(.key).first.map { column in Set(table.rows.map { $0.text(column.position) }.filter { !$0.isEmpty }) }
      ?? []
  }
  var links: [TableLink] = []
  for from in tables.indices {
    for column in tables[from].columns where isReference(column.heading) {
      let values = tables[from].rows.map { $0.text(column.position) }.filter { !$0.isEmpty }
      guard !values.isEmpty else { continue }
      for to in tables.indices where to != from {
        let known = values.count { keys[to].contains($0) }
        if known * 2 > values.count { links.append(TableLink(from: from, column: column.position, to: to)) }
      }
    }
  }
  return links
}

/// The agreements with what other tables tell of them: what a submission says of the term, and who the partners are.
func join(
  _ agreements: [RegisterAgreement], _ tables: [RegisterTable], _ links: [TableLink], _ days: [DayColumn]
) -> [RegisterAgreement] {
  guard !links.isEmpty else { return agreements }
  let joining = JoinTables(tables: tables, links: links, days: days)
  return agreements.map(joining.joined)
}

private struct JoinTables {
  let tables: [RegisterTable]
  let links: [TableLink]
  private let rowsByKey: [[String: RegisterRow]]
  private let readers: [RowReader]
  /// For each link, the rows that lead to a key.
  private let rowsLeadingTo: [[String: [RegisterRow]]]
  private let rowsByNumber: [[Int: RegisterRow]]

  init(tables: [RegisterTable], links: [TableLink], days: [DayColumn]) {
    self.tables = tables
    self.links = links
    readers = tables.indices.map { index in
      RowReader(table: tables[index], index: index, days: days.filter { $0.table == index })
    }
    rowsByKey = tables.map { table in
      guard let column = table.columns(.key).first else { return [:] }
      return table.rows.reduce(into: [:]) { $0[$1.text(column.position)] = $1 }
    }
    rowsLeadingTo = links.map { link in
      tables[link.from].rows.reduce(into: [:]) { $0[$1.text(link.column), default: []].append($1) }
    }
    rowsByNumber = tables.map { table in table.rows.reduce(into: [:]) { $0[$1.number] = $1 } }
  }

  func joined(_ agreement: RegisterAgreement) -> RegisterAgreement {
    var agreement = agreement
    for link in links where link.from == agreement.table {
      guard let row = rowsByNumber[link.from][agreement.row], let other = rowsByKey[link.to][row.text(link.column)]
      else {
        continue
      }
      let key = row.text(link.column)
      fill(&agreement, from: other, of: link.to)
      // Rows of third tables that refer to the same row are about the same agreement, and name its partners.
      for (index, second) in links.enumerated() where second.to == link.to && second.from != agreement.table {
        for partner in rowsLeadingTo[index][key] ?? [] { add(partner, of: second.from, to: &agreement) }
      }
    }
    for (index, link) in links.enumerated() where link.to == agreement.table {
      guard let key = agreement.key?.value, link.from != agreement.table else { continue }
      for row in rowsLeadingTo[index][key] ?? [] { add(row, of: link.from, to: &agreement) }
    }
    return agreement
  }

  private func fill(_ agreement: inout RegisterAgreement, from row: RegisterRow, of table: Int) {
    agreement.besides.append(RowPlace(table: table, row: row.number))
    guard let told = agreements(of: row, table).first else { return }
    if agreement.term?.value.saysNothing ?? true { agreement.term = told.term ?? agreement.term }
    if agreement.period == nil { agreement.period = told.period }
    if agreement.titles.isEmpty { agreement.titles = told.titles }
    if agreement.instrument == nil { agreement.instrument = told.instrument }
    if agreement.parties.isEmpty { agreement.parties = told.parties }
    if agreement.unit == nil { agreement.unit = told.unit }
    agreement.notes += told.notes
  }

  private func add(_ row: RegisterRow, of table: Int, to agreement: inout RegisterAgreement) {
    agreement.besides.append(RowPlace(table: table, row: row.number))
    guard let told = agreements(of: row, table).first else { return }
    agreement.parties += told.parties
    agreement.theirNumbers += told.theirNumbers
  }

  private func agreements(of row: RegisterRow, _ table: Int) -> [RegisterAgreement] {
    readers[table].agreements(of: row)
  }
}
