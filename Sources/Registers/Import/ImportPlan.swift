package import Diagnostics
package import Dossiers

/// What an import would do, agreement by agreement: said before anything is done.
package struct ImportPlan: Sendable {
  package let agreements: [PlannedAgreement]
  package let partners: [PlannedPartner]
  /// What new dossiers are written with: no register tells it.
  package let classification: String?
  /// What of the files was not read as agreements, and why.
  package let unread: [RegisterFinding]
  /// How many dossiers of the handbook are in none of the files that were exported from it.
  var absent = 0
  /// What the registers say now, for the next time.
  package var memory = RegisterMemory()

  package func count(_ action: PlannedAgreement.Action) -> Int { agreements.count { $0.action == action } }

  /// The files that are new, partners first.
  package var created: [SourceFile] { partners.map(\.file) + agreements.filter(\.isNew).compactMap(\.file) }

  /// The files that are there and change.
  package var changed: [SourceFile] { agreements.filter { !$0.isNew }.compactMap(\.file) }
}

/// An agreement of a register, and what becomes of it.
package struct PlannedAgreement: Sendable {
  package enum Action: String, Sendable, CaseIterable {
    /// A new dossier.
    case add
    /// A dossier that is changed field by field.
    case update
    /// A dossier that says the same already.
    case unchanged
    /// A dossier that says something else: it is left as it is, and the difference is told.
    case conflict
    /// Without a partner, a title and a number there is nothing to write.
    case refused
  }
  package let action: Action
  package let id: String
  package let place: CellPlace
  /// Why, and what is worth knowing of it.
  package let remarks: [Bilingual]
  /// nil where nothing is written.
  package let file: SourceFile?
  /// Whether the file is not there yet.
  var isNew = true
}

extension PlannedAgreement {
  /// Of two rows that change one dossier the second waits for the next import, which sees what became of it.
  fileprivate var waiting: PlannedAgreement {
    let reason = Bilingual(
      id: "baris lain mengubah dosier ini dalam impor yang sama: impor lagi sesudahnya",
      en: "another row changes this dossier in the same import: import again after it")
    return PlannedAgreement(action: .conflict, id: id, place: place, remarks: [reason], file: nil)
  }
}

/// A partner that the handbook does not have yet.
package struct PlannedPartner: Sendable {
  package let id: String
  package let name: String
  package let place: CellPlace
  /// Names that look alike, of the handbook or of the register: never merged.
  package let remarks: [Bilingual]
  package let file: SourceFile
}

/// Whose word stands where a file and the handbook both changed a field.
package enum PreferredSide: String, Sendable, CaseIterable { case file, handbook }

/// Plans an import of a register into a handbook.
///
/// - Parameters:
///   - today: agreements whose last day has passed begin as ended.
///   - memory: what registers said when they were last imported.
///   - preferred: whose word stands where both sides changed a field; nil for neither's: it is told and left.
package func planImport(
  of register: RegisterReading, into handbook: Handbook, asOf today: CalendarDate,
  memory: RegisterMemory = RegisterMemory(), preferring preferred: PreferredSide? = nil
) -> ImportPlan {
  var partners = PartnerMatching(handbook)
  var ids = DossierIds(handbook)
  let agreements = gathered(register)
  var drafts = agreements.map { agreement -> IdentifiedDraft? in
    guard agreement.ownPlace != nil else { return nil }
    let country = agreement.parties.count == 1 ? agreement.country?.value : nil
    // A person is no partner; the draft tells that one is named.
    let institutions = agreement.parties.filter { personsTitle(in: $0.value.name) == nil }
    let parties = institutions.map { partners.id(of: $0, country: country) }
    let draft = DossierDraft(agreement, parties: parties, in: register, under: handbook.model, asOf: today)
    let existing = ids.existing(draft)
    return IdentifiedDraft(draft: draft, id: existing?.id ?? ids.id(for: draft), existing: existing)
  }
  let parents = parentIds(agreements, drafts)
  let level = drafts.lazy.compactMap { $0?.draft.classification }.first
  var memory = memory, changed: Set<String> = [], places = ToldPlaces(under: handbook.model)
  let plans = agreements.indices.map { index in
    let agreement = agreements[index], draft = drafts[index]
    // The room of a draft is that of the next file: sixty thousand of both need not be there at once.
    drafts[index] = nil
    let place = register.tables[agreement.table].place(agreement.row, nil)
    let parent = agreement.parentReference.flatMap { parents[wordKey($0.value)] }
    let follows = draft?.draft.endsAsWritten.lazy.compactMap { followed(in: $0, ids: parents, parent: parent) }.first
    // Of this row alone: another copy of all the memory would be made anew for each row.
    let row = draft?.draft.memoryRow, before = row.flatMap { memory[$0] }
    let above = AgreementsAbove(parent: parent, follows: follows)
    let plan = plan(draft, at: place, above, under: handbook.model, preferring: preferred, &places, &memory)
    guard !plan.isNew, plan.file != nil, !changed.insert(plan.id).inserted else { return plan }
    if let row { memory[row] = before }
    return plan.waiting
  }
  return ImportPlan(
    agreements: plans, partners: partners.planned, classification: level, unread: findingsOfUnread(register),
    memory: memory)
}

/// A draft with the id that it has or gets.
private struct IdentifiedDraft {
  let draft: DossierDraft
  let id: String
  /// What an earlier import made of it.
  let existing: Dossier?
}

/// The ids of the agreements that another rests on.
private struct AgreementsAbove {
  let parent: String?
  /// It lasts as long as this one.
  let follows: String?

  /// An agreement rests on none but others.
  func without(_ id: String) -> AgreementsAbove {
    AgreementsAbove(parent: parent == id ? nil : parent, follows: follows == id ? nil : follows)
  }

  var remarks: [Bilingual] {
    follows.map { [Bilingual(id: "berlaku selama \($0) berlaku", en: "it lasts as long as \($0)")] } ?? []
  }
}

/// The ids of agreements by what others may refer to them by: their keys and numbers.
private func parentIds(_ agreements: [RegisterAgreement], _ drafts: [IdentifiedDraft?]) -> [String: String] {
  var ids: [String: String] = [:]
  for (agreement, draft) in zip(agreements, drafts) {
    guard let draft else { continue }
    for name in [agreement.key].compactMap({ $0 }) + agreement.numbers {
      let key = wordKey(name.value)
      ids[key] = ids[key] ?? draft.id
    }
  }
  return ids
}

/// The agreements, with the parties of those that have a row for each.
private func gathered(_ register: RegisterReading) -> [RegisterAgreement] {
  var first: [CellPlace: Int] = [:], several: [CellPlace: CellPlace] = [:]
  for finding in findingsOfSeveralRows(register) {
    let own = CellPlace(file: finding.place.file, sheet: finding.place.sheet, row: finding.place.row, column: nil)
    for other in finding.others { several[other] = own }
  }
  if several.isEmpty { return register.agreements }
  var found: [RegisterAgreement] = []
  for agreement in register.agreements {
    let own = register.tables[agreement.table].place(agreement.row, nil)
    if let earlier = several[own], let index = first[earlier] {
      found[index].parties += agreement.parties
      continue
    }
    first[own] = first[own] ?? found.count
    found.append(agreement)
  }
  return found
}

private func plan(
  _ identified: IdentifiedDraft?, at place: CellPlace, _ above: AgreementsAbove, under model: PlanningModel,
  preferring preferred: PreferredSide?, _ places: inout ToldPlaces, _ memory: inout RegisterMemory
) -> PlannedAgreement {
  guard let identified else {
    let reason = Bilingual(id: "tanpa mitra, judul dan nomor", en: "without a partner, a title and a number")
    return PlannedAgreement(action: .refused, id: "", place: place, remarks: [reason], file: nil)
  }
  let draft = identified.draft, id = identified.id
  if let dossier = identified.existing {
    let update = DossierUpdate(of: dossier, by: draft, under: model, preferring: preferred, &places, &memory)
    let action: PlannedAgreement.Action =
      !update.conflicts.isEmpty ? .conflict : update.changes.isEmpty ? .unchanged : .update
    return PlannedAgreement(
      action: action, id: id, place: place, remarks: update.changes + update.kept + update.conflicts,
      file: update.changes.isEmpty ? nil : update.file, isNew: false)
  }
  memory.learn(draft.told(&places), of: draft.memoryRow)
  let above = above.without(id)
  let text = draft.text(id: id, parent: above.parent, follows: above.follows)
  return PlannedAgreement(
    action: .add, id: id, place: place, remarks: draft.remarks + above.remarks,
    file: SourceFile(
      path: "content/\(ContentKind.dossier.rawValue)/\(id.lowercased()).md", bytes: Array(text.utf8)))
}
