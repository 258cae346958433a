import Foundation
import Support
import Testing

/// One number, one list: what the first page and the pages of groups count equals what they open, and what the commands
/// say.
struct NumbersTests {
  private static let day = "2026-11-24"

  /// Built once for all tests here.
  private static let site: Result<URL, any Error> = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-numbers-\(UUID().uuidString)/site")
    try FileManager.default.createDirectory(at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
    let build = try run(["build", "-C", packageRoot.path, "--as-of", day, "--output", folder.path])
    #expect(build.status == 0, "\(build.stderr)")
    return folder
  }

  private func page(_ path: String) throws -> String {
    try String(contentsOf: Self.site.get().appending(path: path), encoding: .utf8)
  }

  private func ids(_ select: String) throws -> Set<String> {
    let list = try run([
      "list", select, "-C", packageRoot.path, "--as-of", Self.day, "--format", "json", "--columns", "id"
    ])
    let rows = try JSONSerialization.jsonObject(with: Data(list.stdout.utf8)) as? [[String: String]]
    return Set(try #require(rows).compactMap { $0["id"] })
  }

  /// The deadlines that `naskah due` calls overdue, and those whose day to decide has come.
  private func due() throws -> [[String: Any]] {
    let due = try run(["due", "-C", packageRoot.path, "--as-of", Self.day, "--within", "P1Y", "--format", "json"])
    return try #require(try JSONSerialization.jsonObject(with: Data(due.stdout.utf8)) as? [[String: Any]])
  }

  private func between(_ text: String, _ start: String, _ end: String) -> String {
    text.components(separatedBy: start).dropFirst().first?.components(separatedBy: end).first ?? ""
  }

  /// The tiles of the first page: number, address, label.
  private func tiles() throws -> [(number: Int, href: String, label: String)] {
    let list = between(try page("index.html"), "<ul class=\"tiles\">", "</ul>")
    return try list.components(separatedBy: "<li class=").dropFirst().map { item in
      let number = try #require(Int(between(item, "<strong>", "</strong>")))
      return (number, between(item, "href=\"", "\""), between(item, "<span>", "</span>"))
    }
  }

  /// Dossiers that an address of the register names.
  private func named(_ href: String) -> Set<String> {
    if href.contains("?id=") { return Set(between(href + "§", "?id=", "§").split(separator: ",").map(String.init)) }
    return Set([String(between(href + "§", "dossiers/", ".html"))])
  }

  @Test func `every tile of the first page counts what it opens`() throws {
    let tiles = try tiles(), home = try page("index.html")
    #expect(tiles.count == 6)
    for tile in tiles where tile.number > 0 {
      switch tile.href {
      case "calendar.html#_overdue":
        let list = between(try page("calendar.html"), "id=\"_overdue\"", "</ul>")
        #expect(list.components(separatedBy: "<li>").count - 1 == tile.number, "\(tile)")
      case "#_now":
        let list = between(home, "id=\"_now\"", "</ul>")
        #expect(list.components(separatedBy: "<li>").count - 1 == tile.number, "\(tile)")
      case "findings.html#_mend":
        let section = between(try page("findings.html"), "id=\"_mend\"", "</section>")
        #expect(section.components(separatedBy: "class=\"due\"").count - 1 == tile.number, "\(tile)")
      case "dossiers/index.html?stage=live":
        #expect(try ids("{live: true}").count == tile.number, "\(tile)")
      default: #expect(named(tile.href).count == tile.number, "\(tile)")
      }
    }
  }

  @Test func `overdue is on the first page, in the calendar and in the register what the command says`() throws {
    let late = try due().filter { ["overdue", "missed"].contains($0["state"] as? String) }
    let tile = try #require(try tiles().first { $0.href == "calendar.html#_overdue" })
    #expect(tile.number == late.count && late.count > 2)
    // The first page and the calendar open with the same sentence.
    let verdict = between(try page("index.html"), "class=\"lead verdict\"", "</p>").drop { $0 != ">" }
    #expect(verdict.contains("<strong>\(late.count) "))
    #expect(between(try page("calendar.html"), "class=\"lead verdict\"", "</p>").drop { $0 != ">" } == verdict)
    let columns = try page("data/register-columns.js").components(separatedBy: "\n")
    // The fourteenth of a row's numbers says whether anything of it is late.
    let rows = columns.filter { $0.hasPrefix("[") && $0.hasSuffix("],") }
    let flagged = rows.count { row in
      let numbers = String(row.dropFirst().dropLast(2)).replacing(/\[[0-9,]*\]/, with: "x")
      let cells = numbers.components(separatedBy: ",")
      return cells.count > 13 && cells[13] == "1"
    }
    #expect(flagged == Set(late.compactMap { $0["dossier"] as? String }).count)
  }

  @Test func `the numbers of a theme are those of the lists they open`() throws {
    let rows = between(try page("index.html"), "id=\"_themes\"", "</table>").components(separatedBy: "<tr>").dropFirst(
      2)
    #expect(rows.count > 5)
    for row in rows {
      let theme = between(row, "href=\"themes/", ".html")
      let cells = row.components(separatedBy: "<td class=\"n\">").dropFirst()
      let numbers = cells.compactMap { cell in
        Int(cell.replacing(/<[^>]*>/, with: "").prefix { $0.isNumber })
      }
      #expect(numbers.count == 3, "\(row)")
      #expect(try ids("{theme: \(theme)}").count == numbers[2], "\(theme)")
      #expect(try ids("{theme: \(theme), live: true}").count == numbers[0], "\(theme)")
      for (cell, number) in zip(cells, numbers).prefix(2) where number > 0 {
        #expect(named(between(cell, "href=\"", "\"")).count == number, "\(theme): \(cell)")
      }
    }
  }

  /// The numbers at the head of a page: each with its address and the ids beside it.
  private func strip(_ path: String) throws -> [(number: Int, href: String, ids: [String])] {
    try between(try page(path), "<dl class=\"strip\">", "</dl>").components(separatedBy: "<div>").dropFirst().map {
      fact in
      let value = between(fact, "<b>", "</b>"), small = between(fact, "<small>", "</small>")
      let ids = small.components(separatedBy: "</a>").dropLast().compactMap { $0.components(separatedBy: ">").last }
      return (
        try #require(Int(value.replacing(/<[^>]*>/, with: ""))), between(value, "href=\"", "\""), ids
      )
    }
  }

  /// How many things a list of the page holds, by its anchor.
  private func count(_ anchor: String, on path: String) throws -> Int {
    let list = between(
      try page(path), "id=\"\(anchor)\"", anchor == "_late" || anchor == "_soon" ? "</ul>" : "</table>")
    return list.components(separatedBy: list.contains("<tbody>") ? "<tr><th>" : "<li>").count - 1
  }

  @Test(arguments: [
    "units/direktorat-pesisir", "units/pusat-data", "countries/JP", "themes/iklim",
    "partners/kementerian-pesisir-valdoria"
  ])
  func `the numbers at the head of a page are those of the lists they open`(place: String) throws {
    let path = place + ".html", facts = try strip(path)
    #expect(facts.count >= 4, "\(facts)")
    for fact in facts where fact.number > 0 {
      if fact.href.hasPrefix("#") {
        #expect(try count(String(fact.href.dropFirst()), on: path) == fact.number, "\(place): \(fact)")
      } else {
        #expect(named(fact.href).count == fact.number, "\(place): \(fact)")
      }
      #expect(fact.ids.isEmpty || fact.ids.count == min(fact.number, fact.number > 6 ? 5 : 6), "\(place): \(fact)")
    }
  }

  @Test func `what is overdue in a unit is what the command says of it`() throws {
    let late = try due().filter { ["overdue", "missed"].contains($0["state"] as? String) }
    let byUnit = Dictionary(grouping: late) { $0["owner"] as? String ?? "" }
    #expect(byUnit.count > 2)
    for unit in ["biro-kerja-sama", "direktorat-pesisir", "pusat-data", "pusat-pelatihan", "direktorat-pulau"] {
      let facts = try strip("units/\(unit).html")
      #expect(facts.first?.number == byUnit[unit]?.count ?? 0, "\(unit)")
      #expect(try ids("{owner: \(unit), live: true}").count == facts[2].number, "\(unit)")
    }
  }

  @Test func `the numbers of an index are those of the pages they open`() throws {
    for index in ["units", "themes", "countries"] {
      let rows = between(try page("\(index)/index.html"), "<tbody>", "</tbody>").components(separatedBy: "<tr>")
        .dropFirst()
      #expect(rows.count > 5)
      for row in rows {
        let path = "\(index)/" + between(row, "href=\"../\(index)/", "\"")
        let cells = row.components(separatedBy: "<td class=\"n\">").dropFirst().compactMap { cell in
          Int(cell.replacing(/<[^>]*>/, with: "").prefix { $0.isNumber })
        }
        let facts = try strip(path)
        #expect(cells.prefix(2) == [facts[2].number, facts[0].number], "\(path): \(cells), \(facts)")
        #expect(cells.last == facts[2].number + facts.dropFirst(4).reduce(0) { $0 + $1.number }, "\(path): \(cells)")
      }
    }
  }

  @Test func `the questions of the first page count what they open`() throws {
    let list = between(try page("index.html"), "class=\"columns questions\">", "</ul>").components(separatedBy: "<li>")
      .dropFirst()
    #expect(list.count >= 7)
    for item in list where item.contains("</b>") {
      let number = try #require(Int(between(item, "<b>", "</b>"))), href = between(item, "href=\"", "\"")
      switch href {
      case "dossiers/index.html": #expect(try ids("{}").count == number)
      case "partners/index.html":
        // Our own organisation stands below those that it works with, and is none of them.
        let others = try page(href).components(separatedBy: "id=\"own-organisation\"")[0]
        #expect(others.components(separatedBy: "<tr><th scope=\"row\">").count - 1 == number)
      case "changes.html": #expect(try page(href).contains(number == 0 ? "<strong>Tidak ada " : "<strong>\(number) "))
      default: #expect(named(href).count == number, "\(item)")
      }
    }
  }

  @Test func `the rule book is folded by family, each with its number`() throws {
    let families = try page("rules.html").components(separatedBy: "<details id=\"_").dropFirst()
    #expect(families.count > 15 && families.contains { $0.contains("<b>Tanggal dan jangka waktu</b> DAT") })
    for family in families {
      let code = between("§" + family, "§", "\""), count = between(family, "<span class=\"tag\">", "</span>")
      let rules = family.components(separatedBy: "<section class=\"rule\">").dropFirst()
      #expect(Int(count) == rules.count && !between(family, "<b>", "</b>").isEmpty, "\(code): \(count)")
      #expect(rules.allSatisfy { $0.contains("<h2 id=\"\(code)-") }, "\(code)")
    }
  }

  @Test func `chapters stand by part, numbered through, and each names those around it`() throws {
    let index = try page("handbook/index.html")
    let parts = Array(index.components(separatedBy: "<section>\n<h2>").dropFirst())
    let titles = parts.map { between("§" + $0, "§", "</h2>") }
    #expect(titles.count > 2 && Set(titles).count == titles.count, "\(titles)")
    var next = 1
    var chapters: [String] = []
    for part in parts {
      #expect(between(part, "start=\"", "\"") == "\(next)")
      let links = part.components(separatedBy: "<li><a href=\"").dropFirst().map { between("§" + $0, "§", "\"") }
      next += links.count
      chapters += links
    }
    for (place, chapter) in chapters.enumerated() {
      let text = try page("handbook/\(chapter)")
      let tree = between(text, "<nav class=\"contents\"", "</nav>")
      #expect(titles.allSatisfy { tree.contains("<summary>\($0)</summary>") }, "\(chapter)")
      let links = tree.components(separatedBy: "href=\"").dropFirst().map { between("§" + $0, "§", "\"") }
        .filter { !$0.hasPrefix("#") }
      #expect(links == chapters.filter { $0 != chapter } && tree.contains("<b aria-current=\"page\">"), "\(chapter)")
      #expect(place == 0 || text.contains("<a rel=\"prev\" href=\"\(chapters[place - 1])\">"), "\(chapter)")
    }
  }
}
