import Foundation
import Support
import Testing

/// A pack printed on a machine that has no font for a script in it says so; on one that does not tell, it says nothing.
struct PackLettersTests {
  /// One letter of each script.
  private static let letters = ["ה", "协", "き", "협", "ꦲ", "ก", "🙂"]

  private func handbook(_ letters: [String]) throws -> URL {
    let handbook = try copyOfFixture("print"), file = handbook.appending(path: "content/handbook/semua-bentuk.md")
    let front = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n---\n")[0]
    try (front + "\n---\n\nHuruf: " + letters.joined(separator: ", ") + ".\n").write(
      to: file, atomically: true, encoding: .utf8)
    return handbook
  }

  /// A folder with a WeasyPrint, and with a fontconfig that says what is given.
  private func programs(telling list: String?) throws -> URL {
    let folder = try PackTests.newFolder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/weasyprint", withDestinationPath: "/usr/bin/weasyprint")
    guard let list else { return folder }
    let script = folder.appending(path: "fc-list")
    try Data("#!/bin/sh\necho '\(list)'\n".utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
    return folder
  }

  private func pack(_ handbook: URL, path: String? = nil, language: String = "en", _ more: [String] = []) throws
    -> Outcome
  {
    let arguments =
      ["pack", "semua", "--pdf", "-C", handbook.path, "--as-of", "2026-06-01", "--language", language] + more
    return try run(arguments, environment: path.map { ["PATH": $0] } ?? [:])
  }

  @Test(arguments: ["weasyprint", "chromium"]) func `what the finding names is what the PDF lacks`(engine: String)
    throws
  {
    let handbook = try handbook(Self.letters), outcome = try pack(handbook, ["--engine", engine])
    #expect(outcome.status == 0, "\(outcome.stderr)")
    guard let fonts = try? run(URL(filePath: "/usr/bin/fc-list"), ["--format", "%{family}\n"], in: handbook),
      fonts.status == 0
    else {
      Issue.record("fontconfig must be there (make test-tools)")
      return
    }
    let pdf = try PackTests.read(handbook.appending(path: "_packs/semua.en.pdf"))
    let text = pdf.pages.map(\.text).joined()
    for letter in Self.letters {
      #expect(text.contains(letter) != outcome.stderr.contains("“\(letter)”"), "\(letter): \(outcome.stderr)")
    }
  }

  @Test
  func `a script without a font is named in the language of the reader, and the PDF is made again once it is there`()
    throws
  {
    let handbook = try handbook(["协", "議", "ה", "é", "–"])
    let poor = try programs(telling: "20-7e a0-17f 2010-203a 2212"),
      rich = try programs(telling: "20-7e a0-17f 5d0-5ea 2010-203a 2212 4e00-9fff")
    let first = try pack(handbook, path: poor.path)
    #expect(
      first.status == 0 && first.stderr.contains("warning[PCK-967]")
        && first.stderr.contains("content/packs/semua.md:1"), "\(first.stderr)")
    #expect(
      first.stderr.contains(
        "no font for Hebrew script (“ה”) and Chinese (Han) script (“协”, “議”), so its PDF (en) shows boxes"),
      "\(first.stderr)")
    #expect(first.stderr.contains("sudo apt install fonts-noto-cjk fonts-noto-core;"))
    let indonesian = try pack(handbook, path: poor.path, language: "id")
    #expect(
      indonesian.stderr.contains("aksara Ibrani (“ה”) dan aksara Tionghoa (Han) (“协”, “議”)"), "\(indonesian.stderr)")
    let again = try pack(handbook, path: poor.path)
    #expect(
      again.stderr.contains("PCK-967") && again.stderr.contains("(0 made, 2 unchanged)"),
      "told again where the PDF is kept: \(again.stderr)")
    let mended = try pack(handbook, path: rich.path)
    #expect(!mended.stderr.contains("PCK-967") && mended.stderr.contains("(1 made, 1 unchanged)"), "\(mended.stderr)")
  }

  @Test(arguments: [nil, "", "DejaVu Sans", "20-7e zz"]) func `a machine that does not tell is not spoken for`(
    list: String?
  ) throws {
    let outcome = try pack(try handbook(Self.letters), path: try programs(telling: list).path)
    #expect(outcome.status == 0 && !outcome.stderr.contains("PCK-967"), "\(outcome.stderr)")
  }

  @Test func `a model may turn it off, or count it as an error`() throws {
    let handbook = try handbook(["协"]), poor = try programs(telling: "20-7e a0-17f 2010-203a 2212").path
    let model = handbook.appending(path: "content/planning-model.yml"),
      text = try String(contentsOf: model, encoding: .utf8)
    for (setting, status, isTold) in [("off", 0, false), ("error", 1, true)] {
      try (text + "\nrules: {PCK-967: \(setting)}\n").write(to: model, atomically: true, encoding: .utf8)
      let outcome = try pack(handbook, path: poor)
      #expect(
        outcome.status == Int32(status) && outcome.stderr.contains("PCK-967") == isTold, "\(setting): \(outcome.stderr)"
      )
    }
  }
}
