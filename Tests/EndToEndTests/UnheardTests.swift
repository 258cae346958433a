import Foundation
import Support
import Testing

/// What could not be said never changes what was done, nor how the program ends.
struct UnheardTests {
  /// Runs the program by a shell, with a standard file sent elsewhere.
  private func shell(_ line: String, in folder: URL) throws -> Outcome {
    try Support.run(
      URL(fileURLWithPath: "/bin/bash"), ["-c", line], in: folder,
      environment: ["NASKAH": programPath, "PATH": "/usr/bin:/bin"])
  }

  /// A command, how it ends when it is heard, and whether it has a result for standard output.
  struct Case: Sendable, CustomTestStringConvertible {
    let command: String
    let status: Int32
    let hasResult: Bool
    var isBroken = false
    var testDescription: String { command }
  }

  static let cases = [
    Case(command: "build --as-of 2026-06-01", status: 0, hasResult: false),
    Case(command: "build --as-of 2026-06-01", status: 1, hasResult: false, isBroken: true),
    Case(command: "build --as-of gestern", status: 2, hasResult: false),
    Case(command: "check --as-of 2026-06-01", status: 0, hasResult: true),
    Case(command: "check --as-of 2026-06-01", status: 1, hasResult: true, isBroken: true),
    Case(command: "check --format json", status: 0, hasResult: true),
    Case(command: "check --write-baseline baseline.yml", status: 0, hasResult: false),
    Case(command: "check --fix --as-of 2026-06-01", status: 0, hasResult: true),
    Case(command: "list", status: 0, hasResult: true),
    Case(command: "list --columns nothing", status: 2, hasResult: false),
    Case(command: "export csv --for excel-id", status: 0, hasResult: true),
    Case(command: "export xlsx --output daftar.xlsx", status: 0, hasResult: false),
    Case(command: "due --all", status: 0, hasResult: true),
    Case(command: "due --all --format ics", status: 0, hasResult: true),
    Case(command: "schema", status: 0, hasResult: true),
    Case(command: "schema --output schema.json", status: 0, hasResult: false),
    Case(command: "new dossier KS-2026-088 --instrument mou", status: 0, hasResult: true),
    Case(command: "mv no-such KS-2026-089", status: 2, hasResult: false),
    Case(command: "diff HEAD", status: 2, hasResult: false),
    Case(command: "pack no-such", status: 2, hasResult: false),
    Case(command: "explain DAT-045", status: 0, hasResult: true),
    Case(command: "explain DAT-999", status: 2, hasResult: false),
    Case(command: "markdown content/README.md", status: 0, hasResult: true),
    Case(command: "markdown content", status: 2, hasResult: false),
    Case(command: "--version", status: 0, hasResult: true), Case(command: "--help", status: 0, hasResult: true),
    Case(command: "check --help", status: 0, hasResult: true), Case(command: "nonsense", status: 2, hasResult: false)
  ]

  private func handbook(_ isBroken: Bool) throws -> URL {
    let handbook = try copyOfFixture("example")
    try Data("# A page\n".utf8).write(to: handbook.appending(path: "content/README.md"))
    if isBroken { try Data("---\nid: x\n".utf8).write(to: handbook.appending(path: "content/dossiers/x.md")) }
    return handbook
  }

  @Test(arguments: cases)
  func `whatever becomes of the messages, a command ends as it does when it is heard`(it: Case) throws {
    let quiet = try shell("\"$NASKAH\" \(it.command)", in: try handbook(it.isBroken))
    #expect(quiet.status == it.status && quiet.stdout.isEmpty != it.hasResult, "\(quiet.status) \(quiet.stderr)")
    for elsewhere in ["2>/dev/full", "2>&-", "2> >(exec 0<&-; sleep 0)"] {
      let unheard = try shell("\"$NASKAH\" \(it.command) \(elsewhere)", in: try handbook(it.isBroken))
      #expect(unheard.status == it.status && unheard.stdout == quiet.stdout, "\(elsewhere): \(unheard.status)")
    }
  }

  @Test(arguments: cases)
  func `a result that standard output does not take ends with 2 and says so, and one that nobody wants changes nothing`(
    it: Case
  ) throws {
    for elsewhere in [">/dev/full", ">&-"] {
      let lost = try shell("\"$NASKAH\" \(it.command) \(elsewhere)", in: try handbook(it.isBroken))
      #expect(lost.status == (it.hasResult ? 2 : it.status), "\(elsewhere): \(lost.status) \(lost.stderr)")
      #expect(
        lost.stderr.contains("keluaran standar tidak dapat ditulis") == it.hasResult, "\(elsewhere): \(lost.stderr)")
      #expect(!lost.stderr.contains("descriptor"), "\(lost.stderr)")
    }
    // The pipe is closed for certain before anything is written into it.
    let left = try shell(
      "exec 3> >(exec 0<&-; sleep 0); wait $!; trap '' PIPE; \"$NASKAH\" \(it.command) >&3",
      in: try handbook(it.isBroken))
    #expect(left.status == it.status, "\(left.status) \(left.stderr)")
    let nowhere = try shell("\"$NASKAH\" \(it.command) >/dev/full 2>&1", in: try handbook(it.isBroken))
    #expect(nowhere.status == (it.hasResult ? 2 : it.status))
  }

  @Test func `a build that nobody hears makes the site`() throws {
    let handbook = try copyOfFixture("example")
    _ = try shell("\"$NASKAH\" build --as-of 2026-06-01 2>/dev/full", in: handbook)
    #expect(FileManager.default.fileExists(atPath: handbook.appending(path: "_site/index.html").path))
  }

  @Test func `no message lands in a page of the site, whatever is closed`() throws {
    let handbook = try copyOfFixture("example")
    let built = try shell("\"$NASKAH\" build --as-of 2026-06-01 <&- >&- 2>&-", in: handbook)
    #expect(built.status == 0)
    let other = try shell("\"$NASKAH\" build --as-of 2026-06-01 --output other", in: handbook)
    #expect(other.status == 0)
    #expect(try contents(of: handbook.appending(path: "_site")) == contents(of: handbook.appending(path: "other")))
  }

  @Test func `standard input that cannot be read is told`() throws {
    let handbook = try copyOfFixture("example")
    for elsewhere in ["<content", "<&-"] {
      let outcome = try shell("\"$NASKAH\" markdown \(elsewhere)", in: handbook)
      #expect(outcome.status == 2 && outcome.stdout.isEmpty, "\(elsewhere): \(outcome.status)")
    }
  }
}
