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
  let (plain, _) = withoutBrackets(text)
  if isDuration(text, unit: unit, into: &term) || isDuration(plain, unit: unit, into: &term) { return term }
  if term.agreed.saysMore {
    term.duration = term.agreed.duration
    term.isUnending = term.duration == nil && !term.renews
    return term
  }
  if let (from, to) = apart(text) {
    term.first = readDayText(from, order: order)
    term.last = to.isEmpty ? .absent : readDayText(to, order: order)
    if term.last == .unending { (term.last, term.isUnending) = (.absent, true) }
    if to.isEmpty { term.isUnending = true }
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

private func isDuration(_ text: String, unit: String, into term: inout TermCell) -> Bool {
  let whole = unit.isEmpty ? text : text + " " + unit
  switch PeriodAsWritten(whole) {
  case .clear(let period):
    term.duration = period
    return true
  case .ambiguous:
    // `2021` is a year, not so many days.
    guard Int(text) != nil, text.utf8.count < 4 else { return false }
    term.isWithoutUnit = true
    return true
  case .unending:
    term.isUnending = true
    return true
  case .unreadable: return false
  }
}

/// `3 Years (with automatic prolongation)` is two texts; a number said again in brackets (`3 (tiga) tahun`) is not cut.
private func withoutBrackets(_ text: String) -> (plain: String, bracketed: String) {
  guard let open = text.unicodeScalars.lastIndex(of: "("), let close = text.unicodeScalars.lastIndex(of: ")"),
    open < close
  else { return (text, "") }
  let before = String(text.unicodeScalars[..<open]),
    behind = String(text.unicodeScalars[text.unicodeScalars.index(after: close)...])
  let inside = String(text.unicodeScalars[text.unicodeScalars.index(after: open)..<close])
  return ((before + behind).split(separator: " ").joined(separator: " "), inside)
}

/// The first and the last day of `1 Januari 2024 s.d. 31 Desember 2026`, `2017-2021`, `2019-`.
private func apart(_ text: String) -> (String, String)? {
  for sign in [
    " s.d. ", " s.d ", " s/d ", " sd ", " sampai dengan ", " sampai ", " hingga ", " until ", " till ", " to ", " - ",
    " – ", " — "
  ] {
    if let found = split(text, at: sign) { return found }
  }
  let years = text.unicodeScalars.split(omittingEmptySubsequences: false) { "-–—".unicodeScalars.contains($0) }
    .map { String($0).split(separator: " ").joined() }
  guard years.count == 2, years[0].utf8.count == 4, Int(years[0]) != nil else { return nil }
  return years[1].isEmpty || years[1].utf8.count == 4 && Int(years[1]) != nil ? (years[0], years[1]) : nil
}

private func split(_ text: String, at sign: String) -> (String, String)? {
  let bytes = Array(text.utf8), lower = Array(text.lowercased().utf8)
  guard bytes.count == lower.count, let range = lower.firstRange(of: Array(sign.utf8)) else { return nil }
  let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
  let behind = String(decoding: bytes[range.upperBound...], as: UTF8.self)
  return (before, behind)
}
