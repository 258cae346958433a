internal import Diagnostics
internal import Dossiers
internal import Markup

/// Where the documents of a later version hide something from an audience, and where versions before it did of what it
/// does not show: by all that an earlier file may be known to be the past of.
///
/// Only what an edition shows of a document is looked at to know it by. Where an earlier file may be the past of
/// several documents, it is of all of them that their places count.
struct PlacesHiddenLater {
  private let audience: Audience
  private let model: PlanningModel
  private var byName: [Mark: [Later]] = [:]
  private var byPath: [String: [Later]] = [:]
  private var byTitle: [Mark: [Later]] = [:]

  private struct Mark: Hashable {
    let kind: ContentKind?
    let text: String
  }

  /// Where a document hides something, and what is shown of it in the version that counts.
  private struct Later {
    let places: HiddenPlaces
    let shown: ParsedFile?
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
      note([Later(places: places, shown: shown)], as: shown) { _ in true }
    }
  }

  /// Adds where a version before the later one hid something that the later one does not show. Of several such versions
  /// the newest is added first: what it became is known then.
  ///
  /// - Parameter shown: what the audience saw of it.
  mutating func add(_ file: LevelledFile, shown: ParsedFile, for audience: Audience, under model: PlanningModel) {
    let became = laters(after: shown)
    let hidden = HiddenPlaces(of: file, shown: shown, from: audience, under: model)
    let left = became.compactMap(\.shown).reduce(hidden) { $0.followed(by: .none, shown: $1, under: self.model) }
    // An older version may be known as this one's past alone: by it, it is known as the past of what this one became.
    if !became.isEmpty { note(became, as: shown) { $0 == nil } }
    if !left.isEmpty { note([Later(places: left, shown: nil)], as: shown) { _ in true } }
  }

  /// Adds that a version before the later one was hidden as a whole: of what the document said before and does not show
  /// now, nothing is told. What the hidden version says is not looked at, but for its ids.
  mutating func add(hiddenAsAWhole file: ParsedFile) {
    let kind = ContentKind(path: file.path)
    let marks = names(in: file).map { Mark(kind: kind, text: $0) }
    let named = marks.flatMap { byName[$0] ?? [] }
    let became = named.isEmpty ? byPath[file.path] ?? [] : named
    let left = became.compactMap(\.shown).map { shown in
      Later(places: .afterHiddenDocument(showing: shown, under: model), shown: nil)
    }
    guard !left.isEmpty else { return }
    for mark in marks { byName[mark, default: []] += left }
    byPath[file.path, default: []] += left
  }

  /// Notes a document by all that it is known by in one version.
  ///
  /// - Parameter isWanted: asked with what was noted before by the same mark; nil for nothing.
  private mutating func note(_ laters: [Later], as shown: ParsedFile, where isWanted: ([Later]?) -> Bool) {
    let kind = ContentKind(path: shown.path)
    for name in names(in: shown) where isWanted(byName[Mark(kind: kind, text: name)]) {
      byName[Mark(kind: kind, text: name), default: []] += laters
    }
    if isWanted(byPath[shown.path]) { byPath[shown.path, default: []] += laters }
    guard let title = title(of: shown) else { return }
    if isWanted(byTitle[Mark(kind: kind, text: title)]) {
      byTitle[Mark(kind: kind, text: title), default: []] += laters
    }
  }

  /// Those of all documents that an earlier file may be the past of. Of a document that is gone, and of whatever shares
  /// nothing with any, only the model says what is hidden.
  func places(after earlier: ParsedFile) -> [HiddenPlaces] {
    var places = laters(after: earlier).map(\.places)
    if ContentKind(path: earlier.path) == .dossier { places.append(HiddenPlaces(under: model, from: audience)) }
    return places
  }

  private func laters(after earlier: ParsedFile) -> [Later] {
    let kind = ContentKind(path: earlier.path)
    let isNamed = earlier.salvagedId.map { byName[Mark(kind: kind, text: $0)] != nil } ?? false
    let titled = isNamed ? nil : title(of: earlier).flatMap { byTitle[Mark(kind: kind, text: $0)] }
    let named = names(in: earlier).flatMap { byName[Mark(kind: kind, text: $0)] ?? [] }
    return named + (isNamed ? [] : byPath[earlier.path] ?? []) + (titled ?? [])
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
