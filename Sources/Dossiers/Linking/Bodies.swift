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
  private var anchors: [AnchorKey: Set<String>] = [:]
  private var nearFiles: NearFiles
  private var nearNames = NearNames()

  private struct AnchorKey: Hashable {
    let target: Handbook.Target
    /// Index into the translations; nil: the document's own body and all its translations.
    let translation: Int?
  }

  init(in shelves: Shelves, names: Names, paths: Paths, translations: [Translation], isFull: Bool) {
    self.shelves = shelves
    self.names = names
    self.paths = paths
    self.isFull = isFull
    pairs = translations
    destinations = ContentKind.allCases.map { Array(repeating: [], count: shelves.count(of: $0)) }
    documents = Array(repeating: [], count: shelves.dossiers.count)
    nearFiles = NearFiles(paths)
  }

  mutating func readAll() {
    var translationsOf: [Handbook.Target: [Int]] = [:]
    for (index, pair) in pairs.enumerated() {
      if case .translation(_, let target) = paths[pair.file.path] { translationsOf[target, default: []].append(index) }
    }
    translatedBodies = translationsOf
    for target in shelves.targets {
      let file = shelves[target].file
      destinations[target.kind.ordinal][target.index] = file.body.links.map { resolve($0, in: file, of: target, translation: nil) }
    }
    for (target, indices) in translationsOf.sorted(by: { $0.key < $1.key }) {
      for index in indices {
        let pair = pairs[index]
        diagnostics += pair.file.diagnostics + strangeFields(of: pair)
        let links = pair.file.body.links.map { resolve($0, in: pair.file, of: target, translation: index) }
        translations[target, default: []].append(
          Handbook.TranslatedBody(language: pair.language, file: pair.file, destinations: links))
      }
    }
    for (index, dossier) in shelves.dossiers.enumerated() { readDocuments(of: dossier, index) }
  }

  private var translatedBodies: [Handbook.Target: [Int]] = [:]

  private mutating func resolve(
    _ link: Body.Link, in file: ParsedFile, of own: Handbook.Target, translation: Int?
  ) -> Handbook.Destination {
    if link.target.isEmpty { return resolveHere(link, in: file, of: own, translation: translation) }
    if link.form == .wiki { return resolveName(link, in: file, of: own) }
    guard let path = resolvePath(link.target, from: file.path), let place = paths[path] else {
      return nothing(link, in: file)
    }
    switch place {
    case .attachment(let path):
      attachments.insert(path)
      return .attachment(path)
    case .unreadable: return .absent
    case .document(let target) where link.form == .relative:
      return document(target, link, in: file, of: own, translation: nil)
    case .translation(let index, let target) where link.form == .relative:
      return document(target, link, in: file, of: own, translation: index)
    case .document, .translation: return nothing(link, in: file)
    }
  }

  /// `#fragment`: a place in the same body, or on the page around it.
  private mutating func resolveHere(
    _ link: Body.Link, in file: ParsedFile, of own: Handbook.Target, translation: Int?
  ) -> Handbook.Destination {
    guard let fragment = link.fragment, !fragment.isEmpty else {
      if isFull { diagnostics.append(brokenLink(link, in: file, near: [])) }
      return .absent
    }
    if has(fragment, AnchorKey(target: own, translation: translation)) { return .here(fragment: fragment) }
    sayMissing(fragment, link, in: file, AnchorKey(target: own, translation: translation))
    return .absent
  }

  private mutating func resolveName(_ link: Body.Link, in file: ParsedFile, of own: Handbook.Target) -> Handbook.Destination {
    if let target = names.targets[link.target] { return document(target, link, in: file, of: own, translation: nil) }
    if isFull, !names.unreadable.contains(link.target) {
      diagnostics.append(brokenLink(link, in: file, near: nearNames.near(link.target, among: nil, of: shelves)))
    }
    return .absent
  }

  /// A document; without its fragment where that is not there, so that what is written always leads somewhere.
  private mutating func document(
    _ target: Handbook.Target, _ link: Body.Link, in file: ParsedFile, of own: Handbook.Target, translation: Int?
  ) -> Handbook.Destination {
    if target != own { mentions.append(Mention(of: target, by: own)) }
    guard let fragment = link.fragment, !fragment.isEmpty else { return .document(target, fragment: nil) }
    let key = AnchorKey(target: target, translation: translation)
    if has(fragment, key) { return .document(target, fragment: fragment) }
    sayMissing(fragment, link, in: file, key)
    return .document(target, fragment: nil)
  }

  /// A path with nothing at its end.
  private mutating func nothing(_ link: Body.Link, in file: ParsedFile) -> Handbook.Destination {
    guard isFull else { return .absent }
    let isFile = link.form == .image || isAttachmentName(link.target)
    if isFile {
      diagnostics.append(missingAttachment(link.target, at: link.span, in: file, near: nearFiles.attachments(link.target, from: file.path)))
    } else {
      diagnostics.append(brokenLink(link, in: file, near: nearFiles.documents(link.target, from: file.path)))
    }
    return .absent
  }

  private mutating func readDocuments(of dossier: Dossier, _ index: Int) {
    for item in dossier.documents.value ?? [] {
      guard let written = item.path.value else {
        documents[index].append(nil)
        continue
      }
      var found: String?
      for path in contentPaths(written, besides: dossier.file.path) {
        if case .attachment(let path) = paths[path] { found = path; break }
      }
      documents[index].append(found)
      if let found {
        attachments.insert(found)
      } else if isFull {
        let near = nearFiles.attachments(percentDecoded(written) ?? written, from: dossier.file.path)
        diagnostics.append(missingAttachment(written, at: dossier.span(item.path), in: dossier.file, near: near))
      }
    }
  }

  // MARK: Anchors

  private mutating func has(_ fragment: String, _ key: AnchorKey) -> Bool {
    if pageSections(of: key.target.kind).contains(fragment) { return true }
    return anchors(of: key).contains(fragment)
  }

  private mutating func anchors(of key: AnchorKey) -> Set<String> {
    if let known = anchors[key] { return known }
    var ids: Set<String> = []
    if let translation = key.translation {
      ids.formUnion(pairs[translation].file.body.headings.lazy.map(\.id))
    } else {
      ids.formUnion(shelves[key.target].file.body.headings.lazy.map(\.id))
      for index in translatedBodies[key.target] ?? [] { ids.formUnion(pairs[index].file.body.headings.lazy.map(\.id)) }
    }
    anchors[key] = ids
    return ids
  }

  private mutating func sayMissing(_ fragment: String, _ link: Body.Link, in file: ParsedFile, _ key: AnchorKey) {
    guard isFull else { return }
    let headings = key.translation.map { pairs[$0].file.body.headings } ?? shelves[key.target].file.body.headings
    let near = suggest(fragment, from: headings.prefix(200).map(\.id))
    let path = key.translation.map { pairs[$0].file.path } ?? shelves[key.target].file.path
    diagnostics.append(missingAnchor(fragment, link, in: file, target: path, near: near, headings: headings.prefix(8).map(\.id)))
  }
}

/// Whether a path that leads nowhere was meant for a file to download rather than a page: it ends in a suffix other than `.md`.
private func isAttachmentName(_ path: String) -> Bool {
  let last = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last ?? []
  guard let dot = last.lastIndex(of: UInt8(ascii: ".")), last.index(after: dot) < last.endIndex else { return false }
  let suffix = String(decoding: last[last.index(after: dot)...], as: UTF8.self).lowercased()
  return !["md", "markdown", "yml", "yaml", "html"].contains(suffix) && !suffix.allSatisfy { $0 == "." }
}

/// The path under the handbook's folder that a link's target means.
private func resolvePath(_ target: String, from path: String) -> String? { resolve(target, from: path) }
