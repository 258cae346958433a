import Foundation
import Support
import Testing

/// Everything that a body can hold, in the page, in the PDF and in the Word document: the same words, numbers, boxes
/// and pictures.
struct PrintTests {
  struct Form: Decodable {
    struct Page: Decodable { let text: String, wide: Bool }
    let text: String, items: [String], pictures: Int, pages: [Page]?, links: [String], struck: [String]
  }

  /// The fixture, with its site and its pack in every form.
  private static let made: Result<URL, any Error> = Result {
    let handbook = try copyOfFixture("print")
    for engine in ["weasyprint", "chromium"] {
      let pack = try run([
        "pack", "--all", "--pdf", "--docx", "--engine", engine, "-C", handbook.path, "--as-of", "2026-06-01",
        "--output", handbook.path + "/" + engine
      ])
      #expect(pack.status == 0, "\(pack.stderr)")
    }
    let build = try run(["build", "-C", handbook.path, "--as-of", "2026-06-01"])
    #expect(build.status == 0, "\(build.stderr)")
    return handbook
  }

  private static func read(_ path: String) throws -> Form {
    let outcome = try tool(["Tests/Print/body.py", try made.get().appending(path: path).path])
    #expect(outcome.status == 0, "poppler-utils must be there (make test-tools): \(outcome.stderr)")
    return try JSONDecoder().decode(Form.self, from: Data(outcome.stdout.utf8))
  }

  /// The lines of a body on its page, without its white space; the ways back from notes are for screens.
  private static func lines(of page: Form) throws -> [String] {
    let from = try #require(page.text.range(of: "Judul pertama")),
      to = try #require(page.text.range(of: "Isi catatan kedua dengan tebal."))
    return page.text[from.lowerBound..<to.upperBound].split(separator: "\n").map { flat(String($0)) }.filter {
      !$0.isEmpty
    }
  }

  private static func flat(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{AD}" && $0 != "↩" }))
  }

  private static let numbers = [
    "7. Ketujuh", "8. Kedelapan", "1. Bawah", "2. Bawah", "9. Kesembilan", "3) Kurung", "4) Kurung", "12. Duabelas",
    "13. Tigabelas", "1. Isi", "2. Isi"
  ]

  static let forms =
    ["weasyprint/semua.id.html"]
    + ["id", "en"].flatMap { language in
      ["weasyprint/semua.\(language).pdf", "chromium/semua.\(language).pdf", "weasyprint/semua.\(language).docx"]
    }

  /// Titles of callouts, which the program writes in the reader's language.
  private static let titles = [
    "Catatan": "Note", "Peringatan": "Warning", "Saran": "Tip", "Penting": "Important", "Awas": "Caution"
  ]

  @Test(arguments: forms) func `a print says what the page says`(form: String) throws {
    let page = try Self.read("_site/handbook/semua-bentuk.html"), print = try Self.read(form)
    let lines = try Self.lines(of: page), text = Self.flat(print.text)
    #expect(lines.count > 90)
    let isEnglish = form.contains(".en.")
    for line in lines where !line.hasPrefix("Arab:") {
      // In English the words of the program are English; what was written stays.
      if isEnglish, line.hasPrefix("Nomor") || line.hasPrefix("KL-2025") { continue }
      let wanted = isEnglish ? Self.titles[line] ?? line : line
      #expect(text.contains(wanted), "\(form) lacks “\(wanted)”")
    }
    #expect(page.links.count == 2 && print.links.filter(page.links.contains) == page.links, "\(form): \(print.links)")
    #expect(page.struck == ["dicoret"] && print.struck == page.struck, "\(form): \(print.struck)")
    #expect(text.contains("Istilah:nota") && text.contains("danmemorandum."), "\(form)")
    #expect(page.items == Self.numbers)
    #expect(print.items.filter(Self.numbers.contains) == Self.numbers, "\(form): \(print.items)")
    #expect(text.contains("☑Kotakpenuh") && text.contains("☐Kotakkosong"), "\(form)")
    #expect(page.pictures == 5)
    // Four of dots; the drawing has none, and in Word its text stands for it.
    #expect(print.pictures == (form.hasSuffix("html") ? 5 : 4), "\(form)")
    if form.hasSuffix("docx") { #expect(text.contains("[Bagantiang]")) }
  }

  @Test(arguments: [
    "weasyprint/semua.id.pdf", "chromium/semua.id.pdf", "weasyprint/semua.en.pdf", "weasyprint/semua.id.docx",
    "weasyprint/semua.en.docx"
  ])
  func `a wide table turns its page, a wider one is set small, and what follows stands upright again`(form: String)
    throws
  {
    let pdf = try Self.read(form)
    let pages = try #require(pdf.pages)
    func isWide(_ text: String) throws -> Bool { try #require(pages.last { $0.text.contains(text) }).wide }
    #expect(try isWide("K10") && isWide("M11"))
    for text in ["Kotak penuh", "Di antara dua tabel.", "Isi pesan catatan.", "Isi catatan pertama."] {
      #expect(try !isWide(text), "\(text)")
    }
    // No word of a heading is broken.
    #expect(pdf.text.contains("Penandatanganannya") && pdf.text.contains("Kesebelasan"))
  }

  /// DejaVu has Arabic and Hebrew, and comes with every desktop; others are asked for.
  @Test func `scripts are printed where the machine has letters for them`() throws {
    let word = try Self.read("weasyprint/semua.id.docx"), pdf = try Self.read("weasyprint/semua.id.pdf")
    for text in ["اتفاقية تعاون", "הסכם", "协议书", "きょうてい", "협정", "🙂"] { #expect(word.text.contains(text)) }
    #expect(pdf.text.unicodeScalars.contains("ق") && pdf.text.unicodeScalars.contains("ה"))
  }

  @Test func `a table that no page holds is told of at its line`() throws {
    let handbook = try copyOfFixture("print"), file = handbook.appending(path: "content/handbook/semua-bentuk.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let table =
      "\n| " + (1...14).map { "Pertanggungjawabannya\($0)" }.joined(separator: " | ") + " |\n|"
      + String(repeating: "---|", count: 14) + "\n"
    try (text + table).write(to: file, atomically: true, encoding: .utf8)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count + 1
    let check = try run(["check", "-C", handbook.path, "--as-of", "2026-06-01", "--language", "en"])
    #expect(check.stderr.contains("[PCK-964]") || check.stdout.contains("[PCK-964]"), "\(check.stdout)\(check.stderr)")
    #expect(
      (check.stdout + check.stderr).contains("content/handbook/semua-bentuk.md:\(line):"),
      "\(check.stdout)\(check.stderr)")
  }

  /// A picture that is cut off, and one too large.
  static let unprintable: [(name: String, bytes: [UInt8], said: String)] = [
    ("putus.png", png(width: [0, 0, 0, 9], height: [0, 0, 0, 9]), "damaged or not whole"),
    ("raksasa.png", png(width: [0, 1, 0, 0], height: [0, 1, 0, 0]) + Array("IEND".utf8), "65536 × 65536 pixels")
  ]

  /// The beginning of a PNG file (ISO/IEC 15948): its signature and its first chunk, which says how large it is.
  private static func png(width: [UInt8], height: [UInt8]) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + width + height
  }

  /// Bytes that are another kind than the name says, and drawings that do more than draw: no attachment at all.
  static let refused: [(name: String, text: String, code: String)] = [
    ("palsu.png", "MZ not a picture", "[SIT-097]"),
    ("skrip.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "[SIT-096]"),
    ("luar.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>", "[SIT-096]"),
    ("bom.svg", "<!DOCTYPE svg [<!ENTITY a \"x\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "[SIT-096]"),
    ("klik.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>", "[SIT-096]")
  ]

  @Test(arguments: refused) func `a picture that may not be attached is named, and no pack is made with it`(
    name: String, text: String, code: String
  ) throws {
    let (pack, output) = try packed(with: name, Array(text.utf8))
    #expect(pack.status == 1 && pack.stderr.contains(code) && pack.stderr.contains(name), "\(pack.stderr)")
    #expect(!FileManager.default.fileExists(atPath: output.appending(path: "semua.en.html").path))
  }

  @Test(arguments: unprintable) func `a picture that cannot be printed is told of, and its text stands in its place`(
    name: String, bytes: [UInt8], said: String
  ) throws {
    let (pack, output) = try packed(with: name, bytes)
    #expect(pack.status == 0 && pack.stderr.contains("[PCK-965]") && pack.stderr.contains(said), "\(pack.stderr)")
    let html = try String(contentsOf: output.appending(path: "semua.en.html"), encoding: .utf8)
    #expect(html.contains("[Picture that cannot be shown: Gambar buruk]"))
  }

  /// The fixture's pack with one more picture in it.
  private func packed(with name: String, _ bytes: [UInt8]) throws -> (Outcome, output: URL) {
    let handbook = try copyOfFixture("print"), file = handbook.appending(path: "content/handbook/semua-bentuk.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    try (text + "\n![Gambar buruk](../files/\(name))\n").write(to: file, atomically: true, encoding: .utf8)
    try Data(bytes).write(to: handbook.appending(path: "content/files/" + name))
    let output = handbook.appending(path: "packs")
    let arguments = ["-C", handbook.path, "--as-of", "2026-06-01", "--language", "en", "--output", output.path]
    return (try run(["pack", "semua"] + arguments), output)
  }
}
