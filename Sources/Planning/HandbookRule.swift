package import Diagnostics
package import Dossiers
package import Markup

/// A fault with the check that finds it in a handbook as a whole: in its packs, its model, its themes.
struct HandbookRule: Sendable {
  let fault: Fault
  let check: @Sendable (Review) -> [Diagnostic]

  init(_ fault: Fault, _ check: @escaping @Sendable (Review) -> [Diagnostic]) {
    self.fault = fault
    self.check = check
  }
}

/// A fault with the check that finds it in one document by comparing it with the rest of the handbook. Documents are
/// checked in parallel.
struct DocumentRule: Sendable {
  let fault: Fault
  /// Whether only documents that have figures are checked.
  let isAboutFigures: Bool
  let check: @Sendable (Review, Handbook.Target) -> [Diagnostic]

  init(
    _ fault: Fault, isAboutFigures: Bool = false, _ check: @escaping @Sendable (Review, Handbook.Target) -> [Diagnostic]
  ) {
    self.fault = fault
    self.isAboutFigures = isAboutFigures
    self.check = check
  }
}

/// A portfolio that was assessed, with everything that rules about the handbook and its documents may look at.
package final class Review: Sendable {
  package let portfolio: Portfolio
  package let assessment: Assessment
  /// The codes of what was found so far in each dossier's file, in the order of `Handbook.dossiers`.
  let codes: [[String]]
  /// Every document, by kind, then id.
  package let documents: [Handbook.Target]
  /// By document: its level; nil where the level in its file could not be read, which has a finding of its own.
  private let levels: DocumentLevels
  /// The documents whose bodies have figures, which are few.
  private let figured: Set<Handbook.Target>
  private let documentRules: [DocumentRule]
  /// By item of a pack that selects dossiers: what it selects today.
  private let picks: [PackItemPlace: [Int]]
  let restricted: RestrictedNames

  var handbook: Handbook { portfolio.handbook }
  var model: PlanningModel { portfolio.handbook.model }

  func level(of target: Handbook.Target) -> Int? { levels[target] }

  /// The dossiers that an item of a pack selects today; none where it does not select.
  func dossiers(pickedBy item: PackItem, in pack: Pack) -> [Int] {
    picks[PackItemPlace(path: pack.file.path, at: item.at)] ?? []
  }

  /// - Parameter codes: the codes of what was found in each dossier's file, in the order of `Handbook.dossiers`.
  package init(_ portfolio: Portfolio, _ assessment: Assessment, codes: [[String]]) {
    self.portfolio = portfolio
    self.assessment = assessment
    self.codes = codes
    let handbook = portfolio.handbook
    documents = handbook.targets
    let levels = DocumentLevels(of: handbook) { Self.level(of: $0, in: handbook) }
    figured = Set(documents.filter { !handbook.document($0).file.body.figures.isEmpty })
    documentRules = RuleBook.documentRules.filter { handbook.model.rules[$0.fault.code]?.isOff != true }
    self.levels = levels
    var picks: [PackItemPlace: [Int]] = [:]
    for pack in handbook.packs {
      for item in pack.items.items() {
        guard let selection = item.select.value else { continue }
        picks[PackItemPlace(path: pack.file.path, at: item.at)] =
          select(selection, in: portfolio, assessment, findings: codes)
      }
    }
    self.picks = picks
    let isLookedFor = handbook.model.rules[linkAboveLevel.fault.code]?.isOff != true
    restricted = isLookedFor ? RestrictedNames(handbook, levels) : RestrictedNames()
  }

  private static func level(of target: Handbook.Target, in handbook: Handbook) -> Int? {
    let document = handbook.document(target), model = handbook.model
    guard let tree = document.file.frontMatter, let at = tree.value(0, "classification"), !tree.isNull(at) else {
      return target.kind == .partner || target.kind == .term ? document.classification : nil
    }
    return document.text(at) == model.classifications[document.classification].id ? document.classification : nil
  }

  /// Findings without those that the model does not want: where it limits a rule to some dossiers (`when`), the rule's
  /// findings about other dossiers are left out.
  package func limited(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let limited = model.rules.compactMapValues(\.when)
    guard !limited.isEmpty else { return diagnostics }
    let paths = Set(handbook.dossiers.map(\.file.path))
    let wanted = limited.mapValues { selection in Set(dossiers(in: selection).map { handbook.dossiers[$0].file.path }) }
    return diagnostics.filter { finding in
      guard let wantedPaths = wanted[finding.code], paths.contains(finding.span.path) else { return true }
      return wantedPaths.contains(finding.span.path)
    }
  }

  /// What is wrong with the handbook as a whole. To be called once, after every dossier was assessed.
  package func findings() -> [Diagnostic] {
    RuleBook.handbookRules.filter { model.rules[$0.fault.code]?.isOff != true }.flatMap { $0.check(self) }
      + findingsOfOwnRules()
  }

  /// What is wrong with one document beside the rest of the handbook.
  ///
  /// - Parameter document: an index into `documents`.
  package func findings(in document: Int) -> [Diagnostic] {
    let target = documents[document]
    var found: [Diagnostic] = []
    for rule in documentRules where !rule.isAboutFigures || figured.contains(target) {
      let diagnostics = rule.check(self, target)
      if !diagnostics.isEmpty { found += diagnostics }
    }
    return found
  }
}

/// An item of a pack: the pack's file, and where the item stands in it.
private struct PackItemPlace: Hashable {
  let path: String
  let at: Int32
}

/// A fault with the check that finds it in the text of any one file.
struct FileRule: Sendable {
  let fault: Fault
  let check: @Sendable (ParsedFile) -> [Diagnostic]

  init(_ fault: Fault, _ check: @escaping @Sendable (ParsedFile) -> [Diagnostic]) {
    self.fault = fault
    self.check = check
  }
}

/// What is wrong with the text and the figures of a file, whatever kind of document it is. Files may be assessed in any
/// order and in parallel.
package func assess(_ file: ParsedFile, under model: PlanningModel) -> [Diagnostic] {
  file.body.figures.flatMap { mistakes(in: $0, of: file, under: model) }
    + RuleBook.fileRules.filter { model.rules[$0.fault.code]?.isOff != true }.flatMap { $0.check(file) }
}

/// What is wrong with a figure itself, in whatever edition it stands.
private func mistakes(in figure: Body.Figure, of file: ParsedFile, under model: PlanningModel) -> [Diagnostic] {
  let read = readBlock(figure, in: file.path, under: model)
  guard let tree = figure.tree, let order = read.value?.order else { return read.diagnostics }
  return read.diagnostics + mistakes(in: order, at: tree.span(order.column.at, in: file.path), under: model)
}
