import Diagnostics
import Dossiers

/// CTX-502: a rating of the context that the model does not have.
let unknownRating = Rule(
  Fault(
    "CTX-502", "unknown-context-rating", .error,
    finds: Bilingual(id: "penilaian konteks yang tidak dikenal", en: "an unknown rating of the context"),
    why: Bilingual(
      id: "penilaian yang tidak dikenal tidak tampak di peta konteks",
      en: "a rating that nobody knows does not show in the context watch"),
    source: "planning-model.yml: context.ratings",
    wrong: Example(
      .keys(.parent),
      """
      context:
        reviewed: 2026-02-02
        political: {rating: «stabil», summary: Steady}
        economic: {rating: watch, summary: Less travel money}
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
  guard !subject.model.contextRatings.isEmpty else { return [] }
  return (subject.dossier.context.value?.dimensions ?? []).compactMap { dimension in
    guard let rating = dimension.value?.rating, rating.isUnknown, let word = subject.dossier.text(rating.at) else {
      return nil
    }
    return unknownWord(
      unknownRating.fault, word, at: subject.span(rating), among: subject.model.contextRatings,
      Bilingual(id: "tidak ada penilaian \u{201C}\(word)\u{201D}", en: "there is no rating \u{201C}\(word)\u{201D}"))
  }
}
