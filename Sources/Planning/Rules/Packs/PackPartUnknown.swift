import Diagnostics
import Dossiers

/// PCK-963: an item of a pack that asks to show what items of its kind do not have.
///
/// Why it matters: what is asked for with a slip is not printed, and the reader never knows that it was meant to be
/// there. Source: docs/planning-model.md, "Fields", packs.
let packPartUnknown = HandbookRule(
  Fault(
    "PCK-963", "pack-part-unknown", .warning,
    finds: Bilingual(
      id: "butir paket meminta bagian yang tidak dikenal", en: "an item of a pack that asks for an unknown part"),
    why: Bilingual(
      id: "yang salah tulis tidak ikut dicetak, dan pembacanya tidak tahu bahwa bagian itu seharusnya ada",
      en: "what is asked for with a slip is not printed, and the reader never knows that it was meant to be there"),
    wrong: Example(.keys(.pack), "items:\n  - {dossier: KS-2024-002, show: [summary, «objectivs»]}"),
    right: Example(.keys(.pack), "items:\n  - {dossier: KS-2024-002, show: [summary, objectives]}"))
) { review in
  review.handbook.packs.flatMap { pack in
    pack.items.items().flatMap { item -> [Diagnostic] in
      let known = item.partsThereAre
      return (item.show.value ?? []).compactMap { part in
        guard !known.contains(part.value) else { return nil }
        return unknownWord(
          packPartUnknown.fault, part.value, at: pack.span(part.at), among: known,
          Bilingual(
            id: "tidak ada bagian \u{201C}\(part.value)\u{201D} untuk butir ini",
            en: "there is no part \u{201C}\(part.value)\u{201D} for this item"))
      }
    }
  }
}
