import Diagnostics
import Markup
import Testing

@testable import Dossiers

@Suite struct LinkingPathTests {
  @Test(
    arguments: [
      ("ks-1.md", "content/dossiers/a.md", "content/dossiers/ks-1.md"),
      ("./ks-1.md", "content/dossiers/a.md", "content/dossiers/ks-1.md"),
      ("../partners/x.md", "content/dossiers/a.md", "content/partners/x.md"),
      ("../../partners/x.md", "content/dossiers/2023/a.md", "content/partners/x.md"),
      ("..//partners/./x.md", "content/dossiers/a.md", "content/partners/x.md"),
      ("...", "content/dossiers/a.md", "content/dossiers/..."),
      (".a/..b", "content/dossiers/a.md", "content/dossiers/.a/..b"),
      ("../../README.md", "content/dossiers/a.md", "README.md"),
      ("../../../etc/passwd", "content/dossiers/a.md", nil),
      ("/etc/passwd", "content/dossiers/a.md", nil),
      ("", "content/dossiers/a.md", nil)
    ] as [(String, String, String?)])
  func `a relative path is resolved inside the folder`(written: String, from: String, expected: String?) {
    #expect(resolve(written, from: from) == expected)
  }

  @Test func `a path one may write and the path it means are each other's inverse`() {
    let files = [
      "content/a.md", "content/dossiers/a.md", "content/dossiers/2023/b.md", "content/files/rapat (1) #2 100%.pdf"
    ]
    for from in files {
      for to in files {
        let written = relativePath(to: to, from: from)
        #expect(resolve(percentDecoded(written.utf8) ?? written, from: from) == to, "\(from) → \(written)")
      }
    }
  }

  @Test func `what is encoded in a path is undone once, and only where it is text`() {
    #expect(percentDecoded("laporan%20akhir.pdf".utf8) == "laporan akhir.pdf")
    #expect(percentDecoded("100%".utf8) == "100%")
    #expect(percentDecoded("%2520".utf8) == "%20")
    #expect(percentDecoded("%FF".utf8) == nil)
    #expect(percentDecoded("polos".utf8) == nil)
  }

  @Test func `an attachment's path stays inside content`() {
    #expect(
      contentPaths("../files/a%20b.pdf", besides: "content/dossiers/x.md") == [
        "content/files/a%20b.pdf", "content/files/a b.pdf"
      ])
    #expect(contentPaths("../../secret.txt", besides: "content/dossiers/x.md") == [])
    #expect(contentPaths("/secret.txt", besides: "content/dossiers/x.md") == [])
  }
}

@Suite struct LinkingCircleTests {
  @Test(
    arguments: [
      ([nil, 0, 1], []),
      ([0], [[0]]),
      ([1, 0], [[0, 1]]),
      ([2, 0, 1], [[0, 2, 1]]),
      ([1, 2, 1], [[1, 2]]),
      ([nil, 2, 1, 4, 3, 0], [[1, 2], [3, 4]]),
      ([3, 3, 3, 2], [[2, 3]])
    ] as [([Int?], [[Int]])])
  func `each circle is found once, from its smallest member`(parents: [Int?], circles: [[Int]]) {
    #expect(circlesOfParents(parents) == circles)
  }

  @Test(arguments: [
    ([[1], [2], [0]], [[0, 1, 2]]), ([[1, 2], [3], [3], []], []), ([[1], [0, 2], []], [[0, 1]]),
    ([[], [2, 3], [0], [1]], [[1, 3]])
  ])
  func `of circles among several ways each is found, and no other way is one`(ways: [[Int]], found: [[Int]]) {
    #expect(circles(of: ways) == found)
  }

  @Test func `a long chain is no circle and takes one pass`() {
    let count = 200_000
    #expect(circlesOfParents((0..<count).map { $0 == 0 ? nil : $0 - 1 }).isEmpty)
    #expect(circlesOfParents((0..<count).map { ($0 + 1) % count }).map(\.count) == [count])
  }
}

@Suite struct LinkingTranslationPairTests {
  private func pair(_ paths: String...) -> (originals: [String], translations: [String]) {
    let pairs = pairTranslations(
      paths.map {
        ParsedFile(source: SourceFile(path: $0, text: "Isi."), frontMatter: nil, body: .empty, diagnostics: [])
      })
    return (pairs.originals.map(\.path), pairs.translations.map { "\($0.original) \($0.language) \($0.file.path)" })
  }

  @Test func `a file with a language's suffix translates the file beside it`() {
    let (originals, translations) = pair("content/dossiers/ks-1.en.md", "content/dossiers/ks-1.md")
    #expect(originals == ["content/dossiers/ks-1.md"])
    #expect(translations == ["content/dossiers/ks-1.md en content/dossiers/ks-1.en.md"])
  }

  @Test func `with nothing beside it, it is a document of its own`() {
    #expect(pair("content/dossiers/ks-1.en.md", "content/partners/ks-1.md").originals.count == 2)
    #expect(pair("content/dossiers/ks-1.v2.md", "content/dossiers/ks-1.md").originals.count == 2)
    #expect(pair("content/dossiers/en.md", "content/dossiers/.md").originals.count == 2)
  }

  @Test func `that a translation has no front matter is no finding`() {
    let fault = Fault(
      "FM-001", "front-matter-missing", .error, finds: Bilingual(id: "", en: ""), why: Bilingual(id: "", en: ""),
      wrong: Example(.keys(.dossier), ""), right: Example(.keys(.dossier), ""))
    func file(_ path: String, _ text: String) -> ParsedFile {
      let missing = Diagnostic(
        fault, at: Span(path: path, line: 1), Bilingual(id: "", en: ""), help: Bilingual(id: "", en: ""))
      return ParsedFile(
        source: SourceFile(path: path, text: text), frontMatter: nil, body: .empty, diagnostics: [missing])
    }
    let pairs = pairTranslations([
      file("content/dossiers/a.en.md", "Body."), file("content/dossiers/a.fr.md", "---\nid: a"),
      file("content/dossiers/a.md", "Isi.")
    ])
    #expect(
      pairs.translations.map(\.file.diagnostics.count) == [0, 1], "a front matter that is not closed stays a finding")
    #expect(pairs.originals.map(\.diagnostics.count) == [1])
  }
}

@Suite struct LinkingAudienceTests {
  private var model: PlanningModel {
    var model = PlanningModel(
      file: ParsedFile(
        source: SourceFile(path: "content/planning-model.yml", text: ""), frontMatter: nil, body: .empty,
        diagnostics: []))
    model.classifications = ["biasa", "internal", "rahasia"].map {
      .init(id: $0, name: LocalizedText(plain: $0), at: YAMLTree.absent)
    }
    return model
  }

  @Test func `without an audience it is the highest`() {
    let audience = Audience.named(nil, under: model)
    #expect(audience.value.level == 2)
    #expect(audience.value.isHighest)
    #expect(audience.diagnostics.isEmpty)
  }

  @Test func `the argument goes before the model's own audience`() {
    var model = model
    model.site.audience = .level("biasa")
    #expect(Audience.named(nil, under: model).value.level == 0)
    #expect(Audience.named("internal", under: model).value.level == 1)
    #expect(!Audience.named("internal", under: model).value.isHighest)
  }

  @Test func `an audience that is no level sees nothing, and is said`() {
    let audience = Audience.named("intern", under: model)
    #expect(audience.value == .nobody)
    #expect(audience.diagnostics.map(\.code) == ["CLS-904"])
    #expect(audience.diagnostics.first?.help.en == "choose one of: internal")
  }
}
