extension Construct {
  private static func many(_ name: String, _ count: Int = 40, _ keys: @escaping (Int, _ among: Int) -> String)
    -> Construct
  {
    Construct(name, count) { n in dossiers(n) { keys($0, n) } }
  }

  /// What a handbook can have many of.
  static let handbooks: [Construct] = [
    many("dossiers") { _, _ in "" },
    many("dossiers with terms") { _, _ in
      "dates: {in_force: 2020-01-01}\nterm: {duration: P5Y, renewal: automatic, notice_period: P6M}"
    },
    many("dossiers of one partner") { _, _ in "parties: [{partner: kami}, {partner: p}]" },
    many("dossiers of a partner each") { index, _ in "parties: [{partner: kami}, {partner: p\(index)}]" },
    many("children of one parent") { index, _ in index > 0 ? "parent: X-0" : "" },
    many("a chain of parents") { index, _ in index > 0 ? "parent: X-\(index - 1)" : "" },
    many("a circle of parents") { index, among in "parent: X-\((index + 1) % among)" },
    many("a chain of amendments") { index, _ in index > 0 ? "amends: [X-\(index - 1)]" : "" },
    many("dossiers with one alias") { _, _ in "aliases: [L]" },
    many("dossiers with an alias each") { index, _ in "aliases: [L-\(index)]" },
    Construct("one id often", 40) { each($0, in: "dossiers") { _ in page("X", "title: {id: a, en: b}") } },
    Construct("partners", 40) { each($0, in: "partners") { page("x\($0)", "name: {id: a\($0), en: b\($0)}") } },
    Construct("partners with one name", 40) { each($0, in: "partners") { page("x\($0)", "name: {id: a, en: b}") } },
    Construct("chapters", 40) { each($0, in: "handbook") { page("x\($0)", "title: {id: a\($0), en: b\($0)}") } },
    Construct("chapters that name each other", 40) { n in
      each(n, in: "handbook") { page("x\($0)", "title: {id: a\($0), en: b\($0)}", "[[x\(($0 + 1) % n)]]") }
    },
    Construct("terms", 40) { each($0, in: "glossary") { page("x\($0)", "term: {id: istilah \($0), en: term \($0)}") } },
    Construct("dashboards", 60) {
      each($0, in: "dashboards") { page("x\($0)", "title: {id: a, en: b}", "```figure\nkind: bar\nby: theme\n```") }
    },
    Construct("packs", 20) {
      each($0, in: "packs") { page("x\($0)", "title: {id: a, en: b}\nas_of: 2026-06-01\nitems: [{handbook: a}]") }
    },
    Construct("files that nobody reads", 40) { each($0, in: "lain") { _ in "a" } },
    Construct("themes of the model", 40) { n in
      let themes = (0..<n).map { "{id: t\($0), name: x}, " }.joined()
      return [
        "content/planning-model.yml": model.replacing("[{id: t, name: T}]", with: "[{id: t, name: T}, " + themes + "]")
      ]
    },
    Construct("units of the model", 40) { n in
      ["content/planning-model.yml": model + "units:\n" + (0..<n).map { "  - {id: u\($0), name: x}\n" }.joined()]
    },
    Construct("holidays of the model", 40) { n in
      let days = (0..<n).map { number in
        let month = number / 28 % 10 + 1, day = number % 28 + 1
        return "2\(number / 300 + 100)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day), "
      }
      return [
        "content/planning-model.yml": model.replacing(
          "languages: [id, en]}", with: "languages: [id, en], holidays: [\(days.joined())]}")
      ]
    }
  ]
}
