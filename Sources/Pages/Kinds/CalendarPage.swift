internal import Dossiers
internal import Planning
internal import Templates

extension PageMaker {
  /// The most deadlines that the page shows of one month. Nobody reads more, and with all those of a large collection
  /// the page would not open.
  private static let calendarRoom = 120

  /// What falls due in one month, or all that is overdue.
  private struct Month {
    let label: String
    /// Its anchor on the page.
    let id: String
    var entries: [Agenda.Entry] = []
  }

  /// What is overdue, then two years of deadlines, month by month.
  func calendarPage() -> FilledPage {
    let agenda = Agenda(language.assessment, to: language.assessment.today.adding(months: 24))
    let months = months(of: agenda), title = words[.calendar], attention = Attention(language)
    let frame = Frame(
      title: title, level: site.highestLevel, crumbs: [.here(title)],
      contents: months.map { .to("#" + $0.id, "\($0.label) (\(words.number($0.entries.count)))") })
    return fill(
      frame,
      CalendarPageValues(
        verdict: attention.verdict, outlook: attention.outlook, months: months.map { values(of: $0, in: agenda) }))
  }

  private func months(of agenda: Agenda) -> [Month] {
    let late = agenda.entries.filter { agenda[$0].isLate }
    var months = late.isEmpty ? [] : [Month(label: words[.overdue], id: "_overdue", entries: late)]
    for entry in agenda.entries where !agenda[entry].isLate {
      let number = entry.day.year * 12 + entry.day.month - 1
      let id = "_\(entry.day.year)-\(entry.day.month)"
      if months.last?.id != id { months.append(Month(label: language.format.wholeMonth(number), id: id)) }
      months[months.count - 1].entries.append(entry)
    }
    return months
  }

  private func values(of month: Month, in agenda: Agenda) -> MonthValues {
    let hidden = month.entries.count - Self.calendarRoom
    return MonthValues(
      label: month.label, id: month.id,
      deadlines: month.entries.prefix(Self.calendarRoom).map {
        deadline(agenda[$0], of: $0.dossier, withWorking: true)
      },
      more: hidden > 0 ? words.fill(.more, [.n: words.number(hidden)]) : "")
  }
}
