internal import Diagnostics
import Markup

/// A part of a document of which nothing is told but what is shown since.
enum GuardedPart: Sendable, Hashable {
  /// All of a document that was hidden as a whole: it may have been cleaned before it was shown again.
  case document
  /// Whatever a document that hides something says in words of its own: they may have been moved into what it hides.
  case words
  /// A field that is hidden, or was, by the keys that lead to it; lists on the way stand for each of their items.
  case field([String])
  /// A list in which an item is hidden, or was.
  case list([String])

  var path: [String] {
    switch self {
    case .document, .words: []
    case .field(let path), .list(let path): path
    }
  }
}

extension FieldForm {
  /// Whether its values are taken from what everybody knows (days, periods, codes, ids of documents): none of them can
  /// say what somebody wanted to hide. Numbers may, for an amount is a secret like a sentence.
  var isOfKnownValues: Bool {
    switch self {
    case .date, .milestone, .partialDate, .period, .boolean, .code, .word, .id: true
    case .list(let item), .listOrOne(let item): item.isOfKnownValues
    case .either(let scalar, _): scalar.isOfKnownValues
    case .text, .localized, .integer, .decimal, .ruled, .record, .selection, .open: false
    }
  }

  /// The form of the items of a list.
  var itemForm: FieldForm? {
    switch self {
    case .list(let item), .listOrOne(let item): item
    case .either(_, let collection): collection.itemForm
    default: nil
    }
  }
}

extension RecordSchema {
  /// The form of one of its fields.
  func form(of key: String) -> FieldForm? {
    guard let field = fields.first(where: { $0.name == key }) else { return others }
    return field === Dossier.Fields.context ? .record(contextSchema) : field.form
  }

  /// Whether its items are known by what everybody knows, a day or a partner, and not by words of their own.
  var isKnownByKnownValues: Bool {
    knownBy.joined().allSatisfy { form(of: "\($0)")?.isOfKnownValues == true }
  }

  /// Whether a field says which document this is, who may see it, or by which rules it is read. A version without it
  /// would be another document's, or nobody's.
  func saysWhichDocument(_ key: String) -> Bool {
    guard let field = fields.first(where: { $0.name == key }) else { return false }
    if case .code(.classification) = field.form { return true }
    return fieldsOfIdentity.contains { $0 === field }
  }
}

private let fieldsOfIdentity: [FieldSchema] = [
  CommonFields.id.schema, CommonFields.aliases.schema, Dossier.Fields.idField.schema, Dossier.Fields.aliases.schema,
  Dossier.Fields.levels, Dossier.Fields.procedure.schema
]
