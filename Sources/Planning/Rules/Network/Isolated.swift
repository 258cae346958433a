import Diagnostics
import Dossiers

/// NET-803: a live agreement tied to no other, by link, counterpart or theme.
///
/// Why it matters: what stands alone learns from nobody and is easily forgotten. Not asked of the only live one.
/// Source: docs/planning-model.md, "Formulas", interdependence.
let isolated = Rule(
  Fault(
    "NET-803", "isolated", .info,
    finds: Bilingual(id: "kerja sama yang tidak terhubung dengan yang lain", en: "an agreement tied to no other"),
    why: Bilingual(
      id: "yang berdiri sendiri tidak belajar dari siapa pun dan mudah terlupakan",
      en: "what stands alone learns from nobody and is easily forgotten"),
    wrong: Example(
      .file("content/dossiers/ks-2022-050.md"),
      """
      ---
      id: KS-2022-050
      title: {id: Naskah pelatihan, en: A training text}
      instrument: pks
      stage: «implementation»
      classification: biasa
      themes: [solo]
      owner: biro
      parties:
        - {partner: badan-contoh, role: host}
        - {partner: universitas-jauh, role: counterpart}
      dates: {initiated: 2021-02-03, negotiated: 2021-06-08, drafted: 2021-09-01, adopted: 2021-12-10, signed: \
      2022-01-20, in_force: 2022-01-20}
      term: {duration: P15Y, renewal: none}
      legal: {languages: [id], full_powers: 2022-01-10}
      objectives:
        - {id: O1, statement: {id: Pegawai terlatih, en: Staff are trained}, level: national, indicators: [{name: \
      Staff, unit: persons, baseline: {value: 1, date: 2021-12-31}, target: {value: 6, date: 2030-12-31}, source: \
      Report}]}
      resources:
        - {party: badan-contoh, kind: cash, value: {amount: 100000000, currency: IDR}, source: APBN, from: \
      2022-02-01, to: 2030-12-31}
        - {party: universitas-jauh, kind: in-kind, value: {amount: 100000000, currency: IDR}, source: Campus, from: \
      2022-02-01, to: 2030-12-31}
      coordination:
        secretariat: badan-contoh
        focal_points:
          - {party: badan-contoh, office: Biro Kerja Sama}
          - {party: universitas-jauh, office: Rectorate}
        meeting_cadence: P1Y
        meetings:
          - {date: 2026-03-03, kind: dialogue, outcome: Plan agreed}
      context:
        reviewed: 2026-02-02
        political: {rating: stable, summary: Steady}
        economic: {rating: watch, summary: Less money}
        social: {rating: favourable, summary: Support}
      risks:
        - {id: R1, title: Money, likelihood: 3, impact: 2, owner: biro, response: Meet online}
      evaluation:
        cadence: P1Y
        reports:
          - {date: 2026-01-12, kind: monitoring, ratings: {relevance: 4}}
      ---

      """,
      joining:
        """
        themes:
          - {id: coast, name: {id: Pesisir, en: Coast}}
          - {id: training, name: {id: Pelatihan, en: Training}}
          - {id: solo, name: {id: Sendiri, en: Alone}}
        """,
      beside: [
        "content/partners/universitas-jauh.md":
          """
        ---
        id: universitas-jauh
        name: {id: Universitas Jauh, en: Far University}
        kind: university
        country: ID
        ---

        """
      ]),
    right: Example(.keys(.dossier), "parent: KS-2021-001"))
) { subject in
  let relations = subject.relations
  guard subject.isLive, subject.portfolio.ties.liveCount > 1, relations.parent == nil, relations.children.isEmpty,
    relations.amends.isEmpty, relations.amendedBy.isEmpty,
    relations.replaces.isEmpty, relations.replacedBy.isEmpty, relations.related.isEmpty,
    !subject.portfolio.ties.hasCompany(subject.index)
  else { return [] }
  return [
    Diagnostic(
      isolated.fault, at: subject.dossier.missingFieldSpan,
      Bilingual(
        id: "tidak ada tautan, mitra atau tema bersama dengan kerja sama lain yang berjalan",
        en: "it shares no link, partner or theme with any other live agreement"),
      help: Bilingual(
        id: "tautkan dengan related bila ada yang serumpun, atau biarkan bila memang sendiri",
        en: "tie it to its kin with related, or leave it if it does stand alone"))
  ]
}
