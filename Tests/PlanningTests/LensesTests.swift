import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Support
import Testing

@testable import Planning

/// What lenses and dashboards are shown, by hand, on the example handbook.
struct LensesTests {
  private static let today = CalendarDate("2026-06-01")!

  private func handbook(_ keys: String = "", model: String? = nil) async throws -> Assessed {
    await ExampleHandbook(Example(.keys(.dossier), keys, joining: model), over: try fixture("example")).assessed(
      asOf: Self.today)
  }

  private func ofArrangement(_ assessed: Assessed) throws -> Indicators {
    indicators(
      of: try #require(assessed.handbook.dossiers.firstIndex { $0.id == "KS-2024-002" }), in: assessed.portfolio,
      assessed.assessment)
  }

  /// A statement in one line, with six places.
  private func line(_ statement: LensStatement) -> String {
    let rows = " ← \(statement.sources.count)"
    switch statement.content {
    case .contribution(let party, let share, let valued): return "\(party) \(share.text) of \(valued.text)" + rows
    case .interests(let stated, let parties): return "interests \(stated)/\(parties)" + rows
    case .institutionalisation(let marks):
      return "institutions \(marks.share.text) \(marks.marks.map(\.rawValue))" + rows
    case .trust(let trust): return "trust \(trust.events)/\(trust.expected.text) = \(trust.share.text)" + rows
    case .languageParity(let parity): return "languages \(parity.share.text) \(parity.prevailing ?? "-")" + rows
    case .interdependence(let degree):
      return "degree \(degree.degree) = \(degree.links.count) \(degree.sharingCounterpart) \(degree.sharingTheme)"
        + " of \(degree.others)" + rows
    case .affectedByEnd(let affected): return "affected \(affected)" + rows
    case .asymmetry(let asymmetry, let valued): return "asymmetry \(asymmetry.text) of \(valued.text)" + rows
    case .accountability(let roles):
      return "accountable \(roles.shares.map { "\($0.party) \($0.roles) \($0.share.text)" })" + rows
    case .concentration(let concentration): return "theme \(concentration.theme) \(concentration.value.text)" + rows
    case .exposure(let exposure):
      return "exposure \(exposure.points)/\(exposure.most) of \(exposure.openRisks)/\(exposure.allRisks)" + rows
    case .linkedRisks(let linked): return "linked \(linked)" + rows
    case .adaptivity(let adaptivity, let age): return "adaptivity \(adaptivity.text) at \(age)" + rows
    }
  }

  @Test(arguments: [
    (Lens.realism, ["badan-contoh 0.559441 of 1 ← 1", "dewan-mitra 0.440559 of 1 ← 1", "interests 2/2 ← 2"]),
    (.liberalism, ["institutions 0.6 [\"secretariat\", \"meeting_cadence\", \"evaluation_cadence\"] ← 3"]),
    (.constructivism, ["trust 1/4 = 0.25 ← 2", "languages 1 en ← 2"]),
    (.interdependence, ["degree 6 = 1 1 1 of 1 ← 3"]),
    (
      .dependency,
      ["asymmetry 0.118881 of 1 ← 2", "accountable [\"badan-contoh 1 1\", \"dewan-mitra 0 0\"] ← 1", "theme 0 1 ← 1"]
    ),
    (.complexity, ["exposure 16/25 of 1/1 ← 1", "adaptivity 1 at 119 ← 2"])
  ])
  func `each lens states what it computes and the rows it rests on`(lens: Lens, lines: [String]) async throws {
    #expect(try ofArrangement(try await handbook()).statements(of: lens).map(line) == lines)
  }

  @Test func `a lens is silent on what cannot be computed`() async throws {
    let bare = try ofArrangement(
      try await handbook(
        """
        stage: exploration
        resources: []
        coordination: {secretariat: badan-contoh}
        risks: []
        context: {cadence: P1Y}
        legal: {basis: [UU]}
        """
      ))
    #expect(bare.statements(of: .realism).map(line) == ["interests 2/2 ← 2"])
    #expect(bare.statements(of: .constructivism).isEmpty)
    #expect(bare.statements(of: .interdependence).isEmpty)
    #expect(bare.statements(of: .complexity).isEmpty)
  }

  @Test func `every field that a lens looks at is a field of a dossier`() async throws {
    let model = try await handbook().handbook.model
    for lens in Lens.allCases {
      for field in lens.fields { #expect(Column(field, under: model) != nil, "\(lens): \(field)") }
    }
  }

  @Test func `a number that is out of something says of what`() async throws {
    let model = try await handbook().handbook.model
    let titles = ["score", "score.evaluation", "asymmetry", "exposure", "days_left"].map {
      Column("computed." + $0, under: model)?.title.en
    }
    #expect(
      titles == [
        "Score (of 100)", "Evaluation (of 100)", "Asymmetry (0 to 1)", "Risk exposure (at most 25 a risk)", "Days left"
      ])
    #expect(Column("computed.exposure")?.title.en == "Risk exposure")
  }

  @Test func `risks that name dossiers link them`() async throws {
    let keys =
      """
      risks:
        - {id: R1, title: Bibit, likelihood: 2, impact: 3, linked: [KS-2021-001]}
        - {id: R2, title: Lama, likelihood: 5, impact: 5, closed: 2026-06-01}
      """
    #expect(
      try ofArrangement(try await handbook(keys)).statements(of: .complexity).map(line) == [
        "exposure 6/25 of 1/2 ← 1", "linked [0] ← 1", "adaptivity 1 at 119 ← 2"
      ])
  }

  @Test(arguments: [
    // Reviewed 2025-02-02, cadence 365 days: 484 days old, 119 late.
    ("context: {reviewed: 2025-02-02, cadence: P1Y}", "0.673973"),
    ("context: {reviewed: 2025-06-01, cadence: P1Y}", "1"),
    ("context: {reviewed: 2024-06-01, cadence: P1Y}", "0"), ("context: {reviewed: 2020-01-01, cadence: P1Y}", "0"),
    // The model's cadence of a year in place of its own.
    ("context: {reviewed: 2025-02-02}", "0.673973"), ("context: {reviewed: 2026-12-01, cadence: P6M}", "null"),
    ("context: {cadence: P1Y}", "null"), ("context: {reviewed: 2025-02-02, cadence: P0D}", "null")
  ])
  func `adaptivity falls from 1 at the cadence to 0 at twice it`(keys: String, value: String) async throws {
    #expect((try ofArrangement(try await handbook(keys)).adaptivity?.text ?? "null") == value)
  }

  @Test(arguments: [
    ("[{likelihood: 4, impact: 3}, {likelihood: 2, impact: 2, closed: 2026-06-02}]", 16),
    ("[{likelihood: 4, impact: 3, closed: 2026-06-01}]", 0),
    // Off the scale, half given, closed on a day that is none.
    (
      """
      [{likelihood: 6, impact: 3}, {likelihood: 3}, {likelihood: 1, impact: 1, closed: 2026-02-30}, {likelihood: 1, \
      impact: 2}]
      """,
      2
    )
  ])
  func `exposure sums the open risks that stand on the scale`(risks: String, exposure: Int) async throws {
    #expect(try ofArrangement(try await handbook("risks: \(risks)")).exposure?.points == exposure)
  }

  @Test func `a party whose only contribution has no value leaves no asymmetry`() async throws {
    let keys =
      """
      resources: [{party: badan-contoh, value: {amount: 5, currency: IDR}}, {party: badan-contoh}, {party: \
      dewan-mitra, value: {amount: 5, currency: JPY}}]
      """
    let balance = try #require(try ofArrangement(try await handbook(keys)).balance)
    #expect(balance.asymmetry == nil && balance.valuedShare.text == "0.333333" && balance.total == 5)
  }

  @Test(arguments: [
    ("coordination: {activities: [{id: A1, title: X, start: 2021-01-01, due: 2023-01-01, done: 2025-12-20}]}", false),
    // Done before it was due: the day it was done counts.
    ("coordination: {activities: [{id: A1, title: X, due: 2027-01-01, done: 2025-12-20}]}", false),
    ("coordination: {activities: [{id: A1, title: X, due: 2027-01-01, done: 2025-11-20}]}", true),
    (
      """
      coordination: {activities: [{id: A1, title: X, start: 2026-09-01, due: 2027-01-01}], meetings: [{date: \
      2026-06-02}]}
      """,
      true
    )
  ])
  func `an agreement sleeps without anything inside the horizon`(keys: String, sleeps: Bool) async throws {
    let model = "date_rules: {sleeping_after: P6M}"
    let quiet = keys + "\nevaluation: {cadence: P1Y}"
    #expect(try ofArrangement(try await handbook(quiet, model: model)).isSleeping == sleeps)
    #expect(try ofArrangement(try await handbook(quiet + "\nstage: ended", model: model)).isSleeping == false)
  }

  @Test func `a dossier's milestones, meetings, evaluation and progress are counted`() async throws {
    let arrangement = try ofArrangement(try await handbook())
    #expect(
      arrangement.stageDays.map { "\($0.from.name) \($0.to.name) \($0.days)" } == [
        "initiated negotiated 92", "negotiated drafted 80", "drafted adopted 93", "adopted signed 105",
        "signed in_force 17"
      ])
    #expect(arrangement.meetingCount == MeetingCount(held: 2, expected: 4))
    let profile = try #require(arrangement.evaluationProfile)
    #expect(
      profile.marks.map { "\($0.criterion) \($0.mark) \($0.date)" }.first == "relevance 5 2026-02-10"
        && profile.marks.count == 6)
    #expect(profile.recommendations == 1 && profile.answered == 1 && profile.daysOverdue == 0)
    // 14 of 36, 883 of 1827 days; nothing counted yet, 883 of 1643 days.
    #expect(
      arrangement.progress.map { [$0.share?.text, $0.elapsed?.text] } == [["0.388889", "0.483306"], [nil, "0.537432"]])
    #expect(arrangement.progress.map(\.isBehind) == [true, nil])
    let late = try ofArrangement(
      try await handbook(
        """
        evaluation: {cadence: P1Y, reports: [{date: 2025-05-20, kind: monitoring, ratings: {impact: 2}}, {date: \
        2024-05-20, kind: monitoring, ratings: {impact: 4, relevance: 3}}]}
        """
      ))
    #expect(late.evaluationProfile?.daysOverdue == 12)
    #expect(late.evaluationProfile?.marks.map { "\($0.criterion) \($0.mark)" } == ["relevance 3", "impact 2"])
  }

  @Test func `what rests on an agreement is affected by its end`() async throws {
    #expect(try await handbook().handbook.affectedByEnd(of: 0) == [1])
  }
}
