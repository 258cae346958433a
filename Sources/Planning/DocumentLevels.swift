import Dossiers

/// The level of each document where it is known, to be asked of every link: by place, not by hash.
struct DocumentLevels: Sendable {
  /// By kind (`ContentKind.ordinal`), then document; `unknown` where there is none.
  private var levels: [[Int]]
  private static let unknown = -1

  /// The lowest and the highest that is known; 0 where none is.
  private(set) var lowest = 0
  private(set) var highest = 0

  /// - Parameter level: nil where a finding has spoken of it already.
  init(of handbook: Handbook, _ level: (Handbook.Target) -> Int?) {
    let kinds = ContentKind.allCases.sorted { $0.ordinal < $1.ordinal }
    levels = kinds.map { kind in handbook.targets(of: kind).map { level($0) ?? Self.unknown } }
    let known = levels.joined().filter { $0 != Self.unknown }
    lowest = known.min() ?? 0
    highest = known.max() ?? 0
  }

  subscript(target: Handbook.Target) -> Int? {
    let level = levels[target.kind.ordinal][target.index]
    return level == Self.unknown ? nil : level
  }
}
