internal import Diagnostics
internal import Dossiers
internal import Markup
internal import Planning
internal import Templates

// A document's past on its page.

let changeShape = Shape(
  "change",
  [
    .text("date", "the day; empty under a heading that says it"), .text("iso", "the day, YYYY-MM-DD"),
    .text("event", "what happened, in a word; empty under a heading that says it"),
    .text("unit", "the office that did it, or empty"),
    .text("label", "a dossier's id, else the document's title; empty on its own page"),
    .text("href", "its page; empty where it has none"),
    .text("name", "a dossier's title"),
    .list("lines", of: sentenceShape, "what changed, a sentence each"),
    .text("more", "how many more there are, or empty")
  ])

let sentenceShape = Shape("sentence", [.text("text", "the sentence")])

let historyShape = Shape(
  "history",
  [
    .flag("known", "whether anything is known of it"), .text("summary", "first and last change"),
    .list("notes", of: sentenceShape, "what it lacks"),
    .list("changes", of: changeShape, "the last changes, newest first"), .flag("hasOlder", "whether there are more"),
    .text("olderLabel", "how many more"), .list("older", of: changeShape, "the changes before them, newest first")
  ])

extension Site {
  /// How many changes a page shows unfolded.
  private static let unfolded = 8
  /// How many sentences are told of one change.
  private static let mostLines = 12

  func history(of target: Handbook.Target, _ page: Page, _ language: SiteLanguage) -> Value {
    let words = language.words
    var isKnown = true
    if case .all? = history.lack { isKnown = false }
    let document = historyOfDocument[target].map { history.documents[$0] }
    let entries = document?.entries ?? []
    let changes = entries.reversed().map { change($0, of: nil, page, language) }
    let older = changes.dropFirst(Self.unfolded)
    return historyShape.record([
      "known": .flag(isKnown), "summary": .text(summary(of: entries, language)),
      "notes": .list(
        (isKnown ? notes(on: document, target, language) : []).map { sentenceShape.record(["text": .text($0)]) }),
      "changes": .list(Array(changes.prefix(Self.unfolded))), "hasOlder": .flag(!older.isEmpty),
      "olderLabel": .text(words.count(.historyOlder, older.count)), "older": .list(Array(older))
    ])
  }

  private func summary(of entries: [DocumentHistory.Entry], _ language: SiteLanguage) -> String {
    guard let first = entries.first, let last = entries.last else { return "" }
    let days: KeyValuePairs<WordPlace, String> = [
      .first: language.format.date(first.day), .last: language.format.date(last.day)
    ]
    // Where a shallow clone begins, nothing is known of when what was there was recorded.
    if first.event == .found {
      return language.words.fill(entries.count == 1 ? .historyFoundOnce : .historyFound, days)
    }
    return language.words.fill(entries.count == 1 ? .historyOnce : .historySummary, days)
  }

  /// What the page's history does not tell.
  private func notes(on document: DocumentHistory?, _ target: Handbook.Target, _ language: SiteLanguage) -> [String] {
    let words = language.words
    var notes: [String] = []
    if case .before(let day)? = history.lack {
      notes.append(words.fill(.historyBefore, [.day: language.format.date(day)]))
    }
    guard form.isFull else { return notes }
    guard let recorded = document?.recorded else { return notes + [words[.historyUnrecorded]] }
    if recorded.bytes != language.handbook.document(target).file.source.bytes {
      notes.append(words[.historyUncommitted])
    }
    return notes
  }

  /// One change, with the document it belongs to where the list is of many.
  ///
  /// - Parameters:
  ///   - told: what the heading above it says already.
  ///   - most: how many of its lines are shown at most, and one more where that is all.
  func change(
    _ entry: DocumentHistory.Entry, of document: DocumentHistory?, _ page: Page, _ language: SiteLanguage,
    told: Told = .nothing, most: Int = mostLines
  ) -> Value {
    let words = language.words
    let lines = lines(of: entry, language)
    let shown = lines.count > most + 1 ? Array(lines.prefix(most)) : lines
    return changeShape.record([
      "date": .text(told == .nothing ? language.format.short(entry.day) : ""), "iso": .text(entry.day.description),
      "event": .text(told == .dayAndEvent ? "" : event(entry, words)),
      "unit": .text(entry.unit.map { language.name(.units, $0) } ?? ""),
      "label": .text(document.map { $0.kind == .dossier ? $0.id : $0.name.text(in: words.language) } ?? ""),
      "href": .text(document.flatMap { href(of: $0, from: page, language) } ?? ""),
      "name": .text(document.flatMap { $0.kind == .dossier ? $0.name.text(in: words.language) : nil } ?? ""),
      "lines": .list(shown.map { sentenceShape.record(["text": .text($0)]) }),
      "more": .text(shown.count < lines.count ? words.count(.changeMore, lines.count - shown.count) : "")
    ])
  }

  enum Told { case nothing, day, dayAndEvent }

  /// Its page; nil where it is gone, or another document has its id.
  func href(of document: DocumentHistory, from page: Page, _ language: SiteLanguage) -> String? {
    guard !document.isGone, let target = language.handbook.find(document.id), target.kind == document.kind else {
      return nil
    }
    return language.href(target, from: page.route)
  }

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
    let words = language.words, tell = changeWords[language.words.language]
    var lines: [String] = []
    if let former = entry.formerId { lines.append(words.fill(.changeFormerId, [.id: former])) }
    lines += tell?.lines(of: entry.fields).map { tell?.sentence($0) ?? "" } ?? []
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
