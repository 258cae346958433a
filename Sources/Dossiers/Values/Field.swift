package import Markup

/// A field of the front matter: absent, present but unusable (a finding has said why), or present with its value.
///
/// The third state is what makes "one fault, one finding" hold: a value that was reported counts as present for
/// every other rule, and as unknown.
package struct Field<Value: Sendable>: Sendable {
  package let value: Value?
  /// Where the value stands in the file's tree; `YAMLTree.absent` where the file does not give the field.
  package let at: YAMLTree.Index

  package init(_ value: Value?, at: YAMLTree.Index) {
    self.value = value
    self.at = at
  }

  package static var absent: Field { Field(nil, at: YAMLTree.absent) }

  package var isPresent: Bool { at >= 0 }
  package var isAbsent: Bool { at < 0 }
  /// Present, and not to be used.
  package var isUnknown: Bool { at >= 0 && value == nil }
}

/// An item of a list, with its place.
package struct Item<Value: Sendable>: Sendable {
  package let value: Value
  package let at: YAMLTree.Index

  package init(_ value: Value, at: YAMLTree.Index) {
    self.value = value
    self.at = at
  }
}

extension Field {
  /// The same place with what the value means; nil where it means nothing.
  func map<Other>(_ meaning: (Value) -> Other?) -> Field<Other> { Field<Other>(value.flatMap(meaning), at: at) }

  /// The items of a list field; empty where it is absent or unknown.
  package func items<Element>() -> [Element] where Value == [Element] { value ?? [] }
}
