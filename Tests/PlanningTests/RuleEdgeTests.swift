import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Support
import Testing

/// Where rules begin and end: days on the border, stages that do not ask, values that another finding is about.
struct RuleEdgeTests {
  /// What is found in the example handbook with these keys in one of its files, by code, sorted.
  private func codes(
    _ keys: String, in kind: Example.Kind = .parent, model: String? = nil, asOf today: String = "2026-06-01"
  ) async throws -> [String] {
    let handbook = ExampleHandbook(Example(.keys(kind), keys, joining: model), over: try fixture("example"))
    return await handbook.findings(asOf: try #require(CalendarDate(today))).filter { $0.span.path == handbook.path }
      .map(\.code).sorted()
  }

  @Test(arguments: [
    ("Korea", "“KP” (North Korea) or “KR” (South Korea)"),
    ("Congo", "“CD” (Congo - Kinshasa) or “CG” (Congo - Brazzaville)")
  ])
  func `a name that two countries have is mended by nobody, and both are told`(name: String, both: String) async throws
  {
    let handbook = ExampleHandbook(Example(.keys(.partner), "country: \(name)"), over: try fixture("example"))
    let found = await handbook.findings(asOf: try #require(CalendarDate("2026-06-01"))).filter { $0.code == "COD-015" }
    #expect(found.map(\.help.en) == ["“\(name)” can be \(both); write one of them"])
    #expect(found.allSatisfy { $0.fixes.isEmpty })
  }

  @Test func `what has neither id nor name is called by its number`() async throws {
    let keys = """
      risks:
        - {likelihood: 5, impact: 5, owner: biro, response: Wait}
        - {likelihood: 5, impact: 5, owner: biro}
      coordination:
        activities:
          - {id: K1, title: Survey, raci: {responsible: [badan-contoh], accountable: [badan-contoh]}}
          - {start: 2026-01-01, raci: {responsible: [badan-contoh]}}
      """
    let handbook = ExampleHandbook(Example(.keys(.parent), keys), over: try fixture("example"))
    let found = await handbook.findings(asOf: try #require(CalendarDate("2026-06-01")))
    func said(_ code: String) -> [String] {
      found.filter { $0.code == code && $0.span.path == handbook.path }.flatMap { [$0.message.id, $0.message.en] }
    }
    #expect(
      said("COO-303") == ["kegiatan ke-2 belum punya penanggung jawab", "nobody is accountable for activity no. 2"])
    #expect(said("RSK-702").last?.hasPrefix("risk no. 2 is high (25") == true, "\(found.map(\.code))")
  }

  @Test func `messages call languages, criteria, dimensions, ratings and obstacles by name`() async throws {
    let keys = """
      legal: {languages: [en, id], prevailing_language: nl, full_powers: 2021-01-05}
      context:
        reviewed: 2026-02-02
        political: {rating: adverse, summary: Elections}
        economic: {rating: watch, summary: Less travel money}
      challenges:
        - {kind: language, summary: Manuals exist only in Dutch}
      evaluation:
        cadence: P1Y
        reports:
          - {date: 2026-02-10, kind: midterm, ratings: {relevance: 9, coherence: 4, effectiveness: 4, efficiency: 4}}
      """
    let handbook = ExampleHandbook(Example(.keys(.parent), keys), over: try fixture("example"))
    let found = await handbook.findings(asOf: try #require(CalendarDate("2026-06-01")))
    func said(_ code: String) -> [String] {
      found.filter { $0.code == code && $0.span.path == handbook.path }.flatMap { [$0.message.id, $0.message.en] }
    }
    #expect(
      said("LEG-602") == [
        "bahasa acuannya bahasa Belanda, tetapi naskahnya hanya dalam bahasa Inggris, Indonesia",
        "the prevailing language is Dutch, but the text is only in English, Indonesian"
      ])
    #expect(said("EVA-404") == ["belum dinilai: dampak, keberlanjutan", "not rated: impact, sustainability"])
    #expect(
      said("EVA-403") == ["nilai 9 untuk relevansi di luar skala 1–5", "the mark 9 for relevance is off the scale 1–5"])
    #expect(said("CTX-501") == ["konteks belum dinilai dari aspek sosial", "the context is not assessed for social"])
    #expect(
      said("CTX-504") == [
        "aspek politik dinilai “merugikan”, tetapi tidak ada risiko terbuka yang mencakupnya",
        "the political context is rated “adverse”, but no open risk takes it up"
      ])
    #expect(
      said("CTX-505") == ["hambatan (bahasa) ini belum ditanggapi", "this obstacle (language) has no response"])
  }

  private static let early = "stage: negotiation\ndates: {initiated: 2020-02-03}\n"

  @Test(
    arguments: [
      // Stages that do not ask are silent; what they ask for is FM-006, but for the three that have rules of their own.
      ("stage: exploration\ndates: {initiated: 2020-02-03}\nobjectives: []", []),
      (early + "objectives: []", ["OBJ-101"]),
      ("stage: shelved\ndates: {initiated: 2020-02-03}\nobjectives: []\nresources: []", []),
      ("resources: []", ["FM-006"]),
      (early + "coordination: {meeting_cadence: P1M}", []), (early + "evaluation: {cadence: P1M}", []),
      // One fault, one finding.
      ("objectives:\n  - {id: O1, statement: x, level: globl, mandate: TF-9}", ["COD-022", "OBJ-102", "OBJ-103"]),
      (
        """
        resources:
          - {party: badan-contoh, kind: cash, value: {amount: 5, currency: XXY}, source: A}
          - {party: dewan-mitra, kind: cash, value: {amount: 5, currency: IDR}, source: B}
        """,
        ["COD-016"]
      ),
      (
        """
        resources:
          - {party: badan-contoh, kind: cash, value: {amount: lima, currency: IDR}, source: A}
          - {party: dewan-mitra, kind: cash, value: {amount: 5, currency: IDR}, source: B}
        """,
        ["FM-005"]
      ),
      (
        """
        resources:
          - {party: badan-conto, kind: cash, value: {amount: 5, currency: IDR}, source: A}
          - {party: dewan-mitra, kind: cash, value: {amount: 5, currency: IDR}, source: B}
        """,
        ["REF-037"]
      ),
      (
        """
        context:
          reviewed: 2025-02-30
          political: {rating: stable}
          economic: {rating: watch}
          social: {rating: favourable}
        """,
        ["DAT-041"]
      ),
      ("evaluation:\n  cadence: satu tahun\n  reports: []", ["DAT-046"]), ("ended: {reason: [completed]}", ["FM-005"]),
      // Several of a kind, each at its place.
      (
        "objectives:\n  - {id: O1, statement: x, level: global}\n  - {id: O1, statement: y}",
        ["OBJ-102", "OBJ-103", "OBJ-103", "OBJ-108"]
      ),
      (
        """
        challenges:
          - {kind: culture, summary: a}
          - {kind: language, summary: b}
          - {kind: regulation, summary: c, response: d}
        """,
        ["CTX-505", "CTX-505"]
      ),
      (
        """
        risks:
          - {id: R1, title: a, likelihood: 5, impact: 5}
          - {id: R2, title: b, likelihood: 5, impact: 5, closed: 2026-05-01}
          - {id: R3, title: c, likelihood: 9, impact: 0}
        """,
        ["RSK-701", "RSK-701", "RSK-702", "RSK-703"]
      ),
      ("risks:\n  - {id: R1, title: a, likelihood: 2, impact: 7}", ["RSK-701"]),
      ("risks:\n  - {id: R1, title: a, likelihood: 3, impact: 5}", ["RSK-702", "RSK-703"]),
      // Law.
      ("legal: {languages: []}", ["FM-006"]), ("legal: {languages: [en, nl], prevailing_language: en}", ["LEG-601"]),
      ("legal: {languages: [id], subject: security, approval: {form: law}}", []),
      ("legal: {languages: [id], subject: security, approval: {form: Undang-Undang}}", []),
      (
        """
        instrument: loi
        term: {duration: P52W, renewal: none}
        dates: {initiated: 2025-02-03, negotiated: 2025-06-08, drafted: 2025-09-01, adopted: 2025-12-10, signed: \
        2026-01-20, in_force: 2026-01-20}
        objectives:
          - {id: O1, statement: x, level: global, indicators: [{unit: a, baseline: {value: 1}, target: {value: 2, \
        date: 2026-12-31}, source: b}]}
        """,
        []
      )
    ] as [(String, [String])])
  func `a rule begins where its section does, and says a thing once`(keys: String, expected: [String]) async throws {
    #expect(try await codes(keys) == expected, "\(keys)")
  }

  @Test(
    arguments: [
      // Overdue is the day after.
      (
        """
        coordination:
          focal_points: [{party: badan-contoh, office: a}, {party: dewan-mitra, office: b}]
          meeting_cadence: P6M
          meetings: [{date: 2025-12-01, kind: dialogue}]
        """,
        "2026-06-01", []
      ),
      (
        """
        coordination:
          focal_points: [{party: badan-contoh, office: a}, {party: dewan-mitra, office: b}]
          meeting_cadence: P6M
          meetings: [{date: 2025-12-01, kind: dialogue}]
        """,
        "2026-06-02", ["COO-302"]
      ),
      // A planned meeting is no fault, and no meeting either.
      (
        """
        coordination:
          focal_points: [{party: badan-contoh, office: a}, {party: dewan-mitra, office: b}]
          meeting_cadence: P6M
          meetings: [{date: 2025-12-01, kind: dialogue}, {date: 2026-09-01, kind: dialogue}]
        """,
        "2026-06-02", ["COO-302"]
      ),
      // Without a meeting the cadence counts from the entry into force, 2021-01-20.
      (
        """
        coordination:
          focal_points: [{party: badan-contoh, office: a}, {party: dewan-mitra, office: b}]
          meeting_cadence: P6Y
        """,
        "2026-06-01", ["COO-307"]
      ),
      // Dialogue is asked for from 24 months after the entry into force, and one 24 months ago to the day still counts.
      (
        """
        coordination:
          focal_points: [{party: badan-contoh, office: a}, {party: dewan-mitra, office: b}]
          meeting_cadence: P1Y
          meetings: [{date: 2022-12-01, kind: steering}]
        """,
        "2023-01-19", []
      ),
      (
        """
        coordination:
          focal_points: [{party: badan-contoh, office: a}, {party: dewan-mitra, office: b}]
          meeting_cadence: P1Y
          meetings: [{date: 2022-12-01, kind: steering}]
        """,
        "2023-01-20", ["COO-307"]
      ),
      (
        """
        coordination:
          focal_points: [{party: badan-contoh, office: a}, {party: dewan-mitra, office: b}]
          meeting_cadence: P9Y
          meetings: [{date: 2024-06-01, kind: exchange}]
        """,
        "2026-06-01", []
      ),
      (
        """
        coordination:
          focal_points: [{party: badan-contoh, office: a}, {party: dewan-mitra, office: b}]
          meeting_cadence: P9Y
          meetings: [{date: 2024-06-01, kind: exchange}]
        """,
        "2026-06-02", ["COO-307"]
      ),
      // A context: cadence, then the model's grace of thirty days.
      (
        """
        context: {reviewed: 2025-06-01, political: {rating: stable}, economic: {rating: watch}, social: {rating: \
        stable}}
        """,
        "2026-07-01", []
      ),
      (
        """
        context: {reviewed: 2025-06-01, political: {rating: stable}, economic: {rating: watch}, social: {rating: \
        stable}}
        """,
        "2026-07-02", ["CTX-503"]
      )
    ] as [(String, String, [String])])
  func `a day on the border is in time`(keys: String, today: String, expected: [String]) async throws {
    let quiet =
      """
      context: {dimensions: [political, economic, social], ratings: [favourable, stable, watch, adverse], cadence: \
      P1Y}
      rules: {EVA-401: off, DAT-049: off, DAT-047: off}
      """
    let found = try await codes(keys, model: quiet, asOf: today)
    let own = keys.hasPrefix("context") ? ["CTX-503"] : ["COO-302", "COO-307"]
    #expect(found.filter(own.contains) == expected, "\(keys) on \(today)")
  }

  @Test func `severities, parameters and switches of the model hold for every kind of rule`() async throws {
    let handbook = try fixture("example")
    func severity(of code: String, _ example: Example) async -> Severity? {
      await ExampleHandbook(example, over: handbook).findings(asOf: CalendarDate("2026-06-01")!).first {
        $0.code == code
      }?.severity
    }
    let empty = "items: []"
    #expect(await severity(of: "PCK-961", Example(.keys(.pack), empty)) == .error)
    #expect(
      await severity(of: "PCK-961", Example(.keys(.pack), empty, joining: "rules: {PCK-961: {severity: info}}"))
        == .info)
    #expect(await severity(of: "PCK-961", Example(.keys(.pack), empty, joining: "rules: {PCK-961: off}")) == nil)
    #expect(
      await severity(
        of: "SEN-951", Example(.body(.dossier), "3273010101900001", joining: "rules: {SEN-951: {severity: error}}"))
        == .error)
    #expect(
      await severity(
        of: "RES-203",
        Example(.keys(.parent), "updated: 2026-03-05", joining: "rules: {RES-203: {asymmetry_above: 0.01}}")) == .info)
  }

  /// One cause is one finding: a selection that names what there is not picks nothing for that reason.
  @Test(arguments: [
    ("{stage: [implementasion]}", "COD-011"), ("{theme: [costa]}", "COD-013"), ("{finding: [DAT-9999]}", "FM-005"),
    ("{stage: exploration}", "PCK-961"), ("{partner: nobody}", "PCK-961")
  ])
  func `a selection with a mistake in it is told of that mistake alone`(selection: String, code: String) async throws {
    let example = Example(.keys(.pack), "items:\n  - {select: \(selection), show: [row]}")
    let found = await ExampleHandbook(example, over: try fixture("example")).findings(
      asOf: try #require(CalendarDate("2026-06-01")))
    #expect(found.map(\.code) == [code], "\(found.map(\.message.en))")
  }

  private func circles(_ example: Example) async throws -> [Diagnostic] {
    await ExampleHandbook(example, over: try fixture("example")).findings(
      asOf: try #require(CalendarDate("2026-06-01"))
    ).filter { $0.code == "REF-038" }
  }

  private func term(_ id: String, below broader: String) -> String {
    "---\nid: \(id)\nterm: {id: \(id), en: \(id)}\nbroader: \(broader)\n---\n\nArti.\n"
  }

  @Test func `terms that are each other's broader term are told once, however many they are`() async throws {
    let found = try await circles(
      Example(
        .keys(.term), "broader: istilah-dua",
        beside: [
          "content/glossary/istilah-dua.md": term("istilah-dua", below: "istilah-tiga"),
          "content/glossary/istilah-tiga.md": term("istilah-tiga", below: "perpanjangan-otomatis"),
          "content/glossary/istilah-ujung.md": term("istilah-ujung", below: "istilah-dua")
        ]))
    #expect(found.count == 1 && found.first?.span.path == "content/glossary/istilah-dua.md")
    let way = "istilah-dua → istilah-tiga → perpanjangan-otomatis → istilah-dua"
    #expect(found.first?.message.en == "what “broader” names goes round in a circle: \(way)")
    #expect(found.first?.notes.count == 2)
  }

  @Test func `agreements that change each other in a circle are told once`() async throws {
    let other = "---\nid: KS-2030-001\ntitle: {id: Satu, en: One}\nreplaces: [KS-2030-002]\n---\n\nIsi.\n"
    let third = "---\nid: KS-2030-002\ntitle: {id: Dua, en: Two}\namends: KS-2021-001\n---\n\nIsi.\n"
    let found = try await circles(
      Example(
        .keys(.parent), "amends: [KS-2030-001, KS-2024-002]",
        beside: ["content/dossiers/ks-2030-001.md": other, "content/dossiers/ks-2030-002.md": third]))
    #expect(
      found.map(\.message.en) == [
        "what “amends” names goes round in a circle: KS-2021-001 → KS-2030-001 → KS-2030-002 → KS-2021-001"
      ])
    #expect(found.first?.notes.map(\.message.en).first == "KS-2030-001 names KS-2030-002 in “replaces”")
  }

  @Test func `an agreement that changes several which end is in no circle`() async throws {
    #expect(try await circles(Example(.keys(.parent), "replaces: [KS-2024-002]")).isEmpty)
  }

  @Test func `a rule speaks only of the dossiers its condition selects`() async throws {
    let keys = "challenges: [{kind: culture, summary: a}]"
    #expect(try await codes(keys, model: "rules: {CTX-505: {when: {instrument: mou}}}") == ["CTX-505"])
    #expect(try await codes(keys, model: "rules: {CTX-505: {when: {instrument: treaty}}}") == [])
    #expect(try await codes(keys, model: "rules: {CTX-505: {when: {not: {live: true}}}}") == [])
    #expect(
      try await codes(keys, model: "rules: {CTX-505: {when: {finding: CTX-505, due_within: P1Y}, severity: info}}") == [
        "CTX-505"
      ])
  }

  @Test(arguments: [
    ("OBJ-99: off", 1, "COD-025"), ("OBJ-104: {severity: warnig}", 1, "COD-025"), ("OBJ-104: warnig", 1, "COD-025"),
    ("OBJ-104: {sevrity: info}", 1, "COD-025"),
    ("OBJ-104: {when: {stage: implementasi}}", 1, "COD-011"), ("OBJ-104: {when: {stge: implementation}}", 1, "FM-004"),
    ("OBJ-104: {when: live}", 1, "FM-005"),
    ("RES-203: {severity: info, asymmetry_above: 0.6}", 0, ""), ("TPL-001: info", 0, "")
  ])
  func `a mistake in the model's rules is found like any other`(rule: String, count: Int, code: String) async throws {
    let found = try await codes("rules:\n  \(rule)", in: .model)
    #expect(found == Array(repeating: code, count: count), "\(rule)")
  }

  @Test(arguments: [
    ("NIK 3273010101900001.", 1), ("3273 0101 0190 0001", 1), ("3273.0141.0190.0001", 1), ("3273010101900001", 1),
    ("32730101019000011", 0), ("a3273010101900001", 0),
    ("3273014101900001", 1), ("3273013201900001", 0), ("3273010113900001", 0), ("9973010101900001", 0),
    ("2024 2025 2026 2027", 0), ("/3273010101900001", 0),
    ("3273010101900001 dan 3171010101900002", 2), ("1000000000000000", 0), ("é3273010101900001", 1)
  ])
  func `sixteen digits are a person's only where they can be`(text: String, count: Int) async throws {
    let handbook = ExampleHandbook(Example(.body(.dossier), "## Lessons\n\n" + text), over: try fixture("example"))
    let found = await handbook.findings(asOf: try #require(CalendarDate("2026-06-01"))).filter { $0.code == "SEN-951" }
    #expect(found.count == count, "\(text)")
  }

  @Test func `sixteen digits are found wherever they begin`() async throws {
    for start in 0..<8 {
      let text = String(repeating: "x", count: start) + " 3273010 1019000 01"
      let handbook = ExampleHandbook(Example(.body(.dossier), "## Lessons\n\n" + text), over: try fixture("example"))
      let found = await handbook.findings(asOf: try #require(CalendarDate("2026-06-01")))
      #expect(found.count { $0.code == "SEN-951" } == 1, "\(start)")
    }
  }

  @Test func `a recommendation without an id is named in each language`() async throws {
    let keys = """
      evaluation:
        cadence: P1Y
        reports:
          - {date: 2026-02-10, kind: monitoring, recommendations: [{text: {id: Bagikan data, en: Share data}}]}
      """
    let handbook = ExampleHandbook(Example(.keys(.parent), keys), over: try fixture("example"))
    let found = await handbook.findings(asOf: try #require(CalendarDate("2026-06-01"))).filter { $0.code == "EVA-405" }
    #expect(found.map(\.message.id) == ["rekomendasi “Bagikan data” belum dijawab"])
    #expect(found.map(\.message.en) == ["recommendation “Share data” has no answer"])
  }

  @Test func `no country is taken for our own where ours is not known`() async throws {
    let keys = """
      context:
        reviewed: 2026-02-02
        political: {rating: stable, summary: Steady, countries: [NL]}
        economic: {rating: watch, summary: Less travel money}
        social: {rating: favourable, summary: Support grows}
      """
    let other = "---\nid: dewan-mitra\nname: Dewan\nkind: university\ncountry: ID\n---\n"
    func found(_ own: String) async throws -> [Diagnostic] {
      let page = "---\nid: badan-contoh\nname: Badan Contoh\nkind: central-government\n\(own)---\n"
      let example = Example(
        .keys(.parent), keys,
        beside: ["content/partners/dewan-mitra.md": other, "content/partners/badan-contoh.md": page])
      return await ExampleHandbook(example, over: try fixture("example")).findings(
        asOf: try #require(CalendarDate("2026-06-01"))
      ).filter { $0.code == "CTX-506" }
    }
    #expect(try await found("country: ID\n").isEmpty)
    let unknown = try await found("")
    #expect(unknown.count == 1 && unknown.first?.help.en.contains("write country: on our own") == true)
  }

  @Test func `levels: a pack, a link, a name in words and an attachment are each held against the page they stand on`()
    async throws
  {
    let base = try fixture("example")
    let parent = try #require(base.first { $0.path == Example.Kind.parent.rawValue })
    let bodyLine =
      String(decoding: parent.bytes, as: UTF8.self).components(separatedBy: "\n---\n")[0].count { $0 == "\n" } + 4
    func found(_ example: Example) async -> [String] {
      await ExampleHandbook(example, over: base).findings(asOf: CalendarDate("2026-06-01")!).filter {
        $0.code.hasPrefix("CLS")
      }.map { "\($0.code) \($0.span.line - bodyLine):\($0.span.column)" }
    }
    #expect(
      await found(Example(.body(.parent), "See [[KS-2024-002]], or KS-2024-002.\n\nAnd KS-2024-002 again.")) == [
        "CLS-902 0:7", "CLS-902 2:5"
      ])
    #expect(await found(Example(.body(.dossier), "Under [[KS-2021-001]]; see KS-2024-002.\n\n## Lessons\n\nx")) == [])
    #expect(
      await found(Example(.body(.parent), "KS-2024-0021 and xKS-2024-002 are other words; KS-2024-002- is not.")) == [
        "CLS-902 0:48"
      ])
    #expect(
      await found(
        Example(
          .body(.parent), "Pengaturan pelaksanaan **Penjagaan\nPantai**, Penjagaan Pantai, Rp 12.345.678.901.\n\nBBM."))
        == ["CLS-902 0:1"])
    let attachment = "documents:\n  - {kind: text, path: ../files/naskah-contoh.txt, classification: rahasia}"
    #expect(await found(Example(.keys(.dossier), attachment)) == [])
    #expect(
      await found(
        Example(
          .keys(.dossier), attachment,
          beside: [
            "content/handbook/baru.md":
              "---\nid: baru\ntitle: {id: a, en: b}\nclassification: internal\n---\n[x](../files/naskah-contoh.txt)\n"
          ])
      ).count == 1)
  }

  @Test func `names and numbers of hidden things are found in words, and what everybody may know is not`() async throws
  {
    let partner =
      "---\nid: badan-minyak\nname: {id: Badan Bahan Minyak, en: Board of Oils}\nshort: BBM\n"
      + "kind: university\ncountry: NL\n"
      + "classification: rahasia\nregulation_notes: 12345678901\n---\n"
    func found(_ body: String, beside: [String: String] = [:]) async throws -> [String] {
      let example = Example(
        .body(.parent), body, beside: beside.merging(["content/partners/badan-minyak.md": partner]) { $1 })
      let handbook = ExampleHandbook(example, over: try fixture("example"))
      return await handbook.findings(asOf: CalendarDate("2026-06-01")!).filter { $0.code == "CLS-902" }.map {
        String($0.message.en.prefix { $0 != "," })
      }
    }
    #expect(
      try await found("The board of\n*Oils*, BBM (badan-minyak) has 12.345.678.901 or 12345678901.") == [
        "“Board of Oils” is a name in badan-minyak and is Secret", "“BBM” is a name in badan-minyak and is Secret",
        "badan-minyak is Secret", "the number 12345678901 stands in badan-minyak and is Secret",
        "the number 12345678901 stands in badan-minyak and is Secret"
      ])
    // Other words, a part of a longer id, another number; a part that is hidden itself.
    #expect(try await found("A board, oils, bbm, badan-minyak-2, 123.456.789, 112345678901.") == [])
    #expect(try await found("> [!rahasia]\n> Board of Oils\n") == [])
    // What something open is called too.
    let open = "---\nid: minyak\nname: Board of Oils\nkind: university\ncountry: NL\n---\n"
    #expect(try await found("The Board of Oils.", beside: ["content/partners/minyak.md": open]) == [])
  }
}
