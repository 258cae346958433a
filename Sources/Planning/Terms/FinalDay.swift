internal import Dossiers

// The days past which nothing leads, whatever the term says (docs/planning-model.md, "Terms as they are agreed").

/// The earliest of what ends an agreement whatever its term says: the last possible day of its renewals, the day on
/// which what it waits for was done or its longstop, and the end of the agreement that it lasts as long as.
func finalDay(of term: Term, asOf today: CalendarDate, tiedTo end: ComputedDate?) -> ComputedDate? {
  let renews = term.renewal.value == .automatic || term.renewal.value == .untilNotice
  let last = renews ? term.lastPossibleDay.value.map { ComputedDate.stated($0, by: "term.last_possible_day") } : nil
  let event = term.endsWhen.value
  // A day that has not come is a plan, which DAT-049 speaks about.
  let done = event?.done.value.flatMap { $0 <= today ? ComputedDate.stated($0, by: "term.ends_when.done") : nil }
  let longstop = event?.longstop.value.map { ComputedDate.stated($0, by: "term.ends_when.longstop") }
  return [last, done, longstop, end].compactMap { $0 }.min { $0.date < $1.date }
}

extension ComputedDate {
  /// The earlier of two days, this one where they are the same.
  func orEarlier(_ other: ComputedDate?) -> ComputedDate {
    guard let other, other.date < date else { return self }
    return other
  }
}

/// The ends of agreements that others last as long as, each counted once: a chain is climbed from its top down. Circles
/// were cut when ids were looked up, so that every climb ends.
struct TiedEnds: Sendable {
  /// By the dossier that is tied; none where the other has no end that is known.
  private var ends: [Int: ComputedDate] = [:]

  init(_ handbook: Handbook, asOf today: CalendarDate) {
    var settled: Set<Int> = []
    for index in handbook.dossiers.indices where handbook.relations[index].follows != nil {
      var chain: [Int] = [], next: Int? = index
      while let tied = next, handbook.relations[tied].follows != nil, settled.insert(tied).inserted {
        chain.append(tied)
        next = handbook.relations[tied].follows
      }
      for tied in chain.reversed() {
        guard let followed = handbook.relations[tied].follows else { continue }
        ends[tied] = Self.end(of: handbook.dossiers[followed], handbook.model, today, tiedTo: ends[followed])
      }
    }
  }

  /// The end of the agreement that a dossier is tied to.
  subscript(dossier: Int) -> ComputedDate? { ends[dossier] }

  private static func end(
    of dossier: Dossier, _ model: PlanningModel, _ today: CalendarDate, tiedTo end: ComputedDate?
  ) -> ComputedDate? {
    let ended = dossier.dates.ended.value.map { ComputedDate.stated($0, by: "dates.ended") }
    let last = ended ?? TermState(of: dossier, under: model, asOf: today, tiedTo: end).lastDay
    return last.map { last in
      let step = ComputedDate.Step(result: last.date, from: last.date, changes: [.endOf(dossier.id)])
      return ComputedDate(last.date, [step] + last.steps)
    }
  }
}
