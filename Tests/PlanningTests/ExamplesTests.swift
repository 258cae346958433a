import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Planning
import Support
import Testing

/// The rule book against itself: every wrong example gives its own finding where it is marked, and no other; every
/// right one none.
struct ExamplesTests {
  private static let today = CalendarDate("2026-06-01")!

  /// Faults of templates, baselines, the disk and a machine's fonts, and those a handbook's example cannot show, have
  /// tests of their own.
  static let shown = ruleBook.filter {
    !["TPL", "BAS"].contains(String($0.code.prefix(3))) && !$0.code.hasPrefix("SIT-08") && $0.code != "PCK-967"
  }

  @Test func `codes and names are unique and explained in both languages`() {
    #expect(Set(ruleBook.map(\.code)).count == ruleBook.count)
    #expect(Set(ruleBook.map(\.slug)).count == ruleBook.count)
    for fault in ruleBook {
      #expect(
        !fault.finds.id.isEmpty && !fault.finds.en.isEmpty && !fault.why.id.isEmpty && !fault.why.en.isEmpty,
        "\(fault.code)")
      #expect(fault.wrong.marked.contains("«") && fault.wrong.marked.contains("»"), "\(fault.code) marks no place")
      #expect(!fault.right.marked.contains("«"), "\(fault.code): the right example marks a place")
    }
  }

  @Test func `the codes of this part of the model are all there`() {
    let codes = Set(ruleBook.map(\.code))
    let wanted =
      (1...10).map { "FM-\(three($0))" } + (11...21).map { "COD-\(three($0))" } + (31...39).map { "REF-\(three($0))" }
      + [41, 42, 43, 45, 46, 47, 48, 49, 50, 51].map { "DAT-\(three($0))" }
    #expect(wanted.filter { !codes.contains($0) } == [])
  }

  private func three(_ number: Int) -> String { String(repeating: "0", count: 3 - "\(number)".count) + "\(number)" }

  @Test(arguments: shown.map(\.code))
  func `the wrong example gives its finding where it is marked, the right one none`(code: String) async throws {
    let fault = try #require(ruleBook.first { $0.code == code })
    let base = try fixture("example")
    let wrong = ExampleHandbook(fault.wrong, over: base)
    let found = await wrong.findings(asOf: Self.today)
    let own = found.filter { $0.code == code }
    #expect(
      own.count == 1,
      "\(code): \(found.map { "\($0.code) \($0.span.path):\($0.span.line):\($0.span.column) \($0.message.en)" })")
    #expect(
      found.count == own.count,
      """
      \(code) comes with \
      \(found.filter { $0.code != code }.map { "\($0.code) \($0.span.line):\($0.span.column) \($0.message.en)" })
      """
    )
    if let place = own.first?.span {
      #expect(place.path == wrong.path, "\(code)")
      #expect("\(place.line):\(place.column)-\(place.endLine):\(place.endColumn)" == wrong.marked, "\(code)")
    }
    for finding in own { expectSpoken(finding) }
    let right = await ExampleHandbook(fault.right, over: base).findings(asOf: Self.today)
    #expect(
      right.map { "\($0.code) \($0.span.line):\($0.span.column) \($0.message.en)" } == [], "\(code): the right example")
  }

  /// A sentence says days, durations and numbers as its reader does, and calls partners by name; as a file writes them
  /// they stand in quotes, in paths or in what to write.
  private func expectSpoken(_ finding: Diagnostic) {
    for sentence in [finding.message] + finding.notes.map(\.message) {
      let id = sentence.id.replacing(/“[^”]*”/, with: ""), en = sentence.en.replacing(/“[^”]*”/, with: "")
      for text in [id, en] {
        #expect(!text.contains(/[0-9]{4}-[0-9]{2}-[0-9]{2}|\bP[0-9]+[YMWD]/), "\(finding.code): \(text)")
        #expect(!text.contains(/(?:^|[^\/])\b(badan-contoh|dewan-mitra)\b/), "\(finding.code): \(text)")
      }
      // Articles of laws are numbered alike in both languages.
      #expect(!id.contains(/[0-9]\.[0-9]{1,2}\b/), "\(finding.code): \(id)")
    }
  }

  @Test func `mending a wrong example leaves nothing to mend, and what is mended is not found again`() async throws {
    let base = try fixture("example")
    var fixed = 0
    for fault in Self.shown {
      let files = SourceTree(files: ExampleHandbook(fault.wrong, over: base).files)
      let once = await mend(files, asOf: Self.today, for: nil, workers: Workers(1))
      let twice = await mend(once.sources, asOf: Self.today, for: nil, workers: Workers(1))
      #expect(twice.count == 0 && twice.files.isEmpty, "\(fault.code)")
      #expect(once.assessed.findings.allSatisfy { $0.fixes.isEmpty }, "\(fault.code)")
      if once.count > 0 {
        fixed += 1
        #expect(
          !once.assessed.findings.contains {
            $0.code == fault.code && $0.span.path == ExampleHandbook(fault.wrong, over: base).path
          }, "\(fault.code)")
      }
    }
    #expect(fixed >= 8)
  }

  @Test func `the example handbook itself is clean`() async throws {
    let assessed = await assess(
      SourceTree(files: try fixture("example")), asOf: Self.today, for: nil, workers: Workers(1))
    #expect(assessed.findings.map { "\($0.code) \($0.span.path):\($0.span.line)" } == [])
  }
}
