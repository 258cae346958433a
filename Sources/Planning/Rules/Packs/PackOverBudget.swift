package import Diagnostics
package import Dossiers
import Markup

/// PCK-962: a pack that will be longer than its page budget.
///
/// Why it matters: who has an hour reads twelve pages, not forty. The pages are estimated from what the items show,
/// until the pack is printed. Source: docs/planning-model.md, "How rules read".
let packOverBudget = HandbookRule(
  Fault(
    "PCK-962", "pack-over-budget", .warning,
    finds: Bilingual(id: "paket lebih tebal dari batas halamannya", en: "a pack over its page budget"),
    why: Bilingual(
      id: "orang yang punya satu jam membaca dua belas halaman, bukan empat puluh",
      en: "who has an hour reads twelve pages, not forty"),
    wrong: Example(.keys(.pack), "pages: «2»"), right: Example(.keys(.pack), "pages: 20"))
) { review in
  review.handbook.packs.compactMap { pack in
    guard let budget = pack.budget, !pack.items.items().isEmpty else { return nil }
    let pages = review.estimatedPages(of: pack)
    guard pages > budget.pages else { return nil }
    let counted = Bilingual.count(pages, id: "halaman", one: "page", other: "pages")
    return Diagnostic(
      packOverBudget.fault, at: pack.span(budget.at),
      Bilingual(
        id: "kira-kira \(counted.id), sedangkan batasnya \(budget.pages)",
        en: "about \(counted.en), but the budget is \(budget.pages)"),
      help: overBudgetHelp)
  }
}

private let overBudgetHelp = Bilingual(
  id: "tampilkan lebih sedikit dengan show, atau naikkan pages", en: "show less with show, or raise pages")

/// PCK-962 of a pack that was printed, with the pages it has; nil within its budget.
package func overBudget(_ pack: Pack, pages: Int, language: String) -> Diagnostic? {
  guard let budget = pack.budget, pages > budget.pages else { return nil }
  let counted = Bilingual.count(pages, id: "halaman", one: "page", other: "pages")
  return Diagnostic(
    packOverBudget.fault, at: pack.span(budget.at),
    Bilingual(
      id: "PDF-nya (\(language)) \(counted.id), sedangkan batasnya \(budget.pages)",
      en: "its PDF (\(language)) has \(counted.en), but the budget is \(budget.pages)"),
    help: overBudgetHelp)
}

extension Review {
  /// Pages of A4 in one language, roughly: cover and contents are two; a section of a dossier or a partner a third of a
  /// page (all of them without `show`: three pages), a row a thirtieth, a body a page for 450 words.
  func estimatedPages(of pack: Pack) -> Int {
    let thirtieths = pack.items.items().reduce(words(of: pack.file) / 15) { sum, item in
      let shown = item.show.value?.map(\.value) ?? []
      let each = shown == ["row"] ? 1 : shown.isEmpty ? 90 : 10 * shown.count
      let chapters = documents(of: item).filter { $0.kind == .chapter }
      return sum + each * (documents(of: item).count - chapters.count)
        + chapters.reduce(0) { $0 + words(of: handbook.document($1).file) / 15 + 5 }
    }
    return 2 + (thirtieths + 29) / 30
  }

  /// At most ten pages' worth: longer bodies have findings of their own.
  private func words(of file: ParsedFile) -> Int {
    var count = 0, isInside = false
    for byte in file.body.html where count < 4500 {
      let isSpace = byte == 0x20 || byte == 0x0A
      if isSpace { isInside = false } else if !isInside { (isInside, count) = (true, count + 1) }
    }
    return count
  }
}
