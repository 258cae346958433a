package import Diagnostics
internal import Dossiers
internal import Markup

/// Everything that can be found, by hand: a rule stands here beside its file, and a test compares the two
/// (RulesInBookTests).
package enum RuleBook {
  /// The rules that look at one dossier, group by group.
  package static let rules: [Rule] =
    dates + stages + objectives + resources + coordination + evaluation + context + people + legal + papers + risks
    + network

  /// The rules that ask for what only whoever plans can give: none of them is asked of an old agreement of which only
  /// its paper tells (`record: legacy`). What paper says wrongly is found there too.
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
    indonesianTextMissing, prevailingNotAuthentic, signedWithoutFullPowers, approvalNotByLaw, parentMissing,
    inForceUnregistered,
    tooFewParties, notOurOwn, endReasonUnknown, letterOfIntentTooLong, minimumClauseMissing
  ]

  private static let papers: [Rule] = [
    signedByOneSide, signingContradicts, originalIncomplete, scanMissing, checklistItemNotAsked, documentNowhere,
    addressNotSecure, checksumForm
  ]

  private static let risks: [Rule] = [riskOffScale, highRiskUnanswered, highRiskUnowned]

  private static let network: [Rule] = [parentHasEnded, isolated, sleepingAgreement]

  /// The rules that look at the handbook as a whole.
  static let handbookRules: [HandbookRule] = [
    themeConcentrated, numberTwice, packAboveLevel, attachmentAboveLevel, packEmpty, packOverBudget, packPartUnknown,
    packTableTooWide,
    packPictureUnprintable, packPictureNotInWord
  ]

  /// The rules that hold each document against the whole.
  static let documentRules: [DocumentRule] = [linkAboveLevel, blockEmpty, blockColumnUnknown]

  /// The rules that look at the text of any file.
  static let fileRules: [FileRule] = [identityNumber, hintLeft]

  /// The entries of the rule book that this module and those below it know, by code.
  package static let faults: [Fault] =
    (markupFaults + readingFaults + linkFaults + rules.map(\.fault) + handbookRules.map(\.fault) + [
      packLettersMissingFault
    ] + documentRules.map(\.fault) + fileRules.map(\.fault))
    .sorted { $0.code < $1.code }
}
