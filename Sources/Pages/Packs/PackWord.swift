internal import Diagnostics
internal import Dossiers
internal import Formats
internal import Templates

// A pack for Word. pandoc reads the same blocks as HTML: a second notation between the two would have to say again what they say
// already (cells with several lines, links, notes), and every translation loses something. What HTML has no word for (sections of pages,
// rows that stay whole) goes through as Word's own XML.

/// What pandoc makes a Word document from.
package struct PackWord: Sendable {
  package let html: [UInt8]
  /// A Word document with the pack's styles, and its marking in header and footer.
  package let reference: [UInt8]
  /// In Lua.
  package let filter: [UInt8]
}

extension PackDocument {
  package var word: PackWord { PackWord(html: wordHTML, reference: zip(wordReference), filter: Array(wordFilter.utf8)) }

  private var wordHTML: [UInt8] {
    var html = "<!DOCTYPE html><html lang=\"\(language)\"><head><meta charset=\"utf-8\"><title>\(text(title))</title>"
    html += "<meta name=\"author\" content=\"\(text(organisation))\"><meta name=\"subtitle\" content=\"\(text(kicker))\">"
    html += "<meta name=\"keywords\" content=\"\(text(marking))\"><meta name=\"lang\" content=\"\(language)\"></head><body>\n"
    for warning in warnings { html += styled("Warning", "<p>\(text(warning))</p>") }
    html += facts(cover)
    html += opening.map { section($0, after: nil) } ?? ""
    if !points.isEmpty {
      html += heading("h2", Self.pointsId, words[.packPoints]) + "<ol>" + points.map { "<li><p>\(string($0))</p></li>" }.joined() + "</ol>\n"
    }
    html += wordContents
    let parts = sections + [method]
    for (index, part) in parts.enumerated() { html += section(part, after: index == 0 ? nil : parts[index - 1]) }
    return Array((html + "</body></html>\n").utf8)
  }

  // MARK: Blocks

  private func section(_ section: PackSection, after previous: PackSection?) -> String {
    // What stands before a wide part ends its section of pages, unless that was wide too.
    var html = section.isWide && previous?.isWide != true ? raw(wordSection(isWide: false)) : ""
    if !section.kicker.isEmpty {
      html += styled(section.isFresh && !section.isWide ? "Fresh Kicker" : "Kicker", "<p>\(text(section.kicker))</p>")
    } else if section.isFresh, !section.isWide {
      html += raw("<w:p><w:pPr><w:pStyle w:val=\"NewPage\"/></w:pPr></w:p>")
    }
    html += heading("h2", section.id, section.title) + section.blocks.map { block($0, isWide: section.isWide) }.joined()
    return html + (section.isWide ? raw(wordSection(isWide: true)) : "")
  }

  private func block(_ block: PackBlock, isWide: Bool) -> String {
    switch block {
    case .heading(let id, let title): heading("h3", id, title)
    case .lead(let html): styled("Lead", "<p>\(inline(html))</p>")
    case .note(let html): styled("Note", "<p>\(inline(html))</p>")
    case .empty(let empty): styled("Note", "<p>\(text(empty))</p>")
    case .facts(let facts): self.facts(facts)
    case .table(let table): self.table(table, isWide: isWide)
    case .chart(let chart): self.chart(chart, isWide: isWide)
    case .prose(let html, let language): "<div lang=\"\(text(language))\">\(withBoldTitles(inline(withoutPictures(html))))</div>\n"
    }
  }

  private func heading(_ name: String, _ id: String, _ title: String) -> String { "<\(name) id=\"\(bookmark(id))\">\(text(title))</\(name)>\n" }

  /// Not a table: it has no header and nothing to compare. A label, a tab, and what it is.
  private func facts(_ facts: [PackFact]) -> String {
    facts.map { styled("Fact", "<p><span data-custom-style=\"Label\">\(text($0.label))</span><span class=\"tab\"></span>\(inline($0.html))</p>") }.joined()
  }

  private func styled(_ style: String, _ html: String) -> String { "<div data-custom-style=\"\(style)\">\(html)</div>\n" }

  /// Word's own XML, which the filter lets through.
  private func raw(_ xml: String) -> String { "<pre class=\"openxml\">\(text(xml))</pre>\n" }

  private func chart(_ chart: PackChart, isWide: Bool) -> String {
    guard let table = chart.table else { return "" }
    return self.table(table, isWide: isWide) + (chart.note.isEmpty ? "" : styled("Note", "<p>\(text(chart.note))</p>"))
  }

  private func table(_ table: PackTable, isWide: Bool) -> String {
    guard !table.rows.isEmpty else { return "" }
    let widths = widths(of: table, isWide: isWide)
    var html = isWide ? "<table class=\"wide\">" : "<table>"
    if !table.caption.isEmpty { html += "<caption>\(text(table.caption))</caption>" }
    html += "<colgroup>" + widths.map { "<col style=\"width:\($0)%\">" }.joined() + "</colgroup>"
    func aligned(_ column: Int) -> String { table.columns.indices.contains(column) && table.columns[column].isNumeric ? " style=\"text-align:right\"" : "" }
    html += "<thead><tr>" + table.columns.enumerated().map { "<th\(aligned($0))>\(text($1.label))</th>" }.joined() + "</tr></thead><tbody>"
    for row in table.rows { html += "<tr>" + row.enumerated().map { "<td\(aligned($0))>\(inline($1))</td>" }.joined() + "</tr>" }
    return html + "</tbody></table>\n"
  }

  /// In hundredths: no word is broken, numbers keep to one line, and what is left goes to long texts.
  private func widths(of table: PackTable, isWide: Bool) -> [Int] {
    let room = isWide ? 148 : 98
    let cells = table.columns.indices.map { column in table.rows.compactMap { $0.indices.contains(column) ? visible($0[column]) : nil } }
    let least = zip(table.columns, cells).map { column, cells in
      let words = cells.map { $0.split(separator: " ").map(unbreakable).max() ?? 0 }.max() ?? 0
      let header = column.label.split(separator: " ").map(\.count).max() ?? 0
      return max(5, min(26, max(words, header + 1, column.isNumeric ? min(18, cells.map(\.count).max() ?? 0) : 0) + 2))
    }
    let wish = zip(least, cells).map { least, cells in max(0, min(60, cells.map(\.count).max() ?? 0) - least) }
    let left = max(0, room - least.reduce(0, +)), wishes = max(1, wish.reduce(0, +))
    let given = zip(least, wish).map { $0 + $1 * left / wishes }
    return given.map { $0 * 100 / max(1, given.reduce(0, +)) }
  }

  // MARK: Contents

  /// A field: every heading, each a link. On which page each stands only Word knows; it says so once the field is brought up to date (F9).
  /// To have that done on opening, Word would first ask the reader whether this document may be trusted.
  private var wordContents: String {
    let lines = contents.enumerated().map { index, entry in
      let begin = index == 0 ? field("begin") + instruction(" TOC \\o \"1-2\" \\h \\z \\u ") + field("separate") : ""
      let end = index == contents.count - 1 ? field("end") : ""
      return "<w:p><w:pPr><w:pStyle w:val=\"\(entry.isPart ? "TOC1" : "TOC2")\"/></w:pPr>\(begin)<w:hyperlink w:anchor=\"\(bookmark(entry.id))\" w:history=\"1\">"
        + "<w:r><w:t xml:space=\"preserve\">\(text(entry.title))</w:t></w:r></w:hyperlink>\(end)</w:p>"
    }
    return styled("TOC Heading", "<p>\(text(words[.packContents]))</p>") + raw(lines.joined())
  }

  private func field(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
  private func instruction(_ text: String) -> String { "<w:r><w:instrText xml:space=\"preserve\">\(text)</w:instrText></w:r>" }

  /// The end of a section of pages, upright or on its side. Each names header and footer: a section without them has none.
  private func wordSection(isWide: Bool) -> String { "<w:p><w:pPr><w:pStyle w:val=\"NewPage\"/><w:pageBreakBefore w:val=\"0\"/>\(sectionProperties(isWide: isWide))</w:pPr></w:p>" }
}

// MARK: HTML as pandoc should read it

private func text(_ text: String) -> String { string(escaped(text)) }
private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// A name that Word takes for a bookmark: letters, digits and underscores.
private func bookmark(_ id: String) -> String {
  "P" + String(id.unicodeScalars.map { scalar in
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: Character(scalar)
    default: "_"
    }
  })
}

/// Small print on a line of its own, and anchors by the names that Word takes.
private func inline(_ html: [UInt8]) -> String {
  let html = string(html).replacingBytes(of: "<small>", with: "<br><span data-custom-style=\"Small\">").replacingBytes(of: "</small>", with: "</span>")
  return renamed(renamed(html, after: "href=\"#"), after: " id=\"")
}

private func renamed(_ html: String, after start: String) -> String {
  var rest = html[...], result = ""
  while let place = rest.firstRange(of: start) {
    result += rest[..<place.upperBound]
    rest = rest[place.upperBound...]
    let id = rest.prefix { $0 != "\"" }
    result += bookmark(String(id))
    rest = rest[id.endIndex...]
  }
  return result + rest
}

/// A figure keeps the table of its numbers.
private func withoutPictures(_ html: [UInt8]) -> [UInt8] {
  var rest = string(html)[...], result = ""
  while let start = rest.firstRange(of: "<svg"), let end = rest[start.upperBound...].firstRange(of: "</svg>") {
    result += rest[..<start.lowerBound]
    rest = rest[end.upperBound...]
  }
  return Array((result + rest).utf8)
}

/// pandoc knows no class of a paragraph: what a callout is called stands out all the same.
private func withBoldTitles(_ html: String) -> String {
  let title = "<p class=\"callout-title\">"
  var rest = html[...], result = ""
  while let start = rest.firstRange(of: title), let end = rest[start.upperBound...].firstRange(of: "</p>") {
    result += rest[..<start.lowerBound] + "<p><strong>" + rest[start.upperBound..<end.lowerBound] + "</strong></p>"
    rest = rest[end.upperBound...]
  }
  return result + rest
}

/// What a reader sees of a cell, its lines apart.
private func visible(_ html: [UInt8]) -> String {
  var shown: [UInt8] = [], isTag = false
  for byte in html {
    if byte == UInt8(ascii: "<") { (isTag, shown) = (true, shown + [0x20]) } else if byte == UInt8(ascii: ">") { isTag = false } else if !isTag { shown.append(byte) }
  }
  return string(shown)
}

/// How many characters of a word stay on one line: long ones break at hyphens and slashes.
private func unbreakable(_ word: Substring) -> Int {
  word.count < 16 ? word.count : word.split { $0 == "/" || $0 == "-" }.map(\.count).max() ?? 0
}

/// What HTML cannot say: Word's own XML, notes at the foot of the page, and rows that no page may split. pandoc has no word for those: a
/// table is written around the cells, which stay pandoc's. Its first and its last two rows hold on to each other. A picture that would have
/// to be fetched is its text.
private let wordFilter = """
  function CodeBlock(block)
    if block.classes:includes('openxml') then return pandoc.RawBlock('openxml', block.text) end
  end
  function Image(image)
    if not image.src:match('^data:') then return image.caption end
  end
  function Span(span)
    if span.classes:includes('tab') then return pandoc.RawInline('openxml', '<w:r><w:tab/></w:r>') end
    if span.classes:includes('fn') then return pandoc.Note({ pandoc.Para(span.content) }) end
  end
  local function xml(text) return pandoc.RawBlock('openxml', text) end
  function Table(tbl)
    local span = tbl.attr.classes:includes('wide') and 14796 or 9864
    local count, heads, rows, said = #tbl.colspecs, tbl.head.rows, {}, {}
    for _, row in ipairs(heads) do rows[#rows + 1] = row end
    for _, body in ipairs(tbl.bodies) do
      for _, row in ipairs(body.head) do rows[#rows + 1] = row end
      for _, row in ipairs(body.body) do rows[#rows + 1] = row end
    end
    for _, row in ipairs(tbl.foot.rows) do rows[#rows + 1] = row end
    for _, row in ipairs(rows) do
      for _, cell in ipairs(row.cells) do
        if cell.col_span > 1 or cell.row_span > 1 then return nil end
      end
    end
    local grid, widths = '', {}
    for i, spec in ipairs(tbl.colspecs) do
      widths[i] = math.floor(span * (spec[2] or 1 / count))
      grid = grid .. '<w:gridCol w:w="' .. widths[i] .. '"/>'
    end
    for _, block in ipairs(tbl.caption.long) do
      said[#said + 1] = pandoc.Div({ pandoc.Para(block.content) }, { ['custom-style'] = 'Table Caption' })
    end
    said[#said + 1] = xml('<w:tbl><w:tblPr><w:tblStyle w:val="Table"/><w:tblW w:type="dxa" w:w="' .. span
      .. '"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="0" w:val="0020"/></w:tblPr><w:tblGrid>'
      .. grid .. '</w:tblGrid>')
    for number, row in ipairs(rows) do
      local isHead = number <= #heads
      said[#said + 1] = xml('<w:tr><w:trPr><w:cantSplit/>' .. (isHead and '<w:tblHeader/>' or '') .. '</w:trPr>')
      local style = number < #rows and (number <= #heads + 1 or number == #rows - 1) and 'Kept Cell' or 'Cell'
      for i, cell in ipairs(row.cells) do
        local align = tbl.colspecs[i][1]
        if cell.alignment ~= 'AlignDefault' then align = cell.alignment end
        local side = align == 'AlignRight' and ' Right' or align == 'AlignCenter' and ' Centre' or ''
        said[#said + 1] = xml('<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="' .. widths[i] .. '"/></w:tcPr>')
        local isEmpty = true
        for _, block in ipairs(cell.contents) do
          isEmpty = isEmpty and block.content ~= nil and #block.content == 0
          if block.t == 'Plain' then block = pandoc.Para(block.content) end
          said[#said + 1] = pandoc.Div({ block }, { ['custom-style'] = style .. side })
        end
        if isEmpty then said[#said + 1] = xml('<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>') end
        said[#said + 1] = xml('</w:tc>')
      end
      said[#said + 1] = xml('</w:tr>')
    end
    said[#said + 1] = xml('</w:tbl>')
    return said
  end
  """
