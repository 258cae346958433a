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
    var text: [UInt8] = []
    write(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The same, behind a text that is written in UTF-8.
  package func write(to text: inout [UInt8]) { write(to: &text, indent: nil) }

  /// Two spaces a level; small objects and arrays of plain values stay on one line.
  package func pretty() -> String {
    var text: [UInt8] = []
    write(to: &text, indent: 0)
    return String(decoding: text, as: UTF8.self)
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  private func write(to text: inout [UInt8], indent: Int?) {
    switch self {
    case .null: text += "null".utf8
    case .bool(let value): text += (value ? "true" : "false").utf8
    case .number(let value): text += value.utf8
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
        text += (indent == nil ? ":" : ": ").utf8
        field.1.write(to: &text, indent: inner.map { $0 + 1 })
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, _ indent: Int?, isSpaced: Bool, to text: inout [UInt8],
    _ item: (Item, inout [UInt8]) -> Void
  ) {
    text += open.utf8
    for (index, element) in items.enumerated() {
      if index > 0 { text += (isSpaced && indent == nil ? ", " : ",").utf8 }
      if let indent { breakLine(indent + 1, &text) }
      item(element, &text)
    }
    if let indent, !items.isEmpty { breakLine(indent, &text) }
    text += close.utf8
  }

  private static func breakLine(_ indent: Int, _ text: inout [UInt8]) {
    text.append(UInt8(ascii: "\n"))
    text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
  }

  /// RFC 8259, section 7; and whatever a terminal obeys, so that JSON may be looked at there (U+2028 and U+2029 are
  /// among it, so that the text may stand in a script).
  private static func write(_ string: String, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    defer { text.append(UInt8(ascii: "\"")) }
    // Most texts are plain letters, and stand as they are.
    if string.utf8.allSatisfy({ (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      return text += string.utf8
    }
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\"".utf8
      case "\\": text += "\\\\".utf8
      case "\n": text += "\\n".utf8
      case "\r": text += "\\r".utf8
      case "\t": text += "\\t".utf8
      case _ where scalar.isObeyed:
        let hex = String(scalar.value, radix: 16)
        text += ("\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex).utf8
      default: text += String(scalar).utf8
      }
    }
  }
}
