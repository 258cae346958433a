import Diagnostics

// How a level is named in a body's text, slips included: whoever wrote one of these meant to restrict something.

/// `terbatas` of a text that begins with `[!terbatas]`; nil for the callouts that everybody may see.
func calloutName(in text: String) -> String? {
  // `![terbatas]` is a slip for it.
  let scalars = text.unicodeScalars.drop { $0 == " " }
  let bracket = scalars.first == "!" ? scalars.dropFirst() : scalars
  guard bracket.first == "[" else { return nil }
  let inside = bracket.dropFirst().prefix { $0 != "]" }.drop { $0 == " " }
  guard scalars.first == "!" || inside.first == "!" else { return nil }
  let name = bareWord(String(inside.first == "!" ? inside.dropFirst() : inside))
  return Callout.allCases.contains { $0.name == name.lowercased() } ? nil : name
}

/// A word in braces behind a heading.
enum BraceWord {
  /// `terbatas` of `{level=terbatas}` and of slips such as `{level: terbatas}`.
  case level(String)
  /// `terbatas` of `{terbatas}`, `{.terbatas}` and `{status=terbatas}`: nothing that restricts.
  case bare(String)
}

/// What stands in the braces of a heading's text, but for ids (`{#posisi}`).
func wordsInBraces(of text: String) -> [BraceWord] {
  text.pieces(between: "{").dropFirst().flatMap { piece in
    words(inside: String(String.UnicodeScalarView(piece.unicodeScalars.prefix { $0 != "}" })))
  }
}

private func words(inside braces: String) -> [BraceWord] {
  let words = braces.unicodeScalars.split { $0 == " " || $0 == "\t" || $0 == "," }.map(BracePair.init)
  if let at = words.firstIndex(where: { $0.isLevel && !$0.value.isEmpty }) {
    // `{level=internal,rahasia}`: of two levels the second is told, for only one can count.
    return [.level(words[at].value)] + words[(at + 1)...].filter { !$0.isId && !$0.hasSign }.map { .bare($0.key) }
  }
  // Blanks may stand around the sign and in the value: `{level = top secret}`.
  let whole = BracePair(braces.unicodeScalars[...])
  if whole.isLevel, whole.hasSign { return [.level(whole.value)] }
  return words.filter { !$0.isId }.map { .bare($0.hasSign ? $0.value : $0.key) }
}

/// `key=value` or `key: value`, or a word alone.
private struct BracePair {
  let key: String
  let value: String
  let hasSign: Bool
  /// `#posisi`
  let isId: Bool

  init(_ text: Substring.UnicodeScalarView) {
    let key = text.prefix { $0 != "=" && $0 != ":" }
    hasSign = key.endIndex < text.endIndex
    value = bareWord(String(text[key.endIndex...].dropFirst()))
    isId = key.first == "#"
    self.key = bareWord(String(key.first == "." ? key.dropFirst() : key))
  }

  /// Whether its key says that a level follows.
  var isLevel: Bool {
    let word = wordKey(plainLetters(key))
    return word.hasSuffix("level") || word.hasSuffix("levels") || word.containsBytes(of: "classif")
      || word.containsBytes(of: "klasifik")
  }
}

/// A word without blanks and quotation marks around it.
private func bareWord(_ text: String) -> String {
  let marks: Set<Unicode.Scalar> = [" ", "\t", "\"", "'", "“", "”"]
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !marks.contains($0) }),
    let last = scalars.lastIndex(where: { !marks.contains($0) })
  else { return "" }
  return String(scalars[first...last])
}
