internal import Templates

// The page of a dossier, in its order.

/// A dossier, top to bottom.
struct DossierPageValues: PageRecord {
  let document: DocumentValues
  let head: DossierHeadValues
  let findings: DossierFindingsValues
  let blocks: [BlockValues]
  let gaps: DossierGapsValues
  let lenses: [FactValues]
  let hasLenses: Bool
  let family: DossierFamilyValues
  let appendix: [SectionValues]

  static let kind = PageKind.dossier
  static let shape = RecordShape<DossierPageValues>(
    "dossier",
    DocumentValues.shape.within { $0.document } + DossierHeadValues.shape.within { $0.head }
      + DossierFindingsValues.shape.within { $0.findings }
      + [
        .list("blocks", "planning, by block") { $0.blocks }
      ]
      + DossierGapsValues.shape.within { $0.gaps }
      + [
        .list("lenses", "six theories, each with what it sees and the rows it rests on") { $0.lenses },
        .flag("hasLenses", "whether any of them sees something") { $0.hasLenses }
      ]
      + DossierFamilyValues.shape.within { $0.family }
      + [
        .list("appendix", "signatures, originals, checklist, documents, team, lessons") { $0.appendix }
      ])
}

/// What a dossier is tied to.
struct DossierFamilyValues: TemplateRecord {
  let hasFamily: Bool
  let tree: [UInt8]
  let treeList: [UInt8]
  let related: [FactValues]

  static let shape = RecordShape<DossierFamilyValues>(
    "dossierFamily",
    [
      .flag("hasFamily", "whether it is tied to other agreements") { $0.hasFamily },
      .html("tree", "the family as a picture, or nothing") { $0.tree },
      .html("treeList", "the family as a list in a list, or nothing") { $0.treeList },
      .list("related", "related agreements") { $0.related }
    ])
}

/// What a dossier has nothing of.
struct DossierGapsValues: TemplateRecord {
  let gapsLabel: String
  let gaps: [GapValues]

  static let shape = RecordShape<DossierGapsValues>(
    "dossierGaps",
    [
      .text("gapsLabel", "how many sections have nothing yet, or empty") { $0.gapsLabel },
      .list("gaps", "those, each with what would fill it") { $0.gaps }
    ])
}

/// What was found in a dossier.
struct DossierFindingsValues: TemplateRecord {
  let findings: [FindingValues]
  let moreFindings: [FindingValues]
  let moreLabel: String

  static let shape = RecordShape<DossierFindingsValues>(
    "dossierFindings",
    [
      .list("findings", "the first of what was found in it") { $0.findings },
      .list("moreFindings", "the rest of it") { $0.moreFindings },
      .text("moreLabel", "how many those are, or empty") { $0.moreLabel }
    ])
}

/// What one reads first of a dossier.
struct DossierHeadValues: TemplateRecord {
  let summary: String
  let summaryLanguage: String
  let verdict: String
  let outlook: String
  let strip: [KeyFactValues]
  let stages: [StageValues]
  let nextStage: String
  let nextReady: String
  let hasNeeds: Bool
  let needs: [NeedValues]
  let isDraft: Bool
  let term: [UInt8]
  let marks: [MarkValues]
  let due: [TodoValues]
  let dueLater: [TodoValues]
  let laterLabel: String

  static let shape = RecordShape<DossierHeadValues>(
    "dossierHead",
    [
      .text("summary", "its summary") { $0.summary },
      .text("summaryLanguage", "the language of its summary where it is not the page's, else empty") {
        $0.summaryLanguage
      },
      .text("verdict", "how it stands, in a sentence") { $0.verdict },
      .text("outlook", "what else to know at once, or empty") { $0.outlook },
      .list("strip", "four to six facts") { $0.strip },
      .list("stages", "the stage track") { $0.stages },
      .text("nextStage", "which stage comes next") { $0.nextStage },
      .text("nextReady", "that all it asks for is there, or empty") { $0.nextReady },
      .flag("hasNeeds", "whether it asks for more") { $0.hasNeeds },
      .list("needs", "what that stage still asks for") { $0.needs },
      .flag("isDraft", "whether it is still on its way to being live") { $0.isDraft },
      .html("term", "its term as a line of time, or nothing") { $0.term },
      .list("marks", "the days marked on it") { $0.marks },
      .list("due", "what is late and what falls due within 90 days") { $0.due },
      .list("dueLater", "what falls due after that") { $0.dueLater },
      .text("laterLabel", "how many those are and from when to when, or empty") { $0.laterLabel }
    ])
}

/// A fact that is read first.
struct KeyFactValues: TemplateRecord {
  let label: String
  let value: String
  let note: String

  static let shape = RecordShape<KeyFactValues>(
    "keyFact",
    [
      .text("label", "what it is") { $0.label },
      .text("value", "its value, short") { $0.value },
      .text("note", "what one should know beside it") { $0.note }
    ])
}

/// A stage on the way of a dossier.
struct StageValues: TemplateRecord {
  let label: String
  let date: String
  let days: String
  let done: Bool
  let current: Bool

  static let shape = RecordShape<StageValues>(
    "stage",
    [
      .text("label", "its name") { $0.label },
      .text("date", "when it was reached") { $0.date },
      .text("days", "how long after the stage before, or empty") { $0.days },
      .flag("done", "whether it is past") { $0.done },
      .flag("current", "whether it is the present one") { $0.current }
    ])
}

/// What a stage still asks for.
struct NeedValues: TemplateRecord {
  let text: String

  static let shape = RecordShape<NeedValues>(
    "need",
    [
      .text("text", "what is still asked for") { $0.text }
    ])
}

/// A day that is marked on the line of the term.
struct MarkValues: TemplateRecord {
  let kind: String
  let label: String

  static let shape = RecordShape<MarkValues>(
    "mark",
    [
      .text("kind", "decide, notice, late, end, or gone: the share of the term") { $0.kind },
      .text("label", "which day") { $0.label }
    ])
}

/// What falls due, with its count.
struct TodoValues: TemplateRecord {
  let date: String
  let iso: String
  let label: String
  let owner: String
  let distance: String
  let tone: String
  let working: String
  let hasSteps: Bool
  let steps: [StepValues]

  static let shape = RecordShape<TodoValues>(
    "todo",
    [
      .text("date", "the day") { $0.date },
      .text("iso", "the day, YYYY-MM-DD") { $0.iso },
      .text("label", "what falls due") { $0.label },
      .text("owner", "the unit that answers for it") { $0.owner },
      .text("distance", "how far off") { $0.distance },
      .text("tone", "the tint of the distance") { $0.tone },
      .text("working", "the last step of its count, or empty") { $0.working },
      .flag("hasSteps", "whether there are steps before that") { $0.hasSteps },
      .list("steps", "those, the last first") { $0.steps }
    ])
}

/// A step of a count.
struct StepValues: TemplateRecord {
  let text: String

  static let shape = RecordShape<StepValues>(
    "step",
    [
      .text("text", "one step of a count, the last first") { $0.text }
    ])
}

/// A part of the page under one heading.
struct BlockValues: TemplateRecord {
  let id: String
  let title: String
  let note: String
  let anchors: [AnchorValues]
  let sections: [SectionValues]

  static let shape = RecordShape<BlockValues>(
    "block",
    [
      .text("id", "its anchor, beginning with _") { $0.id },
      .text("title", "its heading") { $0.title },
      .text("note", "a sentence under the heading") { $0.note },
      .list("anchors", "other anchors that lead to it") { $0.anchors },
      .list("sections", "its sections; one alone has no heading of its own") { $0.sections }
    ])
}

/// A place that links can lead to.
struct AnchorValues: TemplateRecord {
  let id: String

  static let shape = RecordShape<AnchorValues>(
    "anchor",
    [
      .text("id", "an anchor") { $0.id }
    ])
}

/// A section of a block.
struct SectionValues: TemplateRecord {
  let id: String
  let title: String
  let note: String
  let lead: [UInt8]
  let empty: String
  let isWide: Bool
  let isTable: Bool
  let columns: [ColumnValues]
  let rows: [SectionRowValues]

  static let shape = RecordShape<SectionValues>(
    "section",
    [
      .text("id", "its anchor, beginning with _") { $0.id },
      .text("title", "its heading") { $0.title },
      .text("note", "a sentence under the heading") { $0.note },
      .html("lead", "a picture above the table") { $0.lead },
      .text("empty", "what to do, where there is nothing") { $0.empty },
      .flag("isWide", "whether it needs the whole width") { $0.isWide },
      .flag("isTable", "whether it has rows") { $0.isTable },
      .list("columns", "the columns of its table") { $0.columns },
      .list("rows", "the rows of its table") { $0.rows }
    ])
}

/// A row of a section.
struct SectionRowValues: TemplateRecord {
  let id: String
  let cells: [CellValues]

  static let shape = RecordShape<SectionRowValues>(
    "sectionRow",
    [
      .text("id", "its anchor, where others lead to it") { $0.id },
      .list("cells", "its cells, beside the columns") { $0.cells }
    ])
}

/// A part of the page that is not there.
struct GapValues: TemplateRecord {
  let id: String
  let title: String
  let note: String
  let fields: [FieldNameValues]
  let owed: String
  let href: String

  static let shape = RecordShape<GapValues>(
    "gap",
    [
      .text("id", "its anchor, beginning with _") { $0.id },
      .text("title", "the section or lens") { $0.title },
      .text("note", "since when or until when there is nothing, or empty") { $0.note },
      .list("fields", "the fields that would fill it") { $0.fields },
      .text("owed", "that this stage asks for it, or empty") { $0.owed },
      .text("href", "the rule that asks") { $0.href }
    ])
}

/// A field that would fill a gap.
struct FieldNameValues: TemplateRecord {
  let name: String

  static let shape = RecordShape<FieldNameValues>(
    "fieldName",
    [
      .text("name", "a field's path: coordination.meetings") { $0.name }
    ])
}
