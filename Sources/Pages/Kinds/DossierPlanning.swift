internal import Dossiers
internal import FoundationEssentials
internal import Planning
internal import Templates

// What a dossier plans: how well, in what surroundings, to which ends, with which means.

extension DossierWriter {
  /// The four elements with their points, and what is missing; only what this stage asks for counts.
  var planning: Section? {
    let scores = indicators.scores
    guard scores.elements.contains(where: { $0.score != nil }) else { return nil }
    let note = scores.whole.map { words.fill(.scoreWhole, ["n": format.number($0, fraction: 0)]) } ?? ""
    return table(
      "_planning", .planningTitle, note: note,
      [Column(word: .element), Column(word: .score), Column(word: .points, isNumeric: true), Column(word: .missing)],
      scores.elements.map { element in
        let missed = element.results.filter { $0.outcome == .missed }.map { words.term("check." + $0.check.rawValue) }
        let points =
          element.score == nil
          ? "–" : "\(format.number(element.pointsPassed)) / \(format.number(element.pointsApplicable))"
        return [
          Cell(words.term(element.element)), Cell(html: scoreBar(element.score)), Cell(points),
          Cell(missed.joined(separator: "; "))
        ]
      })
  }

  private func scoreBar(_ score: Decimal?) -> [UInt8] {
    guard let score else { return escaped(words[.notYet]) }
    let model = handbook.model
    let tone = score >= Decimal(model.bandGood) ? "good" : score >= Decimal(model.bandFair) ? "watch" : "adverse"
    return bar(score.text(places: 0), tone: tone, format.number(score, fraction: 0))
  }

  // MARK: Context

  var context: Section? {
    guard let context = dossier.context.value else {
      return table("_context", .context, empty: emptyText("context"), [], [])
    }
    let model = handbook.model
    let rows = zip(model.contextDimensions, context.dimensions).compactMap { name, field -> [Cell]? in
      guard let dimension = field.value else { return nil }
      let rating = dimension.rating.value.map { model.contextRatings[$0] }
      return [
        Cell(capitalised(words.term(name))),
        Cell(html: rating.map { tag(words.term($0), tone(ofRating: $0)) } ?? []), Cell(text(dimension.summary)),
        Cell(text(dimension.source))
      ]
    }
    return table(
      "_context", .context, note: contextNote(context), empty: emptyText("context"),
      [Column(word: .dimension), Column(word: .rating), Column(word: .summary), Column(word: .source)], rows)
  }

  private func contextNote(_ context: Context) -> String {
    var parts: [String] = []
    let reviewed = date(context.reviewed), indicators = indicators
    if !reviewed.isEmpty {
      parts.append(
        "\(words[.reviewed]) \(reviewed)" + (indicators.contextAge.map { " (" + words.count(.daysAgo, $0) + ")" } ?? "")
      )
    }
    if let cadence = context.cadence.value { parts.append(words.fill(.every, ["period": format.period(cadence)])) }
    if let adaptivity = indicators.adaptivity {
      parts.append(words.fill(.adaptivityIs, ["share": format.number(adaptivity * 100, fraction: 0) + "\u{A0}%"]))
    }
    return parts.joined(separator: " · ")
  }

  private func tone(ofRating rating: String) -> String {
    switch rating {
    case "favourable": "good"
    case "watch": "watch"
    case "adverse": "adverse"
    default: "neutral"
    }
  }

  // MARK: Objectives

  var objectives: Section? {
    var rows: [[Cell]] = []
    let progress = indicators.progress
    for (number, objective) in (dossier.objectives.value ?? []).enumerated() {
      let statement = named(
        [objective.id.value, text(objective.statement)].compactMap { $0 }.joined(separator: " "), whence(objective))
      let measures = objective.indicators.value ?? []
      if measures.isEmpty { rows.append([statement] + ["", "", "", "", ""].map { Cell($0) }) }
      for (offset, indicator) in measures.enumerated() {
        let own = progress.first { $0.objective == number && $0.indicator == offset }
        rows.append([
          offset == 0 ? statement : Cell(""), named(text(indicator.name), escaped(text(indicator.unit))),
          figure(indicator.baseline.value),
          measured(own?.last, own?.lastDate), figure(indicator.target.value), Cell(html: bars(own))
        ])
      }
    }
    return table(
      "_objectives", .objectives, empty: emptyText("objectives"),
      [
        Column(word: .statement), Column(word: .indicator), Column(word: .baseline, isNumeric: true),
        Column(word: .latest, isNumeric: true),
        Column(word: .target, isNumeric: true), Column(word: .progressTime)
      ], rows)
  }

  /// Level, mandate and goals of an objective, the goals with their pages.
  private func whence(_ objective: Objective) -> [UInt8] {
    var parts: [[UInt8]] = []
    if let level = objective.level.value { parts.append(escaped(words[level.word])) }
    if let mandate = objective.mandate.value {
      parts.append(
        escaped(
          "\(handbook.model.mandates[mandate].id) \(handbook.model.mandates[mandate].name.text(in: words.language))"))
    }
    let goals = objective.sdg.items().map { code in
      linked(code.value, goalIndex(of: code.value).flatMap { groupHref(.sdg, $0) })
    }
    if !goals.isEmpty { parts.append(escaped(words[.sdg] + " ") + joined(goals)) }
    return joined(parts, " · ")
  }

  private func figure(_ measurement: Measurement?) -> Cell {
    measured(measurement?.value.value, measurement?.date.value)
  }

  private func measured(_ value: Decimal?, _ date: CalendarDate?) -> Cell {
    guard let value else { return Cell("") }
    return named(format.number(value), date.map { escaped("\($0.year)") } ?? [])
  }

  /// How far it has come, and beside it how much of its time is gone.
  private func bars(_ progress: Progress?) -> [UInt8] {
    guard let progress else { return [] }
    var html: [[UInt8]] = []
    if let share = progress.share {
      html.append(
        bar(
          clamped(share), tone: progress.isBehind == true ? "watch" : "good",
          words.fill(.doneShare, ["share": percent(share)])))
    }
    if let elapsed = progress.elapsed {
      html.append(bar(clamped(elapsed), tone: "time", words.fill(.timeShare, ["share": percent(elapsed)])))
    }
    return joined(html, "<br>")
  }

  private func percent(_ share: Decimal) -> String { format.number(share * 100, fraction: 0) + "\u{A0}%" }

  private func clamped(_ share: Decimal) -> String { (min(max(share, 0), 1) * 100).text(places: 0) }

  // MARK: Resources

  var resources: Section? {
    let money = handbook.model.money, balance = indicators.balance
    let rows = (dossier.resources.value ?? []).map { resource -> [Cell] in
      let value = resource.value.value
      let amount = value.flatMap { value in
        value.amount.value.map { amount in
          value.currency.value.map { format.money(amount, $0) } ?? format.number(amount)
        }
      }
      let span = [date(resource.from), date(resource.to)].filter { !$0.isEmpty }.joined(separator: " – ")
      var share: [UInt8] = []
      if let total = balance?.total, total > 0, let part = value?.inBase(money) {
        share = bar(clamped(part / total), tone: "time", percent(part / total))
      }
      return [
        partner(resource.party), Cell(resource.kind.value.map(words.term) ?? ""), Cell(text(resource.source)),
        Cell(span), Cell(amount ?? ""), Cell(html: share)
      ]
    }
    return table(
      "_resources", .resources, note: page.route.anchors == nil ? resourceNote(balance) : "",
      empty: emptyText("resources"), hasRowIds: true,
      [
        Column(word: .party), Column(word: .kind), Column(word: .source), Column(word: .period),
        Column(word: .value, isNumeric: true), Column(word: .share)
      ], rows)
  }

  /// The sum, how much of it is valued, how unevenly it is borne, and at which day's rates.
  private func resourceNote(_ balance: Balance?) -> String {
    guard let balance, balance.total > 0, let base = handbook.model.money.base else { return "" }
    var parts = [
      words.fill(.resourceTotal, ["total": format.money(balance.total.rounded(to: 0), base)]),
      words.fill(.resourceValued, ["share": percent(balance.valuedShare)])
    ]
    if let asymmetry = balance.asymmetry {
      parts.append(words.fill(.resourceAsymmetry, ["n": format.number(asymmetry, fraction: 2)]))
    }
    if let day = handbook.model.money.ratesAsOf { parts.append(words.fill(.ratesOf, ["date": format.date(day)])) }
    return parts.joined(separator: " · ")
  }
}
