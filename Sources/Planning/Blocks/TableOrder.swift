internal import Diagnostics
package import Dossiers
internal import FoundationEssentials

/// The order of a table's rows: by a column that holds numbers or days, the largest or the smallest first.
package struct TableOrder: Sendable {
  package let column: Column
  package let first: Block.Order.First
  /// Whether it is days that are compared: the smallest is then the earliest.
  package let isOfDays: Bool

  /// nil where there is no such column, or one without an order; for these there is a finding.
  package init?(_ order: Block.Order, under model: PlanningModel) {
    let name = order.column.value
    guard let column = Column(name, under: model), let listed = listedColumn(name, under: model), listed.hasOrder else {
      return nil
    }
    self.column = column
    first = order.first
    isOfDays = listed.values == .day
  }

  /// The dossiers by their values, as this edition has them. Those without a value stand last, and equal ones as they
  /// stood before.
  package func ordered(_ dossiers: [Int], in portfolio: Portfolio, _ assessment: Assessment) -> [Int] {
    var valued: [(dossier: Int, value: Decimal)] = [], others: [Int] = []
    for dossier in dossiers {
      if let value = rank(column.value(of: dossier, in: portfolio, assessment)) {
        valued.append((dossier, value))
      } else {
        others.append(dossier)
      }
    }
    // Swift's own sort keeps equal ones as they stood.
    valued.sort { first == .largest ? $0.value > $1.value : $0.value < $1.value }
    return valued.map(\.dossier) + others
  }

  /// A value as a number that can be compared; nil for one that is absent, or that is not what its column holds.
  private func rank(_ value: JSON) -> Decimal? {
    switch value {
    case .number(let text) where !isOfDays: Decimal(string: text)
    case .string(let text) where isOfDays: CalendarDate(text).map { Decimal($0.ordinal) }
    case .null, .bool, .number, .string, .array, .object: nil
    }
  }
}

private func listedColumn(_ name: String, under model: PlanningModel) -> ListedColumn? {
  columns(of: .dossier, under: model).first { $0.name == name }
}

extension ListedColumn {
  /// Whether of two of its values one is the larger.
  fileprivate var hasOrder: Bool { !isList && (values == .number || values == .day) }
}

/// A column that is not there, or that holds nothing of which one could be the largest.
func mistakes(in order: Block.Order, at span: Span, under model: PlanningModel) -> [Diagnostic] {
  let name = order.column.value
  if let finding = columnNotThere(name, blockMistakeFault, at: span, model) { return [finding] }
  guard TableOrder(order, under: model) == nil else { return [] }
  let holds = listedColumn(name, under: model)?.holds ?? Bilingual(id: "teks", en: "a text")
  return [
    Diagnostic(
      blockMistakeFault, at: span,
      Bilingual(
        id: "kolom \u{201C}\(name)\u{201D} tidak punya yang terbesar dan yang terkecil; isinya \(holds.id)",
        en: "the column \u{201C}\(name)\u{201D} has no largest and no smallest; it holds \(holds.en)"),
      help: Bilingual(
        id: "sebut kolom yang isinya satu angka atau satu tanggal; naskah list --columns help menyebut isi tiap kolom",
        en: "name a column that holds one number or one day; naskah list --columns help tells what each holds"))
  ]
}
