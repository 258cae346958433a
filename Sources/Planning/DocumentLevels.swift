import Dossiers

/// The level of each document, where it is known. The levels lie in arrays, because every link of every body asks for
/// one: a dictionary would hash each time.
struct DocumentLevels: Sendable {
  /// By kind (`ContentKind.ordinal`), then by index of the document among its kind.
  private let levels: [[Int?]]

  /// The lowest and the highest level of any document; 0, the least restricted, where none is known.
  let lowest: Int
  let highest: Int

  /// - Parameter level: the level of a document; nil where it could not be read, which has a finding of its own.
  init(of handbook: Handbook, _ level: (Handbook.Target) -> Int?) {
    let kinds = ContentKind.allCases.sorted { $0.ordinal < $1.ordinal }
    levels = kinds.map { kind in handbook.targets(of: kind).map(level) }
    let known = levels.joined().compactMap { $0 }
    lowest = known.min() ?? 0
    highest = known.max() ?? 0
  }

  subscript(target: Handbook.Target) -> Int? { levels[target.kind.ordinal][target.index] }
}
