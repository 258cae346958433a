import Diagnostics
import Markup

/// The classification of one parsed file, before it is read.
///
/// Only a level that is written once, in the right place, as a word of the model is a level. Everything else shows the
/// file to nobody but the highest audience, and fails every build.
enum Level {
  /// Index into `PlanningModel.classifications`.
  case known(Int)
  /// There is none where one is owed, or it cannot be read.
  case unreadable
  /// Not in a folder of content: in no edition but the highest.
  case notContent

  init(of file: ParsedFile, under model: PlanningModel) {
    guard let kind = ContentKind(path: file.path) else {
      self = .notContent
      return
    }
    guard let tree = file.frontMatter, !tree.nodes.isEmpty, tree.nodes[0].kind == .mapping,
      !tree.hasKeyLikeLevel(besides: kind.schema)
    else {
      self = .unreadable
      return
    }
    let given = tree.values(0, "classification")
    switch given.count {
    case 0: self = kind.hasDefaultLevel ? .known(model.defaultClassification) : .unreadable
    case 1:
      self =
        file.hasOddCharacters(at: given[0], of: tree)
        ? .unreadable : model.level(tree, given[0]).map(Level.known) ?? .unreadable
    default: self = .unreadable  // Two levels are none.
    }
  }

  /// The level of a translation: its original's, or a higher one that it gives itself.
  init(of translation: ParsedFile, at original: Level, under model: PlanningModel) {
    guard case .known(let level) = original, translation.frontMatterIsMeant else {
      self = original
      return
    }
    guard let tree = translation.frontMatter, !translation.frontMatterIsBroken else {
      self = .unreadable
      return
    }
    guard tree.nodes.first?.kind == .mapping else {
      self = tree.nodes.isEmpty || tree.isNull(0) ? original : .unreadable
      return
    }
    let given = tree.values(0, "classification")
    let isInDoubt = tree.hasKeyLikeLevel(besides: translationSchema)
    switch given.count {
    case 0 where !isInDoubt: self = original
    case 1 where !isInDoubt && !translation.hasOddCharacters(at: given[0], of: tree):
      self = model.level(tree, given[0]).map { .known(max($0, level)) } ?? .unreadable
    default: self = .unreadable
    }
  }

  func isVisible(to audience: Audience) -> Bool {
    if case .known(let level) = self { audience.maySee(level) } else { audience.isHighest }
  }

  /// This level, or a higher one that is known.
  func raised(to level: Int) -> Level {
    if case .known(let own) = self { .known(max(own, level)) } else { self }
  }

  var isUnreadable: Bool {
    if case .unreadable = self { true } else { false }
  }
}

/// What is read of a translation's front matter.
let translationSchema = RecordSchema(
  Bilingual(id: "terjemahan", en: "a translation"),
  [
    FieldSchema("language", .code(.language), "bahasa", "language"),
    FieldSchema("translates", .text, "yang diterjemahkan", "translates"),
    FieldSchema("classification", .code(.classification), "klasifikasi", "classification")
  ])

extension ParsedFile {
  /// Whether somebody wrote front matter, though it may not be readable as such.
  fileprivate var frontMatterIsMeant: Bool {
    frontMatterIsThere || diagnostics.contains { $0.code == "FM-001" }
  }

  /// Whether a value was written with a character that cannot be seen, or that looks like another one. The reader of
  /// YAML has put the likely character in its place, but who may see a file must not depend on such a guess.
  func hasOddCharacters(at value: YAMLTree.Index, of tree: YAMLTree) -> Bool {
    diagnostics.contains { $0.isOddCharacter(in: tree.span(value, in: path)) }
  }
}

extension Diagnostic {
  /// Whether this is about an odd character at a place.
  func isOddCharacter(in place: Span) -> Bool { code == "FM-015" && place.holds(span) }

  /// The same, as what fails every build.
  func failingAccess() -> Diagnostic {
    var failing = decidingAccess()
    failing.severity = .error
    return failing
  }
}

extension PlanningModel {
  /// The level that a scalar names, or nil.
  func level(_ tree: YAMLTree, _ at: YAMLTree.Index) -> Int? {
    guard tree.nodes[Int(at)].kind == .scalar else { return nil }
    let word = tree.string(at)
    return classifications.firstIndex { $0.id == word }
  }
}
