import Diagnostics
import Foundation
import Pipeline
import Support
import Testing

/// The rule book against the contract: every code of the planning model's table is there, with its weight.
struct RuleTableTests {
  private static let table = packageRoot.deletingLastPathComponent().appending(
    path: "shared/design/03-planning-model.md")

  /// Code and letter of each entry of the list in section 3: `- **OBJ** 101 E none · 102 E level · …`, `· **NET** 801 W
  /// …`. A group may give one letter for all of its codes: `**COD** (E, with nearest allowed values) 011 stage`.
  static func entries(in text: String) -> [(code: String, severity: Severity)] {
    var found: [(String, Severity)] = []
    for line in text.split(separator: "\n") where line.hasPrefix("- **") {
      var group = "", common: Character?
      for part in line.split(separator: "·").flatMap({ $0.components(separatedBy: "**") }) {
        let words = part.split(separator: " ").map(String.init)
        if words.count == 1, (2...3).contains(words[0].count), words[0].allSatisfy(\.isUppercase) {
          (group, common) = (words[0], nil)
        }
        if let first = part.firstIndex(of: "("), common == nil, found.last?.0.hasPrefix(group) != true {
          common = part[part.index(after: first)...].first
        }
        guard let number = words.firstIndex(where: { $0.count == 3 && $0.allSatisfy(\.isNumber) }), !group.isEmpty
        else { continue }
        let next = number + 1 < words.count ? words[number + 1] : ""
        let letter = ["E", "W", "I"].contains(next) ? next.first : common
        let severity: Severity? =
          switch letter {
          case "E": .error;
          case "W": .warning;
          case "I": .info;
          default: nil
          }
        if let severity { found.append(("\(group)-\(words[number])", severity)) }
      }
    }
    return found
  }

  @Test func `the table is read as it is written`() {
    let entries = Self.entries(
      in:
        """
        - **COD** (E, with near values) 011 stage · 012 instrument
        - **RSK** 701 E scale · 702 W high · **NET** 801 W ended · 802 I far
        """
    )
    #expect(entries.map(\.code) == ["COD-011", "COD-012", "RSK-701", "RSK-702", "NET-801", "NET-802"])
    #expect(entries.map(\.severity) == [.error, .error, .error, .warning, .warning, .info])
  }

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: table.path), "the planning model's table is not beside the checkout"))
  func `every code of the table is in the rule book, with its weight`() throws {
    let entries = Self.entries(in: try String(contentsOf: Self.table, encoding: .utf8))
    #expect(entries.count == 99, "\(entries.map(\.code))")
    let book = Dictionary(uniqueKeysWithValues: ruleBook.map { ($0.code, $0.severity) })
    #expect(entries.filter { book[$0.code] != $0.severity }.map(\.code) == [])
  }
}
