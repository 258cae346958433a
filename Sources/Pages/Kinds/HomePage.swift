internal import Diagnostics
internal import Dossiers
internal import Planning
internal import Templates

extension Site {
  /// The state of cooperation on one page: the numbers of the day, what needs doing, how old what stands where is,
  /// dossiers by theme.
  func home(_ page: Page, _ language: SiteLanguage) -> Value {
    let handbook = language.handbook, words = language.words
    let title =
      handbook.model.site.title?.text(in: words.language) ?? handbook.model.organisation.name.text(in: words.language)
    let counted = words.fill(
      .homeCounted,
      [
        "dossiers": words.count(.dossierCount, handbook.dossiers.count),
        "partners": words.count(.partnerCount, handbook.partners.count)
      ])
    let subtitle = "\(words[.asOf]) \(language.format.date(language.assessment.today)) · \(counted)"
    return self.page(
      page, language, Frame(title: title, subtitle: subtitle, level: highestLevel), .home,
      [
        .list(tiles(page, language)), .list(attention(page, language)),
        .html(StageAgeFigure(on: page.route, in: language).html),
        .list(
          [words[.theme], words[.tileLive], words[.endingSoon], words[.dossiers]].enumerated().map { index, label in
            columnShape.record(["label": .text(label), "numeric": .flag(index > 0)])
          }),
        .list(handbook.model.themes.indices.map { theme($0, page, language) }), browse(page, language),
        .flag(!latest.isEmpty), .list(latest.prefix(5).map { change($0.entry, of: $0.document, page, language) })
      ])
  }

  private func theme(_ index: Int, _ page: Page, _ language: SiteLanguage) -> Value {
    let handbook = language.handbook, dossiers = handbook.dossiersOfTheme[index], today = language.assessment.today
    let labels = FigureLabels(language: language, route: page.route)
    let live = dossiers.filter { isLive($0, handbook) }
    let ending = live.filter { language.assessment.dossiers[$0].term.ends(from: today, to: today.adding(months: 12)) }
    let href = page.route.toRoot + Route.group(.themes, handbook.model.themes[index].id).path
    func count(_ list: [Int]) -> Value {
      FigureTable.cell(
        "\(list.count)", href: list.isEmpty || list.count > 60 ? nil : labels.register(of: list), isNumber: true)
    }
    return rowShape.record([
      "cells": .list([
        FigureTable.cell(language.name(.themes, index), href: href, isNumber: false), count(live), count(ending),
        FigureTable.cell("\(dossiers.count)", href: href, isNumber: true)
      ])
    ])
  }

  /// The numbers of the day, each with the list it counts.
  private func tiles(_ page: Page, _ language: SiteLanguage) -> [Value] {
    let handbook = language.handbook, words = language.words, dossiers = language.assessment.dossiers
    let today = language.assessment.today, quarter = today.adding(days: 90), year = today.adding(months: 12)
    let live = handbook.dossiers.indices.filter { isLive($0, handbook) }
    let notice = live.filter { dossiers[$0].term.lastNoticeDay.map { $0.date >= today && $0.date <= quarter } ?? false }
    let ending = live.filter { dossiers[$0].term.ends(from: today, to: year) }
    let unevaluated = live.filter {
      dossiers[$0].deadlines.contains { $0.kind == .evaluationDue && $0.state == .overdue }
    }
    let labels = FigureLabels(language: language, route: page.route)
    var tiles = [
      tile(live.count, words.count(.tileLive, live.count), page.route.toRoot + "dossiers/index.html?stage=live"),
      tile(notice.count, words.count(.tileNotice, notice.count), labels.register(of: notice) ?? ""),
      tile(ending.count, words.count(.tileEnding, ending.count), labels.register(of: ending) ?? ""),
      tile(unevaluated.count, words.count(.tileEvaluations, unevaluated.count), labels.register(of: unevaluated) ?? ""),
      tile(handbook.partners.count, words.count(.tilePartners, handbook.partners.count), "partners/index.html")
    ]
    if form.isFull {
      let toMend = findings.count { $0.severity >= .warning }
      tiles.append(tile(toMend, words.count(.tileFindings, toMend), "findings.html"))
    }
    return tiles
  }

  private func tile(_ number: Int, _ label: String, _ href: String) -> Value {
    tileShape.record(["number": .text("\(number)"), "label": .text(label), "href": .text(href)])
  }

  /// What needs doing, the most urgent first: days of the term that cannot be made good once they are past, then what
  /// is late, then what comes next. Each group is cut short; the calendar has the rest.
  private func attention(_ page: Page, _ language: SiteLanguage) -> [Value] {
    let today = language.assessment.today, quarter = today.adding(days: 90), words = language.words
    var term: [Agenda.Entry] = [], late: [Agenda.Entry] = [], next: [Agenda.Entry] = []
    let agenda = Agenda(language.assessment, to: today.adding(months: 12))
    for entry in agenda.entries {
      if entry.day < today {
        late.append(entry)
      } else if entry.day <= quarter, agenda[entry].kind.isOfTerm {
        term.append(entry)
      } else {
        next.append(entry)
      }
    }
    return [(Word.attentionTerm, "_term", term, 6), (.overdue, "_late", late, 6), (.attentionNext, "_next", next, 5)]
      .compactMap { word, id, entries, limit in
        guard !entries.isEmpty else { return nil }
        return attentionShape.record([
          "id": .text(id), "label": .text(words[word]), "count": .text("\(entries.count)"),
          "more": .text(entries.count > limit ? words.fill(.more, ["n": "\(entries.count - limit)"]) : ""),
          "deadlines": .list(entries.prefix(limit).map { deadline(agenda[$0], of: $0.dossier, page, language) })
        ])
      }
  }

  /// A deadline as a line: what, when, how far off, whose it is, and how it was reached.
  func deadline(_ deadline: Deadline, of dossier: Int, _ page: Page, _ language: SiteLanguage) -> Value {
    let document = language.handbook.dossiers[dossier]
    let date = deadline.date.date, today = language.assessment.today
    let days = date.ordinal - today.ordinal
    return deadlineShape.record([
      "date": .text(language.format.date(date)), "iso": .text(date.description),
      "label": .text(deadline.label(in: language.words)),
      "href": .text(language.href(Handbook.Target(kind: .dossier, index: dossier), from: page.route) ?? ""),
      "dossier": .text(document.id),
      "name": .text(document.name.text(in: language.words.language)),
      "distance": .text(language.format.distance(date, from: today)),
      "tone": .text(days < 0 ? "adverse" : days <= 90 ? "watch" : "neutral"),
      "working": .text(language.format.derivation(deadline.date)),
      "owner": .text(deadline.owner.map { language.name(.units, $0) } ?? "")
    ])
  }
}

extension TermState {
  /// Whether its last day is one of these.
  func ends(from first: CalendarDate, to last: CalendarDate) -> Bool {
    lastDay.map { $0.date >= first && $0.date <= last } ?? false
  }
}

extension Deadline {
  /// What falls due, with the activity's or recommendation's own words where there are such.
  func label(in words: Words) -> String {
    subject.map { "\(words[kind.word]): \($0.text(in: words.language))" } ?? words[kind.word]
  }
}

extension Deadline.Kind {
  /// Whether it is a day of the term, which cannot be made good once it is past.
  var isOfTerm: Bool {
    switch self {
    case .lastDay, .lastNoticeDay, .decideBy: true
    case .evaluationDue, .meetingDue, .activityDue, .recommendationDue, .contextReviewDue, .riskReviewDue: false
    }
  }

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
