import Diagnostics
import Dossiers
import Pipeline
import Support
import Testing

/// What the rules on law speak of, and what they leave to others: the example handbook with other keys in one dossier.
struct LegalRulesTests {
  /// The findings of group LEG, and of the field's own faults, in the changed file.
  private func found(
    _ keys: String, in kind: Example.Kind = .parent, model: String? = nil, beside: [String: String] = [:]
  ) async throws -> [Diagnostic] {
    let handbook = ExampleHandbook(
      Example(.keys(kind), keys, joining: model, beside: beside), over: try fixture("example"))
    return await handbook.findings(asOf: try #require(CalendarDate("2026-06-01"))).filter {
      $0.span.path == handbook.path && ["LEG", "COD", "FM-", "REF"].contains($0.code.prefix(3))
    }
  }

  private func codes(
    _ keys: String, in kind: Example.Kind = .parent, model: String? = nil, beside: [String: String] = [:]
  ) async throws -> [String] {
    try await found(keys, in: kind, model: model, beside: beside).map(\.code).sorted()
  }

  private static let early = "stage: exploration\ndates: {initiated: 2020-02-03}\n"

  @Test(
    arguments: [
      ("legal: {languages: [en]}", ["LEG-601"]), ("legal: {languages: [id]}", []),
      (early + "legal: {languages: [en]}", ["LEG-601"]),
      (early + "legal: {basis: [UU 24/2000]}", []), (early + "legal: {languages: []}", ["LEG-601"]),
      // A language that another finding is about may have been meant for Indonesian, and for the prevailing one.
      ("legal: {languages: [idn, en]}", ["COD-017"]),
      ("legal: {languages: [idn, en], prevailing_language: id}", ["COD-017"]),
      ("legal: {languages: [id, en], prevailing_language: idn}", ["COD-017"]),
      ("legal: {languages: [id, en], prevailing_language: nl}", ["LEG-602"]),
      ("legal: {languages: [id], prevailing_language: id}", []),
      (early + "legal: {prevailing_language: en}", [])
    ] as [(String, [String])])
  func `languages of the text`(keys: String, expected: [String]) async throws {
    #expect(try await codes(keys) == expected, "\(keys)")
  }

  /// How officers write the form of approval for short: the word to write is named, and a law by its name is a law.
  @Test(
    arguments: [
      ("territory", "DPR", ["LEG-618"]), ("territory", "UU", []), ("territory", "UU No. 5 Tahun 2021", []),
      ("territory", "UU 5/2021", []), ("territory", "Undang-Undang Nomor 5 Tahun 2021", []), ("territory", "law", []),
      ("territory", "Perpres", ["LEG-604", "LEG-618"]), ("territory", "surat menteri", ["LEG-604"]),
      ("other", "Keputusan Presiden", ["LEG-618"]), ("other", "presidential", []), ("other", "surat menteri", [])
    ] as [(String, String, [String])])
  func `forms of approval`(matter: String, form: String, expected: [String]) async throws {
    let keys = "legal: {languages: [id, en], subject: \(matter), approval: {form: \(form), date: 2021-01-10}}"
    let found = try await found(keys)
    #expect(found.map(\.code).sorted() == expected, "\(found.map(\.message.en))")
    let right = form.hasPrefix("Perp") || form.hasPrefix("Kep") ? "presidential" : "law"
    for finding in found where finding.code == "LEG-618" {
      #expect(finding.help.id == "“\(form)” ditulis “\(right)”" && finding.fixes.map(\.replacement) == [right])
    }
  }

  @Test func `Indonesian is asked for only where a party is Indonesian`() async throws {
    let abroad =
      """
      ---
      id: badan-contoh
      name: {id: Badan Contoh, en: Example Agency}
      kind: central-government
      country: NL
      ---

      """
    let unsaid = abroad.replacing("country: NL\n", with: "")
    let path = "content/partners/badan-contoh.md"
    #expect(try await codes("legal: {languages: [en]}", beside: [path: abroad]) == [])
    #expect(try await codes("legal: {languages: [en]}", beside: [path: unsaid]) == [])
  }

  @Test(
    arguments: [
      ("languages: [id, en]", ["LEG-603"]), ("languages: [id, en]\n  full_powers: 2024-01-08", []),
      ("languages: [id, en]\n  full_powers: 2024-02-30", [])
    ] as [(String, [String])])
  func `full powers are asked of what binds between states, from signature on`(legal: String, expected: [String])
    async throws
  {
    #expect(try await codes("legal:\n  \(legal)", in: .dossier) == expected, "\(legal)")
    #expect(
      try await codes(
        """
        legal:
          \(legal)
        stage: adoption
        dates: {initiated: 2023-01-10, negotiated: 2023-04-12, drafted: 2023-07-01, adopted: 2023-10-02}
        """,
        in: .dossier) == [])
    #expect(try await codes("instrument: pks\nlegal:\n  \(legal)", in: .dossier) == [])
    #expect(try await codes("instrument: mou\nlegal:\n  \(legal)", in: .dossier) == [])
  }

  @Test(arguments: ["security", "territory", "sovereignty", "rights-environment", "new-norm", "loans-grants"])
  func `each subject of article 10 is approved by law`(matter: String) async throws {
    for form in ["law", "Law", "UU", "undang-undang"] {
      #expect(
        try await codes("legal: {languages: [id], subject: \(matter), approval: {form: \(form)}}") == [], "\(form)")
    }
    #expect(
      try await codes("legal: {languages: [id], subject: \(matter), approval: {form: presidential}}") == ["LEG-604"])
    #expect(try await codes("legal: {languages: [id], subject: \(matter), approval: {date: 2021-01-10}}") == [])
    #expect(try await codes("legal: {languages: [id], subject: \(matter)}") == [])
  }

  private static let treaty =
    """
    instrument: treaty
    dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
    2021-01-20, approved: 2021-01-25, in_force: 2021-02-01}

    """

  @Test(
    arguments: [
      ("", ["LEG-606"]), (", registration: {register: UN}", ["LEG-606"]), (", registration: {reference: I-1}", []),
      (", registration: {date: 2021-05-01}", []),
      // A bad date has its own finding, and is a date.
      (", registration: {date: 2021-02-30}", [])
    ] as [(String, [String])])
  func `a treaty in force is registered by its day or its number`(registration: String, expected: [String]) async throws
  {
    let legal =
      "legal: {languages: [id], approval: {form: law, date: 2021-01-25}, full_powers: 2021-01-10\(registration)}"
    #expect(try await codes(Self.treaty + legal) == expected, "\(registration)")
    #expect(try await codes(Self.treaty.replacing("treaty", with: "mou") + legal) == [])
    #expect(try await codes(Self.treaty.replacing("in_force: 2021-02-01", with: "in_force: 2026-06-02") + legal) == [])
    let today = try await codes(Self.treaty.replacing("in_force: 2021-02-01", with: "in_force: 2026-06-01") + legal)
    #expect(today == expected, "in force from today")
  }

  @Test(
    arguments: [
      ("[{partner: badan-contoh, role: host}]", ["LEG-607"]),
      ("[{partner: badan-contoh, role: host}, {partner: badan-contoh, role: host}]", ["FM-043", "LEG-607"]),
      ("[{partner: dewan-mitra, role: host}]", ["LEG-607", "LEG-608"]),
      ("[{partner: badan-contoh, role: host}, {partner: dewan-mitra, role: host}]", []),
      // A name that leads nowhere is a party, and may be meant for us.
      ("[{partner: badan-conto, role: host}, {partner: dewan-mitra, role: host}]", ["REF-031"]),
      ("[badan-contoh, {partner: dewan-mitra, role: host}]", ["FM-005"])
    ] as [(String, [String])])
  func `two parties, and we are one`(parties: String, expected: [String]) async throws {
    let bare = Self.early + "context: {reviewed: 2026-02-02}\nresources: []\ncoordination: {}\n"
    #expect(try await codes(bare + "parties: \(parties)") == expected, "\(parties)")
  }

  @Test func `we are a party under a former name too`() async throws {
    let page =
      """
      ---
      id: badan-contoh
      aliases: [badan-lama]
      name: {id: Badan Contoh, en: Example Agency}
      kind: central-government
      country: ID
      ---

      """
    let keys =
      Self.early
        + """
        context: {reviewed: 2026-02-02}
        resources: []
        coordination: {}
        parties: [{partner: badan-lama, role: host}, {partner: dewan-mitra, role: host}]
        """
    #expect(try await codes(keys, beside: ["content/partners/badan-contoh.md": page]) == [])
  }

  @Test func `an implementing arrangement names its parent, another need not`() async throws {
    #expect(try await codes("parent:", in: .dossier) == ["LEG-605"])
    #expect(try await codes("parent: KS-1999-001", in: .dossier) == ["REF-032"])
    #expect(try await codes("instrument: pks\nparent:", in: .dossier) == [])
  }

  @Test func `a reason for the end is one of the model's, where it has any`() async throws {
    let near = try await found("ended: {reason: terminatd}")
    #expect(near.map(\.code) == ["LEG-609"])
    #expect(
      near.first?.help.en.contains("terminated") == true && near.first?.fixes.isEmpty == true, "a guess is no fix")
    #expect(try await found("ended: {reason: Terminated}").first?.fixes.map(\.replacement) == ["terminated"])
    #expect(try await codes("ended: {reason: state-succession}") == ["LEG-609"])
    #expect(try await codes("ended: {reason: terminatd}", model: "end_reasons: []") == [])
  }

  @Test(
    arguments: [
      ("P1Y", []), ("P12M", []), ("P365D", []), ("P366D", ["LEG-610"]), ("P13M", ["LEG-610"]), ("P1Y1D", ["LEG-610"])
    ] as [(String, [String])])
  func `a letter of intent runs to the day its kind may`(duration: String, expected: [String]) async throws {
    let dates =
      """
      dates: {initiated: 2020-02-03, negotiated: 2020-06-08, drafted: 2020-09-01, adopted: 2020-12-10, signed: \
      2021-01-20, in_force: 2021-01-20}

      """
    #expect(
      try await codes("instrument: loi\n\(dates)term: {duration: \(duration), renewal: none}") == expected,
      "\(duration)")
    #expect(try await codes("\(dates)term: {duration: \(duration), renewal: none}") == [])
  }

  @Test func `missing clauses are one finding that names them all in the reader's language`() async throws {
    let model =
      """
      instruments:
        - {id: mou, name: {id: Nota, en: Memo}, binding: false, international: true, approval: none, clauses: [{id: \
      parties, name: {id: Para pihak, en: Parties}}, {id: purpose, name: {id: Maksud, en: Purpose}}, {id: funds, \
      name: {id: Pembiayaan, en: Funds}}]}
        - {id: implementing, name: {id: Pengaturan, en: Arrangement}, binding: true, international: true, approval: \
      none, needs_parent: true}
      """
    let missing = try await found("legal: {languages: [id, en], clauses: [purpose]}", model: model)
    #expect(missing.map(\.code) == ["LEG-611"])
    let message = try #require(missing.first?.message)
    #expect(
      message.en.contains("2 of 3") && message.en.contains("Parties") && message.en.contains("Funds")
        && !message.en.contains("Purpose"))
    #expect(message.id.contains("2 dari 3") && message.id.contains("Para pihak") && message.id.contains("Pembiayaan"))
    #expect(try await codes("legal: {languages: [id, en], clauses: [funds, purpose, parties]}", model: model) == [])
    #expect(try await codes("legal: {languages: [id, en], clauses: [purpose, {funds: x}]}", model: model) == ["FM-005"])
    #expect(try await codes("legal: {languages: [id, en]}", model: model) == [])
  }

  @Test func `a rule on law points to it and never says that it is met`() {
    for fault in ruleBook where fault.code.hasPrefix("LEG") {
      let said = [fault.finds.en, fault.why.en, fault.finds.id, fault.why.id].joined(separator: " ").lowercased()
      #expect(!said.contains("complies") && !said.contains("compliant") && !said.contains("mematuhi"), "\(fault.code)")
    }
    let cited = [
      "LEG-601": "art. 31", "LEG-603": "art. 7", "LEG-604": "art. 10", "LEG-606": "art. 102",
      "LEG-611": "Permendagri 75/2022"
    ]
    for fault in ruleBook {
      if let law = cited[fault.code] {
        #expect(fault.why.en.contains("see ") && fault.why.en.contains(law), "\(fault.code)")
      }
    }
  }
}
