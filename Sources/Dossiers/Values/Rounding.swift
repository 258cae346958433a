package import FoundationEssentials

extension Decimal {
  /// To so many digits after the decimal sign, half away from zero, as people round.
  package func rounded(to fraction: Int) -> Decimal { Decimal(string: text(places: fraction)) ?? self }

  /// The same as it is written, without zeros at the end: rounded in its digits, for dividing decimals costs far more.
  package func text(places: Int) -> String { text(NumberForm(places: places)) }

  /// Adds what `text(places:)` gives to a text that is being made.
  package func append(places: Int, to bytes: inout [UInt8]) { append(NumberForm(places: places), to: &bytes) }

  /// As it is written in a form.
  func text(_ form: NumberForm) -> String {
    withWritten(form) { String(decoding: $0, as: UTF8.self) }
  }

  /// Adds the number as it is written in a form: no text is made in between.
  func append(_ form: NumberForm, to bytes: inout [UInt8]) {
    withWritten(form) { bytes.append(contentsOf: $0) }
  }

  private func withWritten<Result>(_ form: NumberForm, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard let digits = DecimalDigits(self) else {
      return Array(description.utf8).withUnsafeBufferPointer(body)
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: DecimalDigits.most + 1 + NumberForm.longest) {
      room in
      let number = RoundedNumber(digits, places: form.places, room: .init(rebasing: room[...DecimalDigits.most]))
      let written = UnsafeMutableBufferPointer(rebasing: room[(DecimalDigits.most + 1)...])
      let count = number.write(in: form, to: written)
      return body(UnsafeBufferPointer(rebasing: written[..<count]))
    }
  }
}

/// How a number is written.
struct NumberForm {
  /// How many digits stand behind the decimal sign at most; all of them without it.
  var places: Int?
  /// The sign before a number below zero.
  var minus: StaticString = "-"
  /// What stands before the fraction.
  var point: StaticString = "."
  /// What stands between groups of three digits.
  var group: StaticString = ""

  /// The most bytes that a number needs: 39 digits, with 127 zeros before or after them, in groups.
  static let longest = 300
}

/// A number's digits, rounded, and where the decimal sign stands among them.
private struct RoundedNumber {
  private let digits: UnsafeMutableBufferPointer<UInt8>
  private var count: Int
  /// How many digits stand before the sign; below zero where zeros come first.
  private var point: Int
  private var isNegative: Bool

  /// - Parameter room: for one digit more than a mantissa has.
  init(_ number: DecimalDigits, places: Int?, room: UnsafeMutableBufferPointer<UInt8>) {
    digits = room
    count = number.write(to: room)
    isNegative = number.isNegative
    point = count + number.exponent
    if let places, -number.exponent > places { round(at: point + places) }
    if count == 0 || (count == 1 && digits[0] == UInt8(ascii: "0")) {
      digits[0] = UInt8(ascii: "0")
      count = 1
      point = 1
      isNegative = false
    }
  }

  /// Keeps so many digits, rounding half away from zero; zeros at the end of the fraction go.
  private mutating func round(at kept: Int) {
    let isUp = kept >= 0 && kept < count && digits[kept] >= UInt8(ascii: "5")
    count = min(max(kept, 0), count)
    if isUp { addOne() }
    while count > max(point, 0), digits[count - 1] == UInt8(ascii: "0") { count -= 1 }
  }

  private mutating func addOne() {
    var at = count - 1
    while at >= 0 {
      if digits[at] < UInt8(ascii: "9") {
        digits[at] += 1
        return
      }
      digits[at] = UInt8(ascii: "0")
      at -= 1
    }
    for place in stride(from: count, to: 0, by: -1) { digits[place] = digits[place - 1] }
    digits[0] = UInt8(ascii: "1")
    count += 1
    point += 1
  }

  /// - Returns: how many bytes were written.
  func write(in form: NumberForm, to bytes: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var end = 0
    func put(_ byte: UInt8) {
      bytes[end] = byte
      end += 1
    }
    func put(_ text: StaticString) {
      for offset in 0..<text.utf8CodeUnitCount { put(text.utf8Start[offset]) }
    }
    if isNegative { put(form.minus) }
    if point <= 0 { put(UInt8(ascii: "0")) }
    for at in 0..<max(point, 0) {
      if at > 0, (point - at) % 3 == 0 { put(form.group) }
      put(at < count ? digits[at] : UInt8(ascii: "0"))
    }
    guard count > point else { return end }
    put(form.point)
    for _ in 0..<max(-point, 0) { put(UInt8(ascii: "0")) }
    for at in max(point, 0)..<count { put(digits[at]) }
    return end
  }
}
