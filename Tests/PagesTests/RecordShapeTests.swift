import Diagnostics
import Testing

@testable import Pages
@testable import Templates

private struct Partner: TemplateRecord {
  let name: String
  let own: Bool

  static let shape = RecordShape<Partner>(
    "partner", [.text("name", "its name") { $0.name }, .flag("own", "whether it is us") { $0.own }])
}

private struct Outer: TemplateRecord {
  let page: Partner
  let note: Written
  let others: [Partner]
  let owner: Partner?

  static let shape = RecordShape<Outer>(
    "outer",
    [.written("note", "a note") { $0.note }] + Partner.shape.within { $0.page } + [
      .list("others", "the others") { $0.others }, .record("owner", "who") { $0.owner }
    ])
}

/// Whatever order the members of a type are declared in, each fills the name that it stands beside.
struct RecordShapeTests {
  private func render(_ source: String, _ outer: Outer) -> String {
    let compiled = TemplateSet([SourceFile(path: "templates/x.mustache", text: source)]).compile(
      "x", for: Outer.names, words: [:])
    var output: [UInt8] = []
    compiled.value.render(outer.value, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func `names stand in the order of their declaration, those of a part where it stands`() {
    #expect(Outer.names.fields.map(\.name) == ["note", "name", "own", "others", "owner"])
    let slots = Outer.shape.slots(
      of: Outer(page: Partner(name: "a", own: true), note: .text("b"), others: [], owner: nil))
    #expect(slots.count == 5)
  }

  @Test(arguments: [(Written.text("<"), "&lt;"), (.html(Array("<b>".utf8)), "<b>")])
  func `a text is escaped, markup is not`(note: Written, expected: String) {
    let outer = Outer(
      page: Partner(name: "Satu", own: true), note: note, others: [Partner(name: "Dua", own: false)],
      owner: Partner(name: "Tiga", own: true))
    let source = "{{note}}|{{name}}{{#own}}*{{/own}}|{{#others}}{{name}}{{#own}}*{{/own}}{{/others}}|{{owner.name}}"
    #expect(render(source, outer) == "\(expected)|Satu*|Dua|Tiga")
  }

  @Test func `a record that is not there shows nothing`() {
    let outer = Outer(page: Partner(name: "Satu", own: false), note: .text(""), others: [], owner: nil)
    #expect(render("{{#owner}}{{name}}{{/owner}}{{^owner}}none{{/owner}}", outer) == "none")
  }
}
