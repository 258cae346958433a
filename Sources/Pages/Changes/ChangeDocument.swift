package import Diagnostics
internal import Dossiers
internal import FoundationEssentials
package import Planning

/// A change report in one language: what to say, in order, and not yet how. Text, Markdown and HTML are written from
/// it, so that they cannot say different things.
package struct ChangeDocument: Sendable {
  package let language: String
  package let title: String
  /// From when to when, and as of which day.
  package let subtitle: String
  package let organisation: String
  /// The marking: the name of the edition's classification.
  package let marking: String
  /// How much changed, in a sentence each; where nothing did, that.
  package let lead: [String]
  /// What a reader must know who reads no further, and its heading.
  package let highlights: [Point]
  package let highlightsTitle: String
  package let sections: [Section]

  package struct Section: Sendable {
    package let title: String
    package var note = ""
    package let entries: [Entry]
  }

  /// One document.
  package struct Entry: Sendable {
    /// Its id, where it has one.
    package let id: String
    package let title: String
    /// With whom, and whose it is.
    package let note: String
    package let points: [Point]
  }

  package struct Point: Sendable {
    package enum Tone: Sendable { case came, went, changed, good, watch, plain }
    package let tone: Tone
    /// What it is about, where that must stand out.
    package var subject = ""
    package let text: String
    /// Lines below it, as they stand in a file.
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
  /// An edition below the highest tells how many lines of a body changed, not which: they may name what it does not
  /// have.
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

  /// `akhir-2026 (31 Desember 2026)`, a day as it is written, or the folder as it is.
  private func name(of version: HandbookVersion) -> String {
    guard let label = version.label else { return say(.now) }
    if let day = CalendarDate(label) { return format.date(day) }
    return label + (version.day.map { " (\(format.date($0)))" } ?? "")
  }

  // MARK: How much

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
    return ([parts, computed].filter { !$0.isEmpty }).map { sentence($0.joined(separator: ", ")) }
  }

  /// What follows, counted.
  private var computed: [String] {
    let consequences = (report.changed + report.affected).map(\.consequences)
    let moved = consequences.flatMap(\.deadlines).count { $0.before != nil && $0.after != nil }
    let scores = consequences.flatMap(\.scores).filter { $0.element == nil }
    let risen = scores.count { ($0.before ?? 0) < ($0.after ?? 0) && $0.before != nil && $0.after != nil }
    let fallen = scores.count { ($0.before ?? 0) > ($0.after ?? 0) && $0.before != nil && $0.after != nil }
    let appeared = consequences.reduce(report.findings.appeared.count) { $0 + $1.findings.appeared.count }
    let gone = consequences.reduce(report.findings.gone.count) { $0 + $1.findings.gone.count }
    let counts: [(ReportWord, Int)] = [
      (.countMoved, moved), (.countRisen, risen), (.countFallen, fallen), (.countAppeared, appeared), (.countGone, gone)
    ]
    return counts.filter { $0.1 > 0 }.map { words.count($0.0, $0.1) }
  }

  func counted(_ kind: ContentKind, _ count: Int) -> String { words.count(ReportWord.documents(kind), count) }

  func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

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
    let points = changes.lines(of: report.model).map(point) + findings(report.findings)
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
    var points = changes.lines(of: change.document.fields).map(point)
    if change.document.isUnreadable { points.append(ChangeDocument.Point(tone: .watch, text: say(.unreadable))) }
    if !change.document.body.isEmpty { points.append(body(change.document.body, language: nil)) }
    points += change.translations.map { body($0.body, language: $0.language) }
    points += consequences(change.consequences)
    return ChangeDocument.Entry(
      id: shownId(change.kind, change.id), title: change.name.text(in: words.language),
      note: note(change.kind, change.after, in: report.to), points: points)
  }

  /// A dossier goes by its number; anything else by its name.
  private func shownId(_ kind: ContentKind, _ id: String) -> String { kind == .dossier ? id : "" }

  func kindNote(_ kind: ContentKind) -> String { kind == .dossier ? "" : sentenceCase(counted(kind, 1)) }

  private func sentenceCase(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// Of a dossier its counterparts and its unit; of anything else what kind it is.
  private func note(_ kind: ContentKind, _ target: Handbook.Target?, in version: HandbookVersion) -> String {
    guard kind == .dossier, let target else { return kindNote(kind) }
    let handbook = version.handbook, dossier = handbook.dossiers[target.index]
    let partners = partners(of: target.index, in: handbook)
    let unit = dossier.owner.value.map { handbook.model.units[$0].name.text(in: words.language) }
    return ([partners.joined(separator: ", ")] + [unit ?? ""]).filter { !$0.isEmpty }.joined(separator: " · ")
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
    var facts: [(Word, String)] = []
    if let instrument = dossier.instrument.value {
      facts.append((.instrument, model.instruments[instrument].name.text(in: words.language)))
    }
    if let stage = dossier.stage.value { facts.append((.stage, model.stages[stage].name.text(in: words.language))) }
    if let signed = dossier.dates.signed.value { facts.append((.signedOn, format.date(signed))) }
    if let inForce = dossier.dates.inForce.value { facts.append((.inForce, format.date(inForce))) }
    if let last = version.assessment.dossiers[target.index].term.lastDay {
      facts.append((.lastDay, format.date(last.date)))
    }
    if let parent = dossier.parent.value { facts.append((.parent, changes.name(parent) ?? words[.notInEdition])) }
    var points = facts.map { ChangeDocument.Point(tone: .plain, text: "\(words[$0.0]): \($0.1)") }
    if let summary = dossier.summary.value {
      points.insert(ChangeDocument.Point(tone: .plain, text: onOneLine(summary.text(in: words.language))), at: 0)
    }
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
    func lines(_ count: Int) -> String { words.count(ReportWord.lines, count) }
    let counts = [(ReportWord.linesAdded, body.addedLines), (.linesRemoved, body.removedLines)].filter { $0.1 > 0 }.map
    {
      say($0.0, [.lines: lines($0.1)])
    }
    let text = label + ": " + (body.isOnlyRewrapped ? say(.rewrapped) : counts.joined(separator: ", "))
    guard isFull, !body.isOnlyRewrapped else { return ChangeDocument.Point(tone: .changed, text: text) }
    let changed = body.hunks.flatMap { hunk in
      hunk.removed.map { ChangeDocument.Point.Line(isAdded: false, text: $0) }
        + hunk.added.map { ChangeDocument.Point.Line(isAdded: true, text: $0) }
    }.filter { !$0.text.isEmpty }
    return ChangeDocument.Point(
      tone: .changed, text: text,
      lines: changed.map { ChangeDocument.Point.Line(isAdded: $0.isAdded, text: changes.shortened($0.text, 400)) })
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
