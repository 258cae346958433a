internal import Diagnostics
internal import Dossiers
internal import Markup
internal import Planning
internal import Templates

// A document's past on its page.

/// One change.
struct ChangeValues: TemplateRecord {
  let date: String
  let iso: String
  let event: String
  let unit: String
  let label: String
  let href: String
  let name: String
  let lines: [SentenceValues]
  let more: String

  static let shape = RecordShape<ChangeValues>(
    "change",
    [
      .text("date", "the day; empty under a heading that says it") { $0.date },
      .text("iso", "the day, YYYY-MM-DD") { $0.iso },
      .text("event", "what happened, in a word; empty under a heading that says it") { $0.event },
      .text("unit", "the office that did it, or empty") { $0.unit },
      .text("label", "a dossier's id, else the document's title; empty on its own page") { $0.label },
      .text("href", "its page; empty where it has none") { $0.href },
      .text("name", "a dossier's title") { $0.name },
      .list("lines", "what changed, a sentence each") { $0.lines },
      .text("more", "how many more there are, or empty") { $0.more }
    ])
}

/// A sentence.
struct SentenceValues: TemplateRecord {
  let text: String

  static let shape = RecordShape<SentenceValues>(
    "sentence",
    [
      .text("text", "the sentence") { $0.text }
    ])
}

/// A document's past.
struct HistoryValues: TemplateRecord {
  let known: Bool
  let summary: String
  let notes: [SentenceValues]
  let changes: [ChangeValues]
  let hasOlder: Bool
  let olderLabel: String
  let older: [ChangeValues]

  static let shape = RecordShape<HistoryValues>(
    "history",
    [
      .flag("known", "whether anything is known of it") { $0.known },
      .text("summary", "first and last change") { $0.summary },
      .list("notes", "what it lacks") { $0.notes },
      .list("changes", "the last changes, newest first") { $0.changes },
      .flag("hasOlder", "whether there are more") { $0.hasOlder },
      .text("olderLabel", "how many more") { $0.olderLabel },
      .list("older", "the changes before them, newest first") { $0.older }
    ])
}

extension Site {
  func event(_ entry: DocumentHistory.Entry, _ words: Words) -> String {
    switch entry.event {
    case .found: words[.changeFound]
    case .added: words[.changeAdded]
    case .changed: words[.changeChanged]
    case .removed: words[.changeRemoved]
    }
  }

  /// What changed, in the reader's words.
  func lines(of entry: DocumentHistory.Entry, _ language: SiteLanguage) -> [String] {
    let words = language.words
    var lines: [String] = []
    if let former = entry.formerId { lines.append(words.fill(.changeFormerId, [.id: former])) }
    if let changeWords = changeWords[words.language] {
      lines += changeWords.lines(of: entry.fields).map { changeWords.sentence($0) }
    }
    let body: KeyValuePairs<WordPlace, String> = [.added: "\(entry.addedLines)", .removed: "\(entry.removedLines)"]
    switch (entry.addedLines, entry.removedLines) {
    case (0, 0): break
    case (_, 0): lines.append(words.fill(.changeBodyAdded, body))
    case (0, _): lines.append(words.fill(.changeBodyRemoved, body))
    default: lines.append(words.fill(.changeBody, body))
    }
    if entry.isUnreadable { lines.append(words[.changeUnreadable]) }
    return lines
  }

  /// What ids are called in changes: a document's name; a placeholder where the edition has no such document.
  static func changeWords(_ language: SiteLanguage) -> ChangeWords {
    let handbook = language.handbook, code = language.words.language, absent = language.words[.notInEdition]
    return ChangeWords(language.words, under: handbook.model) { id in
      if id == Edition.absentId { return absent }
      if id == handbook.model.organisation.id, handbook.ownPartner == nil {
        return handbook.model.organisation.name.text(in: code)
      }
      return handbook.find(id).map { target in
        let name = handbook.document(target).name.text(in: code)
        return target.kind == .dossier ? "\(id) \(name)" : name
      }
    }
  }
}

extension PageMaker {
  /// How many changes a page shows unfolded.
  private static let unfolded = 8
  /// How many sentences are told of one change.
  private static let mostLines = 12

  func history(of target: Handbook.Target) -> HistoryValues {
    let isKnown = if case .all? = site.history.lack { false } else { true }
    let document = site.historyOfDocument[target].map { site.history.documents[$0] }
    let entries = document?.entries ?? []
    let changes = entries.reversed().map { change($0, of: nil) }
    let older = changes.dropFirst(Self.unfolded)
    return HistoryValues(
      known: isKnown, summary: summary(of: entries),
      notes: (isKnown ? notes(on: document, target) : []).map { SentenceValues(text: $0) },
      changes: Array(changes.prefix(Self.unfolded)), hasOlder: !older.isEmpty,
      olderLabel: words.count(.historyOlder, older.count), older: Array(older))
  }

  private func summary(of entries: [DocumentHistory.Entry]) -> String {
    guard let first = entries.first, let last = entries.last else { return "" }
    let days: KeyValuePairs<WordPlace, String> = [
      .first: language.format.date(first.day), .last: language.format.date(last.day)
    ]
    // What a shallow clone finds at its beginning was recorded before, nobody knows when.
    if first.event == .found {
      return words.fill(entries.count == 1 ? .historyFoundOnce : .historyFound, days)
    }
    return words.fill(entries.count == 1 ? .historyOnce : .historySummary, days)
  }

  /// What the page's history does not tell.
  private func notes(on document: DocumentHistory?, _ target: Handbook.Target) -> [String] {
    var notes: [String] = []
    if case .before(let day)? = site.history.lack {
      notes.append(words.fill(.historyBefore, [.day: language.format.date(day)]))
    }
    guard site.form.isFull else { return notes }
    guard let recorded = document?.recorded else { return notes + [words[.historyUnrecorded]] }
    if recorded.bytes != handbook.document(target).file.source.bytes {
      notes.append(words[.historyUncommitted])
    }
    return notes
  }

  /// One change, with the document it belongs to where the list is of many.
  ///
  /// - Parameters:
  ///   - told: what the heading above it says already.
  ///   - most: how many of its lines are shown. One line more is shown rather than counted.
  func change(
    _ entry: DocumentHistory.Entry, of document: DocumentHistory?,
    told: Told = .nothing, most: Int = mostLines
  ) -> ChangeValues {
    let lines = site.lines(of: entry, language)
    let shown = lines.count > most + 1 ? Array(lines.prefix(most)) : lines
    return ChangeValues(
      date: told == .nothing ? language.format.short(entry.day) : "", iso: entry.day.description,
      event: told == .dayAndEvent ? "" : site.event(entry, words),
      unit: entry.unit.map { language.name(.units, $0) } ?? "",
      label: document.map { $0.kind == .dossier ? $0.id : $0.name.text(in: words.language) } ?? "",
      href: document.flatMap { href(of: $0) } ?? "",
      name: document.flatMap { $0.kind == .dossier ? $0.name.text(in: words.language) : nil } ?? "",
      lines: shown.map { SentenceValues(text: $0) },
      more: shown.count < lines.count ? words.count(.changeMore, lines.count - shown.count) : "")
  }

  /// What a heading may say of the changes under it.
  enum Told { case nothing, day, dayAndEvent }

  /// Its page; nil where it is gone, or another document has its id.
  func href(of document: DocumentHistory) -> String? {
    guard !document.isGone, let target = handbook.find(document.id), target.kind == document.kind else {
      return nil
    }
    return language.href(target, from: page.route)
  }
}
