internal import CMark

/// Calls `body` with libcmark's tree as the page of a body is made of it, and with the mark that stands behind escaped
/// characters in its texts, if one does: without comments, footnotes as items of lists.
///
/// - Returns: false where the body is too much for libcmark, and no page is made of it.
func withPageTree(of text: UnsafeBufferPointer<UInt8>, _ body: (Node, _ mark: [UInt8]?) -> Void) -> Bool {
  guard mayHaveComments(text) else { return withTree(of: text, body) }
  return withoutComments(text, Comments.found(in: text)).withUnsafeBufferPointer { withTree(of: $0, body) }
}

/// The same of a body without comments.
private func withTree(of text: UnsafeBufferPointer<UInt8>, _ body: (Node, _ mark: [UInt8]?) -> Void) -> Bool {
  let scan = SourceScan(text)
  guard scan.refusal == nil else { return false }
  let prepared = PreparedSource(text, scan, .site)
  let misread = prepared.withBytes(or: text) { misreadLines($0, prepared, scan) }
  let page = misread.isEmpty ? prepared : PreparedSource(text, scan, .site, refused: misread)
  page.withBytes(or: text) { source in
    let root = parsedMarkdown(source)
    defer { cmark_node_free(root) }
    body(root, page.mark)
  }
  return true
}

/// The lines that were rewritten as the definition of a footnote and are none.
private func misreadLines(
  _ source: UnsafeBufferPointer<UInt8>, _ prepared: PreparedSource, _ scan: SourceScan
) -> Set<Int> {
  guard !prepared.definitions.isEmpty else { return [] }
  let root = parsedMarkdown(source)
  defer { cmark_node_free(root) }
  return prepared.misreadLines(BlockSurvey(root, source, scan, .site, prepared.definitions))
}
