import Foundation
import Support
import Testing

/// The built site of the project's own handbook: every link, fragment, asset and id, and a real browser on it.
struct SiteTests {
  /// Built once for all tests here.
  private static let site: Result<URL, any Error> = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-site-\(UUID().uuidString)/site")
    try FileManager.default.createDirectory(at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
    let build = try run(["build", "-C", packageRoot.path, "--as-of", "2026-11-24", "--output", folder.path])
    #expect(build.status == 0, "\(build.stderr)")
    return folder
  }

  @Test func `every link, fragment and asset resolves and ids are unique`() throws {
    let site = try Self.site.get()
    var pages: [String: String] = [:], files: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.path) {
      files.insert(path)
      if path.hasSuffix(".html") { pages[path] = try String(contentsOf: site.appending(path: path), encoding: .utf8) }
    }
    #expect(pages.count > 150)
    let ids = pages.mapValues { Set(attributes("id", of: $0)) }
    for (path, text) in pages {
      #expect(attributes("id", of: text).count == ids[path]?.count, "\(path): an id is used twice")
      #expect(text.components(separatedBy: "<h1").count == 2, "\(path): not exactly one h1")
      for link in attributes("href", of: text) + attributes("src", of: text)
      where !["http", "mailto:", "data:image/"].contains(where: link.hasPrefix) {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let folder = URL(fileURLWithPath: "/" + path).deletingLastPathComponent()
        let file = (parts[0].split(separator: "?", omittingEmptySubsequences: false)[0].removingPercentEncoding ?? "")
        let target = file.isEmpty ? path : String(folder.appending(path: file).standardizedFileURL.path.dropFirst())
        #expect(files.contains(target), "\(path): \(link)")
        if parts.count == 2, let anchors = ids[target] {
          #expect(anchors.contains(parts[1].removingPercentEncoding ?? ""), "\(path): \(link)")
        }
      }
    }
  }

  @Test func `nothing leads to packs in a language that has none`() throws {
    let handbook = try copyOfFixture("example")
    let pack = handbook.appending(path: "content/packs/kunjungan.md")
    let text = try String(contentsOf: pack, encoding: .utf8)
    try text.replacing("languages: [id, en]", with: "languages: [id]").write(
      to: pack, atomically: true, encoding: .utf8)
    let site = try built(handbook)
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.path) where path.hasSuffix(".html") {
      let links = attributes("href", of: try String(contentsOf: site.appending(path: path), encoding: .utf8))
      let toPacks = links.filter { $0.contains("packs/") }
      if path.hasPrefix("en/") { #expect(toPacks == [], "\(path)") }
      #expect(!toPacks.contains { $0.contains("en/packs/") }, "\(path)")
    }
    #expect(FileManager.default.fileExists(atPath: site.appending(path: "packs/index.html").path))
  }

  private func attributes(_ name: String, of text: String) -> [String] {
    text.components(separatedBy: " \(name)=\"").dropFirst().map {
      $0.components(separatedBy: "\"")[0].replacingOccurrences(of: "&amp;", with: "&")
    }
  }

  @Test(.needs("tools/sitecheck.py")) func `the shared site checker finds nothing`() throws {
    let checker = shared("tools/sitecheck.py")
    let sites = [try Self.site.get(), try built(shared("model/examples"))]
    for site in sites {
      let outcome = try tool([checker.path, site.path])
      #expect(outcome.status == 0, "\(outcome.stdout)\(outcome.stderr)")
    }
  }

  private func built(_ handbook: URL) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-site-\(UUID().uuidString)")
    let build = try run(["build", "-C", handbook.path, "--as-of", "2026-06-01", "--output", folder.path])
    #expect(build.status == 0, "\(build.stderr)")
    return folder
  }

  /// On every kind of page, found in the site itself (Browser/kinds.py), in both languages.
  @Test(arguments: ["keyboard.py", "read.py", "axe.py", "valid.py", "policy.py"])
  func `a real browser and the Nu checker find nothing`(script: String) throws {
    let outcome = try tool(["Tests/Browser/" + script, try Self.site.get().path])
    #expect(outcome.status == 0, "\(script): \(outcome.stdout)\(outcome.stderr)")
  }
}
