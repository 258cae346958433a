import Charts
import Dossiers
import Planning
import Templates

/// A figure block as values for its template: a picture drawn when the site is built, and the table of the same
/// numbers.
struct FigureView {
  private let block: Block
  private let id: String
  private let labels: FigureLabels
  private let count: FigureCount

  private var language: SiteLanguage { labels.language }
  private var words: Words { language.words }
  private var review: Review { language.review }
  private var chartWords: ChartWords { FigureWords(block, labels).chartWords(id: id) }

  init(_ block: Block, id: String, on route: Route, in language: SiteLanguage) {
    self.block = block
    self.id = id
    labels = FigureLabels(language: language, route: route)
    count = FigureCount(block)
  }

  var record: FigureValues {
    let dossiers = review.dossiers(in: block.select)
    switch block.kind {
    case .tiles: return value(tiles: tiles)
    case .list: return value(rows: limited(dossiers), rest: rest(dossiers))
    case .table:
      let columns = DossierColumns(block, labels), rows = columns.ordered(dossiers)
      return value(table: columns.table(of: limited(rows), rest: rest(rows)))
    case .timeline:
      let figure = TimelineFigure(dossiers, labels: labels, limit: block.limit ?? 40)
      return value(table: figure.table, isEmpty: figure.rows.isEmpty)
    case .network where block.across == nil: return network
    case .bar, .stacked, .matrix, .calendar, .map, .network: return chart(of: dossiers)
    }
  }

  /// The figure, and what stands below it.
  var records: [FigureValues] {
    let dossiers = review.dossiers(in: block.select)
    guard block.kind == .network, case .partners(let network)? = FigureNetwork(block, review), !network.hasFocus else {
      return [record]
    }
    return [record] + NetworkFigures(dossiers: dossiers, id: id, labels: labels).values
  }

  /// What the figure counts, as one number.
  var headline: Headline {
    if let tile = block.tiles.first {
      let facts = review.facts(of: tile.matter, in: review.dossiers(in: tile.select), .count)
      return Headline(number: facts.count, label: tile.title?.text(in: words.language) ?? labels.name(of: tile.matter))
    }
    let dossiers = review.dossiers(in: block.select)
    let matter = count.matter
    let number = matter == .dossiers ? dossiers.count : review.facts(of: matter, in: dossiers, .count).count
    let label = labels.name(of: matter)
    return Headline(number: number, label: label.prefix(1).lowercased() + label.dropFirst())
  }

  struct Headline {
    let number: Int
    let label: String
  }

  // MARK: Lists of dossiers

  private var mostDossiers: Int { block.mostDossiers }

  private func limited(_ dossiers: [Int]) -> [Int] { Array(dossiers.prefix(mostDossiers)) }

  /// What a list had no room for.
  private func rest(_ dossiers: [Int]) -> [Int] { Array(dossiers.dropFirst(mostDossiers)) }

  /// A row that says how many more there are, and leads to them.
  private func more(_ rest: [Int], columns: Int) -> [UInt8] {
    guard !rest.isEmpty else { return [] }
    let text = words.fill(.more, [.n: words.number(rest.count)])
    return HTML.row(across: columns, linked(text, labels.register(of: rest)))
  }

  // MARK: Charts of a tally

  private func chart(of dossiers: [Int]) -> FigureValues {
    let facts = count.facts(in: dossiers, count.measure, review, asOf: language.assessment.today)
    // A matrix and a chart of mandates show also the places where nothing stands.
    let showsAllPlaces = block.kind == .matrix || count.matter == .mandates
    let tally = Tally(
      facts, by: count.by, across: count.across, showsAll: showsAllPlaces, domain: { review.domain(of: $0) })
    let figure = FigureGrid(
      tally.bounded(rows: mostRows, columns: mostColumns), by: count.by, across: count.across, measure: count.measure,
      labels: labels)
    let svg = picture(of: tally, figure)
    if figure.grid.isEmpty { return value(svg: svg, isEmpty: true) }
    return value(svg: svg, table: svg.isEmpty ? drawnTable(figure) : FigureTable(figure.grid))
  }

  /// The picture above the table; empty for the kinds whose table is itself the picture, and where nothing can be
  /// drawn.
  private func picture(of tally: Tally, _ figure: FigureGrid) -> [UInt8] {
    switch block.kind {
    case .map: MapFigure(labels: labels).picture(tally, figure, chartWords)
    case .network: count.across.map { places(tally, count.by, $0) } ?? []
    case .tiles, .bar, .stacked, .matrix, .timeline, .calendar, .table, .list: []
    }
  }

  /// A table that shows its numbers by tints or by bars, unless it is too long to be read as a picture.
  private func drawnTable(_ figure: FigureGrid) -> FigureTable {
    guard figure.grid.rows.count <= Self.mostDrawn else { return FigureTable(figure.grid) }
    let isHeat = block.kind == .matrix || block.kind == .calendar || (block.kind == .network && count.across != nil)
    if isHeat { return FigureTable(heat: figure) }
    let isMeanOfOneLine = count.measure == .mean && count.across == nil
    let end = isMeanOfOneLine ? count.highestValue(under: language.handbook.model) : nil
    return FigureTable(bars: figure, measure: labels.name(of: count.measure), end: end.map(Double.init))
  }

  /// Rows of a picture that one can still read; a block may ask for more, and then gets a table.
  private static let mostDrawn = 60

  /// The table under a map has a row for every country; any other has room for the largest, and a row for the others.
  private var mostRows: Int {
    max(1, block.limit ?? (block.kind == .map && language.handbook.model.site.map ? 300 : 40))
  }

  /// Parts of a bar are told apart by six tones, columns of a heat map by their headings.
  private var mostColumns: Int { block.kind == .stacked ? 6 : 12 }

  // MARK: Networks

  /// Agreements and the partners that they join.
  private var network: FigureValues {
    guard case .partners(let network)? = FigureNetwork(block, review) else { return value(isEmpty: true) }
    let view = NetworkView(network: network, labels: labels)
    return value(svg: view.picture(chartWords), table: view.table)
  }

  /// Two lines as a network of places; empty where there is no layout for it, or where it is too dense to be read.
  private func places(_ tally: Tally, _ by: Block.Dimension, _ across: Block.Dimension) -> [UInt8] {
    guard let network = PlaceNetwork(tally, limit: block.limit), let layout = language.layouts[network.graph] else {
      return []
    }
    let boxes = network.places.map { place -> Network.Box in
      let key = place.isRow ? tally.rows[place.index] : tally.columns[place.index]
      let dimension = place.isRow ? by : across
      let name = labels.label(key, dimension)
      return Network.Box(
        .place, head: "", name: name, href: labels.href(key, dimension) ?? labels.register(of: place.dossiers),
        says: name)
    }
    let lines = network.graph.edges.map { edge -> Network.Line in
      let row = network.places[edge.from].index, column = network.places[edge.to].index
      return tally.cells[row][column].count > 2 ? .many : .rests
    }
    let dossiers = network.places.flatMap(\.dossiers).map { Handbook.Target(kind: .dossier, index: $0) }
    return Charts.network(
      Network(graph: network.graph, boxes: boxes, lines: lines), layout, chartWords.marked(dossiers, language))
  }

  // MARK: Tiles

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

  // MARK: Values

  private func value(
    svg: [UInt8] = [], table: FigureTable? = nil, tiles: [TileValues] = [], rows: [Int] = [], rest: [Int] = [],
    isEmpty: Bool = false
  ) -> FigureValues {
    let folds = labels.route.canUnfold
    let listed = folds ? language.folded(rows, from: labels.route) : language.rows(of: rows)
    return figureRecord(
      chartWords, svg: svg, table: table, tiles: tiles,
      count: words.count(.dossierCount, rows.count + rest.count), dossiers: listed + more(rest, columns: 7),
      isEmpty: isEmpty || (block.kind == .list && rows.isEmpty), more: folds ? { words.rest($0) } : nil)
  }
}

extension Block {
  /// The rows of a list or a table of dossiers.
  var mostDossiers: Int { limit ?? 500 }
}
