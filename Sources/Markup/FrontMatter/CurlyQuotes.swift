/// What stands between curly quotation marks that hold the whole of a text, and no other such mark; nil elsewhere.
func insideCurlyQuotes(_ text: [Unicode.Scalar]) -> [Unicode.Scalar]? {
  guard text.count > 2, let first = text.first, let last = text.last, first.isCurlyQuote,
    last.isCurlyQuote || last == "\""
  else { return nil }
  let inside = text[1..<text.count - 1]
  let isSingle = first.isSingleCurlyQuote
  guard !inside.contains(where: { $0.isCurlyQuote && $0.isSingleCurlyQuote == isSingle || $0 == "\"" }) else {
    return nil
  }
  return Array(inside)
}

extension Unicode.Scalar {
  /// The quotation marks that Word makes of straight ones.
  var isCurlyQuote: Bool { (0x2018...0x201F).contains(value) }

  fileprivate var isSingleCurlyQuote: Bool { (0x2018...0x201B).contains(value) }
}
