import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Support
import Testing

/// docs/own-handbook.md: each of its examples is put into a handbook's model, and nothing is wrong with it.
struct OwnHandbookDocumentTests {
  private static let blocks: [String] = {
    let page = packageRoot.appending(path: "docs/own-handbook.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "```yaml\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
  }()

  @Test func `every chapter of the page has its example`() {
    #expect(Self.blocks.count == 5)
    #expect(Self.blocks.map { $0.prefix { $0 != ":" } } == ["fields", "rules", "profiles", "legacy", "site"])
  }

  @Test(arguments: blocks.indices)
  func `an example is a part of a model with which nothing is wrong`(index: Int) async throws {
    let handbook = ExampleHandbook(Example(.keys(.model), Self.blocks[index]), over: try fixture("regency"))
    // What this handbook's own dossiers owe to these procedures and fields is another matter.
    let found = await handbook.findings(asOf: CalendarDate("2026-06-01")!).filter { $0.span.path == handbook.path }
    #expect(found.map(\.message.en) == [])
  }
}
