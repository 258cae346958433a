package import FoundationEssentials
import Markup

// Whether a text is a number that can be counted with, and which.

extension Checking {
  /// `1.500`: one to three digits without a leading zero, a point, three digits. To most of our readers it is 1500.
  func looksLikeThousands(_ value: YAMLTree.Index) -> Bool { Self.looksLikeThousands(bytes(of: value)) }

  fileprivate static func looksLikeThousands(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard (5...8).contains(bytes.count), let first = bytes.first, bytes[bytes.endIndex - 4] == UInt8(ascii: ".") else {
      return false
    }
    let digits = first == UInt8(ascii: "-") || first == UInt8(ascii: "+") ? bytes.dropFirst() : bytes
    return digits.first != UInt8(ascii: "0") && (5...7).contains(digits.count)
      && digits.allSatisfy { $0 == UInt8(ascii: ".") || $0 >= 0x30 && $0 <= 0x39 }
  }

  /// YAML 1.2 core schema, 10.3.2, without infinities: `-12.5`, `3e6`.
  func isDecimal(_ value: YAMLTree.Index) -> Bool { Self.isDecimal(bytes(of: value)) }

  fileprivate static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    takeSign(from: &rest)
    var digits = takeDigits(from: &rest)
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      digits += takeDigits(from: &rest)
    }
    let hasExponent = rest.first.map { $0 | 0x20 } == UInt8(ascii: "e")
    if hasExponent {
      rest = rest.dropFirst()
      takeSign(from: &rest)
      guard takeDigits(from: &rest) > 0 else { return false }
    }
    guard digits > 0, rest.isEmpty, let number = decimal(bytes) else { return false }
    return !hasExponent && digits <= 18 || canBeCounted(number)
  }

  private static func takeSign(from rest: inout ArraySlice<UInt8>) {
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
  }

  /// How many digits were taken.
  private static func takeDigits(from rest: inout ArraySlice<UInt8>) -> Int {
    let digits = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }
    rest = rest.dropFirst(digits.count)
    return digits.count
  }

  /// Whether sums and products of such numbers stay exact enough and never run over: up to 24 digits on either side of
  /// the point.
  static func canBeCounted(_ number: Decimal) -> Bool {
    let size = number.magnitude
    return size < Decimal(sign: .plus, exponent: 24, significand: 1)
      && (size == 0 || size > Decimal(sign: .plus, exponent: -25, significand: 1))
  }

  func decimal(_ value: YAMLTree.Index) -> Decimal? { Self.decimal(bytes(of: value)) }

  /// Most figures are whole numbers, which need no parser of decimals.
  fileprivate static func decimal(_ bytes: ArraySlice<UInt8>) -> Decimal? {
    if bytes.count <= 18, !bytes.isEmpty, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      return Decimal(bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    return Decimal(string: String(decoding: bytes, as: UTF8.self))
  }

  private func bytes(of value: YAMLTree.Index) -> ArraySlice<UInt8> {
    let node = tree.nodes[Int(value)]
    return tree.text[Int(node.textStart)..<Int(node.textEnd)]
  }
}

/// The number that a text writes, and not in a way that findings ask about; nil where it writes none.
package func number(writtenAs text: String) -> Decimal? {
  let bytes = Array(text.utf8)[...]
  return Checking.isDecimal(bytes) && !Checking.looksLikeThousands(bytes) ? Checking.decimal(bytes) : nil
}
