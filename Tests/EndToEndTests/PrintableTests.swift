import Foundation
import Support
import Testing

/// Nothing that content or an argument holds is obeyed by a terminal, and none of it begins a line of its own.
struct PrintableTests {
  private static let hostile = "x\u{1B}]0;title\u{7}\u{9B}31m\u{202E}\n::error::forged"

  /// What a terminal would obey, the line feed aside.
  private func obeyed(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }

  private func expectHarmless(_ outcome: Outcome, _ what: String) {
    // Colour is the program's own.
    let text = (outcome.stdout + outcome.stderr).replacing(#/\x1B\[[0-9;]*m/#, with: "")
    #expect(obeyed(text) == [], "\(what): \(text.debugDescription)")
    #expect(commands(in: text) == [], "\(what): \(text.debugDescription)")
  }

  /// The lines that a build server would obey: GitHub's `::`, Azure's `##vso[` and `##[`. Annotations of our own name a
  /// file first.
  private func commands(in text: String) -> [Substring] {
    text.split(separator: "\n").filter { line in
      let words = line.drop { $0 == " " || $0 == "\t" }
      let isOwn = ["error", "warning", "notice"].contains { words.hasPrefix("::\($0) file=") }
      return words.hasPrefix("::") && !isOwn || line.contains("##vso[") && !line.contains("\"")
        || line.contains("##[") && !line.contains("\"")
    }
  }

  @Test(arguments: [
    ["explain", hostile], ["list", "--columns", hostile], ["list", hostile], ["list", "--audience", hostile],
    ["list", "--format", hostile],
    ["list", "--format=" + hostile], ["--" + hostile], [hostile], ["due", "--owner", hostile],
    ["due", "--kind", hostile], ["pack", hostile],
    ["new", "dossier", hostile], ["new", hostile, "x"], ["new", "dossier", "KS-2026-001", "--stage", hostile],
    ["mv", hostile, "KS-1"], ["mv", "KS-1", hostile],
    ["diff", hostile], ["schema", hostile], ["markdown", hostile], ["check", "-C", hostile],
    ["check", "--baseline", hostile],
    ["check", "--as-of", hostile], ["list", "--at", hostile]
  ])
  func `an argument is echoed as it is seen`(arguments: [String]) throws {
    let outcome = try run(arguments, in: copyOfFixture("example"))
    expectHarmless(outcome, arguments.debugDescription)
  }

  @Test(arguments: ["text", "json"])
  func `a title is listed as it is seen`(form: String) throws {
    let handbook = try copyOfFixture("example")
    let file = handbook.appending(path: "content/dossiers/hostile.md")
    let title = #""x\e]0;title\a\x9B31m\u202E\n::error::forged""#
    try Data("---\nid: KS-2026-099\ntitle: \(title)\n---\n".utf8).write(to: file)
    let outcome = try run(["list", "--columns", "id,title", "--format", form], in: handbook)
    #expect(outcome.status == 0)
    #expect(outcome.stdout.contains("KS-2026-099"))
    expectHarmless(outcome, form)
  }

  // MARK: Content

  /// What a hostile officer could write into titles, names of files and folders, and bodies.
  private static let inText =
    #"::error::forged ##vso[task.complete] ##[error] x\e]0;title\a\x9B31m\u202E\n::error::forged"#
  private static let inName = "::error::x\u{1B}]0;title\u{7}\u{9B}31m\u{202E}\n::error::forged##vso[a]"

  private func hostileHandbook() throws -> URL {
    let handbook = try copyOfFixture("example")
    let texts = [
      "content/dossiers/titled.md":
        """
      ---
      id: KS-2026-099
      title: "\(Self.inText)"
      summary: "\(Self.inText)"
      stage: "\(Self.inText)"
      ---

      """,
      "content/dossiers/\(Self.inName).md":
        "---\nid: \"\(Self.inText)\"\nowner: [\"\(Self.inText)\"]\n---\n\n# ::error::x\n\n[[\u{1B}X]] [a](\u{9B}.md)\n",
      "content/partners/named.md": "---\nid: named\nname: \"\(Self.inText)\"\n\"\(Self.inText)\": x\n---\n",
      "content/\(Self.inName)/x.md": "x", "content/handbook/\(Self.inName).txt": "x",
      "templates/pages/\(Self.inName).mustache": "{{#\u{1B}]0;x\u{7}}}",
      "templates/words/id.yml": "\"\(Self.inText)\": x\n"
    ]
    for (path, text) in texts {
      let file = handbook.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return handbook
  }

  @Test(
    arguments: [
      ["check"], ["check", "--format", "plain"], ["check", "--format", "github"], ["check", "--format", "json"],
      ["check", "--format", "sarif"],
      ["check", "--format", "gitlab"], ["check", "--format", "junit"], ["check", "--color", "always"],
      ["check", "content/dossiers"],
      ["check", "content/dossiers/\(inName).md"], ["check", "--fix"], ["check", "--write-baseline", "x.yml"], ["build"],
      ["build", "--draft"],
      ["list", "--columns", "title,id"], ["list", "--columns", "title", "--format", "json"], ["due", "--all"],
      ["due", "--all", "--format", "json"],
      ["pack", "--all"], ["schema"], ["mv", "KS-2026-099", "KS-2026-098"], ["new", "partner", "baru"],
      ["build", "--output", inName]
    ])
  func `nothing in a hostile handbook is obeyed, whatever the command`(arguments: [String]) throws {
    let outcome = try run(arguments, in: hostileHandbook())
    #expect(!(outcome.stdout + outcome.stderr).isEmpty)
    expectHarmless(outcome, arguments.debugDescription)
  }

  @Test func `nor does a hostile folder's name`() throws {
    let handbook = try hostileHandbook()
    let folder = handbook.deletingLastPathComponent().appending(path: Self.inName + handbook.lastPathComponent)
    try FileManager.default.moveItem(at: handbook, to: folder)
    for arguments in [
      ["check"], ["list"], ["build"], ["diff", "HEAD"], ["check", "--format", "github"], ["check", "--format", "junit"]
    ] {
      let beside = try run(arguments + ["-C", folder.lastPathComponent], in: folder.deletingLastPathComponent())
      expectHarmless(beside, arguments.debugDescription)
      expectHarmless(try run(arguments + ["-C", folder.path]), arguments.debugDescription)
    }
    expectHarmless(try run(["check", folder.lastPathComponent], in: folder.deletingLastPathComponent()), "check PATH")
    expectHarmless(try run(["markdown", folder.path]), "markdown")
  }

  @Test(arguments: ["text", "md", "json"])
  func `a report of changes tells hostile content as it is seen`(form: String) throws {
    let repository = try Repository(fixture: "example", on: "2026-01-01")
    let hostile =
      """
      ---
      id: KS-2026-099
      title: "\(Self.inText)"
      summary: "\(Self.inText)"
      ---

      ::error::forged

      ##vso[a] \u{1B}]0;t\u{7}

      """
    try repository.write("content/dossiers/hostile.md", Array(hostile.utf8))
    try repository.commit("second", on: "2026-02-01")
    try repository.edit("content/dossiers/hostile.md", "forged ##vso", "changed ##vso")
    let outcome = try repository.naskah("diff", "HEAD", "--format", form)
    #expect(outcome.status == 0 && outcome.stdout.contains("KS-2026-099"), "\(outcome.stderr)")
    expectHarmless(outcome, form)
    expectHarmless(try repository.naskah("diff", "HEAD~1", "HEAD", "--format", form), form)
  }

  @Test func `what an engine says is told as it is seen`() throws {
    let handbook = try copyOfFixture("example")
    // What stands in a handbook is never run.
    let bin = handbook.deletingLastPathComponent().appending(path: "bin-\(UUID().uuidString)"),
      engine = bin.appending(path: "weasyprint")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let script =
      """
      #!/bin/sh
      case "$*" in *--version*) echo 'WeasyPrint version 68.0';; *) printf \
      '\\033]0;t\\007\\n::error::forged\\n##vso[a]\\n' >&2; exit 3;; esac

      """
    try Data(script.utf8).write(to: engine)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: engine.path)
    let outcome = try run(
      ["pack", "--all", "--pdf", "--engine", "weasyprint"], in: handbook,
      environment: ["PATH": bin.path + ":/usr/bin:/bin"])
    #expect(outcome.status == 2 && outcome.stderr.contains("forged"), "\(outcome.stderr)")
    expectHarmless(outcome, "engine")
  }

  @Test func `a page of changes and rendered Markdown hold no control characters`() throws {
    let handbook = try copyOfFixture("example")
    try Data("a\u{1B}]0;t\u{7}\u{9B} b\n".utf8).write(to: handbook.appending(path: "x.md"))
    let outcome = try run(["markdown", "x.md"], in: handbook)
    #expect(
      outcome.stdout.unicodeScalars.allSatisfy {
        $0 == "\n" || !(0..<0x20).contains($0.value) && !(0x7F..<0xA0).contains($0.value)
      })
  }
}
