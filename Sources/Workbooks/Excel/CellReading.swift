/// What a cell's value means, by its type and style and what the workbook keeps elsewhere.
struct CellReading {
  let strings: [String]
  let strikes: [Int: StruckRuns]
  let areDays: [Bool]
  let areStruck: [Bool]
  let countsFrom1904: Bool

  /// The value of `t` (ECMA-376, part 1, 18.18.11); a number where it is absent.
  enum Kind { case number, shared, text, inline, flag, error, date }

  static func kind(_ name: UnsafeBufferPointer<UInt8>?) -> Kind {
    guard let name, let first = name.first else { return .number }
    switch first {
    case UInt8(ascii: "s"): return name.count == 1 ? .shared : .text
    case UInt8(ascii: "i"): return .inline
    case UInt8(ascii: "b"): return .flag
    case UInt8(ascii: "e"): return .error
    case UInt8(ascii: "d"): return .date
    default: return .number
    }
  }

  /// - Parameter value: what stands in `<v>`.
  func cell(_ kind: Kind, style: Int, _ value: [UInt8]) throws(WorkbookRefusal) -> Cell {
    switch kind {
    case .number: return value.isEmpty ? .empty : number(value, style: style)
    case .shared:
      guard !value.isEmpty else { return .empty }
      guard let index = wholeNumber(value), strings.indices.contains(index) else { throw .damaged }
      return text(strings[index])
    case .text, .inline: return text(cleanText(unescaped(value)))
    case .flag: return value.isEmpty ? .empty : .flag(value != Array("0".utf8) && value != Array("false".utf8))
    case .error: return .error(cleanText(value))
    case .date: return isoDay(value).map(Cell.day) ?? text(cleanText(value))
    }
  }

  /// How a cell that holds something is struck through; nil where it is not.
  ///
  /// - runs: those of the text that stands in the cell itself.
  func strike(_ kind: Kind, style: Int, _ value: [UInt8], inline runs: StruckRuns, column: Int) -> Sheet.StruckCell? {
    let isStyleStruck = areStruck.indices.contains(style) && areStruck[style]
    let own = kind == .inline ? runs : kind == .shared ? wholeNumber(value).flatMap { strikes[$0] } : nil
    if let own, own.haveFonts { return own.cell(in: column, isStyleStruck: isStyleStruck) }
    return isStyleStruck ? Sheet.StruckCell(column: column, isWhole: true) : nil
  }

  func text(_ string: String) -> Cell { string.isEmpty ? .empty : .text(string) }

  private func number(_ value: [UInt8], style: Int) -> Cell {
    guard let written = shortestDecimal(value) else { return text(cleanText(value)) }
    guard areDays.indices.contains(style), areDays[style], let serial = Double(written) else { return .number(written) }
    return dayOfSerial(serial, countsFrom1904: countsFrom1904) ?? .number(written)
  }
}

/// The day that a workbook keeps as a number; nil where the number is none that Excel shows as a day.
///
/// Lotus 1-2-3 took 1900 for a leap year, and Excel still does: the number 60 is 29 February 1900, a day that never
/// was. The number 0 is the day before the first one and is shown as 0 January 1900. Both are read as the texts that
/// Excel shows.
func dayOfSerial(_ serial: Double, countsFrom1904: Bool) -> Cell? {
  let days = serial.rounded(.down)
  if countsFrom1904 { return (0...2_957_003).contains(days) ? .day(Int(days) - 24_107) : nil }
  guard (0...2_958_465).contains(days) else { return nil }
  switch Int(days) {
  case 0: return .text("1900-01-00")
  case 60: return .text("1900-02-29")
  case let early where early < 60: return .day(early - 25_568)
  case let later: return .day(later - 25_569)
  }
}
