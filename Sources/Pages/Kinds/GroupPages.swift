internal import Charts
internal import Dossiers
internal import Planning
internal import Search
internal import Templates

// Lists of dossiers by theme, stage, instrument, unit, development goal and country. Each has an index of its members
// (all themes), and a page for every member (one theme).

extension PageMaker {
  /// The index of a list.
  func groups(_ group: GroupKind) -> FilledPage {
    let title = words[group.word]
    return fill(
      Frame(title: title, level: site.highestLevel, crumbs: [.here(title)]),
      GroupsPageValues(
        note: words.note(on: group), map: group == .countries ? map() : [],
        figure: group == .units ? trainingGaps() : [],
        columns: columns([.name, .themeLive, .overdue, .all]), groups: counts(of: group),
        browse: browse()))
  }

  /// The map over the list of countries.
  private func map() -> [UInt8] {
    let text = ChartWords(id: "_map", title: words[.countries], description: words[.mapNote])
    return MapFigure(labels: FigureLabels(language: language, route: page.route)).picture(ofCountries: text)
  }

  /// The training that teams still lack, by unit and competency, as a figure; nothing where they lack none.
  private func trainingGaps() -> [UInt8] {
    let live = Selection(conditions: [.live(true)])
    let block = Block(.matrix, of: .training, in: live, by: .owner, across: .competency)
    let figure = FigureView(block, id: "_training", on: page.route, in: language)
    return figure.headline.number == 0 ? [] : language.written(figure.record)
  }

  /// The columns of an index: a name, then numbers.
  func columns(_ labels: [Word]) -> [ColumnValues] {
    labels.enumerated().map { place, word in ColumnValues(label: words[word], numeric: place > 0) }
  }

  /// A row for each member of a list, with the number of its dossiers, of the live ones and of what is overdue.
  ///
  /// Countries stand by their names; the members of other lists as the model has them.
  private func counts(of group: GroupKind) -> [RowValues] {
    let members = handbook.members(of: group)
    var order = Array(members.indices)
    if group == .countries { order = order.map { (SortKey(language.name(group, $0)), $0) }.sorted { $0 < $1 }.map(\.1) }
    return order.map { index in
      let own = Route.group(group, members[index]).path
      let address = handbook.hasPage(group, index) ? page.route.toRoot + own : nil
      let dossiers = handbook.dossiers(of: group, index)
      return indexRow(
        language.name(group, index), address, dossiers,
        late: lateCount(of: dossiers, unit: group == .units ? index : nil))
    }
  }

  /// A row of an index: a name, then the numbers of its live dossiers, of what is overdue, and of all its dossiers.
  /// Each number leads to the list of what it counts.
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

  /// How many obligations are overdue in some dossiers.
  ///
  /// - Parameter unit: where it is given, only the obligations that this unit answers for are counted, and in every
  ///   dossier that has such, not only in `dossiers`.
  func lateCount(of dossiers: [Int], unit: Int? = nil) -> Int {
    let counted = unit.map { language.dossiersAnswered[$0] } ?? dossiers
    return counted.reduce(0) { sum, dossier in
      sum + language.assessment.dossiers[dossier].deadlines.count { $0.isLate && (unit == nil || $0.owner == unit) }
    }
  }

  func isLive(_ dossier: Int) -> Bool {
    handbook.dossiers[dossier].stage.value.map { handbook.model.stages[$0].isLive } ?? false
  }

  /// The page of one member of a list.
  func group(_ group: GroupKind, _ index: Int) -> FilledPage {
    let dossiers = handbook.dossiers(of: group, index)
    let title = language.name(group, index)
    let above = page.route.toRoot + "\(group.rawValue)/index.html"
    let inside = self.inside(group, index)
    let overview = PlaceOverview(self, of: dossiers, unit: group == .units ? index : nil)
    return fill(
      Frame(
        title: title, subtitle: words[group.word], level: site.highestLevel,
        crumbs: [.to(above, words[group.word]), .here(title)]),
      GroupPageValues(
        place: overview.values, figure: terms(of: dossiers), insideTitle: inside?.title ?? "",
        inside: inside?.rows ?? [], browse: browse()))
  }

  /// The terms that end next, as a figure; nothing where it would show one term only, which its row says better.
  func terms(of dossiers: [Int]) -> [UInt8] {
    let labels = FigureLabels(language: language, route: page.route)
    let figure = TimelineFigure(dossiers.filter { isLive($0) }, labels: labels, limit: 12)
    guard figure.rows.count > 1 else { return [] }
    let words = ChartWords(
      id: "_terms", title: words[.termsTitle], description: words[.figureTerms])
    return language.figure(words, svg: [], table: figure.table)
  }

  /// A list on the page of a member, of what belongs to it beside its dossiers.
  private struct Inside {
    let title: String
    let rows: [CountValues]
  }

  /// The targets of a goal, the partners of a country, or the goals that a theme serves; nil for the other lists.
  private func inside(_ group: GroupKind, _ index: Int) -> Inside? {
    switch group {
    case .sdg: return Inside(title: words[.goalTargets], rows: targets(of: index))
    case .countries:
      let partners = handbook.partnersOfCountry[index].map { partnerRow($0) }
      return Inside(title: words[.partners], rows: partners)
    case .themes: return Inside(title: words[.goals], rows: goals(ofTheme: index))
    case .stages, .instruments, .units: return nil
    }
  }

  private func goals(ofTheme theme: Int) -> [CountValues] {
    let goals = Set(handbook.model.themes[theme].sdg.compactMap(goalIndex)).sorted()
    return goals.map { goal in
      let path = Route.group(.sdg, goalTable.codes[goal]).path
      return CountValues(
        label: language.name(.sdg, goal), href: handbook.hasPage(.sdg, goal) ? page.route.toRoot + path : "", count: "",
        note: "")
    }
  }

  /// The targets of a goal that objectives name, each with the number of dossiers and objectives that name it.
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
  /// A figure that the program puts on a page, written by the same template as the figures of bodies.
  func figure(_ words: ChartWords, svg: [UInt8], table: FigureTable) -> [UInt8] {
    written(figureRecord(words, svg: svg, table: table, more: self.words.rest))
  }

  func written(_ figure: FigureValues) -> [UInt8] {
    var html: [UInt8] = []
    theme.figure.render(figure.value, into: &html)
    return html
  }
}
