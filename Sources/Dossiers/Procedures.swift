internal import Diagnostics
package import Markup

// A handbook may have several procedures: a regency concludes agreements with its neighbours by one, and with cities
// abroad by another. The model has one list of stages and one of instruments for all of them; what two procedures have
// alike stands there once. Each procedure says which of them are its own, and in what order.

extension PlanningModel {
  /// A way from the first idea to the end of an agreement.
  package struct Procedure: Sendable {
    /// The name of the profile that it comes from; empty where the model names none.
    package let id: String
    package let name: LocalizedText
    /// Indices into `stages`, in order, which is also that of the list.
    package var stages: [Int] = []
    /// Indices into `instruments`.
    package var instruments: [Int] = []
    /// Index into `stages` → the fields that stage itself asks for (`owed(at:)` adds the earlier ones).
    package var requires: [Int: [Item<String>]] = [:]
    /// The dossiers that follow it where they name none themselves.
    package var when: Selection?
    /// The codes that its dossiers may use.
    var vocabulary = Vocabulary.empty
  }

  package var hasSeveralProcedures: Bool { procedures.count > 1 }

  /// The codes that a dossier may use that follows a procedure.
  func vocabulary(of procedure: Int) -> Vocabulary {
    hasSeveralProcedures ? procedures[procedure].vocabulary : vocabulary
  }

  /// Makes the vocabularies anew. To be called once the model's lists are read, and again when they have changed.
  mutating func settleVocabularies() {
    vocabulary = Vocabulary(self)
    guard hasSeveralProcedures else { return }
    for index in procedures.indices { procedures[index].vocabulary = Vocabulary(self, of: index) }
  }

  /// The procedure that a dossier follows: the one it names; else the first whose rule fits; else the only one that has
  /// its instrument; else the first.
  func procedure(of tree: YAMLTree) -> Int {
    guard hasSeveralProcedures else { return 0 }
    let dossier = UnreadDossier(tree, under: self)
    if let named = dossier.text(["procedure"]) { return procedures.firstIndex { $0.id == named } ?? 0 }
    if let fitting = procedures.firstIndex(where: { $0.when.map(dossier.isChosen) ?? false }) { return fitting }
    guard let code = dossier.text(["instrument"]) else { return 0 }
    let having = procedures.indices.filter { procedure in
      procedures[procedure].instruments.contains { instruments[$0].code == code }
    }
    return having.count == 1 ? having[0] : 0
  }

  /// The procedures that have an instrument; the first is where a new dossier of it begins.
  package func procedure(having instrument: Int) -> Int {
    procedures.firstIndex { $0.instruments.contains(instrument) } ?? 0
  }

  /// Whether a dossier is an old record, of which no more is known than its paper says: as its file states, else as the
  /// model's rule `legacy` has it.
  func isLegacy(_ tree: YAMLTree) -> Bool {
    if let stated = tree.value(0, "record"), tree.nodes[Int(stated)].kind == .scalar, !tree.isNull(stated) {
      return tree.string(stated) == RecordKind.legacy.rawValue
    }
    return legacy.map { UnreadDossier(tree, under: self).isChosen(by: $0) } ?? false
  }

  /// The model with the countries and kinds of the handbook's partners, where its rules for procedures or old records
  /// ask about them; else the model as it is.
  package func knowing(_ files: [ParsedFile]) -> PlanningModel {
    let rules = procedures.map(\.when) + [legacy]
    guard rules.contains(where: { $0?.asksAboutPartners ?? false }) else { return self }
    var knowing = self
    knowing.partnerFacts = [:]
    for file in files where ContentKind(path: file.path) == .partner {
      guard let tree = file.frontMatter, tree.nodes.first?.kind == .mapping else { continue }
      let partner = UnreadDossier(tree, under: self)
      let facts = PartnerFacts(country: partner.text(["country"]), kind: partner.text(["kind"]))
      if let id = file.statedId { knowing.partnerFacts[id] = facts }
      for id in file.aliasTexts { knowing.partnerFacts[id] = facts }
    }
    return knowing
  }

  /// What a rule may ask about a partner before dossiers are read.
  struct PartnerFacts: Sendable, Equatable {
    let country: String?
    let kind: String?
  }
}
