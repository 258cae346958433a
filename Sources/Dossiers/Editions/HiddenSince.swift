import Diagnostics
package import Markup

// What a later version of a handbook hides must not be told by an earlier one either, in which it stood in the open. So
// before two versions are compared, the earlier file is cut once more: by the later model, and by what the later file
// says of who may see its parts.
//
// A later file tells which of its own parts are hidden, and not which earlier ones these were: a risk may have been
// reworded when it was restricted. So where a list or a body has something hidden now, only what the later edition
// still shows of it is left of the earlier one.

/// What the later version of a document hides from an audience in the earlier ones.
package struct HiddenSince: Sendable {
  /// The paths of fields that are hidden.
  private var fields: [[String]] = []
  private var lists: [ListSince] = []
  /// The lines of bodies that are shown still; nil where no body of the document has anything hidden.
  private var shownLines: Set<String>?

  /// A list that has hidden items, and the keys of those that are shown still.
  private struct ListSince {
    let path: [StaticString]
    let shown: Set<String>
  }

  /// - Parameter files: the later version's file of the document, then its translations; none where it is gone.
  package init(_ files: [ParsedFile], from audience: Audience, under model: PlanningModel) {
    guard let original = files.first else {
      fields = model.fieldLevels.filter { !audience.maySee($0.level) }.map(\.path)
      return
    }
    let levels = StatedLevels(of: original, under: model)
    let tree = original.frontMatter
    let known = tree.flatMap { $0.nodes.isEmpty ? nil : model.fieldLevels(of: $0) } ?? model.fieldLevels
    fields = known.filter { !audience.maySee($0.level) }.map(\.path)
    if let tree { lists = Self.lists(of: tree, levels.gone(for: audience, in: tree), original.path, under: model) }
    let parts = [levels] + files.dropFirst().map { StatedLevels(of: $0, translating: levels.file, under: model) }
    if parts.contains(where: { $0.lines.contains { !audience.maySee($0.level) } }) {
      shownLines = zip(files, parts).reduce(into: []) { lines, part in
        lines.formUnion(writtenBodyLines(of: part.0.source).filter { !part.1.hides($0, from: audience) }.map(\.text))
      }
    }
  }

  private static func lists(
    of tree: YAMLTree, _ isGone: [Bool], _ path: String, under model: PlanningModel
  ) -> [ListSince] {
    listsWithLevels.compactMap { list in
      let items = tree.items(at: list)
      let hidden = items.filter { isGone[Int($0)] }
      guard !hidden.isEmpty else { return nil }
      let shown = items.filter { !isGone[Int($0)] }.compactMap { tree.key(of: $0, in: list, path, under: model) }
      return ListSince(
        path: list, shown: Set(shown).subtracting(hidden.compactMap { tree.key(of: $0, in: list, path, under: model) }))
    }
  }

  /// What is left of an earlier version's document and its translations; nothing where the later model hides them.
  package func cut(
    _ original: ParsedFile, _ translations: [ParsedFile], for audience: Audience, under model: PlanningModel
  ) -> [ParsedFile] {
    let levels = StatedLevels(of: original, under: model)
    guard levels.file.isUnreadable || levels.file.isVisible(to: audience) else { return [] }
    let bodies = translations.compactMap { file -> ParsedFile? in
      let own = StatedLevels(of: file, translating: levels.file, under: model)
      guard own.file.isUnreadable || own.file.isVisible(to: audience) else { return nil }
      return cut(file, own, for: audience, under: model)
    }
    return [cut(original, levels, for: audience, under: model)] + bodies
  }

  /// Where the later model cannot read the levels of an earlier file, those of the earlier model alone count.
  private func cut(
    _ file: ParsedFile, _ levels: StatedLevels, for audience: Audience, under model: PlanningModel
  ) -> ParsedFile {
    let nodes = file.frontMatter.map { hiddenNodes(of: $0, file.path, under: model) } ?? []
    let more = levels.hiding(nodes, lines: hiddenLines(of: file), under: model)
    return file.cut(more, for: audience)
  }

  private func hiddenNodes(of tree: YAMLTree, _ path: String, under model: PlanningModel) -> [YAMLTree.Index] {
    guard tree.nodes.first?.kind == .mapping else { return [] }
    let items = lists.flatMap { list in
      tree.items(at: list.path).filter { item in
        tree.key(of: item, in: list.path, path, under: model).map { !list.shown.contains($0) } ?? true
      }
    }
    return fields.flatMap { tree.values(at: $0) } + items
  }

  /// Lines of the body that are shown no more, with the empty ones between them.
  private func hiddenLines(of file: ParsedFile) -> [ClosedRange<Int>] {
    guard let shownLines else { return [] }
    var ranges: [ClosedRange<Int>] = []
    var joins = false
    for line in writtenBodyLines(of: file.source) where !line.text.isEmpty {
      let isShown = shownLines.contains(line.text)
      if !isShown, joins, let last = ranges.popLast() {
        ranges.append(last.lowerBound...line.number)
      } else if !isShown {
        ranges.append(line.number...line.number)
      }
      joins = !isShown
    }
    return ranges
  }
}

extension YAMLTree {
  fileprivate func items(at path: [StaticString]) -> [Index] {
    values(at: path).filter { nodes[Int($0)].kind == .sequence }.flatMap(children)
  }

  /// By what an item of a list is known from one version to the next; nil where it says nothing of the kind.
  fileprivate func key(
    of item: Index, in list: [StaticString], _ path: String, under model: PlanningModel
  ) -> String? {
    var schema = ContentKind(path: path).map(model.vocabulary.schema)
    for key in list { schema = schema?.fields.first { $0.name == "\(key)" }?.form.innerRecord }
    return naturalKey(item, schema?.knownBy ?? [["id"]], model.organisation.languages.first ?? "id")
  }
}
