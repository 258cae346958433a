import Diagnostics
import Dossiers
import Pipeline
import Planning
import Support
import Testing

/// What falls due of one dossier: which kinds, when, of whom, from which place in the file, and where each stands.
struct DeadlinesTests {
  private struct Found {
    let deadlines: [Deadline]
    let model: PlanningModel

    /// `2026-10-14 meeting_due open`, of one kind.
    func lines(_ kind: Deadline.Kind) -> [String] {
      deadlines.filter { $0.kind == kind }.map { "\($0.date.date) \($0.kind.rawValue) \($0.state.rawValue)" }
    }

    func kinds() -> [String] { deadlines.map(\.kind.rawValue) }

    func only(_ kind: Deadline.Kind) throws -> Deadline {
      let all = deadlines.filter { $0.kind == kind }
      try #require(all.count == 1)
      return all[0]
    }

    func unit(_ deadline: Deadline) -> String? { deadline.owner.map { model.units[$0].id } }
  }

  /// The deadlines of the example's second dossier with these keys instead of its own.
  private func deadlines(_ keys: String, asOf today: String = "2026-06-01", model: String? = nil) async throws -> Found
  {
    let example = Example(.keys(.dossier), keys, joining: model)
    let assessed = await ExampleHandbook(example, over: try fixture("example")).assessed(
      asOf: try #require(CalendarDate(today)))
    let index = try #require(assessed.handbook.dossiers.firstIndex { $0.id == "KS-2024-002" })
    return Found(deadlines: assessed.assessment.dossiers[index].deadlines, model: assessed.handbook.model)
  }

  private let ofParties: Set = ["party_entry", "party_exit"]
  private static let dates = "dates: {signed: 2024-01-15, in_force: 2024-02-01}"
  private static let activity =
    "coordination: {meeting_cadence: P6M, activities: [{id: A1, title: Plant mangroves, due: 2026-07-31%}]}"
  private static let advice =
    """
    evaluation: {cadence: P1Y, reports: [{date: 2026-02-10, kind: midterm, recommendations: [{id: M1, text: Share \
    data, owner: biro, due: 2026-05-31%}]}]}
    """

  @Test func `a live dossier has every kind, by date, then kind`() async throws {
    let found = try await deadlines("updated: 2026-04-20")
    #expect(
      found.deadlines.map { "\($0.date.date) \($0.kind.rawValue)" } == [
        "2026-10-14 meeting_due", "2026-12-31 recommendation_due", "2027-02-02 context_review_due",
        "2027-02-02 risk_review_due", "2027-02-10 evaluation_due",
        "2027-11-30 activity_due", "2028-05-31 decide_by", "2028-07-31 last_notice_day", "2029-01-31 last_day"
      ])
    #expect(Set(found.kinds()).union(ofParties) == Set(Deadline.Kind.allCases.map(\.rawValue)))
  }

  @Test func `the days to come on which parties join and leave, by the party's name`() async throws {
    let keys =
      """
      dates: {signed: 2024-01-15, in_force: 2024-02-01}
      parties:
        - {partner: badan-contoh, role: host, bound_from: 2025-01-01}
        - {partner: dewan-mitra, bound_from: 2026-06-01, withdrawal: {given: 2026-05-10}}
      term: {renewal: indefinite, notice_period: P3M}
      """
    let found = try await deadlines(keys)
    #expect(found.lines(.partyEntry) == ["2026-06-01 party_entry due"])
    #expect(found.lines(.partyExit) == ["2026-08-10 party_exit open"])
    let exit = try found.only(.partyExit)
    #expect(exit.item == "dewan-mitra" && exit.subject?.text(in: "en") == "Partner Board" && exit.at.line > 1)
    #expect(exit.date.isoDerivation(in: .english).contains("parties.withdrawal.given"))
    let later = try await deadlines(keys, asOf: "2026-08-11").kinds()
    #expect(ofParties.isDisjoint(with: later))
  }

  @Test(arguments: [
    ("adoption", ["recommendation_due", "context_review_due"]), ("ended", ["recommendation_due"]),
    ("shelved", ["recommendation_due"]),
    (
      "renewal",
      [
        "meeting_due", "recommendation_due", "context_review_due", "risk_review_due", "evaluation_due", "activity_due",
        "decide_by", "last_notice_day", "last_day"
      ]
    )
  ])
  func `terms and cadences are due while it lives, a context until the end, recommendations for ever`(
    stage: String, kinds: [String]
  ) async throws {
    #expect(try await deadlines("stage: \(stage)").kinds() == kinds)
  }

  @Test func `each has its own place in the file and its own owner`() async throws {
    let found = try await deadlines(
      "risks: [{id: R9, title: Storm, likelihood: 5, impact: 5, owner: biro}]\n" + Self.advice.replacing("%", with: ""))
    let review = try found.only(.riskReviewDue), advice = try found.only(.recommendationDue),
      last = try found.only(.lastDay)
    #expect(found.unit(review) == "biro" && review.item == "R9" && review.subject?.text(in: "en") == "Storm")
    #expect(found.unit(advice) == "biro" && advice.item == "M1" && advice.subject?.text(in: "en") == "Share data")
    #expect(found.unit(last) == "direktorat" && last.item == nil && last.subject == nil)
    #expect(
      Set(found.deadlines.map { "\($0.at.line):\($0.at.column)" }).count == found.deadlines.count - 2,
      "three of the term stand at the term")
    #expect(found.deadlines.allSatisfy { $0.at.line > 1 })
  }

  @Test(arguments: [
    ("", ["2026-07-31 activity_due open"]), (", done: 2026-05-31", []), (", done: 2026-06-01", []),
    (", done: 2026-06-02", ["2026-07-31 activity_due open"]),
    (", done: 2026-02-30", [])
  ])
  func `an activity is due until it is done; one whose day of doing is unreadable is left alone`(
    done: String, lines: [String]
  ) async throws {
    #expect(try await deadlines(Self.activity.replacing("%", with: done)).lines(.activityDue) == lines)
  }

  @Test(arguments: [
    ("", ["2026-05-31 recommendation_due overdue"]),
    (", response: accepted", ["2026-05-31 recommendation_due overdue"]), (", response: rejected", []),
    (", response: partly, done: 2026-05-01", []),
    (", response: partly, done: 2026-12-01", ["2026-05-31 recommendation_due overdue"])
  ])
  func `a recommendation is due until it is done or rejected`(answer: String, lines: [String]) async throws {
    #expect(try await deadlines(Self.advice.replacing("%", with: answer)).lines(.recommendationDue) == lines)
  }

  @Test(arguments: [("2026-06-30", "open"), ("2026-07-01", "due"), ("2026-07-31", "due"), ("2026-08-01", "overdue")])
  func `overdue once the day is past, due inside the nearest horizon, open before`(today: String, state: String)
    async throws
  {
    #expect(
      try await deadlines(Self.activity.replacing("%", with: ""), asOf: today).lines(.activityDue) == [
        "2026-07-31 activity_due \(state)"
      ])
  }

  @Test(arguments: [
    ("P10D", "2026-07-20", "open"), ("P10D", "2026-07-21", "due"), ("P90D, P10D", "2026-07-20", "open"),
    ("", "2026-07-01", "due"), ("", "2026-06-30", "open")
  ])
  func `the nearest horizon is the model's, whatever the order; thirty days without one`(
    horizons: String, today: String, state: String
  ) async throws {
    let model =
      """
      date_rules: {term_end: eve, notice_counts_day: true, decision_lead: P2M, review_grace: \
      P30D\(horizons.isEmpty ? "" : ", horizons: [\(horizons)]")}
      """
    #expect(
      try await deadlines(Self.activity.replacing("%", with: ""), asOf: today, model: model).lines(.activityDue) == [
        "2026-07-31 activity_due \(state)"
      ])
  }

  @Test(arguments: [
    ("2027-02-02", "due"), ("2027-02-03", "due"), ("2027-03-04", "due"), ("2027-03-05", "overdue"),
    ("2027-01-02", "open")
  ])
  func `reviews are overdue after the model's grace`(today: String, state: String) async throws {
    let found = try await deadlines("updated: 2026-04-20", asOf: today)
    #expect(
      found.lines(.contextReviewDue) == ["2027-02-02 context_review_due \(state)"]
        && found.lines(.riskReviewDue) == ["2027-02-02 risk_review_due \(state)"])
  }

  @Test(arguments: [("2028-05-30", "open"), ("2028-05-31", "due"), ("2028-07-31", "due"), ("2028-08-01", "missed")])
  func `the last notice day and the day to decide share the state of the notice`(today: String, state: String)
    async throws
  {
    let found = try await deadlines("updated: 2026-04-20", asOf: today)
    #expect(
      found.lines(.decideBy) == ["2028-05-31 decide_by \(state)"]
        && found.lines(.lastNoticeDay) == ["2028-07-31 last_notice_day \(state)"])
  }

  @Test func `once notice is given there is nothing left to decide`() async throws {
    let found = try await deadlines(
      "term: {duration: P5Y, renewal: automatic, renewal_period: P2Y, notice_period: P6M, notice_given: 2026-05-02}")
    #expect(
      found.lines(.lastDay) == ["2029-01-31 last_day open"] && found.lines(.decideBy) == []
        && found.lines(.lastNoticeDay) == [])
  }

  @Test func `only high and open risks are reviewed, and only where the context is`() async throws {
    let risks = """
      risks:
        - {id: R1, title: a, likelihood: 3, impact: 5, owner: biro}
        - {id: R2, title: b, likelihood: 2, impact: 5}
        - {id: R3, title: c, likelihood: 5, impact: 5, closed: 2026-05-01}
        - {id: R4, title: d, likelihood: 5, impact: 9}
      """
    #expect(try await deadlines(risks).deadlines.compactMap { $0.kind == .riskReviewDue ? $0.item : nil } == ["R1"])
    #expect(try await deadlines(risks + "\ncontext: {cadence: P1Y}").kinds().contains("risk_review_due") == false)
  }

  @Test func `cadences count from the last event, else from the entry into force, and not after a final report`()
    async throws
  {
    let none = try await deadlines(
      """
      coordination: {meeting_cadence: P6M, meetings: [{date: 2026-09-01, kind: steering}]}
      evaluation: {cadence: P1Y}
      dates: {signed: 2026-01-15}

      """
        + "term: {duration: P5Y, renewal: none, entry_into_force: {trigger: signature, offset: P1M}}")
    #expect(
      try none.only(.meetingDue).date.isoDerivation(in: .english)
        == "2026-08-15 = 2026-02-15 + 6 months; 2026-02-15 = 2026-01-15 (signature) + 1 month")
    #expect(try none.only(.evaluationDue).date.date.description == "2027-02-15")
    let final = try await deadlines("evaluation: {cadence: P1Y, reports: [{date: 2026-02-10, kind: final}]}")
    #expect(final.lines(.evaluationDue) == [])
  }

  @Test func `every day says how it was reached`() async throws {
    let found = try await deadlines(
      Self.activity.replacing("%", with: "") + "\n" + Self.advice.replacing("%", with: "") + "\n" + Self.dates)
    for deadline in found.deadlines {
      #expect(deadline.date.isoDerivation(in: .english).hasPrefix("\(deadline.date.date) "))
    }
    #expect(try found.only(.activityDue).date.isoDerivation(in: .english) == "2026-07-31 (coordination.activities.due)")
    let stated = try await deadlines("dates: {in_force: 2024-02-01, expires: 2028-12-31}\nterm: {renewal: none}")
    #expect(try stated.only(.lastDay).date.isoDerivation(in: .english) == "2028-12-31 (dates.expires)")
  }

  @Test func `kinds and remarks have words in both languages`() async throws {
    for kind in Deadline.Kind.allCases { #expect(!kind.name.id.isEmpty && !kind.name.en.isEmpty) }
    #expect(
      Set(Deadline.Kind.allCases.map(\.name.id)).count == 11 && Set(Deadline.Kind.allCases.map(\.name.en)).count == 11)
  }
}
