internal import Dossiers
package import FoundationEssentials

/// What is computed about one dossier beside its term: each value when it is asked for, and from nothing but the
/// dossier and what the portfolio counted once, so that who prints none pays for none.
package struct Indicators: Sendable {
  let subject: Subject

  package var term: TermState { subject.term }

  package var scores: Scores { Scores(of: subject) }

  /// How many parties are bound today; nil where the agreement binds all of them from the same day.
  package var partiesBound: Int? {
    subject.term.parties.isEmpty ? nil : subject.term.parties.count { $0.binds(on: subject.today) }
  }

  /// Who brings how much; nil without resources.
  package var balance: Balance? { Balance(of: subject.dossier, under: subject.model.money) }

  /// Days since the context was reviewed; nil where it never was.
  package var contextAge: Int? { subject.contextAge }

  /// 1 while the context was reviewed within its cadence, falling to 0 at twice the cadence; nil without review or
  /// cadence.
  package var adaptivity: Decimal? { subject.adaptivity }

  /// Last report + cadence (docs/planning-model.md, "Dates, terms and notice", 9).
  package var evaluationDue: ComputedDate? { subject.evaluationDue }

  /// Last meeting + cadence.
  package var nextMeetingDue: ComputedDate? { subject.nextMeetingDue }

  /// How closely a live dossier is tied to the others; nil unless live.
  package var interdependence: Interdependence? { subject.interdependence }

  /// nil where the dossier gives no risks.
  package var exposure: Exposure? { subject.exposure }

  /// Live, and nothing happened inside the model's horizon; nil where the model sets none.
  package var isSleeping: Bool? { subject.isSleeping }

  /// One an indicator of an objective, in the dossier's order.
  package var progress: [Progress] { subject.progress }

  /// What the agreement has of lasting institutions.
  package var institutionalisation: Institutionalisation { subject.institutionalisation }

  /// Dialogue and exchange beside what is expected; nil without a meeting cadence.
  package var trust: Trust? { subject.trust }

  /// nil where the languages of text or parties are not known.
  package var languageParity: LanguageParity? { subject.languageParity }

  /// Who answers for the activities; nil where no activity says.
  package var accountability: Accountability? { subject.accountability }

  /// Meetings held and expected since the entry into force; nil without a meeting cadence.
  package var meetingCount: MeetingCount? { subject.meetingCount }

  /// The days from milestone to milestone.
  package var stageDays: [StageDays] { subject.stageDays }

  /// One for each dimension of the context that is rated adverse, in the model's order.
  package var adverseRatings: [AdverseRating] { subject.adverseRatings }

  /// The days that the slowest response to an adverse rating took; nil where none has a day.
  package var responseDays: Int? { subject.responseDays }

  /// nil without an evaluation section.
  package var evaluationProfile: EvaluationProfile? { subject.evaluationProfile }

  /// What a lens shows of the dossier.
  package func statements(of lens: Lens) -> [LensStatement] { subject.statements(of: lens) }
}

/// The indicators of one dossier, by its place in `Handbook.dossiers`.
package func indicators(of index: Int, in portfolio: Portfolio, _ assessment: Assessment) -> Indicators {
  let counted = assessment.dossiers[index]
  return Indicators(subject: Subject(index, in: portfolio, counted.term, counted.recurring))
}
