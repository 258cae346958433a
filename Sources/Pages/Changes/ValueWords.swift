internal import Diagnostics
internal import Dossiers
internal import FoundationEssentials

// Values of front matter in a reader's words.

extension ChangeWords {
  /// A value by its form: a code by its label, a day, a duration, an amount as it is written.
  func value(_ value: JSON, _ change: FieldChange) -> String { self.value(value, change.form, change.path.column) }

  private func value(_ value: JSON, _ form: FieldForm, _ column: String) -> String {
    switch value {
    case .null: return ""
    case .bool(let flag): return words.answer(flag)
    case .number(let text), .string(let text): return scalar(text, form, column)
    case .array(let items):
      guard case .record(let schema) = form.item else {
        return items.map { self.value($0, form.item, column) }.joined(separator: ", ")
      }
      let kind = words.programLanguage == .indonesian ? schema.name.id : withoutArticle(schema.name.en)
      return items.map { "\(kind) \(self.value($0, form.item, column))" }.joined(separator: "; ")
    case .object(let fields): return object(fields, form, column)
    }
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
    func named(_ name: LocalizedText?) -> String { name?.text(in: words.language) ?? words.term(code) }
    // Two procedures may give one code different names: then neither is certain, and the code itself is shown.
    func only(_ names: [LocalizedText]) -> LocalizedText? { names.count == 1 ? names[0] : nil }
    switch list {
    case .stage: return named(only(model.stages.filter { [$0.code, $0.id].contains(code) }.map(\.name)))
    case .instrument: return named(only(model.instruments.filter { [$0.code, $0.id].contains(code) }.map(\.name)))
    case .theme: return named(model.themes.first { $0.id == code }?.name)
    case .classification: return named(model.classifications.first { $0.id == code }?.name)
    case .partnerKind: return named(model.partnerKinds.first { $0.id == code }?.name)
    case .unit: return named(model.units.first { $0.id == code }?.name)
    case .mandate: return named(model.mandates.first { $0.id == code }?.name)
    case .checklist: return named(model.checklist.first { $0.id == code }?.name)
    case .country: return countryTable[code].map { $0.name[words.programLanguage] } ?? code
    case .language: return words.name(ofLanguage: code)
    case .competency, .subject, .currency, .sdg, .dac: return words.term(code)
    }
  }

  private func object(_ fields: [(String, JSON)], _ form: FieldForm, _ column: String) -> String {
    func text(_ key: String) -> String? {
      if case .string(let text)? = fields.first(where: { $0.0 == key })?.1 { text } else { nil }
    }
    if let amount = text("amount").flatMap({ Decimal(string: $0) }) {
      return format.money(amount, text("currency") ?? "")
    }
    if fields.allSatisfy({ languageCodes.contains($0.0) }) {
      return text(words.language) ?? fields.first.map { value($0.1, .text, column) } ?? ""
    }
    if case .record(let schema) = form { return described(fields, schema, column, without: []) }
    return fields.map { "\(words.term($0.0)) \(value($0.1, .open, column + "." + $0.0))" }.joined(separator: ", ")
  }

  // MARK: Items

  /// What an item says that came or went, without its key: its own text first, then its other fields in brackets.
  func item(_ value: JSON?, _ change: FieldChange) -> String {
    guard let value else { return "" }
    guard case .object(let fields) = value, case .record(let schema) = change.form else {
      return self.value(value, change.form, change.path.column)
    }
    guard case .item(let key, _, _)? = change.path.parts.last else { return "" }
    return described(
      fields, schema, change.path.column, without: key.split(separator: " ").map(String.init) + [key, shownKey(key)],
      isOuter: true)
  }

  /// A record in half a sentence.
  ///
  /// - Parameters:
  ///   - told: values that the label has told already.
  ///   - isOuter: whether it is the item that came or went, and not a record inside it.
  private func described(
    _ fields: [(String, JSON)], _ schema: RecordSchema, _ column: String, without told: [String], isOuter: Bool = false
  ) -> String {
    var headline = ""
    var rest: [String] = []
    for field in schema.fields {
      guard let given = fields.first(where: { $0.0 == field.name })?.1, !isNothing(given), !isTold(given, told) else {
        continue
      }
      if !isOuter, field.name == "id" { continue }
      let text = value(given, field.form, column + "." + field.name)
      if text.isEmpty || told.contains(text) { continue }
      if headline.isEmpty, headlines.contains(field.name) {
        headline = text
      } else {
        rest.append(described(field, text, in: schema))
      }
    }
    let known = Set(schema.fields.map(\.name))
    for (key, given) in fields where !known.contains(key) && !isNothing(given) {
      rest.append("\(words.term(key)) \(value(given, schema.others ?? .open, column + "." + key))")
    }
    if schema === Measurement.schema, rest.count == 2 { return "\(rest[0]) (\(rest[1]))" }
    if headline.isEmpty { return rest.joined(separator: isOuter ? "; " : ", ") }
    if rest.isEmpty { return headline }
    return isOuter ? "\(headline) (\(rest.joined(separator: "; ")))" : "\(headline): \(rest.joined(separator: ", "))"
  }

  /// A field of an item in half a sentence: `tenggat 30 Juni 2027`. Ids and values need no name before them.
  private func described(_ field: FieldSchema, _ text: String, in schema: RecordSchema) -> String {
    switch field.name {
    case "id", "value", "date", "kind": return text
    default:
      if field.name == "raci" || field.form.isListOfRecords { return text }
      return "\(field.title[words.programLanguage]) \(text)"
    }
  }

  private func isTold(_ value: JSON, _ told: [String]) -> Bool {
    if case .string(let text) = value { told.contains(onOneLine(text)) } else { false }
  }

  private func isNothing(_ value: JSON) -> Bool {
    switch value {
    case .null: true
    case .array(let items): items.allSatisfy(isNothing)
    case .object(let fields): fields.allSatisfy { isNothing($0.1) }
    case .string(let text): text.isEmpty
    case .bool, .number: false
    }
  }

  // MARK: Length

  /// Two long texts, each cut to the words around their difference: from four words before it to four words after it.
  func clipped(_ before: String, _ after: String) -> (before: String, after: String) {
    let limit = 240
    guard max(before.count, after.count) > limit, !before.isEmpty, !after.isEmpty else { return (before, after) }
    let old = before.split(separator: " "), new = after.split(separator: " ")
    // How many words are the same at the beginning and at the end of both.
    let shorter = min(old.count, new.count)
    var sameFirst = 0, sameLast = 0
    while sameFirst < shorter, old[sameFirst] == new[sameFirst] { sameFirst += 1 }
    while sameLast < shorter - sameFirst, old[old.count - 1 - sameLast] == new[new.count - 1 - sameLast] {
      sameLast += 1
    }
    func around(_ words: [Substring]) -> String {
      let start = max(0, sameFirst - 4), end = min(words.count, words.count - sameLast + 4)
      let middle = words[min(start, end)..<end].joined(separator: " ")
      return (start > 0 ? "… " : "") + shortened(middle, limit) + (end < words.count ? " …" : "")
    }
    return (around(old), around(new))
  }

  /// A text of at most so many characters, cut between words.
  func shortened(_ text: String, _ limit: Int) -> String {
    guard text.count > limit else { return text }
    let cut = text.prefix(limit)
    return String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "…"
  }
}

/// The fields that say what an item is about, as in `FieldPath.Part.item`.
private let headlines: Set<String> = ["statement", "title", "name", "text", "summary", "outcome", "group"]

extension FieldForm {
  fileprivate var isListOfRecords: Bool { if case .list(.record) = self { true } else { false } }

  /// The form of a list's items.
  fileprivate var item: FieldForm {
    switch self {
    case .list(let item), .listOrOne(let item): item
    default: self
    }
  }
}
