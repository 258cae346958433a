package import Diagnostics
package import Dossiers
internal import FoundationEssentials

/// A fault with the check that finds it in a dossier.
package final class Rule: Sendable {
  package let fault: Fault
  let check: @Sendable (Subject) -> [Diagnostic]

  init(_ fault: Fault, _ check: @escaping @Sendable (Subject) -> [Diagnostic]) {
    self.fault = fault
    self.check = check
  }
}

/// One dossier with everything that a rule may look at. All rules about the dossier share one subject.
final class Subject: Sendable {
  let dossier: Dossier
  /// Its place in `Handbook.dossiers`.
  let index: Int
  let portfolio: Portfolio
  let term: TermState

  init(dossier: Dossier, index: Int, portfolio: Portfolio, term: TermState) {
    self.dossier = dossier
    self.index = index
    self.portfolio = portfolio
    self.term = term
  }

  var model: PlanningModel { portfolio.handbook.model }
  var today: CalendarDate { portfolio.today }
  var relations: Handbook.Relations { portfolio.handbook.relations[index] }
  var stage: PlanningModel.Stage? { dossier.stage.value.map { model.stages[$0] } }
  var instrument: PlanningModel.Instrument? { dossier.instrument.value.map { model.instruments[$0] } }
  var isLive: Bool { stage?.isLive ?? false }

  func span<Value>(_ field: Field<Value>) -> Span { dossier.span(field.at) }

  /// Whether the dossier's stage asks for a field (`evaluation.final`), by the model's `requires`.
  func owes(_ field: String) -> Bool {
    guard let stage = dossier.stage.value else { return false }
    return model.owes(field, stage: stage, instrument: dossier.instrument.value, in: dossier.procedure)
  }

  /// The stage of the dossier's procedure whose beginning a milestone marks (`signed`); nil where none has it.
  func stage(markedBy milestone: Milestone) -> Int? {
    model.procedures[dossier.procedure].stages.first { model.stages[$0].milestone == milestone }
  }

  /// Whether the present stage comes before the one that a milestone marks; false once the agreement has ended or was
  /// shelved.
  func isBefore(_ milestone: Milestone) -> Bool {
    guard let stage = dossier.stage.value, !model.stages[stage].isTerminal,
      let marked = self.stage(markedBy: milestone)
    else { return false }
    return stage < marked
  }

  /// Whether the present stage is the one that the first milestone marks, or a later one before that of the second.
  func isBetween(_ first: Milestone, and second: Milestone) -> Bool { isBefore(second) && !isBefore(first) }

  /// A rule's parameter as the model sets it (`RES-203: {asymmetry_above: 0.6}`).
  func parameter(_ name: String, of code: String, or standard: Decimal) -> Decimal {
    model.rules[code]?.parameters[name] ?? standard
  }
}

/// A handbook as of a day, with what rules and indicators ask of the handbook as a whole: it is counted here once.
package final class Portfolio: Sendable {
  package let handbook: Handbook
  package let today: CalendarDate
  /// By procedure, then by stage.
  private let sectionsAsked: [[SectionsAsked]]
  let ties: Ties
  private let tiedEnds: TiedEnds
  /// One for each theme that has a live agreement with a counterpart, in the order of the model's themes.
  package let concentrations: [Concentration]

  package init(_ handbook: Handbook, asOf today: CalendarDate) {
    self.handbook = handbook
    self.today = today
    sectionsAsked = handbook.model.procedures.indices.map(handbook.model.sectionsAsked)
    ties = Ties(handbook)
    tiedEnds = TiedEnds(handbook, asOf: today)
    concentrations = Concentration.ofThemes(in: handbook, ties)
  }

  /// The sections of its front matter of which a dossier owes something at its stage.
  package func sectionsAsked(of dossier: Dossier) -> Set<String> {
    guard let stage = dossier.stage.value else { return [] }
    let needsApproval = dossier.instrument.value.map { handbook.model.instruments[$0].needsApproval } ?? false
    let asked = sectionsAsked[dossier.procedure][stage]
    return needsApproval ? asked.withApproval : asked.withoutApproval
  }

  /// Where a dossier stands in its term today.
  func term(of dossier: Int) -> TermState {
    TermState(
      of: handbook.dossiers[dossier], under: handbook.model, asOf: today, tiedTo: tiedEnds[dossier])
  }
}

extension PlanningModel.Instrument {
  /// Whether it binds only after an approval (Law 24/2000 art. 9).
  var needsApproval: Bool { approval != "none" }
}

/// Assesses one dossier: pure, so that dossiers are assessed in any order, in parallel.
package func assess(_ index: Int, in portfolio: Portfolio) -> Diagnosed<DossierAssessment> {
  let dossier = portfolio.handbook.dossiers[index]
  let term = portfolio.term(of: index)
  let subject = Subject(dossier: dossier, index: index, portfolio: portfolio, term: term)
  var found: [Diagnostic] = []
  let unasked = dossier.isLegacy ? RuleBook.askedOfPlannersOnly : []
  for rule in RuleBook.rules where portfolio.handbook.model.rules[rule.fault.code]?.isOff != true {
    if unasked.contains(rule.fault.code) { continue }
    let diagnostics = rule.check(subject)
    if !diagnostics.isEmpty { found += diagnostics }
  }
  return Diagnosed(DossierAssessment(term: term, deadlines: deadlines(of: subject)), found)
}

/// Terms and deadlines alone, without a rule asked: for a day or an edition beside the one that is checked.
package func countedDays(in portfolio: Portfolio) -> Assessment {
  let handbook = portfolio.handbook
  let dossiers = handbook.dossiers.indices.map { index in
    let term = portfolio.term(of: index)
    let subject = Subject(dossier: handbook.dossiers[index], index: index, portfolio: portfolio, term: term)
    return DossierAssessment(term: term, deadlines: deadlines(of: subject))
  }
  return Assessment(today: portfolio.today, dossiers: dossiers)
}

/// Findings as the model weighs them: without those that it turns off, and with its own severities. The model cannot
/// weigh a finding that decides who may see what: such a finding stays as it is.
package func weighed(_ diagnostics: [Diagnostic], by model: PlanningModel) -> [Diagnostic] {
  guard !model.rules.isEmpty || !model.unasked.isEmpty else { return diagnostics }
  return diagnostics.compactMap { diagnostic in
    if !diagnostic.decidesAccess, model.unasked.contains(where: diagnostic.code.hasPrefix) { return nil }
    guard !diagnostic.decidesAccess, let setting = model.rules[diagnostic.code] else { return diagnostic }
    if setting.isOff { return nil }
    var diagnostic = diagnostic
    if let severity = setting.severity { diagnostic.severity = severity }
    return diagnostic
  }
}
