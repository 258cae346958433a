/// A word or phrase that Swift code puts on a page; templates name the words that they use themselves. Each language's
/// file in `templates/words/` has every one of these: a missing one is a finding when the files are read (`readWords`).
enum Word: String, WordKey {
  // MARK: The site: its pages, its navigation and its notices

  case overview, home, dossiers, partners, themes, stages, instruments, units, handbook, glossary, findings, about,
    rules, dashboards, calendar, packs, agreements, goals, countries, sections, name, number, title, count, month,
    day, year, months, all, other, more, every, registerRest, registerOfThese, sectionLink, notFound, moved, asOf,
    edition, notInEdition, omissionNote, revision, draft, updated, languageName, translationStale, readOriginal,
    prevails, noneYet, missing

  // MARK: Search

  case search, searchFound, searchPartly, searchNone, searchAll, searchNear, searchKindAll

  // MARK: The first page: what is asked, what is due, how things stand

  case tileLive, tileNotice, tileEnding, tilePartners, tileFindings, tileLate, tileNow, tileLegacy, now, overdue,
    attentionNow, attentionTerm, attentionNext, needsDoing, nextStage, nextReady, askEnding, askUnit, askPartner,
    askTheme, askCountry, askList, askChanges, askPaper, changesSince, changesSinceNone, verdictLate, verdictNoneLate,
    verdictNow, verdictTerm, verdictNoTerm, verdictNeeds, verdictNoneDue, verdictDue, verdictEnded, verdictEndedOn,
    verdictBehind, themeLive, themeEnding, findingsToMend, findingsTold, endingTitle, endingNote, endingNoNotice,
    laterDue, laterDueOnDay, placeWhy, placeLive, placeEnding, placeSoon, placeLater, placePrepared, placeEnded

  // MARK: Numbers, days and distances

  case dossierCount, findingCount, partnerCount, objectiveCount, pointCount, linkCount, pageCount, today, date,
    noDate, daysLeft, daysLate, daysAgo, daysAfter, monthsLeft, monthsLate, monthsAgo, yearsLeft, yearsLate, yearsAgo,
    yearsFrom, yearsFromTo, from, to, outOf, ofAll, inAll

  // MARK: Findings

  case error, warning, info, why, wrong, right, help

  // MARK: A dossier's head: what it is, where it stands

  case instrument, stage, classification, owner, theme, language, languages, place, country, field, ownFields,
    officialNumbers, legacyRecord, registerCells, summary, text, keyFacts, points, state, closed, size, family,
    partnerKind, parent, children, amends, amendedBy, replaces, replacedBy, related, familyNote, familyPresent,
    familySibling, familyChild, familyMix, endedShort, stripDecide, stripValid, stripRenews, stripNotice, stripNext,
    stripBehind, stripMeasured, stripGivers, contribution

  // MARK: Its term

  case inForce, lastDay, notCountable, noticeBy, decideBy, term, renewal, renewalNone, renewalAutomatic,
    renewalUntilNotice, renewalByConsent, renewalIndefinite, renewalLimit, lastPossibleDay, noticeOnAnniversary,
    noticeAnyTime, noticeOnReceipt, provisionalSince, suspensions, suspendedFrom, suspendedFromTo, clockStops,
    earliestExit, termBegins, endsWhen, atTheLatest, doneOn, follows, extensions, extendedUntil, extendedBy,
    agreedByLetters, whileSuspended, lastDayOf, byAccession, boundFrom, boundUntil, endedOn, endReason, minusOneDay,
    nextMonth, workingDay, markDecide, markNotice, markLast, markStart, termGone, termsTitle, figureTerms

  // MARK: What falls due

  case deadlinePartyEntry, deadlinePartyExit, deadlineLastDay, deadlineNotice, deadlineDecide, deadlineEvaluation,
    deadlineMeeting, deadlineActivity, deadlineRecommendation, deadlineContext, deadlineRisk, nextDue

  // MARK: The paper and the law

  case legalBasis, registration, signedOn, fullPowers, approval, triggerSignature, triggerNotification,
    triggerRatification, triggerRatifications, treatyLaw, signatures, originals, signaturesAndOriginals, signedBy,
    original, originalIn, originalForm, checklist, checklistItem, heldBy, complete, onPaper, electronic,
    stillOpen = "term.open", isComplete, isIncomplete, notChecked, notSigned, notSignedYet, shelfMark, document,
    documents, checksumNote

  // MARK: Parties and partners

  case parties, partiesAndResources, party, role, signatory, interest, shortName, website, focalOffice, focalPoints,
    focalAt, interests, regulationNotes, formerNames, profileReviewed, partnerFacts, strengths, weaknesses,
    opportunities, threats, swot, stakeholders

  // MARK: Objectives and resources

  case objectives, objectivesNote, statement, level, levelGlobal, levelNational, levelInstitutional, levelLocal,
    indicator, noIndicator, baseline, target, latest, progress, progressTime, sdg, goalTargets, goalWhole,
    goalOfThe2030Agenda = "term.sdg", onPath, aheadBy, behindBy, doneOfTime, doneOnly, notMeasured, latestIs,
    targetIs, lacks, doneShare, timeShare, resources, kind, value, share, source, period, resourceTotal,
    resourceValued, resourceAsymmetry, ratesOf, homeCounted

  // MARK: Coordination

  case meeting, meetings, meetingsHeld, noMeeting, outcome, activity, activities, start, due, done, accountable,
    responsible, consulted, raci, raciNote, secretariat, cadence, office, group, team, competencies, trained,
    implementation

  // MARK: Context, risks, evaluation and lessons

  case context, contextAndRisks, challenges, dimension, rating, reviewed, risk, risks, likelihood, impact, response,
    riskResponse, exposureIs, exposureNone, adaptivityIs, evaluation, noEvaluation, criterion, report,
    reportMonitoring, reportMidterm, reportFinal, recommendation, recommendations, answered, responseAccepted,
    responsePartly, responseRejected, withoutResponse, responded, respondedAfter, respondedBefore, respondedUndated,
    responseAwaited, lesson, lessons, lessonsTitle, lessonsNote, notRecorded

  // MARK: Good planning: scores, lenses and what is missing

  case planningTitle, element, score, scoreWhole, notAsked, gapsOf, gapsOfLenses, gapsOwed, gapAsked, gapLens,
    lensesTitle, lens, lensNote = "term.lens.note", seen, notYet

  // MARK: Figures and networks

  case figureLargestFirst, figureSmallestFirst, figureLatestFirst, figureEarliestFirst, figureScale
  case figureTimeline, figureBy, figureAcross, stageAgeTitle, stageAgeNote, mapNote, ofDossiers = "term.of.dossiers",
    noneOfThem = "term.none", networkTitle, networkNote, networkPartners, networkMoreAgreements, networkMorePartners,
    networkPartnerCount, centralityTitle, centralityNote, centralityMeasure, hubsTitle, hubsNote, hubsMeasure,
    hubsLinks, hubsPartners, hubsThemes

  // MARK: The glossary

  case synonyms, broader

  // MARK: History and changes

  case changes, changeFound, changeAdded, changeChanged, changeRemoved, changeUnreadable, changesOlder, changeMore,
    changeFormerId, changeBody, changeBodyAdded, changeBodyRemoved, historySummary, historyOnce, historyFound,
    historyFoundOnce, historyOlder, historyBefore, historyNone, historyUnrecorded, historyUncommitted, reportTitle,
    reportSummary, reportEmpty

  // MARK: Packs

  case packContents, packPoints, packMethodTitle, packMethod, packTerms, packSources, packNoPicture, packFile,
    packMade, packLevel, packAsOf, packOccasion, packMeeting, packAgenda, packTime, packTopic, packLead,
    packDelegation, packOffice, packRole, packExpires, packExpired, packOwner, packPageOf, packPageNumbers,
    packKeyFacts, packText, packInterests, packTheirs, packOurs, packDeadlines, packNoDeadlines, packFallsDue,
    packDistance, packCounted, packNotice, packAgreements, packNoAgreements, packPartner, packChapter, packList,
    packNotLive, packAt, packForm, packOn, packUnit, packWith, packOr, packWithin, packCount, packElapsed, packTotal,
    packAsymmetry, packRates, packRatesUndated, packAgreement, packMoreDue, packSame, packUntold, packSomeOfAll,
    packSomeTerms, packEmptyThemes, packParties, packTimelineTitle = "term.pack.timelineTitle",
    packMatrixTitle = "term.pack.matrixTitle", packMatrixNote = "term.pack.matrixNote",
    packProgressNote = "term.pack.progressNote", packProgressTitle = "term.pack.progressTitle",
    packProgressChart = "term.pack.progressChart"
}
