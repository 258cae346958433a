internal import Templates

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
