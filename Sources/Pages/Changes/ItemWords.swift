internal import Diagnostics
internal import Dossiers

// Records in half a sentence: what they are about first, then their other fields.

extension ChangeWords {
  /// What an item says that came or went, without its key: its own text first, then its other fields in brackets.
  func item(_ value: JSON?, _ change: FieldChange) -> String {
    guard let value else { return "" }
    let column = change.path.column
    guard case .object(let fields) = value, case .record(let schema) = change.form else {
      return self.value(value, change.form, column)
    }
    guard case .item(let key, _, _)? = change.path.parts.last else { return "" }
    // The label of the change has told the key already.
    let told = key.split(separator: " ").map(String.init) + [key, shownKey(key)]
    return texts(of: fields, schema, column, tellingId: true, without: told).asItem
  }

  /// A record inside another: its id only numbers it there, and is not told.
  func recordInside(_ fields: [(String, JSON)], _ schema: RecordSchema, _ column: String) -> String {
    texts(of: fields, schema, column, tellingId: false, without: []).inside
  }

  /// The texts of a record's fields: those that the schema knows in its order, then the others.
  ///
  /// - Parameter told: values that need not be told again.
  private func texts(
    of fields: [(String, JSON)], _ schema: RecordSchema, _ column: String, tellingId: Bool, without told: [String]
  ) -> RecordTexts {
    var texts = RecordTexts()
    for field in schema.fields where tellingId || field.name != "id" {
      guard let given = fields.first(where: { $0.0 == field.name })?.1, !isNothing(given), !isTold(given, told) else {
        continue
      }
      let text = value(given, field.form, column + "." + field.name)
      if text.isEmpty || told.contains(text) { continue }
      if texts.headline.isEmpty, field.saysWhatItIsAbout {
        texts.headline = text
      } else {
        texts.rest.append(field.isPlainWithoutName ? text : "\(field.title[words.programLanguage]) \(text)")
      }
    }
    let known = Set(schema.fields.map(\.name))
    for (key, given) in fields where !known.contains(key) && !isNothing(given) {
      texts.rest.append("\(words.term(key)) \(value(given, schema.others ?? .open, column + "." + key))")
    }
    // A measured value with its day: `12 (2026)`.
    if schema === Measurement.schema, texts.rest.count == 2 {
      texts.rest = ["\(texts.rest[0]) (\(texts.rest[1]))"]
    }
    return texts
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
}

private struct RecordTexts {
  /// What the record is about; empty where no field says so.
  var headline = ""
  var rest: [String] = []

  var asItem: String {
    let rest = rest.joined(separator: "; ")
    if headline.isEmpty { return rest }
    return rest.isEmpty ? headline : "\(headline) (\(rest))"
  }

  var inside: String {
    [headline, rest.joined(separator: ", ")].filter { !$0.isEmpty }.joined(separator: ": ")
  }
}

extension FieldSchema {
  /// As in `FieldPath.Part.item`.
  fileprivate var saysWhatItIsAbout: Bool {
    ["statement", "title", "name", "text", "summary", "outcome", "group"].contains(name)
  }

  /// Whether the value alone is plain: `30 Juni 2027` needs a name before it (`tenggat`), ids and items need none.
  fileprivate var isPlainWithoutName: Bool {
    if case .list(.record) = form { return true }
    return ["id", "value", "date", "kind", "raci"].contains(name)
  }
}
