internal import CMark
internal import Diagnostics

/// A body's footnotes: where each is defined, and in what order they are referred to.
struct Footnotes {
  private let definitions: [PreparedSource.Definition]
  private let nodes: [Node?]
  private let byLabel: [String: Int]
  /// Definitions by number: the order of the first references.
  private(set) var order: [Int] = []
  private var numbers: [Int: Int] = [:]
  private(set) var references: [Int: Int] = [:]

  init(_ definitions: [PreparedSource.Definition], _ nodes: [Node?]) {
    self.definitions = definitions
    self.nodes = nodes
    let found = definitions.indices.filter { nodes[$0] != nil }
    byLabel = Dictionary(found.map { (definitions[$0].label, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var isEmpty: Bool { definitions.isEmpty }

  @inline(__always) func isDefinition(_ item: Node) -> Bool { !definitions.isEmpty && item.mark > 0 }

  /// Whether a list holds definitions alone, and so is no list to a reader.
  @inline(__always) func makeUp(_ list: Node) -> Bool { !definitions.isEmpty && holdsDefinitionsOnly(list) }

  private func holdsDefinitionsOnly(_ list: Node) -> Bool {
    var item = list.firstChild
    while let node = item {
      if node.mark == 0 { return false }
      item = node.next
    }
    return true
  }

  func content(_ definition: Int) -> Node? { nodes[definition] }

  /// `[^label]` that begins at `at`: its definition (nil where there is none) and the offset behind it.
  func reference(in text: UnsafeBufferPointer<UInt8>, _ at: Int) -> (definition: Int?, end: Int)? {
    guard at + 3 < text.count, text[at] == UInt8(ascii: "["), text[at + 1] == UInt8(ascii: "^") else { return nil }
    var end = at + 2
    while end < text.count, isLabelByte(text[end]) { end += 1 }
    guard end > at + 2, end < text.count, text[end] == UInt8(ascii: "]") else { return nil }
    let label = String(decoding: text[(at + 2)..<end], as: UTF8.self).lowercased()
    return (byLabel[label], end + 1)
  }

  /// Counts a reference: the footnote's number, and which of the references to it this is (both from 1).
  mutating func refer(to definition: Int) -> (number: Int, time: Int) {
    if numbers[definition] == nil {
      order.append(definition)
      numbers[definition] = order.count
    }
    references[definition, default: 0] += 1
    return (numbers[definition, default: 0], references[definition, default: 1])
  }

  /// Whether another definition of this label is the one that is shown.
  func isUsed(_ label: String) -> Bool {
    definitions.indices.contains { numbers[$0] != nil && definitions[$0].label == label }
  }

  /// Definitions that nothing refers to, with their lines in the body.
  var unused: [(label: String, line: Int)] {
    definitions.indices.filter { nodes[$0] != nil && numbers[$0] == nil }.map {
      (definitions[$0].label, definitions[$0].line)
    }
  }
}

extension BodyRenderer {
  /// A reference: a raised number that leads to the note. Writes what stands before it, and gives the offset behind it.
  mutating func writeFootnoteReference(_ text: UnsafeBufferPointer<UInt8>, _ from: Int, _ at: Int) -> Int? {
    guard scan.hasFootnotes, let (found, end) = footnotes.reference(in: text, at) else { return nil }
    guard let definition = found else {
      reportMissingNote(UnsafeBufferPointer(rebasing: text[(at + 2)..<(end - 1)]))
      return nil
    }
    out.writeEscaped(UnsafeBufferPointer(rebasing: text[from..<at]))
    let (number, time) = footnotes.refer(to: definition)
    out.write("<sup class=\"footnote-ref\"><a href=\"#")
    writeID("_fn-\(number)")
    out.write("\" id=\"")
    writeID(referenceID(number, time))
    out.write("\" role=\"doc-noteref\">")
    out.write(number: number)
    out.write("</a></sup>")
    return end
  }

  /// `[^1]` without a note is a slip; `[^a-z]` in a text without footnotes is not.
  private mutating func reportMissingNote(_ label: UnsafeBufferPointer<UInt8>) {
    guard !footnotes.isEmpty || label.allSatisfy({ (0x30...0x39).contains($0) }),
      let span = places?.span(of: label, between: "[^", and: "]")
    else { return }
    diagnostics.append(noteMissing(String(decoding: label, as: UTF8.self), at: span))
  }

  /// The notes at the end of the body, in the order of the references to them.
  mutating func writeFootnotes() {
    guard !footnotes.isEmpty else { return }
    if !footnotes.order.isEmpty { writeNotes() }
    for note in footnotes.unused {
      guard let span = places?.span(ofLines: note.line, note.line) else { return }
      let isDefinedAgain = footnotes.isUsed(note.label)
      diagnostics.append(isDefinedAgain ? noteTwice(note.label, at: span) : noteUnused(note.label, at: span))
    }
  }

  private mutating func writeNotes() {
    out.freshLine()
    out.write("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
    writeWord("footnotes")
    out.write("\">\n<ol>\n")
    var index = 0
    // A note may refer to another one for the first time, so the order grows while it is written.
    while index < footnotes.order.count {
      let definition = footnotes.order[index]
      index += 1
      out.write("<li id=\"")
      writeID("_fn-\(index)")
      out.write("\">\n")
      if let node = footnotes.content(definition) { write(childrenOf: node) }
      writeWaysBack(index, definition)
      out.write("</li>\n")
    }
    out.write("</ol>\n</section>\n")
  }

  private mutating func writeWaysBack(_ number: Int, _ definition: Int) {
    let joins = out.ends(with: "</p>\n")
    if joins { out.removeLast(5) } else { out.write("<p>") }
    for time in 1...max(1, footnotes.references[definition, default: 1]) {
      out.write(" <a href=\"#")
      writeID(referenceID(number, time))
      out.write("\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"")
      writeWord("footnote.back")
      out.write(" ")
      out.write(number: number)
      if time > 1 {
        out.write("-")
        out.write(number: time)
      }
      out.write("\">\u{21A9}</a>")
    }
    out.write("</p>\n")
  }

  private func referenceID(_ number: Int, _ time: Int) -> String {
    time == 1 ? "_fnref-\(number)" : "_fnref-\(number)-\(time)"
  }
}
