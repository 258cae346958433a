internal import FoundationEssentials

extension Decimal {
  /// With at most six places, a half rounded up (away from zero), without zeros at the end: `0.254545`, `100`.
  var text: String {
    let digits = Array(description.utf8)
    guard let point = digits.firstIndex(of: UInt8(ascii: ".")) else { return description }
    var kept = Array(digits[..<min(digits.count, point + 7)])
    if digits.count > point + 7, digits[point + 7] >= UInt8(ascii: "5") { Self.addOne(to: &kept) }
    while kept.last == UInt8(ascii: "0") { kept.removeLast() }
    if kept.last == UInt8(ascii: ".") { kept.removeLast() }
    let text = String(decoding: kept, as: UTF8.self)
    return text == "-0" ? "0" : text
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
