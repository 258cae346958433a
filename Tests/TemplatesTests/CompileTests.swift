import Diagnostics
import Testing

@testable import Templates

/// Templates against shapes: names become slots, and what is wrong is found where it stands.
struct CompileTests {
  private static let partner = Shape("partner", [.text("name", "its name"), .flag("own", "whether it is us")])
  private static let page = Shape(
    "page",
    [
      .words("words", "the words"), .text("title", "the title"), .html("body", "the body"),
      .list("partners", of: partner, "all"), .record("owner", partner, "who")
    ])

  private func render(_ source: String, beside others: [String: String] = [:]) -> (
    text: String, codes: [String], places: [String]
  ) {
    var files = [SourceFile(path: "templates/pages/x.mustache", text: source)]
    files += others.map { SourceFile(path: "templates/\($0.key).mustache", text: $0.value) }
    let set = TemplateSet(files)
    let compiled = set.compile("pages/x", for: Self.page, words: ["register": "Register & rows"])
    let partners = ["Satu", "Dua"].map { Value.record([.text($0), .flag($0 == "Satu")]) }
    let page = Value.record([
      .none, .text("A < B & \"C\""), .html(Array("<p>x</p>".utf8)), .list(partners),
      .record([.text("Biro"), .flag(false)])
    ])
    var output: [UInt8] = []
    compiled.value.render(page, into: &output)
    let found = set.diagnostics + compiled.diagnostics
    return (
      String(decoding: output, as: UTF8.self), found.map(\.code), found.map { "\($0.span.line):\($0.span.column)" }
    )
  }

  @Test func `values, words, sections and outer names render`() {
    #expect(render("{{title}}|{{{title}}}|{{body}}").text == "A &lt; B &amp; &quot;C&quot;|A < B & \"C\"|<p>x</p>")
    #expect(render("{{words.register}}").text == "Register &amp; rows")
    #expect(
      render("{{#partners}}{{name}}{{#own}}*{{/own}} of {{title}};{{/partners}}").text
        == "Satu* of A &lt; B &amp; &quot;C&quot;;Dua of A &lt; B &amp; &quot;C&quot;;")
    #expect(render("{{owner.name}}{{#owner}}-{{name}}{{/owner}}{{^owner}}none{{/owner}}").text == "Biro-Biro")
  }

  @Test func `partials and parents stand in their places`() {
    let page = render(
      "{{< layout}}{{$main}}{{> part}}{{/main}}{{/layout}}",
      beside: ["layout": "<main>{{$main}}{{/main}}</main>", "part": "{{title}}"])
    #expect(page.text == "<main>A &lt; B &amp; &quot;C&quot;</main>")
    #expect(page.codes.isEmpty)
  }

  @Test func `delimiters that are misread stay as they were, and a tag that is not closed is told how`() {
    #expect(render("{{=<%=}}{{owner.name}}").text == "Biro")
    let told = TemplateSet([
      SourceFile(path: "templates/a.mustache", text: "{{{x}}"),
      SourceFile(path: "templates/b.mustache", text: "{{=<% %>=}}<%x")
    ])
    #expect(told.diagnostics.map(\.help.en) == ["close it with }}}", "close it with %>"])
  }

  @Test(arguments: [
    ("<h1>\n{{titel}}</h1>", "TPL-001", "2:1"), ("{{owner.nme}}", "TPL-001", "1:1"),
    ("x {{#partners}}y", "TPL-002", "1:3"),
    ("{{#partners}}{{/owner}}{{/partners}}", "TPL-002", "1:14"), ("{{> haed}}", "TPL-003", "1:1"),
    ("{{partners}}", "TPL-004", "1:1"),
    ("{{words.regster}}", "TPL-005", "1:1"), ("{{> pages/x}}", "TPL-006", "1:1"),
    ("{{=<%=}}{{title}}", "TPL-002", "1:1"), ("x {{==}}", "TPL-002", "1:3"), ("{{=<% % >=}}", "TPL-002", "1:1"),
    ("{{=<= =>=}}", "TPL-002", "1:1")
  ])
  func `what is wrong is found where it stands`(source: String, code: String, place: String) {
    let page = render(source)
    #expect(page.codes.contains(code))
    #expect(page.places.contains(place))
  }
}
