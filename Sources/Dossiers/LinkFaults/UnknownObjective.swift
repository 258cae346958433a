import Diagnostics

/// An activity that serves an objective the dossier does not have.
let unknownObjectiveFault = Fault(
  "REF-039", "unknown-objective", .error,
  finds: Bilingual(
    id: "kegiatan untuk tujuan yang tidak ada di berkas ini",
    en: "an activity for an objective that the dossier does not have"),
  why: Bilingual(
    id: "kegiatan yang tidak melayani tujuan mana pun tidak dapat dinilai hasilnya",
    en: "what an activity achieves cannot be judged if it serves no objective"),
  wrong: Example(.keys(.dossier), objective: "«O9»"), right: Example(.keys(.dossier), objective: "O1"))

extension Example {
  fileprivate init(_ form: Form, objective: String) {
    self.init(
      form,
      """
      coordination:
        secretariat: badan-contoh
        focal_points:
          - {party: badan-contoh, office: Direktorat Pesisir}
          - {party: dewan-mitra, office: International Desk}
        meeting_cadence: P6M
        meetings:
          - {date: 2026-04-14, kind: dialogue, outcome: Method settled}
        activities:
          - id: A1
            title: Plant mangroves
            start: 2024-03-01
            due: 2027-11-30
            objective: \(objective)
            raci: {responsible: [badan-contoh], accountable: badan-contoh}
      """)
  }
}

/// Every activity of a dossier whose objective is none of its objectives. Where there are no objectives at all, or one
/// has no usable id, that is the fault, and it is said elsewhere.
func strangeObjectives(in dossier: Dossier) -> [Diagnostic] {
  guard let activities = dossier.coordination.value?.activities.value, let objectives = dossier.objectives.value,
    !objectives.isEmpty
  else { return [] }
  let ids = objectives.compactMap(\.id.value)
  guard ids.count == objectives.count else { return [] }
  return activities.compactMap { activity in
    guard let id = activity.objective.value, !ids.contains(id) else { return nil }
    let span = dossier.span(activity.objective)
    let near = suggest(id, from: ids)
    return Diagnostic(
      unknownObjectiveFault, at: span,
      Bilingual(id: "tidak ada tujuan “\(id)” di berkas ini", en: "this dossier has no objective “\(id)”"),
      help: Bilingual(
        id: "tulis salah satu: \(quoted(ids, .indonesian))", en: "write one of \(quoted(ids, .english))"),
      notes: [
        Diagnostic.Note(dossier.span(dossier.objectives), Bilingual(id: "daftar tujuan", en: "the list of objectives"))
      ],
      fixes: certainName(id, near).map { [Diagnostic.Fix(span, $0)] } ?? [])
  }
}
