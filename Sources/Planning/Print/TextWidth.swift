// How wide a text is in print, near enough to say whether a table fits: thousandths of the size of the letters, as the
// sans serif that packs are set in has them (Liberation Sans and Arial have the same widths).

/// The width of one scalar, and whether a line may end after it.
struct ScalarWidth {
  let width: Int
  let breaksAfter: Bool

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20..<0x7F:
      width = asciiWidths[Int(value - 0x20)]
      breaksAfter = value == 0x20 || value == 0x2D
    case 0...0x1F, 0x200B:
      width = 0
      breaksAfter = true
    case 0xAD:
      width = 0
      breaksAfter = true
    case 0x300...0x36F, 0x200C...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F:
      width = 0
      breaksAfter = false
    case 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0x1F300...0x1FAFF,
      0x20000...0x3FFFF:
      width = 1000
      breaksAfter = true
    default:
      width = scalar.properties.generalCategory == .uppercaseLetter ? 700 : 580
      breaksAfter = false
    }
  }
}

/// Of `Liberation Sans`, from space to tilde.
private let asciiWidths: [Int] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
]
