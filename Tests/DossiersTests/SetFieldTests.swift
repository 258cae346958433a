import Diagnostics
import Dossiers
import Foundation
import Testing

/// One field of a file's front matter is set, and all else stays as it was to the byte.
struct SetFieldTests {
  private static let text = """
    ---
    # Of the archive.
    id: KS-1
    title: {id: Pesisir, en: Coasts}   # both
    stage: implementation
    themes:
    - coast  # first
    - training
    parties:
      # The host.
      - partner: a
        role: host
      - {partner: b, role: guest}
    dates: {signed: 2024-01-01, in_force: 2024-02-01}
    term:
      duration: P5Y # five
      renewal: none
    source:
      row:
        "Ket. lain": satu
    ---

    Body # stays.

    """

  private func set(_ name: String, _ value: JSON, in text: String = text) throws -> String {
    let place = try #require(FieldPlace(name, in: ContentKind.dossier.schema))
    let file = SourceFile(path: "content/dossiers/ks-1.md", bytes: Array(text.utf8))
    return String(decoding: try setField(place, to: value, in: file, first: "id").bytes, as: UTF8.self)
  }

  /// What changes, line by line: those that are gone, then those that came.
  private func changes(_ name: String, _ value: JSON, in text: String = text) throws -> [String] {
    let new = try set(name, value, in: text).split(separator: "\n"), old = text.split(separator: "\n")
    return new.difference(from: old).map { change in
      switch change {
      case .remove(_, let line, _): "- " + line
      case .insert(_, let line, _): "+ " + line
      }
    }.sorted { $0.hasPrefix("-") && !$1.hasPrefix("-") }
  }

  @Test(arguments: [
    ("stage", JSON.string("renewal"), ["- stage: implementation", "+ stage: renewal"]),
    ("term.duration", .string("P3Y"), ["-   duration: P5Y # five", "+   duration: P3Y # five"]),
    ("term.notice_period", .string("P6M"), ["+   notice_period: P6M"]),
    (
      "dates.signed", .string("2024-01-05"),
      [
        "- dates: {signed: 2024-01-01, in_force: 2024-02-01}", "+ dates: {signed: 2024-01-05, in_force: 2024-02-01}"
      ]
    ),
    (
      "dates.expires", .string("2029-01-31"),
      [
        "- dates: {signed: 2024-01-01, in_force: 2024-02-01}",
        "+ dates: {signed: 2024-01-01, in_force: 2024-02-01, expires: 2029-01-31}"
      ]
    ),
    (
      "dates.signed", .null,
      ["- dates: {signed: 2024-01-01, in_force: 2024-02-01}", "+ dates: {in_force: 2024-02-01}"]
    ),
    (
      "title.en", .string("The coast: all of it"),
      [
        "- title: {id: Pesisir, en: Coasts}   # both",
        "+ title: {id: Pesisir, en: \"The coast: all of it\"}   # both"
      ]
    ),
    ("owner", .string("biro"), ["+ owner: biro"]),
    ("summary.id", .string("Ringkas"), ["+ summary: {id: Ringkas}"]),
    ("coordination.secretariat", .string("a"), ["+ coordination: {secretariat: a}"]),
    ("themes", .array([.string("coast"), .string("sea")]), ["- - training", "+ - sea"]),
    ("themes", .array([.string("training")]), ["- - coast  # first"]),
    (
      "parties.role", .array([.string("host"), .string("counterpart")]),
      ["-   - {partner: b, role: guest}", "+   - {partner: b, role: counterpart}"]
    ),
    ("parties.role", .array([.null, .string("guest")]), ["-     role: host"]),
    ("parties.partner", .array([.string("a"), .string("b"), .string("c")]), ["+   - {partner: c}"]),
    ("parties.partner", .array([.string("b")]), ["-     role: host", "-   - partner: a"]),
    ("term.renewal", .null, ["-   renewal: none"])
  ])
  func `a value is set where it belongs`(name: String, value: JSON, expected: [String]) throws {
    #expect(try changes(name, value) == expected)
  }

  @Test func `a cell without a field is kept under its heading`() throws {
    let file = SourceFile(path: "content/dossiers/ks-1.md", bytes: Array(Self.text.utf8))
    let new = try setField(.cellWithoutField("Ket. lain"), to: .string("dua: tiga"), in: file, first: "id")
    #expect(String(decoding: new.bytes, as: UTF8.self).contains("\"Ket. lain\": \"dua: tiga\"\n"))
    let added = try setField(.cellWithoutField("Kode"), to: .string("7"), in: file, first: "id")
    #expect(String(decoding: added.bytes, as: UTF8.self).contains("    \"Ket. lain\": satu\n    Kode: 7\n"))
  }

  @Test(arguments: ["\n", "\r\n"]) func `lines end as the file's do, and what is empty is filled`(end: String) throws {
    let text = "---\nid: KS-1\nowner:   # nobody yet\nsummary: |\n  Two\n  lines\nstage: draft\n---\n"
      .replacingOccurrences(of: "\n", with: end)
    #expect(try set("owner", .string("biro"), in: text).contains("owner: biro   # nobody yet" + end))
    #expect(try set("summary.id", .string("One"), in: text).contains("summary: One" + end + "stage"))
    #expect(try set("place.id", .string("Bogor"), in: text).contains("stage: draft" + end + "place: {id: Bogor}" + end))
  }

  static let commented = [
    """
    themes:
      # why
      - umum
    """,
    """
    themes: [umum, # why
      laut]
    """,
    """
    themes:
    # why
    """
  ]

  @Test(arguments: commented)
  func `a field with a comment among its lines is neither removed nor replaced`(themes: String) throws {
    let text = "---\nid: KS-1\n\(themes)\nstage: draft\n---\n"
    for value in [JSON.null, .array([.string("baru")])] {
      do {
        let new = try set("themes", value, in: text)
        #expect(new.contains("# why"), "\(new)")
      } catch let error as FieldNotSet {
        #expect(error.why.en.contains("a comment"), "\(error.why.en)")
      }
    }
  }

  @Test func `a sign in a text is no comment`() throws {
    let text = "---\nid: KS-1\nsummary: |\n  # One\n  # Two\nstage: draft\n---\n"
    #expect(try set("summary.id", .null, in: text) == "---\nid: KS-1\nstage: draft\n---\n")
  }

  @Test(arguments: [
    ("themes", JSON.array([.string("training"), .string("coast")]), "items"),
    ("parties.role", .array([.string("host")]), "items")
  ])
  func `what cannot be done without harm is refused with a reason`(name: String, value: JSON, told: String) throws {
    do {
      let new = try set(name, value)
      Issue.record("\(new)")
    } catch let error as FieldNotSet {
      #expect(error.why.en.contains(told), "\(error.why.en)")
    }
  }
}
