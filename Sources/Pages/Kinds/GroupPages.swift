internal import Charts
internal import Dossiers
internal import Planning
internal import Search
internal import Templates

// Lists of dossiers by theme, stage, instrument, unit, development goal and country: an index, and a page each.

extension PageMaker {
  func groups(_ group: GroupKind) -> FilledPage {
    let title = words[group.word]
    return fill(
      Frame(title: title, level: site.highestLevel, crumbs: [(title, "")]),
      GroupsPageValues(
        note: words.note(on: group), map: group == .countries ? map() : [],
        columns: columns([.name, .themeLive, .overdue, .all]), groups: counts(of: group),
        browse: browse()))
  }

  /// The map over the list of countries.
  private func map() -> [UInt8] {
    let text = ChartWords(id: "_map", title: words[.countries], description: words[.mapNote])
    return Array(MapFigure(labels: FigureLabels(language: language, route: page.route)).picture(ofCountries: text).utf8)
  }

  /// The columns of an index: a name, then numbers.
  func columns(_ labels: [Word]) -> [ColumnValues] {
    labels.enumerated().map { place, word in ColumnValues(label: words[word], numeric: place > 0) }
  }

  /// The members of a list, each with how many dossiers it has, how many of them are live and what is overdue; of a
  /// list with its own order also those that have none.
  private func counts(of group: GroupKind) -> [RowValues] {
    var order = Array(handbook.members(of: group).indices)
    if group == .countries { order = order.map { (SortKey(language.name(group, $0)), $0) }.sorted { $0 < $1 }.map(\.1) }
    return order.map { index in
      let own = Route.group(group, handbook.members(of: group)[index]).path
      let address = handbook.hasPage(group, index) ? page.route.toRoot + own : nil
      let dossiers = handbook.dossiers(of: group, index)
      return indexRow(
        language.name(group, index), address, dossiers,
        late: lateCount(of: dossiers, unit: group == .units ? index : nil))
    }
  }

  /// A row of an index: a name, then how many are live, what is overdue, and all, each leading to its list.
  func indexRow(_ name: String, _ address: String?, _ dossiers: [Int], late: Int) -> RowValues {
    let live = dossiers.count { isLive($0) }
    func number(_ count: Int, _ anchor: String) -> CellValues {
      let href = count == 0 ? nil : address.map { $0 + anchor }
      return FigureTable.cell(words.number(count), href: href, isNumber: true)
    }
    return RowValues(cells: [
      FigureTable.cell(name, href: address, isNumber: false), number(live, "#_live"), number(late, "#_late"),
      number(dossiers.count, "")
    ])
  }

  /// How many obligations of some dossiers are overdue; of a unit those it answers for, whosever dossier they are in.
  func lateCount(of dossiers: [Int], unit: Int? = nil) -> Int {
    let looked = unit.map { language.dossiersAnswered[$0] } ?? dossiers
    return looked.reduce(0) { sum, dossier in
      sum + language.assessment.dossiers[dossier].deadlines.count { $0.isLate && (unit == nil || $0.owner == unit) }
    }
  }

  func isLive(_ dossier: Int) -> Bool {
    handbook.dossiers[dossier].stage.value.map { handbook.model.stages[$0].isLive } ?? false
  }

  func group(_ group: GroupKind, _ index: Int) -> FilledPage {
    let dossiers = handbook.dossiers(of: group, index)
    let title = language.name(group, index)
    let crumbs = [(words[group.word], page.route.toRoot + "\(group.rawValue)/index.html"), (title, "")]
    let inside = self.inside(group, index)
    let overview = PlaceOverview(self, of: dossiers, unit: group == .units ? index : nil)
    return fill(
      Frame(title: title, subtitle: words[group.word], level: site.highestLevel, crumbs: crumbs),
      GroupPageValues(
        place: overview.values, figure: terms(of: dossiers), insideTitle: inside.title,
        inside: inside.rows, browse: browse()))
  }

  /// The next terms to end on a line of time. One alone is said better by its row.
  func terms(of dossiers: [Int]) -> [UInt8] {
    let labels = FigureLabels(language: language, route: page.route)
    let figure = TimelineFigure(dossiers.filter { isLive($0) }, labels: labels, limit: 12)
    guard figure.rows.count > 1 else { return [] }
    let words = ChartWords(
      id: "_terms", title: words[.termsTitle], description: words[.figureTerms])
    return language.figure(words, svg: "", table: figure.table)
  }

  /// What a page has within: a goal its targets, a country its partners, a theme the goals it serves.
  private func inside(_ group: GroupKind, _ index: Int) -> (
    title: String, rows: [CountValues]
  ) {
    switch group {
    case .sdg: return (words[.goalTargets], targets(of: index))
    case .countries: return (words[.partners], handbook.partnersOfCountry[index].map { partnerRow($0) })
    case .themes:
      let goals = Set(handbook.model.themes[index].sdg.compactMap(goalIndex)).sorted()
      return (
        words[.goals],
        goals.map { goal in
          CountValues(
            label: language.name(.sdg, goal),
            href: handbook.hasPage(.sdg, goal) ? page.route.toRoot + Route.group(.sdg, goalTable.codes[goal]).path : "",
            count: "", note: "")
        }
      )
    case .stages, .instruments, .units: return ("", [])
    }
  }

  /// The targets that objectives name, each with its dossiers.
  private func targets(of goal: Int) -> [CountValues] {
    let row = goalTable.rows[goal]
    var dossiers: [String: [Int]] = [:], objectives: [String: Int] = [:]
    for index in handbook.dossiersOfGoal[goal] {
      for code in handbook.dossiers[index].objectives.items().flatMap({ $0.sdg.items() }).map(\.value)
      where goalIndex(of: code) == goal {
        objectives[code, default: 0] += 1
        if dossiers[code]?.last != index { dossiers[code, default: []].append(index) }
      }
    }
    let labels = FigureLabels(language: language, route: page.route)
    return ([row.code] + row.targets).compactMap { code in
      guard let own = dossiers[code] else { return nil }
      return CountValues(
        label: code == row.code ? words[.goalWhole] : code, href: labels.register(of: own) ?? "",
        count: words.number(own.count), note: words.count(.objectiveCount, objectives[code] ?? 0))
    }
  }
}

extension SiteLanguage {
  /// A figure that a page draws by itself, as the template of figures has it.
  func figure(_ words: ChartWords, svg: String, table: FigureTable) -> [UInt8] {
    var html: [UInt8] = []
    theme.figure.render(figureRecord(words, svg: svg, table: table, more: self.words.rest).value, into: &html)
    return html
  }
}
