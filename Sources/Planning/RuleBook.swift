package import Diagnostics
internal import Dossiers
internal import Markup

/// Every rule of this module, and every fault that this module and those below it can report.
///
/// The lists are written by hand, because Swift cannot collect declarations from files; a test checks that every file
/// of a rule has its entry here (RulesInBookTests).
package enum RuleBook {
  /// The rules about one dossier, group by group.
  package static let rules: [Rule] =
    dates + stages + objectives + resources + coordination + evaluation + context + people + legal + papers + risks
    + network

  /// The rules about the planning of an agreement. They are not asked of an old record (`record: legacy`), of which
  /// only the paper is left: nobody plans anything for it any more. The rules about what the paper says are asked.
  static let askedOfPlannersOnly: Set<String> = Set(
    (objectives + resources + coordination + evaluation + context + people + risks + [
      inForceWithoutApproval, indonesianTextMissing, signedWithoutFullPowers, approvalNotByLaw, inForceUnregistered,
      minimumClauseMissing, parentMissing, tooFewParties, endReasonUnknown, noticeDayNear, isolated, sleepingAgreement
    ]).map(\.fault.code))

  private static let dates: [Rule] = [
    stageDatesOutOfOrder, inForceBeforeSignature, expiryContradictsTerm, termOverStageLive, noticeDayNear,
    pastEventInFuture,
    automaticRenewalWithoutNotice, outlivesParent, beyondCalendar,
    implausiblePeriod, noticeOutlastsTerm, partialBesideDay,
    termPartWithoutEffect, noticeNotReceived, endsWhenWithoutLongstop, followsWithoutEnd, extensionAfterEnd,
    extensionNotLater, suspensionBackwards, provisionalAfterEntry, partyBeforeEntry, withdrawalBeforeStart, onePartyLeft
  ]

  private static let stages: [Rule] = [signedAtEarlierStage, inForceWithoutApproval]

  private static let objectives: [Rule] = [
    objectivesMissing, objectiveLevel, objectiveWithoutIndicator, indicatorNotSmart, institutionalWithoutMandate,
    targetAfterTerm,
    targetEqualsBaseline, objectiveIdTwice
  ]

  private static let resources: [Rule] = [
    partyBringsNothing, contributionUnvalued, contributionsUneven, amountNotPositive, contributionUnsourced,
    currencyWithoutRate,
    grantWithoutResources, contributionTooLong, contributionEndsBeforeStart
  ]

  private static let coordination: [Rule] = [
    focalPointMissing, meetingOverdue, accountableNotOne, raciNamesStranger, activityOverdue, dueBeforeStart,
    dialogueMissing
  ]

  private static let evaluation: [Rule] = [
    evaluationOverdue, unknownCriterion, markOffScale, criterionUnrated, recommendationUnanswered, endedUnevaluated
  ]

  private static let context: [Rule] = [
    dimensionMissing, unknownRating, contextStale, adverseWithoutRisk, obstacleUnanswered, countryUncovered
  ]

  private static let people: [Rule] = [interestUnstated, stakeholdersUnheard, trainingGap]

  private static let legal: [Rule] = [
    indonesianTextMissing, prevailingNotAuthentic, signedWithoutFullPowers, approvalNotByLaw, approvalFormWord,
    parentMissing, inForceUnregistered,
    tooFewParties, notOurOwn, endReasonUnknown, letterOfIntentTooLong, minimumClauseMissing
  ]

  private static let papers: [Rule] = [
    signedByOneSide, signingContradicts, originalIncomplete, scanMissing, checklistItemNotAsked, documentNowhere,
    addressNotSecure, checksumForm
  ]

  private static let risks: [Rule] = [riskOffScale, highRiskUnanswered, highRiskUnowned]

  private static let network: [Rule] = [parentHasEnded, isolated, sleepingAgreement]

  /// The rules about the handbook as a whole.
  static let handbookRules: [HandbookRule] = [
    themeConcentrated, numberTwice, packAboveLevel, attachmentAboveLevel, packEmpty, packOverBudget, packPartUnknown,
    packTableTooWide,
    packPictureUnprintable, packPictureNotInWord
  ]

  /// The rules that compare one document with the rest of the handbook.
  static let documentRules: [DocumentRule] = [linkAboveLevel, blockEmpty, blockColumnUnknown, careInFuture]

  /// The rules about the text of a file, whatever kind of document it is.
  static let fileRules: [FileRule] = [identityNumber, hintLeft]

  /// Faults that say nothing new where another one stands in their place: a selection that names a stage there is not
  /// picks nothing, and a bold line that marks what follows as secret is no heading.
  package static let consequences: Set<String> = [packEmpty.fault.code, boldForHeadingFault.code]

  /// The entries of the rule book that this module and those below it know, by code.
  package static let faults: [Fault] =
    (markupFaults + readingFaults + linkFaults + rules.map(\.fault) + handbookRules.map(\.fault) + [
      packLettersMissingFault
    ] + documentRules.map(\.fault) + fileRules.map(\.fault))
    .sorted { $0.code < $1.code }
}
