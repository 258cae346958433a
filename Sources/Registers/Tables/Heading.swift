internal import Diagnostics
internal import Dossiers

/// The words of a heading, or of any other text, in small letters and without signs: `NO.\nDOKUMEN` and `No. Dokumen`
/// are the same two words. A word that is broken at the end of a line (`CONTI-\nNENT`) is two.
func headingWords(_ text: String) -> [String] {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return headingWordsOfASCII(text.utf8) }
  return withCamelsParted(inLatin(text)).lowercased().unicodeScalars
    .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    .map { String(String.UnicodeScalarView($0)) }
}

/// The same for ASCII, byte by byte, because it is fast: every cell of a register is read so, many of them several
/// times.
private func headingWordsOfASCII(_ text: String.UTF8View) -> [String] {
  let small = UInt8(ascii: "a")...UInt8(ascii: "z"), capital = UInt8(ascii: "A")...UInt8(ascii: "Z")
  let hasCamels = text.first.map(small.contains) == true && !text.contains { $0 == 0x20 || (0x09...0x0D).contains($0) }
  var words: [String] = [], word: [UInt8] = [], before: UInt8 = 0
  for byte in text {
    let letter = wordLetter(byte)
    let begins = letter == nil || hasCamels && capital.contains(byte) && small.contains(before)
    if begins, !word.isEmpty {
      words.append(String(decoding: word, as: UTF8.self))
      word.removeAll(keepingCapacity: true)
    }
    if let letter { word.append(letter) }
    before = byte
  }
  return word.isEmpty ? words : words + [String(decoding: word, as: UTF8.self)]
}

/// A text in which letters of other scripts that look like Latin ones are Latin: `Мitra` with a Cyrillic М was meant as
/// `Mitra`. A word stays as it is if any of its letters looks like no Latin one: it is a word of the other script.
private func inLatin(_ text: String) -> String {
  guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
  let words = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == " " }
  return words.map { word in
    let folded = word.map { latinLookAlikes[$0] ?? $0 }
    let isLatin = folded.allSatisfy { !$0.properties.isAlphabetic || $0.value < 0x250 }
    return String(String.UnicodeScalarView(isLatin ? folded : Array(word)))
  }.joined(separator: " ")
}

/// Whether a heading is read with letters taken for others.
func hasLookAlikes(_ heading: String) -> Bool {
  inLatin(heading).unicodeScalars.elementsEqual(heading.unicodeScalars) == false
}

/// Cyrillic and Greek letters that are drawn as Latin ones (Unicode Technical Standard 39, confusables).
private let latinLookAlikes: [Unicode.Scalar: Unicode.Scalar] = {
  let pairs = zip(
    "АВЕЅІЈКМНОРСТХУаеѕіјорсхуΑΒΕΖΗΙΚΜΝΟΡΤΥΧο".unicodeScalars, "ABESIJKMHOPCTXYaesijopcxyABEZHIKMNOPTYXo".unicodeScalars
  )
  return pairs.reduce(into: [:]) { $0[$1.0] = $1.1 }
}()

/// `nomorDokumen`, as programs name their columns, is two words; `MoU` is one.
private func withCamelsParted(_ text: String) -> String {
  guard let first = text.unicodeScalars.first, first.properties.isLowercase,
    !text.unicodeScalars.contains(where: \.properties.isWhitespace)
  else { return text }
  var parted = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.properties.isUppercase, parted.last?.properties.isLowercase == true { parted.append(" ") }
    parted.append(scalar)
  }
  return String(parted)
}

/// What a heading means, with what tells it from another column of the same role.
struct HeadingMeaning: Equatable {
  let role: ColumnRole
  /// Whose it is: of the partner (`No. PKS mitra`) or of the institution that keeps the register.
  let isTheirs: Bool
  /// The kind of agreement that a heading names, where one row holds two (`MULAI` under `JANGKA WAKTU MOU`).
  let instrument: String?
  /// How many of its words are the role's own: the more, the surer.
  let strength: Int
}

/// The meaning of a heading; nil where its words are not known.
func meaning(ofHeading text: String) -> HeadingMeaning? {
  let words = headingWords(text)
  guard !words.isEmpty, let found = knownHeadings.longest(in: words) else { return nil }
  let theirs: Set<String> = ["mitra", "partner", "counterpart", "kedua"]
  let instruments: Set<String> = ["mou", "moa", "pks", "ia"]
  return HeadingMeaning(
    role: found.role, isTheirs: found.role != .partner && words.contains(where: theirs.contains),
    instrument: words.first(where: instruments.contains), strength: found.words)
}

private let knownHeadings = HeadingBook(Data.headings)

/// The words of `Data/headings.txt`, by the first of them.
private struct HeadingBook: Sendable {
  private struct Phrase {
    let words: [String]
    /// Whether they count only where they are all that a heading says.
    let isWholeOnly: Bool
    let role: ColumnRole
    let order: Int
  }
  private var phrases: [String: [Phrase]] = [:]

  init(_ text: String) {
    for (order, line) in text.split(separator: "\n").filter({ !$0.hasPrefix("#") }).enumerated() {
      let cells = line.split(separator: "|")
      guard let name = cells.first, let role = ColumnRole(rawValue: String(name)) else { continue }
      for cell in cells.dropFirst() {
        let words = headingWords(String(cell))
        guard let first = words.first else { continue }
        phrases[first, default: []].append(
          Phrase(words: words, isWholeOnly: cell.hasPrefix("="), role: role, order: order))
      }
    }
  }

  /// Whether a heading mentions a phrase without meaning its role. `MoU`, alone or with one more word, is a heading of
  /// numbers, and `Signed` one of days; but `Signed copy of MoU` is neither.
  private func isByTheWay(_ phrase: Phrase, in words: [String]) -> Bool {
    if phrase.isWholeOnly { return words.count > phrase.words.count }
    return (phrase.role == .number || phrase.role == .signed) && phrase.words.count == 1 && words.count > 2
  }

  /// The role with the longest phrase that stands in a heading. Of phrases that are equally long, one that is the whole
  /// heading is taken first, and then the one that stands first in the list.
  func longest(in words: [String]) -> (role: ColumnRole, words: Int)? {
    var best: (phrase: Phrase, isWhole: Bool)?
    for start in words.indices {
      for phrase in phrases[words[start]] ?? []
      where words[start...].starts(with: phrase.words) && !isByTheWay(phrase, in: words) {
        let isWhole = phrase.words.count == words.count
        guard let current = best else {
          best = (phrase, isWhole)
          continue
        }
        let isLonger = phrase.words.count > current.phrase.words.count
        let isAsLong = phrase.words.count == current.phrase.words.count
        if isLonger || isAsLong && isWhole && !current.isWhole
          || isAsLong && isWhole == current.isWhole && phrase.order < current.phrase.order
        {
          best = (phrase, isWhole)
        }
      }
    }
    return best.map { ($0.phrase.role, $0.phrase.words.count) }
  }
}
