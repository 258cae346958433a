internal import Templates

// Chapters, terms and pages of figures.

/// All chapters.
struct HandbookPageValues: PageRecord {
  let parts: [PartValues]
  let lessons: [UInt8]

  static let kind = PageKind.handbook
  static let shape = RecordShape<HandbookPageValues>(
    "handbook",
    [
      .list("parts", "the parts with their chapters") { $0.parts },
      .html("lessons", "what agreements taught, by theme, as a figure, or nothing") { $0.lessons }
    ])
}

/// A chapter.
struct ChapterPageValues: PageRecord {
  let document: DocumentValues
  let previous: LinkValues?
  let next: LinkValues?
  let terms: [LinkValues]
  let see: [LinkValues]
  let parts: [PartValues]

  static let kind = PageKind.chapter
  static let shape = RecordShape<ChapterPageValues>(
    "chapter",
    DocumentValues.shape.within { $0.document } + [
      .record("previous", "the chapter before") { $0.previous },
      .record("next", "the chapter after") { $0.next },
      .list("terms", "terms it explains") { $0.terms },
      .list("see", "see also") { $0.see },
      .list("parts", "the chapters around it, in their parts, without summaries") { $0.parts }
    ])
}

/// A part of the handbook.
struct PartValues: TemplateRecord {
  let title: String
  let first: String
  let chapters: [ChapterRowValues]

  static let shape = RecordShape<PartValues>(
    "part",
    [
      .text("title", "the part of the handbook") { $0.title },
      .text("first", "the number of its first chapter") { $0.first },
      .list("chapters", "its chapters") { $0.chapters }
    ])
}

/// A chapter in a list.
struct ChapterRowValues: TemplateRecord {
  let label: String
  let href: String
  let summary: String
  let summaryLanguage: String
  let current: Bool

  static let shape = RecordShape<ChapterRowValues>(
    "chapterRow",
    [
      .text("label", "its name") { $0.label },
      .text("href", "its page") { $0.href },
      .text("summary", "its first paragraph") { $0.summary },
      .text("summaryLanguage", "the language of that where it is another than the page's, else empty") {
        $0.summaryLanguage
      },
      .flag("current", "whether it is the page's own") { $0.current }
    ])
}

/// All terms.
struct GlossaryPageValues: PageRecord {
  let letters: [LinkValues]
  let entries: [EntryValues]

  static let kind = PageKind.glossary
  static let shape = RecordShape<GlossaryPageValues>(
    "glossary",
    [
      .list("letters", "the first letters of the terms, each with its first term") { $0.letters },
      .list("entries", "the terms, by name") { $0.entries }
    ])
}

/// A term.
struct EntryValues: TemplateRecord {
  let id: String
  let title: String
  let other: String
  let synonyms: String
  let body: [UInt8]
  let broader: String
  let broaderHref: String
  let source: String
  let entryLanguage: String

  static let shape = RecordShape<EntryValues>(
    "entry",
    [
      .text("id", "its anchor") { $0.id },
      .text("title", "its name") { $0.title },
      .text("other", "its name in the other languages") { $0.other },
      .text("synonyms", "its synonyms") { $0.synonyms },
      .html("body", "its explanation") { $0.body },
      .text("broader", "the broader term") { $0.broader },
      .text("broaderHref", "its place") { $0.broaderHref },
      .text("source", "where it comes from") { $0.source },
      .text("entryLanguage", "the language of the explanation where it is another than the page's") { $0.entryLanguage }
    ])
}

/// A page of figures.
struct DashboardPageValues: PageRecord {
  let body: [UInt8]
  let bodyLanguage: String
  let stale: StaleValues?

  static let kind = PageKind.dashboard
  static let shape = RecordShape<DashboardPageValues>(
    "dashboard",
    [
      .html("body", "its figures and words") { $0.body },
      .text("bodyLanguage", "the body's language where it is another than the page's") { $0.bodyLanguage },
      .record("stale", "what is said where the body's original has changed since it was translated") { $0.stale }
    ])
}
