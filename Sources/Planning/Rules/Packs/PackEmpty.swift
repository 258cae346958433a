import Diagnostics
import Dossiers

/// PCK-961: a pack without items, or an item whose selection picks nothing today.
///
/// Why it matters: an empty page before a meeting is worse than none. Source: docs/planning-model.md, "How rules read".
let packEmpty = HandbookRule(
  Fault(
    "PCK-961", "pack-empty", .error,
    finds: Bilingual(
      id: "paket tanpa isi, atau pilihan yang tidak memilih apa pun",
      en: "a pack without items, or a selection that picks nothing"),
    why: Bilingual(
      id: "halaman kosong sebelum rapat lebih buruk daripada tidak ada",
      en: "an empty page before a meeting is worse than none"),
    wrong: Example(.keys(.pack), "items:\n  - {select: «{stage: exploration}», show: [row]}"),
    right: Example(.keys(.pack), "items:\n  - {select: {stage: implementation}, show: [row]}"))
) { review in
  // Without its lists nothing can be picked, and the model has a finding of its own.
  if review.handbook.model.isUnread { return [] }
  return review.handbook.packs.flatMap { pack -> [Diagnostic] in
    guard let items = pack.items.value else { return [] }
    if items.isEmpty {
      return [
        Diagnostic(
          packEmpty.fault, at: pack.span(pack.items.at),
          Bilingual(id: "paket ini tidak punya isi", en: "this pack has no items"),
          help: Bilingual(
            id: "tambahkan, misalnya: - {dossier: …, show: [summary, deadlines]}",
            en: "add, for example: - {dossier: …, show: [summary, deadlines]}"))
      ]
    }
    return items.compactMap { item in
      guard item.select.value != nil, review.dossiers(pickedBy: item, in: pack).isEmpty else { return nil }
      return Diagnostic(
        packEmpty.fault, at: pack.span(item.select.at),
        Bilingual(id: "pilihan ini tidak memilih satu dosier pun", en: "this selection picks no dossier"),
        help: Bilingual(
          id: "longgarkan syaratnya, atau hapus butirnya; coba dengan naskah list",
          en: "loosen its conditions, or delete the item; try it with naskah list"))
    }
  }
}
