import Foundation
import Support
import Testing

/// `naskah due`: every kind of deadline, in order, in three forms.
struct DueTests {
  private func due(
    _ arguments: [String], in folder: String = packageRoot.appending(path: "Tests/Fixtures/sites/example").path
  ) throws -> Outcome {
    try run(["due", "-C", folder, "--as-of", "2026-06-01", "--language", "en"] + arguments)
  }

  private func entries(_ arguments: [String]) throws -> [[String: String]] {
    let outcome = try due(arguments + ["--format", "json"])
    #expect(outcome.status == 0)
    return try #require(try JSONSerialization.jsonObject(with: Data(outcome.stdout.utf8)) as? [[String: String]])
  }

  @Test func `JSON has the fields of the interface, by date, kind and dossier`() throws {
    let entries = try entries(["--within", "P20Y"])
    #expect(
      entries.map {
        "\($0["date"] ?? "") \($0["kind"] ?? "") \($0["dossier"] ?? "") \($0["owner"] ?? "") \($0["state"] ?? "")"
      } == [
        "2026-10-14 meeting_due KS-2024-002 direktorat open",
        "2026-12-31 recommendation_due KS-2024-002 direktorat open",
        "2027-01-12 evaluation_due KS-2021-001 biro open", "2027-02-02 context_review_due KS-2021-001 biro open",
        "2027-02-02 context_review_due KS-2024-002 direktorat open",
        "2027-02-02 risk_review_due KS-2024-002 direktorat open",
        "2027-02-10 evaluation_due KS-2024-002 direktorat open", "2027-03-03 meeting_due KS-2021-001 biro open",
        "2027-11-30 activity_due KS-2024-002 direktorat open", "2028-05-31 decide_by KS-2024-002 direktorat open",
        "2028-07-31 last_notice_day KS-2024-002 direktorat open", "2029-01-31 last_day KS-2024-002 direktorat open",
        "2036-01-19 last_day KS-2021-001 biro open"
      ])
    #expect(Set(entries[0].keys) == ["date", "kind", "dossier", "owner", "title", "state", "derivation"])
    #expect(
      entries[0]["derivation"] == "2026-10-14 = 2026-04-14 + 6 months"
        && entries[8]["title"] == "Plant mangroves (Implementing Arrangement on Coastal Care)")
    #expect(
      entries[10]["derivation"] == "2028-07-31 = 2029-01-31 − 6 months; 2029-01-31 = 2024-02-01 + 5 years − 1 day")
  }

  @Test func `options narrow it, and what is overdue is always told`() throws {
    #expect(
      try entries(["--within", "P20Y", "--kind", "last_day", "--owner", "biro"]).map { $0["date"] } == ["2036-01-19"])
    #expect(try entries([]).isEmpty)
    let late = try run([
      "due", "-C", packageRoot.path + "/Tests/Fixtures/sites/example", "--as-of", "2026-12-01", "--language", "en"
    ])
    #expect(
      late.stdout.hasPrefix(
        """
        overdue (1)
          2026-10-14  48 days ago  meeting                KS-2024-002  Implementing Arrangement on Coastal Care\
        \(String(repeating: " ", count: 22))direktorat
                      14 October 2026 = 14 April 2026 + 6 months

        within 30 days (1)
          2026-12-31  in 30 days   recommendation         KS-2024-002  Share survey data (Implementing Arrangement on \
        Coastal Care)  direktorat
                      31 December 2026 (evaluation.reports.recommendations.due)

        within 90 days (5)

        """))
    #expect(try due([]).stdout == "nothing falls due in this time\n")
    #expect(try entries(["--all"]).count == 13 && entries(["--within", "P20Y"]).count == 13)
    let refused = try [["--owner", "birro"], ["--within", "5"], ["--kind", "x"], ["--all", "--within", "P1Y"]].map {
      try due($0)
    }
    #expect(refused.allSatisfy { $0.status == 2 && $0.stdout.isEmpty })
    #expect(refused[0].stderr.contains("there is no unit \u{201C}birro\u{201D}; did you mean \u{201C}biro\u{201D}"))
    #expect(!late.stdout.contains("\u{1B}"), "colour is for terminals")
    #expect(try due(["--all", "--color", "always"]).stdout.contains("\u{1B}[1mlater"))
  }

  @Test(arguments: [
    ("2028-06-15", "en", "now (1)\n  2028-05-31  15 days ago "),
    (
      "2028-08-01", "en",
      """
      missed: it runs on to 31 January 2031; earliest exit 31 January 2031 (31 January 2031 = 1 February 2024 + 5 \
      years + 2 years − 1 day)

      """
    ),
    (
      "2028-08-01", "id",
      """
      terlewat: berlaku terus sampai 31 Januari 2031; paling cepat berakhir 31 Januari 2031 (31 Januari 2031 = 1 \
      Februari 2024 + 5 tahun + 2 tahun − 1 hari)

      """
    ),
    ("2028-07-31", "id", "sekarang (2)\n  2028-05-31  lewat 61 hari ")
  ])
  func `a decision that waits is due now, and a missed notice says how soon one can leave`(
    today: String, language: String, text: String
  ) throws {
    let told = try run([
      "due", "-C", packageRoot.path + "/Tests/Fixtures/sites/example", "--as-of", today, "--language", language,
      "--kind", "decide_by", "--kind", "last_notice_day"
    ])
    #expect(told.status == 0 && told.stdout.contains(text), "\(told.stdout)")
  }

  @Test func `events of items without an id, or numbered alike, have each a UID of its own`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-due-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: packageRoot.appending(path: "Tests/Fixtures/sites/example"), to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }  // A folder of the system's that it clears itself.
    let path = folder.appending(path: "content/dossiers/ks-2024-002.md")
    let advice = "        - {id: M1, text: Share survey data, response: accepted, owner: direktorat, due: 2026-12-31}\n"
    let more = advice + advice.replacing("2026-12-31", with: "2027-01-31") + advice.replacing("id: M1, ", with: "")
    try String(contentsOf: path, encoding: .utf8).replacing(advice, with: more).write(
      to: path, atomically: true, encoding: .utf8)
    let ics = try due(["--all", "--format", "ics", "--kind", "recommendation_due"], in: folder.path).stdout
    #expect(
      ics.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") }.map { $0.dropFirst(4).prefix { $0 != "@" } }
        == [
          "KS-2024-002/recommendation_due//42ad311c", "KS-2024-002/recommendation_due/M1",
          "KS-2024-002/recommendation_due/M1/2"
        ])
  }

  @Test func `an event of an item without an id keeps its UID when another item comes before it`() throws {
    let repository = try Repository(fixture: "example", on: "2026-01-05")
    defer { try? FileManager.default.removeItem(at: repository.around) }  // A folder of the system's.
    let advice = "        - {id: M1, text: Share survey data, response: accepted, owner: direktorat, due: 2026-12-31}\n"
    let unnamed = ["Count ships", "Plant trees"].map {
      advice.replacing("id: M1, ", with: "").replacing("Share survey data", with: $0)
    }
    func uids(_ texts: [String]) throws -> [String: String] {
      try repository.edit("content/dossiers/ks-2024-002.md", advice, texts.joined() + advice)
      let ics = try due(["--all", "--format", "ics", "--kind", "recommendation_due"], in: repository.folder.path).stdout
      try repository.edit("content/dossiers/ks-2024-002.md", texts.joined() + advice, advice)
      let events = ics.replacing("\r\n ", with: "").components(separatedBy: "BEGIN:VEVENT").dropFirst()
      let pairs = events.map { event in
        let lines = event.components(separatedBy: "\r\n")
        return (
          lines.first { $0.hasPrefix("DESCRIPTION:") } ?? "", lines.first { $0.hasPrefix("UID:") } ?? ""
        )
      }
      return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
    let one = try uids([unnamed[1]]), both = try uids(unnamed)
    #expect(one.count == 2 && both.count == 3 && Set(both.values).count == 3)
    for (about, uid) in one { #expect(both[about] == uid, "\(about)") }
  }

  @Test func `the calendar loads in a calendar library, with every deadline on its day`() throws {
    let ics = try due(["--within", "P20Y", "--format", "ics"])
    let script = """
      import datetime, icalendar, sys
      calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
      for event in calendar.walk('VEVENT'):
          assert not event.errors and event['DTEND'].dt - event['DTSTART'].dt == datetime.timedelta(days=1)
          print(event['UID'], event['DTSTART'].dt, event['SUMMARY'], repr(str(event['DESCRIPTION'])))
      """
    let read = try tool(["-c", script], input: Data(ics.stdout.utf8))
    #expect(read.status == 0, "\(read.stderr)")
    let lines = read.stdout.split(separator: "\n")
    #expect(lines.count == 13 && Set(lines.map { $0.split(separator: " ")[0] }).count == 13)
    #expect(
      lines.contains(
        "KS-2024-002/last_notice_day@badan-contoh 2028-07-31 KS-2024-002: last notice day "
          + #"'Implementing Arrangement on Coastal Care\nCoastal Directorate\n31 July 2028 = "#
          + #"31 January 2029 − 6 months; 31 January 2029 = 1 February 2024 + 5 years − 1 day\nInternal'"#
      ))
    #expect(
      lines.contains { $0.hasPrefix("KS-2024-002/activity_due/A1@badan-contoh 2027-11-30 KS-2024-002: activity ") })
    #expect(try due(["--within", "P20Y", "--format", "ics"]).stdout == ics.stdout)
  }
}
