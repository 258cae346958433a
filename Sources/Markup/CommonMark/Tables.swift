internal import CMark
internal import Diagnostics

/// The tables of a body with the trees of their cells.
struct TableCells {
  let tables: [TableSource.Table]
  let cells: [TableSource.Cell]
  private let lines: [Int]
  /// The headings of the second document, in its order.
  private var headings: [Node] = []
  /// The text above a table, by the heading that closes it.
  private var leads: [Int: Node] = [:]

  init(_ source: TableSource, _ document: Node?) {
    tables = source.tables
    cells = source.cells
    lines = source.headingLines
    var paragraph: Node?
    var next = document?.firstChild
    // What follows the last heading is the body, there for its definitions.
    while let node = next, headings.count < lines.count {
      if node.kind == CMARK_NODE_HEADING {
        leads[headings.count] = paragraph
        headings.append(node)
        paragraph = nil
      } else {
        paragraph = node
      }
      next = node.next
    }
  }

  /// A cell with markup by the index of its heading: the node that holds its content, and its line in the body.
  func parsed(heading: Int) -> (node: Node, line: Int)? {
    guard heading < headings.count else { return nil }
    return (headings[heading], lines[heading])
  }

  func lead(_ heading: Int) -> Node? { leads[heading] }
}

extension BodyRenderer {
  mutating func writeTable(_ index: Int, isTight: Bool) {
    let table = cells.tables[index]
    if let lead = table.lead { writeLead(lead, isTight: isTight) }
    out.freshLine()
    if let span = places?.span(ofLines: table.headerLine, table.headerLine) { tables.append(span) }
    if mode == .site { openFrame(table) } else { out.write("<table>\n") }
    out.write("<thead>\n")
    writeRow(table, 0)
    out.write("</thead>\n")
    if table.rowCount > 1 {
      out.write("<tbody>\n")
      for row in 1..<table.rowCount { writeRow(table, row) }
      out.write("</tbody>\n")
    }
    out.write(mode == .site ? "</table>\n</div>\n" : "</table>\n")
    if table.endsWithBreak { out.write(mode == .site ? "<hr>\n" : "<hr />\n") }
  }

  private mutating func writeLead(_ lead: TableSource.Lead, isTight: Bool) {
    guard let paragraph = cells.lead(lead.heading) else { return }
    places?.enter(lead.lines.lowerBound, lead.lines.upperBound)
    if !isTight {
      out.freshLine()
      out.write("<p>")
    }
    noteStrikes(in: paragraph)
    write(childrenOf: paragraph)
    out.write(isTight ? "\n" : "</p>\n")
  }

  /// Opens a frame that scrolls sideways, so that a wide table never widens the page. The frame can be reached by
  /// keyboard, so it needs a name for screen readers: the headings of the table's columns.
  private mutating func openFrame(_ table: TableSource.Table) {
    out.write("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
    var name = ""
    for cell in cells.cells[table.firstCell..<table.firstCell + table.alignments.count] {
      let words = words(of: cell)
      guard !words.isEmpty else { continue }
      if !name.isEmpty { name += ", " }
      name += words
    }
    if name.isEmpty { writeWord("table") } else { writeEscaped(name) }
    let time = tableNames[name, default: 0] + 1
    tableNames[name] = time
    if time > 1 {
      out.write(" (")
      out.write(number: time)
      out.write(")")
    }
    out.write("\">\n<table>\n")
  }

  private func words(of cell: TableSource.Cell) -> String {
    switch cell {
    case .plain(let text): String(decoding: text, as: UTF8.self)
    case .parsed(let heading): cells.parsed(heading: heading).map { words(of: $0.node) } ?? ""
    }
  }

  private mutating func writeRow(_ table: TableSource.Table, _ row: Int) {
    out.write("<tr>\n")
    for column in table.alignments.indices {
      openCell(table.alignments[column], isHeader: row == 0)
      switch cells.cells[table.firstCell + row * table.alignments.count + column] {
      case .plain(let text): out.writeEscaped(text)
      case .parsed(let heading): writeParsedCell(heading)
      }
      out.write(row == 0 ? "</th>\n" : "</td>\n")
    }
    out.write("</tr>\n")
  }

  private mutating func writeParsedCell(_ heading: Int) {
    guard let (node, line) = cells.parsed(heading: heading) else { return }
    places?.enter(line, line)
    noteStrikes(in: node)
    isInCell = true
    write(childrenOf: node)
    isInCell = false
  }

  private mutating func openCell(_ alignment: TableSource.Alignment, isHeader: Bool) {
    out.write(isHeader ? "<th" : "<td")
    if mode == .site {
      if isHeader { out.write(" scope=\"col\"") }
      if alignment == .right { out.write(" class=\"r\"") }
      if alignment == .center { out.write(" class=\"c\"") }
    } else {
      switch alignment {
      case .none: break
      case .left: out.write(" align=\"left\"")
      case .center: out.write(" align=\"center\"")
      case .right: out.write(" align=\"right\"")
      }
    }
    out.write(">")
  }
}
