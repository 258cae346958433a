import Diagnostics
import Dossiers

/// LEG-618: a form of approval that has a word of its own, written otherwise.
///
/// Why it matters: `DPR` says who consented and not by what; pages write only the words that they know in both
/// languages, and what asks for approval by law looks for `law`.
let approvalFormWord = Rule(
  Fault(
    "LEG-618", "approval-form-word", .warning,
    finds: Bilingual(
      id: "bentuk pengesahan yang ditulis dengan kata lain", en: "a form of approval written in another word"),
    why: Bilingual(
      id: "“DPR” menyebut siapa yang menyetujui, bukan bentuknya; halaman hanya menerjemahkan kata yang dikenal",
      en: "“DPR” says who consented, not in which form; pages translate only the words that they know"),
    source: "UU 24/2000 Pasal 9",
    wrong: Example(
      .keys(.parent), "legal: {languages: [id, en], subject: other, approval: {form: «DPR», date: 2021-01-10}}"),
    right: Example(
      .keys(.parent), "legal: {languages: [id, en], subject: other, approval: {form: law, date: 2021-01-10}}"))
) { subject in
  guard let form = subject.dossier.legal.approval.value?.form, let word = form.value else { return [] }
  // `law-or-presidential` leaves the choice between two.
  let asked = subject.model.instruments.flatMap {
    $0.approval.replacingBytes(of: "-or-", with: " ").pieces(between: " ")
  }
  let known = Set(asked).subtracting(["none"]).sorted()
  guard !known.contains(word), !namesOfLaw.contains(wordKey(word)), let meant = wordMeant(by: word, among: known) else {
    return []
  }
  return [
    unknownWord(
      approvalFormWord.fault, word, at: subject.span(form), among: [meant],
      Bilingual(
        id: "bentuk pengesahan “\(shortened(word))” ditulis dengan kata lain",
        en: "the form of approval “\(shortened(word))” is written in another word"))
  ]
}

/// What is a law's own name, as `wordKey` has it: it says the form and needs no other word.
private let namesOfLaw: Set<String> = ["law", "uu", "undangundang"]
