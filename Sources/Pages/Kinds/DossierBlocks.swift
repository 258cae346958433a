internal import Charts
internal import Dossiers
internal import FoundationEssentials
internal import Planning
internal import Templates

/// A part of a dossier's page under one heading.
struct PageBlock {
  let id: String
  let title: String
  var note = ""
  /// Anchors of parts that have no section of their own here: links to these parts lead to this block.
  var anchors: [String] = []
  let sections: [Section]

  /// The block as its template takes it. A single section of the same title leaves its heading to the block.
  func value(_ writer: CellWriter) -> BlockValues {
    let isAlone = sections.count == 1 && sections[0].title == title
    return BlockValues(
      id: id, title: title, note: isAlone ? sections[0].note : note, anchors: anchors.map { AnchorValues(id: $0) },
      sections: sections.map { $0.value(writer, isAlone: isAlone) })
  }
}

extension DossierWriter {
  /// The blocks of the page: planning, objectives, parties with what each brings, the work, and the context with its
  /// risks. A block without content is left out; `DossierGaps.swift` tells the reader of it.
  var blocks: [PageBlock] {
    let work = [plan, meetings, judged, wide(recommendations)].compactMap { $0 }.filter(isShown)
    let context = [context, pageRisks, challenges, stakeholders, swot].compactMap { $0 }.filter(isShown)
    var blocks = [planningMeters, objectiveLines].compactMap { $0 }.filter(isShown).map(alone)
    if let parties = partiesBlock { blocks.append(parties) }
    if !work.isEmpty { blocks.append(block("_work", .implementation, work)) }
    if !context.isEmpty { blocks.append(block("_surroundings", .contextAndRisks, context)) }
    return blocks
  }

  private func wide(_ section: Section?) -> Section? {
    var section = section
    section?.isWide = true
    return section
  }

  private func isShown(_ section: Section) -> Bool {
    !section.rows.isEmpty || !section.empty.isEmpty || !section.lead.isEmpty
  }

  private func alone(_ section: Section) -> PageBlock {
    PageBlock(id: section.id, title: section.title, sections: [section])
  }

  private func block(_ id: String, _ title: Word, _ sections: [Section]) -> PageBlock {
    sections.count == 1 ? alone(sections[0]) : PageBlock(id: id, title: words[title], sections: sections)
  }

  // MARK: Planning

  /// The four elements of good planning as bars, each with what it lacks. In packs they are a table (`planning`).
  private var planningMeters: Section? {
    let scores = self.scores
    guard scores.elements.contains(where: { $0.score != nil }) else { return nil }
    let meters = scores.elements.compactMap { element -> Meter? in
      guard let score = element.score else { return nil }
      let missed = missing(in: element)
      return Meter(
        label: capitalised(words.term(element.element)), figure: Bounded(value: score, most: 100), share: score,
        tone: tone(ofScore: score),
        note: missed.isEmpty ? "" : words.fill(.lacks, [.list: missed.joined(separator: "; ")]))
    }
    let unasked = scores.elements.filter { $0.score == nil }.map { words.term($0.element) }
    let notes = [
      scores.whole.map { words.fill(.scoreWhole, [.n: format.number($0, fraction: 0)]) },
      unasked.isEmpty ? nil : words.fill(.notAsked, [.list: unasked.joined(separator: ", ")])
    ]
    return Section(
      id: "_planning", title: words[.planningTitle], note: notes.compactMap(\.self).joined(separator: " "),
      lead: Meter.html(of: meters, in: format))
  }

  // MARK: Work

  /// The activities, each with a line of time from its start to its end. The line takes the place of the column of
  /// starts.
  private var plan: Section? {
    let all = dossier.coordination.value?.activities.value ?? []
    let days = all.flatMap { [$0.start.value, $0.due.value, $0.done.value].compactMap { $0 } }
    guard let first = days.min(), let last = days.max(), first < last else {
      return wide(activities(begun: nil, tellingStart: true))
    }
    let scale = LaneScale(from: first, to: max(last, today))
    let lanes = BeginColumn(heading: TableColumn(text: "\(scale.from.year)–\(scale.to.year)")) {
      .lane(self.lane(of: $0, scale))
    }
    return wide(activities(begun: lanes, tellingStart: true))
  }

  private func lane(of activity: Activity, _ scale: LaneScale) -> Lane {
    let isOpen = activity.isOpen(asOf: today)
    guard let end = isOpen ? activity.due.value : activity.done.value ?? activity.due.value else {
      return Lane(spans: [], marks: [], today: scale.place(of: today), says: "")
    }
    let from = scale.place(of: min(activity.start.value ?? end, end)), to = scale.place(of: end),
      now = scale.place(of: today)
    var spans = [Lane.Span(from: from, to: to, tone: isOpen ? .plain : .done)]
    if isOpen, now > from { spans.append(Lane.Span(from: from, to: min(now, to), tone: end < today ? .late : .gone)) }
    return Lane(spans: spans, marks: [], today: now, says: "")
  }

  /// The evaluation: the newest mark for each criterion as a bar, and the reports as rows.
  private var judged: Section? {
    guard var section = evaluation else { return nil }
    guard let profile = indicators.evaluationProfile, !profile.marks.isEmpty else { return section }
    let scale = handbook.model.evaluationScale
    let meters = profile.marks.map { mark -> Meter in
      let length = Decimal(scale.upperBound - scale.lowerBound)
      let share = length > 0 ? (mark.mark - Decimal(scale.lowerBound)) / length * 100 : 100
      return Meter(
        label: capitalised(words.term(mark.criterion)),
        figure: Bounded(value: mark.mark, most: Decimal(scale.upperBound)), share: share,
        tone: EvaluationBand.tone(ofShare: share), note: "")
    }
    section.lead = Meter.html(of: meters, in: format, isNarrow: true)
    // A single report needs no row, as its marks are the bars; of several reports, rows say which gave which marks.
    if section.rows.count == 1, let report = dossier.evaluation.value?.reports.value?.first {
      let told = [report.kind.value.map { words[$0.word] } ?? "", date(report.date), section.note]
      section.note = told.filter { !$0.isEmpty }.joined(separator: " · ")
      section.rows = []
      section.empty = ""
    }
    return section
  }
}

/// From which share of its scale a mark of an evaluation has which colour. The model says so of scores
/// (`scores.bands`), which are points for good planning; a mark is an evaluator's word on a short scale, for which its
/// bands are too high. On the usual scale of 1 to 5 a four is good, a three is to be watched, a two is adverse.
private enum EvaluationBand {
  static let good: Decimal = 70
  static let watch: Decimal = 40

  static func tone(ofShare share: Decimal) -> Cell.Tone {
    share >= good ? .good : share >= watch ? .watch : .adverse
  }
}
