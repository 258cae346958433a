import Diagnostics
import Testing

struct ApplyFixesTests {
  private func fix(_ line: Int, _ column: Int, _ end: Int, _ text: String, in path: String = "a.md") -> Diagnostic.Fix {
    Diagnostic.Fix(Span(path: path, line: line, column: column, endLine: line, endColumn: end), text)
  }

  @Test(arguments: [
    ("---\nnote: é日本 2024-02-30\n", 2, 11, 21, "2024-02-29", "---\nnote: é日本 2024-02-29\n"),
    ("\u{FEFF}ab", 1, 1, 2, "x", "\u{FEFF}xb"),
    ("a\r\nb\rc", 3, 1, 1, "x", "a\r\nb\rxc"), ("ab", 1, 3, 3, "c", "abc"), ("ab", 2, 1, 1, "c", "ab")
  ])
  func `a fix changes its span and nothing else`(
    text: String, line: Int, column: Int, end: Int, replacement: String, expected: String
  ) {
    let fixed = apply([fix(line, column, end, replacement)], to: SourceFile(path: "a.md", text: text))
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == expected)
    #expect(fixed.count == (text == expected ? 0 : 1))
  }

  @Test func `of fixes that overlap the first by place is applied, and those of other files not at all`() {
    let fixes = [
      fix(1, 2, 4, "Y"), fix(1, 1, 3, "X"), fix(1, 1, 3, "X"), fix(1, 5, 6, "Z"), fix(1, 1, 2, "-", in: "b.md")
    ]
    let fixed = apply(fixes, to: SourceFile(path: "a.md", text: "abcdefg"))
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == "XcdZfg" && fixed.count == 2)
    #expect(apply([], to: SourceFile(path: "a.md", bytes: fixed.bytes)).bytes == fixed.bytes)
  }

  @Test func `of fixes that belong together all are applied or none`() {
    let file = SourceFile(path: "a.md", text: "abcdefg")
    let fixed = apply(
      groups: [[fix(1, 1, 2, "A"), fix(1, 5, 6, "E")], [fix(1, 4, 7, "-")], [fix(1, 7, 8, "G")]], to: file)
    #expect(String(decoding: fixed.bytes, as: UTF8.self) == "abc-G" && fixed.applied == [1, 2])
  }

  @Test func `of fixes that overlap each other or have no place none is applied`() {
    let file = SourceFile(path: "a.md", text: "abcdefg")
    let apart = [fix(1, 7, 8, "G")]
    for together in [
      [fix(1, 1, 3, "X"), fix(1, 2, 4, "Y")], [fix(1, 1, 2, "X"), fix(1, 1, 2, "Y")],
      [fix(1, 1, 2, "X"), fix(9, 1, 2, "Y")]
    ] {
      let fixed = apply(groups: [together, apart], to: file)
      #expect(String(decoding: fixed.bytes, as: UTF8.self) == "abcdefG" && fixed.applied == [1])
    }
    let twice = apply(groups: [[fix(1, 1, 2, "A"), fix(1, 1, 2, "A"), fix(1, 2, 3, "B")]], to: file)
    #expect(String(decoding: twice.bytes, as: UTF8.self) == "ABcdefg" && twice.applied == [0])
  }

  @Test func `lines are followed through rounds of fixes back to where they came from`() {
    let original = SourceFile(path: "a.md", text: "one\ntwo\nthree\nfour\n")
    let first = apply(groups: [[fix(2, 1, 4, "2\n2b")], [fix(4, 1, 5, "4")]], to: original)
    let between = SourceFile(path: "a.md", bytes: first.bytes)
    let second = apply(groups: [[fix(3, 1, 3, "2c")], [fix(1, 1, 4, "one")]], to: between)
    var origins = LineOrigins(of: original)
    origins.follow(first.changes, codes: ["FM-001", "FM-002"])
    origins.follow(second.changes, codes: ["FM-003", "FM-004"])
    let mended = origins.mended(from: original, to: SourceFile(path: "a.md", bytes: second.bytes))
    #expect(
      mended.map(\.diff) == ["a.md:2  FM-001, FM-003, FM-004\n- two\n+ 2\n+ 2c\n", "a.md:4  FM-002\n- four\n+ 4\n"])
  }
}
