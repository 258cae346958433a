import Foundation
import Support
import Testing

/// Files as officers keep them: under other names, copied, in another encoding. One mistake is one finding, and what it
/// asks for can be done.
struct OfficersFilesTests {
  private static let dossier = "content/dossiers/ks-2024-002.md"
  private static let chapter = "content/handbook/tenggat.md"

  /// The findings of the example handbook after a change of its files: each with its code, and all that is said.
  private func findings(after change: (URL) throws -> Void) throws -> (codes: [String], text: String) {
    let handbook = try copyOfFixture("example")
    defer { try? FileManager.default.removeItem(at: handbook) }  // A folder of the system's that it clears itself.
    try change(handbook)
    let arguments = ["-C", handbook.path, "--as-of", "2026-06-01", "--language", "en", "--format", "plain"]
    let text = try run(["check"] + arguments).stdout
    let codes = text.split(separator: "\n").filter { !$0.hasPrefix(" ") }.compactMap {
      $0.firstMatch(of: /[A-Z]{2,3}-[0-9]{3}/).map { String($0.output) }
    }
    return (codes, text)
  }

  private func rewrite(_ path: String, in handbook: URL, _ change: (String) -> String) throws {
    let file = handbook.appending(path: path)
    try Data(change(String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
  }

  private func move(_ path: String, to other: String, in handbook: URL) throws {
    let target = handbook.appending(path: other)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: handbook.appending(path: path), to: target)
  }

  private func copy(_ path: String, to other: String, in handbook: URL) throws {
    let target = handbook.appending(path: other)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: handbook.appending(path: path), to: target)
  }

  @Test(arguments: [
    "dossiers/ks-2024-002.markdown", "dossiers/ks-2024-002.txt", "dossiers/ks-2024-002.md.txt", "dossiers/ks-2024-002",
    "ks-2024-002.md", "dosier/ks-2024-002.md"
  ])
  func `a document that is not read is told once, and not at each place that names it`(name: String) throws {
    let found = try findings { try move(Self.dossier, to: "content/" + name, in: $0) }
    #expect(found.codes == ["SIT-091"], "\(found.text)")
  }

  @Test func `text in UTF-16 is told once, with and without the mark that says so`() throws {
    for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian] {
      let found = try findings { handbook in
        let file = handbook.appending(path: Self.dossier)
        let text = try String(contentsOf: file, encoding: .utf8)
        try #require(text.data(using: encoding)).write(to: file)
      }
      #expect(found.codes == ["FM-009"] && found.text.contains("saved as UTF-16"), "\(found.text)")
    }
  }

  @Test(arguments: [
    ("tenggat_en.md", "tenggat.en.md"), ("tenggat-en.md", "tenggat.en.md"), ("tenggat.eng.md", "tenggat.en.md"),
    ("tenggat.EN.md", "tenggat.en.md"), ("en/tenggat.md", "tenggat.en.md")
  ])
  func `a translation under another name is told how it is called`(name: String, right: String) throws {
    let found = try findings { try copy(Self.chapter, to: "content/handbook/" + name, in: $0) }
    #expect(found.codes == ["FM-008"] && found.text.contains("rename it to “\(right)”"), "\(found.text)")
  }

  @Test(arguments: ["ks-2024-002 - Copy.md", "Copy of ks-2024-002.md", "ks-2024-002 (1).md", "ks-2024-002-KANTOR-7.md"])
  func `a copy that a program made is told to be deleted`(name: String) throws {
    let found = try findings { try copy(Self.dossier, to: "content/dossiers/" + name, in: $0) }
    #expect(found.codes.contains("FM-008") && found.text.contains("delete that copy"), "\(found.text)")
    #expect(found.text.contains("if content/dossiers/\(name) is a mere copy"), "\(found.text)")
  }

  @Test func `a link to a document whose file is called otherwise than its id leads there`() throws {
    let found = try findings { try move("content/dossiers/ks-2021-001.md", to: "content/dossiers/nota.md", in: $0) }
    #expect(found.codes == ["REF-033"] && found.text.contains("did you mean “nota.md”"), "\(found.text)")
  }

  @Test func `a text above front matter, and front matter that stands twice, are told as what they are`() throws {
    let above = try findings { try rewrite(Self.dossier, in: $0) { "# Judul\n\n" + $0 } }
    #expect(above.codes == ["FM-001"] && above.text.contains("a text stands above the front matter"), "\(above.text)")
    let twice = try findings { try rewrite(Self.dossier, in: $0) { "---\nid: KS-2024-002\ntitle: X\n---\n" + $0 } }
    #expect(twice.codes == ["FM-002"] && twice.text.contains("begins once more"), "\(twice.text)")
  }

  @Test func `a workbook among dossiers is told how a register comes in, and never to be deleted`() throws {
    let found = try findings { handbook in
      try Data("PK".utf8).write(to: handbook.appending(path: "content/dossiers/daftar.xlsx"))
    }
    #expect(found.text.contains("run naskah import") && !found.text.contains("delete it"), "\(found.text)")
  }

  @Test func `a level in the fields of a translation is told to be read nowhere there`() throws {
    let found = try findings { try copy(Self.chapter, to: "content/handbook/tenggat.en.md", in: $0) }
    #expect(found.text.contains("“audience” is not read in this place"), "\(found.text)")
    #expect(!found.text.contains("“audience” reads like “audience”"))
  }

  @Test func `what restricts a section is never told to be removed`() throws {
    let found = try findings { handbook in
      try rewrite(Self.dossier, in: handbook) {
        $0.replacing("## Lessons", with: "## Lessons {classification=rahasia}")
      }
    }
    #expect(found.codes.isEmpty, "\(found.text)")
    let two = try findings { handbook in
      try rewrite(Self.dossier, in: handbook) {
        $0.replacing("## Lessons", with: "## Lessons {level=internal,rahasia}")
      }
    }
    #expect(two.codes == ["CLS-913"], "\(two.text)")
  }

  /// As people mark what is secret who never read how it is done here: each is told, and none is an error.
  @Test(arguments: [
    "**Rahasia**", "__RAHASIA:__", "*Rahasia*", "Rahasia", "Sifat: Rahasia", "**Klasifikasi:** Rahasia",
    "**Rahasia:** batas kita adalah lima persen dari nilai seluruhnya, dan tidak lebih daripada tujuh.",
    "RAHASIA: batas kita.", "## Posisi - RAHASIA", "## Posisi – rahasia", "## Posisi: Rahasia", "## RAHASIA",
    "## Rahasia", "## Rahasia: posisi", "## **Rahasia**", "## Posisi (rahasia) {#posisi}"
  ])
  func `a mark that restricts nothing is told`(text: String) throws {
    let found = try findings { handbook in
      try rewrite(Self.dossier, in: handbook) { $0.replacing("## Lessons", with: text + "\n\n## Lessons") }
    }
    #expect(found.codes == ["CLS-913"], "\(found.text)")
    #expect(found.text.contains("warning") && found.text.contains("restricts nothing"), "\(found.text)")
    #expect(found.text.contains(text.hasPrefix("#") ? "{level=rahasia}" : "> [!rahasia]"), "\(found.text)")
  }

  @Test(arguments: [
    "Dokumen ini tidak\nRahasia\nlagi.", "Dokumen ini bersifat\n**rahasia**\nsejak dulu.", "* Rahasia", "- Rahasia",
    "Rahasia dagang mitra tetap milik mitra.", "**Rahasia** dagang mitra tetap milik mitra.", "## Rahasia dagang",
    "## Posisi - rahasia dagang", "## Posisi {level=rahasia}\n\nBatas.", "Sifatnya rahasia: tidak untuk umum.",
    "## Rahasia: posisi {level=rahasia}\n\nBatas."
  ])
  func `a sentence with the word of a level is no mark`(text: String) throws {
    let found = try findings { handbook in
      try rewrite(Self.dossier, in: handbook) { $0.replacing("## Lessons", with: text + "\n\n## Lessons") }
    }
    #expect(found.codes.isEmpty, "\(found.text)")
  }

  @Test(arguments: ["## Rahasia", "**Rahasia:** hanya bagi yang ditunjuk.", "## Rahasia: siapa yang membaca"])
  func `a chapter may explain its levels`(text: String) throws {
    let found = try findings { handbook in
      try rewrite(Self.chapter, in: handbook) { $0 + "\n\n" + text + "\n\nIsi.\n" }
    }
    #expect(found.codes.isEmpty, "\(found.text)")
  }

  @Test func `a callout with escaped brackets is hidden, and what is told of it is so`() throws {
    let text = "> \\[!rahasia\\]\n> Batas kita.\n\n## Lessons"
    let found = try findings { handbook in
      try rewrite(Self.dossier, in: handbook) { $0.replacing("## Lessons", with: text) }
    }
    #expect(found.codes == ["CLS-913"] && found.text.contains("this quote is restricted as “rahasia”"), "\(found.text)")
    #expect(found.text.contains("write “> [!rahasia]”, without backslashes"), "\(found.text)")
  }

  @Test(arguments: [
    "## Sumber daya (terbatas)", "RAHASIA negara", "`> [!rahasia]`", "> Internal", "**Internal**",
    "```\nRAHASIA\n```", "## Internal"
  ])
  func `a word that is also a level's is no mark where it only says something`(text: String) throws {
    let found = try findings { handbook in
      try rewrite(Self.dossier, in: handbook) { $0.replacing("## Lessons", with: text + "\n\n## Lessons") }
    }
    #expect(found.codes.isEmpty, "\(found.text)")
  }
}
