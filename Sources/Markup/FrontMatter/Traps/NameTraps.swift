internal import Diagnostics

// Names of fields that are not the names they look like.

extension WrittenDocument {
  /// `{id:masa}`: without a space behind the colon YAML takes it for a field `id:masa` that has no value.
  mutating func gluedNameInBraces(_ name: Int) -> Diagnostic? {
    let written = tree.bytes(of: name)
    guard tree.nodes[name].style == .plain, tree.isNotWritten(name + 1) else { return nil }
    guard let colon = written.firstIndex(of: UInt8(ascii: ":")) else {
      return isASCII(name) ? nil : otherColon(behindNameAt: start(of: name))
    }
    return spaceMissing(
      field: String(decoding: written[..<colon], as: UTF8.self),
      value: String(decoding: written[(colon + 1)...], as: UTF8.self), at: start(of: name))
  }

  /// The first character of a name that is a space but no plain one, or cannot be told from a Latin letter.
  func oddScalar(inName name: Int) -> Unicode.Scalar? {
    isASCII(name) ? nil : tree.scalars(of: name).first(where: \.isOdd)
  }

  /// A name in which an odd character can be put right; nil where it cannot, as in a name of another script.
  func oddLetterMistake(_ odd: Unicode.Scalar, inName name: Int) -> Diagnostic? {
    guard let plain = plainWord(tree.scalars(of: name)).map(String.init(scalars:)) else { return nil }
    let fixes = tree.nodes[name].style == .plain ? [Diagnostic.Fix(span(name), plain)] : []
    return yamlMistake(.character(.oddLetter(odd, plain: plain)), at: span(name), fixes: fixes)
  }

  /// - Parameter start: where the name of the field would begin.
  mutating func otherColon(behindNameAt start: YAMLText.Place) -> Diagnostic? {
    lines.otherColon(behindNameAt: start).map { yamlMistake($0.mistake, at: $0.span, fixes: $0.fixes) }
  }

  /// - Parameter start: where the name of the field begins.
  mutating func spaceMissing(field: String, value: String, at start: YAMLText.Place) -> Diagnostic {
    let column = start.column + field.unicodeScalars.count
    let colon = YAMLText.Place(line: start.line, column: column)
    let gap = YAMLText.Place(line: start.line, column: column + 1)
    return yamlMistake(
      .line(.spaceMissing(field: field, value: value)), at: lines.span(colon, 1),
      fixes: [Diagnostic.Fix(lines.span(gap, 0), " ")])
  }
}
