import Foundation
import Support
import Testing

/// Colour is for terminals that know it, and for who asks for it.
struct ColourTests {
  private static let check = ["check", "--as-of", "2028-06-15"]

  @Test(arguments: [
    ([:], true), (["TERM": "xterm"], true), (["TERM": "dumb"], false), (["NO_COLOR": "1"], false)
  ])
  func `a terminal is given colour where it knows it and nobody said otherwise`(
    environment: [String: String], isColoured: Bool
  ) throws {
    let folder = packageRoot.appending(path: "Tests/Fixtures/sites/example")
    let seen = try runAtTerminal(Self.check, in: folder, environment: environment)
    #expect(seen.stdout.contains("[DAT-") && seen.stdout.contains("\u{1B}[") == isColoured, "\(seen.stdout)")
    let asked = try runAtTerminal(Self.check + ["--color", "always"], in: folder, environment: environment)
    #expect(asked.stdout.contains("\u{1B}["))
    let refused = try runAtTerminal(Self.check + ["--color", "never"], in: folder, environment: environment)
    #expect(!refused.stdout.contains("\u{1B}["))
  }

  @Test func `a file or another program is given none`() throws {
    let handbook = packageRoot.appending(path: "Tests/Fixtures/sites/example").path
    let read = try run(Self.check + ["-C", handbook], environment: ["TERM": "xterm"])
    #expect(read.stdout.contains("[DAT-") && !(read.stdout + read.stderr).contains("\u{1B}"))
  }
}
