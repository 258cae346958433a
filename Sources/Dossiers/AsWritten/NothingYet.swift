/// Whether a text only says that its value is still to come, or that there is none: `-`, `TBD`, `n/a`, `belum ada`,
/// `…`.
package func isNothingYet(_ text: String) -> Bool {
  let beginning = text.utf8.prefix(longestText + 1)
  if beginning.contains(where: isDigit) { return false }
  let letters = beginning.lazy.map { $0 | 0x20 }.filter { (0x61...0x7A).contains($0) }
  if !letters.isEmpty {
    guard text.utf8.count <= longestText, beginnings.mayHold(text.utf8) else { return false }
    return wordsForNothing.contains(String(decoding: Array(letters), as: UTF8.self))
  }
  return !text.isEmpty && text.unicodeScalars.allSatisfy { signsOfNothing.contains($0) || $0.properties.isWhitespace }
}

/// Whether `isNothingYet` may hold for a text. It looks at the length and the beginning only, so that the many texts
/// for which it does not hold cost little.
func mayBeNothingYet(_ text: ArraySlice<UInt8>) -> Bool {
  guard text.count <= longestText, let first = text.first, let last = text.last else { return false }
  guard isLetter(first) else { return !isDigit(first) }
  // Longer than the words alone it can only be with signs behind them: `belum ditentukan ........`.
  return (text.count <= longestWords || !isLetter(last)) && beginnings.mayHold(text)
}

/// More bytes than any text has that says that there is nothing yet.
private let longestText = 40

/// More bytes than the longest of `wordsForNothing` has with the blanks between its words.
private let longestWords = 24

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private let signsOfNothing: Set<Unicode.Scalar> = [
  "-", "\u{2013}", "\u{2014}", "\u{2026}", ".", "?", "_", "*", "/", "#"
]

/// What such a text is when nothing but its letters counts, in small ones. Words that could be an answer (`tidak`,
/// `nihil`, `none`) are not here.
private let wordsForNothing: Set<String> = [
  "na", "nb", "tba", "tbd", "tbc", "todo", "fixme", "xx", "xxx", "xxxx", "isi", "diisi", "isidisini", "isikandisini",
  "belumada", "belumdiisi", "belumdiketahui",
  "belumtahu", "belumditentukan", "belumditetapkan", "akandiisi", "akandiisikemudian", "diisikemudian", "menyusul",
  "kosong", "tidakdiketahui",
  "tidakadadata", "tidaktersedia", "datatidaktersedia", "dalamproses", "tobedetermined", "tobeconfirmed",
  "tobeannounced", "tobedefined", "tobefilledin",
  "tobecompleted", "fillin", "fillme", "fillinhere", "unknown", "notavailable", "notknown", "notyet", "notyetknown",
  "notapplicable", "pending",
  "placeholder", "loremipsum", "nodata", "nil", "nan", "null"
]

private let beginnings = WordBeginnings(of: wordsForNothing)
