package import Diagnostics
package import Dossiers

/// What stands between an agreement and its signature.
package struct SigningNeeds: Sendable {
  /// Fields that the stages up to the signature ask for, by what they are called.
  package let fields: [Bilingual]
  /// Items of the model's checklist that are not done.
  package let items: [LocalizedText]
  /// Where some have signed: those who have not, by their place in `parties`.
  package let unsigned: [Int]

  package var isEmpty: Bool { fields.isEmpty && items.isEmpty && unsigned.isEmpty }
  package var count: Int { fields.count + items.count + unsigned.count }
}

extension PlanningModel {
  /// The stage of a procedure that the signature marks; nil in one without it.
  package func signingStage(of procedure: Int) -> Int? {
    procedures[procedure].stages.first { stages[$0].milestone == .signed }
  }
}

extension Handbook {
  /// What a dossier still needs to be signed; nil where it is signed, ended or old, or the model knows no signature.
  ///
  /// The day of the signature itself is no need: it is what comes of all the others.
  package func signingNeeds(of dossier: Int) -> SigningNeeds? {
    let dossier = dossiers[dossier]
    guard let signing = model.signingStage(of: dossier.procedure), let stage = dossier.stage.value, stage < signing,
      !dossier.isLegacy,
      !model.stages[stage].isTerminal
    else { return nil }
    let needsApproval = dossier.instrument.value.map { model.instruments[$0].needsApproval } ?? false
    let itself = Dossier.Fields.dates.schema.name + "." + Milestone.signed.name
    let fields = dossier.lacks(at: signing, needsApproval: needsApproval, under: model, besides: [itself])
    let items = dossier.checked(under: model).filter { $0.done == nil }.map(\.item.name)
    return SigningNeeds(fields: fields, items: items, unsigned: dossier.unsignedParties ?? [])
  }
}
