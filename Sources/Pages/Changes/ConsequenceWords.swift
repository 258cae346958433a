internal import Diagnostics
internal import Dossiers
internal import FoundationEssentials
internal import Planning

// What follows from changes in words: deadlines, scores and findings; and the highlights of the whole report.

extension ChangeWriter {
  func consequences(_ consequences: ChangeReport.Consequences) -> [ChangeDocument.Point] {
    deadlines(consequences.deadlines) + scores(consequences.scores) + findings(consequences.findings)
  }

  /// All deadlines that moved in one sentence, as together they follow from the changes that are told above it.
  private func deadlines(_ changes: [ChangeReport.DeadlineChange]) -> [ChangeDocument.Point] {
    guard !changes.isEmpty else { return [] }
    return [
      ChangeDocument.Point(
        tone: changes.contains(where: isEarlier) ? .watch : .changed,
        text: say(.follows, [.list: changes.map(deadline).joined(separator: "; ")]))
    ]
  }

  private func isEarlier(_ change: ChangeReport.DeadlineChange) -> Bool {
    guard let before = change.before, let after = change.after else { return false }
    return after < before
  }

  private func deadline(_ change: ChangeReport.DeadlineChange) -> String {
    let label = label(of: change.kind).withSmallLetter
    let before = change.before.map(format.date) ?? "", after = change.after.map(format.date) ?? ""
    if change.before == nil { return say(.deadlineCame, [.label: label, .after: after]) }
    if change.after == nil { return say(.deadlineWent, [.label: label, .before: before]) }
    return say(
      isEarlier(change) ? .deadlineEarlier : .deadlineLater, [.label: label, .before: before, .after: after])
  }

  private func label(of kind: Deadline.Kind) -> String {
    switch kind {
    case .lastDay: words[.deadlineLastDay]
    case .lastNoticeDay: words[.deadlineNotice]
    case .decideBy: words[.deadlineDecide]
    case .evaluationDue: say(.nextEvaluation)
    case .meetingDue: words[.deadlineMeeting]
    case .activityDue: words[.deadlineActivity]
    case .recommendationDue: words[.deadlineRecommendation]
    case .contextReviewDue: words[.deadlineContext]
    case .riskReviewDue: words[.deadlineRisk]
    case .partyEntry: words[.deadlinePartyEntry]
    case .partyExit: words[.deadlinePartyExit]
    }
  }

  /// One sentence on the score of the whole dossier, with the elements that moved it in brackets; on the elements alone
  /// where the whole did not change.
  private func scores(_ changes: [ChangeReport.ScoreChange]) -> [ChangeDocument.Point] {
    guard !changes.isEmpty else { return [] }
    let elements = changes.compactMap { change in change.element.map { clause(on: $0, change) } }
    guard let whole = changes.first(where: { $0.element == nil }) else {
      return [
        ChangeDocument.Point(tone: .changed, text: say(.scoreElements, [.elements: elements.joined(separator: ", ")]))
      ]
    }
    let direction = direction(whole)
    let text = say(direction, [.before: score(whole.before), .after: score(whole.after)])
    let tone: ChangeDocument.Point.Tone =
      switch direction {
      case .scoreFell: .watch
      case .scoreRose: .good
      default: .changed
      }
    let inBrackets = elements.isEmpty ? "" : " (\(elements.joined(separator: ", ")))"
    return [ChangeDocument.Point(tone: tone, text: text + inBrackets)]
  }

  /// How the score of one element changed, in half a sentence.
  private func clause(on element: String, _ change: ChangeReport.ScoreChange) -> String {
    let word: ReportWord =
      if change.before == nil { .elementCame } else if change.after == nil { .elementWent } else { .elementMoved }
    return say(word, [.element: words.term(element), .before: score(change.before), .after: score(change.after)])
  }

  private func direction(_ change: ChangeReport.ScoreChange) -> ReportWord {
    guard let before = change.before else { return .scoreCame }
    guard let after = change.after else { return .scoreWent }
    return after < before ? .scoreFell : .scoreRose
  }

  private func score(_ value: Decimal?) -> String { value.map { format.number($0, fraction: 0) } ?? words[.notYet] }

  func findings(_ changes: ChangeReport.FindingChanges) -> [ChangeDocument.Point] {
    func told(_ findings: [Diagnostic], _ word: ReportWord, _ tone: ChangeDocument.Point.Tone) -> [ChangeDocument.Point]
    {
      findings.map { finding in
        ChangeDocument.Point(
          tone: tone,
          text: say(word, [.message: finding.message[words.programLanguage], .code: finding.code]))
      }
    }
    return told(changes.appeared, .findingAppeared, .watch) + told(changes.gone, .findingGone, .good)
  }

  // MARK: Highlights

  /// Dossiers that came, went or moved on, and those for which something got worse: a sentence each.
  var highlights: [ChangeDocument.Point] {
    let came = report.added.filter { $0.kind == .dossier }.map { entry in
      point(.came, entry.id, entry.name, [say(.highlightAdded, [.stage: stage(entry), .partners: partners(entry)])])
    }
    let went = report.removed.filter { $0.kind == .dossier }.map { entry in
      point(.went, entry.id, entry.name, [say(.highlightRemoved)])
    }
    let moved = (report.changed + report.affected).filter { $0.kind == .dossier }.compactMap(highlight)
    return came + moved + went
  }

  private func point(_ tone: ChangeDocument.Point.Tone, _ id: String, _ name: LocalizedText, _ parts: [String])
    -> ChangeDocument.Point
  {
    ChangeDocument.Point(
      tone: tone, subject: "\(id) \(name.text(in: words.language))", text: parts.joined(separator: "; "))
  }

  private func stage(_ entry: ChangeReport.Entry) -> String {
    guard let target = entry.target, let stage = report.to.handbook.dossiers[target.index].stage.value else {
      return words[.noDate]
    }
    return report.to.handbook.model.stages[stage].name.text(in: words.language).lowercased()
  }

  private func partners(_ entry: ChangeReport.Entry) -> String {
    let names = entry.target.map { partners(of: $0.index, in: report.to.handbook) } ?? []
    return names.isEmpty ? "" : say(.highlightWith, [.partners: names.joined(separator: ", ")])
  }

  /// The fields that a dossier's life turns on.
  private static let turningPoints: Set<String> = [
    "stage", "dates.signed", "dates.in_force", "dates.ended", "dates.expires", "term.duration", "term.renewal",
    "term.notice_given", "ended.reason", "parent", "owner", "classification"
  ]

  /// Lists whose items are news by themselves.
  private static let newsworthy: Set<String> = ["objectives", "parties", "evaluation.reports"]

  private func isTurningPoint(_ change: FieldChange) -> Bool {
    if change.kind == .item { return change.path.parts.count <= 3 && Self.newsworthy.contains(change.path.column) }
    let path = "\(change.path)"
    return Self.turningPoints.contains(path) || (path.hasPrefix("context.") && path.hasSuffix(".rating"))
  }

  /// A change in half a sentence. Of an item that came or went only its own text is told, not its other fields.
  private func clause(_ line: ChangeLine, _ change: FieldChange) -> String {
    guard change.kind == .item, case .item(_, _, let label)? = change.path.parts.last else {
      return changes.clause(line)
    }
    let own = label?.text(in: words.language) ?? ""
    return changes.clause(ChangeLine(kind: line.kind, label: line.label, before: own, after: own))
  }

  private func highlight(_ change: ChangeReport.Change) -> ChangeDocument.Point? {
    let turns = change.document.fields.filter(isTurningPoint)
    var parts = turns.flatMap { turn in changes.lines(of: [turn]).map { clause($0, turn) } }
    let consequences = change.consequences
    parts += consequences.deadlines.filter { $0.kind == .lastDay && $0.before != nil && $0.after != nil }.map(deadline)
    let score = consequences.scores.first { $0.element == nil && direction($0) == .scoreFell }
    if let score { parts += scores([score]).map(\.text.withSmallLetter) }
    let serious = consequences.findings.appeared.count { $0.severity >= .warning }
    if serious > 0 { parts.append(words.count(ReportWord.countAppeared, serious)) }
    guard !parts.isEmpty else { return nil }
    return point(score != nil || serious > 0 ? .watch : .changed, change.id, change.name, parts)
  }
}
