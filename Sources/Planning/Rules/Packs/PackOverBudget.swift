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
  /// The pages of A4 that a pack takes in one language, roughly: two for cover and contents, then what its items show.
  func estimatedPages(of pack: Pack) -> Int {
    let own = thirtieths(of: pack.file)
    let thirtieths = pack.items.items().reduce(own) { $0 + self.thirtieths(of: $1, in: pack) }
    return 2 + (thirtieths + 29) / 30
  }

  /// Thirtieths of a page: a row takes one, a section of a dossier or a partner ten, and all sections together, which
  /// is what an item without `show` prints, ninety. A chapter takes five for its heading beside its text.
  private func thirtieths(of item: PackItem, in pack: Pack) -> Int {
    let parts = item.show.items().count
    let each = item.asksForRowsOnly ? 1 : parts == 0 ? 90 : 10 * parts
    return documents(of: item, in: pack).reduce(0) { sum, document in
      sum + (document.kind == .chapter ? thirtieths(of: handbook.document(document).file) + 5 : each)
    }
  }

  /// Thirtieths of a page that a body takes: a page holds 450 words.
  private func thirtieths(of file: ParsedFile) -> Int { words(of: file) / 15 }

  /// The words of a body, at most ten pages' worth: longer bodies have findings of their own.
  private func words(of file: ParsedFile) -> Int {
    var count = 0, isInside = false
    for byte in file.body.html {
      if count >= 4500 { break }
      let isSpace = byte == 0x20 || byte == 0x0A
      if isSpace { isInside = false } else if !isInside { (isInside, count) = (true, count + 1) }
    }
    return count
  }
}
