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

  /// The editions of one parse, each made after others: from the highest down, as `build` does, and from the lowest up.
  private func assertSharedIsOwn(_ files: [SourceFile]) async -> [String: Assessed] {
    let sources = SourceTree(files: files), today = CalendarDate("2026-06-01")!
    let parsed = await ParsedTree(sources, for: .all, workers: Workers(2))
    var made: [String: Assessed] = [:]
    for levels in [parsed.levels.reversed(), parsed.levels] {
      var readings = Readings(kept: true)
      for level in levels {
        let shared = await assess(parsed, asOf: today, for: level, sharing: &readings, workers: Workers(2))
        let own = await assess(sources, asOf: today, for: level, workers: Workers(1))
        #expect(shared.findings == own.findings, "\(level) of \(levels)")
        #expect(shared.handbook.dossiers.map(\.procedure) == own.handbook.dossiers.map(\.procedure))
        #expect(
          shared.handbook.targets.map { shared.handbook.document($0).file.source.bytes }
            == own.handbook.targets.map { own.handbook.document($0).file.source.bytes }, "\(level) of \(levels)")
        made[level] = own
      }
    }
    return made
  }

  @Test(arguments: 0..<4 as Range<UInt64>) func `what editions read of files that they share is what each reads alone`(
    seed: UInt64
  ) async throws {
    _ = await assertSharedIsOwn(try HiddenHandbook(visible: seed, hidden: seed).files)
  }

  @Test func `of the same bytes an edition is not asked for a field that its readers may not see`() async throws {
    let path = "content/dossiers/ks-2026-010.md"
    // Without the day of its context's review, which every stage owes and the model keeps for the highest readers.
    let dossier = SourceFile(
      path: path,
      text: "---\nid: KS-2026-010\ntitle: {id: Dermaga, en: Piers}\ninstrument: mou\nstage: exploration\n"
        + "classification: biasa\nthemes: [coast]\nowner: biro\n"
        + "parties: [{partner: badan-contoh, role: host}, {partner: dewan-mitra, role: counterpart}]\n---\n\nIsi.\n")
    let files = try fixture("example").map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      return SourceFile(
        path: file.path, text: text.replacing("partner_kinds:", with: "levels: {context: rahasia}\npartner_kinds:"))
    }
    let made = await assertSharedIsOwn(files + [dossier])
    func asks(_ level: String) -> Bool {
      made[level]?.findings.contains { $0.code == "FM-006" && $0.span.path == path } ?? false
    }
    #expect(asks("rahasia") && !asks("internal") && !asks("biasa"))
  }

  @Test func `of the same bytes a dossier follows the procedure that the partners of its edition tell`() async throws {
    // Two partners of one id: what kind it is, and by that the procedure, is another thing where one of them is hidden.
    let other = SourceFile(
      path: "content/partners/zz.md",
      text: "---\nid: kabupaten-tetangga\nname: Kota lain\nkind: foreign-local-government\ncountry: JP\n"
        + "classification: rahasia\n---\n")
    let made = await assertSharedIsOwn(try fixture("regency") + [other])
    func procedure(_ level: String) -> Int? {
      made[level]?.handbook.dossiers.first { $0.id == "KD-2025-001" }?.procedure
    }
    #expect(procedure("rahasia") != procedure("biasa"))
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
