import Diagnostics
import Markup

// Values within brackets and braces: how to write them there, and what commas there have cut.

extension Checking {
  /// A node on one line: `{partner: dewan-mitra, role: host}`.
  func inFlow(_ index: YAMLTree.Index) -> String {
    switch tree.nodes[Int(index)].kind {
    case .scalar: textInFlow(tree.string(index))
    case .sequence: "[" + tree.children(index).map(inFlow).joined(separator: ", ") + "]"
    case .mapping:
      "{" + Record(self, index).keys.map { "\($0.name): \(inFlow($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}

extension Checking {
  /// A text that commas within braces have cut into a value and keys without values: `{source: APBN, hibah}`.
  struct CutText {
    /// All of it, with its commas.
    let text: String
    /// The last of those keys.
    let last: YAMLTree.Index
  }

  /// The text that begins with a value and that commas have cut; nil where the value is whole.
  ///
  /// - Parameter isKnown: whether a key is a field that the mapping may hold, or nearly one: then it is no piece of the
  ///   text.
  func textCut(_ value: YAMLTree.Index, before end: YAMLTree.Index, isKnown: (String) -> Bool) -> CutText? {
    let node = tree.nodes[Int(value)]
    guard node.kind == .scalar, node.style == .plain, node.textStart < node.textEnd, node.line == node.endLine else {
      return nil
    }
    var text = tree.string(value), last = value, key = node.next
    while key < end, isKeyAlone(key, after: last), !isKnown(tree.string(key)) {
      let blanks = Int(tree.nodes[Int(key)].column - tree.nodes[Int(last)].endColumn) - 1
      text += "," + String(repeating: " ", count: max(0, blanks)) + tree.string(key)
      last = key
      key = tree.nodes[Int(key) + 1].next
    }
    return last == value ? nil : CutText(text: text, last: last)
  }

  /// Whether a key has no value and stands on one line with what is before it, as a piece of a cut text does.
  private func isKeyAlone(_ key: YAMLTree.Index, after last: YAMLTree.Index) -> Bool {
    let node = tree.nodes[Int(key)], value = tree.nodes[Int(key) + 1]
    return node.style == .plain && node.line == tree.nodes[Int(last)].line && value.kind == .scalar
      && value.style == .plain
      && value.textStart == value.textEnd && node.textStart < node.textEnd
  }

  /// From a value to the end of the last key that belongs to it.
  func span(from first: YAMLTree.Index, to last: YAMLTree.Index) -> Span {
    let start = span(first), end = span(last)
    return Span(path: path, line: start.line, column: start.column, endLine: end.endLine, endColumn: end.endColumn)
  }
}

/// A text as a value within brackets: in quotes where a sign in it would end the value or begin another thing.
package func textInFlow(_ text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  guard let first = scalars.first, let last = scalars.last else { return "\"\"" }
  let signs = ",[]{}#\"\\:".unicodeScalars
  let isPlain =
    (first.properties.isAlphabetic || first.properties.numericType != nil) && last != " "
    && !scalars.contains { signs.contains($0) || endsLine($0) }
  guard !isPlain else { return text }
  var quoted = "\""
  for scalar in scalars {
    switch scalar {
    case _ where endsLine(scalar): quoted += " "
    case "\"", "\\": quoted += "\\" + String(scalar)
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}

/// A text on one line of YAML, such as a remark: a blank stands for whatever would end the line.
package func onOneLineOfYAML(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: endsLine) else { return text }
  return String(String.UnicodeScalarView(text.unicodeScalars.map { endsLine($0) ? " " : $0 }))
}

/// Whether a scalar ends a line of YAML, for libyaml also where most programs go on, or may not stand in YAML at all.
private func endsLine(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator: true
  default: false
  }
}

/// An id made from a name: small letters, digits, and a hyphen for anything else.
package func idMade(from name: String) -> String {
  var id = ""
  for byte in name.lowercased().utf8 {
    let isWord = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    if isWord { id.unicodeScalars.append(Unicode.Scalar(byte)) } else if !id.isEmpty, !id.hasSuffix("-") { id += "-" }
  }
  return id.hasSuffix("-") ? String(id.dropLast()) : id.isEmpty ? "id" : id
}
