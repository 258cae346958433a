package import Diagnostics
package import Dossiers
package import Markup

/// A fault with the check that finds it in a handbook as a whole: in a pack, in the model, in who refers to whom.
struct HandbookRule: Sendable {
  let fault: Fault
  let check: @Sendable (Whole) -> [Diagnostic]

  init(_ fault: Fault, _ check: @escaping @Sendable (Whole) -> [Diagnostic]) {
    self.fault = fault
    self.check = check
  }
}

/// An assessed handbook with all that such a rule may look at.
struct Whole: Sendable {
  let survey: Survey
  let assessment: Assessment
  /// What was found so far in each dossier's file, by code, beside `Handbook.dossiers`.
  let codes: [[String]]

  var handbook: Handbook { survey.handbook }
  var model: PlanningModel { survey.handbook.model }

  /// A document's level where its file gives one that the model has, or may leave it to the model; nil where a finding has spoken
  /// of it already.
  func level(of target: Handbook.Target) -> Int? {
    let document = handbook.document(target)
    guard let tree = document.file.frontMatter, let at = tree.value(0, "classification"), !tree.isNull(at) else {
      return target.kind == .partner || target.kind == .term ? document.classification : nil
    }
    return document.text(at) == model.classifications[document.classification].id ? document.classification : nil
  }
}

/// What the whole shows: asked once, after every dossier was assessed.
///
/// - Parameter codes: what was found in each dossier's file, beside `Handbook.dossiers`.
package func assessWhole(_ survey: Survey, _ assessment: Assessment, codes: [[String]]) -> [Diagnostic] {
  let whole = Whole(survey: survey, assessment: assessment, codes: codes)
  return RuleBook.handbookRules.filter { survey.handbook.model.rules[$0.fault.code]?.isOff != true }.flatMap { $0.check(whole) }
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
  RuleBook.fileRules.filter { model.rules[$0.fault.code]?.isOff != true }.flatMap { $0.check(file) }
}
