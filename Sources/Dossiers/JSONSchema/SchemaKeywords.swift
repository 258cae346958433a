import Diagnostics

/// A JSON Schema (draft 2020-12) as a value: what our schemas say, and nothing that no validator knows.
enum Schema {
  case anything
  case nothing
  /// In the order in which they are written.
  case keywords([Keyword])

  var json: JSON {
    switch self {
    case .anything: .bool(true)
    case .nothing: .bool(false)
    case .keywords(let keywords): .object(keywords.map { ($0.name, $0.value) })
    }
  }

  enum JSONType: String {
    case string, number, integer, boolean, array, object, null
  }

  /// The schemas that stand once, under `$defs`.
  enum Definition: String, CaseIterable {
    case text, localized, date, partialDate, period, decimal, country, currency, language, sdg, dac, selection
  }

  /// A key of a mapping, and what its value must be.
  struct Property {
    let key: String
    let value: Schema

    init(_ key: String, _ value: Schema) {
      self.key = key
      self.value = value
    }
  }
}

// MARK: - Schemas that are made of others

extension Schema {
  static func asking(_ keywords: Keyword...) -> Schema { .keywords(keywords) }
  static func type(_ type: JSONType) -> Schema { .asking(.type(type)) }
  static func defined(_ definition: Definition) -> Schema { .asking(.reference(to: definition)) }
  static func anyOf(_ schemas: Schema...) -> Schema { .asking(.anyOf(schemas)) }
  static func allOf(_ schemas: Schema...) -> Schema { .asking(.allOf(schemas)) }
  static func not(_ schema: Schema) -> Schema { .asking(.not(schema)) }
  static func list(of item: Schema) -> Schema { .asking(.type(.array), .items(item)) }
  static func word(of words: [String]) -> Schema { .asking(.enumeration(words.map(JSON.string))) }

  /// A mapping that has this key, with such a value.
  static func having(_ key: String, _ value: Schema = .anything) -> Schema {
    .asking(.properties([Property(key, value)]), .required([key]))
  }

  /// The same, or nothing: a key without a value is a field that is not there.
  var orNull: Schema { .anyOf(self, .type(.null)) }
}

// MARK: - Keywords

extension Schema {
  /// A keyword with its value; each is declared once, here.
  struct Keyword {
    fileprivate let name: String
    fileprivate let value: JSON

    private init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }

    static let dialect = Keyword("$schema", .string("https://json-schema.org/draft/2020-12/schema"))
    static func id(_ id: String) -> Keyword { Keyword("$id", .string(id)) }
    static func reference(to definition: Definition) -> Keyword {
      Keyword("$ref", .string("#/$defs/\(definition.rawValue)"))
    }
    static func definitions(_ schemas: [Property]) -> Keyword { Keyword("$defs", json(schemas)) }
    static func title(_ title: String) -> Keyword { Keyword("title", .string(title)) }
    static func description(_ text: String) -> Keyword { Keyword("description", .string(text)) }

    static func type(_ type: JSONType) -> Keyword { Keyword("type", .string(type.rawValue)) }
    static func type(_ types: [JSONType]) -> Keyword { Keyword("type", .array(types.map { .string($0.rawValue) })) }
    static func enumeration(_ values: [JSON]) -> Keyword { Keyword("enum", .array(values)) }
    /// What an editor says of each member of an enumeration.
    static func enumerationDescriptions(_ texts: [String]) -> Keyword {
      Keyword("markdownEnumDescriptions", .array(texts.map(JSON.string)))
    }
    static func pattern(_ pattern: String) -> Keyword { Keyword("pattern", .string(pattern)) }
    static func minLength(_ least: Int) -> Keyword { Keyword("minLength", .int(least)) }
    static func minimum(_ least: Int) -> Keyword { Keyword("minimum", .int(least)) }
    static func maximum(_ most: Int) -> Keyword { Keyword("maximum", .int(most)) }
    static func exclusiveMinimum(_ below: Int) -> Keyword { Keyword("exclusiveMinimum", .int(below)) }
    static func exclusiveMaximum(_ above: Int) -> Keyword { Keyword("exclusiveMaximum", .int(above)) }

    static func items(_ schema: Schema) -> Keyword { Keyword("items", schema.json) }
    static func contains(_ schema: Schema) -> Keyword { Keyword("contains", schema.json) }
    static func minItems(_ least: Int) -> Keyword { Keyword("minItems", .int(least)) }
    static func maxItems(_ most: Int) -> Keyword { Keyword("maxItems", .int(most)) }

    static func properties(_ properties: [Property]) -> Keyword { Keyword("properties", json(properties)) }
    static func propertyNames(_ schema: Schema) -> Keyword { Keyword("propertyNames", schema.json) }
    static func additionalProperties(_ schema: Schema) -> Keyword { Keyword("additionalProperties", schema.json) }
    static func maxProperties(_ most: Int) -> Keyword { Keyword("maxProperties", .int(most)) }
    static func required(_ keys: [String]) -> Keyword { Keyword("required", .array(keys.map(JSON.string))) }

    static func anyOf(_ schemas: [Schema]) -> Keyword { Keyword("anyOf", .array(schemas.map(\.json))) }
    static func allOf(_ schemas: [Schema]) -> Keyword { Keyword("allOf", .array(schemas.map(\.json))) }
    static func not(_ schema: Schema) -> Keyword { Keyword("not", schema.json) }
    static func condition(_ schema: Schema) -> Keyword { Keyword("if", schema.json) }
    static func consequence(_ schema: Schema) -> Keyword { Keyword("then", schema.json) }

    private static func json(_ properties: [Property]) -> JSON { .object(properties.map { ($0.key, $0.value.json) }) }
  }
}
