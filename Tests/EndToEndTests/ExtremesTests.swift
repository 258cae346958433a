import Diagnostics
import Dossiers
import Foundation
import Support
import Testing

/// Numbers, dates and periods at their ends, through the binary: what cannot be counted is a finding at its place, and
/// no command traps.
struct ExtremesTests {
  private static let commands = [
    ["check"], ["check", "--format", "json"], ["check", "--format", "sarif"], ["list", "--format", "json"],
    ["due", "--all"], ["due", "--all", "--format", "json"],
    ["due", "--all", "--format", "ics"], ["due", "--within", "P9999Y9999M9999W9999D"], ["schema"],
    ["build", "--draft", "--output", "_site"]
  ]

  /// What is put in place of a line of the fixture's dossier, and the code that tells of it; nil where it may stand.
  private static let extremes: [(keys: String, code: String?)] = [
    ("dates: {in_force: 9999-12-31}\nterm: {duration: P5Y, renewal: automatic, notice_period: P2100Y}", "DAT-055"),
    (
      """
      dates: {in_force: 2023-03-31}
      term: {duration: P5Y, renewal: automatic, renewal_period: P1D, notice_period: P2100Y}
      """,
      "DAT-055"
    ),
    (
      """
      dates: {in_force: 0001-01-01}
      term: {duration: P1D, renewal: automatic, renewal_period: P1D, notice_period: P9999Y}
      """,
      "DAT-055"
    ),
    (
      "dates: {in_force: 0001-01-01}\nterm: {duration: P9999Y9999M9999W9999D, renewal: none, wind_down: P9999Y}",
      "DAT-055"
    ),
    (
      "dates: {in_force: 9999-12-31, expires: 9999-12-31}\nterm: {renewal: indefinite, notice_period: P9999Y}",
      "DAT-055"
    ),
    ("dates: {in_force: 9999-01-01, expires: 9999-12-31}\nterm: {duration: P1Y, renewal: none}", nil),
    (
      """
      dates: {signed: 9999-12-31}
      term: {duration: P1Y, renewal: none, entry_into_force: {trigger: signature, offset: P9999Y, snap: \
      next-month-start}}
      """,
      "DAT-055"
    ),
    ("evaluation: {cadence: P9999Y, reports: []}", "DAT-055"),
    ("resources: [{party: badan-contoh, kind: cash, value: {amount: 1e400, currency: IDR}, source: a}]", "FM-005"),
    (
      """
      resources: [{party: badan-contoh, kind: cash, value: {amount: 12345678901234567890123456789012345678, currency: \
      IDR}, source: a}]
      """,
      "FM-005"
    ),
    ("resources: [{party: badan-contoh, kind: cash, value: {amount: 1e-99, currency: IDR}, source: a}]", "FM-005"),
    ("resources: [{party: badan-contoh, kind: cash, value: {amount: 0, currency: IDR}, source: a}]", "RES-204"),
    (
      """
      resources: [{party: badan-contoh, kind: cash, value: {amount: 999999999999999999999999, currency: EUR}, source: \
      a, from: 0001-01-01, to: 9999-12-31}]
      """,
      "RES-215"
    ),
    ("risks: [{id: R1, title: a, dimension: social, likelihood: 2147483647, impact: 2147483647}]", "RSK-701"),
    ("risks: [{id: R1, title: a, dimension: social, likelihood: 99999999999999999999, impact: 1}]", "FM-005"),
    (
      """
      objectives: [{id: T1, statement: a, level: global, indicators: [{id: I1, unit: a, baseline: {value: \
      999999999999999999999999, date: 0001-01-01}, target: {value: -999999999999999999999999, date: 9999-12-31}, \
      actuals: [{value: 1e-24, date: 0001-01-01}]}]}]
      """,
      nil
    )
  ]

  @Test(arguments: extremes.indices)
  func `each extreme of a dossier is told of at its line, and no command traps on any day`(index: Int) throws {
    let (keys, code) = Self.extremes[index]
    let folder = try handbook(keys, model: "")
    defer { try? FileManager.default.removeItem(at: folder) }  // The system clears its own folder.
    let checked = try run(["check", "--as-of", "2026-06-01", "--format", "json"], in: folder)
    if let code { #expect(checked.stdout.contains("\"code\": \"\(code)\""), "\(keys): \(checked.stdout.prefix(3000))") }
    for day in ["0001-01-01", "2008-02-29", "9999-12-31"] { try runAll(in: folder, on: day, ["list", "due"]) }
    try runAll(in: folder, on: "2026-06-01", [])
  }

  @Test(
    arguments: [
      ("evaluation: {cadence: P9999Y, criteria: [relevance], scale: [0, 2147483647]}", "COD-025"),
      ("risk: {likelihood: [5, 1], impact: [1, 5], high_from: 2147483647, medium_from: -2147483648}", "COD-025"),
      (
        """
        date_rules: {term_end: eve, notice_counts_day: false, decision_lead: P9999Y, review_grace: P9999Y, horizons: \
        [P9999Y, P0D], sleeping_after: P9999Y}
        """,
        "DAT-055"
      ),
      ("money: {base: IDR, rates_as_of: 9999-12-31, rates: {EUR: 0, USD: 999999999999999999999999}}", nil),
      ("money: {base: IDR, rates_as_of: 9999-12-31, rates: {EUR: 1e400}}", "FM-005")
    ] as [(String, String?)])
  func `each extreme of the model is told of, and no command traps`(keys: String, code: String?) throws {
    let folder = try handbook("", model: keys)
    defer { try? FileManager.default.removeItem(at: folder) }  // The system clears its own folder.
    let checked = try run(["check", "--as-of", "2026-06-01", "--format", "json"], in: folder)
    if let code { #expect(checked.stdout.contains("\"code\": \"\(code)\""), "\(keys): \(checked.stdout.prefix(3000))") }
    try runAll(in: folder, on: "2026-06-01", [])
    try runAll(in: folder, on: "9999-12-31", [])
  }

  @Test(arguments: extremes.indices)
  func `each extreme is compared with what was there before, on any day and both ways`(index: Int) throws {
    let repository = try Repository(fixture: "example", on: "2024-01-01")
    let folder = try handbook(Self.extremes[index].keys, model: "")
    defer { try? FileManager.default.removeItem(at: folder) }  // The system clears its own folder.
    for file in try files(of: folder) { try repository.write(file.path, file.bytes) }
    try repository.commit("extreme", on: "2024-02-01")
    for (day, format) in [("0001-01-01", "text"), ("2026-06-01", "html"), ("9999-12-31", "json")] {
      for versions in [["HEAD~1", "HEAD"], ["HEAD", "HEAD~1"]] {
        let outcome = try run(["diff"] + versions + ["--format", format, "--as-of", day], in: repository.folder)
        #expect(
          outcome.status == 0 && !outcome.stdout.contains("NaN"), "\(versions) \(day): \(outcome.stderr.suffix(500))")
      }
    }
  }

  @Test(arguments: ["0001-01-01", "2008-01-01", "9999-12-31"])
  func `a site is built as of any day`(day: String) throws {
    let folder = try handbook("", model: "")
    defer { try? FileManager.default.removeItem(at: folder) }  // The system clears its own folder.
    try runAll(in: folder, on: day, [])
  }

  @Test func `a moment after the year 9999 is refused with the reason`() throws {
    let outcome = try run(
      ["check", "-C", "Tests/Fixtures/sites/example", "--language", "en"],
      environment: ["SOURCE_DATE_EPOCH": "9223372036854775807"])
    #expect(outcome.status == 2 && outcome.stderr.contains("after the year 9999"))
  }

  /// The commands that begin with one of the names (all without names): each ends with 0 or 1.
  private func runAll(in folder: URL, on day: String, _ names: [String]) throws {
    let chosen = Self.commands.filter { names.isEmpty || names.contains($0[0]) }
    #expect(!chosen.isEmpty)
    for command in chosen {
      let arguments = command + (command == ["schema"] ? [] : ["--as-of", day])
      let outcome = try run(arguments, in: folder)
      #expect(outcome.status == 0 || outcome.status == 1, "\(arguments): \(outcome.stderr.suffix(500))")
      #expect(!outcome.stdout.contains("NaN"))
    }
  }

  private func handbook(_ keys: String, model: String, beside others: [String: String] = [:]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-extremes-\(UUID().uuidString)")
    let example = Example(.keys(.dossier), keys + "\n", joining: model.isEmpty ? nil : model)
    for file in ExampleHandbook(example, over: try fixture("example")).files
      + others.map({ SourceFile(path: $0.key, text: $0.value) })
    {
      let url = folder.appending(path: file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
    return folder
  }
}

extension ExtremesTests {
  @Test(arguments: ["bar", "table", "timeline", "list", "matrix", "network", "map", "calendar"])
  func `a figure of no rows, or of more than there are, is told of or drawn`(kind: String) throws {
    for (limit, code) in [(-1, "BLK-001"), (0, "BLK-001"), (2_147_483_647, nil)] as [(Int, String?)] {
      let folder = try handbook(
        "",
        model:
          """
          context: {dimensions: [social, social, economic], ratings: [adverse, stable, favourable, stable], cadence: \
          P1Y}
          """,
        beside: [
          "content/dashboards/angka.md":
            """
          ---
          id: angka
          title: {id: Angka, en: Figures}
          ---

          ```figure
          kind: \(kind)
          of: contexts
          by: dimension
          across: rating
          limit: \(limit)
          ```

          """
        ])
      defer { try? FileManager.default.removeItem(at: folder) }  // The system clears its own folder.
      let checked = try run(["check", "--as-of", "2026-06-01", "--format", "json"], in: folder)
      #expect(
        checked.stdout.contains("\"code\": \"BLK-001\"") == (code != nil),
        "\(kind) \(limit): \(checked.stdout.prefix(3000))")
      try runAll(in: folder, on: "2026-06-01", ["build"])
    }
  }
}
