import Charts
import Diagnostics
import Dossiers
import FoundationEssentials
import Planning
import Templates

/// A figure block as values for its template: a picture drawn when the site is built, and the table of the same
/// numbers.
struct FigureView {
  let block: Block
  let id: String
  let labels: FigureLabels

  private var language: SiteLanguage { labels.language }
  private var words: Words { language.words }
  private var review: Review { language.review }

  init(_ block: Block, id: String, on route: Route, in language: SiteLanguage) {
    self.block = block
    self.id = id
    labels = FigureLabels(language: language, route: route)
  }

  var record: FigureValues {
    let dossiers = review.dossiers(in: block.select)
    switch block.kind {
    case .tiles: return value(tiles: tiles)
    case .list: return value(rows: limited(dossiers), rest: rest(dossiers))
    case .table: return value(table: table(of: limited(dossiers), rest: rest(dossiers)))
    case .timeline: return timeline(of: dossiers)
    case .network where block.across == nil: return network
    case .bar, .stacked, .matrix, .calendar, .map, .network: return chart(of: dossiers)
    }
  }

  /// What the figure counts, as one number.
  var headline: (number: Int, label: String) {
    if let tile = block.tiles.first {
      let facts = review.facts(of: tile.matter, in: review.dossiers(in: tile.select), .count)
      return (facts.count, tile.title?.text(in: words.language) ?? labels.name(of: tile.matter))
    }
    let dossiers = review.dossiers(in: block.select), matter = lines.matter
    let facts = matter == .dossiers ? dossiers.count : review.facts(of: matter, in: dossiers, .count).count
    return (facts, lowercased(labels.name(of: matter)))
  }

  private func lowercased(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  private func limited(_ dossiers: [Int]) -> [Int] { Array(dossiers.prefix(block.limit ?? 500)) }

  /// What a list had no room for.
  private func rest(_ dossiers: [Int]) -> [Int] { Array(dossiers.dropFirst(block.limit ?? 500)) }

  // MARK: Charts of a tally

  private func chart(of dossiers: [Int]) -> FigureValues {
    let (by, across, matter, measure) = lines
    let facts = shown(of: matter, in: dossiers, measure)
    let isWhole = block.kind == .matrix || matter == .mandates
    let tally = Tally(facts, by: by, across: across) { isWhole ? review.domain(of: $0) : [] }
    let figure = FigureGrid(
      tally.bounded(rows: mostRows, columns: mostColumns), by: by, across: across, measure: measure, labels: labels)
    let grid = figure.grid
    let text = ChartWords(id: id, title: title, description: description)
    let isHeat = block.kind == .matrix || block.kind == .calendar || (block.kind == .network && across != nil)
    var svg = ""
    if block.kind == .network { svg = across.map { places(tally, by, $0, text) } ?? "" }
    if block.kind == .map { svg = MapFigure(labels: labels).picture(tally, figure, text) }
    let isDrawn = svg.isEmpty && !grid.isEmpty && grid.rows.count <= Self.mostDrawn
    let end = measure == .mean && across == nil ? most(of: matter, under: language.handbook.model) : nil
    let table =
      !isDrawn
      ? FigureTable(grid)
      : isHeat
        ? FigureTable(heat: figure)
        : FigureTable(bars: figure, measure: labels.name(of: measure), end: end.map(Double.init))
    return value(svg: svg, table: grid.isEmpty ? nil : table, isEmpty: grid.isEmpty)
  }

  /// Rows of a picture that one can still read; a block may ask for more, and then gets a table.
  private static let mostDrawn = 60

  /// A map stands over every country's number; all else has room for the largest, and a row for the others.
  private var mostRows: Int {
    max(1, block.limit ?? (block.kind == .map && language.handbook.model.site.map ? 300 : 40))
  }

  /// Parts of a bar are told apart by six tones, columns of a heat map by their headings.
  private var mostColumns: Int { block.kind == .stacked ? 6 : 12 }

  /// Agreements and the partners that they join.
  private var network: FigureValues {
    guard case .partners(let network)? = FigureNetwork(block, review) else { return value(isEmpty: true) }
    let view = NetworkView(network: network, labels: labels)
    return value(svg: view.picture(ChartWords(id: id, title: title, description: description)), table: view.table)
  }

  /// Two lines as a network of places, where it is laid out and not too dense.
  private func places(_ tally: Tally, _ by: Block.Dimension, _ across: Block.Dimension, _ text: ChartWords) -> String {
    guard let places = PlaceNetwork(tally, limit: block.limit), let layout = language.layouts[places.graph] else {
      return ""
    }
    let boxes = places.places.map { place -> Network.Box in
      let key = place.isRow ? tally.rows[place.index] : tally.columns[place.index],
        dimension = place.isRow ? by : across
      let name = labels.label(key, dimension)
      return Network.Box(
        .place, head: "", name: name, href: labels.href(key, dimension) ?? labels.register(of: place.dossiers),
        says: name)
    }
    let lines = places.graph.edges.map { edge -> Network.Line in
      tally.cells[places.places[edge.from].index][places.places[edge.to].index].count > 2 ? .many : .rests
    }
    let dossiers = places.places.flatMap(\.dossiers).map { Handbook.Target(kind: .dossier, index: $0) }
    return Charts.network(
      Network(graph: places.graph, boxes: boxes, lines: lines), layout, text.marked(dossiers, language))
  }

  /// What a figure of some dossiers has room for.
  private func shown(of matter: Block.Matter, in dossiers: [Int], _ measure: Block.Measure = .count) -> [Fact] {
    review.facts(of: matter, in: dossiers, measure).filter { block.kind != .calendar || isNear($0) }
  }

  /// A calendar looks half a year back and a year and a half ahead.
  private func isNear(_ fact: Fact) -> Bool {
    let today = language.assessment.today, now = today.year * 12 + today.month - 1
    return fact.month.map { $0 >= now - 6 && $0 <= now + 18 } ?? true
  }

  /// What a kind shows when the block leaves it open.
  private var lines: (by: Block.Dimension, across: Block.Dimension?, matter: Block.Matter, measure: Block.Measure) {
    switch block.kind {
    case .calendar: (.month, block.across ?? .kind, block.matter == .dossiers ? .deadlines : block.matter, .count)
    case .map: (.country, nil, block.matter, block.measure)
    case .network: (block.by ?? .partner, block.across, block.matter, block.measure)
    case .matrix: (block.by ?? .theme, block.across ?? .stage, block.matter, block.measure)
    case .stacked: (block.by ?? .theme, block.across ?? .stage, block.matter, block.measure)
    default: (block.by ?? .stage, nil, block.matter, block.measure)
    }
  }

  // MARK: Words

  private var isNetwork: Bool { block.kind == .network && block.across == nil }

  private var title: String { block.title?.text(in: words.language) ?? automaticTitle }

  private var automaticTitle: String {
    if isNetwork { return words[.networkTitle] }
    let (by, across, matter, _) = lines
    let lines = [by, across].compactMap { $0 }.map(labels.name).joined(separator: " × ")
    return "\(labels.name(of: matter)): \(lines)"
  }

  private var description: String {
    if let note = block.note { return note.text(in: words.language) }
    guard block.kind != .tiles, block.kind != .list, block.kind != .table else { return "" }
    if block.kind == .timeline { return words[.figureTerms] }
    if isNetwork { return words[.networkNote] }
    if block.kind == .map, language.handbook.model.site.map { return words[.mapNote] }
    let (by, across, matter, measure) = lines
    let pattern: Word = across == nil ? .figureBy : .figureAcross
    return words.fill(
      pattern,
      [
        .what: labels.name(of: matter), .measure: said(measure, of: matter), .by: labels.name(of: by),
        .across: across.map(labels.name) ?? ""
      ])
  }

  /// What the numbers are, and what they are out of.
  private func said(_ measure: Block.Measure, of matter: Block.Matter) -> String {
    let name = labels.name(of: measure), model = language.handbook.model
    switch measure {
    case .amount: return name
    case .count:
      let here = shown(of: matter, in: review.dossiers(in: block.select)).count
      let all = shown(of: matter, in: Array(language.handbook.dossiers.indices)).count
      return name + ", "
        + (here == all
          ? words.fill(.inAll, [.n: words.number(all)])
          : words.fill(.outOf, [.n: words.number(here), .all: words.number(all)]))
    case .mean:
      guard let most = most(of: matter, under: model) else { return name }
      return "\(name), \(words.fill(.ofAll, [.all: "\(most)"]))"
    }
  }

  /// The highest value that a thing can have, where it has values on a scale.
  private func most(of matter: Block.Matter, under model: PlanningModel) -> Int? {
    switch matter {
    case .scores: 100
    case .ratings: model.evaluationScale.upperBound
    case .contexts: model.contextRatings.count
    default: nil
    }
  }

  // MARK: Values

  private func value(
    svg: String = "", table: FigureTable? = nil, tiles: [TileValues] = [], rows: [Int] = [], rest: [Int] = [],
    isEmpty: Bool = false
  ) -> FigureValues {
    let folds = labels.route.canUnfold
    let folding: ((Int) -> String)? = folds ? { words.rest($0) } : nil
    let listed = folds ? language.folded(rows, from: labels.route) : language.rows(of: rows)
    return figureRecord(
      ChartWords(id: id, title: title, description: description), svg: svg, table: table, tiles: tiles,
      count: words.count(.dossierCount, rows.count + rest.count), dossiers: listed + more(rest, columns: 7),
      isEmpty: isEmpty || (block.kind == .list && rows.isEmpty), more: folding)
  }

  private var tiles: [TileValues] {
    block.tiles.map { tile in
      let dossiers = review.dossiers(in: tile.select)
      let facts = review.facts(of: tile.matter, in: dossiers, .count)
      let counted = tile.matter == .dossiers ? dossiers : Array(Set(facts.map(\.dossier))).sorted()
      return TileValues(
        number: words.number(facts.count), out: all(of: tile, facts.count),
        label: tile.title?.text(in: words.language) ?? labels.name(of: tile.matter),
        href: labels.register(of: counted) ?? "", tone: "")
    }
  }

  /// What a tile's number is out of: the same things of all dossiers; nothing where these are all that there are.
  private func all(of tile: Block.Tile, _ count: Int) -> String {
    let all = review.facts(of: tile.matter, in: Array(language.handbook.dossiers.indices), .count).count
    return all == count ? "" : words.fill(.ofAll, [.all: words.number(all)])
  }

  /// A row that says how many more there are, and leads to them.
  private func more(_ rest: [Int], columns: Int) -> [UInt8] {
    guard !rest.isEmpty else { return [] }
    let text = words.fill(.more, [.n: words.number(rest.count)])
    return HTML.row(across: columns, linked(text, labels.register(of: rest)))
  }

  private func table(of dossiers: [Int], rest: [Int]) -> FigureTable {
    let names = block.columns.isEmpty ? ["id", "title", "stage", "computed.last_day"] : block.columns.map(\.value)
    let columns = names.compactMap { Column($0, under: language.handbook.model) }
    var table = FigureTable(
      head: columns.map { (heading(of: $0), Self.isNumber($0)) },
      rows: dossiers.map { dossier in
        let cells = columns.map { column -> CellValues in
          let text = language.text(of: column.value(of: dossier, in: review.portfolio, review.assessment), column.name)
          let href =
            column.name == "id" || (column.name == "title" && !names.contains("id"))
            ? language.href(Handbook.Target(kind: .dossier, index: dossier), from: labels.route) : nil
          // A number is read as one, and not broken at its hyphens; a very long one would push the rest off a phone.
          let isKept = column.name == "id" && text.utf8.count <= 16
          return FigureTable.cell(text, href: href, isNumber: Self.isNumber(column), tint: isKept ? "d" : "")
        }
        return RowValues(cells: cells)
      }
        + (rest.isEmpty
          ? []
          : [
            FigureTable.more(
              words.fill(.more, [.n: words.number(rest.count)]), href: labels.register(of: rest),
              columns: columns.count)
          ]))
    table.hasMore = !rest.isEmpty
    return table
  }

  /// What a column is called on pages, with what its numbers are out of.
  private func heading(of column: Column) -> String {
    guard let name = words.name(of: column) else { return column.title[words.programLanguage] }
    return column.scale.map { "\(name) (\($0[words.programLanguage]))" } ?? name
  }

  /// What is computed is a number or a day, and so are the dates.
  private static func isNumber(_ column: Column) -> Bool {
    (column.name.hasPrefix("computed.") && column.name != "computed.notice_state") || column.name.hasPrefix("dates.")
  }

  private func timeline(of dossiers: [Int]) -> FigureValues {
    let figure = TimelineFigure(dossiers, labels: labels, limit: block.limit ?? 40)
    return value(table: figure.table, isEmpty: figure.rows.isEmpty)
  }
}

/// A figure's values for its template: the picture over the table of its numbers, which stands open where there is no
/// picture.
///
/// - Parameter more: says how many rows of a long table are folded away; none are where nothing says so.
func figureRecord(
  _ words: ChartWords, svg: String, table: FigureTable?, tiles: [TileValues] = [], count: String = "",
  dossiers: [UInt8] = [], isEmpty: Bool = false, more: ((Int) -> String)?
) -> FigureValues {
  let first = 100, rows = table?.rows ?? []
  let rest = more != nil && rows.count > first ? Array(rows.dropFirst(first)) : []
  let folded = rest.count - (table?.hasMore == true ? 1 : 0)
  return FigureValues(
    id: words.id, title: words.title, note: words.description, svg: Array(svg.utf8), empty: isEmpty, tiles: tiles,
    columns: (table?.head ?? []).enumerated().map { place, column in
      // Of bars the parts come after the name and the bar.
      let part = place - 2, tones = table?.tones ?? []
      return FigureColumnValues(
        label: column.label, numeric: column.isNumber, key: tones.indices.contains(part) ? tones[part].rawValue : "")
    }, hasRows: !rows.isEmpty, rows: Array(rows.dropLast(rest.count)), rest: rest.isEmpty ? "" : more?(folded) ?? "",
    span: "\(table?.head.count ?? 0)", restRows: rest, count: count, dossiers: dossiers, folded: !svg.isEmpty,
    form: (table?.form ?? .plain).rawValue)
}
