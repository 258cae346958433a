import Foundation
import Support
import Testing

/// The real register, and the worked example with results computed by hand, through the binary.
struct RegisterTests {
  private func json(_ text: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(text.utf8)) }

  @Test(.needs("model")) func `the worked example has no finding and the dates computed by hand`() throws {
    let examples = shared("model/examples"), expected = shared("model/expected-indicators.json")
    let check = try run(["check", "-C", examples.path, "--as-of", "2026-06-01", "--format", "json"])
    #expect(check.status == 0)
    let summary = try #require((try json(check.stdout) as? [String: Any])?["summary"] as? [String: Int])
    #expect(summary["error"] == 0 && summary["warning"] == 0)

    let columns = [
      "id", "computed.last_day", "computed.last_notice_day", "computed.decide_by", "computed.notice_state",
      "computed.renewals_done"
    ]
    let list = try run([
      "list", "-C", examples.path, "--as-of", "2026-06-01", "--format", "json", "--columns",
      columns.joined(separator: ",")
    ])
    let rows = try #require(try json(list.stdout) as? [[String: Any]])
    let wanted = try #require(try json(String(contentsOf: expected, encoding: .utf8)) as? [String: Any])
    #expect(rows.count == 2)
    for row in rows {
      let id = try #require(row["id"] as? String)
      let own = try #require(wanted[id] as? [String: Any])
      #expect(Set(row.keys) == Set(columns))
      for column in columns.dropFirst() {
        guard let value = own[String(column.dropFirst("computed.".count))] else { continue }
        #expect("\(row[column] ?? "missing")" == "\(value)", "\(row["id"] ?? ""): \(column)")
      }
    }
  }

  @Test(.needs("data/register.tar.xz")) func `the real register builds, with its counts and its five findings`() throws
  {
    let archive = shared("data/register.tar.xz")
    let work = FileManager.default.temporaryDirectory.appending(path: "naskah-register-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    let tar = try Process.run(URL(fileURLWithPath: "/bin/tar"), arguments: ["-xf", archive.path, "-C", work.path])
    tar.waitUntilExit()
    let register = work.appending(path: "register")
    let expected = try #require(
      try json(String(contentsOf: register.appending(path: "expected.json"), encoding: .utf8)) as? [String: Any])

    let check = try run(["check", "-C", register.path, "--as-of", "2026-06-01", "--format", "json"])
    let findings = try #require((try json(check.stdout) as? [String: Any])?["findings"] as? [[String: Any]])
    let serious = findings.filter { $0["severity"] as? String != "info" }.compactMap { $0["code"] as? String }.sorted()
    #expect(serious == ["DAT-043", "DAT-043", "DAT-043", "DAT-043", "DAT-047"])

    let list = try run([
      "list", "-C", register.path, "--as-of", "2026-06-01", "--format", "json", "--columns",
      "id,stage,instrument,themes,parties.partner"
    ])
    let rows = try #require(try json(list.stdout) as? [[String: Any]])
    #expect(rows.count == expected["dossiers"] as? Int)
    #expect(count(rows, "stage") == expected["stages"] as? [String: Int])
    #expect(count(rows, "instrument") == expected["instruments"] as? [String: Int])
    let themes = counts(rows.flatMap { $0["themes"] as? [String] ?? [] })
    for pair in expected["top_themes"] as? [[Any]] ?? [] {
      #expect(themes[pair[0] as? String ?? ""] == pair[1] as? Int)
    }
    let partners = counts(rows.flatMap { Array(Set($0["parties.partner"] as? [String] ?? [])) })
    for pair in expected["top_partners"] as? [[Any]] ?? [] {
      #expect(partners[pair[0] as? String ?? ""] == pair[1] as? Int)
    }

    let build = try run(["build", "-C", register.path, "--as-of", "2026-06-01"])
    #expect(build.status == 0, "\(build.stderr)")
    let pages = try FileManager.default.contentsOfDirectory(atPath: register.appending(path: "_site/dossiers").path)
    #expect(pages.count == 3003 + 1)
    let partnerPages = try FileManager.default.contentsOfDirectory(
      atPath: register.appending(path: "_site/partners").path)
    #expect(partnerPages.count { $0.hasSuffix(".html") } == 259 + 1)
    for path in try FileManager.default.subpathsOfDirectory(atPath: register.appending(path: "_site").path)
    where path.hasSuffix(".html") {
      let size =
        try FileManager.default.attributesOfItem(atPath: register.appending(path: "_site/\(path)").path)[.size] as? Int
      #expect(size ?? .max < 1_000_000, "\(path): \(size ?? 0) bytes")
    }
    try FileManager.default.removeItem(at: work)
  }

  private func count(_ rows: [[String: Any]], _ column: String) -> [String: Int] {
    counts(rows.compactMap { $0[column] as? String })
  }

  private func counts(_ words: [String]) -> [String: Int] { words.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
