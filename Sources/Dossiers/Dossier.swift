package import FoundationEssentials
package import Markup

/// One agreement, typed. Field names are those of docs/planning-model.md, "Fields"; every field knows its place.
///
/// A class of constants rather than a struct: a dossier has some hundred reference-counted parts, and handing a
/// struct of them to a rule retains each; this costs one.
package final class Dossier: Document {
  /// - Parameter record: the root of the file's checked tree.
  init(_ record: Record, _ head: DocumentHead, under model: PlanningModel) {
    file = head.file
    id = head.id
    classification = head.classification
    language = head.language
    idField = record.text("id")
    title = record.localized("title")
    name = title.value ?? LocalizedText(plain: head.id)
    summary = record.localized("summary")
    instrument = record.number("instrument")
    stage = record.number("stage")
    classificationField = record.number("classification")
    themes = record.numbers("themes")
    owner = record.number("owner")
    aliases = record.texts("aliases")
    parent = record.text("parent")
    amends = record.texts("amends")
    replaces = record.texts("replaces")
    related = record.texts("related")
    parties = Party.read(record)
    dates = Dates(record.part("dates"))
    term = record.record("term", Term.init)
    legal = Legal(record.part("legal"))
    objectives = record.records("objectives", Objective.init)
    resources = record.records("resources", Resource.init)
    coordination = record.record("coordination", Coordination.init)
    context = record.record("context") {
      Context($0, dimensions: model.contextDimensions, ratings: model.contextRatings)
    }
    challenges = record.records("challenges", Challenge.init)
    stakeholders = record.records("stakeholders", Stakeholder.init)
    swot = record.record("swot", Swot.init)
    risks = record.records("risks", Risk.init)
    evaluation = record.record("evaluation", Evaluation.init)
    team = record.records("team", TeamMember.init)
    lessons = record.records("lessons", Lesson.init)
    documents = record.records("documents", Attachment.init)
    ended = record.record("ended", Ended.init)
    origin = record.record("source", Origin.init)
    place = record.localized("place")
    area = record.localized("area")
    updated = record.date("updated")
  }

  package let file: ParsedFile
  package let id: String
  package let name: LocalizedText
  package let classification: Int
  /// The language of the body: the file's suffix, `language:`, else the organisation's first.
  package let language: String

  package let idField: Field<String>
  package let title: Field<LocalizedText>
  package let summary: Field<LocalizedText>
  /// Index into `PlanningModel.instruments`.
  package let instrument: Field<Int>
  /// Index into `PlanningModel.stages`.
  package let stage: Field<Int>
  package let classificationField: Field<Int>
  /// Indices into `PlanningModel.themes`.
  package let themes: Field<[Item<Int>]>
  /// Index into `PlanningModel.units`.
  package let owner: Field<Int>
  package let aliases: Field<[Item<String>]>
  package let parent: Field<String>
  package let amends: Field<[Item<String>]>
  package let replaces: Field<[Item<String>]>
  package let related: Field<[Item<String>]>
  package let parties: Field<[Party]>
  package let dates: Dates
  package let term: Field<Term>
  package let legal: Legal
  package let objectives: Field<[Objective]>
  package let resources: Field<[Resource]>
  package let coordination: Field<Coordination>
  package let context: Field<Context>
  package let challenges: Field<[Challenge]>
  package let stakeholders: Field<[Stakeholder]>
  package let swot: Field<Swot>
  package let risks: Field<[Risk]>
  package let evaluation: Field<Evaluation>
  package let team: Field<[TeamMember]>
  package let lessons: Field<[Lesson]>
  package let documents: Field<[Attachment]>
  package let ended: Field<Ended>
  package let origin: Field<Origin>
  package let place: Field<LocalizedText>
  package let area: Field<LocalizedText>
  package let updated: Field<CalendarDate>
}

/// `parties[]`
package struct Party: Sendable {
  package let at: YAMLTree.Index
  /// The id of a partner page.
  package let partner: Field<String>
  package let role: Field<LocalizedText>
  /// An office, never a person.
  package let signatory: Field<LocalizedText>
  package let interest: Field<LocalizedText>
}

/// `dates`: the milestones.
package struct Dates: Sendable {
  package let at: YAMLTree.Index
  package let initiated, negotiated, drafted, adopted, signed, approved: Field<CalendarDate>
  package let provisional, inForce, expires, ended: Field<CalendarDate>
  /// Those of which a register knows only the year or the month.
  package let partial: PartialDates
}

extension Dates {
  /// The year it came into force, else that of its signature, even where the day is not known.
  package var year: Int? {
    inForce.value?.year ?? partial.inForce.value?.year ?? signed.value?.year ?? partial.signed.value?.year
  }
}

/// `dates.partial`: for display; nothing is counted from them.
package struct PartialDates: Sendable {
  package let at: YAMLTree.Index
  package let initiated, negotiated, drafted, adopted, signed, approved: Field<PartialDate>
  package let provisional, inForce, expires, ended: Field<PartialDate>
}

/// `term`
package struct Term: Sendable {
  package enum Renewal: String, Sendable, CaseIterable {
    case none, automatic
    case byConsent = "by-consent"
    case indefinite
  }
  package let at: YAMLTree.Index
  package let duration: Field<Period>
  package let renewal: Field<Renewal>
  package let renewalPeriod: Field<Period>
  package let noticePeriod: Field<Period>
  package let noticeGiven: Field<CalendarDate>
  /// Overrides `date_rules.term_end` for this agreement.
  package let counting: Field<TermEnd>
  package let windDown: Field<Period>
  package let entryIntoForce: Field<EntryIntoForce>
}

/// How the last day of a term is counted: `eve` is start + duration − 1 day, `anniversary` start + duration.
package enum TermEnd: String, Sendable, CaseIterable { case eve, anniversary }

/// `term.entry_into_force`
package struct EntryIntoForce: Sendable {
  package enum Trigger: String, Sendable, CaseIterable {
    case signature
    case lastNotification = "last-notification"
    case ratifications
  }
  package enum Snap: String, Sendable, CaseIterable { case nextMonthStart = "next-month-start" }
  package let at: YAMLTree.Index
  package let trigger: Field<Trigger>
  package let count: Field<Int>
  package let date: Field<CalendarDate>
  package let offset: Field<Period>
  package let snap: Field<Snap>
}

/// `legal`
package struct Legal: Sendable {
  package let at: YAMLTree.Index
  package let languages: Field<[Item<String>]>
  package let prevailingLanguage: Field<String>
  package let fullPowers: Field<CalendarDate>
  /// Ids of dossiers or free text.
  package let basis: Field<[Item<String>]>
  package let approval: Field<Approval>
  /// One of `PlanningModel.subjects`.
  package let subject: Field<String>
  package let depositary: Field<LocalizedText>
  package let registration: Field<Registration>
  package let published: Field<[Item<String>]>
  package let clauses: Field<[Item<String>]>
  package let disputeSettlement: Field<LocalizedText>
}

/// `legal.approval`
package struct Approval: Sendable {
  package let at: YAMLTree.Index
  package let form: Field<String>
  package let date: Field<CalendarDate>
}

/// `legal.registration`
package struct Registration: Sendable {
  package let at: YAMLTree.Index
  package let register: Field<LocalizedText>
  package let reference: Field<String>
  package let date: Field<CalendarDate>
}

/// `objectives[]`
package struct Objective: Sendable {
  package enum Level: String, Sendable, CaseIterable { case global, national, institutional, local }
  package let at: YAMLTree.Index
  package let id: Field<String>
  package let statement: Field<LocalizedText>
  package let level: Field<Level>
  /// Index into `PlanningModel.mandates`.
  package let mandate: Field<Int>
  /// Goals (`6`) and targets (`6.3`), as codes.
  package let sdg: Field<[Item<String>]>
  package let indicators: Field<[Indicator]>
}

/// `objectives[].indicators[]`
package struct Indicator: Sendable {
  package let at: YAMLTree.Index
  package let id: Field<String>
  package let name: Field<LocalizedText>
  package let unit: Field<LocalizedText>
  package let baseline: Field<Measurement>
  package let target: Field<Measurement>
  package let actuals: Field<[Measurement]>
  package let source: Field<LocalizedText>
}

/// A value on a day: `{value, date}`.
package struct Measurement: Sendable {
  package let at: YAMLTree.Index
  package let value: Field<Decimal>
  package let date: Field<CalendarDate>
}

/// `resources[]`
package struct Resource: Sendable {
  package let at: YAMLTree.Index
  package let party: Field<String>
  package let kind: Field<String>
  package let value: Field<Money>
  package let source: Field<LocalizedText>
  package let from: Field<CalendarDate>
  package let to: Field<CalendarDate>
}

/// `{amount, currency}`: exact decimal, ISO 4217.
package struct Money: Sendable {
  package let at: YAMLTree.Index
  package let amount: Field<Decimal>
  package let currency: Field<String>
}

/// `coordination`
package struct Coordination: Sendable {
  package let at: YAMLTree.Index
  package let secretariat: Field<String>
  package let secretariatName: Field<LocalizedText>
  package let focalPoints: Field<[FocalPoint]>
  package let meetingCadence: Field<Period>
  package let meetings: Field<[Meeting]>
  package let activities: Field<[Activity]>
}

/// `coordination.focal_points[]`
package struct FocalPoint: Sendable {
  package let at: YAMLTree.Index
  package let party: Field<String>
  package let office: Field<LocalizedText>
}

/// `coordination.meetings[]`
package struct Meeting: Sendable {
  package let at: YAMLTree.Index
  package let date: Field<CalendarDate>
  package let kind: Field<String>
  package let outcome: Field<LocalizedText>
}

/// `coordination.activities[]`
package struct Activity: Sendable {
  package let at: YAMLTree.Index
  package let id: Field<String>
  package let title: Field<LocalizedText>
  package let start: Field<CalendarDate>
  package let due: Field<CalendarDate>
  package let done: Field<CalendarDate>
  /// The id of one of the dossier's objectives.
  package let objective: Field<String>
  package let raci: Field<Raci>
}

/// `raci`: who does, answers, advises, is told. Each is a text or a list.
package struct Raci: Sendable {
  package let at: YAMLTree.Index
  package let responsible, accountable, consulted, informed: Field<[Item<String>]>
}

/// `context`
package struct Context: Sendable {
  package let at: YAMLTree.Index
  package let reviewed: Field<CalendarDate>
  package let cadence: Field<Period>
  /// In the model's order: one a dimension the model names, absent ones included.
  package let dimensions: [Field<ContextDimension>]
}

/// `context.political` and the like
package struct ContextDimension: Sendable {
  package let at: YAMLTree.Index
  /// Index into `PlanningModel.contextRatings`.
  package let rating: Field<Int>
  package let summary: Field<LocalizedText>
  package let source: Field<LocalizedText>
  package let countries: Field<[Item<String>]>
}

/// `challenges[]`
package struct Challenge: Sendable {
  package let at: YAMLTree.Index
  package let kind: Field<String>
  package let summary: Field<LocalizedText>
  package let response: Field<LocalizedText>
}

/// `stakeholders[]`
package struct Stakeholder: Sendable {
  package let at: YAMLTree.Index
  package let group: Field<LocalizedText>
  package let consulted: Field<CalendarDate>
}

/// `swot`
package struct Swot: Sendable {
  package let at: YAMLTree.Index
  package let strengths, weaknesses, opportunities, threats: Field<[Item<LocalizedText>]>
}

/// `risks[]`
package struct Risk: Sendable {
  package let at: YAMLTree.Index
  package let id: Field<String>
  package let title: Field<LocalizedText>
  /// One of the model's context dimensions, or a free word.
  package let dimension: Field<String>
  package let likelihood: Field<Int>
  package let impact: Field<Int>
  /// Index into `PlanningModel.units`.
  package let owner: Field<Int>
  package let response: Field<LocalizedText>
  /// Ids of dossiers.
  package let linked: Field<[Item<String>]>
  package let closed: Field<CalendarDate>
}

/// `evaluation`
package struct Evaluation: Sendable {
  package let at: YAMLTree.Index
  package let cadence: Field<Period>
  package let reports: Field<[Report]>
}

/// `evaluation.reports[]`
package struct Report: Sendable {
  package enum Kind: String, Sendable, CaseIterable { case monitoring, midterm, final }
  package let at: YAMLTree.Index
  package let date: Field<CalendarDate>
  package let kind: Field<Kind>
  package let ratings: Field<[Rating]>
  package let recommendations: Field<[Recommendation]>
}

/// One criterion of `ratings` with its mark. The criterion is text: EVA-402 checks it.
package struct Rating: Sendable {
  package let at: YAMLTree.Index
  package let criterion: String
  package let mark: Field<Decimal>
}

/// `recommendations[]`
package struct Recommendation: Sendable {
  package enum Response: String, Sendable, CaseIterable { case accepted, partly, rejected }
  package let at: YAMLTree.Index
  package let id: Field<String>
  package let text: Field<LocalizedText>
  package let response: Field<Response>
  package let owner: Field<Int>
  package let due: Field<CalendarDate>
  package let done: Field<CalendarDate>
}

/// `team[]`
package struct TeamMember: Sendable {
  package let at: YAMLTree.Index
  package let role: Field<LocalizedText>
  package let office: Field<LocalizedText>
  package let competencies: Field<[Item<String>]>
  package let trained: Field<CalendarDate>
}

/// `lessons[]`
package struct Lesson: Sendable {
  package let at: YAMLTree.Index
  package let theme: Field<Int>
  package let text: Field<LocalizedText>
  package let date: Field<CalendarDate>
}

/// `documents[]`
package struct Attachment: Sendable {
  package let at: YAMLTree.Index
  package let kind: Field<String>
  /// Relative to the dossier's file.
  package let path: Field<String>
  package let language: Field<String>
  package let sha256: Field<String>
  /// Index into `PlanningModel.classifications`; absent, that of the dossier.
  package let classification: Field<Int>
}

/// `ended`
package struct Ended: Sendable {
  package let at: YAMLTree.Index
  package let reason: Field<String>
  package let note: Field<LocalizedText>
}

/// `source`: where an imported record comes from
package struct Origin: Sendable {
  package let at: YAMLTree.Index
  package let register, key, commit, url: Field<String>
}
