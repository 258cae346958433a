import Diagnostics
import Dossiers

/// CLS-901: a pack that holds something more restricted than itself.
///
/// Why it matters: a pack leaves the house; its marking promises that everything inside may be read at that level.
/// Source: ARCHITECTURE.md, invariant 8.
let packAboveLevel = HandbookRule(
  Fault(
    "CLS-901", "pack-above-level", .error,
    finds: Bilingual(
      id: "paket memuat halaman yang lebih tertutup dari paketnya",
      en: "a pack that holds something more restricted than itself"),
    why: Bilingual(
      id: "paket dibawa keluar; penandanya menjanjikan bahwa semua isinya boleh dibaca pada tingkat itu",
      en: "a pack leaves the house; its marking promises that everything inside may be read at that level"),
    wrong: Example(.keys(.pack), "classification: biasa\nitems:\n  - {dossier: «KS-2024-002», show: [summary]}"),
    right: Example(.keys(.pack), "classification: internal\nitems:\n  - {dossier: KS-2024-002, show: [summary]}"))
) { review in
  review.handbook.packs.enumerated().flatMap { index, pack -> [Diagnostic] in
    guard let own = review.level(of: Handbook.Target(kind: .pack, index: index)) else { return [] }
    return pack.items.items().compactMap { item in
      let above = review.documents(of: item, in: pack).filter { review.level(of: $0) ?? 0 > own }
      guard !above.isEmpty else { return nil }
      let names =
        above.prefix(4).map { review.handbook.document($0).id }.joined(separator: ", ") + (above.count > 4 ? ", …" : "")
      let highest = above.map { review.handbook.document($0).classification }.max() ?? 0
      let level = review.model.classifications[highest], lower = review.model.classifications[own]
      return Diagnostic(
        packAboveLevel.fault, at: pack.span(item.place),
        Bilingual(
          id: "\(names) bertingkat \(level.name.text(in: "id")), sedangkan paket ini \(lower.name.text(in: "id"))",
          en: "\(names) is \(level.name.text(in: "en")), but this pack is \(lower.name.text(in: "en"))"),
        help: Bilingual(
          id: "keluarkan dari paket, atau naikkan classification paket menjadi \(level.id)",
          en: "take it out, or raise the pack's classification to \(level.id)"))
    }
  }
}
