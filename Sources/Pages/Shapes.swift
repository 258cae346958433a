internal import Templates

// The names each page gives its template. `templates/README.md` is made from these.

let linkShape = Shape(
  "link",
  [
    .text("label", "what to show"), .text("href", "where it leads; empty where it leads nowhere"),
    .flag("current", "whether it is this page")
  ])

/// What every page has around its content.
let frameFields: [Shape.Field] = [
  .words("words", "the words of the language, by key"),
  .text("language", "the page's language (ISO 639-1)"), .text("title", "the page's title: its one h1"),
  .text("subtitle", "the title in the other languages, or a sentence under it"),
  .text("omissionNote", "that the edition leaves out what is more restricted, where the model wants it said; or empty"),
  .text("siteTitle", "the site's title"), .text("logo", "the picture beside it, or empty"),
  .text("root", "the way back to the language's first page: empty or ../"), .text("assets", "the way to assets/"),
  .text("address", "where the page stands in the world, where the model says where the site does; or empty"),
  .text("marking", "the marking of the page: the name of its classification"),
  .text("markingTone", "its tint: neutral, information, watch or adverse, the more restricted the stronger"),
  .text("asOf", "the day the site shows"),
  .flag("draft", "whether the check failed and the site was published all the same"),
  .text("version", "the program's version"),
  .text("accent", "the organisation's colour, #rrggbb, dark enough for a light page; or empty"),
  .text("accentDark", "the same, light enough for a dark page; or empty"),
  .html("style", "the marking, the day and the colours as a style sheet: write <style>{{style}}</style>"),
  .list("crumbs", of: linkShape, "the way here from the first page"),
  .list("navigation", of: linkShape, "the main parts of the site, six at most"),
  .list("more", of: linkShape, "the last of those six, for narrow screens, then the other parts"),
  .flag("inMore", "whether this page is in one of those"),
  .list("languages", of: linkShape, "this page in the site's other languages"),
  .list("contents", of: linkShape, "the sections of this page")
]

let tagShape = Shape(
  "tag",
  [
    .text("label", "its words"), .text("tone", "neutral, information, good, watch or adverse"),
    .text("href", "where such are listed, or empty")
  ])

let cellShape = Shape(
  "cell", [.html("html", "what stands in it"), .flag("numeric", "whether it is a number or a date, set to the right")])
let rowShape = Shape("row", [.list("cells", of: cellShape, "its cells, beside the columns")])
let columnShape = Shape("column", [.text("label", "its heading"), .flag("numeric", "whether its cells are numbers")])

let sectionRowShape = Shape(
  "sectionRow",
  [.text("id", "its anchor, where others lead to it"), .list("cells", of: cellShape, "its cells, beside the columns")])

let sectionShape = Shape(
  "section",
  [
    .text("id", "its anchor, beginning with _"), .text("title", "its heading"),
    .text("note", "a sentence under the heading"),
    .html("lead", "a picture above the table"), .text("empty", "what to do, where there is nothing"),
    .flag("isWide", "whether it needs the whole width"),
    .flag("isTable", "whether it has rows"), .list("columns", of: columnShape, "the columns of its table"),
    .list("rows", of: sectionRowShape, "the rows of its table")
  ])

let blockShape = Shape(
  "block",
  [
    .text("id", "its anchor, beginning with _"), .text("title", "its heading"),
    .text("note", "a sentence under the heading"),
    .list("anchors", of: anchorShape, "other anchors that lead to it"),
    .list("sections", of: sectionShape, "its sections; one alone has no heading of its own")
  ])

let gapShape = Shape(
  "gap",
  [
    .text("id", "its anchor, beginning with _"), .text("title", "the section or lens"),
    .text("note", "since when or until when there is nothing, or empty"),
    .list("fields", of: fieldNameShape, "the fields that would fill it"),
    .text("owed", "that this stage asks for it, or empty"), .text("href", "the rule that asks")
  ])

let fieldNameShape = Shape("fieldName", [.text("name", "a field's path: coordination.meetings")])

let anchorShape = Shape("anchor", [.text("id", "an anchor")])

let keyFactShape = Shape(
  "keyFact",
  [.text("label", "what it is"), .text("value", "its value, short"), .text("note", "what one should know beside it")])

let needShape = Shape("need", [.text("text", "what is still asked for")])

let stepShape = Shape("step", [.text("text", "one step of a count, the last first")])

let todoShape = Shape(
  "todo",
  [
    .text("date", "the day"), .text("iso", "the day, YYYY-MM-DD"), .text("label", "what falls due"),
    .text("owner", "the unit that answers for it"), .text("distance", "how far off"),
    .text("tone", "the tint of the distance"), .text("working", "the last step of its count, or empty"),
    .flag("hasSteps", "whether there are steps before that"),
    .list("steps", of: stepShape, "those, the last first")
  ])

let markShape = Shape(
  "mark", [.text("kind", "decide, notice, late, end, or gone: the share of the term"), .text("label", "which day")])

let facetShape = Shape(
  "facet",
  [
    .text("id", "its key in the address"), .text("label", "its name"),
    .text("names", "the names of its list, a line each, as data/register-columns.js numbers them")
  ])

let ownColumnShape = Shape(
  "ownColumn",
  [
    .text("id", "the field's key"), .text("label", "its name"),
    .text("place", "its place in a row of data/register-columns.js")
  ])

let figureColumnShape = Shape(
  "figureColumn",
  [
    .text("label", "its heading"), .flag("numeric", "whether its cells are numbers"),
    .text("key", "the tone of its part of the bars, or empty")
  ])

let tileShape = Shape(
  "tile",
  [
    .text("number", "how many"), .text("out", "out of how many: of 25; empty where these are all"),
    .text("label", "of what"),
    .text("href", "where they are listed; empty where there are none"), .text("tone", "neutral, watch or adverse")
  ])

let figureShape = Shape(
  "figure",
  [
    .words("words", "the words of the language, by key"), .text("id", "its anchor"), .text("title", "its title"),
    .text("note", "one sentence that says what it shows"), .html("svg", "the picture, or nothing"),
    .flag("empty", "whether there is nothing to show"),
    .list("tiles", of: tileShape, "numbers, each with what it counts"),
    .list("columns", of: figureColumnShape, "the columns of its table"),
    .flag("hasRows", "whether its table has rows"), .list("rows", of: rowShape, "the numbers of the picture"),
    .text("rest", "how many more rows a long table has, in words"), .text("span", "how many columns it has"),
    .list("restRows", of: rowShape, "these rows"),
    .text("count", "how many dossiers are listed, in words"), .html("dossiers", "a row a dossier, where it lists them"),
    .flag("folded", "whether the table stands folded under a picture"),
    .text("form", "plain, heat: numbers tinted by their size, bars, or times: lines of time")
  ])

let factShape = Shape("fact", [.text("label", "what it is"), .html("html", "its value")])

let stageShape = Shape(
  "stage",
  [
    .text("label", "its name"), .text("date", "when it was reached"), .flag("done", "whether it is past"),
    .flag("current", "whether it is the present one")
  ])

let staleShape = Shape(
  "stale",
  [
    .text("note", "which version is newer"), .text("label", "words for the way to it"),
    .text("href", "its page; empty where it has none")
  ])

let deadlineShape = Shape(
  "deadline",
  [
    .text("date", "the day"), .text("iso", "the day, YYYY-MM-DD"), .text("label", "what falls due"),
    .text("href", "the dossier it belongs to"),
    .text("dossier", "the dossier's id"), .text("name", "the dossier's title"), .text("distance", "how far off"),
    .text("tone", "the tint of the distance"),
    .text("working", "how the day was reached, in words"), .text("owner", "the unit that answers for it")
  ])

let placeFactShape = Shape(
  "placeFact",
  [
    .text("label", "what is counted"), .text("value", "how many"), .text("href", "their list, or empty"),
    .text("note", "what one should know beside it"), .list("links", of: linkShape, "the first few of them")
  ])

let otherListShape = Shape(
  "otherList",
  [
    .text("id", "its anchor"), .text("label", "what these have in common"),
    .text("count", "how many there are, in words"), .html("rows", "a row a dossier")
  ])

/// What pages of partners, units, countries and other groups begin with, as `PlaceOverview` gives it.
private let placeFields: [Shape.Field] = [
  .text("verdict", "what is late and what cannot wait, in a sentence"), .text("outlook", "what comes next, in one"),
  .list("strip", of: placeFactShape, "four to six numbers, each with its list"),
  .text("lateLabel", "how much is overdue, as a heading, or empty"),
  .list("late", of: deadlineShape, "what is overdue, and why"), .text("lateMore", "how many more, or empty"),
  .list("soon", of: deadlineShape, "what falls due within 90 days"), .text("soonMore", "how many more, or empty"),
  .text("laterLabel", "how many fall due after that within a year, or empty"),
  .list("later", of: deadlineShape, "the first of those"),
  .text("count", "how many live dossiers, in words"), .html("rows", "a row for each of them"),
  .list("others", of: otherListShape, "those that are not live yet, and those that ended")
]

let attentionShape = Shape(
  "attention",
  [
    .text("id", "its anchor"), .text("label", "what these have in common"), .text("count", "how many there are"),
    .text("tone", "the tint of their number"),
    .text("more", "how many are not listed here"),
    .list("deadlines", of: deadlineShape, "the first of them")
  ])

let laneRowShape = Shape(
  "laneRow",
  [
    .text("label", "what its line is of"), .text("href", "its page; empty where it has none"),
    .html("lane", "a line of time with its marks")
  ])

let endingShape = Shape(
  "ending",
  [
    .text("title", "how many end, as a heading"), .text("note", "a sentence under it, or empty"),
    .html("axis", "the months over the lines"), .list("rows", of: laneRowShape, "the first of them, the soonest first"),
    .text("more", "how many have no line, or empty"), .text("moreHref", "where all are listed")
  ])

let monthShape = Shape(
  "month",
  [
    .text("label", "the month"), .text("id", "its anchor"),
    .list("deadlines", of: deadlineShape, "what falls due in it"),
    .text("more", "how many more there are than the page has room for, or empty")
  ])

let findingShape = Shape(
  "finding",
  [
    .text("code", "its code"), .text("severity", "its weight in words"), .text("tone", "its tint"),
    .text("place", "file and line"),
    .text("message", "what is so"), .text("help", "what to do"), .text("href", "its rule")
  ])

let dossierRowShape = Shape(
  "dossierRow",
  [
    .words("words", "the words of the language"), .text("id", "its id"), .text("href", "its page"),
    .text("title", "its title"),
    .text("instrument", "its instrument"), .text("stage", "its stage"), .text("tone", "the tint of its stage"),
    .text("partners", "its partners, at most three"), .text("inForce", "since when it is in force"),
    .text("lastDay", "its last day")
  ])

let countShape = Shape(
  "countRow",
  [
    .text("label", "its name"), .text("href", "its page"), .text("count", "how many dossiers"),
    .text("note", "more about it")
  ])

let entryShape = Shape(
  "entry",
  [
    .text("id", "its anchor"), .text("title", "its name"), .text("other", "its name in the other languages"),
    .text("synonyms", "its synonyms"),
    .html("body", "its explanation"), .text("broader", "the broader term"), .text("broaderHref", "its place"),
    .text("source", "where it comes from"),
    .text("entryLanguage", "the language of the explanation where it is another than the page's")
  ])

let ruleShape = Shape(
  "rule",
  [
    .text("id", "its anchor"), .text("code", "its code"), .text("slug", "its name in words"),
    .text("severity", "its weight"), .text("tone", "its tint"),
    .text("finds", "what it finds"), .text("why", "why it matters"), .text("source", "law and article, or empty"),
    .text("wrong", "a wrong example"),
    .text("right", "the same, mended")
  ])

let ruleFamilyShape = Shape(
  "ruleFamily",
  [
    .text("id", "its anchor"), .text("code", "how the codes of its rules begin"), .text("name", "what they are about"),
    .text("count", "how many there are"), .list("rules", of: ruleShape, "its rules, by code")
  ])

let fileFindingsShape = Shape(
  "fileFindings",
  [
    .text("title", "the document's title; the file where it is none"), .text("href", "its page, or empty"),
    .list("findings", of: findingShape, "what was found in it")
  ])

let findingGroupShape = Shape(
  "findingGroup",
  [
    .text("id", "its anchor"), .text("label", "what these ask for"), .text("count", "how many findings"),
    .list("files", of: fileFindingsShape, "the documents they are in")
  ])

let familyShape = Shape(
  "family",
  [
    .text("id", "its anchor"), .text("title", "the family of partners"), .text("count", "how many, in words"),
    .list("partners", of: countShape, "its partners, each with its agreements")
  ])

let packFileShape = Shape("packFile", [.text("label", "PDF or Word"), .text("href", "the file")])
let packRowShape = Shape(
  "packRow",
  [
    .text("label", "its name"), .text("href", "its document"), .text("occasion", "what it is for, and where"),
    .text("date", "the day its figures are of"),
    .text("level", "its classification"),
    .list("files", of: packFileShape, "its printed forms, where they were made and still fit")
  ])

let chapterRowShape = Shape(
  "chapterRow",
  [
    .text("label", "its name"), .text("href", "its page"), .text("summary", "its first paragraph"),
    .text("summaryLanguage", "the language of that where it is another than the page's, else empty"),
    .flag("current", "whether it is the page's own")
  ])

let partShape = Shape(
  "part",
  [
    .text("title", "the part of the handbook"), .text("first", "the number of its first chapter"),
    .list("chapters", of: chapterRowShape, "its chapters")
  ])

/// The kinds of pages; the raw value is the name of the template.
enum PageKind: String, Sendable, CaseIterable {
  case home, changes, register, dossier, partners, partner, groups, group, handbook, chapter, dashboard, calendar,
    glossary, findings, rules, about, search
  case packs, papers
  case notFound = "404"
  case redirect

  var shape: Shape { pageShapes[self] ?? Shape("page", frameFields) }
}

private let documentFields: [Shape.Field] = [
  .text("id", "its id"), .list("tags", of: tagShape, "stage, instrument and the like"),
  .list("facts", of: factShape, "the key facts"),
  .html("body", "the body"), .text("bodyLanguage", "the body's language where it is another than the page's"),
  .record("stale", staleShape, "what is said where the body's original has changed since it was translated"),
  .list("backlinks", of: linkShape, "what names this page"), .record("history", historyShape, "its past")
]

private let browseField = Shape.Field.list("browse", of: linkShape, "the other ways into the register")

private let pageShapes: [PageKind: Shape] = [
  .home: Shape(
    "home",
    frameFields + [
      .text("verdict", "what is late and what cannot wait, in a sentence"), .text("outlook", "what comes next, in one"),
      .list("tiles", of: tileShape, "the numbers of the day"),
      .list("attention", of: attentionShape, "what needs doing, the most urgent first"),
      .record("ending", endingShape, "what ends within a year"),
      .html("stages", "a figure: dossiers by stage and age"),
      .list("themeColumns", of: columnShape, "the columns of the table of themes"),
      .list("themes", of: rowShape, "the numbers of each theme; of many those with the most live agreements"),
      .text("moreThemes", "how many more themes there are, or empty"),
      .list("questions", of: countShape, "what readers ask most, each with the way to the answer"),
      .flag("hasChanges", "whether any change is known"), .list("changes", of: changeShape, "the last changes")
    ]),
  .changes: Shape(
    "changes",
    frameFields + [
      .text("since", "how much changed within a month, in a sentence"),
      .text("note", "what the history lacks, or empty"), .flag("hasChanges", "whether there are any"),
      .list("days", of: changeDayShape, "the last changes, by day"),
      .text("older", "how many more there are, or empty"),
      .record("report", tagReportShape, "what changed between two tags")
    ]),
  .register: Shape(
    "register",
    frameFields + [
      .text("count", "how many dossiers, in words"), .html("rows", "a row a dossier"), browseField,
      .list("facets", of: facetShape, "what it is narrowed by first"),
      .list("moreFacets", of: facetShape, "what else it can be narrowed by"),
      .flag("hasLevels", "whether readers see more levels than one"),
      .list("ownColumns", of: ownColumnShape, "fields of the handbook's own that its model wants in lists"),
      .flag("hasNumbers", "whether any dossier has an official number")
    ]),
  .dossier: Shape(
    "dossier",
    frameFields + documentFields + [
      .text("summary", "its summary"),
      .text("summaryLanguage", "the language of its summary where it is not the page's, else empty"),
      .text("verdict", "how it stands, in a sentence"), .text("outlook", "what else to know at once, or empty"),
      .list("strip", of: keyFactShape, "four to six facts"),
      .list("stages", of: stageShape, "the stage track"), .text("nextStage", "which stage comes next"),
      .text("nextReady", "that all it asks for is there, or empty"),
      .flag("hasNeeds", "whether it asks for more"), .list("needs", of: needShape, "what that stage still asks for"),
      .flag("isDraft", "whether it is still on its way to being live"),
      .html("term", "its term as a line of time, or nothing"), .list("marks", of: markShape, "the days marked on it"),
      .list("due", of: todoShape, "what is late and what falls due within 90 days"),
      .list("dueLater", of: todoShape, "what falls due after that"),
      .text("laterLabel", "how many those are and from when to when, or empty"),
      .list("findings", of: findingShape, "the first of what was found in it"),
      .list("moreFindings", of: findingShape, "the rest of it"), .text("moreLabel", "how many those are, or empty"),
      .list("blocks", of: blockShape, "planning, by block"),
      .text("gapsLabel", "how many sections have nothing yet, or empty"),
      .list("gaps", of: gapShape, "those, each with what would fill it"),
      .list("lenses", of: factShape, "six theories, each with what it sees and the rows it rests on"),
      .flag("hasLenses", "whether any of them sees something"),
      .flag("hasFamily", "whether it is tied to other agreements"),
      .html("tree", "the family as a picture, or nothing"),
      .html("treeList", "the family as a list in a list, or nothing"),
      .list("related", of: factShape, "related agreements"),
      .list("appendix", of: sectionShape, "signatures, originals, checklist, documents, team, lessons")
    ]),
  .partners: Shape(
    "partners", frameFields + [.list("families", of: familyShape, "all partners, by family"), browseField]),
  .partner: Shape(
    "partner",
    frameFields + documentFields + placeFields + [
      .html("network", "who else is party to its agreements, as a figure, or nothing")
    ]),
  .papers: Shape(
    "papers",
    frameFields + [
      .text("lead", "how many agreements or originals, in a sentence"),
      .list("sections", of: sectionShape, "the agreements by stage, or the originals by who holds them"),
      .record("rest", linkShape, "those of which nothing is told, or nothing")
    ]),
  .packs: Shape(
    "packs",
    frameFields + [
      .list("packs", of: packRowShape, "the packs"), .flag("printed", "whether any has a printed form")
    ]),
  .groups: Shape(
    "groups",
    frameFields + [
      .text("note", "a sentence on the list"), .html("map", "the numbers of the list on a map, or nothing"),
      .list("columns", of: columnShape, "the columns of the list"),
      .list("groups", of: rowShape, "the members of the list"), browseField
    ]),
  .group: Shape(
    "group",
    frameFields + placeFields + [
      .html("figure", "their terms on a line of time"), .text("insideTitle", "what it has within"),
      .list("inside", of: countShape, "targets of a goal, partners of a country, goals of a theme"), browseField
    ]),
  .handbook: Shape("handbook", frameFields + [.list("parts", of: partShape, "the parts with their chapters")]),
  .chapter: Shape(
    "chapter",
    frameFields + documentFields + [
      .record("previous", linkShape, "the chapter before"), .record("next", linkShape, "the chapter after"),
      .list("terms", of: linkShape, "terms it explains"), .list("see", of: linkShape, "see also"),
      .list("parts", of: partShape, "the chapters around it, in their parts, without summaries")
    ]),
  .dashboard: Shape(
    "dashboard",
    frameFields + [
      .html("body", "its figures and words"),
      .text("bodyLanguage", "the body's language where it is another than the page's"),
      .record("stale", staleShape, "what is said where the body's original has changed since it was translated")
    ]),
  .calendar: Shape(
    "calendar",
    frameFields + [
      .text("verdict", "what is late and what cannot wait, in a sentence"), .text("outlook", "what comes next, in one"),
      .list("months", of: monthShape, "what falls due, by month")
    ]),
  .glossary: Shape(
    "glossary",
    frameFields + [
      .list("letters", of: linkShape, "the first letters of the terms, each with its first term"),
      .list("entries", of: entryShape, "the terms, by name")
    ]),
  .findings: Shape(
    "findings",
    frameFields + [
      .list("groups", of: findingGroupShape, "what is to be mended, then what is only told"),
      .text("count", "how many, in words")
    ]),
  .rules: Shape("rules", frameFields + [.list("families", of: ruleFamilyShape, "the rule book, by code, in families")]),
  .about: Shape("about", frameFields + [.list("facts", of: factShape, "what this edition is made of")]),
  .search: Shape("search", frameFields),
  .notFound: Shape("404", frameFields),
  .redirect: Shape("redirect", frameFields + [.text("href", "where the page has gone"), .text("name", "its new name")])
]
