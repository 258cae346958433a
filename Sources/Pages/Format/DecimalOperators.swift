internal import Dossiers
internal import FoundationEssentials

// The arithmetic of this module's decimal numbers. Numbers of usual length are counted without Foundation's slow
// operators; `QuickArithmetic.swift` in Dossiers says how. An operator takes the place of Foundation's only in the
// module that declares it, so Planning declares the same ones for itself.
extension Decimal {
  static func - (a: Decimal, b: Decimal) -> Decimal { a.subtracting(b) }
  static func * (a: Decimal, b: Decimal) -> Decimal { a.multiplied(by: b) }
  static func / (a: Decimal, b: Decimal) -> Decimal { a.divided(by: b) }
  static func < (a: Decimal, b: Decimal) -> Bool { a.isBelow(b) }
  static func > (a: Decimal, b: Decimal) -> Bool { b.isBelow(a) }
}
