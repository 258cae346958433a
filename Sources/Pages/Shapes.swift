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
let placeFields: [Shape.Field] = [
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
