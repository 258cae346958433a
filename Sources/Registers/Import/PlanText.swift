package import Diagnostics

/// The plan for a person: how many of each, then every agreement that is not simply the same, and every new partner.
package func text(of plan: ImportPlan, in language: Language) -> String {
  let counts = PlannedAgreement.Action.allCases.map { "\(name(of: $0)[language]) \(plan.count($0))" }
  let partners = Bilingual(id: "mitra baru \(plan.partners.count)", en: "new partners \(plan.partners.count)")
  var lines = [(counts + [partners[language]]).joined(separator: " · "), ""]
  if let level = plan.classification, plan.count(.add) > 0 {
    lines.append(
      Bilingual(
        id: "setiap dosier baru ditulis dengan classification: \(level) dan lembaga sendiri sebagai pihak",
        en: "every new dossier is written with classification: \(level) and with the institution itself as a party")[
          language])
    lines.append("")
  }
  if plan.absent > 0 {
    let count = Bilingual.count(plan.absent, id: "dosier", one: "dossier", other: "dossiers")
    lines.append(
      Bilingual(
        id: "\(count.id) buku pegangan ini tidak ada dalam berkas; semuanya tetap",
        en: "\(count.en) of the handbook are not in the files; they stay as they are")[language])
    lines.append("")
  }
  for finding in plan.unread {
    let what = Bilingual(id: "tidak dibaca", en: "not read")[language]
    lines.append("\(what)  \(finding.place.file) \(finding.place.reference)".visible)
    lines.append("    " + finding.message[language].visible)
  }
  for agreement in plan.agreements where agreement.action != .unchanged || !agreement.remarks.isEmpty {
    let what = name(of: agreement.action)[language]
    let id = agreement.id.isEmpty ? "" : "  " + agreement.id
    lines.append("\(what)\(id)  \(agreement.place.file) \(agreement.place.reference)".visible)
    lines += agreement.remarks.map { "    " + $0[language].visible }
  }
  for partner in plan.partners {
    let what = Bilingual(id: "mitra baru", en: "new partner")[language]
    lines.append(
      "\(what)  \(partner.id)  “\(partner.name)”  \(partner.place.file) \(partner.place.reference)".visible)
    lines += partner.remarks.map { "    " + $0[language].visible }
  }
  return lines.joined(separator: "\n") + "\n"
}

private func name(of action: PlannedAgreement.Action) -> Bilingual {
  switch action {
  case .add: Bilingual(id: "tambah", en: "add")
  case .update: Bilingual(id: "ubah", en: "update")
  case .unchanged: Bilingual(id: "sama", en: "unchanged")
  case .conflict: Bilingual(id: "berbeda", en: "conflict")
  case .refused: Bilingual(id: "ditolak", en: "refused")
  }
}
