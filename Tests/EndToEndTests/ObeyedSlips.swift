/// More mistakes of officers: what was pasted, said in other words, or is the consequence of another mistake.
extension ObeyedStructureTests {
  private static let money = "value: {amount: 2000000000, currency: IDR}"
  private static let signed = "signed: 2024-01-15"
  private static let focalPoints = """
        - {party: badan-contoh, office: Direktorat Pesisir}
        - {party: dewan-mitra, office: International Desk}
    """

  static let slips: [Mistake] = [
    dossier(signed, "signed: Senin, 15 Januari 2024", "FM-005", "write 2024-01-15"),
    // It was a Monday.
    dossier(signed, "signed: Selasa, 15 Januari 2024", "FM-005", "YYYY-MM-DD", .byPerson(signed)),
    dossier(signed, "signed: awal 2024", "FM-005", "write partial: {signed: 2024} under dates", .byPerson(signed)),
    dossier(signed, "signed: ±2024", "FM-005", "write partial: {signed: 2024}", .byPerson(signed)),
    dossier("duration: P5Y", "duration: 60 bulan (5 tahun)", "DAT-046", "write P5Y for 5 years"),
    dossier("duration: P5Y", "duration: 5 tahun / 60 bulan", "DAT-046", "write P5Y for 5 years"),
    dossier("duration: P5Y", "duration: 5 tahun (50 bulan)", "DAT-046", "P5Y for 5 years", .byPerson("duration: P5Y")),
    dossier(money, "value: 2 miliar rupiah", "FM-005", "write {amount: 2000000000, currency: IDR}"),
    dossier(
      money, "value: USD 2.5m", "FM-005",
      "write {amount: 2500000000, currency: USD} or {amount: 2500000, currency: USD}", .byPerson(money)),
    dossier(money, "value: {amount: 2000000000}", "RES-202", "currency: IDR", .byPerson(money)),
    dossier("themes: [coast]", "themes: Pesisir dan Pelatihan", "FM-005", "write [coast, training]"),
    dossier("themes: [coast]", "themes: coast/training", "FM-005", "write [coast, training]"),
    dossier("parent: KS-2021-001", "parent: [[KS-2021-001]]", "FM-005", "write KS-2021-001"),
    dossier(
      "parent: KS-2021-001", "parent: \"[Umbrella](ks-2021-001.md)\"", "REF-032", "did you mean “KS-2021-001”",
      .byPerson("parent: KS-2021-001")),
    dossier(
      "parent: KS-2021-001", "parent: KS-2021-001\nrelated: [KS-2024-002]", "REF-038", "take “KS-2024-002” out here",
      .byPerson("parent: KS-2021-001")),
    dossier(
      "{partner: dewan-mitra, role", "{partner: dewan-mitr, role", "REF-031", "did you mean “dewan-mitra”",
      .byPerson("{partner: dewan-mitra, role")),
    dossier("countries: [ID, NL]", "countries: [ID, Netherlands]", "COD-015", "“Netherlands” is written “NL”"),
    dossier(
      "  political: {rating", "  politik: {rating", "FM-004", "did you mean “political”",
      .byPerson("  political: {rating")),
    dossier(
      "dimension: economic", "dimension: ekonomi", "CTX-504", "write one of: political, economic, social",
      .byPerson("dimension: economic")),
    dossier(
      "classification: internal", "classification:", "FM-006", "classification: biasa",
      .byPerson("classification: internal")),
    dossier("id: KS-2024-002", "id: ks-2024-002", "FM-007", "for example KS-2024-002", .byPerson("id: KS-2024-002")),
    dossier("stage: implementation", "\"stage\": \"implementation\",", "FM-002", "write \"implementation\""),
    dossier(
      focalPoints, focalPoints.replacing("- {", with: "* {"), "FM-002", "begin it with “- ”"),
    dossier(
      focalPoints, focalPoints.replacing("- {party: b", with: "1. {party: b").replacing("- {", with: "2. {"), "FM-002",
      "begin it with “- ”"),
    Mistake(
      file: .partner, right: "languages: [nl, en]", wrong: "languages: [nl, en]\nwebsite: dewan-mitra.example",
      code: "FM-005", help: "https://dewan-mitra.example",
      obeyed: .byPerson("languages: [nl, en]\nwebsite: https://dewan-mitra.example")),
    Mistake(
      file: .term, right: "term: {id", wrong: "broader: perpanjangan\nterm: {id", code: "REF-038",
      help: "take “perpanjangan” out here", obeyed: .byPerson("term: {id"))
  ]

  private static let heading = "## Lessons\n"

  private static func body(_ wrong: String, _ code: String, _ help: String, _ right: String = heading) -> Mistake {
    dossier(heading, wrong, code, help, .byPerson(right))
  }

  static let slipsInBodies: [Mistake] = [
    dossier(
      "[umbrella](ks-2021-001.md)", "[umbrella](www.badan-contoh.example)", "REF-035",
      "https://www.badan-contoh.example", .byPerson("[umbrella](https://www.badan-contoh.example)")),
    dossier(
      "[umbrella](ks-2021-001.md)", "[[Nota Kesepahaman Pesisir]]", "REF-033", "did you mean “KS-2021-001”",
      .byPerson("[[KS-2021-001]]")),
    body("\(heading)\nA[^1].\n\n[^1]: B.\n\n[^1]: C.\n", "SIT-016", "give this note another name"),
    body("```figure\nkind: bar\nby: stage\n\n\(heading)", "SIT-026", "where the code ends"),
    body("## Lessons (rahasia)\n", "CLS-913", "write “{level=rahasia}”", "## Lessons {level=rahasia}\n"),
    body("\(heading)\n::: rahasia\n\nX\n", "CLS-913", "write “> [!rahasia]”", "\(heading)\n> [!rahasia]\n> X\n"),
    body("\(heading)\n> [rahasia]\n> X\n", "CLS-913", "write “> [!rahasia]”", "\(heading)\n> [!rahasia]\n> X\n"),
    body("\(heading)\n\\> [!rahasia]\nX\n", "CLS-913", "write “> [!rahasia]”", "\(heading)\n> [!rahasia]\n> X\n"),
    body("\(heading)\nRAHASIA:\n\nX\n", "CLS-913", "say it in other words"),
    body("\(heading)\n<!-- rahasia -->\n\nX\n", "CLS-913", "write “> [!rahasia]”")
  ]

  private static func model(
    _ right: String, _ wrong: String, _ code: String, _ help: String, _ obeyed: Obeyed = .byProgram
  ) -> Mistake {
    Mistake(file: .model, right: right, wrong: wrong, code: code, help: help, obeyed: obeyed)
  }

  static let slipsInModels: [Mistake] = [
    model("working_week: [mon,", "working_week: [Senin,", "FM-005", "“Senin” is written “mon”"),
    model("  languages: [id, en]", "  languages: [indonesia, en]", "COD-017", "“indonesia” is written “id”"),
    model(
      "exploration: [title,", "exploration: [judul,", "COD-025", "did you mean “title”",
      .byPerson("exploration: [title,")),
    model("  RES-203:", "  RES-2003:", "COD-025", "did you mean “RES-203”", .byPerson("  RES-203:")),
    model("units:\n", "units\n", "FM-002", "write “name: value”", .byPerson("units:\n")),
    model(
      "  id: badan-contoh\n", "  id: Badan Contoh\n", "COD-025", "id: badan-contoh", .byPerson("  id: badan-contoh\n")),
    model(
      "  title: {id: Buku", "  base_url: buku.example\n  title: {id: Buku", "COD-025", "https://buku.example",
      .byPerson("  base_url: https://buku.example\n  title: {id: Buku"))
  ]
}
