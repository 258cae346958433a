import Foundation
import Support
import Testing

/// Mistakes of people who write dossiers, models and packs, each mended by what its message says and by nothing else:
/// the program's own fix where it is certain, else the text that the help shows. After that the handbook is clean.
struct FiftyMistakesTests {
  private struct Mistake: CustomTestStringConvertible, Sendable {
    let file: String
    let right: String
    let wrong: String
    let code: String
    /// What the help says, word for word.
    let help: String
    let obeyed: String?

    var testDescription: String { wrong }

    /// - Parameter obeyed: what a person writes in place of the mistake; nil where `check --fix` writes it.
    init(_ file: String, _ right: String, _ wrong: String, _ code: String, _ help: String, _ obeyed: String? = nil) {
      self.file = file
      self.right = right
      self.wrong = wrong
      self.code = code
      self.help = help
      self.obeyed = obeyed
    }
  }

  private static let dossier = "dossiers/ks-2024-002.md"
  private static let partner = "partners/dewan-mitra.md"
  private static let model = "planning-model.yml"
  private static let pack = "packs/kunjungan.md"

  private static let mistakes: [Mistake] = [
    Mistake(dossier, "themes: [coast]", "themes: [pesisir]", "COD-013", "“pesisir” is written “coast”"),
    Mistake(dossier, "themes: [coast]", "themes: [coats]", "COD-013", "did you mean “coast”", "themes: [coast]"),
    Mistake(dossier, "themes: [coast]", "themes:[coast]", "FM-002", "write “themes: [coast]”", "themes: [coast]"),
    Mistake(dossier, "themes: [coast]", "themes: [coast", "FM-002", "add ] after the last item", "themes: [coast]"),
    Mistake(dossier, "themes: [coast]", "themes = [coast]", "FM-002", "write “name: value”", "themes: [coast]"),
    Mistake(
      dossier, "themes: [coast]", "themes: coast, tides", "FM-005", "write [coast, tides]", "themes: [coast]"),
    Mistake(dossier, "parties:\n", "mitra:\n", "FM-004", "did you mean “parties”", "parties:\n"),
    Mistake(
      dossier, "signed: 2024-01-15", "ttd: 2024-01-15", "FM-004", "did you mean “signed”", "signed: 2024-01-15"),
    Mistake(dossier, "owner: direktorat\n", "owner: Direktorat\n", "COD-021", "“Direktorat” is written “direktorat”"),
    Mistake(
      dossier, "owner: direktorat\n",
      "owner: Direktorat Pesisir\n",
      "COD-021", "“Direktorat Pesisir” is written “direktorat”"),
    Mistake(dossier, "parent: KS-2021-001", "parent: ks-2021-001", "REF-032", "“ks-2021-001” is written “KS-2021-001”"),
    Mistake(
      dossier, "parent: KS-2021-001",
      "parent: KS-2021-01",
      "REF-032", "did you mean “KS-2021-001”",
      "parent: KS-2021-001"),
    Mistake(dossier, "languages: [id, en]", "languages: [Indonesia, Inggris]", "COD-017", "“Inggris” is written “en”"),
    Mistake(dossier, "languages: [id, en]", "languages: [ind, eng]", "COD-017", "“ind” is written “id”"),
    Mistake(
      dossier, "prevailing_language: en",
      "prevailing_language: fr",
      "LEG-602", "choose one of: id (Indonesian), en (English)",
      "prevailing_language: id"),
    Mistake(dossier, "sdg: [14, \"14.2\"]", "sdg: [SDG 14]", "COD-018", "“SDG 14” is written “14”"),
    Mistake(dossier, "level: national", "level: Nasional", "OBJ-102", "“Nasional” is written “national”"),
    Mistake(
      dossier, "level: national",
      "level: negara",
      "OBJ-102", "choose one of: global, national, institutional, local",
      "level: national"),
    Mistake(dossier, "currency: EUR", "currency: Euro", "COD-016", "“Euro” is written “EUR”"),
    Mistake(dossier, "currency: EUR", "currency: €", "COD-016", "“€” is written “EUR”"),
    Mistake(
      dossier, "{amount: 90000, currency: EUR}",
      "{amount: 90.000, currency: EUR}",
      "FM-005", "write “90000” or “90”",
      "{amount: 90000, currency: EUR}"),
    Mistake(
      dossier, "from: 2024-02-01, to: 2028-12-31}\n  - {party: dewan",
      "from: 2028-12-31, to: 2024-02-01}\n  - {party: dewan",
      "RES-208", "check both days",
      "from: 2024-02-01, to: 2028-12-31}\n  - {party: dewan"),
    Mistake(dossier, "likelihood: 4", "likelihood: 6", "RSK-701", "write a number from 1 to 5", "likelihood: 4"),
    Mistake(dossier, "response: accepted", "response: diterima", "FM-005", "“diterima” is written “accepted”"),
    Mistake(
      dossier, "path: ../files/naskah-contoh.txt",
      "path: ..\\files\\naskah-contoh.txt",
      "REF-035", "write “../files/naskah-contoh.txt”"),
    Mistake(
      dossier, "path: ../files/naskah-contoh.txt",
      "path: naskah-contoh.txt",
      "REF-035", "did you mean “../files/naskah-contoh.txt”"),
    Mistake(
      dossier, "path: ../files/naskah-contoh.txt",
      "path: C:\\Users\\Ani\\naskah-contoh.txt",
      "REF-035", "did you mean “../files/naskah-contoh.txt”",
      "path: ../files/naskah-contoh.txt"),
    Mistake(
      dossier, "path: ../files/naskah-contoh.txt",
      "path: ../files/Naskah-Contoh.txt",
      "REF-035", "did you mean “../files/naskah-contoh.txt”"),
    Mistake(dossier, "language: id}", "language: Indonesian}", "COD-017", "“Indonesian” is written “id”"),
    Mistake(dossier, "id: KS-2024-002", "id: KS/2024/002", "FM-007", "for example KS-2024-002", "id: KS-2024-002"),
    Mistake(dossier, "objective: O1", "objective: O9", "REF-039", "write one of “O1” or “O2”", "objective: O2"),
    Mistake(
      dossier, "accountable: badan-contoh",
      "accountable: [badan-contoh, dewan-mitra]",
      "COO-303", "accountable: badan-contoh",
      "accountable: badan-contoh"),
    Mistake(
      dossier, "accountable: badan-contoh",
      "accountable: Kepala Badan",
      "COO-304", "choose one of: badan-contoh, dewan-mitra",
      "accountable: badan-contoh"),
    Mistake(dossier, "countries: [ID, NL]", "countries: [Indonesia, NLD]", "COD-015", "“NLD” is written “NL”"),
    Mistake(
      dossier, "title: {id: Pengaturan Pelaksanaan Penjagaan Pantai, en: Implementing Arrangement on Coastal Care}",
      "title: {in: Pengaturan Pantai, en: Arrangement on Coasts}",
      "COD-017", "“in” is written “id”"),
    Mistake(
      dossier, "title: {id: Pengaturan Pelaksanaan Penjagaan Pantai, en: Implementing Arrangement on Coastal Care}",
      "title: {Indonesia: Pengaturan Pantai, Inggris: Arrangement on Coasts}",
      "COD-017", "“Indonesia” is written “id”"),
    Mistake(
      dossier, "title: {id: Pengaturan Pelaksanaan Penjagaan Pantai, en: Implementing Arrangement on Coastal Care}",
      "title: Pengaturan: Penjagaan Pantai",
      "FM-002", "put it in quotes: \"Pengaturan: Penjagaan Pantai\"",
      "title: {id: \"Pengaturan: Penjagaan Pantai\", en: Care}"),
    Mistake(
      dossier, "title: {id: Pengaturan Pelaksanaan Penjagaan Pantai, en: Implementing Arrangement on Coastal Care}",
      "title: {id: Jaga Pantai: Satu, en: Care}",
      "FM-002", "put it in quotes: \"Jaga Pantai: Satu\"",
      "title: {id: \"Jaga Pantai: Satu\", en: Care}"),
    Mistake(
      dossier, "title: {id: Pengaturan Pelaksanaan Penjagaan Pantai, en: Implementing Arrangement on Coastal Care}",
      "title: {id: 'Jum'at Bersih', en: Clean Friday}",
      "FM-002", "if the ' is part of the text, write ''",
      "title: {id: \"Jum'at Bersih\", en: Clean Friday}"),
    Mistake(dossier, "in_force: 2024-02-01", "in_force: 2024–02–01", "FM-005", "write 2024-02-01"),
    Mistake(dossier, "in_force: 2024-02-01", "in_force: 1 Pebruari 2024", "FM-005", "write 2024-02-01"),
    Mistake(
      dossier, "in_force: 2024-02-01",
      "in_force: 2024-02-30",
      "DAT-041", "February 2024 ends on 29 February",
      "in_force: 2024-02-29"),
    Mistake(dossier, "signed: 2024-01-15", "signed: 2042-01-15", "DAT-049", "check the year", "signed: 2024-01-15"),
    Mistake(dossier, "notice_period: P6M", "notice_period: 180 hari", "DAT-046", "write P180D"),
    Mistake(
      dossier, "instrument: implementing",
      "instrument: Implementing Arrangement",
      "COD-012", "“Implementing Arrangement” is written “implementing”"),
    Mistake(
      dossier, "basis: [KS-2021-001, UU 24/2000]",
      "basis: KS-2021-001, UU 24/2000",
      "REF-042", "write a list: [KS-2021-001, UU 24/2000]"),
    Mistake(
      dossier, "basis: [KS-2021-001, UU 24/2000]",
      "basis: [KS-2021-01]",
      "REF-042", "did you mean “KS-2021-001”",
      "basis: [KS-2021-001]"),
    Mistake(
      dossier, "---\n\n## Background",
      "----\n\n## Background",
      "FM-001", "write three plain hyphens",
      "---\n\n## Background"),
    Mistake(
      dossier, "[umbrella](ks-2021-001.md)",
      "[umbrella](../../site/ks-2021-001.html)",
      "REF-033", "did you mean “ks-2021-001.md”",
      "[umbrella](ks-2021-001.md)"),
    Mistake(dossier, "#profile)", "#profil)", "REF-034", "did you mean “#profile”", "#profile)"),
    Mistake(
      dossier, "[umbrella](ks-2021-001.md)",
      "[[KS-2021-1]]",
      "REF-033", "did you mean “KS-2021-001”",
      "[[KS-2021-001]]"),
    Mistake(
      dossier, "  - {partner: dewan-mitra, role",
      "  • {partner: dewan-mitra, role",
      "FM-002", "begin it with “- ”",
      "  - {partner: dewan-mitra, role"),
    Mistake(partner, "country: NL", "country: Belanda", "COD-015", "“Belanda” is written “NL”"),
    Mistake(partner, "country: NL", "country: nld", "COD-015", "“nld” is written “NL”"),
    Mistake(partner, "languages: [nl, en]", "languages: [Belanda, Inggris]", "COD-017", "“Belanda” is written “nl”"),
    Mistake(partner, "id: dewan-mitra", "id: Dewan Mitra", "FM-007", "for example dewan-mitra", "id: dewan-mitra"),
    Mistake(model, "time_zone: Asia/Jakarta", "time_zone: WIB", "COD-025", "“WIB” is written “Asia/Jakarta”"),
    Mistake(model, "model: 1\n", "model: 2\n", "COD-025", "write “model: 1”", "model: 1\n"),
    Mistake(model, "decision_lead: P2M", "decision_lead: 2 bulan", "DAT-046", "write P2M"),
    Mistake(model, "stages:\n", "tahapan:\n", "FM-004", "did you mean “stages”", "stages:\n"),
    Mistake(model, "scale: [1, 5]", "scale: [5, 1]", "COD-025", "write a scale that rises", "scale: [1, 5]"),
    Mistake(model, "USD: 16000", "USD: 0", "COD-025", "above zero", "USD: 16000"),
    Mistake(
      pack, "dossier: KS-2024-002",
      "dossier: KS-2024-02",
      "REF-032", "did you mean “KS-2024-002”",
      "dossier: KS-2024-002"),
    Mistake(
      pack, "show: [summary, objectives]",
      "show: [ringkasan, tujuan]",
      "PCK-963", "“ringkasan” is written “summary”"),
    Mistake(
      pack, "{partner: dewan-mitra, stage",
      "{mitra: dewan-mitra, stage",
      "FM-004", "this field is called “partner”"),
    Mistake(
      pack, "stage: [implementation, renewal]",
      "stage: [Pelaksanaan, Perpanjangan]",
      "COD-011", "“Pelaksanaan” is written “implementation”"),
    Mistake(dossier, "duration: P5Y", "duration: 5 (lima) tahun", "DAT-046", "write P5Y for 5 years"),
    Mistake(dossier, "duration: P5Y", "duration: lima tahun", "DAT-046", "write P5Y for 5 years"),
    Mistake(dossier, "duration: P5Y", "duration: 60", "DAT-046", "or P5Y for 5 years", "duration: P5Y"),
    Mistake(dossier, "notice_period: P6M", "notice_period: P0,5Y", "DAT-046", "write P6M for 6 months"),
    Mistake(
      dossier, "notice_period: P6M", "notice_period: P6Y", "DAT-062", "written notice_period: P6M", "notice_period: P6M"
    ),
    Mistake(
      dossier, "signed: 2024-01-15",
      "signed: 2024",
      "DAT-060", "write partial: {signed: 2024} under dates",
      "partial: {signed: 2024}"),
    Mistake(
      dossier, "signed: 2024-01-15", "signed: Januari 2024", "DAT-060", "write the whole day", "signed: 2024-01-15"),
    Mistake(dossier, "signed: 2024-01-15", "partial: {signed: Jan 2024}", "FM-005", "write 2024-01"),
    Mistake(
      dossier, "signed: 2024-01-15", "signed: 2024-15-01", "DAT-041", "if you mean 15 January 2024, write 2024-01-15",
      "signed: 2024-01-15"),
    Mistake(dossier, "{amount: 90000, currency: EUR}", "{amount: 90.000,00, currency: EUR}", "FM-042", "write 90000"),
    Mistake(
      dossier, "{amount: 90000, currency: EUR}",
      "{amount: USD 90000, currency: EUR}",
      "FM-005", "write {amount: 90000, currency: USD}",
      "{amount: 90000, currency: USD}"),
    Mistake(dossier, "value: 18}", "value: 18 km}", "FM-005", "write 18 alone", "value: 18}"),
    Mistake(dossier, "value: 18}", "value: 1,8}", "FM-042", "write 1.8"),
    Mistake(
      dossier, "office: International Desk", "office: Mrs Jane Doe", "SEN-952", "write the office or the unit",
      "office: Desk"),
    Mistake(dossier, "source: Field survey", "source: TBD", "FM-030", "until it is there", "source: Field survey"),
    Mistake(
      dossier, "## Lessons\n", "## Lessons\n\n‹What was learnt.›\n", "FM-032", "in place of the whole line",
      "## Lessons\n"),
    Mistake(
      dossier, "## Lessons\n", "## Lessons\n\n```figur\nkind: bar\nby: stage\n```\n", "SIT-036", "write ```figure"),
    Mistake(pack, "handbook: tenggat", "handbook: tengat", "REF-032", "did you mean “tenggat”", "handbook: tenggat")
  ]

  @Test(arguments: mistakes)
  private func `a mistake is named, and mended by obeying its message`(mistake: Mistake) throws {
    let handbook = try copyOfFixture("example")
    let file = handbook.appending(path: "content/" + mistake.file)
    let text = try String(contentsOf: file, encoding: .utf8)
    let place = try #require(text.range(of: mistake.right), "\(mistake.right) stands in the fixture")
    let planted = text.replacingCharacters(in: place, with: mistake.wrong)
    try planted.write(to: file, atomically: true, encoding: .utf8)
    let arguments = ["-C", handbook.path, "--as-of", "2026-06-01", "--language", "en"]

    let told = try run(["check", "--format", "plain"] + arguments)
    #expect(told.stdout.contains(mistake.code), "\(told.stdout)")
    #expect(told.stdout.contains(mistake.help), "\(told.stdout)")
    if let obeyed = mistake.obeyed {
      let mended = text.replacingCharacters(in: place, with: obeyed)
      try mended.write(to: file, atomically: true, encoding: .utf8)
    } else {
      _ = try run(["check", "--fix"] + arguments)
    }
    let after = try run(["check"] + arguments)
    #expect(after.status == 0 && after.stdout.hasPrefix("nothing to mend"), "\(after.stdout)")
  }

  @Test func `there are fifty of them, in every kind of file`() {
    #expect(Self.mistakes.count >= 50)
    #expect(Set(Self.mistakes.map(\.file)).count >= 4)
  }
}
