import Foundation
import Support
import Testing

/// What readers ask most, each asked in a real browser on a phone.
struct QuestionsTests {
  /// Built once for all tests here.
  private static let site: Result<URL, any Error> = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-questions-\(UUID().uuidString)")
    let site = folder.appending(path: "site")
    let build = try run(["build", "-C", packageRoot.path, "--as-of", "2026-11-28", "--output", site.path])
    #expect(build.status == 0, "\(build.stderr)")
    return site
  }

  @Test func `eight questions are answered in two taps or one word, without scrolling`() throws {
    let outcome = try tool(["Tests/Browser/questions.py", Self.site.get().path])
    #expect(outcome.status == 0 && outcome.stdout.contains("16 answers"), "\(outcome.stdout)\(outcome.stderr)")
  }

  @Test func `what is late stands first, and a full dossier stays short, on the screen and on paper`() throws {
    let outcome = try tool(["Tests/Browser/heights.py", Self.site.get().path])
    #expect(outcome.status == 0 && outcome.stdout.contains("16 measures"), "\(outcome.stdout)\(outcome.stderr)")
  }
}
