internal import Dossiers

/// The obstacles of some dossiers by kind, with those that nobody has answered.
package struct Obstacles: Sendable {
  package struct Entry: Sendable, Hashable {
    /// Index into `Handbook.dossiers`, and into its challenges.
    package let dossier, challenge: Int
  }

  package struct Row: Sendable, Hashable {
    /// As the dossiers write it; nil where no kind is given.
    package let kind: String?
    package let answered, unanswered: [Entry]
  }

  /// Most unanswered first, then by kind.
  package let rows: [Row]

  package init(of dossiers: [Int], in portfolio: Portfolio) {
    var entries: [String?: (answered: [Entry], unanswered: [Entry])] = [:]
    for index in dossiers {
      for (number, challenge) in portfolio.handbook.dossiers[index].challenges.items().enumerated() {
        let entry = Entry(dossier: index, challenge: number)
        if challenge.response.isPresent {
          entries[challenge.kind.value, default: ([], [])].answered.append(entry)
        } else {
          entries[challenge.kind.value, default: ([], [])].unanswered.append(entry)
        }
      }
    }
    rows = entries.map { Row(kind: $0.key, answered: $0.value.answered, unanswered: $0.value.unanswered) }
      .sorted { ($1.unanswered.count, $0.kind ?? "") < ($0.unanswered.count, $1.kind ?? "") }
  }
}
