import Diagnostics
import Testing

struct SuggestTests {
  @Test(arguments: [
    ("implementasi", ["implementation", "exploration"], ["implementation"]),
    ("sumary", ["summary", "sources"], ["summary"]),
    ("adn", ["and", "ended"], ["and"]), ("quite-other", ["stage", "owner"], []), ("", ["stage"], [])
  ])
  func `the nearest words come first, and far ones not at all`(word: String, candidates: [String], expected: [String]) {
    #expect(suggest(word, from: candidates) == expected)
  }
}
