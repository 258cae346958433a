internal import Diagnostics
internal import Dossiers
internal import Planning
internal import Templates

// The way of a dossier through the stages of its procedure, and what the next one asks for.

extension DossierWriter {
  /// All stages of the model that this dossier may pass, done ones with their date. How an agreement ended is shown
  /// only where it did.
  var stageTrack: [StageValues] {
    guard let current = dossier.stage.value else { return [] }
    let approval = dossier.instrument.value.map { handbook.model.instruments[$0].approval != "none" } ?? false
    return handbook.model.procedures[dossier.procedure].stages.compactMap { index in
      let stage = handbook.model.stages[index]
      if stage.onlyWithApproval && !approval && index != current { return nil }
      if stage.isTerminal && index != current && (stage.milestone == nil || handbook.model.stages[current].isTerminal) {
        return nil
      }
      let reached = stage.milestone.map { dossier.dates[$0] }, year = stage.milestone.map { dossier.dates.partial[$0] }
      let isReached = (reached?.isPresent ?? false) || (year?.isPresent ?? false)
      // Of an agreement that ended one cannot say which stages it passed.
      let isUnknown =
        index < current && !isReached && stage.milestone != nil && !handbook.model.stages[current].isTerminal
      let day = reached.map { shortDate($0, or: year) } ?? ""
      return StageValues(
        label: language.name(.stages, index), date: isUnknown ? words[.notRecorded] : day,
        done: index < current && isReached, current: index == current)
    }
  }

  /// The next stage on the way: its place in the model, and whether the instrument needs approval.
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
