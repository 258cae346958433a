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
      #expect(page.contains("<strong>\(count)</strong> <span>\(label)</span>"), "\(label): \(count)")
    }
  }

  @Test func `every figure has a title, a description and a table with its numbers`() throws {
    let site = try Self.site.get()
    var figures = 0
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.path)
    where path.contains("dashboards/") && path.hasSuffix(".html") {
      let page = try String(contentsOf: site.appending(path: path), encoding: .utf8)
      for figure in page.components(separatedBy: "<figure class=\"figure\"").dropFirst() where figure.contains("<svg") {
        figures += 1
        let svg = try #require(figure.components(separatedBy: "<svg").last?.components(separatedBy: "</svg>").first)
        #expect(
          svg.contains("<title id=") && svg.contains("<desc id=") && !svg.contains("<desc id=\"\"></desc>"), "\(path)")
        let table = try #require(
          figure.components(separatedBy: "<details>").last?.components(separatedBy: "</details>").first)
        #expect(table.contains("<table>"), "\(path)")
        // The numbers in the picture's cells and bars are those of the table.
        let numbers = svg.components(separatedBy: "text-anchor=\"middle\"").dropFirst().compactMap {
          $0.components(separatedBy: ">").dropFirst().first?.components(separatedBy: "<").first
        }
        .filter { Int($0) != nil && svg.contains("class=\"h") }
        for number in numbers where !table.contains(">\(number)<") {
          #expect(svg.contains("<text") && table.contains(number), "\(path): \(number)")
        }
      }
    }
    #expect(figures > 30)
  }
}
