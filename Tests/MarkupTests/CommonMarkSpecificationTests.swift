import Foundation
import Testing

@testable import Markup

/// The specifications' own cases, read from beside the checkout where they are present.
struct CommonMarkSpecificationTests {
  struct Case: Decodable {
    let example: Int
    let section: String
    let markdown: String
    let html: String
  }

  @Test(arguments: [
    ("commonmark-0.30", MarkdownMode.commonMark, 652), ("cmark-0.30.2-regression", .commonMark, 16),
    ("gfm-tables", .gfm, 8), ("gfm-tasklists", .gfm, 2), ("gfm-strikethrough", .gfm, 2)
  ])
  func `every case of the specification gives its HTML byte for byte`(
    _ name: String, _ mode: MarkdownMode, _ count: Int
  ) throws {
    guard let cases = try specification(name) else { return }
    #expect(cases.count == count)
    for one in cases {
      let html = String(decoding: renderMarkdown(Array(one.markdown.utf8), mode: mode), as: UTF8.self)
      #expect(html == one.html, "\(name) \(one.example) (\(one.section)): \(one.markdown.debugDescription)")
    }
  }

  /// The cases of one file, or nil (and a note) where the shared specifications are not beside the checkout.
  private func specification(_ name: String) throws -> [Case]? {
    guard let folder = sharedFolder() else {
      print("note: ../shared/spec/\(name).json is not here: its cases were not run")
      return nil
    }
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: folder.appending(path: "spec/\(name).json")))
  }

  /// `shared` beside the checkout, or beside the folder that holds it.
  private func sharedFolder() -> URL? {
    var folder = URL(filePath: #filePath)
    for _ in 0..<6 {
      folder = folder.deletingLastPathComponent()
      let shared = folder.appending(path: "shared")
      if FileManager.default.fileExists(atPath: shared.appending(path: "spec").path) { return shared }
    }
    return nil
  }
}
