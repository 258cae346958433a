internal import Dossiers
internal import FoundationEssentials
internal import Planning
internal import Templates

// What a reader learns of a dossier without scrolling: a verdict, at most five facts, and its term on a line of time.

extension DossierWriter {
  private var state: DossierAssessment { language.assessment.dossiers[index] }
  private var stage: PlanningModel.Stage? { dossier.stage.value.map { handbook.model.stages[$0] } }
  private var isEnded: Bool { stage?.isTerminal ?? false }

  /// Whether it is still on its way to being live.
  var isDraft: Bool { !dossier.isLegacy && stage.map { !$0.isLive && !$0.isTerminal } ?? false }

  var nearDeadlines: [Deadline] {
    let quarter = today.adding(days: 90)
    return state.deadlines.filter { $0.isLate || $0.date.date <= quarter }
  }

  // MARK: Verdict

  /// The state of the agreement in a sentence. Of one that ended, when and why; of a draft, how much its next stage
  /// still asks for; of any other, how much is late and how much falls due within 90 days.
  var verdict: String {
    if isEnded { return ended }
    if isDraft {
      let needs = lacking.count
      return needs == 0 ? words[.nextReady] : words.count(.verdictNeeds, needs, [.stage: nextStageName])
    }
    let late = near.count { $0.isLate }, now = near.count { Urgency($0, asOf: today) == .now }
    let soon = near.count - late - now
    var said = [late == 0 ? words[.verdictNoneLate] : words.count(.verdictLate, late)]
    if now > 0 { said.append(words.count(.verdictNow, now)) }
    said.append(soon == 0 ? words[.verdictNoneDue] : words.count(.verdictDue, soon))
    return said.joined(separator: "; ") + "."
  }

  private var ended: String {
    let day = date(dossier.dates.ended)
    let when = day.isEmpty ? words[.verdictEnded] : words.fill(.verdictEndedOn, [.date: day])
    let reason = dossier.ended.value?.reason.value.map(words.term) ?? ""
    return reason.isEmpty ? when + "." : when + ": " + reason + "."
  }

  /// A second sentence: of a draft, how much is late or falls due; else how many of its indicators were behind when
  /// they were last measured. Empty where there is neither, and for an agreement that ended.
  var outlook: String {
    if isDraft, !near.isEmpty {
      let late = near.count { $0.isLate }
      return late == 0
        ? sentence(words.count(.verdictDue, near.count)) : sentence(words.count(.verdictLate, late))
    }
    let measured = progress.compactMap(\.wasBehind)
    guard !isEnded, !measured.isEmpty else { return "" }
    let behind = measured.count { $0 }
    return words.count(.verdictBehind, measured.count, [.behind: "\(behind)"])
  }

  private func sentence(_ text: String) -> String { capitalised(text) + "." }

  // MARK: Facts

  /// At most five facts; those about the term, which binds in law, stand first.
  var strip: [KeyFactValues] {
    let all = (isEnded ? [] : [lastDay, decision, nearest]) + [progressFact, contribution, partiesFact, ownerFact]
    return all.compactMap { $0 }.prefix(5).map { fact in
      KeyFactValues(label: fact.label, value: fact.value, note: fact.note)
    }
  }

  private typealias KeyFact = (label: String, value: String, note: String)

  private var lastDay: KeyFact? {
    guard let last = state.term.lastDay?.date else {
      guard !isDraft else { return nil }
      switch dossier.term.value?.renewal.value {
      case .indefinite: return (words[.stripValid], words[.renewalIndefinite], "")
      case .untilNotice: return (words[.stripValid], words[.renewalUntilNotice], "")
      case .some(.none), .automatic, .byConsent, nil: return nil
      }
    }
    let renewal = dossier.term.value.flatMap { term -> String? in
      guard term.renewal.value == .automatic else { return nil }
      return (term.renewalPeriod.value ?? term.duration.value).map {
        words.fill(.stripRenews, [.period: format.period($0)])
      }
    }
    return (
      words[.stripValid], format.short(last),
      [format.distance(last, from: today), renewal].compactMap { $0 }.joined(separator: ", ")
    )
  }

  private var decision: KeyFact? {
    guard let decide = state.term.decideBy?.date else { return nil }
    let notice = state.term.lastNoticeDay.map { words.fill(.stripNotice, [.date: format.short($0.date)]) }
    return (words[.stripDecide], format.short(decide), notice ?? "")
  }

  private var nearest: KeyFact? {
    guard let next = near.first ?? state.deadlines.first else { return nil }
    return (
      words[.stripNext], format.short(next.date.date),
      format.distance(of: next, from: today) + ", " + lowercased(words[next.kind.word])
        + (next.item.map { " " + $0 } ?? "")
    )
  }

  private var progressFact: KeyFact? {
    let known = progress.filter { $0.share != nil }
    guard !known.isEmpty else { return nil }
    let shares = known.prefix(3).compactMap { $0.share.map(format.wholePercent) }
    let behind = known.count { $0.wasBehind == true }
    let last = known.compactMap(\.lastDate).max().map { words.fill(.stripMeasured, [.date: format.short($0)]) }
    let note = [words.fill(.stripBehind, [.n: "\(behind)", .all: "\(known.count)"]), last].compactMap { $0 }
    return (words[.progress], shares.joined(separator: ", "), note.joined(separator: "; "))
  }

  private var contribution: KeyFact? {
    guard let balance = self.balance, balance.total > 0, let base = handbook.model.money.base else { return nil }
    let sum = format.shortMoney(balance.total, base)
    let givers = balance.shares.filter { $0.amount > 0 }, most = givers.map(\.share).max() ?? 0
    return (
      words[.contribution], sum,
      words.count(.stripGivers, givers.count, [.share: format.wholePercent(most)])
    )
  }

  private var partiesFact: KeyFact? {
    let others = handbook.relations[index].parties.compactMap { $0 }.filter { $0 != handbook.ownPartner }
    guard !others.isEmpty else { return nil }
    let names = others.prefix(2).map { language.partnerNames[$0] }.joined(separator: ", ")
    let rest = others.count > 2 ? words.fill(.more, [.n: words.number(others.count - 2)]) : ""
    return (words[.partners], names, rest)
  }

  private var ownerFact: KeyFact? {
    dossier.owner.value.map { (words[.owner], language.name(.units, $0), "") }
  }

  func lowercased(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  // MARK: Term

  /// The present term as a line of time from its first day to its last, with the days to decide and to give notice, and
  /// the same days in words. Nothing for an agreement that ended, or whose term has no first or last day.
  var termLane: TermLane {
    guard let start = state.term.currentTermStart, let last = state.term.lastDay?.date, last > start, !isEnded else {
      return TermLane(html: [], marks: [])
    }
    let length = last.ordinal - start.ordinal
    let scale = LaneScale(from: start, to: max(last, today).adding(days: length / 9))
    let gone = min(max(0, today.ordinal - start.ordinal), length)
    var spans = [Lane.Span(from: 0, to: scale.place(of: last), tone: .plain)]
    if gone > 0 { spans.append(Lane.Span(from: 0, to: scale.place(of: min(today, last)), tone: .gone)) }
    var marks: [Lane.Mark] = [], keys = [mark("start", .markStart, start)]
    if let notice = state.term.lastNoticeDay?.date {
      let decide = state.term.decideBy?.date
      if let decide {
        let isLate = decide <= today
        spans.append(Lane.Span(from: scale.place(of: decide), to: scale.place(of: notice), tone: .watch))
        marks.append(Lane.Mark(at: scale.place(of: decide), kind: isLate ? .late : .decide))
        keys.append(mark(isLate ? "late" : "decide", .markDecide, decide))
      }
      marks.append(Lane.Mark(at: scale.place(of: notice), kind: .notice))
      keys.append(mark("notice", .markNotice, notice))
    }
    marks.append(Lane.Mark(at: scale.place(of: last), kind: .end("")))
    keys.append(mark("end", .markLast, last))
    let share = words.fill(.termGone, [.share: format.wholePercent(Decimal(gone) / Decimal(length))])
    keys.append(MarkValues(kind: "gone", label: share))
    let lane = Lane(spans: spans, marks: marks, today: scale.place(of: today), says: "")
    return TermLane(html: lane.html, marks: keys)
  }

  private func mark(_ kind: String, _ word: Word, _ day: CalendarDate) -> MarkValues {
    MarkValues(kind: kind, label: "\(words[word]) \(format.short(day))")
  }

  // MARK: What needs doing

  /// What is late or falls due within 90 days, then what falls due later, with a label that counts the latter.
  var todo: DossierTodo {
    let due = near.map(todo)
    let quarter = today.adding(days: 90)
    let rest = state.deadlines.filter { !$0.isLate && $0.date.date > quarter }
    guard let first = rest.first, let last = rest.last else { return DossierTodo(due: due, later: [], label: "") }
    let isOneDay = first.date.date == last.date.date
    let label = words.count(
      isOneDay ? .laterDueOnDay : .laterDue, rest.count,
      [.from: format.short(first.date.date), .to: format.short(last.date.date)])
    return DossierTodo(due: due, later: rest.map(todo), label: label)
  }

  private func todo(_ deadline: Deadline) -> TodoValues {
    let steps = format.derivationSteps(deadline.date)
    return TodoValues(
      date: format.short(deadline.date.date), iso: deadline.date.date.description, label: deadline.label(in: words),
      owner: deadline.owner.map { language.name(.units, $0) } ?? "",
      distance: format.distance(of: deadline, from: today), tone: deadline.tone(asOf: today).rawValue,
      working: steps.first ?? "", hasSteps: steps.count > 1, steps: steps.dropFirst().map { StepValues(text: $0) })
  }
}

/// The present term as a picture, with what its marks mean.
struct TermLane {
  let html: [UInt8]
  let marks: [MarkValues]
}

/// What falls due soon, and what later, under a label.
struct DossierTodo {
  let due: [TodoValues]
  let later: [TodoValues]
  let label: String
}
