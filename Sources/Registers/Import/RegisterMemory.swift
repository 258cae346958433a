package import Diagnostics
internal import Dossiers
internal import Formats
internal import Workbooks

/// What registers said when they were last imported: with it the next import tells which side has changed since, the
/// register or the dossier. A table that stands beside the handbook's content and is kept with it in git.
package struct RegisterMemory: Sendable {
  /// Where it stands, from the handbook's folder.
  package static let path = "import-memory.csv"

  /// A field of a row of a register.
  struct Place: Hashable {
    let register: String
    let key: String
    let field: String
  }
  private var said: [Place: String] = [:]
  private var rows: Set<[String]> = []

  package init() {}

  /// What the file holds; nil where it is no such table, so that nobody writes over something else.
  package init?(_ bytes: [UInt8]) {
    guard let sheet = (try? readWorkbook(bytes))?.sheets.first, let head = sheet.rows.first,
      (0..<4).map({ head[$0].flatText }) == Self.head
    else { return nil }
    for row in sheet.rows.dropFirst() {
      let cells = (0..<4).map { Self.read(row[$0].rawText) }
      self[Place(register: cells[0], key: cells[1], field: cells[2])] = cells[3]
    }
  }

  private static let head = ["register", "key", "field", "value"]

  /// What would have been a formula has a sign in front in the file.
  private static func read(_ text: String) -> String {
    guard text.hasPrefix("'"), let next = text.unicodeScalars.dropFirst().first, "=+-@".unicodeScalars.contains(next)
    else { return text }
    return String(text.dropFirst())
  }

  subscript(place: Place) -> String? {
    get { said[place] }
    set {
      said[place] = newValue
      if newValue != nil { rows.insert([place.register, place.key]) }
    }
  }

  /// Whether a row has been imported before.
  func knows(_ register: String, _ key: String) -> Bool { rows.contains([register, key]) }

  /// A line for each field, sorted, so that two versions differ where they say something else.
  package var file: SourceFile {
    let lines = said.map { [$0.key.register, $0.key.key, $0.key.field, $0.value] }
    let sorted = lines.sorted { $0.lexicographicallyPrecedes($1) { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
    return SourceFile(path: Self.path, bytes: CSV(head: Self.head, rows: sorted).bytes)
  }

  package var isEmpty: Bool { said.isEmpty }
}
