import Foundation
import Support
import Testing

/// Mistakes in the structure of front matter: each has the finding that names it and no other error, its help says what to write, and who
/// obeys it, the program where that is certain or a person, has a clean check.
struct ObeyedStructureTests {
  /// What stands in the example handbook, what is written in its place, the code, and words of the help.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let file: File
    let right: String
    let wrong: String
    let code: String
    let help: String
    let obeyed: Obeyed

    var testDescription: String { "\(code) \(wrong)" }
  }

  enum File: String { case dossier = "dossiers/ks-2024-002.md", umbrella = "dossiers/ks-2021-001.md", partner = "partners/dewan-mitra.md", model = "planning-model.yml" }

  /// Who mends it, and what a person writes who does what the help says.
  enum Obeyed { case byProgram, byPerson(String) }

  private static func dossier(_ right: String, _ wrong: String, _ code: String, _ help: String, _ obeyed: Obeyed = .byProgram) -> Mistake {
    Mistake(file: .dossier, right: right, wrong: wrong, code: code, help: help, obeyed: obeyed)
  }

  private static let term = "term:\n  duration: P5Y\n  renewal: automatic\n  renewal_period: P2Y\n  notice_period: P6M"
  private static let obstacle = "challenges:\n  - {kind: language, summary: Manuals exist only in Dutch, response: Joint translation}"
  private static let title = "title: {id: Pengaturan Pelaksanaan Penjagaan Pantai, en: Implementing Arrangement on Coastal Care}"
  private static let summary = "summary: {id: Menjaga pantai utara bersama., en: Cares for the northern coast together.}"
  private static let value = "value: {amount: 2000000000, currency: IDR}"

  private static let organisation = """
    organisation:
      id: badan-contoh
      name: {id: Badan Contoh, en: Example Agency}
      languages: [id, en]
      time_zone: Asia/Jakarta
      working_week: [mon, tue, wed, thu, fri]
      holidays: [2026-01-01, 2026-08-17]

    """

  static let shapes: [Mistake] = [
    dossier("themes: [coast]", "themes: coast", "FM-005", "write [coast]"),
    dossier("themes: [coast]", "themes: coast, Pelatihan", "FM-005", "write [coast, training]"),
    dossier("themes: [coast]", "themes: {coast: true}", "FM-005", "write [coast]", .byPerson("themes: [coast]")),
    dossier("  languages: [id, en]", "  languages: id, en", "FM-005", "write [id, en]"),
    dossier("owner: direktorat", "owner: [direktorat]", "FM-005", "write direktorat"),
    dossier("owner: direktorat", "owner:\n  - direktorat", "FM-005", "write direktorat"),
    dossier("owner: direktorat", "owner: [direktorat, biro]", "FM-005", "choose “direktorat” or “biro”", .byPerson("owner: direktorat")),
    dossier("owner: direktorat", "owner: {id: direktorat, name: Direktorat Pesisir}", "FM-005", "write direktorat"),
    dossier(value, "value: 2000000000", "FM-005", "write {amount: 2000000000, currency: IDR}", .byPerson(value)),
    dossier(value, "value: Rp 2.000.000.000", "FM-005", "write {amount: 2000000000, currency: IDR}"),
    dossier(value, "value: Rp 1,5 miliar", "FM-042", "write it in quotes: \"Rp 1,5 miliar\""),
    dossier(term, "term: 5 tahun", "FM-005", "write {duration: P5Y}"),
    dossier(term, term.replacing("  ", with: "  - "), "FM-005", "write {duration: P5Y, renewal: automatic"),
    dossier(obstacle, obstacle.replacing("\n  - {", with: " {"), "FM-005", "write [{kind: language"),
    dossier(
      obstacle, "challenges:\n  kind: language\n  summary: Manuals exist only in Dutch\n  response: Joint translation", "FM-005", "write [{kind: language"),
    dossier(title, "title: {id: ks-2024-2, name: Penjagaan Pantai}", "FM-040", "{id: Penjagaan Pantai, en: …}", .byPerson(title)),
    dossier("{id: Pengaturan Pelaksanaan Penjagaan Pantai,", "{id: pkks-2024,", "FM-041", "write the Indonesian text after “id:”", .byPerson("{id: Penjagaan,")),
    dossier(summary, summary.replacing("utara bersama.", with: "utara, barat, dan timur."), "FM-042", "\"Menjaga pantai utara, barat, dan timur.\""),
    Mistake(
      file: .umbrella, right: "parties:\n  - {partner: badan-contoh, role: host, interest: Coasts that stay}\n  - {partner: dewan-mitra,",
      wrong: "parties:\n  - Badan Contoh\n  - {partner: dewan-mitra,", code: "FM-005", help: "write {partner: Badan Contoh}",
      obeyed: .byPerson("parties:\n  - {partner: badan-contoh, role: host, interest: Coasts that stay}\n  - {partner: dewan-mitra,")),
    Mistake(
      file: .model, right: "  - {id: biro, name: {id: Biro Kerja Sama, en: Cooperation Bureau}}", wrong: "  - Biro Kerja Sama", code: "FM-005",
      help: "write {id: biro-kerja-sama, name: Biro Kerja Sama}", obeyed: .byPerson("  - {id: biro, name: Biro Kerja Sama}")),
    Mistake(
      file: .model, right: organisation, wrong: "organisation: Badan Contoh\n", code: "FM-005",
      help: "write {id: badan-contoh, name: Badan Contoh}",
      obeyed: .byPerson(organisation.replacing("{id: Badan Contoh, en: Example Agency}", with: "Badan Contoh"))),
  ]

  @Test(arguments: shapes)
  func `what is written in another shape is named once, and mended by who obeys`(_ mistake: Mistake) throws {
    let handbook = try copyOfFixture("example")
    defer { try? FileManager.default.removeItem(at: handbook) }  // A folder of the system's that it clears itself.
    let file = handbook.appending(path: "content/" + mistake.file.rawValue)
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(mistake.right))
    let wrong = text.replacing(mistake.right, with: mistake.wrong, maxReplacements: 1)
    try Data(wrong.utf8).write(to: file)
    let arguments = ["-C", handbook.path, "--as-of", "2026-06-01", "--language", "en", "--format", "plain"]
    let found = try run(["check"] + arguments).stdout
    let codes = found.split(separator: "\n").filter { !$0.hasPrefix(" ") }.compactMap { $0.firstMatch(of: /[A-Z]{2,3}-[0-9]{3}/)?.output }
    #expect(codes.contains { $0 == mistake.code } && found.contains(mistake.help), "\(found)")
    if case .byPerson(let written) = mistake.obeyed {
      let untouched = try run(["check", "--fix"] + arguments).stderr.contains("0 fixes")
      #expect(untouched || mistake.help.contains("partner"), "a guess is applied")
      try Data(text.replacing(mistake.right, with: written, maxReplacements: 1).utf8).write(to: file)
    }
    let after = try run(["check", "--fix"] + arguments)
    #expect(after.status == 0 && !after.stdout.contains(": error ") && !after.stdout.contains(mistake.code), "\(after.stdout)")
  }
}
