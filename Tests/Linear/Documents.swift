extension Construct {
  /// A list in a dossier, under a key of its front matter.
  private static func list(_ name: String, _ key: String, _ count: Int = 60, _ item: @escaping (Int) -> String)
    -> Construct
  {
    let indent = key.last { $0 == "\n" } == nil ? "  " : "      "
    return Construct(name, count) { n in dossier(key + ":\n" + many(n) { "\(indent)- \(item($0))\n" }) }
  }

  private static func keys(_ name: String, _ count: Int = 60, _ text: @escaping (Int) -> String) -> Construct {
    Construct(name, count) { dossier(text($0)) }
  }

  /// Words where an office is named, among which a person is looked for.
  private static func office(_ name: String, _ words: @escaping (Int) -> String) -> Construct {
    Construct(name, 300) { n in dossier("team:\n  - {role: a, office: \(words(n))}\n") }
  }

  /// What one document can hold in its front matter.
  static let documents: [Construct] = [
    list("parties", "parties") { "{partner: p\($0), role: a}" },
    list("activities", "coordination:\n  activities") { "{id: A\($0), title: a, due: 2027-01-01}" },
    list("meetings", "coordination:\n  meeting_cadence: P6M\n  meetings") { _ in "{date: 2026-01-01, kind: a}" },
    list("objectives", "objectives") { "{id: O\($0), statement: a, level: national}" },
    list("contributions", "resources") { _ in
      "{party: kami, kind: cash, value: {amount: 10, currency: IDR}, source: a, from: 2024-01-01}"
    },
    list("risks", "risks") { "{id: R\($0), title: a, likelihood: 1, impact: 1}" },
    list("challenges", "challenges") { _ in "{kind: a, summary: b}" },
    list("lessons", "lessons") { _ in "{theme: t, text: a}" },
    list("attachments", "documents") { "{kind: text, path: a\($0).pdf, language: id}" },
    list("stakeholders", "stakeholders") { _ in "{group: a, consulted: 2024-01-01}" },
    list("team", "team") { _ in "{role: a, office: b}" },
    office("titles in an office") { n in many(n, "Dr. ") },
    office("titles without blanks in an office") { n in many(n, "Drs.") },
    office("names in an office") { n in many(n, "Dr. A ") + "Hospital" },
    office("degrees in an office") { n in many(n, "A ") + many(n, "SH ") },
    list("reports", "evaluation:\n  reports") { _ in "{date: 2026-01-01, kind: midterm, ratings: {relevance: 5}}" },
    keys("recommendations") { n in
      "evaluation:\n  reports:\n    - date: 2026-01-01\n      kind: midterm\n      recommendations:\n"
        + many(n) { "        - {id: M\($0), text: a}\n" }
    },
    // A line is known by its first thousand letters: before there are so many, more findings also cost longer ones.
    keys("amendments", 200) { n in "amends: [" + many(n) { "X-\($0), " } + "]" },
    keys("aliases") { n in "aliases: [" + many(n) { "L-\($0), " } + "]" },
    keys("themes that are unknown") { n in "themes:\n" + many(n, "  - tidak-ada\n") },
    keys("fields that are unknown") { n in many(n) { "k\($0): 1\n" } },
    // Of more than a few fields a table is made.
    keys("one field again", 200) { n in many(n, "owner: a\n") },
    keys("texts cut off by #") { n in many(n) { "k\($0): a #b\n" } },
    keys("blanks that are none") { n in many(n) { "k\($0)\u{A0}: a\n" } },
    keys("blanks that are none in quoted names") { n in many(n) { "\"k\($0)\u{A0}x\": a\n" } },
    keys("letters that are hidden") { n in "themes:\n" + many(n, "  - a\u{200B}b\n") },
    Construct("items of a pack", 150) { n in
      ["content/packs/p.md": page("p", packKeys + "items:\n" + many(n, "  - {handbook: a}\n"))].merging(chapter("b")) {
        $1
      }
    },
    Construct("points of a pack", 60) { n in
      ["content/packs/p.md": page("p", packKeys + "talking_points:\n" + many(n, "  - {id: a, en: b}\n"))]
    }
  ]

  private static let packKeys = "title: {id: a, en: b}\nclassification: public\nas_of: 2026-06-01\n"
}
