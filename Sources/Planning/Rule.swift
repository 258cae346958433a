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
  let recurring: RecurringDays

  init(_ index: Int, in portfolio: Portfolio, _ term: TermState, _ recurring: RecurringDays) {
    dossier = portfolio.handbook.dossiers[index]
    self.index = index
    self.portfolio = portfolio
    self.term = term
    self.recurring = recurring
  }

  /// A dossier whose days are counted now.
  convenience init(_ index: Int, in portfolio: Portfolio) {
    let handbook = portfolio.handbook
    let recurring = RecurringDays(of: handbook.dossiers[index], under: handbook.model, asOf: portfolio.today)
    self.init(index, in: portfolio, portfolio.term(of: index), recurring)
  }

  /// Its days, for all who look at it later.
  var assessment: DossierAssessment {
    DossierAssessment(term: term, recurring: recurring, deadlines: deadlines(of: self))
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
  func parameter(_ parameter: RuleParameter, or standard: Decimal) -> Decimal {
    model.value(of: parameter) ?? standard
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
  /// The rules that the model does not turn off: all of them, and those that an old record is asked of which only the
  /// paper is left.
  private let rules, rulesOfLegacy: [Rule]
  /// The end of the model's nearest horizon; a month from today without one.
  let near: CalendarDate
  /// One for each theme that has a live agreement with a counterpart, in the order of the model's themes.
  package let concentrations: [Concentration]

  package init(_ handbook: Handbook, asOf today: CalendarDate) {
    self.handbook = handbook
    self.today = today
    sectionsAsked = handbook.model.procedures.indices.map(handbook.model.sectionsAsked)
    ties = Ties(handbook)
    tiedEnds = TiedEnds(handbook, asOf: today)
    rules = RuleBook.rules.filter { handbook.model.rules[$0.fault.code]?.isOff != true }
    rulesOfLegacy = rules.filter { !RuleBook.askedOfPlannersOnly.contains($0.fault.code) }
    near = handbook.model.dateRules.horizons.map { today + $0 }.min() ?? today.adding(days: 30)
    concentrations = Concentration.ofThemes(in: handbook, ties)
  }

  /// The sections of its front matter of which a dossier owes something at its stage.
  package func sectionsAsked(of dossier: Dossier) -> Set<String> {
    guard let stage = dossier.stage.value else { return [] }
    let needsApproval = dossier.instrument.value.map { handbook.model.instruments[$0].needsApproval } ?? false
    let asked = sectionsAsked[dossier.procedure][stage]
    return needsApproval ? asked.withApproval : asked.withoutApproval
  }

  func rules(for dossier: Dossier) -> [Rule] { dossier.isLegacy ? rulesOfLegacy : rules }

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
  let subject = Subject(index, in: portfolio)
  var found: [Diagnostic] = []
  for rule in portfolio.rules(for: subject.dossier) {
    let diagnostics = rule.check(subject)
    if !diagnostics.isEmpty { found += diagnostics }
  }
  return Diagnosed(subject.assessment, found)
}

/// Terms and deadlines alone, without a rule asked: for a day or an edition beside the one that is checked.
package func countedDays(in portfolio: Portfolio) -> Assessment {
  let dossiers = portfolio.handbook.dossiers.indices.map { Subject($0, in: portfolio).assessment }
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
