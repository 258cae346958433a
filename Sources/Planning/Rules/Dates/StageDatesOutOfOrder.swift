import Diagnostics
import Dossiers

/// DAT-042: the dates of the stages do not follow one another.
///
/// Why it matters: an agreement cannot be signed before its text is adopted; one of the dates is wrong, and every count
/// between stages with it. Each date is held against the nearest earlier one that is present. Source: Law 24/2000 art.
/// 6(1).
let stageDatesOutOfOrder = Rule(
  Fault(
    "DAT-042", "stage-dates-out-of-order", .error,
    finds: Bilingual(id: "tanggal tahap yang tidak berurutan", en: "dates of stages that do not follow one another"),
    why: Bilingual(
      id: "satu di antara tanggal ini pasti salah, dan semua hitungan antartahap ikut salah",
      en: "one of the dates is wrong, and every count between stages with it"),
    source: "UU 24/2000 Pasal 6 ayat (1)",
    wrong: Example(
      .keys(.parent),
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: «2020-05-01», adopted: 2020-12-10, signed: \
      2021-01-20, in_force: 2021-01-20}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, in_force: 2021-01-20}
      """
    ))
) { subject in
  var found: [Diagnostic] = []
  var earlier: Milestone?
  let dates = subject.dossier.dates
  for milestone in [Milestone].stages {
    guard let day = dates[milestone].value else { continue }
    if let earlier, let before = dates[earlier].value, day < before {
      found.append(outOfOrder(StageDate(milestone, in: dates), day, StageDate(earlier, in: dates), before, subject))
    }
    earlier = milestone
  }
  return found
}

/// A date of a dossier with its key and what it is called.
struct StageDate {
  let key: String
  let name: Bilingual
  let field: Field<CalendarDate>

  init(key: String, name: Bilingual, field: Field<CalendarDate>) {
    self.key = key
    self.name = name
    self.field = field
  }

  init(_ milestone: Milestone, in dates: Dates) {
    self.init(key: milestone.name, name: milestone.day.title, field: dates[milestone])
  }
}

extension [Milestone] {
  /// The six that follow one another.
  static let stages: [Milestone] = [.initiated, .negotiated, .drafted, .adopted, .signed, .approved]
}

private func outOfOrder(
  _ date: StageDate, _ day: CalendarDate, _ earlier: StageDate, _ before: CalendarDate, _ subject: Subject
) -> Diagnostic {
  Diagnostic(
    stageDatesOutOfOrder.fault, at: subject.span(date.field),
    Bilingual(
      id:
        """
        \(date.key) (\(date.name.id)) \(day.inWords.id) mendahului \(earlier.key) (\(earlier.name.id)) \
        \(before.inWords.id)
        """,
      en: "\(date.key) \(day.inWords.en) comes before \(earlier.key) \(before.inWords.en)"),
    help: Bilingual(id: "periksa kedua tanggal pada naskahnya", en: "check both dates against the text"),
    notes: [
      Diagnostic.Note(
        subject.span(earlier.field), Bilingual(id: "\(earlier.key) di sini", en: "\(earlier.key) is here"))
    ])
}
