import Diagnostics
import Dossiers

/// RSK-703: a high risk that no unit answers for.
///
/// Why it matters: what belongs to nobody is done by nobody. High as in RSK-702.
let highRiskUnowned = Rule(
  Fault(
    "RSK-703", "high-risk-unowned", .warning,
    finds: Bilingual(id: "risiko tinggi tanpa penanggung jawab", en: "a high risk without an owner"),
    why: Bilingual(
      id: "yang bukan urusan siapa-siapa tidak dikerjakan siapa-siapa", en: "what belongs to nobody is done by nobody"),
    source: "planning-model.yml: risk.high_from",
    wrong: Example(
      .keys(.parent), "risks:\n  - «{id: R1, title: Travel money, likelihood: 5, impact: 3, response: Meet online}»"),
    right: Example(
      .keys(.parent),
      "risks:\n  - {id: R1, title: Travel money, likelihood: 5, impact: 3, owner: biro, response: Meet online}"))
) { subject in
  subject.highRisks.filter(\.risk.owner.isAbsent).map { risk, exposure in
    let unit = subject.model.units.first?.id ?? "…"
    let name = subject.called(risk), from = subject.model.riskHighFrom
    return Diagnostic(
      highRiskUnowned.fault, at: subject.dossier.span(risk.at),
      Bilingual(
        id: "risiko \(name.id) tinggi (\(exposure), tinggi mulai \(from)) dan tidak ada yang memegangnya",
        en: "risk \(name.en) is high (\(exposure), high from \(from)) and nobody owns it"),
      help: Bilingual(id: "tulis unitnya, misalnya owner: \(unit)", en: "write the unit, for example owner: \(unit)"))
  }
}
