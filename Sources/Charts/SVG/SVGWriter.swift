/// An SVG image (SVG 2) while it is written: its bytes, to which elements and texts are added one after the other.
///
/// Any text may be given: it is escaped here, and here only. What stands inside an element is written between `open`
/// and `close`, so that the image is well-formed whatever is drawn.
package struct SVGWriter {
  package private(set) var bytes: [UInt8] = []
  /// The elements that are not closed yet, the innermost last.
  private var opened: [SVGElement] = []

  package init() {}

  /// Begins an element; all that is written up to its `close` stands inside it.
  ///
  /// - Parameter attributes: in the order in which they are written; those that are nil are not.
  package mutating func open(_ element: SVGElement, _ attributes: SVGAttribute?...) {
    begin(element, attributes)
    bytes.append(UInt8(ascii: ">"))
    opened.append(element)
  }

  /// Ends the element that was opened last.
  package mutating func close() {
    guard let element = opened.popLast() else { return }
    bytes += "</".utf8
    bytes += element.rawValue.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  /// Adds an element with nothing inside it.
  package mutating func add(_ element: SVGElement, _ attributes: SVGAttribute?...) {
    begin(element, attributes)
    bytes += "/>".utf8
  }

  /// Adds an element that holds a text and nothing else.
  package mutating func add(_ element: SVGElement, _ attributes: SVGAttribute?..., holding text: String) {
    begin(element, attributes)
    bytes.append(UInt8(ascii: ">"))
    opened.append(element)
    write(text)
    close()
  }

  /// Adds what another writer has written.
  mutating func add(_ other: SVGWriter) { bytes += other.bytes }

  private mutating func begin(_ element: SVGElement, _ attributes: [SVGAttribute?]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += element.rawValue.utf8
    for case let attribute? in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += attribute.name.utf8
      bytes += "=\"".utf8
      write(attribute.value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  // MARK: Values

  private mutating func write(_ value: SVGAttribute.Value) {
    switch value {
    case .text(let text): write(text)
    case .units(let number): write(number)
    case .thousandths(let share): write(thousandths: share)
    case .lines(let points): write(points) { _ in UInt8(ascii: "L") }
    case .curves(let points): write(points) { UInt8(ascii: $0 == 1 ? "C" : " ") }
    }
  }

  /// A share of a width in percent: `63.4%` of 634, `63%` of 630.
  private mutating func write(thousandths share: Int) {
    write(share / 10)
    if share % 10 != 0 {
      bytes.append(UInt8(ascii: "."))
      write(share % 10)
    }
    bytes.append(UInt8(ascii: "%"))
  }

  /// The data of a path that begins at the first of some points.
  ///
  /// - Parameter command: what stands before a later point, by its place among them.
  private mutating func write(_ points: [Point], command: (Int) -> UInt8) {
    for (place, point) in points.enumerated() {
      bytes.append(place == 0 ? UInt8(ascii: "M") : command(place))
      write(point.x)
      bytes.append(UInt8(ascii: " "))
      write(point.y)
    }
  }

  private mutating func write(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    write(digitsOf: number.magnitude)
  }

  private mutating func write(digitsOf number: UInt) {
    if number > 9 { write(digitsOf: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// A text escaped for the content and the attributes of XML 1.0, without the characters that XML does not allow.
  private mutating func write(_ text: String) {
    // Most texts hold letters and blanks, and stand as they are.
    guard !text.utf8.allSatisfy(isPlain) else {
      bytes += text.utf8
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: bytes += scalar.utf8
      }
    }
  }
}

/// Whether a byte is no part of a character that has to be escaped or left out. 0xEF may begin U+FFFE or U+FFFF.
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: false
  case 0x09, 0x0A, 0x0D: true
  default: byte >= 0x20
  }
}
