import Foundation
import Support
import Testing

/// Nothing that content or an argument holds is obeyed by a terminal, and none of it begins a line of its own.
struct PrintableTests {
  private static let hostile = "x\u{1B}]0;title\u{7}\u{9B}31m\u{202E}\n::error::forged"

  /// What a terminal would obey, the line feed aside.
  private func obeyed(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }

  private func expectHarmless(_ outcome: Outcome, _ what: String) {
    let text = outcome.stdout + outcome.stderr
    #expect(obeyed(text) == [], "\(what): \(text.debugDescription)")
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("::error") }, "\(what): \(text.debugDescription)")
  }

  @Test(arguments: [
    ["explain", hostile], ["list", "--columns", hostile], ["list", hostile], ["list", "--audience", hostile], ["list", "--format", hostile],
    ["list", "--format=" + hostile], ["--" + hostile], [hostile], ["due", "--owner", hostile], ["due", "--kind", hostile], ["pack", hostile],
    ["new", "dossier", hostile], ["new", hostile, "x"], ["new", "dossier", "KS-2026-001", "--stage", hostile], ["mv", hostile, "KS-1"], ["mv", "KS-1", hostile],
    ["diff", hostile], ["schema", hostile], ["markdown", hostile], ["check", "-C", hostile], ["check", "--baseline", hostile],
    ["check", "--as-of", hostile], ["list", "--at", hostile],
  ])
  func `an argument is echoed as it is seen`(arguments: [String]) throws {
    let outcome = try run(arguments, in: copyOfFixture("example"))
    expectHarmless(outcome, arguments.debugDescription)
  }

  @Test(arguments: ["text", "json"])
  func `a title is listed as it is seen`(form: String) throws {
    let handbook = try copyOfFixture("example")
    let file = handbook.appending(path: "content/dossiers/hostile.md")
    let title = #""x\e]0;title\a\x9B31m\u202E\n::error::forged""#
    try Data("---\nid: KS-2026-099\ntitle: \(title)\n---\n".utf8).write(to: file)
    let outcome = try run(["list", "--columns", "id,title", "--format", form], in: handbook)
    #expect(outcome.status == 0)
    #expect(outcome.stdout.contains("KS-2026-099"))
    expectHarmless(outcome, form)
  }
}
