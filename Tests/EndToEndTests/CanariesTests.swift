import Diagnostics
import Foundation
import Support
import Testing

/// The second scanner (Tests/Editions/canaries.py) sees a canary however it is written, and in no lower edition: not in
/// the site, the packs, the tables, the calendars, nor in what commands say.
struct CanariesTests {
  private struct Canary: Decodable {
    let file: String, how: [String], around: String
  }

  private static let day = ["--as-of", "2026-06-01", "--language", "en"]

  /// What the scanner finds of these words in a file or a folder.
  private func canaries(_ words: Set<String>, in place: URL) throws -> [Canary] {
    let list = try newFolder().appending(path: "words.txt")
    try Data(words.sorted().joined(separator: "\n").utf8).write(to: list)
    let outcome = try tool(["Tests/Editions/canaries.py", list.path, place.path])
    #expect(outcome.status == 0, "\(outcome.stderr)")
    return try outcome.stdout.split(separator: "\n").map {
      try JSONDecoder().decode(Canary.self, from: Data($0.utf8))
    }
  }

  private func newFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-canaries-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  // MARK: The scanner

  /// `qzrahasia`, written in many ways: by itself, and one way in another.
  static let writings: [(how: String, text: String)] = [
    ("as it is", "Kepada QZrahasia."), ("entities", "<p>&#113;&#x7a;rahasia</p>"), ("percent", "?q=%71%7Arahasia"),
    ("base64", Data("kepada qzrahasia".utf8).base64EncodedString()),
    ("base64 for addresses", "x=cXpyYWhhc2lhPz8_"), ("escapes", #"{"a": "\u0071zrahasia"}"#),
    ("escapes of scripts", #"'\x71\u{7a}rahasia'"#), ("escapes of styles", #".a::after { content: "\71 zrahasia" }"#),
    ("folded lines", "SUMMARY:Kepada q\r\n zrahasia\r\n"), ("quoted-printable", "Kepada q=7Arah=\r\nasia"),
    ("hexadecimal", "6b657061646120717a72616861736961"), ("tags", "<b>q</b><i>z</i>rahasia"),
    ("letters", "q\u{200B}z\u{AD}rahasia"), ("wide letters", "\u{FF51}\u{FF5A}rahasia"),
    ("an accent by itself", "q\u{301}zrahasia"),
    ("percent in entities", "&#37;71&#37;7Arahasia"),
    ("entities in base64 in percent", "%22" + Data("a &#113;zrahasia".utf8).base64EncodedString() + "%22")
  ]

  @Test func `the scanner sees a canary in every writing`() throws {
    let folder = try newFolder()
    for (index, writing) in Self.writings.enumerated() {
      try Data("Baris pertama.\n\(writing.text)\n".utf8).write(to: folder.appending(path: "\(index).txt"))
    }
    let units = Array("kepada qzrahasia".utf16)
    try Data(units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }).write(to: folder.appending(path: "utf16.txt"))
    try Data().write(to: folder.appending(path: "qzrahasia.html"))
    let script = """
      import gzip, sys, zipfile
      with zipfile.ZipFile(sys.argv[1] + "/berkas.zip", "w", zipfile.ZIP_DEFLATED) as archive:
          archive.writestr("a/b.xml", "<t>kepada</t><t>qzrahasia</t>")
      with gzip.open(sys.argv[1] + "/berkas.gz", "w") as file:
          file.write(b"kepada qzrahasia")
      """
    #expect(try tool(["-c", script, folder.path]).status == 0)
    let found = Set(try canaries(["qzrahasia"], in: folder).map(\.file))
    for (index, writing) in Self.writings.enumerated() { #expect(found.contains("\(index).txt"), "\(writing.how)") }
    for name in ["utf16.txt", "qzrahasia.html", "berkas.zip", "berkas.gz"] { #expect(found.contains(name), "\(name)") }
    let harmless = try newFolder()
    try Data("Kepada qzraha, qrahasia, z.".utf8).write(to: harmless.appending(path: "a.txt"))
    #expect(try canaries(["qzrahasia"], in: harmless).isEmpty)
  }

  // MARK: Editions

  /// Everything that can be made of a handbook for readers of a level, below one folder.
  private func makeAll(of handbook: URL, for level: String) throws -> URL {
    let made = handbook.appending(path: "_made/\(level)"), audience = ["--audience", level] + Self.day
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    func make(_ arguments: [String], keeping file: String? = nil) throws {
      let outcome = try run(arguments + audience, in: handbook)
      #expect(outcome.status == 0, "\(level): \(arguments): \(outcome.stderr.prefix(2_000))")
      guard let file else { return }
      try Data((outcome.stdout + outcome.stderr).utf8).write(to: made.appending(path: file))
    }
    try make(["build", "--output", made.path + "/site"], keeping: "build.txt")
    try make(["pack", "--all", "--pdf", "--engine", "weasyprint", "--docx", "--output", made.path + "/packs"])
    try make(["export", "xlsx", "--output", made.path + "/register.xlsx"])
    for form in ["csv", "json"] { try make(["export", form], keeping: "register.\(form)") }
    for (file, command) in Self.said { try make(command, keeping: file) }
    return made
  }

  /// What commands say, by the file in which it is kept.
  private static let said: [(String, [String])] = [
    ("check.txt", ["check"]), ("check.json", ["check", "--format", "json"]),
    ("check.sarif", ["check", "--format", "sarif"]), ("list.txt", ["list"]),
    ("list.json", ["list", "--format", "json"]),
    ("due.ics", ["due", "--all", "--format", "ics"]), ("due.txt", ["due", "--all"]),
    ("diff.txt", ["diff", "v1"]), ("diff.json", ["diff", "v1", "--format", "json"])
  ]

  private func leaks(in folder: URL, of handbook: URL) throws -> Outcome {
    try run(["leaks", folder.path, "--against", "content", "--audience", "biasa", "--language", "en"], in: handbook)
  }

  /// The words with `qz` in files, in their names and in what commits say.
  private func words(of files: [SourceFile]) -> Set<String> {
    let texts = files.flatMap { [$0.path, String(decoding: $0.bytes, as: UTF8.self)] }
    return Set(texts.flatMap { $0.lowercased().matches(of: #/qz[a-z0-9]{2,}/#).map { String($0.0) } })
  }

  @Test func `nothing that is made for a lower edition holds a canary, by both scanners`() throws {
    let repository = try Repository(), handbook = repository.folder
    var canaries: Set = ["qzpesan"]
    for step in 0...1 as ClosedRange<UInt64> {
      _ = try? FileManager.default.removeItem(at: handbook.appending(path: "content"))  // Not there at first.
      let files = try HiddenHandbook(visible: 11, hidden: 348 &+ step &* 77).files
      canaries.formUnion(words(of: files))
      for file in files { try repository.write(file.path, file.bytes) }
      try repository.edit("content/dossiers/ks-2021-001.md", "Memorandum on Coasts", "Memorandum on Coasts \(step)")
      try repository.commit("qzpesan \(step)", on: "2025-0\(step + 1)-01")
      if step == 0 { try repository.git("tag", "v1") }
    }
    #expect(canaries.count > 300)
    let lower = try makeAll(of: handbook, for: "biasa")
    for canary in try self.canaries(canaries, in: lower) {
      Issue.record("\(canary.file), \(canary.how): …\(canary.around)…")
    }
    let clean = try leaks(in: lower, of: handbook)
    #expect(clean.status == 0 && clean.stdout.isEmpty, "\(clean.stdout.prefix(600)) \(clean.stderr)")
    try FileManager.default.removeItem(at: repository.around)
  }

  @Test func `both scanners see what was open and is hidden now, in every kind of file`() throws {
    let repository = try Repository(), handbook = repository.folder
    let dossier = "content/dossiers/ks-2021-001.md"
    for file in try HiddenHandbook(visible: 12, hidden: 1, isEmpty: true).files {
      try repository.write(file.path, file.bytes)
    }
    try repository.commit("first", on: "2025-01-01")
    try repository.git("tag", "v1")
    try repository.edit(dossier, "Memorandum on Coasts", "Memorandum on Qzrahasia Coasts")
    try repository.edit(dossier, "Nota Kesepahaman Pesisir", "Nota Qzrahasia Pesisir")
    try repository.commit("second", on: "2025-02-01")
    let made = try makeAll(of: handbook, for: "biasa")
    try repository.edit(dossier, "classification: biasa", "classification: rahasia")
    let seen = Set(try canaries(["qzrahasia"], in: made).map(\.file)), told = try leaks(in: made, of: handbook)
    #expect(told.status == 1)
    for ending in ["html", "pdf", "docx", "xlsx", "csv", "json", "ics", "atom", "js", "txt"] {
      #expect(seen.contains { $0.hasSuffix("." + ending) }, "no canary in any .\(ending): \(seen.sorted())")
      let isTold = told.stdout.contains(".\(ending):") || told.stdout.contains(".\(ending) (")
      #expect(isTold, "no leak in any .\(ending)")
    }
    try FileManager.default.removeItem(at: repository.around)
  }
}
