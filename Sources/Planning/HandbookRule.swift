package import Diagnostics
package import Dossiers
package import Markup

/// A fault with the check that finds it in a handbook as a whole: in a pack, in the model, in who refers to whom.
struct HandbookRule: Sendable {
  let fault: Fault
  let check: @Sendable (Review) -> [Diagnostic]

  init(_ fault: Fault, _ check: @escaping @Sendable (Review) -> [Diagnostic]) {
    self.fault = fault
    self.check = check
  }
}

/// A fault with the check that finds it in one document held against the whole handbook: documents are asked in
/// parallel.
struct DocumentRule: Sendable {
  let fault: Fault
  /// Whether it is asked only of documents that have figures.
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

/// A portfolio that was assessed, with all that such rules may look at, counted once.
package final class Review: Sendable {
  package let portfolio: Portfolio
  package let assessment: Assessment
  /// What was found so far in each dossier's file, by code, beside `Handbook.dossiers`.
  let codes: [[String]]
  /// Every document, by kind, then id.
  package let documents: [Handbook.Target]
  /// By document: its level where its file gives one that the model has, or may leave it to the model; nil where a
  /// finding has spoken of it already.
  private let levels: DocumentLevels
  /// The documents whose bodies have figures: few.
  private let figured: Set<Handbook.Target>
  private let documentRules: [DocumentRule]
  let restricted: RestrictedNames

  var handbook: Handbook { portfolio.handbook }
  var model: PlanningModel { portfolio.handbook.model }

  func level(of target: Handbook.Target) -> Int? { levels[target] }

  /// - Parameter codes: what was found in each dossier's file, beside `Handbook.dossiers`.
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

  /// The findings of rules that the model limits with `when` to some dossiers, without those about others.
  package func limited(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let limited = model.rules.compactMapValues(\.when)
    guard !limited.isEmpty else { return diagnostics }
    let paths = Set(handbook.dossiers.map(\.file.path))
    let meant = limited.mapValues { selection in Set(dossiers(in: selection).map { handbook.dossiers[$0].file.path }) }
    return diagnostics.filter { finding in
      guard let own = meant[finding.code], paths.contains(finding.span.path) else { return true }
      return own.contains(finding.span.path)
    }
  }

  /// What the whole shows: asked once, after every dossier was assessed.
  package func findings() -> [Diagnostic] {
    RuleBook.handbookRules.filter { model.rules[$0.fault.code]?.isOff != true }.flatMap { $0.check(self) }
      + findingsOfOwnRules()
  }

  /// What one of `documents` shows against the whole.
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

/// A fault with the check that finds it in the text of any one file.
struct FileRule: Sendable {
  let fault: Fault
  let check: @Sendable (ParsedFile) -> [Diagnostic]

  init(_ fault: Fault, _ check: @escaping @Sendable (ParsedFile) -> [Diagnostic]) {
    self.fault = fault
    self.check = check
  }
}

/// What the text of a file shows, whatever kind it is: files are asked in any order, in parallel.
package func assess(_ file: ParsedFile, under model: PlanningModel) -> [Diagnostic] {
  file.body.figures.flatMap { readBlock($0, in: file.path, under: model).diagnostics }
    + RuleBook.fileRules.filter { model.rules[$0.fault.code]?.isOff != true }.flatMap { $0.check(file) }
}
