import Foundation
import Support
import Testing

/// The organisation's time zone says what day it is. A zone that the machine does not know would be taken for UTC.
struct TimeZoneTests {
  private func handbook(in zone: String) throws -> URL {
    let folder = try copyOfFixture("example")
    let model = folder.appending(path: "content/planning-model.yml")
    try String(contentsOf: model, encoding: .utf8).replacing("time_zone: Asia/Jakarta", with: "time_zone: \(zone)")
      .write(to: model, atomically: true, encoding: .utf8)
    return folder
  }

  @Test func `a zone that the machine does not know is a finding at its place, also in a revision`() throws {
    let folder = try handbook(in: "Asia/Jakrta"), day = ["--as-of", "2026-06-01", "--language", "en"]
    let found = try run(["check", "--format", "plain"] + day, in: folder)
    #expect(found.status == 1 && found.stdout.contains("content/planning-model.yml:9:14"), "\(found.stdout)")
    #expect(found.stdout.contains("does not know the time zone “Asia/Jakrta”"), "\(found.stdout)")
    let repository = Repository(at: folder)
    try repository.git("init", "--quiet", "--initial-branch=main")
    try repository.commit("first", on: "2026-01-05")
    let past = try run(["check", "--format", "plain", "--at", "HEAD"] + day, in: folder)
    #expect(past.status == 1 && past.stdout.contains("“Asia/Jakrta”"), "\(past.stdout)")
  }

  @Test(arguments: ["Asia/Jakarta", "Asia/Jayapura", "America/Argentina/Ushuaia", "Etc/GMT+9", "UTC"])
  func `a zone of the database is none`(zone: String) throws {
    let found = try run(["check", "--format", "plain", "--as-of", "2026-06-01"], in: handbook(in: zone))
    #expect(found.status == 0 && !found.stdout.contains("planning-model.yml"), "\(found.stdout)")
  }

  @Test func `a machine without the database says by what it counts, unless the day is given`() throws {
    let folder = try copyOfFixture("example"), none = ["TZDIR": "/nonexistent"]
    let told = try run(["due", "--language", "en"], in: folder, environment: none)
    #expect(told.stderr.contains("no list of time zones, so today is counted by UTC and not by Asia/Jakarta"))
    let given = try run(["due", "--language", "en", "--as-of", "2026-06-01"], in: folder, environment: none)
    #expect(!given.stderr.contains("time zones"), "\(given.stderr)")
    let check = try run(["check", "--format", "plain", "--as-of", "2026-06-01"], in: folder, environment: none)
    #expect(!check.stdout.contains("Asia/Jakarta"), "\(check.stdout)")
  }
}
