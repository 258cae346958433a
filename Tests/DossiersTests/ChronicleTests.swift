import Diagnostics
@testable import Dossiers
import Markup
import Testing

/// Documents followed through commits, without git: files and days only.
struct ChronicleTests {
  private let model = readModel(
    parse(
      SourceFile(
        path: "content/planning-model.yml",
        text: """
          organisation: {id: kami, name: Kami, languages: [id]}
          units: [{id: biro, name: Biro, authors: [biro@kantor.example, "@biro.kantor.example"]}]
          classifications: [{id: biasa, name: Biasa}, {id: rahasia, name: Rahasia}]
          """))
  ).value

  /// Tells commits, each a day and what paths hold from then on; gives the history for an audience.
  private func history(_ commits: [(String, [(String, String?)])], level: Int = 1, inTheMiddle: Bool = false) -> History
  {
    var chronicle = Chronicle(beginsInTheMiddle: inTheMiddle, under: model)
    let audience = Audience(level: level, under: model)
    for (day, files) in commits {
      let changes = files.map { path, text in
        (
          path: "content/dossiers/" + path,
          version: text.flatMap {
            Version(
              of: SourceFile(path: "content/dossiers/" + path, text: $0), for: audience, under: model, without: nil)
          }
        )
      }
      chronicle.tell(Chronicle.Commit(day: CalendarDate(day)!, unit: nil, changes: changes))
    }
    for comparison in chronicle.comparisons() { chronicle.keep(comparison.made(under: model), of: comparison) }
    return chronicle.history(lack: nil)
  }

  private func file(_ id: String, _ more: String = "", level: String = "biasa", body: String = "Isi.") -> String {
    "---\nid: \(id)\ntitle: Judul\nclassification: \(level)\n\(more)\n---\n\(body)\n"
  }

  private func told(_ document: DocumentHistory?) -> [String] {
    (document?.entries ?? []).map { entry in
      let lines = entry.addedLines + entry.removedLines > 0 ? " +\(entry.addedLines)-\(entry.removedLines)" : ""
      return "\(entry.day) \(entry.event.rawValue)" + (entry.formerId.map { " was \($0)" } ?? "")
        + entry.fields.map { " " + $0.path.description }.joined() + lines
    }
  }

  @Test func `a file that moves, changes and gets another id keeps one history`() {
    let history = history([
      ("2024-01-01", [("a.md", file("A"))]),
      ("2024-01-02", [("a.md", nil), ("2024/b \"q\".md", file("A", "stage: draft"))]),
      ("2024-01-03", [("2024/b \"q\".md", file("B", "stage: draft"))]),
      ("2024-01-04", [("2024/b \"q\".md", nil), ("c.md", file("C", "stage: signed\naliases: [B]"))]),
      ("2024-01-05", [("c.md", file("C", "stage: 'signed'  # the same\naliases: [B]"))])
    ])
    #expect(history.documents.count == 1)
    #expect(history.documents[0].id == "C")
    #expect(history.documents[0].firstId == "A")
    #expect(
      told(history.documents.first) == [
        "2024-01-01 added", "2024-01-02 changed stage", "2024-01-03 changed was A",
        "2024-01-04 changed was B stage aliases"
      ])
  }

  @Test func `a hidden file that says the id of one that can be seen is no part of its past`() {
    func twin(_ text: String) -> String { file("A", level: "rahasia", body: text) }
    func commits(_ twins: [[(String, String?)]]) -> [(String, [(String, String?)])] {
      [
        ("2024-01-01", twins[0] + [("m.md", file("A"))]), ("2024-01-02", twins[1]),
        ("2024-01-03", twins[2] + [("m.md", file("A", "stage: x"))]), ("2024-01-04", twins[3])
      ]
    }
    let alone = history(commits([[], [], [], []]), level: 0)
    #expect(alone.documents.map { told($0) } == [["2024-01-01 added", "2024-01-03 changed stage"]])
    for twins in [
      [[("a.md", twin("1"))], [("a.md", twin("2"))], [("a.md", nil), ("z.md", twin("3"))], [("z.md", twin("4"))]],
      [[], [("z.md", twin("1"))], [("z.md", nil), ("a.md", twin("2"))], [("a.md", nil)]]
    ] as [[[(String, String?)]]] {
      let seen = history(commits(twins), level: 0)
      #expect(seen.documents.map { told($0) } == alone.documents.map { told($0) })
      #expect(seen.documents.map(\.isGone) == [false])
    }
    // What is hidden now has no past, whichever way it went there.
    let classified = history(
      [
        ("2024-01-01", [("m.md", file("A"))]), ("2024-01-02", [("z.md", twin("1"))]), ("2024-01-03", [("m.md", nil)])
      ], level: 0)
    #expect(classified.documents.isEmpty)
  }

  @Test func `two files that change places stay themselves`() {
    let history = history([
      ("2024-01-01", [("a.md", file("A")), ("b.md", file("B"))]),
      ("2024-01-02", [("a.md", file("B", "stage: x")), ("b.md", file("A", "stage: y"))])
    ])
    #expect(history.documents.map(\.id) == ["A", "B"])
    #expect(
      history.documents.map { told($0) } == [
        ["2024-01-01 added", "2024-01-02 changed stage"], ["2024-01-01 added", "2024-01-02 changed stage"]
      ])
  }

  @Test func `what goes and comes again is told, and a broken file keeps its place`() {
    let history = history([
      ("2024-01-01", [("a.md", file("A"))]),
      ("2024-01-02", [("a.md", nil)]),
      ("2024-01-03", [("a.md", file("A", body: "Isi.\n\nLagi."))]),
      ("2024-01-04", [("a.md", "---\nid: A\ntitle: [\n---\n")])
    ])
    #expect(told(history.documents.first).prefix(3) == ["2024-01-01 added", "2024-01-02 removed", "2024-01-03 added"])
    #expect(history.documents[0].entries.last?.isUnreadable == true)
    #expect(history.documents[0].isGone == false)
  }

  @Test func `an audience sees the line without the versions above its level`() {
    let commits: [(String, [(String, String?)])] = [
      ("2024-01-01", [("a.md", file("A", "stage: one"))]),
      ("2024-01-02", [("a.md", file("A", "stage: secret-two", level: "rahasia"))]),
      ("2024-01-03", [("a.md", file("A", "stage: three"))]),
      ("2024-01-03", [("s.md", file("S", level: "rahasia"))]),
      ("2024-01-04", [("t.md", file("T"))]),
      ("2024-01-05", [("t.md", file("T", "stage: secret-five", level: "rahasia"))]),
      ("2024-01-06", [("t.md", nil)]),
      ("2024-01-07", [("u.md", file("U", level: "rahasia"))]),
      ("2024-01-08", [("u.md", file("U"))])
    ]
    let all = history(commits), lower = history(commits, level: 0)
    #expect(all.documents.map(\.id) == ["A", "S", "T", "U"])
    #expect(told(all.documents[0]).count == 3)
    // As if the hidden versions had never been: T's last one was hidden, so nothing of it is told.
    #expect(lower.documents.map(\.id) == ["A", "U"])
    #expect(told(lower.documents[0]) == ["2024-01-01 added", "2024-01-03 changed stage"])
    #expect(told(lower.documents[1]) == ["2024-01-08 added"])
    #expect(!"\(lower)".contains("secret"))
  }

  private func words(_ history: History) -> String {
    history.documents.flatMap(\.entries).flatMap(\.fields).map {
      "\($0.path) \(String(describing: $0.before)) \(String(describing: $0.after))"
    }
    .joined(separator: "\n")
  }

  @Test(arguments: ["levels: {swot: rahasia}\nswot: {threats: [new]}", "levels: {swot: rahasia}"])
  func `a field that was hidden since is in no part of the history, also once it is deleted`(hidden: String) {
    let commits: [(String, [(String, String?)])] = [
      ("2024-01-01", [("a.md", file("A", "stage: one\nswot: {threats: [first secret]}"))]),
      ("2024-01-02", [("a.md", file("A", "stage: two\nswot: {threats: [second secret]}"))]),
      ("2024-01-03", [("a.md", file("A", "stage: three\n" + hidden))]),
      ("2024-01-04", [("a.md", file("A", "stage: four"))])
    ]
    #expect(words(history(commits)).contains("first secret"))
    for end in [3, 4] {
      let lower = history(Array(commits.prefix(end)), level: 0)
      #expect(!words(lower).contains("secret"), "\(words(lower))")
      #expect(told(lower.documents.first).suffix(1) == ["2024-01-0\(end) changed stage"])
    }
    let again = commits + [("2024-01-05", [("a.md", file("A", "stage: five\nswot: {threats: [open again]}"))])]
    let told = words(history(again, level: 0))
    #expect(told.contains("open again") && !told.contains("secret"), "\(told)")
  }

  @Test func `an item that was hidden since is in no part of the history, however it is called now`() {
    func risks(_ items: String...) -> String { "risks:\n" + items.map { "  - {\($0)}\n" }.joined() }
    let commits: [(String, [(String, String?)])] = [
      ("2024-01-01", [("a.md", file("A", risks("id: R1, title: secret", "id: R2, title: open")))]),
      ("2024-01-02", [("a.md", file("A", risks("id: R1, title: secret too", "id: R2, title: open too")))]),
      (
        "2024-01-03", [("a.md", file("A", risks("id: R7, title: secret, level: rahasia", "id: R2, title: open three")))]
      ),
      ("2024-01-04", [("a.md", file("A", risks("id: R2, title: open three", "id: R3, title: came")))])
    ]
    #expect(words(history(commits)).contains("secret too"))
    for end in [3, 4] {
      let lower = words(history(Array(commits.prefix(end)), level: 0))
      #expect(!lower.contains("secret") && !lower.contains("R1") && lower.contains("open three"), "\(lower)")
      #expect(lower.contains("came") == (end == 4))
    }
  }

  @Test func `of an item beside a hidden one the history tells what is shown since, and nothing it said before`() {
    func risks(_ items: String...) -> String { "risks:\n" + items.map { "  - {\($0)}\n" }.joined() }
    let commits: [(String, [(String, String?)])] = [
      ("2024-01-01", [("a.md", file("A", risks("id: R1, title: open")))]),
      ("2024-01-02", [("a.md", file("A", risks("id: R1, title: open and secret")))]),
      (
        "2024-01-03",
        [("a.md", file("A", risks("id: R1, title: open again", "id: R1, title: secret, level: rahasia")))]
      ),
      ("2024-01-04", [("a.md", file("A", risks("id: R1, title: open four")))]),
      ("2024-01-05", [("a.md", file("A", risks("id: R1, title: open five")))])
    ]
    for end in [3, 4, 5] {
      let lower = words(history(Array(commits.prefix(end)), level: 0))
      #expect(!lower.contains("secret") && lower.contains("open again"), "\(lower)")
      #expect(lower.contains("open four") == (end > 3) && lower.contains("open five") == (end > 4), "\(lower)")
    }
  }

  @Test func `what is hidden within an item that came or went is not told with it`() {
    func parties(_ items: String...) -> String {
      "parties:\n" + items.map { "  - {partner: \($0)}\n" }.joined()
    }
    let lower = history(
      [
        ("2024-01-01", [("a.md", file("A", parties("x, interest: first secret", "y, interest: other secret")))]),
        ("2024-01-02", [("a.md", file("A", parties("x, interest: first secret")))]),
        ("2024-01-03", [("a.md", file("A", "levels: {interest: rahasia}\n" + parties("x, interest: hidden")))])
      ], level: 0)
    #expect(words(lower).contains("parties[y]") && !words(lower).contains("secret"), "\(words(lower))")
  }

  @Test func `what a shallow clone begins with was not added that day`() {
    let history = history(
      [("2024-01-01", [("a.md", file("A"))]), ("2024-01-02", [("b.md", file("B"))])], inTheMiddle: true)
    #expect(history.documents.map { told($0) } == [["2024-01-01 found"], ["2024-01-02 added"]])
  }

  @Test func `an office is known by its address or its domain`() {
    #expect(model.unit(ofAuthor: "Biro@kantor.example") == 0)
    #expect(model.unit(ofAuthor: "x@biro.kantor.example") == 0)
    #expect(model.unit(ofAuthor: "x@kantor.example") == nil)
    #expect(model.unit(ofAuthor: "") == nil)
  }
}
