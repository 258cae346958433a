import Foundation
import Support
import Testing

/// Search in a real browser, on a handbook that has one term for every root of `Fixtures/forms.tsv`.
struct SearchTests {
  private static let forms: Result<[(language: String, root: String, form: String)], any Error> = Result {
    try String(contentsOf: packageRoot.appending(path: "Tests/Fixtures/forms.tsv"), encoding: .utf8).split(
      separator: "\n"
    ).dropFirst().map { line in
      let parts = line.split(separator: "\t").map(String.init)
      return (parts[0], parts[1], parts[2])
    }
  }

  private func handbook() throws -> URL {
    let folder = try copyOfFixture("example")
    for (language, root, _) in try Self.forms.get() {
      let id = root.replacing(" ", with: "-")
      try "---\nid: \(id)\nterm: \(root)\nlanguage: \(language)\n---\n\nZumba.\n".write(
        to: folder.appending(path: "content/glossary/\(id).md"), atomically: true, encoding: .utf8)
    }
    return folder
  }

  @Test func `a reader finds by keyboard, by affixed words, by number and by synonym`() throws {
    let forms = try Self.forms.get()
    #expect(forms.count { $0.language == "id" } >= 60 && forms.count { $0.language == "en" } >= 30)
    let folder = try handbook(), site = folder.appending(path: "_site")
    let build = try run(["build", "-C", folder.path, "--as-of", "2026-06-01", "--draft"])
    #expect(build.status == 0, "\(build.stderr)")
    let outcome = try tool(["Tests/Browser/search.py", site.path, "Tests/Fixtures/forms.tsv"])
    #expect(
      outcome.status == 0 && outcome.stdout.contains("\(forms.count) forms"), "\(outcome.stdout)\(outcome.stderr)")
  }

  @Test func `what an audience may not see is in no file of its index`() throws {
    let folder = try copyOfFixture("example")
    let secret = folder.appending(path: "content/glossary/rahasia.md")
    try """
    ---
    id: kodenamaelang
    term: kodenamaelang
    classification: rahasia
    synonyms: [kodenamarajawali]
    ---

    Isi kodenamagaruda.

    """
    .write(
      to: secret, atomically: true, encoding: .utf8)
    var found: [String: Int] = [:]
    for level in ["rahasia", "biasa"] {
      let build = try run([
        "build", "-C", folder.path, "--as-of", "2026-06-01", "--draft", "--audience", level, "--output",
        folder.appending(path: "_\(level)").path
      ])
      #expect(build.status == 0, "\(build.stderr)")
      let files = try contents(of: folder.appending(path: "_\(level)")).filter { $0.key.contains("search/") }
      #expect(files.count >= 8)
      found[level] = files.values.count { String(decoding: $0, as: UTF8.self).contains("kodenama") }
    }
    #expect(found["biasa"] == 0 && (found["rahasia"] ?? 0) > 3, "\(found)")
  }
}
