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

  /// Each code, or word of a choice, that is meant by another word.
  @Test(arguments: [
    ("instrument: NK", "did you mean “mou”?"), ("instrument: IA", "did you mean “implementing” or “arrangement”?"),
    ("instrument: MOA", "did you mean “pks”?"), ("stage: aktif", "did you mean “implementation”?"),
    ("stage: ttd", "did you mean “signature”?"), ("stage: Kedaluwarsa", "did you mean “ended”?"),
    ("stage: batal", "did you mean “shelved”?"), ("classification: T", "did you mean “terbatas”?"),
    ("classification: Rhs", "did you mean “rahasia”?"), ("classification: publik", "did you mean “biasa”?"),
    ("term: {duration: P5Y, renewal: kesepakatan para pihak}", "is written “by-consent”"),
    ("term: {duration: P5Y, renewal: tdk}", "is written “none”"), ("record: arsip", "is written “legacy”")
  ])
  func `a short form that officers write is answered with the word that is meant`(keys: String, says: String) {
    let file = parse(SourceFile(path: "content/dossiers/ks-1.md", text: "---\nid: KS-1\n\(keys)\n---\n"))
    let told = read(file, under: readModel(nil).value).diagnostics
    let helps = told.filter { $0.code.hasPrefix("COD") || $0.code == "FM-005" }.map(\.help.en)
    #expect(helps.contains { $0.hasSuffix(says) }, "\(helps)")
  }

  @Test(arguments: [
    ("kind: bars", "did you mean “bar”?"), ("kind: batang", "“batang” is written “bar”"),
    ("kind: bar\nof: dosier", "“dosier” is written “dossiers”"), ("kind: bar\nby: Tahap", "“Tahap” is written “stage”"),
    ("kind: bar\nby: stages", "did you mean “stage”"), ("kind: warna", "choose “tiles”, “bar”,")
  ])
  func `a word of a figure leads to the one that the program has`(figure: String, says: String) {
    let text = "---\nid: x\ntitle: X\n---\n\n```figure\n\(figure)\n```\n"
    let file = parse(SourceFile(path: "content/dashboards/x.md", text: text))
    let help = file.body.figures.flatMap { readBlock($0, in: file.path, under: readModel(nil).value).diagnostics }.map(
      \.help.en)
    #expect(help.contains { $0.contains(says) }, "\(help)")
  }

  @Test func `a required field under another name is told once, as an error`() {
    let text =
      """
      ---
      id: x
      title: {id: X, en: X}
      classification: internal
      recipe: visit-brief
      agenda:
        - {time: 09:30, topik: Pembukaan}
      ---
      """
    let file = parse(SourceFile(path: "content/packs/x.md", text: text))
    let told = read(file, under: readModel(nil).value).diagnostics.filter { $0.span.line == 7 }
    #expect(told.map(\.code) == ["FM-004"] && told.first?.severity == .error, "\(told.map(\.message.en))")
    #expect(told.first?.help.en.contains("“topic”") == true)
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
