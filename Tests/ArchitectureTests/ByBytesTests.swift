import Foundation
import Support
import Testing

/// Texts of content are escaped and taken apart by their bytes: by characters, `"` with an accent behind it is no `"`
/// (`Diagnostics/ByBytes.swift`).
struct ByBytesTests {
  /// Where a `String` is replaced in, searched or split by characters.
  static func byCharacters(_ source: String, alsoSplits: Bool) -> [String] {
    source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).filter { line in
      guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { return false }
      if line.contains(".replacing(") && !line.contains("tree.replacing(") { return true }
      if line.contains(".firstRange(of: ") && !line.contains(".utf8)") && !line.contains("bytes") { return true }
      guard alsoSplits else { return false }
      return line.contains(".split(separator: \"")
        || line.contains(".contains(\"") && !line.contains("unicodeScalars.contains(\"")
    }
  }

  /// Modules that take apart or write what people wrote; in the others only escaping is looked at.
  private static let takingApart: Set<String> = ["Diagnostics", "Markup", "Formats", "Pages"]

  /// Where it is harmless, and why. A line that stands here begins so.
  private static let harmless: [(file: String, line: String, why: String)] = [
    ("Diagnostics/Explained.swift", "text.split(separator: \"\\n\"", "the program's own examples"),
    ("Markup/CommonMark/PlainText.swift", "let isWayBack =", "a sequence of bytes"),
    ("Markup/FrontMatter/LocateMistake.swift", "guard content.contains(\": \")", "only which sentence is chosen"),
    ("Markup/FrontMatter/LocateMistake.swift", "let quoted = value.flatMap", "only whether a fix is offered"),
    ("Markup/FrontMatter/LocateMistake.swift", "requoted(value) ?? (value.contains(", "only whether a fix is offered"),
    ("Markup/FrontMatter/LocateMistake.swift", "if problem.contains(", "libyaml's own sentence"),
    ("Markup/FrontMatter/LocateMistake.swift", "guard !inner.contains(other)", "scalars"),
    (
      "Dossiers/Renaming/MovePlan.swift", "guard let range = name.firstRange(of: from)",
      "an accent behind an id makes another name"
    ),
    ("Pages/Writers/Word/PackWord.swift", "while let", "HTML that the program wrote"),
    ("Pages/Packs/PackPartner.swift", "case \"interests\":", "a list of names"),
    ("Pages/Writers/Word/WordHTML.swift", "if closed.name == \"table\"", "HTML that the program wrote"),
    ("Pages/Route.swift", "var toRoot:", "a path that the program made"),
    ("Pages/Frame.swift", "let folder =", "a path that the program made"),
    ("Pages/Frame.swift", "path == page.route.path", "a path that the program made"),
    ("Pages/Changes/ChangeWords.swift", "let parts = key", "a field's own name"),
    ("Pages/Changes/ChangeWords.swift", "let pieces = key", "a field's own name"),
    ("Pages/Changes/ChangeWords.swift", "let last = key", "a field's own name"),
    ("Pages/Changes/ItemWords.swift", "let told = key.split", "a field's own name"),
    ("Pages/Changes/ClippedTexts.swift", "let old = before.split", "only where a long text is cut"),
    ("Pages/Writers/ContentPolicy.swift", "guard let found = page[start...]", "bytes of a page"),
    ("Disk/PrintedPDF.swift", "", "bytes of a PDF"),
    ("Registers/Cells/PartyCell.swift", "while let range = rest.firstRange(of: sign)", "bytes of a cell"),
    ("Disk/Chromium.swift", "guard let head = html.firstRange(of: Array(", "bytes")
  ]

  @Test func `what people wrote is escaped and taken apart by bytes`() throws {
    let modules = try FileManager.default.contentsOfDirectory(atPath: packageRoot.appending(path: "Sources").path)
    var files = 0
    for module in modules.sorted() where module != "embed-files" && !module.hasPrefix(".") {
      for (path, source) in try swiftFiles(of: module) {
        files += 1
        let found = Self.byCharacters(source, alsoSplits: Self.takingApart.contains(module)).map {
          $0.drop { $0 == " " }
        }
        let left = found.filter { line in !Self.harmless.contains { $0.file == path && line.hasPrefix($0.line) } }
        #expect(
          left == [],
          """
          \(path): use replacingBytes, containsBytes or pieces of Diagnostics/ByBytes.swift, or say here why it is \
          harmless
          """
        )
      }
    }
    #expect(files > 300)
  }

  /// Where a view of scalars grows by several: the standard library makes the whole text anew each time, so that a text
  /// with n of them costs n times n. A `String` grows in place (`+=`).
  static func growsByCopies(_ source: String) -> [String] {
    source.split(separator: "\n").map(String.init).filter {
      $0.contains(#/\.append\(contentsOf: .*\.unicodeScalars\)/#)
    }
  }

  @Test func `no text is copied whole for each piece that is added to it`() throws {
    let modules = try FileManager.default.contentsOfDirectory(atPath: packageRoot.appending(path: "Sources").path)
    for module in modules.sorted() where !module.hasPrefix(".") {
      for (path, source) in try swiftFiles(of: module) {
        #expect(Self.growsByCopies(source) == [], "\(path): let a String grow by +=")
      }
    }
    #expect(Self.growsByCopies("escaped.append(contentsOf: \"&amp;\".unicodeScalars)").count == 1)
    #expect(Self.growsByCopies("escaped += \"&amp;\"") == [])
  }

  /// In every module whose business is escaping, wherever in it.
  @Test(arguments: ["Diagnostics", "Markup", "Formats", "Pages"])
  func `a planted search is found in each module that writes`(module: String) throws {
    let planted =
      "let a = text.contains(\"<\")\nlet b = text.replacing(\"<\", with: \"\")\nlet c = text.firstRange(of: \"<\")"
    let files = try swiftFiles(of: module)
    #expect(files.count > 3 && Self.takingApart.contains(module))
    for (path, source) in files {
      let found = Self.byCharacters(source + "\n" + planted, alsoSplits: Self.takingApart.contains(module))
      let own = Self.byCharacters(source, alsoSplits: Self.takingApart.contains(module))
      #expect(found.count == own.count + 3, "\(path)")
    }
  }

  @Test func `a planted escaper is found`() {
    #expect(Self.byCharacters("  let a = text.replacing(\"\\\"\", with: \"\")", alsoSplits: false).count == 1)
    #expect(
      Self.byCharacters(
        "let a = text.replacing(sign, with: \"\")\nlet b = text.replacing(/</, with: \"\")", alsoSplits: false
      ).count == 2)
    #expect(
      Self.byCharacters("let a = text.firstRange(of: \"<\")\nlet b = text.firstRange(of: sign)", alsoSplits: false)
        .count == 2)
    #expect(
      Self.byCharacters("let a = text.split(separator: \"|\")\nlet b = text.contains(\": \")", alsoSplits: true).count
        == 2)
    #expect(
      Self.byCharacters(
        "// text.replacing(\"a\", with: b)\nlet b = a.firstRange(of: Array(\"a\".utf8))", alsoSplits: true
      ).isEmpty)
  }
}
