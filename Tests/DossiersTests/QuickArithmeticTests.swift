import FoundationEssentials
import Testing

@testable import Dossiers

/// What `QuickArithmetic.swift` computes is what Foundation computes, bit by bit.
@Suite struct QuickArithmeticTests {
  /// Numbers as agreements have them: amounts in thousands and millions, days, parts of them, nothing, below nothing.
  private static let numbers: [Decimal] = {
    var seed: UInt64 = 14
    func next(_ bound: UInt64) -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (seed >> 33) % bound
    }
    let made = (0..<300).map { _ in
      Decimal(
        sign: next(5) == 0 ? .minus : .plus, exponent: [0, 0, 0, -2, -1, 3, 6][Int(next(7))],
        significand: Decimal(next(10) + 1) * Decimal(next([9, 365, 10_000, 1_000_000_000][Int(next(4))]) + 1))
    }
    let shares = zip(made, made.dropFirst()).prefix(60).flatMap { part, whole -> [Decimal] in
      let share = part / whole
      return [share, share * 100, 1 - share]
    }
    return made + shares + [
      0, 1, 3, 7, 100, 365, Decimal(UInt64.max), Decimal(UInt64.max) * 10, Decimal(string: "0.000001")!
    ]
  }()

  private static func bits(_ number: Decimal) -> [UInt8] { withUnsafeBytes(of: number) { Array($0) } }

  @Test func sameAsFoundation() {
    var differing: [String] = []
    func compare(_ mine: Decimal, _ theirs: Decimal, _ a: Decimal, _ sign: String, _ b: Decimal) {
      if Self.bits(mine) != Self.bits(theirs) { differing.append("\(a) \(sign) \(b) = \(theirs), not \(mine)") }
    }
    for a in Self.numbers {
      for b in Self.numbers {
        compare(a.adding(b), a + b, a, "+", b)
        compare(a.subtracting(b), a - b, a, "-", b)
        compare(a.multiplied(by: b), a * b, a, "*", b)
        if b != 0 { compare(a.divided(by: b), a / b, a, "/", b) }
        if a.isBelow(b) != (a < b) { differing.append("\(a) < \(b)") }
      }
    }
    #expect(differing.prefix(5) == [])
  }

  @Test func whatIsNoNumberOrTooLarge() {
    #expect(Decimal(1).divided(by: 0).isNaN)
    #expect(Decimal.nan.adding(1).isNaN)
    #expect(Decimal.nan.isBelow(1) == (Decimal.nan < 1))
    let most = Decimal(sign: .plus, exponent: 127, significand: 7)
    #expect(most.multiplied(by: most).isNaN)
    #expect(Self.bits(most.adding(1)) == Self.bits(most + 1))
  }

  /// Where the quotient is far larger than the dividend's digits Foundation 6.3 loses some: these are exact.
  @Test func largeQuotients() {
    let dividend = Decimal(string: "4006747316400000000000000000000000000000")!
    let quotient = dividend.divided(by: Decimal(string: "16787231.2")!)
    #expect(quotient == Decimal(string: "238678270922961971239188032389760.617581"))
  }
}
