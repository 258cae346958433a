internal import Dossiers
internal import Workbooks

/// What a cell says of whether an agreement is alive.
package enum StatusCell: Equatable, Sendable {
  case live, ended
  /// Its renewal is being worked on.
  case beingRenewed
  /// Nothing, or a word that tells neither.
  case untold
}

/// Reads a word or a flag for the state of an agreement.
///
/// - Parameter heading: `Vigente` asks whether it is in force, and `no` answers that; under `Status` it may answer any
///   other question and tells nothing.
func readStatus(_ cell: Cell, under heading: String) -> StatusCell {
  switch cell {
  case .flag(let flag): return flag ? .live : .ended
  case .number(let number): return number == "1" ? .live : number == "0" ? .ended : .untold
  case .text:
    let words = headingWords(cell.flatText)
    if words.contains("perpanjangan") || words.contains("renewal") { return .beingRenewed }
    let key = words.joined()
    if let answer = answers[key] {
      let asksWhetherLive = !questions.isDisjoint(with: headingWords(heading))
      return asksWhetherLive ? answer : .untold
    }
    return liveWords.contains(key) ? .live : endedWords.contains(key) ? .ended : .untold
  default: return .untold
  }
}

private let liveWords: Set<String> = [
  "aktif", "active", "berlaku", "masihberlaku", "valid", "inforce", "inexecution", "live", "ongoing", "berjalan",
  "true", "1", "emvigor", "envigor", "envigueur", "vigente"
]

private let endedWords: Set<String> = [
  "tidakaktif", "nonaktif", "inactive", "kadaluarsa", "kedaluwarsa", "kadaluwarsa", "expired", "selesai", "berakhir",
  "ended", "finished", "closed", "tidakberlaku", "terminated", "dropped", "dihentikan", "false", "0", "habis",
  "habismasaberlaku", "expirado", "expiré", "expirée", "encerrado", "terminé", "terminée"
]

/// Words that tell nothing without their question.
private let answers: [String: StatusCell] = [
  "ya": .live, "yes": .live, "si": .live, "sí": .live, "tidak": .ended, "no": .ended
]

/// Words by which a heading asks whether an agreement is in force.
private let questions: Set<String> = [
  "aktif", "active", "berlaku", "valid", "vigente", "live", "force", "ongoing", "berjalan"
]

/// The official numbers in a cell: what a semicolon, a line break or a joining word parts, where each has a digit.
package func readNumbers(_ raw: String) -> [String] {
  let pieces = raw.split { $0 == ";" || $0.isNewline }.flatMap { piece in
    apartAtWords(String(piece))
  }
  let numbers = pieces.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    .filter { !$0.isEmpty && !isNothingYet($0) }
  let hasDigits = numbers.allSatisfy { $0.utf8.contains { (0x30...0x39).contains($0) } }
  return hasDigits || numbers.count == 1 ? numbers : [numbers.joined(separator: " ")].filter { !$0.isEmpty }
}

private func apartAtWords(_ text: String) -> [String] {
  for sign in [" dan ", " and ", " & ", ", "] {
    let bytes = Array(text.utf8)
    guard let range = bytes.firstRange(of: Array(sign.utf8)) else { continue }
    let parts = [bytes[..<range.lowerBound], bytes[range.upperBound...]].map { String(decoding: $0, as: UTF8.self) }
    let isEach = parts.allSatisfy { part in
      part.utf8.contains { (0x30...0x39).contains($0) } && part.utf8.contains { $0 == 0x2F || $0 == 0x2D || $0 == 0x2E }
    }
    if isEach { return parts }
  }
  return [text]
}
