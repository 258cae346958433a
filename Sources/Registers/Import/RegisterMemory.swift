package import Diagnostics
internal import Dossiers
internal import Formats
internal import Workbooks

/// What registers said when they were last imported. With it the next import can tell which side has changed since
/// then: the register or the dossier. It is kept in a table beside the handbook's content, and with it in git.
package struct RegisterMemory: Sendable {
  /// Where it stands, from the handbook's folder.
  package static let path = "import-memory.csv"

  /// A row of a register.
  struct Row: Hashable {
    let register: String
    let key: String
  }

  struct Said {
    let field: String
    var value: String
  }

  /// The fields of a row are a list and no dictionary, because a row has few of them, and a register has tens of
  /// thousands of rows.
  private var said: [Row: [Said]] = [:]

  package init() {}

  /// What the file holds; nil where it is no such table, so that nobody writes over something else.
  package init?(_ bytes: [UInt8]) {
    guard let sheet = (try? readWorkbook(bytes))?.sheets.first, let head = sheet.rows.first,
      (0..<4).map({ head[$0].flatText }) == Self.head
    else { return nil }
    for row in sheet.rows.dropFirst() {
      let cells = (0..<4).map { withoutFormulaGuard(row[$0].rawText) }
      self[Row(register: cells[0], key: cells[1]), cells[2]] = cells[3]
    }
  }

  private static let head = ["register", "key", "field", "value"]

  /// What a row said of a field; nil where it said nothing.
  subscript(row: Row, field: String) -> String? {
    get { said[row]?.first { $0.field == field }?.value }
    set {
      var fields = said.removeValue(forKey: row) ?? []
      let index = fields.firstIndex { $0.field == field }
      switch (index, newValue) {
      case (let index?, let value?): fields[index].value = value
      case (let index?, nil): fields.remove(at: index)
      case (nil, let value?): fields.append(Said(field: field, value: value))
      case (nil, nil): break
      }
      if !fields.isEmpty { said[row] = fields }
    }
  }

  /// All that a row said; nil where it has not been imported before.
  subscript(row: Row) -> [Said]? {
    get { said[row] }
    set { said[row] = newValue }
  }

  /// Remembers what a row says. For a row that is not known yet, a list of just the right length is made.
  mutating func learn(_ told: [ToldField], of row: Row) {
    guard said[row] == nil else {
      for field in told { self[row, field.place.name] = field.text }
      return
    }
    said[row] = told.map { Said(field: $0.place.name, value: $0.text) }
  }

  /// Whether a row has been imported before.
  func knows(_ row: Row) -> Bool { said[row] != nil }

  /// A line for each field, sorted, so that two versions differ where they say something else.
  package var file: SourceFile {
    let lines = said.flatMap { row, fields in fields.map { [row.register, row.key, $0.field, $0.value] } }
    let sorted = lines.sorted { $0.lexicographicallyPrecedes($1) { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    return SourceFile(path: Self.path, bytes: CSV(head: Self.head, rows: sorted).bytes)
  }

  package var isEmpty: Bool { said.isEmpty }
}
