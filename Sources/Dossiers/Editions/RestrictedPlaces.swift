package import Diagnostics
package import Markup

// For the rules of classification, which read a handbook as a whole: where a file is more restricted than all of it.

/// The parts of one file that have a level of their own, and the values of its front matter that hold ids.
package struct RestrictedPlaces: Sendable {
  private let tree: YAMLTree?
  private let nodes: [StatedLevels.Node]
  private let lines: [StatedLevels.Lines]
  /// Values that are ids: an edition has a placeholder in their place.
  private let ids: Set<YAMLTree.Index>

  package init(of file: ParsedFile, at level: Int, under model: PlanningModel) {
    let stated = StatedLevels(of: file, at: .known(level), under: model)
    tree = file.frontMatter
    nodes = stated.nodes
    lines = stated.lines
    ids = Set(file.frontMatter.map { file.absentIds(in: $0, names: [], under: model) } ?? [])
  }

  /// Whether readers below a level see a text that stands at some place of the file.
  ///
  /// They do if it stands in the body or in a value of the front matter, and in no part that is restricted to that
  /// level or a higher one. They do not if it is an id, because a placeholder stands in its place.
  ///
  /// - Parameters:
  ///   - isNumber: whether the text is a number. A value that is nothing but this number tells nothing of another place
  ///     where the same number stands, so it does not count.
  ///   - inBody: whether the place is in the body.
  package func shows(_ place: Span, belowLevel level: Int, isNumber: Bool, inBody: Bool) -> Bool {
    if inBody { return !lines.contains { $0.level >= level && $0.lines.contains(place.line) } }
    guard let tree, let value = tree.scalar(at: place) else { return false }
    if ids.contains(value) || isNumber && tree.isNumber(value) { return false }
    return !nodes.contains { $0.level >= level && ($0.node..<tree.nodes[Int($0.node)].next).contains(value) }
  }
}

/// A value of a front matter that is more restricted than its file, with what stands below it.
package struct RestrictedValue: Sendable {
  package let nodes: Range<YAMLTree.Index>
  package let level: Int
}

extension ParsedFile {
  /// The values of a dossier's front matter that are more restricted than it is.
  package func restrictedValues(above level: Int, under model: PlanningModel) -> [RestrictedValue] {
    guard let tree = frontMatter else { return [] }
    return StatedLevels(ofValuesIn: self, at: .known(level), under: model).nodes.filter { $0.level > level }.map {
      RestrictedValue(nodes: $0.node..<tree.nodes[Int($0.node)].next, level: $0.level)
    }
  }
}

extension YAMLTree {
  /// The value that stands at a place; nil where a key or a comment does.
  fileprivate func scalar(at place: Span) -> Index? {
    let found = nodes.indices.first { index in
      let node = nodes[index]
      return node.kind == .scalar && (Int(node.line), Int(node.column)) <= (place.line, place.column)
        && (place.line, place.column) < (Int(node.endLine), Int(node.endColumn))
    }
    guard let found, !isKey(Index(found)) else { return nil }
    return Index(found)
  }

  private func isKey(_ index: Index) -> Bool {
    nodes.indices.contains { mapping in
      guard nodes[mapping].kind == .mapping, mapping < Int(index), Int(index) < Int(nodes[mapping].next) else {
        return false
      }
      return children(Index(mapping)).contains { $0 - 1 == index }
    }
  }

  /// Whether a scalar is digits and nothing else.
  package func isNumber(_ scalar: Index) -> Bool {
    let node = nodes[Int(scalar)]
    return node.kind == .scalar && node.textStart < node.textEnd
      && text[Int(node.textStart)..<Int(node.textEnd)].allSatisfy { (0x30...0x39).contains($0) }
  }
}
