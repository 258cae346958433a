import Diagnostics
import Dossiers

/// RES-208: a contribution that ends before it begins.
///
/// Why it matters: a contribution is spread over its years; over none of them it is in no year's sum. Source:
/// docs/planning-model.md, "How rules read".
let contributionEndsBeforeStart = Rule(
  Fault(
    "RES-208", "contribution-ends-before-start", .error,
    finds: Bilingual(id: "sumbangan yang selesai sebelum mulai", en: "a contribution that ends before it begins"),
    why: Bilingual(
      id: "sumbangan dibagi menurut tahunnya; yang selesai sebelum mulai tidak masuk tahun mana pun",
      en: "a contribution is spread over its years; one that ends before it begins is in no year's sum"),
    wrong: .contributions(from: "2026-02-01", to: "«2021-12-31»"),
    right: .contributions(to: "2026-12-31"))
) { subject in
  subject.dossier.resources.items().compactMap { resource in
    guard let first = resource.from.value, let last = resource.to.value, last < first else { return nil }
    return Diagnostic(
      contributionEndsBeforeStart.fault, at: subject.span(resource.to),
      Bilingual(
        id: "sumbangan ini selesai \(last.inWords.id), sebelum mulai \(first.inWords.id)",
        en: "this contribution ends on \(last.inWords.en), before it begins on \(first.inWords.en)"),
      help: Bilingual(id: "periksa kedua tanggalnya", en: "check both days"),
      notes: [Diagnostic.Note(subject.span(resource.from), Bilingual(id: "mulainya di sini", en: "it begins here"))])
  }
}
