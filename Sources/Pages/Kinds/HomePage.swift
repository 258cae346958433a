internal import Diagnostics
internal import Dossiers
internal import Planning
internal import Templates

extension Site {
  /// The state of cooperation on one page: the numbers of the day, what falls due next, dossiers by stage and theme.
  func home(_ page: Page, _ language: SiteLanguage) -> Value {
    let handbook = language.handbook, words = language.words
    let title = handbook.model.site.title?.text(in: words.language) ?? handbook.model.organisation.name.text(in: words.language)
    let subtitle = "\(words[.asOf]) \(language.format.date(language.assessment.today))"
    let today = language.assessment.today
    // The next ones to come, with those of the last thirty days.
    let upcoming = Agenda(language.assessment, from: today.adding(days: -30), to: today.adding(months: 12))
    return self.page(
      page, language, Frame(title: title, subtitle: subtitle, level: highestLevel), .home,
      [
        .list(tiles(language, upcoming)),
        .list(upcoming.entries.prefix(12).map { deadline($0.deadline, of: $0.dossier, page, language) }),
        counts(of: .stages, page, language), counts(of: .themes, page, language),
      ])
  }

  private func tiles(_ language: SiteLanguage, _ agenda: Agenda) -> [Value] {
    let handbook = language.handbook, words = language.words
    let live = handbook.dossiers.count { $0.stage.value.map { handbook.model.stages[$0].isLive } ?? false }
    let today = language.assessment.today
    var tiles = [
      tile(handbook.dossiers.count, words[.dossiers], "dossiers/index.html"),
      tile(live, words[.tileLive], "stages/index.html"),
      tile(agenda.count(.lastNoticeDay, from: today, to: today.adding(days: 90)), words[.tileNotice], "#_attention"),
      tile(agenda.count(.lastDay, from: today, to: today.adding(months: 12)), words[.tileEnding], "#_attention"),
      tile(handbook.partners.count, words[.tilePartners], "partners/index.html"),
    ]
    if form.isFull { tiles.append(tile(findings.count { $0.severity >= .warning }, words[.tileFindings], "findings.html")) }
    return tiles
  }

  private func tile(_ number: Int, _ label: String, _ href: String) -> Value {
    tileShape.record(["number": .text("\(number)"), "label": .text(label), "href": .text(href)])
  }

  /// A deadline as a line: what, when, how far off, and how it was reached.
  func deadline(_ deadline: Deadline, of dossier: Int, _ page: Page, _ language: SiteLanguage) -> Value {
    let document = language.handbook.dossiers[dossier]
    let date = deadline.date.date, today = language.assessment.today
    let days = date.ordinal - today.ordinal
    return deadlineShape.record([
      "date": .text(language.format.date(date)), "iso": .text(date.description), "label": .text(deadline.label(in: language.words)),
      "href": .text(language.href(Handbook.Target(kind: .dossier, index: dossier), from: page.route) ?? ""), "dossier": .text(document.id),
      "name": .text(document.name.text(in: language.words.language)), "distance": .text(language.format.distance(date, from: today)),
      "tone": .text(days < 0 ? "adverse" : days <= 90 ? "watch" : "neutral"), "working": .text(language.format.derivation(deadline.date)),
    ])
  }
}

/// The deadlines of a stretch of days, by date.
struct Agenda {
  let entries: [(dossier: Int, deadline: Deadline)]

  init(_ assessment: Assessment, from first: CalendarDate? = nil, to last: CalendarDate) {
    var entries: [(dossier: Int, deadline: Deadline)] = []
    for (index, dossier) in assessment.dossiers.enumerated() {
      for deadline in dossier.deadlines where deadline.date.date <= last && (first.map { deadline.date.date >= $0 } ?? true) {
        entries.append((index, deadline))
      }
    }
    self.entries = entries.sorted {
      ($0.deadline.date.date.ordinal, $0.dossier, $0.deadline.kind.rawValue) < ($1.deadline.date.date.ordinal, $1.dossier, $1.deadline.kind.rawValue)
    }
  }

  func count(_ kind: Deadline.Kind, from: CalendarDate, to: CalendarDate) -> Int {
    entries.count { $0.deadline.kind == kind && $0.deadline.date.date >= from && $0.deadline.date.date <= to }
  }
}

extension Deadline {
  /// What falls due, with the activity's or recommendation's own words where there are such.
  func label(in words: Words) -> String {
    subject.map { "\(words[kind.word]): \($0.text(in: words.language))" } ?? words[kind.word]
  }
}

extension Deadline.Kind {
  var word: Word {
    switch self {
    case .lastDay: .deadlineLastDay
    case .lastNoticeDay: .deadlineNotice
    case .decideBy: .deadlineDecide
    case .evaluationDue: .deadlineEvaluation
    case .meetingDue: .deadlineMeeting
    case .activityDue: .deadlineActivity
    case .recommendationDue: .deadlineRecommendation
    case .contextReviewDue: .deadlineContext
    case .riskReviewDue: .deadlineRisk
    }
  }
}
