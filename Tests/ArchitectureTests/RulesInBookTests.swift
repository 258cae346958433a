import Support
import Testing

/// A rule that is written and not in the book is never asked.
struct RulesInBookTests {
  /// The names of the rules that a source declares.
  static func rules(_ source: String) -> [String] {
    source.matches(of: #/(?m)^(?:package |private )?let (\w+) = (?:Rule|HandbookRule|DocumentRule|FileRule)\(/#).map {
      String($0.1)
    }
  }

  private static func words(_ source: String) -> Set<String> {
    Set(source.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init))
  }

  @Test func `every rule is in the book`() throws {
    let files = try swiftFiles(of: "Planning")
    let book = try #require(files.first { $0.path == "Planning/RuleBook.swift" }).source
    let named = Self.words(book)
    let written = files.filter { $0.path.hasPrefix("Planning/Rules/") }.flatMap { file in
      Self.rules(file.source).map { (name: $0, path: file.path) }
    }
    #expect(written.count > 80, "\(written.count)")
    for rule in written { #expect(named.contains(rule.name), "\(rule.path): \(rule.name) is not in RuleBook.swift") }
  }

  @Test(arguments: ["let planted = Rule(", "package let planted = DocumentRule(", "let planted = HandbookRule(\n  x"])
  func `a planted rule is found`(source: String) { #expect(Self.rules("import Dossiers\n" + source) == ["planted"]) }
}
