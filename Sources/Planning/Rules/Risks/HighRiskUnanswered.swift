import Diagnostics
import Dossiers

/// RSK-702: a high risk without a response.
///
/// Why it matters: a high risk is one the institution has decided not to leave to chance. High is likelihood × impact
/// from the model's `risk.high_from` on, while it is open.
let highRiskUnanswered = Rule(
  Fault(
    "RSK-702", "high-risk-unanswered", .warning,
    finds: Bilingual(id: "risiko tinggi tanpa mitigasi", en: "a high risk without a response"),
    why: Bilingual(id: "risiko tinggi tidak boleh diserahkan pada nasib", en: "a high risk is not left to chance"),
    source: "planning-model.yml: risk.high_from",
    wrong: Example(
      .keys(.parent), "risks:\n  - «{id: R1, title: Travel money, likelihood: 5, impact: 3, owner: biro}»"),
    right: Example(
      .keys(.parent), "risks:\n  - {id: R1, title: Travel money, likelihood: 7, impact: 2, owner: biro}",
      joining: "risk: {likelihood: [1, 9], impact: [1, 9], high_from: 15, medium_from: 8}"))
) { subject in
  subject.highRisks.filter(\.risk.response.isAbsent).map { risk, exposure in
    let name = subject.called(risk), from = subject.model.riskHighFrom
    return Diagnostic(
      highRiskUnanswered.fault, at: subject.dossier.span(risk.at),
      Bilingual(
        id: "risiko \(name.id) tinggi (\(exposure), tinggi mulai \(from)) dan belum punya mitigasi",
        en: "risk \(name.en) is high (\(exposure), high from \(from)) and has no response"),
      help: Bilingual(id: "tulis apa yang dilakukan: response: …", en: "write what is done about it: response: …"))
  }
}
