internal import Diagnostics
internal import Dossiers
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
      rows: rows.map { row in row.map { $0.cellText(in: language, none: "–", between: ", ") } }
    ).text
  }

  /// Absent values are empty; items of a list have a semicolon between them, which fewer texts hold than a comma.
  func csv(in language: Language) -> [UInt8] {
    CSV(
      head: head.map { $0[language] },
      rows: rows.map { row in row.map { $0.cellText(in: language) } }
    ).bytes
  }
}
