/// A number as files write it (`1500`, `1.1000000000000001`, `1.5E3`) in its shortest decimal form without an exponent;
/// nil where it is no number.
func shortestDecimal(_ written: [UInt8]) -> String? {
  let text = written.drop { $0 == 0x20 }
  guard text.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }) else { return nil }
  if text.count < 16, isShortWhole(text) { return String(decoding: text, as: UTF8.self) }
  guard let number = Double(String(decoding: text, as: UTF8.self)), number.isFinite else { return nil }
  if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
  return withoutExponent(number.description)
}

/// Most numbers of registers are whole, and need no more.
private func isShortWhole(_ text: ArraySlice<UInt8>) -> Bool {
  guard let first = text.first, (0x31...0x39).contains(first) || text.count == 1 else { return false }
  return text.allSatisfy { (0x30...0x39).contains($0) }
}

/// `1.5e+16` as `15000000000000000`.
private func withoutExponent(_ description: String) -> String {
  let parts = Array(description.utf8).split(separator: UInt8(ascii: "e"))
  let mantissa = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  let isNegative = mantissa[0].first == UInt8(ascii: "-")
  let whole = isNegative ? mantissa[0].dropFirst() : mantissa[0]
  let fraction = mantissa.count > 1 && mantissa[1] != [0x30] ? mantissa[1] : []
  let exponent = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
  // The digits with as many zeros as the point needs on its way.
  let digits = repeatElement(0x30, count: max(0, -exponent)) + Array(whole + fraction)
  let point = whole.count + max(0, -exponent) + exponent
  let padded = digits + repeatElement(0x30, count: max(0, point - digits.count))
  let before = padded[..<point].drop { $0 == 0x30 }, after = padded[point...]
  let number = (before.isEmpty ? [0x30] : Array(before)) + (after.isEmpty ? [] : [0x2E] + after)
  return (isNegative ? "-" : "") + String(decoding: number, as: UTF8.self)
}
