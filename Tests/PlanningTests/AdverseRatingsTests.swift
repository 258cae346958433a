import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Support
import Testing

@testable import Planning

/// How long it took to respond to a context that was rated adverse. The example's was reviewed on 2026-02-02.
struct AdverseRatingsTests {
  private func indicators(_ keys: String) async throws -> Indicators {
    let assessed = await ExampleHandbook(Example(.keys(.dossier), keys), over: try fixture("example")).assessed(
      asOf: try #require(CalendarDate("2026-06-01")))
    let index = try #require(assessed.handbook.dossiers.firstIndex { $0.id == "KS-2024-002" })
    return Planning.indicators(of: index, in: assessed.portfolio, assessed.assessment)
  }

  @Test(
    arguments: [
      ("{title: Bibit, dimension: economic, response: Kebun sendiri, responded: 2026-02-28}", .after(days: 26)),
      // A response from before the review was there at once.
      ("{title: Bibit, dimension: economic, response: Kebun sendiri, responded: 2025-12-01}", .after(days: 0)),
      ("{title: Bibit, dimension: economic, response: Kebun sendiri}", .undated),
      ("{title: Bibit, dimension: economic, response: Kebun sendiri, responded: 2026-02-30}", .undated),
      ("{title: Bibit, dimension: economic}", .awaited(days: 119)),
      // Yet to come, of another dimension, closed.
      (
        "{title: Bibit, dimension: economic, response: Kebun sendiri, responded: 2062-02-28}", .awaited(days: 119)
      ),
      ("{title: Bibit, dimension: social, response: Kebun sendiri, responded: 2026-02-28}", .awaited(days: 119)),
      (
        "{title: Bibit, dimension: economic, response: Kebun, responded: 2026-02-28, closed: 2026-03-01}",
        .awaited(days: 119)
      )
    ] as [(String, AdverseRating.Response)])
  func `an adverse rating is answered by an open risk that responds to it`(
    risk: String, response: AdverseRating.Response
  ) async throws {
    let found = try await indicators("risks: [\(risk)]")
    #expect(found.adverseRatings == [AdverseRating(dimension: 1, response: response)])
    if case .after(let days) = response {
      #expect(found.responseDays == days)
    } else {
      #expect(found.responseDays == nil)
    }
  }

  @Test(arguments: [
    "context: {reviewed: 2026-02-02, economic: {rating: watch, summary: A}}",
    "context: {economic: {rating: adverse, summary: A}}",
    "context: {reviewed: 2062-02-02, economic: {rating: adverse, summary: A}}", "risks: banyak"
  ])
  func `nothing is counted where no adverse rating has a day`(keys: String) async throws {
    #expect(try await indicators(keys).adverseRatings.isEmpty)
  }
}
