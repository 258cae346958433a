import Foundation
import Support
import Testing

/// Small cases from public reports about programs of this kind, by their own runner.
struct SharedCasesTests {
  @Test(.needs("cases")) func `every case of public reports holds`() throws {
    let environment = [
      "PY": packageRoot.appending(path: ".venv/bin/python").path,
      "TEMPLATES": packageRoot.appending(path: "templates").path,
      "HOME": ProcessInfo.processInfo.environment["HOME"] ?? "/"
    ]
    let outcome = try run(
      URL(fileURLWithPath: "/bin/bash"), [shared("cases/run-all.sh").path, program.path], environment: environment)
    let lines = outcome.stdout.split(separator: "\n")
    let others = lines.filter { !$0.hasPrefix("PASS") }
    #expect(others == ["0 fail"], "\(outcome.stderr)")
    #expect(lines.count { $0.hasPrefix("PASS") } > 30)
  }
}
