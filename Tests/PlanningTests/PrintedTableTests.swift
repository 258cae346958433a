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
}
