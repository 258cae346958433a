internal import CMark
internal import Diagnostics

// Items of lists that are text: Word's bullets, numbers without a blank, letters.

extension BodyTraps {
  // MARK: Bullets

  /// Paragraphs of bullets that follow one another: one list, and one finding.
  struct BulletList {
    let sign: Unicode.Scalar
    let place: Span
    /// The last of them.
    var paragraph: Node
    var fixes: [Diagnostic.Fix]
  }

  /// `• …`, as Word writes items. What may also begin a sentence or a word needs company: `– …`, `o …`.
  mutating func checkBullets(_ lines: [Line], _ paragraph: Node) -> Bool {
    let bullets = lines.enumerated().compactMap { index, line in bullet(line).map { (index, line, $0) } }
    guard let (first, line, bullet) = bullets.first, let sign = line.text.unicodeScalars.first else { return false }
    guard bullets.count > 1 || !bullet.isAmbiguous && (first == 0 || isAnnounced(first, lines)) else { return false }
    let isItem = paragraph.parent?.kind == CMARK_NODE_ITEM && paragraph.previous == nil
    var fixes: [Diagnostic.Fix] = []
    for (index, line, bullet) in bullets {
      fixes.append(Diagnostic.Fix(span(line, length: bullet.length), isItem && index == 0 ? "" : "- "))
    }
    tell(sign, at: span(line, length: 1), fixes, paragraph)
    return true
  }

  private mutating func tell(_ sign: Unicode.Scalar, at span: Span, _ fixes: [Diagnostic.Fix], _ paragraph: Node) {
    let last = bulletLists.count - 1
    if last >= 0, bulletLists[last].paragraph == paragraph.previous, bulletLists[last].sign == sign {
      bulletLists[last].paragraph = paragraph
      bulletLists[last].fixes += fixes
    } else {
      bulletLists.append(BulletList(sign: sign, place: span, paragraph: paragraph, fixes: fixes))
    }
  }

  /// How many scalars a line's bullet and the blanks behind it have.
  private func bullet(_ line: Line) -> (length: Int, isAmbiguous: Bool)? {
    let scalars = line.text.unicodeScalars
    guard let sign = scalars.first, let next = scalars.dropFirst().first else { return nil }
    let blanks = scalars.dropFirst().prefix { $0.isBlankOrOdd }.count
    switch sign.value {
    case 0x2022, 0x25A0, 0x25AA, 0x25CF, 0xF0A7, 0xF0B7:
      return blanks > 0 || next.properties.isAlphabetic ? (1 + blanks, false) : nil
    case 0xB7, 0x2023, 0x2043, 0x25A1, 0x25AB, 0x25B8, 0x25BA, 0x25CB, 0x25E6, 0x2713, 0x2714, 0x27A2, 0xF0D8, 0xF0FC:
      return blanks > 0 ? (1 + blanks, false) : nil
    case 0x2010...0x2015: return blanks > 0 ? (1 + blanks, true) : nil
    // Letters that Word's fonts of signs show as bullets; with a tab behind them they were one.
    case 0x6F where next == " ": return (1 + blanks, true)
    case 0x6F, 0x76, 0xA7, 0xD8, 0xFC: return next == "\t" ? (1 + blanks, false) : nil
    default: return nil
    }
  }

  // MARK: Numbers and letters

  /// What a line begins with: `7. `, `1)Judul`, `a. `, `(2) `, `-satu`.
  private struct Marker {
    enum Kind { case number, letter, dash }
    enum Close { case dot, parenthesis, parentheses, none }

    let index: Int
    let line: Line
    let kind: Kind
    let close: Close
    /// Its number, or its letter's; 0 for dashes.
    let value: Int
    /// In bytes, and in scalars, for all of them are ASCII.
    let length: Int
    /// Whether a letter follows without a blank, and whether it is a large one.
    let isTouching: Bool
    let beginsLarge: Bool

    func continues(_ other: Marker) -> Bool {
      kind == other.kind && close == other.close && (kind == .dash || value == other.value + 1)
    }
  }

  mutating func checkItems(_ lines: [Line], _ paragraph: Node) -> Bool {
    let markers = lines.enumerated().compactMap { marker($1, $0) }
    guard let first = markers.first else { return false }
    var chain = [first]
    for marker in markers.dropFirst() where marker.continues(chain[chain.count - 1]) { chain.append(marker) }
    let isInOrderedItem = isInOrderedItem(paragraph)
    guard chain.count > 1 || isItemAlone(first, lines, isInOrderedItem: isInOrderedItem) else { return false }
    let written = String(scalars: first.line.text.unicodeScalars.prefix(first.length))
    let next = String(scalars: first.line.text.unicodeScalars.dropFirst(first.length))
    let fixes = fixes(chain, isInOrderedItem: isInOrderedItem)
    let trouble: ItemTrouble =
      first.isTouching && first.kind != .letter && first.close != .parentheses
      ? .blankMissing(words: next) : first.kind == .number && first.close != .parentheses ? .lineMissing : .lettered
    diagnostics.append(itemThatIsText(written, trouble, at: span(first.line, length: first.length), fixes: fixes))
    return true
  }

  /// Whether one line by itself was meant for an item: `1)Judul`, or a number where the line above announces it.
  private func isItemAlone(_ marker: Marker, _ lines: [Line], isInOrderedItem: Bool) -> Bool {
    guard marker.kind == .number, marker.close != .parentheses else { return false }
    if isAnnounced(marker.index, lines) { return true }
    return marker.isTouching && (marker.index == 0 ? marker.beginsLarge : isInOrderedItem)
  }

  private func isInOrderedItem(_ paragraph: Node) -> Bool {
    guard let item = paragraph.parent, item.kind == CMARK_NODE_ITEM, let list = item.parent else { return false }
    return cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
  }

  /// Numbers and dashes get their blank, and the line above that they need (CommonMark 0.30, 5.3: only a list that
  /// begins at 1 may follow a line of text); letters stand in paragraphs of their own.
  private mutating func fixes(_ chain: [Marker], isInOrderedItem: Bool) -> [Diagnostic.Fix] {
    var fixes: [Diagnostic.Fix] = []
    for (place, marker) in chain.enumerated() {
      let isList = marker.kind == .dash || marker.kind == .number && marker.close != .parentheses
      let needsLine = isList ? place == 0 && marker.kind == .number && marker.value != 1 && !isInOrderedItem : true
      if needsLine, marker.index > 0 {
        guard marker.line.isAtMargin else { return [] }
        fixes.append(insertion("\n", marker.line))
      }
      if isList, marker.isTouching { fixes.append(insertion(" ", marker.line, at: marker.length)) }
    }
    return fixes
  }

  private func marker(_ line: Line, _ index: Int) -> Marker? {
    let text = Array(line.text.utf8.prefix(8))
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") {
      guard text.count > 2, isASCIILetter(text[1]),
        first == UInt8(ascii: "-") || line.text.utf8.count(where: { $0 == first }) == 1
      else { return nil }
      return Marker(
        index: index, line: line, kind: .dash, close: .none, value: 0, length: 1, isTouching: true,
        beginsLarge: text[1] & 0x20 == 0)
    }
    let from = first == UInt8(ascii: "(") ? 1 : 0
    let digits = text[from...].prefix { (0x30...0x39).contains($0) }
    let isLettered = digits.isEmpty && from < text.count && isASCIILetter(text[from])
    let end = from + (isLettered ? 1 : digits.count)
    guard isLettered || (1...3).contains(digits.count), end < text.count,
      let close = close(text[end], opened: from == 1)
    else { return nil }
    let rest = text[(end + 1)...]
    guard let next = rest.first, next == 0x20 || next == 0x09 || startsWord(rest) && !isLettered else { return nil }
    let value = isLettered ? Int(text[from]) : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return Marker(
      index: index, line: line, kind: isLettered ? .letter : .number, close: close, value: value, length: end + 1,
      isTouching: startsWord(rest), beginsLarge: next & 0x20 == 0)
  }

  private func close(_ byte: UInt8, opened: Bool) -> Marker.Close? {
    if byte == UInt8(ascii: ")") { return opened ? .parentheses : .parenthesis }
    return byte == UInt8(ascii: ".") && !opened ? .dot : nil
  }

  /// Two letters: `1.a` is a place in a law, `1.Judul` is not.
  private func startsWord(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.count > 1 && rest.prefix(2).allSatisfy(isASCIILetter)
  }
}
