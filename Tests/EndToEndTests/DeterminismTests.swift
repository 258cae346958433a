import Foundation
import Support
import Testing

/// Same input, same bytes: through the binary, as a user runs it.
struct DeterminismTests {
  private let work: URL

  init() throws {
    work = FileManager.default.temporaryDirectory.appending(path: "naskah-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
  }

  /// Every file of a folder, by its path in it.
  private func files(of folder: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      var isFolder: ObjCBool = false
      let full = folder.appending(path: path)
      if FileManager.default.fileExists(atPath: full.path, isDirectory: &isFolder), !isFolder.boolValue {
        found[path] = try Data(contentsOf: full)
      }
    }
    return found
  }

  /// Copies a handbook file by file in the order given, so that the disk keeps it in another one.
  private func copy(_ source: URL, to target: URL, reversed: Bool) throws {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: source.path).sorted()
    for path in reversed ? paths.reversed() : paths {
      var isFolder: ObjCBool = false
      let from = source.appending(path: path)
      guard FileManager.default.fileExists(atPath: from.path, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      let to = target.appending(path: path)
      try FileManager.default.createDirectory(at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contentsOf: from).write(to: to)
    }
  }

  @Test(arguments: ["Tests/Fixtures/sites/example", "."])
  func `two builds, and one from another order, zone, locale and number of workers, give the same bytes`(handbook: String) throws {
    let source = packageRoot.appending(path: handbook).appending(path: "content")
    let one = work.appending(path: "one"), two = work.appending(path: "two")
    try copy(source, to: one.appending(path: "content"), reversed: false)
    try copy(source, to: two.appending(path: "content"), reversed: true)

    let first = try run(["build", "-C", one.path, "--as-of", "2026-11-24"], in: work)
    #expect(first.status == 0, "\(first.stderr)")
    let expected = try files(of: one.appending(path: "_site"))
    #expect(expected.count > 20)

    _ = try run(["build", "-C", one.path, "--as-of", "2026-11-24", "--output", work.appending(path: "again").path], in: work)
    #expect(try files(of: work.appending(path: "again")) == expected)

    let other = try run(
      ["build", "-C", two.path, "--as-of", "2026-11-24", "--jobs", "1"], in: work,
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"])
    #expect(other.status == 0, "\(other.stderr)")
    #expect(try files(of: two.appending(path: "_site")) == expected)
  }
}
