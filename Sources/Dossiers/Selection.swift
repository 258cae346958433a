package import Markup

/// Which documents are meant: one typed mapping for lists, blocks, packs and rules (docs/interfaces.md, "Selection").
/// Keys together mean all; the values of a key, any of them.
package struct Selection: Sendable {
  package let at: YAMLTree.Index
  package let conditions: [Condition]

  package init(at: YAMLTree.Index = YAMLTree.absent, conditions: [Condition]) {
    self.at = at
    self.conditions = conditions
  }

  package static let everything = Selection(conditions: [])

  package indirect enum Condition: Sendable {
    case id([String])
    /// Official numbers, as `numberKey` has them.
    case number([String])
    case kind([ContentKind])
    /// Indices into the model's lists.
    case stage([Int])
    case live(Bool)
    case instrument([Int])
    case theme([Int])
    case partner([String])
    case partnerKind([Int])
    case country([String])
    case owner([Int])
    case parent([String])
    case classification([Int])
    /// Codes of findings.
    case finding([String])
    case dueWithin(Period)
    /// Paths of fields, any of which a dossier gives.
    case has([String])
    /// Paths of fields, any of which a dossier does not give.
    case lacks([String])
    case record([RecordKind])
    /// Ids of the model's procedures.
    case procedure([String])
    /// Signed before a day, and on it or later.
    case signedBefore(CalendarDate)
    case signedFrom(CalendarDate)
    /// A field of the handbook's own, and what it may say.
    case own(OwnField, [String])
    case not(Selection)
  }
}
