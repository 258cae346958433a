internal import Diagnostics
internal import Dossiers

/// Agreements that outlive the one they stand under, and references that lead nowhere.
func findingsOfParents(_ register: RegisterReading) -> [RegisterFinding] {
  var byKey: [String: RegisterAgreement] = [:]
  for agreement in register.agreements {
    for name in [agreement.key] + agreement.numbers {
      if let name { byKey[wordKey(name.value)] = byKey[wordKey(name.value)] ?? agreement }
    }
  }
  return register.agreements.compactMap { agreement in
    guard let reference = agreement.parentReference else { return nil }
    guard let parent = byKey[wordKey(reference.value)] else { return unknown(reference) }
    guard let cell = agreement.lastDayCell, let last = parent.lastDay, cell.value > last, parent.renewal == nil,
      !parent.isUnending
    else { return nil }
    let end = cell.value
    let others = [reference.place, parent.statedEnd?.place].compactMap { $0 }
    return RegisterFinding(
      .outlivesParent, cell,
      Bilingual(
        id:
          "berlaku sampai \(end.inWords.id), padahal induknya (“\(shortened(parent.name))”) "
          + "berakhir \(last.inWords.id)",
        en:
          "it runs until \(end.inWords.en), but the agreement above it (“\(shortened(parent.name))”) "
          + "ends on \(last.inWords.en)"
      ),
      help: Bilingual(
        id: "perpanjang induknya, atau batasi yang ini pada hari itu",
        en: "extend the one above, or end this one on that day"),
      others: others)
  }
}

private func unknown(_ reference: Placed<String>) -> RegisterFinding {
  RegisterFinding(
    .parentUnknown, reference,
    Bilingual(id: "induk ini tidak ada di tabel mana pun", en: "this parent stands in none of the tables"),
    help: Bilingual(
      id: "betulkan rujukannya, atau sertakan berkas yang memuatnya",
      en: "correct the reference, or give the file that has it too"))
}
