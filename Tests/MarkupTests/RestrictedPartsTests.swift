import Diagnostics
import Markup
import Testing

/// A part that the page shows and that nobody found would be published: whatever the page makes of a body, its parts
/// are found in.
@Suite struct RestrictedPartsTests {
  /// A body with its parts: `callout rahasia 3–4`, lines of the file.
  struct Case: Sendable, CustomTestStringConvertible {
    let body: String
    let parts: [String]
    var testDescription: String { body }
  }

  private static let head = "---\nid: x\n---\n"

  static let callouts: [Case] = [
    Case(body: "> [!rahasia]\n> A", parts: ["callout rahasia 4–5"]),
    Case(body: "> [ !rahasia]\n> A", parts: ["callout rahasia 4–5"]),
    Case(body: "> [*!rahasia*]\n> A", parts: ["callout rahasia 4–5"]),
    Case(body: "> [\\!rahasia]\n> A", parts: ["callout rahasia 4–5"]),
    Case(body: "> \\[!rahasia\\]\n> A", parts: ["callout rahasia 4–5"]),
    Case(body: "> &#91;&#33;rahasia]\n> A", parts: ["callout rahasia 4–5"]),
    Case(body: "> **[!rahasia]**\n> A", parts: ["callout rahasia 4–5"]),
    Case(body: "> [!rahasia](x.md)\n> A", parts: ["callout rahasia 4–5"]),
    Case(body: "> ![rahasia]\n> A", parts: ["callout rahasia 4–5"]),
    Case(body: "> [!rahasia\n> A", parts: ["callout rahasia 4–5"]),
    Case(body: "> [!note]\n> A", parts: []),
    Case(body: "[!rahasia] A", parts: ["loose rahasia 4–4"]),
    Case(body: "```\n> [!rahasia]\n> A\n```", parts: [])
  ]

  static let footnotes: [Case] = [
    Case(body: "B[^1]\n\n[^1]: note\n\n    > [!rahasia]\n    > A", parts: ["callout rahasia 8–9"]),
    Case(body: "B[^1]\n\n[^1]: > [!rahasia]\n    > A", parts: ["callout rahasia 6–7"]),
    Case(body: "B[^1]\n\n[^1]: note\n\n    ## H {level=rahasia}\n\n    A", parts: ["section rahasia 8–10"])
  ]

  static let sections: [Case] = [
    Case(body: "## H {level=rahasia}\n\nA", parts: ["section rahasia 4–6"]),
    Case(body: "## H {#h level=rahasia}\n\nA\n\n## I\n\nB", parts: ["section rahasia 4–7"]),
    Case(body: "## H {level: top secret}\n\nA", parts: ["section top secret 4–6"]),
    Case(body: "## H {level = rahasia}\n\nA", parts: ["section rahasia 4–6"]),
    Case(body: "## **H {level=rahasia}**\n\nA", parts: ["section rahasia 4–6"]),
    Case(body: "## H **{level=rahasia}**\n\nA", parts: ["section rahasia 4–6"]),
    Case(body: "## H `{level=rahasia}`\n\nA", parts: ["section rahasia 4–6"]),
    Case(body: "## H {level=rahasia} *draf*\n\nA", parts: ["section rahasia 4–6"]),
    Case(body: "## H &#123;level=rahasia}\n\nA", parts: ["section rahasia 4–6"]),
    Case(body: "## H {level=rahasia\n\nA", parts: ["section rahasia 4–6"]),
    Case(body: "H {level=rahasia}\n---\n\nA", parts: ["section rahasia 4–7"]),
    Case(body: "## H {rahasia}\n\nA", parts: ["bareWord rahasia 4–4"]),
    Case(body: "## H {.rahasia #h}\n\nA", parts: ["bareWord rahasia 4–4"]),
    Case(body: "## H {sifat=rahasia}\n\nA", parts: ["bareWord rahasia 4–4"]),
    Case(body: "## H {#rahasia}\n\nA", parts: [])
  ]

  @Test(arguments: callouts + footnotes + sections) func `is found wherever and however the page reads it`(
    given: Case
  ) {
    #expect(parts(in: Self.head + given.body) == given.parts)
  }

  @Test(arguments: ["---\nid: x\n...\n", "---\r\nid: x\r\n---\r\n", "---\rid: x\r---\r", "---\nid: {a: b}\n---\n"])
  func `is found behind every way in which front matter ends`(head: String) {
    let body = "> [!rahasia]\n> A\n\n---\n\nB"
    #expect(parts(in: head + body) == ["callout rahasia 4–5"])
  }

  @Test func `a body that is too much to be taken apart is one part of which nobody knows the level`() {
    let deep = String(repeating: "> ", count: 65) + "A"
    #expect(parts(in: Self.head + "> [!rahasia]\n> B\n\n" + deep) == ["unparsed  4–7"])
    #expect(parts(in: Self.head + deep) == [])
  }

  @Test func `front matter that ends too early is broken for who reads it alone too`() {
    let file = SourceFile(
      path: "content/dossiers/a.md", text: "---\nid: a\n---\nclassification: rahasia\n---\n\nText.\n")
    #expect(parse(file).frontMatterIsBroken)
    #expect(parseFrontMatter(file).frontMatterIsBroken)
  }

  private func parts(in text: String) -> [String] {
    restrictedParts(of: parse(SourceFile(path: "content/handbook/a.md", text: text))).map { part in
      "\(part.form) \(part.level) \(part.lines.lowerBound)–\(part.lines.upperBound)"
    }
  }
}
