@testable import Formats
import Testing

struct AtomTests {
  private func feed(_ entries: [Atom.Entry]) -> String {
    String(
      decoding: Atom(
        key: ["kami", "id"], title: "A & B <x>", language: "id", author: "Kami", generator: "Naskah",
        page: "changes.html", own: nil,
        day: "2026-01-01", entries: entries
      ).bytes, as: UTF8.self)
  }

  @Test func `a feed has what RFC 4287 asks for, and its texts are escaped once for XML and once more for HTML`() {
    let text = feed([
      Atom.Entry(
        key: ["a"], day: "2025-03-04", title: "T \"q\" \u{1}", href: nil, lines: ["a < b & c"], category: "changed")
    ])
    for part in [
      "<title>A &amp; B &lt;x&gt;</title>", "<updated>2025-03-04T00:00:00Z</updated>",
      "<author>\n    <name>Kami</name>", "<title>T &quot;q&quot; \u{FFFD}</title>",
      "<content type=\"html\">&lt;ul&gt;&lt;li&gt;a &amp;lt; b &amp;amp; c&lt;/li&gt;&lt;/ul&gt;</content>",
      "<link rel=\"alternate\" type=\"text/html\" href=\"changes.html\"/>"
    ] { #expect(text.contains(part), "\(part)") }
    #expect(feed([]).contains("<updated>2026-01-01T00:00:00Z</updated>"))
  }

  @Test func `ids depend on the key alone, are of version 8, and do not meet`() {
    let one = Atom.identifier(["a", "b"])
    #expect(one == Atom.identifier(["a", "b"]))
    #expect(one != Atom.identifier(["ab"]))
    #expect(one.wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
    let many = Set((0..<100_000).map { Atom.identifier(["dossiers", "KS-\($0 / 10)", "2026-01-01", "\($0 % 10)"]) })
    #expect(many.count == 100_000)
  }
}
