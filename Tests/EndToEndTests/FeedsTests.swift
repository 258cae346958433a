import Foundation
import Support
import Testing

/// The register as data and the calendars of a built site, read by the libraries that there are, and held against the
/// commands.
struct FeedsTests {
  private static let site: Result<URL, any Error> = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-feeds-\(UUID().uuidString)")
    let build = try run(["build", "-C", packageRoot.path, "--as-of", "2026-11-24", "--output", folder.path])
    #expect(build.status == 0, "\(build.stderr)")
    return folder
  }

  @Test func `the data package is one by its validator`() throws {
    let folder = try Self.site.get().appending(path: "data")
    let checked = try tool(["-m", "frictionless", "validate", folder.appending(path: "datapackage.json").path])
    #expect(checked.status == 0, "\(checked.stdout)\(checked.stderr)")
  }

  @Test func `the register has what the list has`() throws {
    let list = try run([
      "list", "-C", packageRoot.path, "--as-of", "2026-11-24", "--format", "json", "--columns",
      "id,stage,computed.last_day"
    ])
    let listed = try #require(try JSONSerialization.jsonObject(with: Data(list.stdout.utf8)) as? [[String: Any]])
    let data = try Data(contentsOf: try Self.site.get().appending(path: "data/register.json"))
    let register = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(register.count == listed.count && register.count > 25)
    for (row, other) in zip(register, listed) {
      for (name, column) in [("id", "id"), ("stage", "stage"), ("last_day", "computed.last_day")] {
        #expect("\(row[name] ?? "-")" == "\(other[column] ?? "-")", "\(row["id"] ?? ""): \(name)")
      }
    }
  }

  @Test func `every calendar loads in a calendar library, and the whole has what falls due`() throws {
    let site = try Self.site.get()
    let calendars = try FileManager.default.subpathsOfDirectory(atPath: site.path).filter { $0.hasSuffix(".ics") }
      .sorted()
    #expect(calendars.count > 30 && calendars.contains("calendar.ics") && calendars.contains("en/calendar.ics"))
    let script = """
      import icalendar, sys
      for path in sys.argv[1:]:
          events = icalendar.Calendar.from_ical(open(path, 'rb').read()).walk('VEVENT')
          assert len({str(event['UID']) for event in events}) == len(events), path
          print(len(events))
      """
    let read = try tool(["-c", script] + calendars.map { site.appending(path: $0).path })
    #expect(read.status == 0, "\(read.stderr)")
    let counts = read.stdout.split(separator: "\n").compactMap { Int($0) }
    let due = try run(["due", "-C", packageRoot.path, "--as-of", "2026-11-24", "--all", "--format", "json"])
    let every = try #require(try JSONSerialization.jsonObject(with: Data(due.stdout.utf8)) as? [[String: String]])
    let all = every.filter { ("2026-08-24"..."2028-02-24").contains($0["date"] ?? "") }
    #expect(counts[try #require(calendars.firstIndex(of: "calendar.ics"))] == all.count)
  }

  /// 2026-11-24 is day 9824 from 2000-01-01; a later file's events hold over an earlier one's.
  @Test func `the revision of events grows with the day`() throws {
    let text = try String(contentsOf: try Self.site.get().appending(path: "calendar.ics"), encoding: .utf8)
    let events = text.components(separatedBy: "BEGIN:VEVENT").count - 1
    #expect(events > 20 && text.components(separatedBy: "\r\nSEQUENCE:9824\r\n").count == events + 1)
    for (day, revision) in [("2026-11-25", 9825), ("2000-01-01", 0), ("1999-12-31", 0)] {
      let due = try run(["due", "-C", packageRoot.path, "--as-of", day, "--all", "--format", "ics"])
      let numbers = Set(
        due.stdout.components(separatedBy: "\r\nSEQUENCE:").dropFirst().map { $0.prefix { $0 != "\r\n" } })
      #expect(numbers == ["\(revision)"], "\(day)")
    }
  }

  /// Figures are counted from the same selections as `naskah list`.
  @Test func `the numbers of dashboards are those that the list counts`() throws {
    let site = try Self.site.get()
    let page = try String(contentsOf: site.appending(path: "en/dashboards/renewals.html"), encoding: .utf8)
    for (selection, label) in [
      ("{live: true}", "live agreements"), ("{live: true, due_within: P90D}", "with something due within 90 days"),
      ("{finding: DAT-047}", "whose term is over")
    ] {
      let list = try run([
        "list", selection, "-C", packageRoot.path, "--as-of", "2026-11-24", "--format", "json", "--columns", "id"
      ])
      let count = try #require(try JSONSerialization.jsonObject(with: Data(list.stdout.utf8)) as? [Any]).count
      // A tile says between its number and its label what the number is out of, where that is known.
      let tile = try Regex("<strong>\(count)</strong>(?: <small>[^<]*</small>)? <span>\(label)</span>")
      #expect(page.contains(tile), "\(label): \(count)")
    }
  }

  /// Every figure of the dashboards, both languages, with the page it stands on.
  private static func figures() throws -> [(path: String, figure: String)] {
    let site = try Self.site.get()
    return try FileManager.default.subpathsOfDirectory(atPath: site.path)
      .filter { $0.contains("dashboards/") && $0.hasSuffix(".html") }.sorted().flatMap { path in
        let page = try String(contentsOf: site.appending(path: path), encoding: .utf8)
        return page.components(separatedBy: "<figure class=\"figure\"").dropFirst().map { rest in
          (path, rest.components(separatedBy: "</figure>").first ?? rest)
        }
      }
  }

  @Test func `every picture has a title, a description and a table with its numbers`() throws {
    let pictures = try Self.figures().filter { $0.figure.contains("<svg class=\"chart\"") }
    for (path, figure) in pictures {
      let svg = try #require(figure.components(separatedBy: "<svg class=\"chart\"").last)
      #expect(svg.contains("<title id=") && svg.contains("<desc id="), "\(path)")
      #expect(!svg.contains("<desc id=\"\"></desc>"), "\(path)")
      let table = try #require(figure.components(separatedBy: "<details>").last)
      #expect(table.contains("<table"), "\(path)")
    }
    #expect(pictures.count > 2)
  }

  @Test func `bars stand in a table beside their numbers, and are passed over by who reads aloud`() throws {
    let bars = try Self.figures().filter { $0.figure.contains("<svg viewBox=") }
    for (path, figure) in bars {
      #expect(figure.contains("<figcaption>") && figure.contains("<table"), "\(path)")
      let pictures = figure.components(separatedBy: "<svg viewBox=").dropFirst()
      #expect(pictures.allSatisfy { $0.prefix { $0 != ">" }.contains("aria-hidden=\"true\"") }, "\(path)")
      // Behind each bar stands its number, alone or as the way to what it counts; a dash where nothing is known.
      let behind = pictures.map { $0.components(separatedBy: "</svg>").dropFirst().first?.prefix(200) ?? "" }
      #expect(behind.allSatisfy { $0.contains { $0.isNumber || $0 == "–" } }, "\(path)")
    }
    #expect(bars.count > 20)
  }
}
