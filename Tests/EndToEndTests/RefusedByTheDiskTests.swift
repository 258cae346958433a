import Foundation
import Support
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Folders that may not be read or written, and a disk that takes nothing: exit 2 with the path and the system's own
/// words.
struct RefusedByTheDiskTests {
  #if os(Linux)
    private static let day = ["--as-of", "2026-06-01", "--language", "en", "--jobs", "2"]

    /// Runs the program as a user without rights: the administrator may read and write everything.
    private func runAsAnyone(_ arguments: [String], in folder: URL) throws -> Outcome {
      guard getuid() == 0 else { return try run(arguments, in: folder) }
      let nobody = ["--reuid", "65534", "--regid", "65534", "--clear-groups", programPath]
      return try run(URL(fileURLWithPath: "/usr/bin/setpriv"), nobody + arguments, in: folder)
    }

    /// A handbook that everyone may look at.
    private func openHandbook() throws -> URL {
      let handbook = try copyOfFixture("example")
      try #require(chmod(handbook.path, 0o755) == 0)
      return handbook
    }

    @Test(arguments: [
      "content", "content/dossiers", "content/dossiers/ks-2024-002.md", "content/files", "content/files/bagan.svg",
      "content/planning-model.yml", "templates",
      "templates/layouts", "."
    ])
    func `what may not be read is named, and no command goes on without it`(path: String) throws {
      let handbook = try openHandbook()
      try FileManager.default.createDirectory(
        at: handbook.appending(path: "templates/layouts"), withIntermediateDirectories: true)
      try #require(chmod(handbook.path + "/" + path, 0) == 0)
      defer { chmod(handbook.path + "/" + path, 0o755) }
      for command in [["check"], ["list"], ["build", "--draft"]] {
        // From outside, for nobody can begin in a folder that is closed.
        let outcome = try runAsAnyone(command + Self.day + ["-C", handbook.path], in: URL(fileURLWithPath: "/"))
        let named = path == "." ? handbook.lastPathComponent : path
        #expect(
          outcome.status == 2 && outcome.stdout.isEmpty, "\(path) \(command): \(outcome.status) \(outcome.stdout)")
        #expect(
          outcome.stderr.contains(named) && outcome.stderr.contains("Permission denied"),
          "\(path) \(command): \(outcome.stderr)")
      }
    }

    private static let writing = [
      ["build", "--draft"], ["pack", "--all"], ["new", "partner", "dewan-baru"], ["mv", "KS-2021-001", "KS-2031-777"],
      ["check", "--write-baseline", "b.yml"],
      ["check", "--fix"]
    ]

    /// So that `check --fix` has something to mend.
    private func breakOneKey(of handbook: URL) throws {
      let path = handbook.appending(path: "content/dossiers/ks-2024-002.md")
      let text = try String(contentsOf: path, encoding: .utf8)
      try text.replacingOccurrences(of: "\nstage: ", with: "\nStage: ").write(
        to: path, atomically: true, encoding: .utf8)
    }

    @Test(arguments: writing) func `where nothing may be written nothing is, and it is said`(command: [String]) throws {
      let handbook = try openHandbook()
      if command.contains("--fix") { try breakOneKey(of: handbook) }
      let before = try contents(of: handbook)
      let outcome = try runAsAnyone(command + Self.day + ["-C", handbook.path], in: URL(fileURLWithPath: "/"))
      #expect(
        outcome.status == 2 && outcome.stderr.contains("Permission denied"),
        "\(command): \(outcome.status) \(outcome.stderr)")
      #expect(try contents(of: handbook) == before)
    }

    @Test(arguments: writing) func `on a disk that is read only nothing is written, and it is said`(command: [String])
      throws
    {
      let handbook = try openHandbook()
      if command.contains("--fix") { try breakOneKey(of: handbook) }
      let script =
        "mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\" || exit 77; cd \"$1\"; shift; exec \"$@\""
      let words = ["-m", "sh", "-c", script, "sh", handbook.path, programPath] + command + Self.day
      let outcome = try run(URL(fileURLWithPath: "/usr/bin/unshare"), words)
      guard outcome.status != 77, getuid() == 0 else {
        print("NOTE: a disk that is read only was not tried with \(command[0]): mounting one needs root")
        return
      }
      #expect(
        outcome.status == 2 && outcome.stderr.contains("Read-only file system"),
        "\(command): \(outcome.status) \(outcome.stderr)")
      let paths = try contents(of: handbook).keys
      #expect(!paths.contains("_site/index.html") && !paths.contains("b.yml"))
    }

    @Test(arguments: [["list"], ["check"], ["due", "--all"]]) func `what only reads needs no right to write`(
      command: [String]
    ) throws {
      let handbook = try openHandbook()
      let outcome = try runAsAnyone(command + Self.day + ["-C", handbook.path], in: URL(fileURLWithPath: "/"))
      #expect(outcome.status == 0, "\(outcome.stderr)")
    }
  #endif
}
