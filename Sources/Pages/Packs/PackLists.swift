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
        return [.facts(site.packFacts(of: partner, language))]
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
    let columns = [(words[.ofDossiers], false), (words[.packTheirs], false), (words[.packOurs], false)]
    return [heading("interests", words[.packInterests])] + (own.isEmpty ? [] : [.lead(escaped(own))])
      + (rows.isEmpty ? [] : [.table(PackTable(caption: "", columns: columns, rows: rows))])
  }

  private func isLive(_ dossier: Int) -> Bool {
    handbook.dossiers[dossier].stage.value.map { handbook.model.stages[$0].isLive } ?? false
  }

  /// The agreements, live ones first, with the terms as a picture where there are several.
  func agreements(_ dossiers: [Int]) -> [PackBlock] {
    guard !dossiers.isEmpty else { return [.empty(words[.packNoAgreements])] }
    let order = dossiers.filter(isLive) + dossiers.filter { !isLive($0) }
    return [.table(rows(order, isWide: false))] + timeline(of: dossiers)
  }

  func timeline(of dossiers: [Int]) -> [PackBlock] {
    let labels = FigureLabels(language: language, route: route)
    // The line begins five years ago: what had ended by then has nothing on it.
    let shown = dossiers.filter {
      language.assessment.dossiers[$0].term.lastDay.map { $0.date.year >= today.year - 5 } ?? false
    }
    let figure = TimelineFigure(shown, labels: labels, limit: 24)
    guard figure.rows.count > 2 else { return [] }
    let id = scope + "timeline", title = words[.packTimelineTitle], legend = words[.figureTimeline]
    let svg = Charts.timeline(figure.timeline, ChartWords(id: id, title: title, description: legend))
    return [.chart(PackChart(id: id, title: title, note: "", legend: legend, svg: svg, table: nil))]
  }

  /// What falls due in some dossiers within a year, by date.
  private func deadlines(of dossiers: [Int]) -> [PackBlock] {
    let last = today.adding(days: 366)
    let due = dossiers.flatMap { index in
      language.assessment.dossiers[index].deadlines.filter { $0.date.date <= last }.map { (index, $0) }
    }
    .sorted { ($0.1.date.date.ordinal, $0.0, $0.1.kind.rawValue) < ($1.1.date.date.ordinal, $1.0, $1.1.kind.rawValue) }
    guard !due.isEmpty else { return [heading("deadlines", words[.packDeadlines]), .empty(words[.packNoDeadlines])] }
    let columns = [words[.date], words[.packFallsDue], words[.ofDossiers], words[.packDistance]].map {
      ($0, false)
    }
    let rows = due.map { index, deadline in
      [
        unbroken(format.date(deadline.date.date)), escaped(deadline.label(in: words)), name(of: index),
        unbroken(format.distance(deadline.date.date, from: today))
      ]
    }
    return [heading("deadlines", words[.packDeadlines]), .table(PackTable(caption: "", columns: columns, rows: rows))]
  }

  // MARK: A list of agreements

  /// A row an agreement: five columns for the upright page, nine for the page on its side.
  func rows(_ dossiers: [Int], isWide: Bool) -> PackTable {
    var columns: [(String, Bool)] = [(words[.ofDossiers], false)]
    if isWide { columns += [(words[.partners], false), (words[.instrument], false)] }
    columns.append((words[.stage], false))
    if isWide { columns.append((words[.owner], false)) }
    columns += [(words[.inForce], true), (words[.lastDay], true), (words[.packNotice], true)]
    if isWide { columns.append(("\(words[.score]) (\(words.fill(.ofAll, ["all": "100"])))", true)) }
    return PackTable(caption: "", columns: columns, rows: dossiers.map { row(of: $0, isWide: isWide) })
  }

  private func row(of index: Int, isWide: Bool) -> [[UInt8]] {
    let dossier = handbook.dossiers[index], term = language.assessment.dossiers[index].term
    var cells = [name(of: index)]
    if isWide {
      let others = handbook.relations[index].parties.compactMap { $0 }.filter { $0 != handbook.ownPartner }
      cells.append(joined(others.map { escaped(language.partnerNames[$0]) }))
      cells.append(escaped(dossier.instrument.value.map { language.name(.instruments, $0) } ?? "–"))
    }
    cells.append(escaped(dossier.stage.value.map { language.name(.stages, $0) } ?? "–"))
    if isWide { cells.append(escaped(dossier.owner.value.map { language.name(.units, $0) } ?? "–")) }
    let inForce = format.date(dossier.dates.inForce, of: dossier)
    cells += [unbroken(inForce.isEmpty ? "–" : inForce), day(term.lastDay?.date), day(term.lastNoticeDay?.date)]
    if isWide { cells.append(escaped(indicators(index).scores.whole.map { format.number($0, fraction: 0) } ?? "–")) }
    return cells
  }

  private func day(_ date: CalendarDate?) -> [UInt8] { unbroken(date.map(format.date) ?? "–") }

  /// A dossier's title with its number below; a link where the pack shows it.
  func name(of dossier: Int) -> [UInt8] {
    let document = handbook.dossiers[dossier]
    return linked(
      document.name.text(in: words.language),
      language.href(Handbook.Target(kind: .dossier, index: dossier), from: route)) + small(document.id)
  }

  /// Agreements by theme and stage: where they stand, and where there are none.
  func matrix(of dossiers: [Int]) -> [PackBlock] {
    guard dossiers.count > 5 else { return [] }
    let facts = language.whole.facts(of: .dossiers, in: dossiers, .count)
    let tally = Tally(facts, by: .theme, across: .stage) { $0 == .theme ? language.whole.domain(of: .theme) : [] }
    let labels = FigureLabels(language: language, route: route)
    let grid = FigureGrid(tally, by: .theme, across: .stage, measure: .count, labels: labels).grid
    let id = scope + "matrix", title = words[.packMatrixTitle], note = words[.packMatrixNote]
    let table = PackTable(
      caption: title, columns: [(words[.themes], false)] + grid.columns.map { ($0, true) },
      rows: grid.rows.map { row in [escaped(row.label)] + row.cells.map { escaped($0.shown) } })
    let svg = grid.columns.count > 12 ? "" : heatMap(grid, ChartWords(id: id, title: title, description: note))
    return [.chart(PackChart(id: id, title: title, note: note, svg: svg, table: table))]
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
    case .country(let codes): phrase(.packWith, codes.map { SiteLanguage.country($0, in: words.spoken) })
    case .partnerKind(let kinds):
      phrase(
        .packWith,
        kinds.map {
          handbook.model.partnerKinds[$0].name?.text(in: words.language) ?? handbook.model.partnerKinds[$0].id
        })
    case .dueWithin(let period): words.fill(.packWithin, ["period": format.period(period)])
    case .own(let field, let values):
      "(" + field.title.text(in: words.language) + ": " + values.joined(separator: " " + words[.packOr] + " ") + ")"
    case .live, .id, .number, .kind, .parent, .classification, .finding, .not, .has, .lacks, .record, .procedure,
      .signedBefore, .signedFrom:
      nil
    }
  }

  private func phrase(_ word: Word, _ names: [String]) -> String {
    words.fill(word, ["list": names.joined(separator: " " + words[.packOr] + " ")])
  }
}
