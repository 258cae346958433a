import Diagnostics
import Dossiers
import Markup
import Planning
import Support
import Testing

/// What `naskah check` says of a table's order.
struct TableOrderTests {
  private func findings(_ figure: String) -> [Diagnostic] {
    let text = "---\nid: x\ntitle: X\n---\n\n```figure\n\(figure)\n```\n"
    let file = parse(SourceFile(path: "content/dashboards/x.md", text: text))
    return assess(file, under: readModel(nil).value).filter { $0.code == "BLK-001" }
  }

  @Test(arguments: [
    "kind: table\nlargest_first: computed.exposure", "kind: table\nsmallest_first: dates.signed",
    "kind: table\ncolumns: [id]\nlargest_first: computed.days_left\nlimit: 3"
  ])
  func `a column of numbers or of days orders a table, whether it is shown or not`(figure: String) {
    #expect(findings(figure).isEmpty, "\(findings(figure).map(\.message.en))")
  }

  struct Wrong: Sendable {
    let figure: String
    /// The line of the file that is at fault.
    let line: Int
    let says: Bilingual
    let helps: Bilingual
  }

  @Test(arguments: [
    Wrong(
      figure: "kind: table\nlargest_frist: computed.exposure", line: 8,
      says: Bilingual(id: "“largest_frist”", en: "“largest_frist”"),
      helps: Bilingual(id: "“largest_first”", en: "“largest_first”")),
    Wrong(
      figure: "kind: table\nlargest_first: computed.exposur", line: 8,
      says: Bilingual(id: "tidak ada kolom “computed.exposur”", en: "there is no column “computed.exposur”"),
      helps: Bilingual(id: "mungkin maksudnya computed.exposure", en: "did you mean computed.exposure")),
    Wrong(
      figure: "kind: table\nsmallest_first: ttd", line: 8,
      says: Bilingual(id: "tidak ada kolom “ttd”", en: "there is no column “ttd”"),
      helps: Bilingual(id: "dates.signed", en: "dates.signed")),
    Wrong(
      figure: "kind: table\nlargest_first: title", line: 8,
      says: Bilingual(
        id: "kolom “title” tidak punya yang terbesar", en: "the column “title” has no largest and no smallest"),
      helps: Bilingual(id: "satu angka atau satu tanggal", en: "one number or one day")),
    Wrong(
      figure: "kind: table\nlargest_first: objectives.indicators.target.value", line: 8,
      says: Bilingual(id: "isinya daftar: angka", en: "it holds a list: a number"),
      helps: Bilingual(id: "satu angka atau satu tanggal", en: "one number or one day")),
    Wrong(
      figure: "kind: table\nlargest_first: computed.score\nsmallest_first: computed.score", line: 9,
      says: Bilingual(id: "hanya dapat mulai dari satu ujung", en: "can begin at one end only"),
      helps: Bilingual(id: "hapus salah satunya", en: "leave one of them out")),
    Wrong(
      figure: "kind: bar\nby: stage\nlargest_first: computed.score", line: 9,
      says: Bilingual(
        id: "largest_first mengurutkan baris tabel, sedangkan gambar ini “bar”",
        en: "largest_first orders the rows of a table, and this figure is a “bar”"),
      helps: Bilingual(
        id: "tulis kind: table, atau hapus largest_first", en: "write kind: table, or leave largest_first out")),
    Wrong(
      figure: "kind: list\nsmallest_first: computed.score", line: 8,
      says: Bilingual(id: "sedangkan gambar ini “list”", en: "this figure is a “list”"),
      helps: Bilingual(id: "hapus smallest_first", en: "leave smallest_first out"))
  ])
  func `an order that cannot be is one finding at its place, which says what to write`(wrong: Wrong) throws {
    let found = findings(wrong.figure)
    let finding = try #require(found.first)
    #expect(found.count == 1 && finding.span.line == wrong.line, "\(found.map { "\($0.span.line) \($0.message.en)" })")
    for language in Language.allCases {
      #expect(finding.message[language].contains(wrong.says[language]), "\(finding.message[language])")
      #expect(finding.help[language].contains(wrong.helps[language]), "\(finding.help[language])")
    }
  }
}
