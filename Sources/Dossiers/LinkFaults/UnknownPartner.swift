import Diagnostics

/// A party, a secretariat or a pack's item that is no partner. Without its page a party has no country, no kind and no
/// list of what was agreed with it.
let unknownPartnerFault = Fault(
  "REF-031", "unknown-partner", .error,
  finds: Bilingual(id: "id mitra yang tidak punya halaman mitra", en: "a partner's id that has no partner page"),
  why: Bilingual(
    id: "tanpa halaman mitra, negara, jenis, dan daftar perjanjian dengan mitra itu tidak dapat dihitung",
    en: "without the page its country, its kind and the list of agreements with it cannot be computed"),
  wrong: Example(
    .keys(.pack),
    """
    items:
      - {partner: «dewan-mitar», show: [profile]}
      - {dossier: KS-2024-002, show: [summary]}
    """),
  right: Example(
    .keys(.pack),
    """
    items:
      - {partner: dewan-mitra, show: [profile]}
      - {dossier: KS-2024-002, show: [summary]}
    """))
