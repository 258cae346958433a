import Foundation
import Support
import Testing

/// `naskah due`: every kind of deadline, in order, in three forms.
struct DueTests {
  private func due(_ arguments: [String], in folder: String = packageRoot.appending(path: "Tests/Fixtures/sites/example").path) throws -> Outcome {
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
      entries.map { "\($0["date"] ?? "") \($0["kind"] ?? "") \($0["dossier"] ?? "") \($0["owner"] ?? "") \($0["state"] ?? "")" } == [
        "2026-10-14 meeting_due KS-2024-002 direktorat open", "2026-12-31 recommendation_due KS-2024-002 direktorat open",
        "2027-01-12 evaluation_due KS-2021-001 biro open", "2027-02-02 context_review_due KS-2021-001 biro open",
        "2027-02-02 context_review_due KS-2024-002 direktorat open", "2027-02-02 risk_review_due KS-2024-002 direktorat open",
        "2027-02-10 evaluation_due KS-2024-002 direktorat open", "2027-03-03 meeting_due KS-2021-001 biro open",
        "2027-11-30 activity_due KS-2024-002 direktorat open", "2028-05-31 decide_by KS-2024-002 direktorat open",
        "2028-07-31 last_notice_day KS-2024-002 direktorat open", "2029-01-31 last_day KS-2024-002 direktorat open",
        "2036-01-19 last_day KS-2021-001 biro open",
      ])
    #expect(Set(entries[0].keys) == ["date", "kind", "dossier", "owner", "title", "state", "derivation"])
    #expect(entries[0]["derivation"] == "2026-10-14 = 2026-04-14 + P6M" && entries[8]["title"] == "Plant mangroves (Implementing Arrangement on Coastal Care)")
    #expect(entries[10]["derivation"] == "2028-07-31 = 2029-01-31 − P6M; 2029-01-31 = 2024-02-01 + P5Y − 1 day")
  }

  @Test func `options narrow it, and what is overdue is always told`() throws {
    #expect(try entries(["--within", "P20Y", "--kind", "last_day", "--owner", "biro"]).map { $0["date"] } == ["2036-01-19"])
    #expect(try entries([]).isEmpty)
    let late = try run(["due", "-C", packageRoot.path + "/Tests/Fixtures/sites/example", "--as-of", "2026-12-01", "--language", "en"])
    #expect(late.stdout.contains("overdue (1)\n  2026-10-14  meeting, 48 days ago\n") && late.stdout.contains("within 30 days (1)\n  2026-12-31"))
    #expect(try due([]).stdout == "nothing falls due in this time\n")
    #expect(try due(["--owner", "birro"]).status == 2 && due(["--within", "5"]).status == 2 && due(["--kind", "x"]).status == 2)
    #expect(!late.stdout.contains("\u{1B}"), "colour is for terminals")
  }

  @Test func `the calendar loads in a calendar library, with every deadline on its day`() throws {
    let ics = try due(["--within", "P20Y", "--format", "ics"])
    let script = """
      import icalendar, sys
      calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
      for event in calendar.walk('VEVENT'):
          print(event['UID'], event['DTSTART'].dt, event['SUMMARY'])
      """
    guard let read = try tool(["-c", script], input: Data(ics.stdout.utf8)) else { return }
    #expect(read.status == 0, "\(read.stderr)")
    let lines = read.stdout.split(separator: "\n")
    #expect(lines.count == 13 && Set(lines.map { $0.split(separator: " ")[0] }).count == 13)
    #expect(lines.contains("KS-2024-002/activity_due/A1@badan-contoh 2027-11-30 KS-2024-002: activity"))
    #expect(try due(["--within", "P20Y", "--format", "ics"]).stdout == ics.stdout)
  }
}
