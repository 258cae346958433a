internal import Dossiers
internal import Planning
internal import Templates

extension PageMaker {
  /// What ends within a year, a line each, with the days to decide, to give notice and to end.
  func ending() -> EndingValues? {
    let all = handbook.dossiers.indices.filter { isLive($0) && language.endsWithinYear($0) }
    let terms = language.assessment.dossiers
    let rows = all.map { (terms[$0].term.lastDay?.date.ordinal ?? 0, $0) }.sorted { $0 < $1 }.map(\.1)
    let figure = EndingFigure(language: language), shown = rows.prefix(EndingFigure.room)
    let labels = FigureLabels(language: language, route: page.route)
    let rest = rows.count > shown.count ? words.fill(.more, [.n: words.number(rows.count - shown.count)]) : ""
    return EndingValues(
      title: words.count(.endingTitle, rows.count), note: figure.note(of: rows), axis: figure.axis,
      rows: shown.map { dossier in
        LaneRowValues(
          label: language.shortName(of: dossier),
          href: language.href(Handbook.Target(kind: .dossier, index: dossier), from: page.route) ?? "",
          lane: figure.lane(of: dossier))
      }, more: rest, moreHref: rest.isEmpty ? "" : labels.register(of: rows) ?? "")
  }
}

/// Terms on a line from today to a year from now.
struct EndingFigure {
  /// More lines than these are read better in the register.
  static let room = 12

  let language: SiteLanguage
  private var today: CalendarDate { language.assessment.today }
  private var words: Words { language.words }

  /// How many end in the next quarter, and how many of all have a notice day.
  func note(of dossiers: [Int]) -> String {
    let quarter = today.adding(days: 90)
    let soon = dossiers.count { language.assessment.dossiers[$0].term.ends(from: today, to: quarter) }
    let notice = dossiers.count { language.assessment.dossiers[$0].term.lastNoticeDay != nil }
    guard !dossiers.isEmpty else { return "" }
    return notice == 0
      ? words.fill(.endingNoNotice, [.soon: words.number(soon)])
      : words.fill(.endingNote, [.soon: words.number(soon), .notice: words.number(notice)])
  }

  /// From a month back to a year ahead, with room behind it for the label of a last day.
  private var scale: LaneScale { LaneScale(from: today.adding(days: -31), to: today.adding(days: 480)) }

  var axis: [UInt8] {
    var marks: [Lane.Mark] = []
    let now = today.year * 12 + today.month - 1
    // The beginnings of quarters, from four months on: on a phone an earlier one would run into the label of today.
    let room = today.adding(days: 120)
    let quarters = (now + 3...now + 12).filter { $0.isMultiple(of: 3) }
    for month in quarters {
      guard let day = CalendarDate(year: month / 12, month: month % 12 + 1, day: 1), day >= room else { continue }
      let label = month == quarters.last ? language.format.month(month) : language.format.monthName(month)
      marks.append(Lane.Mark(at: scale.place(of: day), kind: .label(label)))
    }
    marks.append(Lane.Mark(at: scale.place(of: today), kind: .label(words[.today])))
    return Lane(spans: [], marks: marks, today: nil, says: "").html
  }

  func lane(of dossier: Int) -> [UInt8] {
    let term = language.assessment.dossiers[dossier].term, format = language.format
    guard let last = term.lastDay?.date else { return [] }
    let start = max(term.currentTermStart ?? today, today.adding(days: -31))
    var marks: [Lane.Mark] = [], says: [String] = []
    if let decide = term.decideBy?.date, decide >= today.adding(days: -31) || term.noticeState == .due {
      marks.append(Lane.Mark(at: scale.place(of: decide), kind: decide <= today ? .late : .decide))
      says.append("\(words[.markDecide]) \(format.short(decide))")
    }
    if let notice = term.lastNoticeDay?.date, notice >= today {
      marks.append(Lane.Mark(at: scale.place(of: notice), kind: .notice))
      says.append("\(words[.markNotice]) \(format.short(notice))")
    }
    marks.append(Lane.Mark(at: scale.place(of: last), kind: .end(format.dayAndMonth(last))))
    says.append("\(words[.markLast]) \(format.short(last))")
    let span = Lane.Span(from: scale.place(of: start), to: scale.place(of: last), tone: .plain)
    return Lane(
      spans: [span], marks: marks, today: scale.place(of: today), says: says.joined(separator: ", ")
    ).html
  }
}
