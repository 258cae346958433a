import Diagnostics
import Dossiers
import Foundation
import Support
import Testing

@testable import Pages

/// What a cell says, as HTML: numbers and days as readers of the language write them, and every text escaped.
struct CellWriterTests {
  private func written(_ cell: Cell, in language: String = "en") throws -> String {
    let theme = readTheme(templateFiles(overriding: []), languages: [language]).value
    let format = Format(try #require(theme.languages[language]?.words))
    return String(decoding: CellWriter(format).html(of: cell), as: UTF8.self)
  }

  @Test func `numbers, money and days are written in the page's language`() throws {
    let day = try #require(CalendarDate("2026-01-02")), number = try #require(Decimal(string: "-1234.5"))
    #expect(try written(.date(day), in: "id") == "2\u{A0}Jan\u{A0}2026")
    #expect(try written(.date(day)) == "2\u{A0}Jan\u{A0}2026")
    #expect(try written(.money(6_000_000_000, currency: "IDR"), in: "id") == "Rp\u{A0}6.000.000.000")
    #expect(try written(.money(6_000_000_000, currency: "IDR")) == "IDR\u{A0}6,000,000,000")
    #expect(try written(.money(5, currency: nil)) == "5")
    #expect(try written(.measured(number, year: 2025), in: "id") == "−1.234,5 <small>2025</small>")
    #expect(try written(.measured(number, year: nil)) == "−1,234.5")
  }

  @Test func `every text is escaped, wherever it stands`() throws {
    let sign = "<&\"'>", safe = "&lt;&amp;&quot;&#39;&gt;"
    let link = Cell.Link(text: sign, address: sign), name = Cell.Link(text: sign, address: nil)
    let bar = Cell.Bar(share: 50, tone: .good, text: sign)
    let cells: [(Cell, Int)] = [
      (.text(sign), 1), (.money(1, currency: sign), 1), (.link(link), 2), (.link(name), 1), (.tag(sign, .good), 1),
      (.bars([bar, bar]), 2), (.lines([sign, sign]), 2),
      (.named(sign, under: [.text(sign), .links(sign, [link, name])]), 6), (.entry(link, under: [.text(sign)]), 3),
      (.roles([Cell.Role(letter: "R", parties: [link])]), 2), (.file(link, sum: sign), 3)
    ]
    for (cell, count) in cells {
      let html = try written(cell)
      #expect(!html.contains(sign) && html.components(separatedBy: safe).count == count + 1, "\(html)")
    }
  }

  @Test func `a cell is empty where it would show nothing`() throws {
    let nobody = Cell.Link(text: "", address: nil)
    let empty: [Cell] = [
      .empty, .bars([]), .lines([]), .roles([]), .link(nobody), .file(nobody, sum: nil), .named("", under: [])
    ]
    for cell in empty { #expect(try cell.isEmpty && written(cell).isEmpty) }
    #expect(!Cell.measured(0, year: nil).isEmpty && !Cell.tag("", .neutral).isEmpty)
  }
}
