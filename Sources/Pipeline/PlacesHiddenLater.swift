internal import Diagnostics
internal import Dossiers
internal import Markup

/// Where the documents of a later version hide something from an audience, by all that an earlier file may be known to
/// be the past of.
///
/// Only what the later edition shows of a document is looked at to know it by. Where an earlier file may be the past of
/// several documents, it is of all of them that their places count.
struct PlacesHiddenLater {
  private let audience: Audience
  private let model: PlanningModel
  private var byName: [Mark: [HiddenPlaces]] = [:]
  private var byPath: [String: [HiddenPlaces]] = [:]
  private var byTitle: [Mark: [HiddenPlaces]] = [:]

  private struct Mark: Hashable {
    let kind: ContentKind?
    let text: String
  }

  /// - Parameters:
  ///   - later: the later version.
  ///   - assessed: its edition.
  init(in later: ParsedTree, from assessed: Assessed) {
    audience = assessed.edition.audience
    model = later.model.value
    let files = Dictionary(later.levelled.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    for shown in assessed.edition.files {
      guard let file = files[shown.path] else { continue }
      let places = HiddenPlaces(of: file, shown: shown, from: audience, under: model)
      let kind = ContentKind(path: shown.path)
      for name in names(in: shown) { byName[Mark(kind: kind, text: name), default: []].append(places) }
      byPath[shown.path, default: []].append(places)
      if let title = title(of: shown) { byTitle[Mark(kind: kind, text: title), default: []].append(places) }
    }
  }

  /// Those of all documents that an earlier file may be the past of. Of a document that is gone, and of whatever shares
  /// nothing with any, only the model says what is hidden.
  func places(after earlier: ParsedFile) -> [HiddenPlaces] {
    let kind = ContentKind(path: earlier.path)
    var places = names(in: earlier).flatMap { byName[Mark(kind: kind, text: $0)] ?? [] }
    if earlier.salvagedId.map({ byName[Mark(kind: kind, text: $0)] == nil }) ?? true {
      places += byPath[earlier.path] ?? []
      places += title(of: earlier).flatMap { byTitle[Mark(kind: kind, text: $0)] } ?? []
    }
    if kind == .dossier { places.append(HiddenPlaces(under: model, from: audience)) }
    return places
  }
}

extension ParsedTree {
  /// The same tree, an earlier version, without what stands where a later version hides something.
  func without(_ hidden: PlacesHiddenLater, for level: String?) -> ParsedTree {
    let audience = Audience.named(level, under: model.value).value
    return with(
      levelled.map { $0.without(hidden.places(after: $0.file), for: audience, under: model.value) })
  }
}

/// All that a file's title says, in whatever languages.
private func title(of file: ParsedFile) -> String? {
  guard let tree = file.frontMatter, tree.nodes.first?.kind == .mapping, let title = tree.value(0, "title") else {
    return nil
  }
  let texts = tree.nodes[Int(title)].kind == .scalar ? [title] : tree.children(title)
  return texts.filter { tree.nodes[Int($0)].kind == .scalar }.map { tree.string($0) }.joined(separator: "\n")
}
