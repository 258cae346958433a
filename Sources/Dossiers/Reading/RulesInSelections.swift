package import Diagnostics
internal import Markup

/// Finds codes under `finding` that are no rule's, in every selection that stands in a file: of packs, of figures, and
/// of the model's rules. Such a selection chooses nothing, or with `not` everything, and looks as if that were the
/// answer.
///
/// - Parameter rules: the rule book.
package func unknownRulesInSelections(of handbook: Handbook, rules: [Fault]) -> [Diagnostic] {
  var search = RuleSearch(rules: rules, model: handbook.model.file)
  for pack in handbook.packs {
    for item in pack.items.items() { search.look(at: item.select.value, in: pack.file) }
  }
  for target in handbook.targets {
    search.look(atFiguresOf: handbook.document(target).file)
    for translation in handbook.translations[target] ?? [] { search.look(atFiguresOf: translation.file) }
  }
  let model = handbook.model
  for (_, setting) in model.rules.sorted(by: { $0.key < $1.key }) { search.look(at: setting.when, in: model.file) }
  for rule in model.ownRules {
    search.look(at: rule.select, in: model.file)
    search.look(at: rule.must, in: model.file)
  }
  return search.diagnostics
}

private struct RuleSearch {
  private let rules: [Fault]
  private let codes: Set<String>
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter model: the model's file. A rule of its own that cannot be read is no rule, but has a finding already.
  init(rules: [Fault], model: ParsedFile) {
    self.rules = rules
    let own = model.frontMatter.map { tree in tree.value(0, "rules").map(tree.keys) ?? [] } ?? []
    codes = Set(rules.map(\.code) + own.filter(isOwnRule))
  }

  mutating func look(at selection: Selection?, in file: ParsedFile) {
    guard let selection, let tree = file.frontMatter else { return }
    diagnostics += unknown(in: selection, tree, file.path)
  }

  mutating func look(atFiguresOf file: ParsedFile) {
    for figure in file.body.figures {
      guard let tree = figure.tree, tree.nodes.first?.kind == .mapping else { continue }
      let tiles = tree.value(0, "tiles").map(tree.children) ?? []
      for holder in [0] + tiles where tree.nodes[Int(holder)].kind == .mapping {
        guard let selection = tree.value(holder, "select") else { continue }
        diagnostics += unknown(at: selection, tree, file.path).map(blockMistake)
      }
    }
  }

  private func unknown(in selection: Selection, _ tree: YAMLTree, _ path: String) -> [Diagnostic] {
    selection.at >= 0 ? unknown(at: selection.at, tree, path) : []
  }

  /// - Parameter selection: the node of a selection's mapping.
  private func unknown(at selection: YAMLTree.Index, _ tree: YAMLTree, _ path: String) -> [Diagnostic] {
    guard tree.nodes[Int(selection)].kind == .mapping else { return [] }
    let negated = tree.value(selection, "not").map { unknown(at: $0, tree, path) } ?? []
    guard let value = tree.value(selection, "finding"), !tree.isNull(value) else { return negated }
    let written = tree.nodes[Int(value)].kind == .sequence ? tree.children(value) : [value]
    let found = written.compactMap { node -> Diagnostic? in
      guard tree.nodes[Int(node)].kind == .scalar else { return nil }
      let code = tree.string(node)
      return codes.contains(code) ? nil : noSuchRule(code, at: tree.span(node, in: path), among: rules)
    }
    return found + negated
  }
}

/// A code that no rule has.
func noSuchRule(_ code: String, at span: Span, among rules: [Fault]) -> Diagnostic {
  let meant = Meant(by: code, among: rules.map { Meant.Candidate($0.code, names: [$0.slug], label: $0.finds) })
  return Diagnostic(
    wrongFormFault, at: span,
    Bilingual(id: "tidak ada aturan “\(shortened(code))”", en: "there is no rule “\(shortened(code))”"),
    help: meant.help(for: code) ?? Bilingual(id: "tidak ada yang mirip", en: "nothing is near it"),
    fixes: meant.certain.map { [Diagnostic.Fix(span, $0.id)] } ?? []
  ).helping(
    also: Bilingual(id: "naskah explain --all menyebut semuanya", en: "naskah explain --all lists them all"))
}
