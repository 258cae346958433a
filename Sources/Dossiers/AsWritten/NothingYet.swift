/// Whether a text only says that its value is still to come, or that there is none: `-`, `TBD`, `n/a`, `belum ada`,
/// `…`.
package func isNothingYet(_ text: String) -> Bool {
  let beginning = text.utf8.prefix(41)
  if beginning.contains(where: { (0x30...0x39).contains($0) }) { return false }
  let letters = beginning.lazy.map { $0 | 0x20 }.filter { (0x61...0x7A).contains($0) }
  if !letters.isEmpty {
    guard text.utf8.count <= 40, beginnings.mayHold(text.utf8) else { return false }
    return wordsForNothing.contains(String(decoding: Array(letters), as: UTF8.self))
  }
  return !text.isEmpty && text.unicodeScalars.allSatisfy { signsOfNothing.contains($0) || $0.properties.isWhitespace }
}

/// Whether a text can be one, at the cost of a look at its first letters or sign: for the many that are not.
func mayBeNothingYet(_ text: ArraySlice<UInt8>) -> Bool {
  guard text.count <= 40, let first = text.first else { return false }
  let isLetter = (0x61...0x7A).contains(first | 0x20)
  return isLetter ? text.count <= 24 && beginnings.mayHold(text) : first < 0x30 || first > 0x39
}

private let signsOfNothing: Set<Unicode.Scalar> = [
  "-", "\u{2013}", "\u{2014}", "\u{2026}", ".", "?", "_", "*", "/", "#"
]

/// Small letters alone. No word that could be an answer (`tidak`, `nihil`, `none`).
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
