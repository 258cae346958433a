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

  package func count(_ action: PlannedAgreement.Action) -> Int { agreements.count { $0.action == action } }

  /// The files to write, partners first.
  package var files: [SourceFile] { partners.map(\.file) + agreements.compactMap(\.file) }
}

/// An agreement of a register, and what becomes of it.
package struct PlannedAgreement: Sendable {
  package enum Action: String, Sendable, CaseIterable {
    /// A new dossier.
    case add
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

/// Plans an import of a register into a handbook.
///
/// - today: agreements whose last day has passed begin as ended.
package func planImport(
  of register: RegisterReading, into handbook: Handbook, asOf today: CalendarDate
) -> ImportPlan {
  var partners = PartnerMatching(handbook)
  var ids = DossierIds(handbook)
  let agreements = gathered(register)
  let drafts = agreements.map { agreement -> IdentifiedDraft? in
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
  let plans = zip(agreements, drafts).map { agreement, draft in
    let place = register.tables[agreement.table].place(agreement.row, nil)
    let parent = agreement.parentReference.flatMap { parents[wordKey($0.value)] }
    return plan(draft, at: place, parent: parent)
  }
  let level = drafts.lazy.compactMap { $0?.draft.classification }.first
  return ImportPlan(
    agreements: plans, partners: partners.planned, classification: level, unread: findingsOfUnread(register))
}

/// A draft with the id that it has or gets.
private struct IdentifiedDraft {
  let draft: DossierDraft
  let id: String
  /// What an earlier import made of it.
  let existing: Dossier?
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
  for finding in findingsOfDuplicates(register) where finding.kind == .severalRows {
    let own = CellPlace(file: finding.place.file, sheet: finding.place.sheet, row: finding.place.row, column: nil)
    for other in finding.others { several[other] = own }
  }
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

private func plan(_ identified: IdentifiedDraft?, at place: CellPlace, parent: String?) -> PlannedAgreement {
  guard let identified else {
    let reason = Bilingual(id: "tanpa mitra, judul dan nomor", en: "without a partner, a title and a number")
    return PlannedAgreement(action: .refused, id: "", place: place, remarks: [reason], file: nil)
  }
  let draft = identified.draft, id = identified.id
  if let dossier = identified.existing {
    let differences = draft.differences(from: dossier)
    return PlannedAgreement(
      action: differences.isEmpty ? .unchanged : .conflict, id: id, place: place, remarks: differences, file: nil)
  }
  let text = draft.text(id: id, parent: parent == id ? nil : parent)
  return PlannedAgreement(
    action: .add, id: id, place: place, remarks: draft.remarks,
    file: SourceFile(
      path: "content/\(ContentKind.dossier.rawValue)/\(id.lowercased()).md", bytes: Array(text.utf8)))
}
