import Foundation
import Support
import Testing

/// What check lets pass, build makes; what build refuses, check has named.
struct CheckPromisesTests {
  private static let long = String(repeating: "A", count: 260)

  /// A file of the example handbook, and the rule that names what is wrong with it.
  static let faults: [(path: String, text: String, code: String)] = [
    ("templates/pages/about.mustache", "<head></head>{{#title}}", "TPL-002"),
    ("templates/pages/about.mustache", "<head></head>{{title", "TPL-002"),
    ("templates/pages/about.mustache", "<head></head>{{titel}}", "TPL-001"),
    ("templates/pages/about.mustache", "<head></head>{{> nowhere}}", "TPL-003"),
    ("templates/pages/about.mustache", "<head></head>{{words.nothing}}", "TPL-005"),
    ("templates/parts/loop.mustache", "{{> parts/loop}}", ""),
    ("templates/words/id.yml", "every: tiap masa\n", "TPL-008"),
    ("templates/words/id.yml", "evry: \"setiap {period}\"\n", "TPL-007"),
    ("templates/words/id.yml", "every: [a, b]\n", "TPL-008"), ("templates/words/id.yml", "every: 'a\n", ""),
    ("content/dossiers/long.md", "---\nid: KS-2026-\(long)\n---\n", "SIT-094"),
    ("content/dossiers/alias.md", "---\nid: KS-2026-098\naliases: [KS-2026-\(long)]\n---\n", "SIT-094"),
    ("content/partners/long.md", "---\nid: \(long.lowercased())\nname: X\n---\n", "SIT-094")
  ]

  @Test(arguments: faults)
  func `check names what build refuses, and the other way round`(path: String, text: String, code: String) throws {
    let handbook = try copyOfFixture("example"), file = handbook.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    let check = try run(["check", "--as-of", "2026-06-01", "--format", "plain"], in: handbook)
    let build = try run(["build", "--as-of", "2026-06-01"], in: handbook)
    #expect(check.status == build.status, "\(check.status) \(build.status) \(build.stderr)")
    let codes = [check.stdout, build.stderr].map { text in
      Set(text.matches(of: #/\b[A-Z]{2,3}-[0-9]{2,3}\b/#).map { String($0.output) })
    }
    #expect(code.isEmpty || check.stdout.contains(" \(code) "), "\(check.stdout)")
    #expect(build.status == 0 || codes[0] == codes[1], "\(codes)")
  }
}
