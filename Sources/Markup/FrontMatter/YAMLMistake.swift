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
    case alias, anchor, tag, mergeKey, complexKey, directive, secondDocument
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
  }

  enum QuoteMistake {
    case notClosed(Unicode.Scalar)
    /// Closed by the next quotation mark, some lines on.
    case runsOn(Unicode.Scalar, closed: Span)
    case textAfter(Unicode.Scalar, text: String, quoted: String?)
    case textAfterBlockSign(String)
  }

  enum BracketMistake {
    case notClosed(Unicode.Scalar)
    case closesNothing(Unicode.Scalar)
    case closesOther(Unicode.Scalar, opened: Span)
    case commaMissing(opened: Span)
    case colonInside(opened: Span)
    case valueExpected(Unicode.Scalar)
    case textAfter(String)
  }

  /// Fields, lists and their indentation.
  enum LineMistake {
    case colonInValue(String, quoted: String?)
    case fieldBelowValue(String, above: Span)
    case colonMissing(String)
    case spaceMissing(field: String, value: String)
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
