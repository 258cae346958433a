import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Planning
import Support
import Testing

@testable import Pages

struct FormatTests {
  private func words(_ language: String) throws -> Words {
    let theme = readTheme(templateFiles(overriding: []), languages: [language])
    #expect(theme.diagnostics.map { "\($0.code) \($0.span.path):\($0.span.line) \($0.message.en)" } == [])
    return try #require(theme.value.languages[language]?.words)
  }

  @Test func `dates, money and durations as readers write them`() throws {
    let indonesian = Format(try words("id")), english = Format(try words("en"))
    let date = try #require(CalendarDate("2026-01-02"))
    #expect(indonesian.date(date) == "2 Januari 2026")
    #expect(english.date(date) == "2 January 2026")
    #expect(indonesian.money(6_000_000_000, "IDR") == "Rp\u{A0}6.000.000.000")
    #expect(english.money(6_000_000_000, "IDR") == "IDR\u{A0}6,000,000,000")
    #expect(indonesian.number(Decimal(string: "-1234.5")!) == "−1.234,5")
    #expect(english.percent(Decimal(string: "0.4364")!) == "43.6\u{A0}%")
    #expect(indonesian.period(Period("P1Y6M")!) == "1 tahun 6 bulan")
    #expect(english.period(Period("P30D")!) == "30 days")
  }

  @Test func `a number that rounds to a thousand of its unit is told in the next one`() throws {
    let indonesian = Format(try words("id")), english = Format(try words("en"))
    #expect(english.short(999_949_999) == "999.9 m" && english.short(999_950_000) == "1 bn")
    #expect(indonesian.short(999_950_000_000) == "1 triliun" && indonesian.short(999_949_000_000) == "999,9 miliar")
    #expect(english.short(999_999) == "999,999" && english.short(Decimal(string: "999999.5")!) == "1 m")
    #expect(english.short(960_000_000) == "960 m")
    #expect(english.size(999) == "999\u{A0}B" && english.size(999_499) == "999\u{A0}KB")
    #expect(english.size(999_500) == "1\u{A0}MB")
  }

  @Test func `pages and messages write a derivation in the same words`() async throws {
    let dates = """
      dates: {signed: 2021-01-20}
      term: {duration: P1Y6M, renewal: automatic, renewal_period: P1M, notice_period: P5D, wind_down: P3M, \
      entry_into_force: {trigger: ratifications, count: 2, date: 2021-01-31, offset: P1D, snap: next-month-start}}
      """
    let example = ExampleHandbook(Example(.keys(.parent), dates), over: try fixture("example"))
    let assessed = await example.assessed(asOf: try #require(CalendarDate("2026-06-01")))
    let index = try #require(assessed.handbook.dossiers.firstIndex { $0.id == "KS-2021-001" })
    let term = assessed.assessment.dossiers[index].term
    let days = [term.lastDay, term.lastNoticeDay, term.decideBy, term.actBy, term.windDownEnd].compactMap { $0 }
    #expect(days.count == 5)
    for language in Language.allCases {
      let format = Format(try words(language.rawValue))
      for day in days {
        let message = day.derivation[language]
        #expect(
          message == "\(format.date(day.date)) = \(format.derivation(day))" || message == format.derivation(day),
          "\(message)")
      }
    }
    #expect(
      days[0].derivation.id.hasSuffix(
        "; 1 Maret 2021 = 31 Januari 2021 (ratifikasi ke-2) + 1 hari → hari pertama bulan berikutnya"))
  }

  @Test func `a language without words of its own takes the English ones`() {
    let theme = readTheme(templateFiles(overriding: []), languages: ["fr"])
    #expect(theme.diagnostics.isEmpty)
    #expect(theme.value.languages["fr"]?.words[.dossiers] == "Dossiers")
  }

  @Test func `a handbook's own template takes the place of the program's, and its mistakes are found`() {
    let own = SourceFile(path: "templates/pages/about.mustache", text: "<head></head>\n<h1>{{titel}}</h1>")
    let theme = readTheme(templateFiles(overriding: [own]), languages: ["id", "en"])
    #expect(theme.diagnostics.map(\.code) == ["TPL-001"])
    #expect(theme.diagnostics.first?.span.column == 5)
  }
}

struct RouteTests {
  @Test(arguments: [
    ("KS-2023-014", "KS-2023-014"), ("a.b", "a.b"), ("../../etc/passwd", "x-------etc-passwd"), (".git", "x--git"),
    ("Dewan Mitra", "x-Dewan-Mitra"), ("", "x-")
  ])
  func `an id can never leave its folder`(id: String, name: String) {
    #expect(fileName(id) == name)
  }

  @Test func `paths in links are encoded`() {
    #expect(encodedPath("files/a b#c?.txt") == "files/a%20b%23c%3F.txt")
  }
}

/// The example handbook as pages.
struct SiteValueTests {
  private func pages(_ change: (inout [SourceFile]) -> Void = { _ in }, level: String? = nil) async throws -> [String:
    String]
  {
    var files = try fixture("example")
    change(&files)
    let sources = SourceTree(files: files)
    let assessed = await assess(sources, asOf: CalendarDate("2026-06-01")!, for: level, workers: Workers(1))
    let output = await compile(assessed, sources, SiteWishes(isDraft: false, version: "test")).output
    var pages: [String: String] = [:]
    for (index, path) in output.paths.enumerated() {
      var bytes: [UInt8] = []
      try output.made[index].write(&bytes)
      pages[path] = String(decoding: bytes, as: UTF8.self)
    }
    return pages
  }

  @Test func `a model may put the lists of what blocks signing and of originals first`() async throws {
    let pages = try await pages { files in
      files = files.map { file in
        SourceFile(
          path: file.path,
          text: String(decoding: file.bytes, as: UTF8.self)
            .replacing("\nsite:\n", with: "\nsite:\n  navigation: [originals, signing]\n")
            .replacing(
              "\nowner: biro\n",
              with: "\nowner: biro\noriginals: [{party: badan-contoh, form: paper, held_by: biro}]\n"))
      }
    }
    let page = try #require(pages["index.html"])
    let links = page.components(separatedBy: "<nav class=\"parts\"")[1].matches(of: #/href="([^"]*)"/#)
    // No agreement of this handbook is on its way to a signature.
    #expect(links.prefix(2).map { String($0.1) } == ["originals.html", "index.html"])
  }

  @Test func `hostile titles and roles stay text in every page`() async throws {
    let attack = "<script>alert(1)</script>\\\" onload=x"
    let pages = try await pages { files in
      files = files.map { file in
        SourceFile(
          path: file.path,
          text: String(decoding: file.bytes, as: UTF8.self).replacing("Memorandum on Coasts", with: "\"\(attack)\"")
            .replacing("role: host", with: "role: \"\(attack)\""))
      }
    }
    #expect(pages.count > 50)
    // The site's own scripts, and no other.
    let own = [
      "assets/naskah.js\" defer></script>", "assets/search.js\" defer></script>",
      "data/register-columns.js\" defer></script>", "assets/register.js\" defer></script>",
      "<script>try{document.documentElement.dataset.theme="
    ]
    for (path, text) in pages where path.hasSuffix(".html") {
      #expect(
        text.components(separatedBy: "<script").count - 1
          == own.reduce(0) { $0 + text.components(separatedBy: $1).count - 1 }, "\(path)")
    }
    #expect(pages["en/dossiers/KS-2021-001.html"]?.contains("&lt;script&gt;") == true)
  }

  /// What an audience may not see is not there: the edition equals the one of a handbook without it.
  @Test func `an edition equals the build of a handbook from which the hidden things were deleted`() async throws {
    let edition = try await pages(level: "biasa")
    let deleted = try await pages(
      { files in
        files.removeAll {
          ["content/dossiers/ks-2024-002.md", "content/packs/kunjungan.md", "content/files/naskah-contoh.txt"].contains(
            $0.path)
        }
      }, level: "biasa")
    #expect(edition == deleted)
    #expect(edition["dossiers/KS-2021-001.html"] != nil)
    #expect(!edition.keys.contains { $0.contains("KS-2024-002") || $0.contains("findings") })
    for (path, text) in edition where path != "rules.html" && path != "en/rules.html" {
      #expect(!text.contains("KS-2024-002") && !text.contains("Penjagaan Pantai"), "\(path)")
    }
  }

  @Test func `findings of a lower edition say in words what it does not have, and take no two such things for one`()
    async throws
  {
    var files = try fixture("example")
    files = files.map { file in
      guard file.path == "content/dossiers/ks-2021-001.md" else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
        .replacing(
          "parties:\n", with: "parties:\n  - {partner: satu, role: observer}\n  - {partner: dua, role: observer}\n"
        )
        .replacing(
          "resources:\n", with: "resources:\n  - {party: satu, kind: cash, value: {amount: 1, currency: IDR}}\n")
      return SourceFile(path: file.path, text: text)
    }
    for id in ["satu", "dua"] {
      let front = "id: \(id)\nname: {id: Mitra \(id)}\nkind: university\nclassification: rahasia"
      files.append(SourceFile(path: "content/partners/\(id).md", text: "---\n\(front)\n---\n"))
    }
    let found = await assess(
      SourceTree(files: files), asOf: CalendarDate("2026-06-01")!, for: "biasa", workers: Workers(1)
    ).findings
    #expect(found.contains { $0.code == "RES-205" && $0.message.en.contains("of (not in this edition) does not say") })
    #expect(!found.contains { $0.code == "FM-043" })
    for finding in found {
      let texts = [finding.message, finding.help] + finding.notes.map(\.message)
      #expect(!texts.contains { ($0.id + $0.en).contains(Edition.absentId) }, "\(finding.code)")
    }
  }

  @Test func `a legal basis that reads like an id and names nothing in an edition is a placeholder; a text stays`()
    async throws
  {
    func named(_ files: inout [SourceFile]) {
      files = files.map { file in
        guard file.path == "content/dossiers/ks-2021-001.md" else { return file }
        let basis =
          "legal: {languages: [id, en], basis: [KS-2024-002, \"UU No. 24 Tahun 2000\", KS-2021-001, Konvensi]}"
        return SourceFile(
          path: file.path,
          text: String(decoding: file.bytes, as: UTF8.self).replacing("legal: {languages: [id, en]}", with: basis))
      }
    }
    let full = try await pages(named), edition = try await pages(named, level: "biasa")
    let deleted = try await pages(
      { files in
        named(&files)
        files.removeAll {
          ["content/dossiers/ks-2024-002.md", "content/packs/kunjungan.md", "content/files/naskah-contoh.txt"].contains(
            $0.path)
        }
      }, level: "biasa")
    #expect(edition == deleted)
    func places(_ pages: [String: String]) -> [String] {
      pages.filter { !$0.key.hasSuffix("rules.html") && $0.value.lowercased().contains(/ks-?2024-?002/) }.map(\.key)
        .sorted()
    }
    #expect(
      places(full).contains("dossiers/KS-2021-001.html") && places(full).contains { $0.hasPrefix("search/") },
      "\(places(full))")
    #expect(places(edition) == [])
    let page = try #require(edition["en/dossiers/KS-2021-001.html"])
    for part in ["(not in this edition), UU No. 24 Tahun 2000, ", "KS-2021-001</a>, Konvensi"] {
      #expect(page.contains(part), "\(part)")
    }
  }

  @Test func `a chapter and a dashboard without a level take the model's default, a dossier and a pack take none`()
    async throws
  {
    func sources(default level: String?) throws -> SourceTree {
      let chapter = SourceFile(
        path: "content/handbook/tanpa.md", text: "---\nid: tanpa-tingkat\ntitle: Tanpa tingkat\n---\nIsi.\n")
      let dashboard = SourceFile(
        path: "content/dashboards/tanpa.md", text: "---\nid: dasbor-tanpa\ntitle: Dasbor\n---\nIsi.\n")
      let files = try fixture("example").map { file -> SourceFile in
        guard let level, file.path.hasSuffix("planning-model.yml") else { return file }
        return SourceFile(path: file.path, bytes: file.bytes + Array("default_classification: \(level)\n".utf8))
      }
      return SourceTree(files: files + [chapter, dashboard])
    }
    func assessed(_ sources: SourceTree, _ level: String?) async -> Assessed {
      await assess(sources, asOf: CalendarDate("2026-06-01")!, for: level, workers: Workers(1))
    }
    for (stated, visible) in [(nil, true), ("biasa", true), ("internal", false)] as [(String?, Bool)] {
      let sources = try sources(default: stated)
      let full = await assessed(sources, nil)
      #expect(full.findings.map(\.code).filter { $0 == "FM-006" } == [], "\(stated ?? "none")")
      #expect(full.handbook.find("tanpa-tingkat") != nil && full.handbook.find("dasbor-tanpa") != nil)
      let edition = await assessed(sources, "biasa")
      #expect((edition.handbook.find("tanpa-tingkat") != nil) == visible, "\(stated ?? "none")")
      #expect((edition.handbook.find("dasbor-tanpa") != nil) == visible, "\(stated ?? "none")")
    }
    for (path, line) in [
      ("content/dossiers/ks-2021-001.md", "classification: biasa\n"),
      ("content/packs/kunjungan.md", "classification: internal\n")
    ] {
      let files = try fixture("example").map { file in
        SourceFile(
          path: file.path,
          text: String(decoding: file.bytes, as: UTF8.self).replacing(file.path == path ? line : "\u{0}", with: ""))
      }
      let findings = await assessed(SourceTree(files: files), nil).findings
      #expect(Set(findings.filter { $0.code == "FM-006" }.map(\.span.path)) == [path])
    }
  }

  @Test func `a goal has a page when an objective names it, and its index lists all seventeen`() async throws {
    let pages = try await pages { files in
      files = files.map {
        SourceFile(
          path: $0.path,
          text: String(decoding: $0.bytes, as: UTF8.self).replacing("sdg: [14]", with: "sdg: [14, \"6.3\"]"))
      }
    }
    let goals = pages.keys.filter { $0.hasPrefix("sdg/") && $0 != "sdg/index.html" }.sorted()
    let index = try #require(pages["sdg/index.html"])
    #expect(index.components(separatedBy: "<tr><th scope=\"row\">").count == 18)
    for goal in 1...17 { #expect(index.contains("href=\"../sdg/\(goal).html\"") == goals.contains("sdg/\(goal).html")) }
    let water = try #require(pages["en/sdg/6.html"])
    #expect(water.contains("6 Clean Water and Sanitation</h1>") && water.contains(">6.3</a>"))
  }

  @Test func `a country's page has its partners and the agreements with them, ours excepted`() async throws {
    let pages = try await pages()
    let page = try #require(pages["countries/NL.html"])
    #expect(page.contains("dewan-mitra.html") && page.contains("KS-2024-002"))
    #expect(pages["countries/ID.html"] == nil)
  }

  @Test func `a dossier's page shows its deadlines with their working`() async throws {
    let page = try #require(try await pages()["dossiers/KS-2024-002.html"])
    #expect(
      page.contains(
        "<summary>31 Januari 2029 − 6 bulan</summary><small>31 Januari 2029 = 1 Februari 2024 + 5 tahun − 1 hari"))
    #expect(page.contains("31 Jul 2028"))
  }
}

/// What a dossier's page says beyond its tables.
struct DossierPageTests {
  private func page(_ path: String, _ change: (String) -> String = { $0 }) async throws -> String {
    let files = try fixture("example").map { file in
      SourceFile(
        path: file.path,
        text: file.path.hasSuffix("ks-2024-002.md")
          ? change(String(decoding: file.bytes, as: UTF8.self)) : String(decoding: file.bytes, as: UTF8.self))
    }
    let sources = SourceTree(files: files)
    let assessed = await assess(sources, asOf: CalendarDate("2026-06-01")!, for: nil, workers: Workers(1))
    let output = await compile(assessed, sources, SiteWishes(isDraft: true, version: "test")).output
    var bytes: [UInt8] = []
    try #require(output.made.first { $0.path == path }).write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The page of KS-2024-002 with a part of its front matter in place of its own.
  private func page(with part: String) async throws -> String {
    try await page("en/dossiers/KS-2024-002.html") { _ in
      """
      ---
      id: KS-2024-002
      title: {id: Rumput Laut, en: Seaweed}
      instrument: mou
      stage: implementation
      classification: biasa
      themes: [coast]
      owner: biro
      parties: [{partner: badan-contoh}, {partner: dewan-mitra}]
      dates: {signed: 2024-03-01, in_force: 2024-03-01}
      term: {duration: P5Y, renewal: none}
      \(part)
      ---
      """
    }
  }

  @Test(arguments: [
    ("risks: [{likelihood: 4}]", "4 × –"),
    ("risks: [{likelihood: 4, impact: 2, response: Watch it}]", "4 × 2 = 8"),
    ("documents: [{classification: biasa}]", "–"),
    ("documents: [{kind: text, language: id, pages: 3}]", "3 pages"),
    ("coordination: {activities: [{done: 2030-01-01}, {done: 2031-01-01}]}", "class=\"lane\""),
    ("coordination: {activities: [{done: 2030-01-01}, {done: 2031-01-01}]}", "Activity 2"),
    ("coordination: {activities: [{title: Tanam}, {title: Siram}]}", "Siram"),
    ("source: {row: {Kolom A: [satu, dua], Kolom B: tiga}}", "Kolom A: satu, dua · Kolom B: tiga"),
    ("resources: [{party: badan-contoh, kind: experts}]", "Parties and resources")
  ])
  func `a record of which little is said is shown, and nothing of it is lost`(part: String, shown: String) async throws
  {
    let page = try await page(with: part)
    #expect(page.contains(shown))
  }

  @Test func `every statement of the lenses leads to a place on the page`() async throws {
    let page = try await page("en/dossiers/KS-2024-002.html")
    let panel = try #require(
      page.components(separatedBy: "<div class=\"lenses\">").last?.components(separatedBy: "id=\"_family\"").first)
    let places = panel.components(separatedBy: "href=\"#").dropFirst().compactMap {
      $0.components(separatedBy: "\"").first
    }
    #expect(places.count > 5)
    for place in places { #expect(page.contains("id=\"\(place)\""), "#\(place)") }
  }

  @Test func `a section that has nothing is a line of one folded block, with the field that fills it`() async throws {
    let whole = try await page("en/dossiers/KS-2024-002.html")
    #expect(!whole.contains("<code>risks:</code>"))
    let bare = try await page("en/dossiers/KS-2024-002.html") { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).filter {
        !$0.hasPrefix("risks:") && !$0.hasPrefix("  - {id: R")
      }.joined(separator: "\n")
    }
    #expect(
      bare.contains(
        """
        <li id="_risks"><b>Risks</b>  Filled by: <code>risks:</code> <a class="tag watch" \
        href="../rules.html#FM-006">asked for at this stage</a></li>
        """))
    #expect(!bare.contains("<h2 id=\"_risks\">") && !bare.contains("<h3 id=\"_risks\">"))
  }

  @Test func `a dossier of objectives, indicators and values alone shows these, and no heading without data`()
    async throws
  {
    let page = try await page(
      with: """
        objectives:
          - id: O1
            statement: {id: Panen, en: Harvest}
            level: local
            indicators:
              - id: I1
                name: {id: Panen, en: Harvest}
                unit: ton
                baseline: {value: 12, date: 2024-01-31}
                target: {value: 60, date: 2028-12-31}
                actuals: [{date: 2025-12-31, value: 31}]
                source: laporan
        resources:
          - party: badan-contoh
            kind: cash
            value: {amount: 900000000, currency: IDR}
            source: APBN
            from: 2024-03-01
            to: 2029-02-28
        """)
    let headings = page.matches(of: #/<h([23])[^>]*>([^<]+?) ?</#).map { String($0.2) }
    #expect(
      headings.filter { !["What needs doing", "Key facts", "On this page"].contains($0) } == [
        "Planning", "Shared objectives", "Parties and resources", "Six lenses", "Realism", "Complex interdependence",
        "Dependency", "Linked from"
      ])
    #expect(page.contains("Nothing yet in 12 of 15 sections"))
    for section in ["_risks", "_context", "_meetings", "_family", "_evaluation"] {
      #expect(page.contains("<li id=\"\(section)\">"), "\(section)")
    }
  }

  @Test func `every number of a dossier's page says what it is out of`() async throws {
    let page = try await page("en/dossiers/KS-2024-002.html")
    #expect(page.contains("Exposure 16 of 25 (likelihood × impact, at most 25 a risk; open: 1 of 1)"))
    for meter in page.components(separatedBy: "<ul class=\"meters").dropFirst() {
      let numbers = meter.components(separatedBy: "</ul>")[0].components(separatedBy: "<b>").dropFirst()
      #expect(numbers.allSatisfy { $0.components(separatedBy: "</b>")[0].contains(" of ") })
    }
  }

  @Test func `a summary says its language where it is not the page's`() async throws {
    func lead(_ path: String, _ summary: String) async throws -> String {
      let page = try await page(path) {
        $0.replacing(
          "summary: {id: Menjaga pantai utara bersama., en: Cares for the northern coast together.}", with: summary)
      }
      return page.components(separatedBy: "<span id=\"_summary\"").last?.components(separatedBy: "</span>")
        .first ?? ""
    }
    let own = "dossiers/KS-2024-002.html", english = "en/dossiers/KS-2024-002.html"
    #expect(try await lead(english, "summary: {id: Satu., en: One.}") == ">One.")
    #expect(try await lead(english, "summary: {id: Satu.}") == " lang=\"id\">Satu.")
    #expect(try await lead(english, "summary: Satu.") == " lang=\"id\">Satu.")
    #expect(try await lead(own, "summary: Satu.") == ">Satu.")
    #expect(try await lead(own, "summary: {en: One.}") == " lang=\"en\">One.")
  }

  @Test func `documents have their sizes`() async throws {
    let page = try await page("en/dossiers/KS-2024-002.html")
    let size = try #require(try fixture("example").first { $0.path == "content/files/naskah-contoh.txt" }).bytes.count
    #expect(page.contains(" · \(size)\u{A0}B</small>"))
  }

  @Test func `what stands on an earlier stage says what the next one asks for`() async throws {
    let page = try await page("en/dossiers/KS-2024-002.html") {
      $0.replacing("stage: implementation", with: "stage: drafting").replacing("coordination:", with: "x-coordination:")
    }
    #expect(
      page.contains("<strong>Next: ") && page.contains("What the next stage still needs")
        && page.contains("still needed for the stage"))
  }
}
