import Charts
import Templates

/// A figure's values for its template: the picture over the table of its numbers, which stands open where there is no
/// picture.
///
/// - Parameter more: says how many rows of a long table are folded away; without it a table is never folded.
func figureRecord(
  _ words: ChartWords, svg: [UInt8], table: FigureTable?, tiles: [TileValues] = [], count: String = "",
  dossiers: [UInt8] = [], isEmpty: Bool = false, more: ((Int) -> String)?
) -> FigureValues {
  let rows = table?.rows ?? [], shown = 100
  let folded = more != nil && rows.count > shown ? Array(rows.dropFirst(shown)) : []
  // The last row may itself say how many more there are, and is not one of those that are folded away.
  let foldedCount = folded.count - (table?.hasMore == true ? 1 : 0)
  return FigureValues(
    id: words.id, title: words.title, note: words.description, svg: svg, empty: isEmpty, tiles: tiles,
    columns: table?.columnValues ?? [], hasRows: !rows.isEmpty, rows: Array(rows.dropLast(folded.count)),
    rest: folded.isEmpty ? "" : more?(foldedCount) ?? "", span: "\(table?.head.count ?? 0)", restRows: folded,
    count: count, dossiers: dossiers, folded: !svg.isEmpty, form: (table?.form ?? .plain).rawValue)
}

extension FigureTable {
  /// Its columns, each with the tone of its part of a bar. The parts stand behind the name and the bar.
  fileprivate var columnValues: [FigureColumnValues] {
    head.enumerated().map { place, column in
      let part = place - 2
      let tone = tones.indices.contains(part) ? tones[part].rawValue : ""
      return FigureColumnValues(label: column.label, numeric: column.isNumber, key: tone)
    }
  }
}
