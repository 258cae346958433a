/// Ids of the sections that a page of each kind puts around its body, for links such as `ks-1.md#_parties`. They begin
/// with `_`, which no heading of a body does. Pages uses these and no others.
package func pageSections(of kind: ContentKind) -> [String] {
  switch kind {
  case .dossier: dossierSections
  case .partner: partnerSections
  case .chapter: chapterSections
  case .pack, .term, .dashboard: []
  }
}

private let dossierSections = [
  "_summary", "_stages", "_todo", "_facts", "_parties", "_dates", "_legal", "_planning", "_objectives", "_resources",
  "_coordination",
  "_activities", "_meetings", "_context", "_evaluation", "_risks", "_challenges", "_lessons", "_lenses", "_family",
  "_backlinks",
  "_body", "_signatures", "_originals", "_checklist", "_documents", "_findings", "_history"
]
private let partnerSections = ["_facts", "_agreements", "_interests", "_backlinks", "_body"]
private let chapterSections = ["_facts", "_terms", "_dossiers", "_backlinks", "_body"]
