import Foundation
import Support
import Testing

/// A history that is there and cannot be read this time: no site without it takes the place of the one with it.
struct UnreadHistoryTests {
  private let repository: Repository
  private let output: URL

  init() throws {
    repository = try Repository(fixture: "example", on: "2024-01-10")
    output = repository.around.appending(path: "site")
  }

  private func build(with git: String? = nil) throws -> Outcome {
    var path = "/usr/bin:/bin"
    if let git {
      let folder = repository.around.appending(path: "bin")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data("#!/bin/sh\n\(git)\n".utf8).write(to: folder.appending(path: "git"))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: folder.appending(path: "git").path)
      path = folder.path + ":" + path
    }
    return try repository.naskah(
      "build", "--draft", "--as-of", "2026-06-01", "--language", "en", "--output", output.path,
      environment: ["PATH": path])
  }

  private func refuses(_ outcome: Outcome, _ words: String, _ site: [String: Data]) throws {
    #expect(outcome.status == 2)
    #expect(
      outcome.stderr.contains("the history could not be read") && outcome.stderr.contains(words), "\(outcome.stderr)")
    #expect(try files(of: output) == site)
  }

  private func files(of folder: URL) throws -> [String: Data] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return Dictionary(
      try paths.filter { !folder.appending(path: $0).hasDirectoryPath }.compactMap { path in
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder.appending(path: path).path, isDirectory: &isFolder),
          !isFolder.boolValue
        else { return nil }
        return (path, try Data(contentsOf: folder.appending(path: path)))
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test
  func
    `git that is killed, that fails in the middle or gives half a log ends the build with 2, and the old site stays`()
    throws
  {
    #expect(try build().status == 0)
    let site = try files(of: output)
    try repository.edit("content/dossiers/ks-2021-001.md", "stage: implementation", "stage: renewal")
    let real = "exec /usr/bin/git \"$@\""
    try refuses(build(with: "kill -KILL $$"), "git was ended by signal 9", site)
    try refuses(build(with: "echo 'fatal: unable to create thread' >&2; exit 128"), "unable to create thread", site)
    try refuses(
      build(with: "case \"$*\" in *cat-file*) exit 3;; esac; \(real)"), "git cannot read the repository", site)
    try refuses(
      build(with: "case \"$*\" in *--raw*) /usr/bin/git \"$@\" | head -c 60; exit 0;; esac; \(real)"), "not whole", site
    )
    try refuses(
      build(with: "case \"$*\" in *cat-file*) /usr/bin/git \"$@\" | head -c 600; exit 0;; esac; \(real)"), "not whole",
      site)
    #expect(try build(with: real).status == 0)
  }

  @Test func `a repository that git does not recognise is no handbook without a history`() throws {
    #expect(try build().status == 0)
    let site = try files(of: output)
    try FileManager.default.removeItem(at: repository.folder.appending(path: ".git/HEAD"))
    try refuses(build(), ".git, but git does not take it for a repository", site)
  }

  @Test func `a commit whose clock was wrong hides none of the others`() throws {
    try repository.edit("content/dossiers/ks-2021-001.md", "stage: implementation", "stage: renewal")
    try repository.git("add", "--all")
    try repository.git("commit", "--quiet", "--message", "far", day: "@253402300800 +0000")
    try repository.edit("content/dossiers/ks-2021-001.md", "P15Y", "P14Y")
    try repository.commit("second", on: "2024-03-01")
    #expect(try build().status == 0)
    let page = try String(contentsOf: output.appending(path: "en/dossiers/KS-2021-001.html"), encoding: .utf8)
    #expect(page.contains("31 Dec 9999") && page.contains("1 Mar 2024"))
  }
}
