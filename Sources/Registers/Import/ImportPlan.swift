package import Diagnostics
package import Dossiers

/// What an import would do, agreement by agreement: said before anything is done.
package struct ImportPlan: Sendable {
  package let agreements: [PlannedAgreement]
  package let partners: [PlannedPartner]

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
package func planImport(of files: [NamedWorkbook], into handbook: Handbook, asOf today: CalendarDate) -> ImportPlan {
  let register = readRegister(files)
  var partners = PartnerMatching(handbook)
  var ids = DossierIds(handbook)
  let agreements = gathered(register)
  let plans = agreements.map { agreement in
    plan(agreement, register, handbook, &partners, &ids, asOf: today)
  }
  return ImportPlan(agreements: plans, partners: partners.planned)
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

private func plan(
  _ agreement: RegisterAgreement, _ register: RegisterReading, _ handbook: Handbook,
  _ partners: inout PartnerMatching, _ ids: inout DossierIds, asOf today: CalendarDate
) -> PlannedAgreement {
  let place = register.tables[agreement.table].place(agreement.row, nil)
  guard agreement.ownPlace != nil else {
    let reason = Bilingual(id: "tanpa mitra, judul dan nomor", en: "without a partner, a title and a number")
    return PlannedAgreement(action: .refused, id: "", place: place, remarks: [reason], file: nil)
  }
  let country = agreement.parties.count == 1 ? agreement.country?.value : nil
  let parties = agreement.parties.map { partners.id(of: $0, country: country) }
  let draft = DossierDraft(agreement, parties: parties, in: register, under: handbook.model, asOf: today)
  let id = ids.id(for: draft)
  if let dossier = ids.existing(draft, id: id) {
    let differences = draft.differences(from: dossier)
    return PlannedAgreement(
      action: differences.isEmpty ? .unchanged : .conflict, id: dossier.id, place: place, remarks: differences,
      file: nil)
  }
  let path = "content/\(ContentKind.dossier.rawValue)/\(id.lowercased()).md"
  return PlannedAgreement(
    action: .add, id: id, place: place, remarks: draft.remarks,
    file: SourceFile(path: path, bytes: Array(draft.text(id: id).utf8)))
}
