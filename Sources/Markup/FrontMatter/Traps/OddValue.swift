internal import Diagnostics

/// A value that is not to YAML what its writer sees: it stands in curly quotation marks, which YAML takes for letters,
/// or holds characters that cannot be seen or told from others.
struct OddValue {
  enum Oddity {
    case curlyQuotes(Unicode.Scalar)
    case character(Unicode.Scalar)
  }

  let scalar: Int
  let oddity: Oddity
  /// What its writer meant: as this it is read.
  let meant: String
}

extension WrittenDocument {
  /// nil of a value in which nothing is odd, or nothing can be put right without guessing.
  func oddValue(_ scalar: Int) -> OddValue? {
    let style = tree.nodes[scalar].style
    guard style != .literal, style != .folded, !isASCII(scalar) else { return nil }
    let text = Array(tree.scalars(of: scalar))
    if style == .plain, let inside = insideCurlyQuotes(text) {
      return OddValue(scalar: scalar, oddity: .curlyQuotes(text[0]), meant: String(scalars: inside))
    }
    guard let plain = plainWord(text) ?? withoutOddEnds(text), let odd = text.first(where: \.isOdd) else { return nil }
    return OddValue(scalar: scalar, oddity: .character(odd), meant: String(scalars: plain))
  }

  func notice(of value: OddValue) -> Diagnostic {
    let span = span(value.scalar), isOnOneLine = isOnOneLine(value.scalar)
    switch value.oddity {
    case .curlyQuotes(let mark): return curlyQuotes(mark, inside: value.meant, at: span, isOnOneLine: isOnOneLine)
    case .character(let odd):
      return oddCharacter(
        odd, plain: value.meant, style: tree.nodes[value.scalar].style, at: span, isOnOneLine: isOnOneLine)
    }
  }
}

/// A text without the odd spaces at its ends; nil where it has none there, or has a direction mark, which may stay.
private func withoutOddEnds(_ text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
  guard let first = text.first, let last = text.last, first.isOddSpace || last.isOddSpace,
    !first.isDirectionMark, !last.isDirectionMark
  else { return nil }
  guard let from = text.firstIndex(where: { !$0.isBlankOrOdd }), let to = text.lastIndex(where: { !$0.isBlankOrOdd })
  else { return nil }
  return Array(text[from...to])
}

extension Unicode.Scalar {
  /// Looks like a space or a Latin letter, and is none.
  var isOdd: Bool { isOddSpace || latinLookAlike != nil }

  /// The marks that keep a word's direction of writing (Unicode UAX 9): left-to-right and right-to-left.
  fileprivate var isDirectionMark: Bool { value == 0x200E || value == 0x200F }
}
