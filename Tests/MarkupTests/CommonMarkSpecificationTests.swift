import Foundation
import Support
import Testing

@testable import Markup

/// The specifications' own cases, read from beside the checkout.
struct CommonMarkSpecificationTests {
  struct Case: Decodable {
    let example: Int
    let section: String
    let markdown: String
    let html: String
  }

  @Test(
    .needs("spec"),
    arguments: [
      ("commonmark-0.30", MarkdownMode.commonMark, 652), ("cmark-0.30.2-regression", .commonMark, 16),
      ("gfm-tables", .gfm, 8), ("gfm-tasklists", .gfm, 2), ("gfm-strikethrough", .gfm, 2)
    ])
  func `every case of the specification gives its HTML byte for byte`(
    _ name: String, _ mode: MarkdownMode, _ count: Int
  ) throws {
    let data = try Data(contentsOf: shared("spec/\(name).json"))
    let cases = try JSONDecoder().decode([Case].self, from: data)
    #expect(cases.count == count)
    for one in cases {
      let html = String(decoding: renderMarkdown(Array(one.markdown.utf8), mode: mode), as: UTF8.self)
      #expect(html == one.html, "\(name) \(one.example) (\(one.section)): \(one.markdown.debugDescription)")
    }
  }
}
