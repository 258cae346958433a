import FoundationEssentials
import Markup

// Whether a text is a number that can be counted with, and which.

extension Checking {
  /// `1.500`: one to three digits without a leading zero, a point, three digits. To most of our readers it is 1500.
  func looksLikeThousands(_ value: YAMLTree.Index) -> Bool {
    let node = tree.nodes[Int(value)]
    let bytes = tree.text[Int(node.textStart)..<Int(node.textEnd)]
    guard (5...8).contains(bytes.count), let first = bytes.first, bytes[bytes.endIndex - 4] == UInt8(ascii: ".") else {
      return false
    }
    let digits = first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    return digits.first != UInt8(ascii: "0") && (5...7).contains(digits.count)
      && digits.allSatisfy { $0 == UInt8(ascii: ".") || $0 >= 0x30 && $0 <= 0x39 }
  }

  /// YAML 1.2 core schema, 10.3.2, without infinities: `-12.5`, `3e6`.
  func isDecimal(_ value: YAMLTree.Index) -> Bool {
    let node = tree.nodes[Int(value)]
    var digits = 0, dots = 0, exponents = 0
    for (offset, byte) in tree.text[Int(node.textStart)..<Int(node.textEnd)].enumerated() {
      switch byte {
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"): if offset != 0 && exponents == 0 { return false }
      case UInt8(ascii: "."): dots += 1
      case UInt8(ascii: "e"), UInt8(ascii: "E"): exponents += 1
      default: return false
      }
    }
    guard digits > 0, dots <= 1, exponents <= 1, let number = decimal(value) else { return false }
    return (exponents == 0 && digits <= 18) || Self.canBeCounted(number)
  }

  /// Whether sums and products of such numbers stay exact enough and never run over: up to 24 digits on either side of
  /// the point.
  private static func canBeCounted(_ number: Decimal) -> Bool {
    let size = number.magnitude
    return size < Decimal(sign: .plus, exponent: 24, significand: 1)
      && (size == 0 || size > Decimal(sign: .plus, exponent: -25, significand: 1))
  }

  /// Most figures are whole numbers, which need no parser of decimals.
  func decimal(_ value: YAMLTree.Index) -> Decimal? {
    let node = tree.nodes[Int(value)]
    let bytes = tree.text[Int(node.textStart)..<Int(node.textEnd)]
    if bytes.count <= 18, !bytes.isEmpty, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      return Decimal(bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }
    return Decimal(string: tree.string(value))
  }
}
