internal import Diagnostics
internal import Dossiers

// What a register's words for the kind, the state and the unit of an agreement are in the model.

extension DossierDraft {
  /// The first title that says more than the kind: `Nota Kesepahaman` in one column, what it is about in the next.
  static func titleCell(of agreement: RegisterAgreement, under model: PlanningModel) -> Placed<String>? {
    guard agreement.titles.count > 1 else { return agreement.titles.first }
    let kinds = Set(model.instruments.flatMap { [$0.code] + $0.name.texts }.map(wordKey)).union(usualKinds)
    return agreement.titles.first { !kinds.contains(wordKey($0.value)) } ?? agreement.titles.first
  }

  private static let usualKinds: Set<String> = [
    "mou", "moa", "memorandumofunderstanding", "notakesepahaman", "kesepakatanbersama", "perjanjiankerjasama", "pks",
    "perjanjian", "agreement", "implementingarrangement", "implementationarrangement"
  ]

  /// The model's instrument that the register names: by its code or name, else by the usual words for it. If it names
  /// none, a memorandum (or the model's first instrument) is written, and a remark says so.
  static func instrument(
    of agreement: RegisterAgreement, under model: PlanningModel, _ remarks: inout [Bilingual]
  ) -> String {
    let said = agreement.part ?? agreement.instrument?.value ?? agreement.titles.first?.value ?? ""
    let words = headingWords(said), whole = wordKey(said)
    for instrument in model.instruments {
      let names = [instrument.code] + instrument.name.texts
      let isNamed = names.contains { name in
        let own = headingWords(name)
        return wordKey(name) == whole || !own.isEmpty && words.indices.contains { words[$0...].starts(with: own) }
      }
      if isNamed { return instrument.code }
    }
    for usual in usualInstruments
    where words.contains(where: usual.signs.contains) && model.instruments.contains(where: { $0.code == usual.code }) {
      return usual.code
    }
    let memorandum = model.instruments.first { $0.code == "mou" || $0.code == "nota-kesepahaman" }
    let code = (memorandum ?? model.instruments.first)?.code ?? ""
    remarks.append(
      said.isEmpty
        ? Bilingual(
          id: "jenis naskahnya tidak tertulis; ditulis \(code)", en: "its kind stands nowhere; \(code) is written")
        : Bilingual(
          id: "jenis naskah “\(shortened(said))” tidak dikenal; ditulis \(code)",
          en: "the kind “\(shortened(said))” is not known; \(code) is written"))
    return code
  }

  /// Words by which an instrument is known that many models have.
  private struct UsualInstrument {
    let code: String
    let signs: Set<String>
  }

  /// In the order in which they are tried.
  private static let usualInstruments = [
    UsualInstrument(code: "mou", signs: ["mou", "memorandum", "kesepahaman"]),
    UsualInstrument(code: "nota-kesepahaman", signs: ["mou", "kesepahaman", "nota"]),
    UsualInstrument(code: "pks", signs: ["pks", "perjanjian", "kontrak", "agreement"]),
    UsualInstrument(code: "implementing", signs: ["ia", "implementing", "implementation"])
  ]

  /// The model's first stage that is live, or its first terminal stage if the agreement has ended. If the register does
  /// not tell whether it has, it is taken for live, and a remark says so.
  static func stage(
    of agreement: RegisterAgreement, under model: PlanningModel, asOf today: CalendarDate, _ remarks: inout [Bilingual]
  ) -> String {
    let isOver =
      agreement.renewal == nil && !agreement.isUnending
      && (agreement.lastDay.map { $0 < today } ?? (agreement.status?.value == .ended))
    let stage = isOver ? model.stages.first { $0.isTerminal } : model.stages.first { $0.isLive }
    let code = stage?.code ?? model.stages.first?.code ?? ""
    if let remark = stateRemark(agreement, isOver: isOver, code) {
      remarks.append(remark)
      return code
    }
    let isTold =
      agreement.renewal != nil || agreement.isUnending || agreement.lastDay != nil
      || agreement.status.map { $0.value != .untold } ?? false
    if !isTold, let live = model.stages.first(where: { $0.isLive }) {
      remarks.append(
        Bilingual(
          id: "apakah masih berlaku tidak dapat dibaca; ditulis stage: \(live.code)",
          en: "whether it still runs cannot be told; stage: \(live.code) is written"))
    }
    return code
  }

  /// What the register says of the state, where it is not what is written: its days say otherwise, or its word tells
  /// neither that it runs nor that it has ended.
  private static func stateRemark(_ agreement: RegisterAgreement, isOver: Bool, _ code: String) -> Bilingual? {
    guard let status = agreement.status, !status.raw.isEmpty, status.raw.utf8.contains(where: { $0 > 0x2F }) else {
      return nil
    }
    let cell = "“\(shortened(status.raw))” (\(shortened(status.heading)))"
    switch status.value {
    case .live where !isOver, .ended where isOver: return nil
    case .live, .ended:
      return Bilingual(
        id: "\(cell) tidak cocok dengan hari-harinya; menurut harinya ditulis stage: \(code), betulkan bila lain",
        en: "\(cell) does not fit its days; by its days stage: \(code) is written: correct it where it is not so")
    case .beingRenewed, .untold:
      return Bilingual(
        id: "\(cell) tidak mengatakan berlaku atau berakhir; ditulis stage: \(code), betulkan bila lain",
        en:
          "\(cell) says neither that it runs nor that it has ended; stage: \(code) is written: correct it where it is "
          + "not so")
    }
  }

  static func unit(_ name: String, under model: PlanningModel) -> String? {
    model.units.first { unit in
      wordKey(unit.id) == wordKey(name) || unit.name.texts.contains { wordKey($0) == wordKey(name) }
    }?.id
  }
}
