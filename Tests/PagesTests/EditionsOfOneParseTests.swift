import Diagnostics
import Dossiers
import Markup
import Pipeline
import Support
import Synchronization
import Testing

/// All editions of a handbook are made of files that were taken apart once.
struct EditionsOfOneParseTests {
  private final class Count: Sendable {
    let paths = Mutex<[String: Int]>([:])
  }

  @Test func `every file is parsed once for all editions, which are those of a parse of their own`() async throws {
    let handbook = try HiddenHandbook(visible: 1, hidden: 2)
    let sources = SourceTree(files: handbook.files), today = CalendarDate("2026-06-01")!
    let count = Count()
    let parsed = await ParsedTree(sources, workers: Workers(2)) { file in
      count.paths.withLock { $0[file.path, default: 0] += 1 }
      return parse(file)
    }
    #expect(parsed.levels == ["biasa", "internal", "rahasia"])
    for level in parsed.levels {
      let shared = await assess(parsed, asOf: today, for: level, workers: Workers(1))
      let own = await assess(sources, asOf: today, for: level, workers: Workers(1))
      #expect(shared.findings == own.findings && shared.edition.files.count == own.edition.files.count)
    }
    let paths = count.paths.withLock { $0 }
    #expect(paths.values.allSatisfy { $0 == 1 })
    #expect(paths.keys.sorted() == (sources.content.map(\.path) + ["content/planning-model.yml"]).sorted())
  }
}
