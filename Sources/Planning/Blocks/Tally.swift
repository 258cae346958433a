package import Dossiers
package import FoundationEssentials

/// Facts added up along one dimension or two.
package struct Tally: Sendable {
  package struct Cell: Sendable {
    package private(set) var count = 0
    fileprivate var total: Decimal = 0
    /// The dossiers counted, ascending, each once.
    package private(set) var dossiers: [Int] = []

    mutating func add(_ fact: Fact) {
      count += 1
      total += fact.value
      if dossiers.last != fact.dossier { dossiers.append(fact.dossier) }
    }

    /// Several cells as one. A thing that stands in several of them is counted once; that is only possible where each
    /// dossier gives a single thing, so that the dossiers identify the things.
    ///
    /// - Parameter valueByDossier: what each dossier gives; nil where some dossier gives more than one thing.
    fileprivate init(_ cells: [Cell], of valueByDossier: [Int: Decimal]?) {
      dossiers = Array(Set(cells.flatMap(\.dossiers))).sorted()
      if let valueByDossier {
        count = dossiers.count
        total = dossiers.reduce(0) { $0 + (valueByDossier[$1] ?? 0) }
      } else {
        count = cells.reduce(0) { $0 + $1.count }
        total = cells.reduce(0) { $0 + $1.total }
      }
    }

    fileprivate init() {}

    /// The number by a measure; nil in an empty cell.
    package func value(_ measure: Block.Measure) -> Decimal? {
      guard count > 0 else { return nil }
      return measure == .mean ? total / Decimal(count) : total
    }
  }

  /// In the order of the model's lists; words by name, numbers ascending. Last comes nil, which stands for the facts
  /// without a place along the dimension; a tally without columns has the one column nil.
  package let rows: [FactKey?]
  package let columns: [FactKey?]
  package let cells: [[Cell]]
  /// What each dossier gives; nil where some dossier gives more than one thing.
  private let valueByDossier: [Int: Decimal]?

  /// - Parameters:
  ///   - by: the dimension of the rows.
  ///   - across: the dimension of the columns; nil for one column.
  ///   - domain: the places of a dimension that have an order of their own.
  ///   - showsAll: whether these are shown even where nothing stands.
  package init(
    _ facts: [Fact], by: Block.Dimension, across: Block.Dimension?, showsAll: Bool = false,
    domain: (Block.Dimension) -> [FactKey] = { _ in [] }
  ) {
    func places(_ fact: Fact, _ dimension: Block.Dimension?) -> [FactKey?] {
      guard let dimension else { return [nil] }
      let keys = fact.keys[dimension] ?? []
      return keys.isEmpty ? [nil] : keys
    }
    func order(_ dimension: Block.Dimension) -> [FactKey?] {
      let keys = facts.flatMap { places($0, dimension) }
      let given = Set(keys)
      return Self.ordered(keys, after: domain(dimension).filter { showsAll || given.contains($0) })
    }
    let rows = order(by)
    let columns = across.map(order) ?? [nil]
    let rowIndex = Self.index(of: rows)
    let columnIndex = Self.index(of: columns)
    var cells = Array(repeating: Array(repeating: Cell(), count: columns.count), count: rows.count)
    for fact in facts {
      for place in places(fact, by) {
        guard let row = rowIndex[place] else { continue }
        for place in places(fact, across) {
          if let column = columnIndex[place] { cells[row][column].add(fact) }
        }
      }
    }
    self.rows = rows
    self.columns = columns
    self.cells = cells
    let values = Dictionary(facts.map { ($0.dossier, $0.value) }, uniquingKeysWith: { first, _ in first })
    valueByDossier = values.count == facts.count ? values : nil
  }

  private init(rows: [FactKey?], columns: [FactKey?], cells: [[Cell]], valueByDossier: [Int: Decimal]?) {
    self.rows = rows
    self.columns = columns
    self.cells = cells
    self.valueByDossier = valueByDossier
  }

  /// The same with at most so many rows and columns: the largest stay, in their order, and the others are added up in
  /// one row or column at the end.
  package func bounded(rows mostRows: Int, columns mostColumns: Int) -> Tally {
    let keptColumns = Self.largest(columns, mostColumns) { column in Self.total(cells.map { $0[column] }) }
    let keptRows = Self.largest(rows, mostRows) { Self.total(cells[$0]) }
    guard keptRows.count < rows.count || keptColumns.count < columns.count else { return self }
    let narrow = cells.map { row in merged(row, into: keptColumns) { Cell($0, of: valueByDossier) } }
    let short = merged(narrow, into: keptRows) { others in
      others[0].indices.map { column in Cell(others.map { $0[column] }, of: valueByDossier) }
    }
    return Tally(
      rows: merged(rows, into: keptRows) { .others($0.count) },
      columns: merged(columns, into: keptColumns) { .others($0.count) }, cells: short, valueByDossier: valueByDossier)
  }

  private static func total(_ cells: [Cell]) -> Decimal { cells.reduce(0) { $0 + $1.total } }

  /// The elements at some places and, where there are others, one more that is made of these.
  private func merged<Element>(_ all: [Element], into kept: [Int], _ merge: ([Element]) -> Element) -> [Element] {
    guard kept.count < all.count else { return all }
    let keptPlaces = Set(kept)
    let others = all.indices.filter { !keptPlaces.contains($0) }.map { all[$0] }
    return kept.map { all[$0] } + [merge(others)]
  }

  /// The indices of the rows or columns that stay: the latest of days and years, the largest of everything else. What
  /// has no day comes after all that have one. One place is kept for the others.
  private static func largest(_ keys: [FactKey?], _ most: Int, by size: (Int) -> Decimal) -> [Int] {
    guard keys.count > most else { return Array(keys.indices) }
    let sizes = keys.indices.map(size)
    let order = keys.indices.sorted { a, b in
      switch (keys[a], keys[b]) {
      case (.number(let first)?, .number(let second)?): first > second
      case (.number?, _): true
      case (_, .number?): false
      default: sizes[a] == sizes[b] ? a < b : sizes[a] > sizes[b]
      }
    }
    return order.prefix(max(1, most - 1)).sorted()
  }

  /// The index of each place.
  private static func index(of places: [FactKey?]) -> [FactKey?: Int] {
    Dictionary(places.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func ordered(_ keys: [FactKey?], after domain: [FactKey]) -> [FactKey?] {
    // A model may name one thing twice.
    var seen: Set<FactKey> = []
    let first = domain.filter { seen.insert($0).inserted }.map { FactKey?.some($0) }
    return first
      + Set(keys).subtracting(first).sorted { a, b in
        switch (a, b) {
        case (nil, _): false
        case (_, nil): true
        case (.index(let a)?, .index(let b)?): a < b
        case (.number(let a)?, .number(let b)?): a < b
        case (.word(let a)?, .word(let b)?): a.utf8.lexicographicallyPrecedes(b.utf8)
        case (.text(let a)?, .text(let b)?): a.inOrder.utf8.lexicographicallyPrecedes(b.inOrder.utf8)
        case (.index?, _), (.number?, .word?), (.number?, .text?), (.word?, .text?): true
        default: false
        }
      }
  }
}

extension LocalizedText {
  /// What places are put in order by: the Indonesian text, then those of all languages.
  fileprivate var inOrder: String {
    ([text(in: "id")] + entries.map { $0.language + " " + $0.text }).joined(separator: "\n")
  }
}
