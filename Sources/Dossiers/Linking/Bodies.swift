import Diagnostics
import Markup

/// Where the links of bodies and the attachments of dossiers lead.
struct Bodies {
  /// By kind (`ContentKind.ordinal`), then document, then link.
  private(set) var destinations: [[[Handbook.Destination]]]
  /// Bodies in other languages, by document and then language.
  private(set) var translations: [Handbook.Target: [Handbook.TranslatedBody]] = [:]
  private(set) var attachments: Set<String> = []
  /// By dossier, beside `Dossier.documents`: the path under `content/`, or nil.
  private(set) var documents: [[String?]]
  private(set) var mentions: [Mention] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let shelves: Shelves
  private let names: Names
  private let paths: Paths
  private let pairs: [Translation]
  private let isFull: Bool
  private var anchors: Anchors
  private var nearFiles: NearFiles
  private var nearNames = NearNames()
  private var refusedAlready: Set<String> = []

  init(in shelves: Shelves, names: Names, paths: Paths, translations: [Translation], isFull: Bool) {
    self.shelves = shelves
    self.names = names
    self.paths = paths
    self.isFull = isFull
    pairs = translations
    destinations = ContentKind.allCases.map { Array(repeating: [], count: shelves.count(of: $0)) }
    documents = Array(repeating: [], count: shelves.dossiers.count)
    nearFiles = NearFiles(paths)
    anchors = Anchors(in: shelves, translations: translations, paths: paths)
  }

  mutating func readAll(under model: PlanningModel) {
    readLogo(of: model)
    for target in shelves.targets {
      let file = shelves[target].file
      destinations[target.kind.ordinal][target.index] = file.body.links.map {
        resolve($0, in: file, of: target, translation: nil)
      }
    }
    for (target, indices) in anchors.translationsOf.sorted(by: { $0.key < $1.key }) {
      for index in indices {
        let pair = pairs[index]
        let staleness = Staleness(of: pair, original: shelves[target].file)
        diagnostics += pair.findings + faultsOfFields(of: pair, under: model) + age(of: pair, staleness)
        let links = pair.file.body.links.map { resolve($0, in: pair.file, of: target, translation: index) }
        translations[target, default: []].append(
          Handbook.TranslatedBody(language: pair.language, file: pair.file, destinations: links, staleness: staleness))
      }
    }
    for (index, dossier) in shelves.dossiers.enumerated() { readDocuments(of: dossier, index) }
  }

  /// The picture beside the site's title is published as attachments are.
  private mutating func readLogo(of model: PlanningModel) {
    guard let logo = model.site.logo, let tree = model.file.frontMatter else { return }
    let span = tree.span(logo.at, in: model.file.path)
    _ = published([paths[logo.value]].compactMap(\.self), written: tree.string(logo.at), at: span)
  }

  private mutating func resolve(
    _ link: Body.Link, in file: ParsedFile, of own: Handbook.Target, translation: Int?
  ) -> Handbook.Destination {
    if link.target.isEmpty { return resolveHere(link, of: own, translation: translation) }
    if link.form == .wiki { return resolveName(link, of: own) }
    guard let path = Dossiers.resolve(link.target, from: file.path), let place = paths[path] else {
      return nothing(link, in: file)
    }
    switch place {
    case .attachment(let path):
      attachments.insert(path)
      return .attachment(path)
    case .refused(let path):
      refuse(path, at: link.span)
      return .absent
    case .unreadable: return .absent
    case .neitherPageNorAttachment where link.form == .image:
      if isFull { diagnostics.append(unpublishedAsAttachment(link.target, at: link.span)) }
      return .absent
    case .neitherPageNorAttachment: return nothing(link, in: file)
    case .document(let target) where link.form == .relative:
      return document(target, link, of: own, translation: nil)
    case .translation(let index, let target) where link.form == .relative:
      return document(target, link, of: own, translation: index)
    case .document, .translation:
      if isFull { diagnostics.append(pageAsImage(link)) }
      return .absent
    }
  }

  /// `#fragment`: a place in the same body, or on the page around it.
  private mutating func resolveHere(
    _ link: Body.Link, of own: Handbook.Target, translation: Int?
  ) -> Handbook.Destination {
    guard let fragment = link.fragment, !fragment.isEmpty else {
      if isFull { diagnostics.append(brokenLink(link, near: [])) }
      return .absent
    }
    let place = Anchors.Place(target: own, body: translation.map(Anchors.Which.translation) ?? .own)
    if let section = anchors.section(fragment, in: place) { return .here(fragment: section) }
    if isFull { diagnostics.append(anchors.missing(fragment, link, in: place)) }
    return .absent
  }

  private mutating func resolveName(_ link: Body.Link, of own: Handbook.Target) -> Handbook.Destination {
    if let target = names.targets[link.target] { return document(target, link, of: own, translation: nil) }
    if isFull, !names.isUnread(link.target) {
      let called = nearNames.called(link.target, among: nil, of: shelves)
      let near = called.isEmpty ? nearNames.near(link.target, among: nil, of: shelves) : called
      diagnostics.append(brokenLink(link, near: near))
    }
    return .absent
  }

  /// A document, or a section of it. If the document has no such section, the link leads to the document, so that
  /// readers arrive somewhere.
  private mutating func document(
    _ target: Handbook.Target, _ link: Body.Link, of own: Handbook.Target, translation: Int?
  ) -> Handbook.Destination {
    if target != own { mentions.append(Mention(of: target, by: own)) }
    guard let fragment = link.fragment, !fragment.isEmpty else { return .document(target, fragment: nil) }
    let place = Anchors.Place(target: target, body: translation.map(Anchors.Which.translation) ?? .any)
    if let section = anchors.section(fragment, in: place) { return .document(target, fragment: section) }
    if isFull { diagnostics.append(anchors.missing(fragment, link, in: place)) }
    return .document(target, fragment: nil)
  }

  /// Says that nothing stands at a path, and what may have been meant.
  private mutating func nothing(_ link: Body.Link, in file: ParsedFile) -> Handbook.Destination {
    guard isFull, !names.isUnread(fileOf: link.target) else { return .absent }
    let isFile = link.form == .image || isAttachmentName(link.target)
    if let inside = link.insideQuotes {
      diagnostics.append(quotedAddress(link, inside))
    } else if isFile {
      diagnostics.append(
        missingAttachment(link.target, at: link.span, near: nearFiles.attachments(link.target, from: file.path)))
    } else {
      let named = document(withIdOf: link.target).map { [relativePath(to: $0, from: file.path)] }
      diagnostics.append(brokenLink(link, near: named ?? nearFiles.documents(link.target, from: file.path)))
    }
    return .absent
  }

  /// The file of the document whose id a path has as the name of a file, where that file is called otherwise.
  private mutating func document(withIdOf target: String) -> String? {
    let name = documentStem(of: target)
    let near = nearNames.near(name, among: nil, of: shelves)
    return certainName(name, near).flatMap { names.targets[$0] }.map { shelves[$0].file.path }
  }

  /// Says why a file is not published, once for each file, where it is first named.
  private mutating func refuse(_ path: String, at span: Span) {
    guard let refusal = paths.refused[path], refusedAlready.insert(path).inserted else { return }
    diagnostics.append(refusedAttachment(refusal, path, at: span))
  }

  private mutating func readDocuments(of dossier: Dossier, _ index: Int) {
    for item in dossier.documents.value ?? [] {
      guard let written = item.path.value else {
        documents[index].append(nil)
        continue
      }
      let places = contentPaths(written, besides: dossier.file.path).compactMap { paths[$0] }
      documents[index].append(published(places, written: written, at: dossier.span(item.path)))
    }
  }

  /// The attachment that a path in front matter means, by what stands at each path that it can mean. Where there is
  /// none, it says what stands there instead, or that nothing does.
  private mutating func published(_ places: [Paths.Place], written: String, at span: Span) -> String? {
    for place in places {
      guard case .attachment(let path) = place else { continue }
      attachments.insert(path)
      return path
    }
    switch places.first {
    case .refused(let path)?: refuse(path, at: span)
    case .document?, .translation?, .unreadable?:
      if isFull { diagnostics.append(pageAsAttachment(written, at: span)) }
    case .neitherPageNorAttachment?:
      if isFull { diagnostics.append(unpublishedAsAttachment(written, at: span)) }
    case .attachment?, nil:
      guard isFull else { return nil }
      let near = nearFiles.attachments(percentDecoded(written.utf8) ?? written, from: span.path)
      diagnostics.append(missingAttachment(written, at: span, near: near))
    }
    return nil
  }
}

/// Whether a path that leads nowhere was meant for a file to download rather than a page: it ends in a suffix other
/// than `.md`.
private func isAttachmentName(_ path: String) -> Bool {
  let last = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last ?? []
  guard let dot = last.lastIndex(of: UInt8(ascii: ".")), last.index(after: dot) < last.endIndex else { return false }
  let suffix = String(decoding: last[last.index(after: dot)...], as: UTF8.self).lowercased()
  return !["md", "markdown", "yml", "yaml", "html"].contains(suffix) && !suffix.allSatisfy { $0 == "." }
}
