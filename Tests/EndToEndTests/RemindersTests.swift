import Foundation
import Support
import Testing

/// `naskah due` as messages: one for each unit, in the forms that mail programs and channels take.
struct RemindersTests {
  private let handbook = packageRoot.appending(path: "Tests/Fixtures/sites/example").path

  private func due(_ arguments: [String], in folder: String? = nil, asOf day: String = "2026-12-01") throws -> Outcome {
    try run(["due", "-C", folder ?? handbook, "--as-of", day, "--language", "en"] + arguments)
  }

  private func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-reminders-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test func `Markdown tells the overdue first, what to do, and leads to the page`() throws {
    let outcome = try due(["--within", "P35D", "--format", "md"])
    #expect(
      outcome.stdout.hasPrefix(
        """
        # Due: Example Agency, as of 1 December 2026

        1 overdue; 1 needed now, 0 to follow.

        ## Overdue

        - **14 October 2026** (48 days ago) · meeting
        """), "\(outcome.stdout)")
    #expect(outcome.stdout.contains("hold the meeting, and record its results"))
  }

  @Test func `a unit's mail is read by a mail program as it was written`() throws {
    let folder = try temporaryFolder(), out = folder.appending(path: "out")
    let outcome = try due([
      "--within", "P35D", "--format", "eml", "--output", out.path, "--from", "a@example.org", "--to", "b@example.org"
    ])
    #expect(outcome.status == 0 && outcome.stderr.contains("written to"), "\(outcome.stderr)")
    let names = try FileManager.default.contentsOfDirectory(atPath: out.path)
    #expect(names == ["direktorat.eml"])
    let read = try tool(
      [
        "-c",
        """
        import email, email.policy, sys
        m = email.message_from_binary_file(open(sys.argv[1], "rb"), policy=email.policy.default)
        print(m.defects, m["from"], m["to"], m["subject"], m["date"].datetime.date(), m.get_content())
        """, out.appending(path: "direktorat.eml").path
      ])
    #expect(
      read.stdout.hasPrefix(
        "[] a@example.org b@example.org Due: Coastal Directorate, as of 1 December 2026 2026-12-01 1 overdue"),
      "\(read.stdout)\(read.stderr)")
    let text = read.stdout.replacing("\r\n", with: "\n")
    #expect(text.contains("14 October 2026 (48 days ago): meeting [Internal]\n  KS-2024-002"))
  }

  @Test func `what an earlier run left for a unit without a deadline is named, and nothing is written`() throws {
    let folder = try temporaryFolder()
    try Data().write(to: folder.appending(path: "biro.md"))
    let outcome = try due(["--within", "P1D", "--format", "md", "--output", folder.path])
    #expect(outcome.status == 2 && outcome.stderr.contains("biro.md is of an earlier reminder"), "\(outcome.stderr)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["biro.md"])
  }

  @Test(arguments: ["teams", "slack"])
  func `a channel's message is JSON, and what content says is no mark in it`(form: String) throws {
    let folder = try copyOfFixture("example")
    let path = folder.appending(path: "content/dossiers/ks-2024-002.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    try text.replacing("Implementing Arrangement on Coastal Care", with: "<!channel> *Coast* | [x](http://evil)").write(
      to: path, atomically: true, encoding: .utf8)
    let outcome = try due(["--format", form], in: folder.path)
    #expect(outcome.status == 0)
    let message = try #require(try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8)) as? [String: Any])
    #expect(message["attachments"] != nil || message["blocks"] != nil)
    #expect(!outcome.stdout.contains("<!channel>"), "\(outcome.stdout)")
  }

  @Test func `only what was not due by an earlier revision is told again`() throws {
    let repository = try Repository(fixture: "example", on: "2026-10-20")
    let folder = repository.folder.path
    let all = try due(["--within", "P60D", "--format", "json"], in: folder)
    let new = try due(["--within", "P60D", "--format", "json", "--new-since", "HEAD"], in: folder)
    #expect(all.stdout.contains("2026-10-14") && all.stdout.contains("2026-12-31"), "\(all.stdout)")
    // The meeting was overdue on 20 October as well; the recommendation comes within sixty days only now.
    #expect(!new.stdout.contains("2026-10-14") && new.stdout.contains("2026-12-31"), "\(new.stdout)\(new.stderr)")
  }

  @Test(arguments: [
    ["--format", "json", "--output", "x"], ["--format", "md", "--to", "a@example.org"],
    ["--format", "eml", "--to", "nobody"], ["--format", "eml", "--from", "a@b.org\r\nBcc: c@d.org"]
  ])
  func `what makes no message is a wrong argument`(arguments: [String]) throws {
    #expect(try due(arguments).status == 2)
  }
}
