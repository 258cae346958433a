import Foundation
import Support
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Everything a disk can hold in the place of what a command looks for: told of, or refused with the path; nothing
/// hangs and nothing that stands there is changed.
struct HostileFilesTests {
  private static let day = ["--as-of", "2026-06-01", "--language", "en", "--jobs", "2"]

  /// What stands in a file's place.
  enum Stranger: String, CaseIterable, Sendable {
    case pipe, socket, device, loop

    /// nil where the system does not let us make one.
    func put(at url: URL) throws -> Bool {
      try? FileManager.default.removeItem(at: url)  // Mostly nothing stands there.
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      switch self {
      case .pipe: return mkfifo(url.path, 0o600) == 0
      case .device: return mknod(url.path, S_IFCHR | 0o600, 1 << 8 | 5) == 0  // The one of /dev/zero; as root only.
      case .loop: return symlink(url.lastPathComponent, url.path) == 0
      case .socket: return try Self.bind(url)
      }
    }

    /// A path of a socket is short: it is made where we stand and moved.
    private static func bind(_ url: URL) throws -> Bool {
      let script =
        """
        import os, socket, sys; os.chdir(os.path.dirname(sys.argv[1])); \
        socket.socket(socket.AF_UNIX).bind(os.path.basename(sys.argv[1]))
        """
      return try run(URL(fileURLWithPath: "/usr/bin/env"), ["python3", "-c", script, url.path]).status == 0
    }

    var code: String { self == .loop ? "SIT-082" : "SIT-083" }
  }

  private static let places = [
    "content/dossiers/x.md", "content/dossiers", "content/x.md", "content/planning-model.yml", "content/files/x.pdf",
    "content/packs/x.md",
    "templates", "templates/pages/about.mustache", "templates/words/id.yml"
  ]

  @Test(arguments: places) func `what is no file is named in each place that is read, and never opened`(path: String)
    throws
  {
    let handbook = try copyOfFixture("example")
    for stranger in Stranger.allCases {
      guard try stranger.put(at: handbook.appending(path: path)) else {
        print("NOTE: no \(stranger.rawValue) can be made here (a device needs root); \(path) was not tried with it")
        continue
      }
      let check = try run(["check", "--format", "plain", "-C", handbook.path] + Self.day, within: 60)
      #expect(
        check.status < 2 && check.stdout.contains("\(path):1:1:"),
        "\(path) \(stranger): \(check.status) \(check.stdout)\(check.stderr)")
      #expect(check.stdout.contains(stranger.code), "\(path) \(stranger): \(check.stdout)")
      #expect(
        (check.status == 1) == (stranger != .loop || check.stdout.contains(" error ")),
        "\(path) \(stranger): \(check.stdout)")
    }
  }

  /// PLACE stands for the path.
  private static let arguments: [[String]] = [
    ["check", "--baseline", "PLACE"], ["check", "--write-baseline", "PLACE"], ["schema", "--output", "PLACE"],
    ["export", "xlsx", "--output", "PLACE"],
    ["markdown", "PLACE"],
    ["build", "--draft", "--output", "PLACE"], ["build", "--draft", "--output", "PLACE/site"],
    ["pack", "--all", "--output", "PLACE"],
    ["list", "-C", "PLACE"]
  ]

  @Test(arguments: arguments) func `what is no file is refused as an argument, and stays`(words: [String]) throws {
    let handbook = try copyOfFixture("example"), place = handbook.appending(path: "x")
    for stranger in Stranger.allCases where try stranger.put(at: place) {
      let before = try status(of: place)
      let given =
        words.map { $0.replacingOccurrences(of: "PLACE", with: "x") }
        + (words[0] == "markdown" || words[0] == "schema" ? [] : Self.day)
      let outcome = try run(given, in: handbook, within: 60)
      #expect(
        outcome.status == 2 && outcome.stderr.contains("x"), "\(given) \(stranger): \(outcome.status) \(outcome.stderr)"
      )
      #expect(try status(of: place) == before, "\(given) \(stranger)")
    }
  }

  private func status(of url: URL) throws -> [UInt64] {
    var found = stat()
    try #require(lstat(url.path, &found) == 0)
    return [UInt64(found.st_ino), UInt64(found.st_mode)]
  }

  /// Places of our own, and the command that meets them.
  private static let hidden: [(String, [String])] = [
    ("content/.naskah", ["new", "partner", "dewan-baru"]), ("content/.naskah/journal", ["list"]),
    ("content/.naskah/journal-undo", ["check"]),
    ("content/.naskah/lock", ["new", "partner", "dewan-baru"]),
    ("content/.naskah/new-0", ["new", "partner", "dewan-baru"]),
    ("._site.naskah", ["build", "--draft"]), ("._site.naskah/lock", ["build", "--draft"]),
    ("._site.naskah/next", ["build", "--draft"]),
    ("._site.naskah/old", ["build", "--draft"]), ("_site", ["build", "--draft"]),
    ("_site/.naskah", ["build", "--draft"]),
    ("_packs", ["pack", "--all"]), ("_packs/.naskah", ["pack", "--all"]), ("_packs/.lock", ["pack", "--all"]),
    ("_packs/.work", ["pack", "--all"]),
    ("_packs/.naskah", ["build", "--draft"])
  ]

  @Test(arguments: hidden)
  func `what is no file in a place of our own is cleared, passed over or refused, and nobody waits for it`(
    path: String, words: [String]
  ) throws {
    for stranger in Stranger.allCases {
      let handbook = try copyOfFixture("example")
      guard try stranger.put(at: handbook.appending(path: path)) else { continue }
      let outcome = try run(words + Self.day, in: handbook, within: 60)
      #expect([0, 2].contains(outcome.status), "\(path) \(stranger): \(outcome.status) \(outcome.stderr)")
      if outcome.status == 2 {
        #expect(
          outcome.stderr.contains(String(path.split(separator: "/")[0])), "\(path) \(stranger): \(outcome.stderr)")
      }
    }
  }

  @Test func `names of 4,000 letters are refused by every command, and nothing is left`() throws {
    let handbook = try copyOfFixture("example"), before = try contents(of: handbook)
    let name = String(repeating: "a", count: 4000)
    let commands = [
      ["new", "partner", name], ["new", "dossier", name.uppercased()], ["mv", "KS-2021-001", name.uppercased()],
      ["build", "--draft", "--output", name],
      ["pack", "--all", "--output", name], ["pack", name], ["schema", "--output", name], ["check", "--baseline", name],
      ["check", "--write-baseline", name],
      ["list", "-C", name], ["list", "--at", name], ["markdown", name], ["explain", name]
    ]
    for command in commands {
      let takesDay = !["markdown", "explain", "schema"].contains(command[0])
      let outcome = try run(command + (takesDay ? Self.day : []), in: handbook)
      #expect(
        outcome.status == 2 && !outcome.stderr.isEmpty, "\(command[0]): \(outcome.status) \(outcome.stderr.prefix(200))"
      )
    }
    #expect(try contents(of: handbook) == before)
  }

  /// The example with a dossier in each of some files: KS-2031-000, KS-2031-001.
  private func handbookWithDossiers(in names: [String]) throws -> URL {
    let handbook = try copyOfFixture("example")
    let text = try String(contentsOf: handbook.appending(path: "content/dossiers/ks-2024-002.md"), encoding: .utf8)
    for (number, name) in names.enumerated() {
      let path = handbook.path + "/content/dossiers/" + name + ".md"
      // By the C library, for Foundation may write accents another way.
      let file = try #require(fopen(path, "w"))
      fputs(text.replacingOccurrences(of: "KS-2024-002", with: "KS-2031-00\(number)"), file)
      fclose(file)
    }
    return handbook
  }

  @Test func `another id is written in the document's own file, and not in one whose name is accented otherwise`()
    throws
  {
    let handbook = try handbookWithDossiers(in: ["caf\u{E9}", "cafe\u{301}"])
    let moved = try run(["mv", "KS-2031-000", "KS-2031-007"] + Self.day, in: handbook)
    #expect(moved.status == 0, "\(moved.stderr)")
    let ids = try run(["list", "--columns", "id", "--format", "csv"] + Self.day, in: handbook).stdout
    #expect(ids.contains("KS-2031-001") && ids.contains("KS-2031-007") && !ids.contains("KS-2031-000"), "\(ids)")
  }

  /// Two names that some system takes for one.
  @Test(arguments: [
    ("caf\u{E9}", "cafe\u{301}"), ("Nota", "nota"), ("stra\u{DF}e", "STRASSE"), ("\u{FB01}kir", "fikir"),
    ("\u{212A}ota", "kota")
  ])
  func `names that are equal but for accents or capitals are an error that names both, and no command traps`(
    one: String, other: String
  ) throws {
    let handbook = try handbookWithDossiers(in: [one, other])
    let check = try run(["check", "--format", "plain", "-C", handbook.path] + Self.day)
    let line = try #require(check.stdout.split(separator: "\n").first { $0.contains("SIT-093") }, "\(check.stdout)")
    for name in [one, other] { #expect(line.utf8.firstRange(of: "/\(name).md\u{201D}".utf8) != nil, "\(line)") }
    for command in [
      ["list"], ["due", "--all"], ["due", "--format", "ics"], ["build", "--draft"], ["pack", "--all"],
      ["mv", "KS-2031-000", "KS-2031-007"], ["check", "--fix"]
    ] {
      let outcome = try run(command + Self.day, in: handbook)
      #expect(outcome.status < 2, "\(command): \(outcome.status) \(outcome.stderr)")
    }
  }
}

/// Files as large as no text is.
extension HostileFilesTests {
  enum Bulk: Sendable {
    /// So many bytes that take no room on the disk.
    case hole(Int)
    case lines(String, Int)
    case quotes(Int)
  }

  private static let bulks: [(String, Bulk, String)] = [
    ("content/dossiers/x.md", .hole(1 << 40), "SIT-084"), ("content/planning-model.yml", .hole(1 << 40), "SIT-084"),
    ("templates/pages/about.mustache", .hole(1 << 40), "SIT-084"),
    ("content/dossiers/x.md", .hole(100_000_000), "SIT-084"),
    ("content/dossiers/x.md", .lines("key: value", 1_000_000), "SIT-084"),
    ("content/dossiers/x.md", .lines("k:", 1_000_000), "FM-002"),
    ("content/planning-model.yml", .lines("k:", 1_000_000), "FM-002"),
    ("templates/words/id.yml", .lines("k:", 1_000_000), "TPL-011"),
    ("content/dossiers/x.md", .quotes(10_000), "SIT-013")
  ]

  @Test(arguments: bulks.indices) func `what is larger than any text is a finding at its file`(index: Int) throws {
    let (path, bulk, code) = Self.bulks[index]
    let handbook = try copyOfFixture("example"), url = handbook.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    switch bulk {
    case .hole(let size):
      try Data().write(to: url)
      try #require(truncate(url.path, size) == 0)
    case .lines(let line, let count):
      try Data(("---\nid: KS-2031-001\n" + String(repeating: line + "\n", count: count) + "---\n").utf8).write(to: url)
    case .quotes(let depth):
      let dossier = try String(contentsOf: handbook.appending(path: "content/dossiers/ks-2024-002.md"), encoding: .utf8)
      let other = dossier.replacingOccurrences(of: "KS-2024-002", with: "KS-2031-001")
      try Data((other + "\n" + String(repeating: ">", count: depth) + " x\n").utf8).write(to: url)
    }
    let check = try run(["check", "--format", "plain", "-C", handbook.path] + Self.day, within: 120)
    // A model that was not read is also told of as one that is not there.
    let found = check.stdout.split(separator: "\n").filter {
      $0.hasPrefix(path + ":") && $0.contains(" error ") && !$0.contains("COD-025")
    }
    #expect(
      check.status == 1 && found.count == 1 && found[0].contains(code),
      "\(check.status) \(check.stdout.prefix(2000)) \(check.stderr.prefix(500))")
  }

  @Test func `a baseline of more than a text's length is refused where it is read and where it would be written again`()
    throws
  {
    let handbook = try copyOfFixture("example"), large = handbook.appending(path: "large.yml")
    try Data().write(to: large)
    try #require(truncate(large.path, 9 << 20) == 0)
    for option in ["--baseline", "--write-baseline"] {
      let outcome = try run(["check", option, "large.yml", "--language", "en"] + Self.day, in: handbook, within: 60)
      #expect(
        outcome.status == 2 && outcome.stderr.contains("large.yml has 9 MB; no file of more than 8 MB is read"),
        "\(option): \(outcome.stderr.prefix(500))")
    }
  }

  @Test func `a baseline and a text of a terabyte are refused`() throws {
    let handbook = try copyOfFixture("example"), large = handbook.appending(path: "large.yml")
    try Data().write(to: large)
    try #require(truncate(large.path, 1 << 40) == 0)
    for words in [
      ["check", "--baseline", "large.yml"], ["check", "--write-baseline", "large.yml"], ["markdown", "large.yml"]
    ] {
      let outcome = try run(words + (words[0] == "check" ? Self.day : []), in: handbook, within: 60)
      #expect(
        outcome.status == 2 && outcome.stderr.contains("large.yml") && outcome.stderr.contains("1048576 MB"),
        "\(words): \(outcome.stderr.prefix(500))")
    }
  }

  @Test func `an attachment of a terabyte is not published, and nothing else suffers`() throws {
    let handbook = try copyOfFixture("example"), large = handbook.appending(path: "content/files/naskah-contoh.txt")
    try #require(truncate(large.path, 1 << 40) == 0)
    let check = try run(["check", "--format", "plain"] + Self.day, in: handbook, within: 60)
    #expect(
      check.status == 1 && check.stdout.contains("naskah-contoh.txt: this file has"),
      "\(check.stdout)\(check.stderr.prefix(500))")
    let build = try run(["build", "--draft"] + Self.day, in: handbook, within: 60)
    #expect(build.status == 0, "\(build.stderr.prefix(500))")
    #expect(!FileManager.default.fileExists(atPath: handbook.appending(path: "_site/files/naskah-contoh.txt").path))
  }
}
