internal import Diagnostics

/// What is wrong with a YAML text, as a fact; `Faults/YAMLSyntaxWords` has the words.
enum YAMLMistake {
  case refused(RefusedForm)
  case character(CharacterMistake)
  case quote(QuoteMistake)
  case bracket(BracketMistake)
  case line(LineMistake)
  /// What else libyaml said, in its own words.
  case other(String)

  /// What YAML has and Naskah does not take.
  enum RefusedForm {
    /// With the value in quotes, where the sign may be part of a text.
    case alias(quoted: String?), anchor(quoted: String?), tag(quoted: String?)
    case mergeKey, complexKey, directive, secondDocument
    case depth(Int)
    case tooLong(bytes: Int, limit: Int)
  }

  enum CharacterMistake {
    case tab
    case hiddenSeparator(UInt32)
    case control(UInt32)
    /// A sign that cannot begin a value, with the value in quotes where that is plain to see.
    case beginsValue(Unicode.Scalar, quoted: String?)
    case escape(String)
    /// A space that is none to YAML, where only a space may stand; on so many lines.
    case oddSpace(Unicode.Scalar, lines: Int)
    /// A letter in a field's name that belongs to another script or has no width, and the name in plain letters.
    case oddLetter(Unicode.Scalar, plain: String)
    /// A `#` that makes a comment of the whole value.
    case hashBeginsValue(String, quoted: String?)
  }

  enum QuoteMistake {
    case notClosed(Unicode.Scalar)
    /// By a curly quotation mark, for the straight one that opened it.
    case closedByCurly(Unicode.Scalar, Unicode.Scalar)
    /// Closed by the next quotation mark, some lines on.
    case runsOn(Unicode.Scalar, closed: Span)
    case textAfter(Unicode.Scalar, text: String, quoted: String?)
    case textAfterBlockSign(String, quoted: String?)
  }

  enum BracketMistake {
    case notClosed(Unicode.Scalar)
    case closesNothing(Unicode.Scalar)
    case closesOther(Unicode.Scalar, opened: Span)
    case commaMissing(opened: Span)
    case colonInside(opened: Span, quoted: String?)
    /// nil where the document ends.
    case valueExpected(Unicode.Scalar?)
    case textAfter(String, quoted: String?)
  }

  /// Fields, lists and their indentation.
  enum LineMistake {
    case colonInValue(String, quoted: String?)
    case fieldBelowValue(String, above: Span)
    /// - Parameter mayBeBody: whether the line may be the body's first, with the fence above it missing.
    case colonMissing(String, mayBeBody: Bool)
    /// `-item`
    case spaceAfterHyphenMissing(String)
    /// Words below a field's name, each on a line of its own.
    case hyphensMissing([String])
    /// Fields go on behind the fence that closed the front matter.
    case fieldsBehindFence(String)
    /// Behind the front matter another begins.
    case frontMatterAgain
    case spaceMissing(field: String, value: String)
    /// `name：value`: a sign that looks like a colon.
    case otherColon(Unicode.Scalar, field: String, value: String)
    case listBesideName
    case fieldAmongItems(String)
    case itemAmongFields
    /// Columns, from 1, in which what is above begins.
    case indentation(column: Int, above: [Int])
  }
}

/// A mistake at its place.
struct LocatedMistake {
  let mistake: YAMLMistake
  let span: Span
  var fixes: [Diagnostic.Fix] = []
}
