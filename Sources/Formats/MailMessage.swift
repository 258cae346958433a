internal import FoundationEssentials

/// A message of plain text as a mail program takes it (RFC 5322, RFC 2045): values in, bytes out.
package struct MailMessage: Sendable {
  private let subject: String
  private let from: String?
  private let to: String?
  /// The day of its `Date` header. The hour is midnight (UTC), for a module below the edges has no clock.
  private let day: Calendar.Day
  private let weekday: String
  private let language: String
  private let text: String

  /// - Parameters:
  ///   - from: an address, or one with a name; nil leaves it to the program that sends.
  ///   - weekday: `Mon`, as RFC 5322 writes it.
  package init(
    subject: String, from: String?, to: String?, day: Calendar.Day, weekday: String, language: String, text: String
  ) {
    self.subject = subject
    self.from = from
    self.to = to
    self.day = day
    self.weekday = weekday
    self.language = language
    self.text = text
  }

  /// Whether a text can stand in a header as an address, with or without a name: on one line, with something before
  /// and after one `@`. Mail programs check the rest themselves.
  package static func isAddress(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && text.unicodeScalars.allSatisfy { $0.isASCII && $0.value >= 0x20 && $0.value != 0x7F }
  }

  package var bytes: [UInt8] {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let date = "\(weekday), \(day.day) \(months[day.month - 1]) \(day.year) 00:00:00 +0000"
    let headers = [
      ("From", from), ("To", to), ("Subject", Self.encoded(subject)), ("Date", date), ("MIME-Version", "1.0"),
      ("Content-Type", "text/plain; charset=utf-8"), ("Content-Language", language),
      ("Content-Transfer-Encoding", "base64"), ("Auto-Submitted", "auto-generated")
    ]
    let head = headers.compactMap { name, value in value.map { "\(name): \($0)\r\n" } }.joined()
    let lineEnd = UInt8(ascii: "\n")
    let body = Data(text.utf8.flatMap { $0 == lineEnd ? [UInt8(ascii: "\r"), lineEnd] : [$0] }).base64EncodedString()
    return Array((head + "\r\n" + Self.lines(of: body)).utf8)
  }

  /// A header's text as encoded words of at most 75 characters (RFC 2047, section 2). No character is divided between
  /// two of them.
  private static func encoded(_ text: String) -> String {
    var words: [String] = [], part = ""
    for character in text {
      if (part + String(character)).utf8.count > 42, !part.isEmpty {
        words.append(part)
        part = ""
      }
      part.append(character)
    }
    return (words + [part]).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }

  /// In lines of 76 characters (RFC 2045, section 6.8).
  private static func lines(of encoded: String) -> String {
    var rest = encoded.utf8[...], lines = ""
    while !rest.isEmpty {
      lines += String(Substring(rest.prefix(76))) + "\r\n"
      rest = rest.dropFirst(76)
    }
    return lines
  }
}
