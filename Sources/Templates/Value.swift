/// What a template is given: values in the order of the shape they were made for, so that rendering looks nothing up.
package enum Value: Sendable {
  /// Absent: false in a section, empty in an interpolation.
  case none
  case flag(Bool)
  /// Escaped by `{{name}}`, as it is by `{{{name}}}`.
  case text(String)
  /// Markup: never escaped by either form. Only Naskah's own renderer makes it.
  case html([UInt8])
  case list([Value])
  /// In the order of the shape's fields.
  case record([Value])
  /// Names found when rendering: for data without a shape (`template-test`).
  case object([String: Value])
}
