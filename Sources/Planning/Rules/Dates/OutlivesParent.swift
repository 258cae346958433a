import Diagnostics
import Dossiers

/// DAT-051: runs on after its parent has ended.
///
/// Why it matters: an implementing arrangement rests on its parent; without it the work has no basis. Compares the last
/// days of both present terms.
let outlivesParent = Rule(
  Fault(
    "DAT-051", "outlives-parent", .warning,
    finds: Bilingual(id: "berlaku lebih lama daripada naskah induknya", en: "runs on after its parent has ended"),
    why: Bilingual(
      id: "naskah pelaksanaan bertumpu pada induknya; tanpa induk, pekerjaannya kehilangan dasar",
      en: "an implementing arrangement rests on its parent; without it the work has no basis"),
    wrong: Example(.keys(.dossier), "term: {duration: «P20Y», renewal: none}"),
    right: Example(.keys(.dossier), "term: {duration: P5Y, renewal: none}"))
) { subject in
  guard let parentIndex = subject.relations.parent, let last = subject.term.termEnd else { return [] }
  let parent = subject.portfolio.handbook.dossiers[parentIndex]
  guard let parentLast = subject.portfolio.term(of: parentIndex).termEnd,
    last.date > parentLast.date
  else { return [] }
  let dossier = subject.dossier
  let duration = dossier.term.value?.duration ?? .absent
  let place = duration.isPresent ? subject.span(duration) : subject.span(dossier.dates.expires)
  let parentDuration = parent.term.value?.duration ?? .absent
  return [
    Diagnostic(
      outlivesParent.fault, at: place,
      Bilingual(
        id:
          """
          hari terakhirnya \(last.date.inWords.id), sesudah induknya \(parent.id) \
          berakhir \(parentLast.date.inWords.id)
          """,
        en:
          "its last day is \(last.date.inWords.en), after its parent \(parent.id) ends on \(parentLast.date.inWords.en)"
      ),
      help: Bilingual(
        id: "perpanjang induknya, atau pendekkan jangka waktu naskah ini",
        en: "renew the parent, or shorten the term of this one"),
      notes: [
        Diagnostic.Note(
          parent.span(parentDuration.isPresent ? parentDuration.at : parent.dates.expires.at),
          Bilingual(id: "jangka waktu induknya di sini", en: "the parent's term is here"))
      ])
  ]
}
