import Diagnostics
import Dossiers

/// OBJ-102: an objective without a level, or with a word that is none.
///
/// Why it matters: the matrix of levels and themes shows which goals the institution serves; an objective without a
/// level stands nowhere in it. Source: docs/planning-model.md, "Good planning", goals from the global to the local.
let objectiveLevel = Rule(
  Fault(
    "OBJ-102", "objective-level", .error,
    finds: Bilingual(id: "tujuan tanpa tingkat yang dikenal", en: "an objective without a known level"),
    why: Bilingual(
      id: "matriks tujuan menunjukkan tingkat mana yang dilayani lembaga; tujuan tanpa tingkat tidak punya tempat",
      en: "the objectives matrix shows which levels the institution serves; an objective without one has no place in it"
    ),
    wrong: Example(
      .keys(.parent),
      """
      objectives:
        - id: O1
          statement: {id: Pesisir terjaga, en: Coasts are cared for}
          level: «nasional»
          indicators:
            - {name: Provinces with a plan, unit: provinces, baseline: {value: 1, date: 2020-12-31}, target: {value: \
      6, date: 2030-12-31}, source: Annual report}
      """
    ),
    right: Example(
      .keys(.parent),
      """
      objectives:
        - id: O1
          statement: {id: Pesisir terjaga, en: Coasts are cared for}
          level: national
          indicators:
            - {name: Provinces with a plan, unit: provinces, baseline: {value: 1, date: 2020-12-31}, target: {value: \
      6, date: 2030-12-31}, source: Annual report}
      """
    ))
) { subject in
  let levels = Objective.Level.allCases.map(\.rawValue)
  return subject.dossier.objectives.items().filter { $0.level.value == nil }.compactMap { objective in
    guard objective.level.isPresent else {
      return Diagnostic(
        objectiveLevel.fault, at: subject.dossier.span(objective.at),
        Bilingual(
          id: "tujuan \(subject.called(objective).id) belum punya tingkat",
          en: "objective \(subject.called(objective).en) has no level"),
        help: Bilingual(
          id: "tulis level: \(levels.joined(separator: ", "))", en: "write level: \(levels.joined(separator: ", "))"))
    }
    guard let word = subject.dossier.text(objective.level.at) else { return nil }
    return unknownWord(
      objectiveLevel.fault, word, at: subject.span(objective.level), among: levels,
      Bilingual(
        id: "tidak ada tingkat tujuan \u{201C}\(word)\u{201D}",
        en: "there is no level of objectives \u{201C}\(word)\u{201D}"))
  }
}
