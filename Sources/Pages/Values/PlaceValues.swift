internal import Templates

// Pages of partners and of lists by a stage, a theme, a unit, a country or a goal.

/// What pages of partners, units, countries and other groups begin with, as `PlaceOverview` gives it.
struct PlaceValues: TemplateRecord {
  let verdict: String
  let outlook: String
  let strip: [PlaceFactValues]
  let lateLabel: String
  let late: [DeadlineValues]
  let lateMore: String
  let soon: [DeadlineValues]
  let soonMore: String
  let laterLabel: String
  let later: [DeadlineValues]
  let count: String
  let rows: [UInt8]
  let others: [OtherListValues]

  static let shape = RecordShape<PlaceValues>(
    "place",
    [
      .text("verdict", "what is late and what cannot wait, in a sentence") { $0.verdict },
      .text("outlook", "what comes next, in one") { $0.outlook },
      .list("strip", "four to six numbers, each with its list") { $0.strip },
      .text("lateLabel", "how much is overdue, as a heading, or empty") { $0.lateLabel },
      .list("late", "what is overdue, and why") { $0.late },
      .text("lateMore", "how many more, or empty") { $0.lateMore },
      .list("soon", "what falls due within 90 days") { $0.soon },
      .text("soonMore", "how many more, or empty") { $0.soonMore },
      .text("laterLabel", "how many fall due after that within a year, or empty") { $0.laterLabel },
      .list("later", "the first of those") { $0.later },
      .text("count", "how many live dossiers, in words") { $0.count },
      .html("rows", "a row for each of them") { $0.rows },
      .list("others", "those that are not live yet, and those that ended") { $0.others }
    ])
}

/// A number of a place, with its list.
struct PlaceFactValues: TemplateRecord {
  let label: String
  let value: String
  let href: String
  let note: String
  let links: [LinkValues]

  static let shape = RecordShape<PlaceFactValues>(
    "placeFact",
    [
      .text("label", "what is counted") { $0.label },
      .text("value", "how many") { $0.value },
      .text("href", "their list, or empty") { $0.href },
      .text("note", "what one should know beside it") { $0.note },
      .list("links", "the first few of them") { $0.links }
    ])
}

/// A list that is folded at first.
struct OtherListValues: TemplateRecord {
  let id: String
  let label: String
  let count: String
  let rows: [UInt8]

  static let shape = RecordShape<OtherListValues>(
    "otherList",
    [
      .text("id", "its anchor") { $0.id },
      .text("label", "what these have in common") { $0.label },
      .text("count", "how many there are, in words") { $0.count },
      .html("rows", "a row a dossier") { $0.rows }
    ])
}

/// What falls due in a dossier.
struct DeadlineValues: TemplateRecord {
  let date: String
  let iso: String
  let label: String
  let href: String
  let dossier: String
  let name: String
  let distance: String
  let tone: String
  let working: String
  let owner: String

  static let shape = RecordShape<DeadlineValues>(
    "deadline",
    [
      .text("date", "the day") { $0.date },
      .text("iso", "the day, YYYY-MM-DD") { $0.iso },
      .text("label", "what falls due") { $0.label },
      .text("href", "the dossier it belongs to") { $0.href },
      .text("dossier", "the dossier's id") { $0.dossier },
      .text("name", "the dossier's title") { $0.name },
      .text("distance", "how far off") { $0.distance },
      .text("tone", "the tint of the distance") { $0.tone },
      .text("working", "how the day was reached, in words") { $0.working },
      .text("owner", "the unit that answers for it") { $0.owner }
    ])
}

/// A partner.
struct PartnerPageValues: PageRecord {
  let document: DocumentValues
  let place: PlaceValues
  let network: [UInt8]

  static let kind = PageKind.partner
  static let shape = RecordShape<PartnerPageValues>(
    "partner",
    DocumentValues.shape.within { $0.document } + PlaceValues.shape.within { $0.place } + [
      .html("network", "who else is party to its agreements, as a figure, or nothing") { $0.network }
    ])
}

/// A member of a list: one theme, one stage.
struct GroupPageValues: PageRecord {
  let place: PlaceValues
  let figure: [UInt8]
  let insideTitle: String
  let inside: [CountValues]
  let browse: [LinkValues]

  static let kind = PageKind.group
  static let shape = RecordShape<GroupPageValues>(
    "group",
    PlaceValues.shape.within { $0.place } + [
      .html("figure", "their terms on a line of time") { $0.figure },
      .text("insideTitle", "what it has within") { $0.insideTitle },
      .list("inside", "targets of a goal, partners of a country, goals of a theme") { $0.inside },
      .list("browse", "the other ways into the register") { $0.browse }
    ])
}

/// A list: the themes, the stages, the dashboards.
struct GroupsPageValues: PageRecord {
  let note: String
  let map: [UInt8]
  let figure: [UInt8]
  let columns: [ColumnValues]
  let groups: [RowValues]
  let browse: [LinkValues]

  static let kind = PageKind.groups
  static let shape = RecordShape<GroupsPageValues>(
    "groups",
    [
      .text("note", "a sentence on the list") { $0.note },
      .html("map", "the numbers of the list on a map, or nothing") { $0.map },
      .html("figure", "of units: the training that teams still lack, or nothing") { $0.figure },
      .list("columns", "the columns of the list") { $0.columns },
      .list("groups", "the members of the list") { $0.groups },
      .list("browse", "the other ways into the register") { $0.browse }
    ])
}
