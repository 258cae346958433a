package import Diagnostics

/// What a mapping of the front matter may hold: one declaration that reading, messages and the JSON Schema share.
package final class RecordSchema: Sendable {
  package let name: Bilingual
  package let fields: [FieldSchema]
  /// What fields not named here hold (`money.rates`, `requires`); nil where they are unknown.
  package let others: FieldForm?
  /// What a single text in the place of the mapping says; nil where that cannot be told.
  package let bare: Bare?

  package enum Bare: Sendable {
    /// This field: `parties: [Jepang]` is `[{partner: Jepang}]`.
    case field(StaticString)
    /// An amount, and perhaps its currency.
    case money
    /// The name of something that needs an id too.
    case named
  }

  /// The field that no two items of a list of these may share; nil where they may, or where a rule of its own tells.
  package let unique: StaticString?
  /// The fields that tell an item of a list from its neighbours: the first group of which the item has any counts.
  package let knownBy: [[StaticString]]
  /// Whether an item is called what its list is (“figures reached”), not by the name of the mapping.
  package let isCalledByItsList: Bool

  package init(
    _ name: Bilingual, _ fields: [FieldSchema], others: FieldForm? = nil, bare: Bare? = nil,
    unique: StaticString? = nil, knownBy: [[StaticString]] = [["id"]], isCalledByItsList: Bool = false
  ) {
    self.bare = bare
    self.unique = unique
    self.knownBy = knownBy
    self.isCalledByItsList = isCalledByItsList
    self.name = name
    self.fields = fields
    self.others = others
  }
}

extension RecordSchema {
  /// The same mapping with more fields; itself where there are none.
  func with(_ more: [FieldSchema]) -> RecordSchema {
    guard !more.isEmpty else { return self }
    return RecordSchema(
      name, fields + more, others: others, bare: bare, unique: unique, knownBy: knownBy,
      isCalledByItsList: isCalledByItsList)
  }

  /// The fields that people call by a word: their titles in either language, and their keys written another way.
  func fields(called word: String) -> [String] {
    let key = wordKey(word)
    guard !key.isEmpty else { return [] }
    return fields.filter { [$0.name, $0.title.id, $0.title.en].contains { wordKey($0) == key } }.map(\.name)
  }

  /// The fields whose names, else whose titles in either language, are near a word: `tahapan` is near “tahap”, which is
  /// `stages`.
  func fields(near word: String) -> [String] {
    let names = suggest(word, from: fields.map(\.name))
    if !names.isEmpty { return names }
    let titles = suggest(word, from: fields.flatMap { [$0.title.id, $0.title.en] })
    return fields.filter { titles.contains($0.title.id) || titles.contains($0.title.en) }.map(\.name)
  }

  /// Where below this mapping a field of a name stands: `dates`, `coordination.activities`; empty for this mapping
  /// itself.
  func places(of name: String, below path: String = "") -> [String] {
    let here = fields.contains { $0.name == name } ? [path] : []
    return here
      + fields.flatMap { field -> [String] in
        guard let inner = field.form.innerRecord else { return [] }
        return inner.places(of: name, below: path.isEmpty ? field.name : path + "." + field.name)
      }
  }
}

extension FieldForm {
  /// The mapping that a field or each of its items is.
  package var innerRecord: RecordSchema? {
    switch self {
    case .record(let schema): schema
    case .list(let item), .listOrOne(let item): item.innerRecord
    case .either(_, let collection): collection.innerRecord
    default: nil
    }
  }
}

/// One field: its key, its form, and what it is called in both languages.
package final class FieldSchema: Sendable {
  package let key: FieldKey
  /// The key as a text.
  package let name: String
  package let form: FieldForm
  package let title: Bilingual
  /// Whether a file or item without it is at fault at any stage.
  package let isRequired: Bool
  /// Whether a duration of nothing has a meaning here: a grace of no days has, a term has none.
  package let mayBeZero: Bool
  /// Whether its text names an office, never a person (SEN-952).
  package let namesOffice: Bool
  /// Whether a rule asks for it wherever its mapping stands.
  package let isOwedByRule: Bool
  /// Whether its text may be the id of a document instead.
  package let mayNameDocument: Bool
  /// What a rule asks of its value; nil where its form says all.
  package let bound: FieldBound?

  convenience init(_ key: StaticString, _ form: FieldForm, _ id: String, _ en: String, _ traits: [FieldTrait]) {
    var isRequired = false, mayBeZero = false, namesOffice = false, isOwedByRule = false, mayNameDocument = false
    var bound: FieldBound?
    for trait in traits {
      switch trait {
      case .required: isRequired = true
      case .mayBeZero: mayBeZero = true
      case .namesOffice: namesOffice = true
      case .owedByRule: isOwedByRule = true
      case .mayNameDocument: mayNameDocument = true
      case .bounded(let given): bound = given
      }
    }
    self.init(
      key, form, id, en, isRequired: isRequired, mayBeZero: mayBeZero, namesOffice: namesOffice,
      isOwedByRule: isOwedByRule, mayNameDocument: mayNameDocument, bound: bound)
  }

  package init(
    _ key: StaticString, _ form: FieldForm, _ id: String, _ en: String, isRequired: Bool = false,
    mayBeZero: Bool = false, namesOffice: Bool = false, isOwedByRule: Bool = false,
    mayNameDocument: Bool = false, bound: FieldBound? = nil
  ) {
    name = "\(key)"
    self.isOwedByRule = isOwedByRule
    self.mayNameDocument = mayNameDocument
    self.bound = bound
    self.key = .declared(key)
    self.form = form
    title = Bilingual(id: id, en: en)
    self.isRequired = isRequired
    self.mayBeZero = mayBeZero
    self.namesOffice = namesOffice
  }

  /// A field that a handbook's model adds.
  init(own key: String, _ form: FieldForm, _ title: Bilingual) {
    self.key = .own(Array(key.utf8))
    name = key
    self.form = form
    self.title = title
    isRequired = false
    mayBeZero = false
    namesOffice = false
    isOwedByRule = false
    mayNameDocument = false
    bound = nil
  }
}

/// What a value must look like. Scalars are text until the form types them (docs/planning-model.md, "Values").
package indirect enum FieldForm: Sendable {
  case text
  /// A text, or a mapping of language codes to texts.
  case localized
  case date
  /// A date that may be known in part only: `partial` beside it has a field of the same name.
  case milestone
  /// A year, or a year and a month.
  case partialDate
  case period
  case integer
  case decimal
  case boolean
  case code(CodeList)
  /// One of a few fixed words (FM-005 with the nearest).
  case word([String])
  /// A word or number that a rule of its own judges: any scalar here.
  case ruled
  /// The id of a document.
  case id
  case list(FieldForm)
  /// A single value or a list of them.
  case listOrOne(FieldForm)
  case record(RecordSchema)
  case selection
  /// Anything: read elsewhere.
  case open
  /// The first of two that fits the value's kind: a scalar, else a collection.
  case either(scalar: FieldForm, collection: FieldForm)
}

/// A list of allowed codes: of the model, or of a standard.
package enum CodeList: String, Sendable, CaseIterable {
  case stage, instrument, theme, classification, partnerKind, unit, mandate, competency, subject, checklist
  case country, currency, language, sdg, dac
}
