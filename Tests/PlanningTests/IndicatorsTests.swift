import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Support
import Testing

@testable import Planning

/// Indicators against values worked by hand.
struct IndicatorsTests {
  private static let today = CalendarDate("2026-06-01")!

  @Test(.needs("model")) func `the example of the planning model gives the results computed by hand for it`()
    async throws
  {
    let folder = shared("model/examples"), expected = shared("model/expected-indicators.json")
    let wanted = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: expected)) as? [String: Any])
    let assessed = await assess(
      SourceTree(files: try files(of: folder)), asOf: CalendarDate(try #require(wanted["as_of"] as? String))!, for: nil,
      workers: Workers(1))
    func value(_ name: String, _ index: Int) throws -> String {
      try #require(Column("computed." + name), "\(name)").value(of: index, in: assessed.portfolio, assessed.assessment)
        .compact()
    }
    func text(_ any: Any) -> String {
      if any is NSNull { return "null" }
      if let text = any as? String { return "\"\(text)\"" }
      return ((any as? NSNumber)?.decimalValue ?? -1).text
    }
    var compared = 0
    for (id, results) in wanted {
      guard let results = results as? [String: Any] else { continue }
      let index = try #require(assessed.handbook.dossiers.firstIndex { $0.id == id })
      let balance = try #require(indicators(of: index, in: assessed.portfolio, assessed.assessment).balance)
      for (name, result) in results {
        compared += 1
        switch name {
        case "contribution_base_IDR": #expect(balance.total.text == text(result))
        case "shares":
          let shares = try #require(result as? [String: NSNumber])
          #expect(
            Dictionary(uniqueKeysWithValues: balance.shares.map { ($0.party, $0.share.text) })
              == shares.mapValues { $0.decimalValue.text })
        case "scores":
          for (element, score) in try #require(result as? [String: NSNumber]) {
            #expect(try value("score." + element, index) == score.decimalValue.text, "\(id) \(element)")
          }
        default: #expect(try value(name, index) == text(result), "\(id) \(name)")
        }
      }
    }
    #expect(compared == 21)
  }

  @Test func `the columns of the example handbook are those worked by hand`() async throws {
    let assessed = await assess(
      SourceTree(files: try fixture("example")), asOf: Self.today, for: nil, workers: Workers(1))
    let wanted: [(String, [String])] = [
      // 2021-001 brings 1 000 000 000 and 875 000 000; 2024-002 2 000 000 000 and 1 575 000 000.
      ("asymmetry", ["0.066667", "0.118881"]), ("valued_share", ["1", "1"]), ("score", ["100", "100"]),
      ("adaptivity", ["1", "1"]), ("context_age_days", ["119", "119"]),
      ("evaluation_due", ["\"2027-01-12\"", "\"2027-02-10\""]),
      ("next_meeting_due", ["\"2027-03-03\"", "\"2026-10-14\""]),
      // One link, one common counterpart, one common theme.
      ("interdependence", ["6", "6"]), ("exposure", ["6", "16"]), ("sleeping", ["null", "null"])
    ]
    for (name, values) in wanted {
      let column = try #require(Column("computed." + name), "\(name)")
      #expect(
        assessed.handbook.dossiers.indices.map {
          column.value(of: $0, in: assessed.portfolio, assessed.assessment).compact()
        } == values, "\(name)")
    }
  }

  @Test(arguments: [
    ("0.1234565", "0.123457"), ("0.1234564999", "0.123456"), ("9.9999995", "10"), ("-0.0000001", "0"), ("-1.5", "-1.5"),
    ("0.5000000", "0.5"),
    ("100", "100"), ("120.00", "120"), ("99.9999999", "100"), ("0", "0")
  ])
  func `decimals have at most six places, a half rounded up`(value: String, text: String) {
    #expect(Decimal(string: value)!.text == text)
  }
}
