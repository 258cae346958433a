import Diagnostics

/// COD-021: a code that is not in the list of its field (unit).
///
/// Why it matters: without an owner nobody is reminded when a deadline comes.
let unknownUnitFault = Fault(
  "COD-021", "unknown-unit", .error,
  finds: Bilingual(id: "unit yang tidak ada dalam daftar", en: "a unit that is not in the list"),
  why: Bilingual(
    id: "tanpa unit penanggung jawab tidak ada yang diingatkan saat tenggat tiba",
    en: "without an owner nobody is reminded when a deadline comes"),
  source: "planning-model.yml",
  wrong: Example(.keys(.dossier), "owner: «direktorat-pesisr»"),
  right: Example(.keys(.dossier), "owner: direktorat"))
