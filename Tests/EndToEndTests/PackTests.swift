import Foundation
import Support
import Testing

/// `naskah pack` on the project's own handbook: what the PDFs say of themselves.
struct PackTests {
  static let packs = [
    "dossier-peringatan-dini", "kunjungan-valdoria-2027", "matriks-akhir-2026", "posisi-hibah-surya", "profil-nordhavn"
  ]
  static let documents = packs.flatMap { pack in ["id", "en"].map { "\(pack).\($0)" } }

  static func newFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-pack-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Every pack of the handbook as a PDF, made once for all tests here.
  private static let made: Result<URL, any Error> = Result {
    let folder = try newFolder().appending(path: "packs")
    let pack = try run([
      "pack", "--all", "--pdf", "--engine", "weasyprint", "-C", packageRoot.path, "--output", folder.path
    ])
    #expect(pack.status == 0 && pack.stderr.contains("20 berkas"), "\(pack.stderr)")
    return folder
  }

  struct PDF: Decodable {
    struct Page: Decodable { let text: String, width: Double, height: Double, gap: Double }
    struct Bookmark: Decodable { let title: String, page: Int, level: Int }
    let pages: [Page], bookmarks: [Bookmark], places: [String: Int], information: [String: String], language: String,
      tagged: Bool
  }

  static func read(_ file: URL) throws -> PDF {
    let outcome = try tool(["Tests/Print/pdf.py", file.path])
    #expect(outcome.status == 0, "\(outcome.stderr)")
    return try JSONDecoder().decode(PDF.self, from: Data(outcome.stdout.utf8))
  }

  /// The contents of a pack's HTML: heading and place.
  static func headings(of html: String) throws -> [(title: String, place: String, isPart: Bool)] {
    let list = try #require(
      html.components(separatedBy: "<nav class=\"contents").dropFirst().first?.components(separatedBy: "</nav>").first)
    return list.components(separatedBy: "<li").dropFirst().map { entry in
      let href = entry.components(separatedBy: "href=\"#")[1].prefix { $0 != "\"" }
      let title = entry.components(separatedBy: "<span>")[1].components(separatedBy: "</span>")[0]
      return (
        title.replacing("&amp;", with: "&").replacing("&quot;", with: "\""), String(href),
        entry.hasPrefix(" class=\"in\"")
      )
    }
  }

  @Test(arguments: documents) func `contents, bookmarks, marking, page numbers and metadata are right`(name: String)
    throws
  {
    let folder = try Self.made.get()
    let html = try String(contentsOf: folder.appending(path: name + ".html"), encoding: .utf8)
    let pdf = try Self.read(folder.appending(path: name + ".pdf"))
    let language = String(name.suffix(2)), contents = try Self.headings(of: html)
    #expect(contents.count > 3 && pdf.pages.count > 2)
    Self.expectFull(pdf, contents.filter(\.isPart).map(\.place), name)

    // The number printed beside each entry is the page its heading stands on.
    let lines = pdf.pages.flatMap { $0.text.split(separator: "\n") }.filter { $0.contains("....") }
    #expect(lines.count == contents.count)
    for (line, entry) in zip(lines, contents) {
      let place = try #require(pdf.places[entry.place])
      #expect(line.split(separator: " ").last.map(String.init) == "\(place)", "\(line)")
      let flat = pdf.pages[place - 1].text.filter { !$0.isWhitespace }
      #expect(flat.contains(entry.title.filter { !$0.isWhitespace }), "\(entry.title) is not on page \(place)")
    }

    // Parts and what is in them are the first two levels of the bookmarks.
    let marks = pdf.bookmarks.filter { $0.level <= 2 }
    for entry in contents {
      #expect(
        marks.contains {
          $0.title == entry.title && $0.page == pdf.places[entry.place] && $0.level == (entry.isPart ? 1 : 2)
        }, "\(entry.title)")
    }
    let parts = contents.filter(\.isPart).map(\.title)
    let bookmarked = marks.filter { $0.level == 1 }
    #expect(bookmarked.suffix(parts.count).map(\.title) == parts)
    #expect(bookmarked.dropLast(parts.count).allSatisfy { $0.page == 1 }, "what contents leave out stands on the cover")

    let marking = name.hasPrefix("matriks") ? (language == "id" ? "TERBATAS" : "RESTRICTED") : "INTERNAL"
    for (index, page) in pdf.pages.enumerated() {
      #expect(
        page.text.components(separatedBy: marking).count >= 3,
        "page \(index + 1) of \(name) is not marked above and below")
      #expect(
        page.text.contains("\(index + 1) \(language == "id" ? "dari" : "of") \(pdf.pages.count)"),
        "page \(index + 1) of \(name)")
      let isWide =
        name.hasPrefix("matriks") && index + 1 >= pdf.places["_item-1"] ?? 0 && index + 1 < pdf.places["_method"] ?? 0
      #expect((page.width > page.height) == isWide, "page \(index + 1) of \(name)")
    }
    #expect(pdf.language == language && pdf.tagged)
    let title = html.components(separatedBy: "<title>")[1].components(separatedBy: "</title>")[0]
    #expect(pdf.information["Title"] == title)
    #expect(
      pdf.information["Author"]
        == (language == "id" ? "Badan Kelautan dan Kepulauan Nusantara" : "Archipelago and Marine Agency"))
    #expect(
      pdf.information["CreationDate"]?.contains("20261124") == true
        && pdf.information["ModDate"]?.contains("20261124") == true)
  }

  /// No page is less than half full but the last of a part. Charts hold text, so that they count.
  private static func expectFull(_ pdf: PDF, _ parts: [String], _ name: String) {
    let starts = Set(parts.compactMap { pdf.places[$0] })
    for (index, page) in pdf.pages.enumerated() where index + 1 < pdf.pages.count && !starts.contains(index + 2) {
      #expect(page.gap < 0.5, "page \(index + 1) of \(name) is less than half full")
    }
    // A cover is the last of its part where the first item begins a page.
    #expect(pdf.pages[0].gap < 0.5, "the cover of \(name) is less than half full")
  }

  @Test func `a pack of five dossiers has no page less than half full but the last of a part`() throws {
    let handbook = try Self.newFolder()
    try FileManager.default.copyItem(
      at: packageRoot.appending(path: "content"), to: handbook.appending(path: "content"))
    let numbers = ["KS-2023-004", "KS-2022-008", "KS-2025-018", "KS-2023-011", "KS-2019-002"]
    let items = numbers.map { "  - {dossier: \($0)}" }.joined(separator: "\n")
    let text = """
      ---
      id: paket-lima-dosier
      title: {id: Lima dosier, en: Five dossiers}
      recipe: visit-brief
      classification: internal
      as_of: 2026-11-24
      languages: [id, en]
      pages: 30
      items:
      \(items)
      ---
      """
    try (text + "\n").write(
      to: handbook.appending(path: "content/packs/paket-lima-dosier.md"), atomically: true, encoding: .utf8)
    let output = handbook.appending(path: "packs")
    let made = try run([
      "pack", "paket-lima-dosier", "--pdf", "--engine", "weasyprint", "-C", handbook.path, "--output", output.path
    ])
    #expect(made.status == 0, "\(made.stderr)")
    for language in ["id", "en"] {
      let html = try String(contentsOf: output.appending(path: "paket-lima-dosier.\(language).html"), encoding: .utf8)
      let pdf = try Self.read(output.appending(path: "paket-lima-dosier.\(language).pdf"))
      let parts = try Self.headings(of: html).filter(\.isPart)
      #expect(parts.count == 6, "five dossiers, and how they were made")
      Self.expectFull(pdf, parts.map(\.place), "paket-lima-dosier.\(language)")
    }
  }

  @Test func `two runs give the same bytes, and what is unchanged is not made again`() throws {
    let first = try Self.made.get(), second = try Self.newFolder().appending(path: "packs")
    let arguments = [
      "pack", "profil-nordhavn", "matriks-akhir-2026", "--pdf", "--engine", "weasyprint", "-C", packageRoot.path,
      "--output", second.path
    ]
    #expect(try run(arguments + ["--jobs", "1"]).stderr.contains("(8 dibuat, 0 tetap)"))
    let files = try contents(of: second).filter { !$0.key.hasPrefix(".") }
    #expect(files.count == 8)
    for (name, bytes) in files { #expect(try Array(Data(contentsOf: first.appending(path: name))) == bytes, "\(name)") }
    #expect(try run(arguments).stderr.contains("(0 dibuat, 8 tetap)"))
    // A file that was lost or changed by hand is made again; the others stay.
    try FileManager.default.removeItem(at: second.appending(path: "profil-nordhavn.en.pdf"))
    try Data("%PDF-1.7 by hand".utf8).write(to: second.appending(path: "profil-nordhavn.id.pdf"))
    #expect(try run(arguments).stderr.contains("(2 dibuat, 6 tetap)"))
    #expect(try contents(of: second).filter { !$0.key.hasPrefix(".") } == files)
  }

  @Test func `a folder of somebody else's is left alone, and an unknown pack is said`() throws {
    let folder = try Self.newFolder()
    try Data("mine".utf8).write(to: folder.appending(path: "letter.txt"))
    let refused = try run([
      "pack", "profil-nordhavn", "-C", packageRoot.path, "--output", folder.path, "--language", "en"
    ])
    #expect(refused.status == 2 && refused.stderr.contains("Naskah did not make"), "\(refused.stderr)")
    #expect(try contents(of: folder).keys.sorted() == ["letter.txt"])
    let unknown = try run(["pack", "profil-nordhaven", "-C", packageRoot.path, "--language", "en"])
    #expect(unknown.status == 2 && unknown.stderr.contains("did you mean “profil-nordhavn”"), "\(unknown.stderr)")
    #expect(try run(["pack", "-C", packageRoot.path]).status == 2)
  }
}

/// Prints beside the packs' pages in the site.
struct PackPublishTests {
  @Test func `build publishes what was made and still fits, and nothing else`() throws {
    let handbook = try copyOfFixture("example"), site = handbook.appending(path: "_site")
    func build() throws -> [String] {
      let built = try run(["build", "-C", handbook.path, "--as-of", "2026-06-01"])
      #expect(built.status == 0, "\(built.stderr)")
      return try contents(of: site).keys.filter { $0.contains("packs/") }.sorted()
    }
    func links() throws -> Int {
      try String(contentsOf: site.appending(path: "packs/index.html"), encoding: .utf8).components(
        separatedBy: "href=\"kunjungan.pdf\""
      ).count - 1
    }
    #expect(
      try build() == ["en/packs/index.html", "en/packs/kunjungan.html", "packs/index.html", "packs/kunjungan.html"])
    // A column of printed forms stands where there are some.
    func list() throws -> String {
      try String(contentsOf: site.appending(path: "packs/index.html"), encoding: .utf8)
    }
    #expect(try !list().contains("Untuk dibawa") && list().contains("1 Jun 2026"))
    #expect(try run(["pack", "kunjungan", "--pdf", "--docx", "-C", handbook.path, "--as-of", "2026-06-01"]).status == 0)
    let all = try build()
    #expect(
      all.filter { $0.hasSuffix(".pdf") } == ["en/packs/kunjungan.pdf", "packs/kunjungan.pdf"]
        && all.filter { $0.hasSuffix(".docx") }.count == 2)
    #expect(try links() == 1 && list().contains("Untuk dibawa"))
    #expect(
      try Data(contentsOf: site.appending(path: "en/packs/kunjungan.pdf"))
        == Data(contentsOf: handbook.appending(path: "_packs/kunjungan.en.pdf")))

    // The pack changes in one language: its old print would contradict its page.
    let file = handbook.appending(path: "content/packs/kunjungan.md"),
      text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("id: Sidang bersama", with: "id: Sidang kedua").write(
      to: file, atomically: true, encoding: .utf8)
    #expect(try build().filter { $0.hasSuffix(".pdf") } == ["en/packs/kunjungan.pdf"])
    #expect(try links() == 0)
  }
}

/// Packs as Word documents.
struct PackWordTests {
  private static let made: Result<URL, any Error> = Result {
    let folder = try PackTests.newFolder().appending(path: "packs")
    let pack = try run(["pack", "--all", "--docx", "-C", packageRoot.path, "--output", folder.path])
    #expect(pack.status == 0 && pack.stderr.contains("20 berkas"), "\(pack.stderr)")
    return folder
  }

  struct Word: Decodable {
    struct Section: Decodable { let header: String?, footer: String?, wide: Bool }
    struct Heading: Decodable { let level: Int, title: String }
    struct Table: Decodable { let rows: Int, whole: Int, filled: Bool, header: Bool, columns: Int }
    let sections: [Section], headings: [Heading], contents: [String], tables: [Table], captions: [String], notes: Int,
      title: String, author: String
    let fields: [String], links: [String], bookmarks: [String]
  }

  @Test(arguments: PackTests.documents) func `every section is marked, headings are native, tables have header rows`(
    name: String
  ) throws {
    let folder = try Self.made.get()
    let outcome = try tool(["Tests/Print/docx.py", folder.appending(path: name + ".docx").path])
    let word = try JSONDecoder().decode(Word.self, from: Data(outcome.stdout.utf8)), isIndonesian = name.hasSuffix("id")
    let isMatrix = name.hasPrefix("matriks"),
      marking = isMatrix ? (isIndonesian ? "TERBATAS" : "RESTRICTED") : "INTERNAL"
    let html = try String(contentsOf: folder.appending(path: name + ".html"), encoding: .utf8),
      contents = try PackTests.headings(of: html)
    // Long contents stand in columns between the ends of two sections.
    let upright = [Bool](repeating: false, count: contents.count > 6 ? 4 : 1)
    #expect(word.sections.map(\.wide) == (isMatrix ? [false, true, true, false] : upright))
    for section in word.sections {
      #expect(section.header?.contains(marking) == true && section.footer?.contains(marking) == true)
    }
    #expect(word.sections.allSatisfy { $0.footer?.contains(isIndonesian ? " dari " : " of ") == true })

    #expect(word.contents == contents.map(\.title))
    for entry in contents {
      #expect(
        word.headings.contains { $0.title == entry.title && $0.level == (entry.isPart ? 1 : 2) }, "\(entry.title)")
    }
    // The page of each heading, and how Word fills them in.
    #expect(word.fields == ["QUOTE"] + contents.map { _ in "PAGEREF" })
    #expect(Set(word.links).isSubset(of: word.bookmarks), "a link leads nowhere")
    #expect(
      word.tables.count > 1
        && word.tables.allSatisfy { $0.header && $0.rows > 1 && $0.columns > 1 && $0.whole == $0.rows && $0.filled })
    #expect(word.notes == html.components(separatedBy: "class=\"fn\"").count - 1)
    #expect(html.contains("<title>\(word.title)</title>") && html.contains("content=\"\(word.author)\""))
  }

  @Test func `two runs give the same bytes`() throws {
    let first = try Self.made.get(), second = try PackTests.newFolder().appending(path: "packs")
    #expect(
      try run(["pack", "kunjungan-valdoria-2027", "--docx", "-C", packageRoot.path, "--output", second.path]).status
        == 0)
    for (name, bytes) in try contents(of: second) where name.hasSuffix(".docx") {
      #expect(try Array(Data(contentsOf: first.appending(path: name))) == bytes, "\(name)")
    }
  }
}

/// What a pack may not hold.
struct PackFaultsTests {
  /// The example handbook with other words in some of its files.
  private func handbook(_ changes: [(file: String, old: String, new: String)]) throws -> URL {
    let folder = try copyOfFixture("example")
    for change in changes {
      let file = folder.appending(path: "content/" + change.file)
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(text.contains(change.old), "\(change.file): \(change.old)")
      try text.replacing(change.old, with: change.new).write(to: file, atomically: true, encoding: .utf8)
    }
    return folder
  }

  private func line(of text: String, in file: URL) throws -> Int {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.contains(text) }) + 1
  }

  /// The pack fails with that code at that line, and nothing is written.
  private func expect(
    _ code: String, at text: String, in file: String = "packs/kunjungan.md",
    of changes: [(file: String, old: String, new: String)], _ more: [String] = []
  ) throws {
    let folder = try handbook(changes)
    let outcome = try run(["pack", "kunjungan", "-C", folder.path, "--as-of", "2026-06-01", "--language", "en"] + more)
    #expect(outcome.status == 1, "\(outcome.stderr)")
    let place = "content/\(file):\(try line(of: text, in: folder.appending(path: "content/" + file))):"
    let lines = outcome.stderr.split(separator: "\n").map(String.init)
    let found = lines.firstIndex { $0.contains("[\(code)]") }.map { lines[$0 + 1] }
    #expect(found?.contains(place) == true, "\(code) not at \(place): \(outcome.stderr)")
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "_packs").path))
  }

  @Test func `something above its level, an attachment above it, an empty selection, too many pages`() throws {
    let secret = ("dossiers/ks-2024-002.md", "classification: internal", "classification: rahasia")
    try expect("CLS-901", at: "{dossier: KS-2024-002", of: [secret])
    // The attachment is told where its level stands; the pack's item is a note.
    let attachment = [
      ("dossiers/ks-2024-002.md", "language: id}\nupdated", "language: id, classification: rahasia}\nupdated"),
      ("packs/kunjungan.md", "show: [summary, objectives]", "show: [summary, documents]")
    ]
    try expect("CLS-903", at: "classification: rahasia}", in: "dossiers/ks-2024-002.md", of: attachment)
    try expect(
      "PCK-961", at: "{select:",
      of: [
        (
          "packs/kunjungan.md", "{select: {partner: dewan-mitra, stage: [implementation, renewal]}",
          "{select: {stage: [shelved]}"
        )
      ])
    try expect("PCK-962", at: "pages: 2", of: [("packs/kunjungan.md", "pages: 20", "pages: 2")], ["--strict"])
  }
}
