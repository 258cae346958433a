import Diagnostics
import Dossiers

/// CTX-503: a context not reviewed for longer than its cadence and the model's grace.
///
/// Why it matters: a plan is adapted as its context changes, and who does not look does not see it change. Not once the
/// agreement has ended. Source: docs/planning-model.md, "Dates, terms and notice", 9.
let contextStale = Rule(
  Fault(
    "CTX-503", "context-stale", .warning,
    finds: Bilingual(id: "konteks yang lama tidak ditinjau", en: "a context not reviewed for too long"),
    why: Bilingual(
      id: "rencana disesuaikan ketika konteks berubah; yang tidak ditinjau tidak terlihat berubah",
      en: "a plan is adapted as its context changes; who does not look does not see it change"),
    source: "docs/planning-model.md: Dates, terms and notice",
    wrong: Example(
      .keys(.parent),
      """
      context:
        reviewed: «2025-05-01»
        political: {rating: stable, summary: Steady}
        economic: {rating: watch, summary: Less travel money}
        social: {rating: favourable, summary: Support grows}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      context:
        reviewed: 2025-05-02
        political: {rating: stable, summary: Steady}
        economic: {rating: watch, summary: Less travel money}
        social: {rating: favourable, summary: Support grows}
      """
    ))
) { subject in
  guard subject.stage?.isTerminal != true, let due = subject.contextReviewDue,
    let context = subject.dossier.context.value, let reviewed = context.reviewed.value,
    subject.today > due.date + subject.model.dateRules.reviewGrace
  else { return [] }
  return [
    Diagnostic(
      contextStale.fault, at: subject.span(context.reviewed),
      Bilingual(
        id: "konteks terakhir ditinjau \(reviewed.inWords.id); tinjauan berikutnya seharusnya \(due.date.inWords.id)",
        en: "the context was last reviewed on \(reviewed.inWords.en); the next review was due on \(due.date.inWords.en)"
      ),
      help: Bilingual(
        id: "tinjau lagi setiap aspeknya, lalu tulis tanggal tinjauannya pada reviewed:",
        en: "review each dimension again, then write the day after reviewed:"),
      notes: context.cadence.isPresent
        ? [
          Diagnostic.Note(
            subject.span(context.cadence),
            Bilingual(id: "dihitung: \(due.derivation.id)", en: "counted: \(due.derivation.en)"))
        ] : [])
  ]
}
