internal import Diagnostics
package import Dossiers
internal import Workbooks

/// What a cell says of how long an agreement is for.
package struct TermCell: Equatable, Sendable {
  package var duration: Period?
  package var first = DayCell.absent
  package var last = DayCell.absent
  package var isUnending = false
  package var renews = false
  /// How it is renewed and how notice ends it.
  package var agreed = TermWords()
  /// A number of years, months or days without saying which.
  package var isWithoutUnit = false
  /// There is something, and it was not understood.
  package var isUnreadable = false

  /// It has words in brackets that are no part of the length: `3 tahun (sejak serah terima)`.
  package var hasMoreWords = false

  /// Whether it is a first and a last day, and no length.
  var isPeriod: Bool { first != .absent || last != .absent }

  /// Whether nobody wrote a term here.
  var saysNothing: Bool { self == TermCell() }
}

/// Reads a cell of a duration, or of a first and a last day.
///
/// - unit: what the column beside it says, where there is one: `TAHUN`.
func readTerm(_ cell: Cell, unit: String, order: DayOrder?) -> TermCell {
  var term = TermCell()
  let text = cell.flatText
  guard !text.isEmpty, !isNothingYet(text) else { return term }
  term.renews = renewsByItself(text)
  term.agreed = TermWords(text)
  // The whole text comes first, for brackets may only say the number again: `3 (tiga) tahun`.
  if isDuration(text, unit: unit, into: &term) { return term }
  if isDuration(withoutBrackets(text), unit: unit, into: &term) {
    term.hasMoreWords = true
    return term
  }
  if term.agreed.saysMore {
    term.duration = term.agreed.duration
    term.isUnending = term.duration == nil && !term.renews
    return term
  }
  if let days = FirstAndLast(text) {
    term.first = readDayText(days.first, order: order)
    let last = days.last.map { readDayText($0, order: order) } ?? .unending
    term.isUnending = last == .unending
    term.last = last == .unending ? .absent : last
    term.isUnreadable = term.first == .unreadable || term.last == .unreadable
    return term
  }
  if isWithoutEnd(text) || PeriodAsWritten(text) == .unending {
    term.isUnending = true
  } else if !term.renews {
    term.isUnreadable = true
  }
  return term
}

/// The texts of the days that a cell of a first and a last day names; none where it names no two days.
func daysWritten(inPeriod text: String) -> [String] {
  guard let days = FirstAndLast(text) else { return [] }
  return [days.first] + (days.last.map { [$0] } ?? [])
}

private func isDuration(_ text: String, unit: String, into term: inout TermCell) -> Bool {
  let whole = unit.isEmpty ? text : text + " " + unit
  switch PeriodAsWritten(whole) {
  case .clear(let period):
    term.duration = period
    return true
  case .ambiguous:
    // `2021` is a year, not so many days.
    if Int(text) != nil, text.utf8.count < 4 {
      term.isWithoutUnit = true
      return true
    }
    // `5 (enam) tahun`, `3-5 tahun`: which of them is meant nobody can tell. A number by itself may be a year.
    guard text.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return false }
    term.isUnreadable = true
    term.agreed.duration = nil
    return true
  case .unending:
    term.isUnending = true
    return true
  case .unreadable: return false
  }
}

/// A text without what stands in its last brackets: `3 Years (with automatic prolongation)`.
private func withoutBrackets(_ text: String) -> String {
  guard let open = text.unicodeScalars.lastIndex(of: "("), let close = text.unicodeScalars.lastIndex(of: ")"),
    open < close
  else { return text }
  let before = String(text.unicodeScalars[..<open])
  let behind = String(text.unicodeScalars[text.unicodeScalars.index(after: close)...])
  return (before + behind).split(separator: " ").joined(separator: " ")
}

/// The texts of two days: of `1 Januari 2024 s.d. 31 Desember 2026`, of `2017-2021`, of `2019-`.
private struct FirstAndLast {
  let first: String
  /// nil where nothing stands behind the sign.
  let last: String?

  private init(first: String, last: String) {
    self.first = first
    self.last = last.isEmpty ? nil : last
  }

  /// nil where the text is no such pair.
  init?(_ text: String) {
    let bytes = Array(text.utf8), lower = Array(text.lowercased().utf8)
    if bytes.count == lower.count, let range = Self.signs.lazy.compactMap({ lower.firstRange(of: $0) }).first {
      self.init(
        first: String(decoding: bytes[..<range.lowerBound], as: UTF8.self),
        last: String(decoding: bytes[range.upperBound...], as: UTF8.self))
      return
    }
    let years = text.unicodeScalars.split(omittingEmptySubsequences: false) { "-–—".unicodeScalars.contains($0) }
      .map { String($0).split(separator: " ").joined() }
    guard years.count == 2, Self.isYear(years[0]), years[1].isEmpty || Self.isYear(years[1]) else { return nil }
    self.init(first: years[0], last: years[1])
  }

  /// What stands between two days, in the order in which it is looked for.
  private static let signs = [
    " s.d. ", " s.d ", " s/d ", " sd ", " sampai dengan ", " sampai ", " hingga ", " until ", " till ", " to ", " - ",
    " – ", " — "
  ].map { Array($0.utf8) }

  private static func isYear(_ text: String) -> Bool { text.utf8.count == 4 && Int(text) != nil }
}
