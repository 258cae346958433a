package import Dossiers
package import FoundationEssentials

/// How far an indicator has come from its baseline to its target, beside the time that has passed.
package struct Progress: Sendable, Hashable {
  /// Index into `Dossier.objectives`, and of the indicator in that objective.
  package let objective, indicator: Int
  /// The latest actual by today, and its day; an actual without a day counts for nothing.
  package let last: Decimal?
  package let lastDate: CalendarDate?
  /// (last − baseline) / (target − baseline): 1 at the target, beyond it and below 0 as it may be; nil without the
  /// three numbers, or where target and baseline are the same.
  package let share: Decimal?
  /// (today − day of the baseline) / (day of the target − day of the baseline), 0…1; nil without both days.
  package let elapsed: Decimal?

  /// The same on the day of the latest actual: what was done is held against the time it was done in.
  package let elapsedThen: Decimal?

  /// Less done than time gone when it was last measured; nil where either is not known.
  package var wasBehind: Bool? {
    guard let share, let elapsedThen else { return nil }
    return share < elapsedThen
  }

  /// Less done than time gone; nil where either is not known.
  package var isBehind: Bool? {
    guard let share, let elapsed else { return nil }
    return share < elapsed
  }
}

extension Subject {
  /// One an indicator, in the dossier's order.
  var progress: [Progress] {
    dossier.objectives.items().enumerated().flatMap { objective, value in
      value.indicators.items().enumerated().map { index, indicator in progress(of: indicator, objective, index) }
    }
  }

  private func progress(of indicator: Indicator, _ objective: Int, _ index: Int) -> Progress {
    let dated = indicator.actuals.items().filter { $0.value.value != nil && $0.date.value.map { $0 <= today } ?? false }
    let day = dated.compactMap(\.date.value).max()
    let last = dated.last { $0.date.value == day }
    return Progress(
      objective: objective, indicator: index, last: last?.value.value, lastDate: last?.date.value,
      share: share(last?.value.value, of: indicator), elapsed: elapsed(indicator, on: today),
      elapsedThen: last?.date.value.flatMap { elapsed(indicator, on: $0) })
  }

  private func share(_ last: Decimal?, of indicator: Indicator) -> Decimal? {
    guard let last, let baseline = indicator.baseline.value?.value.value,
      let target = indicator.target.value?.value.value,
      target != baseline
    else { return nil }
    return (last - baseline) / (target - baseline)
  }

  private func elapsed(_ indicator: Indicator, on day: CalendarDate) -> Decimal? {
    guard let start = indicator.baseline.value?.date.value, let end = indicator.target.value?.date.value, end > start
    else { return nil }
    let days = min(max(day.ordinal - start.ordinal, 0), end.ordinal - start.ordinal)
    return Decimal(days) / Decimal(end.ordinal - start.ordinal)
  }
}
