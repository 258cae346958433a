internal import CMark
internal import Diagnostics

// Headings, check boxes and fences that are none.

extension BodyTraps {
  /// One kind of trap a paragraph: what its first lines were meant for, the rest was meant for too.
  mutating func checkParagraph(_ paragraph: Node) {
    let lines = lines(of: paragraph)
    let isTold =
      checkHeadings(lines) || checkBoxes(lines, paragraph) || checkRows(lines) || checkBullets(lines, paragraph)
      || checkItems(lines, paragraph)
    if !isTold { checkTabs(lines) }
  }

  /// `##Judul`, `#Judul`.
  private mutating func checkHeadings(_ lines: [Line]) -> Bool {
    let before = diagnostics.count
    for (index, line) in lines.enumerated() {
      let level = line.text.utf8.prefix { $0 == UInt8(ascii: "#") }.count
      guard (1...6).contains(level), let next = line.text.unicodeScalars.dropFirst(level).first,
        next.properties.isAlphabetic
      else { continue }
      // One sign may begin a word for searching: `#laut`, `#AksiIklim dibuka.`
      guard level > 1 || index == 0 && next.properties.isUppercase && line.text.utf8.last != UInt8(ascii: ".") else {
        continue
      }
      let fix = insertion(" ", line, at: level)
      diagnostics.append(headingBlankMissing(line.text, level: level, at: span(line, length: level), fix: fix))
    }
    return diagnostics.count > before
  }

  // MARK: Boxes

  private struct Box {
    /// How many scalars it has.
    let length: Int
    let isTicked: Bool
    /// Whether it is written as Markdown writes boxes.
    let isMarkdown: Bool

    var written: String { isTicked ? "[x]" : "[ ]" }
  }

  /// `[ ] …` without the hyphen that makes it an item; `☐ …`, and in an item `[] …`, `[v] …`.
  private mutating func checkBoxes(_ lines: [Line], _ paragraph: Node) -> Bool {
    let isItem = paragraph.parent?.kind == CMARK_NODE_ITEM && paragraph.previous == nil
    let boxes = lines.enumerated().compactMap { index, line in box(at: line).map { (index, line, $0) } }
    guard let (first, line, box) = boxes.first, boxes.count > 1 || first == 0 || isAnnounced(first, lines) else {
      return false
    }
    let isReference = !box.isMarkdown && line.text.utf8.first == UInt8(ascii: "[")
    if isReference, !isItem, boxes.count == 1 { return false }
    var fixes: [Diagnostic.Fix] = []
    for (index, line, box) in boxes {
      let dash = isItem && index == 0 ? "" : "- "
      if dash.isEmpty, box.isMarkdown { continue }
      let blanks = line.text.unicodeScalars.dropFirst(box.length).prefix { $0.isBlankOrOdd }.count
      fixes.append(Diagnostic.Fix(span(line, length: box.length + blanks), dash + box.written + " "))
    }
    guard let place = fixes.first?.span else { return false }
    diagnostics.append(boxThatIsText(right: fixes[0].replacement, at: place, fixes: fixes))
    return true
  }

  private func box(at line: Line) -> Box? {
    let scalars = Array(line.text.unicodeScalars.prefix(6))
    let box: Box? =
      switch scalars.first {
      case "☐": Box(length: 1, isTicked: false, isMarkdown: false)
      case "☑", "☒", "✅": Box(length: 1, isTicked: true, isMarkdown: false)
      case "[": bracketed(scalars)
      default: nil
      }
    guard let box, box.length + 1 < scalars.count, scalars[box.length].isBlankOrOdd else { return nil }
    // `[x] (…)` is a link that was taken apart, and `☑ = ada` explains a sign.
    let next = scalars[(box.length + 1)...].first { !$0.isBlankOrOdd }
    return next == nil || next == "(" || next == "=" || next == ":" ? nil : box
  }

  private func bracketed(_ scalars: [Unicode.Scalar]) -> Box? {
    if scalars.count > 1, scalars[1] == "]" { return Box(length: 2, isTicked: false, isMarkdown: false) }
    guard scalars.count > 2, scalars[2] == "]" else { return nil }
    switch scalars[1] {
    case " ": return Box(length: 3, isTicked: false, isMarkdown: true)
    case "x", "X": return Box(length: 3, isTicked: true, isMarkdown: true)
    case "v", "V", "√", "✓", "✔": return Box(length: 3, isTicked: true, isMarkdown: false)
    default: return nil
    }
  }

  // MARK: Fences

  /// A fence that nobody closed takes everything below it for code.
  mutating func checkFence(_ block: Node) {
    let opening = line(block.startLine, column: block.startColumn)
    guard let sign = opening.text.utf8.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return }
    let length = opening.text.utf8.prefix { $0 == sign }.count
    guard length >= 3, block.endLine == block.startLine || !closes(line(block.endLine, column: 1), sign, length) else {
      return
    }
    let fence = String(scalars: opening.text.unicodeScalars.prefix(length))
    diagnostics.append(fenceUnclosed(fence, at: places.span(opening.range)))
  }

  /// A block whose first word is nearly `figure`, or what people call a figure.
  mutating func checkFigure(_ block: Node) {
    let word = String(decoding: block.fenceInfo.prefix { !isSpace($0) }, as: UTF8.self)
    guard !word.isEmpty, word != "figure", isMeantAsFigure(word, block.literal) else { return }
    let opening = line(block.startLine, column: block.startColumn)
    let sign = opening.text.utf8.first
    let beginning = opening.text.utf8.prefix { $0 == sign || isSpace($0) }.count
    let start = opening.range.lowerBound + beginning, end = start + word.utf8.count
    let isWrittenSo = end <= opening.range.upperBound && places.text(in: start..<end) == word
    // A word that is written with references or escapes is told at its line, and no machine changes it.
    diagnostics.append(
      figureThatIsCode(word, at: places.span(isWrittenSo ? start..<end : opening.range), isWrittenSo: isWrittenSo))
  }

  private func isMeantAsFigure(_ word: String, _ fields: UnsafeBufferPointer<UInt8>) -> Bool {
    if !suggest(word, from: ["figure"]).isEmpty { return true }
    return wordsForFigures.contains(wordKey(word)) && fields.starts(with: "kind:".utf8)
  }

  /// Whether a line is a closing fence (CommonMark 0.30, 4.5).
  private func closes(_ line: Line, _ sign: UInt8, _ length: Int) -> Bool {
    let text = line.text.utf8.drop { $0 == 0x20 }
    let run = text.prefix { $0 == sign }.count
    return run >= length && text.dropFirst(run).allSatisfy(isSpace)
  }
}

/// What else people call a figure, in small letters.
private let wordsForFigures: Set<String> = [
  "gambar", "grafik", "bagan", "diagram", "tabel", "peta", "dasbor", "graph", "chart", "plot", "table", "map"
]
