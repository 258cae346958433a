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

  /// `• …`, as Word writes the items of lists. A sign that may also begin a sentence or a word (`– …`, `o …`) counts
  /// only where several lines begin with a bullet.
  mutating func checkBullets(_ lines: [Line], _ paragraph: Node) -> Bool {
    let bullets = lines.enumerated().compactMap { bullet($1, $0) }
    guard let first = bullets.first else { return false }
    let isBulletAlone = !first.isAmbiguous && (first.index == 0 || isAnnounced(first.index, lines))
    guard bullets.count > 1 || isBulletAlone else { return false }
    let isItem = paragraph.parent?.kind == CMARK_NODE_ITEM && paragraph.previous == nil
    var fixes: [Diagnostic.Fix] = []
    for bullet in bullets {
      fixes.append(Diagnostic.Fix(span(bullet.line, length: bullet.length), isItem && bullet.index == 0 ? "" : "- "))
    }
    tell(first.sign, at: span(first.line, length: 1), fixes, paragraph)
    return true
  }

  /// A line that begins with a bullet.
  private struct Bullet {
    /// The line's index in its paragraph.
    let index: Int
    let line: Line
    let sign: Unicode.Scalar
    /// How many scalars the bullet and the blanks behind it have.
    let length: Int
    /// Whether the sign may also begin a sentence or a word.
    let isAmbiguous: Bool
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

  private func bullet(_ line: Line, _ index: Int) -> Bullet? {
    let scalars = line.text.unicodeScalars
    guard let sign = scalars.first, let next = scalars.dropFirst().first else { return nil }
    let blanks = scalars.dropFirst().prefix { $0.isBlankOrOdd }.count
    func bullet(isAmbiguous: Bool) -> Bullet {
      Bullet(index: index, line: line, sign: sign, length: 1 + blanks, isAmbiguous: isAmbiguous)
    }
    switch sign.value {
    case 0x2022, 0x25A0, 0x25AA, 0x25CF, 0xF0A7, 0xF0B7:
      return blanks > 0 || next.properties.isAlphabetic ? bullet(isAmbiguous: false) : nil
    case 0xB7, 0x2023, 0x2043, 0x25A1, 0x25AB, 0x25B8, 0x25BA, 0x25CB, 0x25E6, 0x2713, 0x2714, 0x27A2, 0xF0D8, 0xF0FC:
      return blanks > 0 ? bullet(isAmbiguous: false) : nil
    case 0x2010...0x2015: return blanks > 0 ? bullet(isAmbiguous: true) : nil
    // Word draws some bullets as letters of its symbol fonts. With a tab behind it such a letter was a bullet; an `o`
    // with a blank behind it may have been one.
    case 0x6F where next == " ": return bullet(isAmbiguous: true)
    case 0x6F, 0x76, 0xA7, 0xD8, 0xFC: return next == "\t" ? bullet(isAmbiguous: false) : nil
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
    /// The number, or the code of the letter; nil for dashes.
    let value: Int?
    /// In bytes, and as well in scalars, for a marker is ASCII.
    let length: Int
    /// Whether a word follows without a blank.
    let isTouching: Bool
    /// Whether that word begins with a capital.
    let beginsLarge: Bool

    func continues(_ other: Marker) -> Bool {
      kind == other.kind && close == other.close && value == other.value.map { $0 + 1 }
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
    let trouble = trouble(first, words: next)
    diagnostics.append(itemThatIsText(written, trouble, at: span(first.line, length: first.length), fixes: fixes))
    return true
  }

  /// Why a line with a marker is no item.
  ///
  /// - Parameter words: what stands behind the marker.
  private func trouble(_ marker: Marker, words: String) -> ItemTrouble {
    if marker.close == .parentheses || marker.kind == .letter { return .lettered }
    if marker.isTouching { return .blankMissing(words: words) }
    return marker.kind == .number ? .lineMissing : .lettered
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

  /// Fixes that make items of the lines. Numbers and dashes get the blank that they lack. A list that does not begin at
  /// 1 also gets an empty line above it, because it may not follow a line of text (CommonMark 0.30, 5.3). Lines with
  /// letters cannot become items, so an empty line above each makes it a paragraph of its own.
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
        index: index, line: line, kind: .dash, close: .none, value: nil, length: 1, isTouching: true,
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

  /// Whether a text begins with a word of two letters or more: `1.a` cites a law, `1.Judul` lacks a blank.
  private func startsWord(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.count > 1 && rest.prefix(2).allSatisfy(isASCIILetter)
  }
}
