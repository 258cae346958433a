internal import Charts
internal import Dossiers
internal import FoundationEssentials
internal import Planning

// Partners, and lists of agreements.

extension PackParts {
  // MARK: A partner

  func partner(_ index: Int, show: [String]) -> [PackBlock] {
    let partner = handbook.partners[index], dossiers = handbook.dossiersOfPartner[index]
    return show.flatMap { part -> [PackBlock] in
      switch part {
      case "profile":
        return [.facts(language.facts(of: partner).map(PackFact.init))]
          + text(of: Handbook.Target(kind: .partner, index: index), under: nil)
      case "interests": return interests(of: partner, dossiers, isOwnSaid: show.contains("profile"))
      case "agreements": return [heading(part, words[.packAgreements])] + agreements(dossiers)
      case "deadlines": return deadlines(of: dossiers)
      case "text": return text(of: Handbook.Target(kind: .partner, index: index), under: words[.packText])
      default: return []
      }
    }
  }

  /// What it says it wants, unless its profile has said so, and what it wanted of each live agreement.
  private func interests(of partner: Partner, _ dossiers: [Int], isOwnSaid: Bool) -> [PackBlock] {
    let own = isOwnSaid ? "" : text(partner.interests)
    let rows = dossiers.filter { isLive($0) }.compactMap { index -> [[UInt8]]? in
      let dossier = handbook.dossiers[index], parties = dossier.parties.items()
      let theirs = parties.first { $0.partner.value == partner.id }.map { text($0.interest) } ?? ""
      let ours = parties.first { $0.partner.value == handbook.model.organisation.id }.map { text($0.interest) } ?? ""
      return theirs.isEmpty && ours.isEmpty
        ? nil : [name(of: index), escaped(theirs.isEmpty ? "–" : theirs), escaped(ours.isEmpty ? "–" : ours)]
    }
    guard !own.isEmpty || !rows.isEmpty else { return [] }
    let columns = [(words[.packAgreement], false), (words[.packTheirs], false), (words[.packOurs], false)]
    return [heading("interests", words[.packInterests])] + (own.isEmpty ? [] : [.lead(escaped(own))])
      + (rows.isEmpty ? [] : [.table(PackTable(caption: "", columns: columns, rows: rows))])
  }

  private func isLive(_ dossier: Int) -> Bool {
    handbook.dossiers[dossier].stage.value.map { handbook.model.stages[$0].isLive } ?? false
  }

  /// The agreements, what falls due first before the rest, with the terms as a picture where there are several. Of
  /// hundreds those that a meeting may turn on, and how many there are by theme and stage; a list of its own shows all.
  func agreements(_ dossiers: [Int]) -> [PackBlock] {
    guard !dossiers.isEmpty else { return [.empty(words[.packNoAgreements])] }
    let order = pressing(dossiers), most = 40
    guard order.count > most else { return list(order, isWide: false) + timeline(of: dossiers) }
    let some = words.fill(.packSomeOfAll, [.n: words.number(most), .all: words.number(order.count)])
    return matrix(of: dossiers) + list(Array(order.prefix(most)), isWide: false) + [.note(escaped(some))]
      + timeline(of: dossiers)
  }

  /// Live ones by their next deadline, then the latest; then those that are being prepared, then the ended.
  private func pressing(_ dossiers: [Int]) -> [Int] {
    func place(_ index: Int) -> (Int, Int, Int) {
      let state = language.assessment.dossiers[index]
      let began = -(handbook.dossiers[index].dates.inForce.value?.ordinal ?? 0)
      guard isLive(index) else { return (began == 0 ? 2 : 3, -(state.term.lastDay?.date.ordinal ?? -began), index) }
      let next = state.deadlines.lazy.map(\.date.date.ordinal).min()
      return next.map { (0, $0, index) } ?? (1, began, index)
    }
    return dossiers.map { (place($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  func timeline(of dossiers: [Int], isWide: Bool = false) -> [PackBlock] {
    let labels = FigureLabels(language: language, route: route), first = today.year - 5
    // The line begins five years ago: what had ended by then has nothing on it.
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

  /// What falls due in some dossiers within a year, by date.
  private func deadlines(of dossiers: [Int]) -> [PackBlock] {
    let last = today.adding(days: 366)
    let due = dossiers.flatMap { index in
      language.assessment.dossiers[index].deadlines.filter { $0.date.date <= last }.map { (index, $0) }
    }
    .sorted { ($0.1.date.date.ordinal, $0.0, $0.1.kind.rawValue) < ($1.1.date.date.ordinal, $1.0, $1.1.kind.rawValue) }
    guard !due.isEmpty else { return [.empty(words[.packNoDeadlines])] }
    let columns = [words[.date], words[.packFallsDue], words[.packAgreement], words[.packDistance]].map {
      ($0, false)
    }
    let rows = due.map { index, deadline in
      [
        HTML.unbroken(format.short(deadline.date.date)), escaped(deadline.label(in: words)), name(of: index),
        HTML.unbroken(format.distance(of: deadline, from: today))
      ]
    }
    return [heading("deadlines", words[.packDeadlines]), .table(PackTable(caption: "", columns: columns, rows: rows))]
  }

  // MARK: A list of agreements

  private struct Column {
    let label: String
    let cells: [[UInt8]]
    var isNumeric = false
    /// What all of them say, where that may be said once; nil where they differ.
    var common: String?
  }

  /// A row an agreement: five columns for the upright page, nine for the page on its side. What is the same for all of
  /// several stands below the table, and so does what is recorded for none.
  func list(_ dossiers: [Int], isWide: Bool) -> [PackBlock] {
    let dash = escaped("–"), all = columns(of: dossiers, isWide: isWide)
    let isLong = dossiers.count > 4
    let untold = isLong ? all.filter { $0.cells.allSatisfy { $0 == dash } } : []
    let told = untold.isEmpty ? all : all.filter { column in column.cells.contains { $0 != dash } }
    let shared = isLong ? told.filter { $0.common != nil } : []
    let shown = told.filter { column in !shared.contains { $0.label == column.label } }
    let rows = dossiers.indices.map { row in shown.map { $0.cells[row] } }
    var notes: [[UInt8]] = []
    if !shared.isEmpty {
      let list = shared.map { "\($0.label): \($0.common ?? "")" }.joined(separator: " · ")
      notes.append(escaped(words.fill(.packSame, [.list: list])))
    }
    if !untold.isEmpty {
      notes.append(escaped(words.fill(.packUntold, [.list: untold.map(\.label).joined(separator: ", ")])))
    }
    return [.table(PackTable(caption: "", columns: shown.map { ($0.label, $0.isNumeric) }, rows: rows))]
      + (notes.isEmpty ? [] : [.note(joined(notes, " "))])
  }

  private func columns(of dossiers: [Int], isWide: Bool) -> [Column] {
    let dash = escaped("–"), terms = language.assessment.dossiers
    func column(_ word: Word, _ cell: (Int) -> [UInt8]?) -> Column {
      Column(label: words[word], cells: dossiers.map { cell($0) ?? dash })
    }
    func days(_ word: Word, _ day: (Int) -> CalendarDate?) -> Column {
      let cells = dossiers.map { day($0).map { HTML.unbroken(format.short($0)) } ?? dash }
      return Column(label: words[word], cells: cells, isNumeric: true)
    }
    func named(_ word: Word, _ name: (Dossier) -> String?) -> Column {
      let names = dossiers.map { name(handbook.dossiers[$0]) }, first = names.first ?? nil
      return Column(
        label: words[word], cells: names.map { $0.map { escaped($0) } ?? dash },
        common: names.allSatisfy { $0 == first } ? first : nil)
    }
    var columns = [column(.packAgreement, name(of:))]
    if isWide {
      columns.append(column(.partners, partners(of:)))
      columns.append(named(.instrument) { $0.instrument.value.map { language.name(.instruments, $0) } })
    }
    columns.append(named(.stage) { $0.stage.value.map { language.name(.stages, $0) } })
    if isWide { columns.append(named(.owner) { $0.owner.value.map { language.name(.units, $0) } }) }
    columns.append(
      Column(
        label: words[.inForce], cells: dossiers.map { inForce(of: handbook.dossiers[$0]) ?? dash }, isNumeric: true))
    columns.append(days(.lastDay) { terms[$0].term.lastDay?.date })
    columns.append(days(.packNotice) { terms[$0].term.lastNoticeDay?.date })
    if isWide {
      let scores = dossiers.map { indicators($0).scores.whole.map { escaped(format.number($0, fraction: 0)) } ?? dash }
      let label = "\(words[.score]) (\(words.fill(.ofAll, [.all: "100"])))"
      columns.append(Column(label: label, cells: scores, isNumeric: true))
    }
    return columns
  }

  private func inForce(of dossier: Dossier) -> [UInt8]? {
    let day = dossier.dates.inForce
    let text = day.value.map(format.short) ?? format.date(day, of: dossier)
    return text.isEmpty ? nil : HTML.unbroken(text)
  }

  /// Those beside our own house; of many the first, and how many more.
  private func partners(of index: Int) -> [UInt8]? {
    let others = handbook.relations[index].parties.compactMap { $0 }.filter { $0 != handbook.ownPartner }
    guard !others.isEmpty else { return nil }
    let most = others.count > 8 ? 6 : 8
    let names = others.prefix(most).map { escaped(language.partnerNames[$0]) }
    let rest = others.count > most ? [escaped(words.fill(.more, [.n: words.number(others.count - most)]))] : []
    return joined(names + rest)
  }

  /// A dossier's title with its number below; a link where the pack shows it.
  func name(of dossier: Int) -> [UInt8] {
    let document = handbook.dossiers[dossier]
    return linked(
      document.name.text(in: words.language),
      language.href(Handbook.Target(kind: .dossier, index: dossier), from: route)) + small(document.id)
  }

  /// Agreements by theme and stage, the more the darker: where they stand, and where there are none. Of many themes
  /// only those with any.
  func matrix(of dossiers: [Int]) -> [PackBlock] {
    guard dossiers.count > 5 else { return [] }
    let facts = language.review.facts(of: .dossiers, in: dossiers, .count)
    let themes = language.review.domain(of: .theme), areFew = themes.count <= 12
    let tally = Tally(facts, by: .theme, across: .stage) { areFew && $0 == .theme ? themes : [] }
    let left = themes.count - tally.rows.compactMap { $0 }.count
    let labels = FigureLabels(language: language, route: route), bounded = tally.bounded(rows: 24, columns: 12)
    let grid = FigureGrid(bounded, by: .theme, across: .stage, measure: .count, labels: labels).grid
    let most = grid.rows.flatMap(\.cells).compactMap(\.value).max() ?? 0
    let table = PackTable(
      caption: words[.packMatrixTitle], columns: [(words[.themes], false)] + grid.columns.map { ($0, true) },
      rows: grid.rows.map { row in [escaped(row.label)] + row.cells.map { shaded($0, of: most) } })
    let note = words[.packMatrixNote] + (left < 1 ? "" : " " + words.count(.packEmptyThemes, left))
    return [.table(table), .note(escaped(note))]
  }

  private func shaded(_ cell: Grid.Cell, of most: Double) -> [UInt8] {
    let step = most > 0 ? min(4, Int(((cell.value ?? 0) / most * 4).rounded(.up))) : 0
    return HTML.heat(cell.shown, step: step)
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
