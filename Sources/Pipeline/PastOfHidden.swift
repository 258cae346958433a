internal import Diagnostics
internal import Dossiers
internal import Markup

// What the readers of an edition may no longer see in the later of two versions is taken out of the earlier one too,
// before anything of it is computed: whole files, and parts of files.

/// Where the documents of a later version are found again from a file of an earlier one: by a name that both have, else
/// by the path, else by the title.
struct LaterDocuments {
  private let documents: [[ParsedFile]]
  private var byName: [String: Int] = [:]
  private var byPath: [String: Int] = [:]
  private var byTitle: [String: Int] = [:]

  init(_ parsed: ParsedTree) {
    let (originals, translations) = pairTranslations(parsed.files)
    let translated = Dictionary(grouping: translations, by: \.original).mapValues { $0.map(\.file) }
    documents = originals.map { [$0] + (translated[$0.path] ?? []) }
    for (index, file) in originals.enumerated() {
      for name in names(in: file) { byName[name] = index }
      byPath[file.path] = index
      if let title = title(of: file) { byTitle[title] = index }
    }
  }

  /// The file of the document, then those of its translations; none where it is gone.
  func files(after earlier: ParsedFile) -> [ParsedFile] {
    let index =
      names(in: earlier).lazy.compactMap { byName[$0] }.first ?? byPath[earlier.path]
      ?? title(of: earlier).flatMap { byTitle[$0] }
    return index.map { documents[$0] } ?? []
  }
}

extension ParsedTree {
  /// The same tree, an earlier version, without what readers of an edition of the later version may not see there.
  ///
  /// - Parameters:
  ///   - later: the later version.
  ///   - assessed: its edition.
  func without(hiddenIn later: ParsedTree, from assessed: Assessed) -> ParsedTree {
    let hidden = HiddenFiles(in: later, from: assessed), documents = LaterDocuments(later)
    let audience = assessed.edition.audience, laterModel = later.model.value
    let (originals, translations) = pairTranslations(files.filter { !hidden.holds($0) })
    let translated = Dictionary(grouping: translations, by: \.original).mapValues { $0.map(\.file) }
    return with(
      originals.flatMap { original in
        HiddenSince(documents.files(after: original), from: audience, under: laterModel)
          .cut(original, translated[original.path] ?? [], for: audience, under: laterModel)
      })
  }
}

/// What the later version has and its edition has not. By it a file of the earlier version is known to be the past of
/// something that is hidden now.
private struct HiddenFiles {
  /// The paths of the hidden files.
  var paths: Set<String> = []
  /// The ids and aliases in the hidden files, without those that a document of the edition has too: such a name is that
  /// document's.
  var ids: Set<String> = []
  /// The ids and aliases that the edition has.
  var shown: Set<String> = []

  init(in later: ParsedTree, from assessed: Assessed) {
    let shownPaths = Set(assessed.edition.files.map(\.path)).union(assessed.edition.translations.map(\.file.path))
    for file in later.files where !shownPaths.contains(file.path) {
      paths.insert(file.path)
      ids.formUnion(names(in: file))
    }
    guard !paths.isEmpty else { return }
    for file in assessed.edition.files { shown.formUnion(names(in: file)) }
    ids.subtract(shown)
  }

  /// Whether a file of the earlier version is the past of something hidden: it stands at a hidden path, unless a
  /// document of the edition has its id now, or it has a hidden id.
  func holds(_ file: ParsedFile) -> Bool {
    let names = names(in: file)
    return paths.contains(file.path) && names.isDisjoint(with: shown) || !names.isDisjoint(with: ids)
  }
}

/// A file's id and aliases.
private func names(in file: ParsedFile) -> Set<String> {
  var names = Set([file.salvagedId].compactMap { $0 })
  if let tree = file.frontMatter, !tree.nodes.isEmpty, let aliases = tree.value(0, "aliases") {
    for alias in tree.children(aliases) where tree.nodes[Int(alias)].kind == .scalar {
      names.insert(tree.string(alias))
    }
  }
  return names
}

/// All that a file's title says, in whatever languages.
private func title(of file: ParsedFile) -> String? {
  guard let tree = file.frontMatter, !tree.nodes.isEmpty, let title = tree.value(0, "title") else { return nil }
  let texts = tree.nodes[Int(title)].kind == .scalar ? [title] : tree.children(title)
  return texts.filter { tree.nodes[Int($0)].kind == .scalar }.map { tree.string($0) }.joined(separator: "\n")
}
