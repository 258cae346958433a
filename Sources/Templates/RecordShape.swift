/// A type whose members fill the names that a template may use.
///
/// Each name is declared beside the member that fills it, so that no value is known by its place in a list, and two of
/// one kind can never be given for each other.
package protocol TemplateRecord: Sendable {
  static var shape: RecordShape<Self> { get }
}

extension TemplateRecord {
  /// What templates are checked against.
  package static var names: Shape { shape.names }

  /// As a template takes it.
  package var value: Value { .record(Self.shape.slots(of: self)) }
}

/// A text, which the template escapes, or markup that a writer made.
package enum Written: Sendable {
  case text(String)
  case html([UInt8])
}

/// A shape whose values come from a type.
package struct RecordShape<Record: Sendable>: Sendable {
  fileprivate let names: Shape
  private let fields: [RecordField<Record>]

  package init(_ name: String, _ fields: [RecordField<Record>]) {
    names = Shape(name, fields.map(\.declared))
    self.fields = fields
  }

  /// A record's values, in the order of the shape.
  package func slots(of record: Record) -> [Value] { fields.map { $0.value(record) } }

  /// The same names as a part of a larger record.
  package func within<Outer: Sendable>(
    _ member: @escaping @Sendable (Outer) -> Record
  ) -> [RecordField<Outer>] {
    fields.map { field in RecordField(field.declared) { field.value(member($0)) } }
  }
}

/// One name of a shape, with what it is and the member of the record that fills it.
package struct RecordField<Record: Sendable>: Sendable {
  fileprivate let declared: Shape.Field
  fileprivate let value: @Sendable (Record) -> Value

  fileprivate init(_ declared: Shape.Field, _ value: @escaping @Sendable (Record) -> Value) {
    self.declared = declared
    self.value = value
  }

  package static func text(
    _ name: String, _ note: String, _ member: @escaping @Sendable (Record) -> String
  ) -> RecordField {
    RecordField(.text(name, note)) { .text(member($0)) }
  }

  package static func html(
    _ name: String, _ note: String, _ member: @escaping @Sendable (Record) -> [UInt8]
  ) -> RecordField {
    RecordField(.html(name, note)) { .html(member($0)) }
  }

  /// Where a text is markup already in some records, and not in others.
  package static func written(
    _ name: String, _ note: String, _ member: @escaping @Sendable (Record) -> Written
  ) -> RecordField {
    RecordField(.html(name, note)) { record in
      switch member(record) {
      case .text(let text): .text(text)
      case .html(let bytes): .html(bytes)
      }
    }
  }

  package static func flag(
    _ name: String, _ note: String, _ member: @escaping @Sendable (Record) -> Bool
  ) -> RecordField {
    RecordField(.flag(name, note)) { .flag(member($0)) }
  }

  package static func list<Item: TemplateRecord>(
    _ name: String, _ note: String, _ member: @escaping @Sendable (Record) -> [Item]
  ) -> RecordField {
    RecordField(.list(name, of: Item.names, note)) { .list(member($0).map(\.value)) }
  }

  package static func record<Item: TemplateRecord>(
    _ name: String, _ note: String, _ member: @escaping @Sendable (Record) -> Item?
  ) -> RecordField {
    RecordField(.record(name, Item.names, note)) { member($0)?.value ?? .none }
  }

  /// The words of the language, which are folded into the template when it is compiled.
  package static func words(_ name: String, _ note: String) -> RecordField {
    RecordField(.words(name, note)) { _ in .none }
  }
}
