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

  private static let mended = dossier
    .replacing("Implementing\n", with: "implementing\n").replacing("Exploration", with: "exploration")
    .replacing("Training", with: "training").replacing("Dewan_Mitra", with: "dewan-mitra").replacing("Owner", with: "owner")

  @Test(arguments: ["\n", "\r\n"])
  func `fixes change what they name and keep comments, spaces and line ends; a second run changes nothing`(ending: String) throws {
    let work = try copyOfFixture("example")
    let file = work.appending(path: "content/dossiers/zz.md")
    try Data(Self.dossier.replacing("\n", with: ending).utf8).write(to: file)
    let first = try run(["check", "--fix", "-C", work.path, "--as-of", "2026-06-01", "--format", "plain"])
    #expect(String(decoding: try Data(contentsOf: file), as: UTF8.self) == Self.mended.replacing("\n", with: ending))
    #expect(first.status == 0, "\(first.stdout)")
    #expect(first.stderr.contains("5 perbaikan dalam 1 berkas"), "\(first.stderr)")
    let before = try contents(of: work)
    let second = try run(["check", "--fix", "-C", work.path, "--as-of", "2026-06-01", "--format", "plain", "--language", "en"])
    #expect(second.stderr.contains("0 fixes in 0 files") && second.status == 0)
    #expect(try contents(of: work) == before)
  }
}
