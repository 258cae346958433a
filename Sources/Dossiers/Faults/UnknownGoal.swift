import Diagnostics

/// COD-018: a code that is not in the list of its field (SDG goal or target).
///
/// Why it matters: goals and targets are known by their numbers. Source: UN General Assembly resolution 70/1.
let unknownGoalFault = Fault(
  "COD-018", "unknown-goal", .error,
  finds: Bilingual(id: "TPB/SDG yang tidak ada dalam daftar", en: "an SDG goal or target that is not in the list"),
  why: Bilingual(
    id: "tujuan dan target dikenali dengan nomornya",
    en: "goals and targets are known by their numbers"),
  source: "UN General Assembly resolution 70/1",
  wrong: Example(
    .keys(.parent),
    """
    objectives:
      - id: O1
        statement: {id: Pesisir terjaga, en: Coasts are cared for}
        level: global
        sdg: [«18»]
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
        level: global
        sdg: [14]
        indicators:
          - {id: I1, name: Provinces with a plan, unit: provinces, baseline: {value: 1, date: 2020-12-31}, target: \
    {value: 6, date: 2035-12-31}, source: Annual report}
    """
  ))
