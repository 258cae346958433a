package import Diagnostics
internal import Markup

/// One recorded version of a document's file, reduced to what an audience may see.
package struct Version: Sendable {
  let kind: ContentKind
  /// nil where the file has none that can be made out: a translation's, or a broken file's.
  let id: String?
  let aliases: [String]
  let source: SourceFile
  /// nil where this audience may see nothing of it, by the level it had then.
  let file: ParsedFile?
  /// Where it hides something from this audience.
  let hidden: HiddenPlaces

  /// nil for a file that is no document.
  ///
  /// - Parameters:
  ///   - then: the handbook's model when it was recorded, where that hid other things than the present one: readers see
  ///     what both of them show.
  ///   - withheld: what its present edition does not name; nil for nothing.
  package init?(
    of source: SourceFile, for audience: Audience, under model: PlanningModel, then: PlanningModel? = nil,
    without withheld: WithheldNames?
  ) {
    guard let kind = ContentKind(path: source.path) else { return nil }
    let whole = parseFrontMatter(source)
    self.kind = kind
    id = whole.salvagedId
    aliases = whole.frontMatter.map(Self.aliases) ?? []
    let partThen = audience.isHighest ? nil : then.map { PartThen(of: whole, for: audience, of: model, under: $0) }
    let parsed = partThen.map { $0.seen ?? whole } ?? whole
    let levels = audience.isHighest ? nil : StatedLevels(of: parsed, under: model)
    let seenNow: ParsedFile? = if let levels { parsed.part(levels, for: audience) } else { parsed }
    let wasSeen = partThen.map { $0.seen != nil } ?? true
    let part = wasSeen ? seenNow : nil
    // If a hidden id was replaced by another hidden id, both are the same placeholder and the readers see no change.
    file = if let withheld { part.map { withheld.takenOut(of: $0, under: model) } } else { part }
    self.source = file?.source ?? source
    guard let levels, let file else {
      hidden = .none
      return
    }
    let hiddenNow = HiddenPlaces(of: parsed, levels, shown: file, from: audience, under: model)
    hidden = partThen.map { hiddenNow.union($0.hidden(of: whole, shown: file)) } ?? hiddenNow
  }

  private static func aliases(_ tree: YAMLTree) -> [String] {
    guard !tree.nodes.isEmpty, let list = tree.value(0, "aliases") else { return [] }
    let items = tree.nodes[Int(list)].kind == .sequence ? tree.children(list) : [list]
    return items.filter { tree.nodes[Int($0)].kind == .scalar }.map(tree.string)
  }

  /// What it was called.
  var name: LocalizedText {
    let plain = LocalizedText(plain: id ?? source.path)
    guard let tree = file?.frontMatter, !tree.nodes.isEmpty,
      let at = tree.value(0, "title") ?? tree.value(0, "name") ?? tree.value(0, "term")
    else { return plain }
    switch tree.nodes[Int(at)].kind {
    case .scalar: return LocalizedText(plain: tree.string(at))
    case .sequence: return plain
    case .mapping:
      let entries = tree.children(at).filter { tree.nodes[Int($0)].kind == .scalar }
        .map { LocalizedText.Entry(language: tree.string($0 - 1), text: tree.string($0)) }
      return entries.isEmpty ? plain : LocalizedText(entries: entries)
    }
  }
}

/// A version as an audience would have seen it by the model of its time.
private struct PartThen {
  private let model: PlanningModel
  private let readers: Audience
  private let levels: StatedLevels
  /// nil for nothing.
  let seen: ParsedFile?

  /// - Parameter now: the audience's own model: the levels of two models are compared by their ids.
  init(of file: ParsedFile, for audience: Audience, of now: PlanningModel, under then: PlanningModel) {
    model = then
    readers = audience.level.map { Audience.named(now.classifications[$0].id, under: then).value } ?? .nobody
    levels = StatedLevels(of: file, under: then)
    seen = file.part(levels, for: readers)
  }

  /// - Parameter shown: what the audience sees of it now.
  func hidden(of file: ParsedFile, shown: ParsedFile) -> HiddenPlaces {
    HiddenPlaces(of: file, levels, shown: shown, from: readers, under: model)
  }
}
