import Diagnostics
import Foundation
import Support
import Testing

/// `naskah leaks`, and canaries in hidden things of every kind: no lower edition holds one, by it and by a scanner that
/// knows nothing of it.
struct LeaksTests {
  private static let day = ["--as-of", "2026-06-01", "--language", "en"]

  /// A handbook full of canaries (every hidden word has `qz` in it), in a repository whose commits have them too, and
  /// its editions.
  private func builtWithCanaries(seed: UInt64) throws -> Repository {
    let repository = try Repository()
    let handbook = try HiddenHandbook(visible: seed, hidden: seed &* 31 &+ 7)
    for file in handbook.files { try repository.write(file.path, file.bytes) }
    try repository.commit("qzpesan rahasia", on: "2025-01-01")
    try repository.write(
      "content/handbook/qzlama.md", Array("---\nid: qzlama\ntitle: qz\nclassification: rahasia\n---\n".utf8))
    try repository.commit("qzpesan kedua", on: "2025-02-01")
    // Whatever is wrong in hidden files fails the full edition: those of the lower levels are built alone.
    for level in ["biasa", "internal"] {
      let built = try run(
        ["build", "--audience", level, "--output", "_editions/\(level)"] + Self.day, in: repository.folder)
      #expect(built.status == 0, "\(level): \(built.stderr)")
    }
    let full = try run(["build", "--draft", "--output", "_editions/rahasia"] + Self.day, in: repository.folder)
    #expect(full.stderr.contains("files in"), "\(full.stderr)")
    return repository
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>) func `no canary of hidden things is in a lower edition`(seed: UInt64)
    throws
  {
    let handbook = try builtWithCanaries(seed: seed).folder
    let lower = try contents(of: handbook.appending(path: "_editions/biasa"))
    #expect(lower.count > 60)
    // A workbook is packed: `leaks` and the second scanner (CanariesTests) unfold it.
    for (path, bytes) in lower where !path.hasSuffix(".xlsx") {
      #expect(canaries(in: path, bytes) == [], "\(path)")
    }
    let clean = try leaks(in: "_editions/biasa", handbook)
    #expect(clean.status == 0 && clean.stdout.isEmpty, "\(clean.stdout.prefix(600))")
    #expect(clean.stderr.contains("nothing leaks: "), "\(clean.stderr)")
    // Both find them where they are.
    let full = try contents(of: handbook.appending(path: "_editions/rahasia"))
    let files = full.filter { !canaries(in: $0.key, $0.value).isEmpty }.keys
    #expect(files.count > 10)
    let found = try leaks(in: "_editions/rahasia", handbook, "--audience", "biasa")
    #expect(found.status == 1 && found.stderr.contains("do not publish this folder"))
    let told = Set(
      found.stdout.components(separatedBy: "\n").filter { !$0.hasPrefix("    ") }.map {
        $0.components(separatedBy: ":")[0]
      })
    #expect(told.count > 10, "\(told.sorted())")
  }

  @Test func `a canary that is put into any kind of file is found, in every encoding`() throws {
    let handbook = try builtWithCanaries(seed: 5).folder
    let site = handbook.appending(path: "_editions/biasa")
    let hidden = try files(of: handbook.appending(path: "content/partners")).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    .first { $0.contains("id: qz-mitra-") }
    let id = try #require(hidden?.firstMatch(of: #/id: (qz-mitra-\S+)/#)?.1)
    let writings: [String: String] = [
      "index.html": "<p>\(id)</p>", "calendar.ics": "X:\(id.prefix(6))\r\n \(id.dropFirst(6))\r\n",
      "data/register.csv": "a,\"\(id)\"", "data/register.json": "{\"a\":\"\\u0071\(id.dropFirst())\"}",
      "changes.atom": "<title>&#113;\(id.dropFirst())</title>", "assets/search.js": "x('%71\(id.dropFirst())')",
      "search/words-0.js": Data("mitra \(id) ada".utf8).base64EncodedString(), "about.html": id.uppercased()
    ]
    for (path, text) in writings {
      let url = site.appending(path: path)
      let before = try Data(contentsOf: url)
      try (before + Data("\n\(text)\n".utf8)).write(to: url)
      let found = try leaks(in: "_editions/biasa", handbook)
      #expect(found.status == 1 && found.stdout.hasPrefix(path), "\(path): \(found.stdout) \(found.stderr)")
      try before.write(to: url)
    }
    try Data().write(to: site.appending(path: "\(id).html"))
    let named = try leaks(in: "_editions/biasa", handbook)
    #expect(named.status == 1 && named.stdout.hasPrefix("\(id).html: "), "\(named.stdout)")
  }

  @Test func `for whom a folder was built must be known, and it must be there`() throws {
    let handbook = try copyOfFixture("example")
    #expect(try run(["build", "--audience", "biasa"] + Self.day, in: handbook).status == 0)
    let unknown = try leaks(in: "_site", handbook)
    #expect(unknown.status == 2 && unknown.stderr.contains("add --audience LEVEL (biasa, internal, rahasia)"))
    #expect(try leaks(in: "_site", handbook, "--audience", "biasa").status == 0)
    #expect(try leaks(in: "_site", handbook, "--audience", "bisa").status == 2)
    for level in [[], ["--audience", "biasa"]] {
      let nowhere = try run(["leaks", "_none", "--against", "content", "--language", "en"] + level, in: handbook)
      #expect(nowhere.status == 2 && nowhere.stderr.contains("there is no folder _none"), "\(nowhere.stderr)")
    }
    let link = handbook.appending(path: "_site/link")
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "about.html")
    let refused = try leaks(in: "_site", handbook, "--audience", "biasa")
    #expect(refused.status == 2 && refused.stderr.contains("no ordinary file"), "\(refused.stderr)")
  }

  private func leaks(in folder: String, _ handbook: URL, _ more: String...) throws -> Outcome {
    try run(["leaks", folder, "--against", "content", "--language", "en"] + more, in: handbook)
  }

  // MARK: A scanner of its own

  /// The lines with `qz` in them, in any capitals and however they are encoded.
  private func canaries(in path: String, _ bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    var writings = [path, text, text.replacing("\r\n ", with: ""), text.replacing(#/<[^>]*>/#, with: "")]
    writings.append(
      writings[3].replacing(#/&#(\d+);/#) { match in
        UInt32(match.1).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
      })
    writings.append(text.removingPercentEncoding ?? "")
    writings.append(
      text.replacing(#/\\u([0-9a-f]{4})/#) { match in
        UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
      })
    for run in text.matches(of: #/[A-Za-z0-9+/]{12,}=*/#) {
      if let data = Data(base64Encoded: String(run.0)) { writings.append(String(decoding: data, as: UTF8.self)) }
    }
    return writings.flatMap { writing in
      writing.lowercased().components(separatedBy: "\n").filter { $0.contains("qz") }.map { String($0.prefix(120)) }
    }
  }
}
