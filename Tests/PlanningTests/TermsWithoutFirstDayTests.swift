import Diagnostics
import Dossiers
import Pipeline
import Planning
import Support
import Testing

/// Agreements of which no day is known on which they entered into force: what is stated counts all the same.
struct TermsWithoutFirstDayTests {
  private static let years = "partial: {signed: 2021, in_force: 2021}"

  private func assessed(_ keys: String) async throws -> Assessed {
    await ExampleHandbook(Example(.keys(.dossier), keys), over: try fixture("example")).assessed(
      asOf: try #require(CalendarDate("2026-11-30")))
  }

  private func term(_ keys: String) async throws -> TermState {
    let assessed = try await assessed(keys)
    let index = try #require(assessed.handbook.dossiers.firstIndex { $0.id == "KS-2024-002" })
    return assessed.assessment.dossiers[index].term
  }

  @Test func `a stated last day that is past is a deadline and a finding`() async throws {
    let assessed = try await assessed("dates: {\(Self.years), expires: 2026-10-05}\nterm: {renewal: none}")
    #expect(assessed.findings.contains { $0.code == "DAT-047" })
    let index = try #require(assessed.handbook.dossiers.firstIndex { $0.id == "KS-2024-002" })
    let last = assessed.assessment.dossiers[index].deadlines.filter { $0.kind == .lastDay }
    #expect(last.map { "\($0.date.date) \($0.state)" } == ["2026-10-05 overdue"])
  }

  @Test(arguments: [
    ("dates: {expires: 2027-10-05}", "2027-10-05"),
    ("dates: {expires: 2027-10-05}\nterm: {extensions: [{agreed: 2026-01-05, until: 2029-10-05}]}", "2029-10-05"),
    ("term: {renewal: none, ends_when: {what: The handover, longstop: 2028-01-31}}", "2028-01-31"),
    ("term: {renewal: indefinite, notice_period: P6M, notice_given: 2026-11-01}", "2027-05-01")
  ])
  func `every stated end counts`(keys: String, last: String) async throws {
    let dates = keys.hasPrefix("dates") ? "" : "dates: {\(Self.years)}\n"
    #expect(try await term(dates + keys).lastDay?.date.description == last)
  }

  @Test func `parties that leave and winding down are told`() async throws {
    let term = try await term(
      """
      dates: {\(Self.years), expires: 2026-10-05}
      term: {renewal: none, wind_down: P6M}
      parties:
        - {partner: badan-contoh, bound_from: 2022-01-01}
        - {partner: dewan-mitra, withdrawal: {given: 2025-01-05, last_day: 2025-07-05}}
      """)
    #expect(term.windDownEnd?.date.description == "2027-04-05")
    #expect(term.parties.map { $0.start?.date.description } == ["2022-01-01", nil])
    #expect(term.parties.map { $0.end?.date.description } == [nil, "2025-07-05"])
  }

  @Test func `nobody is told how to leave what has no first day`() async throws {
    let term = try await term("dates: {\(Self.years)}\nterm: {renewal: indefinite, notice_period: P6M}")
    #expect(term.earliestExit == nil && term.lastDay == nil && term.currentTermStart == nil)
  }
}
