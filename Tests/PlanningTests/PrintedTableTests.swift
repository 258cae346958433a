import Planning
import Testing

/// Tables measured for paper.
struct PrintedTableTests {
  @Test func `no column is narrower than its longest word where the page has room`() throws {
    let row = [
      "Badan Kelautan dan Kepulauan Nusantara", "uang", "APBN", "1 Juni 2023 – 31 Mei 2028", "Rp 4.200.000.000", "45 %"
    ]
    let head = ["Pihak", "Bentuk", "Sumber", "Masa", "Nilai", "Bagian"]
    let cells = { (tag: String, texts: [String]) in texts.map { "<\(tag)>\($0)</\(tag)>" }.joined() }
    let html = "<table><tr>\(cells("th", head))</tr><tr>\(cells("td", row))</tr></table>"
    let table = try #require(printedTables(in: Array(html.utf8)).first)
    #expect(table.fit == .upright)
    let shares = table.shares(isWide: false)
    #expect(shares.count == head.count && shares.reduce(0, +) <= 10_000)
    for (name, (column, share)) in zip(head, zip(table.columns, shares)) {
      // Word leaves 5.65 points free beside each cell.
      #expect(Double(share) / 10_000 * PrintedTable.upright >= column.least + 5.65, "\(name)")
    }
  }

  private func tables(_ html: String) -> [PrintedTable] { printedTables(in: Array(html.utf8)) }

  private func word(_ html: String) -> Double { tables(html).first?.columns.first?.least ?? 0 }

  @Test func `a table in a list has the width that the list leaves`() throws {
    let cells = (1...4).map { "<td>\($0) a short text of no great length</td>" }.joined()
    let table = "<table><tr><td>Pertanggungjawaban pelaksanaan</td>\(cells)</tr></table>"
    let free = try #require(tables(table).first), inList = try #require(tables("<ul><li>\(table)</li></ul>").first)
    #expect(free.shares(isWide: false) != inList.shares(isWide: false))
  }

  @Test func `a heading stays bold after a table in it`() {
    let bold = word("<table><tr><th>Pertanggungjawaban</th></tr></table>")
    let inner = "<table><tr><td>a</td></tr></table>"
    #expect(word("<table><tr><th>\(inner)Pertanggungjawaban</th></tr></table>") == bold)
  }

  @Test func `words stay together to the end of the outer span`() {
    let whole = word("<table><tr><td><span class=\"nb\">Rp 4.200.000.000</span></td></tr></table>")
    #expect(word("<table><tr><td><span class=\"nb\"><span>Rp</span> 4.200.000.000</span></td></tr></table>") == whole)
  }

  @Test func `a bar takes its width beside its number`() {
    let number = word("<table><tr><td>1.250</td></tr></table>")
    let bar = "<svg class=\"bar\" viewBox=\"0 0 100 1\"><rect width=\"7\" height=\"1\"/></svg>"
    #expect(word("<table><tr><td>\(bar) 1.250</td></tr></table>") >= max(number, 68))
  }
}
