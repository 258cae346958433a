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
  ///   - names: the ids that mean something to the audience (`Edition.names`); nil for all.
  package init?(
    of source: SourceFile, for audience: Audience, under model: PlanningModel, then: PlanningModel? = nil,
    names: Set<String>?
  ) {
    guard let kind = ContentKind(path: source.path) else { return nil }
    let whole = parseFrontMatter(source)
    self.kind = kind
    id = whole.salvagedId
    aliases = whole.frontMatter.map(Self.aliases) ?? []
    let seenThen: ParsedFile? = if let then { whole.part(for: audience, of: model, under: then) } else { whole }
    let parsed = seenThen ?? whole
    let levels = audience.isHighest ? nil : StatedLevels(of: parsed, under: model)
    let seenNow: ParsedFile? = if let levels { parsed.part(levels, for: audience) } else { parsed }
    let part = seenThen == nil ? nil : seenNow
    // If a hidden id was replaced by another hidden id, both are the same placeholder and the readers see no change.
    file = names.map { names in part?.withLinks.withoutAbsentIds(names, under: model) } ?? part
    self.source = file?.source ?? source
    hidden =
      if let levels, let file { HiddenPlaces(of: parsed, levels, shown: file, from: audience, under: model) } else {
        .none
      }
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

extension ParsedFile {
  /// What an audience of one model might see of an old version of a file under another, by the audience's id; nil for
  /// nothing.
  fileprivate func part(for audience: Audience, of model: PlanningModel, under other: PlanningModel) -> ParsedFile? {
    guard !audience.isHighest else { return self }
    let readers = audience.level.map { Audience.named(model.classifications[$0].id, under: other).value } ?? .nobody
    return part(StatedLevels(of: self, under: other), for: readers)
  }

  /// The same with its body read, where that may hold a link by id.
  fileprivate var withLinks: ParsedFile { source.bytes.contains(UInt8(ascii: "[")) ? parse(source) : self }
}
