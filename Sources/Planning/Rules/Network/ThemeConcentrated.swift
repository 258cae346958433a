import Diagnostics
import Dossiers
import FoundationEssentials

/// NET-802: the live agreements on a theme rest on few counterparts.
///
/// Why it matters: when that one partner leaves, the theme is empty. Concentration is Σ share² over the counterparts;
/// asked where a theme has at least three live agreements. Source: docs/planning-model.md, "Formulas", concentration.
let themeConcentrated = HandbookRule(
  Fault(
    "NET-802", "theme-concentrated", .info,
    finds: Bilingual(id: "tema yang bertumpu pada sedikit mitra", en: "a theme that rests on few partners"),
    why: Bilingual(id: "bila mitra itu pergi, temanya kosong", en: "when that partner leaves, the theme is empty"),
    wrong: Example(
      .keys(.model),
      """
      themes:
        - «{id: coast, name: {id: Pesisir, en: Coast}}»
        - {id: training, name: {id: Pelatihan, en: Training}}
      """,
      beside: ["content/dossiers/ks-2019-009.md": thirdOnTheme]),
    right: Example(
      .keys(.model), "rules:\n  NET-802: {severity: info, theme_concentration_above: 1}",
      beside: ["content/dossiers/ks-2019-009.md": thirdOnTheme]))
) { review in
  let limit = review.model.value(of: .themeConcentrationAbove) ?? Decimal(5) / Decimal(10)
  return review.portfolio.concentrations.compactMap { concentration in
    let theme = review.model.themes[concentration.theme]
    let live = review.handbook.dossiersOfTheme[concentration.theme].count { review.portfolio.ties.isLive[$0] }
    guard live >= 3, concentration.value > limit, let largest = concentration.shares.first else { return nil }
    let partner = review.handbook.called(largest.partner)
    return Diagnostic(
      themeConcentrated.fault, at: review.model.span(theme.at),
      Bilingual(
        id:
          """
          dari \(live) kerja sama berjalan pada tema \(theme.name.text(in: "id")), \(largest.dossiers) dengan \
          \(partner.id) (pemusatan \(concentration.value.rounded(to: 2).inWords.id), batasnya \(limit.inWords.id))
          """,
        en:
          """
          of \(live) live agreements on \(theme.name.text(in: "en")), \(largest.dossiers) are with \(partner.en) \
          (concentration \(concentration.value.rounded(to: 2).inWords.en), the limit is \(limit.inWords.en))
          """
      ),
      help: Bilingual(
        id: "cari mitra lain untuk tema ini, atau terima ketergantungannya dengan sadar",
        en: "look for other partners on this theme, or accept the dependence knowingly"))
  }
}

/// A third live agreement on the example's theme, with the same partner.
private let thirdOnTheme =
  """
  ---
  id: KS-2019-009
  title: {id: Naskah ketiga, en: A third text}
  instrument: pks
  stage: implementation
  classification: biasa
  themes: [coast]
  owner: biro
  parties:
    - {partner: badan-contoh, role: host}
    - {partner: dewan-mitra, role: counterpart}
  dates: {initiated: 2021-02-03, negotiated: 2021-06-08, drafted: 2021-09-01, adopted: 2021-12-10, signed: \
  2022-01-20, in_force: 2022-01-20}
  term: {duration: P15Y, renewal: none}
  legal: {languages: [id]}
  objectives:
    - {id: O1, statement: {id: Pantai pulih, en: Coasts recover}, level: national, indicators: [{name: Km, unit: km, \
  baseline: {value: 1, date: 2021-12-31}, target: {value: 6, date: 2030-12-31}, source: Report}]}
  resources:
    - {party: badan-contoh, kind: cash, value: {amount: 100000000, currency: IDR}, source: APBN, from: 2022-02-01, \
  to: 2030-12-31}
    - {party: dewan-mitra, kind: in-kind, value: {amount: 100000000, currency: IDR}, source: Budget, from: \
  2022-02-01, to: 2030-12-31}
  coordination:
    secretariat: badan-contoh
    focal_points:
      - {party: badan-contoh, office: Biro Kerja Sama}
      - {party: dewan-mitra, office: International Desk}
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

  """
