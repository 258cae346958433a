package import FoundationEssentials

extension Decimal {
  /// To so many digits after the decimal sign, half away from zero, as people round.
  package func rounded(to fraction: Int) -> Decimal {
    var scaled = self < 0 ? -self : self
    for _ in 0..<fraction { scaled *= 10 }
    let digits = "\(scaled + Decimal(5) / 10)".prefix { $0 != "." }
    var whole = Decimal(string: String(digits)) ?? 0
    for _ in 0..<fraction { whole /= 10 }
    return self < 0 ? -whole : whole
  }
}
