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
    let parsed = await ParsedTree(sources, for: .all, workers: Workers(2)) { file, needsBody in
      count.paths.withLock { $0[file.path, default: 0] += 1 }
      return parse(file, needsBody: needsBody)
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

  @Test func `one edition parses no body of a file that it leaves out`() async throws {
    let handbook = try HiddenHandbook(visible: 1, hidden: 2)
    let sources = SourceTree(files: handbook.files)
    func pathsWithBody(_ editions: EditionsMade) async -> Set<String> {
      let count = Count()
      _ = await ParsedTree(sources, for: editions, workers: Workers(1)) { file, needsBody in
        parse(file) { head in
          let isNeeded = needsBody(head)
          if isNeeded { count.paths.withLock { $0[file.path, default: 0] += 1 } }
          return isNeeded
        }
      }
      return Set(count.paths.withLock { $0.keys })
    }
    let full = await pathsWithBody(.all), lower = await pathsWithBody(.one("biasa"))
    let leftOut = handbook.files.filter {
      String(decoding: $0.bytes, as: UTF8.self).contains("\nclassification: rahasia\n")
    }
    #expect(leftOut.count > 5)
    #expect(full.subtracting(lower).isSuperset(of: leftOut.map(\.path)))
    #expect(lower.contains("content/dossiers/ks-2021-001.md"))
    #expect(await pathsWithBody(.one("rahasia")) == full)
    #expect(await pathsWithBody(.one(nil)) == full)
  }

  @Test func `of a handbook that was parsed before only what has changed is parsed, under the same model`() async throws
  {
    let handbook = try HiddenHandbook(visible: 2, hidden: 2)
    let sources = SourceTree(files: handbook.files), today = CalendarDate("2026-06-01")!
    let before = await ParsedTree(sources, for: .one("biasa"), workers: Workers(1))
    func parsedAgain(_ path: String, adding text: String) async -> Set<String> {
      let files = handbook.files.map { $0.path == path ? SourceFile(path: path, bytes: $0.bytes + text.utf8) : $0 }
      let later = SourceTree(files: files), count = Count()
      let parser = before.parser(of: later) { file, needsBody in
        count.paths.withLock { $0[file.path, default: 0] += 1 }
        return parse(file, needsBody: needsBody)
      }
      let again = await ParsedTree(later, for: .one("biasa"), workers: Workers(2), parser: parser)
      let shared = await assess(again, asOf: today, for: "biasa", workers: Workers(1))
      let own = await assess(later, asOf: today, for: "biasa", workers: Workers(1))
      #expect(shared.findings == own.findings && shared.edition.files.map(\.path) == own.edition.files.map(\.path))
      return Set(count.paths.withLock { $0.keys })
    }
    let model = "content/planning-model.yml", dossier = "content/dossiers/ks-2021-001.md"
    #expect(await parsedAgain(dossier, adding: "\n![](tidak-ada.png)\n") == [dossier, model])
    #expect(await parsedAgain(model, adding: "\n# \n").count == sources.content.count + 1)
  }
}
