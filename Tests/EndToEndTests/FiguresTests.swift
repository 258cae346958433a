import Foundation
import Support
import Testing

/// Every picture of a built site: it says what it is, and what it shows stands beside it in a table or a list.
struct FiguresTests {
  @Test func `every picture of the project's handbook has a title, a description and the same numbers in a table`()
    throws
  {
    let site = try built(packageRoot)
    defer { try? FileManager.default.removeItem(at: site) }  // A folder of the system's that it clears itself.
    let seen = try check(site)
    // Of each kind there are some, or the test has looked at nothing.
    for kind in ["bar", "tinted", "timeline", "network", "tree", "map"] {
      #expect((seen[kind] ?? 0) > 1, "\(kind): \(seen)")
    }
  }

  @Test func `so has every picture of a handbook with figures of each kind`() throws {
    let folder = try copyOfFixture("example")
    defer { try? FileManager.default.removeItem(at: folder) }  // A folder of the system's that it clears itself.
    let kinds = ["bar", "stacked", "matrix", "timeline", "calendar", "map", "network"].map {
      "```figure\nkind: \($0)\n```\n"
    }
    let dashboard =
      "---\nid: semua\ntitle: Semua\nclassification: biasa\n---\n" + kinds.joined()
        + """
        ```figure
        kind: network
        by: partner
        across: theme
        ```
        ```figure
        kind: network
        select: {partner: dewan-mitra}
        ```
        ```figure
        kind: network
        select: {id: KS-2024-002}
        ```

        """
    let dashboards = folder.appending(path: "content/dashboards")
    try FileManager.default.createDirectory(at: dashboards, withIntermediateDirectories: true)
    try Data(dashboard.utf8).write(to: dashboards.appending(path: "semua.md"))
    let site = try built(folder)
    let seen = try check(site)
    for kind in ["bar", "tinted", "timeline", "network", "tree", "places"] {
      #expect((seen[kind] ?? 0) > 1, "\(kind): \(seen)")
    }
  }

  private func built(_ handbook: URL) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-figures-\(UUID().uuidString)")
    let build = try run(["build", "-C", handbook.path, "--as-of", "2026-11-24", "--draft", "--output", folder.path])
    #expect(build.status == 0, "\(build.stderr)")
    return folder
  }

  /// Holds every picture of a site against its table; how many there were, by kind.
  private func check(_ site: URL) throws -> [String: Int] {
    var seen: [String: Int] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: site.path) where path.hasSuffix(".html") {
      let page = try String(contentsOf: site.appending(path: path), encoding: .utf8)
      for (form, kind, mark) in [
        ("heat", "tinted", "class=\"h h4\""), ("bars", "bar", "class=\"share\""),
        ("times", "timeline", "class=\"lane\"")
      ] {
        for table in page.components(separatedBy: "<table class=\"\(form)\">").dropFirst() {
          seen[kind, default: 0] += 1
          #expect(table.contains(mark), "\(path): a \(kind) that shows nothing")
        }
      }
      let parts = page.components(separatedBy: "<svg class=\"chart\"")
      for (before, part) in zip(parts, parts.dropFirst()) {
        let svg = String(part.components(separatedBy: "</svg>")[0])
        let kind = kind(of: svg)
        let head = svg.components(separatedBy: "<title id=\"").dropFirst().first ?? ""
        #expect(
          !inside(head, ">", "</title>").isEmpty && !inside(svg, "<desc id=\"", "</desc>").hasSuffix(">"),
          "\(path): \(svg.prefix(200))")
        // What stands in the picture's own figure; a picture in a section of a page is one more view of the page's
        // tables.
        let isInFigure = before.components(separatedBy: "</figure>").last?.contains("<figure") == true
        let after =
          isInFigure || kind == "tree"
          ? String(part.dropFirst(svg.count).components(separatedBy: kind == "tree" ? "</section>" : "</figure>")[0])
          : ""
        let rows = after.components(separatedBy: kind == "tree" ? "<li>" : "<tr>").dropFirst().map(text)
        #expect(!rows.isEmpty || page.contains("<table"), "\(path): a picture (\(kind)) has nothing beside it")
        if rows.isEmpty { continue }
        seen[kind, default: 0] += 1
        for said in svg.components(separatedBy: "<title>").dropFirst().map({
          text(String($0.components(separatedBy: "</title>")[0]))
        }) {
          #expect(isSaid(said, in: Array(rows), kind), "\(path): “\(said)” (\(kind)) is not beside its picture")
        }
      }
    }
    return seen
  }

  private func kind(of svg: String) -> String {
    if svg.contains("id=\"_tree-t\"") { return "tree" }
    if svg.contains("class=\"land\"") { return "map" }
    if svg.contains("class=\"e ") { return svg.contains("class=\"b place\"") ? "places" : "network" }
    if svg.contains("class=\"grid\"") { return "timeline" }
    return svg.contains("<rect class=\"h") || svg.contains("class=\"on-") ? "heat" : "bar"
  }

  /// Whether what a mark says as its tooltip stands in a row: its name where the row begins, its number among the row's
  /// words.
  private func isSaid(_ said: String, in rows: [String], _ kind: String) -> Bool {
    let parts = said.components(separatedBy: ": ")
    switch kind {
    case "bar", "heat", "map":
      guard parts.count > 1, let number = parts.last else { return rows.contains { $0.contains(said) } }
      return rows.contains { row in
        let cells = row.components(separatedBy: "\t").filter { !$0.isEmpty }
        return said.hasPrefix(cells.first ?? "\n") && cells.dropFirst().contains(number)
      }
    case "timeline":
      return parts.count < 2 || rows.contains { $0.components(separatedBy: "\t").contains(parts[parts.count - 1]) }
    case "tree": return rows.contains { $0.contains(parts[parts.count - 1].trimmingCharacters(in: .whitespaces)) }
    default:
      // A box: a name with what is said of it in brackets, or how many more there are of a row's partners.
      let name = said.components(separatedBy: " (")[0].components(separatedBy: ": ")[0]
      return rows.contains { $0.contains(name) } || said.contains { $0.isNumber }
    }
  }

  private func inside(_ text: String, _ from: String, _ to: String) -> String {
    text.components(separatedBy: from).dropFirst().first?.components(separatedBy: to)[0] ?? ""
  }

  /// The words of a piece of HTML, its elements as tabs.
  private func text(_ html: String) -> String {
    html.replacing(#/<[^>]*>/#, with: "\t").replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
      "&quot;", with: "\""
    ).replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
