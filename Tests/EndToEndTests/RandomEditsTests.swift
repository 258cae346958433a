import Diagnostics
import Foundation
import Support
import Testing

/// Whatever is done to a handbook's files, no command traps, hangs, or ends with anything but 0, 1 or 2; and every file
/// below `content/` is read, published, passed over by the list of what editors leave, or named by a finding.
///
/// `NASKAH_CASES=2000 swift test --filter RandomEditsTests` tries more seeds than the suite does.
struct RandomEditsTests {
  private static let seeds = 1...UInt64(ProcessInfo.processInfo.environment["NASKAH_CASES"].flatMap(Int.init) ?? 24)

  private static let commands = [
    ["check", "--format", "json"], ["list", "--format", "json"], ["due", "--all", "--format", "ics"], ["schema"],
    ["build", "--draft", "--output", "_site"], ["pack", "--all"], ["check", "--fix"],
    ["mv", "KS-2024-002", "KS-2024-003"], ["new", "dossier", "KS-2026-099", "--instrument", "mou"]
  ]

  @Test(arguments: seeds)
  func `no command traps or hangs after random edits`(seed: UInt64) throws {
    var edits = RandomEdits(seed)
    let folder = try edits.handbook()
    defer { try? FileManager.default.removeItem(at: folder) }  // A folder of the system's that it clears itself.
    for command in Self.commands {
      let outcome = try run(command + ["-C", folder.path, "--as-of", "2026-06-01"], within: 60)
      #expect(
        [0, 1, 2].contains(outcome.status), "seed \(seed): \(command): \(edits.told)\n\(outcome.stderr.suffix(800))")
    }
  }

  @Test(arguments: seeds)
  func `every file is read, published, passed over by the list, or named`(seed: UInt64) throws {
    var edits = RandomEdits(seed &+ 1_000_000)
    let folder = try edits.handbook(withStrays: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // A folder of the system's that it clears itself.
    let check = try run(["check", "--format", "json", "-C", folder.path, "--as-of", "2026-06-01"], within: 60)
    let build = try run(["build", "--draft", "-C", folder.path, "--as-of", "2026-06-01"], within: 60)
    #expect(
      [0, 1].contains(check.status) && [0, 1].contains(build.status),
      "seed \(seed): \(edits.told)\n\(check.stderr)\(build.stderr)")
    let site = folder.appending(path: "_site").path
    // Where it is not sure who may see what, even a draft is refused.
    #expect((build.status == 0) == FileManager.default.fileExists(atPath: site), "seed \(seed): \(build.stderr)")
    let published = build.status == 0 ? try FileManager.default.subpathsOfDirectory(atPath: site) : []
    let pages = Set(published.map { $0.precomposedStringWithCanonicalMapping })
    for stray in edits.strays where !stray.hasPrefix("content/files/") {
      let isPublished = pages.contains("files/" + (stray.split(separator: "/").last.map(String.init) ?? stray))
      #expect(check.stdout.contains(jsonEscaped(stray)) || isPublished, "seed \(seed): \(stray) is named nowhere")
    }
  }

  private func jsonEscaped(_ path: String) -> String { path.replacingOccurrences(of: "\"", with: "\\\"") }
}

/// A fixture handbook with a few things done to it, the same for the same seed.
private struct RandomEdits {
  private var numbers: SeededNumbers
  /// What was done, for whoever reads a failure.
  private(set) var told: [String] = []
  /// Files of no kind that were put below `content/`.
  private(set) var strays: [String] = []

  init(_ seed: UInt64) {
    numbers = SeededNumbers(seed)
  }

  mutating func handbook(withStrays: Bool = false) throws -> URL {
    let name = ["example", "local", "domestic"].randomElement(using: &numbers) ?? "example"
    let folder = try copyOfFixture(name)
    let paths = try files(of: folder).map(\.path).filter { $0.hasSuffix(".md") || $0.hasSuffix(".yml") }
    for _ in 0..<Int.random(in: 1...6, using: &numbers) {
      guard let path = paths.randomElement(using: &numbers) else { continue }
      let url = folder.appending(path: path)
      let old = Array(try Data(contentsOf: url))
      try Data(edited(old, path)).write(to: url)
    }
    if withStrays { try addStrays(to: folder) }
    return folder
  }

  /// One edit of the four kinds: bytes, lines, keys, types of values.
  private mutating func edited(_ bytes: [UInt8], _ path: String) -> [UInt8] {
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: return withBytes(bytes, path)
    case 1: return withLines(bytes, path)
    case 2: return withKeys(bytes, path)
    default: return withValues(bytes, path)
    }
  }

  private mutating func withBytes(_ bytes: [UInt8], _ path: String) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &numbers) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &numbers)
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &numbers)
      case 1: bytes.remove(at: at)
      default: bytes.insert(contentsOf: Self.odd.randomElement(using: &numbers)!.utf8, at: at)
      }
    }
    told.append("bytes of \(path)")
    return bytes
  }

  private mutating func withLines(_ bytes: [UInt8], _ path: String) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let at = Int.random(in: 0..<lines.count, using: &numbers)
    switch Int.random(in: 0..<5, using: &numbers) {
    case 0: lines.remove(at: at)
    case 1: lines.insert(lines[at], at: at)
    case 2: lines.swapAt(at, Int.random(in: 0..<lines.count, using: &numbers))
    case 3: lines[at] = Array("  ".utf8) + lines[at]
    default: lines.insert(Array(Self.lines.randomElement(using: &numbers)!.utf8), at: at)
    }
    told.append("line \(at + 1) of \(path)")
    return Array(lines.joined(separator: [0x0A]))
  }

  private mutating func withKeys(_ bytes: [UInt8], _ path: String) -> [UInt8] {
    var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    let keyed = lines.indices.filter { lines[$0].contains(":") }
    guard let at = keyed.randomElement(using: &numbers), let colon = lines[at].firstIndex(of: ":") else { return bytes }
    let key = Self.keys.randomElement(using: &numbers)!
    let indentation = lines[at].prefix { $0 == " " || $0 == "-" }
    lines[at] = indentation + key + lines[at][colon...]
    told.append("key \(key) at line \(at + 1) of \(path)")
    return Array(lines.joined(separator: "\n").utf8)
  }

  private mutating func withValues(_ bytes: [UInt8], _ path: String) -> [UInt8] {
    var lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n")
    let keyed = lines.indices.filter { lines[$0].contains(":") }
    guard let at = keyed.randomElement(using: &numbers), let colon = lines[at].firstIndex(of: ":") else { return bytes }
    let value = Self.values.randomElement(using: &numbers)!
    lines[at] = lines[at][...colon] + " " + value
    told.append("value \(value) at line \(at + 1) of \(path)")
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// Files of no kind, at places of no kind.
  private mutating func addStrays(to folder: URL) throws {
    for _ in 0..<Int.random(in: 1...4, using: &numbers) {
      let place = Self.places.randomElement(using: &numbers)!, name = Self.names.randomElement(using: &numbers)!
      let path = "content/" + place + name
      let url = folder.appending(path: path)
      guard !FileManager.default.fileExists(atPath: url.path) else { continue }
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(Self.strayText.utf8).write(to: url)
      strays.append(path)
      told.append(path)
    }
  }

  private static let odd = [
    "\u{0}", "\u{7}", "\u{1B}[2J", "\u{85}", "\u{A0}", "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{FFFE}", "\t", "\r", "\"",
    "'", "{", "[", "#", "|", "\u{301}", "9999999999"
  ]
  private static let lines = [
    "---", "<<<<<<< HEAD", "=======", ">>>>>>> x", "\t- x", "key: [", "? a", "- - - -", "<script>alert(1)</script>",
    "| a | b |", "[[", "{#x}", "%YAML 1.2", "..."
  ]
  private static let keys = [
    "id", "title", "stage", "term", "dates", "parties", "judul", "Stage", "st\u{200B}age", "", "0", "\"", "resources",
    "units", "requires"
  ]
  private static let values = [
    "null", "[]", "{}", "-1", "1.500", "99999999999999999999999999999999999999999", "1e400", "P9999Y", "P0D",
    "9999-12-31", "0001-01-01", "31/12/2026", "true",
    "[[[[]]]]", "{a: {b: {c: d}}}", "|", "\"\\u0000\"", "\u{202E}abc", "KS-2024-002", "~", "'", "&a b", "*a",
    "!!binary x"
  ]
  private static let places = [
    "", "dossiers/", "Dossiers/", "dossier/", "partners/deep/deeper/", "mitra/", "handbook/", "nowhere/", "files/",
    "dossiers/partners/"
  ]
  private static let names = [
    "a.md", "b.MD", "c.markdown", "d.txt", "e.docx", "f.md.txt", "g.yaml", "h", "i .md", "j.md.bak", "k (1).md",
    "aux.md", "l.pdf"
  ]
  private static let strayText = "---\nid: KS-2099-001\ntitle: Judul\n---\nIsi.\n"
}
