/// A body's source as libcmark gets it. It has as many lines as before, and two things in them are rewritten.
///
/// The definition of a footnote becomes an item of a numbered list. So libcmark finds where the note ends as GitHub
/// does: lines that are indented by four columns belong to it. And behind each escaped character that means something
/// in the additions a mark is put, because libcmark's tree is the same for `\[[x]]` and `[[x]]`.
struct PreparedSource {
  /// nil where the source stands as it is.
  private(set) var bytes: [UInt8]?
  /// Where footnotes are defined, by line.
  private(set) var definitions: [Definition] = []
  /// The mark behind escaped characters. It is punctuation, as these characters are, so that it does not change what is
  /// read as emphasis.
  private(set) var mark: [UInt8]?

  struct Definition {
    /// In lower case: labels match in any case.
    let label: String
    let line: Int
    /// In bytes, from 1, of the rewritten line.
    let column: Int
  }

  /// - Parameter refused: Lines that look like a definition and are none (they stand in code, say).
  init(_ text: UnsafeBufferPointer<UInt8>, _ scan: SourceScan, _ mode: MarkdownMode, refused: Set<Int> = []) {
    let mayDefine = scan.hasFootnotes && mode == .site
    guard mode != .commonMark, mayDefine || scan.hasEscapes else { return }
    mark = scan.hasEscapes ? unusedMark(in: text) : nil
    guard let base = text.baseAddress, mayDefine || mark != nil else { return }
    var written: [UInt8] = []
    written.reserveCapacity(text.count + text.count / 8)
    var number = 0
    var copied = 0
    var found: [Definition] = []
    forEachLine(of: text) { line in
      number += 1
      let start = line.baseAddress! - base
      written.append(contentsOf: text[copied..<start])
      copied = start + line.count
      if mayDefine, !refused.contains(number), let definition = definitionStart(of: line) {
        found.append(
          Definition(label: definition.label, line: number, column: definition.prefix + 1))
        written.append(contentsOf: line[..<definition.prefix])
        written.append(contentsOf: "1)  ".utf8)
        appendMarking(line[definition.content...], to: &written)
      } else {
        appendMarking(line[...], to: &written)
      }
    }
    written.append(contentsOf: text[copied...])
    definitions = found
    bytes = written
  }

  /// The source to parse: the prepared one, or the text as it was written.
  func withBytes<Result>(
    or text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let bytes else { return body(text) }
    return bytes.withUnsafeBufferPointer(body)
  }

  private func appendMarking(_ line: Slice<UnsafeBufferPointer<UInt8>>, to written: inout [UInt8]) {
    guard let mark else {
      written.append(contentsOf: line)
      return
    }
    var at = line.startIndex
    while at < line.endIndex {
      written.append(line[at])
      if line[at] == UInt8(ascii: "\\"), at + 1 < line.endIndex {
        at += 1
        written.append(line[at])
        if isAdditionsOwn(line[at]) { written.append(contentsOf: mark) }
      }
      at += 1
    }
  }
}

extension PreparedSource {
  /// The lines that were rewritten as the definition of a footnote and of which libcmark made none: they stand in code,
  /// for example.
  func misreadLines(_ survey: BlockSurvey) -> Set<Int> {
    Set(zip(definitions, survey.footnotes).filter { $1 == nil }.map(\.0.line))
  }
}

/// One of the punctuation marks U+10A50 to U+10A58 that does not occur in the text; nil in the absurd case that all do.
private func unusedMark(in text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  var used: Set<UInt8> = []
  for at in text.indices.dropLast(3) where text[at] == 0xF0 && text[at + 1] == 0x90 && text[at + 2] == 0xA9 {
    used.insert(text[at + 3])
  }
  return (0x90...0x98).first { !used.contains($0) }.map { [0xF0, 0x90, 0xA9, $0] }
}

/// The parts of `> [^label]: content`: how long the prefix is, the label, and where the content begins.
private func definitionStart(
  of line: UnsafeBufferPointer<UInt8>
) -> (prefix: Int, label: String, content: Int)? {
  var at = 0
  while at < line.count, line[at] == 0x20 || line[at] == UInt8(ascii: ">") { at += 1 }
  let prefix = at
  guard at + 1 < line.count, line[at] == UInt8(ascii: "["), line[at + 1] == UInt8(ascii: "^") else { return nil }
  at += 2
  let label = at
  while at < line.count, isLabelByte(line[at]) { at += 1 }
  guard at > label, at + 1 < line.count, line[at] == UInt8(ascii: "]"), line[at + 1] == UInt8(ascii: ":") else {
    return nil
  }
  let name = String(decoding: line[label..<at], as: UTF8.self).lowercased()
  at += 2
  while at < line.count, line[at] == 0x20 || line[at] == 0x09 { at += 1 }
  return (prefix, name, at)
}

/// What a footnote's label may hold: no white space, no brackets, no escapes.
@inline(__always) func isLabelByte(_ byte: UInt8) -> Bool {
  byte > 0x20 && byte != UInt8(ascii: "[") && byte != UInt8(ascii: "]") && byte != UInt8(ascii: "\\")
    && byte != UInt8(ascii: "^")
}
