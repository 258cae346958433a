package import FoundationEssentials

extension Decimal {
  /// To so many digits after the decimal sign, half away from zero, as people round.
  package func rounded(to fraction: Int) -> Decimal { Decimal(string: text(places: fraction)) ?? self }

  /// The same as it is written, without zeros at the end: rounded in its digits, for dividing decimals costs far more.
  package func text(places: Int) -> String {
    let digits = Array(description.utf8)
    guard let point = digits.firstIndex(of: UInt8(ascii: ".")), digits.count > point + 1 + places else {
      return description
    }
    var kept = Array(digits[..<(point + 1 + places)])
    if digits[point + 1 + places] >= UInt8(ascii: "5") { Self.addOne(to: &kept) }
    while kept.last == UInt8(ascii: "0") { kept.removeLast() }
    if kept.last == UInt8(ascii: ".") { kept.removeLast() }
    let text = String(decoding: kept, as: UTF8.self)
    return text == "-0" || text.isEmpty ? "0" : text
  }

  /// Adds one to the last digit of a written number, carrying over the point.
  private static func addOne(to digits: inout [UInt8]) {
    var at = digits.count - 1
    while at >= 0, digits[at] != UInt8(ascii: "-") {
      if digits[at] == UInt8(ascii: "9") {
        digits[at] = UInt8(ascii: "0")
      } else if digits[at] != UInt8(ascii: ".") {
        digits[at] += 1
        return
      }
      at -= 1
    }
    digits.insert(UInt8(ascii: "1"), at: at + 1)
  }
}
