internal import CMark
internal import Diagnostics

/// Takes a file's body apart: CommonMark 0.30 and the handbook's additions.
///
/// - Parameters:
///   - bytes: The whole file: valid UTF-8 without NUL.
///   - offset: Where the body begins, at the start of a line.
///   - firstLine: The number of that line in the file.
func parseBody(_ bytes: [UInt8], from offset: Int, firstLine: Int, path: String) -> Diagnosed<Body> {
  bytes.withUnsafeBufferPointer { file in
    let text = UnsafeBufferPointer(rebasing: file[min(offset, file.count)...])
    guard !text.isEmpty else { return Diagnosed(.empty) }
    return render(text, mode: .site, language: .english, places: SourcePlaces(text, path: path, firstLine: firstLine))
  }
}

/// Parses and writes one body.
///
/// - Parameter places: nil for a text that stands alone: nothing is noted of it, and no slot stays open.
func render(
  _ text: UnsafeBufferPointer<UInt8>, mode: MarkdownMode, language: Language, places: SourcePlaces?
) -> Diagnosed<Body> {
  guard mode == .site, mayHaveComments(text) else {
    return renderWithoutComments(text, mode: mode, language: language, places: places)
  }
  let comments = Comments.found(in: text)
  let body = withoutComments(text, comments).withUnsafeBufferPointer {
    renderWithoutComments($0, mode: mode, language: language, places: places)
  }
  guard let places, let start = comments.unclosed else { return body }
  return Diagnosed(body.value, body.diagnostics + [commentUnclosed(at: places.span(start..<start + 4))])
}

private func renderWithoutComments(
  _ text: UnsafeBufferPointer<UInt8>, mode: MarkdownMode, language: Language, places: SourcePlaces?
) -> Diagnosed<Body> {
  let scan = SourceScan(text)
  if let refusal = scan.refusal { return unparsed(text, refusal, mode, places) }
  var misread: Set<Int> = []
  let prepared = PreparedSource(text, scan, mode)
  let body = prepared.withBytes(or: text) { source in
    write(source, prepared, scan, mode, language, places, misread: &misread)
  }
  if misread.isEmpty { return body }
  // Some lines were rewritten as footnotes and are none: they stand in code, for example. The body is parsed again with
  // those lines as they were.
  let again = PreparedSource(text, scan, mode, refused: misread)
  return again.withBytes(or: text) { source in write(source, again, scan, mode, language, places, misread: &misread) }
}

/// libcmark's tree, the survey of its blocks, the cells of its tables, then the pass that writes.
///
/// - Parameter misread: Is set to the lines that were rewritten as the definition of a footnote and are none.
private func write(
  _ source: UnsafeBufferPointer<UInt8>, _ prepared: PreparedSource, _ scan: SourceScan, _ mode: MarkdownMode,
  _ language: Language, _ places: SourcePlaces?, misread: inout Set<Int>
) -> Diagnosed<Body> {
  let root = parsedMarkdown(source)
  defer { cmark_node_free(root) }
  if let mark = prepared.mark { removeMark(mark, below: root) }
  let survey = BlockSurvey(root, source, scan, mode, prepared.definitions)
  misread = prepared.misreadLines(survey)
  let traps = mode == .site && misread.isEmpty ? places.map { BodyTraps(root, $0, mark: prepared.mark) } : nil
  let cells = survey.tables.document.isEmpty ? nil : survey.tables.withDocument(source, parsedMarkdown)
  defer { if let cells { cmark_node_free(cells) } }
  if let mark = prepared.mark, let cells { removeMark(mark, below: cells) }
  var renderer = BodyRenderer(
    scan, mode: mode, language: language, places: places, survey: survey, cells: TableCells(survey.tables, cells),
    footnotes: Footnotes(prepared.definitions, survey.footnotes), mark: prepared.mark, expecting: source.count * 5 / 4)
  renderer.write(childrenOf: root)
  renderer.writeFootnotes()
  renderer.report(conflicts: survey.conflicts)
  return Diagnosed(
    Body(
      html: renderer.out.bytes, slots: renderer.slots, headings: renderer.headings, links: renderer.links,
      figures: renderer.figures, tables: renderer.tables, leadingTitle: renderer.leadingTitle),
    renderer.diagnostics + (traps?.diagnostics ?? [])
      + (places.map { cellsDropped(survey.tables.overlongRows, $0) } ?? []))
}

private func cellsDropped(_ rows: [TableSource.OverlongRow], _ places: SourcePlaces) -> [Diagnostic] {
  rows.map { row in cellsDropped(row, at: places.span(ofWholeLine: row.line)) }
}

/// What a page shows of a body that is too much for libcmark: its beginning as it was written, with the finding that
/// says why.
private func unparsed(
  _ text: UnsafeBufferPointer<UInt8>, _ refusal: SourceScan.Refusal, _ mode: MarkdownMode, _ places: SourcePlaces?
) -> Diagnosed<Body> {
  var out = HTMLWriter(capacity: longestShown, replacesControls: true)
  var end = min(text.count, longestShown)
  while end < text.count, end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
  out.write("<pre tabindex=\"0\">")
  out.writeEscaped(UnsafeBufferPointer(rebasing: text[..<end]))
  out.write(end < text.count ? "\n…</pre>\n" : "</pre>\n")
  let body = Body(html: out.bytes, slots: [], headings: [], links: [], figures: [], tables: [], leadingTitle: nil)
  return Diagnosed(body, places.map { [bodyRefused(refusal, $0)] } ?? [])
}

/// Bytes of an unparsed body that a page shows.
private let longestShown = 64 * 1024
