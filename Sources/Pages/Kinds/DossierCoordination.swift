internal import Diagnostics
internal import Dossiers
internal import FoundationEssentials
internal import Planning
internal import Templates

// The work on an agreement: focal points, activities and meetings, evaluation, risks, and what else surrounds it.

extension DossierWriter {
  var focalPoints: Section? {
    let rows = (dossier.coordination.value?.focalPoints.value ?? []).map { [partner($0.party), said($0.office)] }
    let told = coordinationNote
    return table(
      "_coordination", .focalPoints, note: rows.isEmpty ? "" : told, empty: rows.isEmpty ? told : "",
      [TableColumn(word: .party), TableColumn(word: .office)], rows)
  }

  /// The secretariat and the place of meetings, in one line; empty where the dossier names neither.
  var coordinationNote: String {
    let coordination = dossier.coordination.value
    var note: [String] = []
    if let secretariat = coordination?.secretariat.value {
      let name = handbook.find(secretariat).map { handbook.document($0).name.text(in: words.language) }
      note.append("\(words[.secretariat]): \(name ?? words[.notInEdition])")
    } else if let name = coordination?.secretariatName.value {
      note.append("\(words[.secretariat]): \(name.text(in: words.language))")
    }
    if let place = coordination?.meetingPlace.value {
      note.append(labelled(place, Coordination.Fields.meetingPlace))
    }
    return note.joined(separator: " · ")
  }

  /// A text with the name of its field before it.
  private func labelled(_ text: LocalizedText, _ field: TypedField<LocalizedText>) -> String {
    let title = words.language == Language.indonesian.rawValue ? field.title.id : field.title.en
    return "\(capitalised(title)): \(text.text(in: words.language))"
  }

  // MARK: Activities

  var activities: Section? {
    activities(begun: BeginColumn(heading: TableColumn(word: .start)) { self.day($0.start) }, tellingStart: false)
  }

  /// The column that tells when an activity begins: by its day, or by a line of time.
  struct BeginColumn {
    let heading: TableColumn
    let cell: (Activity) -> Cell
  }

  /// - Parameters:
  ///   - begun: the column after the names; nil for none.
  ///   - tellingStart: whether the start stands in the small print under an activity, for tables that have no column
  ///     for it.
  func activities(begun: BeginColumn?, tellingStart: Bool) -> Section? {
    let activities = dossier.coordination.value?.activities.value ?? []
    let rows = activities.enumerated().map { index, activity -> [Cell] in
      let says =
        (begun.map { [$0.cell(activity)] } ?? []) + [
          day(activity.due), state(due: activity.due, done: activity.done), raci(activity.raci.value)
        ]
      let about = about(activity, tellingStart).map { Cell.Phrase.text($0) }
      let name = title(activity.id, activity.title)
      // Nobody knows what a line of time without a name is about.
      let isNameless = name.isEmpty && !(about.isEmpty && says.allSatisfy(\.isEmpty))
      return [.named(isNameless ? "\(words[.activity]) \(index + 1)" : name, under: about)] + says
    }
    let columns =
      [TableColumn(word: .activity)] + (begun.map { [$0.heading] } ?? []) + [
        TableColumn(word: .due), TableColumn(word: .state), TableColumn(word: .raci)
      ]
    return table(
      "_activities", .activities, note: rows.isEmpty ? "" : words[.raciNote], hasRowIds: true, columns, rows)
  }

  /// The small print under an activity: the id of the objective that it serves, and its start where that is wanted.
  private func about(_ activity: Activity, _ tellingStart: Bool) -> [String] {
    let start = tellingStart ? activity.start.value.map { "\(lowercased(words[.start])) \(format.short($0))" } : nil
    return [activity.objective.value, start].compactMap { $0 }.filter { !$0.isEmpty }
  }

  /// The parties that are responsible (R), accountable (A), consulted (C) and informed (I), each role on its own line.
  private func raci(_ raci: Raci?) -> Cell {
    guard let raci else { return .empty }
    let parts = [("R", raci.responsible), ("A", raci.accountable), ("C", raci.consulted), ("I", raci.informed)]
    return .roles(
      parts.compactMap { letter, field in
        let parties = field.items().map { partnerLink($0.value) }
        return parties.isEmpty ? nil : Cell.Role(letter: letter, parties: parties)
      })
  }

  var meetings: Section? {
    let coordination = dossier.coordination.value
    let meetings = (coordination?.meetings.value ?? []).sorted {
      ($0.date.value?.ordinal ?? 0) > ($1.date.value?.ordinal ?? 0)
    }
    var note: [String] = []
    if let cadence = coordination?.meetingCadence.value {
      note.append(words.fill(.every, [.period: format.period(cadence)]))
    }
    if let count = indicators.meetingCount {
      note.append(words.fill(.meetingsHeld, [.n: "\(count.held)", .expected: "\(count.expected)"]))
    }
    return table(
      "_meetings", .meetings, note: note.joined(separator: " · "),
      [TableColumn(word: .date), TableColumn(word: .kind), TableColumn(word: .outcome)],
      meetings.map { [day($0.date), .text($0.kind.value.map(words.term) ?? ""), said($0.outcome)] })
  }

  // MARK: Evaluation

  var evaluation: Section? {
    let reports = dossier.evaluation.value?.reports.value ?? [], indicators = indicators
    let rows = reports.map { report -> [Cell] in
      let ratings = (report.ratings.value ?? []).map { rating in
        "\(words.term(rating.criterion)) \(rating.mark.value.map(mark) ?? "–")"
      }
      return [
        day(report.date), .text(report.kind.value.map { words[$0.word] } ?? ""),
        .text(ratings.joined(separator: ", "))
      ]
    }
    var note: [String] = []
    if let cadence = dossier.evaluation.value?.cadence.value {
      note.append(words.fill(.every, [.period: format.period(cadence)]))
    }
    if let due = indicators.evaluationDue { note.append(words.fill(.nextDue, [.date: format.date(due.date)])) }
    return table(
      "_evaluation", .evaluation, note: note.joined(separator: " · "),
      [TableColumn(word: .date), TableColumn(word: .kind), TableColumn(word: .rating)], rows)
  }

  /// `4 of 5`
  private func mark(_ mark: Decimal) -> String {
    format.bounded(Bounded(value: mark, most: Decimal(handbook.model.evaluationScale.upperBound)))
  }

  var recommendations: Section? {
    let all = (dossier.evaluation.value?.reports.value ?? []).flatMap { $0.recommendations.value ?? [] }
    let areResponsesShown = handbook.model.shows("evaluation.reports.recommendations.response")
    let rows = all.map { item -> [Cell] in
      [
        .text(title(item.id, item.text)),
        .text(item.response.value.map { words[$0.word] } ?? (areResponsesShown ? words.unanswered : "")),
        unit(item.owner),
        day(item.due), item.response.value == .rejected ? .empty : state(due: item.due, done: item.done)
      ]
    }
    let answered = all.count { $0.response.isPresent }
    return table(
      "_recommendations", .recommendations,
      note: rows.isEmpty || !areResponsesShown ? "" : words.fill(.answered, [.n: "\(answered)", .all: "\(all.count)"]),
      [
        TableColumn(word: .recommendation), TableColumn(word: .response), TableColumn(word: .owner),
        TableColumn(word: .due),
        TableColumn(word: .state)
      ], rows)
  }

  // MARK: Risks

  /// The risks in the order of the page, by their places in the file: the heaviest first, the closed ones last. A risk
  /// whose weight is not known stands after every open risk with a weight.
  var riskOrder: [Int] {
    let weights = (dossier.risks.value ?? []).map {
      $0.isOpen(asOf: today) ? $0.weight(under: handbook.model) ?? 0 : -1
    }
    return weights.indices.sorted { weights[$0] == weights[$1] ? $0 < $1 : weights[$0] > weights[$1] }
  }

  var risks: Section? {
    let all = dossier.risks.value ?? []
    let rows = riskOrder.map { number -> [Cell] in
      let risk = all[number]
      return [
        .named(title(risk.id, risk.title), under: about(risk)), weight(risk), unit(risk.owner), said(risk.response),
        day(risk.responded), day(risk.closed)
      ]
    }
    return table(
      "_risks", .risks, note: exposureNote, hasRowIds: true,
      [
        TableColumn(word: .risk), TableColumn(word: .likelihood), TableColumn(word: .owner),
        TableColumn(word: .riskResponse),
        TableColumn(word: .responded), TableColumn(word: .closed)
      ], rows)
  }

  /// The small print under a risk: its dimension, and the agreements that it is linked to.
  func about(_ risk: Risk) -> [Cell.Phrase] {
    let dimension = risk.dimension.value.map { [Cell.Phrase.text(capitalised(words.term($0)))] } ?? []
    return dimension
      + risk.linked.items().map { .links("", [Cell.Link(text: $0.value, address: href(ofId: $0.value))]) }
  }

  /// The exposure in words; empty where it is not known.
  var exposureNote: String { indicators.exposure.map(told) ?? "" }

  /// The exposure in words: the weight of all open risks together, the greatest that it could be, and how many of the
  /// risks are open.
  func told(_ exposure: Exposure) -> String {
    let open = words.fill(.outOf, [.n: "\(exposure.openRisks)", .all: "\(exposure.allRisks)"])
    guard exposure.most > 0 else { return words.fill(.exposureNone, [.open: open]) }
    let figure = Bounded(value: Decimal(exposure.points), most: Decimal(exposure.most))
    return words.fill(
      .exposureIs,
      [.figure: format.bounded(figure), .each: "\(handbook.model.heaviestRisk)", .open: open])
  }

  func weight(_ risk: Risk) -> Cell {
    guard let likelihood = risk.likelihood.value, let impact = risk.impact.value else {
      // Of a risk that states one of the two, the other is a dash.
      let stated = [risk.likelihood.value, risk.impact.value]
      guard stated.contains(where: { $0 != nil }) else { return .empty }
      return .text(stated.map { $0.map(String.init) ?? "–" }.joined(separator: " × "))
    }
    let weight = likelihood * impact, model = handbook.model
    let tone: Cell.Tone =
      !risk.isOpen(asOf: today)
      ? .neutral : weight >= model.riskHighFrom ? .adverse : weight >= model.riskMediumFrom ? .watch : .good
    return .tag("\(likelihood) × \(impact) = \(weight)", tone)
  }

  private var areResponsesToChallengesShown: Bool { handbook.model.shows("challenges.response") }

  var challenges: Section? {
    let lacking = areResponsesToChallengesShown ? Cell.tag(words.unanswered, .watch) : .empty
    return table(
      "_challenges", .challenges, note: challengesNote,
      [TableColumn(word: .kind), TableColumn(word: .summary), TableColumn(word: .response)],
      (dossier.challenges.value ?? []).map {
        [
          .text($0.kind.value.map { words.name(ofChallenge: $0) } ?? ""), said($0.summary),
          $0.response.isPresent ? said($0.response) : lacking
        ]
      })
  }

  /// How many obstacles have a response, and of which kinds those are that have none; empty without obstacles.
  private var challengesNote: String {
    let all = dossier.challenges.items(), open = all.filter { !$0.response.isPresent }
    guard !all.isEmpty, areResponsesToChallengesShown else { return "" }
    let answered = words.fill(.answered, [.n: "\(all.count - open.count)", .all: "\(all.count)"])
    var kinds: [String] = [], counts: [String: Int] = [:]
    for challenge in open {
      let name = challenge.kind.value.map { words.name(ofChallenge: $0) } ?? words[.noneOfThem]
      if counts[name] == nil { kinds.append(name) }
      counts[name, default: 0] += 1
    }
    guard !kinds.isEmpty else { return answered }
    let told = kinds.map { "\($0) \(counts[$0] ?? 0)" }.joined(separator: ", ")
    return answered + " · " + words.fill(.withoutResponse, [.list: told])
  }

  var stakeholders: Section? {
    table(
      "_stakeholders", .stakeholders, [TableColumn(word: .group), TableColumn(word: .consulted)],
      (dossier.stakeholders.value ?? []).map { [said($0.group), day($0.consulted)] })
  }

  var swot: Section? {
    guard let swot = dossier.swot.value else { return nil }
    let parts: [(Word, Field<[Item<LocalizedText>]>)] = [
      (.strengths, swot.strengths), (.weaknesses, swot.weaknesses), (.opportunities, swot.opportunities),
      (.threats, swot.threats)
    ]
    let rows = parts.flatMap { word, items -> [[Cell]] in
      (items.value ?? []).map { [.text(words[word]), .text($0.value.text(in: words.language))] }
    }
    return table("_swot", .swot, [TableColumn(word: .kind), TableColumn(word: .summary)], rows)
  }
}
