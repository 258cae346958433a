import Diagnostics
import Markup
import Testing

@testable import Dossiers

/// What people call a field leads to it, and to no field that there is not.
struct FieldWordsTests {
  private func help(_ keys: String) -> String {
    let text = "---\nid: KS-1\n\(keys)\n---\n"
    let file = parse(SourceFile(path: "content/dossiers/ks-1.md", text: text))
    let model = readModel(nil).value
    return read(file, under: model).diagnostics.filter { $0.code == "FM-004" }.map(\.help.en).joined(separator: "\n")
  }

  @Test(arguments: [
    ("mitra: x", "did you mean “parties”?"), ("status: x", "did you mean “stage”?"),
    ("masa_berlaku: 5 tahun", "did you mean “duration” under “term”?"),
    ("Tanggal TTD: 2024-01-01", "did you mean “signed” under “dates”?"),
    ("dates: {ttd: 2024-01-01}", "did you mean “signed”?"), ("unit: x", "did you mean “owner”?"),
    ("start_date: 2024-01-01", "did you mean “in_force” under “dates”?"),
    ("dates: {mitra: x}", "move what it says to the text below ---"),
    ("warna: x", "move what it says to the text below ---")
  ])
  func `a word of Word and Excel leads to its field`(keys: String, says: String) {
    #expect(help(keys).contains(says), "\(keys): \(help(keys))")
  }

  @Test func `every field that a word leads to is there`() {
    let known = Set(dossierPaths)
    let rows = Data.fieldWords.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(rows.count > 20)
    for row in rows {
      let path = String(row.prefix { $0 != "|" })
      #expect(known.contains(path), "\(path)")
    }
  }
}
