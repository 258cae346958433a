import Foundation
import Support
import Testing

/// No agreement vanishes: what is put where nobody reads is named, with what to do about it.
struct StrayFilesTests {
  /// A path below the handbook, the code it gets (nil: passed over by the list), and what its help says.
  private static let table: [(path: String, code: String?, help: String)] = [
    ("content/dossiers/DUA.MD", "SIT-091", "“DUA.md”"),
    ("content/dossiers/Dua.Md", "SIT-091", "“Dua.md”"),
    ("content/dossiers/dua.markdown", "SIT-091", "“dua.md”"),
    ("content/dossiers/dua.mdown", "SIT-091", "“dua.md”"),
    ("content/dossiers/dua.txt", "SIT-091", "“dua.md”"),
    ("content/dossiers/dua.md.txt", "SIT-091", "“dua.md”"),
    ("content/dossiers/dua.md ", "SIT-091", "“dua.md”"),
    ("content/dossiers/dua.md.", "SIT-091", "“dua.md”"),
    ("content/dossiers/.dua.md", "SIT-091", "“dua.md”"),
    ("content/dossiers/dua.docx", "SIT-091", "naskah new"),
    ("content/partners/dua.odt", "SIT-091", "naskah new"),
    ("content/handbook/bab.rtf", "SIT-091", "naskah new"),
    ("content/dua.md", "SIT-091", "“content/dossiers/”"),
    ("content/Dossier/dua.md", "SIT-091", "“content/dossiers/”"),
    ("content/dosier/dua.md", "SIT-091", "“content/dossiers/”"),
    ("content/mitra/dua.md", "SIT-091", "“content/dossiers/”"),
    ("content/arsip/dua.txt", "SIT-091", "“content/partners/”"),
    ("content/istilah/dua.docx", "SIT-091", "“content/glossary/”"),
    ("dossiers/dua.md", "SIT-091", "“content/dossiers/”"),
    ("Partners/dua.md", "SIT-091", "“content/partners/”"),
    ("content/planning-model.yaml", "SIT-091", "“content/planning-model.yml”"),
    ("content/Planning_Model.yml", "SIT-091", "“content/planning-model.yml”"),
    ("content/model/planning-model.yml", "SIT-091", "“content/planning-model.yml”"),
    ("content/dossiers/peta.png", "SIT-092", "content/files/"),
    ("content/dossiers/dua.md.bak", "SIT-092", "content/files/"),
    ("content/files/sisa.pdf", nil, ""),
    ("content/catatan.xlsx", "SIT-092", "content/files/"),
    ("content/partners/dua.md", "FM-020", "“content/dossiers/”"),
    ("content/glossary/dua.md", "FM-020", "“content/dossiers/”"),
    ("content/dossiers/aux.md", "SIT-094", "another, short name"),
    ("content/dossiers/NUL.lama.md", "SIT-094", "another, short name"),
    ("content/dossiers/naskah: dua.md", "SIT-094", "another, short name"),
    ("content/dossiers/apa?.md", "SIT-094", "another, short name"),
    ("content/dossiers/con/dua.md", "SIT-094", "another, short name"),
    ("content/dossiers/arsip./dua.md", "SIT-094", "another, short name"),
    ("content/dossiers/dua.md~", nil, ""), ("content/dossiers/.dua.md.swp", nil, ""),
    ("content/dossiers/.#dua.md", nil, ""),
    ("content/dossiers/#dua.md#", nil, ""), ("content/dossiers/~$dua.docx", nil, ""), ("content/.DS_Store", nil, ""),
    ("content/dossiers/Thumbs.db", nil, ""), ("content/files/desktop.ini", nil, ""), ("content/.gitkeep", nil, "")
  ]

  @Test(arguments: table.indices)
  func `a file that nobody reads is named with what to do`(row: Int) throws {
    let (path, code, help) = Self.table[row]
    let handbook = try copyOfFixture("example")
    defer { try? FileManager.default.removeItem(at: handbook) }  // A folder of the system's that it clears itself.
    let url = handbook.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let dossier = try String(contentsOf: handbook.appending(path: "content/dossiers/ks-2024-002.md"), encoding: .utf8)
    try dossier.replacingOccurrences(of: "KS-2024-002", with: "KS-2024-902").write(
      to: url, atomically: true, encoding: .utf8)
    let check = try run(["check", "-C", handbook.path, "--as-of", "2026-06-01", "--format", "plain", "--language", "en"]
    )
    let lines = check.stdout.components(separatedBy: "\n").filter { !$0.hasPrefix("  content") }
    // In a deeper folder the dossier's own links lead nowhere, which is another matter.
    let named = lines.indices.filter { lines[$0].hasPrefix(path + ":") && !lines[$0].contains(" REF-") }
    if let code {
      #expect(named.count == 1, "\(path): \(check.stdout)")
      #expect(named.allSatisfy { lines[$0].contains(code) && lines[$0 + 1].contains(help) }, "\(path): \(check.stdout)")
    } else {
      #expect(named.isEmpty && check.status == 0, "\(path): \(check.stdout)")
    }
  }

  @Test func `check says how many of each kind it read, a zero too, and an empty list says so`() throws {
    let handbook = try copyOfFixture("local")
    let check = try run(["check", "-C", handbook.path, "--as-of", "2026-06-01", "--language", "en"])
    #expect(
      check.stderr.contains("read 1 dossier, 3 partners, 0 chapters, 0 packs, 0 terms, 0 dashboards"), "\(check.stderr)"
    )
    let list = try run(["list", "{kind: pack}", "-C", handbook.path, "--as-of", "2026-06-01", "--language", "id"])
    #expect(list.status == 0 && list.stderr.contains("0 paket"), "\(list.stderr)")
  }

  @Test func `commands find the handbook from a folder inside it, and say so where there is none`() throws {
    let handbook = try copyOfFixture("example")
    let inside = handbook.appending(path: "content/dossiers")
    let check = try run(["check", "--as-of", "2026-06-01", "--format", "json"], in: inside)
    #expect(check.status == 0 && check.stdout.contains("\"files\": 8"), "\(check.stdout)\(check.stderr)")
    let build = try run(["build", "--as-of", "2026-06-01"], in: inside)
    #expect(build.status == 0, "\(build.stderr)")
    #expect(FileManager.default.fileExists(atPath: handbook.appending(path: "_site/index.html").path))
    let none = FileManager.default.temporaryDirectory.appending(path: "naskah-none-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: none, withIntermediateDirectories: true)
    let lost = try run(["check"], in: none)
    #expect(lost.status == 2 && lost.stderr.contains("naskah init"), "\(lost.stderr)")
  }

  @Test func `a pipe is named and never opened, in the handbook and as an argument`() throws {
    let handbook = try copyOfFixture("example")
    let pipe = handbook.appending(path: "content/dossiers/pipa.md").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let check = try run(["check", "-C", handbook.path, "--as-of", "2026-06-01", "--format", "json"], within: 30)
    #expect(check.status == 1 && check.stdout.contains("SIT-083"))
    let baseline = try run(["check", "-C", handbook.path, "--baseline", pipe], within: 30)
    #expect(baseline.status == 2, "\(baseline.stderr)")
  }
}
