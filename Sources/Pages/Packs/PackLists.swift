internal import Charts
internal import Dossiers
internal import FoundationEssentials
internal import Planning

// Lists of agreements.

extension PackParts {
  /// A list of the agreements, those with the nearest deadlines first, and their terms as a picture. A long list shows
  /// only its first agreements, which a meeting is most likely to turn on, and counts all of them by theme and stage; a
  /// pack that wants every agreement has an item of its own for the list.
  func agreements(_ dossiers: [Int]) -> [PackBlock] {
    guard !dossiers.isEmpty else { return [.empty(words[.packNoAgreements])] }
    let order = dossiers.map(urgency).sorted().map(\.dossier)
    let most = 40
    guard order.count > most else { return list(order, isWide: false) + timeline(of: dossiers) }
    let some = words.fill(.packSomeOfAll, [.n: words.number(most), .all: words.number(order.count)])
    return matrix(of: dossiers) + list(Array(order.prefix(most)), isWide: false) + [.note(escaped(some))]
      + timeline(of: dossiers)
  }

  func isLive(_ dossier: Int) -> Bool {
    handbook.dossiers[dossier].stage.value.map { handbook.model.stages[$0].isLive } ?? false
  }

  /// Live agreements come first by their next deadline, then live ones without a deadline, the latest to enter into
  /// force first; then those that never entered into force, and last those that ended: of both the latest last day
  /// first.
  private func urgency(of dossier: Int) -> DossierUrgency {
    let state = language.assessment.dossiers[dossier]
    let dates = handbook.dossiers[dossier].dates, inForce = dates.inForce.value
    guard isLive(dossier) else {
      let last = state.term.lastDay?.date ?? inForce
      let wasInForce = inForce != nil || dates.partial.inForce.value != nil || dates.lastInPart != nil
      let group: DossierUrgency.Group = wasInForce ? .ended : .inPreparation
      return DossierUrgency(group: group, order: -(last?.ordinal ?? 0), dossier: dossier)
    }
    if let next = state.deadlines.lazy.map(\.date.date.ordinal).min() {
      return DossierUrgency(group: .due, order: next, dossier: dossier)
    }
    return DossierUrgency(group: .live, order: -(inForce?.ordinal ?? 0), dossier: dossier)
  }

  func timeline(of dossiers: [Int], isWide: Bool = false) -> [PackBlock] {
    let labels = FigureLabels(language: language, route: route), first = today.year - 5
    // The picture begins five years ago, so a term that had ended by then has no place in it.
    let shown = dossiers.filter {
      language.assessment.dossiers[$0].term.lastDay.map { $0.date.year >= first } ?? false
    }
    let figure = TimelineFigure(shown, labels: labels, limit: 24)
    guard figure.rows.count > 2 else { return [] }
    let id = scope + "timeline", title = words[.packTimelineTitle]
    let rest = words.fill(
      .packSomeTerms,
      [.n: words.number(figure.rows.count), .all: words.number(dossiers.count), .year: "\(first)"])
    let legend = words[.figureTimeline] + (figure.rows.count < dossiers.count ? " " + rest : "")
    let svg = Charts.timeline(figure.timeline, ChartWords(id: id, title: title, description: legend), isBroad: isWide)
    return [.chart(PackChart(id: id, title: title, note: "", legend: legend, svg: svg, table: nil))]
  }

  // MARK: A list of agreements

  /// A column of the list before it is decided whether it is shown.
  private struct ListColumn {
    let label: String
    /// One for each agreement; nil where nothing is recorded.
    let cells: [Cell?]
    var isNumeric = false
    /// What all of the cells say; nil where they differ, or where the column is shown even if they do not.
    var common: String?

    var hasNothing: Bool { cells.allSatisfy { $0 == nil } }
  }

  /// A row for each agreement: five columns on the upright page, nine on the page on its side. A longer list leaves out
  /// the columns in which all agreements say the same and those in which nothing is recorded, and says so below the
  /// table.
  func list(_ dossiers: [Int], isWide: Bool) -> [PackBlock] {
    let isLong = dossiers.count > 4
    var shown: [ListColumn] = [], shared: [String] = [], unrecorded: [String] = []
    for column in columns(of: dossiers, isWide: isWide) {
      if isLong, column.hasNothing {
        unrecorded.append(column.label)
      } else if isLong, let common = column.common {
        shared.append("\(column.label): \(common)")
      } else {
        shown.append(column)
      }
    }
    let table = PackTable(
      columns: shown.map { PackTable.Column($0.label, isNumeric: $0.isNumeric) },
      rows: dossiers.indices.map { row in shown.map { $0.cells[row] } })
    var notes: [String] = []
    if !shared.isEmpty { notes.append(words.fill(.packSame, [.list: shared.joined(separator: " · ")])) }
    if !unrecorded.isEmpty { notes.append(words.fill(.packUntold, [.list: unrecorded.joined(separator: ", ")])) }
    return [.table(table)] + (notes.isEmpty ? [] : [.note(escaped(notes.joined(separator: " ")))])
  }

  private func columns(of dossiers: [Int], isWide: Bool) -> [ListColumn] {
    let terms = language.assessment.dossiers
    var columns = [ListColumn(label: words[.packAgreement], cells: dossiers.map { name(of: $0) })]
    if isWide {
      columns.append(ListColumn(label: words[.partners], cells: dossiers.map { partners(of: $0).map(Cell.text) }))
      columns.append(
        column(.instrument, of: dossiers) { $0.instrument.value.map { language.name(.instruments, $0) } })
    }
    columns.append(column(.stage, of: dossiers) { $0.stage.value.map { language.name(.stages, $0) } })
    if isWide { columns.append(column(.owner, of: dossiers) { $0.owner.value.map { language.name(.units, $0) } }) }
    columns.append(
      ListColumn(
        label: words[.inForce], cells: dossiers.map { inForce(of: handbook.dossiers[$0]) }, isNumeric: true))
    let lastDays = dossiers.map { index in
      terms[index].term.lastDay.map { Cell.date($0.date) }
        ?? handbook.dossiers[index].dates.lastInPart.map { .unbroken(format.date($0)) }
    }
    columns.append(ListColumn(label: words[.lastDay], cells: lastDays, isNumeric: true))
    let noticeDays = dossiers.map { terms[$0].term.lastNoticeDay.map { Cell.date($0.date) } }
    columns.append(ListColumn(label: words[.packNotice], cells: noticeDays, isNumeric: true))
    if isWide {
      let scores = dossiers.map { indicators($0).scores.whole.map { Cell.text(format.number($0, fraction: 0)) } }
      let label = "\(words[.score]) (\(words.fill(.ofAll, [.all: "100"])))"
      columns.append(ListColumn(label: label, cells: scores, isNumeric: true))
    }
    return columns
  }

  /// A column of names that several agreements may have in common.
  private func column(_ word: Word, of dossiers: [Int], _ name: (Dossier) -> String?) -> ListColumn {
    let names = dossiers.map { name(handbook.dossiers[$0]) }
    let first = names.first ?? nil
    return ListColumn(
      label: words[word], cells: names.map { $0.map(Cell.text) },
      common: names.allSatisfy { $0 == first } ? first : nil)
  }

  /// The day, or what is known of it.
  private func inForce(of dossier: Dossier) -> Cell? {
    let field = dossier.dates.inForce
    if let day = field.value { return .date(day) }
    if let known = dossier.dates.partial.inForce.value { return .unbroken(format.date(known)) }
    let asWritten = format.date(field, of: dossier)
    // Somebody may have written the dash into the front matter: it says that nothing is recorded.
    return asWritten.isEmpty || asWritten == PackTable.nothingRecorded ? nil : .unbroken(asWritten)
  }

  /// The parties other than our own institution; of many the first, and how many more there are.
  private func partners(of index: Int) -> String? {
    let others = handbook.relations[index].parties.compactMap { $0 }.filter { $0 != handbook.ownPartner }
    guard !others.isEmpty else { return nil }
    let most = others.count > 8 ? 6 : 8
    var names = others.prefix(most).map { language.partnerNames[$0] }
    if others.count > most { names.append(words.fill(.more, [.n: words.number(others.count - most)])) }
    return names.joined(separator: ", ")
  }

  /// A dossier's title with its id below; a link where the pack itself shows the dossier.
  func name(of dossier: Int) -> Cell {
    let document = handbook.dossiers[dossier]
    let title = Cell.Link(
      text: document.name.text(in: words.language),
      address: language.href(Handbook.Target(kind: .dossier, index: dossier), from: route))
    return .stacked(.link(title), below: document.id)
  }

  /// How many agreements there are by theme and stage, the more the darker. A model of at most 12 themes has a row for
  /// every theme; of more themes only those with an agreement have one, and a sentence counts the others.
  func matrix(of dossiers: [Int]) -> [PackBlock] {
    guard dossiers.count > 5 else { return [] }
    let facts = language.review.facts(of: .dossiers, in: dossiers, .count)
    let themes = language.review.domain(of: .theme), areFew = themes.count <= 12
    let tally = Tally(facts, by: .theme, across: .stage, showsAll: true) { areFew && $0 == .theme ? themes : [] }
    let left = themes.count - tally.rows.compactMap { $0 }.count
    let labels = FigureLabels(language: language, route: route), bounded = tally.bounded(rows: 24, columns: 12)
    let grid = FigureGrid(bounded, by: .theme, across: .stage, measure: .count, labels: labels).grid
    let most = grid.rows.flatMap(\.cells).compactMap(\.value).max() ?? 0
    let columns = [PackTable.Column(words[.themes])] + grid.columns.map { PackTable.Column($0, isNumeric: true) }
    let table = PackTable(
      caption: words[.packMatrixTitle], columns: columns,
      rows: grid.rows.map { row in [Cell.text(row.label)] + row.cells.map { tinted($0, of: most) } })
    let note = words[.packMatrixNote] + (left < 1 ? "" : " " + words.count(.packEmptyThemes, left))
    return [.table(table), .note(escaped(note))]
  }

  private func tinted(_ cell: Grid.Cell, of most: Double) -> Cell {
    let step = most > 0 ? min(4, Int(((cell.value ?? 0) / most * 4).rounded(.up))) : 0
    return .tinted(cell.shown, step: step)
  }

  /// What a selection picks, in words: its themes, partners, stages.
  func title(of selection: Selection) -> String {
    let isLive = selection.conditions.compactMap { if case .live(let live) = $0 { live } else { nil } }.first
    let head = isLive.map { words[$0 ? .placeLive : .packNotLive] } ?? words[.agreements]
    return ([head] + selection.conditions.compactMap(phrase)).joined(separator: " ")
  }

  /// One condition as part of a sentence: “with the Ministry”, “at the stage Implementation or Renewal”.
  private func phrase(_ condition: Selection.Condition) -> String? {
    switch condition {
    case .stage(let stages): phrase(.packAt, stages.map { language.name(.stages, $0) })
    case .instrument(let instruments): phrase(.packForm, instruments.map { language.name(.instruments, $0) })
    case .theme(let themes): phrase(.packOn, themes.map { language.name(.themes, $0) })
    case .owner(let units): phrase(.packUnit, units.map { language.name(.units, $0) })
    case .partner(let ids): phrase(.packWith, ids.map(name(ofParty:)))
    case .country(let codes): phrase(.packWith, codes.map { SiteLanguage.country($0, in: words.programLanguage) })
    case .partnerKind(let kinds):
      phrase(
        .packWith,
        kinds.map {
          handbook.model.partnerKinds[$0].name?.text(in: words.language) ?? handbook.model.partnerKinds[$0].id
        })
    case .dueWithin(let period): words.fill(.packWithin, [.period: format.period(period)])
    case .own(let field, let values):
      "(" + field.title.text(in: words.language) + ": " + values.joined(separator: " " + words[.packOr] + " ") + ")"
    case .live, .id, .number, .kind, .parent, .classification, .finding, .not, .has, .lacks, .record, .procedure,
      .signedBefore, .signedFrom:
      nil
    }
  }

  private func phrase(_ word: Word, _ names: [String]) -> String {
    words.fill(word, [.list: names.joined(separator: " " + words[.packOr] + " ")])
  }
}

/// Where an agreement stands in a list that puts the most urgent first.
private struct DossierUrgency: Comparable {
  enum Group: Int { case due, live, inPreparation, ended }

  let group: Group
  /// Within the group: the lower comes first.
  let order: Int
  /// Index into `Handbook.dossiers`.
  let dossier: Int

  static func < (a: DossierUrgency, b: DossierUrgency) -> Bool {
    (a.group.rawValue, a.order, a.dossier) < (b.group.rawValue, b.order, b.dossier)
  }
}
