internal import Templates

/// A type whose members fill the names that a template may use.
///
/// Each name is declared beside the member that fills it, so that no value is known by its place in a list, and two of
/// one kind can never be given for each other.
protocol TemplateRecord: Sendable {
  static var shape: RecordShape<Self> { get }
}

extension TemplateRecord {
  /// What templates are checked against.
  static var names: Shape { shape.names }

  /// As a template takes it.
  var value: Value { .record(Self.shape.slots(of: self)) }
}

/// A text, which the template escapes, or markup that a writer made.
enum Written: Sendable {
  case text(String)
  case html([UInt8])
}

/// A shape whose values come from a type.
struct RecordShape<Record: Sendable>: Sendable {
  let names: Shape
  private let fields: [RecordField<Record>]

  init(_ name: String, _ fields: [RecordField<Record>]) {
    names = Shape(name, fields.flatMap(\.declared))
    self.fields = fields
  }

  /// A record's values, in the order of the shape.
  func slots(of record: Record) -> [Value] {
    var slots: [Value] = []
    slots.reserveCapacity(names.fields.count)
    append(record, to: &slots)
    return slots
  }

  private func append(_ record: Record, to slots: inout [Value]) {
    for field in fields { field.append(record, &slots) }
  }

  /// The same names as a part of a larger record: one field of it, so that the part is taken out once.
  func within<Outer: Sendable>(_ member: @escaping @Sendable (Outer) -> Record) -> [RecordField<Outer>] {
    [RecordField<Outer>(declared: names.fields) { outer, slots in self.append(member(outer), to: &slots) }]
  }
}

/// A name of a shape, with what it is and the member of the record that fills it; or the names of a part of it.
struct RecordField<Record: Sendable>: Sendable {
  fileprivate let declared: [Shape.Field]
  fileprivate let append: @Sendable (Record, inout [Value]) -> Void

  fileprivate init(declared: [Shape.Field], append: @escaping @Sendable (Record, inout [Value]) -> Void) {
    self.declared = declared
    self.append = append
  }

  private init(_ declared: Shape.Field, _ value: @escaping @Sendable (Record) -> Value) {
    self.init(declared: [declared]) { $1.append(value($0)) }
  }

  static func text(_ name: String, _ note: String, _ member: @escaping @Sendable (Record) -> String) -> RecordField {
    RecordField(.text(name, note)) { .text(member($0)) }
  }

  static func html(_ name: String, _ note: String, _ member: @escaping @Sendable (Record) -> [UInt8]) -> RecordField {
    RecordField(.html(name, note)) { .html(member($0)) }
  }

  /// Where a text is markup already in some records, and not in others.
  static func written(_ name: String, _ note: String, _ member: @escaping @Sendable (Record) -> Written) -> RecordField
  {
    RecordField(.html(name, note)) { record in
      switch member(record) {
      case .text(let text): .text(text)
      case .html(let bytes): .html(bytes)
      }
    }
  }

  static func flag(_ name: String, _ note: String, _ member: @escaping @Sendable (Record) -> Bool) -> RecordField {
    RecordField(.flag(name, note)) { .flag(member($0)) }
  }

  static func list<Item: TemplateRecord>(
    _ name: String, _ note: String, _ member: @escaping @Sendable (Record) -> [Item]
  ) -> RecordField {
    let shape = Item.shape
    return RecordField(.list(name, of: shape.names, note)) { record in
      .list(member(record).map { .record(shape.slots(of: $0)) })
    }
  }

  static func record<Item: TemplateRecord>(
    _ name: String, _ note: String, _ member: @escaping @Sendable (Record) -> Item?
  ) -> RecordField {
    RecordField(.record(name, Item.names, note)) { member($0)?.value ?? .none }
  }

  /// The words of the language, which are folded into the template when it is compiled.
  static func words(_ name: String, _ note: String) -> RecordField {
    RecordField(.words(name, note)) { _ in .none }
  }
}
