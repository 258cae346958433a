/// The texts of cells, each kept once (ECMA-376, part 1, 18.4).
final class SharedStrings: XMLListener {
  private(set) var strings: [String] = []
  /// How those are struck through that have fonts of their own.
  private(set) var strikes: [Int: StruckRuns] = [:]
  private var present = RichText()

  func began(_ name: XMLName, _ attributes: XMLAttributes) {
    if "si" ~= name {
      present.clear()
    } else {
      present.began(name, attributes)
    }
  }

  func ended(_ name: XMLName) throws(WorkbookRefusal) {
    guard "si" ~= name else { return present.ended(name) }
    guard strings.count < Limits.cells else { throw Limits.tooManyCells }
    if present.runs.haveFonts { strikes[strings.count] = present.runs }
    strings.append(present.string)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { present.text(bytes) }
}

/// Collects a text that is written in runs of several fonts. What tells how words are pronounced (`rPh`) is left out.
struct RichText {
  private var bytes: [UInt8] = []
  private var isText = false
  private var isPronunciation = false
  private(set) var runs = StruckRuns()
  private var font = StruckRuns.Font.ofCell

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    isText = false
    isPronunciation = false
    runs = StruckRuns()
    font = .ofCell
  }

  mutating func began(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "t": isText = !isPronunciation
    case "rPh": isPronunciation = true
    case "r": font = .ofCell
    case "rPr": font = .plain
    case "strike": font = attributes.isStruck ? .struck : .plain
    default: break
    }
  }

  mutating func ended(_ name: XMLName) {
    switch name {
    case "t": isText = false
    case "rPh": isPronunciation = false
    default: break
    }
  }

  mutating func text(_ more: UnsafeBufferPointer<UInt8>) {
    guard isText else { return }
    bytes.append(contentsOf: more)
    // A blank that is not struck through between words that are looks as if it was.
    if more.contains(where: { $0 > UInt8(ascii: " ") }) { runs.add(font) }
  }

  var string: String { cleanText(unescaped(bytes)) }
}

/// Which fonts the words of a text have, so that it is known whether they are struck through.
struct StruckRuns {
  enum Font {
    /// Words that have no font of their own look as the cell's style says.
    case ofCell
    case plain, struck
  }

  private var hasOfCell = false
  private var hasPlain = false
  private var hasStruck = false

  var haveFonts: Bool { hasPlain || hasStruck }

  mutating func add(_ font: Font) {
    switch font {
    case .ofCell: hasOfCell = true
    case .plain: hasPlain = true
    case .struck: hasStruck = true
    }
  }

  /// How a cell with these words is struck through; nil where it is not.
  func cell(in column: Int, isStyleStruck: Bool) -> Sheet.StruckCell? {
    guard hasStruck || hasOfCell && isStyleStruck else { return nil }
    return Sheet.StruckCell(column: column, isWhole: !hasPlain && (isStyleStruck || !hasOfCell))
  }
}

extension XMLAttributes {
  /// Whether an element `strike` means that the text is: it may also say that it is not.
  var isStruck: Bool { string("val") == nil || isTrue("val") }
}

/// A text with the characters that XML cannot hold, which Excel writes by their numbers: `_x000D_` (ECMA-376, part 1,
/// 22.4.2.4).
func unescaped(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "_")), bytes.firstRange(of: [UInt8(ascii: "_"), UInt8(ascii: "x")]) != nil else {
    return bytes
  }
  var text: [UInt8] = []
  var at = 0
  while at < bytes.count {
    if let unit = escape(bytes[at...].prefix(escapeLength)) {
      // Half of a surrogate pair is no character, and is left out.
      text.append(contentsOf: Unicode.Scalar(unit).map { Array(String($0).utf8) } ?? [])
      at += escapeLength
    } else {
      text.append(bytes[at])
      at += 1
    }
  }
  return text
}

/// The opposite of `unescaped`, for a text that holds `_x000D_` as it is: its first underscore is written by its
/// number.
func escaped(_ bytes: [UInt8]) -> [UInt8] {
  bytes.indices.flatMap { at in
    escape(bytes[at...].prefix(escapeLength)) == nil ? [bytes[at]] : Array("_x005F_".utf8)
  }
}

/// Bytes of `_xHHHH_`.
private let escapeLength = 7

/// The number in `_xHHHH_`; nil where the bytes are something else.
private func escape(_ bytes: ArraySlice<UInt8>) -> UInt16? {
  guard bytes.count == escapeLength, bytes.first == UInt8(ascii: "_"), bytes.dropFirst().first == UInt8(ascii: "x"),
    bytes.last == UInt8(ascii: "_")
  else { return nil }
  let digits = bytes.dropFirst(2).dropLast()
  guard !digits.contains(UInt8(ascii: "+")) else { return nil }
  return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
}
