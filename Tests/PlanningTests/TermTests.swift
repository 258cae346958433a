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
}
