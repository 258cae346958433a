import Diagnostics
import Dossiers

/// RES-215: a contribution over a hundred years or more.
///
/// Why it matters: it is spread over its years; over so many it is of none of them.
let contributionTooLong = Rule(
  Fault(
    "RES-215", "contribution-too-long", .error,
    finds: Bilingual(
      id: "sumbangan selama seratus tahun atau lebih", en: "a contribution over a hundred years or more"),
    why: Bilingual(
      id: "sumbangan dibagi menurut tahunnya; selama itu tidak ada tahun yang memuatnya",
      en: "a contribution is spread over its years; over so many it is of none of them"),
    source: "docs/planning-model.md: How rules read",
    wrong: .contributions(to: "«9999-12-31»"),
    right: .contributions())
) { subject in
  subject.dossier.resources.items().filter(\.isTooLong).compactMap { resource in
    guard let first = resource.from.value, let last = resource.to.value else { return nil }
    return Diagnostic(
      contributionTooLong.fault, at: subject.span(resource.to),
      Bilingual(
        id: "sumbangan ini dari \(first.inWords.id) sampai \(last.inWords.id)",
        en: "this contribution runs from \(first.inWords.en) to \(last.inWords.en)"),
      help: Bilingual(
        id: "tulis tahun-tahun yang dijanjikan, misalnya to: 2030-12-31; hapus to bila tidak ada akhirnya",
        en: "write the years it is promised for, for example to: 2030-12-31; leave out to if it has no end"))
  }
}

extension Resource {
  /// Whether it runs over more years than anything is promised for: then it is of no year.
  var isTooLong: Bool {
    guard let first = from.value, let last = to.value else { return false }
    return last.year - first.year >= 100
  }
}
