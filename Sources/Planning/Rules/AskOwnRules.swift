import Diagnostics
import Dossiers
import Markup

extension Review {
  /// What the rules of the handbook's own find: each dossier that a rule selects and that is not as it must be. A
  /// dossier of which only its paper tells is asked where the rule itself speaks of `record`.
  func findingsOfOwnRules() -> [Diagnostic] {
    model.ownRules.flatMap { rule -> [Diagnostic] in
      let right = Set(dossiers(in: rule.must))
      return dossiers(in: rule.select).filter { index in
        !right.contains(index) && (rule.isAskedOfLegacy || !handbook.dossiers[index].isLegacy)
      }.map { finding(of: rule, in: handbook.dossiers[$0]) }
    }
  }

  private func finding(of rule: OwnRule, in dossier: Dossier) -> Diagnostic {
    let written = rule.fault.right.text.replacingBytes(of: "\n", with: ", ")
    let help =
      rule.help
      ?? Bilingual(
        id: "tulis misalnya \(written); naskah explain \(rule.fault.code) menjelaskan alasannya",
        en: "write for example \(written); naskah explain \(rule.fault.code) tells why")
    return Diagnostic(rule.fault, at: place(of: rule.must, in: dossier), rule.fault.finds, help: help)
  }

  /// At the first of the fields that decide, where the dossier has one; else where a missing field is told.
  private func place(of must: Selection, in dossier: Dossier) -> Span {
    guard let tree = dossier.file.frontMatter else { return dossier.missingFieldSpan }
    for path in must.fields {
      var at: YAMLTree.Index? = 0
      for key in path.pieces(between: ".") { at = at.flatMap { tree.value($0, Array(key.utf8)) } }
      if let at, !tree.isNull(at) { return dossier.span(at) }
    }
    return dossier.missingFieldSpan
  }
}
