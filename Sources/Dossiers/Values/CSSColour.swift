/// An opaque colour as style sheets write it (CSS Color Module Level 4): a name, `#rgb`, `#rrggbb`, `rgb(…)`, `hsl(…)`
/// or `hwb(…)`, with commas or blanks. Not the forms for wider gamuts (`lab`, `oklch`, `color`), nor what is
/// see-through.
struct CSSColour: Equatable {
  /// 0…255 each.
  let red: Int
  let green: Int
  let blue: Int

  /// nil where it is none.
  init?(_ text: String) {
    let text = text.lowercased()
    if let named = Self.named[text] {
      self.init(number: named)
    } else if text.hasPrefix("#") {
      self.init(digits: text.dropFirst())
    } else {
      self.init(function: text)
    }
  }

  private init(number: UInt32) {
    red = Int(number >> 16)
    green = Int(number >> 8 & 255)
    blue = Int(number & 255)
  }

  private init?(digits: Substring) {
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
    let whole = digits.utf8.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
    guard whole.utf8.count == 6, let number = UInt32(whole, radix: 16) else { return nil }
    self.init(number: number)
  }

  private init?(function text: String) {
    guard let open = text.firstIndex(of: "("), text.last == ")" else { return nil }
    let inside = text[text.index(after: open)...].dropLast()
    let parts = inside.split { $0 == "," || $0 == " " }.map(String.init)
    guard parts.count == 3 else { return nil }
    switch text[..<open] {
    case "rgb", "rgba":
      let all = parts.compactMap { Self.number($0, percentOf: 255) }
      guard all.count == 3 else { return nil }
      self.init(all[0] / 255, all[1] / 255, all[2] / 255)
    case "hsl", "hsla":
      guard let hue = Self.hue(parts[0]), let saturation = Self.share(parts[1]), let light = Self.share(parts[2]) else {
        return nil
      }
      self.init(hue: hue, saturation: saturation, light: light)
    case "hwb":
      guard let hue = Self.hue(parts[0]), let white = Self.share(parts[1]), let black = Self.share(parts[2]) else {
        return nil
      }
      self.init(hue: hue, white: white, black: black)
    default: return nil
    }
  }

  /// CSS Color Module Level 4, 7.1 (hslToRgb). The hue in degrees, the others 0…1.
  private init(hue: Double, saturation: Double, light: Double) {
    func part(_ offset: Double) -> Double {
      light - saturation * min(light, 1 - light) * Self.wave(hue, offset)
    }
    self.init(part(0), part(8), part(4))
  }

  /// CSS Color Module Level 4, 8.1 (hwbToRgb): the pure hue, with so much white and black mixed into it. Where the two
  /// are more than the whole they are reduced alike.
  private init(hue: Double, white: Double, black: Double) {
    let sum = max(1, white + black)
    func part(_ offset: Double) -> Double {
      (0.5 - 0.5 * Self.wave(hue, offset)) * (1 - white / sum - black / sum) + white / sum
    }
    self.init(part(0), part(8), part(4))
  }

  /// How far one of red, green and blue is from its full strength at a hue: −1 at full strength, 1 where it is absent.
  ///
  /// - Parameter offset: 0 for red, 8 for green, 4 for blue, in twelfths of the circle.
  private static func wave(_ hue: Double, _ offset: Double) -> Double {
    let k = (offset + hue / 30).truncatingRemainder(dividingBy: 12)
    return max(-1, min(k - 3, 9 - k, 1))
  }

  /// Each 0…1; what is outside is cut off.
  private init(_ red: Double, _ green: Double, _ blue: Double) {
    func byte(_ part: Double) -> Int { Int((max(0, min(1, part)) * 255).rounded()) }
    self.red = byte(red)
    self.green = byte(green)
    self.blue = byte(blue)
  }

  private static func number(_ text: String, percentOf whole: Double) -> Double? {
    let isPercent = text.hasSuffix("%")
    guard let number = Double(isPercent ? text.dropLast() : text[...]), number.isFinite else { return nil }
    return isPercent ? number * whole / 100 : number
  }

  /// `82%`, and without the sign as newer style sheets may have it.
  private static func share(_ text: String) -> Double? { number(text, percentOf: 100).map { max(0, min(1, $0 / 100)) } }

  /// Degrees, 0 and more.
  private static func hue(_ text: String) -> Double? {
    guard let degrees = number(text.hasSuffix("deg") ? String(text.dropLast(3)) : text, percentOf: 360) else {
      return nil
    }
    let rest = degrees.truncatingRemainder(dividingBy: 360)
    return rest < 0 ? rest + 360 : rest
  }

  var hexadecimal: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// CSS Color Module Level 4, 6.1.
  private static let named: [String: UInt32] = {
    var named: [String: UInt32] = [:]
    for line in Data.cssColours.split(separator: "\n") {
      let parts = line.split(separator: " ")
      if parts.count == 2 { named[String(parts[0])] = UInt32(parts[1], radix: 16) }
    }
    return named
  }()
}
