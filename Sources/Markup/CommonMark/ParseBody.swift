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
    let tree = CMarkTree(text)
    var renderer = BodyRenderer(mode: .site, leavesSlots: true, expecting: text.count * 5 / 4)
    renderer.write(childrenOf: tree.root)
    return Diagnosed(
      Body(
        html: renderer.out.bytes, slots: renderer.slots, headings: renderer.headings, links: renderer.links,
        figures: renderer.figures, leadingTitle: renderer.leadingTitle),
      renderer.diagnostics)
  }
}
