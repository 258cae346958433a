/// A feed as an Atom document (RFC 4287): values in, bytes out.
package struct Atom: Sendable {
  package struct Entry: Sendable {
    /// What the entry's id is made of: it stays the same for ever (4.2.6).
    package let key: [String]
    /// `YYYY-MM-DD`; the day is told, not the hour.
    package let day: String
    package let title: String
    /// Where it leads; nil where it leads nowhere.
    package let href: String?
    /// One paragraph a line.
    package let lines: [String]
    package let category: String

    package init(key: [String], day: String, title: String, href: String?, lines: [String], category: String) {
      self.key = key
      self.day = day
      self.title = title
      self.href = href
      self.lines = lines
      self.category = category
    }
  }

  private let key: [String]
  private let title: String
  private let language: String
  private let author: String
  private let generator: String
  private let page: String
  /// The feed's own address, where the site's is known: a feed should say it (4.1.1), and it must then be absolute to
  /// mean anything.
  private let own: String?
  private let day: String
  /// Who may read it (4.2.10); empty where nothing is said.
  private let rights: String
  private let entries: [Entry]

  /// - Parameters:
  ///   - page: the page that shows the same.
  ///   - day: when it was last changed, where it has no entries.
  package init(
    key: [String], title: String, language: String, author: String, generator: String, page: String, own: String?,
    day: String, rights: String = "", entries: [Entry]
  ) {
    self.key = key
    self.title = title
    self.language = language
    self.author = author
    self.generator = generator
    self.page = page
    self.own = own
    self.day = day
    self.rights = rights
    self.entries = entries
  }

  package var bytes: [UInt8] {
    var xml =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(escaped(language))">

      """
    func element(_ name: String, _ text: String, indent: String = "  ") {
      xml += "\(indent)<\(name)>\(escaped(text))</\(name)>\n"
    }
    element("id", Self.identifier(key))
    element("title", title)
    element("updated", Self.moment(entries.map(\.day).max() ?? day))
    if !rights.isEmpty { element("rights", rights) }
    xml += "  <author>\n    <name>\(escaped(author))</name>\n  </author>\n"
    xml += "  <generator>\(escaped(generator))</generator>\n"
    if let own { xml += "  <link rel=\"self\" type=\"application/atom+xml\" href=\"\(escaped(own))\"/>\n" }
    xml += "  <link rel=\"alternate\" type=\"text/html\" href=\"\(escaped(page))\"/>\n"
    for entry in entries {
      xml += "  <entry>\n"
      element("id", Self.identifier(key + entry.key), indent: "    ")
      element("title", entry.title, indent: "    ")
      element("updated", Self.moment(entry.day), indent: "    ")
      // An entry without content must have a link that shows it (4.1.2).
      xml += "    <link rel=\"alternate\" type=\"text/html\" href=\"\(escaped(entry.href ?? page))\"/>\n"
      xml += "    <category term=\"\(escaped(entry.category))\"/>\n"
      if !entry.lines.isEmpty {
        let html = "<ul>" + entry.lines.map { "<li>\(escaped($0))</li>" }.joined() + "</ul>"
        xml += "    <content type=\"html\">\(escaped(html))</content>\n"
      }
      xml += "  </entry>\n"
    }
    return Array((xml + "</feed>\n").utf8)
  }

  /// A day as the moment it begins (RFC 3339).
  private static func moment(_ day: String) -> String { day + "T00:00:00Z" }

  /// A URN that depends on nothing but the key: a UUID of the free form, version 8 (RFC 9562, 5.8), from two FNV-1a
  /// sums.
  static func identifier(_ key: [String]) -> String {
    func sum(_ start: UInt64) -> UInt64 {
      var sum = start
      for part in key {
        for byte in part.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        sum = (sum ^ 0xFF) &* 0x100_0000_01B3
      }
      // FNV's last bytes move little: spread them (the finaliser of SplitMix64).
      sum = (sum ^ (sum >> 30)) &* 0xBF58_476D_1CE4_E5B9
      sum = (sum ^ (sum >> 27)) &* 0x94D0_49BB_1331_11EB
      return sum ^ (sum >> 31)
    }
    let high = sum(0xCBF2_9CE4_8422_2325) & ~0xF000 | 0x8000
    let low = sum(0x9E37_79B9_7F4A_7C15) & ~(3 << 62) | 1 << 63
    func hex(_ number: UInt64) -> String {
      let text = String(number, radix: 16)
      return String(repeating: "0", count: 16 - text.count) + text
    }
    let digits = Array(hex(high) + hex(low))
    let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
    return "urn:uuid:" + parts.joined(separator: "-")
  }

  /// Text for XML 1.0: what the standard has no place for becomes U+FFFD.
  private func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
