import Diagnostics

/// COD-022: a code that is not in the list of its field (mandate).
///
/// Why it matters: an institutional objective rests on a mandate that exists.
let unknownMandateFault = Fault(
  "COD-022", "unknown-mandate", .error,
  finds: Bilingual(id: "tugas dan fungsi yang tidak ada dalam daftar", en: "a mandate that is not in the list"),
  why: Bilingual(
    id: "tujuan lembaga bertumpu pada tugas dan fungsi yang ada",
    en: "an institutional objective rests on a mandate that exists"),
  source: "planning-model.yml",
  wrong: Example(
    .keys(.parent),
    """
    objectives:
      - id: O1
        statement: {id: Pesisir terjaga, en: Coasts are cared for}
        level: institutional
        mandate: «TF-9»
        indicators:
          - {id: I1, name: Provinces with a plan, unit: provinces, baseline: {value: 1, date: 2020-12-31}, target: \
    {value: 6, date: 2035-12-31}, source: Annual report}
    """
  ),
  right: Example(
    .keys(.parent),
    """
    objectives:
      - id: O1
        statement: {id: Pesisir terjaga, en: Coasts are cared for}
        level: institutional
        mandate: TF-1
        indicators:
          - {id: I1, name: Provinces with a plan, unit: provinces, baseline: {value: 1, date: 2020-12-31}, target: \
    {value: 6, date: 2035-12-31}, source: Annual report}
    """
  ))
