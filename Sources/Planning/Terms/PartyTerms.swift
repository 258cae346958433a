package import Dossiers

// From when and until when an agreement of several binds each of its parties (docs/planning-model.md, "Terms as they
// are agreed").

/// One party's part of the term.
package struct PartyTerm: Sendable, Hashable {
  /// The first day on which it is bound; nil where the agreement is not in force and the party says nothing of its own.
  package let start: ComputedDate?
  /// The last day on which it is bound, where it leaves before the others.
  package let end: ComputedDate?
  /// Whether the dossier gives this party a first or last day of its own.
  package let isOwn: Bool

  package func binds(on day: CalendarDate) -> Bool {
    guard let start, start.date <= day else { return false }
    return end.map { $0.date >= day } ?? true
  }
}

extension Party {
  /// The day on which the agreement enters into force for this party: the day that the party states, otherwise the day
  /// counted from its accession, otherwise the agreement's own.
  func firstDay(else entry: ComputedDate?) -> ComputedDate? {
    if let stated = boundFrom.value { return .stated(stated, by: "parties.bound_from") }
    guard let accession = accession.value else { return entry }
    guard let start = accession.date.value, !accession.offset.isUnknown, !accession.snap.isUnknown else { return nil }
    return bindingDay(
      countedFrom: start, .accession, offset: accession.offset.value, snap: accession.snap.value)
  }

  /// The day from which the notice of this party's withdrawal runs: that of receipt where the text counts from there,
  /// otherwise that of dispatch.
  func notice(countsFrom start: Term.NoticeStart?, asOf today: CalendarDate) -> ComputedDate? {
    guard let withdrawal = withdrawal.value else { return nil }
    return start == .receipt
      ? withdrawal.received.value?.asNotice(stated: "parties.withdrawal.received", by: today)
      : withdrawal.given.value?.asNotice(stated: "parties.withdrawal.given", by: today)
  }

  /// Whether the dossier gives this party a first or last day of its own.
  var hasOwnTerm: Bool { boundFrom.isPresent || accession.isPresent || withdrawal.isPresent }
}

/// The term of each party, in the order of `Dossier.parties`; empty where no party has days of its own.
///
/// - Parameter exit: the day on which a notice ends the agreement for whoever gives it.
func partyTerms(
  of dossier: Dossier, asOf today: CalendarDate, exit: (ComputedDate) -> ComputedDate?
) -> [PartyTerm] {
  guard let parties = dossier.parties.value, parties.contains(where: \.hasOwnTerm) else { return [] }
  let entry = entryIntoForce(of: dossier), countsFrom = dossier.term.value?.noticeCountsFrom.value
  return parties.map { party in
    let stated = party.withdrawal.value?.lastDay.value.map {
      ComputedDate.stated($0, by: "parties.withdrawal.last_day")
    }
    let end = stated ?? party.notice(countsFrom: countsFrom, asOf: today).flatMap(exit)
    func day(_ computed: ComputedDate?) -> ComputedDate? { computed.flatMap { $0.date.isInCalendar ? $0 : nil } }
    return PartyTerm(start: day(party.firstDay(else: entry)), end: day(end), isOwn: party.hasOwnTerm)
  }
}
