/// The https address of a document that is kept elsewhere. Nothing of it is ever fetched but by who asks for it
/// (`naskah verify --online`).
package struct WebAddress: Sendable, Hashable {
  /// As it is written.
  package let text: String
  /// The server that it leads to, in small letters: what a reader is shown before following it.
  package let host: String

  /// nil for anything but `https://HOST[:PORT][/…]` in visible characters. Names before an `@` are refused, for they
  /// read like a host and are none; a host with other letters than those of the alphabet is written as its `xn--` form.
  package init?(_ text: String) {
    let start = "https://"
    guard text.utf8.count < 2000, text.prefix(start.count).lowercased() == start,
      text.unicodeScalars.allSatisfy({ Self.isVisible($0) && !Self.refused.contains($0) })
    else { return nil }
    let rest = text.utf8.dropFirst(start.utf8.count)
    let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let host = authority.prefix { $0 != UInt8(ascii: ":") }, port = authority.dropFirst(host.count).dropFirst()
    guard Self.isHost(host), port.count <= 5, port.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    self.text = text
    self.host = String(decoding: host, as: UTF8.self).lowercased()
  }

  /// What no address holds as it is (RFC 3986, 2).
  private static let refused = Set("\"<>\\^`{|}\u{7F}".unicodeScalars)

  /// Not blanks and controls, nor what turns or hides the letters beside it, so that an address is what it looks like.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value > 0x20 }
    if scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .unassigned, .privateUse: return false
    default: return true
    }
  }

  /// Labels of letters, digits and hyphens between dots (RFC 1123, 2.1).
  private static func isHost(_ host: some Collection<UInt8>) -> Bool {
    let labels = Array(host).split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return host.count <= 253
      && labels.allSatisfy { label in
        !label.isEmpty && label.count <= 63 && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
          && label.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
              || $0 == UInt8(ascii: "-")
          }
      }
  }
}
