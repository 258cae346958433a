import Testing

@testable import Charts

/// The bytes of an image: elements inside one another, and whatever a text holds.
struct SVGWriterTests {
  private func written(_ write: (inout SVGWriter) -> Void) -> String {
    var svg = SVGWriter()
    write(&svg)
    return String(decoding: svg.bytes, as: UTF8.self)
  }

  @Test func `what is opened holds what is written up to its end`() {
    let image = written { svg in
      svg.open(.svg, .class("goal"), nil, .height(22))
      svg.add(.path, .path(lines: [Point(x: 0, y: 5), Point(x: -10, y: 120), Point(x: 7, y: 0)]))
      svg.add(.text, .y(15), holding: "12")
      svg.close()
      svg.close()
    }
    #expect(
      image
        == #"<svg class="goal" height="22"><path d="M0 5L-10 120L7 0"/><text y="15">12</text></svg>"#)
  }

  @Test(arguments: [
    ("a < b & \"c\" > d", "a &lt; b &amp; &quot;c&quot; &gt; d"), ("Anjuran ’25 – 北", "Anjuran ’25 – 北"),
    ("a\u{0}b\u{1F}c\u{FFFE}d\u{FFFF}e\tf\ng", "abcde\tf\ng"), ("\u{FEFF}\u{1F600}", "\u{FEFF}\u{1F600}")
  ])
  func `a text is escaped in attributes and between them, and holds nothing that XML forbids`(
    text: String, expected: String
  ) {
    #expect(
      written { $0.add(.title, .label(text), holding: text) }
        == #"<title aria-label="\#(expected)">\#(expected)</title>"#)
  }

  @Test(arguments: [(0, "0%"), (7, "0.7%"), (630, "63%"), (634, "63.4%"), (1000, "100%")])
  func `a share of the width is written in percent`(thousandths: Int, expected: String) {
    #expect(written { $0.add(.line, .x1(thousandths: thousandths)) } == #"<line x1="\#(expected)"/>"#)
  }

  @Test(arguments: [0, 9, 10, -7, 1_000_000, Int.min, Int.max])
  func `a number is written as Swift writes it`(number: Int) {
    #expect(written { $0.add(.rect, .x(number)) } == #"<rect x="\#(number)"/>"#)
  }
}
