internal import Charts
internal import Dossiers
internal import FoundationEssentials
internal import Planning
internal import Templates

// What an item of a pack shows, in blocks. Dossiers go through the same writer as their pages, on a route that leads
// nowhere else.

/// Writes the items of one pack in one language.
struct PackParts {
  let site: Site
  let language: SiteLanguage
  let route: Route
  /// Put before the ids of what it writes: an item may be shown twice.
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

  func dossier(_ index: Int, show: [String]) -> [PackBlock] {
    let writer = writer(index), sections = writer.sections
    return show.flatMap { part -> [PackBlock] in
      switch part {
      case "summary": return summary(index, writer)
      case "facts": return [heading(part, words[.packKeyFacts]), .facts(writer.packFacts)]
      case "objectives": return objectives(index)
      case "resources": return resources(index, sections)
      case "interests": return interests(index)
      case "deadlines": return deadlines(index)
      case "text": return text(of: Handbook.Target(kind: .dossier, index: index), under: words[.packText])
      case "family": return writer.packFamily.isEmpty ? [] : [heading(part, words[.family]), .facts(writer.packFamily)]
      case "row": return list([index], isWide: false)
      default: return sections.first { $0.id == "_" + part }.map { [heading(part, $0.title)] + blocks(of: $0) } ?? []
      }
    }
  }

  private func summary(_ index: Int, _ writer: DossierWriter) -> [PackBlock] {
    let summary = handbook.dossiers[index].summary, text = escaped(text(summary)),
      spoken = writer.otherLanguage(of: summary)
    let lead = HTML.inLanguage(text, language: spoken)
    return (text.isEmpty ? [] : [.lead(lead)]) + [.facts(writer.packFacts)]
  }

  /// A section of the dossier's page as it is.
  private func blocks(of section: Section) -> [PackBlock] {
    let writer = CellWriter(format)
    let table = PackTable(caption: "", columns: section.columns, rows: section.rows.map { $0.map(writer.html) })
    return [.table(table)] + (section.note.isEmpty ? [] : [.note(escaped(section.note))])
  }

  private func objectives(_ index: Int) -> [PackBlock] {
    let progress = indicators(index).progress
    var rows: [[[UInt8]]] = [], bars: [Grid.Row] = []
    for (number, objective) in handbook.dossiers[index].objectives.items().enumerated() {
      let goal = goal(objective)
      let measures = objective.indicators.items()
      if measures.isEmpty { rows.append([goal, escaped("–"), [], [], [], []]) }
      for (place, indicator) in measures.enumerated() {
        let own = progress.first { $0.objective == number && $0.indicator == place }
        let name = [text(indicator.name), text(indicator.unit)].filter { !$0.isEmpty }.joined(separator: ", ")
        let baseline = indicator.baseline.value, target = indicator.target.value
        rows.append([
          place == 0 ? goal : [], escaped(name), measured(baseline?.value.value, baseline?.date.value),
          measured(own?.last, own?.lastDate), measured(target?.value.value, target?.date.value), share(own)
        ])
        if let bar = own.flatMap({ progressBar(of: $0, name) }) { bars.append(bar) }
      }
    }
    guard !rows.isEmpty else { return [] }
    let columns: [(label: String, isNumeric: Bool)] = [
      (words[.statement], false), (words[.indicator], false), (words[.baseline], true), (words[.latest], true),
      (words[.target], true), (words[.progress], true)
    ]
    let blocks: [PackBlock] = [
      heading("objectives", words[.objectives]), .table(PackTable(caption: "", columns: columns, rows: rows)),
      .note(escaped(words[.packProgressNote]))
    ]
    guard bars.count > 2 else { return blocks }
    let grid = Grid(corner: words[.indicator], columns: [words[.progress]], rows: bars)
    let picture = chart("progress", words[.packProgressTitle], words[.packProgressChart], grid)
    return blocks + [.chart(picture)]
  }

  /// An objective's statement, and which level and goals it serves.
  private func goal(_ objective: Objective) -> [UInt8] {
    let statement = [objective.id.value, text(objective.statement)].compactMap { $0 }.joined(separator: " ")
    let under = [
      objective.level.value.map { words[$0.word] },
      objective.sdg.value.map { words[.sdg] + " " + $0.map(\.value).joined(separator: ", ") }
    ]
    return escaped(statement) + small(under.compactMap { $0 }.joined(separator: " · "))
  }

  private func progressBar(of progress: Progress, _ name: String) -> Grid.Row? {
    guard let share = progress.share else { return nil }
    let shown = format.number(share * 100, fraction: 0) + "\u{A0}%"
    return Grid.Row(name, [Grid.Cell(max(0, length(share)), shown, tone: progress.wasBehind == true ? .watch : .good)])
  }

  private func measured(_ value: Decimal?, _ date: CalendarDate?) -> [UInt8] {
    guard let value else { return escaped("–") }
    return escaped(format.number(value)) + small(date.map { "\($0.year)" } ?? "")
  }

  private func share(_ progress: Progress?) -> [UInt8] {
    guard let progress, let share = progress.share else { return escaped("–") }
    let time = progress.elapsedThen.map { words.fill(.packElapsed, [.n: format.number($0 * 100, fraction: 0)]) } ?? ""
    return escaped(format.number(share * 100, fraction: 0) + "\u{A0}%") + small(time)
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

  /// The dated rates that the sums of a dossier were made with; empty where all of it is in one currency.
  private func rates(of dossier: Dossier) -> String {
    let money = handbook.model.money
    let used = Set(dossier.resources.items().compactMap { $0.value.value?.currency.value })
    let list = money.rates.filter { $0.key != money.base && used.contains($0.key) }.sorted { $0.key < $1.key }.map {
      "\($0.key)\u{A0}\(format.number($0.value))"
    }
    guard !list.isEmpty else { return "" }
    // A rate without its day is told as such: no day is made up for it.
    return words.fill(
      money.ratesAsOf == nil ? .packRatesUndated : .packRates,
      [.base: money.base ?? "", .list: list.joined(separator: "; "), .date: money.ratesAsOf.map(format.date) ?? ""])
  }

  func name(ofParty id: String) -> String {
    if let target = handbook.find(id) { return handbook.document(target).name.text(in: words.language) }
    return id == handbook.model.organisation.id
      ? handbook.model.organisation.name.text(in: words.language) : words[.notInEdition]
  }

  /// What each side wants, beside each other where they are few. Roles alone have been said with the parties' names.
  private func interests(_ index: Int) -> [PackBlock] {
    let dossier = handbook.dossiers[index], parties = dossier.parties.items()
    guard !parties.isEmpty else { return [] }
    let balance = indicators(index).balance
    func row(_ word: Word, _ value: (Party) -> String) -> [[UInt8]]? {
      let cells = parties.map(value)
      return cells.allSatisfy(\.isEmpty) ? nil : [escaped(words[word])] + cells.map { escaped($0.isEmpty ? "–" : $0) }
    }
    let lines: [[[UInt8]]?] = [
      row(.interest) { text($0.interest) }, row(.role, writer(index).role(of:)), row(.signatory) { text($0.signatory) },
      row(.share) { party in
        balance?.shares.first { $0.party == party.partner.value }.map { format.wholePercent($0.share) } ?? ""
      }
    ]
    guard lines[0] != nil || lines[2] != nil || lines[3] != nil else { return [] }
    let rows = lines.compactMap { $0 }, names = parties.map { name(ofParty: $0.partner.value ?? "") }
    let isNarrow = parties.count <= 3
    let turned = parties.indices.map { party in [escaped(names[party])] + rows.map { $0[party + 1] } }
    let table =
      isNarrow
      ? PackTable(caption: "", columns: [("", false)] + names.map { ($0, false) }, rows: rows)
      : PackTable(
        caption: "", columns: [(words[.party], false)] + rows.map { (String(decoding: $0[0], as: UTF8.self), false) },
        rows: turned)
    return [heading("interests", words[.packInterests]), .table(table)]
  }

  private func deadlines(_ index: Int) -> [PackBlock] {
    let rows = language.assessment.dossiers[index].deadlines.map { deadline in
      [
        HTML.unbroken(format.short(deadline.date.date)), escaped(deadline.label(in: words)),
        HTML.unbroken(format.distance(of: deadline, from: today)),
        // One step: the day that it is counted from has a row of its own.
        escaped(format.derivationSteps(deadline.date).first ?? "")
      ]
    }
    guard !rows.isEmpty else { return [.empty(words[.packNoDeadlines])] }
    let columns = [words[.date], words[.packFallsDue], words[.packDistance], words[.packCounted]].map { ($0, false) }
    return [heading("deadlines", words[.packDeadlines]), .table(PackTable(caption: "", columns: columns, rows: rows))]
  }

  // MARK: A body

  /// A document's own words, its headings below the pack's.
  func text(of target: Handbook.Target, under title: String?) -> [PackBlock] {
    let document = handbook.document(target), shown = handbook.body(of: target, in: words.language)
    let html = language.bodyHTML(of: target, on: route, titled: document.name.text(in: words.language), scope: scope)
    guard !html.isEmpty else { return [] }
    let printed = PrintedBody(pictures: site.form.pictures, words: words).html(
      loweredHeadings(html, by: title == nil ? 1 : 2))
    return (title.map { [heading("text", $0)] } ?? []) + [.prose(printed, language: shown.language)]
  }

  // MARK: Small things

  func small(_ text: String) -> [UInt8] { HTML.small(escaped(text)) }

  /// For drawing only.
  func length(_ value: Decimal) -> Double { Double("\(value)") ?? 0 }

  func chart(_ part: String, _ title: String, _ note: String, _ grid: Grid) -> PackChart {
    let id = scope + part
    let table = PackTable(
      caption: title, columns: [(grid.corner, false)] + grid.columns.map { ($0, true) },
      rows: grid.rows.map { row in [escaped(row.label)] + row.cells.map { escaped($0.shown) } })
    return PackChart(
      id: id, title: title, note: note, svg: Charts.bars(grid, ChartWords(id: id, title: title, description: note)),
      table: table)
  }
}
