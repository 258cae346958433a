internal import Dossiers
internal import Planning
internal import Templates

extension PageMaker {
  /// How many deadlines of one month the page shows: nobody reads more, and a large collection's page would not open.
  private static let calendarRoom = 120

  /// What is overdue, then two years of deadlines, month by month.
  func calendarPage() -> FilledPage {
    let today = language.assessment.today, last = today.adding(months: 24)
    let agenda = Agenda(language.assessment, to: last)
    let late = agenda.entries.filter { agenda[$0].isLate }
    var months: [(label: String, id: String, entries: [Agenda.Entry])] =
      late.isEmpty ? [] : [(words[.overdue], "_overdue", late)]
    for entry in agenda.entries where !agenda[entry].isLate {
      let number = entry.day.year * 12 + entry.day.month - 1, id = "_\(number / 12)-\(number % 12 + 1)"
      if months.last?.id != id { months.append((language.format.wholeMonth(number), id, [])) }
      months[months.count - 1].entries.append(entry)
    }
    let title = words[.calendar], attention = Attention(language)
    let frame = Frame(
      title: title, level: site.highestLevel, crumbs: [(title, "")],
      contents: months.map { ("\($0.label) (\(words.number($0.entries.count)))", "#" + $0.id) })
    return fill(
      frame,
      CalendarPageValues(
        verdict: attention.verdict, outlook: attention.outlook,
        months: months.map { month in
          MonthValues(
            label: month.label, id: month.id,
            deadlines: month.entries.prefix(Self.calendarRoom).map {
              deadline(agenda[$0], of: $0.dossier, withWorking: true)
            },
            more: month.entries.count > Self.calendarRoom
              ? words.fill(.more, [.n: words.number(month.entries.count - Self.calendarRoom)]) : "")
        }))
  }
}
