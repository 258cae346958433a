import Diagnostics
import Dossiers

/// LEG-609: a reason for the end that the model does not have.
///
/// Why it matters: the reasons follow Law 24/2000 art. 18, so that ends can be counted; succession of states ends
/// nothing (art. 20).
let endReasonUnknown = Rule(
  Fault(
    "LEG-609", "end-reason-unknown", .error,
    finds: Bilingual(id: "alasan berakhir yang tidak dikenal", en: "an unknown reason for the end"),
    why: Bilingual(
      id: "alasan berakhir mengikuti UU 24/2000 Pasal 18, supaya dapat dihitung",
      en: "reasons follow Law 24/2000 art. 18, so that ends can be counted"),
    source: "UU 24/2000 Pasal 18",
    wrong: Example(.keys(.parent), "ended: {reason: «compleded»}"),
    right: Example(.keys(.parent), "ended: {reason: completed}"))
) { subject in
  let reasons = subject.model.endReasons
  guard !reasons.isEmpty, let reason = subject.dossier.ended.value?.reason, let word = reason.value,
    !reasons.contains(word)
  else { return [] }
  return [
    unknownWord(
      endReasonUnknown.fault, word, at: subject.span(reason), among: reasons,
      Bilingual(
        id: "tidak ada alasan berakhir \u{201C}\(word)\u{201D}",
        en: "there is no reason for the end \u{201C}\(word)\u{201D}"))
  ]
}
