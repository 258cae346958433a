/// One yes-or-no question of a score (docs/planning-model.md, "Formulas"): the model says how many points it is worth.
package enum ScoreCheck: String, Sendable, CaseIterable {
  case hasObjective = "has-objective"
  case everyObjectiveHasLevel = "every-objective-has-level"
  case everyObjectiveHasIndicator = "every-objective-has-indicator"
  case everyIndicatorSmart = "every-indicator-smart"
  case institutionalMandateCited = "institutional-mandate-cited"
  case hasResource = "has-resource"
  case everyPartyContributes = "every-party-contributes"
  case everyResourceValued = "every-resource-valued"
  case everyResourceSourced = "every-resource-sourced"
  case everyResourceScheduled = "every-resource-scheduled"
  case focalPointEachParty = "focal-point-each-party"
  case secretariatNamed = "secretariat-named"
  case meetingOnCadence = "meeting-on-cadence"
  case everyActivityOneAccountable = "every-activity-one-accountable"
  case cadenceSet = "cadence-set"
  case onCadence = "on-cadence"
  case allCriteriaRated = "all-criteria-rated"
  case recommendationsAnswered = "recommendations-answered"

  /// The dossier's section that the check looks at: it applies once the model's `requires` names it.
  package var section: String {
    switch self {
    case .hasObjective, .everyObjectiveHasLevel, .everyObjectiveHasIndicator, .everyIndicatorSmart,
      .institutionalMandateCited:
      "objectives"
    case .hasResource, .everyPartyContributes, .everyResourceValued, .everyResourceSourced, .everyResourceScheduled:
      "resources"
    case .focalPointEachParty, .secretariatNamed, .meetingOnCadence, .everyActivityOneAccountable: "coordination"
    case .cadenceSet, .onCadence, .allCriteriaRated, .recommendationsAnswered: "evaluation"
    }
  }
}
