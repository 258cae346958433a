internal import Dossiers
internal import FoundationEssentials
internal import Planning
internal import Templates

// The plan of an agreement as tables for packs: its score, its context, its objectives and its resources.

extension DossierWriter {
  /// The four elements of good planning with their points, and what each lacks. Only what the present stage asks for is
  /// counted.
  var planning: Section? {
    let scores = self.scores
    guard scores.elements.contains(where: { $0.score != nil }) else { return nil }
    let note = scores.whole.map { words.fill(.scoreWhole, [.n: format.number($0, fraction: 0)]) } ?? ""
    return table(
      "_planning", .planningTitle, note: note,
      [
        TableColumn(word: .element), TableColumn(word: .score), TableColumn(word: .points, isNumeric: true),
        TableColumn(word: .missing)
      ],
      scores.elements.map { element in
        let missed = missing(in: element)
        let passed = Bounded(value: element.pointsPassed, most: element.pointsApplicable)
        let points = element.score == nil ? "–" : format.bounded(passed)
        return [
          .text(words.term(element.element)), scoreBar(element.score), .text(points),
          .text(missed.joined(separator: "; "))
        ]
      })
  }

  func missing(in element: Scores.Element) -> [String] {
    element.results.filter { $0.outcome == .missed }.map { words.name(of: $0.check) }
  }

  private func scoreBar(_ score: Decimal?) -> Cell {
    guard let score else { return .text(words[.notYet]) }
    return .bars([
      Cell.Bar(
        share: score, tone: tone(ofScore: score), text: format.bounded(Bounded(value: score, most: 100), fraction: 0))
    ])
  }

  func tone(ofScore score: Decimal) -> Cell.Tone {
    let model = handbook.model
    return score >= Decimal(model.bandGood) ? .good : score >= Decimal(model.bandFair) ? .watch : .adverse
  }

  // MARK: Context

  var context: Section? {
    guard let context = dossier.context.value else { return nil }
    let model = handbook.model
    let adverse = indicators.adverseRatings
    let rows = context.dimensions.enumerated().compactMap { place, field -> [Cell]? in
      guard let dimension = field.value else { return nil }
      let response = adverse.first { $0.dimension == place }.map { told($0.response) }
      let rated = dimension.rating.value.map { rating(model.contextRatings[$0], response) }
      return [
        .text(capitalised(words.term(model.contextDimensions[place]))), rated ?? .empty,
        said(dimension.summary), said(dimension.source)
      ]
    }
    return table(
      "_context", .context, note: contextNote(context),
      [
        TableColumn(word: .dimension), TableColumn(word: .rating), TableColumn(word: .summary),
        TableColumn(word: .source)
      ], rows)
  }

  private func contextNote(_ context: Context) -> String {
    var parts: [String] = []
    let reviewed = date(context.reviewed), indicators = indicators
    if !reviewed.isEmpty {
      // A review that is still to come has no age, but a distance.
      let age =
        context.reviewed.value.map {
          $0 <= today ? format.ago(today.ordinal - $0.ordinal) : format.distance($0, from: today)
        } ?? ""
      parts.append(
        "\(words[.reviewed]) \(reviewed)" + (age.isEmpty ? "" : " (" + age + ")"))
    }
    if let cadence = context.cadence.value { parts.append(words.fill(.every, [.period: format.period(cadence)])) }
    if let adaptivity = indicators.adaptivity {
      parts.append(words.fill(.adaptivityIs, [.share: format.number(adaptivity * 100, fraction: 0) + "\u{A0}%"]))
    }
    return parts.joined(separator: " · ")
  }

  /// A rating; under one that is adverse, how long its response took.
  private func rating(_ rating: String, _ response: String?) -> Cell {
    let tag = Cell.tag(words.term(rating), tone(ofRating: rating))
    return response.map { .stacked(tag, below: $0) } ?? tag
  }

  private func told(_ response: AdverseRating.Response) -> String {
    switch response {
    case .after(let days): days == 0 ? words[.respondedBefore] : words.count(.respondedAfter, days)
    case .undated: words[.respondedUndated]
    case .awaited(let days): words.count(.responseAwaited, days)
    }
  }

  private func tone(ofRating rating: String) -> Cell.Tone {
    switch rating {
    case "favourable": .good
    case "watch": .watch
    case "adverse": .adverse
    default: .neutral
    }
  }

  // MARK: Objectives

  var objectives: Section? {
    var rows: [[Cell]] = []
    let progress = self.progress
    for (number, objective) in (dossier.objectives.value ?? []).enumerated() {
      let statement = Cell.named(title(objective.id, objective.statement), under: whence(objective))
      let measures = objective.indicators.value ?? []
      if measures.isEmpty { rows.append([statement, .empty, .empty, .empty, .empty, .empty]) }
      for (offset, indicator) in measures.enumerated() {
        let own = progress.first { $0.objective == number && $0.indicator == offset }
        rows.append([
          offset == 0 ? statement : .empty,
          .named(text(indicator.name), under: [.text(text(indicator.unit))].filter { !$0.isEmpty }),
          figure(indicator.baseline.value), measured(own?.last, own?.lastDate), figure(indicator.target.value),
          bars(own)
        ])
      }
    }
    return table(
      "_objectives", .objectives,
      [
        TableColumn(word: .statement), TableColumn(word: .indicator), TableColumn(word: .baseline, isNumeric: true),
        TableColumn(word: .latest, isNumeric: true),
        TableColumn(word: .target, isNumeric: true), TableColumn(word: .progressTime)
      ], rows)
  }

  /// The small print under an objective: its level, its mandate, and the development goals that it serves.
  func whence(_ objective: Objective) -> [Cell.Phrase] {
    var parts: [Cell.Phrase] = []
    if let level = objective.level.value { parts.append(.text(words[level.word])) }
    if let index = objective.mandate.value {
      let mandate = handbook.model.mandates[index]
      parts.append(.text("\(mandate.id) \(mandate.name.text(in: words.language))"))
    }
    let goals = objective.sdg.items().map { code in
      Cell.Link(text: code.value, address: goalIndex(of: code.value).flatMap { groupHref(.sdg, $0) })
    }
    if !goals.isEmpty { parts.append(.links(words[.sdg] + " ", goals)) }
    return parts
  }

  private func figure(_ measurement: Measurement?) -> Cell {
    measured(measurement?.value.value, measurement?.date.value)
  }

  private func measured(_ value: Decimal?, _ date: CalendarDate?) -> Cell {
    value.map { .measured($0, year: date?.year) } ?? .empty
  }

  /// Two bars for an indicator as it was last measured: how much of the way was done, and how much of the time had
  /// passed.
  private func bars(_ progress: Progress?) -> Cell {
    var bars: [Cell.Bar] = []
    if let share = progress?.share {
      bars.append(
        Cell.Bar(
          share: clamped(share), tone: progress?.wasBehind == true ? .watch : .good,
          text: words.fill(.doneShare, [.share: percent(share)])))
    }
    if let elapsed = progress?.elapsedThen {
      bars.append(
        Cell.Bar(
          share: clamped(elapsed), tone: .time, text: words.fill(.timeShare, [.share: percent(elapsed)])))
    }
    return .bars(bars)
  }

  private func percent(_ share: Decimal) -> String { format.number(share * 100, fraction: 0) + "\u{A0}%" }

  private func clamped(_ share: Decimal) -> Decimal { min(max(share, 0), 1) * 100 }

  // MARK: Resources

  var resources: Section? {
    let money = handbook.model.money, balance = self.balance
    let rows = (dossier.resources.value ?? []).map { resource -> [Cell] in
      let value = resource.value.value
      let amount = value?.amount.value.map { Cell.money($0, currency: value?.currency.value) }
      let span = [short(resource.from), short(resource.to)].filter { !$0.isEmpty }.joined(separator: " – ")
      var share = Cell.empty
      if let total = balance?.total, total > 0, let part = value?.inBase(money) {
        let ratio = part / total
        share = .bars([Cell.Bar(share: clamped(ratio), tone: .time, text: percent(ratio))])
      }
      return [
        partner(resource.party), .text(resource.kind.value.map(words.term) ?? ""), said(resource.source), .text(span),
        amount ?? .empty, share
      ]
    }
    return table(
      "_resources", .resources, hasRowIds: true,
      [
        TableColumn(word: .party), TableColumn(word: .kind), TableColumn(word: .source), TableColumn(word: .period),
        TableColumn(word: .value, isNumeric: true), TableColumn(word: .share)
      ], rows)
  }

  /// A day without a space at which a line could break; as its author wrote it where it is no day.
  private func short(_ day: Field<CalendarDate>) -> String {
    day.value.map { String(format.short($0).map { $0 == " " ? "\u{A0}" : $0 }) } ?? date(day)
  }

  /// The sum of the contributions, the share of them that has a value, how unevenly they are borne, and of which day
  /// the exchange rates are. Empty where there is no sum in the model's currency.
  func resourceNote(_ balance: Balance?) -> String {
    guard let balance, balance.total > 0, let base = handbook.model.money.base else { return "" }
    var parts = [
      words.fill(.resourceTotal, [.total: format.money(balance.total.rounded(to: 0), base)]),
      words.fill(.resourceValued, [.share: percent(balance.valuedShare)])
    ]
    if let asymmetry = balance.asymmetry {
      parts.append(words.fill(.resourceAsymmetry, [.n: format.number(asymmetry, fraction: 2)]))
    }
    if let day = handbook.model.money.ratesAsOf { parts.append(words.fill(.ratesOf, [.date: format.date(day)])) }
    return parts.joined(separator: " · ")
  }
}
