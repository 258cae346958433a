import Diagnostics
import Foundation
import Support
import Testing

/// Files written under Windows give the same site.
struct LineEndTests {
  /// The text with CR LF, and a byte order mark where one may stand.
  private func asUnderWindows(_ bytes: [UInt8], withMark: Bool) -> Data {
    var written: [UInt8] = withMark ? [0xEF, 0xBB, 0xBF] : []
    for byte in bytes { written += byte == 0x0A ? [0x0D, 0x0A] : [byte] }
    return Data(written)
  }

  private func site(_ handbook: URL) throws -> [String: [UInt8]] {
    let outcome = try run(["build", "--as-of", "2026-06-01"], in: handbook)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    return try contents(of: handbook.appending(path: "_site"))
  }

  /// The paths whose bytes differ.
  private func differing(_ a: [String: [UInt8]], _ b: [String: [UInt8]]) -> [String] {
    Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
  }

  @Test(arguments: [false, true])
  func `templates, words and assets with CR LF give the same bytes`(withMark: Bool) throws {
    let plain = try site(copyOfFixture("example"))
    let handbook = try copyOfFixture("example")
    var copied = 0
    for file in try files(of: packageRoot.appending(path: "templates")) where file.path != "README.md" {
      let isText = ["mustache", "yml", "css", "js", "md", "svg"].contains { file.path.hasSuffix("." + $0) }
      let url = handbook.appending(path: "templates/" + file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (isText ? asUnderWindows(file.bytes, withMark: withMark) : Data(file.bytes)).write(to: url)
      copied += isText ? 1 : 0
    }
    #expect(copied > 20)
    #expect(differing(plain, try site(handbook)) == [])
  }

  @Test(arguments: [false, true])
  func `dossiers, pages and the model with CR LF give the same bytes`(withMark: Bool) throws {
    let plain = try site(copyOfFixture("example"))
    let handbook = try copyOfFixture("example")
    var copied = 0
    for file in try files(of: handbook.appending(path: "content"))
    where file.path.hasSuffix(".md") || file.path.hasSuffix(".yml") {
      try asUnderWindows(file.bytes, withMark: withMark).write(to: handbook.appending(path: "content/" + file.path))
      copied += 1
    }
    #expect(copied > 5)
    #expect(differing(plain, try site(handbook)) == [])
  }
}
