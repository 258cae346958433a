import Diagnostics
import Markup

/// Reads the planning model from its file and from the profiles that the file names.
///
/// A top-level key that the file gives replaces the profile's key of that name, whole; in sections that are settings
/// which have nothing to do with each other (`SectionByKeys`), each key does so by itself.
struct ModelReader {
  var model: PlanningModel
  /// What the model's own file says.
  let own: Record
  /// The profiles that the model rests on, in the order in which it names them; most models rest on one.
  let bases: [Profile]
  /// The profile that answers for every key that the model's own file does not give.
  var base: Record? { bases.first?.record }
  var found: [Diagnostic] = []

  /// A profile that the program brings with it.
  struct Profile {
    let id: String
    let record: Record
  }

  init(file: ParsedFile, tree: YAMLTree) {
    model = PlanningModel(file: file)
    let sources = tree.namesOfProfiles.compactMap(ProfileSource.init)
    let levels = tree.levelIds ?? sources.first?.tree.levelIds ?? []
    let vocabulary = Vocabulary(languages: tree.languagesOfOrganisation, levels: levels)
    func record(_ tree: YAMLTree, path: String) -> Record {
      var checking = Checking(path: path, tree: tree, vocabulary: vocabulary)
      checking.record(0, modelSchema)
      return Record(checking, 0)
    }
    own = record(tree, path: file.path)
    bases = sources.map { Profile(id: $0.id, record: record($0.tree, path: "")) }
  }

  var diagnostics: [Diagnostic] { own.checking.diagnostics + found }

  /// Each step may look up what the steps before it have read, so the order counts.
  mutating func readAll() {
    readVersion()
    readOrganisation()
    readSite()
    readLists()
    readProcedures()
    readChecklist()
    readOwnFields()
    readRules()
    readScores()
    model.settleVocabularies()
    readChoices()
    readConditions()
    readOwnRules()
    checkReferences()
  }

  // MARK: Where a key is read from

  /// The record that a top-level key is read from: the model's own file where it gives the key, else the profile.
  func source<Value>(_ field: TypedField<Value>) -> Record { own.node(field) >= 0 || base == nil ? own : base ?? own }

  func part(_ section: TypedField<Record>) -> Record { source(section).part(section) }

  func partByKeys(_ section: TypedField<Record>) -> SectionByKeys {
    SectionByKeys(own: own.part(section), base: base?.part(section))
  }

  func texts(_ field: TypedField<[Item<String>]>) -> [String] { source(field)[field].items().map(\.value) }

  /// The place that a finding may point to. What comes from a profile has none, for a profile is no file of the
  /// handbook.
  func place<Value>(_ at: YAMLTree.Index, from field: TypedField<Value>) -> YAMLTree.Index {
    own.node(field) >= 0 ? at : YAMLTree.absent
  }

  private func place(_ at: YAMLTree.Index, in record: Record) -> YAMLTree.Index {
    record.checking.path == own.checking.path ? at : YAMLTree.absent
  }

  // MARK: Lists

  /// The items of a list that have an id. An item whose id stands in the list already is left out, and a finding says
  /// so.
  ///
  /// - Parameter given: the record to read the list from; nil for the one that `source` gives.
  mutating func list<Value>(
    _ field: TypedField<[Record]>, in given: Record? = nil, _ read: (Record, String, YAMLTree.Index) -> Value
  ) -> [Value] {
    let source = given ?? source(field)
    var values: [Value] = [], seen: [String: YAMLTree.Index] = [:]
    if source.hasUnreadableItem(field) { model.listsInPart.insert(field.schema.name) }
    for record in source[field].items() {
      guard let id = record[NamedFields.id].value else { continue }
      let at = place(record.at, in: source)
      if let first = seen[id] {
        found.append(idTwice(id, at: own.checking.span(record.node(NamedFields.id)), first: own.checking.span(first)))
        continue
      }
      seen[id] = record.node(NamedFields.id)
      if at >= 0 { checkWritable(id, at: record.node(NamedFields.id)) }
      values.append(read(record, id, at))
    }
    return values
  }

  /// Reports an id that has blanks or is empty: dossiers write these ids again and again, so each must be one word.
  /// Capitals are left alone, for many an organisation numbers its tasks with them (`TF-1`).
  private mutating func checkWritable(_ id: String, at node: YAMLTree.Index) {
    let isOneWord = !id.isEmpty && id.utf8.allSatisfy { $0 > 0x20 } && !id.unicodeScalars.contains("\u{A0}")
    if isOneWord { return }
    let words = id.split(whereSeparator: { $0.isWhitespace }).joined(separator: "-")
    found.append(
      modelMistake(
        Bilingual(
          id: "id \u{201C}\(shortened(id))\u{201D} memuat spasi atau kosong",
          en: "the id \u{201C}\(shortened(id))\u{201D} has blanks or is empty"),
        help: Bilingual(
          id: "tulis id: \(words.isEmpty ? "unit-1" : words), dan nama lengkapnya di \u{201C}name\u{201D}",
          en: "write id: \(words.isEmpty ? "unit-1" : words), and the full name in \u{201C}name\u{201D}"),
        at: own.checking.span(node)))
  }

  /// A list whose items have an id and a name; an item without a name is called by its id.
  mutating func named(_ field: TypedField<[Record]>) -> [PlanningModel.Named] {
    list(field) { record, id, at in
      PlanningModel.Named(id: id, name: record[NamedFields.name].value ?? LocalizedText(plain: id), at: at)
    }
  }
}

/// The text of a profile, taken apart.
private struct ProfileSource {
  let id: String
  let tree: YAMLTree

  /// nil where the program has no such profile. Where the name is written otherwise (`daerah`) the profile it means is
  /// taken: the model's schema reports the name, so the other files need not be called wrong for it.
  init?(_ name: String) {
    let id = profiles[name] == nil ? wordMeant(by: name, among: profiles.keys.sorted()) ?? name : name
    guard let text = profiles[id], let tree = parse(SourceFile(path: "profile.yml", text: text)).frontMatter else {
      return nil
    }
    self.id = id
    self.tree = tree
  }
}

// What must be known of a model before its schema can be held against it.

extension YAMLTree {
  /// The profiles that a model names: the one under `profile`, else each under `profiles`.
  fileprivate var namesOfProfiles: [String] {
    if let one = value(0, ModelFields.profile.key) { return scalars(among: [one]) }
    return scalars(among: value(0, ModelFields.profiles.key).map(children) ?? [])
  }

  /// The languages that an organisation writes, as far as the model's own file says.
  var languagesOfOrganisation: [String] {
    guard
      let languages = value(0, ModelFields.organisation.key).flatMap({ value($0, OrganisationFields.languages.key) }),
      nodes[Int(languages)].kind == .sequence
    else { return [] }
    // A language that there is not is told where it stands. No text can be owed in it.
    return scalars(among: children(languages)).filter(languageCodes.contains)
  }

  /// The ids of a model's levels, as it writes them; nil where it has no such list.
  fileprivate var levelIds: [String]? {
    guard let list = value(0, ModelFields.classifications.key), nodes[Int(list)].kind == .sequence else { return nil }
    return scalars(among: children(list).compactMap { value($0, NamedFields.id.key) })
  }

  private func scalars(among values: [Index]) -> [String] {
    values.filter { nodes[Int($0)].kind == .scalar }.map { string($0) }
  }
}
