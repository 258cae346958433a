internal import Dossiers
internal import FoundationEssentials
internal import Planning
internal import Templates

// The planning of a dossier as tables, one section each, in the order of the page; a section without content is not there.

extension DossierWriter {
  var sections: [Section] {
    [
      planning, objectives, resources, focalPoints, activities, meetings, context, challenges, stakeholders, swot, risks, evaluation, recommendations, team,
      lessons, documents, lenses,
    ].compactMap { $0 }
  }

  // MARK: Tables

  private struct Column {
    let word: Word
    var isNumeric = false
  }

  /// A text stays a text: the template escapes it, and most cells are nothing else.
  private struct Cell {
    let value: Value
    init(_ text: String) { value = .text(text) }
    init(html: [UInt8]) { value = .html(html) }
  }

  private func table(_ id: String, _ title: Word, note: String = "", _ columns: [Column], _ rows: [[Cell]]) -> Section? {
    guard !rows.isEmpty else { return nil }
    return Section(
      id: id, title: words[title], note: note, columns: columns.map { (words[$0.word], $0.isNumeric) }, rows: rows.map { $0.map(\.value) })
  }

  private func partner(_ id: Field<String>) -> Cell { id.value.map { Cell(html: partnerHTML($0)) } ?? Cell("") }

  private func partnerHTML(_ id: String) -> [UInt8] {
    guard let target = handbook.find(id), target.kind == .partner else {
      return escaped(id == handbook.model.organisation.id ? handbook.model.organisation.name.text(in: words.language) : words[.notInEdition])
    }
    return linked(language.partnerNames[target.index], language.href(target, from: page.route))
  }

  private func partners(_ ids: Field<[Item<String>]>) -> Cell {
    Cell(html: joined((ids.value ?? []).map { partnerHTML($0.value) }))
  }

  private func unit(_ unit: Field<Int>) -> Cell {
    unit.value.map { Cell(html: linked(language.name(.units, $0), groupHref(.units, $0))) } ?? Cell("")
  }

  // MARK: Planning

  /// The four elements with their points, and what is missing; only what this stage asks for counts.
  private var planning: Section? {
    let scores = indicators.scores
    guard scores.elements.contains(where: { $0.score != nil }) else { return nil }
    let note = scores.whole.map { "\(words[.score]): \(format.number($0, fraction: 0))/100" } ?? ""
    return table(
      "_planning", .planningTitle, note: note, [Column(word: .element), Column(word: .score), Column(word: .missing)],
      scores.elements.map { element in
        let missed = element.results.filter { $0.outcome == .missed }.map { words.term("check." + $0.check.rawValue) }
        let score = element.score.map { "\(format.number($0, fraction: 0))/100" } ?? words[.notYet]
        return [Cell(words.term(element.element)), Cell(html: scoreBar(element.score, score)), Cell(missed.joined(separator: "; "))]
      })
  }

  /// A bar beside its number: the number says it, the bar shows it.
  private func scoreBar(_ score: Decimal?, _ text: String) -> [UInt8] {
    guard let score else { return escaped(text) }
    let model = handbook.model, value = score.text(places: 0)
    let tone = score >= Decimal(model.bandGood) ? "good" : score >= Decimal(model.bandFair) ? "watch" : "adverse"
    return Array("<meter class=\"\(tone)\" min=\"0\" max=\"100\" value=\"\(value)\">".utf8) + escaped(text) + Array("</meter> ".utf8) + escaped(text)
  }

  /// The six lenses: what each would look at, computed.
  private var lenses: Section? {
    let indicators = indicators
    return table(
      "_lenses", .lensesTitle, note: words.term("lens.note"), [Column(word: .lens), Column(word: .seen)],
      Lens.allCases.compactMap { lens in
        let sentences = sentences(of: lens, in: indicators)
        guard !sentences.isEmpty else { return nil }
        return [Cell(words.term("lens." + lens.rawValue)), Cell(html: sentences.map { escaped($0) }.joined(separator: Array("<br>".utf8)).map { $0 })]
      })
  }

  private var indicators: Indicators { Planning.indicators(of: index, in: language.whole.survey, language.assessment) }

  // MARK: Objectives and resources

  private var objectives: Section? {
    var rows: [[Cell]] = []
    for objective in dossier.objectives.value ?? [] {
      let statement = [objective.id.value, text(objective.statement)].compactMap { $0 }.joined(separator: " ")
      let level = objective.level.value.map { words[$0.word] } ?? ""
      let goals = (objective.sdg.value ?? []).map(\.value).joined(separator: ", ")
      let indicators = objective.indicators.value ?? []
      if indicators.isEmpty { rows.append([statement, level, goals, "", "", "", ""].map { Cell($0) }) }
      for (offset, indicator) in indicators.enumerated() {
        let last = indicator.actuals.value?.last
        rows.append(
          [
            offset == 0 ? statement : "", offset == 0 ? level : "", offset == 0 ? goals : "",
            [text(indicator.name), text(indicator.unit)].filter { !$0.isEmpty }.joined(separator: ", "), figure(indicator.baseline.value),
            figure(last), figure(indicator.target.value),
          ].map { Cell($0) })
      }
    }
    return table(
      "_objectives", .objectives,
      [
        Column(word: .statement), Column(word: .level), Column(word: .sdg), Column(word: .indicator), Column(word: .baseline, isNumeric: true),
        Column(word: .latest, isNumeric: true), Column(word: .target, isNumeric: true),
      ], rows)
  }

  private func figure(_ measurement: Measurement?) -> String {
    guard let measurement, let value = measurement.value.value else { return "" }
    let year = measurement.date.value.map { " (\($0.year))" } ?? ""
    return format.number(value) + year
  }

  private var resources: Section? {
    let rows = (dossier.resources.value ?? []).map { resource -> [Cell] in
      let money = resource.value.value
      let amount = money.flatMap { money in
        money.amount.value.map { amount in money.currency.value.map { format.money(amount, $0) } ?? format.number(amount) }
      }
      let span = [date(resource.from), date(resource.to)].filter { !$0.isEmpty }.joined(separator: " – ")
      return [partner(resource.party), Cell(resource.kind.value.map(words.term) ?? ""), Cell(text(resource.source)), Cell(span), Cell(amount ?? "")]
    }
    return table(
      "_resources", .resources,
      [Column(word: .party), Column(word: .kind), Column(word: .source), Column(word: .period), Column(word: .value, isNumeric: true)], rows)
  }

  // MARK: Coordination

  private var focalPoints: Section? {
    let coordination = dossier.coordination.value
    let rows = (coordination?.focalPoints.value ?? []).map { [partner($0.party), Cell(text($0.office))] }
    var note: [String] = []
    if let secretariat = coordination?.secretariat.value {
      let name = handbook.find(secretariat).map { handbook.document($0).name.text(in: words.language) }
      note.append("\(words[.secretariat]): \(name ?? words[.notInEdition])")
    } else if let name = coordination?.secretariatName.value {
      note.append("\(words[.secretariat]): \(name.text(in: words.language))")
    }
    if let cadence = coordination?.meetingCadence.value { note.append("\(words[.cadence]): \(format.period(cadence))") }
    return table("_coordination", .focalPoints, note: note.joined(separator: " · "), [Column(word: .party), Column(word: .office)], rows)
  }

  private var activities: Section? {
    let rows = (dossier.coordination.value?.activities.value ?? []).map { activity -> [Cell] in
      let raci = activity.raci.value
      return [
        Cell([activity.id.value, text(activity.title)].compactMap { $0 }.joined(separator: " ")), Cell(date(activity.start)), Cell(date(activity.due)),
        Cell(date(activity.done)), partners(raci?.responsible ?? .absent), partners(raci?.accountable ?? .absent),
      ]
    }
    return table(
      "_activities", .activities,
      [
        Column(word: .activity), Column(word: .start), Column(word: .due), Column(word: .done), Column(word: .responsible), Column(word: .accountable),
      ], rows)
  }

  private var meetings: Section? {
    let meetings = (dossier.coordination.value?.meetings.value ?? []).sorted { ($0.date.value?.ordinal ?? 0) > ($1.date.value?.ordinal ?? 0) }
    return table(
      "_meetings", .meetings, [Column(word: .date), Column(word: .kind), Column(word: .outcome)],
      meetings.map { [Cell(date($0.date)), Cell($0.kind.value ?? ""), Cell(text($0.outcome))] })
  }

  // MARK: Context and risks

  private var context: Section? {
    guard let context = dossier.context.value else { return nil }
    let model = handbook.model
    let rows = zip(model.contextDimensions, context.dimensions).compactMap { name, field -> [Cell]? in
      guard let dimension = field.value else { return nil }
      let rating = dimension.rating.value.map { model.contextRatings[$0] } ?? ""
      return [
        Cell(words.all["dimension.\(name)"] ?? name), Cell(words.all["rating.\(rating)"] ?? rating), Cell(text(dimension.summary)),
        Cell(text(dimension.source)),
      ]
    }
    let reviewed = date(context.reviewed)
    return table(
      "_context", .context, note: reviewed.isEmpty ? "" : "\(words[.reviewed]) \(reviewed)",
      [Column(word: .dimension), Column(word: .rating), Column(word: .summary), Column(word: .source)], rows)
  }

  private var challenges: Section? {
    table(
      "_challenges", .challenges, [Column(word: .kind), Column(word: .summary), Column(word: .response)],
      (dossier.challenges.value ?? []).map { [Cell($0.kind.value ?? ""), Cell(text($0.summary)), Cell(text($0.response))] })
  }

  private var stakeholders: Section? {
    table(
      "_stakeholders", .stakeholders, [Column(word: .group), Column(word: .consulted)],
      (dossier.stakeholders.value ?? []).map { [Cell(text($0.group)), Cell(date($0.consulted))] })
  }

  private var swot: Section? {
    guard let swot = dossier.swot.value else { return nil }
    let parts: [(Word, Field<[Item<LocalizedText>]>)] = [
      (.strengths, swot.strengths), (.weaknesses, swot.weaknesses), (.opportunities, swot.opportunities), (.threats, swot.threats),
    ]
    let rows = parts.flatMap { word, items in
      (items.value ?? []).map { [Cell(words[word]), Cell($0.value.text(in: words.language))] }
    }
    return table("_swot", .swot, [Column(word: .kind), Column(word: .summary)], rows)
  }

  private var risks: Section? {
    let rows = (dossier.risks.value ?? []).map { risk -> [Cell] in
      let score = risk.likelihood.value.flatMap { likelihood in risk.impact.value.map { "\(likelihood) × \($0) = \(likelihood * $0)" } } ?? ""
      return [
        Cell([risk.id.value, text(risk.title)].compactMap { $0 }.joined(separator: " ")), Cell(score), unit(risk.owner), Cell(text(risk.response)),
        Cell(date(risk.closed)),
      ]
    }
    return table(
      "_risks", .risks,
      [Column(word: .risk), Column(word: .likelihood, isNumeric: true), Column(word: .owner), Column(word: .response), Column(word: .done)], rows)
  }

  // MARK: Evaluation

  private var evaluation: Section? {
    guard let evaluation = dossier.evaluation.value else { return nil }
    let rows = (evaluation.reports.value ?? []).map { report -> [Cell] in
      let ratings = (report.ratings.value ?? []).map { rating in
        "\(words.all["criterion.\(rating.criterion)"] ?? rating.criterion) \(rating.mark.value.map { format.number($0) } ?? "–")"
      }
      return [Cell(date(report.date)), Cell(report.kind.value.map { words[$0.word] } ?? ""), Cell(ratings.joined(separator: ", "))]
    }
    let cadence = evaluation.cadence.value.map { "\(words[.cadence]): \(format.period($0))" } ?? ""
    return table("_evaluation", .evaluation, note: cadence, [Column(word: .date), Column(word: .kind), Column(word: .rating)], rows)
  }

  private var recommendations: Section? {
    let rows = (dossier.evaluation.value?.reports.value ?? []).flatMap { report in
      (report.recommendations.value ?? []).map { item -> [Cell] in
        [
          Cell([item.id.value, text(item.text)].compactMap { $0 }.joined(separator: " ")), Cell(item.response.value.map { words[$0.word] } ?? ""),
          unit(item.owner), Cell(date(item.due)), Cell(date(item.done)),
        ]
      }
    }
    return table(
      "_recommendations", .recommendations,
      [Column(word: .recommendation), Column(word: .response), Column(word: .owner), Column(word: .due), Column(word: .done)], rows)
  }

  // MARK: People, lessons, documents

  private var team: Section? {
    table(
      "_team", .team, [Column(word: .role), Column(word: .office), Column(word: .competencies), Column(word: .trained)],
      (dossier.team.value ?? []).map { member in
        [
          Cell(text(member.role)), Cell(text(member.office)), Cell((member.competencies.value ?? []).map(\.value).joined(separator: ", ")),
          Cell(date(member.trained)),
        ]
      })
  }

  private var lessons: Section? {
    table(
      "_lessons", .lessons, [Column(word: .date), Column(word: .theme), Column(word: .text)],
      (dossier.lessons.value ?? []).map { lesson in
        [Cell(date(lesson.date)), Cell(lesson.theme.value.map { language.name(.themes, $0) } ?? ""), Cell(text(lesson.text))]
      })
  }

  private var documents: Section? {
    let paths = handbook.documents[index]
    let rows = (dossier.documents.value ?? []).enumerated().map { offset, attachment -> [Cell] in
      let path = offset < paths.count ? paths[offset] : nil
      let name = attachment.path.value.map { String($0.split(separator: "/").last ?? "") } ?? ""
      let href = path.flatMap { page.route.anchors != nil ? nil : page.route.toRoot + language.toSite + encodedPath(attachmentPath($0)) }
      return [Cell(html: linked(name, href)), Cell(attachment.kind.value.map(words.term) ?? ""), Cell(attachment.language.value ?? "")]
    }
    return table("_documents", .documents, [Column(word: .document), Column(word: .kind), Column(word: .language)], rows)
  }
}

extension Objective.Level {
  var word: Word {
    switch self {
    case .global: .levelGlobal
    case .national: .levelNational
    case .institutional: .levelInstitutional
    case .local: .levelLocal
    }
  }
}

extension Report.Kind {
  var word: Word {
    switch self {
    case .monitoring: .reportMonitoring
    case .midterm: .reportMidterm
    case .final: .reportFinal
    }
  }
}

extension Recommendation.Response {
  var word: Word {
    switch self {
    case .accepted: .responseAccepted
    case .partly: .responsePartly
    case .rejected: .responseRejected
    }
  }
}
