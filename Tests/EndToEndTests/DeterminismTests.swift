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
      guard FileManager.default.fileExists(atPath: from.path, isDirectory: &isFolder), !isFolder.boolValue else {
        continue
      }
      let to = target.appending(path: path)
      try FileManager.default.createDirectory(at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contentsOf: from).write(to: to)
    }
  }

  @Test(arguments: ["Tests/Fixtures/sites/example", "."])
  func `two builds, and one from another order, zone, locale and number of workers, give the same bytes`(
    handbook: String
  ) throws {
    let source = packageRoot.appending(path: handbook).appending(path: "content")
    let one = work.appending(path: "one"), two = work.appending(path: "two")
    try copy(source, to: one.appending(path: "content"), reversed: false)
    try copy(source, to: two.appending(path: "content"), reversed: true)

    let first = try run(["build", "-C", one.path, "--as-of", "2026-11-24"], in: work)
    #expect(first.status == 0, "\(first.stderr)")
    let expected = try files(of: one.appending(path: "_site"))
    #expect(expected.count > 20)

    _ = try run(
      ["build", "-C", one.path, "--as-of", "2026-11-24", "--output", work.appending(path: "again").path], in: work)
    #expect(try files(of: work.appending(path: "again")) == expected)

    let other = try run(
      ["build", "-C", two.path, "--as-of", "2026-11-24", "--jobs", "1"], in: work,
      environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"])
    #expect(other.status == 0, "\(other.stderr)")
    #expect(try files(of: two.appending(path: "_site")) == expected)
  }

  /// Machines differ in more than their disks: folder, zone, locale, home, columns, workers, time of day.
  private static let machines: [[String: String]] = [
    ["TZ": "UTC", "LC_ALL": "C", "HOME": "/nonexistent"],
    [
      "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8", "HOME": "/tmp", "COLUMNS": "40",
      "USER": "lain", "EMAIL": "a@b",
      "PYTHONHASHSEED": "7"
    ]
  ]

  /// The fixture in a repository, in a folder of its own depth, as one of the machines has it.
  private func machine(_ index: Int) throws -> Repository {
    let folder = work.appending(path: index == 0 ? "a" : "b/lebih/dalam/lagi")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try copy(
      packageRoot.appending(path: "Tests/Fixtures/sites/example/content"), to: folder.appending(path: "content"),
      reversed: index == 1)
    let repository = Repository(at: folder)
    try repository.git("init", "--quiet", "--initial-branch=main")
    try repository.commit("first", on: "2024-01-01")
    try repository.edit("content/partners/dewan-mitra.md", "A tried method.", "Another method.")
    try repository.commit("second", on: "2025-01-01")
    return repository
  }

  @Test func `everything that is printed is the same on machines that differ`() throws {
    let commands = [
      ["check", "--format", "json"], ["check", "--format", "sarif"], ["check", "--format", "junit"], ["check"],
      ["list", "--format", "json"], ["due", "--all"], ["due", "--all", "--format", "ics"], ["schema"],
      ["diff", "2024-06-01"], ["diff", "2024-06-01", "--format", "html"], ["explain", "DAT-045"]
    ]
    let machines = try [machine(0), machine(1)]
    for command in commands {
      let day = ["schema", "explain"].contains(command[0]) ? [] : ["--as-of", "2026-06-01"]
      let said = try zip(machines, Self.machines).enumerated().map { index, each in
        let jobs = day.isEmpty || command[0] == "diff" ? [] : ["--jobs", "\(index + 1)"]
        return try run(command + day + jobs, in: each.0.folder, environment: each.1)
      }
      #expect(said[0].stdout == said[1].stdout && said[0].status == said[1].status, "\(command)")
      #expect(!said[0].stdout.isEmpty, "\(command) \(said[0].stderr)")
    }
  }

  @Test func `packs are the same on machines that differ, printed and for Word`() throws {
    var packs: [[String: Data]] = []
    for (index, environment) in Self.machines.enumerated() {
      let repository = try machine(index)
      let made = try run(
        ["pack", "--all", "--pdf", "--docx", "--as-of", "2026-06-01"], in: repository.folder, environment: environment)
      #expect(made.status == 0, "\(made.stderr)")
      packs.append(try files(of: repository.folder.appending(path: "_packs")))
    }
    #expect(Set(packs[0].keys.compactMap { $0.split(separator: ".").last }).isSuperset(of: ["pdf", "docx"]))
    for (path, bytes) in packs[0] { #expect(packs[1][path] == bytes, "\(path)") }
    #expect(packs[0].count == packs[1].count)
  }

  @Test func `a site with its history is the same on machines that differ`() throws {
    var sites: [[String: Data]] = []
    for (index, environment) in Self.machines.enumerated() {
      let repository = try machine(index)
      let built = try run(
        ["build", "--as-of", "2026-06-01", "--jobs", "\(index + 1)"], in: repository.folder, environment: environment)
      #expect(built.status == 0, "\(built.stderr)")
      sites.append(try files(of: repository.folder.appending(path: "_site")))
    }
    for (path, bytes) in sites[0] { #expect(sites[1][path] == bytes, "\(path)") }
    #expect(sites[0].count == sites[1].count && sites[0].count > 20)
  }
}
