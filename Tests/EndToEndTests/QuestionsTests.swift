import Foundation
import Support
import Testing

/// What readers ask most, each asked in a real browser on a phone.
struct QuestionsTests {
  @Test func `eight questions are answered in two taps or one word, without scrolling`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-questions-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let site = folder.appending(path: "site")
    let build = try run(["build", "-C", packageRoot.path, "--as-of", "2026-11-28", "--output", site.path])
    #expect(build.status == 0, "\(build.stderr)")
    let outcome = try tool(["Tests/Browser/questions.py", site.path])
    #expect(outcome.status == 0 && outcome.stdout.contains("16 answers"), "\(outcome.stdout)\(outcome.stderr)")
  }
}
