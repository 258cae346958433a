package import Diagnostics

/// One field of front matter that says something else than before.
package struct FieldChange: Sendable, Equatable {
  package enum Kind: Sendable {
    /// A value: given, taken away, or another one.
    case value
    /// A whole item of a list (an objective, a meeting) that came or went: `before` or `after` is nil, the other a
    /// mapping.
    case item
    /// The items of a list stand in another order: the keys of those that are in both, as arrays.
    case order
  }

  package let kind: Kind
  package let path: FieldPath
  /// The value as it stood in the file, every scalar as text (as in `naskah list`); nil where there was none.
  package let before: JSON?
  package let after: JSON?
  /// What the schema says of the value, for telling it in words.
  package let form: FieldForm

  init(_ kind: Kind, _ path: FieldPath, _ before: JSON?, _ after: JSON?, _ form: FieldForm) {
    self.kind = kind
    self.path = path
    self.before = before
    self.after = after
    self.form = form
  }

  /// The same seen from the other side.
  package var reversed: FieldChange { FieldChange(kind, path, after, before, form) }

  package static func == (a: FieldChange, b: FieldChange) -> Bool {
    a.kind == b.kind && a.path == b.path && a.before == b.before && a.after == b.after
  }
}
