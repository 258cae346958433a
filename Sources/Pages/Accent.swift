/// The organisation's colour, made readable: as dark as light pages ask for, as light as dark pages ask for, and
/// changed no more than that.
///
/// A pale yellow makes a fine letterhead and an unreadable link, so the model's colour is moved towards black (on dark
/// pages towards its own brightest shade, then white) until its contrast with the page's ground is above the 4.5 of
/// WCAG 2.2, criterion 1.4.3.
struct Accent: Hashable {
  let onLight: String
  let onDark: String

  /// - Parameter text: `#rrggbb`; nothing else reaches a style sheet.
  init?(_ text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.count == 7, text.hasPrefix("#"),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), digits.first != UInt8(ascii: "+")
    else {
      return nil
    }
    let colour = Colour(red: Int(number >> 16), green: Int(number >> 8 & 255), blue: Int(number & 255))
    let lightGround = Colour(red: 0xf4, green: 0xf6, blue: 0xf8),
      darkGround = Colour(red: 0x1d, green: 0x21, blue: 0x25)
    onLight = (colour.moved(to: .black, against: lightGround, contrast: 5) ?? .black).description
    onDark =
      (colour.moved(to: colour.bright, against: darkGround, contrast: 6) ?? colour.bright.moved(
        to: .white, against: darkGround, contrast: 6) ?? .white)
      .description
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

  static let black = Colour(red: 0, green: 0, blue: 0), white = Colour(red: 255, green: 255, blue: 255)

  /// The same hue as light as it goes, and a third of the way to white.
  var bright: Colour {
    let most = max(red, green, blue, 1)
    return Colour(red: red * 255 / most, green: green * 255 / most, blue: blue * 255 / most).mixed(with: .white, 10)
  }

  /// `parts` of 32 of the other colour in this one.
  private func mixed(with other: Colour, _ parts: Int) -> Colour {
    func mix(_ part: Int, _ end: Int) -> Int { part + (end - part) * parts / 32 }
    return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// The first colour on the way from this one to `end` that is read on `ground`; nil where none is.
  func moved(to end: Colour, against ground: Colour, contrast: Double) -> Colour? {
    (0...32).lazy.map { mixed(with: end, $0) }.first { $0.contrast(with: ground) >= contrast }
  }
}
