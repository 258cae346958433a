import Diagnostics
import Dossiers

/// COO-301: a party without a focal point.
///
/// Why it matters: where nobody is to be called, nobody calls. The focal point is an office, so that it stays when
/// people go. Source: docs/planning-model.md, "Good planning", efficient coordination.
let focalPointMissing = Rule(
  Fault(
    "COO-301", "no-focal-point", .warning,
    finds: Bilingual(id: "pihak tanpa narahubung", en: "a party without a focal point"),
    why: Bilingual(
      id: "bila tidak ada yang dapat dihubungi, tidak ada yang menghubungi",
      en: "where nobody is to be called, nobody calls"),
    wrong: Example(
      .keys(.parent),
      """
      coordination:
        secretariat: badan-contoh
        «focal_points»:
          - {party: badan-contoh, office: Biro Kerja Sama}
        meeting_cadence: P1Y
        meetings:
          - {date: 2026-03-03, kind: dialogue, outcome: Plan agreed}
      """
    ),
    right: .coordination(
      """
        meetings:
          - {date: 2026-03-03, kind: dialogue, outcome: Plan agreed}
      """))
) { subject in
  let dossier = subject.dossier
  // A list that is not there at all is the stage's business (FM-006), and so is an empty one that it asks for.
  guard let points = dossier.coordination.value?.focalPoints, let given = points.value,
    !(given.isEmpty && subject.owes("coordination.focal_points"))
  else { return [] }
  let parties = dossier.parties.items().compactMap(\.partner.value)
  let named = given.compactMap(\.party.value)
  guard named.allSatisfy(parties.contains) else { return [] }
  let missing = parties.filter { !named.contains($0) }
  guard !missing.isEmpty else { return [] }
  let shown = subject.portfolio.handbook.called(each: missing.prefix(3))
  let more = missing.count - min(3, missing.count)
  return [
    Diagnostic(
      focalPointMissing.fault, at: dossier.keySpan(points.at),
      Bilingual(
        id: "belum ada narahubung untuk \(shown.id)" + (more > 0 ? " dan \(more) lagi" : ""),
        en: "no focal point for \(shown.en)" + (more > 0 ? " and \(more) more" : "")),
      help: Bilingual(
        id: "tambahkan ke focal_points: - {party: \(missing[0]), office: …}",
        en: "add to focal_points: - {party: \(missing[0]), office: …}"))
  ]
}
