import Diagnostics
import Dossiers

/// CTX-504: a dimension rated adverse, and no open risk that takes it up.
///
/// Why it matters: to see trouble and plan nothing is not adaptation. The adverse rating is the model's `adverse`, or
/// its last one where it has none of that name. Source: docs/planning-model.md, "Good planning", complexity.
let adverseWithoutRisk = Rule(
  Fault(
    "CTX-504", "adverse-without-risk", .warning,
    finds: Bilingual(
      id: "aspek konteks yang merugikan tanpa risiko yang mencakupnya", en: "an adverse dimension that no risk takes up"
    ),
    why: Bilingual(
      id: "melihat masalah tanpa merencanakan apa pun bukan penyesuaian",
      en: "to see trouble and plan nothing is not adaptation"),
    wrong: Example(
      .keys(.parent),
      """
      context:
        reviewed: 2026-02-02
        political: {rating: stable, summary: Steady}
        economic: {rating: «adverse», summary: Less travel money}
        social: {rating: favourable, summary: Support grows}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      context:
        reviewed: 2026-02-02
        political: {rating: stable, summary: Steady}
        economic: {rating: adverse, summary: Less travel money}
        social: {rating: favourable, summary: Support grows}
      risks:
        - {id: R1, title: Travel money, dimension: economic, likelihood: 3, impact: 2, owner: biro, response: Meet \
      online}
      """
    ))
) { subject in
  guard let context = subject.dossier.context.value, !subject.dossier.risks.isUnknown,
    let adverse = subject.model.adverseRating
  else { return [] }
  let open = subject.dossier.risks.items().filter { $0.isOpen(asOf: subject.today) }
  let taken = Set(open.compactMap(\.dimension.value))
  // The open risk whose dimension is none of the model's may be meant for this one.
  let strange = open.map(\.dimension).first { $0.value.map { !subject.model.contextDimensions.contains($0) } ?? false }
  return zip(subject.model.contextDimensions, context.dimensions).compactMap { name, dimension in
    guard let rating = dimension.value?.rating, rating.value == adverse, !taken.contains(name) else { return nil }
    if let strange, let word = strange.value { return riskOfNoDimension(word, strange.at, meant: name, subject) }
    let aspect = called(word: name), shown = called(word: subject.model.contextRatings[adverse])
    return Diagnostic(
      adverseWithoutRisk.fault, at: subject.span(rating),
      Bilingual(
        id:
          """
          aspek \(aspect.id) dinilai \u{201C}\(shown.id)\u{201D}, tetapi tidak ada risiko terbuka yang \
          mencakupnya
          """,
        en:
          """
          the \(aspect.en) context is rated \u{201C}\(shown.en)\u{201D}, but no open risk takes it up
          """
      ),
      help: Bilingual(
        id:
          """
          tambahkan ke risks: - {id: …, title: …, dimension: \(name), likelihood: \
          …, impact: …, owner: …, response: …}
          """,
        en: "add to risks: - {id: …, title: …, dimension: \(name), likelihood: …, impact: …, owner: …, response: …}"))
  }
}

/// An adverse rating beside an open risk whose dimension the model does not have.
private func riskOfNoDimension(
  _ word: String, _ at: Int32, meant name: String, _ subject: Subject
) -> Diagnostic {
  let dimensions = subject.model.contextDimensions.joined(separator: ", ")
  return Diagnostic(
    adverseWithoutRisk.fault, at: subject.dossier.span(at),
    Bilingual(
      id: "aspek risiko ini, “\(word)”, tidak ada di model, sehingga aspek \(called(word: name).id) tidak tercakup",
      en: "this risk's dimension, “\(word)”, is none of the model's, and nothing takes up \(called(word: name).en)"),
    help: Bilingual(
      id: "tulis salah satu dari: \(dimensions)", en: "write one of: \(dimensions)"))
}
