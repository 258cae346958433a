internal import Dossiers
internal import Formats
internal import Planning

// A pack for Word. pandoc makes the document from HTML, written from the same blocks as the printed pack. We chose HTML
// rather than Markdown because it can already say everything these blocks hold (cells with several lines, links,
// notes), and each further translation would lose something. What HTML cannot say (sections of pages, rows that stay
// whole) is Word's own XML, which a filter in Lua lets through or writes itself.

/// What pandoc makes a Word document from.
package struct PackWord: Sendable {
  package let html: [UInt8]
  /// A Word document (`--reference-doc`) with the pack's styles, and its marking in header and footer.
  package let reference: [UInt8]
  /// A filter in Lua (`--lua-filter`) that passes Word's own XML on, and writes notes and tables as Word has them.
  package let filter: [UInt8]
}

extension PackDocument {
  package var word: PackWord {
    get throws(ZipTooLarge) {
      PackWord(html: wordHTML.bytes, reference: try zip(wordReference), filter: Array(Data.wordFilter.utf8))
    }
  }

  private var wordHTML: XML {
    var html: XML = "<!DOCTYPE html><html lang=\"\(language)\"><head><meta charset=\"utf-8\"><title>\(title)</title>"
    html += "<meta name=\"author\" content=\"\(organisation)\"><meta name=\"subtitle\" content=\"\(kicker)\">"
    html += "<meta name=\"keywords\" content=\"\(marking)\"><meta name=\"lang\" content=\"\(language)\"></head><body>\n"
    for warning in warnings { html += styled("Warning", "<p>\(warning)</p>") }
    if let emblem, emblem.kind != .svg { html += "<p><img src=\"\(emblem.address)\" alt=\"\" height=\"53\"></p>" }
    for line in letterhead { html += styled("Note", "<p>\(line)</p>") }
    html += facts(cover)
    if let opening { html += section(opening, after: nil) }
    if !points.isEmpty {
      let items = points.map { point -> XML in "<li><p>\(XML(written: point))</p></li>" }
      html += heading("h2", Self.pointsId, words[.packPoints]) + "<ol>\(items.joined())</ol>\n"
    }
    html += wordContents
    let parts = sections + [method]
    for (index, part) in parts.enumerated() { html += section(part, after: index == 0 ? nil : parts[index - 1]) }
    return html + "</body></html>\n"
  }

  // MARK: Blocks

  private func section(_ section: PackSection, after previous: PackSection?) -> XML {
    // A wide part has pages on their side. The upright pages before it must be ended first; after another wide part, or
    // after contents in columns, they have been.
    let isAfterUpright = previous.map { !$0.isWide } ?? !isLong
    var html: XML = section.isWide && isAfterUpright ? raw(wordSection(isWide: false)) : ""
    if !section.kicker.isEmpty {
      html += styled(section.isFresh && !section.isWide ? "Fresh Kicker" : "Kicker", "<p>\(section.kicker)</p>")
    } else if section.isFresh, !section.isWide {
      html += raw("<w:p><w:pPr><w:pStyle w:val=\"NewPage\"/></w:pPr></w:p>")
    }
    html += heading("h2", section.id, section.title) + section.blocks.map { block($0, isWide: section.isWide) }.joined()
    return html + (section.isWide ? raw(wordSection(isWide: true)) : "")
  }

  private func block(_ block: PackBlock, isWide: Bool) -> XML {
    switch block {
    case .heading(let id, let title): heading("h3", id, title)
    case .lead(let html): styled("Lead", "<p>\(read(html))</p>")
    case .note(let html): styled("Note", "<p>\(read(html))</p>")
    case .empty(let empty): styled("Note", "<p>\(empty)</p>")
    case .facts(let facts): self.facts(facts)
    case .table(let table): self.table(table, isWide: isWide)
    case .chart(let chart): self.chart(chart, isWide: isWide)
    case .prose(let html, let language): "<div lang=\"\(language)\">\(read(html, isWide: isWide))</div>\n"
    }
  }

  private func heading(_ name: String, _ id: String, _ title: String) -> XML {
    "<\(name) id=\"\(wordBookmark(id))\">\(title)</\(name)>\n"
  }

  /// Facts are no table, for they have no header and nothing to compare. Each is a line: a label, a tab, and the value.
  private func facts(_ facts: [PackFact]) -> XML {
    facts.map { fact in
      styled(
        "Fact",
        "<p><span data-custom-style=\"Label\">\(fact.label)</span><span class=\"tab\"></span>\(read(fact.html))</p>")
    }.joined()
  }

  private func styled(_ style: String, _ html: XML) -> XML { "<div data-custom-style=\"\(style)\">\(html)</div>\n" }

  private func chart(_ chart: PackChart, isWide: Bool) -> XML {
    guard let table = chart.table else { return "" }
    return self.table(table, isWide: isWide) + (chart.note.isEmpty ? "" : styled("Note", "<p>\(chart.note)</p>"))
  }

  private func table(_ table: PackTable, isWide: Bool) -> XML {
    table.rows.isEmpty ? "" : read(plain(table), isWide: isWide)
  }

  private func read(_ html: [UInt8], isWide: Bool = false) -> XML {
    WordHTML(uprightEnd: raw(wordSection(isWide: false)), sidewaysEnd: raw(wordSection(isWide: true)), isWide: isWide)
      .read(html)
  }

  // MARK: Word's own XML

  /// Word's own XML, in the class that the filter lets through. No other part of a pack's HTML can have this class, as
  /// `WordHTML` passes on no class of what it reads.
  private func raw(_ xml: XML) -> XML { "<pre class=\"openxml\">\(xml.text)</pre>\n" }

  /// The contents: every heading as a link, with the number of its page.
  ///
  /// Only the program that lays out the pages knows these numbers. Each is therefore a field: LibreOffice fills it in
  /// when it opens the document, Word when the reader updates the fields. (We do not make Word update them on opening:
  /// it would ask every reader whether to trust the document.) A line tells readers of Word which keys to press; it is
  /// a field with nothing in it, so the same keys remove it. The contents are no `TOC` field, as LibreOffice does not
  /// fill in its numbers. Long contents stand in two columns, which takes a section of pages of their own.
  private var wordContents: XML {
    let narrow: XML =
      """
      <w:tabs><w:tab w:val="clear" w:pos="9864"/><w:tab w:val="right" w:leader="dot" w:pos="4676"/></w:tabs>
      """
    let columns = isLong ? narrow : ""
    let lines = contents.map { entry -> XML in
      let mark = wordBookmark(entry.id), title: XML = "<w:r><w:t xml:space=\"preserve\">\(entry.title)</w:t></w:r>"
      return "<w:p><w:pPr><w:pStyle w:val=\"\(entry.isPart ? "TOC1" : "TOC2")\"/>\(columns)</w:pPr>"
        + "<w:hyperlink w:anchor=\"\(mark)\" w:history=\"1\">\(title)<w:r><w:tab/></w:r>"
        + field("PAGEREF \(mark) \\h", shown: "") + "</w:hyperlink></w:p>"
    }
    let help = field("QUOTE \"\"", shown: words[.packPageNumbers])
    let note: XML = "<w:p><w:pPr><w:pStyle w:val=\"Note\"/></w:pPr>\(help)</w:p>"
    // Word makes both columns equally long only where the next section goes on in the same page.
    let begin = isLong ? wordSection(isWide: false) : ""
    let end: XML =
      isLong ? wordSection(isWide: false, is: .columns) + wordSection(isWide: false, is: .continued) : ""
    return styled("TOC Heading", "<p>\(words[.packContents])</p>") + raw(note + begin + lines.joined() + end)
  }

  private func field(_ instruction: String, shown: String) -> XML {
    func mark(_ kind: String) -> XML { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    let told: XML = "<w:r><w:instrText xml:space=\"preserve\"> \(instruction) </w:instrText></w:r>"
    let result: XML = "<w:r><w:t xml:space=\"preserve\">\(shown)</w:t></w:r>"
    return mark("begin") + told + mark("separate") + result + mark("end")
  }

  /// The end of a section of pages, upright or on their side. In Word the properties of a section stand at its end.
  private func wordSection(isWide: Bool, is kind: WordSection = .begun) -> XML {
    """
    <w:p><w:pPr><w:pStyle w:val="NewPage"/><w:pageBreakBefore \
    w:val="0"/>\(sectionProperties(isWide: isWide, is: kind))</w:pPr></w:p>
    """
  }
}
