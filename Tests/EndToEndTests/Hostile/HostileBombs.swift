/// A little that tries to become much: nested, repeated, referring to itself.
enum HostileBombs {
  static let all: [HostileHandbook] = frontMatter + bodies + handbooks

  // MARK: Front matter

  private static func front(_ name: String, _ yaml: String, _ code: String, line: Int = 3) -> HostileHandbook {
    let dossier = "---\nid: KS-2024-002\n\(yaml)\nclassification: internal\n---\n\nIsi.\n"
    return HostileHandbook("front matter: \(name)", [Victim.dossier: dossier], .found(code, line: line))
  }

  private static let frontMatter: [HostileHandbook] = [
    front("laughs", "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]", "FM-002"),
    front("deep lists", "a: " + many(10_000, "[") + many(10_000, "]"), "FM-002"),
    front("deep mappings", "a: " + many(10_000, "{a: ") + "1" + many(10_000, "}"), "FM-002"),
    front("open lists", "a: " + many(50_000, "["), "FM-002"),
    front("deep blocks", many(2000) { many($0, " ") + "a:\n" }, "FM-002", line: 2),
    front("tags", "a: !!python/object/apply:os.system [id]", "FM-002"),
    front("merge keys", "<<: {a: 1}", "FM-002"),
    front("many keys", many(20_000) { "k\($0): 1\n" }, "FM-002", line: 2),
    front("one key often", many(5000, "stage: x\n"), "FM-003", line: 4),
    front("a long text", "title: \(many(1_000_000, "x"))", "FM-002", line: 2),
    front("many parties", "parties:\n" + many(5000, "  - {partner: dewan-mitra}\n"), "FM-002", line: 2),
    front("many documents", "documents: [\(many(5000, "{path: x}, "))]", "REF-035"),
    front("many names", "related: [\(many(20_000, "KS-1, "))]", "FM-002", line: 2),
    front("huge numbers", "resources: [{value: {amount: \(many(10_000, "9")), currency: IDR}}]", "FM-005"),
    front("a key of a list", "? [a, b]\n: c", "FM-002"),
    front(
      "years without end",
      "dates: {in_force: 9999-12-31}\nterm: {duration: P9999Y, renewal: automatic, notice_period: P9999Y}", "DAT-055",
      line: 4)
  ]

  // MARK: Bodies

  private static func body(_ name: String, _ text: String) -> HostileHandbook {
    HostileHandbook("body: \(name)", chapter(text))
  }

  private static let bodies: [HostileHandbook] = [
    body("quotes", many(10_000, ">") + "x"),
    body("lists", many(5000, "- ") + "x"),
    body("brackets", many(50_000, "[")),
    body("images", many(20_000, "![")),
    body("emphasis", many(20_000, "*a **b ")),
    body("backticks", many(299) { many($0 + 1, "`") + " " }),
    body("links", many(20_000, "[a](b) ")),
    body("names", many(20_000, "[[KS-2024-002]] ")),
    body("footnotes", many(5000) { "[^\($0)] " } + "\n\n" + many(5000) { "[^\($0)]: x\n" }),
    body("columns", many(2000, "|a") + "|\n" + many(2000, "|-") + "|\n" + many(2000, "|b") + "|\n"),
    body("headings", many(10_000, "# a\n")),
    body("references", many(5000) { "[a\($0)]: b\n" } + many(5000, "[a1] ")),
    body("comments", many(20_000, "<!-- ")),
    body("tags", many(20_000, "<a ")),
    body("entities", many(50_000, "&amp;")),
    body("one line", many(2_000_000, "x")),
    body("fences", many(5000, "```figure\nkind: bar\n```\n")),
    body("figures without an end", many(2000, "```figure\nkind: [\n")),
    body("nested callouts", many(60, "> ") + "[!NOTE]"),
    body("underscores", many(50_000, "_")),
    body("tildes", many(50_000, "~~a")),
    body("bytes that are no text", many(20_000, "\u{FFFD}\u{0}"))
  ]

  // MARK: Handbooks

  private static let handbooks: [HostileHandbook] = [
    HostileHandbook("parents in a circle", circle(200), .found("REF-038", line: 7)),
    HostileHandbook("a chain of parents", chain(500)),
    HostileHandbook("one id often", each(200, in: "dossiers") { _ in short("KS-1", "") }, .found("FM-008", line: 2)),
    HostileHandbook("aliases of one another", aliases),
    HostileHandbook("a model of many themes", [Victim.model: themes(3000)]),
    HostileHandbook("a model of lists instead of texts", [Victim.model: lists], .found("FM-005", line: 1)),
    HostileHandbook("a model that is none", [Victim.model: "\u{0}\u{1}"], .found("FM-009", line: 1)),
    HostileHandbook(
      "figures over everything",
      ["content/dashboards/a.md": page("a", "title: {id: a, en: b}\nclassification: biasa", figures)])
  ]

  private static let lists =
    "model: [1]\nsite: []\norganisation: [x]\nunits: {a: b}\nstages: 1\nrules: [x]\nmoney: []\nscores: x\n"

  private static let aliases = each(200, in: "handbook") {
    page("x\($0)", "title: {id: a, en: b}\nclassification: biasa\naliases: [x\(($0 + 1) % 200)]")
  }

  private static func themes(_ count: Int) -> String {
    "model: 1\norganisation: {id: badan-contoh, languages: [id]}\nthemes:\n"
      + many(count) { "  - {id: t\($0), name: x}\n" }
  }

  private static let figures: String = {
    var text = ""
    for matter in ["dossiers", "resources", "contexts", "deadlines", "scores", "risks", "ratings", "mandates"] {
      for kind in ["bar", "stacked", "matrix", "timeline", "calendar", "network", "map", "table", "list"] {
        text +=
          "```figure\nkind: \(kind)\nof: \(matter)\nby: year\nacross: theme\nmeasure: mean\nlimit: 2147483647\n```\n\n"
      }
    }
    return text
  }()

  private static func short(_ id: String, _ keys: String) -> String {
    page(id, "title: {id: a, en: b}\ninstrument: mou\nstage: exploration\nclassification: biasa\n" + keys)
  }

  private static func circle(_ count: Int) -> [String: String] {
    each(count, in: "dossiers") { index in
      short(
        "C-\(index)", "parent: C-\((index + 1) % count)\namends: [C-\((index + 7) % count)]\nreplaces: [C-\(index)]")
    }
  }

  private static func chain(_ count: Int) -> [String: String] {
    each(count, in: "dossiers") { short("C-\($0)", $0 > 0 ? "parent: C-\($0 - 1)" : "") }
  }
}
