internal import Diagnostics
package import Dossiers

/// What a text says of a term beside its length: how it is renewed, and when and how notice ends it. Indonesian and
/// English.
///
/// `3 years, renewed automatically for one year each unless 6 months' notice is given`
package struct TermWords: Equatable, Sendable {
  package var duration: Period?
  package var renewalPeriod: Period?
  /// It runs on until somebody gives notice.
  package var isUntilNotice = false
  package var noticePeriod: Period?
  package var noticeBasis: Term.NoticeBasis?

  package init() {}

  package init(_ text: String) {
    let (words, clauses) = Self.clauses(of: text)
    var periods = Self.periods(in: words)
    let notice = words.firstIndex(where: Self.noticeWords.contains)
    if let notice, let clause = clauses.first(where: { $0.contains(notice) }) {
      let wordsBefore = max(clause.lowerBound, notice - 5)..<notice
      let until = words[wordsBefore].lastIndex(where: Self.untilWords.contains)
      isUntilNotice = until != nil
      // The notice period stands in the same clause, behind “until” where there is one.
      let begin = until.map { $0 + 1 } ?? clause.lowerBound
      let own = periods.filter { (begin..<clause.upperBound).contains($0.range.lowerBound) }
      // “6 months’ notice”, “pemberitahuan 6 bulan”.
      let isBefore = Self.englishNoticeWords.contains(words[notice])
      if let found = Self.nearest(to: notice, isBefore: isBefore, among: own) {
        noticePeriod = found.period
        periods.removeAll { $0.range == found.range }
      }
    }
    noticeBasis = Self.basis(in: words, hasNotice: notice != nil)
    guard renewsByItself(text), let renewal = words.firstIndex(where: Self.renewalWords.contains) else {
      duration = periods.first?.period
      return
    }
    duration = periods.first { $0.range.lowerBound < renewal }?.period
    renewalPeriod = periods.first { $0.range.lowerBound > renewal }?.period
  }

  /// Whether it says anything of how the agreement is renewed or ends, and not its length alone.
  package var saysMore: Bool { renewalPeriod != nil || isUntilNotice || noticePeriod != nil || noticeBasis != nil }

  /// With what another text says where this one is silent.
  package func filled(from other: TermWords) -> TermWords {
    var filled = self
    filled.duration = duration ?? other.duration
    filled.renewalPeriod = renewalPeriod ?? other.renewalPeriod
    filled.isUntilNotice = isUntilNotice || other.isUntilNotice
    filled.noticePeriod = noticePeriod ?? other.noticePeriod
    filled.noticeBasis = noticeBasis ?? other.noticeBasis
    return filled
  }

  /// The words of a text, and the ranges of its clauses among them. A clause ends at a word with a comma or semicolon
  /// behind it.
  private static func clauses(of text: String) -> (words: [String], clauses: [Range<Int>]) {
    var words: [String] = [], clauses: [Range<Int>] = [], start = 0
    for token in text.split(whereSeparator: \.isWhitespace) {
      words += headingWords(String(token))
      guard token.last == "," || token.last == ";" else { continue }
      clauses.append(start..<words.count)
      start = words.count
    }
    return (words, clauses + [start..<words.count])
  }

  // MARK: Periods

  private struct Found {
    let range: Range<Int>
    let period: Period
  }

  /// The longest runs of words that are a duration, from the left: `6 enam bulan`, `setahun`.
  private static func periods(in words: [String]) -> [Found] {
    var found: [Found] = [], at = 0
    while at < words.count {
      let ends = (at + 1...min(words.count, at + 5)).reversed()
      let run = ends.lazy.compactMap { end -> Found? in
        // `tahunan` and `monthly` say how often, not how long.
        guard end > at + 1 || words[at] == "setahun" else { return nil }
        return PeriodAsWritten(words[at..<end].joined(separator: " ")).clearPeriod.map {
          Found(range: at..<end, period: $0)
        }
      }.first
      if let run { found.append(run) }
      at = run?.range.upperBound ?? at + 1
    }
    return found
  }

  /// A notice period stands beside its word: `with six months' notice`, `pemberitahuan 6 bulan sebelumnya`.
  ///
  /// - isBefore: whether the language of the word has it before the word, where there is one on each side.
  private static func nearest(to notice: Int, isBefore: Bool, among periods: [Found]) -> Found? {
    func distance(_ found: Found) -> Int {
      found.range.lowerBound > notice
        ? found.range.lowerBound - notice + (isBefore ? 1 : 0)
        : notice - found.range.upperBound + (isBefore ? 1 : 2)
    }
    return periods.min { distance($0) < distance($1) }.flatMap { distance($0) <= 5 ? $0 : nil }
  }

  private static func basis(in words: [String], hasNotice: Bool) -> Term.NoticeBasis? {
    func says(_ phrases: [[String]]) -> Bool {
      phrases.contains { phrase in words.indices.contains { words[$0...].starts(with: phrase) } }
    }
    let ends = hasNotice || words.contains { endingWords.contains($0) }
    guard ends else { return nil }
    if says(anyTimePhrases) { return .anyTime }
    return says(anniversaryPhrases) ? .anniversary : nil
  }

  private static let anyTimePhrases = [
    ["any", "time"], ["anytime"], ["sewaktu", "waktu"], ["setiap", "saat"], ["kapan", "saja"]
  ]
  private static let anniversaryPhrases = [["anniversary"], ["anniversaries"], ["ulang", "tahun"]]

  private static let englishNoticeWords: Set<String> = ["notice", "notification", "notify"]
  private static let noticeWords = englishNoticeWords.union(["pemberitahuan", "memberitahukan", "diberitahukan"])
  private static let untilWords: Set<String> = ["until", "till", "sampai", "hingga"]
  private static let renewalWords: Set<String> = [
    "renew", "renewal", "renewed", "renews", "renewable", "prolongation", "prolonged", "extension", "extended",
    "diperpanjang", "perpanjangan", "autorenew", "autorenewal"
  ]
  private static let endingWords: Set<String> = [
    "terminated", "terminate", "termination", "ended", "diakhiri", "mengakhiri", "pengakhiran", "dihentikan"
  ]
}

extension PeriodAsWritten {
  fileprivate var clearPeriod: Period? { if case .clear(let period) = self { period } else { nil } }
}

/// The agreement that a text says another lasts as long as: `selama MoU induk berlaku`, `as long as 12/NK/2024 is in
/// force`.
///
/// - Parameters:
///   - ids: by the keys and numbers of the register's agreements.
///   - parent: the id of the agreement that this one stands under.
/// - Returns: nil where the text says no such thing, or names none that is known.
func followed(in text: String, ids: [String: String], parent: String?) -> String? {
  let words = headingWords(text)
  guard beginningsOfFollowing.contains(where: words.starts) else { return nil }
  let named = text.split(whereSeparator: \.isWhitespace).lazy.filter { $0.utf8.contains { (0x30...0x39).contains($0) } }
    .compactMap { ids[wordKey(String($0))] }.first
  if let named { return named }
  return words.contains { ["induk", "parent", "umbrella", "payung"].contains($0) } ? parent : nil
}

private let beginningsOfFollowing = [
  ["selama"], ["sepanjang"], ["mengikuti"], ["as", "long", "as"], ["for", "as", "long", "as"], ["coterminous", "with"],
  ["co", "terminous", "with"]
]
