import Diagnostics
import Markup
import Testing

/// Front matter made to take all time or memory: it is refused at a place, without being read to its end.
struct FrontMatterHostileTests {
  private func finding(_ text: String, _ path: String = "content/planning-model.yml") throws -> Diagnostic {
    let found = parse(SourceFile(path: path, text: text)).diagnostics
    #expect(found.count == 1)
    return try #require(found.first)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
  func `nesting stops at 32`(_ opener: String) throws {
    let found = try finding("x:\n  " + String(repeating: opener, count: 1_000_000 / opener.utf8.count))
    #expect(found.code == "FM-002")
    #expect(found.span.line == 2)
    #expect(found.message.en.hasPrefix("fields are nested") || found.message.en.hasPrefix("a field's name"))
  }

  @Test func `32 levels are read and 33 are not`() throws {
    let levels = { (count: Int) in String(repeating: "[", count: count) + String(repeating: "]", count: count) }
    #expect(parse(SourceFile(path: "x.yml", text: levels(32))).diagnostics.isEmpty)
    #expect(
      try finding(levels(33)).span
        == Span(path: "content/planning-model.yml", line: 1, column: 33, endLine: 1, endColumn: 34))
  }

  @Test func `a bomb of aliases is refused at its first anchor`() throws {
    var text = "a0: &a0 [x, x]\n"
    for level in 1..<30 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(
      try finding(text).span == Span(path: "content/planning-model.yml", line: 1, column: 5, endLine: 1, endColumn: 8))
  }

  @Test func `front matter over 64 KiB and a model over 1 MiB are refused`() throws {
    let line = "# " + String(repeating: "x", count: 61) + "\n"
    let full = String(repeating: line, count: 1024)
    #expect(full.utf8.count == 64 * 1024)
    #expect(parse(SourceFile(path: "content/glossary/x.md", text: "---\n\(full)---\n")).diagnostics.isEmpty)
    let long = try finding("---\n\(full)\n---\n", "content/glossary/x.md")
    #expect(long.message.en == "this part is 65 KiB long; at most 64 KiB are read" && long.span.line == 2)
    #expect(parse(SourceFile(path: "x.yml", text: String(repeating: full, count: 16))).diagnostics.isEmpty)
    #expect(try finding(String(repeating: full, count: 16) + "\n").message.en.contains("at most 1024 KiB"))
  }

  @Test(arguments: [
    "a\n", ",", ":", "- a\n", "\"", "'a' ", "\u{85}", "#", "a: |\n b\n", "!", "&a ", "\t", "\n", "%a\n", "{", "]",
    "a: ", "|\n", "[a, "
  ])
  func `any sign a hundred thousand times ends in a result`(_ sign: String) {
    let file = parse(SourceFile(path: "x.yml", text: String(repeating: sign, count: 100_000)))
    #expect(file.diagnostics.count <= 20)
    for finding in file.diagnostics {
      #expect(finding.span.line >= 1 && finding.span.column >= 1)
      #expect(finding.message.en.utf8.count < 400)
    }
  }

  /// At its end libyaml begins a line that the file does not have.
  @Test(arguments: [
    "a: {b: c,", "a: [b,", "a: [", "a: {b: [c, ", "a: \"b", "a: {b: 'c'", "a: {b", "- [", "a: b: c", "a: !", "%a",
    "? [", "a:\n  - {b: c,"
  ])
  func `a mistake at the end of a last line without a line break stands inside the file`(_ text: String) throws {
    let body = "---\nid: x\n---\n\n```figure\n"
    for (path, before) in [("content/planning-model.yml", ""), ("content/dashboards/x.md", body)] {
      let found = parse(SourceFile(path: path, text: before + text)).diagnostics
      let lines = (before + text).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(found.contains { $0.code == "FM-002" })
      for finding in found {
        #expect(finding.span.endLine <= lines.count)
        #expect(finding.span.endColumn <= lines[finding.span.endLine - 1].count + 2)
      }
    }
  }

  @Test func `what ends where a value is expected says so`() throws {
    let found = try finding("a: {b: c,")
    #expect(found.message.en == "the text ends here, where a value is still expected")
    #expect((found.span.line, found.span.column) == (1, 10))
  }

  @Test func `no bytes whatever stop the reader`() {
    var state: UInt64 = 42
    let alphabet = Array("ab: -[]{}'\"|>&*!%@`#,?\n\n  \t\r\u{0}é\u{2028}<<---".utf8) + [0x80, 0xFF, 0xE2, 0xF0]
    for _ in 0..<3_000 {
      var bytes = Array("---\n".utf8)
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let file = parse(SourceFile(path: "content/glossary/x.md", bytes: bytes + Array("\n---\n".utf8)))
      for finding in file.diagnostics {
        #expect(finding.span.line >= 1 && finding.span.column >= 1)
        #expect((finding.span.line, finding.span.column) <= (finding.span.endLine, finding.span.endColumn))
      }
    }
  }
}
