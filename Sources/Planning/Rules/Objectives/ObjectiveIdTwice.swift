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
  let ids = Set(objectives.compactMap(\.id.value))
  var free = objectives.count
  while ids.contains("O\(free)") { free += 1 }
  var firsts: [String: Objective] = [:]
  return objectives.compactMap { objective in
    guard let id = objective.id.value else { return nil }
    guard let first = firsts[id] else {
      firsts[id] = objective
      return nil
    }
    return Diagnostic(
      objectiveIdTwice.fault, at: subject.span(objective.id),
      Bilingual(
        id: "id tujuan \u{201C}\(id)\u{201D} sudah dipakai di atas",
        en: "the objective id \u{201C}\(id)\u{201D} is used above already"),
      help: Bilingual(id: "beri id lain, misalnya O\(free)", en: "give it another id, for example O\(free)"),
      notes: [Diagnostic.Note(subject.span(first.id), Bilingual(id: "yang pertama", en: "the first one"))])
  }
}
