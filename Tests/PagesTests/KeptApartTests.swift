import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Support
import Testing

/// Things that are called alike, or for which there is little room: each is on the site, once and as itself.
struct KeptApartTests {
  /// The site of the example handbook once some of its texts are replaced and files are put beside it.
  private func site(
    replacing texts: KeyValuePairs<String, String> = [:], beside files: [SourceFile] = [], at day: String = "2026-06-01"
  ) async throws -> [String: String] {
    let changed = try fixture("example").map { file in
      var text = String(decoding: file.bytes, as: UTF8.self)
      for (old, new) in texts { text = text.replacing(old, with: new) }
      return SourceFile(path: file.path, text: text)
    }
    let sources = SourceTree(files: changed + files)
    let today = try #require(CalendarDate(day))
    let assessed = await assess(sources, asOf: today, for: nil, workers: Workers(1))
    let output = await compile(assessed, sources, SiteWishes(isDraft: true, version: "test")).output
    var site: [String: String] = [:]
    for file in output.made {
      var bytes: [UInt8] = []
      try file.write(&bytes)
      site[file.path] = String(decoding: bytes, as: UTF8.self)
    }
    return site
  }

  private func between(_ text: String, _ start: String, _ end: String) -> String {
    text.components(separatedBy: start).dropFirst().first?.components(separatedBy: end).first ?? ""
  }

  // MARK: The register

  /// Fields of a handbook's own that are called like columns of the register, controls of its page, or members of a
  /// form.
  private static let ownFields = """
    fields:
      dossier:
        signed: {type: text, name: {id: Paraf, en: Initialled}, list: true}
        days_left: {type: number, name: {id: Sisa, en: Rest}, list: true}
        title_id: {type: boolean, name: {id: Berjudul, en: Titled}, list: true}
        q: {type: date, name: {id: Hari, en: Day}, list: true}
        sort: {type: date, name: {id: Hari-hari, en: Days}, list: true, several: true}
        due: {type: number, name: {id: Angka, en: Numbers}, several: true}
        hidden: {type: number, name: {id: Tersembunyi, en: Hidden}}

    """

  private func siteWithOwnFields() async throws -> [String: String] {
    let given = """
      owner: biro
      signed: AB
      days_left: 12.50
      title_id: true
      q: 2026-05-04
      sort: [2026-05-05, 2026-05-06]
      due: [3, 4.5]
      parties:

      """
    return try await site(replacing: [
      "date_rules:\n": Self.ownFields + "date_rules:\n", "owner: biro\nparties:\n": given
    ])
  }

  @Test func `own fields called like columns of the register have columns of their own, with values of their type`()
    async throws
  {
    let site = try await siteWithOwnFields()
    let csv = try #require(site["data/register.csv"]).split(whereSeparator: \.isNewline)
    let head = try #require(csv.first).drop { $0 == "\u{FEFF}" }.split(separator: ",").map(String.init)
    #expect(Set(head).count == head.count, "\(head)")
    #expect(Set(["signed", "own_signed", "days_left", "own_days_left", "title_id", "own_title_id"]).isSubset(of: head))

    let json = Data(try #require(site["data/register.json"]).utf8)
    let rows = try #require(try JSONSerialization.jsonObject(with: json) as? [[String: Any]])
    let row = try #require(rows.first { $0["id"] as? String == "KS-2021-001" })
    #expect(row["signed"] as? String == "2021-01-20" && row["own_signed"] as? String == "AB")
    #expect(row["own_days_left"] as? Double == 12.5 && row["own_title_id"] as? Bool == true)
    #expect(row["due"] as? [Double] == [3, 4.5] && row["q"] as? String == "2026-05-04")
    #expect(row["hidden"] is NSNull)

    let package = Data(try #require(site["data/datapackage.json"]).utf8)
    let described = try #require(try JSONSerialization.jsonObject(with: package) as? [String: Any])
    let schema = (described["resources"] as? [[String: Any]])?.first?["schema"] as? [String: Any]
    let fields = try #require(schema?["fields"] as? [[String: Any]])
    #expect(fields.compactMap { $0["name"] as? String } == head)
    #expect(fields.first { $0["name"] as? String == "own_days_left" }?["type"] as? String == "number")
  }

  @Test func `the page of the register knows own fields apart from its own columns and controls`() async throws {
    let site = try await siteWithOwnFields()
    let page = try #require(site["dossiers/index.html"]), data = try #require(site["data/register-columns.js"])
    let boxes = page.components(separatedBy: "<input type=\"checkbox\" name=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(Set(boxes).count == boxes.count, "\(boxes)")
    let own = ["own_signed", "own_days_left", "own_title_id", "own_q", "own_sort"]
    #expect(boxes.filter { $0.hasPrefix("own_") } == own)
    let columns = between(data, "columns:[\"", "\"]").components(separatedBy: "\",\"")
    #expect(Set(columns).count == columns.count && Array(columns.suffix(own.count)) == own, "\(columns)")
    // Every box beside those of the table's own columns names a column of the data.
    #expect(boxes.filter { Int($0) == nil }.allSatisfy(columns.contains), "\(boxes)")
    #expect(between(data, "numeric:[", "]") == "\"score\",\"left\",\"own_days_left\"")
    // A single day is a number of days; several are texts, as a list of them has no order.
    #expect(!data.contains("own_q:[") && data.contains("own_sort:[\"2026-05-05\",\"2026-05-06\"]"))
  }

  // MARK: Calendars

  @Test func `one event has one UID and one content in every calendar, and no two share one`() async throws {
    let advice = "        - {id: M1, text: Share survey data, response: accepted, owner: direktorat, due: 2026-12-31}\n"
    let second = advice.replacing("direktorat", with: "biro").replacing("2026-12-31", with: "2026-11-30")
    let unnamed = second.replacing("id: M1, ", with: ""), numbered = second.replacing("M1", with: "2")
    let site = try await site(replacing: [advice: advice + second + unnamed + unnamed + numbered])
    var known: [String: String] = [:], counts: [String: Int] = [:]
    for (path, text) in site where path.hasSuffix(".ics") && !path.hasPrefix("en/") {
      let events = text.components(separatedBy: "BEGIN:VEVENT\r\n").dropFirst()
      let uids = events.map { between("\r\n" + $0, "\r\nUID:", "\r\n") }
      #expect(Set(uids).count == uids.count, "\(path): \(uids)")
      counts[path] = uids.count
      for (uid, event) in zip(uids, events.map { $0.components(separatedBy: "END:VEVENT")[0] }) {
        #expect(known[uid] ?? event == event, "\(path): \(uid)")
        known[uid] = event
      }
    }
    #expect(counts["calendar.ics"] == known.count && counts["units/biro.ics"] ?? 0 > 4, "\(counts)")
    // The first in the file has the plain name, whichever day comes first.
    let first = known.first { $0.key.hasPrefix("KS-2024-002/recommendation_due/M1@") }
    #expect(first?.value.contains("DTSTART;VALUE=DATE:20261231") == true)
  }

  @Test func `two dossiers with one id share no event`() async throws {
    let again = try fixture("example").first { $0.path == "content/dossiers/ks-2024-002.md" }.map {
      SourceFile(path: "content/dossiers/salinan.md", bytes: $0.bytes)
    }
    let copy = try #require(again)
    let calendar = try #require(try await site(beside: [copy])["calendar.ics"])
    let uids = calendar.components(separatedBy: "\r\nUID:").dropFirst().map { between("§" + $0, "§", "\r\n") }
    #expect(Set(uids).count == uids.count && uids.count > 4, "\(uids)")
  }

  // MARK: Lists

  private func chapter(_ file: String, id: String, order: Int, part: String) -> SourceFile {
    SourceFile(
      path: "content/handbook/\(file).md",
      text: """
        ---
        id: \(id)
        title: Bab \(file)
        order: \(order)
        part: \(part)
        classification: biasa
        ---

        Isi.

        """)
  }

  @Test func `a chapter whose id another has takes no number and is nobody's neighbour`() async throws {
    let site = try await site(beside: [
      chapter("a", id: "satu", order: 1, part: "Awal"), chapter("b", id: "satu", order: 2, part: "Awal"),
      chapter("c", id: "dua", order: 3, part: "Tengah")
    ])
    let index = try #require(site["handbook/index.html"])
    #expect(between(index, "<h2>Tengah</h2>", "</section>").contains("start=\"2\""), "\(index)")
    let page = try #require(site["handbook/dua.html"])
    #expect(!page.contains("Bab b") && page.contains("Bab a"))
  }

  private func term(_ id: String, _ name: String) -> SourceFile {
    SourceFile(
      path: "content/glossary/\(id).md",
      text: """
        ---
        id: \(id)
        term: \(name)
        classification: biasa
        ---

        Arti.

        """)
  }

  @Test func `terms with and without accents stand under one letter`() async throws {
    let site = try await site(beside: [term("t1", "Eb"), term("t2", "Éc"), term("t3", "ed"), term("t4", "Ægir")])
    let page = try #require(site["glossary/index.html"])
    let letters = between(page, "<nav class=\"line\"", "</nav>").matches(of: />([^<]*)<\/a>/).map { String($0.1) }
    #expect(letters == ["A", "E", "P"], "\(letters)")
  }

  @Test(arguments: [(5, "", 5), (8, "4 lainnya", 4), (70, "56+ lainnya", 4)])
  func `ancestors for whom there is no box are counted`(above: Int, rest: String, boxes: Int) async throws {
    let chain = (0...above).map { number in
      SourceFile(
        path: "content/dossiers/r-\(number).md",
        text: """
          ---
          id: R-\(number)
          title: Naskah \(number)
          instrument: implementing
          stage: implementation
          classification: biasa
          themes: [coast]
          owner: biro
          \(number > 0 ? "parent: R-\(number - 1)" : "")
          ---

          """)
    }
    let page = try #require(try await site(beside: chain)["dossiers/R-\(above).html"])
    let family = between(page, "id=\"_family\"", "</section>")
    let linked = family.matches(of: /<a href="[^"]*dossiers\/R-\d+\.html">R-/).count
    #expect(linked == boxes, "\(family)")
    #expect(rest.isEmpty ? !family.contains("lainnya") : family.contains(">\(rest)</a>"), "\(family)")
  }

  @Test func `only columns of numbers and days are set like numbers`() async throws {
    let page = SourceFile(
      path: "content/dashboards/kolom.md",
      text: """
        ---
        id: kolom
        title: Kolom
        classification: biasa
        ---

        ```figure
        kind: table
        title: Tabel
        columns: [id, computed.title, computed.days_left, computed.sleeping, dates.signed]
        ```

        """)
    let table = between(try #require(try await site(beside: [page])["dashboards/kolom.html"]), "<thead>", "</thead>")
    let set = table.components(separatedBy: "<th").dropFirst().map { $0.contains("class=\"n\"") }
    #expect(set == [false, false, true, false, true], "\(table)")
  }

  @Test func `progress beyond any machine word is ahead, and not on its path`() async throws {
    let site = try await site(replacing: [
      "{date: 2025-12-31, value: 18}": "{date: 2025-12-31, value: 100000000000000000}",
      "target: {value: 40,": "target: {value: 4.000001,"
    ])
    let page = try #require(site["en/dossiers/KS-2024-002.html"])
    #expect(page.contains(" points ahead"), "\(between(page, "id=\"_objectives\"", "</section>"))")
  }

  // MARK: Packs

  @Test func `a pack's list tells the year or the month of which no day is known`() async throws {
    let site = try await site(replacing: [
      "in_force: 2021-01-20}": "partial: {in_force: 2020-05}}",
      "{select: {partner: dewan-mitra, stage: [implementation, renewal]}, show: [row]}":
        "{select: {id: KS-2021-001}, show: [row]}"
    ])
    #expect(try #require(site["packs/kunjungan.html"]).contains("Mei\u{A0}2020"))
  }

  @Test func `lists tell the year in which an old agreement ended where no day is known`() async throws {
    let site = try await site(replacing: [
      "in_force: 2021-01-20}": "partial: {ended: 2014}}",
      "{select: {partner: dewan-mitra, stage: [implementation, renewal]}, show: [row]}":
        "{select: {id: KS-2021-001}, show: [row]}"
    ])
    #expect(between(try #require(site["dossiers/index.html"]), ">KS-2021-001</a>", "</tr>").contains("2014"))
    #expect(try #require(site["packs/kunjungan.html"]).contains(">2014<"))
  }

  @Test func `an own template of a pack has its occasion as it was written`() async throws {
    let template = SourceFile(path: "templates/packs/visit-brief.mustache", text: "<head></head><b>{{occasion}}</b>\n")
    let site = try await site(
      replacing: ["{id: Sidang bersama, en: Joint session}": "Sidang & rapat"], beside: [template])
    #expect(try #require(site["packs/kunjungan.html"]).contains("<b>Sidang &amp; rapat</b>"))
    let silent = try await self.site(
      replacing: ["occasion: {id: Sidang bersama, en: Joint session}\n": ""], beside: [template])
    #expect(try #require(silent["packs/kunjungan.html"]).contains("<b></b>"))
  }
}
