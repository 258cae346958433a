package import Foundation
internal import Diagnostics

/// A repository made by the real git, in a folder of its own, for one test. Its commits have no clock: each says its
/// own day.
package struct Repository {
  package let folder: URL

  package init(_ name: String = "handbook") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "naskah-git-\(UUID().uuidString)/\(name)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try git("init", "--quiet", "--initial-branch=main")
  }

  /// A repository that is there already: a clone, a worktree.
  package init(at folder: URL) {
    self.folder = folder
  }

  /// A repository with a fixture handbook, committed on a day.
  package init(fixture name: String, below: String = "", on day: String) throws {
    try self.init()
    for file in try Support.fixture(name) where file.path.hasPrefix("content/") {
      try write(below + file.path, file.bytes)
    }
    try commit("first", on: day)
  }

  /// The folder that holds this repository and nothing else of ours.
  package var around: URL { folder.deletingLastPathComponent() }

  /// Runs git as its user would, and gives what it said.
  @discardableResult
  package func git(_ arguments: String..., day: String = "2024-01-01", input: Data? = nil) throws -> String {
    let moment = day.contains("T") || day.hasPrefix("@") ? day : day + "T12:00:00+0700"
    let outcome = try run(
      URL(fileURLWithPath: "/usr/bin/git"), ["-c", "protocol.file.allow=always"] + arguments, in: folder,
      environment: [
        "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_DATE": moment,
        "GIT_COMMITTER_DATE": moment,
        "GIT_AUTHOR_NAME": "Nama Rahasia", "GIT_AUTHOR_EMAIL": "orang@kantor.example",
        "GIT_COMMITTER_NAME": "Nama Rahasia",
        "GIT_COMMITTER_EMAIL": "orang@kantor.example"
      ], input: input)
    struct GitFailed: Error { let arguments: [String], said: String }
    guard outcome.status == 0 else { throw GitFailed(arguments: arguments, said: outcome.stderr) }
    return outcome.stdout
  }

  package func write(_ path: String, _ bytes: [UInt8]) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  package func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  /// Changes a file's text; a test that changes nothing is wrong.
  package func edit(_ path: String, _ old: String, _ new: String) throws {
    let before = try text(path)
    struct NothingChanged: Error { let path: String, old: String }
    guard before.contains(old) else { throw NothingChanged(path: path, old: old) }
    try write(path, Array(before.replacingOccurrences(of: old, with: new).utf8))
  }

  /// Commits all there is.
  package func commit(_ message: String, on day: String) throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--message", message, day: day)
  }

  /// Runs the program on this handbook.
  package func naskah(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(arguments, in: folder, environment: environment)
  }
}
