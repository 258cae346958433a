package import Diagnostics
internal import Dossiers
internal import FoundationEssentials
package import Planning

/// What a change report says in one language and in which order, before it has any form. Text, Markdown and HTML are
/// all written from this value, so that they cannot say different things.
package struct ChangeDocument: Sendable {
  package let language: String
  package let title: String
  /// From when to when, and as of which day.
  package let subtitle: String
  package let organisation: String
  /// The marking: the name of the edition's classification.
  package let marking: String
  /// Sentences on how much changed, or one that nothing did.
  package let lead: [String]
  /// What a reader must know who reads no further.
  package let highlights: [Point]
  package let highlightsTitle: String
  package let sections: [Section]

  package struct Section: Sendable {
    package let title: String
    package var note = ""
    package let entries: [Entry]
  }

  /// One document, or the model, which has neither id nor title.
  package struct Entry: Sendable {
    /// The id of a dossier; empty for any other document.
    package let id: String
    package let title: String
    /// Of a dossier its partners and its unit; of any other document its kind.
    package let note: String
    package let points: [Point]
  }

  package struct Point: Sendable {
    package enum Tone: Sendable { case came, went, changed, good, watch, plain }
    package let tone: Tone
    /// What the point is about, where that is set in bold before the text; empty where the entry's title says it.
    package var subject = ""
    package let text: String
    /// Changed lines of a body, as they stand in the file.
    package var lines: [Line] = []

    package struct Line: Sendable {
      package let isAdded: Bool
      package let text: String
    }
  }

  package var isEmpty: Bool { sections.isEmpty }
}

/// The document of a report in one of the handbook's languages.
///
/// - Parameter templates: the handbook's own, over the program's: for the words.
package func changeDocument(of report: ChangeReport, language: String, templates: [SourceFile]) -> ChangeDocument {
  ChangeWriter(report, words: readWords(templateFiles(overriding: templates), language).value).document
}

/// Tells a report in one language.
struct ChangeWriter {
  let report: ChangeReport
  let words: Words
  let changes: ChangeWords
  /// Whether both sides are the full edition. Below it only the number of a body's changed lines is told, as the lines
  /// themselves may name what the edition does not have.
  let isFull: Bool

  init(_ report: ChangeReport, words: Words) {
    self.report = report
    self.words = words
    isFull = report.from.edition.isFull && report.to.edition.isFull
    let handbooks = [report.to.handbook, report.from.handbook], language = words.language
    changes = ChangeWords(words, under: report.to.handbook.model) { id in
      for handbook in handbooks {
        if let target = handbook.find(id) {
          let name = handbook.document(target).name.text(in: language)
          return target.kind == .dossier ? "\(id) (\(name))" : name
        }
        if id == handbook.model.organisation.id { return handbook.model.organisation.name.text(in: language) }
      }
      return nil
    }
  }

  var format: Format { changes.format }

  func say(_ word: ReportWord, _ values: KeyValuePairs<WordPlace, String> = [:]) -> String { words.fill(word, values) }

  var document: ChangeDocument {
    let model = report.to.handbook.model
    let site = model.site.title?.text(in: words.language) ?? model.organisation.name.text(in: words.language)
    return ChangeDocument(
      language: words.language, title: say(.title, [.site: site]),
      subtitle: say(
        .subtitle, [.from: name(of: report.from), .to: name(of: report.to), .date: format.date(report.asOf)]),
      organisation: model.organisation.name.text(in: words.language),
      marking: report.to.edition.audience.level.map { model.classifications[$0].name.text(in: words.language) } ?? "",
      lead: lead, highlights: highlights, highlightsTitle: say(.first), sections: sections)
  }

  /// A version as readers know it: `akhir-2026 (31 Desember 2026)`, a day, or a word for the folder as it is now.
  private func name(of version: HandbookVersion) -> String {
    guard let label = version.label else { return say(.now) }
    if let day = CalendarDate(label) { return format.date(day) }
    return label + (version.day.map { " (\(format.date($0)))" } ?? "")
  }

  // MARK: Counts

  private var lead: [String] {
    guard !report.isEmpty else { return [say(.nothing, [.from: name(of: report.from), .to: name(of: report.to)])] }
    var parts: [String] = []
    func add(_ word: ReportWord, _ kinds: [ContentKind]) {
      for kind in ContentKind.allCases {
        let count = kinds.count { $0 == kind }
        if count > 0 { parts.append(say(word, [.n: "\(count)", .kind: counted(kind, count)])) }
      }
    }
    add(.countAdded, report.added.map(\.kind))
    add(.countChanged, report.changed.map(\.kind))
    add(.countRenamed, report.renamed.map(\.kind))
    add(.countRemoved, report.removed.map(\.kind))
    if !report.model.isEmpty { parts.append(say(.countModel)) }
    // What changed is one sentence, what follows from it another.
    return [parts, computed].filter { !$0.isEmpty }.map { sentence($0.joined(separator: ", ")) }
  }

  /// How many deadlines, scores and findings changed because of the changes.
  private var computed: [String] {
    let consequences = (report.changed + report.affected).map(\.consequences)
    var sentences: [String] = []
    func add(_ word: ReportWord, _ count: Int) {
      if count > 0 { sentences.append(words.count(word, count)) }
    }
    add(.countMoved, consequences.flatMap(\.deadlines).count { $0.before != nil && $0.after != nil })
    let wholes = consequences.flatMap(\.scores).filter { $0.element == nil }
    let steps = wholes.compactMap { score in
      score.before.flatMap { before in score.after.map { after in (before: before, after: after) } }
    }
    add(.countRisen, steps.count { $0.before < $0.after })
    add(.countFallen, steps.count { $0.before > $0.after })
    let findings = consequences.map(\.findings) + [report.findings]
    add(.countAppeared, findings.reduce(0) { $0 + $1.appeared.count })
    add(.countGone, findings.reduce(0) { $0 + $1.gone.count })
    return sentences
  }

  func counted(_ kind: ContentKind, _ count: Int) -> String { words.count(ReportWord.documents(kind), count) }

  private func sentence(_ text: String) -> String { text.withCapital + "." }

  // MARK: Sections

  private var sections: [ChangeDocument.Section] {
    var sections: [ChangeDocument.Section] = []
    func add(_ word: ReportWord, note: String = "", _ entries: [ChangeDocument.Entry]) {
      if !entries.isEmpty { sections.append(ChangeDocument.Section(title: say(word), note: note, entries: entries)) }
    }
    let dossiers = report.changed.filter { $0.kind == .dossier }, others = report.changed.filter { $0.kind != .dossier }
    add(.sectionAdded, report.added.map(added))
    add(.sectionRenamed, report.renamed.map(renamed))
    add(.sectionChanged, dossiers.map(changed))
    add(.sectionOthers, others.map(changed))
    add(.sectionRemoved, report.removed.map(removed))
    add(.sectionAffected, note: say(.affectedNote), report.affected.map(changed))
    add(.sectionModel, model)
    return sections
  }

  private var model: [ChangeDocument.Entry] {
    let points = fields(report.model) + findings(report.findings)
    return points.isEmpty ? [] : [ChangeDocument.Entry(id: "", title: "", note: "", points: points)]
  }

  private func renamed(_ renaming: ChangeReport.Renaming) -> ChangeDocument.Entry {
    let text = say(renaming.reason.word, [.from: renaming.from, .to: renaming.to])
    return ChangeDocument.Entry(
      id: shownId(renaming.kind, renaming.to), title: renaming.name.text(in: words.language),
      note: kindNote(renaming.kind), points: [ChangeDocument.Point(tone: .changed, text: text)])
  }

  private func removed(_ entry: ChangeReport.Entry) -> ChangeDocument.Entry {
    ChangeDocument.Entry(
      id: shownId(entry.kind, entry.id), title: entry.name.text(in: words.language),
      note: note(entry.kind, entry.target, in: report.from),
      points: [ChangeDocument.Point(tone: .went, text: say(.removedText))] + facts(entry, in: report.from))
  }

  private func added(_ entry: ChangeReport.Entry) -> ChangeDocument.Entry {
    ChangeDocument.Entry(
      id: shownId(entry.kind, entry.id), title: entry.name.text(in: words.language),
      note: note(entry.kind, entry.target, in: report.to),
      points: facts(entry, in: report.to))
  }

  private func changed(_ change: ChangeReport.Change) -> ChangeDocument.Entry {
    var points = fields(change.document)
    if !change.document.body.isEmpty { points.append(body(change.document.body, language: nil)) }
    points += change.translations.map { body($0.body, language: $0.language) }
    points += consequences(change.consequences)
    return ChangeDocument.Entry(
      id: shownId(change.kind, change.id), title: change.name.text(in: words.language),
      note: note(change.kind, change.after, in: report.to), points: points)
  }

  /// The fields that say something else, or that those of one version cannot be read.
  private func fields(_ change: DocumentChange) -> [ChangeDocument.Point] {
    let unread = ChangeDocument.Point(tone: .watch, text: say(.unreadable))
    return changes.lines(of: change.fields).map(point) + (change.isUnreadable ? [unread] : [])
  }

  /// A dossier goes by its number; anything else by its name.
  private func shownId(_ kind: ContentKind, _ id: String) -> String { kind == .dossier ? id : "" }

  private func kindNote(_ kind: ContentKind) -> String { kind == .dossier ? "" : counted(kind, 1).withCapital }

  /// Of a dossier its partners and its unit; of anything else what kind it is.
  private func note(_ kind: ContentKind, _ target: Handbook.Target?, in version: HandbookVersion) -> String {
    guard kind == .dossier, let target else { return kindNote(kind) }
    let handbook = version.handbook, dossier = handbook.dossiers[target.index]
    let partners = partners(of: target.index, in: handbook)
    let unit = dossier.owner.value.map { handbook.model.units[$0].name.text(in: words.language) }
    return [partners.joined(separator: ", "), unit ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  func partners(of dossier: Int, in handbook: Handbook) -> [String] {
    handbook.relations[dossier].parties.compactMap { $0 }.filter { $0 != handbook.ownPartner }.map {
      handbook.partners[$0].name.text(in: words.language)
    }
  }

  /// What a reader wants to know first of a dossier that came or went.
  private func facts(_ entry: ChangeReport.Entry, in version: HandbookVersion) -> [ChangeDocument.Point] {
    guard entry.kind == .dossier, let target = entry.target else { return [] }
    let handbook = version.handbook, model = handbook.model, dossier = handbook.dossiers[target.index]
    var points: [ChangeDocument.Point] = []
    func add(_ word: Word, _ text: String?) {
      if let text { points.append(ChangeDocument.Point(tone: .plain, text: "\(words[word]): \(text)")) }
    }
    if let summary = dossier.summary.value {
      points.append(ChangeDocument.Point(tone: .plain, text: onOneLine(summary.text(in: words.language))))
    }
    add(.instrument, dossier.instrument.value.map { model.instruments[$0].name.text(in: words.language) })
    add(.stage, dossier.stage.value.map { model.stages[$0].name.text(in: words.language) })
    add(.signedOn, dossier.dates.signed.value.map(format.date))
    add(.inForce, dossier.dates.inForce.value.map(format.date))
    add(.lastDay, version.assessment.dossiers[target.index].term.lastDay.map { format.date($0.date) })
    add(.parent, dossier.parent.value.map { changes.name($0) ?? words[.notInEdition] })
    return points
  }

  // MARK: Points

  private func point(_ line: ChangeLine) -> ChangeDocument.Point {
    let tone: ChangeDocument.Point.Tone =
      switch line.kind {
      case .given, .came: .came
      case .taken, .went: .went
      case .replaced, .list, .order: .changed
      }
    return ChangeDocument.Point(tone: tone, text: changes.sentence(line))
  }

  private func body(_ body: BodyChange, language: String?) -> ChangeDocument.Point {
    let label = language.map { say(.bodyIn, [.language: words.name(ofLanguage: $0)]) } ?? say(.body)
    if body.isOnlyRewrapped { return ChangeDocument.Point(tone: .changed, text: label + ": " + say(.rewrapped)) }
    var counts: [String] = []
    func add(_ word: ReportWord, _ count: Int) {
      if count > 0 { counts.append(say(word, [.lines: words.count(ReportWord.lines, count)])) }
    }
    add(.linesAdded, body.addedLines)
    add(.linesRemoved, body.removedLines)
    let text = label + ": " + counts.joined(separator: ", ")
    guard isFull else { return ChangeDocument.Point(tone: .changed, text: text) }
    func lines(_ texts: [String], isAdded: Bool) -> [ChangeDocument.Point.Line] {
      texts.filter { !$0.isEmpty }.map { line in
        ChangeDocument.Point.Line(isAdded: isAdded, text: changes.shortened(line, 400))
      }
    }
    let changed = body.hunks.flatMap { lines($0.removed, isAdded: false) + lines($0.added, isAdded: true) }
    return ChangeDocument.Point(tone: .changed, text: text, lines: changed)
  }
}

extension ChangeReport.Renaming.Reason {
  fileprivate var word: ReportWord {
    switch self {
    case .alias: .renamedByAlias
    case .path: .renamedByPath
    case .title: .renamedByTitle
    }
  }
}
