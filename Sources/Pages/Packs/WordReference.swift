// The Word document that gives a pack its styles, and its marking above and below every page.

extension PackDocument {
  /// The files of a Word document, made here so that they are the same everywhere; pandoc adds what is not here.
  var wordReference: [(path: String, bytes: [UInt8])] {
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    let parts = [
      ("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("header1", "header"),
      ("footer1", "footer")
    ]
    let types = parts.map { part -> XML in
      "<Override PartName=\"/word/\(part.0).xml\" ContentType=\"\(type)\(part.1)+xml\"/>"
    }.joined()
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let related = [("rIdStyles", "styles"), ("rIdSettings", "settings"), ("rId9", "header1"), ("rId10", "footer1")]
    let relations = related.map { id, part -> XML in
      "<Relationship Id=\"\(id)\" Type=\"\(office)/\(part.filter { !$0.isNumber })\" Target=\"\(part).xml\"/>"
    }.joined()
    let package = "http://schemas.openxmlformats.org/package/2006/"
    let files: [(String, XML)] = [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="\(package)content-types"><Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        """
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>\(types)</Types>"
      ),
      (
        "_rels/.rels",
        """
        <Relationships xmlns="\(package)relationships"><Relationship Id="rId1" Type="\(office)/officeDocument" \
        Target="word/document.xml"/></Relationships>
        """
      ),
      ("word/_rels/document.xml.rels", "<Relationships xmlns=\"\(package)relationships\">\(relations)</Relationships>"),
      ("word/document.xml", part("document", "<w:body><w:p/>\(sectionProperties(isWide: false))</w:body>")),
      (
        "word/settings.xml",
        part("settings", "<w:defaultTabStop w:val=\"709\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>")
      ),
      ("word/styles.xml", part("styles", wordStyles)), ("word/header1.xml", part("hdr", header)),
      ("word/footer1.xml", part("ftr", footer))
    ]
    return files.map { ($0.0, ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + $0.1).bytes) }
  }

  /// Page, margins, header and footer of a section of pages. pandoc numbers its own eight parts first and then the
  /// reference's headers and footers, so that these are the names they have before and after.
  func sectionProperties(isWide: Bool) -> XML {
    let size: XML = isWide ? "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"" : "w:w=\"11906\" w:h=\"16838\""
    return
      """
      <w:sectPr><w:headerReference w:type="default" r:id="rId9"/><w:footerReference \
      w:type="default" r:id="rId10"/>
      """
        + """
        <w:type w:val="nextPage"/><w:pgSz \(size)/><w:pgMar w:top="1361" w:right="1021" w:bottom="1247" w:left="1021" \
        w:header="567" w:footer="454" w:gutter="0"/></w:sectPr>
        """
  }

  private func part(_ name: String, _ inner: XML) -> XML {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return "<w:\(name) xmlns:w=\"\(main)\" xmlns:r=\"\(office)\">\(inner)</w:\(name)>"
  }

  private var header: XML { paragraph("Marking", run(marking.uppercased())) + paragraph("Header", run(title)) }

  /// The marking, then whose it is and of which day, then the page and how many there are.
  private var footer: XML {
    let pages = number("PAGE") + run(" \(words[.packPageOf]) ") + number("NUMPAGES")
    return paragraph("Footer", run("\(organisation) · \(words[.asOf]) \(asOfText) · ") + pages)
      + paragraph("Marking", run(marking.uppercased()))
  }

  private func paragraph(_ style: String, _ inner: XML) -> XML {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(inner)</w:p>"
  }
  private func run(_ text: String) -> XML { "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>" }
  private func number(_ field: String) -> XML {
    "<w:fldSimple w:instr=\" \(field) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
  }

  // MARK: Styles

  private var wordStyles: XML {
    let ink = "1B1D21", grey = "565D66"
    let accent =
      self.accent.hasPrefix("#") && self.accent.utf8.count == 7
      ? String(self.accent.dropFirst()).uppercased() : "0B4F6C"
    let defaults: XML =
      """
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" \
      w:cs="Arial"/><w:color w:val="\(ink)"/><w:sz w:val="20"/>
      """
        + """
        <w:szCs w:val="20"/><w:lang w:val="\(language)"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing \
        w:after="120" w:line="271" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        """
    let rule: XML = "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"10\" w:space=\"4\" w:color=\"\(accent)\"/></w:pBdr>"
    let apart: XML =
      """
      <w:pBdr><w:bottom w:val="single" w:sz="4" w:space="2" w:color="C9CED3"/><w:between w:val="single" w:sz="4" \
      w:space="2" w:color="C9CED3"/></w:pBdr>
      """
    let centre: XML = "<w:jc w:val=\"center\"/>", small = size(15) + colour(grey),
      keep: XML = "<w:keepNext/><w:keepLines/>"
    let contents: XML = "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9864\"/></w:tabs>"
    let styles = [
      style("Normal", "Normal", based: nil, "", "", isDefault: true),
      style("BodyText", "Body Text", "", ""),
      style("FirstParagraph", "First Paragraph", based: "BodyText", spacing(140, 120), ""),
      style("Compact", "Compact", "<w:keepLines/>" + spacing(30, 30, line: 250), size(18)),
      style("Title", "Title", spacing(1200, 120, line: 240), "<w:b/>" + size(52)),
      style("Subtitle", "Subtitle", spacing(0, 360), size(24) + colour(grey)),
      style("Author", "Author", spacing(0, 240), "<w:b/>" + size(22) + colour(accent)),
      style("Date", "Date", spacing(0, 240), ""),
      style("Heading1", "heading 1", keep + rule + spacing(300, 200, line: 240) + level(0), "<w:b/>" + size(34)),
      style("Heading2", "heading 2", keep + spacing(320, 110, line: 240) + level(1), "<w:b/>" + size(24)),
      style("Heading3", "heading 3", keep + spacing(220, 80, line: 240) + level(2), "<w:b/>" + size(21)),
      style("Heading4", "heading 4", keep + spacing(180, 60, line: 240) + level(3), "<w:b/>" + size(20)),
      style("Heading5", "heading 5", keep + spacing(160, 60, line: 240) + level(4), "<w:i/>" + size(20)),
      style("TOCHeading", "TOC Heading", keep + spacing(320, 120), "<w:b/>" + size(26)),
      style("TOC1", "toc 1", contents + spacing(80, 0), "<w:b/>"),
      style("TOC2", "toc 2", contents + spacing(0, 0) + "<w:ind w:left=\"340\"/>", colour("444B53")),
      style("Marking", "Marking", spacing(0, 0) + centre, "<w:b/><w:spacing w:val=\"12\"/>" + size(18)),
      style("Header", "header", spacing(60, 0) + "<w:jc w:val=\"right\"/>", small),
      style("Footer", "footer", spacing(0, 60) + centre, small),
      style("Kicker", "Kicker", keep + spacing(0, 20), size(18) + colour(grey)),
      style("FreshKicker", "Fresh Kicker", based: "Kicker", keep + "<w:pageBreakBefore/>" + spacing(0, 20), ""),
      style(
        "NewPage", "New Page", "<w:keepNext/><w:pageBreakBefore/>" + spacing(0, 0, line: 20, isExact: true), size(2)),
      style(
        "Fact", "Fact",
        "<w:keepLines/>" + apart + "<w:tabs><w:tab w:val=\"left\" w:pos=\"2552\"/></w:tabs>"
          + spacing(50, 50, line: 250) + "<w:ind w:left=\"2552\" w:hanging=\"2552\"/>", ""),
      character("Label", "Label", colour(grey)),
      style("Lead", "Lead", spacing(0, 160), size(23)),
      style("Note", "Note", spacing(60, 160), size(17) + colour("444B53")),
      style("Warning", "Warning", "", "<w:b/>" + colour("85201C")),
      style("TableCaption", "Table Caption", keep + spacing(200, 60), "<w:b/>" + size(19)),
      style(
        "Callout", "Callout",
        """
        <w:pBdr><w:left w:val="single" w:sz="18" w:space="8" \
        w:color="\(accent)"/></w:pBdr><w:ind w:left="227"/>
        """,
        ""),
      style("BlockText", "Block Text", "<w:ind w:left=\"340\"/>", colour("444B53")),
      style("FootnoteText", "footnote text", spacing(0, 40, line: 240), size(16)),
      style("SourceCode", "Source Code", "", size(16)),
      character("Small", "Small", size(16) + colour(grey)),
      character(
        "VerbatimChar", "Verbatim Char",
        "<w:rFonts w:ascii=\"Courier New\" w:hAnsi=\"Courier New\" w:cs=\"Courier New\"/>" + size(16)),
      character("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>"),
      character("Hyperlink", "Hyperlink", colour(ink))
    ]
    func line(_ side: String, _ size: Int, _ colour: String) -> XML {
      "<w:\(side) w:val=\"single\" w:sz=\"\(size)\" w:space=\"0\" w:color=\"\(colour)\"/>"
    }
    let lines: XML = "\(line("bottom", 4, "C9CED3"))\(line("insideH", 4, "C9CED3"))"
    let underHead: XML = "<w:tcBorders>\(line("bottom", 8, grey))</w:tcBorders><w:vAlign w:val=\"bottom\"/>"
    let table: XML = """
      <w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/>\
      <w:tblPr><w:tblBorders>\(lines)</w:tblBorders>\
      <w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr>\
      <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tblPr/><w:tcPr>\(underHead)</w:tcPr></w:tblStylePr>\
      </w:style>
      """
    return defaults + styles.joined() + cells + table
  }

  private func style(
    _ id: String, _ name: String, based: String? = "Normal", _ paragraph: XML, _ run: XML, isDefault: Bool = false
  ) -> XML {
    """
    <w:style w:type="paragraph"\(isDefault ? " w:default=\"1\"" : "" as XML) w:styleId="\(id)"><w:name \
    w:val="\(name)"/>
    """
      + (based.map { "<w:basedOn w:val=\"\($0)\"/>" } ?? "")
      + "<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
  }

  /// What stands in a table, by the names that the filter gives (`WordFilter`): kept, it does not leave the row below.
  private var cells: XML {
    let sides = [("", "left"), (" Right", "right"), (" Centre", "center")]
    return ["", "Small "].flatMap { print in
      ["", "Kept "].flatMap { kept in
        sides.map { suffix, side in
          let keep: XML = kept.isEmpty ? "" : "<w:keepNext/>"
          let name = print + kept + "Cell" + suffix
          let paragraph = keep + "<w:keepLines/>" + spacing(30, 30, line: 250) + "<w:jc w:val=\"\(side)\"/>"
          return style(name.filter { $0 != " " }, name, based: "Compact", paragraph, print.isEmpty ? "" : size(13))
        }
      }
    }.joined()
  }

  private func character(_ id: String, _ name: String, _ run: XML) -> XML {
    "<w:style w:type=\"character\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:rPr>\(run)</w:rPr></w:style>"
  }

  private func size(_ halves: Int) -> XML { "<w:sz w:val=\"\(halves)\"/><w:szCs w:val=\"\(halves)\"/>" }
  private func colour(_ hex: String) -> XML { "<w:color w:val=\"\(hex)\"/>" }
  private func level(_ number: Int) -> XML { "<w:outlineLvl w:val=\"\(number)\"/>" }
  private func spacing(_ before: Int, _ after: Int, line: Int = 271, isExact: Bool = false) -> XML {
    """
    <w:spacing w:before="\(before)" w:after="\(after)" w:line="\(line)" \
    w:lineRule="\(isExact ? "exact" : "auto")"/>
    """
  }
}
