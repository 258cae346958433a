import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Planning
import Support
import Testing

/// Terms, renewals and notice: the worked cases of the planning model, section 4, each by its number, and an
/// independent oracle.
struct TermTests {
  /// Where a dossier with these keys stands on a day.
  private func term(_ keys: String, asOf today: String, model: String? = nil) async throws -> TermState {
    let example = Example(.keys(.dossier), keys + "\nresources: []\nobjectives: []\nrisks: []", joining: model)
    let assessed = await ExampleHandbook(example, over: try fixture("example")).assessed(
      asOf: try #require(CalendarDate(today)))
    let index = try #require(assessed.handbook.dossiers.firstIndex { $0.id == "KS-2024-002" })
    return assessed.assessment.dossiers[index].term
  }

  private static let anniversary =
    "date_rules: {term_end: anniversary, notice_counts_day: true, decision_lead: P2M, review_grace: P30D}"

  @Test(arguments: [
    ("2023-02-28", "P1Y", "2024-02-28"), ("2024-01-31", "P1M", "2024-02-29"), ("2023-01-31", "P1M", "2023-02-28"),
    ("2024-02-29", "P12M", "2025-02-28"),
    ("2024-01-31", "P1M1D", "2024-03-01"), ("2024-01-31", "P2W", "2024-02-14"), ("2024-01-30", "P30D", "2024-02-29")
  ])
  func `rule 2: months keep the day number, clamped, before weeks and days, and do not stick`(
    start: String, period: String, end: String
  ) throws {
    let day = try #require(CalendarDate(start)) + #require(Period(period))
    #expect(day.description == end)
  }

  @Test func `rule 3: counted from the anchor, never from an earlier result`() async throws {
    for (today, last) in [
      ("2024-01-01", "2025-02-28"), ("2026-01-01", "2030-02-28"), ("2031-01-01", "2035-02-28"),
      ("2036-01-01", "2040-02-29")
    ] {
      let state = try await term(
        "dates: {in_force: 2020-02-29}\nterm: {duration: P5Y, renewal: automatic, notice_period: P6M}", asOf: today,
        model: Self.anniversary)
      #expect(state.lastDay?.date.description == last)
    }
  }

  @Test func `rule 4: clamped before the day is taken off, and a stated end wins for display`() async throws {
    let eve = try await term("dates: {in_force: 2021-08-31}\nterm: {duration: P5Y, renewal: none}", asOf: "2026-06-01")
    #expect(
      eve.lastDay?.date.description == "2026-08-30"
        && eve.lastDay?.isoDerivation(in: .english) == "2026-08-30 = 2021-08-31 + 5 years − 1 day")
    let stated = try await term(
      "dates: {in_force: 2021-08-31, expires: 2026-09-15}\nterm: {duration: P5Y, renewal: none}", asOf: "2026-06-01")
    #expect(stated.lastDay?.date.description == "2026-09-15" && stated.termEnd?.date.description == "2026-08-30")
  }

  @Test(arguments: [
    ("2021-03-01", "P6M", true, "2025-08-28"), ("2021-03-01", "P6M", false, "2025-08-27"),
    ("2021-03-01", "P30D", true, "2026-01-29"), ("2021-03-01", "P1M", true, "2026-01-28")
  ])
  func `rule 5: the last notice day is never late, and a day earlier for clear months`(
    inForce: String, notice: String, counts: Bool, day: String
  ) async throws {
    let model = "date_rules: {term_end: eve, notice_counts_day: \(counts), decision_lead: P2M, review_grace: P30D}"
    let state = try await term(
      "dates: {in_force: \(inForce)}\nterm: {duration: P5Y, renewal: automatic, notice_period: \(notice)}",
      asOf: "2025-06-01", model: model)
    #expect(state.lastDay?.date.description == "2026-02-28" && state.lastNoticeDay?.date.description == day)
  }

  @Test(arguments: [
    ("2027-07-29", "open", 0), ("2027-07-30", "due", 0), ("2027-09-30", "due", 0), ("2027-10-01", "missed", 0),
    ("2028-03-30", "missed", 0), ("2028-03-31", "open", 1)
  ])
  func `rule 6: open, due from the day to decide, missed after the notice day, then the next term`(
    today: String, state: String, renewals: Int
  ) async throws {
    let term = try await term(
      """
      dates: {in_force: 2023-03-31}
      term: {duration: P5Y, renewal: automatic, renewal_period: P2Y, notice_period: P6M}
      """,
      asOf: today)
    #expect(term.noticeState.rawValue == state && term.renewalsDone == renewals)
    #expect(term.lastDay?.date.description == (renewals == 0 ? "2028-03-30" : "2030-03-30"))
    #expect(term.currentTermStart?.description == (renewals == 0 ? "2023-03-31" : "2028-03-31"))
  }

  @Test(arguments: [("2027-09-30", "2028-03-30"), ("2027-10-01", "2030-03-30")])
  func `rule 6: notice in time ends the term, later notice the next one`(given: String, last: String) async throws {
    let term = try await term(
      """
      dates: {in_force: 2023-03-31}
      term: {duration: P5Y, renewal: automatic, renewal_period: P2Y, notice_period: P6M, notice_given: \(given)}
      """,
      asOf: "2031-01-01")
    #expect(term.lastDay?.date.description == last && term.noticeState == .none)
  }

  @Test func `rule 6: a missed notice says until when it runs on, and how soon one can leave`() async throws {
    let term = try await term(
      """
      dates: {in_force: 2023-03-31}
      term: {duration: P5Y, renewal: automatic, renewal_period: P2Y, notice_period: P6M}
      """,
      asOf: "2027-10-01")
    #expect(term.runsOnTo?.date.description == "2030-03-30")
    #expect(
      term.runsOnTo?.isoDerivation(in: .english) == "2030-03-30 = 2023-03-31 + 5 years + 2 years − 1 day"
        && term.earliestExit == term.runsOnTo)
    let open = try await self.term(
      """
      dates: {in_force: 2023-03-31}
      term: {duration: P5Y, renewal: automatic, renewal_period: P2Y, notice_period: P6M}
      """,
      asOf: "2027-09-30")
    #expect(open.runsOnTo == nil && open.earliestExit == open.lastDay)
  }

  @Test
  func
    `rule 6: of renewals shorter than the notice, one leaves with the first term that notice is in time for`()
    async throws
  {
    let keys =
      "dates: {in_force: 2023-04-01}\nterm: {duration: P1Y, renewal: automatic, renewal_period: P1M, notice_period: P3M"
    let term = try await term(keys + "}", asOf: "2024-03-01")
    #expect(
      term.noticeState == .missed && term.runsOnTo?.date.description == "2024-04-30"
        && term.earliestExit?.date.description == "2024-06-30")
    let given = try await self.term(keys + ", notice_given: 2024-03-01}", asOf: "2024-12-01")
    #expect(given.lastDay?.date.description == "2024-06-30" && given.renewalsDone == 3)
  }

  @Test func `rule 6: a late notice says on which day it ends`() async throws {
    let term = try await term(
      """
      dates: {in_force: 2023-03-31}
      term: {duration: P5Y, renewal: automatic, renewal_period: P2Y, notice_period: P6M, notice_given: 2027-10-01}
      """,
      asOf: "2027-10-02")
    #expect(
      term.lastDay?.date.description == "2028-03-30" && term.runsOnTo?.date.description == "2030-03-30"
        && term.earliestExit == term.runsOnTo)
    #expect(
      term.remarks(on: .lastDay).map(\.en) == [
        """
        notice came too late for this day: it ends on 30 March 2030 (30 March 2030 = 31 March 2023 + 5 years + 2 \
        years − 1 day)
        """
      ])
  }

  @Test
  func
    `rule 7: by consent never rolls over; an indefinite one ends by notice, or by treaty law's twelve months`()
    async throws
  {
    let consent = try await term(
      "dates: {in_force: 2020-01-01}\nterm: {duration: P5Y, renewal: by-consent}", asOf: "2026-06-01")
    #expect(consent.lastDay?.date.description == "2024-12-31" && consent.renewalsDone == 0)
    let given = try await term(
      "dates: {in_force: 2020-01-01}\nterm: {renewal: indefinite, notice_period: P6M, notice_given: 2026-01-31}",
      asOf: "2026-06-01")
    #expect(given.lastDay?.date.description == "2026-07-31")
    let silent = try await term(
      "dates: {in_force: 2020-01-01}\nterm: {renewal: indefinite, notice_given: 2026-01-31}", asOf: "2026-06-01")
    #expect(silent.lastDay?.date.description == "2027-01-31" && silent.daysLeft == 244)
    #expect(
      silent.lastDay?.isoDerivation(in: .english)
        == """
        2027-01-31 = 2026-01-31 + 1 year (Vienna Convention on the Law of Treaties, art. 56(2)); 2026-01-31 \
        (term.notice_given)
        """
    )
    let open = try await term("dates: {in_force: 2020-01-01}\nterm: {renewal: indefinite}", asOf: "2026-06-01")
    #expect(open.lastDay == nil && open.earliestExit?.date.description == "2027-06-01")
  }

  @Test func `rule 7: winding down runs after the end`() async throws {
    let term = try await term(
      "dates: {in_force: 2021-06-01}\nterm: {duration: P5Y, renewal: none, wind_down: P6M}", asOf: "2026-06-01")
    #expect(term.lastDay?.date.description == "2026-05-31" && term.windDownEnd?.date.description == "2026-11-30")
    #expect(
      term.windDownEnd?.isoDerivation(in: .english)
        == "2026-11-30 = 2026-05-31 + 6 months; 2026-05-31 = 2021-06-01 + 5 years − 1 day")
    let early = try await self.term(
      "dates: {in_force: 2021-06-01, ended: 2024-08-31}\nterm: {duration: P5Y, renewal: none, wind_down: P6M}",
      asOf: "2026-06-01")
    #expect(
      early.windDownEnd?.isoDerivation(in: .english) == "2025-02-28 = 2024-08-31 + 6 months; 2024-08-31 (dates.ended)")
  }

  @Test func `rule 8: weekends and holidays move only the advisory day`() async throws {
    // 16 and 17 August 2026 are a Sunday and a holiday; the 15th a Saturday.
    let term = try await term(
      "dates: {in_force: 2022-02-18}\nterm: {duration: P5Y, renewal: automatic, notice_period: P6M}", asOf: "2026-06-01"
    )
    #expect(term.lastNoticeDay?.date.description == "2026-08-17" && term.actBy?.date.description == "2026-08-14")
    #expect(term.decideBy?.date.description == "2026-06-17")
    #expect(
      term.actBy?.isoDerivation(in: .english)
        == """
        2026-08-14 = 2026-08-17 → working day before; 2026-08-17 = 2027-02-17 − 6 months; 2027-02-17 = 2022-02-18 + 5 \
        years − 1 day
        """
    )
    #expect(
      term.remarks(on: .lastNoticeDay).map(\.en) == ["17 August 2026 is no working day: better act by 14 August 2026"])
  }

  @Test(arguments: [
    (
      "{trigger: last-notification, date: 2026-01-15, offset: P1M, snap: next-month-start}", "2026-03-01",
      "2026-01-15 (last notification) + 1 month → first day of the next month"
    ),
    (
      "{trigger: last-notification, date: 2026-01-31, offset: P30D}", "2026-03-02",
      "2026-01-31 (last notification) + 30 days"
    ),
    (
      "{trigger: last-notification, date: 2026-01-31, snap: next-month-start}", "2026-02-01",
      "2026-01-31 (last notification) → first day of the next month"
    ),
    (
      "{trigger: last-notification, date: 2026-01-01, snap: next-month-start}", "2026-02-01",
      "2026-01-01 (last notification) → first day of the next month"
    ),
    (
      "{trigger: ratifications, count: 5, date: 2026-01-31, offset: P1M}", "2026-02-28",
      "2026-01-31 (ratification no. 5) + 1 month"
    ),
    ("{trigger: signature}", "2026-01-10", "2026-01-10 (signature)"),
    ("{trigger: signature, offset: P1D}", "2026-01-11", "2026-01-10 (signature) + 1 day")
  ])
  func `rule 9: entry into force from its trigger, and how it was counted stays with every day counted from it`(
    entry: String, day: String, derivation: String
  ) async throws {
    let term = try await term(
      """
      dates: {signed: 2026-01-10}
      term: {duration: P1Y, renewal: automatic, notice_period: P3M, entry_into_force: \(entry)}
      """,
      asOf: "2026-06-01")
    #expect(term.currentTermStart?.description == day)
    let written =
      derivation.hasPrefix(day + " ") && !derivation.contains("+") && !derivation.contains("→")
      ? derivation : "\(day) = \(derivation)"
    for computed in [term.lastDay, term.lastNoticeDay, term.decideBy, term.actBy] {
      #expect(computed?.isoDerivation(in: .english).hasSuffix("; " + written) == true)
    }
  }

  @Test(arguments: [
    "{trigger: ratifications, count: 5}", "{trigger: last-notification}", "{trigger: signature, date: 2026-02-30}",
    "{trigger: soon, date: 2026-01-15}"
  ])
  func `rule 9: without the day of its trigger there is no entry into force`(entry: String) async throws {
    let term = try await term(
      "dates: {signed: 2026-01-10}\nterm: {duration: P1Y, renewal: none, entry_into_force: \(entry)}",
      asOf: "2026-06-01")
    #expect(term.currentTermStart == nil && term.lastDay == nil)
  }

  @Test func `what another finding has spoken about is not counted with`() async throws {
    let term = try await term(
      """
      dates: {in_force: 2020-01-01}
      term: {duration: P5Y, renewal: automatic, renewal_period: 2 years, notice_period: P6M}
      """,
      asOf: "2026-06-01")
    #expect(term.lastDay == nil && term.lastNoticeDay == nil && term.noticeState == .none)
  }

  @Test func `rule 10: a year alone enters no arithmetic`() async throws {
    let term = try await term("dates: {in_force: 2020}\nterm: {duration: P5Y, renewal: none}", asOf: "2026-06-01")
    #expect(term.lastDay == nil && term.currentTermStart == nil)
  }

  // MARK: The oracle

  @Test func `thousands of random terms agree with an independent library`() async throws {
    var random = Seeded(20_260_601)
    let cases = (0..<2500).map { _ in RandomTerm(&random) }
    let oracle = try tool(["Tests/Oracle/terms.py"], input: Data(cases.map { $0.json + "\n" }.joined().utf8))
    #expect(oracle.status == 0, "\(oracle.stderr)")
    let answers = oracle.stdout.split(separator: "\n").map(String.init)
    try #require(answers.count == cases.count)
    var differences: [String] = []
    for (term, answer) in zip(cases, answers) where await term.answer() != answer {
      differences.append("\(term.json)\n  ours   \(await term.answer())\n  theirs \(answer)")
    }
    #expect(differences.isEmpty, "\(differences.count):\n\(differences.prefix(3).joined(separator: "\n"))")
  }
}

/// A term with month ends, leap years and odd periods more often than chance would have them.
private struct RandomTerm {
  let anchor: CalendarDate
  let today: CalendarDate
  /// Where the anchor is the day of the last notification.
  let offset: Period?
  let isCounted, snap: Bool
  let duration, renewal, notice, lead: Period
  let windDown: Period?
  let given: CalendarDate?
  let kind: String
  let hasNotice, eve, countsDay: Bool

  init(_ random: inout Seeded) {
    func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + Int(random.next() % UInt64(range.count)) }
    func flag() -> Bool { random.next() % 2 == 0 }
    func date(_ years: ClosedRange<Int>) -> CalendarDate {
      let year = number(years), month = number(1...12)
      return CalendarDate(
        year: year, month: month, day: flag() ? CalendarDate.days(inMonth: month, of: year) : number(1...28))
        ?? CalendarDate(ordinal: 0)
    }
    anchor = date(1990...2030)
    today = flag() ? anchor.adding(days: number(0...12_000)) : max(anchor, date(1990...2060))
    isCounted = number(1...4) == 1
    offset = isCounted && flag() ? Period(months: number(0...3), days: number(0...30)) : nil
    snap = isCounted && flag()
    duration = Period(months: flag() ? 12 * number(1...10) : number(1...70), days: flag() ? 0 : number(0...40))
    renewal = Period(months: number(1...60), days: flag() ? 0 : number(0...20))
    notice = flag() ? Period(months: number(1...12), days: 0) : Period(months: 0, days: number(1...200))
    lead = Period(months: number(1...6), days: 0)
    windDown = number(1...3) == 1 ? Period(months: number(1...24), days: 0) : nil
    kind = ["automatic", "automatic", "automatic", "none", "by-consent", "indefinite"][number(0...5)]
    let start = anchor, span = max(0, today.ordinal - start.ordinal)
    given = number(1...3) == 1 ? start.adding(days: number(0...span)) : nil
    (hasNotice, eve, countsDay) = (kind == "automatic" || number(1...3) > 1, flag(), flag())
  }

  var json: String {
    func list(_ period: Period?) -> String { period.map { "[\($0.months), \($0.days)]" } ?? "null" }
    return """
      {"anchor": "\(anchor)", "today": "\(today)", "offset": \(list(offset)), "snap": \(snap), \
      "duration": \(list(duration)), "renewal": \(list(renewal)), "notice": \(list(notice)), \
      "has_notice": \(hasNotice), "lead": \(list(lead)), "wind_down": \(list(windDown)), "given": \(quoted(given)), \
      "kind": "\(kind)", "eve": \(eve), "counts_day": \(countsDay)}
      """
  }

  private func quoted(_ date: CalendarDate?) -> String { date.map { "\"\($0)\"" } ?? "null" }

  /// What the program says, through front matter and model as it reads them.
  func answer() async -> String {
    let entry =
      [
        "trigger: last-notification, date: \(anchor)", offset.map { "offset: \($0)" },
        snap ? "snap: next-month-start" : nil
      ].compactMap { $0 }.joined(separator: ", ")
    let parts = [
      kind == "indefinite" ? nil : "duration: \(duration)", "renewal: \(kind)", "renewal_period: \(renewal)",
      hasNotice ? "notice_period: \(notice)" : nil,
      given.map { "notice_given: \($0)" }, windDown.map { "wind_down: \($0)" },
      isCounted ? "entry_into_force: {\(entry)}" : nil
    ]
    let front =
      "---\nid: T-1\ninstrument: mou\nstage: live\nclassification: a\n"
      + (isCounted ? "" : "dates: {in_force: \(anchor)}\n")
      + "term: {\(parts.compactMap { $0 }.joined(separator: ", "))}\n---\n"
    let model =
      """
      model: 1
      organisation: {id: x, languages: [en]}
      classifications: [{id: a}]
      instruments: [{id: mou, approval: none}]
      stages: [{id: live, live: true}]

      """
        + """
        date_rules: {term_end: \(eve ? "eve" : "anniversary"), notice_counts_day: \(countsDay), decision_lead: \(lead)}

        """
    let tree = SourceTree(files: [
      SourceFile(path: "content/dossiers/t-1.md", text: front),
      SourceFile(path: "content/planning-model.yml", text: model)
    ])
    let assessed = await assess(tree, asOf: today, for: nil, workers: Workers(1))
    guard let term = assessed.assessment.dossiers.first?.term else { return "nothing" }
    return """
      {"decide": \(quoted(term.decideBy?.date)), "exit": \(quoted(term.earliestExit?.date)), \
      "last_day": \(quoted(term.lastDay?.date)), "notice": \(quoted(term.lastNoticeDay?.date)), \
      "renewals": \(term.renewalsDone), "runs_on": \(quoted(term.runsOnTo?.date)), \
      "start": \(quoted(term.currentTermStart)), "state": "\(term.noticeState.rawValue)", \
      "wind_down": \(quoted(term.windDownEnd?.date))}
      """
  }
}
