internal import Dossiers
internal import FoundationEssentials
internal import Planning

// The objectives as cards: a small drawing of each indicator beside the straight path from its baseline to its target.

extension DossierWriter {
  var objectiveLines: Section? {
    let objectives = dossier.objectives.value ?? [], progress = self.progress
    guard !objectives.isEmpty else { return nil }
    var cards: [ObjectiveCard] = []
    for (number, objective) in objectives.enumerated() {
      let title = title(objective.id, objective.statement), measures = objective.indicators.items()
      if measures.isEmpty {
        cards.append(
          ObjectiveCard(
            title: title, unit: "", line: nil, tag: nil, sentence: words[.noIndicator], under: whence(objective)))
      }
      for (offset, indicator) in measures.enumerated() {
        let own = progress.first { $0.objective == number && $0.indicator == offset }
        cards.append(card(title, objective, indicator, own))
      }
    }
    let hasLines = cards.contains { $0.line != nil }
    return Section(
      id: "_objectives", title: words[.objectives], note: hasLines ? words[.objectivesNote] : "",
      lead: ObjectiveCard.html(of: cards, CellWriter(format)))
  }

  private func card(_ title: String, _ objective: Objective, _ indicator: Indicator, _ progress: Progress?)
    -> ObjectiveCard
  {
    let unit = [text(indicator.name), text(indicator.unit)].filter { !$0.isEmpty }.joined(separator: ", ")
    let source = text(indicator.source)
    let under = whence(objective) + (source.isEmpty ? [] : [.text(words[.source].lowercased() + ": " + source)])
    let sentence = sentence(of: indicator, progress)
    return ObjectiveCard(
      title: title, unit: unit, line: line(of: indicator, says: sentence), tag: tag(progress), sentence: sentence,
      under: under)
  }

  private func line(of indicator: Indicator, says: String) -> ObjectiveLine? {
    let actuals = indicator.actuals.items().compactMap(point).filter { $0.day <= today }.sorted { $0.day < $1.day }
    guard let baseline = indicator.baseline.value.flatMap(point) else { return nil }
    return ObjectiveLine(
      measured: [baseline] + actuals, target: indicator.target.value.flatMap(point), today: today,
      says: says)
  }

  private func point(_ measurement: Measurement) -> ObjectiveLine.Point? {
    guard let value = measurement.value.value, let day = measurement.date.value else { return nil }
    return ObjectiveLine.Point(day: day, value: value, shown: format.number(value))
  }

  /// How many percentage points an indicator was ahead or behind when it was last measured: the share of the way that
  /// was done, less the share of the time that had passed. nil where either is not known.
  private func tag(_ progress: Progress?) -> Cell? {
    guard let share = progress?.share, let elapsed = progress?.elapsedThen else { return nil }
    let points = ((share - elapsed) * 100).rounded(to: 0)
    if points == 0 { return .tag(words[.onPath], .good) }
    return points > 0 ? .tag(told(.aheadBy, points), .good) : .tag(told(.behindBy, -points), .watch)
  }

  /// A number of points in words, also one of which the digits fit in no machine word.
  private func told(_ word: Word, _ points: Decimal) -> String {
    words.count(word, Int(points.text(places: 0)) ?? .max, [.n: format.number(points)])
  }

  /// `65 % done with 57 % of the time gone (31 Dec 2025, 11 months ago); from 12 to 198, target 300 by 31 Mar 2028.`
  private func sentence(of indicator: Indicator, _ progress: Progress?) -> String {
    var parts: [String] = []
    if let share = progress?.share, let day = progress?.lastDate {
      let age = "\(format.short(day)), \(format.ago(today.ordinal - day.ordinal))"
      let done = format.wholePercent(share)
      parts.append(
        progress?.elapsedThen.map {
          words.fill(.doneOfTime, [.share: done, .time: format.wholePercent($0), .age: age])
        } ?? words.fill(.doneOnly, [.share: done, .age: age]))
    } else {
      parts.append(words[.notMeasured])
    }
    if let last = progress?.last { parts.append(words.fill(.latestIs, [.value: format.number(last)])) }
    if let target = indicator.target.value, let value = target.value.value {
      let day = target.date.value.map(format.short) ?? ""
      parts.append(words.fill(.targetIs, [.value: format.number(value), .date: day]))
    }
    return parts.joined(separator: "; ") + "."
  }
}
