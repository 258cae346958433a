import Diagnostics

/// A script of people's languages, by its letters.
struct WritingSystem: Sendable {
  /// Which package of fonts has it, where the machine has none.
  enum Fonts: Sendable { case cjk, other }

  let name: Bilingual
  let fonts: Fonts
  private let letters: [ClosedRange<UInt32>]

  private init(_ id: String, _ en: String, _ fonts: Fonts, _ letters: [ClosedRange<UInt32>]) {
    name = Bilingual(id: id, en: en)
    self.fonts = fonts
    self.letters = letters
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool { letters.contains { $0.contains(scalar.value) } }
}

extension WritingSystem {
  /// Unicode 15.0, Scripts.txt: runs of letters of one script, with the signs between them that belong to no other.
  static let all: [WritingSystem] = [
    WritingSystem(
      "Latin", "Latin", .other,
      [
        0x41...0x2E4, 0x1D00...0x1D25, 0x1D2C...0x1D5C, 0x1D62...0x1D65, 0x1D6B...0x1D77, 0x1D79...0x1DBE,
        0x1E00...0x1EFF, 0x2071...0x2071, 0x207F...0x207F, 0x2090...0x209C, 0x212A...0x212B, 0x2160...0x2188,
        0x2C60...0x2C7F, 0xA722...0xA7FF, 0xAB30...0xAB64,
        0xAB66...0xAB69, 0xFB00...0xFB06, 0xFF21...0xFF5A, 0x10780...0x107BA, 0x1DF00...0x1DF2A
      ]),
    WritingSystem(
      "Yunani", "Greek", .other,
      [
        0x370...0x3E1, 0x3F0...0x3FF, 0x1D26...0x1D2A, 0x1D5D...0x1D61, 0x1D66...0x1D6A, 0x1DBF...0x1DBF,
        0x1F00...0x1FFE, 0x2126...0x2126, 0xAB65...0xAB65, 0x10140...0x101A0, 0x1D200...0x1D245
      ]),
    WritingSystem(
      "Kiril", "Cyrillic", .other,
      [
        0x400...0x52F, 0x1C80...0x1C88, 0x1D2B...0x1D2B, 0x1D78...0x1D78, 0x2DE0...0x2DFF, 0xA640...0xA69F,
        0xFE2E...0xFE2F, 0x1E030...0x1E08F
      ]),
    WritingSystem("Armenia", "Armenian", .other, [0x531...0x58F, 0xFB13...0xFB17]),
    WritingSystem("Ibrani", "Hebrew", .other, [0x591...0x5F4, 0xFB1D...0xFB4F]),
    WritingSystem(
      "Arab", "Arabic", .other,
      [
        0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC, 0x10E60...0x10E7E,
        0x10EFD...0x10EFF, 0x1EE00...0x1EEF1
      ]),
    WritingSystem("Suryani", "Syriac", .other, [0x700...0x74F, 0x860...0x86A]),
    WritingSystem("Thaana", "Thaana", .other, [0x780...0x7B1]),
    WritingSystem("N’Ko", "N’Ko", .other, [0x7C0...0x7FF]),
    WritingSystem("Dewanagari", "Devanagari", .other, [0x900...0x97F, 0xA8E0...0xA8FF, 0x11B00...0x11B09]),
    WritingSystem("Bengali", "Bengali", .other, [0x980...0x9FE]),
    WritingSystem("Gurmukhi", "Gurmukhi", .other, [0xA01...0xA76]),
    WritingSystem("Gujarati", "Gujarati", .other, [0xA81...0xAFF]),
    WritingSystem("Odia", "Odia", .other, [0xB01...0xB77]),
    WritingSystem("Tamil", "Tamil", .other, [0xB82...0xBFA, 0x11FC0...0x11FFF]),
    WritingSystem("Telugu", "Telugu", .other, [0xC00...0xC7F]),
    WritingSystem("Kannada", "Kannada", .other, [0xC80...0xCF3]),
    WritingSystem("Malayalam", "Malayalam", .other, [0xD00...0xD7F]),
    WritingSystem("Sinhala", "Sinhala", .other, [0xD81...0xDF4, 0x111E1...0x111F4]),
    WritingSystem("Thai", "Thai", .other, [0xE01...0xE5B]),
    WritingSystem("Laos", "Lao", .other, [0xE81...0xEDF]),
    WritingSystem("Tibet", "Tibetan", .other, [0xF00...0xFDA]),
    WritingSystem("Myanmar", "Myanmar", .other, [0x1000...0x109F, 0xA9E0...0xA9FE, 0xAA60...0xAA7F]),
    WritingSystem("Georgia", "Georgian", .other, [0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2D]),
    WritingSystem(
      "Etiopia", "Ethiopic", .other, [0x1200...0x1399, 0x2D80...0x2DDE, 0xAB01...0xAB2E, 0x1E7E0...0x1E7FE]),
    WritingSystem("Khmer", "Khmer", .other, [0x1780...0x17F9, 0x19E0...0x19FF]),
    WritingSystem("Mongolia", "Mongolian", .other, [0x1800...0x18AA, 0x11660...0x1166C]),
    WritingSystem("Cherokee", "Cherokee", .other, [0x13A0...0x13FD, 0xAB70...0xABBF]),
    WritingSystem("Tifinagh", "Tifinagh", .other, [0x2D30...0x2D7F]),
    WritingSystem("Jawa", "Javanese", .other, [0xA980...0xA9DF]),
    WritingSystem("Bali", "Balinese", .other, [0x1B00...0x1B7E]),
    WritingSystem("Sunda", "Sundanese", .other, [0x1B80...0x1BBF, 0x1CC0...0x1CC7]),
    WritingSystem("Lontara (Bugis)", "Lontara (Buginese)", .other, [0x1A00...0x1A1F]),
    WritingSystem("Batak", "Batak", .other, [0x1BC0...0x1BFF]),
    WritingSystem("Rejang", "Rejang", .other, [0xA930...0xA95F]),
    WritingSystem("Makassar", "Makasar", .other, [0x11EE0...0x11EF8]),
    WritingSystem("Cham", "Cham", .other, [0xAA00...0xAA5F]),
    WritingSystem("Kawi", "Kawi", .other, [0x11F00...0x11F59]),
    WritingSystem(
      "Korea (Hangul)", "Korean (Hangul)", .cjk,
      [
        0x1100...0x11FF, 0x302E...0x302F, 0x3131...0x318E, 0x3200...0x327E, 0xA960...0xA97C, 0xAC00...0xD7FB,
        0xFFA0...0xFFDC
      ]),
    WritingSystem(
      "Jepang (Hiragana)", "Japanese (Hiragana)", .cjk,
      [
        0x3041...0x309F, 0x1B001...0x1B11F, 0x1B132...0x1B152, 0x1F200...0x1F200
      ]),
    WritingSystem(
      "Jepang (Katakana)", "Japanese (Katakana)", .cjk,
      [
        0x30A1...0x30FF, 0x31F0...0x31FF, 0x32D0...0x3357, 0xFF66...0xFF9D, 0x1AFF0...0x1B000,
        0x1B120...0x1B122, 0x1B155...0x1B167
      ]),
    WritingSystem("Bopomofo", "Bopomofo", .cjk, [0x2EA...0x2EB, 0x3105...0x312F, 0x31A0...0x31BF]),
    WritingSystem(
      "Tionghoa (Han)", "Chinese (Han)", .cjk,
      [
        0x2E80...0x3029, 0x3038...0x303B, 0x3400...0x9FFF, 0xF900...0xFAD9, 0x16FE2...0x16FE3,
        0x16FF0...0x16FF1, 0x20000...0x2EBE0, 0x2F800...0x2FA1D, 0x30000...0x323AF
      ])
  ]
}
