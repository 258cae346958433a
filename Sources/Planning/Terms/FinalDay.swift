internal import Dossiers

// The day on which an agreement ends at the latest, whatever its term says (docs/planning-model.md, "Terms as they are
// agreed").

/// The earliest day that ends an agreement whatever its term says; nil where there is none.
///
/// Such a day is the last possible day of its renewals, the day on which the event that ends it took place, the
/// longstop of that event, and the end of the agreement that this one follows.
///
/// - Parameter end: the end of the agreement that this one follows.
func finalDay(of term: Term, asOf today: CalendarDate, tiedTo end: ComputedDate?) -> ComputedDate? {
  let renews = term.renewal.value == .automatic || term.renewal.value == .untilNotice
  let last = renews ? term.lastPossibleDay.value.map { ComputedDate.stated($0, by: "term.last_possible_day") } : nil
  let event = term.endsWhen.value
  // A day in the future is only a plan: it ends nothing, and DAT-049 reports it.
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

/// For every dossier that follows another agreement, the end of that agreement, each counted once.
///
/// An agreement that is followed may itself follow another: along such a chain the ends are counted from the far end
/// back. No chain is a circle, because circles were cut when ids were looked up.
struct TiedEnds: Sendable {
  /// By the index of the dossier that follows; absent where the end of the other is not known.
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

  /// The end of the agreement that a dossier follows.
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
