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
    let before = scalars[..<start], behind = scalars[(last + 1)...]
    guard scalars[start...last].allSatisfy({ Self.isDigit($0) || $0 == "." || $0 == "," }) else { return nil }
    // `0x10` and `v2` are no numbers with words; `-5 km` is five below nought.
    guard Self.standsApart(before.last), behind.count <= 3 || Self.standsApart(behind.first) else { return nil }
    let isNegative = before.last == "-" || before.last == "\u{2212}"
    guard case .clear(let value) = NumberAsWritten(Self.string(scalars[start...last])) else { return nil }
    number = isNegative ? -value : value
    words = [isNegative ? before.dropLast() : before, behind].map {
      Self.string($0).split(separator: " ").joined(separator: " ")
    }
    .filter { !$0.isEmpty }.joined(separator: " ")
    if words.isEmpty { return nil }
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
