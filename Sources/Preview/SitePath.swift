/// An address of the preview, taken apart.
struct SitePath: Equatable {
  /// Path in the site, decoded once: `partners/undip/`, `index.html`; empty for the site itself.
  let path: String
  let query: String

  /// - Parameter target: path and query of a request, as they were sent.
  /// - Returns: nil where no page could link to it: it has a step `.` or `..`, a backslash, a control character, a
  ///   percent sign that begins no code, or bytes that are no UTF-8.
  init?(target: String) {
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, first.hasPrefix("/"), let decoded = Self.decoded(first.dropFirst()) else {
      return nil
    }
    let steps = decoded.split(separator: "/", omittingEmptySubsequences: false)
    guard !steps.contains("."), !steps.contains(".."),
      !decoded.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || $0 == "\\" })
    else { return nil }
    path = decoded
    query = parts.count > 1 ? String(parts[1]) : ""
  }

  /// RFC 3986, section 2.1.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
