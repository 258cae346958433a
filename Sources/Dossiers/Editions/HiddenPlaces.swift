internal import Diagnostics
package import Markup

// What a later version of a document hides must not be told by an earlier one either, in which it may have stood in the
// open. So what is told of an earlier version depends on where the later one hides something: a field that it hides is
// not compared; of a list in which it hides an item, nothing is told that is not shown, and of what the rest of the
// document said in words of its own neither (`GuardedPart`, `ShownValues`).
//
// It depends on that alone, never on what the hidden thing says. Which item of the earlier list is hidden now, or which
// sentence, is not asked: its words may have been changed when it was restricted, and an answer would tell something of
// them.

/// Where a version of a document hides something from an audience, or one before it did.
package struct HiddenPlaces: Sendable {
  private var places: [HidingPlace] = []

  private struct HidingPlace {
    let part: GuardedPart
    /// What is shown of it since something was hidden last; nil for nothing.
    var shown: ShownValues?

    /// The values of an earlier version that are not shown.
    func unshown(in earlier: ParsedFile, _ tree: YAMLTree) -> [YAMLTree.Index] {
      guard let shown else { return tree.values(at: part.path) }
      return shown.unshown(in: earlier)
    }
  }

  package static let none = HiddenPlaces()

  /// What a model hides in every dossier.
  package init(under model: PlanningModel, from audience: Audience) {
    places = model.fieldLevels.filter { !audience.maySee($0.level) }.map { HidingPlace(part: .field($0.path)) }
  }

  /// - Parameter shown: what the audience sees of the file.
  package init(of file: LevelledFile, shown: ParsedFile, from audience: Audience, under model: PlanningModel) {
    self.init(of: file.file, file.levels, shown: shown, from: audience, under: model)
  }

  init(
    of file: ParsedFile, _ levels: StatedLevels, shown: ParsedFile, from audience: Audience, under model: PlanningModel
  ) {
    let tree = file.frontMatter.flatMap { $0.nodes.first?.kind == .mapping ? $0 : nil }
    if ContentKind(path: file.path) == .dossier {
      let stated = tree.flatMap(model.fieldLevels) ?? model.fieldLevels
      places = stated.filter { !audience.maySee($0.level) }.map {
        HidingPlace(part: .field(model.pathAnswered(by: $0) ?? $0.path))
      }
    }
    if let tree {
      for list in levels.listsHidingItems(of: tree, from: audience) { hide(.list(list), showing: shown, under: model) }
    }
    if !isEmpty || !levels.hidesNothing(from: audience) { hide(.words, showing: shown, under: model) }
  }

  private init() {}

  private mutating func hide(_ part: GuardedPart, showing shown: ParsedFile, under model: PlanningModel) {
    places.append(HidingPlace(part: part, shown: ShownValues(of: shown, in: part, under: model)))
  }

  package var isEmpty: Bool { places.isEmpty }

  // MARK: What is left of an earlier version

  /// An earlier version's file, of which an audience sees this, without what stands in these places.
  func cut(_ seen: ParsedFile, for audience: Audience, under model: PlanningModel) -> ParsedFile {
    guard let tree = seen.frontMatter, tree.nodes.first?.kind == .mapping else { return seen }
    let values = places.flatMap { $0.unshown(in: seen, tree) }
    return values.isEmpty ? seen : seen.cut(StatedLevels(hidingFromAll: values, under: model), for: audience)
  }

  // MARK: The next version

  /// The places as the next version leaves them: of what it hides no more, that may be told which it shows.
  ///
  /// - Parameter shown: what the audience sees of the next version.
  package func followed(
    by next: HiddenPlaces, shown: ParsedFile, under model: PlanningModel
  ) -> HiddenPlaces {
    var result = next
    for var place in places where !next.hides(place.part) {
      var values = ShownValues(of: shown, in: place.part, under: model)
      if let before = place.shown { values.formUnion(before) }
      place.shown = values
      result.places.append(place)
    }
    return result
  }

  /// The places as a version leaves them that is hidden as a whole: until one that is not follows, nothing may be told.
  var followedByHiddenDocument: HiddenPlaces { hiding([.document]) }

  /// Of a document that was hidden as a whole and shows this now.
  package static func afterHiddenDocument(showing shown: ParsedFile, under model: PlanningModel) -> HiddenPlaces {
    none.followedByHiddenDocument.followed(by: none, shown: shown, under: model)
  }

  /// The places where another version hides something too. Of all that it hides nothing may be told until a version
  /// follows.
  func alsoHiding(_ other: HiddenPlaces) -> HiddenPlaces { hiding(other.places.map(\.part)) }

  /// The places of either: both are of one version.
  func union(_ other: HiddenPlaces) -> HiddenPlaces {
    var result = self
    result.places += other.places.filter { !hides($0.part) }
    return result
  }

  private func hiding(_ parts: [GuardedPart]) -> HiddenPlaces {
    var result = self
    result.places.removeAll { parts.contains($0.part) }
    result.places += parts.map { HidingPlace(part: $0) }
    return result
  }

  private func hides(_ part: GuardedPart) -> Bool { places.contains { $0.part == part } }

  // MARK: What is told of an earlier change

  /// What of a change may be told; nil for nothing.
  func told(_ change: FieldChange) -> FieldChange? {
    guard !isEmpty else { return change }
    let keys = change.path.fieldKeys
    if hidesObjectives, keys == Self.objectiveOfActivity { return nil }
    let inner = (places.map(\.part.path) + (hidesObjectives ? [Self.objectiveOfActivity] : [])).filter {
      $0.count > keys.count && $0.starts(with: keys)
    }
    let rest = inner.isEmpty ? change : change.without(inner.map { $0.dropFirst(keys.count) })
    return places.filter { keys.starts(with: $0.part.path) }.reduce(rest) { rest, place in
      rest.flatMap { place.shown?.told($0) }
    }
  }

  /// An activity loses the objective that it serves where that is hidden.
  private static let objectiveOfActivity = ["coordination", "activities", "objective"]
  private var hidesObjectives: Bool { hides(.list(["objectives"])) }
}

extension FieldChange {
  /// The same without what stands at some paths below it; nil where nothing is left that differs.
  fileprivate func without(_ paths: [ArraySlice<String>]) -> FieldChange? {
    func rest(_ value: JSON?) -> JSON? {
      value.map { paths.reduce($0) { $0.without($1) } }.flatMap { $0.isNothing ? nil : $0 }
    }
    let before = rest(before), after = rest(after)
    return before == after ? nil : FieldChange(kind, path, before, after, form)
  }
}

extension JSON {
  /// The same without what stands at a path; lists on the way stand for each of their items.
  fileprivate func without(_ path: ArraySlice<String>) -> JSON {
    guard let key = path.first else { return self }
    switch self {
    case .array(let items): return .array(items.map { $0.without(path) })
    case .object(let fields):
      return .object(
        fields.compactMap { name, value in
          guard name == key else { return (name, value) }
          return path.count == 1 ? nil : (name, value.without(path.dropFirst()))
        })
    default: return self
    }
  }

  fileprivate var isNothing: Bool {
    switch self {
    case .null: true
    case .array(let items): items.allSatisfy(\.isNothing)
    case .object(let fields): fields.allSatisfy { $0.1.isNothing }
    default: false
    }
  }
}
