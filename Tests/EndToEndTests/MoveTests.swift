import Diagnostics
import Dossiers
import Foundation
import Markup
import Pipeline
import Support
import Testing

/// `naskah mv`: another id, everywhere at once, and nothing else.
struct MoveTests {
  private static let today = CalendarDate("2026-06-01") ?? CalendarDate(ordinal: 0)

  /// A plan carried out on files in memory.
  private func moved(_ files: [SourceFile], _ old: String, _ new: String) throws -> [SourceFile] {
    let parsed = files.filter {
      $0.path.hasPrefix("content/") && $0.path.hasSuffix(".md") && $0.path != "content/README.md"
    }.map(Markup.parse)
    let model = files.first { $0.path == "content/planning-model.yml" }.map(Markup.parse)
    switch planMove(of: parsed, model: model, paths: Set(files.map(\.path)), from: old, to: new) {
    case .refused(let why):
      struct Refused: Error { let why: String }
      throw Refused(why: why.en)
    case .plan(let plan):
      let edited = Dictionary(plan.files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
      let names = Dictionary(plan.moves.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
      return files.map { SourceFile(path: names[$0.path] ?? $0.path, bytes: edited[$0.path] ?? $0.bytes) }
    }
  }

  @Test(arguments: [
    ("KS-2020-001", "KS-2020-901"), ("KS-2023-004", "BAKAU.4"), ("badan-kelautan-kepulauan", "bkkn"),
    ("kementerian-pesisir-valdoria", "valdoria-2"),
    ("indikator", "tolok-ukur"), ("tujuan-bersama", "tujuan"), ("kunjungan-valdoria-2027", "bahan-valdoria-2027"),
    ("renewals", "perpanjangan-naskah")
  ])
  func `no finding comes or goes, the old id leads to the new, and the way back leaves nothing but an alias`(
    old: String, new: String
  ) async throws {
    let files = try Support.files(of: packageRoot).filter { $0.path.hasPrefix("content/") }
    let renamed = try moved(files, old, new)
    #expect(renamed.count == files.count)
    func assessed(_ files: [SourceFile]) async -> Assessed {
      await assess(SourceTree(files: files), asOf: Self.today, for: nil, workers: Workers(2))
    }
    let before = await assessed(files), after = await assessed(renamed)
    #expect(before.findings.map(\.code).sorted() == after.findings.map(\.code).sorted())
    let target = try #require(after.handbook.find(new))
    #expect(after.handbook.document(target).id == new)
    let keeps = target.kind == .dossier || target.kind == .partner
    #expect(after.handbook.aliases.contains { $0.id == old && $0.target == target } == keeps)
    #expect(
      after.handbook.backlinks[target]?.count
        == before.handbook.find(old).flatMap { before.handbook.backlinks[$0] }?.count)
    let left = renamed.filter { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      return text.contains("[[\(old)") || text.contains("partner: \(old),") || text.contains("parent: \(old)\n")
    }
    #expect(left.map(\.path) == [])
    let back = Dictionary(
      try moved(renamed, new, old).map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    let changed = files.filter { back[$0.path] != $0.bytes }
    #expect(changed.count == (keeps ? 1 : 0))
    for file in changed {
      let lines = String(decoding: back[file.path] ?? [], as: UTF8.self).components(separatedBy: "\n")
      #expect(
        lines.filter { $0 != "aliases: [\(new)]" }
          == String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\n"))
    }
  }

  @Test func `comments, quotes, line ends and lists of any style stay as they are`() throws {
    func dossier(_ front: String, _ body: String = "", path: String = "content/dossiers/x.md") -> SourceFile {
      SourceFile(path: path, text: "---\n\(front)\n---\n\(body)")
    }
    func text(_ files: [SourceFile], _ path: String) -> String {
      String(decoding: files.first { $0.path == path }?.bytes ?? [], as: UTF8.self)
    }
    let other = dossier(
      """
      id: B # lain
      parent:   'A'  # induk
      related: [ "A", C ]
      amends:
        - A
        - AB
      title: A
      legal: {basis: [A, A tentang B]}
      risks: [{title: A, linked: [A]}]
      """,
      """
      [[A]], [[A|teks A]], [[A#isi]], `[[A]]` dan [[AB]] [ke sana](a.md#isi) ![x](<a.md>)

      [lagi]

      [lagi]: ./a.md "A"

      """,
      path: "content/dossiers/b.md")
    let own = dossier("# atas\nid: \"A\"   # nomor\ntitle: A", "Isi A.\n", path: "content/dossiers/a.md")
    let result = try moved([own, other], "A", "A-2")
    #expect(
      text(result, "content/dossiers/a-2.md")
        == "---\n# atas\nid: \"A-2\"   # nomor\naliases: [A]\ntitle: A\n---\nIsi A.\n")
    let wanted =
      """
      ---
      id: B # lain
      parent:   'A-2'  # induk
      related: [ "A-2", C ]
      amends:
        - A-2
        - AB
      title: A
      legal: {basis: [A-2, A tentang B]}
      risks: [{title: A, linked: [A-2]}]
      ---

      """
        + """
        [[A-2]], [[A-2|teks A]], [[A-2#isi]], `[[A]]` dan [[AB]] [ke sana](a-2.md#isi) ![x](<a-2.md>)

        [lagi]

        [lagi]: ./a-2.md "A"

        """
    #expect(text(result, "content/dossiers/b.md") == wanted)
    let forms = [
      ("id: A\naliases: [Z]", "id: A-2\naliases: [A, Z]"), ("id: A\naliases: []", "id: A-2\naliases: [A]"),
      ("id: A\naliases:\n  - Z\n  - Y", "id: A-2\naliases:\n  - A\n  - Z\n  - Y"),
      ("id: A\naliases:\n- Z", "id: A-2\naliases:\n- A\n- Z"),
      ("id: A\naliases:", "id: A-2\naliases: [A]"), ("id: A\naliases: Z", "id: A-2\naliases: [A, Z]"),
      ("id: A\naliases: \"Z, Y\"", "id: A-2\naliases: [A, \"Z, Y\"]"),
      ("{id: A, title: T}", "{id: A-2, aliases: [A], title: T}"),
      ("id: A\naliases: [A-2, Z]", "id: A-2\naliases: [A, Z]"),
      ("  id: A\n  title: T", "  id: A-2\n  aliases: [A]\n  title: T"),
      ("  title: T\n  id: A", "  title: T\n  id: A-2\n  aliases: [A]"),
      ("id: A\naliases: # none", "id: A-2\naliases: [A] # none"), ("id: A\naliases: ~", "id: A-2\naliases: [A]"),
      ("{id: A, aliases}", "{id: A-2, aliases: [A]}")
    ]
    for (given, expected) in forms {
      for end in ["\n", "\r\n"] {
        let file = SourceFile(
          path: "content/dossiers/x.md", text: "---\n\(given)\n---\nIsi.\n".replacingOccurrences(of: "\n", with: end))
        let wanted = "---\n\(expected)\n---\nIsi.\n".replacingOccurrences(of: "\n", with: end)
        #expect(text(try moved([file], "A", "A-2"), "content/dossiers/x.md") == wanted, "\(given)")
      }
    }
  }

  @Test(arguments: [
    ("id:\ntitle: T", "id: b\naliases: [a]\ntitle: T"), ("title: T\nid:", "title: T\nid: b\naliases: [a]"),
    ("id: # none\ntitle: T", "id: b # none\naliases: [a]\ntitle: T"),
    ("id: ~\ntitle: T", "id: b\naliases: [a]\ntitle: T"),
    ("id: \"\"\ntitle: T", "id: \"b\"\naliases: [a]\ntitle: T"),
    ("title: T", "id: b\naliases: [a]\ntitle: T"), ("# none", "id: b\naliases: [a]\n# none"),
    ("  title: T", "  id: b\n  aliases: [a]\n  title: T"),
    ("  id:\n  title: T", "  id: b\n  aliases: [a]\n  title: T"),
    ("{title: T}", "{id: b, aliases: [a], title: T}"), ("{}", "{id: b, aliases: [a]}"),
    ("{id: , title: T}", "{id: b, aliases: [a] , title: T}"), ("{id, title: T}", "{id: b, aliases: [a], title: T}"),
    ("{title: T, id}", "{title: T, id: b, aliases: [a]}"),
    ("aliases: [b]", "id: b\naliases: [a]"), ("title: T\naliases:\n- c", "id: b\ntitle: T\naliases:\n- a\n- c")
  ])
  func `a document that went by its file's name gets its id in the layout of its front matter`(
    given: String, expected: String
  ) throws {
    let file = SourceFile(path: "content/partners/a.md", text: "---\n\(given)\n---\nIsi.\n")
    let result = try moved([file], "a", "b")
    #expect(result.map(\.path) == ["content/partners/b.md"])
    #expect(String(decoding: result[0].bytes, as: UTF8.self) == "---\n\(expected)\n---\nIsi.\n")
    let parsed = Markup.parse(result[0])
    #expect(!parsed.frontMatterIsBroken && parsed.aliasTexts.contains("a"))
  }

  @Test(arguments: ["? id\n? title\n: T", "? title\n: T", "- id: a"])
  func `front matter in which the new id would not be read is refused`(given: String) {
    let file = SourceFile(path: "content/partners/a.md", text: "---\n\(given)\n---\nIsi.\n")
    #expect { try moved([file], "a", "b") } throws: { "\($0)".contains("content/partners/a.md") }
  }

  @Test func `what cannot be done is refused with 2, and nothing is touched`() throws {
    let folder = try copyOfFixture("example")
    let before = try contents(of: folder)
    for (old, new, word) in [
      ("KS-9999-9", "KS-1", "no document"), ("KS-2024-002", "KS-2021-001", "taken"),
      ("KS-2024-002", "ks 2", "begins with a capital"), ("dewan-mitra", "Dewan", "small letters"),
      ("KS-2024-002", "KS-2024-002", "the same"), ("KS-2024-002", "ks-2021-001", "begins with a capital"),
      ("dewan-mitra", "index", "another id"), ("--help-me", "KS-1", "help")
    ] {
      let refused = try run(["mv", "--language", "en", old, new], in: folder)
      #expect(refused.status == 2 && refused.stderr.contains(word), "\(old) \(new): \(refused.stderr)")
    }
    let dry = try run(["mv", "KS-2024-002", "KS-2024-777", "--dry-run"], in: folder)
    #expect(dry.status == 0 && dry.stdout.contains("content/dossiers/ks-2024-002.md → content/dossiers/ks-2024-777.md"))
    #expect(try contents(of: folder) == before)
    // A file stands where the new bytes would be made ready.
    let inTheWay = folder.appending(path: "content/.naskah")
    try Data().write(to: inTheWay)
    let failed = try run(["mv", "badan-contoh", "bkp", "--language", "en"], in: folder)
    #expect(failed.status == 2 && failed.stderr.contains("content/.naskah: Not a directory"), "\(failed.stderr)")
    try FileManager.default.removeItem(at: inTheWay)
    #expect(try contents(of: folder) == before)
  }

  @Test func `the old address of a moved dossier leads to the new one`() throws {
    let folder = try copyOfFixture("example")
    let site = folder.appending(path: "_site")
    #expect(try run(["mv", "KS-2021-001", "KS-2021-900"], in: folder).status == 0)
    let built = try run(["build", "--as-of", "2026-06-01"], in: folder)
    #expect(built.status == 0, "\(built.stderr)")
    #expect(
      try String(contentsOf: site.appending(path: "dossiers/KS-2021-001.html"), encoding: .utf8).contains(
        "KS-2021-900.html"))
    #expect(
      try run(["mv", "KS-2021-001", "KS-1", "--language", "en"], in: folder).stderr.contains("an old id of KS-2021-900")
    )
  }
}
