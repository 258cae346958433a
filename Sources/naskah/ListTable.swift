internal import Diagnostics
internal import Formats

/// What `naskah list` prints: values under headings, in one of its forms.
struct ListTable {
  /// As programs know the columns.
  let names: [String]
  /// As readers do.
  let head: [Bilingual]
  let rows: [[JSON]]

  var json: String {
    JSON.array(rows.map { row in JSON.object(zip(names, row).map { ($0, $1) }) }).pretty() + "\n"
  }

  func text(in language: Language) -> Printable {
    TextTable(
      head: head.map { $0[language] },
      rows: rows.map { row in row.map { Self.cell($0, language, none: "–", between: ", ") } }
    ).text
  }

  /// Absent values are empty; items of a list have a semicolon between them, which fewer texts hold than a comma.
  func csv(in language: Language) -> [UInt8] {
    CSV(
      head: head.map { $0[language] },
      rows: rows.map { row in row.map { Self.cell($0, language, none: "", between: "; ") } }
    ).bytes
  }

  /// A value in a table's cell: texts in the reader's language.
  static func cell(_ value: JSON, _ language: Language, none: String, between: String) -> String {
    switch value {
    case .null: return none
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return number
    case .string(let text): return text
    case .array(let items):
      return items.map { cell($0, language, none: none, between: between) }.joined(separator: between)
    case .object(let fields):
      let own = fields.first { $0.0 == language.rawValue } ?? fields.first
      return own.map { cell($0.1, language, none: none, between: between) } ?? none
    }
  }
}
