package import Diagnostics
internal import Dossiers
internal import Markup

/// Everything that can be found, by hand: a rule stands here beside its file, and a test compares the two.
package enum RuleBook {
  /// The rules that look at one dossier.
  package static let rules: [Rule] = [
    stageDatesOutOfOrder, inForceBeforeSignature, expiryContradictsTerm, termOverStageLive, noticeDayNear, pastEventInFuture,
    automaticRenewalWithoutNotice, outlivesParent, signedAtEarlierStage, inForceWithoutApproval,
  ]

  /// The entries of the rule book that this module and those below it know, by code.
  package static let faults: [Fault] = (markupFaults + readingFaults + linkFaults + rules.map(\.fault)).sorted { $0.code < $1.code }
}
