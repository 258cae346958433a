/// Which styles of cells show days, and which strike through (ECMA-376, part 1, 18.8).
final class Styles: XMLListener {
  /// By the number of the style that a cell names.
  private(set) var areDays: [Bool] = []
  /// By the same number.
  private(set) var areStruck: [Bool] = []
  private var struckFonts: Set<Int> = []
  private var fontCount = 0
  private var isInFonts = false
  private var ownFormats: [Int: Bool] = [:]
  private var isInCellFormats = false

  func began(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes.number("numFmtId"), let code = attributes["formatCode"] else { return }
      ownFormats[id] = showsDay(code)
    case "fonts": isInFonts = true
    case "font" where isInFonts: fontCount += 1
    case "strike" where isInFonts: if attributes.isStruck { struckFonts.insert(fontCount - 1) }
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      let id = attributes.number("numFmtId") ?? 0
      areDays.append(ownFormats[id] ?? Self.builtIn.contains(id))
      areStruck.append(struckFonts.contains(attributes.number("fontId") ?? 0))
    default: break
    }
  }

  func ended(_ name: XMLName) {
    if "cellXfs" ~= name { isInCellFormats = false }
    if "fonts" ~= name { isInFonts = false }
  }
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// Formats that files name without writing them (18.8.30): days with or without the time; the times between (18 to
  /// 21, 32 to 35, 45 to 47) are none.
  private static let builtIn = Set(14...17).union([22]).union(27...31).union([36]).union(50...58)
}

/// Whether a format's first section writes a day or a month: `d` or `y`, or `m` that is not one of minutes.
func showsDay(_ code: some Collection<UInt8>) -> Bool {
  var hasDay = false, hasMonthOrMinute = false, hasTime = false
  var rest = code.makeIterator()
  while let byte = rest.next(), byte != UInt8(ascii: ";") {
    switch byte {
    // A letter behind these is shown as it is, left out, or fills the cell.
    case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): _ = rest.next()
    case UInt8(ascii: "\""): while let letter = rest.next(), letter != UInt8(ascii: "\"") {}
    case UInt8(ascii: "["): hasTime = hasTime || isTimePassed(&rest)
    default:
      switch byte | 0x20 {
      case UInt8(ascii: "d"), UInt8(ascii: "y"): hasDay = true
      case UInt8(ascii: "m"): hasMonthOrMinute = true
      case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
      default: break
      }
    }
  }
  return hasDay || hasMonthOrMinute && !hasTime
}

/// Whether what stands in brackets is hours, minutes or seconds that passed (`[h]`), and no colour, language or
/// condition.
private func isTimePassed(_ rest: inout some IteratorProtocol<UInt8>) -> Bool {
  var hasLetter = false, hasOther = false
  while let byte = rest.next(), byte != UInt8(ascii: "]") {
    switch byte | 0x20 {
    case UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s"): hasLetter = true
    default: hasOther = true
    }
  }
  return hasLetter && !hasOther
}
