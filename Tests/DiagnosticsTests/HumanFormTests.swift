import Diagnostics
import Testing

/// Excerpts: the right line, the mark under the right columns.
struct HumanFormTests {
  @Test func `a finding with a note in the same file stands in one excerpt`() {
    #expect(
      Sample.printed([Sample.finding(notes: [Sample.note(3, 7, 3)])]).human(colour: false) == """
        error[DAT-045]: the expiry “2027-09-30” contradicts the term
          ┌─ content/dossiers/a.md:6:18
        3 │ term: P5Y
          │       --- five years from here
          ⋮
        6 │ dates: {expires: 2027-09-30}
          │                  ^^^^^^^^^^
          = help: write 2028-03-30

        1 error in 1 file

        """)
  }

  @Test func `a note in another file has an excerpt of its own, and one without a line a sentence`() {
    let notes = [
      Sample.note(101, 1, 2, in: "content/b.md", "see here"), Sample.note(9, 1, 2, in: "content/c.md", "see there")
    ]
    let other = String(repeating: "\n", count: 100) + "id: x"
    #expect(
      Sample.printed(
        [Sample.finding(Sample.doubtful, notes: notes)], [Sample.path: Sample.text, "content/b.md": other],
        language: .indonesian
      )
      .human(colour: false) == """
        peringatan[COO-302]: ID the expiry “2027-09-30” contradicts the term
          ┌─ content/dossiers/a.md:6:18
        6 │ dates: {expires: 2027-09-30}
          │                  ^^^^^^^^^^
            ┌─ content/b.md:101:1
        101 │ id: x
            │ -- ID see here
            = ID see there (content/c.md:9:1)
            = saran: ID write 2028-03-30

        1 peringatan dalam 2 berkas

        """)
  }

  /// The source line, the columns of the span, and what must stand under the line.
  @Test(arguments: [
    ("abc: def", 6, 9, "     ^^^"), ("abc:", 5, 5, "    ^"), ("abc:", 40, 41, "    ^"), ("abc: def", 6, 99, "     ^^^"),
    ("\tab", 2, 4, "    ^^"), ("a\tb", 2, 3, " ^^^^"), ("é: ü", 4, 5, "   ^"), ("e\u{301}: u\u{308}x", 5, 7, "   ^"),
    ("日本: 語x", 5, 6, "      ^^"), ("日本: 語x", 6, 7, "        ^"), ("a\u{200B}b", 2, 3, " ^"),
    ("\u{1F1EE}\u{1F1E9} x", 4, 5, "   ^"), ("👍🏽 x", 4, 5, "   ^")
  ])
  func `the mark stands under the columns of the span`(_ line: String, _ column: Int, _ end: Int, _ mark: String) throws
  {
    let finding = Sample.finding(Sample.wrong, 1, column, to: (1, end))
    let rows = Sample.printed([finding], [Sample.path: line]).human(colour: false).split(separator: "\n")
    #expect(rows[3] == "  │ " + mark)
  }

  @Test func `a stretch of several lines is marked to its first line's end`() {
    let finding = Sample.finding(Sample.wrong, 3, 1, to: (5, 4))
    #expect(Sample.printed([finding]).human(colour: false).contains("3 │ term: P5Y\n  │ ^^^^^^^^^ through line 5\n"))
    #expect(
      Sample.printed([finding], language: .indonesian).human(colour: false).contains("  │ ^^^^^^^^^ sampai baris 5\n"))
  }

  @Test func `a long line is cut to what surrounds the mark`() {
    let line = String(repeating: "a", count: 500) + "HERE" + String(repeating: "b", count: 500)
    let rows = Sample.printed([Sample.finding(Sample.wrong, 1, 501, to: (1, 505))], [Sample.path: line]).human(
      colour: false
    ).split(separator: "\n")
    #expect(rows[2].count < 140 && rows[2].hasPrefix("1 │ …a") && rows[2].hasSuffix("b…"))
    let mark = rows[3].firstIndex(of: "^").map { rows[3].distance(from: rows[3].startIndex, to: $0) }
    let word = rows[2].firstIndex(of: "H").map { rows[2].distance(from: rows[2].startIndex, to: $0) }
    #expect(mark == word && rows[3].hasSuffix(" ^^^^"))
    let whole = Sample.printed([Sample.finding(Sample.wrong, 1, 1, to: (1, 1005))], [Sample.path: line]).human(
      colour: false)
    #expect(whole.contains("\n  │ " + String(repeating: "^", count: 120) + "\n"))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines are found whatever ends them, and behind a byte order mark`(_ end: String) {
    let text = "\u{FEFF}" + ["satu", "dua", "tiga"].joined(separator: end)
    for (number, word) in [(1, "satu"), (2, "dua"), (3, "tiga")] {
      let form = Sample.printed([Sample.finding(Sample.wrong, number, 1, to: (number, 3))], [Sample.path: text]).human(
        colour: false)
      #expect(form.contains("\n\(number) │ \(word)\n  │ ^^\n"))
    }
  }

  @Test(arguments: ["", "\n", "   \n", "x\n"])
  func `a place without a line has no excerpt`(_ text: String) {
    let finding = Sample.finding(Sample.wrong, text == "x\n" ? 7 : 1, 1, to: (7, 1))
    #expect(Sample.printed([finding], [Sample.path: text]).human(colour: false).split(separator: "\n").count == 4)
    #expect(Sample.printed([finding], [:]).human(colour: false).split(separator: "\n").count == 4)
  }

  @Test func `colours are sent only when asked for, and nothing else changes`() {
    let printed = Sample.printed([Sample.finding(), Sample.finding(Sample.notable, 2, 1, notes: [Sample.note(3, 7, 3)])]
    )
    let plain = printed.human(colour: false), coloured = printed.human(colour: true)
    #expect(!plain.contains("\u{1B}") && coloured.contains("\u{1B}[1;31merror[DAT-045]\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }
}
