package import Diagnostics
internal import Markup

// How a value of a field stands in one cell of a table, and what a cell says.

extension JSON {
  /// As people read it in a cell: a text in their language, semicolons between several.
  package func cellText(in language: Language, none: String = "", between: String = "; ") -> String {
    switch self {
    case .null: return none
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return number
    case .string(let text): return text
    case .array(let items):
      return items.map { $0.cellText(in: language, none: none, between: between) }.joined(separator: between)
    case .object(let fields):
      let own = fields.first { $0.0 == language.rawValue } ?? fields.first
      return own.map { $0.1.cellText(in: language, none: none, between: between) } ?? none
    }
  }

  /// The same so that nothing is lost: a list whose items could not be told apart again by semicolons, and a mapping,
  /// are written as JSON.
  package var exactCellText: String {
    switch self {
    case .null: return ""
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let text), .string(let text): return text
    case .object: return compact()
    case .array(let items):
      if items.allSatisfy({ $0 == .null }) { return "" }
      let texts = items.compactMap(\.textInList)
      let isEachPlain = texts.count == items.count
      // A cell that begins with a bracket is read as JSON.
      let beginsLikeJSON = texts.first?.hasPrefix("[") ?? false
      return isEachPlain && !beginsLikeJSON ? texts.joined(separator: "; ") : compact()
    }
  }

  /// An item as it stands between semicolons; nil where it would be read as something else there.
  private var textInList: String? {
    switch self {
    case .null: return ""
    case .bool, .number: return exactCellText
    case .string(let text):
      let isPlain = !text.utf8.contains { $0 == UInt8(ascii: ";") || $0 < 0x20 }
      return isPlain && !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.isEmpty ? text : nil
    case .array, .object: return nil
    }
  }

  /// With every scalar as a text, as files hold them: the same value is then the same whatever it was read from.
  package var asTexts: JSON {
    switch self {
    case .null, .string: self
    case .bool(let flag): .string(flag ? "true" : "false")
    case .number(let text): .string(text)
    case .array(let items): .array(items.map(\.asTexts))
    case .object(let fields): .object(fields.map { ($0.0, $0.1.asTexts) })
    }
  }
}

extension FieldPlace {
  /// What a cell of its column says: a text, or the items between semicolons.
  ///
  /// A cell that begins with `[` or `{`, in a field that may hold a list or a mapping, is read as JSON (or as YAML's
  /// flow form, of which JSON is a part). nil where it cannot be read.
  package func value(ofCell text: String) -> JSON? {
    guard !text.isEmpty else { return .null }
    if isList {
      if text.hasPrefix("[") { return Self.structure(text) }
      let items = text.pieces(between: ";").map { String($0).withoutBlanksAtEnds }
      let values = items.map { $0.isEmpty ? JSON.null : .string($0) }
      return .array(depth == 1 && form.isPlainList ? values.filter { $0 != .null } : values)
    }
    let isMapping = text.hasPrefix("{") && mayBeMapping
    let isSequence = text.hasPrefix("[") && isOpen
    return isMapping || isSequence ? Self.structure(text) : .string(text)
  }

  private var isOpen: Bool {
    switch form {
    case .open, .either, .selection, .record, .list: true
    default: false
    }
  }

  private var mayBeMapping: Bool {
    if case .localized = form { return language == nil }
    return isOpen
  }

  private static func structure(_ text: String) -> JSON? {
    let parsed = parse(SourceFile(path: "cell.yml", bytes: Array("cell: \(text)\n".utf8)))
    guard !parsed.frontMatterIsBroken, let tree = parsed.frontMatter, let at = tree.value(0, "cell") else { return nil }
    return tree.json(at)
  }
}

extension String {
  /// Without blanks at both ends.
  package var withoutBlanksAtEnds: String {
    let rest = unicodeScalars.drop { $0.properties.isWhitespace }.reversed().drop { $0.properties.isWhitespace }
    return String(String.UnicodeScalarView(rest.reversed()))
  }
}

extension JSON {
  /// As it stands in a front matter on one line: `[a, b]`, `{partner: a}`.
  package var inFlow: String {
    switch self {
    case .null: ""
    case .bool(let flag): flag ? "true" : "false"
    case .number(let number): number
    case .string(let text): scalarInFlow(text)
    case .array(let items): "[" + items.filter { $0 != .null }.map(\.inFlow).joined(separator: ", ") + "]"
    case .object(let fields):
      "{" + fields.filter { $0.1 != .null }.map { "\(scalarInFlow($0.0)): \($0.1.inFlow)" }.joined(separator: ", ")
        + "}"
    }
  }
}

/// A text as a value, in quotes where it would be read otherwise; line breaks are kept.
private func scalarInFlow(_ text: String) -> String {
  if ["null", "~", "Null", "NULL"].contains(text) { return "\"\(text)\"" }
  if text.utf8.contains(where: { $0 < 0x20 }) {
    return "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }
  return isNegative(text) ? text : textInFlow(text)
}

/// Whether a text is a negative number (`-1.5`). Other texts that begin with a hyphen need quotes.
private func isNegative(_ text: String) -> Bool {
  let digits = text.utf8.dropFirst()
  return text.hasPrefix("-") && digits.first.map { (0x30...0x39).contains($0) } == true
    && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
}

private func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\n": "\\n"
  case "\r": "\\r"
  case "\t": "\\t"
  case "\"", "\\": "\\" + String(scalar)
  default: String(scalar)
  }
}
