import Diagnostics
import Formats
import Support
import Testing

@testable import Pages

/// Pages say what they may run: what templates say by themselves and nothing else, so that what comes from content
/// never does.
struct ContentPolicyTests {
  private func found(_ source: String) -> [String] {
    inlineCode(in: [SourceFile(path: "templates/parts/x.mustache", text: source)]).map {
      "\($0.code) \($0.span.line):\($0.span.column)"
    }
  }

  @Test func `the program's own templates have no code that a policy stops`() {
    #expect(inlineCode(in: templateFiles(overriding: [])).isEmpty)
  }

  @Test func `values in scripts and styles, and attributes that are code, are found where they stand`() {
    #expect(found("<script>let a = 1;\nlet b = '{{title}}';</script>") == ["TPL-012 2:10"])
    #expect(found("<SCRIPT>{{{title}}}</SCRIPT>") == ["TPL-012 1:9"])
    #expect(found("<style>a { color: {{accent}}; }</style>") == ["TPL-012 1:19"])
    #expect(found("<p style=\"x\"><b class=\"{{> a}}\" onclick='y'></b></p>") == ["TPL-012 1:4", "TPL-012 1:33"])
    #expect(found("<a href=\"{{href}}\"onmouseover=x>") == ["TPL-012 1:19"])
  }

  @Test func `addresses that are code are found as a browser reads them`() {
    #expect(found("<a href=\"javascript:{{title}}\">") == ["TPL-013 1:10"])
    #expect(found("<form ACTION = ' JavaScript:{{title}}'>") == ["TPL-013 1:18"])
    #expect(found("<a\nhref=java\tscript:x>") == ["TPL-013 2:6"])
    #expect(found("<a {{#more}}xlink:href='vbscript:x'{{/more}}>") == ["TPL-013 1:25"])
    #expect(found("<p/ONCLICK='x' Style = \"y\">") == ["TPL-012 1:4", "TPL-012 1:16"])
    let right = ["<a href=\"{{href}}\">", "<a href=\"#javascript:\">", "<p title=\"javascript:\">", "<a href>x:y</a>"]
    for source in right { #expect(found(source).isEmpty, "\(source)") }
  }

  @Test func `what is written whole, and the program's own style, are not`() {
    let right = [
      "<script>let a = 1;</script>", "<style>{{style}}</style>", "<style>\n{{{style}}}\n</style>",
      "<script src=\"{{assets}}a.js\" defer></script>",
      "<style>a{color:red}</style>", "<p class=\"style=\">style=1 onclick=2</p>", "<p data-style=\"1\">"
    ]
    for source in right.dropLast(2) { #expect(found(source).isEmpty, "\(source)") }
    #expect(found("<p>style=1 onclick=2</p>").isEmpty)
  }

  @Test func `scripts and styles are found in whatever case, with where they end`() {
    let text = Array("<Style>a</sTyle><script src=x></script><script>b</script><script>c".utf8)
    let elements = inlineElements(in: text[...])
    #expect(elements.map(\.isScript) == [false, true, true, true])
    #expect(elements.map(\.hasSource) == [false, true, false, false])
    #expect(elements.map { $0.content.map { String(decoding: text[$0], as: UTF8.self) } } == ["a", "", "b", nil])
  }

  @Test func `a marking can end neither its string nor the style sheet`() {
    let sheet = String(
      decoding: styleSheet(marking: "\"}</style><script>x</script>\n\\", asOf: "1 \u{0} 2", accent: nil), as: UTF8.self)
    #expect(
      sheet
        == ":root{--marking:\"\\22 }\\3c /style\\3e \\3c script\\3e x\\3c /script\\3e \\a \\5c \";--as-of:\"1 \\0  2\"}"
    )
  }

  @Test func `a policy stands after the encoding and before all else`() {
    var page = Array("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>x</title>".utf8)
    ContentPolicy.put(Array("<P>".utf8), into: &page, from: 0)
    #expect(
      String(decoding: page, as: UTF8.self)
        == "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<P>\n<title>x</title>")
    var other = Array("before<head><title>x</title>".utf8)
    ContentPolicy.put(Array("<P>".utf8), into: &other, from: 3)
    #expect(String(decoding: other, as: UTF8.self) == "before<head>\n<P><title>x</title>")
  }
}
