import Foundation
import Support
import Testing

/// `dates.partial`: what a register knows of a day, on the dossier's page and in lists, and nothing counted from it.
struct PartialDatesTests {
  @Test func `a page shows the year and says that no deadline can be counted`() throws {
    let work = try copyOfFixture("example"), dossier = work.appending(path: "content/dossiers/ks-2024-002.md")
    let text = try String(contentsOf: dossier, encoding: .utf8)
    try text.replacingOccurrences(
      of: "  signed: 2024-01-15\n  in_force: 2024-02-01\n", with: "  partial: {signed: 2024, in_force: 2024-02}\n"
    )
    .write(to: dossier, atomically: true, encoding: .utf8)
    #expect(try run(["check", "-C", work.path, "--as-of", "2026-06-01"]).status == 0)
    let output = work.appending(path: "out")
    #expect(try run(["build", "-C", work.path, "--as-of", "2026-06-01", "--output", output.path]).status == 0)
    let page = try String(contentsOf: output.appending(path: "en/dossiers/KS-2024-002.html"), encoding: .utf8)
    #expect(
      page.contains("February 2024") && page.contains("no deadline can be counted: only a year or a month is known"))
    let list = try run([
      "list", "-C", work.path, "--columns", "id,dates.partial.signed", "--format", "json", "--as-of", "2026-06-01"
    ])
    #expect(list.stdout.contains(#""dates.partial.signed": "2024""#), "\(list.stdout)")
    let due = try run(["due", "-C", work.path, "--as-of", "2026-06-01", "--all", "--format", "json"])
    // What is counted from the days that are known stays; KS-2021-001 has its own.
    #expect(
      due.status == 0 && due.stdout.contains("meeting_due") && !due.stdout.contains("2029-01-31"), "\(due.stdout)")
  }
}
