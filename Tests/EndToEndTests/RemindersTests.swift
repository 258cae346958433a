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

  /// Teams refuses messages of more than 28 KB, Slack those of more than fifty blocks or some 13,000 letters.
  @Test(arguments: ["teams", "slack"])
  func `a channel is given no more than it takes, and the rest is counted`(form: String) throws {
    let folder = try copyOfFixture("example")
    let path = folder.appending(path: "content/dossiers/ks-2024-002.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let more = (2...301).map {
      "    - {id: A\($0), title: Activity number \($0), due: 2026-06-01, objective: O1}\n"
    }.joined()
    try text.replacing("  activities:\n", with: "  activities:\n" + more).write(
      to: path, atomically: true, encoding: .utf8)
    let outcome = try due(["--format", form], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.utf8.count < 21_000)
    let parts = outcome.stdout.components(separatedBy: "Activity number ")
    let shown = parts.count - 1
    #expect(shown > 20 && shown < 300)
    let counted = outcome.stdout.firstMatch(of: /(\d+) more lines: naskah due/).flatMap { Int($0.1) } ?? 0
    let whole = try due(["--format", "json"], in: folder.path).stdout.components(separatedBy: "\"date\"").count - 1
    let items = outcome.stdout.components(separatedBy: " · ").count - 1
    #expect(items + counted == whole, "\(items) + \(counted) of \(whole)")
    if form == "slack" { #expect(outcome.stdout.components(separatedBy: "\"section\"").count <= 50) }
  }

  @Test func `what stays overdue is told to the owning unit, and then to the bureau, as the model says`() throws {
    let repository = try Repository(fixture: "example", on: "2026-10-16"), folder = repository.folder
    func units(_ day: String, _ more: [String] = []) throws -> [String: String] {
      let out = try temporaryFolder()
      let done = try due(["--within", "P1D", "--format", "md", "--output", out.path] + more, in: folder.path, asOf: day)
      #expect(done.status == 0, "\(done.stderr)")
      return try FileManager.default.contentsOfDirectory(atPath: out.path).reduce(into: [:]) {
        $0[$1] = try String(contentsOf: out.appending(path: $1), encoding: .utf8)
      }
    }
    // The meeting was due on 14 October.
    #expect(try units("2026-12-01").keys.sorted() == ["direktorat.md"])
    try repository.edit(
      "content/planning-model.yml", "date_rules:", "reminders: {bureau: biro, bureau_after: P30D}\ndate_rules:")
    try repository.commit("Remind", on: "2026-10-16")
    #expect(try units("2026-11-12").keys.sorted() == ["direktorat.md"])
    let late = try units("2026-11-13")
    #expect(late.keys.sorted() == ["biro.md", "direktorat.md"])
    let bureau = try #require(late["biro.md"])
    #expect(bureau.contains("## Overdue at other units") && bureau.contains("(Coastal Directorate)"), "\(bureau)")
    #expect(late["direktorat.md"]?.contains("other units") == false)
    // It was told on 16 October; that it has come to the bureau is new.
    #expect(try units("2026-11-12", ["--new-since", "HEAD"]).isEmpty)
    #expect(try units("2026-11-13", ["--new-since", "HEAD"])["biro.md"] != nil)
    try repository.edit("content/planning-model.yml", "bureau: biro", "bureau: biri")
    let check = try run(["check", "-C", folder.path, "--language", "en", "--format", "plain"])
    #expect(check.stdout.contains("“biri”"), "\(check.stdout)")
  }

  @Test func `what no unit owns has a file of its own, and that is said`() throws {
    let repository = try Repository(fixture: "example", on: "2026-10-16")
    let dossier = "content/dossiers/ks-2024-002.md", out = try temporaryFolder()
    try repository.edit(dossier, "\nowner: direktorat", "")
    let arguments = ["--within", "P1D", "--format", "md", "--output", out.path]
    let done = try due(arguments, in: repository.folder.path)
    #expect(done.status == 0)
    #expect(done.stderr.contains("1 deadline has no owning unit, told in \(out.path)/_no-unit.md"), "\(done.stderr)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: out.path) == ["_no-unit.md"])
    let told = try String(contentsOf: out.appending(path: "_no-unit.md"), encoding: .utf8)
    #expect(told.contains("14 October 2026"), "\(told)")
    // Once it has an owner, the file of the earlier run would be sent again.
    try repository.edit(dossier, "\nparent:", "\nowner: direktorat\nparent:")
    let again = try due(arguments, in: repository.folder.path)
    #expect(again.status == 2 && again.stderr.contains("_no-unit.md is of an earlier reminder"), "\(again.stderr)")
  }

  @Test func `for one unit its own file alone is written, also of what the bureau is told too`() throws {
    let repository = try Repository(fixture: "example", on: "2026-10-16"), out = try temporaryFolder()
    try repository.edit(
      "content/planning-model.yml", "date_rules:", "reminders: {bureau: biro, bureau_after: P30D}\ndate_rules:")
    try Data("an earlier one".utf8).write(to: out.appending(path: "biro.md"))
    let arguments = ["--within", "P1D", "--format", "md", "--output", out.path, "--owner", "direktorat"]
    let done = try due(arguments, in: repository.folder.path)
    #expect(done.status == 0 && done.stderr.contains("1 reminder written"), "\(done.stderr)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: out.path).sorted() == ["biro.md", "direktorat.md"])
    #expect(try String(contentsOf: out.appending(path: "biro.md"), encoding: .utf8) == "an earlier one")
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
