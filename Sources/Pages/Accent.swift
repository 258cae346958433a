/// The organisation's colour, made readable: as dark as light pages ask for, as light as dark pages ask for, and changed no more than that.
///
/// A pale yellow makes a fine letterhead and an unreadable link, so the model's colour is mixed with black (with white, on dark pages) until
/// its contrast with the page's ground is at least 5, above the 4.5 of WCAG 2.2, criterion 1.4.3.
struct Accent: Hashable {
  let onLight: String
  let onDark: String

  /// - Parameter text: `#rrggbb`; nothing else reaches a style sheet.
  init?(_ text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.count == 7, text.hasPrefix("#"), let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), digits.first != UInt8(ascii: "+") else {
      return nil
    }
    let colour = Colour(red: Int(number >> 16), green: Int(number >> 8 & 255), blue: Int(number & 255))
    onLight = colour.mixed(with: 0, against: Colour(red: 0xf4, green: 0xf6, blue: 0xf8)).description
    onDark = colour.mixed(with: 255, against: Colour(red: 0x1d, green: 0x21, blue: 0x25)).description
  }
}

private struct Colour: CustomStringConvertible {
  let red: Int
  let green: Int
  let blue: Int

  var description: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Relative luminance; the curve of sRGB as a polynomial that is right to three digits.
  private var luminance: Double {
    func linear(_ part: Int) -> Double {
      let value = Double(part) / 255
      return value * (value * (value * 0.305306011 + 0.682171111) + 0.012522878)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// This colour with as little black (0) or white (255) as it takes to be read on `ground`.
  func mixed(with end: Int, against ground: Colour) -> Colour {
    for step in 0..<32 {
      func mix(_ part: Int) -> Int { part + (end - part) * step / 32 }
      let mixture = Colour(red: mix(red), green: mix(green), blue: mix(blue))
      if mixture.contrast(with: ground) >= 5 { return mixture }
    }
    return Colour(red: end, green: end, blue: end)
  }
}
