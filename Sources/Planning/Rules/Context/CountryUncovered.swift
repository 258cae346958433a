import Diagnostics
import Dossiers

/// CTX-506: a foreign party's country that no dimension of the context covers, where some dimension names countries.
///
/// Why it matters: the context is each country's own; a review of one says nothing of the other. Source:
/// docs/planning-model.md, "Good planning", context of each country.
let countryUncovered = Rule(
  Fault(
    "CTX-506", "country-uncovered", .warning,
    finds: Bilingual(
      id: "negara mitra yang konteksnya tidak ditinjau", en: "a foreign party's country that the context does not cover"
    ),
    why: Bilingual(
      id: "konteks setiap negara berbeda; tinjauan satu negara tidak berkata apa-apa tentang yang lain",
      en: "each country has a context of its own; a review of one says nothing of the other"),
    wrong: Example(
      .keys(.parent),
      """
      context:
        reviewed: 2026-02-02
        political: {rating: stable, summary: Steady, «countries»: [ID]}
        economic: {rating: watch, summary: Less travel money}
        social: {rating: favourable, summary: Support grows}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      context:
        reviewed: 2026-02-02
        political: {rating: stable, summary: Steady, countries: [ID, NL]}
        economic: {rating: watch, summary: Less travel money}
        social: {rating: favourable, summary: Support grows}
      """
    ))
) { subject in
  guard let context = subject.dossier.context.value else { return [] }
  let lists = context.dimensions.compactMap { $0.value?.countries }.filter { $0.isPresent }
  guard let first = lists.first, lists.allSatisfy({ $0.value != nil }) else { return [] }
  let covered = Set(lists.flatMap { $0.items().map(\.value) })
  // A word that is no country has its own finding, and may be meant for the country that seems to be missing.
  guard covered.allSatisfy({ countryTable[$0] != nil }), !lists.contains(where: subject.dossier.hasUnknownItems) else {
    return []
  }
  let handbook = subject.portfolio.handbook
  // Where our own country is not known, no party's country can be told from it, and each is asked.
  let home = handbook.ownPartner.flatMap { handbook.partners[$0].country.value }
  var missing: [String] = []
  for case let party? in subject.relations.parties {
    guard let country = handbook.partners[party].country.value, country != home, !covered.contains(country),
      !missing.contains(country)
    else { continue }
    missing.append(country)
  }
  guard !missing.isEmpty else { return [] }
  let shown = missing.joined(separator: ", ")
  func named(_ language: Language) -> String {
    missing.map { countryTable[$0]?.name[language] ?? $0 }.joined(separator: ", ")
  }
  return [
    Diagnostic(
      countryUncovered.fault, at: subject.dossier.keySpan(first.at),
      Bilingual(
        id: "konteks tidak meliputi \(named(.indonesian))",
        en: "the context does not cover \(named(.english))"),
      help: Bilingual(
        id: "tinjau juga negara itu, lalu tambahkan ke countries: [\(shown)]"
          + (home == nil ? "; bila itu negara kita, tulis country: pada halaman mitra lembaga kita" : ""),
        en: "review that country too, then add it to countries: [\(shown)]"
          + (home == nil ? "; if it is our own, write country: on our own organisation's page as a partner" : "")))
  ]
}
