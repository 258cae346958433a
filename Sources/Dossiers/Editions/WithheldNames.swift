internal import Diagnostics
package import Markup

/// What old versions of an edition's files may not name, because its readers know of no such thing: it is taken out of
/// the versions before they are compared.
package struct WithheldNames: Sendable {
  /// Every id that means something in the edition; one placeholder stands for all others.
  private let idsKnown: Set<String>
  /// Attachments (paths under `content/`) that some document restricts: no item of `documents` that shows one is told.
  private let attachments: Set<String>

  /// nil where nothing is withheld.
  package init?(of files: [LevelledFile], from audience: Audience, under model: PlanningModel) {
    guard !audience.isHighest else { return nil }
    let visible = pairTranslations(sortedByPath(files), \.file).originals.filter {
      $0.levels.file.isVisible(to: audience)
    }
    idsKnown = Edition.names(
      of: visible.map { $0.file.cut($0.levels, for: audience, parser: parseFrontMatter) }, under: model)
    attachments = Set(files.flatMap { $0.levels.attachmentsHidden(from: audience) })
  }

  /// A version's file without them.
  func takenOut(of file: ParsedFile, under model: PlanningModel) -> ParsedFile {
    file.withLinks.withoutAbsentIds(idsKnown, under: model).without(attachments)
  }
}

extension ParsedFile {
  /// The same with its body read, where that may hold a link by id.
  fileprivate var withLinks: ParsedFile { source.bytes.contains(UInt8(ascii: "[")) ? parse(source) : self }

  fileprivate func without(_ attachments: Set<String>) -> ParsedFile {
    guard let tree = frontMatter, !frontMatterIsBroken else { return self }
    let items = documents(in: tree, showing: attachments)
    guard !items.isEmpty else { return self }
    return ParsedFile(source: source, frontMatter: tree.removing(items), body: body, diagnostics: diagnostics)
  }

  /// The items of `documents` that show one of these attachments.
  func documents(in tree: YAMLTree, showing attachments: Set<String>) -> [YAMLTree.Index] {
    tree.items(at: ["documents"]).filter { item in
      tree.value(item, "path").map {
        contentPaths(tree.string($0), besides: path).contains(where: attachments.contains)
      } ?? false
    }
  }
}
