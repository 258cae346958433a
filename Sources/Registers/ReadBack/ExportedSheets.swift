package import Diagnostics
package import Dossiers
internal import Planning
internal import Workbooks

/// Files that `naskah export` wrote, as they come back.
package struct ExportedFiles: Sendable {
  package let rows: [ExportedRow]
  /// What the files say of themselves: the commit that the handbook stood at, and the edition they were made for.
  package let revision: String?
  package let edition: String?
  /// Sheets that were not read although they have rows.
  package let unread: [CellPlace]
  /// Columns that were not read although they have cells.
  package let unreadColumns: [UnreadColumn]
  /// What is hidden and what is struck through in the sheets that were read.
  let marks: [RegisterFinding]
}

/// A column of a sheet of an export whose heading no export has written.
package struct UnreadColumn: Sendable {
  package let heading: String
  /// Of the heading.
  package let place: CellPlace

  /// Those of some columns that have cells below their heading.
  static func among(_ positions: some Sequence<Int>, of sheet: Sheet, in file: String) -> [UnreadColumn] {
    guard let head = sheet.rows.first else { return [] }
    return positions.compactMap { position in
      guard sheet.rows.dropFirst().contains(where: { !$0[position].isBlank }) else { return nil }
      return UnreadColumn(
        heading: head[position].flatText,
        place: CellPlace(file: file, sheet: sheet.name, row: head.number, column: position))
    }
  }
}

/// What the sheets say of one document.
package struct ExportedRow: Sendable {
  package let kind: ContentKind
  package let id: String
  package let place: CellPlace
  package internal(set) var cells: [ExportedCell]
  /// Whether it is the document's row on the sheet of its kind. Rows on a sheet of items only add to a document.
  package let isWhole: Bool
}

/// What a cell says of a field, or the cells of a column on a sheet of items.
package struct ExportedCell: Sendable {
  /// A text as a whole, in whichever languages it is.
  package let field: FieldPlace
  /// The language in which the file has it.
  package let language: Language
  package let said: Said
  package let place: CellPlace

  package enum Said: Sendable, Equatable {
    case text(String)
    case items([String])
  }
}

/// Reads files as an export; nil where one of them is none, so that they are a register like any other.
///
/// - Parameter handbook: the one that the files come back to. A sheet with ids of its documents is an export of it,
///   however few columns it has.
package func readExport(_ files: [NamedWorkbook], of handbook: Handbook) -> ExportedFiles? {
  let headings = ExportHeadings(handbook.model)
  var rows: [ExportedRow] = [], unread: [CellPlace] = [], unreadColumns: [UnreadColumn] = []
  var marks: [RegisterFinding] = []
  var revision: String?, edition: String?
  for file in files {
    let said = SaidOfItself(file.workbook)
    revision = revision ?? said.revision
    edition = edition ?? said.edition
    var isExport = false
    for sheet in file.workbook.sheets where !said.isPart(sheet) {
      guard let read = ExportedSheet(sheet, of: file.name, headings, said.names, handbook) else {
        if sheet.rows.count > 1 {
          unread.append(CellPlace(file: file.name, sheet: sheet.name, row: 1, column: nil))
        }
        continue
      }
      isExport = isExport || read.isOfDocuments
      rows += read.rows
      unreadColumns += read.unreadColumns
      marks += MarkedCells(of: sheet, in: file.name).findings
    }
    if !isExport { return nil }
  }
  return ExportedFiles(
    rows: joined(rows), revision: revision, edition: edition, unread: unread, unreadColumns: unreadColumns,
    marks: marks)
}

/// Adds the rows of items to the rows of their documents. Two rows of one document on the sheet of its kind stay two.
private func joined(_ rows: [ExportedRow]) -> [ExportedRow] {
  var whole = rows.filter(\.isWhole), at: [String: Int] = [:]
  for (index, row) in whole.enumerated() where row.kind == .dossier && at[row.id] == nil { at[row.id] = index }
  for row in rows where !row.isWhole {
    if let index = at[row.id] {
      whole[index].cells += row.cells
    } else {
      whole.append(row)
    }
  }
  return whole
}

/// The sheet of explanations.
private struct SaidOfItself {
  let names: [String: String]
  let revision: String?
  let edition: String?
  private let sheet: String?

  init(_ workbook: Workbook) {
    let found = workbook.sheets.first { sheet in
      guard let head = sheet.rows.first else { return false }
      return ExportWords.column.language(of: head[0].flatText) != nil
        && ExportWords.field.language(of: head[1].flatText) != nil
    }
    sheet = found?.name
    var names: [String: String] = [:], said: [String: String] = [:]
    for row in found?.rows.dropFirst() ?? [] {
      let name = row[1].flatText
      if name.isEmpty { said[row[0].flatText] = row[2].flatText } else { names[row[0].flatText] = name }
    }
    self.names = names
    func word(_ words: Bilingual) -> String? {
      (said[words.en] ?? said[words.id]).flatMap { $0.isEmpty || $0 == "–" ? nil : $0 }
    }
    revision = word(ExportWords.revision)
    edition = word(ExportWords.edition)
  }

  /// Whether a sheet tells nothing of documents.
  func isPart(_ other: Sheet) -> Bool {
    other.name == sheet || sheet != nil && ExportWords.choices.language(of: other.name) != nil
  }
}

/// Which column a heading is.
private struct ExportHeadings {
  private typealias Named = (name: String, language: Language?)
  private var byHeading: [ContentKind: [String: [Named]]] = [:]

  init(_ model: PlanningModel) {
    for kind in [ContentKind.dossier, .partner] {
      var found: [String: [Named]] = [:]
      for column in Planning.columns(of: kind, under: model) {
        let isOne = column.title.id == column.title.en
        found[column.title.id, default: []].append((column.name, isOne ? nil : .indonesian))
        if !isOne { found[column.title.en, default: []].append((column.name, .english)) }
      }
      byHeading[kind] = found
    }
  }

  /// A column's name, and the language of its heading.
  ///
  /// - said: what the file itself says of its headings.
  func column(_ heading: String, of kind: ContentKind, _ said: [String: String]) -> (name: String, language: Language?)?
  {
    let known = byHeading[kind]?[heading] ?? []
    if let told = known.first(where: { $0.name == said[heading] }) { return told }
    if let only = only(known, kind) { return only }
    // `Title (en)`, `Level (risks.level)`.
    guard heading.hasSuffix(")"), let open = heading.utf8.lastIndex(of: UInt8(ascii: "(")) else { return nil }
    let inner = String(heading[heading.utf8.index(after: open)...].dropLast())
    let bases = byHeading[kind]?[String(heading[..<open]).withoutBlanksAtEnds] ?? []
    if let named = bases.first(where: { $0.name == inner }) { return named }
    guard languageCodes.contains(inner) else { return nil }
    if let told = bases.first(where: { "\($0.name).\(inner)" == said[heading] }) ?? only(bases, kind) {
      return ("\(told.name).\(inner)", told.language)
    }
    return nil
  }

  /// The only column of a heading; of several, the one that registers usually have, for the others say their names.
  private func only(_ known: [Named], _ kind: ContentKind) -> Named? {
    if Set(known.map(\.name)).count <= 1 { return known.first }
    return known.first { ExportWords.usualColumns(of: kind).contains($0.name) }
  }
}

/// A sheet of an export.
private struct ExportedSheet {
  let rows: [ExportedRow]
  let isOfDocuments: Bool
  let unreadColumns: [UnreadColumn]

  init?(
    _ sheet: Sheet, of file: String, _ headings: ExportHeadings, _ said: [String: String], _ handbook: Handbook
  ) {
    guard let head = sheet.rows.first else { return nil }
    let model = handbook.model
    let width = sheet.rows.map(\.cells.count).max() ?? 0
    if let items = ItemSheetRead(sheet, head, model) {
      rows = items.rows(of: sheet, in: file)
      isOfDocuments = false
      unreadColumns = items.unreadColumns(of: sheet, width: width, in: file)
      return
    }
    guard let kind = Self.kind(of: sheet, head, headings, said, handbook) else { return nil }
    var heads: [Head] = [], id: Int?, spoken: Language?, known: Set<Int> = []
    for position in head.cells.indices {
      guard let column = headings.column(head[position].flatText, of: kind, said) else { continue }
      known.insert(position)
      spoken = spoken ?? column.language
      if column.name == "id" { id = position }
      guard column.name != "id", let field = FieldPlace(column.name, in: model.vocabulary.schema(of: kind)) else {
        continue
      }
      heads.append(Head(position: position, field: field))
    }
    guard let id else { return nil }
    let language = spoken ?? .english
    let orders = Self.orders(heads, sheet.rows)
    rows = Self.filled(sheet).map { row in
      let cells = zip(heads, orders).map { head, order in
        ExportedCell(
          field: head.field, language: language, said: .text(text(of: row[head.position], head.field, order)),
          place: CellPlace(file: file, sheet: sheet.name, row: row.number, column: head.position))
      }
      return ExportedRow(
        kind: kind, id: row[id].flatText, place: CellPlace(file: file, sheet: sheet.name, row: row.number, column: nil),
        cells: cells, isWhole: true)
    }
    isOfDocuments = true
    unreadColumns = UnreadColumn.among((0..<width).filter { !known.contains($0) }, of: sheet, in: file)
  }

  /// The kind of documents that a sheet has a row of each; nil for a sheet of something else. A register of others may
  /// well have an id and a title. So either the file says what it is, or its columns are those that only an export has,
  /// or its ids are the handbook's. Most headings must be columns: the others were added, and are told.
  private static func kind(
    of sheet: Sheet, _ head: Sheet.Row, _ headings: ExportHeadings, _ said: [String: String], _ handbook: Handbook
  ) -> ContentKind? {
    let texts = head.cells.map(\.flatText).filter { !$0.isEmpty }
    var found: (kind: ContentKind, columns: Int)?
    for kind in [ContentKind.dossier, .partner] {
      let names = texts.compactMap { headings.column($0, of: kind, said)?.name }
      guard names.contains("id"), names.count * 2 > texts.count, names.count > found?.columns ?? 0 else { continue }
      let needed: Set<String> = kind == .dossier ? ["instrument", "stage", "classification"] : ["kind"]
      guard !said.isEmpty || needed.isSubset(of: names) || hasIds(sheet, head, kind, headings, said, handbook) else {
        continue
      }
      found = (kind, names.count)
    }
    return found?.kind
  }

  /// Whether some row has the id of a document that the handbook has.
  private static func hasIds(
    _ sheet: Sheet, _ head: Sheet.Row, _ kind: ContentKind, _ headings: ExportHeadings, _ said: [String: String],
    _ handbook: Handbook
  ) -> Bool {
    let column = head.cells.indices.first { headings.column(head[$0].flatText, of: kind, said)?.name == "id" }
    guard let column else { return false }
    return sheet.rows.dropFirst().contains { handbook.find($0[column].flatText)?.kind == kind }
  }

  /// The rows below the heading in which something stands.
  private static func filled(_ sheet: Sheet) -> [Sheet.Row] {
    sheet.rows.dropFirst().filter { !$0.cells.allSatisfy(\.isBlank) }
  }

  private static func orders(_ heads: [Head], _ rows: [Sheet.Row]) -> [DayOrder?] {
    heads.map { head in
      guard head.field.isDay, !head.field.isList else { return nil }
      return rows.dropFirst().reduce(into: DayOrderEvidence()) { $0.add($1[head.position], row: $1.number) }.order
    }
  }
}

/// A column that is read.
private struct Head {
  let position: Int
  let field: FieldPlace
}

/// A sheet with a row for each item, under the dossier's id: its columns are lists.
private struct ItemSheetRead {
  let heads: [Head]
  private let language: Language

  /// nil for a sheet that is none.
  init?(_ sheet: Sheet, _ head: Sheet.Row, _ model: PlanningModel) {
    guard ExportWords.dossier.language(of: head[0].flatText) != nil,
      let found = ExportWords.itemSheets.first(where: { $0.title.language(of: sheet.name) != nil })
    else { return nil }
    let language = found.title.language(of: sheet.name) ?? .english
    self.language = language
    let known = Planning.columns(of: .dossier, under: model).filter { $0.name.hasPrefix(found.list + ".") }
    heads = head.cells.indices.dropFirst().compactMap { position -> Head? in
      let text = head[position].flatText
      let column = known.first { $0.title.withoutSection.capitalised[language] == text }
      return column.flatMap { FieldPlace($0.name, in: model.vocabulary.schema(of: .dossier)) }.map {
        Head(position: position, field: $0)
      }
    }
  }

  func unreadColumns(of sheet: Sheet, width: Int, in file: String) -> [UnreadColumn] {
    let known = Set(heads.map(\.position))
    return UnreadColumn.among((1..<max(1, width)).filter { !known.contains($0) }, of: sheet, in: file)
  }

  func rows(of sheet: Sheet, in file: String) -> [ExportedRow] {
    var ids: [String] = [], rows: [String: [Sheet.Row]] = [:]
    for row in sheet.rows.dropFirst() where !row.cells.allSatisfy(\.isBlank) {
      let id = row[0].flatText
      if rows[id] == nil { ids.append(id) }
      rows[id, default: []].append(row)
    }
    return ids.compactMap { id in
      guard let own = rows[id], let first = own.first else { return nil }
      let cells = heads.map { head in
        ExportedCell(
          field: head.field, language: language, said: .items(own.map { text(of: $0[head.position], head.field, nil) }),
          place: CellPlace(file: file, sheet: sheet.name, row: first.number, column: head.position))
      }
      return ExportedRow(
        kind: .dossier, id: id, place: CellPlace(file: file, sheet: sheet.name, row: first.number, column: nil),
        cells: cells, isWhole: false)
    }
  }
}

extension FieldPlace {
  var isDay: Bool {
    switch form {
    case .date, .milestone: true
    default: false
    }
  }

  var isNumber: Bool {
    switch form {
    case .integer, .decimal: true
    default: false
    }
  }
}

/// A cell as its field would say it: days as they are written in files, decimals with a point.
private func text(of cell: Cell, _ field: FieldPlace, _ order: DayOrder?) -> String {
  let raw = withoutFormulaGuard(cell.rawText.withoutBlanksAtEnds)
  if case .flag(let flag) = cell { return flag ? "true" : "false" }
  if field.isDay, !field.isList, case .text = cell, CalendarDate(raw) == nil,
    case .day(let day) = readDay(cell, order: order)
  {
    return day.description
  }
  guard field.isNumber, !field.isList, Double(raw) == nil else { return raw }
  let pointed = raw.replacingBytes(of: ",", with: ".")
  return Double(pointed) == nil ? raw : pointed
}

/// A cell of separated values without the apostrophe that `Formats.CSV` writes before a text which a spreadsheet would
/// run as a formula. A carriage return has become a line feed by then.
func withoutFormulaGuard(_ text: String) -> String {
  guard text.hasPrefix("'"), let next = text.unicodeScalars.dropFirst().first,
    "=+-@\t\n".unicodeScalars.contains(next)
  else { return text }
  return String(text.dropFirst())
}
