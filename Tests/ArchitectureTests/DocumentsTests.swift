import Foundation
import Support
import Testing

/// What code and documents refer to is there, and is the project's own or the law.
struct DocumentsTests {
  private static func files(_ folder: String, _ kinds: Set<String>) throws -> [(path: String, text: String)] {
    let root = packageRoot.appending(path: folder)
    let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    return try found.filter { kinds.contains($0.pathExtension) && !$0.path.contains("/Fixtures/") }.map {
      (String($0.path.dropFirst(packageRoot.path.count + 1)), try String(contentsOf: $0, encoding: .utf8))
    }
  }

  /// Comments and sources of rules name a document and, behind it, one of its sections: `docs/x.md, "Title"`,
  /// `docs/x.md: Title`.
  @Test func `every document and section that the code names is there`() throws {
    let sources = try Self.files("Sources", ["swift"])
    var checked = 0
    for (path, text) in sources {
      // A comment's sentence may go on in the next line.
      let joined = text.replacing(#/\n *///? /#, with: " ")
      for match in joined.matches(of: #/docs/([a-z-]+\.md)(?:, "([^"]+)"|: ([^"]+)")?/#) {
        let document = packageRoot.appending(path: "docs/\(match.1)")
        guard let content = try? String(contentsOf: document, encoding: .utf8) else {
          Issue.record("\(path): there is no docs/\(match.1)")
          continue
        }
        checked += 1
        guard let section = match.2 ?? match.3 else { continue }
        #expect(content.contains("\n## \(section)\n"), "\(path): docs/\(match.1) has no section “\(section)”")
      }
    }
    #expect(checked > 60)
  }

  @Test func `the code names no document that its reader does not have`() throws {
    for (path, text) in try Self.files("Sources", ["swift"]) + Self.files("templates", ["md", "yml", "mustache"])
      + Self.files("docs", ["md"])
    {
      #expect(!text.contains(#/\b0[1-9]-[a-z]+(-[a-z]+)*,? /#), "\(path)")
    }
  }

  @Test func `every relative link in a document leads to a file`() throws {
    let top = [
      "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "Tests/README.md", "templates/README.md",
      "content/README.md"
    ]
    let documents =
      try top.map { ($0, try String(contentsOf: packageRoot.appending(path: $0), encoding: .utf8)) }
      + Self.files("docs", ["md"])
    var checked = 0
    for (path, text) in documents {
      // What stands in code is an example.
      for match in text.replacing(#/`[^`]*`/#, with: "").matches(of: #/\]\(([^)#]+)(?:#[^)]*)?\)/#)
      where !match.1.contains(":") {
        let target = packageRoot.appending(path: path).deletingLastPathComponent().appending(path: String(match.1))
        #expect(FileManager.default.fileExists(atPath: target.path), "\(path): \(match.1)")
        checked += 1
      }
    }
    #expect(checked > 6)
  }

  @Test func `the changes tell of the version that the program says it is`() throws {
    let program = try String(contentsOf: packageRoot.appending(path: "Sources/naskah/Naskah.swift"), encoding: .utf8)
    let version = try #require(program.firstMatch(of: #/static let version = "([0-9.]+)"/#)).1
    let changes = try String(contentsOf: packageRoot.appending(path: "CHANGELOG.md"), encoding: .utf8)
    #expect(changes.contains("\n## \(version)\n"))
    #expect(changes.contains("`v\(version)`"))
  }
}
