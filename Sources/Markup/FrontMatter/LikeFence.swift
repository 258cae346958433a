internal import Diagnostics

// Lines that were meant for the `---` around front matter, and fields that stand outside of it.

extension YAMLText {
  /// A line without blanks of any kind around it.
  func trimmedLine(_ number: Int) -> [Unicode.Scalar] {
    var line = line(number)[...]
    line = line.drop(while: \.isBlankOrOdd)
    while line.last?.isBlankOrOdd == true { line.removeLast() }
    return Array(line)
  }

  /// The first line, from a line on, that holds more than blanks; nil where there is none.
  func firstFilledLine(from first: Int) -> Int? {
    (first..<max(first, lineCount)).first { !trimmedLine($0).isEmpty }
  }

  /// Whether a line was meant for `---`: long dashes (Word makes one of hyphens), or another number or kind of signs.
  func isLikeFence(_ number: Int) -> Bool {
    let line = trimmedLine(number)
    guard let first = line.first, String(scalars: line) != "---" || self.line(number) != line else { return false }
    if line.allSatisfy(\.isDash) { return line.count >= 3 || line.contains { $0 != "-" } }
    return line.count >= 3 && line.allSatisfy { $0 == first } && "*=_~+".unicodeScalars.contains(first)
  }

  /// Whether a line reads like a field at the margin: `name:` and a blank or nothing.
  func isField(_ number: Int) -> Bool {
    let line = line(number)
    guard let colon = line.firstIndex(of: ":"), colon > 0, line[..<colon].allSatisfy(\.isFieldLetter) else {
      return false
    }
    return colon + 1 == line.count || line[colon + 1].isBlank
  }

  /// Whether a line may continue the field above it: it is indented, or is a list item, a comment or a closing bracket.
  func continuesField(_ number: Int) -> Bool {
    let line = line(number)
    guard let first = line.first, String(scalars: line) != "---" else { return false }
    return first.isBlank || "-#]}".unicodeScalars.contains(first)
  }

  /// The last line of the fields that begin at a line. Empty lines may stand between fields, but not at the end.
  func lastLineOfFields(from first: Int) -> Int {
    var last = first
    var number = first
    while number < lineCount {
      if isField(number) || (number > first && continuesField(number) && !trimmedLine(number).isEmpty) {
        last = number
      } else if !trimmedLine(number).isEmpty {
        break
      }
      number += 1
    }
    return last
  }

  /// The line among others that was meant to close front matter; nil where there is none. It stands among the fields,
  /// or is the next thing behind them: below a text, `***` and `===` are Markdown.
  ///
  /// - Parameter isMeant: whether a line reads like a fence.
  func closingFence(in lines: ClosedRange<Int>, where isMeant: (Int) -> Bool) -> Int? {
    var above: Int?
    for number in lines where !trimmedLine(number).isEmpty {
      let isFence = !isInsideValue(number) && isMeant(number)
      // Behind an empty line the body may have begun: a fence goes on from fields, fields tell of themselves.
      if let above, number > above + 1, !isPartOfFields(isFence ? above : number) { return nil }
      if isFence { return number }
      above = number
    }
    return nil
  }

  private func isPartOfFields(_ number: Int) -> Bool { isField(number) || continuesField(number) }

  /// Whether a line is indented as the text of a value is (`note: |`). One blank may have slipped in before a fence.
  private func isInsideValue(_ number: Int) -> Bool { line(number).prefix(while: \.isBlankOrOdd).count > 1 }

  /// A whole line, without its ending.
  func spanOfLine(_ number: Int) -> Span { span(Place(line: number, column: 0), line(number).count) }
}

extension Unicode.Scalar {
  /// Hyphen, dashes, minus, and the lines that boxes are drawn with.
  fileprivate var isDash: Bool {
    switch value {
    case 0x2D, 0xAD, 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0xFE58, 0xFF0D: true
    default: false
    }
  }

  fileprivate var isFieldLetter: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }
}
