internal import Templates

/// What every document's page has.
struct DocumentValues: TemplateRecord {
  let id: String
  let tags: [TagValues]
  let facts: [FactValues]
  let body: [UInt8]
  let bodyLanguage: String
  let stale: StaleValues?
  let backlinks: [LinkValues]
  let history: HistoryValues?

  static let shape = RecordShape<DocumentValues>(
    "document",
    [
      .text("id", "its id") { $0.id },
      .list("tags", "stage, instrument and the like") { $0.tags },
      .list("facts", "the key facts") { $0.facts },
      .html("body", "the body") { $0.body },
      .text("bodyLanguage", "the body's language where it is another than the page's") { $0.bodyLanguage },
      .record("stale", "what is said where the body's original has changed since it was translated") { $0.stale },
      .list("backlinks", "what names this page") { $0.backlinks },
      .record("history", "its past") { $0.history }
    ])
}

/// Over a translation whose original has changed since.
struct StaleValues: TemplateRecord {
  let note: String
  let label: String
  let href: String

  static let shape = RecordShape<StaleValues>(
    "stale",
    [
      .text("note", "which version is newer") { $0.note },
      .text("label", "words for the way to it") { $0.label },
      .text("href", "its page; empty where it has none") { $0.href }
    ])
}
