/// A word or phrase that the pages' Swift code puts on a page; those of templates stand in the templates. Every one is in
/// `templates/words/` of each language, which loading the theme checks.
enum Word: String, Sendable, CaseIterable {
  case overview, dossiers, partners, themes, stages, instruments, units, handbook, glossary, findings, about, rules, home
  case notFound, moved, asOf, notInEdition
  case party, role, signatory, interest, kind, value, share, source, from, to, period
  case statement, level, indicator, baseline, target, latest, progress, sdg
  case meeting, date, outcome, activity, start, due, done, accountable, responsible
  case dimension, rating, summary, reviewed, risk, likelihood, impact, owner, response
  case criterion, report, recommendation, group, consulted, office, competencies, trained, theme, text, document, language
  case objectives, resources, meetings, activities, focalPoints, context, challenges, stakeholders, risks, evaluation
  case recommendations, team, lessons, documents, swot
  case strengths, weaknesses, opportunities, threats
  case instrument, stage, inForce, lastDay, noticeBy, decideBy, term, renewal, legalBasis, languages, registration, place, country
  case signedOn, fullPowers, approval, endedOn, endReason, updated, secretariat, cadence
  case renewalNone, renewalAutomatic, renewalByConsent, renewalIndefinite
  case deadlineLastDay, deadlineNotice, deadlineDecide, deadlineEvaluation, deadlineMeeting, deadlineActivity, deadlineRecommendation
  case deadlineContext, deadlineRisk
  case parent, children, amends, amendedBy, replaces, replacedBy, related
  case error, warning, info, why, wrong, right, help
  case tileLive, tileNotice, tileEnding, tilePartners, tileFindings
  case daysLeft, daysLate, today, noDate, more, number, title, count
  case year, years, month, months, day, days, minusOneDay, nextMonth, workingDay
  case triggerSignature, triggerNotification, triggerRatification, triggerRatifications, treatyLaw
  case yearsShort
  case levelGlobal, levelNational, levelInstitutional, levelLocal
  case reportMonitoring, reportMidterm, reportFinal
  case responseAccepted, responsePartly, responseRejected
  case shortName, website, focalOffice, interests, regulationNotes, formerNames, profileReviewed, family
  case other, synonyms, broader
  case figureTimeline, figureBy, figureAcross, dashboards
}

/// The words of one language.
struct Words: Sendable {
  /// ISO 639-1: that of the pages.
  let language: String
  private let texts: [Word: String]
  /// All words of the language's file, for templates and bodies.
  let all: [String: String]

  init(language: String, all: [String: String]) {
    self.language = language
    self.all = all
    texts = Dictionary(uniqueKeysWithValues: Word.allCases.map { ($0, all[$0.rawValue] ?? $0.rawValue) })
  }

  subscript(word: Word) -> String { texts[word] ?? word.rawValue }
}
