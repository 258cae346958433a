import Diagnostics
import Dossiers
import Foundation
import Pages
import Pipeline
import Support
import Testing

/// Where readers find the indicators that stand beside a page's own subject, in both languages.
struct IndicatorPagesTests {
  /// The text of some pages of the example, without tags.
  ///
  /// - Parameters:
  ///   - level: whose edition it is; nil for the model's own audience.
  ///   - levels: what the model hides from lower editions.
  private func pages(
    _ keys: String, beside: [String: String] = [:], for level: String? = nil, hiding levels: String? = nil,
    _ paths: [String]
  ) async throws -> [String] {
    let example = ExampleHandbook(Example(.keys(.dossier), keys, beside: beside), over: try fixture("example"))
    let files = example.files.map { file in
      guard let levels, file.path == "content/planning-model.yml" else { return file }
      let model = String(decoding: file.bytes, as: UTF8.self)
      return SourceFile(path: file.path, text: model + "\nlevels: \(levels)\n")
    }
    let sources = SourceTree(files: files)
    let assessed = await assess(sources, asOf: CalendarDate("2026-06-01")!, for: level, workers: Workers(1))
    let output = await compile(assessed, sources, SiteWishes(isDraft: true, version: "0")).output
    return try paths.map { path in
      let index = try #require(output.paths.firstIndex(of: path))
      var bytes: [UInt8] = []
      try output.made[index].write(&bytes)
      return String(decoding: bytes, as: UTF8.self).replacing(/<[^>]*>/, with: " ").replacing(/\s+/, with: " ")
    }
  }

  @Test func `a dossier says how long each stage took and which obstacles wait for a response`() async throws {
    let keys = """
      challenges:
        - {kind: language, summary: A, response: B}
        - {kind: funding, summary: C}
        - {kind: funding, summary: D}
        - {summary: E}
      risks:
        - {title: Bibit, dimension: economic, likelihood: 4, impact: 4, response: Kebun, responded: 2026-02-28}
      """
    let pages = try await pages(keys, ["dossiers/KS-2024-002.html", "en/dossiers/KS-2024-002.html"])
    #expect(pages[0].contains("12 Apr 2023 · setelah 92 hari"))
    #expect(pages[0].contains("1 dari 4 sudah ditanggapi · belum ditanggapi: pendanaan 2, belum diisi 1"))
    #expect(pages[0].contains("merugikan ditanggapi setelah 26 hari"))
    #expect(pages[1].contains("12 Apr 2023 · after 92 days"))
    #expect(pages[1].contains("1 of 4 answered · without a response: funding 2, not given 1"))
    #expect(pages[1].contains("adverse response after 26 days"))
  }

  @Test func `an edition that hides responses calls nothing unanswered`() async throws {
    let keys = """
      challenges: [{kind: funding, summary: C}]
      evaluation: {cadence: P1Y, reports: [{date: 2026-01-12, kind: monitoring, recommendations: [{id: M1, text: D}]}]}
      """
    let path = "en/dossiers/KS-2024-002.html"
    let open = try await pages(keys, for: "internal", [path])[0]
    #expect(open.contains("C unanswered") && open.contains("D unanswered") && open.contains("without a response"))
    let levels = "{challenges.response: rahasia, evaluation.reports.recommendations.response: rahasia}"
    let hidden = try await pages(keys, for: "internal", hiding: levels, [path])[0]
    #expect(hidden.contains("Obstacles") && !hidden.contains("unanswered") && !hidden.contains("without a response"))
  }

  @Test func `what a dossier alone hides the answer to is hidden with it, and nothing of it is called unanswered`()
    async throws
  {
    let keys = """
      levels:
        challenges.response: rahasia
        evaluation.reports.recommendations.response: rahasia
        risks.response: rahasia
      challenges: [{kind: funding, summary: Cee, response: E}, {kind: funding, summary: Eff}]
      evaluation:
        cadence: P1Y
        reports:
          - date: 2026-01-12
            kind: monitoring
            recommendations: [{id: M1, text: Dee, response: accepted}, {id: M2, text: Gee}]
      risks:
        - {title: Bibit, dimension: economic, likelihood: 4, impact: 4, response: Kebun, responded: 2026-02-28}
      """
    let path = "en/dossiers/KS-2024-002.html"
    let all = try await pages(keys, for: "rahasia", [path])[0]
    #expect(all.contains("Cee E") && all.contains("adverse response after 26 days"))
    let lower = try await pages(keys, for: "internal", [path])[0]
    #expect(lower.contains("Eff unanswered") && lower.contains("Gee unanswered") && lower.contains("0 of 1 answered"))
    for hidden in ["Cee", "Dee", "Bibit", "no response"] { #expect(!lower.contains(hidden), "\(hidden): \(lower)") }
  }

  @Test func `the handbook's index has the lessons of all agreements by theme, the newest first`() async throws {
    let keys = """
      lessons:
        - {theme: training, text: Latih dulu, date: 2025-01-02}
        - {theme: training, text: {id: Latih lagi, en: Train again}, date: 2026-01-02}
        - {text: Tanam sebelum hujan}
      """
    let pages = try await pages(keys, ["handbook/index.html", "en/handbook/index.html"])
    #expect(
      pages[0].contains(
        "Pesisir Tanam sebelum hujan KS-2024-002 Pelatihan Latih lagi KS-2024-002 , 2 Jan 2026 Latih dulu KS-2024-002"))
    #expect(pages[1].contains("Training Train again KS-2024-002 , 2 Jan 2026 Latih dulu KS-2024-002"))
    let without = try await self.pages("lessons: []", ["handbook/index.html", "units/index.html"])
    #expect(!without[0].contains("Pelajaran menurut tema") && !without[1].contains("Peran yang belum dilatih"))
  }

  @Test func `the list of units has the training that teams lack, that of partners the agreements of a family`()
    async throws
  {
    let keys = "team: [{role: Ketua, office: Biro, competencies: [negotiation]}]"
    let pages = try await pages(
      keys, ["units/index.html", "en/units/index.html", "partners/index.html", "en/partners/index.html"])
    #expect(pages[0].contains("unit ↓ kompetensi → perundingan Direktorat Pesisir 1"))
    #expect(pages[1].contains("unit ↓ competency → negotiation Coastal Directorate 1"))
    #expect(pages[2].contains("Pemerintah 1 mitra dari 1 · 2 dosier"))
    #expect(pages[3].contains("Governments 1 partner of 1 · 2 dossiers"))
  }

  @Test func `our own organisation stands below the partners and is counted among them nowhere`() async throws {
    let pages = try await pages("", ["partners/index.html", "en/partners/index.html", "en/index.html", "en/about.html"])
    #expect(pages[0].contains("Lembaga kita sendiri 2 dosier Nama Keterangan Dosier Badan Contoh"))
    #expect(pages[1].contains("Our own organisation 2 dossiers"))
    #expect(pages[2].contains("2 dossiers, 1 partner"))
    #expect(pages[3].contains("Partners 1"))
  }

  @Test func `a network of partners has those that meet most others and the agreements that are most closely tied`()
    async throws
  {
    func partner(_ id: String) -> String {
      "---\nid: \(id)\nname: \(id)\nkind: university\nclassification: biasa\n---\n"
    }
    let beside = [
      "content/partners/satu.md": partner("satu"), "content/partners/dua.md": partner("dua"),
      "content/dashboards/jaringan.md":
        "---\nid: jaringan\ntitle: Jaringan\nclassification: biasa\n---\n\n```figure\nkind: network\n```\n"
    ]
    let keys = "parties: [{partner: badan-contoh}, {partner: dewan-mitra}, {partner: satu}]"
    let pages = try await pages(keys, beside: beside, ["dashboards/jaringan.html", "en/dashboards/jaringan.html"])
    #expect(pages[0].contains("Dewan Mitra 1 dari 2 (50 %) satu 1 dari 2 (50 %)"))
    #expect(pages[1].contains("Most closely tied agreements"))
    #expect(pages[1].contains("6 points 1 1 1"))
  }
}
