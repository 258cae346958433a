internal import Dossiers
package import FoundationEssentials

/// How far the live agreements on a theme rest on few counterparts: Σ share², where a counterpart's share is its part
/// of the theme's pairs of agreement and counterpart. 1: all with one; near 0: spread over many.
package struct Concentration: Sendable, Hashable {
  package struct Share: Sendable, Hashable {
    /// The partner's id, as `parties` names it.
    package let partner: String
    /// Live agreements with it on the theme.
    package let dossiers: Int
    package let share: Decimal
  }

  /// Index into `PlanningModel.themes`.
  package let theme: Int
  /// Largest first, then by id.
  package let shares: [Share]
  package let value: Decimal
}

extension Concentration {
  /// One for each theme that has a live agreement with a counterpart, in the order of the model's themes.
  static func ofThemes(in handbook: Handbook, _ ties: Ties) -> [Concentration] {
    handbook.dossiersOfTheme.enumerated().compactMap { theme, dossiers in
      Concentration(theme: theme, of: dossiers.filter { ties.isLive[$0] }, ties.counterparts)
    }
  }

  private init?(theme: Int, of dossiers: [Int], _ counterparts: Counterparts) {
    var counts: [Int: Int] = [:]
    for dossier in dossiers {
      for counterpart in counterparts.ofDossier[dossier] { counts[counterpart, default: 0] += 1 }
    }
    let pairs = counts.values.reduce(0, +)
    guard pairs > 0 else { return nil }
    self.theme = theme
    let shares = counts.map { number, count in
      Share(partner: counterparts.ids[number], dossiers: count, share: Decimal(count) / Decimal(pairs))
    }
    self.shares = shares.sorted { $0.dossiers == $1.dossiers ? $0.partner < $1.partner : $0.dossiers > $1.dossiers }
    value = Decimal(counts.values.reduce(0) { $0 + $1 * $1 }) / Decimal(pairs * pairs)
  }
}
