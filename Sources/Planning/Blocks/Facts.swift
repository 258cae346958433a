package import Dossiers
package import FoundationEssentials

/// One thing that a figure counts: its dossier, its number, and its places along the dimensions of figures.
package struct Fact: Sendable {
  package let dossier: Int
  package let value: Decimal
  let keys: [Block.Dimension: [FactKey]]

  /// Months since the year 0, of a thing that has a day.
  package var month: Int? {
    guard case .number(let month)? = keys[.month]?.first else { return nil }
    return month
  }
}

/// A place along a dimension: an index into one of the model's lists, or a word of its own.
package enum FactKey: Sendable, Hashable {
  /// Index into the list of the dimension: stages, themes, instruments, units, kinds of partners, levels, mandates,
  /// ratings, partners of the handbook.
  case index(Int)
  case word(String)
  /// A text in the languages that the handbook writes it in.
  case text(LocalizedText)
  case number(Int)
  /// The number of places that a figure has no room for, shown as one.
  case others(Int)
}

extension Review {
  /// Every place along a dimension whose places are known beforehand, so that a figure shows the empty ones too; empty
  /// for a dimension without such a list.
  package func domain(of dimension: Block.Dimension) -> [FactKey] {
    switch dimension {
    case .theme: model.themes.indices.map { .index($0) }
    case .mandate: model.mandates.indices.map { .index($0) }
    case .rating: model.contextRatings.indices.map { .index($0) }
    case .level: Objective.Level.allCases.map { .word($0.rawValue) }
    case .criterion: model.evaluationCriteria.map { .word($0) }
    case .element: model.scores.map { .word($0.element) }
    case .dimension: model.contextDimensions.map { .word($0) }
    case .likelihood: model.riskLikelihood.map { .number($0) }
    case .impact: model.riskImpact.map { .number($0) }
    default: []
    }
  }

  /// The facts about a matter (resources, meetings, risks) in some dossiers, with their numbers by a measure. A thing
  /// with several places along a dimension (a dossier with two themes) counts at each of them.
  package func facts(of matter: Block.Matter, in dossiers: [Int], _ measure: Block.Measure) -> [Fact] {
    dossiers.flatMap { index in
      let common = self.common(index)
      return things(of: matter, index, measure).map { thing in
        // Where things are counted each is one, whatever its mark or its rating is.
        Fact(
          dossier: index, value: measure == .count ? 1 : thing.value, keys: common.merging(thing.keys) { $1 })
      }
    }
  }

  /// Something that a dossier gives, before the places of the dossier itself are added.
  private struct Thing {
    var value: Decimal = 1
    var keys: [Block.Dimension: [FactKey]] = [:]
  }

  /// The places of the dossier itself, which all its things share.
  private func common(_ index: Int) -> [Block.Dimension: [FactKey]] {
    let dossier = handbook.dossiers[index]
    let partners = portfolio.ties.counterparts.ofDossier[index].filter { $0 < handbook.partners.count }
    var keys: [Block.Dimension: [FactKey]] = [:]
    keys[.stage] = dossier.stage.value.map { [.index($0)] }
    keys[.theme] = dossier.themes.items().map { .index($0.value) }
    keys[.instrument] = dossier.instrument.value.map { [.index($0)] }
    keys[.owner] = dossier.owner.value.map { [.index($0)] }
    keys[.classification] = [.index(dossier.classification)]
    keys[.partner] = partners.map { .index($0) }
    keys[.partnerKind] = unique(partners.compactMap { handbook.partners[$0].kind.value.map { .index($0) } })
    keys[.family] = unique(
      partners.compactMap { partner in
        handbook.partners[partner].kind.value.flatMap { model.partnerKinds[$0].family }.map { .word($0) }
      })
    keys[.country] = unique(partners.compactMap { handbook.partners[$0].country.value.map { .word($0) } })
    keys[.year] = dossier.dates.year.map { [.number($0)] }
    return keys
  }

  private func unique(_ keys: [FactKey]) -> [FactKey] {
    var seen: Set<FactKey> = []
    return keys.filter { seen.insert($0).inserted }
  }

  private func things(of matter: Block.Matter, _ index: Int, _ measure: Block.Measure) -> [Thing] {
    let dossier = handbook.dossiers[index]
    switch matter {
    case .dossiers: return [Thing()]
    case .objectives: return dossier.objectives.items().map { Thing(keys: keys(of: $0)) }
    case .mandates:
      return dossier.objectives.items().compactMap { $0.mandate.value }.map { Thing(keys: [.mandate: [.index($0)]]) }
    case .resources:
      return measure == .amount ? amounts(in: dossier) : dossier.resources.items().map { Thing(keys: keys(of: $0)) }
    case .activities:
      return dossier.coordination.value?.activities.items().map { Thing(keys: keys(of: $0)) } ?? []
    case .meetings: return meetings(of: dossier)
    case .risks: return dossier.risks.items().filter { $0.isOpen(asOf: portfolio.today) }.compactMap(keys)
    case .ratings: return marks(in: dossier)
    case .contexts: return contexts(of: dossier)
    case .deadlines: return assessment.dossiers[index].deadlines.map { Thing(keys: keys(of: $0)) }
    case .recommendations: return recommendations(of: dossier)
    case .lessons: return dossier.lessons.items().map { Thing(keys: keys(of: $0)) }
    case .obstacles: return dossier.challenges.items().map { Thing(keys: keys(of: $0)) }
    case .training: return untrained(in: dossier)
    case .scores:
      return indicators(of: index, in: portfolio, assessment).scores.elements.compactMap { element in
        element.score.map { Thing(value: $0, keys: [.element: [.word(element.element)]]) }
      }
    }
  }

  private func keys(of objective: Objective) -> [Block.Dimension: [FactKey]] {
    [
      .level: objective.level.value.map { [.word($0.rawValue)] } ?? [],
      .mandate: objective.mandate.value.map { [.index($0)] } ?? [],
      .sdg: unique(objective.sdg.items().compactMap { Int($0.value.prefix { $0 != "." }).map { .number($0) } })
    ]
  }

  private func keys(of resource: Resource) -> [Block.Dimension: [FactKey]] {
    [
      .kind: resource.kind.value.map { [.word($0)] } ?? [],
      .source: resource.source.value.map { [.text($0)] } ?? [],
      .party: resource.party.value.map { [.word($0)] } ?? []
    ]
  }

  /// The meetings held by today: a day to come is only planned.
  private func meetings(of dossier: Dossier) -> [Thing] {
    let meetings = dossier.coordination.value?.meetings.items() ?? []
    return meetings.compactMap { meeting in
      guard let date = meeting.date.value, date <= portfolio.today else { return nil }
      return Thing(keys: [.kind: meeting.kind.value.map { [.word($0)] } ?? [], .year: [.number(date.year)]])
    }
  }

  /// Contributions in the base currency; one over several years gives each year the part that its days are of all.
  private func amounts(in dossier: Dossier) -> [Thing] {
    dossier.resources.items().flatMap { resource -> [Thing] in
      guard let amount = resource.value.value?.inBase(model.money) else { return [] }
      let own = keys(of: resource)
      guard let from = resource.from.value, let to = resource.to.value, from <= to, !resource.isTooLong else {
        return [Thing(value: amount, keys: own.merging([.year: []]) { $1 })]
      }
      let days = Decimal(to.ordinal - from.ordinal + 1)
      return (from.year...to.year).map { year in
        let first = max(from.ordinal, CalendarDate(year: year, month: 1, day: 1)?.ordinal ?? from.ordinal)
        let last = min(to.ordinal, CalendarDate(year: year, month: 12, day: 31)?.ordinal ?? to.ordinal)
        let part = amount * Decimal(last - first + 1) / days
        return Thing(value: part, keys: own.merging([.year: [.number(year)]]) { $1 })
      }
    }
  }

  private func keys(of activity: Activity) -> [Block.Dimension: [FactKey]] {
    let state: String
    if !activity.isOpen(asOf: portfolio.today) {
      state = "done"
    } else {
      state = activity.due.value.map { $0 < portfolio.today } ?? false ? "overdue" : "open"
    }
    return [.state: [.word(state)], .party: activity.raci.value?.accountable.items().map { .word($0.value) } ?? []]
  }

  private func keys(of risk: Risk) -> Thing? {
    guard risk.weight(under: model) != nil, let likelihood = risk.likelihood.value, let impact = risk.impact.value
    else { return nil }
    var keys: [Block.Dimension: [FactKey]] = [.likelihood: [.number(likelihood)], .impact: [.number(impact)]]
    keys[.dimension] = risk.dimension.value.map { [.word($0)] }
    if let owner = risk.owner.value { keys[.owner] = [.index(owner)] }
    return Thing(keys: keys)
  }

  /// The marks of the latest report that has any; of several on one day, the last in the file.
  private func marks(in dossier: Dossier) -> [Thing] {
    let reports =
      dossier.evaluation.value?.reports.items().filter {
        $0.date.value.map { $0 <= portfolio.today } ?? false && !$0.ratings.items().isEmpty
      } ?? []
    let day = reports.compactMap(\.date.value).max()
    guard let latest = reports.last(where: { $0.date.value == day }) else { return [] }
    return latest.ratings.items().compactMap { rating in
      rating.mark.value.flatMap { mark in
        guard model.evaluationCriteria.contains(rating.criterion) else { return nil }
        return Thing(value: mark, keys: [.criterion: [.word(rating.criterion)]])
      }
    }
  }

  /// One fact for each dimension of the context. A dimension that names no countries stands at those of the
  /// counterparts.
  private func contexts(of dossier: Dossier) -> [Thing] {
    guard let context = dossier.context.value else { return [] }
    return zip(model.contextDimensions, context.dimensions).compactMap { name, field in
      guard let dimension = field.value, let rating = dimension.rating.value else { return nil }
      var keys: [Block.Dimension: [FactKey]] = [.dimension: [.word(name)], .rating: [.index(rating)]]
      let countries = dimension.countries.items()
      if !countries.isEmpty { keys[.country] = countries.map { .word($0.value) } }
      return Thing(value: Decimal(rating + 1), keys: keys)
    }
  }

  private func keys(of deadline: Deadline) -> [Block.Dimension: [FactKey]] {
    var keys: [Block.Dimension: [FactKey]] = [
      .kind: [.word(deadline.kind.rawValue)], .state: [.word(deadline.state.rawValue)],
      .year: [.number(deadline.date.date.year)],
      .month: [.number(deadline.date.date.year * 12 + deadline.date.date.month - 1)]
    ]
    if let owner = deadline.owner { keys[.owner] = [.index(owner)] }
    return keys
  }

  private func recommendations(of dossier: Dossier) -> [Thing] {
    let all = dossier.evaluation.value?.reports.items().flatMap { $0.recommendations.items() } ?? []
    return all.map { recommendation in
      let isShown = portfolio.handbook.model.shows("evaluation.reports.recommendations.response")
      let answer = recommendation.response.value?.rawValue ?? (isShown ? "unanswered" : nil)
      let state = recommendation.isDone(asOf: portfolio.today) ? "done" : answer
      return Thing(keys: [.state: state.map { [.word($0)] } ?? []])
    }
  }

  /// A lesson without a theme of its own is about each theme of its dossier.
  private func keys(of lesson: Lesson) -> [Block.Dimension: [FactKey]] {
    let year: [FactKey] = lesson.date.value.map { [.number($0.year)] } ?? []
    return lesson.theme.value.map { [.year: year, .theme: [.index($0)]] } ?? [.year: year]
  }

  private func keys(of challenge: Challenge) -> [Block.Dimension: [FactKey]] {
    let isShown = portfolio.handbook.model.shows("challenges.response")
    let unanswered: [FactKey] = isShown ? [.word("unanswered")] : []
    return [
      .kind: challenge.kind.value.map { [.word($0)] } ?? [],
      .state: challenge.response.isPresent ? [.word("answered")] : unanswered
    ]
  }

  /// The roles of the team whose training is not recorded, or is yet to come, each at the competencies that it needs. A
  /// day that cannot be read has a finding of its own, and is no gap.
  private func untrained(in dossier: Dossier) -> [Thing] {
    dossier.team.items().filter { $0.isUntrained(asOf: portfolio.today) }.map { member in
      Thing(keys: [.competency: unique(member.competencies.items().map { .word($0.value) })])
    }
  }
}
