import Diagnostics
import Dossiers
import Markup
import Testing

/// Two versions of one document, compared: what changed, by path, and nothing else.
struct ChangesTests {
  private let plainModel = readModel(parse(SourceFile(path: "content/planning-model.yml", text: "profile: national")))
    .value

  private static let base = """
    ---
    # Catatan.
    id: KS-1
    title: {id: Pemantauan Air, en: Water Monitoring}
    stage: negotiation
    themes: [air, laut]
    parties:
      - {partner: a, role: tuan rumah}
      - {partner: b}
    dates: {signed: 2023-03-14, in_force: 2023-03-31}
    objectives:
      - id: O1
        statement: Air bersih
        sdg: 6
        indicators: [{id: I1, name: Sungai, target: {value: 10, date: 2027-12-31}}]
      - id: O2
        statement: Pegawai cakap
    resources:
      - {party: a, kind: cash, value: {amount: 1000, currency: IDR}}
    context: {reviewed: 2026-01-01, political: {rating: stable}}
    evaluation: {reports: [{date: 2026-01-20, kind: midterm, ratings: {impact: 4}}]}
    ---

    ## Isi

    Satu.
    Dua.
    """

  private func changed(_ old: String, _ new: String) -> DocumentChange {
    let path = "content/dossiers/ks-1.md"
    let a = parse(SourceFile(path: path, text: old)), b = parse(SourceFile(path: path, text: new))
    let change = compare(a, b, under: plainModel)
    #expect(compare(b, a, under: plainModel) == change.reversed)
    #expect(compare(a, a, under: plainModel).isEmpty && compare(b, b, under: plainModel).isEmpty)
    let quick = compare(parseFrontMatter(a.source), parseFrontMatter(b.source), under: plainModel)
    #expect(quick == change)
    return change
  }

  /// `path: before > after`, values as compact JSON.
  private func lines(_ change: DocumentChange) -> [String] {
    change.fields.map { field in
      let mark = field.kind == .order ? "order " : field.kind == .item ? "item " : ""
      return "\(mark)\(field.path): \(field.before?.compact() ?? "–") > \(field.after?.compact() ?? "–")"
    }
  }

  private func edited(_ edits: (String, String)...) -> [String] {
    var new = Self.base
    for (old, text) in edits {
      #expect(new.contains(old), "\(old)")
      new = new.replacing(old, with: text, maxReplacements: 1)
    }
    return lines(changed(Self.base, new))
  }

  @Test func `a field has its path and both values`() {
    #expect(edited(("stage: negotiation", "stage: signature")) == [#"stage: "negotiation" > "signature""#])
    #expect(edited(("signed: 2023-03-14", "signed: 2023-03-15")) == [#"dates.signed: "2023-03-14" > "2023-03-15""#])
    #expect(edited((", in_force: 2023-03-31", "")) == [#"dates.in_force: "2023-03-31" > –"#])
    #expect(edited(("rating: stable", "rating: watch")) == [#"context.political.rating: "stable" > "watch""#])
    #expect(edited(("impact: 4", "impact: 5")) == [#"evaluation.reports[2026-01-20].ratings.impact: "4" > "5""#])
    #expect(edited(("stage: negotiation", "stage: negotiation\nnot_known: {x: 1}")) == [#"not_known.x: – > "1""#])
  }

  @Test func `items are known by what they are called, so that an inserted one moves no other`() {
    #expect(
      edited(("  - id: O1", "  - {id: O0, statement: Baru}\n  - id: O1")) == [
        #"item objectives[O0]: – > {"id":"O0","statement":"Baru"}"#
      ])
    #expect(edited(("value: 10", "value: 12")) == [#"objectives[O1].indicators[I1].target.value: "10" > "12""#])
    #expect(
      edited(("  - {partner: a, role: tuan rumah}\n", "")) == [
        #"item parties[a]: {"partner":"a","role":"tuan rumah"} > –"#
      ])
    #expect(
      edited(("  - {partner: b}\n", "  - {partner: b}\n  - {role: saksi}\n")) == [
        ##"item parties[#1]: – > {"role":"saksi"}"##
      ])
    #expect(
      edited(("  - id: O2", "  - id: O1")) == [
        ##"item objectives[O1#2]: – > {"id":"O1","statement":"Pegawai cakap"}"##,
        #"item objectives[O2]: {"id":"O2","statement":"Pegawai cakap"} > –"#
      ])
    #expect(
      edited(
        (
          "  - {partner: a, role: tuan rumah}\n  - {partner: b}\n",
          "  - {partner: b}\n  - {partner: a, role: tuan rumah}\n"
        ))
        == [#"order parties: ["a","b"] > ["b","a"]"#])
  }

  @Test func `lists of plain values and amounts of money are compared whole`() {
    #expect(edited(("[air, laut]", "[laut, air, iklim]")) == [#"themes: ["air","laut"] > ["laut","air","iklim"]"#])
    #expect(edited(("sdg: 6", "sdg: [6, 14]")) == [#"objectives[O1].sdg: ["6"] > ["6","14"]"#])
    #expect(
      edited(("amount: 1000, currency: IDR", "amount: 1500, currency: IDR"))
        == [#"resources[a cash].value: {"amount":"1000","currency":"IDR"} > {"amount":"1500","currency":"IDR"}"#])
  }

  @Test func `texts are compared language by language; a plain one is in the organisation's first`() {
    #expect(edited(("en: Water Monitoring", "en: Water Watch")) == [#"title.en: "Water Monitoring" > "Water Watch""#])
    #expect(
      edited(("{id: Pemantauan Air, en: Water Monitoring}", "Pemantauan Air")) == [#"title.en: "Water Monitoring" > –"#]
    )
    #expect(
      edited(("statement: Air bersih", "statement: {id: Air bersih, en: Clean water}")) == [
        #"objectives[O1].statement.en: – > "Clean water""#
      ])
    #expect(edited(("statement: Air bersih", "statement: {id: Air bersih}")) == [])
  }

  @Test(arguments: [
    ("stage: negotiation", "stage: 'negotiation'  # dibahas"), ("# Catatan.\n", ""),
    ("{signed: 2023-03-14, in_force: 2023-03-31}", "\n  in_force: 2023-03-31\n\n  signed: \"2023-03-14\""),
    ("[air, laut]", "\n- air\n- laut"), ("sdg: 6", "sdg: [6]"), ("amount: 1000", "amount: 1e3"),
    ("value: 10,", "value: 10.0,"),
    ("statement: Air bersih", "statement: >\n          Air\n          bersih"),
    ("statement: Air bersih", "statement: |\n          Air bersih\n"),
    ("stage: negotiation", "stage: negotiation\nowner:\nrelated: []\nlegal: {approval: {}}\nparent: ~"),
    (
      "id: KS-1\ntitle: {id: Pemantauan Air, en: Water Monitoring}\n",
      "title: {en: \"Water\\u0020Monitoring\", id: Pemantauan Air}\nid: KS-1\n"
    ),
    ("Satu.\nDua.", "Satu.  \nDua.\n\n")
  ])
  func `formatting alone is no change`(old: String, new: String) {
    #expect(edited((old, new)) == [])
    let text = Self.base.replacing(old, with: new, maxReplacements: 1)
    #expect(text != Self.base)
    #expect(changed(Self.base, text).isEmpty)
    #expect(changed(Self.base, text.replacing("\n", with: "\r\n")).isEmpty)
  }

  @Test func `one Unicode form and the other are the same text`() {
    let composed = Self.base.replacing("Pemantauan Air", with: "Caf\u{E9}").replacing("Satu", with: "\u{E9}")
    let decomposed = Self.base.replacing("Pemantauan Air", with: "Cafe\u{301}").replacing("Satu", with: "e\u{301}")
    #expect(changed(composed, decomposed).isEmpty)
  }

  @Test func `bodies are compared by lines`() {
    let change = changed(Self.base, Self.base.replacing("Dua.", with: "Dua dan tiga.\n\nEmpat."))
    #expect(change.fields.isEmpty && change.body.addedLines == 3 && change.body.removedLines == 1)
    #expect(change.body.hunks == [BodyChange.Hunk(removed: ["Dua."], added: ["Dua dan tiga.", "", "Empat."])])
    let wrapped = changed(Self.base, Self.base.replacing("Satu.\nDua.", with: "Satu. Dua."))
    #expect(wrapped.body.isOnlyRewrapped && wrapped.body.addedLines == 1 && wrapped.body.removedLines == 2)
    #expect(!change.body.isOnlyRewrapped)
  }

  @Test func `a front matter that cannot be read is said to be so, and bodies are still compared`() {
    let broken = changed(
      Self.base, Self.base.replacing("stage: negotiation", with: "stage: [").replacing("Dua.", with: "Tiga."))
    #expect(broken.isUnreadable && broken.fields.isEmpty && broken.body.addedLines == 1)
  }

  @Test func `the way back is the mirror, also where several differences are as short`() {
    var seed: UInt64 = 7
    func next(_ below: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % below
    }
    var differing = 0
    for _ in 0..<300 {
      let texts = (0..<2).map { _ in (0..<next(14)).map { _ in ["a", "b", "c", ""][next(4)] } }
      let files = texts.map { "---\nid: X\n---\n" + (["start"] + $0 + ["end"]).joined(separator: "\n") }
      let change = changed(files[0], files[1])
      let shortest = texts[0].count + texts[1].count - 2 * longestCommon(texts[0], texts[1])
      #expect(change.body.addedLines + change.body.removedLines == shortest, "\(texts)")
      if !change.isEmpty { differing += 1 }
    }
    #expect(differing > 200)
  }

  /// The longest common subsequence by the schoolbook's table.
  private func longestCommon(_ a: [String], _ b: [String]) -> Int {
    var row = [Int](repeating: 0, count: b.count + 1)
    for x in a {
      var diagonal = 0
      for (j, y) in b.enumerated() {
        (diagonal, row[j + 1]) = (row[j + 1], x == y ? diagonal + 1 : max(row[j + 1], row[j]))
      }
    }
    return row[b.count]
  }
}
