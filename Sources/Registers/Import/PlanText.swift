package import Diagnostics

/// The plan for a person: how many of each, then every agreement that is not simply the same, and every new partner.
package func text(of plan: ImportPlan, in language: Language) -> String {
  let counts = PlannedAgreement.Action.allCases.map { "\(name(of: $0)[language]) \(plan.count($0))" }
  let partners = Bilingual(id: "mitra baru \(plan.partners.count)", en: "new partners \(plan.partners.count)")
  var lines = [(counts + [partners[language]]).joined(separator: " · "), ""]
  for remark in remarks(on: plan) { lines += [remark[language].visible, ""] }
  for finding in plan.unread {
    let how = finding.kind.isRead ? Bilingual(id: "dibaca", en: "read") : Bilingual(id: "tidak dibaca", en: "not read")
    let what = how[language]
    let value = finding.value.isEmpty ? "" : "  “\(finding.value)”"
    lines.append("\(what)  \(finding.place.file) \(finding.place.reference)\(value)".visible)
    lines.append("    " + finding.message[language].visible)
    if finding.kind.isRead, let help = finding.help { lines.append("    " + help[language].visible) }
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

/// What is worth knowing of the plan as a whole.
private func remarks(on plan: ImportPlan) -> [Bilingual] {
  var remarks: [Bilingual] = []
  if let level = plan.classification, plan.count(.add) > 0 {
    remarks.append(
      Bilingual(
        id: "setiap dosier baru ditulis dengan classification: \(level) dan lembaga sendiri sebagai pihak",
        en: "every new dossier is written with classification: \(level) and with the institution itself as a party"))
  }
  if plan.absent > 0 {
    let count = Bilingual.count(plan.absent, id: "dosier", one: "dossier", other: "dossiers")
    remarks.append(
      Bilingual(
        id: "\(count.id) buku pegangan ini tidak ada dalam berkas; semuanya tetap",
        en: "\(count.en) of the handbook are not in the files; they stay as they are"))
  }
  for register in plan.renamed {
    remarks.append(
      Bilingual(
        id: "\(register.name) berisi daftar yang dulu bernama \(register.before), dan dibaca sebagai daftar itu",
        en: "\(register.name) holds the register that was called \(register.before), and is read as that one"))
  }
  return remarks
}
