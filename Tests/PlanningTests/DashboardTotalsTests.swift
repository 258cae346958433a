import Diagnostics
import Foundation
import Support
import Testing

/// Numbers on dashboards against a plain count of random handbooks, against `naskah list`, and against the lists they
/// lead to.
struct DashboardTotalsTests {
  /// One number of a figure: of which figure and row, and the ids that its link leads to.
  struct Number {
    let figure: Int
    let label: String
    let shown: Int
    let ids: [String]?
  }

  @Test(arguments: [UInt64(3), 77])
  func `every number equals what naskah list counts and leads to just those`(seed: UInt64) throws {
    let handbook = RandomHandbook(seed: seed, count: 150)
    let model = try #require(try fixture("example").first { $0.path == "content/planning-model.yml" })
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-totals-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }  // A folder of the system's that it clears itself.
    let dimensions: [(name: String, keys: (PlainDossier) -> [String])] = [
      ("stage", { [$0.stage] }), ("theme", { $0.themes }), ("owner", { [$0.owner].compactMap { $0 } })
    ]
    let selections: [(yaml: String, holds: (PlainDossier) -> Bool)] = [
      ("{}", { _ in true }), ("{stage: implementation}", { $0.stage == "implementation" }),
      ("{not: {theme: water}}", { !$0.themes.contains("water") }),
      (
        "{owner: biro, theme: [coast, trade]}",
        { $0.owner == "biro" && !Set($0.themes).isDisjoint(with: ["coast", "trade"]) }
      )
    ]
    let blocks = selections.flatMap { selection in
      dimensions.map { "```figure\nkind: bar\nselect: \(selection.yaml)\nby: \($0.name)\n```\n" }
    }
    for file in handbook.files(over: String(decoding: model.bytes, as: UTF8.self)) {
      try write(file.path, Data(file.bytes), folder)
    }
    try write(
      "content/dashboards/uji.md",
      Data(("---\nid: uji\ntitle: Uji\nclassification: biasa\n---\n" + blocks.joined()).utf8), folder)
    let site = folder.appending(path: "_site")
    let build = try run(["build", "-C", folder.path, "--as-of", "2026-06-01", "--draft", "--output", site.path])
    #expect(build.status == 0, "\(build.stderr)")
    let numbers = try numbers(
      in: String(contentsOf: site.appending(path: "dashboards/uji.html"), encoding: .utf8),
      of: handbook.dossiers.map(\.id))

    var checked = 0
    for (index, selection) in selections.enumerated() {
      for (place, dimension) in dimensions.enumerated() {
        var plain: [String: [String]] = [:]
        for dossier in handbook.dossiers where selection.holds(dossier) {
          for key in dimension.keys(dossier) { plain[key, default: []].append(dossier.id) }
        }
        let own = numbers.filter { $0.figure == index * dimensions.count + place }
        for (key, ids) in plain {
          let rule =
            selection.yaml == "{}"
            ? "{\(dimension.name): \(key)}" : "\(selection.yaml.dropLast()), \(dimension.name): \(key)}"
          // Where the selection names the same key, both must hold, which a mapping cannot say: the plain count stands
          // alone.
          let isOwn = selection.yaml.contains("{\(dimension.name):") || selection.yaml.contains(", \(dimension.name):")
          if !isOwn { #expect(try listed(rule, folder) == ids.sorted(), "\(rule)") }
          #expect(
            own.contains { $0.shown == ids.count && ($0.ids ?? handbook.dossiers.map(\.id)).sorted() == ids.sorted() },
            "\(selection.yaml) by \(dimension.name), \(key): \(ids.count)")
          checked += 1
        }
        #expect(
          own.allSatisfy { number in number.ids.map { $0.count == number.shown } ?? true },
          "\(selection.yaml) by \(dimension.name)")
      }
    }
    #expect(checked > 40)
  }

  private func write(_ path: String, _ bytes: Data, _ folder: URL) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  private func listed(_ selection: String, _ folder: URL) throws -> [String] {
    let list = try run([
      "list", selection, "-C", folder.path, "--as-of", "2026-06-01", "--format", "json", "--columns", "id"
    ])
    let rows = try #require(
      try JSONSerialization.jsonObject(with: Data(list.stdout.utf8)) as? [[String: String]],
      "\(selection): \(list.stderr)")
    return rows.compactMap { $0["id"] }.sorted()
  }

  /// The rows of the figures' tables: a label, a number, where it leads.
  private func numbers(in page: String, of all: [String]) throws -> [Number] {
    page.components(separatedBy: "<figure class=\"figure\"").dropFirst().enumerated().flatMap { figure, part in
      part.components(separatedBy: "<tr>").dropFirst().compactMap { row -> Number? in
        let cells = Array(row.components(separatedBy: "</tr>")[0].components(separatedBy: "<td").dropFirst())
        guard cells.count == 2, let shown = Int(text(cells[1])) else { return nil }
        let links = cells[1].components(separatedBy: "href=\"")
        let address = links.count > 1 ? String(links[1].prefix { $0 != "\"" }) : ""
        return Number(figure: figure, label: text(cells[0]), shown: shown, ids: ids(address, all))
      }
    }
  }

  private func text(_ cell: String) -> String {
    "<td\(cell)".replacing(#/<[^>]*>/#, with: "").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The ids that an address names, read as the site's script reads it; nil for the whole register.
  private func ids(_ address: String, _ all: [String]) -> [String]? {
    if let list = address.components(separatedBy: "?id=").dropFirst().first { return list.components(separatedBy: ",") }
    if let rows = address.components(separatedBy: "?in=").dropFirst().first {
      let digits = rows.map { Int(String($0), radix: 32) ?? 0 }
      return all.indices.filter { row in row / 5 < digits.count && digits[row / 5] >> (row % 5) & 1 == 1 }.map {
        all[$0]
      }
    }
    let page = address.split(separator: "/").last.map(String.init) ?? ""
    return page == "index.html" ? nil : [page.replacing(".html", with: "")]
  }
}
