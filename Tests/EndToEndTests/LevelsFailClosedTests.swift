import Foundation
import Support
import Testing

/// A level or an audience that cannot be read: nothing is built for anybody, not even a draft, and it is told what to
/// write.
struct LevelsFailClosedTests {
  /// One thing wrong in a copy of the example handbook: a text of a file, and what stands in its place.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    /// What the highest edition says of it, and at which line of the file, or nil where it is anywhere.
    let code: String
    var testDescription: String { "\(file): \(new)" }
  }

  private static let level = "classification: biasa"
  private static let term = "content/glossary/perpanjangan-otomatis.md"
  private static let dossier = "content/dossiers/ks-2021-001.md"
  private static let body = "The umbrella for coastal work."

  static let levels: [Mistake] = [
    Mistake(file: dossier, old: level + "\n", new: "", code: "FM-006"),
    Mistake(file: dossier, old: level, new: "classification:", code: "FM-006"),
    Mistake(file: dossier, old: level, new: "classification: \"\"", code: "COD-014"),
    Mistake(file: dossier, old: level, new: "classification: bisa", code: "COD-014"),
    Mistake(file: dossier, old: level, new: "classification: Biasa", code: "COD-014"),
    Mistake(file: dossier, old: level, new: "classification: [biasa]", code: "FM-005"),
    Mistake(file: dossier, old: level, new: "classification: {id: biasa}", code: "FM-005"),
    Mistake(file: dossier, old: level, new: "classification: \"biasa\u{200B}\"", code: "FM-015"),
    Mistake(file: dossier, old: level, new: "classification: biasa\nclassification: rahasia", code: "FM-003"),
    Mistake(file: dossier, old: level, new: level + "\nClassification: rahasia", code: "FM-003"),
    Mistake(file: dossier, old: level, new: level + "\nclassification_level: rahasia", code: "CLS-911"),
    Mistake(file: dossier, old: level, new: level + "\n\"classification\u{200B}\": rahasia", code: "FM-002"),
    Mistake(file: dossier, old: level, new: level + "\n\"cl\u{0430}ssification\": rahasia", code: "FM-002"),
    Mistake(file: dossier, old: level, new: level + "\nclasification: rahasia", code: "CLS-911"),
    Mistake(file: dossier, old: level, new: level + "\nklasifikasi: rahasia", code: "CLS-911"),
    Mistake(file: dossier, old: level, new: level + "\nsecurity: {classification: rahasia}", code: "CLS-911"),
    Mistake(file: dossier, old: level, new: level + "\ntingkat: rahasia", code: "CLS-911"),
    Mistake(file: dossier, old: level, new: level + "\nlvels: {interest: rahasia}", code: "CLS-911"),
    Mistake(
      file: dossier, old: "Memorandum on Coasts}", new: "Memorandum on Coasts, classification: rahasia}",
      code: "CLS-911"),
    Mistake(file: dossier, old: "\n  reviewed:", new: "\n  levels: {political: rahasia}\n  reviewed:", code: "CLS-911"),
    Mistake(file: dossier, old: "Plan agreed}", new: "Plan agreed, sifat: rahasia}", code: "CLS-911"),
    Mistake(file: dossier, old: body, new: body + "\n\n> [!terbats]\n> Our position.", code: "CLS-913"),
    Mistake(file: dossier, old: body, new: body + "\n\n## Ours {level=rahsia}\n\nOur position.", code: "CLS-913"),
    Mistake(file: dossier, old: body, new: body + "\n\n[!rahasia]\nOur position.", code: "CLS-913"),
    Mistake(file: dossier, old: body, new: body + "\n\n## Ours {rahasia}\n\nOur position.", code: "CLS-913"),
    Mistake(
      file: dossier, old: body,
      new: body + "\n\n> [!rahasia]\n> Our position.\n\n" + String(repeating: ">", count: 65) + " Deep.",
      code: "SIT-013"),
    Mistake(file: dossier, old: level, new: level + "\nlevels: {interest: terbats}", code: "COD-014"),
    Mistake(file: term, old: "---\nid:", new: "---\nclassification:\nid:", code: "CLS-912"),
    Mistake(file: term, old: "---\nid:", new: "---\nKlasifikasi: rahasia\nid:", code: "CLS-911")
  ]

  @Test(arguments: levels)
  func `a level that cannot be read fails the highest edition at its place and every lower one without a name`(
    mistake: Mistake
  ) throws {
    let handbook = try mistaken(mistake)
    let full = try check(handbook, "rahasia"), lower = try check(handbook, "biasa")
    #expect(full.status == 1 && full.stdout.contains("\"code\": \"\(mistake.code)\""), "\(full.stdout)")
    #expect(
      lower.status == 1 && (lower.stdout.contains("\"CLS-910\"") || lower.stdout.contains("\"CLS-911\"")),
      "\(lower.stdout)")
    if lower.stdout.contains("\"CLS-910\"") { #expect(!lower.stdout.contains(mistake.file)) }
    try expectNothingBuilt(handbook, "--audience", "biasa", "--draft")
  }

  /// Front matter of a translation, and what the highest edition says of it.
  struct TranslatedLevel: Sendable, CustomTestStringConvertible {
    let frontMatter: String
    let code: String
    var testDescription: String { frontMatter }
  }

  static let translations = [
    TranslatedLevel(frontMatter: "classification: biasa\nklasifikasi: rahasia", code: "CLS-911"),
    TranslatedLevel(frontMatter: "klasifikasi: rahasia", code: "CLS-911"),
    TranslatedLevel(frontMatter: "classification: biasa\nlevels: {interest: rahasia}", code: "CLS-911"),
    TranslatedLevel(frontMatter: "security: {classification: rahasia}", code: "CLS-911"),
    TranslatedLevel(frontMatter: "tingkat: rahasia", code: "CLS-911"),
    TranslatedLevel(frontMatter: "classification: \"biasa\u{200B}\"", code: "FM-015"),
    TranslatedLevel(frontMatter: "classification:", code: "CLS-912"),
    TranslatedLevel(frontMatter: "classification: rahsia", code: "COD-014"),
    TranslatedLevel(frontMatter: "classification: [rahasia]", code: "FM-005"),
    TranslatedLevel(frontMatter: "classification: rahasia\nlanguage: \"en", code: "FM-002"),
    TranslatedLevel(frontMatter: "- classification: rahasia", code: "FM-005")
  ]

  @Test(arguments: translations)
  func `a translation whose level cannot be read is in no lower edition, and the highest says at which place`(
    level: TranslatedLevel
  ) throws {
    let handbook = try copyOfFixture("example")
    let translation = "content/dossiers/ks-2021-001.en.md"
    try Data("---\n\(level.frontMatter)\n---\n\nWords for a few.\n".utf8)
      .write(to: handbook.appending(path: translation))
    let full = try check(handbook, "rahasia"), lower = try check(handbook, "biasa")
    #expect(full.status == 1 && full.stdout.contains("\"code\": \"\(level.code)\""), "\(full.stdout)")
    #expect(full.stdout.contains("ks-2021-001.en.md"), "\(full.stdout)")
    #expect(lower.status == 1, "\(lower.stdout)")
    try expectNothingBuilt(handbook, "--audience", "biasa", "--draft")
  }

  @Test(arguments: [levels[0], levels[3], levels[10]]) func `no model turns it off, and no baseline tolerates it`(
    mistake: Mistake
  ) throws {
    let handbook = try mistaken(mistake)
    let model = handbook.appending(path: "content/planning-model.yml")
    let rules = "  COD-014: off\n  FM-006: off\n  CLS-910: off\n  CLS-911: {severity: info}\n"
    try Data((try String(contentsOf: model, encoding: .utf8) + rules).utf8).write(to: model)
    #expect(try check(handbook, "rahasia").status == 1)
    let written = try run(["check", "--as-of", "2026-06-01", "--write-baseline", "old.yml"], in: handbook)
    #expect(written.status == 0, "\(written.stderr)")
    #expect(try run(["check", "--as-of", "2026-06-01", "--baseline", "old.yml"], in: handbook).status == 1)
  }

  private static let site = "site:\n  title:"
  private static let model = "content/planning-model.yml"

  static let audiences: [Mistake] = [
    Mistake(file: model, old: site, new: "site:\n  audience:\n  title:", code: "CLS-904"),
    Mistake(file: model, old: site, new: "site:\n  audience: ~\n  title:", code: "CLS-904"),
    Mistake(file: model, old: site, new: "site:\n  audience: \"\"\n  title:", code: "FM-005"),
    Mistake(file: model, old: site, new: "site:\n  audience: bisa\n  title:", code: "CLS-904"),
    Mistake(file: model, old: site, new: "site:\n  audience: [biasa]\n  title:", code: "FM-005"),
    Mistake(file: model, old: site, new: "site:\n  audience: {level: biasa}\n  title:", code: "FM-005"),
    Mistake(file: model, old: site, new: "site:\n  Audience: biasa\n  title:", code: "CLS-911"),
    Mistake(file: model, old: site, new: "site:\n  audiance: biasa\n  title:", code: "CLS-911"),
    Mistake(file: model, old: site, new: "audience: biasa\nsite:\n  title:", code: "CLS-911"),
    Mistake(file: model, old: site, new: "site:\n  theme: {audience: biasa}\n  title:", code: "CLS-911"),
    Mistake(file: model, old: "organisation:\n", new: "organisation:\n  audience: biasa\n", code: "CLS-911"),
    Mistake(file: model, old: site, new: "site:\n  pembaca: biasa\n  title:", code: "CLS-911"),
    Mistake(file: model, old: "Example handbook}", new: "Example handbook, audience: biasa}", code: "CLS-911"),
    Mistake(file: model, old: site, new: "levls: {interest: rahasia}\nsite:\n  title:", code: "CLS-911"),
    Mistake(file: model, old: site, new: "default_clasification: rahasia\nsite:\n  title:", code: "CLS-911"),
    Mistake(file: model, old: "classifications:", new: "Classifications:", code: "CLS-911"),
    Mistake(
      file: model, old: "classifications:", new: "default_classification: bisa\nclassifications:", code: "COD-025"),
    Mistake(
      file: model, old: "{id: internal, name: {id: Internal, en: Internal}}", new: "{id: biasa}", code: "COD-025"),
    Mistake(file: model, old: "model: 1\n", new: "model: 1\nprofile: nationall\n", code: "FM-005"),
    Mistake(file: model, old: "model: 1\n", new: "model: 1\nprofiles: [domestik, local]\n", code: "FM-005"),
    Mistake(file: model, old: "model: 1\n", new: "model: 1\n: : {\n", code: "FM-002")
  ]

  @Test(arguments: audiences)
  func `a model that does not say for whom shows nothing, builds nothing and drafts nothing`(mistake: Mistake) throws {
    let handbook = try mistaken(mistake)
    let checked = try run(["check", "--as-of", "2026-06-01", "--format", "json"], in: handbook)
    #expect(checked.status == 1)
    #expect(checked.stdout.contains("\"code\": \"\(mistake.code)\""), "\(checked.stdout)")
    try expectNothingBuilt(handbook, "--draft")
    for command in [["list"], ["due"]] {
      let shown = try run(command + ["--as-of", "2026-06-01"], in: handbook)
      #expect(shown.status == 1 && shown.stdout.isEmpty, "\(command): \(shown.status) \(shown.stdout)")
    }
  }

  @Test func `without a model, or with one that is no text, nothing is built`() throws {
    for bytes in [nil, Data(), Data("- 1\n".utf8), Data([0xFF, 0xFE, 0x00, 0xD8])] {
      let handbook = try copyOfFixture("example")
      let model = handbook.appending(path: Self.model)
      if let bytes { try bytes.write(to: model) } else { try FileManager.default.removeItem(at: model) }
      try expectNothingBuilt(handbook, "--draft")
    }
  }

  @Test func `an audience on the command line that the model lacks is a wrong argument`() throws {
    let handbook = try copyOfFixture("example")
    for command in [["check"], ["build", "--draft"], ["list"], ["due"], ["pack", "--all"]] {
      let run = try run(command + ["--as-of", "2026-06-01", "--audience", "intern", "--language", "en"], in: handbook)
      #expect(
        run.status == 2 && run.stdout.isEmpty && run.stderr.contains("choose one of: internal"),
        "\(command): \(run.status) \(run.stderr)")
    }
  }

  private func mistaken(_ mistake: Mistake) throws -> URL {
    let handbook = try copyOfFixture("example")
    let url = handbook.appending(path: mistake.file)
    let before = try String(contentsOf: url, encoding: .utf8)
    struct NothingChanged: Error { let mistake: Mistake }
    guard let place = before.range(of: mistake.old) else { throw NothingChanged(mistake: mistake) }
    try Data(before.replacingCharacters(in: place, with: mistake.new).utf8).write(to: url)
    return handbook
  }

  private func check(_ handbook: URL, _ audience: String) throws -> Outcome {
    try run(["check", "--as-of", "2026-06-01", "--format", "json", "--audience", audience], in: handbook)
  }

  private func expectNothingBuilt(_ handbook: URL, _ more: String...) throws {
    let build = try run(["build", "--as-of", "2026-06-01"] + more, in: handbook)
    #expect(build.status == 1, "\(more): \(build.status) \(build.stderr)")
    #expect(!FileManager.default.fileExists(atPath: handbook.appending(path: "_site").path), "\(more)")
  }
}
