internal import Diagnostics
package import Markup

// Before two versions are compared, their references are made comparable. In both versions a renamed document goes by
// its new id, so that a renaming shows once and not in every document that names the renamed one. In a lower edition,
// references to what the reader may not see are removed from both versions.

/// Ids that became others, with the files they stand in.
package struct Renames: Sendable {
  package struct Rename: Sendable {
    package let from: String
    package let to: String
    /// The files' names without their folders: `ks-1.md`.
    let fromFile: String
    let toFile: String

    package init(from: String, to: String, fromPath: String, toPath: String) {
      self.from = from
      self.to = to
      fromFile = Self.name(fromPath)
      toFile = Self.name(toPath)
    }

    private static func name(_ path: String) -> String {
      String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
    }
  }

  let all: [Rename]
  private let ids: [String: String]

  package init(_ renames: [Rename]) {
    all = renames
    ids = Dictionary(renames.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
  }

  package var isEmpty: Bool { all.isEmpty }

  package subscript(id: String) -> String? { ids[id] }

  /// A line of a body with its links led to what was renamed.
  fileprivate func following(_ text: String) -> String {
    var text = text
    for rename in all {
      for end in ["]", "|", "\\|", "#"] {
        text = text.replacingBytes(of: "[[\(rename.from)\(end)", with: "[[\(rename.to)\(end)")
      }
      if rename.fromFile != rename.toFile {
        for start in ["/", "("] { text = text.replacingBytes(of: start + rename.fromFile, with: start + rename.toFile) }
      }
    }
    return text
  }
}

extension ParsedFile {
  /// The same file as if it had been written after the renaming.
  package func following(_ renames: Renames, under model: PlanningModel) -> ParsedFile {
    guard !renames.isEmpty else { return self }
    let text = String(decoding: source.bytes, as: UTF8.self), followed = renames.following(text)
    let written = followed == text ? source : SourceFile(path: path, text: followed)
    guard let tree = frontMatter, !frontMatterIsBroken, tree.nodes.first?.kind == .mapping,
      let kind = ContentKind(path: path)
    else {
      return ParsedFile(
        source: written, frontMatter: frontMatter, frontMatterIsBroken: frontMatterIsBroken, body: body, diagnostics: []
      )
    }
    var walk = ReferenceWalk(tree, model.vocabulary) { renames[$0].map { .other($0) } ?? .kept }
    walk.record(0, model.vocabulary.schema(of: kind))
    return ParsedFile(source: written, frontMatter: tree.replacing(walk.others), body: body, diagnostics: [])
  }

  /// The same file without references to documents that its readers may not know of. An item of a list that is about
  /// such a document is removed as a whole.
  ///
  /// - Parameters:
  ///   - attachments: paths under `content/` that the readers may not know of either.
  ///   - isKnown: whether the readers know of the document with an id.
  package func withoutReferences(
    to attachments: Set<String>, under model: PlanningModel, except isKnown: @escaping (String) -> Bool
  ) -> ParsedFile {
    guard let tree = frontMatter, !frontMatterIsBroken, tree.nodes.first?.kind == .mapping,
      let kind = ContentKind(path: path)
    else { return self }
    var walk = ReferenceWalk(tree, model.vocabulary) { isKnown($0) ? .kept : .gone }
    walk.record(0, model.vocabulary.schema(of: kind))
    let hidden = documents(in: tree, showing: attachments)
    return ParsedFile(source: source, frontMatter: tree.removing(walk.gone + hidden), body: body, diagnostics: [])
  }
}

/// Visits every scalar that the schema calls the id of a document, but not the document's own.
private struct ReferenceWalk {
  enum Fate { case kept, gone, other(String) }

  let tree: YAMLTree
  private let vocabulary: Vocabulary
  private let fate: (String) -> Fate
  private(set) var gone: [YAMLTree.Index] = []
  private(set) var others: [YAMLTree.Index: String] = [:]

  init(_ tree: YAMLTree, _ vocabulary: Vocabulary, _ fate: @escaping (String) -> Fate) {
    self.tree = tree
    self.vocabulary = vocabulary
    self.fate = fate
  }

  mutating func record(_ mapping: YAMLTree.Index, _ schema: RecordSchema, isItem: Bool = false) {
    for field in schema.fields {
      guard let value = tree.value(mapping, field.key), mapping > 0 || field.name != "id" else { continue }
      if isItem, case .id = field.form, isGone(value) {
        gone.append(mapping)
        return
      }
      visit(value, field.form)
    }
  }

  private mutating func visit(_ value: YAMLTree.Index, _ form: FieldForm) {
    switch (form, tree.nodes[Int(value)].kind) {
    case (.id, .scalar):
      switch fate(tree.string(value)) {
      case .kept: break
      case .gone: gone.append(value)
      case .other(let id): others[value] = id
      }
    case (.list(let item), .sequence), (.listOrOne(let item), .sequence):
      for child in tree.children(value) {
        if case .record(let schema) = item, tree.nodes[Int(child)].kind == .mapping {
          record(child, schema, isItem: true)
        } else {
          visit(child, item)
        }
      }
    case (.listOrOne(let item), .scalar): visit(value, item)
    case (.record(let schema), .mapping): record(value, schema)
    case (.selection, .mapping): record(value, vocabulary.selectionSchema)
    default: break
    }
  }

  private func isGone(_ value: YAMLTree.Index) -> Bool {
    guard tree.nodes[Int(value)].kind == .scalar, !tree.isNull(value), case .gone = fate(tree.string(value)) else {
      return false
    }
    return true
  }
}

extension YAMLTree {
  /// The tree with other texts in some of its scalars.
  fileprivate func replacing(_ texts: [Index: String]) -> YAMLTree {
    guard !texts.isEmpty else { return self }
    var text = self.text
    var nodes = self.nodes
    for (index, new) in texts.sorted(by: { $0.key < $1.key }) {
      let node = nodes[Int(index)], start = Int32(text.count)
      text += Array(new.utf8)
      nodes[Int(index)] = Node(
        kind: node.kind, style: .doubleQuoted, line: node.line, column: node.column, endLine: node.endLine,
        endColumn: node.endColumn,
        next: node.next, textStart: start, textEnd: Int32(text.count))
    }
    return YAMLTree(nodes: nodes, text: text)
  }
}
