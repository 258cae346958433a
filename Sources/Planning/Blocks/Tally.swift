package import Dossiers
package import FoundationEssentials

/// Facts added up along one line or two.
package struct Tally: Sendable {
  package struct Cell: Sendable {
    package private(set) var count = 0
    private var total: Decimal = 0
    /// The dossiers counted, ascending, each once.
    package private(set) var dossiers: [Int] = []

    mutating func add(_ fact: Fact) {
      count += 1
      total += fact.value
      if dossiers.last != fact.dossier { dossiers.append(fact.dossier) }
    }

    /// By a measure; nil where there is nothing.
    package func value(_ measure: Block.Measure) -> Decimal? {
      guard count > 0 else { return nil }
      return measure == .mean ? total / Decimal(count) : total
    }
  }

  /// In the order of the lists they are from; words by name, numbers ascending; what stands nowhere along the line last.
  package let rows: [FactKey?]
  package let columns: [FactKey?]
  package let cells: [[Cell]]

  /// - Parameters:
  ///   - by: the line of the rows.
  ///   - across: the line of the columns; nil for one column.
  ///   - domain: the places of a line that are shown also where nothing stands, in their order.
  package init(_ facts: [Fact], by: Block.Dimension, across: Block.Dimension?, domain: (Block.Dimension) -> [FactKey] = { _ in [] }) {
    func places(_ fact: Fact, _ dimension: Block.Dimension?) -> [FactKey?] {
      guard let dimension else { return [nil] }
      let keys = fact.keys[dimension] ?? []
      return keys.isEmpty ? [nil] : keys
    }
    let rows = Self.ordered(facts.flatMap { places($0, by) }, after: domain(by))
    let columns = across.map { across in Self.ordered(facts.flatMap { places($0, across) }, after: domain(across)) } ?? [nil]
    let rowIndex = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1, $0) })
    let columnIndex = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    var cells = Array(repeating: Array(repeating: Cell(), count: columns.count), count: rows.count)
    for fact in facts {
      for row in places(fact, by) {
        for column in places(fact, across) {
          if let r = rowIndex[row], let c = columnIndex[column] { cells[r][c].add(fact) }
        }
      }
    }
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }

  private static func ordered(_ keys: [FactKey?], after domain: [FactKey]) -> [FactKey?] {
    let first = domain.map { FactKey?.some($0) }
    return first + Set(keys).subtracting(first).sorted { a, b in
      switch (a, b) {
      case (nil, _): false
      case (_, nil): true
      case (.index(let a)?, .index(let b)?): a < b
      case (.number(let a)?, .number(let b)?): a < b
      case (.word(let a)?, .word(let b)?): a.utf8.lexicographicallyPrecedes(b.utf8)
      case (.index?, _), (.number?, .word?): true
      default: false
      }
    }
  }
}
