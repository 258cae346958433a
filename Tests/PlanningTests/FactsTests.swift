import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Support
import Testing

@testable import Planning

/// What figures count.
struct FactsTests {
  private func assessed(_ keys: String) async throws -> Assessed {
    await ExampleHandbook(Example(.keys(.dossier), keys), over: try fixture("example")).assessed(
      asOf: try #require(CalendarDate("2026-06-01")))
  }

  private func tally(
    _ matter: Block.Matter, _ measure: Block.Measure, by dimension: Block.Dimension, of keys: String
  ) async throws -> Tally {
    let review = try await assessed(keys).review
    let index = try #require(review.portfolio.handbook.dossiers.firstIndex { $0.id == "KS-2024-002" })
    return Tally(review.facts(of: matter, in: [index], measure), by: dimension, across: nil)
  }

  @Test func `too many years leave out the earliest, whether or not something has no year`() {
    func fact(_ year: Int?, _ value: Decimal) -> Fact {
      Fact(dossier: 0, value: value, keys: [.year: year.map { [.number($0)] } ?? []])
    }
    let facts =
      [fact(nil, 5)] + (2015...2023).map { fact($0, 10) } + (2024...2026).map { fact($0, 1) }
    let rows = Tally(facts, by: .year, across: nil).bounded(rows: 12, columns: 12).rows
    #expect(rows == (2016...2026).map { .number($0) } + [.others(2)])
  }

  @Test func `a source keeps its languages`() async throws {
    let keys = "resources: [{party: badan-contoh, kind: cash, source: {id: laporan tahunan, en: annual report}}]"
    let rows = try await tally(.resources, .count, by: .source, of: keys).rows
    #expect(rows.count == 1)
    guard case .text(let text)? = rows.first else {
      Issue.record("\(rows)")
      return
    }
    #expect(text.text(in: "id") == "laporan tahunan" && text.text(in: "en") == "annual report")
  }

  @Test func `of two reports on one day the last in the file is the latest`() async throws {
    let keys = """
      evaluation:
        reports:
          - {date: 2026-02-10, kind: monitoring, ratings: {relevance: 2}}
          - {date: 2026-02-10, kind: monitoring, ratings: {relevance: 4}}
      """
    let tally = try await tally(.ratings, .mean, by: .criterion, of: keys)
    #expect(tally.cells.compactMap { $0.first?.value(.mean) } == [4])
  }

  @Test func `marks and ratings that are counted are one each, however high`() async throws {
    let keys = """
      context:
        reviewed: 2026-02-02
        political: {rating: adverse, summary: Elections}
        economic: {rating: adverse, summary: Less money}
        social: {rating: stable, summary: Calm}
      evaluation:
        reports: [{date: 2026-02-10, kind: monitoring, ratings: {relevance: 4, coherence: 3}}]
      """
    let ratings = try await tally(.contexts, .count, by: .rating, of: keys)
    #expect(ratings.cells.map { $0[0].value(.count) } == [1, 2])
    let marks = try await tally(.ratings, .count, by: .criterion, of: keys)
    #expect(marks.cells.map { $0[0].value(.count) } == [1, 1])
  }

  @Test func `what the model puts in an order stands in it, and only where a place is asked for without a thing`()
    async throws
  {
    let keys = """
      evaluation:
        reports: [{date: 2026-02-10, kind: monitoring, ratings: {sustainability: 4, relevance: 4, efficiency: 3}}]
      """
    let review = try await assessed(keys).review
    let index = try #require(review.portfolio.handbook.dossiers.firstIndex { $0.id == "KS-2024-002" })
    func rows(showsAll: Bool) -> [FactKey?] {
      Tally(
        review.facts(of: .ratings, in: [index], .mean), by: .criterion, across: nil, showsAll: showsAll,
        domain: { review.domain(of: $0) }
      ).rows
    }
    #expect(rows(showsAll: false) == [.word("relevance"), .word("efficiency"), .word("sustainability")])
    #expect(rows(showsAll: true).count == 6)
  }

  @Test func `a recommendation is done once its day has come`() async throws {
    let keys = """
      evaluation:
        reports:
          - date: 2026-02-10
            kind: monitoring
            recommendations:
              - {id: M1, text: a, response: accepted, done: 2062-05-01}
              - {id: M2, text: b, response: accepted, done: 2026-05-01}
      """
    #expect(
      try await tally(.recommendations, .count, by: .state, of: keys).rows == [.word("accepted"), .word("done")])
  }

  @Test(arguments: [
    // A role that needs two competencies is a gap of each; a day to come is none yet, and one that is no day no gap.
    (
      Block.Matter.training, Block.Dimension.competency,
      [FactKey.word("budgeting"): 1, .word("negotiation"): 2], 1,
      """
      team:
        - {role: Ketua, office: Biro, competencies: [negotiation, budgeting]}
        - {role: Anggota, office: Biro, competencies: [negotiation], trained: 2062-05-01}
        - {role: Anggota, office: Biro}
        - {role: Notulis, office: Biro, competencies: [facilitation], trained: 2025-05-01}
        - {role: Notulis, office: Biro, competencies: [facilitation], trained: 2025-02-30}
      """
    ),
    (
      .obstacles, .kind, [.word("language"): 1, .word("permit"): 2], 0,
      "challenges: [{kind: language, summary: A, response: B}, {kind: permit, summary: C}, {kind: permit, summary: D}]"
    ),
    (
      .obstacles, .state, [.word("answered"): 1, .word("unanswered"): 1], 0,
      "challenges: [{kind: language, summary: A, response: B}, {summary: C}]"
    ),
    // The dossier's own theme is the first of the model.
    (
      .lessons, .theme, [.index(0): 1, .index(1): 1], 0,
      "lessons: [{theme: training, text: Latih dulu}, {text: Tanam sebelum hujan}]"
    ),
    (.dossiers, .family, [.word("government"): 1], 0, "")
  ])
  func `training, obstacles, lessons and families of partners are counted where they belong`(
    matter: Block.Matter, by dimension: Block.Dimension, counts: [FactKey: Int], without: Int, keys: String
  ) async throws {
    let tally = try await tally(matter, .count, by: dimension, of: keys)
    for (key, cells) in zip(tally.rows, tally.cells) {
      #expect(cells[0].count == (key.map { counts[$0] ?? 0 } ?? without), "\(String(describing: key))")
    }
    #expect(tally.rows.compactMap { $0 }.count == counts.count)
  }
}
