package import Dossiers
package import FoundationEssentials

/// What is committed in the valued resources of some dossiers, in the model's base currency.
package struct Commitments: Sendable {
  package let total: Decimal
  package let entries: Int
  /// Entries with an amount in a currency that has a rate; only these are in the sums.
  package let valued: Int
  /// Ascending; an entry over several years is spread evenly over its days, and what has no year comes last.
  package let byYear: [(year: Int?, amount: Decimal)]
  /// Largest first; nil where the entry names no source.
  package let bySource: [(source: LocalizedText?, amount: Decimal)]
  /// Largest first, then by id; nil where the entry names no party.
  package let byParty: [(party: String?, amount: Decimal)]

  package init(of dossiers: [Int], in portfolio: Portfolio) {
    let money = portfolio.handbook.model.money
    var years: [Int?: Decimal] = [:], sources: [LocalizedText?: Decimal] = [:], parties: [String?: Decimal] = [:]
    var total: Decimal = 0, entries = 0, valued = 0
    for dossier in dossiers {
      for resource in portfolio.handbook.dossiers[dossier].resources.items() {
        entries += 1
        guard let amount = resource.value.value?.inBase(money) else { continue }
        valued += 1
        total += amount
        sources[resource.source.value, default: 0] += amount
        parties[resource.party.value, default: 0] += amount
        for (year, part) in resource.parts(of: amount) { years[year, default: 0] += part }
      }
    }
    self.total = total
    self.entries = entries
    self.valued = valued
    byYear = years.map { (year: $0.key, amount: $0.value) }.sorted { ($0.year ?? .max) < ($1.year ?? .max) }
    bySource = sources.map { (source: $0.key, amount: $0.value) }
      .sorted { ($1.amount, $0.source?.sortKey ?? "") < ($0.amount, $1.source?.sortKey ?? "") }
    byParty = parties.map { (party: $0.key, amount: $0.value) }.sorted {
      ($1.amount, $0.party ?? "") < ($0.amount, $1.party ?? "")
    }
  }
}

extension LocalizedText {
  fileprivate var sortKey: String { entries.map { $0.language + " " + $0.text }.joined(separator: "\n") }
}

extension Resource {
  /// Whether it runs over more years than anything is promised for: then it is of no year.
  package var isTooLong: Bool {
    guard let first = from.value, let last = to.value else { return false }
    return last.year - first.year >= 100
  }

  /// The amount by year: day by day from `from` through `to`; the last year takes what division leaves.
  fileprivate func parts(of amount: Decimal) -> [(year: Int?, amount: Decimal)] {
    guard let first = from.value ?? to.value, let last = to.value ?? from.value, first.year < last.year, !isTooLong
    else {
      return [((from.value ?? to.value)?.year, amount)]
    }
    let days = last.ordinal - first.ordinal + 1
    var parts: [(year: Int?, amount: Decimal)] = []
    var rest = amount
    for year in first.year..<last.year {
      guard let begin = CalendarDate(year: year, month: 1, day: 1),
        let end = CalendarDate(year: year, month: 12, day: 31)
      else { continue }
      let part = amount * Decimal(end.ordinal - max(begin, first).ordinal + 1) / Decimal(days)
      parts.append((year, part))
      rest -= part
    }
    return parts + [(last.year, rest)]
  }
}
