import Support
import Testing

/// What a page says stands apart from how it is marked, and nothing that a template is given is known by its place.
struct WritersTests {
  /// Folders of `Pages` whose business is form.
  private static let folders = ["Pages/Writers/", "Pages/Feeds/"]

  /// Where a tag is read, not written.
  private static let readers: [(file: String, why: String)] = [
    ("Pages/Packs/Pictures.swift", "knows an SVG image by its first tag")
  ]

  /// The lines of a source in which a text holds a tag.
  static func tags(_ source: String) -> [String] {
    lines(source).filter { line in line.replacing("..<", with: "").contains(#/"[^"]*</?[a-z]/#) }
  }

  /// Lines that make or hold a template's values without a type that names them.
  static func namelessValues(_ source: String) -> [String] {
    lines(source).filter { line in
      line.contains(#/\[Value\]|-> Value\b|: Value\b|\bValue\.(record|list|text|html)/#)
        || line.contains(#/\.record\(\[/#)
    }
  }

  /// Lines in which a key of the words is put together, or written as a text.
  static func keysOfWords(_ source: String) -> [String] {
    lines(source).filter { line in line.contains(#/\.all\["|\.term\("|\.all\[[a-z]+ \+/#) }
  }

  private static func lines(_ source: String) -> [String] {
    source.split(separator: "\n").map { String($0.drop { $0 == " " }) }.filter { !$0.hasPrefix("//") }
  }

  @Test func `only writers write tags`() throws {
    let files = try swiftFiles(of: "Pages")
    for (path, source) in files where !Self.folders.contains(where: path.hasPrefix) {
      // A remark on a name may show how a template writes it.
      let found = Self.tags(source).filter { !$0.hasPrefix(".html(\"style\"") }
      if Self.readers.contains(where: { $0.file == path }) { continue }
      #expect(found == [], "\(path): give it a name in Pages/Writers/HTML.swift")
    }
    #expect(files.count > 100)
  }

  /// Where a record's members become a list, and where a page's two lists become one.
  private static let lists: Set<String> = ["Pages/Values/RecordShape.swift", "Pages/Frame.swift"]

  @Test func `a template is given values that a type names`() throws {
    for (path, source) in try swiftFiles(of: "Pages") where !Self.lists.contains(path) {
      #expect(Self.namelessValues(source) == [], "\(path): declare a TemplateRecord in Pages/Values")
    }
  }

  @Test func `a key of the words is made in one place`() throws {
    for (path, source) in try swiftFiles(of: "Pages") where !path.hasPrefix("Pages/Words/") {
      #expect(Self.keysOfWords(source) == [], "\(path): give it a name in Pages/Words/TermNames.swift")
    }
  }

  @Test(arguments: [
    "return Array(\"<b>\".utf8) + escaped(text)", "html += \"</td>\".utf8", "let text = \"a <small>b</small>\""
  ])
  func `a planted tag is found`(line: String) { #expect(Self.tags(line).count == 1) }

  @Test(arguments: [
    "let values: [Value] = []", "func row() -> Value {", "return .record([.text(a), .text(b)])",
    "let cells = Value.list(rows)"
  ])
  func `a planted value without a name is found`(line: String) { #expect(Self.namelessValues(line).count == 1) }

  @Test(arguments: ["words.all[\"every\"]", "words.term(\"lens.\" + lens.rawValue)", "words.all[key + \".one\"]"])
  func `a planted key of the words is found`(line: String) { #expect(Self.keysOfWords(line).count == 1) }

  @Test(arguments: ["if a < b { \"x\" }", "let text = \"a < b\"", "// <b> is bold"])
  func `a comparison is no tag`(line: String) { #expect(Self.tags(line) == []) }
}
