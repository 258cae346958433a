internal import Diagnostics

// An old version of a file may name a document that is not in today's edition. In today's files the placeholder stands
// for such an id, so it stands for the id in the history of the files too.

extension History {
  /// The same history without the ids of documents that are not in a lower edition.
  package func masked(in handbook: Handbook) -> History {
    let mask = Mask(handbook: handbook)
    let report = report.map { Report(older: $0.older, newer: $0.newer, documents: $0.documents.map(mask.document)) }
    return History(documents: documents.map(mask.document), lack: lack, report: report)
  }
}

private struct Mask {
  let handbook: Handbook

  /// Fields that hold names of the document itself: they are never masked.
  private static let ownNames: Set<String> = ["id", "aliases"]
  /// Lists whose items are known by a partner's id.
  private static let listsByPartner: Set<String> = ["parties", "resources", "coordination.focal_points"]

  func document(_ document: DocumentHistory) -> DocumentHistory {
    document.with(
      entries: document.entries.map { entry in
        var entry = entry
        entry.fields = entry.fields.map(change)
        return entry
      })
  }

  func change(_ change: FieldChange) -> FieldChange {
    if Self.ownNames.contains(change.path.column) { return change }
    let isByPartner = Self.listsByPartner.contains(change.path.column)
    if change.kind == .order, isByPartner {
      return FieldChange(.order, path(change.path), change.before.map(keys), change.after.map(keys), change.form)
    }
    let value = change.path.column == "legal.basis" ? basis : { self.value($0, change.form) }
    return FieldChange(change.kind, path(change.path), change.before.map(value), change.after.map(value), change.form)
  }

  private func id(_ text: String) -> String {
    handbook.find(text) != nil || text == handbook.model.organisation.id ? text : Edition.absentId
  }

  /// Texts stay, as in the edition's own files.
  private func basis(_ value: JSON) -> JSON {
    switch value {
    case .string(let text) where Edition.readsLikeId(text): .string(id(text))
    case .array(let items): .array(items.map(basis))
    default: value
    }
  }

  private func value(_ value: JSON, _ form: FieldForm) -> JSON {
    switch (form, value) {
    case (.id, .string(let text)): .string(id(text))
    case (.list(let item), .array(let items)), (.listOrOne(let item), .array(let items)):
      .array(items.map { self.value($0, item) })
    case (.list(let item), _), (.listOrOne(let item), _): self.value(value, item)
    case (.record(let schema), .object(let fields)):
      .object(
        fields.map { key, given in
          (key, schema.fields.first { $0.name == key }.map { self.value(given, $0.form) } ?? given)
        })
    case (.either(_, let collection), .object), (.either(_, let collection), .array): self.value(value, collection)
    case (.either(let scalar, _), .string): self.value(value, scalar)
    default: value
    }
  }

  private func keys(_ value: JSON) -> JSON {
    guard case .array(let items) = value else { return value }
    return .array(items.map { item in if case .string(let text) = item { .string(key(text)) } else { item } })
  }

  private func path(_ path: FieldPath) -> FieldPath {
    var column = ""
    return FieldPath(
      path.parts.map { part in
        switch part {
        case .field(let key, _):
          column += (column.isEmpty ? "" : ".") + key
          return part
        case .item(let key, let name, let label):
          return Self.listsByPartner.contains(column) ? .item(self.key(key), name: name, label: label) : part
        }
      })
  }

  /// Masks the key of an item that is known by a partner's id. The id is the first word of the key (`dewan-mitra
  /// grant`), and a number may follow it (`dewan-mitra#2 grant`).
  private func key(_ key: String) -> String {
    let words = key.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = words.first else { return key }
    let pieces = first.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let masked = id(String(pieces[0])) + (pieces.count > 1 ? "#" + pieces[1] : "")
    return words.count > 1 ? masked + " " + words[1] : masked
  }
}
