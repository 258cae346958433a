/// Each text in every field of each kind of document.
enum HostileTexts {
  static let all: [HostileHandbook] = Payloads.texts.enumerated().flatMap { index, text in
    let value = quoted(text)
    return [
      HostileHandbook("text \(index) in a dossier", [Victim.dossier: dossier(value)]),
      HostileHandbook("text \(index) in partner, term and chapter", documents(value)),
      HostileHandbook("text \(index) in pack, dashboard and figure", printed(value)),
      HostileHandbook("text \(index) in the model", [Victim.model: model(value)]),
      HostileHandbook("text \(index) in a body", chapter(body(text)))
    ]
  }

  static func dossier(_ v: String) -> String {
    """
    ---
    id: KS-2024-002
    title: {id: \(v), en: \(v)}
    summary: {id: \(v), en: \(v)}
    instrument: implementing
    stage: implementation
    classification: internal
    themes: [coast]
    owner: direktorat
    parent: KS-2021-001
    parties:
      - {partner: badan-contoh, role: \(v), signatory: \(v), interest: \(v)}
      - {partner: dewan-mitra, role: \(v), signatory: \(v), interest: \(v)}
    dates: {initiated: 2023-01-10, signed: 2024-01-15, in_force: 2024-02-01}
    term: {duration: P5Y, renewal: automatic, notice_period: P6M}
    legal:
      languages: [id, en]
      basis: [\(v)]
      published: \(v)
      dispute_settlement: \(v)
      registration: {register: \(v), reference: \(v), date: 2024-03-01}
    objectives:
      - id: \(v)
        statement: \(v)
        level: national
        indicators:
          - id: \(v)
            name: \(v)
            unit: \(v)
            baseline: {value: 1, date: 2024-01-01}
            target: {value: 2, date: 2028-01-01}
            source: \(v)
    resources:
      - {party: badan-contoh, kind: \(v), value: {amount: 10, currency: IDR}, source: \(v), from: 2024-01-01, to: \
    2025-01-01}
    coordination:
      secretariat_name: \(v)
      focal_points: [{party: badan-contoh, office: \(v)}]
      meeting_cadence: P6M
      meetings: [{date: 2026-01-01, kind: \(v), outcome: \(v)}]
      activities:
        - {id: \(v), title: \(v), start: 2024-03-01, due: 2027-11-30, raci: {responsible: [\(v)], accountable: \(v)}}
    context: {reviewed: 2026-02-02, political: {rating: stable, summary: \(v)}}
    challenges: [{kind: \(v), summary: \(v), response: \(v)}]
    risks: [{id: \(v), title: \(v), dimension: economic, likelihood: 4, impact: 4, response: \(v)}]
    evaluation:
      cadence: P1Y
      reports:
        - date: 2026-02-10
          kind: midterm
          ratings: {relevance: 5}
          recommendations: [{id: \(v), text: \(v), due: 2026-12-31}]
    stakeholders: [{group: \(v), consulted: 2024-01-01}]
    swot: {strengths: [\(v)], weaknesses: [\(v)], opportunities: [\(v)], threats: [\(v)]}
    team: [{role: \(v), office: \(v)}]
    lessons: [{theme: coast, text: \(v), date: 2026-01-01}]
    documents: [{kind: \(v), path: \(v), language: id, sha256: \(v)}]
    source: {register: \(v), key: \(v), url: \(v)}
    place: \(v)
    area: \(v)
    \(v): \(v)
    updated: 2026-04-20
    ---

    ## Isi

    """
  }

  private static func documents(_ v: String) -> [String: String] {
    [Victim.partner: partner("dewan-mitra", v), Victim.term: term(v), Victim.chapter: chapterKeys(v)]
  }

  static func partner(_ id: String, _ v: String, _ body: String = "") -> String {
    let keys = """
      name: {id: \(v), en: \(v)}
      short: \(v)
      kind: foreign-government
      country: NL
      website: \(v)
      focal_office: \(v)
      interests: \(v)
      regulation_notes: \(v)
      former_names: [{name: \(v), until: 2020-01-01}]
      aliases: [\(v)]
      """
    return page(id, keys, body)
  }

  private static func term(_ v: String) -> String {
    page("perpanjangan-otomatis", "term: {id: \(v), en: \(v)}\nsynonyms: {id: [\(v)], en: [\(v)]}\nsource: \(v)")
  }

  private static func chapterKeys(_ v: String) -> String {
    let keys = """
      title: {id: \(v), en: \(v)}
      part: \(v)
      audience: [\(v)]
      theory: [\(v)]
      classification: biasa
      see: [\(v)]
      """
    return page("tenggat", keys)
  }

  private static func printed(_ v: String) -> [String: String] {
    let items = "items:\n  - {dossier: KS-2024-002, show: [\(v)]}\n  - {partner: dewan-mitra, show: [profile]}"
    return [Victim.pack: pack("kunjungan", v, items), Victim.dashboard: dashboard("angka", v)]
  }

  static func pack(_ id: String, _ v: String, _ items: String) -> String {
    let keys = """
      title: {id: \(v), en: \(v)}
      classification: internal
      as_of: 2026-06-01
      occasion: \(v)
      place: \(v)
      \(items)
      talking_points: [\(v)]
      """
    return page(id, keys)
  }

  static func dashboard(_ id: String, _ v: String) -> String {
    let figures = """
      ```figure
      kind: bar
      title: \(v)
      note: \(v)
      by: theme
      ```

      ```figure
      kind: tiles
      tiles: [{title: \(v), of: dossiers}]
      ```

      ```figure
      kind: table
      columns: [\(v), title]
      ```
      """
    return page(id, "title: {id: \(v), en: \(v)}\nclassification: biasa", figures)
  }

  static func model(_ v: String) -> String {
    """
    model: 1
    site: {title: \(v), base_url: \(v), theme: {accent: \(v)}, changes_between: \(v)}
    organisation: {id: badan-contoh, name: \(v), languages: [id, en], time_zone: \(v), working_week: [mon]}
    units:
      - {id: biro, name: \(v), authors: [\(v)]}
      - {id: direktorat, name: \(v)}
    mandates: [{id: TF-1, name: \(v)}, {id: TF-2, name: \(v)}, {id: \(v), name: \(v)}]
    themes: [{id: coast, name: \(v)}, {id: training, name: \(v)}, {id: \(v), name: \(v)}]
    classifications: [{id: biasa, name: \(v)}, {id: internal, name: \(v)}, {id: rahasia, name: \(v)}]
    partner_kinds: [{id: foreign-government, family: \(v), name: \(v)}, {id: central-government, family: government}]
    instruments: [{id: implementing, name: \(v), binding: true}, {id: mou, name: \(v)}]
    stages: [{id: implementation, name: \(v), live: true}, {id: \(v), name: \(v), when: \(v), date: \(v)}]
    requires: {implementation: [\(v)], \(v): [\(v)]}
    end_reasons: [\(v)]
    context: {dimensions: [political, \(v)], ratings: [stable, \(v)], cadence: P1Y}
    evaluation: {criteria: [\(v)], scale: [1, 5]}
    money: {base: IDR, rates: {\(v): 1}}
    rules: {\(v): {\(v): 1}}

    """
  }

  /// The text in every construct that a body has.
  static func body(_ text: String) -> String {
    let line = text.replacing("\n", with: " ").replacing("\r", with: " ")
    return """
      # \(text)

      \(text)

      - \(line)
      - [\(line)](https://example.org/\(line.replacing(" ", with: "")) "\(line)")
      - ![\(line)](../files/naskah-contoh.txt "\(line)")
      - [[\(line)]] and [[KS-2024-002|\(line)]] and <\(line)> and `\(line)`

      | \(line) | b |
      |---|---|
      | \(line) | c[^1] |

      > [!note] \(line)
      > \(line)

      ```\(line)
      \(text)
      ```

      [^1]: \(line)

      [ref]: https://example.org "\(line)"

      Term
      : \(line)

      <div \(line)>\(text)</div>
      """
  }
}
