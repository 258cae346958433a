import Diagnostics

/// COD-020: a code that is not in the list of its field (DAC sector).
///
/// Why it matters: sectors are known by their OECD-DAC codes. Source: OECD-DAC purpose codes.
let unknownSectorFault = Fault(
  "COD-020", "unknown-sector", .error,
  finds: Bilingual(id: "sektor DAC yang tidak ada dalam daftar", en: "a DAC sector that is not in the list"),
  why: Bilingual(
    id: "sektor dikenali dengan kode OECD-DAC",
    en: "sectors are known by their OECD-DAC codes"),
  source: "OECD-DAC purpose codes",
  wrong: Example(
    .keys(.model),
    """
    themes:
      - {id: coast, name: {id: Pesisir, en: Coast}, sdg: [14], dac: «99999»}
      - {id: training, name: {id: Pelatihan, en: Training}, sdg: [4]}
    """
  ),
  right: Example(
    .keys(.model),
    """
    themes:
      - {id: coast, name: {id: Pesisir, en: Coast}, sdg: [14], dac: 41010}
      - {id: training, name: {id: Pelatihan, en: Training}, sdg: [4]}
    """
  ))
