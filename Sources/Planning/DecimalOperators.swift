internal import Dossiers
internal import FoundationEssentials

// The arithmetic of this module's numbers, for numbers of usual length without Foundation's cost:
// `QuickArithmetic.swift` of Dossiers says how. An operator hides Foundation's only in the module that declares it, so
// Pages has its own.
extension Decimal {
  static func + (a: Decimal, b: Decimal) -> Decimal { a.adding(b) }
  static func - (a: Decimal, b: Decimal) -> Decimal { a.subtracting(b) }
  static func * (a: Decimal, b: Decimal) -> Decimal { a.multiplied(by: b) }
  static func / (a: Decimal, b: Decimal) -> Decimal { a.divided(by: b) }
  static func += (a: inout Decimal, b: Decimal) { a = a.adding(b) }
  static func *= (a: inout Decimal, b: Decimal) { a = a.multiplied(by: b) }
  static func < (a: Decimal, b: Decimal) -> Bool { a.isBelow(b) }
  static func > (a: Decimal, b: Decimal) -> Bool { b.isBelow(a) }
}
