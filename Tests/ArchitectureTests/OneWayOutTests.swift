import Support
import Testing

/// A command fills its outcome: only `main` prints and ends, so that what could not be said never changes what was
/// done.
struct OneWayOutTests {
  /// Whose work it is to print and to end.
  private static let doors: Set<String> = ["naskah/Naskah.swift", "naskah/Terminal.swift", "naskah/Progress.swift"]

  private static let ways = [
    "Terminal.end(", "Terminal.saySoFar(", "Terminal.sayResult(", "exit(", "_exit(", "abort(", "ExitCode", "CleanExit",
    "FileHandle",
    "STDOUT_FILENO", "STDERR_FILENO",
    "stdout", "stderr", "fputs(", "puts(", "fwrite(", "debugPrint(", "fatalError("
  ]

  /// The lines of a source that print or end by themselves.
  static func waysOut(_ source: String) -> [String] {
    source.split(separator: "\n").map { String($0.drop { $0 == " " }) }.filter { line in
      guard !line.hasPrefix("//") else { return false }
      // `outcome.print(` fills the outcome; `func print(` and a call of it with one are a command's own.
      let prints =
        line.hasPrefix("print(") && !line.contains("&outcome") || line.contains("Swift.print(")
        || line.contains(" print(\"")
      return prints
        || ways.contains { way in
          guard let range = line.firstRange(of: way) else { return false }
          let before = range.lowerBound == line.startIndex ? " " : line[line.index(before: range.lowerBound)]
          return !before.isLetter && before != "." || way.hasPrefix("Terminal") || way == "ExitCode"
        }
    }
  }

  @Test func `no command prints or ends by itself`() throws {
    let files = try swiftFiles(of: "naskah")
    for (path, source) in files where !Self.doors.contains(path) { #expect(Self.waysOut(source) == [], "\(path)") }
    #expect(files.count > 20)
  }

  @Test func `below the commands nothing prints or ends either`() throws {
    for module in ["Disk", "Pipeline", "Pages", "Planning", "Dossiers", "Markup", "Templates", "Diagnostics"] {
      for (path, source) in try swiftFiles(of: module) {
        let found = Self.waysOut(source).filter { $0.contains("STDOUT_FILENO") || $0.contains("STDERR_FILENO") }
        #expect(found == [], "\(path)")
      }
    }
  }

  @Test(
    arguments: [
      "print(\"done\")", "    exit(2)", "Terminal.end(outcome)", "throw ExitCode.failure", "fputs(text, stderr)",
      "FileHandle.standardError.write(data)",
      "Terminal.saySoFar(\"x\")"
    ])
  func `a planted way out is found`(line: String) {
    #expect(Self.waysOut(line).count == 1)
  }

  @Test(arguments: [
    "outcome.print(Printable(line: path))", "print(printed, assessed, &outcome)", "// exit(2)", "outcome.fail()"
  ])
  func `filling the outcome is none`(line: String) {
    #expect(Self.waysOut(line) == [])
  }
}
