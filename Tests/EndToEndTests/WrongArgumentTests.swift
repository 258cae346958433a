import Foundation
import Support
import Testing

/// A name that nothing has is a wrong argument: it ends with 2, gives no rows, and says what was meant and where the
/// list stands.
struct WrongArgumentTests {
  /// Words of a selection, and what the answer says.
  private static let selections: [(selection: String, says: [String])] = [
    ("{stage: Pelaksanan}", ["“implementation” (Implementation)", "content/planning-model.yml, under stages"]),
    (
      "{stage: Pelaksanaan}",
      ["“Pelaksanaan” is written “implementation”", "write naskah list '{stage: implementation}'"]
    ),
    ("{stage: [implementation, Renewal]}", ["write naskah list '{stage: [implementation, renewal]}'"]),
    ("{theme: xyz}", ["“coast” (Coast)", "“training”", "under themes"]),
    ("{theme: Pesisir}", ["“Pesisir” is written “coast”"]),
    (
      "{instrument: Nota Kesepahaman, stage: Pelaksanaan}",
      ["write naskah list '{instrument: mou, stage: implementation}'"]
    ),
    ("{instrument: M.O.U}", ["write naskah list '{instrument: mou}'"]),
    ("{partner: nope}", ["“nope”", "naskah list '{kind: partner}' lists them all"]),
    (
      "{partner: Partner Board}",
      ["“Partner Board” is written “dewan-mitra”", "write naskah list '{partner: dewan-mitra}'"]
    ),
    ("{partner: Dewan}", ["did you mean “dewan-mitra” (Partner Board)?"]),
    ("{partner: dewan-mitar}", ["did you mean “dewan-mitra”"]),
    ("{partner: KS-2024-002}", ["is the id of a dossier, not of a partner"]),
    ("{partner_kind: universitas}", ["under partner_kinds"]),
    ("{country: Narnia}", ["“Narnia”", "ISO 3166-1"]),
    ("{country: Jepang}", ["“Jepang” is written “JP” (Japan)", "write naskah list '{country: JP}'"]),
    ("{country: jp}", ["write naskah list '{country: JP}'"]),
    ("{owner: Direktorat Pesisir}", ["“direktorat”", "under units"]),
    ("{owner: bir}", ["“biro”"]),
    (
      "{parent: dewan-mitra}",
      ["is the id of a partner, not of a dossier", "naskah list '{kind: dossier}' lists them all"]
    ),
    ("{parent: KS-2021-01}", ["“KS-2021-001”"]),
    ("{classification: rahasia sekali}", ["“rahasia” (Secret)", "under classifications"]),
    ("{finding: dat-045}", ["write naskah list '{finding: DAT-045}'"]),
    ("{finding: expiry-contradicts-term}", ["write naskah list '{finding: DAT-045}'"]),
    ("{finding: DAT-999}", ["did you mean", "naskah explain --all lists them all"]),
    ("{id: KS-2024-003}", ["did you mean “KS-2024-002”", "naskah list '{kind: dossier}' lists them all"]),
    ("{id: dewan-mitra}", ["write naskah list '{kind: partner, id: dewan-mitra}'"]),
    ("{kind: partner, id: KS-2024-002}", ["write naskah list '{kind: dossier, id: KS-2024-002}'"]),
    ("{kind: mitra}", ["write naskah list '{kind: partner}'"]),
    ("{kind: bab}", ["write naskah list '{kind: handbook}'"]),
    ("{kind: template}", ["“dossier”, “partner”, “handbook”"]),
    ("{kind: pack, stage: renewal}", ["“stage” does not choose a pack", "“owner”"]),
    ("{kind: glossary, owner: biro}", ["“owner” does not choose a term"]),
    ("{tahap: renewal}", ["write naskah list '{stage: renewal}'"]),
    ("{stagee: renewal}", ["did you mean “stage”?", "due_within"]),
    ("{foo: bar}", ["a selection knows no “foo”", "id, number, kind, stage"]),
    ("{stage:renewal}", ["stage: renewal"]),
    ("{stage: }", ["“stage” holds nothing", "{stage: exploration}"]),
    ("{stage: []}", ["“stage” holds nothing"]), ("{kind: []}", ["“kind” holds nothing"]),
    ("{kind: [pck]}", ["did you mean “pack”?"]), ("{kind: [x]}", ["“dossier”, “partner”, “handbook”"]),
    ("{kind: [pck], id: nope}", ["“pck”"]),
    ("{procedure: nope}", ["no procedures", "leave “procedure” out"]),
    ("{stage: [implementation}", ["bracket", "[ … ]"]),
    ("{live: ya}", ["write true"]),
    ("{due_within: 90}", ["P90D"]),
    ("{not: {theme: zz}}", ["“zz”", "“coast”"]),
    ("pack", ["write naskah list '{kind: pack}'"]),
    ("KS-2024-002", ["write naskah list '{id: KS-2024-002}'"]),
    ("dewan-mitra", ["write naskah list '{kind: partner, id: dewan-mitra}'"]),
    ("Pelaksanaan", ["write naskah list '{stage: implementation}'"]),
    ("stage=renewal", ["write naskah list '{stage: renewal}'"]),
    ("", ["for example naskah list '{stage: implementation}'"])
  ]

  /// Every command's names of things, and what the answer says. `-C`, the day and the language are added.
  private static let arguments: [(arguments: [String], says: [String])] = [
    (["list", "--columns", "ttle"], ["did you mean “title”?", "naskah list --columns help lists them all"]),
    (["list", "--columns", "context.politis.rating"], ["“context.political.rating”"]),
    (["list", "--columns", "title.xx"], ["no column “title.xx”"]),
    (["list", "--columns", ""], ["no column “”"]),
    (["list", "--columns", "Hari terakhir"], ["“Hari terakhir” is written “computed.last_day”"]),
    (
      ["list", "{kind: pack}", "--columns", "id,stage"],
      ["one of dossier", "naskah list '{kind: dossier}' --columns stage"]
    ),
    (
      ["list", "--audience", "intern"],
      ["choose one of: internal; the list is in content/planning-model.yml, under classifications"]
    ),
    (["check", "--audience", "xx"], ["choose one of: biasa", "under classifications"]),
    (["build", "--audience", "xx"], ["under classifications"]),
    (["due", "--audience", "xx"], ["under classifications"]),
    (["pack", "--all", "--audience", "xx"], ["under classifications"]),
    (
      ["due", "--owner", "x"],
      ["choose “biro” (Cooperation Bureau) or “direktorat” (Coastal Directorate)", "under units"]
    ),
    (["due", "--owner", "Bureau"], ["did you mean “biro” (Cooperation Bureau)?"]),
    (["due", "--kind", "lastday"], ["last_day"]),
    (["pack", "kunjugan"], ["did you mean “kunjungan” (Visit briefing)?", "naskah list '{kind: pack}' lists them all"]),
    (["new", "foo", "a-b"], ["no kind of document “foo”", "“handbook” (a chapter)", "naskah new --help"]),
    (["new", "dossir", "KS-9"], ["did you mean “dossier” (a dossier)?", "naskah new --help"]),
    (
      ["new", "dossier", "KS-9", "--stage", "Pelaksanaan"],
      ["“Pelaksanaan” is written “implementation”", "under stages"]
    ),
    (["new", "dossier", "KS-9", "--instrument", "mouu"], ["did you mean “mou”", "under instruments"]),
    (["new", "dossier", "KS-9", "--owner", "hukum"], ["“biro”", "under units"]),
    (
      ["new", "dossier", "KS-9", "--partner", "Dewan"],
      ["did you mean “dewan-mitra” (Partner Board)?", "naskah list '{kind: partner}'"]
    ),
    (["new", "dossier", "KS-2024-002"], ["is taken by content/dossiers/ks-2024-002.md"]),
    (["mv", "KS-2024-003", "KS-9"], ["did you mean “KS-2024-002”", "naskah list '{kind: …}'"]),
    (["mv", "Partner Board", "dewan"], ["“Partner Board” is written “dewan-mitra”"]),
    (["ceck"], ["no command “ceck”", "did you mean “check”?", "naskah --help"]),
    (["periksa"], ["did you mean “check”?"]), (["xyzzy"], ["no command “xyzzy”; naskah --help names them all"]),
    (["schema", "modl"], ["did you mean “model”?"]),
    (["schema", "xyz"], ["“dossier” (a dossier)"]),
    (["explain", "DAT-46"], ["did you mean “DAT-046”"]),
    (["explain", "expiry-contradict-term"], ["DAT-045"]),
    (["explain", "notice_perod"], ["did you mean “term.notice_period”"]),
    (["explain", "zzzz"], ["naskah explain --all lists the rules", "naskah list --columns help"])
  ]

  private static let example = packageRoot.appending(path: "Tests/Fixtures/sites/example").path

  private func answer(_ arguments: [String]) throws -> Outcome {
    guard arguments[0] != "explain" else { return try run(arguments + ["--language", "en"]) }
    // What should be refused and is not would be written.
    let writes = ["new", "mv", "build", "pack"].contains(arguments[0])
    let handbook = writes ? try copyOfFixture("example").path : Self.example
    return try run(arguments + ["-C", handbook, "--as-of", "2026-06-01", "--language", "en"])
  }

  @Test(arguments: selections.indices)
  func `a selection whose names are not there is told, and gives no rows`(number: Int) throws {
    let (selection, says) = Self.selections[number]
    let outcome = try answer(["list", selection])
    #expect(outcome.status == 2 && outcome.stdout.isEmpty, "\(selection): \(outcome.stdout)")
    for text in says { #expect(outcome.stderr.contains(text), "\(selection): \(outcome.stderr)") }
    try obey(outcome.stderr)
  }

  @Test(arguments: arguments.indices)
  func `a name that nothing has is told by every command`(number: Int) throws {
    let (arguments, says) = Self.arguments[number]
    let outcome = try answer(arguments)
    #expect(outcome.status == 2 && outcome.stdout.isEmpty, "\(arguments): \(outcome.stdout)")
    for text in says { #expect(outcome.stderr.contains(text), "\(arguments): \(outcome.stderr)") }
    try obey(outcome.stderr)
  }

  /// Every `naskah list '…'` that an answer names works as it stands.
  private func obey(_ answer: String) throws {
    for match in answer.matches(of: #/naskah list '([^']*)'(?: --columns ([a-z_.,]+))?/#) where !match.1.contains("…") {
      let outcome = try self.answer(["list", String(match.1)] + (match.2.map { ["--columns", String($0)] } ?? []))
      #expect(outcome.status == 0, "\(match.0): \(outcome.stderr)")
    }
  }

  @Test func `a unit is known by its id and by its name, and part of a name offers all that it may mean`() throws {
    func due(_ owner: String) throws -> Outcome {
      try run(["due", "--owner", owner, "--all", "--format", "json", "--as-of", "2026-06-01", "--language", "id"])
    }
    let byId = try due("biro-hukum"), byName = try due("Biro Hukum")
    #expect(byId.status == 0 && byName.status == 0 && byId.stdout == byName.stdout)
    let several = try due("Biro")
    #expect(several.status == 2 && several.stdout.isEmpty)
    #expect(
      several.stderr.contains("“biro-kerja-sama” (Biro Kerja Sama) atau “biro-hukum” (Biro Hukum)"), "\(several.stderr)"
    )
  }

  @Test(
    arguments: [
      ("bab", "handbook"), ("chapter", "handbook"), ("istilah", "glossary"), ("term", "glossary"),
      ("mitra", "partners"), ("Mitra", "partners"),
      ("paket", "packs"), ("dasbor", "dashboards")
    ])
  func `a document is begun by the words people use`(word: String, folder: String) throws {
    let work = try copyOfFixture("example")
    let made = try run(["new", word, "baru-1", "-C", work.path, "--as-of", "2026-06-01"])
    #expect(made.status == 0 && made.stdout == "content/\(folder)/baru-1.md\n", "\(made.stderr)")
  }

  @Test(arguments: ["perjanjian", "naskah", "agreement", "dosir"])
  func `a dossier is begun by the words people use`(word: String) throws {
    let work = try copyOfFixture("example")
    let made = try run(["new", word, "KS-2026-900", "-C", work.path, "--as-of", "2026-06-01"])
    #expect(made.status == 0 && made.stdout == "content/dossiers/ks-2026-900.md\n", "\(made.stderr)")
  }

  @Test(
    arguments: [
      ("dat-045", "DAT-045  expiry-contradicts-term"), ("Expiry contradicts term", "DAT-045  expiry-contradicts-term"),
      ("DAT", "DAT-041  no-such-date"),
      ("dat-0", "DAT-041  no-such-date"), ("notice_period", "term: {notice_period: P6M}"),
      ("dates.signed", "dates: {signed: 2026-01-31}"),
      ("computed.last_day", "Last day")
    ])
  func `a rule is explained by its code in any case, its name, the beginning of its code, and a field by its name`(
    word: String, says: String
  ) throws {
    let outcome = try run(["explain", word, "--language", "en"])
    #expect(outcome.status == 0 && outcome.stdout.contains(says), "\(outcome.stdout)\(outcome.stderr)")
  }
}
