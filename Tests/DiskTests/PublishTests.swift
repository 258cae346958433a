import Diagnostics
import Foundation
import Pipeline
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@testable import Disk

/// Each test works in a folder of its own, on the real disk.
struct PublishTests {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "naskah-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/content/files", withIntermediateDirectories: true)
  }

  private func publish(_ files: [String: String], copies: [OutputFiles.Copy] = []) async throws -> Published {
    let paths = files.keys.sorted()
    let output = OutputFiles(
      paths.map { path in OutputFile(path) { $0 += Array(files[path]!.utf8) } }, copies: copies)
    return try await Workspace(at: folder, workers: Workers(2)).publish(output, to: folder + "/_site")
  }

  private func read(_ path: String) throws -> String {
    try String(contentsOfFile: folder + "/_site/" + path, encoding: .utf8)
  }

  @Test func `a first site holds every file and each copy`() async throws {
    try "lampiran".write(toFile: folder + "/content/files/a.txt", atomically: true, encoding: .utf8)
    let done = try await publish(
      ["index.html": "satu", "a/b/c.html": "dua"], copies: [.init(from: "content/files/a.txt", to: "files/a.txt")])
    #expect(done.written == 3)
    #expect(try read("index.html") == "satu")
    #expect(try read("a/b/c.html") == "dua")
    #expect(try read("files/a.txt") == "lampiran")
  }

  @Test func `the third site writes only what the first did not have`() async throws {
    _ = try await publish(["index.html": "satu", "tetap.html": "sama", "hilang.html": "x"])
    _ = try await publish(["index.html": "dua", "tetap.html": "sama", "hilang.html": "x"])
    let third = try await publish(["index.html": "tiga", "tetap.html": "sama", "baru/n.html": "n"])
    #expect(third.written == 2)
    #expect(third.unchanged == 1)
    #expect(third.removed == 1)
    #expect(try read("index.html") == "tiga")
    #expect(FileManager.default.fileExists(atPath: folder + "/_site/hilang.html") == false)
  }

  #if os(Linux)
    @Test func `names that are no text are removed from a site like any other that is not of it`() async throws {
      _ = try await publish(["index.html": "satu", "lama/a.html": "x"])
      for below in ["", "/lama"] {
        for odd in [[0x78, 0xFF], [0xFE], [0xFF]] as [[UInt8]] {
          let path = Array((folder + "/_site" + below + "/").utf8) + odd
          #expect(mkdir(path.map { CChar(bitPattern: $0) } + [0], 0o755) == 0)
          #expect(mkdir((path + Array("/\u{E9}".utf8)).map { CChar(bitPattern: $0) } + [0], 0o755) == 0)
        }
      }
      for _ in 0..<2 { _ = try await publish(["index.html": "satu"]) }
      let open = try OpenFolder(at: folder + "/_site")
      #expect(try open.names().sorted() == [".naskah", "index.html"])
    }
  #endif

  @Test func `a page whose accents or capitals are written otherwise takes the place of the old one`() async throws {
    for (old, new) in [
      ("kafe\u{301}/e\u{301}.html", "kaf\u{E9}/\u{E9}.html"), ("\u{E9}.html", "e\u{301}.html"), ("Bab.html", "bab.html")
    ] {
      _ = try await publish(["index.html": "satu", old: "x"])
      _ = try await publish(["index.html": "satu", old: "x"])
      _ = try await publish(["index.html": "satu", new: "x"])
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder + "/_site").map { Array($0.utf8) }
      #expect(names.contains(Array(new.utf8)) && !names.contains(Array(old.utf8)), "\(old)")
    }
  }

  @Test func `a folder that is not ours is refused and left as it was`() async throws {
    try FileManager.default.createDirectory(atPath: folder + "/_site", withIntermediateDirectories: true)
    try "milik orang".write(toFile: folder + "/_site/penting.txt", atomically: true, encoding: .utf8)
    await #expect(throws: MachineError.self) { _ = try await publish(["index.html": "satu"]) }
    #expect(try read("penting.txt") == "milik orang")
  }

  @Test func `a page that cannot be written leaves the old site whole`() async throws {
    _ = try await publish(["index.html": "satu"])
    // A file where the new site wants a folder's name too long for any file system.
    await #expect(throws: MachineError.self) {
      _ = try await publish(["index.html": "dua", String(repeating: "x", count: 300) + ".html": "y"])
    }
    #expect(try read("index.html") == "satu")
  }

  @Test func `a file may become a folder and a folder a file`() async throws {
    _ = try await publish(["a": "berkas", "b/c": "dalam"])
    _ = try await publish(["a": "berkas", "b/c": "dalam"])
    _ = try await publish(["a/x": "dalam", "b": "berkas"])
    #expect(try read("a/x") == "dalam")
    #expect(try read("b") == "berkas")
  }

  @Test func `a link in the predecessor is replaced, not followed`() async throws {
    _ = try await publish(["index.html": "satu", "a/x.html": "x"])
    _ = try await publish(["index.html": "satu", "a/x.html": "x"])
    let elsewhere = folder + "/elsewhere", next = folder + "/._site.naskah/next"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    try "milik orang".write(toFile: elsewhere + "/x.html", atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: next + "/a")
    try FileManager.default.createSymbolicLink(atPath: next + "/a", withDestinationPath: elsewhere)
    try FileManager.default.removeItem(atPath: next + "/index.html")
    try FileManager.default.createSymbolicLink(atPath: next + "/index.html", withDestinationPath: elsewhere + "/x.html")
    _ = try await publish(["index.html": "dua", "a/x.html": "baru"])
    #expect(try read("a/x.html") == "baru")
    #expect(try read("index.html") == "dua")
    #expect(try String(contentsOfFile: elsewhere + "/x.html", encoding: .utf8) == "milik orang")
  }

  @Test(arguments: ["", ".naskah", ".naskah-new"]) func `a stop while the predecessor is begun is no other folder`(
    left: String
  ) async throws {
    try FileManager.default.createDirectory(atPath: folder + "/._site.naskah/next", withIntermediateDirectories: true)
    if !left.isEmpty { try Data().write(to: URL(fileURLWithPath: folder + "/._site.naskah/next/" + left)) }
    _ = try await publish(["index.html": "satu"])
    #expect(try read("index.html") == "satu")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder + "/_site").sorted() == [".naskah", "index.html"])
  }

  @Test func `a lock that is a link is not followed`() async throws {
    _ = try await publish(["index.html": "satu"])
    try FileManager.default.removeItem(atPath: folder + "/._site.naskah/lock")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/._site.naskah/lock", withDestinationPath: folder + "/made-by-lock")
    await #expect(throws: MachineError.self) { _ = try await publish(["index.html": "dua"]) }
    #expect(!FileManager.default.fileExists(atPath: folder + "/made-by-lock"))
    #expect(try read("index.html") == "satu")
  }

  @Test func `a second name of a file of the old site keeps its bytes`() async throws {
    for text in ["satu", "dua"] { _ = try await publish(["index.html": text]) }
    try FileManager.default.linkItem(atPath: folder + "/._site.naskah/next/index.html", toPath: folder + "/backup.html")
    _ = try await publish(["index.html": "tiga"])
    #expect(try String(contentsOfFile: folder + "/backup.html", encoding: .utf8) == "satu")
    #expect(try read("index.html") == "tiga")
  }

  @Test func `the second of two builds at once says so`() async throws {
    _ = try await publish(["index.html": "satu"])
    let place = try OutputPlace(folder + "/_site", for: .site, of: folder)
    let first = try SiteFolders(place, isMaking: true)
    await #expect(throws: MachineError.self) { _ = try await publish(["index.html": "dua"]) }
    withExtendedLifetime(first) {}
    #expect(try read("index.html") == "satu")
  }

  /// Where the disk knows no exchange, three renames follow each other; this is what a kill leaves after the first and
  /// the second.
  @Test(arguments: ["_site>old", "_site>old next>_site", "_site>old next>gone"])
  func `a stop between the renames is made good before anything else`(moves: String) async throws {
    for text in ["satu", "dua"] { _ = try await publish(["index.html": text]) }
    for move in moves.split(separator: " ") {
      let names = move.split(separator: ">").map { $0 == "_site" ? folder + "/_site" : folder + "/._site.naskah/" + $0 }
      try FileManager.default.moveItem(atPath: names[0], toPath: names[1])
    }
    try? FileManager.default.removeItem(atPath: folder + "/._site.naskah/gone")  // There in one case of three.
    let workspace = Workspace(at: folder, workers: Workers(1))
    #expect(try workspace.prepare(toPublishAt: folder + "/_site")?.en.contains("the site is complete again") == true)
    #expect(try read("index.html") == (moves.hasSuffix("gone") ? "dua" : "satu"))
    #expect(try workspace.prepare(toPublishAt: folder + "/_site") == nil)
    _ = try await publish(["index.html": "tiga"])
    #expect(try read("index.html") == "tiga")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/._site.naskah").sorted() == ["lock", "next"])
  }

  @Test func `links are not followed and hidden files are passed over`() async throws {
    try "rahasia".write(toFile: folder + "/di-luar.md", atomically: true, encoding: .utf8)
    try FileManager.default.createDirectory(atPath: folder + "/content/dossiers", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/content/dossiers/a.md", withDestinationPath: folder + "/di-luar.md")
    try "x".write(toFile: folder + "/content/dossiers/.b.md", atomically: true, encoding: .utf8)
    try "x".write(toFile: folder + "/content/dossiers/c.md", atomically: true, encoding: .utf8)
    let tree = try await Workspace(at: folder, workers: Workers(1)).readSources()
    #expect(tree.content.map(\.path) == ["content/dossiers/c.md"])
    #expect(tree.diagnostics.map(\.code) == ["SIT-082"])
  }

  @Test func `a folder without content is the machine's fault`() async throws {
    await #expect(throws: MachineError.self) {
      _ = try await Workspace(at: folder + "/content", workers: Workers(1)).readSources()
    }
  }
}
