internal import Diagnostics

/// Whether a cell only says that it holds what the cell above it holds: `idem`, `s.d.a.`, `"`. Rows are sorted and
/// taken out, so that nobody can be sure which cell is meant.
func saysAsAbove(_ text: String) -> Bool {
  guard text.utf8.count <= 30 else { return false }
  let words = headingWords(text)
  return words.isEmpty ? signsForAsAbove.contains(text) : wordsForAsAbove.contains(words.joined())
}

private let signsForAsAbove: Set<String> = ["\"", "''", "\u{201D}", "\u{201C}", "\u{2033}", "\u{3003}", ",,"]

private let wordsForAsAbove: Set<String> = [
  "idem", "ditto", "sda", "samadengandiatas", "samasepertidiatas", "sepertidiatas", "samadenganatas", "sama",
  "sameasabove", "asabove", "idemdito"
]
