import Diagnostics
import Markup

/// The front matter of the document that gets another id. The new id, and the old one among its aliases, are written
/// into the layout that is there.
struct OwnFields {
  private let file: ParsedFile
  private let tree: YAMLTree
  private let old: String
  private let new: String
  private let keepsAlias: Bool

  /// nil where there is no front matter.
  init?(of file: ParsedFile, from old: String, to new: String, keepsAlias: Bool) {
    guard let tree = file.frontMatter else { return nil }
    self.file = file
    self.tree = tree
    self.old = old
    self.new = new
    self.keepsAlias = keepsAlias
  }

  var fixes: [Diagnostic.Fix] {
    let aliases = keepsAlias ? tree.value(0, "aliases") : nil
    let newFields = keepsAlias && aliases == nil ? ["aliases: [\(old)]"] : []
    let id = tree.value(0, "id")
    let idFixes = id.map { fixes(of: $0, followedBy: newFields) } ?? [before(["id: \(new)"] + newFields)]
    return idFixes + (aliases.map(aliasFixes) ?? [])
  }

  /// - Parameter newFields: what is to follow the id.
  private func fixes(of id: YAMLTree.Index, followedBy newFields: [String]) -> [Diagnostic.Fix] {
    let fix = writing(quoted(new, like: tree.nodes[Int(id)].style), as: id)
    if newFields.isEmpty { return [fix] }
    if isInBraces {
      return [Diagnostic.Fix(fix.span, ([fix.replacement] + newFields).joined(separator: ", "))]
    }
    return [fix, Diagnostic.Fix(Span(path: file.path, line: fix.span.endLine + 1), asLines(newFields))]
  }

  /// Fields before all others: the id of a document that went by its file's name so far.
  private func before(_ fields: [String]) -> Diagnostic.Fix {
    guard isInBraces else { return Diagnostic.Fix(Span(path: file.path, line: 2), asLines(fields)) }
    let braces = tree.span(0, in: file.path)
    let inside = Span(path: file.path, line: braces.line, column: braces.column + 1)
    let isEmpty = tree.children(0).isEmpty
    return Diagnostic.Fix(inside, fields.joined(separator: ", ") + (isEmpty ? "" : ", "))
  }

  /// Whether the edited file says its new id, and the old one among its aliases where it is kept. It does not where its
  /// front matter has a layout that is not known here, such as `? id`.
  func areSaid(in edited: SourceFile) -> Bool {
    let read = parse(edited) { _ in false }
    return !read.frontMatterIsBroken && read.statedId == new && (!keepsAlias || read.aliasTexts.contains(old))
  }

  /// Whether the fields stand between `{` and `}`.
  private var isInBraces: Bool { tree.nodes[0].kind == .mapping && tree.nodes[0].style == .flow }

  /// Fields as lines that begin where those of the other fields begin: YAML takes others for no fields of the same
  /// document.
  private func asLines(_ fields: [String]) -> String {
    let hasFields = tree.nodes[0].kind == .mapping && tree.nodes.count > 1
    let indentation = String(repeating: " ", count: hasFields ? Int(tree.nodes[1].column) - 1 : 0)
    return fields.map { indentation + $0 + file.source.lineEnd }.joined()
  }

  /// Writes a value in the place of the one that a field has, or behind the colon of a field that has none.
  private func writing(_ text: String, as value: YAMLTree.Index) -> Diagnostic.Fix {
    let node = tree.nodes[Int(value)], place = tree.span(value, in: file.path)
    guard node.style == .plain, node.textStart == node.textEnd else { return Diagnostic.Fix(place, text) }
    // Between braces a field without a value may have no colon either: `{id, title: Kerja}`.
    let before = Span(
      path: file.path, line: place.line, column: max(1, place.column - 1), endLine: place.line, endColumn: place.column)
    let hasColon = file.source.texts(at: [before])[0] == ":"
    return Diagnostic.Fix(place, (hasColon ? " " : ": ") + text)
  }

  /// Adds the old id to the aliases that there are, in their layout. If the new id is one of them (the document gets an
  /// old id back), the old id takes its place.
  private func aliasFixes(_ aliases: YAMLTree.Index) -> [Diagnostic.Fix] {
    if tree.isNull(aliases) { return [writing("[\(old)]", as: aliases)] }
    let items = tree.children(aliases), place = tree.span(aliases, in: file.path)
    if let back = items.first(where: { tree.nodes[Int($0)].kind == .scalar && tree.string($0) == new }) {
      return [Diagnostic.Fix(tree.span(back, in: file.path), quoted(old, like: tree.nodes[Int(back)].style))]
    }
    if tree.nodes[Int(aliases)].kind == .scalar {
      return [Diagnostic.Fix(place, "[\(old), \(textInFlow(tree.string(aliases)))]")]
    }
    if tree.nodes[Int(aliases)].style == .flow {
      let inside = Span(path: place.path, line: place.line, column: place.column + 1)
      return [Diagnostic.Fix(inside, items.isEmpty ? old : old + ", ")]
    }
    guard let first = items.first else { return [] }
    let at = tree.span(first, in: file.path)
    let here = Span(path: at.path, line: at.line, column: at.column)
    let dash = Span(path: at.path, line: at.line, column: 1, endLine: at.line, endColumn: at.column)
    let lead = file.source.texts(at: [dash])[0] ?? "  - "
    return [Diagnostic.Fix(here, old + file.source.lineEnd + lead)]
  }
}

/// A text in the quotes that the old one had.
func quoted(_ text: String, like style: YAMLTree.Node.Style) -> String {
  switch style {
  case .singleQuoted: "'\(text)'"
  case .doubleQuoted: "\"\(text)\""
  case .plain, .literal, .folded, .flow, .block: text
  }
}
