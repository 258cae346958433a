import Diagnostics
import Dossiers

/// OBJ-106: a target that falls after the last day of the agreement.
///
/// Why it matters: when the day comes, nobody is bound any more to reach or to measure it. Compares with the last day
/// of the present term, or a stated `expires` without a duration. Source: docs/planning-model.md, "How rules read", 4.
let targetAfterTerm = Rule(
  Fault(
    "OBJ-106", "target-after-term", .error,
    finds: Bilingual(
      id: "sasaran sesudah hari terakhir kerja sama", en: "a target after the last day of the agreement"),
    why: Bilingual(
      id: "pada hari sasaran itu tidak ada lagi pihak yang terikat untuk mencapai atau mengukurnya",
      en: "on that day nobody is bound any more to reach it or to measure it"),
    wrong: .indicator(target: "{value: 6, date: «2036-12-31»}"),
    right: .indicator(target: "{value: 6, date: 2036-01-19}"))
) { subject in
  guard let end = subject.term.termEnd else { return [] }
  let dossier = subject.dossier
  let targets = dossier.objectives.items().flatMap { $0.indicators.items() }.compactMap(\.target.value)
  return targets.filter { $0.date.value.map { $0 > end.date } ?? false }.map { target in
    let duration = dossier.term.value?.duration ?? .absent
    return Diagnostic(
      targetAfterTerm.fault, at: subject.span(target.date),
      Bilingual(
        id: "sasaran ini jatuh sesudah hari terakhir kerja sama, \(end.date.inWords.id)",
        en: "this target falls after the last day of the agreement, \(end.date.inWords.en)"),
      help: Bilingual(id: "tulis tanggal sampai \(end.date)", en: "write a day up to \(end.date)"),
      notes: [
        Diagnostic.Note(
          subject.dossier.span(duration.isPresent ? duration.at : dossier.dates.expires.at),
          Bilingual(
            id: end.isStated ? "hari terakhir di sini" : "hari terakhir: \(end.derivation.id)",
            en: end.isStated ? "the last day is here" : "the last day: \(end.derivation.en)"))
      ])
  }
}
