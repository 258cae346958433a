// The Word document from which pandoc takes a pack's styles, and its marking above and below every page. It is made of
// the files of `Data/` whose names begin with `word-`; a name in braces in them is a place for a text of this pack.

extension PackDocument {
  /// A place in those files, by its name between braces.
  private enum Place: String {
    case accent, language, marking, title, organisation, asOf, pageOf
  }

  /// The files of that document, by their paths in the archive. We write all that matters for the look, so that it is
  /// the same on every machine; what is missing pandoc adds.
  var wordReference: [(path: String, bytes: [UInt8])] {
    [
      ("[Content_Types].xml", Array(Data.wordContentTypes.utf8)), ("_rels/.rels", Array(Data.wordRelationships.utf8)),
      ("word/_rels/document.xml.rels", Array(Data.wordDocumentRelationships.utf8)),
      ("word/document.xml", emptyDocument.bytes), ("word/settings.xml", Array(Data.wordSettings.utf8)),
      ("word/styles.xml", filled(Data.wordStyles)), ("word/header1.xml", filled(Data.wordHeader)),
      ("word/footer1.xml", filled(Data.wordFooter))
    ]
  }

  private func text(at place: Place) -> String {
    switch place {
    case .accent: wordAccent
    case .language: language
    case .marking: marking.uppercased()
    case .title: title
    case .organisation: organisation
    case .asOf: "\(words[.asOf]) \(asOfText)"
    case .pageOf: words[.packPageOf]
    }
  }

  /// The accent colour as Word writes colours, in six hexadecimal digits; the program's own where the model has none.
  private var wordAccent: String {
    accent.hasPrefix("#") && accent.utf8.count == 7 ? String(accent.dropFirst()).uppercased() : "0B4F6C"
  }

  private func filled(_ file: String) -> [UInt8] {
    var filled = ""
    var rest = file[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      filled += Place(rawValue: String(name)).map { escapedForXML(text(at: $0)) } ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return Array((filled + rest).utf8)
  }

  private var emptyDocument: XML {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
    <w:body><w:p/>\(sectionProperties(isWide: false))</w:body></w:document>
    """
  }

  /// Paper, margins, header and footer of a section of pages; a section that names no header and footer has none.
  ///
  /// pandoc gives the first eight relationship ids to its own parts, then goes on with the headers and footers of this
  /// document. `rId9` and `rId10` are therefore the header and the footer both here and in what pandoc makes of it.
  func sectionProperties(isWide: Bool, is kind: WordSection = .begun) -> XML {
    let size: XML = isWide ? "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"" : "w:w=\"11906\" w:h=\"16838\""
    return """
      <w:sectPr><w:headerReference w:type="default" r:id="rId9"/><w:footerReference w:type="default" r:id="rId10"/>\
      <w:type w:val="\(kind.begins)"/><w:pgSz \(size)/><w:pgMar w:top="1361" w:right="1021" w:bottom="1247" \
      w:left="1021" w:header="567" w:footer="454" w:gutter="0"/>\(kind.columns)</w:sectPr>
      """
  }
}

/// How a section of pages in Word begins, and in how many columns it is set.
enum WordSection {
  /// On a new page, in one column.
  case begun
  /// On the page where the section before it ends, in two columns.
  case columns
  /// On the page where the section before it ends, in one column.
  case continued

  fileprivate var begins: String { self == .begun ? "nextPage" : "continuous" }
  fileprivate var columns: XML { self == .columns ? "<w:cols w:num=\"2\" w:space=\"510\"/>" : "" }
}
