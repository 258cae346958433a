import Foundation
import Support
import Testing

@testable import Templates

/// The Mustache specification's own cases, read from beside the checkout.
struct SpecificationTests {
  private struct Suite: Decodable {
    let tests: [Case]
  }

  private struct Case: Decodable {
    let name: String
    let expected: String
  }

  @Test(
    .needs("spec/mustache"),
    arguments: ["interpolation", "sections", "inverted", "partials", "comments", "delimiters", "~inheritance"])
  func `every case of the specification renders as it says`(suite: String) throws {
    let data = try Data(contentsOf: shared("spec/mustache/\(suite).json"))
    let cases = try JSONDecoder().decode(Suite.self, from: data).tests
    let raw = try #require(
      (try JSONSerialization.jsonObject(with: data) as? [String: Any])?["tests"] as? [[String: Any]])
    for (test, source) in zip(cases, raw) {
      let input = try JSONSerialization.data(
        withJSONObject: source.filter { ["template", "data", "partials"].contains($0.key) })
      let rendered = try #require(renderTemplateTest(Array(input)))
      #expect(String(decoding: rendered, as: UTF8.self) == test.expected, "\(suite): \(test.name)")
    }
    #expect(cases.count >= 10)
  }
}
