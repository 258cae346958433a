import Diagnostics
import Markup
import Testing

/// A file's frame and its bytes.
struct FrontMatterFileTests {
  private let path = "content/glossary/x.md"

  private func findings(_ bytes: [UInt8]) -> [Diagnostic] { parse(SourceFile(path: path, bytes: bytes)).diagnostics }
  private func findings(_ text: String) -> [Diagnostic] { findings(Array(text.utf8)) }

  @Test(arguments: ["", "Isi saja.\n", "# Judul\n---\nid: x\n---\n", "--\n", "-", "\u{FEFF}Isi.\n", "***\n\nIsi.\n"])
  func `front matter that is absent is said at the first line`(_ text: String) {
    let found = findings(text)
    #expect(found.map(\.code) == ["FM-001"])
    #expect(found.first?.span == Span(path: path, line: 1))
  }

  @Test func `front matter behind empty lines is pointed at`() {
    let found = findings("\n  \n---\nid: x\n---\n")
    #expect(found.map(\.code) == ["FM-001"])
    #expect(found.first?.notes.map(\.span.line) == [3])
  }

  @Test(arguments: ["---\nid: x\n", "---", "---\n", "---\n\nIsi\n"])
  func `front matter that is not closed is said where it opens`(_ text: String) {
    let found = findings(text)
    #expect(found.map(\.code) == ["FM-001"])
    #expect(found.first?.span == Span(path: path, line: 1, column: 1, endLine: 1, endColumn: 4))
  }

  @Test(arguments: [
    "---\nid: x\n---", "---  \nid: x\n---\t\n", "---\nid: x\n...\nIsi", "\u{FEFF}---\nid: x\n---\n",
    "---\r\nid: x\r\n---\r\n"
  ])
  func `front matter that is framed is read`(_ text: String) throws {
    let file = parse(SourceFile(path: path, text: text))
    #expect(file.diagnostics.isEmpty && !file.frontMatterIsBroken)
    let tree = try #require(file.frontMatter)
    let id = try #require(tree.value(0, "id"))
    #expect(
      tree.string(id) == "x"
        && tree.span(id, in: path) == Span(path: path, line: 2, column: 5, endLine: 2, endColumn: 6))
  }

  @Test(arguments: [
    // One broken byte, in the front matter and in the body.
    ([0x61, 0xE9, 0x62] as [UInt8], 2, 3), ([0x61, 0xC3, 0xA9, 0xFF, 0x62], 3, 4), ([0x00], 1, 2),
    ([0x61, 0x00, 0x00, 0x62], 2, 4),
    // A truncated scalar is one character; a surrogate and an overlong form are as many as `String(decoding:)` makes of
    // them.
    ([0x61, 0xE2, 0x82, 0x62], 2, 3), ([0xED, 0xA0, 0x80], 1, 4), ([0xC0, 0x80], 1, 3),
    ([0xF4, 0x90, 0x80, 0x80], 1, 5), ([0xF0, 0x9F, 0x98], 1, 2)
  ])
  func `what is not UTF-8, and NUL, is said at its place`(_ bytes: [UInt8], _ column: Int, _ end: Int) {
    for (head, tail, line) in [("---\nid: x\n---\n\n", "\n", 5), ("\u{FEFF}---\r\nid: x\r\n# ", "\r\n---\r\n", 3)] {
      let shift = line == 3 ? 2 : 0
      let found = findings(Array(head.utf8) + bytes + Array(tail.utf8))
      #expect(found.map(\.code) == ["FM-009"])
      #expect(
        found.first?.span == Span(path: path, line: line, column: column + shift, endLine: line, endColumn: end + shift)
      )
    }
    #expect(
      String(decoding: bytes, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" }
        == (bytes.contains(0) ? 0 : end - column))
  }

  @Test func `a broken character becomes U+FFFD, and the rest is read`() throws {
    let file = parse(
      SourceFile(path: path, bytes: Array("---\nid: a".utf8) + [0xE9] + Array("b\n---\n\nIsi ".utf8) + [0x80, 0x0A]))
    #expect(file.diagnostics.map(\.code) == ["FM-009", "FM-009"])
    #expect(!file.frontMatterIsBroken)
    let tree = try #require(file.frontMatter)
    #expect(tree.string(try #require(tree.value(0, "id"))) == "a\u{FFFD}b")
    #expect(String(decoding: file.body.html, as: UTF8.self).contains("Isi \u{FFFD}"))
  }

  @Test(
    arguments: [
      // (scalars, column, end, what is shown in its place)
      ([0x61, 0x01, 0x62], 2, 3, "\u{FFFD}"), ([0x61, 0x0B, 0x0B, 0x62], 2, 4, "  "), ([0xE9, 0x0C, 0x62], 2, 3, " "),
      ([0x61, 0x7F], 2, 3, "\u{FFFD}"),
      ([0x61, 0x85, 0x62], 2, 3, " "), ([0x61, 0x9F, 0x62], 2, 3, "\u{FFFD}"), ([0xFFFE], 1, 2, "\u{FFFD}"),
      ([0x61, 0xFFFF, 0x62], 2, 3, "\u{FFFD}"),
      ([0x1F30A, 0x1FFFE], 2, 3, "\u{FFFD}"), ([0xFDD0], 1, 2, "\u{FFFD}"), ([0x61, 0x202E, 0x62], 2, 3, "\u{FFFD}"),
      ([0x61, 0x2066, 0x62], 2, 3, "\u{FFFD}")
    ] as [([UInt32], Int, Int, String)])
  func `what is no text is said at its place and shown nowhere`(
    _ scalars: [UInt32], _ column: Int, _ end: Int, _ shown: String
  ) throws {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    for (head, tail, line) in [("---\nid: x\n---\n\n", "\n", 5), ("\u{FEFF}---\r\nid: x\r\nb: ", "\r\n---\r\n", 3)] {
      let shift = line == 3 ? 3 : 0
      let file = parse(SourceFile(path: path, text: head + String(text) + tail))
      #expect(file.diagnostics.map(\.code) == ["FM-011"])
      #expect(
        file.diagnostics.first?.span
          == Span(path: path, line: line, column: column + shift, endLine: line, endColumn: end + shift))
      #expect(!file.frontMatterIsBroken)
      let seen =
        line == 3
        ? file.frontMatter.flatMap { tree in tree.value(0, "b").map(tree.string) } ?? ""
        : String(decoding: file.body.html, as: UTF8.self)
      #expect(
        !seen.unicodeScalars.contains {
          $0.value < 0x0A || (0x7F..<0xA0).contains($0.value) || (0x202A...0x202E).contains($0.value)
            || $0.value & 0xFFFE == 0xFFFE
        })
      #expect(seen.contains("\u{FFFD}") || shown != "\u{FFFD}")
    }
  }

  @Test func `tabs, ends of lines and marks that keep a direction may stay`() {
    #expect(findings("---\nid: x\nb: |\n  a\tb\n---\n\nSatu\tdua\r\ntiga \u{200F}\u{5D0}\u{200E}\n").isEmpty)
  }

  @Test func `an escape in quotes is told where it stands`() throws {
    let marked = Marked("---\nid: x\nb: \"é«\\x1B»[1m\"\n---\n", path: path)
    let file = parse(SourceFile(path: path, text: marked.text))
    #expect(file.diagnostics.map(\.code) == ["FM-011"] && file.diagnostics.first?.span == marked.span)
    let tree = try #require(file.frontMatter)
    #expect(tree.string(try #require(tree.value(0, "b"))) == "é\u{FFFD}[1m")
    let several = parse(SourceFile(path: path, text: "---\nid: \"\\0\\a\\N\\\\e\\U0001FFFE\\x41\\u202e\"\n---\n"))
    #expect(several.diagnostics.map { $0.span.column } == [6, 8, 10, 15, 29])
  }

  @Test func `of a file that is broken throughout twenty places are told`() {
    let line: [UInt8] = [0xE9, 0x0A]
    #expect(findings(Array("---\nid: x\n---\n".utf8) + Array(repeating: line, count: 500).joined()).count == 20)
  }

  @Test func `a file in UTF-16 is told once`() {
    let text: [UInt8] =
      [0xFF, 0xFE] + "---\nid: x\n---\n".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let found = findings(text)
    #expect(found.map(\.code) == ["FM-009"])
    #expect(found.first?.message.en.contains("UTF-16") == true)
  }

  @Test(arguments: [
    ("PK\u{3}\u{4}\u{14}\u{0}\u{6}\u{0}", "Word, Excel or ZIP"), ("%PDF-1.7\n", "a PDF"), ("{\\rtf1\\ansi", "RTF")
  ])
  func `a file of another program is told once, under its name`(_ beginning: String, _ name: String) throws {
    let found = findings(Array(beginning.utf8) + [0xD0, 0x00, 0x9C])
    #expect(found.map(\.code) == ["FM-009"])
    #expect(try #require(found.first).message.en.contains(name))
  }

  @Test(arguments: [
    ("---\nid: KS-1\ntitle: [a\n---\n", "KS-1"), ("---\nid: 'KS-1' # c\na: b: c\n---\n", "KS-1"),
    ("---\r\na: b: c\r\nid:  KS-1\r\n---\r\n", "KS-1"),
    ("\u{FEFF}---\nid: \"KS-1\"\na: *x\n---\n", "KS-1"), ("---\nid: KS-1\nid: KS-2\n---\n", "KS-1"),
    ("---\nid: KS-1\n", "KS-1"),
    ("id: KS-1\ntitle: x\n", "KS-1"), ("---\na: b: c\n---\nid: KS-1\n", nil), ("---\n  id: KS-1\na: b: c\n---\n", nil),
    ("---\nid:\na: b: c\n---\n", nil),
    ("---\nid: [a]\nx: 1\nx: 2\n---\n", nil), ("---\nidx: a\na: b: c\n---\n", nil), ("", nil)
  ])
  func `the id of a broken file is made out where it can be`(_ text: String, _ id: String?) {
    let file = parse(SourceFile(path: path, text: text))
    #expect(file.frontMatterIsBroken)
    #expect(file.salvagedId == id)
  }

  @Test func `a figure's key written twice does not break the file around it`() {
    let file = parse(SourceFile(path: path, text: "---\nid: x\n---\n\n```figure\nkind: timeline\nkind: matrix\n```\n"))
    #expect(file.diagnostics.map(\.code) == ["FM-003"])
    #expect(file.diagnostics.first?.span.line == 7)
    #expect(!file.frontMatterIsBroken)
  }

  @Test func `the findings of a body are kept back while the front matter is broken`() {
    let body = "\n[a](javascript:x)\n"
    #expect(findings("---\nid: x\n---\n" + body).map(\.code) == ["SIT-010"])
    #expect(findings("---\nid: x: y\n---\n" + body).map(\.code) == ["FM-002"])
    #expect(findings("---\nid: x\nid: y\n---\n" + body).map(\.code) == ["FM-003"])
  }
}
