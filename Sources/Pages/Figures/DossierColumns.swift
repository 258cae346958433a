import Diagnostics
import Dossiers
import Planning
import Templates

/// The table of a `table` block: a row for each dossier, in the columns that the block names.
struct DossierColumns {
  private let columns: [Column]
  /// The columns that are set like numbers, by name: those that hold a number or a day.
  private let numeric: Set<String>
  private let labels: FigureLabels
  /// The column whose texts lead to the dossiers' pages: the id, or the title where the ids are not shown.
  private let linked: String

  private var language: SiteLanguage { labels.language }
  private var words: Words { language.words }

  init(_ block: Block, _ labels: FigureLabels) {
    let names = block.columns.isEmpty ? ["id", "title", "stage", "computed.last_day"] : block.columns.map(\.value)
    let model = labels.language.handbook.model
    columns = names.compactMap { Column($0, under: model) }
    numeric = Set(
      Planning.columns(of: .dossier, under: model).filter { !$0.isList && [.number, .day].contains($0.values) }
        .map(\.name))
    self.labels = labels
    linked = columns.contains { $0.name == "id" } ? "id" : "title"
  }

  /// - Parameter rest: the dossiers for which there was no room: a last row says how many they are and leads to them.
  func table(of dossiers: [Int], rest: [Int]) -> FigureTable {
    let head = columns.map { FigureTable.Column(label: heading(of: $0), isNumber: isNumber($0)) }
    var table = FigureTable(head: head, rows: dossiers.map(row))
    table.add(
      rest: rest.count, words.fill(.more, [.n: words.number(rest.count)]), href: labels.register(of: rest))
    return table
  }

  private func row(of dossier: Int) -> RowValues {
    RowValues(
      cells: columns.map { column in
        let value = column.value(of: dossier, in: language.review.portfolio, language.review.assessment)
        let text = language.text(of: value, column.name)
        let target = Handbook.Target(kind: .dossier, index: dossier)
        let href = column.name == linked ? language.href(target, from: labels.route) : nil
        // An id is not broken at its hyphens; only a very long one is, as it would push the other columns off a phone.
        let isKept = column.name == "id" && text.utf8.count <= 16
        return FigureTable.cell(text, href: href, isNumber: isNumber(column), tint: isKept ? "d" : "")
      })
  }

  /// What a column is called on pages, with what its numbers are out of.
  private func heading(of column: Column) -> String {
    guard let name = words.name(of: column) else { return column.title[words.programLanguage] }
    return column.scale.map { "\(name) (\($0[words.programLanguage]))" } ?? name
  }

  private func isNumber(_ column: Column) -> Bool { numeric.contains(column.name) }
}
