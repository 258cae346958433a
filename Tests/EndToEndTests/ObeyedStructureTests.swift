import Foundation
import Support
import Testing

/// Mistakes in the structure of front matter: each has the finding that names it and no other error, its help says what
/// to write, and who obeys it, the program where that is certain or a person, has a clean check.
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

  enum File: String {
    case dossier = "dossiers/ks-2024-002.md", umbrella = "dossiers/ks-2021-001.md", partner = "partners/dewan-mitra.md",
      model = "planning-model.yml", pack = "packs/kunjungan.md", term = "glossary/perpanjangan.md"
  }

  /// Who mends it, and what a person writes who does what the help says.
  enum Obeyed { case byProgram, byPerson(String) }

  static func dossier(
    _ right: String, _ wrong: String, _ code: String, _ help: String, _ obeyed: Obeyed = .byProgram
  ) -> Mistake {
    Mistake(file: .dossier, right: right, wrong: wrong, code: code, help: help, obeyed: obeyed)
  }

  private static let term = "term:\n  duration: P5Y\n  renewal: automatic\n  renewal_period: P2Y\n  notice_period: P6M"
  private static let obstacle =
    "challenges:\n  - {kind: language, summary: Manuals exist only in Dutch, response: Joint translation}"
  private static let title =
    "title: {id: Pengaturan Pelaksanaan Penjagaan Pantai, en: Implementing Arrangement on Coastal Care}"
  private static let summary =
    "summary: {id: Menjaga pantai utara bersama., en: Cares for the northern coast together.}"
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
    dossier(
      "owner: direktorat", "owner: [direktorat, biro]", "FM-005", "choose “direktorat” or “biro”",
      .byPerson("owner: direktorat")),
    dossier("owner: direktorat", "owner: {id: direktorat, name: Direktorat Pesisir}", "FM-005", "write direktorat"),
    dossier(value, "value: 2000000000", "FM-005", "write {amount: 2000000000, currency: IDR}", .byPerson(value)),
    dossier(value, "value: Rp 2.000.000.000", "FM-005", "write {amount: 2000000000, currency: IDR}"),
    dossier(value, "value: Rp 1,5 miliar", "FM-042", "write it in quotes: \"Rp 1,5 miliar\""),
    dossier(term, "term: 5 tahun", "FM-005", "write {duration: P5Y}"),
    dossier(term, term.replacing("  ", with: "  - "), "FM-005", "write {duration: P5Y, renewal: automatic"),
    dossier(obstacle, obstacle.replacing("\n  - {", with: " {"), "FM-005", "write [{kind: language"),
    dossier(
      obstacle, "challenges:\n  kind: language\n  summary: Manuals exist only in Dutch\n  response: Joint translation",
      "FM-005", "write [{kind: language"),
    dossier(
      title, "title: {id: ks-2024-2, name: Penjagaan Pantai}", "FM-040", "{id: Penjagaan Pantai, en: …}",
      .byPerson(title)),
    dossier(
      "{id: Pengaturan Pelaksanaan Penjagaan Pantai,", "{id: pkks-2024,", "FM-041",
      "write the Indonesian text after “id:”", .byPerson("{id: Penjagaan,")),
    dossier(
      summary, summary.replacing("utara bersama.", with: "utara, barat, dan timur."), "FM-042",
      "\"Menjaga pantai utara, barat, dan timur.\""),
    Mistake(
      file: .umbrella,
      right:
        "parties:\n  - {partner: badan-contoh, role: host, interest: Coasts that stay}\n  - {partner: dewan-mitra,",
      wrong: "parties:\n  - Badan Contoh\n  - {partner: dewan-mitra,", code: "FM-005",
      help: "write {partner: Badan Contoh}",
      obeyed: .byPerson(
        "parties:\n  - {partner: badan-contoh, role: host, interest: Coasts that stay}\n  - {partner: dewan-mitra,")),
    Mistake(
      file: .model, right: "  - {id: biro, name: {id: Biro Kerja Sama, en: Cooperation Bureau}}",
      wrong: "  - Biro Kerja Sama", code: "FM-005",
      help: "write {id: biro-kerja-sama, name: Biro Kerja Sama}",
      obeyed: .byPerson("  - {id: biro, name: Biro Kerja Sama}")),
    Mistake(
      file: .model, right: organisation, wrong: "organisation: Badan Contoh\n", code: "FM-005",
      help: "write {id: badan-contoh, name: Badan Contoh}",
      obeyed: .byPerson(organisation.replacing("{id: Badan Contoh, en: Example Agency}", with: "Badan Contoh")))
  ]

  private static let dates =
    """
    dates:
      initiated: 2023-01-10
      negotiated: 2023-04-12
      drafted: 2023-07-01
      adopted: 2023-10-02
      signed: 2024-01-15
      in_force: 2024-02-01

    """
  private static let secondParty =
    "  - {partner: dewan-mitra, role: counterpart, signatory: Chair, interest: A tried method}\n"

  static let places: [Mistake] = [
    dossier(
      "coordination:\n", "coordinaton:\n", "FM-004", "did you mean “coordination”?", .byPerson("coordination:\n")),
    dossier("  in_force: 2024", "  inforce: 2024", "FM-004", "this field is called “in_force”"),
    dossier(
      "  in_force: 2024-02-01\n", "in_force: 2024-02-01\n", "FM-004", "“in_force” belongs under “dates”",
      .byPerson("  in_force: 2024-02-01\n")),
    dossier(dates, "", "FM-006", "write, for example: dates: {initiated: ", .byPerson(dates)),
    dossier(
      "  in_force: 2024-02-01\n", "", "FM-006", "write below dates, for example: in_force: ",
      .byPerson("  in_force: 2024-02-01\n")),
    dossier(
      "dates:\n  initiated: 2023-01-10\n", "dates:\n  dates:\n    initiated: 2023-01-10\n", "FM-004",
      "take this line out",
      .byPerson("dates:\n  initiated: 2023-01-10\n")),
    dossier(
      "  reviewed: 2026-02-02", "  review: 2026-02-02", "FM-004", "did you mean “reviewed”?",
      .byPerson("  reviewed: 2026-02-02")),
    dossier(
      "economic: {rating: adverse, summary: Seedlings cost more}", "economic: adverse", "FM-005",
      "write {rating: adverse}"),
    dossier(
      "stage: implementation", "stage: coast", "COD-011", "“coast” is of the list “theme”, not of “stage”",
      .byPerson("stage: implementation")),
    dossier(
      "instrument: implementing", "instrument: implementation", "COD-012", "“implementation” is of the list “stage”",
      .byPerson("instrument: implementing")),
    dossier(secondParty, secondParty + secondParty, "FM-043", "put what both say in one item", .byPerson(secondParty)),
    dossier("id: O2\n", "id: O1\n", "OBJ-108", "give it another id, for example O2", .byPerson("id: O2\n")),
    dossier("secretariat: badan-contoh", "secretariat: {partner: badan-contoh}", "FM-005", "write badan-contoh"),
    dossier(
      "  basis: [KS-2021-001, UU 24/2000]", "  basis: {KS-2021-001, UU 24/2000}", "FM-005",
      "write [KS-2021-001, UU 24/2000]"),
    dossier("sdg: [14, \"14.2\"]", "sdg: 14, 15", "FM-005", "write [14, 15]"),
    dossier(
      "raci: {responsible: [badan-contoh], accountable: badan-contoh, consulted: [dewan-mitra]}", "raci: badan-contoh",
      "FM-005",
      "write for example {responsible: ", .byPerson("raci: {responsible: badan-contoh, accountable: badan-contoh}")),
    dossier(
      "parent: KS-2021-001", "parent: KS-2024-002", "REF-038", "take “parent” out", .byPerson("parent: KS-2021-001")),
    dossier(
      "kind: dialogue, outcome: Method", "kind: Dialog, outcome: Method", "COO-307",
      "“Dialog” is written kind: dialogue"),
    dossier(
      "kind: dialogue, outcome: Method", "kind: steering, outcome: Method", "COO-307",
      "only kind: dialogue and kind: exchange count, not steering", .byPerson("kind: exchange, outcome: Method"))
  ]

  @Test(arguments: shapes + places + slips + slipsInBodies + slipsInModels)
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
    let codes = found.split(separator: "\n").filter { !$0.hasPrefix(" ") }.compactMap {
      $0.firstMatch(of: /[A-Z]{2,3}-[0-9]{3}/)?.output
    }
    #expect(codes.map(String.init) == [mistake.code] && found.contains(mistake.help), "\(found)")
    if case .byPerson(let written) = mistake.obeyed {
      let untouched = try run(["check", "--fix"] + arguments).stderr.contains("0 fixes")
      #expect(untouched || mistake.help.contains("partner"), "a guess is applied")
      try Data(text.replacing(mistake.right, with: written, maxReplacements: 1).utf8).write(to: file)
    }
    let after = try run(["check", "--fix"] + arguments)
    #expect(
      after.status == 0 && !after.stdout.contains(": error ") && !after.stdout.contains(mistake.code), "\(after.stdout)"
    )
  }
}
