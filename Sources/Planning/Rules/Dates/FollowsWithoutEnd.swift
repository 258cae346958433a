import Diagnostics
import Dossiers

/// DAT-056: lasts as long as an agreement that does not say how long it lasts.
///
/// Why it matters: neither has a last day, and no deadline can be counted for either. Source: docs/planning-model.md,
/// "Terms as they are agreed".
let followsWithoutEnd = Rule(
  Fault(
    "DAT-056", "follows-without-end", .warning,
    finds: Bilingual(
      id: "mengikuti naskah yang tidak menyebut jangka waktunya", en: "lasts as long as what does not say how long"),
    why: Bilingual(
      id: "keduanya tidak punya hari terakhir, dan tidak ada tenggat yang dapat dihitung",
      en: "neither has a last day, and no deadline can be counted for either"),
    source: "docs/planning-model.md: Terms as they are agreed",
    wrong: Example(
      .keys(.dossier), "term: {duration: P5Y, follows: «KS-2019-009»}", beside: silentParent),
    right: Example(.keys(.dossier), "term: {duration: P5Y, follows: KS-2021-001}"))
) { subject in
  guard let term = subject.dossier.term.value, let followed = subject.relations.follows else { return [] }
  let other = subject.portfolio.handbook.dossiers[followed]
  guard other.saysNothingOfItsTerm else { return [] }
  return [
    Diagnostic(
      followsWithoutEnd.fault, at: subject.span(term.follows),
      Bilingual(
        id: "jangka waktunya mengikuti \(other.id), tetapi \(other.id) tidak menyebut sampai kapan berlaku",
        en: "it lasts as long as \(other.id), and \(other.id) does not say until when it lasts"),
      help: Bilingual(
        id: "tulis jangka waktu \(other.id), misalnya term: {duration: P5Y}, atau term: {renewal: indefinite}",
        en: "write the term of \(other.id), for example term: {duration: P5Y}, or term: {renewal: indefinite}"),
      notes: [
        Diagnostic.Note(
          other.span(other.term.at),
          Bilingual(id: "naskah yang diikuti di sini", en: "the agreement that it lasts as long as is here"))
      ])
  ]
}

extension Dossier {
  /// Whether there is nothing from which an end could come, nor a word that there is none.
  fileprivate var saysNothingOfItsTerm: Bool {
    guard dates.expires.isAbsent, dates.ended.isAbsent, dates.partial.expires.isAbsent, !term.isUnknown else {
      return false
    }
    guard let term = term.value else { return true }
    return term.duration.isAbsent && term.endsWhen.isAbsent && term.follows.isAbsent && term.extensions.isAbsent
      && term.renewal.value != .indefinite && term.renewal.value != .untilNotice && !term.renewal.isUnknown
  }
}

private let silentParent = [
  "content/dossiers/ks-2019-009.md": """
  ---
  id: KS-2019-009
  title: {id: Naskah lama, en: Old text}
  instrument: mou
  stage: shelved
  classification: biasa
  themes: [coast]
  owner: biro
  parties:
    - {partner: badan-contoh, role: host}
    - {partner: dewan-mitra, role: counterpart}
  context: {reviewed: 2019-02-02}
  ---

  """
]
