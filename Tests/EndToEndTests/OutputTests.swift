import Foundation
import Support
import Testing

/// Where commands write: nowhere that holds something else, through no link that leads out, and nothing is changed by a
/// refusal.
struct OutputTests {
  private static let day = ["--as-of", "2026-06-01", "--language", "en", "--jobs", "2"]

  /// A handbook with much around it that may not be touched.
  private static func surroundings() throws -> (around: URL, handbook: URL) {
    let files = FileManager.default
    let around = files.temporaryDirectory.appending(path: "naskah-output-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    let handbook = around.appending(path: "handbook")
    for folder in ["elsewhere", "home", "handbook/templates/pages", "handbook/.git"] {
      try files.createDirectory(at: around.appending(path: folder), withIntermediateDirectories: true)
    }
    try files.copyItem(at: copyOfFixture("example").appending(path: "content"), to: handbook.appending(path: "content"))
    for path in ["elsewhere/a.txt", "home/b.txt", "handbook/catatan/c.txt", "handbook/file.txt"] {
      let url = around.appending(path: path)
      try files.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("milik orang".utf8).write(to: url)
    }
    try files.createSymbolicLink(atPath: handbook.path + "/keluar", withDestinationPath: around.path + "/elsewhere")
    try files.createSymbolicLink(atPath: handbook.path + "/isi", withDestinationPath: handbook.path + "/content")
    try files.createSymbolicLink(atPath: handbook.path + "/buntu", withDestinationPath: "tidak-ada")
    try files.removeItem(at: handbook.appending(path: ".git"))
    return (around, handbook)
  }

  /// ROOT, HANDBOOK and HOME stand for folders.
  private static let refused = [
    "", "/", ".", "./", "..", "../..", "content", "content/", "content/site", "content/dossiers/x/y",
    "./content/../content/x", "templates", "templates/x",
    "Content/x", "TEMPLATES", ".git", ".git/x", "../handbook", "../handbook/content", "HANDBOOK", "HANDBOOK/content/x",
    "ROOT", "HOME", "../home", "keluar",
    "keluar/site", "keluar/a/b", "isi", "isi/x", "buntu", "catatan", "file.txt", "file.txt/x", "../elsewhere",
    "../elsewhere/a.txt"
  ]

  private static let commands = [["build", "--draft"], ["pack", "--all"]]

  @Test(arguments: refused, commands)
  func `each place that is something else's is refused with what to write, and all stays as it was`(
    place: String, command: [String]
  ) throws {
    let (around, handbook) = try Self.surroundings()
    let before = try contents(of: around)
    let words = [("ROOT", around.path), ("HANDBOOK", handbook.path), ("HOME", around.path + "/home")]
    let given = words.reduce(place) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    let outcome = try run(
      command + ["--output", given] + Self.day, in: handbook, environment: ["HOME": around.path + "/home"])
    #expect(
      outcome.status == 2 && outcome.stderr.contains("naskah: "),
      "\(command[0]) \(place): \(outcome.status) \(outcome.stderr)")
    #expect(try contents(of: around) == before, "\(command[0]) \(place)")
    let left = try hidden(in: around)
    #expect(left.isEmpty, "\(command[0]) \(place)")
  }

  /// Folders of ours that a refusal left.
  private func hidden(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".naskah") }
  }

  @Test func `a site is not made over packs, nor packs over a site, nor either inside the other`() throws {
    let (around, handbook) = try Self.surroundings()
    #expect(try run(["build", "--draft"] + Self.day, in: handbook).status == 0)
    #expect(try run(["pack", "--all"] + Self.day, in: handbook).status == 0)
    let before = try contents(of: around)
    let trials = [
      ["build", "--draft", "--output", "_packs"], ["build", "--draft", "--output", "_packs/site"],
      ["build", "--draft", "--output", "_site/more"],
      ["pack", "--all", "--output", "_site"], ["pack", "--all", "--output", "_site/packs"],
      ["pack", "--all", "--output", "_packs/more"]
    ]
    for words in trials {
      let outcome = try run(words + Self.day, in: handbook)
      #expect(outcome.status == 2 && outcome.stderr.contains("_"), "\(words): \(outcome.status) \(outcome.stderr)")
      #expect(try contents(of: around) == before, "\(words)")
    }
  }

  @Test(arguments: [
    "content/x.json", "content/dossiers/ks-2024-002.md", "templates/x.json", "isi/x.json", "_site/x.json",
    "_packs/x.json", ".git/x", "./content/../content/x.json",
    "buntu", "catatan", "", "x/"
  ])
  func `a schema and a baseline are not written among the sources, into what is made, or over what is no file`(
    place: String
  ) throws {
    let (around, handbook) = try Self.surroundings()
    #expect(try run(["build", "--draft"] + Self.day, in: handbook).status == 0)
    #expect(try run(["pack", "--all"] + Self.day, in: handbook).status == 0)
    let before = try contents(of: around)
    let commands = [
      ["schema", "--language", "en", "--output"], ["check", "--write-baseline"], ["export", "xlsx", "--output"]
    ]
    for words in commands {
      let outcome = try run(words + [place] + (words[0] == "schema" ? [] : Self.day), in: handbook)
      #expect(outcome.status == 2 && !outcome.stderr.isEmpty, "\(words) \(place): \(outcome.status) \(outcome.stderr)")
      #expect(try contents(of: around) == before, "\(words) \(place)")
    }
  }

  @Test func `elsewhere all is taken`() throws {
    let (around, handbook) = try Self.surroundings()
    for place in ["a/b/keluaran", "../site", around.path + "/other", "./x/../y", "contents"] {
      for (command, made) in zip(Self.commands, ["index.html", "kunjungan.en.html"]) {
        let folder = place + "-" + command[0]
        let outcome = try run(command + ["--output", folder] + Self.day, in: handbook)
        #expect(outcome.status == 0, "\(command) \(folder): \(outcome.stderr)")
        let url = folder.hasPrefix("/") ? URL(fileURLWithPath: folder) : handbook.appending(path: folder)
        #expect(FileManager.default.fileExists(atPath: url.standardizedFileURL.appending(path: made).path), "\(folder)")
      }
    }
    for words in [["schema", "--output", "editor.json"], ["check", "--write-baseline", "baseline.yml"] + Self.day] {
      #expect(try run(words, in: handbook).status == 0, "\(words)")
    }
  }
}
