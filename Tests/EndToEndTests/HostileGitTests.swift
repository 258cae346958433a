import Foundation
import Support
import Testing

/// A repository whose configuration names programs runs none of them. Every plant writes its name when it runs, and
/// plain git proves that plants do run.
struct HostileGitTests {
  private let repository: Repository
  private let trace: URL
  private let evil: String

  init() throws {
    repository = try Repository(fixture: "example", on: "2024-01-10")
    trace = repository.around.appending(path: "trace")
    let script = repository.around.appending(path: "evil")
    evil = script.path
    try Data("#!/bin/sh\necho \"$1\" >> '\(trace.path)'\nexit 0\n".utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
  }

  /// Which plants ran since it was last asked.
  private func ran() throws -> Set<String> {
    guard FileManager.default.fileExists(atPath: trace.path) else { return [] }
    defer { try? FileManager.default.removeItem(at: trace) }  // Tried again by the next question.
    return Set(try String(contentsOf: trace, encoding: .utf8).split(separator: "\n").map(String.init))
  }

  /// Runs plain git without caring how it ends: only what it starts counts.
  private func plainly(_ arguments: String...) throws {
    _ = try run(
      URL(fileURLWithPath: "/usr/bin/git"), arguments, in: repository.folder,
      environment: [
        "HOME": "/nonexistent", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b"
      ])
  }

  /// Everything the program asks git for.
  private func useNaskah() throws {
    let output = repository.around.appending(path: "site").path
    for arguments in [
      ["build", "--draft", "--as-of", "2026-06-01", "--output", output],
      ["build", "--draft", "--at", "HEAD~1", "--as-of", "2026-06-01", "--output", output],
      ["check", "--at", "HEAD"], ["list", "--at", "2024-12-31"], ["due", "--at", "HEAD"], ["list", "--at", "nothing"],
      ["diff", "HEAD~1"], ["diff", "HEAD~1", "HEAD"]
    ] { _ = try run(arguments, in: repository.folder) }
  }

  @Test func `nothing that the configuration names is run`() throws {
    try repository.edit("content/dossiers/ks-2021-001.md", "stage: implementation", "stage: renewal")
    try repository.write(".gitattributes", Array("*.md diff=evil filter=evil\n".utf8))
    try repository.commit("attributes", on: "2024-02-01")
    try repository.git("tag", "v1")
    let more = repository.around.appending(path: "included")
    try Data(
      """
      [alias]
       log = "!\(evil) alias"
       cat-file = "!\(evil) alias"
       rev-parse = "!\(evil) alias"
       jahat = "!\(evil) alias"

      """
      .utf8
    ).write(to: more)
    for (key, value) in [
      ("core.fsmonitor", "\(evil) fsmonitor"), ("core.pager", "\(evil) pager"), ("pager.log", "\(evil) pager"),
      ("pager.cat-file", "\(evil) pager"),
      ("core.sshCommand", "\(evil) ssh"), ("core.askPass", evil), ("core.editor", "\(evil) editor"),
      ("credential.helper", "!\(evil) credential"),
      ("core.alternateRefsCommand", "\(evil) alternates"), ("diff.external", "\(evil) external"),
      ("diff.evil.textconv", "\(evil) textconv"),
      ("diff.evil.command", "\(evil) driver"), ("diff.evil.cachetextconv", "false"),
      ("filter.evil.clean", "\(evil) clean"), ("filter.evil.smudge", "\(evil) smudge"),
      ("filter.evil.required", "true"), ("gpg.program", "\(evil)"), ("log.showSignature", "true"),
      ("log.mailmap", "true"), ("include.path", more.path)
    ] { try repository.git("config", key, value) }
    let hooks = repository.folder.appending(path: ".git/hooks")
    try FileManager.default.createDirectory(at: hooks, withIntermediateDirectories: true)
    for hook in ["post-index-change", "reference-transaction", "pre-auto-gc", "post-checkout", "fsmonitor-watchman"] {
      let file = hooks.appending(path: hook)
      try? FileManager.default.removeItem(at: file)  // Some gits put samples there.
      try Data("#!/bin/sh\nexec \(evil) hook\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    try repository.write(
      "content/dossiers/ks-2021-001.md",
      Array(try repository.text("content/dossiers/ks-2021-001.md").replacing("P15Y", with: "P14Y").utf8))
    _ = try ran()

    try plainly("status")
    try plainly("diff", "HEAD")
    try plainly("log", "-p", "--textconv", "--no-ext-diff")
    try plainly("-p", "log", "-1")
    try plainly("jahat")
    try plainly("tag", "mark")
    let proved = try ran()
    for plant in ["fsmonitor", "alias", "hook"] {
      #expect(proved.contains(plant), "the plant works: \(plant) in \(proved)")
    }
    #expect(!proved.isDisjoint(with: ["driver", "external", "textconv"]))
    #expect(!proved.isDisjoint(with: ["clean", "smudge"]))

    try useNaskah()
    #expect(try ran() == [])
  }

  @Test func `a partial clone fetches nothing, though it names a program as its server`() throws {
    let path = "content/dossiers/ks-2021-001.md"
    let old = try repository.git("rev-parse", "HEAD:" + path).split(separator: "\n").joined()
    try repository.edit(path, "stage: implementation", "stage: renewal")
    try repository.commit("second", on: "2024-02-01")
    for (key, value) in [
      ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"),
      ("remote.origin.url", "ext::\(evil) server"),
      ("remote.origin.promisor", "true"), ("remote.origin.uploadpack", "\(evil) uploadpack"),
      ("protocol.ext.allow", "always")
    ] { try repository.git("config", key, value) }
    try FileManager.default.removeItem(
      at: repository.folder.appending(path: ".git/objects/\(old.prefix(2))/\(old.dropFirst(2))"))
    try plainly("cat-file", "-p", old)
    #expect(try ran() == ["server"])
    try useNaskah()
    #expect(try ran() == [])
    let build = try repository.naskah(
      "build", "--draft", "--as-of", "2026-06-01", "--language", "en", "--output",
      repository.around.appending(path: "site").path)
    #expect(build.status == 0)
    #expect(build.stderr.contains("a partial clone"))
  }
}
