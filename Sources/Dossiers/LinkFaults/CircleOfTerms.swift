import Diagnostics

/// Agreements that last as long as each other: none of them has a day on which it ends.
let circleOfTermsFault = Fault(
  "REF-043", "circle-of-terms", .error,
  finds: Bilingual(
    id: "jangka waktu yang saling mengikuti tanpa ujung", en: "terms that follow each other round in a circle"),
  why: Bilingual(
    id: "naskah yang saling mengikuti tidak punya hari terakhir; tidak ada tenggat yang dapat dihitung",
    en: "agreements that last as long as each other have no last day; no deadline can be counted"),
  wrong: Example(.keys(.parent), "term: {follows: «KS-2021-001», renewal: indefinite}"),
  right: Example(.keys(.parent), "term: {renewal: indefinite, notice_period: P6M}"))

/// - Parameter circle: from the dossier that comes first along the terms; the last one follows the first.
func circleOfTerms(_ circle: [Dossier]) -> Diagnostic {
  func place(_ dossier: Dossier) -> Span { dossier.span(dossier.term.value?.follows.at ?? dossier.term.at) }
  let first = circle[0]
  let shown = circle.count <= 12 ? circle.map(\.id) : circle.prefix(11).map(\.id) + ["…"]
  let way = (shown + [first.id]).joined(separator: " → ")
  return Diagnostic(
    circleOfTermsFault, at: place(first),
    circle.count == 1
      ? Bilingual(
        id: "\(first.id) mengikuti jangka waktunya sendiri", en: "\(first.id) lasts as long as itself")
      : Bilingual(id: "jangka waktu berputar: \(way)", en: "the terms go round in a circle: \(way)"),
    help: Bilingual(
      id: "hapus “follows” pada naskah yang menentukan, dan tulis jangka waktunya sendiri, misalnya duration: P5Y",
      en: "take “follows” out of the agreement that decides, and write its own term, for example duration: P5Y"),
    notes: zip(circle, circle.dropFirst() + circle.prefix(1)).dropFirst().map { dossier, followed in
      Diagnostic.Note(
        place(dossier),
        Bilingual(
          id: "\(dossier.id) mengikuti \(followed.id)", en: "\(dossier.id) lasts as long as \(followed.id)"))
    })
}
