package import Diagnostics
package import Dossiers
internal import Workbooks

/// What an import would do, agreement by agreement: said before anything is done.
package struct ImportPlan: Sendable {
  package fileprivate(set) var agreements: [PlannedAgreement]
  package fileprivate(set) var partners: [PlannedPartner]
  /// What new dossiers are written with: no register tells it.
  package fileprivate(set) var classification: String?
  /// What of the files was not read as agreements, and why.
  package let unread: [RegisterFinding]
  /// How many dossiers of the handbook are in none of the files that they were exported to or came from.
  var absent = 0
  /// Files that hold a register under another name than before.
  var renamed: [RenamedRegister] = []
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
  /// A row that nothing names: no dossier is written, so what it says is told here in full.
  fileprivate init(unnamed row: Int, of table: RegisterTable) {
    let cells = table.columns.compactMap { column -> String? in
      let text = table.row(row)?.text(column.position) ?? ""
      guard !text.isEmpty else { return nil }
      return (column.heading.isEmpty ? columnLetters(column.position) : column.heading) + ": " + text
    }
    let reason = Bilingual(id: "tanpa mitra, judul dan nomor", en: "without a partner, a title and a number")
    let told = cells.joined(separator: "; ")
    self.init(
      action: .refused, id: "", place: table.place(row, nil), remarks: [reason, Bilingual(id: told, en: told)],
      file: nil)
  }

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
  let agreements = gathered(register)
  var partners = PartnerMatching(handbook), places = ToldPlaces(under: handbook.model)
  var plan = ImportPlan(agreements: [], partners: [], classification: nil, unread: findingsOfUnread(register))
  let rows = agreements.map { draft(of: $0, in: register, into: handbook, asOf: today, &partners) }
  plan.partners = partners.planned
  plan.classification = rows.lazy.compactMap { $0?.classification }.first
  var drafts = identified(rows, in: handbook, remembering: memory, &places, &plan)
  let parents = parentIds(agreements, drafts)
  var memory = memory, changed: Set<String> = []
  plan.agreements = agreements.indices.map { index in
    let agreement = agreements[index], table = register.tables[agreement.table]
    guard let draft = drafts[index] else { return PlannedAgreement(unnamed: agreement.row, of: table) }
    // The draft is let go before its file is made, so that not all drafts and all files are in memory at once.
    drafts[index] = nil
    let parent = agreement.parentReference.flatMap { parents[wordKey($0.value)] }
    let follows = draft.draft.endsAsWritten.lazy.compactMap { followed(in: $0, ids: parents, parent: parent) }.first
    // What was remembered of this row is kept, to be put back if the row has to wait. A copy of the whole memory would
    // be made anew for each row.
    let row = draft.draft.memoryRow, before = memory[row]
    let planned = planned(
      draft, at: table.place(agreement.row, nil), AgreementsAbove(parent: parent, follows: follows),
      under: handbook.model, preferring: preferred, &places, &memory)
    guard !planned.isNew, planned.file != nil, !changed.insert(planned.id).inserted else { return planned }
    memory[row] = before
    return planned.waiting
  }
  plan.memory = memory
  return plan
}

/// An agreement as it would be written; nil where nothing names it.
private func draft(
  of agreement: RegisterAgreement, in register: RegisterReading, into handbook: Handbook, asOf today: CalendarDate,
  _ partners: inout PartnerMatching
) -> DossierDraft? {
  guard agreement.ownPlace != nil else { return nil }
  // A person is no partner. A remark of the draft says that one is named.
  let institutions = agreement.parties.filter { personsTitle(in: $0.value.name) == nil }
  let parties = institutions.map { partners.id(of: $0, country: country(of: $0, agreement, in: register)) }
  return DossierDraft(agreement, parties: parties, in: register, under: handbook.model, asOf: today)
}

/// The country that a register names for a party: in the party's row, if it is the only one there.
private func country(
  of party: Placed<PartyCell>, _ agreement: RegisterAgreement, in register: RegisterReading
) -> String? {
  if agreement.parties.count == 1 { return agreement.country?.value }
  let place = party.place
  let others = agreement.parties.count { other in
    other.place.row == place.row && other.place.sheet == place.sheet && other.place.file == place.file
  }
  guard others == 1, let table = register.tables.first(where: { $0.file == place.file && $0.sheet == place.sheet }),
    let row = table.row(place.row)
  else { return nil }
  return table.columns(.country).lazy.map { row.text($0.position) }.first { !$0.isEmpty && !isNothingYet($0) }
}

/// The drafts with the dossiers that were made of their rows before, and with ids for those that are new.
private func identified(
  _ rows: [DossierDraft?], in handbook: Handbook, remembering memory: RegisterMemory, _ places: inout ToldPlaces,
  _ plan: inout ImportPlan
) -> [IdentifiedDraft?] {
  let matching = RowMatching(rows, in: handbook, remembering: memory, &places)
  plan.absent = matching.absent
  plan.renamed = matching.renamed
  var ids = DossierIds(handbook), keys = matching.keys
  return matching.drafts.indices.map { index in
    guard var draft = matching.drafts[index] else { return nil }
    draft.sourceKey = matching.key(of: index, taken: &keys)
    let existing = matching.dossier(of: index).map { handbook.dossiers[$0] }
    let id = existing?.id ?? ids.id(for: draft)
    return IdentifiedDraft(
      draft: draft, id: id, existing: existing, isLikely: matching.isLikely(index),
      hasTakenId: existing == nil && ids.isNumbered.contains(id))
  }
}

/// A draft with the id that it has or gets.
private struct IdentifiedDraft {
  let draft: DossierDraft
  let id: String
  /// What an earlier import made of it.
  let existing: Dossier?
  /// Whether that is likely and no more.
  let isLikely: Bool
  /// Whether another row or dossier has the id that its number would give.
  let hasTakenId: Bool

  var remarks: [Bilingual] {
    if hasTakenId {
      return [
        Bilingual(
          id: "nomornya sudah dipakai baris atau dosier lain: bila perjanjiannya sama, hapus salah satu barisnya",
          en: "another row or dossier has its number: if both are one agreement, take one of the rows out")
      ]
    }
    guard isLikely else { return [] }
    return [
      Bilingual(
        id: "dikenali dari judul, mitra atau harinya: periksa apakah ini perjanjian yang sama",
        en: "known by its title, partner or day: see that it is the same agreement")
    ]
  }
}

/// The ids of the agreements that another rests on.
private struct AgreementsAbove {
  let parent: String?
  /// It lasts as long as this one.
  let follows: String?

  /// Without the agreement itself: it cannot rest on itself.
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

/// The agreements. If each party of an agreement has a row, its first row has the parties of all, and the others are
/// rows that tell of it too. Where a row holds two agreements, each has the parties that it names for it.
private func gathered(_ register: RegisterReading) -> [RegisterAgreement] {
  var first: [PartOfRow: Int] = [:], several: [CellPlace: CellPlace] = [:]
  for finding in findingsOfSeveralRows(register) {
    let own = CellPlace(file: finding.place.file, sheet: finding.place.sheet, row: finding.place.row, column: nil)
    for other in finding.others { several[other] = own }
  }
  if several.isEmpty { return register.agreements }
  var found: [RegisterAgreement] = []
  for agreement in register.agreements {
    let own = register.tables[agreement.table].place(agreement.row, nil)
    if let earlier = several[own], let index = first[PartOfRow(row: earlier, part: agreement.part)] {
      found[index].add(partiesOf: agreement)
      continue
    }
    first[PartOfRow(row: own, part: agreement.part)] = found.count
    found.append(agreement)
  }
  return found
}

/// One of the agreements that a row holds.
private struct PartOfRow: Hashable {
  let row: CellPlace
  /// nil for the whole row.
  let part: String?
}

extension RegisterAgreement {
  /// - other: the same agreement in the row of another party.
  fileprivate mutating func add(partiesOf other: RegisterAgreement) {
    parties += other.parties
    for place in [RowPlace(table: other.table, row: other.row)] + other.besides where !besides.contains(place) {
      besides.append(place)
    }
    theirNumbers += other.theirNumbers.filter { number in !theirNumbers.contains { $0.value == number.value } }
  }
}

private func planned(
  _ identified: IdentifiedDraft, at place: CellPlace, _ above: AgreementsAbove, under model: PlanningModel,
  preferring preferred: PreferredSide?, _ places: inout ToldPlaces, _ memory: inout RegisterMemory
) -> PlannedAgreement {
  let draft = identified.draft, id = identified.id
  if let dossier = identified.existing {
    let update = DossierUpdate(of: dossier, by: draft, under: model, preferring: preferred, &places, &memory)
    let action: PlannedAgreement.Action =
      !update.conflicts.isEmpty ? .conflict : update.changes.isEmpty ? .unchanged : .update
    return PlannedAgreement(
      action: action, id: id, place: place,
      remarks: identified.remarks + update.changes + update.kept + update.conflicts,
      file: update.changes.isEmpty ? nil : update.file, isNew: false)
  }
  // Another row may have had this key, of which a dossier was made that was deleted since.
  memory[draft.memoryRow] = nil
  memory.learn(draft.told(&places), of: draft.memoryRow)
  let above = above.without(id)
  let text = draft.text(id: id, parent: above.parent, follows: above.follows)
  return PlannedAgreement(
    action: .add, id: id, place: place, remarks: identified.remarks + draft.remarks + above.remarks,
    file: SourceFile(
      path: "content/\(ContentKind.dossier.rawValue)/\(id.lowercased()).md", bytes: Array(text.utf8)))
}
