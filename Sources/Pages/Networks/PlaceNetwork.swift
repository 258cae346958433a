internal import Charts
internal import Dossiers
internal import Planning

/// The rows and the columns of a tally as two rows of boxes, with a line between a row and a column that have something
/// in common: between partners and themes, for example.
struct PlaceNetwork {
  struct Place {
    /// Whether it is a row of the tally, else a column.
    let isRow: Bool
    /// Into the tally's rows or columns.
    let index: Int
    /// All that are counted there, each once.
    let dossiers: [Int]
  }

  let places: [Place]
  let graph: Graph

  /// nil where there are too many lines to tell them apart: a heat map shows the same.
  init?(_ tally: Tally, limit: Int?) {
    func dossiers(_ cells: [Tally.Cell]) -> [Int] { Array(Set(cells.flatMap(\.dossiers))).sorted() }
    let rows = tally.rows.indices.map { Place(isRow: true, index: $0, dossiers: dossiers(tally.cells[$0])) }
    let columns = tally.columns.indices.map { column in
      Place(isRow: false, index: column, dossiers: dossiers(tally.cells.map { $0[column] }))
    }
    func most(_ places: [Place], _ count: Int) -> [Place] {
      Array(
        places.filter { !$0.dossiers.isEmpty }.sorted { ($1.dossiers.count, $0.index) < ($0.dossiers.count, $1.index) }
          .prefix(count))
    }
    let left = most(rows, min(limit ?? 16, 24)), right = most(columns, 24)
    var edges: [Graph.Edge] = []
    for (from, row) in left.enumerated() {
      for (to, column) in right.enumerated() where tally.cells[row.index][column.index].count > 0 {
        edges.append(Graph.Edge(from: from, to: left.count + to))
      }
    }
    guard !edges.isEmpty, edges.count <= 48 else { return nil }
    places = left + right
    graph = Graph(width: 230, height: 48, gap: 180, boxes: places.count, edges: edges, isOrdered: false)
  }
}
