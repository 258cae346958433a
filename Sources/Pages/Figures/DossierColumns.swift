import Diagnostics
import Dossiers
import FoundationEssentials
import Planning
import Templates

/// The table of a `table` block: a row for each dossier, in the columns that the block names.
struct DossierColumns {
  private let columns: [Column]
  private let order: TableOrder?
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
    order = block.order.flatMap { TableOrder($0, under: model) }
    numeric = Set(
      Planning.columns(of: .dossier, under: model).filter { !$0.isList && [.number, .day].contains($0.values) }
        .map(\.name))
    self.labels = labels
    linked = columns.contains { $0.name == "id" } ? "id" : "title"
  }

  /// The dossiers as the rows stand, also those for which there is no room.
  func ordered(_ dossiers: [Int]) -> [Int] {
    order?.ordered(dossiers, in: language.review.portfolio, language.review.assessment) ?? dossiers
  }

  /// - Parameter rest: the dossiers for which there was no room: a last row says how many they are and leads to them.
  func table(of dossiers: [Int], rest: [Int]) -> FigureTable {
    let head = columns.map { FigureTable.Column(label: name(of: $0), isNumber: isNumber($0)) }
    let end = lengthOfBars(dossiers)
    var table = FigureTable(head: head, rows: dossiers.map { row(of: $0, barsTo: end) })
    table.add(
      rest: rest.count, words.fill(.more, [.n: words.number(rest.count)]), href: labels.register(of: rest))
    return table
  }

  private func row(of dossier: Int, barsTo end: Decimal?) -> RowValues {
    RowValues(
      cells: columns.map { column in
        let value = value(of: dossier, column), text = language.text(of: value, column.name)
        if let end, column.name == order?.column.name, let bar = bar(number(value), of: end, text) { return bar }
        let target = Handbook.Target(kind: .dossier, index: dossier)
        let href = column.name == linked ? language.href(target, from: labels.route) : nil
        // An id is not broken at its hyphens; only a very long one is, as it would push the other columns off a phone.
        let isKept = column.name == "id" && text.utf8.count <= 16
        return FigureTable.cell(text, href: href, isNumber: isNumber(column), tint: isKept ? "d" : "")
      })
  }

  private func value(of dossier: Int, _ column: Column) -> JSON {
    column.value(of: dossier, in: language.review.portfolio, language.review.assessment)
  }

  private func number(_ value: JSON) -> Decimal? {
    if case .number(let text) = value { Decimal(string: text) } else { nil }
  }

  private func isNumber(_ column: Column) -> Bool { numeric.contains(column.name) }

  // MARK: Bars

  /// The number of a bar that fills its cell: where the scale of its column ends, else the greatest of the table. nil
  /// where no number orders the table, or none is above zero.
  private func lengthOfBars(_ dossiers: [Int]) -> Decimal? {
    guard let order, !order.isOfDays else { return nil }
    let end = order.column.end.map { Decimal($0) } ?? dossiers.compactMap { number(value(of: $0, order.column)) }.max()
    return end.flatMap { $0 > 0 ? $0 : nil }
  }

  /// A number with its bar; nil for one that no length can show.
  private func bar(_ number: Decimal?, of end: Decimal, _ text: String) -> CellValues? {
    guard let number, number >= 0 else { return nil }
    // Anything more than nothing can be seen.
    let share = number > 0 ? max(1, min(100, number * 100 / end)) : 0
    let bar = Cell.Bar(share: share, tone: .neutral, text: text)
    return CellValues(html: .html(CellWriter(language.format).html(of: .bars([bar]))), numeric: true)
  }

  // MARK: What is said of the table

  /// What a column is called on pages.
  private func name(of column: Column) -> String { words.name(of: column) ?? column.title[words.programLanguage] }

  /// Under the title of the table: its order, how many of the dossiers it has room for, and what the numbers of its
  /// columns are out of. Over a column these would stand in as many lines as they have words.
  ///
  /// - Parameters:
  ///   - shown: how many rows it has.
  ///   - all: how many it would have with room for every dossier.
  func note(shown: Int, of all: Int) -> String {
    let number =
      shown == all
      ? words.fill(.inAll, [.n: words.number(all)])
      : words.fill(.outOf, [.n: words.number(shown), .all: words.number(all)])
    let sorted = order.map { words.fill(word(for: $0), [.by: name(of: $0.column), .n: number]) }
    return ([sorted].compactMap { $0 } + scales).joined(separator: " ")
  }

  private func word(for order: TableOrder) -> Word {
    switch (order.first, order.isOfDays) {
    case (.largest, false): .figureLargestFirst
    case (.smallest, false): .figureSmallestFirst
    case (.largest, true): .figureLatestFirst
    case (.smallest, true): .figureEarliestFirst
    }
  }

  /// A sentence for each scale, with the columns that are measured on it.
  private var scales: [String] {
    // A name of the program's own, which stands in for one that the words lack, tells the scale itself.
    let measured = columns.compactMap { column -> (name: String, scale: String)? in
      guard let scale = column.scale, let name = words.name(of: column) else { return nil }
      return (name, scale[words.programLanguage])
    }
    var told: [String] = []
    for (_, scale) in measured where !told.contains(scale) { told.append(scale) }
    return told.map { scale in
      let names = measured.filter { $0.scale == scale }.map(\.name)
      return words.fill(.figureScale, [.list: names.joined(separator: ", "), .measure: scale])
    }
  }
}
