import Diagnostics
import Dossiers

/// CTX-501: a live agreement whose context lacks one of the model's dimensions.
///
/// Why it matters: a plan rests on the political, economic and social context; what nobody looked at surprises. Source:
/// docs/planning-model.md, "Good planning", context of each country.
let dimensionMissing = Rule(
  Fault(
    "CTX-501", "context-dimension-missing", .warning,
    finds: Bilingual(id: "aspek konteks yang belum dinilai", en: "a dimension of the context not assessed"),
    why: Bilingual(id: "yang tidak dilihat akan mengejutkan", en: "what nobody looked at comes as a surprise"),
    wrong: Example(
      .keys(.parent),
      """
      «context»:
        reviewed: 2026-02-02
        political: {rating: stable, summary: Steady}
        social: {rating: favourable, summary: Support grows}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      context:
        reviewed: 2026-02-02
        political: {rating: stable, summary: Steady}
        economic: {rating: watch, summary: Less travel money}
        social: {rating: favourable, summary: Support grows}
      """
    ))
) { subject in
  let dossier = subject.dossier
  guard subject.isLive, let context = dossier.context.value else { return [] }
  let missing = zip(subject.model.contextDimensions, context.dimensions).filter {
    $0.1.isAbsent || $0.1.value?.rating.isAbsent == true
  }.map(\.0).filter { name in
    // A key that is nearly the dimension's name is told as such, and stands for it.
    !dossier.keys(below: dossier.context.at).contains { $0 != name && suggest($0, from: [name]).contains(name) }
  }
  guard !missing.isEmpty else { return [] }
  let shown = called(words: missing), rating = subject.model.contextRatings.first ?? "stable"
  return [
    Diagnostic(
      dimensionMissing.fault, at: dossier.keySpan(dossier.context.at),
      Bilingual(id: "konteks belum dinilai dari aspek \(shown.id)", en: "the context is not assessed for \(shown.en)"),
      help: Bilingual(
        id: "tulis, misalnya: \(missing[0]): {rating: \(rating), summary: …}",
        en: "write, for example: \(missing[0]): {rating: \(rating), summary: …}"))
  ]
}
