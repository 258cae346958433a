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
    idField = record[Fields.idField]
    self.record = record[Fields.record]
    procedureField = record[Fields.procedure]
    procedure = head.procedure
    isLegacy = head.isLegacy
    numbers = record[Fields.numbers]
    title = record[Fields.title]
    name = title.value ?? LocalizedText(plain: head.id)
    summary = record[Fields.summary]
    instrument = record[Fields.instrument]
    stage = record[Fields.stage]
    classificationField = record[Fields.classification]
    themes = record[Fields.themes]
    owner = record[Fields.owner]
    aliases = record[Fields.aliases]
    parent = record[Fields.parent]
    amends = record[Fields.amends]
    replaces = record[Fields.replaces]
    related = record[Fields.related]
    parties = Party.read(record)
    dates = Dates(record.part(Fields.dates))
    term = record[Fields.term]
    legal = Legal(record.part(Fields.legal))
    signatures = record[Fields.signatures]
    originals = record[Fields.originals]
    checklist = record[Fields.checklist]
    objectives = record[Fields.objectives]
    resources = record[Fields.resources]
    coordination = record[Fields.coordination]
    context = record.record(at: record.node(Fields.context.key)) {
      Context($0, dimensions: model.contextDimensions, ratings: model.contextRatings)
    }
    challenges = record[Fields.challenges]
    stakeholders = record[Fields.stakeholders]
    swot = record[Fields.swot]
    risks = record[Fields.risks]
    evaluation = record[Fields.evaluation]
    team = record[Fields.team]
    lessons = record[Fields.lessons]
    documents = record[Fields.documents]
    ended = record[Fields.ended]
    origin = record[Fields.origin]
    place = record[Fields.place]
    area = record[Fields.area]
    updated = record[Fields.updated]
    own = OwnValue.read(record, model.ownFields)
  }

  package let file: ParsedFile
  package let id: String
  package let name: LocalizedText
  package let classification: Int
  /// The language of the body: the file's suffix, `language:`, else the organisation's first.
  package let language: String

  package let idField: Field<String>
  package let record: Field<RecordKind>
  package let procedureField: Field<String>
  /// Index into `PlanningModel.procedures`: the one it names, or that the model's rules give it.
  package let procedure: Int
  package let numbers: Field<[OfficialNumber]>
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
  package let signatures: Field<[Signature]>
  package let originals: Field<[Original]>
  package let checklist: Field<[ChecklistEntry]>
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
  /// What it says in fields of the handbook's own, in the model's order.
  package let own: [OwnValue]

  /// The day of its signature; of a year or a month alone, the last that it can be.
  package var lastDayOfSignature: CalendarDate? { dates.signed.value ?? dates.partial.signed.value?.lastDay }

  /// Whether it is an old record, of which no more is known than its paper says: `record: legacy`, or the model's rule
  /// where the dossier says nothing.
  package let isLegacy: Bool
}
