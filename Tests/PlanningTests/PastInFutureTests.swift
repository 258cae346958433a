import Diagnostics
import Dossiers
import Pipeline
import Planning
import Support
import Testing

/// Days that tell of what has happened and that have not come: each is found, and none of them silences a deadline.
struct PastInFutureTests {
  private func assessed(_ keys: String) async throws -> Assessed {
    await ExampleHandbook(Example(.keys(.dossier), keys), over: try fixture("example")).assessed(
      asOf: try #require(CalendarDate("2026-06-01")))
  }

  private static let dates = "dates: {signed: 2024-01-15, in_force: 2024-02-01}\n"

  @Test(arguments: [
    dates + "term: {duration: P5Y, renewal: automatic, notice_period: P6M, notice_given: «2062-05-01»}",
    dates
      + """
      term:
        duration: P5Y
        renewal: automatic
        notice_period: P6M
        notice_counts_from: receipt
        notice_given: 2026-05-01
        notice_received: «2062-05-01»
      """,
    dates + "term: {duration: P5Y, renewal: none, extensions: [{agreed: «2062-05-01», until: 2064-01-01}]}",
    "term: {duration: P5Y, renewal: none, ends_when: {what: The handover, done: «2062-05-01»}}",
    """
    parties:
      - {partner: badan-contoh, role: host}
      - {partner: dewan-mitra, role: counterpart, withdrawal: {given: «2062-05-01»}}
    """,
    "dates: {partial: {signed: «2062»}}",
    "context: {reviewed: «2062-05-20»}",
    "coordination: {activities: [{id: A1, title: Survey, due: 2026-03-01, done: «2062-05-01»}]}",
    "team: [{role: lead, trained: «2062-05-01»}]",
    "stakeholders: [{group: Fishers, consulted: «2062-05-01»}]",
    "risks: [{id: R1, title: Storms, likelihood: 2, impact: 2, closed: «2062-05-01»}]",
    "legal: {approval: {form: law, date: «2062-05-01»}}",
    "legal: {registration: {reference: A1, date: «2062-05-01»}}",
    """
    evaluation:
      reports:
        - {date: 2026-02-10, kind: midterm, recommendations: [{id: M1, text: Share data, done: «2062-05-01»}]}
    """,
    "evaluation: {reports: [{date: «2062-02-10», kind: midterm}]}",
    "lessons: [{theme: coast, text: Plant before the rains, date: «2062-05-01»}]"
  ])
  func `what has happened is never dated in the future`(keys: String) async throws {
    let handbook = ExampleHandbook(Example(.keys(.dossier), keys), over: try fixture("example"))
    let found = await handbook.findings(asOf: try #require(CalendarDate("2026-06-01"))).filter { $0.code == "DAT-049" }
    #expect(
      found.map { "\($0.span.line):\($0.span.column)" } == [String(handbook.marked.prefix { $0 != "-" })], "\(keys)")
  }

  /// Whatever kind of document states it, and its translation.
  @Test(arguments: [
    Example(.keys(.dossier), "updated: «2026-06-02»"), Example(.keys(.partner), "updated: «2062-05-20»"),
    Example(.keys(.partner), "profile_reviewed: «2062-05-20»"), Example(.keys(.chapter), "reviewed: «2062-05-20»"),
    Example(.keys(.term), "updated: «2062-05-20»"), Example(.keys(.pack), "updated: «2062-05-20»"),
    Example(
      .file("content/dossiers/ks-2024-002.en.md"),
      "---\nlanguage: en\ntranslates: «2062-03-01»\n---\n\nWhat the parties have agreed.\n")
  ])
  func `nobody has looked after a document on a day to come`(example: Example) async throws {
    let handbook = ExampleHandbook(example, over: try fixture("example"))
    let found = await handbook.findings(asOf: try #require(CalendarDate("2026-06-01")))
    #expect(found.map(\.code) == ["DAT-069"], "\(found.map { "\($0.code) \($0.message.en)" })")
    #expect(
      found.map { "\($0.span.line):\($0.span.column)" } == [String(handbook.marked.prefix { $0 != "-" })])
  }

  @Test func `today is no day to come`() async throws {
    #expect(try await assessed("updated: 2026-06-01").findings.allSatisfy { $0.code != "DAT-069" })
  }

  @Test func `what is planned may be dated in the future`() async throws {
    let keys = """
      coordination:
        meetings: [{date: 2062-05-01, kind: steering}]
        activities: [{id: A1, title: Survey, start: 2062-01-01, due: 2062-05-01}]
      """
    #expect(try await assessed(keys).findings.allSatisfy { $0.code != "DAT-049" })
  }

  @Test func `a notice dated in the future takes no deadline away`() async throws {
    let assessed = try await assessed(
      Self.dates + "term: {duration: P5Y, renewal: automatic, notice_period: P6M, notice_given: 2062-05-01}")
    let index = try #require(assessed.handbook.dossiers.firstIndex { $0.id == "KS-2024-002" })
    let term = assessed.assessment.dossiers[index].term
    #expect(term.lastNoticeDay?.date.description == "2028-07-31" && term.decideBy != nil)
  }

  @Test func `an activity is late until the day on which it is done`() async throws {
    let activity = "coordination: {activities: [{id: A1, title: Survey, due: 2026-03-01, done: 2062-05-01}]}"
    #expect(try await assessed(activity).findings.contains { $0.code == "COO-305" })
  }

  @Test func `a notice that cannot be read leaves nothing to be said about leaving`() async throws {
    let assessed = try await assessed(
      """
      dates: {signed: 2021-01-15, in_force: 2021-06-10}
      term: {duration: P5Y, renewal: automatic, notice_period: P6M, notice_given: 2025-13-01}
      """)
    let index = try #require(assessed.handbook.dossiers.firstIndex { $0.id == "KS-2024-002" })
    let term = assessed.assessment.dossiers[index].term
    #expect(term.lastDay?.date.description == "2026-06-09")
    #expect(term.lastNoticeDay == nil && term.noticeState == .none && term.runsOnTo == nil && term.earliestExit == nil)
  }
}
