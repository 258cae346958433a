import Diagnostics
import Dossiers

/// LEG-612: one official number that a party gave twice.
///
/// Why it matters: letters, minutes and archives name an agreement by its number; with two of them nobody can tell
/// which is meant. Blanks, capitals and a year of two digits make no other number. Source: docs/planning-model.md,
/// "Numbers, originals and signatures".
let numberTwice = HandbookRule(
  Fault(
    "LEG-612", "number-twice", .warning,
    finds: Bilingual(
      id: "nomor naskah yang dipakai dua kali oleh satu pihak", en: "an official number that one party gave twice"),
    why: Bilingual(
      id: "surat dan arsip menyebut naskah dengan nomornya; dengan nomor yang sama tidak jelas mana yang dimaksud",
      en: "letters and archives name an agreement by its number; with the same number nobody can tell which is meant"),
    source: "docs/planning-model.md: Numbers, originals and signatures",
    wrong: Example(
      .keys(.dossier),
      """
      numbers:
        - {party: badan-contoh, number: 12/NK/2024, date: 2024-01-15}
        - {party: badan-contoh, number: «12 / NK / 24»}
      """),
    right: Example(
      .keys(.dossier),
      """
      numbers:
        - {party: badan-contoh, number: 12/NK/2024, date: 2024-01-15}
        - {party: dewan-mitra, number: 12/NK/2024}
      """))
) { review in
  var first: [NumberOfParty: (dossier: Dossier, number: OfficialNumber)] = [:]
  var found: [Diagnostic] = []
  for dossier in review.handbook.dossiers {
    for number in dossier.numbers.items() {
      // Of a party that is not known nobody can say that it is the same.
      guard let text = number.number.value, !number.party.isUnknown, number.party.value != Edition.absentId else {
        continue
      }
      let key = NumberOfParty(party: number.party.value, key: numberKey(text))
      if let earlier = first[key] {
        found.append(saidTwice(text, number, in: dossier, earlier, review.handbook))
      } else {
        first[key] = (dossier, number)
      }
    }
  }
  return found
}

/// A number is one of the party that gave it; of those whose party is not said, of nobody in particular.
private struct NumberOfParty: Hashable {
  let party: String?
  let key: String
}

private func saidTwice(
  _ text: String, _ number: OfficialNumber, in dossier: Dossier,
  _ earlier: (dossier: Dossier, number: OfficialNumber), _ handbook: Handbook
) -> Diagnostic {
  let party =
    number.party.value.map { handbook.called($0) }.map { Bilingual(id: " dari \($0.id)", en: " of \($0.en)") }
    ?? Bilingual(both: "")
  let isHere = earlier.dossier.id == dossier.id
  let place =
    isHere
    ? Bilingual(id: "sudah tertulis di dosier ini", en: "stands in this dossier already")
    : Bilingual(id: "sudah dipakai \(earlier.dossier.id)", en: "is that of \(earlier.dossier.id) already")
  return Diagnostic(
    numberTwice.fault, at: dossier.span(number.number),
    Bilingual(id: "nomor “\(text)”\(party.id) \(place.id)", en: "the number “\(text)”\(party.en) \(place.en)"),
    help: isHere
      ? Bilingual(id: "hapus salah satunya", en: "take one of them out")
      : Bilingual(
        id: "cocokkan dengan naskahnya dan betulkan nomor yang salah; bila satu naskah, gabungkan kedua dosier",
        en: "compare both with the paper and correct the wrong one; if it is one agreement, merge the two dossiers"),
    notes: [
      Diagnostic.Note(
        earlier.dossier.span(earlier.number.number), Bilingual(id: "di sini pertama kali", en: "here it stands first"))
    ])
}
