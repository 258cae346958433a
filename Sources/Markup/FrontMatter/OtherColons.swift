internal import Diagnostics

extension YAMLText {
  /// The mistake that a sign which looks like a colon stands behind the name of a field (`stage：signed`), as keyboards
  /// for Chinese and Japanese write it; nil where none does.
  ///
  /// - Parameter start: where the name would begin.
  func otherColon(behindNameAt start: Place) -> LocatedMistake? {
    let line = line(start.line)[...].dropFirst(start.column)
    let name = line.prefix(while: \.isFieldNameLetter)
    let rest = line.dropFirst(name.count).drop(while: \.isBlankOrOdd)
    guard !name.isEmpty, let sign = rest.first, sign.looksLikeColon else { return nil }
    let value = rest.dropFirst().drop(while: \.isBlankOrOdd)
    let written = Place(line: start.line, column: name.endIndex)
    let mistake = YAMLMistake.line(
      .otherColon(
        sign, field: String(scalars: name), value: self.rest(from: Place(line: start.line, column: value.startIndex))))
    return LocatedMistake(
      mistake: mistake, span: span(Place(line: start.line, column: rest.startIndex), 1),
      fixes: [Diagnostic.Fix(span(written, value.startIndex - name.endIndex), value.isEmpty ? ":" : ": ")])
  }
}

extension Unicode.Scalar {
  /// The colons of other scripts and of mathematics that a reader takes for a plain one.
  fileprivate var looksLikeColon: Bool {
    switch value {
    case 0xFF1A, 0xFE55, 0x2236, 0xA789: true
    default: false
    }
  }
}
