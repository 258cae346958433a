import Diagnostics
import Dossiers
import Markup
import Support
import Testing

/// A model may be anything: no edit of it traps, whatever key is taken away or given another kind of value.
struct ModelMutationTests {
  private static let values = [
    "null", "[]", "{}", "[a]", "[a, b, c]", "{a: b}", "x y", "-1", "1.500", "\"\"", "[[1]]", "[{id: a}]"
  ]

  /// The model's lines with a key, each replaced by every value; what stood below the key goes with it.
  private static func mutants(of text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.indices.flatMap { index -> [String] in
      guard let colon = lines[index].firstIndex(of: ":"), lines[index].first != "#", lines[index].first != "-" else {
        return []
      }
      let indent = lines[index].prefix { $0 == " " }.count
      let key = String(lines[index][..<colon])
      if key.contains("{") || key.contains("- ") { return [] }
      var end = index + 1
      while end < lines.count, lines[end].isEmpty || lines[end].prefix(while: { $0 == " " }).count > indent { end += 1 }
      let before = lines[..<index], after = lines[end...]
      return ([nil] + values.map { "\(key): \($0)" }).map { line in
        (before + (line.map { [$0] } ?? []) + after).joined(separator: "\n")
      }
    }
  }

  private func parsed(_ text: String) -> ParsedFile { parse(SourceFile(path: Example.Kind.model.rawValue, text: text)) }

  @Test(arguments: ["national", "local", "domestic", nil])
  func `no edit of the model traps`(profile: String?) throws {
    let base = try fixture("example")
    let model = try #require(base.first { $0.path == Example.Kind.model.rawValue })
    let text = (profile.map { "profile: \($0)\n" } ?? "") + String(decoding: model.bytes, as: UTF8.self)
    let mutants = Self.mutants(of: text)
    #expect(mutants.count > 200)
    for mutant in mutants {
      #expect(!readModel(parsed(mutant)).value.classifications.isEmpty)
    }
  }

  @Test func `stages that lack what a profile requires are told of at the stages`() throws {
    let text = "profile: national\norganisation: {id: x}\nstages:\n  - {id: lain, name: {id: Lain, en: Other}}\n"
    let found = readModel(parsed(text)).diagnostics.filter { $0.code == "COD-025" }
    #expect(!found.isEmpty && found.allSatisfy { $0.span.line == 3 })
  }
}
