import Diagnostics
import Dossiers

/// LEG-613: a live agreement that some of its parties have not signed.
///
/// Why it matters: who has not signed is not bound, whatever the other did meanwhile. Asked of dossiers that tell of
/// signatures one by one; who joins later signs nothing. Source: docs/planning-model.md, "Numbers, originals and
/// signatures".
let signedByOneSide = Rule(
  Fault(
    "LEG-613", "signed-by-one-side", .warning,
    finds: Bilingual(
      id: "sudah berlaku, tetapi belum ditandatangani semua pihak", en: "live, but not signed by every party"),
    why: Bilingual(
      id: "pihak yang belum menandatangani tidak terikat, apa pun yang sudah dilakukan pihak lain",
      en: "who has not signed is not bound, whatever the other did meanwhile"),
    source: "docs/planning-model.md: Numbers, originals and signatures",
    wrong: Example(.keys(.parent), "«signatures»:\n  - {party: badan-contoh, date: 2021-01-20}"),
    right: Example(
      .keys(.parent),
      """
      signatures:
        - {party: badan-contoh, date: 2021-01-20, place: Jakarta}
        - {party: dewan-mitra, date: 2021-01-20, place: Jakarta}
      """))
) { subject in
  let dossier = subject.dossier
  guard subject.isLive, let unsigned = dossier.unsignedParties, !unsigned.isEmpty else { return [] }
  let parties = dossier.parties.items(), names = unsigned.compactMap { parties[$0].partner.value }
  let shown = subject.portfolio.handbook.called(each: names.prefix(4)), more = names.count > 4 ? " …" : ""
  return [
    Diagnostic(
      signedByOneSide.fault, at: dossier.keySpan(dossier.signatures.at),
      Bilingual(
        id: "naskah ini berlaku, tetapi belum ada tanda tangan bertanggal dari \(shown.id)\(more)",
        en: "this agreement is live, but there is no dated signature of \(shown.en)\(more)"),
      help: Bilingual(
        id: "tambahkan di bawah signatures: - {party: \(names[0]), date: 2026-01-31}; bila belum, mundurkan stage",
        en:
          "add it under signatures: - {party: \(names[0]), date: 2026-01-31}; if it is not signed, set stage back"
      ),
      notes: unsigned.prefix(4).map {
        Diagnostic.Note(
          dossier.span(parties[$0].partner), Bilingual(id: "belum menandatangani", en: "has not signed"))
      })
  ]
}
