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
  case planningTitle, element, score, missing, lensesTitle, lens, seen, notYet, figureTimeline, figureBy, figureAcross, dashboards, calendar, overdue
  case translationStale, readOriginal
  case search, searchFound, searchPartly, searchNone, searchAll
  case changes, historyUnrecorded, historyUncommitted, changeFound, changeAdded, changeChanged, changeRemoved, changeUnreadable
  case packs, packContents, packPoints, packMethodTitle, packMethod, packTerms, packSources, packNoPicture, packFile, packMade, packLevel, packAsOf, packOccasion
  case packExpires, packExpired, packOwner, packPageOf, packKeyFacts, packText, packInterests, packTheirs, packOurs, packDeadlines, packNoDeadlines
  case packFallsDue, packDistance, packCounted, packNotice, packAgreements, packNoAgreements, packPartner, packChapter, packList, packLive, packNotLive
  case nextReady, progressTime, keyFacts, points, state, raci, closed, size, partnerKind, classification
  case goals, countries, endingSoon, tileEvaluations, attentionTerm, attentionNext, stageAgeTitle, stageAgeNote, noneYet, termsTitle, goalTargets, goalWhole
  case packWithin, packCount, packElapsed, packTotal, packAsymmetry, packRates, packShares
  case familyNote, familyPresent, familySibling, familyChild, endedShort
  case networkTitle, networkNote, networkPartners, networkMoreAgreements, networkMorePartners, networkPartnerCount, mapNote
}

/// The words of one language.
struct Words: Sendable {
  /// ISO 639-1: that of the pages.
  let language: String
  private let texts: [Word: String]
  /// All words of the language's file, for templates and bodies.
  let all: [String: String]
  /// Those with places to fill, taken apart.
  private let patterns: [String: Pattern]

  init(language: String, all: [String: String]) {
    self.language = language
    self.all = all
    patterns = all.filter { $0.value.contains("{") }.mapValues(Pattern.init)
    texts = Dictionary(uniqueKeysWithValues: Word.allCases.map { ($0, all[$0.rawValue] ?? $0.rawValue) })
  }

  subscript(word: Word) -> String { texts[word] ?? word.rawValue }
}

extension Words {
  /// The name of a language; its code where the words have none.
  func name(ofLanguage code: String) -> String { all["language." + code] ?? code }

  /// A sentence with its places filled: `{n}` by the value of `n`.
  func fill(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
    patterns[key]?.filled(with: values) ?? all[key] ?? key
  }

  /// `1 partner`, `2 partners`: the keys of the two forms.
  func count(_ number: Int, one: String, many: String) -> String { fill(number == 1 ? one : many, ["n": "\(number)"]) }
}

/// A text with named places, taken apart once.
private struct Pattern: Sendable {
  private enum Part { case text(String), place(String) }
  private let parts: [Part]

  init(_ text: String) {
    var parts: [Part] = []
    for (index, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = piece.firstIndex(of: "}") else {
        parts.append(.text(index > 0 ? "{" + piece : String(piece)))
        continue
      }
      parts.append(.place(String(piece[..<end])))
      parts.append(.text(String(piece[piece.index(after: end)...])))
    }
    self.parts = parts
  }

  func filled(with values: KeyValuePairs<String, String>) -> String {
    var result = ""
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .place(let name): result += values.first { $0.key == name }?.value ?? "{\(name)}"
      }
    }
    return result
  }
}
