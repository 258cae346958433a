internal import Templates

// The first page of the site, and the calendar.

/// The first page of the site.
struct HomePageValues: PageRecord {
  let verdict: String
  let outlook: String
  let tiles: [TileValues]
  let attention: [AttentionValues]
  let ending: EndingValues?
  let stages: [UInt8]
  let themeColumns: [ColumnValues]
  let themes: [RowValues]
  let moreThemes: String
  let questions: [CountValues]
  let hasChanges: Bool
  let changes: [ChangeValues]

  static let kind = PageKind.home
  static let shape = RecordShape<HomePageValues>(
    "home",
    [
      .text("verdict", "what is late and what cannot wait, in a sentence") { $0.verdict },
      .text("outlook", "what comes next, in one") { $0.outlook },
      .list("tiles", "the numbers of the day") { $0.tiles },
      .list("attention", "what needs doing, the most urgent first") { $0.attention },
      .record("ending", "what ends within a year") { $0.ending },
      .html("stages", "a figure: dossiers by stage and age") { $0.stages },
      .list("themeColumns", "the columns of the table of themes") { $0.themeColumns },
      .list("themes", "the numbers of each theme; of many those with the most live agreements") { $0.themes },
      .text("moreThemes", "how many more themes there are, or empty") { $0.moreThemes },
      .list("questions", "what readers ask most, each with the way to the answer") { $0.questions },
      .flag("hasChanges", "whether any change is known") { $0.hasChanges },
      .list("changes", "the last changes") { $0.changes }
    ])
}

/// What is equally urgent.
struct AttentionValues: TemplateRecord {
  let id: String
  let label: String
  let count: String
  let tone: String
  let more: String
  let deadlines: [DeadlineValues]

  static let shape = RecordShape<AttentionValues>(
    "attention",
    [
      .text("id", "its anchor") { $0.id },
      .text("label", "what these have in common") { $0.label },
      .text("count", "how many there are") { $0.count },
      .text("tone", "the tint of their number") { $0.tone },
      .text("more", "how many are not listed here") { $0.more },
      .list("deadlines", "the first of them") { $0.deadlines }
    ])
}

/// What ends within a year.
struct EndingValues: TemplateRecord {
  let title: String
  let note: String
  let axis: [UInt8]
  let rows: [LaneRowValues]
  let more: String
  let moreHref: String

  static let shape = RecordShape<EndingValues>(
    "ending",
    [
      .text("title", "how many end, as a heading") { $0.title },
      .text("note", "a sentence under it, or empty") { $0.note },
      .html("axis", "the months over the lines") { $0.axis },
      .list("rows", "the first of them, the soonest first") { $0.rows },
      .text("more", "how many have no line, or empty") { $0.more },
      .text("moreHref", "where all are listed") { $0.moreHref }
    ])
}

/// A term as a line of time.
struct LaneRowValues: TemplateRecord {
  let label: String
  let href: String
  let lane: [UInt8]

  static let shape = RecordShape<LaneRowValues>(
    "laneRow",
    [
      .text("label", "what its line is of") { $0.label },
      .text("href", "its page; empty where it has none") { $0.href },
      .html("lane", "a line of time with its marks") { $0.lane }
    ])
}

/// What falls due, by month.
struct CalendarPageValues: PageRecord {
  let verdict: String
  let outlook: String
  let months: [MonthValues]

  static let kind = PageKind.calendar
  static let shape = RecordShape<CalendarPageValues>(
    "calendar",
    [
      .text("verdict", "what is late and what cannot wait, in a sentence") { $0.verdict },
      .text("outlook", "what comes next, in one") { $0.outlook },
      .list("months", "what falls due, by month") { $0.months }
    ])
}

/// What falls due in a month.
struct MonthValues: TemplateRecord {
  let label: String
  let id: String
  let deadlines: [DeadlineValues]
  let more: String

  static let shape = RecordShape<MonthValues>(
    "month",
    [
      .text("label", "the month") { $0.label },
      .text("id", "its anchor") { $0.id },
      .list("deadlines", "what falls due in it") { $0.deadlines },
      .text("more", "how many more there are than the page has room for, or empty") { $0.more }
    ])
}
