import Foundation
import Support
import Testing

/// Mistakes of an officer who comes from Word and Excel: each is named, its help says what to write, and where that is
/// certain `--fix` writes it and the next check is clean. What is only near is never written by the program.
struct ObeyedMessagesTests {
  /// A line of the example handbook's dossier, what is written in its place, what the help has to say, and whether it
  /// is certain.
  private struct Mistake {
    let line: String
    let written: String
    let help: String
    let isCertain: Bool

    init(_ line: String, _ written: String, _ help: String, certain isCertain: Bool = true) {
      self.line = line
      self.written = written
      self.help = help
      self.isCertain = isCertain
    }
  }

  private static let mistakes: [Mistake] = [
    Mistake("stage: implementation", "stage: Pelaksanaan", "“implementation”"),
    Mistake("stage: implementation", "stage: Implementation", "“implementation”"),
    Mistake("stage: implementation", "stage: implementaton", "implementation", certain: false),
    Mistake("themes: [coast]", "themes: [Coast]", "“coast”"),
    Mistake("owner: bureau", "owner: Biro Kerja Sama", "“bureau”"),
    Mistake("title:", "judul:", "“title”"),
    Mistake("stage: implementation", "tahap: implementation", "“stage”"),
    Mistake("stage: implementation", "Stage: implementation", "“stage”"),
    Mistake("  in_force:", "  in-force:", "“in_force”"),
    Mistake("  in_force:", "  In Force:", "“in_force”"),
    Mistake("renewal: automatic", "renewal: otomatis", "“automatic”"),
    Mistake("duration: P5Y", "duration: 5 tahun", "P5Y"),
    Mistake("duration: P5Y", "duration: P0D", "P5Y", certain: false)
  ]

  private func dossier(of handbook: URL) -> URL { handbook.appending(path: "content/dossiers/ks-2024-002.md") }

  @Test func `what a dossier's line means is said, and written where it is certain`() throws {
    var tried = 0
    for mistake in Self.mistakes {
      let handbook = try copyOfFixture("example")
      defer { try? FileManager.default.removeItem(at: handbook) }  // A folder of the system's that it clears itself.
      let text = try String(contentsOf: dossier(of: handbook), encoding: .utf8)
      guard text.contains(mistake.line) else { continue }
      tried += 1
      let wrong = text.replacingOccurrences(of: mistake.line, with: mistake.written)
      try wrong.write(to: dossier(of: handbook), atomically: true, encoding: .utf8)
      let arguments = ["-C", handbook.path, "--as-of", "2026-06-01", "--language", "en"]
      let check = try run(["check", "--format", "plain"] + arguments)
      #expect(check.stdout.contains(mistake.help), "\(mistake.written): \(check.stdout)")
      _ = try run(["check", "--fix"] + arguments)
      let after = try run(["check"] + arguments)
      let isMended = try String(contentsOf: dossier(of: handbook), encoding: .utf8) != wrong
      #expect(isMended == mistake.isCertain, "\(mistake.written): \(after.stdout)")
      #expect(!mistake.isCertain || after.status == 0, "\(mistake.written): \(after.stdout)")
    }
    #expect(tried >= 9, "\(tried) of \(Self.mistakes.count) lines stand in the fixture")
  }

  @Test func `a field in the wrong section is told where it belongs, never to be deleted`() throws {
    let handbook = try copyOfFixture("example")
    let text = try String(contentsOf: dossier(of: handbook), encoding: .utf8)
    let wrong = text.replacingOccurrences(of: "stage:", with: "expires: 2030-01-01\nstage:")
    try wrong.write(to: dossier(of: handbook), atomically: true, encoding: .utf8)
    let check = try run(["check", "-C", handbook.path, "--as-of", "2026-06-01", "--language", "en", "--format", "plain"]
    )
    #expect(check.stdout.contains("“expires” belongs under “dates”"), "\(check.stdout)")
  }

  @Test func `a partner is known by its names, and is never exchanged for a similar one`() throws {
    for (written, help, isCertain) in [("Dewan Mitra", "“dewan-mitra”", true), ("dewan-mitar", "dewan-mitra", false)] {
      let handbook = try copyOfFixture("example")
      let text = try String(contentsOf: dossier(of: handbook), encoding: .utf8)
      let wrong = text.replacingOccurrences(of: "partner: dewan-mitra", with: "partner: \(written)")
      #expect(wrong != text)
      try wrong.write(to: dossier(of: handbook), atomically: true, encoding: .utf8)
      let arguments = ["-C", handbook.path, "--as-of", "2026-06-01", "--language", "en"]
      let check = try run(["check", "--format", "plain"] + arguments)
      #expect(check.stdout.contains(help), "\(written): \(check.stdout)")
      _ = try run(["check", "--fix"] + arguments)
      let after = try String(contentsOf: dossier(of: handbook), encoding: .utf8)
      #expect((after != wrong) == isCertain, "\(written)")
    }
  }
}
