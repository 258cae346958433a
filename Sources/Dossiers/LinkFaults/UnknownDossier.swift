import Diagnostics

/// A parent, an amended, replaced or related agreement, a linked risk, a pack's item or a chapter's `see` that leads to
/// nothing. The family of an agreement is what shows who is affected when it ends.
let unknownDossierFault = Fault(
  "REF-032", "unknown-dossier", .error,
  finds: Bilingual(
    id: "id berkas kerja sama (atau halaman lain) yang tidak ada",
    en: "the id of a dossier (or another page) that does not exist"),
  why: Bilingual(
    id: "silsilah perjanjian, paket bahan, dan akibat berakhirnya suatu perjanjian dihitung dari id ini",
    en: "the family of an agreement, its packs, and what its end affects are computed from these ids"),
  wrong: Example(.keys(.dossier), "related: [«KS-2021-01»]"), right: Example(.keys(.dossier), "related: [KS-2021-001]"))
