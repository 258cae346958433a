/// A JSON value (RFC 8259) whose objects keep their order, so that the same value is always the same bytes.
package indirect enum JSON: Sendable, Equatable {
  case null
  case bool(Bool)
  /// A number as it is to be written.
  case number(String)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  package static func int(_ value: Int) -> JSON { .number(String(value)) }

  package static func == (a: JSON, b: JSON) -> Bool { a.compact() == b.compact() }

  /// On one line.
  package func compact() -> String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// Two spaces a level; small objects and arrays of plain values stay on one line.
  package func pretty() -> String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let value): text += value
    case .string(let value): Self.write(value, to: &text)
    case .array(let items):
      let inner = items.allSatisfy(\.isPlain) ? nil : indent
      Self.write(items, "[", "]", inner, isSpaced: indent != nil, to: &text) { item, text in
        item.write(to: &text, indent: inner.map { $0 + 1 })
      }
    case .object(let fields):
      let inner = indent
      Self.write(fields, "{", "}", inner, isSpaced: indent != nil, to: &text) { field, text in
        Self.write(field.0, to: &text)
        text += indent == nil ? ":" : ": "
        field.1.write(to: &text, indent: inner.map { $0 + 1 })
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, _ indent: Int?, isSpaced: Bool, to text: inout String,
    _ item: (Item, inout String) -> Void
  ) {
    text += open
    for (index, element) in items.enumerated() {
      if index > 0 { text += isSpaced && indent == nil ? ", " : "," }
      if let indent { text += "\n" + String(repeating: "  ", count: indent + 1) }
      item(element, &text)
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  /// RFC 8259, section 7; and whatever a terminal obeys, so that JSON may be looked at there (U+2028 and U+2029 are
  /// among it, so that the text may stand in a script).
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    defer { text += "\"" }
    // Most texts are plain letters, and stand as they are.
    if string.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      return text += string
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.isObeyed:
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
