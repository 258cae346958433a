internal import Diagnostics
internal import Dossiers
internal import FoundationEssentials

// Values of front matter in a reader's words.

extension ChangeWords {
  /// A value by its form: a code by its label, a day, a duration, an amount as it is written.
  func value(_ value: JSON, _ change: FieldChange) -> String { self.value(value, change.form, change.path.column) }

  /// - Parameter column: the path of the value in front matter: `legal.clauses`.
  func value(_ value: JSON, _ form: FieldForm, _ column: String) -> String {
    switch value {
    case .null: return ""
    case .bool(let flag): return words.answer(flag)
    case .number(let text), .string(let text): return scalar(text, form, column)
    case .array(let items): return list(items, form.item, column)
    case .object(let fields): return object(fields, form, column)
    }
  }

  private func list(_ items: [JSON], _ form: FieldForm, _ column: String) -> String {
    let told = items.map { value($0, form, column) }
    guard case .record(let schema) = form else { return told.joined(separator: ", ") }
    let kind = words.programLanguage == .indonesian ? schema.name.id : withoutArticle(schema.name.en)
    return told.map { "\(kind) \($0)" }.joined(separator: "; ")
  }

  private func scalar(_ text: String, _ form: FieldForm, _ column: String) -> String {
    if text == Edition.absentId { return words[.notInEdition] }
    switch form {
    case .date, .milestone: return CalendarDate(text).map(format.date) ?? text
    case .partialDate: return PartialDate(text).map(format.date) ?? text
    case .period: return Period(text).map(format.period) ?? text
    case .decimal, .integer: return Decimal(string: text).map { format.number($0) } ?? text
    case .boolean: return words.answer(text == "true")
    case .code(let list): return label(of: text, in: list)
    case .word, .text, .ruled:
      if let name = model.ownFields.nameOfChoice(text, in: column) ?? nameOfClause(text, in: column) {
        return name.text(in: words.language)
      }
      return words.term(text, of: column)
    case .id: return name(text) ?? text
    case .list(let item), .listOrOne(let item): return scalar(text, item, column)
    // Where a text names an office, the id of a unit may stand in its place.
    case .localized: return model.units.first { $0.id == text }?.name.text(in: words.language) ?? onOneLine(text)
    case .record, .selection, .open, .either: return onOneLine(text)
    }
  }

  /// What the model calls a minimum clause; nil where no instrument has it, or two instruments give it different names.
  private func nameOfClause(_ id: String, in column: String) -> LocalizedText? {
    guard column == "legal." + Legal.Fields.clauses.schema.name else { return nil }
    let names = model.instruments.flatMap(\.clauses).filter { $0.id == id }.map(\.name)
    return names.allSatisfy { $0 == names.first } ? names.first : nil
  }

  private func label(of code: String, in list: CodeList) -> String {
    switch list {
    case .country: return countryTable[code].map { $0.name[words.programLanguage] } ?? code
    case .language: return words.name(ofLanguage: code)
    case .stage, .instrument, .theme, .classification, .partnerKind, .unit, .mandate, .checklist, .competency, .subject,
      .currency, .sdg, .dac:
      return nameInModel(of: code, in: list)?.text(in: words.language) ?? words.term(code)
    }
  }

  /// What the handbook itself calls a code of one of its lists; nil where it has no such code or list.
  private func nameInModel(of code: String, in list: CodeList) -> LocalizedText? {
    switch list {
    case .stage: theOnly(model.stages.filter { [$0.code, $0.id].contains(code) }.map(\.name))
    case .instrument: theOnly(model.instruments.filter { [$0.code, $0.id].contains(code) }.map(\.name))
    case .theme: model.themes.first { $0.id == code }?.name
    case .classification: model.classifications.first { $0.id == code }?.name
    case .partnerKind: model.partnerKinds.first { $0.id == code }?.name
    case .unit: model.units.first { $0.id == code }?.name
    case .mandate: model.mandates.first { $0.id == code }?.name
    case .checklist: model.checklist.first { $0.id == code }?.name
    case .country, .language, .competency, .subject, .currency, .sdg, .dac: nil
    }
  }

  /// Two procedures may give one code different names: then neither is certain, and the code itself is shown.
  private func theOnly(_ names: [LocalizedText]) -> LocalizedText? { names.count == 1 ? names[0] : nil }

  /// A mapping: money, a text in several languages, a record that the schema knows, or any other.
  private func object(_ fields: [(String, JSON)], _ form: FieldForm, _ column: String) -> String {
    if let amount = text("amount", of: fields).flatMap({ Decimal(string: $0) }) {
      return format.money(amount, text("currency", of: fields) ?? "")
    }
    if fields.allSatisfy({ languageCodes.contains($0.0) }) {
      return text(words.language, of: fields) ?? fields.first.map { value($0.1, .text, column) } ?? ""
    }
    if case .record(let schema) = form { return recordInside(fields, schema, column) }
    return fields.map { "\(words.term($0.0)) \(value($0.1, .open, column + "." + $0.0))" }.joined(separator: ", ")
  }

  private func text(_ key: String, of fields: [(String, JSON)]) -> String? {
    if case .string(let text)? = fields.first(where: { $0.0 == key })?.1 { text } else { nil }
  }
}

extension FieldForm {
  /// The form of a list's items.
  fileprivate var item: FieldForm {
    switch self {
    case .list(let item), .listOrOne(let item): item
    default: self
    }
  }
}
