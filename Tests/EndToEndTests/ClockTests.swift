import Foundation
import Support
import Testing

/// Clocks lie: a machine's day is set back while a command runs, a copied file is of 1970, another of 2100. Where the
/// day is given, nothing that is printed or published depends on either.
struct ClockTests {
  #if os(Linux)
    private static let day = ["--as-of", "2026-06-01"]
    private static let commands = [
      ["check", "--format", "json"], ["list"], ["due", "--format", "ics"], ["build", "--draft"], ["pack", "kunjungan"]
    ]

    /// A library that makes the clock go back each time it is asked.
    private static let clock = Result {
      let library = FileManager.default.temporaryDirectory.appending(path: "naskah-clock-\(UUID().uuidString).so")
      let made = try run(
        URL(fileURLWithPath: "/usr/bin/cc"),
        ["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library.path, "Tests/Faults/clock.c", "-ldl"])
      try #require(made.status == 0, "\(made.stderr)")
      return ["LD_PRELOAD": library.path]
    }

    /// What each command says, and all that then stands in the handbook.
    private func everything(in handbook: URL, _ environment: [String: String] = [:]) throws -> (
      said: [String], files: [String: [UInt8]]
    ) {
      let said = try Self.commands.map { command in
        let outcome = try run(command + Self.day, in: handbook, environment: environment)
        return "\(command) \(outcome.status)\n\(outcome.stdout)\(outcome.stderr)"
      }
      return (said, try contents(of: handbook))
    }

    /// Gives the sources times of files in turn: of 1970, of now, of 2100.
    private func setTimes(of handbook: URL) throws {
      let times = [Date(timeIntervalSince1970: 0), Date(), Date(timeIntervalSince1970: 4_102_444_800)]
      for (index, path) in try contents(of: handbook).keys.sorted().enumerated() {
        try FileManager.default.setAttributes(
          [.modificationDate: times[index % times.count]], ofItemAtPath: handbook.path + "/" + path)
      }
    }

    @Test func `the clock that goes back does so`() throws {
      let told = try run(URL(fileURLWithPath: "/bin/date"), ["-u", "+%Y"], environment: Self.clock.get()).stdout
      #expect(["2099\n", "2100\n"].contains(told))
    }

    @Test func `a clock that goes back, and files of other years, change nothing`() throws {
      let steady = try everything(in: copyOfFixture("example"))
      #expect(steady.said.allSatisfy { $0.contains("] 0\n") || $0.contains("] 1\n") }, "\(steady.said)")
      #expect(steady.files.keys.contains("_site/index.html"))
      let handbook = try copyOfFixture("example")
      try setTimes(of: handbook)
      let jumping = try everything(in: handbook, Self.clock.get())
      #expect(jumping.said == steady.said)
      #expect(Set(jumping.files.keys) == Set(steady.files.keys))
      for (path, bytes) in steady.files { #expect(jumping.files[path] == bytes, "\(path)") }
    }

    @Test func `a change is published though its file is older than the site`() throws {
      let handbook = try copyOfFixture("example")
      for _ in 0..<2 { #expect(try run(["build", "--draft"] + Self.day, in: handbook).status == 0) }
      let file = handbook.appending(path: "content/dossiers/ks-2021-001.md")
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacing("title: {id: ", with: "title: {id: Xyzzy ").write(to: file, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: file.path)
      #expect(try run(["build", "--draft"] + Self.day, in: handbook, environment: Self.clock.get()).status == 0)
      let page = try String(contentsOf: handbook.appending(path: "_site/dossiers/KS-2021-001.html"), encoding: .utf8)
      #expect(page.contains("Xyzzy"))
    }
  #endif
}
