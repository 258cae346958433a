import Diagnostics
import Dossiers

/// OBJ-107: a target that equals the baseline.
///
/// Why it matters: nothing would have to change to reach it, and progress would be divided by nothing. Source:
/// docs/planning-model.md, "Good planning", progress.
let targetEqualsBaseline = Rule(
  Fault(
    "OBJ-107", "target-equals-baseline", .warning,
    finds: Bilingual(id: "sasaran sama dengan angka awal", en: "a target equal to its baseline"),
    why: Bilingual(
      id: "tidak ada yang perlu berubah untuk mencapainya", en: "nothing would have to change to reach it"),
    wrong: .indicator(baseline: "6", target: "{value: «6», date: 2030-12-31}"),
    right: .indicator())
) { subject in
  subject.dossier.objectives.items().flatMap { $0.indicators.items() }.compactMap { indicator in
    guard let target = indicator.target.value, let baseline = indicator.baseline.value, let value = target.value.value,
      value == baseline.value.value
    else { return nil }
    return Diagnostic(
      targetEqualsBaseline.fault, at: subject.span(target.value),
      Bilingual(
        id: "sasarannya \(value.inWords.id), sama dengan angka awal",
        en: "the target is \(value.inWords.en), the same as the baseline"),
      help: Bilingual(
        id: "tulis angka yang ingin dicapai, atau perbaiki angka awalnya",
        en: "write the figure to be reached, or mend the baseline"),
      notes: [Diagnostic.Note(subject.span(baseline.value), Bilingual(id: "angka awal", en: "the baseline"))])
  }
}
