internal import Diagnostics

extension YAMLText {
  /// The escapes between two places of a double-quoted value that write a character which is no text (YAML 1.2, 5.7).
  func unwantedEscapes(from start: Place, to end: Place) -> [(scalar: Unicode.Scalar, span: Span)] {
    var found: [(scalar: Unicode.Scalar, span: Span)] = []
    for number in start.line...max(start.line, end.line) {
      let line = line(number)
      var at = number == start.line ? start.column : 0
      let limit = number == end.line ? min(end.column, line.count) : line.count
      while at < limit {
        guard line[at] == "\\", at + 1 < limit else {
          at += 1
          continue
        }
        let escape = Escape(line[(at + 1)..<limit])
        if let scalar = escape.scalar, isUnwanted(scalar) {
          found.append((scalar, span(Place(line: number, column: at), 1 + escape.length)))
        }
        at += 1 + escape.length
      }
    }
    return found
  }

  /// What follows a backslash.
  private struct Escape {
    let length: Int
    let scalar: Unicode.Scalar?

    init(_ text: ArraySlice<Unicode.Scalar>) {
      let digits =
        switch text.first {
        case "x": 2
        case "u": 4
        case "U": 8
        default: 0
        }
      length = min(1 + digits, text.count)
      guard digits > 0 else {
        scalar = text.first.flatMap(Self.named)
        return
      }
      scalar = UInt32(String(scalars: text.dropFirst().prefix(digits)), radix: 16).flatMap(Unicode.Scalar.init)
    }

    private static func named(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
      switch letter {
      case "0": "\u{0}"
      case "a": "\u{7}"
      case "b": "\u{8}"
      case "v": "\u{B}"
      case "f": "\u{C}"
      case "e": "\u{1B}"
      case "N": "\u{85}"
      default: nil
      }
    }
  }
}
