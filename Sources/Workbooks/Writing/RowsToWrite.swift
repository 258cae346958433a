/// The rows of a sheet, made one after the other while they are written: a register has tens of thousands, and nobody
/// looks at one twice.
package struct RowsToWrite: Sendable, Sequence {
  /// How many cells the longest row has.
  let width: Int
  private let first: [[CellToWrite]]
  private let parts: Int
  private let make: @Sendable (Int) -> [[CellToWrite]]

  /// Rows that are known.
  package init(_ rows: [[CellToWrite]]) {
    self.init(rows, width: rows.map(\.count).max() ?? 0, parts: 0) { _ in [] }
  }

  /// - Parameters:
  ///   - first: the rows of headings.
  ///   - width: how many cells rows have.
  ///   - parts: how many things have rows.
  ///   - make: the rows of a thing.
  package init(
    _ first: [[CellToWrite]], width: Int, parts: Int, make: @escaping @Sendable (Int) -> [[CellToWrite]]
  ) {
    self.first = first
    self.width = width
    self.parts = parts
    self.make = make
  }

  package func makeIterator() -> Iterator { Iterator(made: first, parts: 0..<parts, make: make) }

  package struct Iterator: IteratorProtocol {
    /// Of the rows that were made, those still to come.
    private var made: ArraySlice<[CellToWrite]>
    private var parts: Range<Int>
    private let make: (Int) -> [[CellToWrite]]

    fileprivate init(made: [[CellToWrite]], parts: Range<Int>, make: @escaping (Int) -> [[CellToWrite]]) {
      self.made = made[...]
      self.parts = parts
      self.make = make
    }

    package mutating func next() -> [CellToWrite]? {
      while made.isEmpty {
        guard let part = parts.popFirst() else { return nil }
        made = make(part)[...]
      }
      return made.removeFirst()
    }
  }
}
