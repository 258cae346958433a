package import Dossiers

// From when and until when an agreement of several binds each of its parties (docs/planning-model.md, "Terms as they
// are agreed").

/// One party's part of the term.
package struct PartyTerm: Sendable, Hashable {
  /// The first day on which it is bound; nil where the agreement is not in force and the party says nothing of its own.
  package let start: ComputedDate?
  /// The last day on which it is bound, where it leaves before the others.
  package let end: ComputedDate?
  /// Whether the file says of this party what it does not say of all.
  package let isOwn: Bool

  package func binds(on day: CalendarDate) -> Bool {
    guard let start, start.date <= day else { return false }
    return end.map { $0.date >= day } ?? true
  }
}

extension Party {
  /// The day on which it enters into force for this party: the one stated, else its accession with the time that
  /// follows it, else that of the agreement.
  func firstDay(else entry: ComputedDate?) -> ComputedDate? {
    if let stated = boundFrom.value { return .stated(stated, by: "parties.bound_from") }
    guard let accession = accession.value else { return entry }
    guard let start = accession.date.value, !accession.offset.isUnknown, !accession.snap.isUnknown else { return nil }
    var day = start, changes: [ComputedDate.Step.Change] = [.accession]
    if let offset = accession.offset.value {
      day = day + offset
      changes.append(.plus(offset))
    }
    if accession.snap.value == .nextMonthStart {
      day = day.adding(days: 1 - day.day).adding(months: 1)
      changes.append(.nextMonthStart)
    }
    return ComputedDate(day, [ComputedDate.Step(result: day, from: start, changes: changes)])
  }

  /// The notice of its withdrawal, from the day on which notice counts.
  func notice(countsFrom start: Term.NoticeStart?) -> ComputedDate? {
    guard let withdrawal = withdrawal.value else { return nil }
    return start == .receipt
      ? withdrawal.received.value.map { .stated($0, by: "parties.withdrawal.received") }
      : withdrawal.given.value.map { .stated($0, by: "parties.withdrawal.given") }
  }

  /// Whether the file says of it what it does not say of all.
  var hasOwnTerm: Bool { boundFrom.isPresent || accession.isPresent || withdrawal.isPresent }
}

/// The parties' own terms, beside `Dossier.parties`; none where no party says anything of its own.
///
/// - Parameter exit: the day on which a notice ends the agreement for whoever gives it.
func partyTerms(
  of dossier: Dossier, exit: (ComputedDate) -> ComputedDate?
) -> [PartyTerm] {
  guard let parties = dossier.parties.value, parties.contains(where: \.hasOwnTerm) else { return [] }
  let entry = entryIntoForce(of: dossier), countsFrom = dossier.term.value?.noticeCountsFrom.value
  return parties.map { party in
    let stated = party.withdrawal.value?.lastDay.value.map {
      ComputedDate.stated($0, by: "parties.withdrawal.last_day")
    }
    let end = stated ?? party.notice(countsFrom: countsFrom).flatMap(exit)
    func day(_ computed: ComputedDate?) -> ComputedDate? { computed.flatMap { $0.date.isInCalendar ? $0 : nil } }
    return PartyTerm(start: day(party.firstDay(else: entry)), end: day(end), isOwn: party.hasOwnTerm)
  }
}
