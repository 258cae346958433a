import Foundation
import Support
import Testing

/// What could not be said never changes what was done, nor how the program ends.
struct UnheardTests {
  /// Runs the program by a shell, with a standard file sent elsewhere.
  private func shell(_ line: String, in folder: URL) throws -> Outcome {
    try Support.run(
      URL(fileURLWithPath: "/bin/bash"), ["-c", line], in: folder, environment: ["NASKAH": programPath, "PATH": "/usr/bin:/bin"])
  }

  @Test(arguments: ["2>/dev/full", "2>&-", "2> >(exec 0<&-; sleep 0)"])
  func `a build whose messages nobody hears makes the site and ends with 0, a failing one with 1, a wrong argument with 2`(
    elsewhere: String
  ) throws {
    let handbook = try copyOfFixture("example")
    let built = try shell("\"$NASKAH\" build --as-of 2026-06-01 \(elsewhere)", in: handbook)
    #expect(built.status == 0, "\(built.stderr)")
    #expect(FileManager.default.fileExists(atPath: handbook.appending(path: "_site/index.html").path))
    let wrong = try shell("\"$NASKAH\" build --as-of gestern \(elsewhere)", in: handbook)
    #expect(wrong.status == 2)
    try Data("---\nid: x\n".utf8).write(to: handbook.appending(path: "content/dossiers/x.md"))
    let failing = try shell("\"$NASKAH\" build --as-of 2026-06-01 \(elsewhere)", in: handbook)
    #expect(failing.status == 1)
  }

  @Test(arguments: ["check", "list", "due", "schema", "explain DAT-045", "--version", "--help"])
  func `a result that standard output does not take ends with 2 and says so`(command: String) throws {
    let handbook = try copyOfFixture("example")
    let full = try shell("\"$NASKAH\" \(command) >/dev/full", in: handbook)
    #expect(full.status == 2 && full.stderr.contains("standard output"), "\(command): \(full.status) \(full.stderr)")
    let closed = try shell("\"$NASKAH\" \(command) >&-", in: handbook)
    #expect(closed.status == 2, "\(command): \(closed.status) \(closed.stderr)")
  }

  @Test func `no message lands in a page of the site, whatever is closed`() throws {
    let handbook = try copyOfFixture("example")
    let built = try shell("\"$NASKAH\" build --as-of 2026-06-01 <&- >&- 2>&-", in: handbook)
    #expect(built.status == 0)
    let other = try shell("\"$NASKAH\" build --as-of 2026-06-01 --output other", in: handbook)
    #expect(other.status == 0)
    #expect(try contents(of: handbook.appending(path: "_site")) == contents(of: handbook.appending(path: "other")))
  }
}
