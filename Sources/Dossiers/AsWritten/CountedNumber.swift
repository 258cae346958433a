package import FoundationEssentials

/// A number with words that belong beside it, in a field of their own: `50%`, `12 km`, `5 orang`, `sekitar 40`, `> 10`.
package struct CountedNumber: Equatable, Sendable {
  package let number: Decimal
  /// What stands before and behind it.
  package let words: String

  /// nil where there is no number or more than one, where it can be read in two ways, or where it stands alone.
  package init?(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    guard let start = scalars.firstIndex(where: Self.isDigit), let last = scalars.lastIndex(where: Self.isDigit) else {
      return nil
    }
    let before = scalars[..<start], digits = scalars[start...last], behind = scalars[(last + 1)...]
    guard digits.allSatisfy({ Self.isDigit($0) || $0 == "." || $0 == "," }) else { return nil }
    // A letter right before the digits makes them no number: `0x10`, `v2`. Right behind them a short unit may stand.
    guard Self.standsApart(before.last), behind.count <= 3 || Self.standsApart(behind.first) else { return nil }
    guard case .clear(let value) = NumberAsWritten(Self.string(digits)) else { return nil }
    // `-5 km` is five below nought.
    let isNegative = before.last == "-" || before.last == "\u{2212}"
    number = isNegative ? -value : value
    let besides = [isNegative ? before.dropLast() : before, behind].map(Self.withSingleBlanks)
    words = besides.filter { !$0.isEmpty }.joined(separator: " ")
    if words.isEmpty { return nil }
  }

  private static func withSingleBlanks(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    string(scalars).split(separator: " ").joined(separator: " ")
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func standsApart(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { !$0.properties.isAlphabetic } ?? true
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
