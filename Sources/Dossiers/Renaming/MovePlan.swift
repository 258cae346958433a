package import Diagnostics
package import Markup

/// A document under another id: every edit in every file, made before any file is touched.
package struct MovePlan: Sendable {
  /// Files with their new bytes, at the paths they have now.
  package let files: [SourceFile]
  /// Files whose name followed the id.
  package let moves: [Rename]
  /// How many places that name the document were changed, its own id not counted.
  package let references: Int
  /// Whether the old id stays as an alias, so that the site has a redirect.
  package let keepsAlias: Bool
  /// Files whose front matter cannot be read: what they say of the document there stays.
  package let unread: [String]

  package struct Rename: Sendable, Equatable {
    package let from: String
    package let to: String
  }

  package enum Outcome: Sendable {
    case plan(MovePlan)
    /// Why not; nothing would have been changed.
    case refused(Bilingual)
  }
}

/// Plans the new id of a document: in its own file (with the old id among its aliases), in all front matter and bodies
/// that name it, in the planning model, and in its file's name where that holds the id, with the links that lead there.
///
/// - Parameters:
///   - files: every content file, whatever its classification.
///   - paths: every path of the handbook's folder, for what is taken.
package func planMove(of files: [ParsedFile], model: ParsedFile?, paths: Set<String>, from old: String, to new: String)
  -> MovePlan.Outcome
{
  var planning = MovePlanning(files, model, old, new)
  if let refusal = planning.refusal(paths) { return .refused(refusal) }
  let plan = planning.plan()
  return planning.refusal(of: plan).map(MovePlan.Outcome.refused) ?? .plan(plan)
}

private struct MovePlanning {
  private let files: [ParsedFile]
  private let model: ParsedFile?
  private let vocabulary: Vocabulary
  private let old: String
  private let new: String
  /// The documents that have the old id.
  private let own: [ParsedFile]
  private var fixes: [PathBytes: [Diagnostic.Fix]] = [:]
  private var references = 0

  init(_ files: [ParsedFile], _ model: ParsedFile?, _ old: String, _ new: String) {
    self.files = files
    self.model = model
    vocabulary = readModel(model).value.vocabulary
    self.old = old
    self.new = new
    let originals = pairTranslations(files).originals
    own = originals.filter { ContentKind(path: $0.path) != nil && $0.statedId == old }
  }

  private var kind: ContentKind? { own.first.flatMap { ContentKind(path: $0.path) } }

  private var keepsAlias: Bool { kind == .dossier || kind == .partner }

  private var ownFields: OwnFields? {
    own.first.flatMap { OwnFields(of: $0, from: old, to: new, keepsAlias: keepsAlias) }
  }

  // MARK: Refusals

  func refusal(_ paths: Set<String>) -> Bilingual? {
    guard old != new else {
      return Bilingual(id: "id lama dan id baru sama: \(old)", en: "the old id and the new one are the same: \(old)")
    }
    guard let file = own.first, let kind else { return unknown }
    if own.count > 1 {
      return Bilingual(
        id:
          "id \(old) dipakai dua kali, di \(own[0].path) dan \(own[1].path); bereskan itu dahulu (lihat naskah check)",
        en: "the id \(old) is used twice, in \(own[0].path) and \(own[1].path); mend that first (see naskah check)")
    }
    if file.frontMatterIsBroken {
      return Bilingual(
        id: "isian di antara --- dalam \(file.path) tidak terbaca; bereskan itu dahulu (lihat naskah check)",
        en: "the front matter of \(file.path) cannot be read; mend that first (see naskah check)")
    }
    return idRefusal(new, for: kind) ?? taken(file, kind) ?? blocked(paths)
  }

  /// By another document, as its id or as an old one.
  private func taken(_ file: ParsedFile, _ kind: ContentKind) -> Bilingual? {
    for other in files where ContentKind(path: other.path) != nil {
      let names =
        (PathBytes(other.path) == PathBytes(file.path) ? [] : [other.statedId].compactMap { $0 } + other.aliasTexts)
      if let taken = names.first(where: {
        $0 == new || ($0.lowercased() == new.lowercased() && ContentKind(path: other.path) == kind)
      }) {
        return Bilingual(
          id: "id \(taken) sudah dipakai oleh \(other.path)", en: "the id \(taken) is taken by \(other.path)")
      }
    }
    return nil
  }

  /// By a file where one would go.
  private func blocked(_ paths: Set<String>) -> Bilingual? {
    let folded = Set(paths.map { $0.lowercased() })
    for move in moves where folded.contains(move.to.lowercased()) && move.to.lowercased() != move.from.lowercased() {
      return Bilingual(id: "\(move.to) sudah ada", en: "\(move.to) is there already")
    }
    return nil
  }

  /// By a layout of the document's own front matter into which the edits do not fit.
  func refusal(of plan: MovePlan) -> Bilingual? {
    guard let file = own.first, let edited = plan.files.first(where: { PathBytes($0.path) == PathBytes(file.path) }),
      ownFields?.areSaid(in: edited) == false
    else { return nil }
    return Bilingual(
      id:
        "id dalam \(file.path) ditulis dengan cara yang tidak dapat diubah; tulis ia di baris sendiri, seperti "
        + "“id: \(old)”, lalu coba lagi",
      en:
        "the id in \(file.path) is written in a way that cannot be changed; write it on a line of its own, like "
        + "“id: \(old)”, then try again")
  }

  private var unknown: Bilingual {
    if let now = files.first(where: { $0.aliasTexts.contains(old) })?.statedId {
      return Bilingual(
        id: "\(old) adalah id lama dari \(now); tulis id yang sekarang",
        en: "\(old) is an old id of \(now); write the present one")
    }
    let sentence = Bilingual(id: "tidak ada dokumen dengan id “\(old)”", en: "no document has the id “\(old)”")
    let words = ContentKind.allCases.map(\.word)
    let kinds = Bilingual(id: quoted(words, "atau"), en: quoted(words, "or"))
    let place = Bilingual(
      id: "naskah list '{kind: …}' menyebut semua id, dengan \(kinds.id)",
      en: "naskah list '{kind: …}' lists all ids, with \(kinds.en)")
    let meant = Meant(by: old, among: files.compactMap(\.candidate).sorted { $0.id < $1.id })
    return sentence.followed(by: meant.help(for: old).map { $0.followed(by: place) } ?? place)
  }

  // MARK: Edits

  mutating func plan() -> MovePlan {
    if let file = own.first { fixes[PathBytes(file.path), default: []] += ownFields?.fixes ?? [] }
    for file in files { add(mentions(in: file) + links(in: file), to: file) }
    if let model { add(mentions(in: model), to: model) }
    let moves = moves
    for file in files { add(linksTo(moves, in: file), to: file) }
    let edited = (files + [model].compactMap { $0 }).compactMap { file in
      fixes[PathBytes(file.path)].map { SourceFile(path: file.path, bytes: apply($0, to: file.source).bytes) }
    }
    let unread = files.filter { $0.frontMatterIsBroken && $0.frontMatterIsThere && ContentKind(path: $0.path) != nil }
      .map(\.path)
    return MovePlan(files: edited, moves: moves, references: references, keepsAlias: keepsAlias, unread: unread)
  }

  private mutating func add(_ found: [Diagnostic.Fix], to file: ParsedFile) {
    guard !found.isEmpty else { return }
    references += Set(found.map(\.span)).count
    fixes[PathBytes(file.path), default: []] += found
  }

  /// Everything in front matter that the schema calls the id of a document, and the legal basis, which may be one.
  private func mentions(in file: ParsedFile) -> [Diagnostic.Fix] {
    var fixes: [Diagnostic.Fix] = []
    if let tree = file.frontMatter, !file.frontMatterIsBroken, tree.nodes.first?.kind == .mapping {
      let schema = file.path == model?.path ? modelSchema : ContentKind(path: file.path).map(vocabulary.schema)
      if let schema { fixes += mentions(in: tree, schema, of: file) }
    }
    for figure in file.body.figures {
      if let tree = figure.tree, tree.nodes.first?.kind == .mapping {
        fixes += mentions(in: tree, Block.schema, of: file)
      }
    }
    return fixes
  }

  private func mentions(in tree: YAMLTree, _ schema: RecordSchema, of file: ParsedFile) -> [Diagnostic.Fix] {
    namedPlaces(in: tree, schema, vocabulary).filter { tree.string($0) == old }.map { node in
      Diagnostic.Fix(tree.span(node, in: file.path), quoted(new, like: tree.nodes[Int(node)].style))
    }
  }

  /// `[[id]]`, `[[id#place]]`, `[[id|text]]`.
  private func links(in file: ParsedFile) -> [Diagnostic.Fix] {
    let links = file.body.links.filter { $0.form == .wiki && $0.target == old }
    return zip(links, file.source.texts(at: links.map(\.span))).compactMap { link, written in
      guard let written = written.map({ Array($0.utf8) }), let at = written.firstRange(of: Array(old.utf8)) else {
        return nil
      }
      return Diagnostic.Fix(
        link.span, String(decoding: written[..<at.lowerBound] + new.utf8 + written[at.upperBound...], as: UTF8.self))
    }
  }

  // MARK: File names

  /// The document's file and its translations, where their names hold the id.
  private var moves: [MovePlan.Rename] {
    guard let file = own.first else { return [] }
    let (_, translations) = pairTranslations(files)
    let paths = [file.path] + translations.filter { $0.original == file.path }.map(\.file.path)
    return paths.compactMap { path in
      let (folder, name) = split(path)
      return renamed(name).map { MovePlan.Rename(from: path, to: folder + $0) }
    }
  }

  private func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  /// A file's name with the new id in the place of the old, in small letters where the old one stood so; nil where it
  /// does not stand there as a whole.
  private func renamed(_ name: String) -> String? {
    let spellings = [
      MovePlan.Rename(from: old, to: new), MovePlan.Rename(from: old.lowercased(), to: new.lowercased())
    ]
    let bytes = Array(name.utf8)
    for spelling in spellings {
      guard let range = bytes.firstRange(of: Array(spelling.from.utf8)) else { continue }
      let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
      let after = String(decoding: bytes[range.upperBound...], as: UTF8.self)
      if !isPartOfWord(before.last), !isPartOfWord(after.first) { return before + spelling.to + after }
    }
    return nil
  }

  private func isPartOfWord(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }

  /// Relative links to files that get another name: the last part of the destination, and nothing else of it.
  private func linksTo(_ moves: [MovePlan.Rename], in file: ParsedFile) -> [Diagnostic.Fix] {
    guard !moves.isEmpty else { return [] }
    let links = file.body.links.filter { $0.form != .wiki && !$0.target.isEmpty }
    return zip(links, file.source.texts(at: links.map(\.span))).compactMap { link, written in
      guard let path = resolve(link.target, from: file.path), let move = moves.first(where: { $0.from == path }),
        let written, !written.isEmpty
      else { return nil }
      let nameEnd = written.firstIndex(of: "#") ?? written.endIndex
      let slash = written[..<nameEnd].lastIndex(of: "/")
      let nameStart = slash.map { written.index(after: $0) } ?? written.startIndex
      return Diagnostic.Fix(
        link.span, written[..<nameStart] + linkEncoded(split(move.to).name) + written[nameEnd...])
    }
  }
}
