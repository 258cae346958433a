internal import CMark
internal import Diagnostics

/// A run of tildes that opens or closes struck-through words.
struct Strike {
  let offset: Int
  let length: Int
  var opens: Bool
}

extension BodyRenderer {
  @inline(__always) mutating func writeText(_ node: Node) {
    if mode == .commonMark || !hasInlineAdditions { return out.writeEscaped(node.literal) }
    writeAdditions(in: node)
  }

  private var hasInlineAdditions: Bool {
    scan.hasTildes || mark != nil || mode == .site && (scan.hasWikiLinks || scan.hasFootnotes)
  }

  private mutating func writeAdditions(in node: Node) {
    let text = node.literal
    let strikes = strikes.removeValue(forKey: node) ?? []
    var nextStrike = 0, from = 0, at = 0
    while at < text.count {
      var end: Int?
      switch text[at] {
      case UInt8(ascii: "~") where nextStrike < strikes.count && strikes[nextStrike].offset == at:
        flush(text, from, at)
        out.write(strikes[nextStrike].opens ? "<del>" : "</del>")
        end = at + strikes[nextStrike].length
        nextStrike += 1
      case UInt8(ascii: "[") where mode == .site && !openLink.isOpen:
        // A link that reaches over the end of struck-through words would break the nesting of elements.
        let strikeAhead = nextStrike < strikes.count ? strikes[nextStrike].offset : text.count
        end = writeWikiLink(text, from, at, before: strikeAhead) ?? writeFootnoteReference(text, from, at)
      case 0xF0:
        if let mark, text[at...].starts(with: mark) {
          flush(text, from, at)
          end = at + mark.count
        }
      default: break
      }
      at = end ?? at + 1
      if end != nil { from = at }
    }
    flush(text, from, at)
  }

  private mutating func flush(_ text: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) {
    out.writeEscaped(UnsafeBufferPointer(rebasing: text[from..<to]))
  }

  /// `[[id]]`, `[[id#fragment]]`, `[[id|text]]`: writes what stands before it and the link, and gives the offset behind
  /// it.
  private mutating func writeWikiLink(_ text: UnsafeBufferPointer<UInt8>, _ from: Int, _ at: Int, before limit: Int)
    -> Int?
  {
    guard scan.hasWikiLinks, let end = wikiLinkEnd(text, at), end <= limit else { return nil }
    let inside = UnsafeBufferPointer(rebasing: text[(at + 2)..<(end - 2)])
    if let mark, inside.indices.contains(where: { inside[$0...].starts(with: mark) }) { return nil }
    let bar = inside.firstIndex(of: UInt8(ascii: "|"))
    let name = trimmedWord(inside[..<(bar ?? inside.count)])
    let label = bar.map { trimmedWord(inside[($0 + 1)...]) }
    let parts = name.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
    let target = parts[0], fragment = parts.count > 1 ? parts[1] : nil
    guard !target.isEmpty || !(fragment ?? "").isEmpty else { return nil }
    flush(text, from, at)
    guard
      let span = places?.span(
        of: UnsafeBufferPointer(rebasing: inside[..<(bar ?? inside.count)]), between: "[[", and: "]]")
    else {
      out.write("<span class=\"wiki\">")
      writeEscaped(label ?? name)
      out.write("</span>")
      return end
    }
    if let label, !label.isEmpty {
      addSlot(.open(links.count))
      writeEscaped(label)
      addSlot(.close(links.count))
    } else {
      addSlot(.named(links.count))
    }
    links.append(Body.Link(form: .wiki, target: target, fragment: fragment, span: span))
    return end
  }

  mutating func writeEscaped(_ text: String) {
    var text = text
    text.withUTF8 { out.writeEscaped($0) }
  }
}

private func trimmedWord(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> String {
  var text = text
  while let first = text.first, isSpace(first) { text.removeFirst() }
  while let last = text.last, isSpace(last) { text.removeLast() }
  return String(decoding: text, as: UTF8.self)
}

// MARK: - Struck-through words

extension BodyRenderer {
  /// Pairs the runs of one or two tildes among a node's own texts (GFM 0.29, 6.5) and keeps them in `strikes`. Both
  /// runs of a pair stand directly in the same node, so that the elements nest.
  @inline(__always) mutating func noteStrikes(in node: Node) {
    if scan.hasTildes, mode != .commonMark { findStrikes(in: node) }
  }

  private mutating func findStrikes(in container: Node) {
    var runs: [TildeRun] = []
    var child = container.firstChild
    while let node = child {
      if node.kind == CMARK_NODE_TEXT { addRuns(of: node, to: &runs) }
      child = node.next
    }
    guard runs.count > 1 else { return }
    // Runs that may open and are not closed yet; and how many of them there are of each length, 1 or 2.
    var openers: [Int] = []
    var waiting = [0, 0, 0]
    for index in runs.indices {
      let length = runs[index].strike.length
      if runs[index].closes, waiting[length] > 0 {
        while let opener = openers.popLast() {
          waiting[runs[opener].strike.length] -= 1
          guard runs[opener].strike.length == length else { continue }
          strikes[runs[opener].node, default: []].append(runs[opener].strike)
          runs[index].strike.opens = false
          strikes[runs[index].node, default: []].append(runs[index].strike)
          break
        }
      } else if runs[index].strike.opens {
        openers.append(index)
        waiting[length] += 1
      }
    }
    for node in Set(runs.map(\.node)) { strikes[node]?.sort { $0.offset < $1.offset } }
  }

  private func addRuns(of node: Node, to runs: inout [TildeRun]) {
    let text = node.literal
    var at = 0
    while at < text.count {
      guard text[at] == UInt8(ascii: "~") else {
        at += 1
        continue
      }
      var end = at
      while end < text.count, text[end] == UInt8(ascii: "~") { end += 1 }
      if let mark, text[end...].starts(with: mark) { end -= 1 }
      if end > at, end - at <= 2 {
        let before = at > 0 ? neighbour(text, before: at) : edge(node.previous)
        let after = end < text.count ? neighbour(text, from: end) : edge(node.next)
        let opens = after != .space && (after != .punctuation || before != .letter)
        let closes = before != .space && (before != .punctuation || after != .letter)
        let strike = Strike(offset: at, length: end - at, opens: opens)
        if opens || closes { runs.append(TildeRun(node: node, strike: strike, closes: closes)) }
      }
      at = max(end, at + 1)
    }
  }

  /// What stands beside a run at the edge of its text. A line break, or the end of the paragraph, counts as a space;
  /// any other node begins and ends with marks, so it counts as punctuation.
  private func edge(_ node: Node?) -> Neighbour {
    guard let node, node.kind != CMARK_NODE_SOFTBREAK, node.kind != CMARK_NODE_LINEBREAK else { return .space }
    return .punctuation
  }

  private func neighbour(_ text: UnsafeBufferPointer<UInt8>, before at: Int) -> Neighbour {
    var start = at - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return Neighbour(text[start..<at])
  }

  private func neighbour(_ text: UnsafeBufferPointer<UInt8>, from at: Int) -> Neighbour {
    var end = at + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return Neighbour(text[at..<end])
  }
}

/// A run of one or two tildes in a text, and whether it may open or close struck-through words.
private struct TildeRun {
  let node: Node
  var strike: Strike
  let closes: Bool
}

/// What stands beside a run of tildes: it decides whether the run may open or close (CommonMark 0.30, 6.2).
private enum Neighbour {
  case space, punctuation, letter

  /// - Parameter scalar: The bytes of one Unicode scalar.
  init(_ scalar: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let first = scalar.first, first >= 0x80 else {
      self = scalar.first.map { isSpace($0) ? .space : isPunctuation($0) ? .punctuation : .letter } ?? .space
      return
    }
    guard let character = String(decoding: scalar, as: UTF8.self).unicodeScalars.first else {
      self = .letter
      return
    }
    switch character.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation,
      .otherPunctuation:
      self = .punctuation
    default: self = .letter
    }
  }
}
