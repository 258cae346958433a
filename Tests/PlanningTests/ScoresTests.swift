import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Support
import Testing

@testable import Planning

/// Points by hand, on the example handbook's implementing arrangement with some of its keys changed.
struct ScoresTests {
  private static let today = CalendarDate("2026-06-01")!

  private func column(
    _ name: String, _ keys: String, model: String? = nil, asOf today: CalendarDate = today
  ) async throws -> String {
    let example = ExampleHandbook(Example(.keys(.dossier), keys, joining: model), over: try fixture("example"))
    let assessed = await example.assessed(asOf: today)
    let index = try #require(assessed.handbook.dossiers.firstIndex { $0.id == "KS-2024-002" })
    return try #require(Column("computed." + name)).value(of: index, in: assessed.portfolio, assessed.assessment)
      .compact()
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let what: String
    let keys: String
    let score: String
    init(_ what: String, _ keys: String, _ score: String) {
      self.what = what
      self.keys = keys
      self.score = score
    }
    var testDescription: String { what }
  }

  static let objectives = [
    Case("as it is", "", "100"),
    // 20 of 20 + 10 + 25: no indicator to be smart, no institutional objective.
    Case("no level, no indicator", "objectives: [{id: O1, statement: Pantai pulih}]", "36.363636"),
    // 20 + 10 + 25 of 85: without unit, target date and source.
    Case(
      "not smart",
      """
      objectives: [{id: O1, statement: Pantai pulih, level: local, indicators: [{id: I1, baseline: {value: 1}, \
      target: {value: 2}}]}]
      """,
      "64.705882"),
    // 20 + 10 of 20 + 10 + 25 + 15.
    Case(
      "institutional without mandate", "objectives: [{id: O1, statement: Pantai pulih, level: institutional}]",
      "42.857143"),
    // A level that a finding is about is given: 20 + 10 of 55.
    Case("a level that is none", "objectives: [{id: O1, statement: Pantai pulih, level: village}]", "54.545455"),
    Case("an empty list", "objectives: []", "0")
  ]

  @Test(arguments: objectives)
  func `objectives are scored by what can be asked of them`(_ value: Case) async throws {
    #expect(try await column("score.objectives", value.keys) == value.score)
  }

  static let resources = [
    Case("as it is", "", "100"),
    // 25 + 20 + 15 + 15 of 100.
    Case(
      "one party brings nothing",
      """
      resources: [{party: badan-contoh, value: {amount: 1, currency: IDR}, source: APBN, from: 2024-01-01, to: \
      2025-01-01}]
      """,
      "75"),
    // 25 of 100.
    Case("nothing known", "resources: [{party: badan-contoh, kind: cash}]", "25"),
    // A value without a currency is none; a date that is none is there: 25 + 15 of 100.
    Case(
      "half a value", "resources: [{party: badan-contoh, value: {amount: 1}, from: 2024-13-01, to: 2025-01-01}]", "40"),
    Case("none", "resources: []", "0")
  ]

  @Test(arguments: resources)
  func `resources are scored by party and entry`(_ value: Case) async throws {
    #expect(try await column("score.resources", value.keys) == value.score)
  }

  static let coordination = [
    Case("as it is", "", "100"),
    // The activity is gone: 30 + 15 of 75 with the meeting of 2025-11-05 due again on 2026-05-05.
    Case(
      "meeting overdue",
      """
      coordination: {secretariat_name: Sekretariat, focal_points: [{party: badan-contoh}, {party: dewan-mitra}], \
      meeting_cadence: P6M, meetings: [{date: 2025-11-05, kind: steering}]}
      """,
      "60"),
    // 2025-12-01 + 6 months is today: in time.
    Case(
      "meeting due today",
      """
      coordination: {secretariat_name: Sekretariat, focal_points: [{party: badan-contoh}, {party: dewan-mitra}], \
      meeting_cadence: P6M, meetings: [{date: 2025-12-01, kind: steering}]}
      """,
      "100"),
    // A planned meeting is none yet: counted from 2024-02-01.
    Case(
      "only planned",
      """
      coordination: {secretariat: badan-contoh, focal_points: [{party: badan-contoh}, {party: dewan-mitra}], \
      meeting_cadence: P1Y, meetings: [{date: 2026-06-02}]}
      """,
      "60"),
    // 0 of 30 + 15 + 30 + 25.
    Case(
      "nobody, nothing",
      "coordination: {focal_points: [{party: dewan-mitra}], activities: [{id: A1, title: Menanam, due: 2027-01-01}]}",
      "0"),
    // 25 of 100.
    Case(
      "one accountable",
      "coordination: {activities: [{id: A1, title: Menanam, due: 2027-01-01, raci: {accountable: [badan-contoh]}}]}",
      "25"),
    Case(
      "two accountable",
      """
      coordination: {activities: [{id: A1, title: Menanam, due: 2027-01-01, raci: {accountable: [badan-contoh, \
      dewan-mitra]}}]}
      """,
      "0")
  ]

  @Test(arguments: coordination)
  func `coordination is scored by party, meeting and activity`(_ value: Case) async throws {
    #expect(try await column("score.coordination", value.keys) == value.score)
  }

  static let all =
    "ratings: {relevance: 5, coherence: 4, effectiveness: 4, efficiency: 3, impact: 3, sustainability: 4}"
  static let evaluation = [
    Case("as it is", "", "100"),
    // 20 + 35 of 55: before half term (2026-08-02) and without a midterm report.
    Case(
      "monitoring before half term", "evaluation: {cadence: P1Y, reports: [{date: 2026-02-10, kind: monitoring}]}",
      "100"),
    // 20 of 55: due on 2026-05-31.
    Case(
      "overdue by a day", "evaluation: {cadence: P1Y, reports: [{date: 2025-05-31, kind: monitoring}]}", "36.363636"),
    Case("due today", "evaluation: {cadence: P1Y, reports: [{date: 2025-06-01, kind: monitoring}]}", "100"),
    // 20 + 35 of 80: a midterm report rates all or misses.
    Case(
      "a criterion unrated",
      "evaluation: {cadence: P1Y, reports: [{date: 2026-02-10, kind: midterm, ratings: {relevance: 5}}]}", "68.75"),
    // 20 + 35 + 25 of 100: unanswered.
    Case(
      "recommendation unanswered",
      """
      evaluation: {cadence: P1Y, reports: [{date: 2026-02-10, kind: midterm, \(all), recommendations: [{id: M1, text: \
      Bagi data}]}]}
      """,
      "80"),
    // The latest report that judges counts, not a later monitoring one.
    Case(
      "monitoring after midterm",
      """
      evaluation: {cadence: P1Y, reports: [{date: 2026-02-10, kind: midterm, \(all)}, {date: 2026-05-10, kind: \
      monitoring}]}
      """,
      "100"),
    // 0 of 55.
    Case("no cadence", "evaluation: {reports: [{date: 2026-02-10, kind: monitoring}]}", "0")
  ]

  @Test(arguments: evaluation)
  func `evaluation is scored by cadence, criteria and answers`(_ value: Case) async throws {
    #expect(try await column("score.evaluation", value.keys) == value.score)
  }

  @Test(arguments: [
    // In force 2024-02-01 through 2029-01-31, 1826 days later: 913 days are over on 2026-08-02.
    ("2026-08-01", "100"), ("2026-08-02", "68.75")
  ])
  func `criteria are asked for from half term on`(day: String, score: String) async throws {
    let keys = "evaluation: {cadence: P1Y, reports: [{date: 2026-02-10, kind: monitoring, ratings: {relevance: 4}}]}"
    #expect(try await column("score.evaluation", keys, asOf: CalendarDate(day)!) == score)
  }

  @Test(arguments: [
    ("exploration", ["null", "null", "null", "null", "null"]),
    ("negotiation", ["100", "100", "null", "null", "null"]),
    ("drafting", ["100", "100", "null", "null", "null"]),
    ("adoption", ["100", "100", "null", "100", "null"]),
    ("implementation", ["100", "100", "100", "100", "100"]),
    ("ended", ["100", "100", "100", "100", "100"]),
    // Owes what the first stage asks for.
    ("shelved", ["null", "null", "null", "null", "null"]),
    ("no-such-stage", ["null", "null", "null", "null", "null"])
  ])
  func `what the stage does not ask for has no score yet`(stage: String, scores: [String]) async throws {
    for (name, score) in zip(
      ["score", "score.objectives", "score.resources", "score.coordination", "score.evaluation"], scores)
    {
      #expect(try await column(name, "stage: \(stage)") == score, "\(stage) \(name)")
    }
  }

  @Test func `the whole weighs the elements that have a score`() async throws {
    let keys = "resources: [{party: badan-contoh, kind: cash}]"
    #expect(try await column("score", keys) == "81.25")
    let weights = """
      scores:
        elements:
          objectives: {weight: 1, checks: [{id: every-objective-has-level, points: 3}]}
          resources: {weight: 2, checks: [{id: has-resource, points: 1}, {id: every-resource-sourced, points: 2}]}
          evaluation: {weight: 4, checks: [{id: recommendations-answered, points: 2}]}
      """
    // (1 × 100 + 2 × 33 1/3) / 3 without a recommendation to answer: exact until the last division.
    let bare = keys + "\nevaluation: {cadence: P1Y}"
    #expect(try await column("score", bare, model: weights) == "55.555556")
    #expect(try await column("score.resources", bare, model: weights) == "33.333333")
    #expect(try await column("score.evaluation", bare, model: weights) == "null")
    #expect(try await column("score.coordination", bare, model: weights) == "null")
  }

  @Test(arguments: [
    ("{id: every-objektive-has-level, points: 10}", "every-objektive-has-level"),
    ("{id: has-objective, points: -1}", "-1")
  ])
  func `a check that the program does not know, or that costs points, is a mistake of the model`(
    check: String, quoted: String
  ) async throws {
    let keys = "scores:\n  elements:\n    objectives: {weight: 25, checks: [\(check), {id: has-objective, points: 20}]}"
    let assessed = await ExampleHandbook(Example(.keys(.model), keys), over: try fixture("example")).assessed(
      asOf: Self.today)
    let found = try #require(assessed.findings.first)
    #expect(assessed.findings.count == 1)
    #expect(found.code == "COD-025" && found.message.en.contains(quoted) && found.message.id.contains(quoted))
    #expect(found.span.path == "content/planning-model.yml" && found.span.line > 1)
    let dossier = try #require(assessed.handbook.dossiers.firstIndex { $0.id == "KS-2024-002" })
    #expect(indicators(of: dossier, in: assessed.portfolio, assessed.assessment).scores.whole == 100)
  }

  @Test func `every check says how it came out, in the model's order`() async throws {
    let keys = "objectives: [{id: O1, statement: Pantai pulih, indicators: [{id: I1}]}]"
    let assessed = await ExampleHandbook(Example(.keys(.dossier), keys), over: try fixture("example")).assessed(
      asOf: Self.today)
    let dossier = try #require(assessed.handbook.dossiers.firstIndex { $0.id == "KS-2024-002" })
    let element = try #require(
      indicators(of: dossier, in: assessed.portfolio, assessed.assessment).scores.elements.first)
    #expect(
      element.results.map(\.check.rawValue) == [
        "has-objective", "every-objective-has-level", "every-objective-has-indicator", "every-indicator-smart",
        "institutional-mandate-cited"
      ])
    #expect(element.results.map(\.outcome) == [.passed, .missed, .passed, .missed, .notApplicable])
    #expect(element.pointsPassed == 45 && element.pointsApplicable == 85)
  }
}
