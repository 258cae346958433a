import Foundation
import Support
import Testing

/// Every text and address at once, in every form that the program can give, and in a browser.
struct HostileFormsTests {
  private static let day = ["--as-of", "2026-06-01"]

  private func folder() throws -> HostileFolder {
    try HostileFolder(HostileEverything.files.mapValues { Array($0.utf8) })
  }

  private static let printed: [[String]] = [
    ["check"], ["check", "--format", "plain"], ["check", "--format", "github"], ["list"], ["due", "--all"],
    ["check", "--color", "always"]
  ]

  @Test(arguments: printed) func `what is printed for people has nothing that a terminal or a build server obeys`(
    command: [String]
  ) throws {
    let place = try folder()
    defer { place.remove() }
    let outcome = try run(command + Self.day, in: place.folder)
    #expect(outcome.status == 0 || outcome.status == 1, "\(outcome.stderr.suffix(400))")
    #expect(outcome.stdout.utf8.count > 100)
    // Our own colours, and nothing else that begins with the escape.
    let text = command.contains("always") ? outcome.stdout.replacing(/\u{1B}\[[0-9;]*m/, with: "") : outcome.stdout
    Harmless.expectPrinted(text, "\(command)", isGitHub: command.contains("github"))
    Harmless.expectPrinted(outcome.stderr, "\(command)")
  }

  private static let read: [(command: [String], ending: String)] = [
    (["check", "--format", "json"], "json"), (["check", "--format", "sarif"], "json"),
    (["check", "--format", "gitlab"], "json"), (["check", "--format", "junit"], "xml"),
    (["list", "--format", "json"], "json"), (["due", "--all", "--format", "json"], "json"),
    (["due", "--all", "--format", "ics"], "ics"), (["schema"], "json")
  ]

  @Test(arguments: read) func `what programs read is well formed`(command: [String], ending: String) throws {
    let place = try folder()
    defer { place.remove() }
    let outcome = try run(command + (command == ["schema"] ? [] : Self.day), in: place.folder)
    #expect(outcome.status == 0 || outcome.status == 1, "\(outcome.stderr.suffix(400))")
    Harmless.expectPublished(Array(outcome.stdout.utf8), at: "x.\(ending)", "\(command)")
    Harmless.expectPrinted(outcome.stdout, "\(command)", isCalendar: ending == "ics")
  }

  @Test func `what changed is told in four forms, and nothing in them runs`() throws {
    let repository = try Repository(fixture: "example", on: "2024-01-10")
    for (path, text) in HostileEverything.files { try repository.write(path, Array(text.utf8)) }
    for (format, ending) in [("text", ""), ("md", ""), ("html", "html"), ("json", "json")] {
      let outcome = try repository.naskah("diff", "HEAD", "--format", format, "--as-of", "2026-06-01")
      #expect(outcome.status == 0 || outcome.status == 1, "\(outcome.stderr.suffix(400))")
      #expect(outcome.stdout.contains("D-0"))
      Harmless.expectPublished(Array(outcome.stdout.utf8), at: "x.\(ending)", format)
      // A page is opened by a browser; the others are read where they are printed.
      Harmless.expectPrinted((format == "html" ? "" : outcome.stdout) + outcome.stderr, format)
    }
  }

  @Test func `every page runs nothing and breaks no policy in a browser`() throws {
    let place = try folder()
    defer { place.remove() }
    let built = try run(["build", "--draft"] + Self.day, in: place.folder)
    #expect(built.status == 0 || built.status == 1, "\(built.stderr.suffix(500))")
    let site = place.folder.appending(path: "_site")
    let pages = try FileManager.default.subpathsOfDirectory(atPath: site.path).filter {
      $0.hasSuffix(".html") && !$0.hasPrefix("en/")
    }.sorted()
    #expect(pages.count > 150)
    let outcome = try tool(["Tests/Browser/policy.py", site.path] + pages)
    #expect(outcome.status == 0, "\(outcome.stdout.prefix(4000))\(outcome.stderr.suffix(500))")
  }
}
