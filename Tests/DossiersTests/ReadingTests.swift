import Diagnostics
import Foundation
import Markup
import Testing

@testable import Dossiers

/// What stands in a file and cannot be read as its field's value: told, never guessed and never dropped.
struct ReadingTests {
  private static let national = readModel(nil).value

  private func findings(_ keys: String, in path: String, under model: PlanningModel = national) -> [Diagnostic] {
    read(parse(SourceFile(path: path, text: "---\n" + keys + "\n---\n")), under: model).diagnostics
  }

  private func findings(dossier keys: String) -> [Diagnostic] { findings(keys, in: "content/dossiers/ks-1.md") }

  private func model(_ keys: String) -> PlanningModel {
    let text = "model: 1\norganisation: {id: x, languages: [en]}\n" + keys
    return readModel(parse(SourceFile(path: "content/planning-model.yml", text: text))).value
  }

  // MARK: Fixes

  @Test(arguments: [
    "dates: {signed: 13/2/2026 tentatif}", "dates: {signed: 13/2/2026 nanti:}", "dates: {signed: 13/2/2026?}",
    "dates: {partial: {signed: sekitar 2014}}", "dates: {partial: {signed: 2014?}}",
    "dates: {partial: {signed: 2014-}}", "dates: {signed: 2026-05-31T17:00:00Z}",
    "term: {duration: satu-dua tahun}", "term: {duration: 48 hr}", "term: {duration: P48H}",
    "resources: [{party: x, kind: cash, value: {amount: 12 t, currency: IDR}}]",
    "objectives: [{id: O1, indicators: [{name: Hasil, target: {value: 12 t}}]}]",
    "numbers: {}", "parties: {}", "talking_points: {}", "themes: \";\""
  ])
  func `what would have to be guessed has no fix`(keys: String) {
    let fixes = findings(dossier: keys).flatMap(\.fixes)
    #expect(fixes.isEmpty, "\(fixes)")
  }

  @Test(arguments: [
    ("dates: {signed: 13/2/2026}", "2026-02-13"), ("dates: {signed: 2026-02-13T00:00:00}", "2026-02-13"),
    ("dates: {partial: {signed: tahun 2014}}", "2014"), ("term: {duration: seratus dua puluh lima hari}", "P125D"),
    ("term: {duration: 48 hari}", "P48D")
  ])
  func `what is certain has one`(keys: String, written: String) {
    #expect(findings(dossier: keys).flatMap(\.fixes).map(\.replacement) == [written])
  }

  // MARK: Numbers

  @Test(arguments: ["1e5-3", "1e5.5", "1e", "1.5.2", "1-5", "+", ".", "1e+", "+1.500", "-1.500", "--5"])
  func `what is no number of YAML, or may be thousands, is told`(text: String) {
    let found = findings(dossier: "resources: [{party: x, kind: cash, value: {amount: \"\(text)\", currency: IDR}}]")
    #expect(found.contains { $0.span.line == 2 && $0.code == "FM-005" }, "\(found.map(\.message.en))")
  }

  @Test(arguments: ["1e5", "1E+5", "15e-1", "-12.5", "+7", ".5", "1500"])
  func `a number of YAML is one`(text: String) {
    let found = findings(dossier: "resources: [{party: x, kind: cash, value: {amount: \(text), currency: IDR}}]")
    #expect(!found.contains { $0.code == "FM-005" }, "\(found.map(\.message.en))")
  }

  @Test(arguments: ["1000000000000000000000000", "1 000 000 000 000 000 000 000 000"])
  func `a number too large to be counted is not told to be written as it is`(text: String) {
    let found = findings(dossier: "resources: [{party: x, kind: cash, value: {amount: \(text), currency: IDR}}]")
    let finding = found.first { $0.code == "FM-005" }
    #expect(finding?.fixes.isEmpty == true && finding?.help.en.contains("000000000000") == false, "\(found)")
  }

  // MARK: Synonyms

  @Test(arguments: [
    "synonyms: [a, {en: b}]", "synonyms: {english: [b]}", "synonyms: {en: [{x: y}]}", "synonyms: {en: {x: y}}",
    "synonyms: [a, ]\nsee: 1"
  ])
  func `synonyms that cannot be read are told`(keys: String) {
    #expect(!findings("id: a\nterm: {id: A, en: A}\n" + keys, in: "content/glossary/a.md").isEmpty)
  }

  @Test(arguments: ["synonyms: b", "synonyms: [b, c]", "synonyms: {en: b, id: [c, d]}", "synonyms:"])
  func `synonyms in each of their forms are not`(keys: String) {
    let found = findings("id: a\nterm: {id: A, en: A}\n" + keys, in: "content/glossary/a.md")
    #expect(found.map(\.message.en) == [])
  }

  // MARK: What is missing

  @Test func `a missing id is answered with the name of the file, where that may be one`() {
    func help(_ path: String) -> [String] {
      findings("title: {id: Tentang, en: About}", in: path).filter { $0.code == "FM-006" }.map(\.help.en)
    }
    #expect(help("content/handbook/tentang.md").contains("write, for example: id: tentang"))
    #expect(help("content/handbook/tentang kami.md").contains("write, for example: id: …"))
    #expect(help("content/dossiers/ks-2024-001-kabel.md").contains { $0.hasSuffix("id: …") })
  }

  // MARK: Selections

  private func findings(selection: String, under model: PlanningModel = national) -> [Diagnostic] {
    findings(
      """
      id: a
      title: {id: A, en: A}
      classification: biasa
      as_of: 2026-06-01
      items: [{select: \(selection)}]
      """, in: "content/packs/a.md", under: model)
  }

  @Test(arguments: ["theme", "owner"])
  func `a code of a list that the model lacks is no condition, and that is told`(key: String) {
    let found = findings(selection: "{\(key): coast}")
    #expect(found.count == 1 && found.first?.severity == .error, "\(found.map(\.message.en))")
    #expect(found.first?.help.en == "leave “\(key)” out of the selection")
  }

  @Test(arguments: [
    ("{stage: }", "holds nothing"), ("{not: {id: []}}", "holds nothing"),
    ("{procedure: nationl}", "none of the choices"),
    ("{has: context.politik}", "context.politik"), ("{lacks: [owner, context.politik]}", "context.politik")
  ])
  func `a condition that is none is told`(selection: String, says: String) {
    let found = findings(selection: selection, under: model("profile: national"))
    #expect(found.contains { $0.severity == .error && $0.message.en.contains(says) }, "\(found.map(\.message.en))")
  }

  @Test(arguments: [
    "{stage: renewal}", "{procedure: national}", "{has: context.political}", "{has: [context.reviewed, owner]}",
    "{lacks: context.political.summary}", "{has: evaluation.final}", "{}"
  ])
  func `a condition is not`(selection: String) {
    let found = findings(selection: selection, under: model("profile: national"))
    #expect(found.map(\.message.en) == [])
  }

  // MARK: The first language

  /// It is read by itself before anything else, and must be the one that the whole model gives.
  @Test(arguments: [
    "organisation: {id: x, languages: [en, id]}", "organisation: {id: x, languages: [id]}", "organisation: {id: x}",
    "organisation: {id: x, languages: en}", "organisation: {id: x, languages: [klingon, en]}",
    "organisation: {id: x, languages: []}", "organisation: x", "profile: national",
    "profile: local\norganisation: {id: x, languages: [en]}", "profile: local\norganisation: {id: x}", "- en", "{", ""
  ])
  func `the first language read by itself is that of the model`(text: String) {
    let file = parse(SourceFile(path: "content/planning-model.yml", text: text))
    #expect(firstLanguage(ofModel: file) == readModel(file).value.organisation.languages.first)
  }

  @Test func `without dimensions in the model any may be asked for`() {
    let free = model("profile: national\ncontext: {dimensions: [], ratings: []}")
    #expect(findings(selection: "{has: context.politik}", under: free).map(\.message.en) == [])
  }
}
