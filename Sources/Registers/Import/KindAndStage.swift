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

  /// What the register calls the kind of agreement, among the model's instruments by id and name; else the model's
  /// first that binds nobody, told.
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
    let usual: [(words: Set<String>, id: String)] = [
      (["mou", "memorandum", "kesepahaman"], "mou"), (["mou", "kesepahaman", "nota"], "nota-kesepahaman"),
      (["pks", "perjanjian", "kontrak", "agreement"], "pks"), (["ia", "implementing", "implementation"], "implementing")
    ]
    for (signs, id) in usual
    where words.contains(where: signs.contains) && model.instruments.contains(where: { $0.code == id }) {
      return id
    }
    let fallback =
      model.instruments.first { $0.code == "mou" || $0.code == "nota-kesepahaman" } ?? model.instruments.first
    guard !said.isEmpty else {
      remarks.append(
        Bilingual(
          id: "jenis naskahnya tidak tertulis; ditulis \(fallback?.code ?? "")",
          en: "its kind stands nowhere; \(fallback?.code ?? "") is written"))
      return fallback?.code ?? ""
    }
    remarks.append(
      Bilingual(
        id: "jenis naskah “\(shortened(said))” tidak dikenal; ditulis \(fallback?.code ?? "")",
        en: "the kind “\(shortened(said))” is not known; \(fallback?.code ?? "") is written"))
    return fallback?.code ?? ""
  }

  /// Live while its last day has not passed; the model's ended stage after it.
  static func stage(
    of agreement: RegisterAgreement, under model: PlanningModel, asOf today: CalendarDate, _ remarks: inout [Bilingual]
  ) -> String {
    let isOver =
      agreement.renewal == nil && !agreement.isUnending
      && (agreement.lastDay.map { $0 < today } ?? (agreement.status?.value == .ended))
    let isTold =
      agreement.renewal != nil || agreement.isUnending || agreement.lastDay != nil
      || agreement.status.map { $0.value != .untold } ?? false
    defer {
      if !isTold, let live = model.stages.first(where: { $0.isLive }) {
        remarks.append(
          Bilingual(
            id: "apakah masih berlaku tidak dapat dibaca; ditulis stage: \(live.code)",
            en: "whether it still runs cannot be told; stage: \(live.code) is written"))
      }
    }
    let stage = isOver ? model.stages.first { $0.isTerminal } : model.stages.first { $0.isLive }
    return stage?.code ?? model.stages.first?.code ?? ""
  }

  static func unit(_ name: String, under model: PlanningModel) -> String? {
    model.units.first { unit in
      wordKey(unit.id) == wordKey(name) || unit.name.texts.contains { wordKey($0) == wordKey(name) }
    }?.id
  }
}
