import Diagnostics
import Testing

@testable import Templates

private struct Partner: TemplateRecord {
  let name: String
  let own: Bool

  static let shape = RecordShape<Partner>(
    "partner", [.text("name", "its name") { $0.name }, .flag("own", "whether it is us") { $0.own }])
}

private struct Page: TemplateRecord {
  let title: String
  let body: [UInt8]
  let partners: [Partner]
  let owner: Partner?

  static let shape = RecordShape<Page>(
    "page",
    [
      .words("words", "the words"),
      .text("title", "the title") { $0.title },
      .html("body", "the body") { $0.body },
      .list("partners", "all") { $0.partners },
      .record("owner", "who") { $0.owner }
    ])
}

/// Templates against shapes: names become slots, and what is wrong is found where it stands.
struct CompileTests {
  private func render(_ source: String, beside others: [String: String] = [:]) -> (
    text: String, codes: [String], places: [String]
  ) {
    var files = [SourceFile(path: "templates/pages/x.mustache", text: source)]
    files += others.map { SourceFile(path: "templates/\($0.key).mustache", text: $0.value) }
    let set = TemplateSet(files)
    let compiled = set.compile("pages/x", for: Page.names, words: ["register": "Register & rows"])
    let page = Page(
      title: "A < B & \"C\"", body: Array("<p>x</p>".utf8),
      partners: ["Satu", "Dua"].map { Partner(name: $0, own: $0 == "Satu") }, owner: Partner(name: "Biro", own: false))
    var output: [UInt8] = []
    compiled.value.render(page.value, into: &output)
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

  /// Whatever order the members are declared in, each fills the name it stands beside.
  @Test func `a record within a record keeps its own names`() {
    struct Outer: TemplateRecord {
      let page: Partner
      let note: Written
      static let shape = RecordShape<Outer>(
        "outer", [.written("note", "a note") { $0.note }] + Partner.shape.within { $0.page })
    }
    let names = Outer.names.fields.map(\.name)
    #expect(names == ["note", "name", "own"])
    let compiled = TemplateSet([SourceFile(path: "templates/x.mustache", text: "{{note}}|{{name}}{{#own}}*{{/own}}")])
      .compile("x", for: Outer.names, words: [:])
    for (note, expected) in [(Written.text("<"), "&lt;|Satu*"), (.html(Array("<b>".utf8)), "<b>|Satu*")] {
      var output: [UInt8] = []
      compiled.value.render(Outer(page: Partner(name: "Satu", own: true), note: note).value, into: &output)
      #expect(String(decoding: output, as: UTF8.self) == expected)
    }
  }

  @Test func `partials and parents stand in their places`() {
    let page = render(
      "{{< layout}}{{$main}}{{> part}}{{/main}}{{/layout}}",
      beside: ["layout": "<main>{{$main}}{{/main}}</main>", "part": "{{title}}"])
    #expect(page.text == "<main>A &lt; B &amp; &quot;C&quot;</main>")
    #expect(page.codes.isEmpty)
  }

  @Test(arguments: [
    ("<h1>\n{{titel}}</h1>", "TPL-001", "2:1"), ("{{owner.nme}}", "TPL-001", "1:1"),
    ("x {{#partners}}y", "TPL-002", "1:3"),
    ("{{#partners}}{{/owner}}{{/partners}}", "TPL-002", "1:14"), ("{{> haed}}", "TPL-003", "1:1"),
    ("{{partners}}", "TPL-004", "1:1"),
    ("{{words.regster}}", "TPL-005", "1:1"), ("{{> pages/x}}", "TPL-006", "1:1")
  ])
  func `what is wrong is found where it stands`(source: String, code: String, place: String) {
    let page = render(source)
    #expect(page.codes.contains(code))
    #expect(page.places.contains(place))
  }
}
