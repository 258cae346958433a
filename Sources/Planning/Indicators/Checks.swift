import Dossiers

// What each check of a score asks. A value that a finding is about is there, and counts as there: the finding costs no
// points as well.

extension Subject {
  func outcome(of check: ScoreCheck) -> Scores.Outcome {
    let dossier = dossier
    switch check {
    case .hasObjective: return passed(isGiven(dossier.objectives))
    case .everyObjectiveHasLevel: return every(dossier.objectives.items()) { $0.level.isPresent }
    case .everyObjectiveHasIndicator: return every(dossier.objectives.items()) { isGiven($0.indicators) }
    case .everyIndicatorSmart:
      return every(dossier.objectives.items().flatMap { $0.indicators.items() }) { $0.missingParts.isEmpty }
    case .institutionalMandateCited:
      return every(dossier.objectives.items().filter { $0.level.value == .institutional }) { $0.mandate.isPresent }
    case .hasResource: return passed(isGiven(dossier.resources))
    case .everyPartyContributes:
      return everyParty { party in dossier.resources.items().contains { $0.party.value == party } }
    case .everyResourceValued: return every(dossier.resources.items()) { isValued($0.value) }
    case .everyResourceSourced: return every(dossier.resources.items()) { $0.source.isPresent }
    case .everyResourceScheduled: return every(dossier.resources.items()) { $0.from.isPresent && $0.to.isPresent }
    case .focalPointEachParty:
      return everyParty { party in
        dossier.coordination.value?.focalPoints.value?.contains { $0.party.value == party } ?? false
      }
    case .secretariatNamed:
      return passed(dossier.coordination.value.map { $0.secretariat.isPresent || $0.secretariatName.isPresent })
    case .meetingOnCadence: return isOnTime(dossier.coordination.value?.meetingCadence, nextMeetingDue)
    case .everyActivityOneAccountable:
      return every(dossier.coordination.value?.activities.items() ?? []) { hasOneAccountable($0.raci) }
    case .cadenceSet: return passed(dossier.evaluation.value?.cadence.isPresent)
    case .onCadence: return isOnTime(dossier.evaluation.value?.cadence, evaluationDue)
    case .allCriteriaRated: return areCriteriaRated
    case .recommendationsAnswered:
      let recommendations = dossier.evaluation.value?.reports.items().flatMap { $0.recommendations.items() }
      return every(recommendations ?? []) { $0.response.isPresent }
    }
  }

  private func passed(_ holds: Bool?) -> Scores.Outcome { holds == true ? .passed : .missed }

  /// Applies only with at least one item.
  private func every<Item>(_ items: [Item], _ holds: (Item) -> Bool) -> Scores.Outcome {
    items.isEmpty ? .notApplicable : passed(items.allSatisfy(holds))
  }

  private func everyParty(_ holds: (String) -> Bool) -> Scores.Outcome {
    every(dossier.parties.items().compactMap(\.partner.value), holds)
  }

  /// An empty list gives nothing.
  private func isGiven<Item>(_ list: Field<[Item]>) -> Bool {
    list.isPresent && list.value?.isEmpty != true
  }

  private func isValued(_ value: Field<Money>) -> Bool {
    guard let money = value.value else { return value.isPresent }
    return money.amount.isPresent && money.currency.isPresent
  }

  private func hasOneAccountable(_ raci: Field<Raci>) -> Bool {
    guard let accountable = raci.value?.accountable else { return raci.isUnknown }
    return accountable.isUnknown || accountable.value?.count == 1
  }

  /// With a cadence, and nothing overdue by it.
  private func isOnTime(_ cadence: Field<Period>?, _ due: ComputedDate?) -> Scores.Outcome {
    passed(cadence?.isPresent == true && due?.isOverdue(asOf: today) != true)
  }

  /// From half term on, or once a midterm or final report exists, the latest of these (without one, the latest of any
  /// kind) rates every criterion of the model.
  private var areCriteriaRated: Scores.Outcome {
    let reports = reportsHeld
    let judging = reports.filter { $0.kind.value == .midterm || $0.kind.value == .final }
    guard !model.evaluationCriteria.isEmpty, !judging.isEmpty || isPastHalfTerm else { return .notApplicable }
    guard let report = (judging.isEmpty ? reports : judging).last else { return .missed }
    if report.ratings.isUnknown { return .passed }
    let ratings = report.ratings.items()
    return passed(
      model.evaluationCriteria.allSatisfy { criterion in
        ratings.contains { $0.criterion == criterion && $0.mark.isPresent }
      })
  }

  /// At least half of the current term is over.
  var isPastHalfTerm: Bool {
    guard let start = term.currentTermStart, let end = term.termEnd?.date else { return false }
    return 2 * (today.ordinal - start.ordinal) >= end.ordinal - start.ordinal
  }
}
