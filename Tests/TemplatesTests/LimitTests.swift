import Diagnostics
import Testing

@testable import Templates

/// Templates that were made to never end: each is told of at its line, and what it costs is counted, not timed.
struct LimitTests {
  private static let row = Shape(
    "row", [.text("name", "its name"), .list("parts", of: Shape("part", [.text("part", "a part")]), "its own")])
  private let shape = Shape(
    "page",
    [
      .words("words", "the words"), .text("title", "the title"), .list("rows", of: row, "all"),
      .list("others", of: row, "all")
    ])

  private func compile(_ templates: [String: String]) -> (found: [Diagnostic], value: CompiledTemplate) {
    let set = TemplateSet(templates.map { SourceFile(path: "templates/\($0.key).mustache", text: $0.value) })
    let compiled = set.compile("pages/x", for: shape, words: ["register": "Register"])
    return (set.diagnostics + compiled.diagnostics, compiled.value)
  }

  private func codes(_ templates: [String: String]) -> [String] {
    compile(templates).found.map { "\($0.code) \($0.span.line):\($0.span.column)" }
  }

  @Test func `a template inside itself is told of where it begins anew, on whatever way`() {
    #expect(
      codes([
        "pages/x": "a\n{{> parts/a}}", "parts/a": "{{> parts/b}}{{> parts/b}}",
        "parts/b": "x {{> parts/a}}{{> parts/a}}"
      ]) == ["TPL-006 1:3", "TPL-006 1:16"])
    #expect(
      codes(["pages/x": "{{<l}}{{$main}}{{<l}}{{/l}}{{/main}}{{/l}}", "l": "{{$main}}{{/main}}"]) == ["TPL-006 1:16"])
    #expect(
      codes(["pages/x": "{{<l}}{{$main}}\n{{$main}}x{{/main}}{{/main}}{{/l}}", "l": "{{$main}}{{/main}}"]) == [
        "TPL-006 2:1"
      ])
    #expect(
      codes(["pages/x": "{{<l}}{{$a}}{{$b}}{{/b}}{{/a}}{{$b}}{{$a}}{{/a}}{{/b}}{{/l}}", "l": "{{$a}}{{/a}}"]).map {
        $0.prefix(7)
      } == ["TPL-006"])
  }

  @Test func `a block may have the name of one outside where another template is between`() {
    let compiled = compile([
      "pages/x": "{{<l}}{{$main}}{{> p}}{{/main}}{{/l}}", "p": "{{<l}}{{$main}}inner{{/main}}{{/l}}",
      "l": "[{{$main}}{{/main}}]"
    ])
    // Both use l, one inside the other: that is the template inside itself.
    #expect(compiled.found.map(\.code) == ["TPL-006"])
    let apart = compile([
      "pages/x": "{{<l}}{{$main}}{{> p}}{{/main}}{{/l}}", "p": "{{<k}}{{$main}}inner{{/main}}{{/k}}",
      "l": "[{{$main}}{{/main}}]", "k": "({{$main}}{{/main}})"
    ])
    #expect(apart.found.isEmpty && String(decoding: apart.value.literals, as: UTF8.self) == "[(inner)]")
  }

  @Test func `thirty doubling partials end at a limit, with what ran over named`() {
    var templates = ["pages/x": "{{> parts/p0}}", "parts/p30": "x"]
    for level in 0..<30 { templates["parts/p\(level)"] = "{{> parts/p\(level + 1)}}{{> parts/p\(level + 1)}}" }
    let (found, value) = compile(templates)
    #expect(found.map(\.code) == ["TPL-011"])
    #expect(value.instructions.count + value.literals.count <= 2 * TemplateLimit.steps)
  }

  @Test func `indented partials in each other end at a limit`() {
    var templates = ["pages/x": "  {{> parts/p0}}\n", "parts/p40": String(repeating: "line\n", count: 1000)]
    for level in 0..<40 {
      templates["parts/p\(level)"] = String(repeating: "          {{> parts/p\(level + 1)}}\n", count: 2)
    }
    let (found, value) = compile(templates)
    #expect(found.map(\.code) == ["TPL-011"] && value.literals.count <= 2 * TemplateLimit.text)
  }

  @Test
  func `twenty thousand nested sections, a hundred and twenty thousand tags and a large file are not read to the end`()
  {
    let deep = String(repeating: "{{#rows}}", count: 20_000) + String(repeating: "{{/rows}}", count: 20_000)
    #expect(codes(["pages/x": deep]).contains("TPL-011 1:577"))
    let tags = String(repeating: "{{title}}", count: 120_000)
    #expect(codes(["pages/x": tags]) == ["TPL-011 1:1"])
    let many = String(repeating: "{{title}}", count: 5010)
    #expect(codes(["pages/x": many]) == ["TPL-011 1:45001"])
    #expect(codes(["pages/x": "{{=\(String(repeating: "<", count: 20)) >>=}}{{title}}"]) == ["TPL-011 1:1"])
  }

  @Test func `unknown names are told of a hundred times, and then counted`() {
    let source = (0..<4000).map { "{{name\($0)}}\n" }.joined()
    let found = compile(["pages/x": source]).found
    #expect(found.count { $0.code == "TPL-001" } == 100 && found.count { $0.code == "TPL-011" } == 1)
    #expect(found.first { $0.code == "TPL-011" }?.message.en.contains("3900 more names") == true)
    #expect(found.first { $0.code == "TPL-011" }?.span.line == 101)
  }

  @Test func `a list is not repeated for every item of another that it is no part of`() {
    #expect(codes(["pages/x": "{{#rows}}\n{{#rows}}x{{/rows}}{{/rows}}"]) == ["TPL-011 2:1"])
    #expect(codes(["pages/x": "{{#rows}}{{#others}}x{{/others}}{{/rows}}"]) == ["TPL-011 1:10"])
    #expect(
      codes([
        "pages/x":
          "{{#rows}}{{#parts}}{{part}}{{title}}{{/parts}}{{^others}}none{{/others}}{{/rows}}{{#others}}{{/others}}"
      ]).isEmpty)
  }

  @Test func `a test of a template ends as well`() throws {
    let endless =
      #"{"template": "{{<l}}{{$a}}{{$a}}{{/a}}{{/a}}{{/l}}", "partials": {"l": "{{$a}}{{/a}}"}, "data": {}}"#
    #expect(renderTemplateTest(Array(endless.utf8)) == [])
    let doubling = #"{"template": "{{>p}}", "partials": {"p": "x{{>p}}{{>p}}"}, "data": {}}"#
    #expect(try #require(renderTemplateTest(Array(doubling.utf8))).count <= 1_000_000)
  }
}
