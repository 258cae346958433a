package import Diagnostics
internal import Markup

/// A rule of the handbook's own: `rules: {OWN-001: {select: …, must: …, says: …}}`. Of the dossiers that `select`
/// chooses each must be one that `must` chooses too; there is no other language for it than that of selections.
package struct OwnRule: Sendable {
  /// Its entry in the rule book.
  package let fault: Fault
  package let select: Selection
  package let must: Selection
  /// What to do, in the handbook's words; nil where it says none.
  package let help: Bilingual?

  /// Whether it is asked of agreements too of which only their paper tells: where it says so itself.
  package var isAskedOfLegacy: Bool { select.conditions.contains { if case .record = $0 { true } else { false } } }
}

extension Selection {
  /// The fields of a dossier that decide whether it is chosen, by their paths; those of partners as `parties`.
  package var fields: [String] {
    conditions.flatMap { condition -> [String] in
      switch condition {
      case .id: ["id"]
      case .number: ["numbers.number"]
      case .stage, .live: ["stage"]
      case .instrument: ["instrument"]
      case .theme: ["themes"]
      case .partner, .partnerKind, .country: ["parties"]
      case .owner: ["owner"]
      case .parent: ["parent"]
      case .classification: ["classification"]
      case .has(let paths), .lacks(let paths): paths
      case .record: ["record"]
      case .procedure: ["procedure"]
      case .signedBefore, .signedFrom: ["dates.signed"]
      case .own(let field, _): [field.name]
      case .not(let selection): selection.fields
      case .kind, .finding, .dueWithin: []
      }
    }
  }
}
