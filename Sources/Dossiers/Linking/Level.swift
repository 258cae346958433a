import Diagnostics
import Markup

/// The classification of one parsed file, before it is read.
enum Level {
  /// Index into `PlanningModel.classifications`.
  case known(Int)
  /// The field is not there, and its kind has no default.
  case missing
  /// The field is there and names no level, or the front matter cannot be read.
  case unknown
  /// Not in a folder of content: in no edition but the highest.
  case notContent

  init(of file: ParsedFile, under model: PlanningModel) {
    guard let kind = ContentKind(path: file.path) else {
      self = .notContent
      return
    }
    guard let tree = file.frontMatter, !tree.nodes.isEmpty, tree.nodes[0].kind == .mapping else {
      self = .unknown
      return
    }
    let given = tree.values(0, "classification")
    switch given.count {
    case 0: self = kind.hasDefaultLevel ? .known(model.defaultClassification) : .missing
    case 1: self = model.level(tree, given[0]).map(Level.known) ?? .unknown
    default: self = .unknown  // Two levels are none.
    }
  }

  func isVisible(to audience: Audience) -> Bool {
    if case .known(let level) = self { level <= audience.level } else { audience.isHighest }
  }

  /// For a lower edition: says of a file without a usable level that it is there, and nothing more.
  func diagnostic(in file: ParsedFile) -> Diagnostic? {
    switch self {
    case .known, .notContent: nil
    case .missing, .unknown: levelUnknown(Span(path: file.path, line: 1))
    }
  }
}

extension PlanningModel {
  /// The level that a scalar names, or nil.
  func level(_ tree: YAMLTree, _ at: YAMLTree.Index) -> Int? {
    guard tree.nodes[Int(at)].kind == .scalar else { return nil }
    let word = tree.string(at)
    return classifications.firstIndex { $0.id == word }
  }
}

/// The `documents[]` of a file that an audience may not see (docs/planning-model.md, "Fields": an attachment has the level
/// given beside it, else that of its dossier).
struct RestrictedAttachments {
  /// Items of `documents`, ascending; the field itself where no item is left.
  private(set) var nodes: [YAMLTree.Index] = []
  /// Paths under `content/`.
  private(set) var paths: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(of file: ParsedFile, at level: Level, for audience: Audience, under model: PlanningModel) {
    guard let tree = file.frontMatter, !tree.nodes.isEmpty, let documents = tree.value(0, "documents"),
      tree.nodes[Int(documents)].kind == .sequence
    else { return }
    let items = tree.children(documents)
    for item in items {
      var own = level
      if let given = tree.value(item, "classification") {
        own = model.level(tree, given).map(Level.known) ?? .unknown
        if case .unknown = own, level.isVisible(to: audience) { diagnostics.append(levelUnknown(Span(path: file.path, line: 1))) }
      }
      guard !own.isVisible(to: audience) else { continue }
      nodes.append(item)
      if let path = tree.value(item, "path"), tree.nodes[Int(path)].kind == .scalar {
        paths += contentPaths(tree.string(path), besides: file.path)
      }
    }
    if nodes.count == items.count, !nodes.isEmpty { nodes = [documents] }
  }
}
