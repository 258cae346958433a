import Dossiers

/// The level of each document where it is known, to be asked of every link: by place, not by hash.
struct DocumentLevels: Sendable {
  /// By kind (`ContentKind.ordinal`), then document.
  private let levels: [[Int?]]

  /// The lowest and the highest that is known; 0 where none is.
  let lowest: Int
  let highest: Int

  /// - Parameter level: nil where a finding has spoken of it already.
  init(of handbook: Handbook, _ level: (Handbook.Target) -> Int?) {
    let kinds = ContentKind.allCases.sorted { $0.ordinal < $1.ordinal }
    levels = kinds.map { kind in handbook.targets(of: kind).map(level) }
    let known = levels.joined().compactMap { $0 }
    lowest = known.min() ?? 0
    highest = known.max() ?? 0
  }

  subscript(target: Handbook.Target) -> Int? { levels[target.kind.ordinal][target.index] }
}
