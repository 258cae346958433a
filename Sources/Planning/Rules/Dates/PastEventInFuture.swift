import Diagnostics
import Dossiers

/// DAT-049: something that has happened is dated in the future.
///
/// Why it matters: a date of the past that has not come is a slip, mostly in the year. Looks at every day that tells of
/// what has happened; what is planned is no fault, a meeting or an activity that is due.
let pastEventInFuture = Rule(
  Fault(
    "DAT-049", "past-event-in-future", .error,
    finds: Bilingual(
      id: "peristiwa yang sudah terjadi bertanggal di masa depan",
      en: "something that has happened, dated in the future"),
    why: Bilingual(id: "biasanya tahunnya salah ketik", en: "mostly the year is mistyped"),
    wrong: Example(
      .keys(.parent),
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, approved: «2027-03-01», in_force: 2021-01-20}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, approved: 2021-03-01, in_force: 2021-01-20}
      """
    ))
) { subject in
  var days = DaysToCome(asOf: subject.today)
  days.addMilestones(of: subject.dossier.dates)
  days.addTerm(of: subject.dossier)
  days.addPapers(of: subject.dossier)
  days.addWork(of: subject.dossier)
  days.addReports(of: subject.dossier)
  return days.found.map { event in
    let day = event.day, today = subject.today.inWords
    return Diagnostic(
      pastEventInFuture.fault, at: subject.dossier.span(event.at),
      Bilingual(
        id: "\(event.key) (\(event.name.id)) bertanggal \(day.id), padahal hari ini \(today.id)",
        en: "\(event.key) is dated \(day.en), but today is \(today.en)"),
      help: Bilingual(
        id: "periksa tahunnya; bila baru rencana, hapus tanggal ini sampai terjadi",
        en: "check the year; if it is only planned, take the date out until it happens"))
  }
}

/// The days of a dossier that tell of what has happened and that have not come.
private struct DaysToCome {
  struct Event {
    let key: String
    let name: Bilingual
    let day: Bilingual
    let at: Int32
  }

  private let today: CalendarDate
  private(set) var found: [Event] = []

  init(asOf today: CalendarDate) { self.today = today }

  /// - Parameter name: what the day is called where its field alone does not say.
  private mutating func add(
    _ field: Field<CalendarDate>?, _ declared: TypedField<CalendarDate>, as name: Bilingual? = nil
  ) {
    guard let field, let day = field.value, day > today else { return }
    let key = declared.schema.name
    found.append(Event(key: key, name: name ?? declared.title, day: day.inWords, at: field.at))
  }

  mutating func addMilestones(of dates: Dates) {
    for milestone in Milestone.past {
      add(dates[milestone], milestone.day)
      let part = dates.partial[milestone]
      guard let known = part.value, known.isAfter(today) else { continue }
      let words = Bilingual(id: known.written(in: .indonesian), en: known.written(in: .english))
      found.append(Event(key: milestone.name, name: milestone.day.title, day: words, at: part.at))
    }
  }

  mutating func addTerm(of dossier: Dossier) {
    if let term = dossier.term.value {
      add(term.entryIntoForce.value?.date, EntryIntoForce.Fields.date)
      add(term.endsWhen.value?.done, EndingEvent.Fields.done)
      add(term.noticeGiven, Term.Fields.noticeGiven)
      add(term.noticeReceived, Term.Fields.noticeReceived)
      for letters in term.extensions.value ?? [] { add(letters.agreed, Extension.Fields.agreed) }
    }
    for party in dossier.parties.value ?? [] where party.hasOwnTerm {
      add(party.accession.value?.date, Accession.Fields.date)
      add(party.withdrawal.value?.given, Withdrawal.Fields.given)
      add(party.withdrawal.value?.received, Withdrawal.Fields.received)
    }
  }

  /// Of signatures and full powers, of numbers and registers, of what was ready before.
  mutating func addPapers(of dossier: Dossier) {
    for signature in dossier.signatures.value ?? [] {
      add(signature.date, Signature.Fields.date, as: Bilingual(id: "ditandatangani", en: "signed"))
      add(signature.fullPowers, Signature.Fields.fullPowers)
    }
    for number in dossier.numbers.value ?? [] {
      add(number.date, OfficialNumber.Fields.date, as: Bilingual(id: "nomor", en: "number"))
    }
    for paper in dossier.checklist.value ?? [] { add(paper.done, ChecklistEntry.Fields.done) }
    add(dossier.legal.fullPowers, Legal.Fields.fullPowers)
    add(dossier.legal.approval.value?.date, Approval.Fields.date, as: Bilingual(id: "pengesahan", en: "approval"))
    add(
      dossier.legal.registration.value?.date, Registration.Fields.date,
      as: Bilingual(id: "pencatatan", en: "registration"))
  }

  mutating func addWork(of dossier: Dossier) {
    for activity in dossier.coordination.value?.activities.value ?? [] { add(activity.done, Activity.Fields.done) }
    add(dossier.context.value?.reviewed, Context.Fields.reviewed)
    for risk in dossier.risks.value ?? [] {
      add(risk.responded, Risk.Fields.responded)
      add(risk.closed, Risk.Fields.closed)
    }
    for group in dossier.stakeholders.value ?? [] { add(group.consulted, Stakeholder.Fields.consulted) }
    for member in dossier.team.value ?? [] { add(member.trained, TeamMember.Fields.trained) }
  }

  /// Of evaluations, of what indicators came to, of lessons.
  mutating func addReports(of dossier: Dossier) {
    for report in dossier.evaluation.value?.reports.value ?? [] {
      add(report.date, Report.Fields.date, as: Bilingual(id: "laporan", en: "report"))
      for recommendation in report.recommendations.value ?? [] {
        add(recommendation.done, Recommendation.Fields.done)
      }
    }
    for objective in dossier.objectives.value ?? [] {
      for indicator in objective.indicators.value ?? [] {
        for actual in indicator.actuals.value ?? [] {
          add(actual.date, Measurement.Fields.date, as: Bilingual(id: "capaian", en: "actual value"))
        }
      }
    }
    for lesson in dossier.lessons.value ?? [] {
      add(lesson.date, Lesson.Fields.date, as: Bilingual(id: "pelajaran", en: "lesson"))
    }
  }
}

extension PartialDate {
  /// Whether all its days come after a day.
  fileprivate func isAfter(_ day: CalendarDate) -> Bool {
    year > day.year || year == day.year && (month ?? 1) > day.month
  }
}

extension Milestone {
  /// The milestones that have passed once they have a day: the six of the stages, entry into force and the end.
  fileprivate static let past = [Milestone].stages + [.inForce, .ended]
}
