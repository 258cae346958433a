internal import Dossiers
internal import Planning
internal import Templates

// A pack as one HTML document without any other file: it is read on a screen, printed from a browser, or made into a
// PDF.

extension PackDocument {
  /// The document as HTML; no bytes where the handbook's template for this recipe cannot be used.
  ///
  /// - Parameter pages: the page on which each part begins, by the id of the part, for engines that cannot look it up
  ///   themselves; empty for others.
  package func html(pages: [String: Int] = [:]) -> [UInt8] {
    let contents = contents.map { entry in
      PackEntryValues(
        label: entry.title, href: "#" + entry.id, part: entry.isPart, page: pages[entry.id].map { "\($0)" } ?? "")
    }
    let sheet = style + pageStyle
    let values = PackValues(
      language: language, title: title, kicker: kicker, organisation: organisation, emblem: emblem?.address ?? "",
      letterhead: letterhead.map { PackLineValues(text: $0) }, marking: marking, asOf: asOfText,
      created: asOf.description, version: version,
      occasion: occasion, style: sheet,
      cover: cover.map { FactValues(label: $0.label, html: .html($0.html)) },
      warnings: warnings.map { PackWarningValues(text: $0) }, contents: contents, numbered: !pages.isEmpty,
      isLong: isLong, opening: opening.map(section) ?? [], hasPoints: !points.isEmpty, pointsId: Self.pointsId,
      points: points.map { PackPointValues(html: $0) }, sections: sections.flatMap(section), method: section(method))
    var bytes: [UInt8] = []
    guard let template else { return [] }
    template.render(values.value, into: &bytes)
    ContentPolicy.put(
      ContentPolicy(of: template, styles: [sheet, Array(pictureStyle.utf8)]).ofDocument, into: &bytes, from: 0)
    return bytes
  }

  // MARK: Sections

  private func section(_ section: PackSection) -> [UInt8] {
    let classes =
      ["part"] + (section.isFresh ? ["fresh"] : []) + (section.isWhole ? ["kept"] : [])
      + (section.isWide ? ["wide"] : [])
    // A part that is too wide for a screen scrolls inside its own frame; `tabindex` lets a keyboard scroll it too.
    var html = "<section class=\"\(classes.joined(separator: " "))\" data-part=\"\(escapedText(section.title))\""
    html += "\(section.isWide ? " tabindex=\"0\"" : "")>\n"
    if !section.kicker.isEmpty { html += "<p class=\"kicker\">\(escapedText(section.kicker))</p>\n" }
    html += "<h2 id=\"\(escapedText(section.id))\">\(escapedText(section.title))</h2>\n"
    return Array(html.utf8) + section.blocks.flatMap { block($0, isWide: section.isWide) } + Array("</section>\n".utf8)
  }

  private func block(_ block: PackBlock, isWide: Bool) -> [UInt8] {
    switch block {
    case .heading(let id, let title): return Array("<h3 id=\"\(escapedText(id))\">\(escapedText(title))</h3>\n".utf8)
    case .lead(let html): return element("p", "lead", html)
    case .note(let html): return element("p", "note", html)
    case .empty(let text): return element("p", "empty", escaped(text))
    case .facts(let facts):
      let rows = facts.map {
        "<div><dt>\(escapedText($0.label))</dt><dd>\(String(decoding: $0.html, as: UTF8.self))</dd></div>\n"
      }
      return element("dl", "facts", Array(rows.joined().utf8))
    case .table(let table): return self.table(table, isWide: isWide)
    case .chart(let chart): return self.chart(chart, isWide: isWide)
    case .prose(let html, let language):
      let own = language == self.language ? "" : " lang=\"\(escapedText(language))\""
      return Array("<div class=\"prose\"\(own)>\n".utf8) + html + Array("\n</div>\n".utf8)
    }
  }

  private func element(_ name: String, _ kind: String, _ html: [UInt8]) -> [UInt8] {
    Array("<\(name) class=\"\(kind)\">".utf8) + html + Array("</\(name)>\n".utf8)
  }

  /// A table, with a frame around it where it does not fit on the page as it is: the frame turns it on its side, and
  /// where that is not enough sets it in small print.
  private func table(_ table: PackTable, isWide: Bool) -> [UInt8] {
    let html = plain(table)
    guard let fit = printedTables(in: html).first?.fit, fit > (isWide ? .sideways : .upright) else { return html }
    return Array("<div class=\"\(fit.classes)\">".utf8) + html + Array("</div>\n".utf8)
  }

  /// A table without such a frame.
  func plain(_ table: PackTable) -> [UInt8] {
    var html = Array((isShort(table.rows) ? "<table class=\"kept\">\n" : "<table>\n").utf8)
    if !table.caption.isEmpty { html += Array("<caption>".utf8) + escaped(table.caption) + Array("</caption>\n".utf8) }
    html += Array("<thead><tr>".utf8)
    for column in table.columns {
      html +=
        Array((column.isNumeric ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").utf8) + escaped(column.label)
        + Array("</th>".utf8)
    }
    html += Array("</tr></thead>\n".utf8)
    let cells = CellWriter(Format(words))
    for group in groups(of: table.rows) {
      html += (group.isKept ? "<tbody class=\"kept\">\n" : "<tbody>\n").utf8
      for row in group.rows { write(row, of: table, with: cells, to: &html) }
      html += "</tbody>\n".utf8
    }
    return html + Array("</table>\n".utf8)
  }

  /// Rows of a table in one `tbody`.
  private struct RowGroup {
    let rows: ArraySlice<[Cell?]>
    /// Whether all of them stand on one page.
    let isKept: Bool
  }

  /// The rows of a table in groups. The last two of a long table are a group, so that no page begins with one lonely
  /// row: engines for print do not always obey a rule that forbids a break between two rows, but they obey one that
  /// forbids a break inside a group, unless that is the first group of its table.
  private func groups(of rows: [[Cell?]]) -> [RowGroup] {
    if isShort(rows) { return [RowGroup(rows: rows[...], isKept: false)] }
    return [RowGroup(rows: rows.dropLast(2), isKept: false), RowGroup(rows: rows.suffix(2), isKept: true)]
  }

  /// Whether a table is so short that it stands on one page as a whole.
  private func isShort(_ rows: [[Cell?]]) -> Bool { rows.count <= 4 }

  private func write(_ row: [Cell?], of table: PackTable, with cells: CellWriter, to html: inout [UInt8]) {
    html += "<tr>".utf8
    for (column, cell) in zip(table.columns, row) {
      html += (column.isNumeric ? "<td class=\"n\">" : "<td>").utf8
      cells.write(cell ?? .text(PackTable.nothingRecorded), to: &html)
      html += "</td>".utf8
    }
    html += "</tr>\n".utf8
  }

  /// A chart as a figure with its caption; where there is no picture to draw, the table of its numbers.
  private func chart(_ chart: PackChart, isWide: Bool) -> [UInt8] {
    guard !chart.svg.isEmpty else {
      return (chart.table.map { table($0, isWide: isWide) } ?? [])
        + (chart.note.isEmpty ? [] : element("p", "note", escaped(chart.note)))
    }
    let said = chart.legend.isEmpty ? chart.note : chart.legend
    let caption = "<figcaption><strong>\(escapedText(chart.title))</strong> \(escapedText(said))</figcaption>\n"
    return Array("<figure class=\"figure\">\n\(caption)".utf8) + styled(chart.svg) + Array("\n</figure>\n".utf8)
  }

  /// A picture with a style sheet of its own inside it, as engines for print do not apply the page's to it.
  private func styled(_ svg: [UInt8]) -> [UInt8] {
    guard let end = svg.firstIndex(of: UInt8(ascii: ">")) else { return svg }
    return svg[...end] + Array("<style>\(pictureStyle)</style>".utf8) + svg[(end + 1)...]
  }

  private var pictureStyle: String { PrintedTones(accent: accent).chartStyle }

  // MARK: Margins of the page

  /// The styles that print something in the margins of every page: the marking above and below, the title, the present
  /// part, the organisation with the day, and the page number. `string(part,start)` prints the heading of the present
  /// part; a browser that does not know it prints the title, which the rule before it gives.
  private var pageStyle: [UInt8] {
    let mark = cssString(marking.uppercased()), of = cssString(" " + words[.packPageOf] + " ")
    let foot = cssString(organisation + "\n" + words[.asOf] + " " + asOfText)
    var css = ""
    if !accent.isEmpty { css += ":root{--accent:\(accent)}" }
    css += "@page{@top-left{content:\(cssString(title));content:string(part,start)}"
    css += "@top-center{content:\(mark)}@top-right{content:\(cssString(title))}"
    css +=
      """
      @bottom-left{content:\(foot)}@bottom-center{content:\(mark)}@bottom-right{content:counter(page) \(of) \
      counter(pages)}}
      """
    css += "@page cover{@top-left{content:none}@top-right{content:none}@bottom-left{content:none}}"
    return Array(css.utf8)
  }
}

private func escapedText(_ text: String) -> String { String(decoding: escaped(text), as: UTF8.self) }

/// A heading in the contents of a pack.
struct PackEntryValues: TemplateRecord {
  let label: String
  let href: String
  let part: Bool
  let page: String

  static let shape = RecordShape<PackEntryValues>(
    "packEntry",
    [
      .text("label", "the heading") { $0.label },
      .text("href", "its place in the pack") { $0.href },
      .flag("part", "whether it is a part, not a heading inside one") { $0.part },
      .text("page", "its page, where it was counted before") { $0.page }
    ])
}

/// A warning on the cover of a pack.
struct PackWarningValues: TemplateRecord {
  let text: String

  static let shape = RecordShape<PackWarningValues>(
    "packWarning",
    [
      .text("text", "what the reader must know before the rest") { $0.text }
    ])
}

/// A line of the letterhead.
struct PackLineValues: TemplateRecord {
  let text: String

  static let shape = RecordShape<PackLineValues>(
    "packLine",
    [
      .text("text", "a line of the letterhead") { $0.text }
    ])
}

/// A talking point.
struct PackPointValues: TemplateRecord {
  let html: [UInt8]

  static let shape = RecordShape<PackPointValues>(
    "packPoint",
    [
      .html("html", "one talking point") { $0.html }
    ])
}

/// The names of `templates/packs/*.mustache`: one a recipe.
struct PackValues: TemplateRecord {
  let language: String
  let title: String
  let kicker: String
  let organisation: String
  let emblem: String
  let letterhead: [PackLineValues]
  let marking: String
  let asOf: String
  let created: String
  let version: String
  let occasion: String
  let style: [UInt8]
  let cover: [FactValues]
  let warnings: [PackWarningValues]
  let contents: [PackEntryValues]
  let numbered: Bool
  let isLong: Bool
  let opening: [UInt8]
  let hasPoints: Bool
  let pointsId: String
  let points: [PackPointValues]
  let sections: [UInt8]
  let method: [UInt8]

  static let shape = RecordShape<PackValues>(
    "pack",
    [
      .words("words", "the words of the language, by key"),
      .text("language", "the pack's language (ISO 639-1)") { $0.language },
      .text("title", "the pack's title") { $0.title },
      .text("kicker", "what kind of pack it is") { $0.kicker },
      .text("organisation", "the organisation's name") { $0.organisation },
      .text("emblem", "the site's logo as an address that holds it, or empty") { $0.emblem },
      .list("letterhead", "what stands under it: address and the like") { $0.letterhead },
      .text("marking", "the name of its classification") { $0.marking },
      .text("asOf", "the day its figures are of") { $0.asOf },
      .text("created", "the same, YYYY-MM-DD") { $0.created },
      .text("version", "the program's version") { $0.version },
      .text("occasion", "what it is for, where the pack says so") { $0.occasion },
      .html("style", "the style sheet, whole") { $0.style },
      .list("cover", "what the cover says") { $0.cover },
      .list("warnings", "what the reader must know first") { $0.warnings },
      .list("contents", "the headings, in order") { $0.contents },
      .flag("numbered", "whether contents have their page numbers already") { $0.numbered },
      .flag("isLong", "whether contents stand in two columns") { $0.isLong },
      .html("opening", "the pack's own words, a section") { $0.opening },
      .flag("hasPoints", "whether there are talking points") { $0.hasPoints },
      .text("pointsId", "the anchor of the talking points") { $0.pointsId },
      .list("points", "the talking points") { $0.points },
      .html("sections", "a section an item") { $0.sections },
      .html("method", "how it was made, and its sources") { $0.method }
    ])
}
