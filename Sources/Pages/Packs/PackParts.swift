internal import Charts
internal import Dossiers
internal import FoundationEssentials
internal import Planning
internal import Templates

// What an item of a pack shows, in blocks. A dossier is written by the writer of its page (`DossierWriter`), on a route
// whose links lead to places in the pack only.

/// Writes the items of one pack in one language.
struct PackParts {
  let site: Site
  let language: SiteLanguage
  let route: Route
  /// Stands before the id of every heading and picture, so that no id comes twice when two items show the same thing.
  let scope: String

  var words: Words { language.words }
  var format: Format { language.format }
  var handbook: Handbook { language.handbook }
  var today: CalendarDate { language.assessment.today }

  func text(_ field: Field<LocalizedText>) -> String { field.value?.text(in: words.language) ?? "" }

  func heading(_ part: String, _ title: String) -> PackBlock { .heading(id: scope + part, title) }

  func writer(_ dossier: Int) -> DossierWriter {
    let target = Handbook.Target(kind: .dossier, index: dossier)
    return DossierWriter(
      site: site, page: Site.Page(language: 0, route: route, subject: .document(target)), language: language,
      index: dossier)
  }

  func indicators(_ dossier: Int) -> Indicators {
    Planning.indicators(of: dossier, in: language.review.portfolio, language.assessment)
  }

  // MARK: A dossier

  func dossier(_ index: Int, show: [DossierPart]) -> [PackBlock] {
    let writer = writer(index), sections = writer.sections
    return show.flatMap { part -> [PackBlock] in
      switch part {
      case .summary: return summary(index, writer)
      case .facts: return [heading("facts", words[.packKeyFacts]), .facts(writer.packFacts)]
      case .objectives: return objectives(index)
      case .resources: return resources(index, sections)
      case .interests: return interests(index)
      case .deadlines: return deadlines(index)
      case .text: return text(of: Handbook.Target(kind: .dossier, index: index), under: words[.packText])
      case .family: return family(writer)
      case .row: return list([index], isWide: false)
      case .planning, .coordination, .activities, .meetings, .context, .challenges, .stakeholders, .swot, .risks,
        .evaluation, .recommendations, .team, .lessons, .signatures, .originals, .checklist, .documents, .own, .lenses:
        return section(part, among: sections)
      }
    }
  }

  /// A section of the dossier's page with its heading. Its anchor there is the part's word.
  private func section(_ part: DossierPart, among sections: [Section]) -> [PackBlock] {
    guard let section = sections.first(where: { $0.id == "_" + part.rawValue }) else { return [] }
    return [heading(part.rawValue, section.title)] + blocks(of: section)
  }

  private func family(_ writer: DossierWriter) -> [PackBlock] {
    let facts = writer.packFamily
    return facts.isEmpty ? [] : [heading("family", words[.family]), .facts(facts)]
  }

  private func summary(_ index: Int, _ writer: DossierWriter) -> [PackBlock] {
    let summary = handbook.dossiers[index].summary, text = escaped(text(summary)),
      spoken = writer.otherLanguage(of: summary)
    let lead = HTML.inLanguage(text, language: spoken)
    return (text.isEmpty ? [] : [.lead(lead)]) + [.facts(writer.packFacts)]
  }

  /// A section of the dossier's page, its table and its note unchanged.
  private func blocks(of section: Section) -> [PackBlock] {
    let columns = section.columns.map { PackTable.Column($0.label, isNumeric: $0.isNumeric) }
    let table = PackTable(columns: columns, rows: section.rows)
    return [.table(table)] + (section.note.isEmpty ? [] : [.note(escaped(section.note))])
  }

  private func objectives(_ index: Int) -> [PackBlock] {
    let progress = indicators(index).progress
    var rows: [[Cell?]] = [], bars: [Grid.Row] = []
    for (number, objective) in handbook.dossiers[index].objectives.items().enumerated() {
      let measures = objective.indicators.items()
      if measures.isEmpty { rows.append([statement(of: objective), nil, .empty, .empty, .empty, .empty]) }
      for (place, indicator) in measures.enumerated() {
        let reached = progress.first { $0.objective == number && $0.indicator == place }
        let name = [text(indicator.name), text(indicator.unit)].filter { !$0.isEmpty }.joined(separator: ", ")
        let baseline = indicator.baseline.value, target = indicator.target.value
        rows.append([
          // The objective is named beside its first indicator only.
          place == 0 ? statement(of: objective) : .empty, .text(name),
          measured(baseline?.value.value, baseline?.date.value), measured(reached?.last, reached?.lastDate),
          measured(target?.value.value, target?.date.value), reached.flatMap(share)
        ])
        if let bar = reached.flatMap({ progressBar(of: $0, name) }) { bars.append(bar) }
      }
    }
    guard !rows.isEmpty else { return [] }
    let texts = [Word.statement, .indicator].map { PackTable.Column(words[$0]) }
    let numbers = [Word.baseline, .latest, .target, .progress].map { PackTable.Column(words[$0], isNumeric: true) }
    let blocks: [PackBlock] = [
      heading("objectives", words[.objectives]), .table(PackTable(columns: texts + numbers, rows: rows)),
      .note(escaped(words[.packProgressNote]))
    ]
    guard bars.count > 2 else { return blocks }
    let grid = Grid(corner: words[.indicator], columns: [words[.progress]], rows: bars)
    let picture = chart("progress", words[.packProgressTitle], words[.packProgressChart], grid)
    return blocks + [.chart(picture)]
  }

  /// An objective's id and statement, and below them its level and the development goals that it serves.
  private func statement(of objective: Objective) -> Cell {
    let statement = [objective.id.value, text(objective.statement)].compactMap { $0 }.joined(separator: " ")
    let serves = [
      objective.level.value.map { words[$0.word] },
      objective.sdg.value.map { words[.sdg] + " " + $0.map(\.value).joined(separator: ", ") }
    ]
    return .stacked(.text(statement), below: serves.compactMap { $0 }.joined(separator: " · "))
  }

  private func progressBar(of progress: Progress, _ name: String) -> Grid.Row? {
    guard let share = progress.share else { return nil }
    let tone: Tone = progress.wasBehind == true ? .watch : .good
    return Grid.Row(name, [Grid.Cell(max(0, length(share)), format.wholePercent(share), tone: tone)])
  }

  private func measured(_ value: Decimal?, _ date: CalendarDate?) -> Cell? {
    value.map { .stacked(.measured($0, year: nil), below: date.map { "\($0.year)" } ?? "") }
  }

  /// How much of the way to its target an indicator has gone, and below how much of the time had gone by then.
  private func share(_ progress: Progress) -> Cell? {
    guard let share = progress.share else { return nil }
    let time = progress.elapsedThen.map { words.fill(.packElapsed, [.n: format.number($0 * 100, fraction: 0)]) }
    return .stacked(.text(format.wholePercent(share)), below: time ?? "")
  }

  private func resources(_ index: Int, _ sections: [Section]) -> [PackBlock] {
    guard let section = sections.first(where: { $0.id == "_resources" }) else { return [] }
    var blocks = [heading("resources", section.title)] + self.blocks(of: section)
    guard let balance = indicators(index).balance, balance.total > 0, let base = handbook.model.money.base else {
      return blocks
    }
    let total = words.fill(
      .packTotal,
      [.total: format.money(balance.total, base), .valued: format.number(balance.valuedShare * 100, fraction: 0)])
    let asymmetry =
      balance.asymmetry.map { " " + words.fill(.packAsymmetry, [.n: format.number($0, fraction: 2)]) } ?? ""
    let rates = rates(of: handbook.dossiers[index])
    blocks.append(.note(escaped(total + asymmetry) + (rates.isEmpty ? [] : HTML.footnote(rates))))
    return blocks
  }

  /// The exchange rates with which the sums of a dossier were made, and their day; empty where all of its contributions
  /// are in the base currency.
  private func rates(of dossier: Dossier) -> String {
    let money = handbook.model.money
    let used = Set(dossier.resources.items().compactMap { $0.value.value?.currency.value })
    let list = money.rates.filter { $0.key != money.base && used.contains($0.key) }.sorted { $0.key < $1.key }.map {
      "\($0.key)\u{A0}\(format.number($0.value))"
    }
    guard !list.isEmpty else { return "" }
    // Where the model does not date its rates, the sentence says that they are undated.
    return words.fill(
      money.ratesAsOf == nil ? .packRatesUndated : .packRates,
      [.base: money.base ?? "", .list: list.joined(separator: "; "), .date: money.ratesAsOf.map(format.date) ?? ""])
  }

  func name(ofParty id: String) -> String {
    if let target = handbook.find(id) { return handbook.document(target).name.text(in: words.language) }
    return id == handbook.model.organisation.id
      ? handbook.model.organisation.name.text(in: words.language) : words[.notInEdition]
  }

  /// One thing that is told of every party.
  private struct PartyLine {
    let label: String
    /// By party; nil where nothing is recorded.
    let values: [String?]

    var isEmpty: Bool { values.allSatisfy { $0 == nil } }
  }

  /// What each party wants, does, signs with and brings: a column for each of at most three parties, else a row. Where
  /// only roles are known the table is left out, as the key facts tell them beside the parties' names.
  private func interests(_ index: Int) -> [PackBlock] {
    let parties = handbook.dossiers[index].parties.items()
    guard !parties.isEmpty else { return [] }
    let balance = indicators(index).balance
    func line(_ word: Word, _ value: (Party) -> String) -> PartyLine {
      let values = parties.map(value)
      return PartyLine(label: words[word], values: values.map { $0.isEmpty ? nil : $0 })
    }
    let interest = line(.interest) { text($0.interest) }
    let role = line(.role, writer(index).role(of:))
    let signatory = line(.signatory) { text($0.signatory) }
    let share = line(.share) { party in
      balance?.shares.first { $0.party == party.partner.value }.map { format.wholePercent($0.share) } ?? ""
    }
    if interest.isEmpty, signatory.isEmpty, share.isEmpty { return [] }
    let names = parties.map { name(ofParty: $0.partner.value ?? "") }
    let table = table(of: [interest, role, signatory, share].filter { !$0.isEmpty }, parties: names)
    return [heading("interests", words[.packInterests]), .table(table)]
  }

  private func table(of lines: [PartyLine], parties: [String]) -> PackTable {
    if parties.count <= 3 {
      return PackTable(
        columns: ([""] + parties).map { PackTable.Column($0) },
        rows: lines.map { line in [.text(line.label)] + line.values.map { $0.map(Cell.text) } })
    }
    return PackTable(
      columns: ([words[.party]] + lines.map(\.label)).map { PackTable.Column($0) },
      rows: parties.indices.map { party in [.text(parties[party])] + lines.map { $0.values[party].map(Cell.text) } })
  }

  private func deadlines(_ index: Int) -> [PackBlock] {
    let rows = language.assessment.dossiers[index].deadlines.map { deadline -> [Cell?] in
      [
        .date(deadline.date.date), .text(deadline.label(in: words)),
        .unbroken(format.distance(of: deadline, from: today)),
        // The first step is enough: the day that it counts from has a row of its own.
        .text(format.derivationSteps(deadline.date).first ?? "")
      ]
    }
    guard !rows.isEmpty else { return [.empty(words[.packNoDeadlines])] }
    let columns = [Word.date, .packFallsDue, .packDistance, .packCounted].map { PackTable.Column(words[$0]) }
    return [heading("deadlines", words[.packDeadlines]), .table(PackTable(columns: columns, rows: rows))]
  }

  // MARK: A body

  /// The body of a document, with its headings set lower than those of the pack.
  func text(of target: Handbook.Target, under title: String?) -> [PackBlock] {
    let document = handbook.document(target), shown = handbook.body(of: target, in: words.language)
    let html = language.bodyHTML(of: target, on: route, titled: document.name.text(in: words.language), scope: scope)
    guard !html.isEmpty else { return [] }
    let tones = PrintedTones(accent: site.accent(of: handbook.model))
    let printed = PrintedBody(pictures: site.form.pictures, words: words, tones: tones).html(
      loweredHeadings(html, by: title == nil ? 1 : 2))
    return (title.map { [heading("text", $0)] } ?? []) + [.prose(printed, language: shown.language)]
  }

  // MARK: Pictures

  /// A length to draw, which needs no exact decimals.
  private func length(_ value: Decimal) -> Double { Double("\(value)") ?? 0 }

  private func chart(_ part: String, _ title: String, _ note: String, _ grid: Grid) -> PackChart {
    let id = scope + part
    let table = PackTable(
      caption: title,
      columns: [PackTable.Column(grid.corner)] + grid.columns.map { PackTable.Column($0, isNumeric: true) },
      rows: grid.rows.map { row in ([row.label] + row.cells.map(\.shown)).map(Cell.text) })
    return PackChart(
      id: id, title: title, note: note, svg: Charts.bars(grid, ChartWords(id: id, title: title, description: note)),
      table: table)
  }
}
