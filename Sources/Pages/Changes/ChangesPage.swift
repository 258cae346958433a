internal import Diagnostics
internal import Dossiers
internal import Planning
internal import Templates

// `changes.html`: what changed last in the whole handbook, and the report between two tags.

/// What changed on a day.
struct ChangeDayValues: TemplateRecord {
  let label: String
  let id: String
  let changes: [ChangeValues]

  static let shape = RecordShape<ChangeDayValues>(
    "changeDay",
    [
      .text("label", "the day") { $0.label },
      .text("id", "its anchor") { $0.id },
      .list("changes", "what changed on it") { $0.changes }
    ])
}

/// What was added, changed or removed.
struct ChangeGroupValues: TemplateRecord {
  let label: String
  let id: String
  let changes: [ChangeValues]

  static let shape = RecordShape<ChangeGroupValues>(
    "changeGroup",
    [
      .text("label", "added, changed or removed, and how many") { $0.label },
      .text("id", "its anchor") { $0.id },
      .list("changes", "the documents") { $0.changes }
    ])
}

/// What changed between two tags.
struct TagReportValues: TemplateRecord {
  let known: Bool
  let title: String
  let summary: String
  let groups: [ChangeGroupValues]

  static let shape = RecordShape<TagReportValues>(
    "tagReport",
    [
      .flag("known", "whether there is one") { $0.known },
      .text("title", "between which tags") { $0.title },
      .text("summary", "how many were added, changed, removed") { $0.summary },
      .list("groups", "what was added, changed, removed") { $0.groups }
    ])
}

/// What changed last in the whole handbook.
struct ChangesPageValues: PageRecord {
  let since: String
  let note: String
  let hasChanges: Bool
  let days: [ChangeDayValues]
  let older: String
  let report: TagReportValues?

  static let kind = PageKind.changes
  static let shape = RecordShape<ChangesPageValues>(
    "changes",
    [
      .text("since", "how much changed within a month, in a sentence") { $0.since },
      .text("note", "what the history lacks, or empty") { $0.note },
      .flag("hasChanges", "whether there are any") { $0.hasChanges },
      .list("days", "the last changes, by day") { $0.days },
      .text("older", "how many more there are, or empty") { $0.older },
      .record("report", "what changed between two tags") { $0.report }
    ])
}

/// One change of one document.
struct Occurrence {
  let document: DocumentHistory
  let entry: DocumentHistory.Entry
  /// Which of the document's changes of that day, from 0.
  let ordinal: Int
}

extension Site {
  /// Every change, the newest first; those of one commit by kind and id. A document that a shallow clone finds at its
  /// beginning did not change then, and is left out.
  static func occurrences(in history: History) -> [Occurrence] {
    var all: [Occurrence] = []
    for document in history.documents {
      var day: CalendarDate?, ordinal = 0
      for entry in document.entries {
        ordinal = entry.day == day ? ordinal + 1 : 0
        day = entry.day
        if entry.event != .found { all.append(Occurrence(document: document, entry: entry, ordinal: ordinal)) }
      }
    }
    // Within a commit they keep the order of the documents, which stand by kind and id.
    let newestFirst = all.enumerated().sorted { a, b in
      (b.element.entry.commit, a.offset) < (a.element.entry.commit, b.offset)
    }
    return newestFirst.map(\.element)
  }

  /// How many changes the page and the feed tell.
  static let toldChanges = 150

  /// What changed within the last month.
  func changesOfMonth(asOf today: CalendarDate) -> ArraySlice<Occurrence> {
    let month = today.adding(months: -1)
    return latest.prefix { $0.entry.day >= month }
  }

  /// What the history lacks, as a sentence; empty where nothing is missing.
  func lackNote(_ language: SiteLanguage) -> String {
    switch history.lack {
    case nil: ""
    case .all(let why, _): language.words.fill(.historyNone, [.why: why[language.words.programLanguage]])
    case .before(let day): language.words.fill(.historyBefore, [.day: language.format.date(day)])
    }
  }
}

extension Site {
  /// Whether there is any change to tell, of a day or between two tags.
  var hasChanges: Bool { !latest.isEmpty || history.report != nil }
}

extension PageMaker {
  /// How much changed within the last month, in a sentence.
  private func changesSince() -> String {
    let today = language.assessment.today, changes = site.changesOfMonth(asOf: today)
    let documents = Set(changes.map(\.document.id)).count
    let date = language.format.date(today.adding(months: -1))
    guard !changes.isEmpty else { return words.fill(.changesSinceNone, [.date: date]) }
    return words.count(
      .changesSince, changes.count, [.date: date, .documents: words.number(documents)])
  }

  func changesPage() -> FilledPage {
    let told = site.latest.prefix(Site.toldChanges)
    var days: [(day: CalendarDate, changes: [ChangeValues])] = []
    for occurrence in told {
      if days.last?.day != occurrence.entry.day { days.append((occurrence.entry.day, [])) }
      // A day may have many: the document's own history has all that changed in it.
      days[days.count - 1].changes.append(
        change(occurrence.entry, of: occurrence.document, told: .day, most: 2))
    }
    let title = words[.changes]
    let report = report()
    var contents: [LinkValues] = report.map { [.to("#_report", $0.title)] } ?? []
    contents += days.prefix(30).enumerated().map { .to("#\(dayAnchor($0))", language.format.date($1.day)) }
    return fill(
      Frame(title: title, level: site.highestLevel, crumbs: [.here(title)], contents: contents),
      ChangesPageValues(
        since: changesSince(), note: site.lackNote(language), hasChanges: !told.isEmpty,
        days: days.enumerated().map { index, day in
          ChangeDayValues(label: language.format.date(day.day), id: dayAnchor(index), changes: day.changes)
        }, older: site.latest.count > told.count ? words.count(.changesOlder, site.latest.count - told.count) : "",
        report: report
          ?? TagReportValues(known: false, title: "", summary: "", groups: [])))
  }

  /// The same day may head two groups, as commits follow each other by more than their days (clocks differ): so the
  /// anchor is a number, and not the day.
  private func dayAnchor(_ index: Int) -> String { "_day-\(index + 1)" }

  /// What changed between the two tags; nil where the history has no such report.
  private func report() -> TagReportValues? {
    guard let report = site.history.report else { return nil }
    func documents(_ event: DocumentHistory.Entry.Event) -> [DocumentHistory] {
      report.documents.filter { $0.entries.first?.event == event }
    }
    let added = documents(.added), changed = documents(.changed), removed = documents(.removed)
    let title = words.fill(.reportTitle, [.older: report.older.name, .newer: report.newer.name])
    let summary = words.fill(
      report.documents.isEmpty ? .reportEmpty : .reportSummary,
      [
        .from: language.format.date(report.older.day), .to: language.format.date(report.newer.day),
        .added: words.number(added.count),
        .changed: words.number(changed.count), .removed: words.number(removed.count)
      ])
    let groups = [
      group(.changeAdded, id: "_added", added), group(.changeChanged, id: "_changed", changed),
      group(.changeRemoved, id: "_removed", removed)
    ]
    return TagReportValues(known: true, title: title, summary: summary, groups: groups.compactMap { $0 })
  }

  /// The documents to which the same happened; nil where there are none.
  private func group(_ word: Word, id: String, _ documents: [DocumentHistory]) -> ChangeGroupValues? {
    guard !documents.isEmpty else { return nil }
    return ChangeGroupValues(
      label: "\(words[word]) (\(words.number(documents.count)))", id: id,
      changes: documents.flatMap { document in
        document.entries.map { change($0, of: document, told: .dayAndEvent) }
      })
  }
}
