import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Planning
import Support
import Testing

/// Terms as they are agreed (docs/planning-model.md): worked by hand, each with how its days are told.
struct TermsAsAgreedTests {
  private func term(_ keys: String, asOf today: String) async throws -> TermState {
    let example = Example(.keys(.dossier), keys + "\nresources: []\nobjectives: []\nrisks: []")
    let assessed = await ExampleHandbook(example, over: try fixture("example")).assessed(
      asOf: try #require(CalendarDate(today)))
    let index = try #require(assessed.handbook.dossiers.firstIndex { $0.id == "KS-2024-002" })
    return assessed.assessment.dossiers[index].term
  }

  private func told(_ day: ComputedDate?) -> String? { day?.isoDerivation(in: .english) }

  // MARK: Renewal

  @Test func `without a stated length it renews for the same length again`() async throws {
    let state = try await term(
      "dates: {in_force: 2020-03-01}\nterm: {duration: P3Y, renewal: automatic, notice_period: P3M}",
      asOf: "2024-05-01")
    #expect(told(state.lastDay) == "2026-02-28 = 2020-03-01 + 3 years + 3 years − 1 day")
    #expect(state.lastNoticeDay?.date.description == "2025-11-28")
  }

  @Test(arguments: [
    ("renewal_limit: 2", "2024-02-29", "2024-02-29 = 2015-03-01 + 3 years + 2 × 3 years − 1 day"),
    ("last_possible_day: 2023-12-31", "2023-12-31", "2023-12-31 (term.last_possible_day)")
  ])
  func `the last term that there can be ends by itself`(limit: String, last: String, derivation: String) async throws {
    let keys =
      "dates: {in_force: 2015-03-01}\nterm: {duration: P3Y, renewal: automatic, notice_period: P3M, \(limit)}"
    for today in ["2023-05-01", "2025-05-01"] {
      let state = try await term(keys, asOf: today)
      #expect(told(state.lastDay) == derivation && state.renewalsDone == 2)
      #expect(state.lastNoticeDay == nil && state.noticeState == .none && state.earliestExit == nil)
    }
    let before = try await term(keys, asOf: "2020-05-01")
    #expect(before.lastDay?.date.description == "2021-02-28" && before.noticeState == .open)
    let missed = try await term(keys, asOf: "2021-02-01")
    #expect(missed.noticeState == .missed && missed.runsOnTo?.date.description == last)
  }

  @Test(
    arguments: [
      ("", "2022-05-01", "2023-02-28", "2023-02-28", "2022-08-28", "open"),
      ("", "2022-12-01", "2023-02-28", "2023-06-01", "2022-08-28", "missed"),
      ("", "2024-05-15", nil, "2024-11-15", nil, "none"),
      (", notice_given: 2022-05-01", "2022-06-01", "2023-02-28", "2023-02-28", nil, "none"),
      (", notice_given: 2024-01-31", "2024-05-15", "2024-07-31", "2024-07-31", nil, "none"),
      (", last_possible_day: 2024-12-31", "2024-05-15", "2024-12-31", "2024-11-15", nil, "none")
    ] as [(String, String, String?, String, String?, String)])
  func `until notice: promised for its first term, then the notice period is what binds`(
    more: String, today: String, last: String?, exit: String, notice: String?, state: String
  ) async throws {
    let term = try await term(
      "dates: {in_force: 2020-03-01}\nterm: {duration: P3Y, renewal: until-notice, notice_period: P6M\(more)}",
      asOf: today)
    #expect(term.lastDay?.date.description == last && term.earliestExit?.date.description == exit)
    #expect(term.lastNoticeDay?.date.description == notice && term.noticeState.rawValue == state)
  }

  // MARK: Notice

  @Test(
    arguments: [
      ("", nil, "2025-03-30", "2024-12-30"), (", notice_given: 2024-12-30", "2025-03-30", "2025-03-30", nil),
      (", notice_given: 2024-12-31", "2026-03-30", "2026-03-30", nil)
    ] as [(String, String?, String, String?)])
  func `notice before each anniversary`(given: String, last: String?, exit: String, notice: String?) async throws {
    let term = try await term(
      """
      dates: {in_force: 2020-03-31}
      term: {renewal: indefinite, notice_period: P3M, notice_basis: anniversary\(given)}
      """,
      asOf: given.isEmpty ? "2024-05-01" : "2025-01-01")
    #expect(term.lastDay?.date.description == last && term.earliestExit?.date.description == exit)
    #expect(term.lastNoticeDay?.date.description == notice)
    if given.isEmpty {
      #expect(told(term.earliestExit) == "2025-03-30 = 2020-03-31 + 1 year + 4 × 1 year − 1 day")
    }
  }

  @Test func `a missed anniversary says until when it runs on; the term itself goes on`() async throws {
    let term = try await term(
      """
      dates: {in_force: 2022-01-01}
      term: {duration: P5Y, renewal: none, notice_period: P6M, notice_basis: anniversary}
      """,
      asOf: "2025-08-01")
    #expect(term.noticeState == .missed && term.lastNoticeDay?.date.description == "2025-06-30")
    #expect(term.runsOnTo?.date.description == "2026-12-31" && term.earliestExit?.date.description == "2026-12-31")
    #expect(term.lastDay?.date.description == "2026-12-31")
    let last = try await self.term(
      """
      dates: {in_force: 2022-01-01}
      term: {duration: P5Y, renewal: none, notice_period: P6M, notice_basis: anniversary}
      """,
      asOf: "2026-02-01")
    #expect(last.lastNoticeDay == nil && last.earliestExit == nil)
  }

  @Test(
    arguments: [
      (", notice_given: 2025-02-10", "2026-06-01", "2025-05-10", "2025-05-10"),
      ("", "2026-06-01", "2026-12-31", "2026-09-01"),
      ("", "2026-11-01", "2026-12-31", nil)
    ] as [(String, String, String, String?)])
  func `notice at any time ends it after the notice period, unless it ends by itself before`(
    given: String, today: String, last: String, exit: String?
  ) async throws {
    let term = try await term(
      """
      dates: {in_force: 2022-01-01}
      term: {duration: P5Y, renewal: none, notice_period: P3M, notice_basis: any-time\(given)}
      """,
      asOf: today)
    #expect(term.lastDay?.date.description == last && term.earliestExit?.date.description == exit)
  }

  @Test func `notice that counts from receipt ends nothing before it has arrived`() async throws {
    let keys =
      """
      dates: {in_force: 2020-01-01}
      term: {renewal: indefinite, notice_period: P6M, notice_counts_from: receipt, notice_given: 2026-01-20
      """
    let arrived = try await term(keys + ", notice_received: 2026-02-03}", asOf: "2026-06-01")
    #expect(
      told(arrived.lastDay) == "2026-08-03 = 2026-02-03 + 6 months; 2026-02-03 (term.notice_received)")
    let sent = try await term(keys + "}", asOf: "2026-06-01")
    #expect(sent.lastDay == nil && sent.earliestExit?.date.description == "2026-12-01")
    let open = try await term(
      """
      dates: {in_force: 2023-03-31}
      term: {duration: P5Y, renewal: automatic, notice_period: P6M, notice_counts_from: receipt}
      """,
      asOf: "2026-06-01")
    #expect(
      open.remarks(on: .lastNoticeDay).map(\.en) == [
        "notice must have arrived by 30 September 2027, not only have been sent"
      ])
  }

  // MARK: Where it begins and ends

  @Test func `a term that begins on another day than its entry into force`() async throws {
    let state = try await term(
      "dates: {in_force: 2024-02-01}\nterm: {begins: 2024-04-01, duration: P2Y, renewal: none}", asOf: "2026-01-01")
    #expect(told(state.lastDay) == "2026-03-31 = 2024-04-01 + 2 years − 1 day; 2024-04-01 (term.begins)")
    #expect(state.currentTermStart?.description == "2024-04-01")
  }

  @Test(arguments: [
    ("done: 2025-09-15, longstop: 2027-12-31", "2025-09-15 (term.ends_when.done)"),
    ("longstop: 2027-12-31", "2027-12-31 (term.ends_when.longstop)"),
    ("done: 2025-09-15, longstop: 2025-01-31", "2025-01-31 (term.ends_when.longstop)")
  ])
  func `it ends when something is done, at the latest on its longstop`(event: String, last: String) async throws {
    let state = try await term(
      "dates: {in_force: 2024-02-01}\nterm: {renewal: none, ends_when: {what: The handover, \(event)}}",
      asOf: "2026-06-01")
    #expect(told(state.lastDay) == last)
  }

  @Test func `it lasts as long as another agreement, and no longer than its own term`() async throws {
    let state = try await term(
      "dates: {in_force: 2024-02-01}\nterm: {follows: KS-2021-001, renewal: none}", asOf: "2026-06-01")
    #expect(
      told(state.lastDay)
        == "2036-01-19 (last day of KS-2021-001); 2036-01-19 = 2021-01-20 + 15 years − 1 day")
    let shorter = try await term(
      "dates: {in_force: 2024-02-01}\nterm: {follows: KS-2021-001, duration: P5Y, renewal: none}", asOf: "2026-06-01")
    #expect(shorter.lastDay?.date.description == "2029-01-31")
    let renewed = try await term(
      "dates: {in_force: 2024-02-01}\n"
        + "term: {follows: KS-2021-001, duration: P5Y, renewal: automatic, notice_period: P6M}",
      asOf: "2035-06-01")
    #expect(renewed.lastDay?.date.description == "2036-01-19" && renewed.lastNoticeDay == nil)
  }

  @Test func `a long chain of terms is climbed once, and a circle is one finding`() async throws {
    func dossier(_ n: Int, term: String) -> SourceFile {
      SourceFile(
        path: "content/dossiers/t-\(n).md",
        text: """
          ---
          id: T-\(n)
          instrument: mou
          stage: live
          classification: a
          dates: {in_force: 2020-01-01}
          term: {\(term)}
          ---

          """)
    }
    let model = """
      model: 1
      organisation: {id: x, languages: [en]}
      classifications: [{id: a}]
      instruments: [{id: mou, approval: none}]
      stages: [{id: live, live: true}]
      date_rules: {term_end: eve, notice_counts_day: true}

      """
    let today = try #require(CalendarDate("2026-06-01")), most = 3000
    let chain = (0..<most).map { dossier($0, term: $0 == most - 1 ? "duration: P9Y" : "follows: T-\($0 + 1)") }
    let modelFile = SourceFile(path: "content/planning-model.yml", text: model)
    let assessed = await assess(SourceTree(files: chain + [modelFile]), asOf: today, for: nil, workers: Workers(1))
    let days = Set(assessed.assessment.dossiers.map { $0.term.lastDay?.date.description })
    #expect(days == ["2028-12-31"])
    let circle = (0..<3).map { dossier($0, term: "follows: T-\(($0 + 1) % 3)") } + [dossier(3, term: "follows: T-0")]
    let round = await assess(SourceTree(files: circle + [modelFile]), asOf: today, for: nil, workers: Workers(1))
    #expect(
      round.findings.filter { $0.code == "REF-043" }.map(\.message.en) == [
        "the terms go round in a circle: T-0 → T-1 → T-2 → T-0"
      ])
    #expect(round.assessment.dossiers.allSatisfy { $0.term.lastDay == nil })
  }

  // MARK: What has become of it

  @Test(arguments: [
    ("until: 2027-06-30", "2024-11-04", "2024-12-31 = 2020-01-01 + 5 years − 1 day"),
    ("until: 2027-06-30", "2024-11-05", "2027-06-30 (letters of 2024-11-05)"),
    ("by: P2Y", "2024-11-05", "2026-12-31 = 2020-01-01 + 5 years + 2 years (letters of 2024-11-05) − 1 day")
  ])
  func `letters replace the last day from their day on`(letters: String, today: String, last: String) async throws {
    let state = try await term(
      """
      dates: {in_force: 2020-01-01}
      term: {duration: P5Y, renewal: by-consent, extensions: [{agreed: 2024-11-05, \(letters)}]}
      """,
      asOf: today)
    #expect(told(state.lastDay) == last && state.termEnd == state.lastDay)
  }

  @Test func `letters are stronger than the day that the text stated, and renewals are counted from theirs`()
    async throws
  {
    let stated = try await term(
      """
      dates: {in_force: 2020-01-01, expires: 2024-12-31}
      term: {renewal: by-consent, extensions: [{agreed: 2024-11-05, by: P1Y}, {agreed: 2025-11-05, by: P1Y}]}
      """,
      asOf: "2026-06-01")
    #expect(stated.lastDay?.date.description == "2026-12-31")
    let renewed = try await term(
      """
      dates: {in_force: 2018-01-01}
      term: {duration: P2Y, renewal: automatic, renewal_period: P1Y, notice_period: P3M, extensions: [{agreed: \
      2021-06-01, until: 2022-06-30}]}
      """,
      asOf: "2022-09-01")
    #expect(
      told(renewed.lastDay)
        == """
        2023-06-30 = 2022-07-01 + 1 year − 1 day; 2022-07-01 = 2022-06-30 + 1 day; 2022-06-30 (letters of 2021-06-01)
        """)
    #expect(renewed.renewalsDone == 3 && renewed.currentTermStart?.description == "2022-07-01")
  }

  @Test(arguments: [
    ("clock: stops", "2026-06-01", "2025-07-03 = 2020-01-01 + 5 years + 184 days (suspended) − 1 day", false),
    ("clock: stops", "2022-05-01", "2025-03-02 = 2020-01-01 + 5 years + 61 days (suspended) − 1 day", true),
    ("clock: runs", "2022-05-01", "2024-12-31 = 2020-01-01 + 5 years − 1 day", true)
  ])
  func `a suspension moves the last day only where its clock stops`(
    clock: String, today: String, last: String, isSuspended: Bool
  ) async throws {
    let state = try await term(
      """
      dates: {in_force: 2020-01-01}
      term: {duration: P5Y, renewal: none, suspensions: [{from: 2022-03-01, resumed: 2022-09-01, \(clock)}]}
      """,
      asOf: today)
    #expect(told(state.lastDay) == last)
    #expect(state.suspendedSince?.description == (isSuspended ? "2022-03-01" : nil))
  }

  @Test(arguments: [("2023-12-31", nil), ("2024-03-01", "2024-01-01"), ("2024-06-01", nil)] as [(String, String?)])
  func `provisional application lasts until entry into force`(today: String, since: String?) async throws {
    let state = try await term(
      "dates: {provisional: 2024-01-01, in_force: 2024-06-01}\nterm: {duration: P5Y, renewal: none}", asOf: today)
    #expect(state.provisionalSince?.description == since)
  }

  @Test(arguments: [
    "extensions: [{agreed: 2024-11-05, by: two years}]", "suspensions: [{from: 2022-13-01, clock: stops}]",
    "begins: 2024-02-30"
  ])
  func `a part that another finding has spoken about is not counted with`(part: String) async throws {
    let state = try await term(
      "dates: {in_force: 2020-01-01, expires: 2024-12-31}\nterm: {duration: P5Y, renewal: none, \(part)}",
      asOf: "2026-06-01")
    #expect(state.lastDay == nil)
  }

  @Test func `the worked examples of the documents`() async throws {
    let text = try String(contentsOf: packageRoot.appending(path: "docs/planning-model.md"), encoding: .utf8)
    let rows = text.matches(of: #/\| ([0-9-]{10}) \| `(\{.+\})` \| (.+) \|/#)
    #expect(rows.count == 13)
    for row in rows {
      let state = try await term("dates: {in_force: \(row.1)}\nterm: \(row.2)", asOf: "2026-06-01")
      #expect(told(state.lastDay) == String(row.3), "\(row.2)")
    }
  }

  /// The two blocks of YAML of the section: parties, with the table below them, then provisional application.
  @Test func `the worked examples of several parties and of provisional application`() async throws {
    let text = try String(contentsOf: packageRoot.appending(path: "docs/planning-model.md"), encoding: .utf8)
    let section = text.components(separatedBy: "## Terms as they are agreed\n")[1].components(separatedBy: "\n## ")[0]
    let blocks = section.components(separatedBy: "```yaml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
    try #require(blocks.count == 2)
    let state = try await term(
      "dates: {in_force: 2020-01-01}\n\(blocks[0])term: {renewal: indefinite, notice_period: P6M}", asOf: "2026-06-01")
    let rows = section.matches(of: #/\| [a-z-]+ \| ([0-9-]{10}) \| (.+) \|/#).map { [String($0.1), String($0.2)] }
    #expect(rows == state.parties.map { [$0.start?.date.description ?? "–", $0.end?.date.description ?? "–"] })
    let today = try #require(CalendarDate("2026-06-01"))
    #expect(state.parties.count == 4 && state.parties.count { $0.binds(on: today) } == 3)
    let treaty = try await term("\(blocks[1])term: {duration: P5Y, renewal: none}", asOf: "2024-03-01")
    #expect(treaty.provisionalSince?.description == "2024-01-01")
  }

  // MARK: Several parties

  @Test func `each of several parties is bound from its own day, and leaves on its own`() async throws {
    let state = try await term(
      """
      dates: {in_force: 2020-01-01}
      parties:
        - {partner: badan-contoh, role: host}
        - {partner: dewan-mitra, role: counterpart, bound_from: 2020-06-15}
        - {partner: dewan-mitra, accession: {date: 2022-03-10, offset: P1M, snap: next-month-start}}
        - {partner: dewan-mitra, withdrawal: {given: 2025-10-20}}
        - {partner: dewan-mitra, withdrawal: {given: 2026-02-01, last_day: 2026-12-31}}
      term: {renewal: indefinite, notice_period: P6M}
      """,
      asOf: "2026-06-01")
    #expect(
      state.parties.map { told($0.start) } == [
        "", "2020-06-15 (parties.bound_from)",
        "2022-05-01 = 2022-03-10 (accession) + 1 month → first day of the next month", "", ""
      ])
    #expect(
      state.parties.map { told($0.end) } == [
        nil, nil, nil, "2026-04-20 = 2025-10-20 + 6 months; 2025-10-20 (parties.withdrawal.given)",
        "2026-12-31 (parties.withdrawal.last_day)"
      ])
    let today = try #require(CalendarDate("2026-06-01"))
    #expect(state.parties.map { $0.binds(on: today) } == [true, true, true, false, true])
    #expect(state.lastDay == nil && state.parties.map(\.isOwn) == [false, true, true, true, true])
  }

  @Test(arguments: [("anniversary", "2025-12-31"), ("any-time", "2025-09-30")])
  func `a party leaves on the days on which notice ends the agreement`(basis: String, last: String) async throws {
    let state = try await term(
      """
      dates: {in_force: 2020-01-01}
      parties:
        - {partner: badan-contoh, role: host}
        - {partner: dewan-mitra, withdrawal: {given: 2025-03-20, received: 2025-03-31}}
      term: {renewal: indefinite, notice_period: P6M, notice_basis: \(basis), notice_counts_from: receipt}
      """,
      asOf: "2026-06-01")
    #expect(state.parties.last?.end?.date.description == last)
  }

  // MARK: DAT-045

  private func contradiction(_ days: String, term: String = "{duration: P15Y, renewal: none}") async throws
    -> (finding: Diagnostic, mended: String)
  {
    let keys =
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, \(days)}
      term: \(term)
      """
    let files = ExampleHandbook(Example(.keys(.parent), keys), over: try fixture("example")).files
    let today = try #require(CalendarDate("2026-06-01"))
    let mended = await mend(SourceTree(files: files), asOf: today, for: nil, workers: Workers(1))
    let assessed = await assess(SourceTree(files: files), asOf: today, for: nil, workers: Workers(1))
    let parent = mended.sources.content.first { $0.path == Example.Kind.parent.rawValue }
    return (
      try #require(assessed.findings.first { $0.code == "DAT-045" }),
      String(decoding: parent?.bytes ?? [], as: UTF8.self)
    )
  }

  @Test(arguments: [
    (
      "signed: 2021-01-20, in_force: 2021-01-20, expires: 2036-01-20",
      "this is the day if the term is counted through its anniversary",
      "if the text counts so, write counting: anniversary under term; if not, write 2036-01-19",
      "term: {duration: P15Y, counting: anniversary, renewal: none}"
    ),
    (
      "signed: 2021-01-20, in_force: 2021-01-20, expires: 2036-01-18",
      "this is two days before its anniversary: one day was taken off twice",
      "write 2036-01-19; if the text itself names the earlier day, mend the term", "expires: 2036-01-19"
    ),
    (
      "signed: 2021-01-10, in_force: 2021-01-20, expires: 2036-01-09",
      "this is the day if the term is counted from its signature, 10 January 2021",
      "if the text counts so, write begins: 2021-01-10 under term; if not, write 2036-01-19",
      "term: {duration: P15Y, begins: 2021-01-10, renewal: none}"
    )
  ])
  func `a stated last day that another way of counting explains is found with that way`(
    days: String, note: String, help: String, mended: String
  ) async throws {
    let (finding, text) = try await contradiction(days)
    #expect(finding.notes.last?.message.en == note && finding.help.en == help)
    #expect(text.contains(mended), "\(text.prefix(900))")
  }

  @Test func `the way is written into a term of many lines, and over a way that is there`() async throws {
    let days = "signed: 2021-01-20, in_force: 2021-01-20, expires: 2036-01-20"
    let lines = try await contradiction(days, term: "\n  duration: P15Y\n  renewal: none")
    #expect(lines.mended.contains("\n  duration: P15Y\n  counting: anniversary\n  renewal: none\n"))
    let there = try await contradiction(days, term: "{duration: P15Y, renewal: none, counting: eve}")
    #expect(there.mended.contains("{duration: P15Y, renewal: none, counting: anniversary}"))
  }

  @Test func `a day that nothing explains is held against the term alone`() async throws {
    let (finding, text) = try await contradiction("signed: 2021-01-20, in_force: 2021-01-20, expires: 2036-03-01")
    #expect(finding.help.en == "write 2036-01-19, or mend the term after the text" && finding.notes.count == 1)
    #expect(text.contains("expires: 2036-01-19"))
  }
}
