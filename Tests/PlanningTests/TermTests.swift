import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Planning
import Support
import Testing

/// Terms, renewals and notice: the worked cases of the planning model, section 4, each by its number, and an independent oracle.
struct TermTests {
  /// Where a dossier with these keys stands on a day.
  private func term(_ keys: String, asOf today: String, model: String? = nil) async throws -> TermState {
    let example = Example(.keys(.dossier), keys + "\nresources: []\nobjectives: []\nrisks: []", joining: model)
    let assessed = await ExampleHandbook(example, over: try fixture("example")).assessed(asOf: try #require(CalendarDate(today)))
    let index = try #require(assessed.handbook.dossiers.firstIndex { $0.id == "KS-2024-002" })
    return assessed.assessment.dossiers[index].term
  }

  private static let anniversary = "date_rules: {term_end: anniversary, notice_counts_day: true, decision_lead: P2M, review_grace: P30D}"

  @Test(arguments: [
    ("2023-02-28", "P1Y", "2024-02-28"), ("2024-01-31", "P1M", "2024-02-29"), ("2023-01-31", "P1M", "2023-02-28"), ("2024-02-29", "P12M", "2025-02-28"),
    ("2024-01-31", "P1M1D", "2024-03-01"), ("2024-01-31", "P2W", "2024-02-14"), ("2024-01-30", "P30D", "2024-02-29"),
  ])
  func `rule 2: months keep the day number, clamped, before weeks and days, and do not stick`(start: String, period: String, end: String) throws {
    let day = try #require(CalendarDate(start)) + #require(Period(period))
    #expect(day.description == end)
  }

  @Test func `rule 3: counted from the anchor, never from an earlier result`() async throws {
    for (today, last) in [("2024-01-01", "2025-02-28"), ("2026-01-01", "2030-02-28"), ("2031-01-01", "2035-02-28"), ("2036-01-01", "2040-02-29")] {
      let state = try await term("dates: {in_force: 2020-02-29}\nterm: {duration: P5Y, renewal: automatic, notice_period: P6M}", asOf: today, model: Self.anniversary)
      #expect(state.lastDay?.date.description == last)
    }
  }

  @Test func `rule 4: clamped before the day is taken off, and a stated end wins for display`() async throws {
    let eve = try await term("dates: {in_force: 2021-08-31}\nterm: {duration: P5Y, renewal: none}", asOf: "2026-06-01")
    #expect(eve.lastDay?.date.description == "2026-08-30" && eve.lastDay?.derivation == "2026-08-30 = 2021-08-31 + P5Y − 1 day")
    let stated = try await term("dates: {in_force: 2021-08-31, expires: 2026-09-15}\nterm: {duration: P5Y, renewal: none}", asOf: "2026-06-01")
    #expect(stated.lastDay?.date.description == "2026-09-15" && stated.termEnd?.date.description == "2026-08-30")
  }

  @Test(arguments: [
    ("2021-03-01", "P6M", true, "2025-08-28"), ("2021-03-01", "P6M", false, "2025-08-27"), ("2021-03-01", "P30D", true, "2026-01-29"), ("2021-03-01", "P1M", true, "2026-01-28"),
  ])
  func `rule 5: the last notice day is never late, and a day earlier for clear months`(inForce: String, notice: String, counts: Bool, day: String) async throws {
    let model = "date_rules: {term_end: eve, notice_counts_day: \(counts), decision_lead: P2M, review_grace: P30D}"
    let state = try await term("dates: {in_force: \(inForce)}\nterm: {duration: P5Y, renewal: automatic, notice_period: \(notice)}", asOf: "2025-06-01", model: model)
    #expect(state.lastDay?.date.description == "2026-02-28" && state.lastNoticeDay?.date.description == day)
  }

  @Test(arguments: [
    ("2027-07-29", "open", 0), ("2027-07-30", "due", 0), ("2027-09-30", "due", 0), ("2027-10-01", "missed", 0), ("2028-03-30", "missed", 0), ("2028-03-31", "open", 1),
  ])
  func `rule 6: open, due from the day to decide, missed after the notice day, then the next term`(today: String, state: String, renewals: Int) async throws {
    let term = try await term("dates: {in_force: 2023-03-31}\nterm: {duration: P5Y, renewal: automatic, renewal_period: P2Y, notice_period: P6M}", asOf: today)
    #expect(term.noticeState.rawValue == state && term.renewalsDone == renewals)
    #expect(term.lastDay?.date.description == (renewals == 0 ? "2028-03-30" : "2030-03-30"))
    #expect(term.currentTermStart?.description == (renewals == 0 ? "2023-03-31" : "2028-03-31"))
  }

  @Test(arguments: [("2027-09-30", "2028-03-30"), ("2027-10-01", "2030-03-30")])
  func `rule 6: notice in time ends the term, later notice the next one`(given: String, last: String) async throws {
    let term = try await term(
      "dates: {in_force: 2023-03-31}\nterm: {duration: P5Y, renewal: automatic, renewal_period: P2Y, notice_period: P6M, notice_given: \(given)}", asOf: "2031-01-01")
    #expect(term.lastDay?.date.description == last && term.noticeState == .none)
  }

  @Test func `rule 6: a missed notice says until when it runs on, and how soon one can leave`() async throws {
    let term = try await term("dates: {in_force: 2023-03-31}\nterm: {duration: P5Y, renewal: automatic, renewal_period: P2Y, notice_period: P6M}", asOf: "2027-10-01")
    #expect(term.runsOnTo?.date.description == "2030-03-30")
    #expect(term.runsOnTo?.derivation == "2030-03-30 = 2023-03-31 + P5Y + P2Y − 1 day")
  }

  @Test func `rule 7: by consent never rolls over; an indefinite one ends by notice, or by the Vienna Convention's twelve months`() async throws {
    let consent = try await term("dates: {in_force: 2020-01-01}\nterm: {duration: P5Y, renewal: by-consent}", asOf: "2026-06-01")
    #expect(consent.lastDay?.date.description == "2024-12-31" && consent.renewalsDone == 0)
    let given = try await term("dates: {in_force: 2020-01-01}\nterm: {renewal: indefinite, notice_period: P6M, notice_given: 2026-01-31}", asOf: "2026-06-01")
    #expect(given.lastDay?.date.description == "2026-07-31")
    let silent = try await term("dates: {in_force: 2020-01-01}\nterm: {renewal: indefinite, notice_given: 2026-01-31}", asOf: "2026-06-01")
    #expect(silent.lastDay?.date.description == "2027-01-31")
    let open = try await term("dates: {in_force: 2020-01-01}\nterm: {renewal: indefinite}", asOf: "2026-06-01")
    #expect(open.lastDay == nil && open.earliestExit?.date.description == "2027-06-01")
  }

  @Test func `rule 7: winding down runs after the end`() async throws {
    let term = try await term("dates: {in_force: 2021-06-01}\nterm: {duration: P5Y, renewal: none, wind_down: P6M}", asOf: "2026-06-01")
    #expect(term.lastDay?.date.description == "2026-05-31" && term.windDownEnd?.date.description == "2026-11-30")
  }

  @Test func `rule 8: weekends and holidays move only the advisory day`() async throws {
    // 16 and 17 August 2026 are a Sunday and a holiday; the 15th a Saturday.
    let term = try await term("dates: {in_force: 2022-02-18}\nterm: {duration: P5Y, renewal: automatic, notice_period: P6M}", asOf: "2026-06-01")
    #expect(term.lastNoticeDay?.date.description == "2026-08-17" && term.actBy?.date.description == "2026-08-14")
    #expect(term.decideBy?.date.description == "2026-06-17")
  }

  @Test(arguments: [
    ("{trigger: last-notification, date: 2026-01-15, offset: P1M, snap: next-month-start}", "2026-03-01"), ("{trigger: last-notification, date: 2026-01-31, offset: P30D}", "2026-03-02"),
    ("{trigger: signature}", "2026-01-10"), ("{trigger: signature, offset: P1D}", "2026-01-11"),
  ])
  func `rule 9: entry into force from its trigger`(entry: String, day: String) async throws {
    let term = try await term("dates: {signed: 2026-01-10}\nterm: {duration: P1Y, renewal: none, entry_into_force: \(entry)}", asOf: "2026-06-01")
    #expect(term.currentTermStart?.description == day)
  }

  @Test func `rule 10: a year alone enters no arithmetic`() async throws {
    let term = try await term("dates: {in_force: 2020}\nterm: {duration: P5Y, renewal: none}", asOf: "2026-06-01")
    #expect(term.lastDay == nil && term.currentTermStart == nil)
  }

  // MARK: The oracle

  @Test func `thousands of random terms agree with an independent library`() async throws {
    var random = Seeded(20_260_601)
    let cases = (0..<4000).map { _ in RandomTerm(&random) }
    guard let oracle = try tool(["Tests/Oracle/terms.py"], input: Data(cases.map { $0.json + "\n" }.joined().utf8)) else { return }
    #expect(oracle.status == 0, "\(oracle.stderr)")
    let answers = oracle.stdout.split(separator: "\n").map(String.init)
    try #require(answers.count == cases.count)
    var differences: [String] = []
    for (term, answer) in zip(cases, answers) where await term.answer() != answer { differences.append("\(term.json)\n  ours   \(await term.answer())\n  theirs \(answer)") }
    #expect(differences == [], "\(differences.prefix(3).joined(separator: "\n"))")
  }
}

/// A term with month ends, leap years and odd periods more often than chance would have them.
private struct RandomTerm {
  let inForce: CalendarDate
  let today: CalendarDate
  let duration, renewal, notice, lead: Period
  let automatic, eve, countsDay: Bool

  init(_ random: inout Seeded) {
    func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + Int(random.next() % UInt64(range.count)) }
    func flag() -> Bool { random.next() % 2 == 0 }
    let year = number(1990...2030), month = number(1...12)
    let day = flag() ? CalendarDate.days(inMonth: month, of: year) : number(1...28)
    inForce = CalendarDate(year: year, month: month, day: day) ?? CalendarDate(ordinal: 0)
    today = inForce.adding(days: number(0...12_000))
    duration = Period(months: flag() ? 12 * number(1...10) : number(1...70), days: flag() ? 0 : number(0...40))
    renewal = Period(months: number(1...60), days: flag() ? 0 : number(0...20))
    notice = flag() ? Period(months: number(1...12), days: 0) : Period(months: 0, days: number(1...200))
    lead = Period(months: number(1...6), days: 0)
    (automatic, eve, countsDay) = (flag(), flag(), flag())
  }

  var json: String {
    func list(_ period: Period) -> String { "[\(period.months), \(period.days)]" }
    return "{\"in_force\": \"\(inForce)\", \"today\": \"\(today)\", \"duration\": \(list(duration)), \"renewal\": \(list(renewal)), \"notice\": \(list(notice)), "
      + "\"lead\": \(list(lead)), \"automatic\": \(automatic), \"eve\": \(eve), \"counts_day\": \(countsDay)}"
  }

  /// What the program says, through front matter and model as it reads them.
  func answer() async -> String {
    let front =
      "---\nid: T-1\ninstrument: mou\nstage: live\nclassification: a\ndates: {in_force: \(inForce)}\nterm: {duration: \(duration), renewal: \(automatic ? "automatic" : "none"), renewal_period: \(renewal), notice_period: \(notice)}\n---\n"
    let model =
      "model: 1\norganisation: {id: x, languages: [en]}\nclassifications: [{id: a}]\ninstruments: [{id: mou, approval: none}]\nstages: [{id: live, live: true}]\n"
      + "date_rules: {term_end: \(eve ? "eve" : "anniversary"), notice_counts_day: \(countsDay), decision_lead: \(lead)}\n"
    let tree = SourceTree(files: [
      SourceFile(path: "content/dossiers/t-1.md", text: front), SourceFile(path: "content/planning-model.yml", text: model),
    ])
    let assessed = await assess(tree, asOf: today, for: nil, workers: Workers(1))
    guard let term = assessed.assessment.dossiers.first?.term else { return "nothing" }
    func quoted(_ date: CalendarDate?) -> String { date.map { "\"\($0)\"" } ?? "null" }
    return "{\"last_day\": \(quoted(term.lastDay?.date)), \"renewals\": \(term.renewalsDone), \"start\": \(quoted(term.currentTermStart)), "
      + "\"notice\": \(quoted(term.lastNoticeDay?.date)), \"decide\": \(quoted(term.decideBy?.date)), \"state\": \"\(term.noticeState.rawValue)\"}"
  }
}
