/// Where a link leads, decided by its scheme alone.
///
/// An allow list: `http`, `https`, `mailto`, `tel`, and addresses relative to the file. A deny list would let through
/// whatever it does not know (`view-source:`, `blob:`, `jar:`).
enum LinkDestination {
  /// Into the handbook: path, percent-decoded, and fragment.
  case handbook(target: String, fragment: String?)
  /// On the web, by this address: without the characters that browsers skip over.
  case web([UInt8])
  /// `mailto:` or `tel:`.
  case contact([UInt8])
  /// A scheme, or the beginning of an address, that the site does not follow.
  case refused(scheme: String)

  /// - Parameter address: As libcmark gives it: entities and backslash escapes resolved.
  init(_ address: UnsafeBufferPointer<UInt8>) {
    if let quick = Self.plainlyRelative(address) {
      self = quick
      return
    }
    let cleaned = withoutSkippedCharacters(address)
    if cleaned.starts(with: "//".utf8) || cleaned.starts(with: "/\\".utf8) || cleaned.starts(with: "\\\\".utf8) {
      self = .refused(scheme: String(decoding: cleaned.prefix(2), as: UTF8.self))
      return
    }
    guard let colon = schemeEnd(cleaned[...]) else {
      self = Self.relative(address)
      return
    }
    let scheme = cleaned[..<colon].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    switch String(decoding: scheme, as: UTF8.self) {
    case "http", "https": self = .web(cleaned)
    case "mailto", "tel": self = .contact(cleaned)
    case let other: self = .refused(scheme: other + ":")
    }
  }

  /// Most links: letters, digits, dots, slashes and hyphens, no colon at all.
  private static func plainlyRelative(_ address: UnsafeBufferPointer<UInt8>) -> LinkDestination? {
    if address.count > 1, address[0] == UInt8(ascii: "/") { return nil }
    var hash: Int?
    for (at, byte) in address.enumerated() {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        break
      case UInt8(ascii: "#") where hash == nil: hash = at
      default: return nil
      }
    }
    guard let hash else { return .handbook(target: String(decoding: address, as: UTF8.self), fragment: nil) }
    return .handbook(
      target: String(decoding: address[..<hash], as: UTF8.self),
      fragment: String(decoding: address[(hash + 1)...], as: UTF8.self))
  }

  private static func relative(_ address: UnsafeBufferPointer<UInt8>) -> LinkDestination {
    let parts = address.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    return .handbook(
      target: parts.first.map { decodedOrAsWritten($0) } ?? "",
      fragment: parts.count > 1 ? decodedOrAsWritten(parts[1]) : nil)
  }
}

/// The colon behind a scheme: the first one, if no `/`, `?` or `#` stands before it (RFC 3986, 4.2).
private func schemeEnd(_ address: ArraySlice<UInt8>) -> Int? {
  for at in address.indices {
    switch address[at] {
    case UInt8(ascii: ":"): return at
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
    default: break
    }
  }
  return nil
}

/// An address without what hides a scheme from a reader or a check: control characters, white space, and characters
/// without width.
private func withoutSkippedCharacters(_ address: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  if address.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return Array(address) }
  var kept = String.UnicodeScalarView()
  for scalar in String(decoding: address, as: UTF8.self).unicodeScalars where !isSkipped(scalar) { kept.append(scalar) }
  return Array(String(kept).utf8)
}

private func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
    || scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint || scalar == "\u{FFFD}"
}

/// Text with `%41` decoded (RFC 3986, 2.1); what would not be UTF-8 then stays as it stands.
private func decodedOrAsWritten(_ text: some Collection<UInt8>) -> String {
  percentDecoded(text) ?? String(decoding: text, as: UTF8.self)
}

/// Text with `%41` decoded (RFC 3986, 2.1); a `%` that encodes nothing stays.
///
/// - Returns: nil where there is no `%`, or what is encoded is not UTF-8.
package func percentDecoded(_ text: some Collection<UInt8>) -> String? {
  guard text.contains(UInt8(ascii: "%")) else { return nil }
  let bytes = Array(text)
  var decoded: [UInt8] = []
  var at = 0
  while at < bytes.count {
    if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count, let high = value(bytes[at + 1]),
      let low = value(bytes[at + 2])
    {
      decoded.append(high << 4 | low)
      at += 3
    } else {
      decoded.append(bytes[at])
      at += 1
    }
  }
  return String(validating: decoded, as: UTF8.self)
}

private func value(_ digit: UInt8) -> UInt8? {
  switch digit {
  case 0x30...0x39: digit - 0x30
  case 0x41...0x46: digit - 0x37
  case 0x61...0x66: digit - 0x57
  default: nil
  }
}
