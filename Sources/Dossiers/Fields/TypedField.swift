package import Diagnostics
internal import FoundationEssentials
internal import Markup

// One declaration a field. A record declares its fields once, each with its key, its form, its names in both languages,
// what bounds it and the type that reading it gives; checking, reading, the JSON Schema, `check --fix`, change reports,
// `mv`, editions, columns and pages take all of it from there. What is not declared cannot be read:
// `record[Fields.meetingPlace]` compiles only where there is such a declaration.

/// A field's declaration with the type of its value.
package final class TypedField<Value: Sendable>: Sendable {
  package let schema: FieldSchema
  package let key: StaticString
  let read: @Sendable (Record, YAMLTree.Index) -> Field<Value>

  init(
    _ key: StaticString, _ form: FieldForm, _ id: String, _ en: String, _ traits: [FieldTrait] = [],
    _ read: @escaping @Sendable (Record, YAMLTree.Index) -> Field<Value>
  ) {
    schema = FieldSchema(key, form, id, en, traits)
    self.key = key
    self.read = read
  }

  package var title: Bilingual { schema.title }
}

extension Record {
  subscript<Value>(field: TypedField<Value>) -> Field<Value> { field.read(self, node(field.key)) }
}

/// A mapping of the front matter that is read into a value of its own type.
protocol FieldRecord: Sendable {
  static var schema: RecordSchema { get }
  init(_ record: Record)
}

/// What is said of a field beside its form.
package enum FieldTrait: Sendable {
  /// A file or item without it is at fault at any stage.
  case required
  /// A duration of nothing has a meaning here: a grace of no days has, a term has none.
  case mayBeZero
  /// Its text names an office, never a person (SEN-952).
  case namesOffice
  /// A rule asks for it wherever its mapping stands.
  case owedByRule
  /// Its text may be the id of a document instead, which decides where it leads.
  case mayNameDocument
  /// A rule judges its value.
  case bounded(FieldBound)
}

/// What a rule asks of a value, as far as a schema can say it.
package enum FieldBound: Sendable {
  case words([String])
  /// Words of the model.
  case endReasons, contextRatings
  case aboveZero
  case riskLikelihood, riskImpact
  /// One value, alone or as a list of one.
  case exactlyOne
  /// Two items or more, else none.
  case severalOrNone
  /// A mark on the model's scale for each of its criteria.
  case marksByCriterion
}

// MARK: Forms of fields

extension TypedField<String> {
  static func text(_ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...) -> TypedField {
    TypedField(key, .text, id, en, traits) { $0.text(at: $1) }
  }

  /// The id of a document.
  static func id(_ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...) -> TypedField {
    TypedField(key, .id, id, en, traits) { $0.text(at: $1) }
  }

  /// A code of a standard, or of a list of the model whose codes are kept as they are written.
  static func code(_ list: CodeList, _ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...)
    -> TypedField
  {
    TypedField(key, .code(list), id, en, traits) { $0.text(at: $1) }
  }

  /// A word that a rule of its own judges.
  static func ruled(_ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...) -> TypedField {
    TypedField(key, .ruled, id, en, traits) { $0.text(at: $1) }
  }
}

extension TypedField<LocalizedText> {
  static func localized(_ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...) -> TypedField {
    TypedField(key, .localized, id, en, traits) { $0.localizedField(at: $1) }
  }
}

extension TypedField<CalendarDate> {
  static func date(_ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...) -> TypedField {
    TypedField(key, .date, id, en, traits) { $0.date(at: $1) }
  }
}

extension TypedField<Period> {
  static func period(_ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...) -> TypedField {
    TypedField(key, .period, id, en, traits) { $0.period(at: $1) }
  }
}

extension TypedField<Int> {
  static func integer(_ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...) -> TypedField {
    TypedField(key, .integer, id, en, traits) { $0.number(at: $1) }
  }

  /// A code of a list of the model, as its index there.
  static func index(_ list: CodeList, _ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...)
    -> TypedField
  {
    TypedField(key, .code(list), id, en, traits) { $0.number(at: $1) }
  }
}

extension TypedField<Bool> {
  static func flag(_ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...) -> TypedField {
    TypedField(key, .boolean, id, en, traits) { $0.flag(at: $1) }
  }
}

extension TypedField<Decimal> {
  static func decimal(_ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...) -> TypedField {
    TypedField(key, .decimal, id, en, traits) { $0.decimal(at: $1) }
  }
}

extension TypedField where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the words of an enumeration.
  static func word(_ type: Value.Type, _ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...)
    -> TypedField
  {
    TypedField(key, .word(Value.allCases.map(\.rawValue)), id, en, traits) { $0.word(at: $1) }
  }

  /// The same where a rule of its own judges the word.
  static func ruledWord(_ type: Value.Type, _ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...)
    -> TypedField
  {
    TypedField(key, .ruled, id, en, traits) { $0.word(at: $1) }
  }
}

extension TypedField where Value: FieldRecord {
  static func record(_ type: Value.Type, _ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...)
    -> TypedField
  {
    TypedField(key, .record(Value.schema), id, en, traits) { $0.record(at: $1, Value.init) }
  }
}

// MARK: Lists

extension TypedField {
  static func records<Part: FieldRecord>(
    _ type: Part.Type, _ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...
  ) -> TypedField where Value == [Part] {
    TypedField(key, .list(.record(Part.schema)), id, en, traits) { $0.records(at: $1, Part.init) }
  }
}

extension TypedField<[Item<String>]> {
  private static func list(
    _ form: FieldForm, _ key: StaticString, _ id: String, _ en: String, _ traits: [FieldTrait]
  ) -> TypedField {
    TypedField(key, form, id, en, traits) { $0.texts(at: $1) }
  }

  static func texts(_ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...) -> TypedField {
    list(.list(.text), key, id, en, traits)
  }

  static func textOrTexts(_ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...) -> TypedField {
    list(.listOrOne(.text), key, id, en, traits)
  }

  static func ids(_ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...) -> TypedField {
    list(.list(.id), key, id, en, traits)
  }

  static func idOrIds(_ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...) -> TypedField {
    list(.listOrOne(.id), key, id, en, traits)
  }

  static func codes(_ codes: CodeList, _ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...)
    -> TypedField
  {
    list(.list(.code(codes)), key, id, en, traits)
  }

  static func codeOrCodes(_ codes: CodeList, _ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...)
    -> TypedField
  {
    list(.listOrOne(.code(codes)), key, id, en, traits)
  }
}

extension TypedField<[Item<Int>]> {
  /// Codes of a list of the model, as their indices there.
  static func indices(_ list: CodeList, _ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...)
    -> TypedField
  {
    TypedField(key, .list(.code(list)), id, en, traits) { $0.numbers(at: $1) }
  }
}

extension TypedField<[Item<LocalizedText>]> {
  static func localizedTexts(_ key: StaticString, _ id: String, _ en: String, _ traits: FieldTrait...) -> TypedField {
    TypedField(key, .list(.localized), id, en, traits) { $0.localizedTexts(at: $1) }
  }
}
