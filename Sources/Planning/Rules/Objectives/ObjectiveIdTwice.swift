import Diagnostics
import Dossiers

/// OBJ-108: two objectives of one dossier with the same id.
///
/// Why it matters: an activity names its objective by id; with two of them it serves neither for certain.
let objectiveIdTwice = Rule(
  Fault(
    "OBJ-108", "objective-id-twice", .error,
    finds: Bilingual(id: "dua tujuan dengan id yang sama", en: "two objectives with one id"),
    why: Bilingual(
      id: "kegiatan menyebut tujuannya dengan id; dengan dua yang sama, tidak pasti mana yang dilayani",
      en: "an activity names its objective by id; with two of them it is unclear which it serves"),
    wrong: Example(
      .keys(.parent),
      """
      objectives:
        - {id: O1, statement: {id: Pesisir terjaga, en: Coasts are cared for}, level: global, indicators: [{name: \
      Plans, unit: provinces, baseline: {value: 1, date: 2020-12-31}, target: {value: 6, date: 2030-12-31}, source: \
      Report}]}
        - {id: «O1», statement: {id: Warga terlibat, en: People take part}, level: local, indicators: [{name: \
      Villages, unit: villages, baseline: {value: 1, date: 2020-12-31}, target: {value: 9, date: 2030-12-31}, source: \
      Report}]}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      objectives:
        - {id: O1, statement: {id: Pesisir terjaga, en: Coasts are cared for}, level: global, indicators: [{name: \
      Plans, unit: provinces, baseline: {value: 1, date: 2020-12-31}, target: {value: 6, date: 2030-12-31}, source: \
      Report}]}
        - {id: O2, statement: {id: Warga terlibat, en: People take part}, level: local, indicators: [{name: Villages, \
      unit: villages, baseline: {value: 1, date: 2020-12-31}, target: {value: 9, date: 2030-12-31}, source: Report}]}
      """
    ))
) { subject in
  let objectives = subject.dossier.objectives.items()
  return objectives.indices.dropFirst().compactMap { index in
    guard let id = objectives[index].id.value, let first = objectives[..<index].first(where: { $0.id.value == id })
    else { return nil }
    return Diagnostic(
      objectiveIdTwice.fault, at: subject.span(objectives[index].id),
      Bilingual(
        id: "id tujuan \u{201C}\(id)\u{201D} sudah dipakai di atas",
        en: "the objective id \u{201C}\(id)\u{201D} is used above already"),
      help: Bilingual(
        id: "beri id lain, misalnya O\(objectives.count)", en: "give it another id, for example O\(objectives.count)"),
      notes: [Diagnostic.Note(subject.span(first.id), Bilingual(id: "yang pertama", en: "the first one"))])
  }
}
