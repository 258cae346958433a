extension Unicode.Scalar {
  /// Whether a terminal would obey it instead of showing it: control characters, and those that turn the direction of
  /// writing (Unicode UAX 9), with which a text can be made to look like another.
  package var isObeyed: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// What is shown in its place: the symbol of a control character, else U+FFFD.
  var symbol: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }

  /// Columns of a terminal: none for what combines with the scalar before, two for wide ones (Unicode UAX 11).
  var terminalColumns: Int {
    switch value {
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x200B...0x200D, 0x20D0...0x20FF,
      0xFE00...0xFE0F, 0xFE20...0xFE2F,
      0xFEFF, 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF:
      0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

extension String {
  /// On one line, with nothing in it that a terminal would obey: findings quote what anyone may have written.
  package var visible: String {
    guard unicodeScalars.contains(where: \.isObeyed) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": shown.append(" ")
      case _ where scalar.isObeyed: shown.append(scalar.symbol)
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
