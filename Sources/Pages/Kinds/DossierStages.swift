internal import Diagnostics
internal import Dossiers
internal import Planning
internal import Templates

// The stages of a dossier's procedure: those that it has passed, the present one, and what the next one asks for.

extension DossierWriter {
  /// All stages that this dossier passes on its way, those that are done with their day. A stage at which agreements
  /// end is shown only where the dossier is at it, or where the model gives it a milestone and the dossier has not
  /// ended.
  var stageTrack: [StageValues] {
    guard let current = dossier.stage.value else { return [] }
    let approval = dossier.instrument.value.map { handbook.model.instruments[$0].approval != "none" } ?? false
    let days = indicators.stageDays
    return handbook.model.procedures[dossier.procedure].stages.compactMap { index in
      let stage = handbook.model.stages[index]
      if stage.onlyWithApproval && !approval && index != current { return nil }
      if stage.isTerminal && index != current && (stage.milestone == nil || handbook.model.stages[current].isTerminal) {
        return nil
      }
      let reached = stage.milestone.map { dossier.dates[$0] }, year = stage.milestone.map { dossier.dates.partial[$0] }
      let isReached = (reached?.isPresent ?? false) || (year?.isPresent ?? false)
      // Nothing tells which stages an agreement passed before it ended: there a missing day is no gap in the record.
      let isUnknown =
        index < current && !isReached && stage.milestone != nil && !handbook.model.stages[current].isTerminal
      let day = reached.map { shortDate($0, or: year) } ?? ""
      return StageValues(
        label: language.name(.stages, index), date: isUnknown ? words[.notRecorded] : day,
        days: days.first { $0.to == stage.milestone }.map(told) ?? "",
        done: index < current && isReached, current: index == current)
    }
  }

  /// How long a stage took, in words between which no line breaks; empty where two milestones were on one day.
  private func told(_ stage: StageDays) -> String {
    guard stage.days > 0 else { return "" }
    return words.count(.daysAfter, stage.days).replacingBytes(of: " ", with: "\u{A0}")
  }

  /// The next stage of the dossier's procedure, as its place in the model, with whether the instrument needs approval.
  /// nil for one that ended, for an old record, and at the last stage.
  private var next: (stage: Int, needsApproval: Bool)? {
    let model = handbook.model
    guard !dossier.isLegacy, let current = dossier.stage.value, !model.stages[current].isTerminal else { return nil }
    let needsApproval = dossier.instrument.value.map { model.instruments[$0].approval != "none" } ?? false
    let next = model.procedures[dossier.procedure].stages.first {
      $0 > current && !model.stages[$0].isTerminal && (!model.stages[$0].onlyWithApproval || needsApproval)
    }
    return next.map { ($0, needsApproval) }
  }

  var nextStageName: String { next.map { language.name(.stages, $0.stage) } ?? "" }

  var fieldsLacking: [String] {
    guard let next else { return [] }
    let fields = dossier.lacks(at: next.stage, needsApproval: next.needsApproval, under: handbook.model).map {
      $0[words.programLanguage]
    }
    guard next.stage == handbook.model.signingStage(of: dossier.procedure) else { return fields }
    return fields
      + dossier.checked(under: handbook.model).filter { $0.done == nil }.map {
        $0.item.name.text(in: words.language)
      }
  }
}
