internal import Diagnostics
internal import Dossiers
internal import Planning
internal import Templates

// The sections of a dossier's page, in its order: planning, then what it plans, then papers and people. A section
// without content says what to do where its stage asks for it, and is named among the later ones where it does not yet.

extension DossierWriter {
  /// Every section that has something to show, for a pack too.
  var sections: [Section] { (planned + [lenses]).compactMap { $0 }.filter { !$0.rows.isEmpty } + appendix }

  /// Those of the page, the empty ones that are owed with them. The lenses have a panel of their own.
  var pageSections: [Section] { planned.compactMap { $0 }.filter { !$0.rows.isEmpty || !$0.empty.isEmpty } }

  private var planned: [Section?] {
    [
      planning, context, objectives, resources, focalPoints, activities, meetings, evaluation, recommendations, risks,
      challenges, stakeholders, swot
    ]
  }

  /// What stands after the body.
  var appendix: [Section] { [documents, team, lessons].compactMap { $0 }.filter { !$0.rows.isEmpty } }

  /// The planning sections that are not there, since the stage does not ask for them yet: named, so that links to them
  /// arrive.
  func later(_ shown: [Section]) -> [UInt8] {
    let all: [(id: String, title: Word)] = [
      ("_objectives", .objectives), ("_resources", .resources), ("_coordination", .focalPoints),
      ("_activities", .activities), ("_meetings", .meetings),
      ("_context", .context), ("_challenges", .challenges), ("_risks", .risks), ("_evaluation", .evaluation)
    ]
    let missing = all.filter { section in !shown.contains { $0.id == section.id } }
    return joined(
      missing.map { Array("<span id=\"\($0.id)\">".utf8) + escaped(words[$0.title]) + Array("</span>".utf8) })
  }

  /// Whether the present stage asks for a section of the front matter, wholly or in part.
  func isOwed(_ section: String) -> Bool {
    guard let stage = dossier.stage.value else { return false }
    let needsApproval = dossier.instrument.value.map { handbook.model.instruments[$0].approval != "none" } ?? false
    return language.whole.survey.sectionsAsked[stage * 2 + (needsApproval ? 1 : 0)].contains(section)
  }

  /// What to write where a section that is owed is empty; nothing where it is not owed.
  func emptyText(_ section: String) -> String { isOwed(section) ? words.fill(.owedNow, ["field": section]) : "" }

  var indicators: Indicators { Planning.indicators(of: index, in: language.whole.survey, language.assessment) }
  var today: CalendarDate { language.assessment.today }

  // MARK: Tables

  struct Column {
    let word: Word
    var isNumeric = false
  }

  /// A text stays a text: the template escapes it, and most cells are nothing else.
  struct Cell {
    let value: Value
    init(_ text: String) { value = .text(text) }
    init(html: [UInt8]) { value = .html(html) }

    var isEmpty: Bool {
      switch value {
      case .text(let text): text.isEmpty
      case .html(let html): html.isEmpty
      default: false
      }
    }
  }

  func table(
    _ id: String, _ title: Word, note: String = "", lead: [UInt8] = [], empty: String = "", hasRowIds: Bool = false,
    _ columns: [Column], _ rows: [[Cell]]
  ) -> Section? {
    guard !rows.isEmpty || !empty.isEmpty else { return nil }
    // A column in which nothing stands says nothing.
    let kept = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    return Section(
      id: id, title: words[title], note: note, lead: lead, empty: empty,
      columns: kept.map { (words[columns[$0].word], columns[$0].isNumeric) },
      rows: rows.map { row in kept.map { row[$0].value } }, hasRowIds: hasRowIds)
  }

  func partner(_ id: Field<String>) -> Cell { id.value.map { Cell(html: partnerHTML($0)) } ?? Cell("") }

  func partnerHTML(_ id: String) -> [UInt8] {
    guard let target = handbook.find(id), target.kind == .partner else {
      return escaped(
        id == handbook.model.organisation.id
          ? handbook.model.organisation.name.text(in: words.language) : words[.notInEdition])
    }
    return linked(language.partnerNames[target.index], language.href(target, from: page.route))
  }

  func unit(_ unit: Field<Int>) -> Cell {
    unit.value.map { Cell(html: linked(language.name(.units, $0), groupHref(.units, $0))) } ?? Cell("")
  }

  /// A name with what is smaller under it.
  func named(_ text: String, _ under: [UInt8]) -> Cell { Cell(html: escaped(text) + small(under)) }

  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  func small(_ html: [UInt8]) -> [UInt8] { html.isEmpty ? [] : Array("<small>".utf8) + html + Array("</small>".utf8) }

  func tag(_ text: String, _ tone: String) -> [UInt8] {
    Array("<span class=\"tag \(tone)\">".utf8) + escaped(text) + Array("</span>".utf8)
  }

  /// A bar beside its number: the number says it, the bar shows it.
  /// - Parameter share: of the whole, in percent.
  func bar(_ share: String, tone: String, _ text: String) -> [UInt8] {
    let colour = ["good": "#4f9d6b", "watch": "#d99a1e", "adverse": "#c0564f"][tone] ?? "#8a929a"
    let picture = "<rect width=\"\(share)\" height=\"1\" fill=\"\(colour)\"/>"
    let opening = "<svg class=\"bar \(tone)\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
    return Array("\(opening)\(picture)</svg> ".utf8) + escaped(text)
  }

  /// When something was done, or how far off it is.
  func state(due: Field<CalendarDate>, done: Field<CalendarDate>) -> Cell {
    if done.isPresent, done.value.map({ $0 <= today }) ?? true {
      return Cell(html: tag([words[.done], date(done)].filter { !$0.isEmpty }.joined(separator: " "), "good"))
    }
    guard let day = due.value else { return Cell("") }
    let late = day < today
    return Cell(
      html: tag(
        format.distance(day, from: today), late ? "adverse" : day.ordinal - today.ordinal <= 90 ? "watch" : "neutral"))
  }

  // MARK: People, lessons, documents

  var team: Section? {
    table(
      "_team", .team, [Column(word: .role), Column(word: .office), Column(word: .competencies), Column(word: .trained)],
      (dossier.team.value ?? []).map { member in
        [
          Cell(text(member.role)), Cell(text(member.office)),
          Cell((member.competencies.value ?? []).map(\.value).joined(separator: ", ")),
          Cell(date(member.trained))
        ]
      })
  }

  var lessons: Section? {
    table(
      "_lessons", .lessons, [Column(word: .date), Column(word: .theme), Column(word: .text)],
      (dossier.lessons.value ?? []).map { lesson in
        [
          Cell(date(lesson.date)), Cell(lesson.theme.value.map { language.name(.themes, $0) } ?? ""),
          Cell(text(lesson.text))
        ]
      })
  }

  var documents: Section? {
    let paths = handbook.documents[index]
    let rows = (dossier.documents.value ?? []).enumerated().map { offset, attachment -> [Cell] in
      let path = offset < paths.count ? paths[offset] : nil
      let name = attachment.path.value.map { String($0.pathParts.last ?? "") } ?? ""
      let href = path.flatMap {
        page.route.anchors != nil ? nil : page.route.toRoot + language.toSite + encodedPath(attachmentPath($0))
      }
      let size = path.flatMap { site.form.sizes[$0] }.map(format.size)
      let sum = attachment.sha256.value.map { small(Array("<code>".utf8) + escaped($0) + Array("</code>".utf8)) } ?? []
      return [
        Cell(html: linked(name, href) + sum), Cell(attachment.kind.value.map(words.term) ?? ""),
        Cell(attachment.language.value.map(words.name(ofLanguage:)) ?? ""), Cell(size ?? "")
      ]
    }
    let hasSums = (dossier.documents.value ?? []).contains { $0.sha256.isPresent }
    return table(
      "_documents", .documents, note: hasSums ? words[.checksumNote] : "",
      [Column(word: .document), Column(word: .kind), Column(word: .language), Column(word: .size, isNumeric: true)],
      rows)
  }
}

extension Objective.Level {
  var word: Word {
    switch self {
    case .global: .levelGlobal
    case .national: .levelNational
    case .institutional: .levelInstitutional
    case .local: .levelLocal
    }
  }
}

extension Report.Kind {
  var word: Word {
    switch self {
    case .monitoring: .reportMonitoring
    case .midterm: .reportMidterm
    case .final: .reportFinal
    }
  }
}

extension Recommendation.Response {
  var word: Word {
    switch self {
    case .accepted: .responseAccepted
    case .partly: .responsePartly
    case .rejected: .responseRejected
    }
  }
}
