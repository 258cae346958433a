/// XML or HTML that stays well-formed whatever texts are put into it. Only literals of the source code and other values
/// of this type go in as they are; a text is escaped, and characters that XML may not hold are replaced.
///
///     let paragraph: XML = "<w:t>\(title)</w:t>"
struct XML: Sendable, ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral literal: String) { text = literal }
  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  /// HTML that a writer has finished already (a body, a fact, a cell): it goes in as it is.
  init(written html: [UInt8]) { text = String(decoding: html, as: UTF8.self) }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }
    mutating func appendInterpolation(_ value: String) { text += escapedForXML(value) }
    mutating func appendInterpolation(_ value: Int) { text += String(value) }
    mutating func appendInterpolation(_ value: XML) { text += value.text }
  }

  var isEmpty: Bool { text.isEmpty }
  var bytes: [UInt8] { Array(text.utf8) }

  static func + (a: XML, b: XML) -> XML {
    var sum = a
    sum.text += b.text
    return sum
  }

  static func += (a: inout XML, b: XML) { a.text += b.text }
}

extension Sequence where Element == XML {
  func joined() -> XML { reduce(into: "") { $0 += $1 } }
}

/// A text escaped for XML, also for attribute values between double quotes.
///
/// XML 1.0 (2.2) allows no control characters but tab and line ends, not even as references, and neither U+FFFE nor
/// U+FFFF. U+FFFD takes the place of each.
func escapedForXML(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    default: result.unicodeScalars.append(isXML(scalar) ? scalar : "\u{FFFD}")
    }
  }
  return result
}

func isXML(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: true
  default: false
  }
}
