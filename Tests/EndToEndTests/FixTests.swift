import Foundation
import Support
import Testing

/// `naskah check --fix`: what a machine may mend is mended in the files, and nothing else is touched.
struct FixTests {
  private static let dossier = """
    ---
    # Catatan petugas: jangan dihapus.
    id: KS-2026-009
    title: {id: Judul, en: Title}   # dua bahasa
    instrument: Implementing
    stage:   Exploration
    classification: 'internal'
    themes: [ coast, Training ]
    Owner: direktorat
    parent: KS-2021-001
    parties:
      - {partner: badan-contoh, role: host}
      - {partner: Dewan_Mitra, role: counterpart}
    context: {reviewed: 2026-02-02, cadence: P1Y}
    ---

    Teks  dengan   spasi.\u{20}\u{20}

    """

  private static let mended =
    dossier
    .replacing("Implementing\n", with: "implementing\n").replacing("Exploration", with: "exploration")
    .replacing("Training", with: "training").replacing("Dewan_Mitra", with: "dewan-mitra").replacing(
      "Owner", with: "owner")

  @Test(arguments: ["\n", "\r\n"])
  func `fixes change what they name and keep comments, spaces and line ends; a second run changes nothing`(
    ending: String
  ) throws {
    let work = try copyOfFixture("example")
    let file = work.appending(path: "content/dossiers/zz.md")
    try Data(Self.dossier.replacing("\n", with: ending).utf8).write(to: file)
    let first = try run(["check", "--fix", "-C", work.path, "--as-of", "2026-06-01", "--format", "plain"])
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == Self.mended.replacing("\n", with: ending))
    #expect(first.status == 0, "\(first.stdout)")
    #expect(first.stderr.contains("5 perbaikan dalam 1 berkas"), "\(first.stderr)")
    let before = try contents(of: work)
    let second = try run([
      "check", "--fix", "-C", work.path, "--as-of", "2026-06-01", "--format", "plain", "--language", "en"
    ])
    #expect(second.stderr.contains("0 fixes in 0 files") && second.status == 0)
    #expect(try contents(of: work) == before)
  }

  @Test func `a dry run shows each change as a small diff and leaves every file as it is`() throws {
    let work = try copyOfFixture("example")
    let file = work.appending(path: "content/dossiers/zz.md")
    try Data(Self.dossier.utf8).write(to: file)
    let before = try contents(of: work), written = try modified(file)
    let shown = try run(["check", "--fix", "--dry-run", "-C", work.path, "--as-of", "2026-06-01", "--language", "en"])
    let path = "content/dossiers/zz.md"
    #expect(
      shown.stdout == """
        \(path):5  COD-012
        - instrument: Implementing
        + instrument: implementing

        \(path):6  COD-011
        - stage:   Exploration
        + stage:   exploration

        \(path):8  COD-013
        - themes: [ coast, Training ]
        + themes: [ coast, training ]

        \(path):9  FM-004
        - Owner: direktorat
        + owner: direktorat

        \(path):13  REF-031
        -   - {partner: Dewan_Mitra, role: counterpart}
        +   - {partner: dewan-mitra, role: counterpart}

        """)
    #expect(
      shown.stderr.contains("5 fixes would be written in 1 file; nothing is written now") && shown.status == 0,
      "\(shown.stderr)")
    #expect(try contents(of: work) == before)
    #expect(try modified(file) == written)
  }

  @Test func `what was done is listed line by line, and what is left for a person is counted`() throws {
    let work = try copyOfFixture("example")
    let file = work.appending(path: "content/dossiers/ks-2024-002.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let wrong = text.replacing("themes: [coast]", with: "themes: Coast").replacing(
      "stage: implementation", with: "stage: implementaton")
    try Data(wrong.utf8).write(to: file)
    let done = try run(["check", "--fix", "-C", work.path, "--as-of", "2026-06-01", "--format", "plain"])
    #expect(
      done.stderr.contains("content/dossiers/ks-2024-002.md:8  themes: Coast → themes: [coast]  FM-005"),
      "\(done.stderr)")
    #expect(
      done.stderr.contains("1 perbaikan dalam 1 berkas; sisa 1 temuan yang hanya dapat dibetulkan orang"),
      "\(done.stderr)")
    #expect(done.stdout.contains("COD-011"), "\(done.stdout)")
  }

  @Test(arguments: [[], ["--dry-run"]])
  func `an audience that the model lacks is refused, and nothing is mended for it`(more: [String]) throws {
    let work = try copyOfFixture("example")
    try Data(Self.dossier.utf8).write(to: work.appending(path: "content/dossiers/zz.md"))
    let before = try contents(of: work)
    let refused = try run(["check", "--fix", "-C", work.path, "--audience", "xyz", "--language", "en"] + more)
    #expect(refused.status == 2 && refused.stderr.contains("xyz"), "\(refused.stderr)")
    #expect(refused.stdout.isEmpty && !refused.stderr.contains("0 files"), "\(refused.stderr)")
    #expect(try contents(of: work) == before)
  }

  #if os(Linux)
    @Test func `two files whose names differ in their accents' writing alone are mended each for itself`() throws {
      let work = try copyOfFixture("example")
      for (name, id) in [("caf\u{E9}", "KS-2026-009"), ("cafe\u{301}", "KS-2026-010")] {
        try Data(Self.dossier.replacing("KS-2026-009", with: id).utf8).write(
          to: work.appending(path: "content/dossiers/\(name).md"))
      }
      let done = try run(["check", "--fix", "-C", work.path, "--as-of", "2026-06-01", "--language", "en"])
      #expect(done.stderr.contains("10 fixes in 2 files"), "\(done.stderr)")
      let folder = work.appending(path: "content/dossiers")
      let texts = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("caf") }.map {
        try String(decoding: Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + $0)), as: UTF8.self)
      }
      #expect(texts.sorted() == [Self.mended, Self.mended.replacing("KS-2026-009", with: "KS-2026-010")])
    }
  #endif

  @Test func `a dry run without --fix, or as a report of findings, is a wrong argument`() throws {
    for arguments in [["--dry-run"], ["--fix", "--dry-run", "--format", "json"]] {
      let refused = try run(["check"] + arguments)
      #expect(refused.status == 2 && refused.stderr.contains("--dry-run"), "\(refused.status) \(refused.stderr)")
    }
  }

  private func modified(_ file: URL) throws -> Date? {
    try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date
  }
}
