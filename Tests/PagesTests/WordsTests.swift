import Diagnostics
import Foundation
import Markup
import Pipeline
import Support
import Testing

@testable import Pages
@testable import Planning

/// The words of pages: the program's own, held against what uses them; a handbook's, held against the program's.
struct WordsTests {
  private func own(_ words: String, _ templates: [(String, String)] = [], language: String = "id") -> (
    Words?, [Diagnostic]
  ) {
    let files =
      [SourceFile(path: "templates/words/\(language).yml", text: words)]
      + templates.map { SourceFile(path: $0.0, text: $0.1) }
    let theme = readTheme(templateFiles(overriding: files), languages: [language])
    return (theme.value.languages[language]?.words, theme.diagnostics)
  }

  @Test func `messages call words of the model as pages do`() throws {
    let languages = readTheme(templateFiles(overriding: []), languages: ["id", "en"]).value.languages
    let indonesian = try #require(languages["id"]?.words), english = try #require(languages["en"]?.words)
    for (word, name) in calledWords {
      // "coordination" and the like are words of obstacles too; both are called the same.
      let keys = ["term." + word, "challenge." + word].filter { indonesian.all[$0] != nil }
      #expect(!keys.isEmpty, "\(word)")
      #expect(keys.allSatisfy { indonesian.all[$0] == name.id && english.all[$0] == name.en }, "\(word)")
    }
  }

  // MARK: A handbook's words

  @Test func `a handbook's words may be one: the rest comes from the program`() throws {
    let (words, found) = own("dossiers: \"Berkas\"\n")
    #expect(found.map(\.code) == [])
    #expect(
      words?[.dossiers] == "Berkas" && words?[.partners] == "Mitra"
        && words?.fill(.every, [.period: "6 bulan"]) == "tiap 6 bulan")
    let (none, nothing) = own("")
    #expect(
      none?[.dossiers] == "Dosier" && nothing.allSatisfy { $0.code.hasPrefix("FM-") || $0.code.hasPrefix("TPL-") })
    let (french, inFrench) = own("dossiers: Dossiers de coopération\n", language: "fr")
    #expect(french?[.dossiers] == "Dossiers de coopération" && french?[.partners] == "Partners" && inFrench.isEmpty)
  }

  private func found(_ files: [String: String]) -> [Diagnostic] {
    let own = files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) }
    return readTheme(templateFiles(overriding: own), languages: ["id", "en"]).diagnostics
  }

  @Test(arguments: [
    ("templates/pages/dosier.mustache", "templates/pages/dossier.mustache"),
    ("templates/dossier.mustache", "templates/pages/dossier.mustache"),
    ("templates/new/dosier.md", "templates/new/dossier.mustache"),
    ("templates/words/in.yml", "add in to site.languages"),
    ("templates/assets/naskh.css", "templates/assets/naskah.css"),
    ("templates/halaman.html", "the paths that are read stand in templates/README.md")
  ])
  func `a file that nothing uses is told, with what may be meant`(path: String, help: String) throws {
    let told = found([path: "<p>"])
    try #require(told.map(\.code) == ["TPL-009"], "\(told.map(\.message.en))")
    #expect(told[0].help.en.contains(help) && told[0].span.path == path, "\(told[0].help.en)")
  }

  @Test func `a file that something uses is not`() throws {
    let about = try #require(defaultTemplates.first { $0.path == "pages/about.mustache" }).text
    let files = [
      "templates/pages/about.mustache": about + "{{> parts/kaki}}", "templates/parts/kaki.mustache": "<p>Kaki</p>",
      "templates/words/en.yml": "dossiers: Files", "templates/assets/font.woff2": "x", "templates/.DS_Store": "x",
      "templates/assets/own.css": "body { background: url(naskah.png) }", "templates/assets/naskah.png": "x",
      "templates/pages/about.mustache~": "x"
    ]
    #expect(found(files).isEmpty)
  }

  @Test(arguments: [
    ("every: tiap masa\n", "TPL-008", "in the word “every” {period} is missing"),
    ("every: \"tiap {masa}\"\n", "TPL-008", "in the word “every” {period} is missing and {masa} is not known"),
    ("dossiers: \"{n} berkas\"\n", "TPL-008", "in the word “dossiers” {n} is not known"),
    ("dossierCount: {one: \"{n} berkas\", other: berkas}\n", "TPL-008", "in the word “dossierCount” {n} is missing"),
    ("dossierCount: {satu: a, lain: b}\n", "TPL-008", "the word “dossierCount” is no text"),
    ("dossiers: [a, b]\n", "TPL-008", "the word “dossiers” is no text"),
    ("evry: \"setiap {period}\"\n", "TPL-007", "nothing uses the word “evry”")
  ])
  func `a slip in a handbook's words is found where it stands`(words: String, code: String, message: String) {
    let (_, found) = own("overview: Muka\n" + words)
    #expect(found.map(\.code) == [code] && found.first?.message.en == message, "\(found.map(\.message.en))")
    #expect(found.first?.span.line == 2)
  }

  @Test func `one form may leave its number out, and a handbook's template may use words of its own`() {
    let (words, found) = own(
      "dossierCount: {one: \"satu berkas\", other: \"{n} berkas\"}\nsalam: Selamat datang\n",
      [
        (
          "templates/pages/about.mustache",
          "{{< layouts/page}}{{$main}}<p>{{words.salam}}</p>{{/main}}{{/layouts/page}}"
        )
      ])
    #expect(found.isEmpty)
    #expect([0, 1, 2].map { words?.count(.dossierCount, $0) } == ["0 berkas", "satu berkas", "2 berkas"])
  }

  @Test func `what is between braces and no name is text`() {
    #expect(Pattern("- {date: 2026-03-18} {n} {} {").filled(with: [.n: "5"]) == "- {date: 2026-03-18} 5 {} {")
    #expect(Pattern("a {b} {c} {b}").places == ["b", "c"])
  }

  // MARK: The program's words

  @Test func `every language of the program has the same words with the same places`() throws {
    let english = try #require(programWords["en"])
    #expect(programWords.count == 2)
    for file in programWords.values {
      #expect(file.diagnostics.isEmpty)
      #expect(Set(english.forms.keys).symmetricDifference(file.forms.keys).sorted() == [], "\(file.path)")
      #expect(file.unlike(english, usedBy: []).map(\.message.en) == [])
    }
    let families = ReportWord.allCases.map(\.key) + ChangeWord.allCases.map(\.key) + LensWord.allCases.map(\.key)
    #expect((Word.allCases.map(\.key) + families + Body.words).filter { english.forms[$0] == nil } == [])
  }

  private let pageWords = PageKind.allCases.flatMap(\.words)

  @Test func `a word that a page says itself has one key and, in both languages, the same places`() {
    let keys = pageWords.map(\.key)
    #expect(Set(keys).count == keys.count && Set(keys).isDisjoint(with: Word.allCases.map(\.rawValue)))
    for word in pageWords {
      let places = Pattern(word.said.en.other).places
      #expect(Pattern(word.said.id.other).places == places, "\(word.key)")
      for one in [word.said.en.one, word.said.id.one] {
        #expect(Pattern(one).places.union(["n"]) == places.union(["n"]), "\(word.key)")
      }
    }
  }

  @Test func `every page's own words are named by its record`() throws {
    let text = try sources("Sources/Pages").joined()
    let families = text.matches(of: #/enum (\w+): String, PageWord/#).map { String($0.1) }
    #expect(!families.isEmpty)
    for family in families { #expect(text.contains("words: [any PageWord] = \(family).allCases"), "\(family)") }
  }

  @Test func `a handbook replaces a word that a page says itself, and a slip in it is found`() {
    let (words, found) = own("signingReady: siap diteken\n")
    #expect(words?[PapersWord.signingReady] == "siap diteken" && found.isEmpty)
    #expect(words?[PapersWord.originalsTitle] == "Pemegang naskah asli")
    let (_, slips) = own("signingLead: \"{n} naskah\"\n")
    #expect(slips.map(\.message.en) == ["in the word “signingLead” {ready} is missing"])
  }

  /// Families of words whose last part comes from the model, a code list or an enumeration.
  private static let families = [
    "term", "language", "challenge", "role", "groups", "term.of", "term.measure",
    "term.column", "term.check", "term.lens", "term.mark", "term.recipe", "term.opening", "term.family", "term.value",
    "term.pack"
  ]

  @Test func `every word of the program is used by a template or by the code that makes pages`() throws {
    let english = try #require(programWords["en"])
    let code = try sources("Sources/Pages") + sources("Sources/Planning") + sources("Sources/Dossiers")
    let templates = try sources("templates").joined()
    let text = code.joined()
    let cases = Dictionary(
      Word.allCases.map { ($0.rawValue, String(describing: $0)) }, uniquingKeysWith: { first, _ in first })
    // Each is named once where its text stands, and again where it is used.
    let ofPages = Set(pageWords.filter { text.components(separatedBy: ".\($0.rawValue)").count > 2 }.map(\.key))
    let said = ofPages.union(ReportWord.allCases.map(\.key) + ChangeWord.allCases.map(\.key))
    var unused: [String] = []
    for key in english.forms.keys.sorted() {
      let last = String(key.split(separator: ".").last ?? ""), family = key.dropLast(last.count + 1)
      let isNamed = templates.contains("words.\(key)}") || Body.words.contains(key) || text.contains("\"\(key)\"")
      let isUsed =
        cases[key].map { text.contains(".\($0)") || text.contains("\($0),") || text.contains("\($0)\n") } ?? false
      let isOfFamily = !family.isEmpty && Self.families.contains { family == $0 || family.hasPrefix($0 + ".") }
      if !(isNamed || isUsed || isOfFamily || said.contains(key)) { unused.append(key) }
    }
    #expect(unused == [])
    #expect(english.forms.count > 600)
  }

  private func sources(_ folder: String) throws -> [String] {
    let root = packageRoot.appending(path: folder)
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    let texts = try files.filter {
      ["swift", "mustache"].contains($0.pathExtension) && $0.lastPathComponent != "Word.swift"
    }.map {
      try String(contentsOf: $0, encoding: .utf8)
    }
    #expect(!texts.isEmpty, "\(folder)")
    return texts
  }
}
