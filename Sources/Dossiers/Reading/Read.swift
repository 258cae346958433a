package import Diagnostics
package import Markup

// Types one file of an edition under a model. Before it: `parse` and `Edition`. After it: `link`. It knows no other
// file, so files are read in any order, in parallel.

/// What is known of every document, whatever its kind.
struct DocumentHead {
  let file: ParsedFile
  let id: String
  let classification: Int
  let language: String
  /// Index into `PlanningModel.procedures`; 0 for what is no dossier.
  let procedure: Int
  /// Whether it is a dossier of an old agreement, of which no more is known than its paper says (`record: legacy`).
  let isLegacy: Bool
}

/// A content file as a typed entry, with everything wrong with its fields. nil where its front matter cannot be used
/// (FM-001 to FM-003 have said why, and nothing else is said) or its folder is of no kind.
package func read(_ file: ParsedFile, under model: PlanningModel) -> Diagnosed<Entry?> {
  guard let kind = ContentKind(path: file.path), let tree = file.frontMatter, !file.frontMatterIsBroken else {
    return Diagnosed(nil, file.diagnostics)
  }
  let procedure = kind == .dossier ? model.procedure(of: tree) : 0
  let vocabulary = kind == .dossier ? model.vocabulary(of: procedure) : model.vocabulary
  var checking = Checking(path: file.path, tree: tree, vocabulary: vocabulary, root: vocabulary.schema(of: kind))
  guard tree.nodes.first?.kind == .mapping else {
    return Diagnosed(nil, file.diagnostics + [frontMatterIsNoMapping(Span(path: file.path, line: 2))])
  }
  if let other = kindMisplaced(file, in: kind) {
    return Diagnosed(
      nil,
      file.diagnostics + [
        otherKindsFolder(checking.span(tree.value(0, "id").map { $0 - 1 } ?? 1), isIn: kind, readsLike: other)
      ])
  }
  let isLegacy = kind == .dossier && model.isLegacy(tree)
  checking.record(0, vocabulary.schema(of: kind))
  if kind == .dossier {
    checking.context(under: model)
    checking.procedureNamed(under: model)
  }
  checking.idForm(of: kind)
  checking.aliasesStorable()
  checking.owedFields(of: kind, under: model, isLegacy: isLegacy)
  checking.levelsGiven()
  if kind == .dossier { checking.fieldLevels(under: model) }
  if kind == .term { checking.synonyms() }
  if kind == .partner { checking.websiteIsAddress() }
  let record = Record(checking, 0)
  let head = head(of: kind, file, record, under: model, following: procedure, isLegacy: isLegacy)
  let entry = entry(of: kind, record, head, under: model)
  return Diagnosed(
    entry, file.diagnostics.map { checking.isAboutLevel($0) ? $0.failingAccess() : $0 } + checking.diagnostics)
}

/// The kind that a document plainly reads like, where that is another than the kind of its folder; nil otherwise.
private func kindMisplaced(_ file: ParsedFile, in kind: ContentKind) -> ContentKind? {
  guard file.hasFieldsStrange(to: kind), let other = file.kindRead(), other != kind else { return nil }
  return file.tellingFields(of: other) >= file.tellingFields(of: kind) + 2 ? other : nil
}

private func entry(of kind: ContentKind, _ record: Record, _ head: DocumentHead, under model: PlanningModel) -> Entry {
  switch kind {
  case .dossier: .dossier(Dossier(record, head, under: model))
  case .partner: .partner(Partner(record, head))
  case .chapter: .chapter(Chapter(record, head))
  case .pack: .pack(Pack(record, head))
  case .term: .term(GlossaryTerm(record, head))
  case .dashboard: .dashboard(Dashboard(record, head))
  }
}

/// What every kind has. A document without a usable id takes the name of its file as its id. One without a usable level
/// takes the model's default where its kind has one, and else the most restricted level.
private func head(
  of kind: ContentKind, _ file: ParsedFile, _ record: Record, under model: PlanningModel, following procedure: Int,
  isLegacy: Bool
) -> DocumentHead {
  let classification = record[CommonFields.classification]
  let isDefaulted = classification.isAbsent && kind.hasDefaultLevel
  return DocumentHead(
    file: file, id: record[CommonFields.id].value ?? nameWithoutEnding(of: file.path),
    classification: classification.value
      ?? (isDefaulted ? model.defaultClassification : max(0, model.classifications.count - 1)),
    language: record[CommonFields.language].value ?? model.organisation.languages.first ?? "id", procedure: procedure,
    isLegacy: isLegacy)
}

/// The name of a document's file without its `.md`.
private func nameWithoutEnding(of path: String) -> String { String(path.lastPathPart.dropLast(".md".count)) }

extension Checking {
  /// `context`: its own two fields, and one for each dimension of the model (any, where the model names none).
  fileprivate mutating func context(under model: PlanningModel) {
    guard let mapping = tree.value(0, "context"), !isAbsent(mapping) else { return }
    let name = Bilingual(id: "konteks", en: "context")
    guard tree.nodes[Int(mapping)].kind == .mapping else {
      return check(mapping, .record(ContextDimension.schema), named: name)
    }
    for (key, value) in Record(self, mapping).keys {
      if let field = Context.ownFields.first(where: { $0.name == key }) {
        check(value, field)
      } else if model.contextDimensions.isEmpty && levelField(readInto: key) == nil
        || model.contextDimensions.contains(key)
      {
        if !isAbsent(value) { dimension(value, Bilingual(id: key, en: key), ratings: model.contextRatings) }
      } else if !misread(value - 1, among: []) {
        let near = suggest(key, from: Context.ownFields.map(\.name) + model.contextDimensions)
        if let nearest = near.first { nextFindingTells(of: "context.\(nearest)") }
        add(unknownField(key, at: span(value - 1), in: name, near: near))
      }
    }
  }

  /// Checks one dimension. A rating by itself (`economic: adverse`) is understood, and the finding writes it out.
  private mutating func dimension(_ value: YAMLTree.Index, _ name: Bilingual, ratings: [String]) {
    guard tree.nodes[Int(value)].kind == .scalar, let rating = wordMeant(by: tree.string(value), among: ratings) else {
      return check(value, .record(ContextDimension.schema), named: name)
    }
    let written = "{rating: \(rating)}"
    wrongShape(
      value, .mapping, name, meant: ShapeMeant(written: written, fixes: [Diagnostic.Fix(span(value), written)]))
  }

  /// `procedure`: one that the handbook has.
  fileprivate mutating func procedureNamed(under model: PlanningModel) {
    guard let at = tree.value(0, "procedure"), tree.nodes[Int(at)].kind == .scalar, !isAbsent(at) else { return }
    let name = tree.string(at), known = model.procedures.map(\.id).filter { !$0.isEmpty }
    guard !known.contains(name) else { return }
    report(at, wrongWord(name, at: span(at), Dossier.Fields.procedure.title, allowed: known))
  }

  fileprivate mutating func idForm(of kind: ContentKind) {
    guard let at = tree.value(0, "id"), tree.nodes[Int(at)].kind == .scalar, !isAbsent(at), marks[Int(at)] != .unknown
    else { return }
    let id = tree.string(at)
    if !isId(id, dossier: kind == .dossier) {
      markUnknown(at)
      add(Dossiers.idForm(id, at: span(at), isDossier: kind == .dossier))
    } else if let trouble = NameTrouble(id) {
      add(nameNotStorable(id, trouble, at: span(at)))
    }
  }

  /// Reports a level that is written without a value: the default must not take its place, for somebody meant to
  /// restrict the document.
  fileprivate mutating func levelsGiven() {
    for level in levelValues where isAbsent(level) && !(isLevelOwed && tree.value(0, "classification") == level) {
      add(levelEmpty(at: span(level - 1), allowed: vocabulary.codes(of: .classification)))
    }
  }

  /// The file's own level, and those of its items.
  private var levelValues: [YAMLTree.Index] {
    [tree.value(0, "classification")].compactMap { $0 } + tree.itemLevels.map(\.value)
  }

  /// Whether a finding is about a character of a level that is not what it looks like.
  fileprivate func isAboutLevel(_ finding: Diagnostic) -> Bool {
    finding.code == "FM-015" && levelValues.contains { span($0).holds(finding.span) }
  }

  /// `levels`: each entry must name a field that dossiers have, and may raise its level but never lower it.
  fileprivate mutating func fieldLevels(under model: PlanningModel) {
    guard let levels = tree.value(0, "levels"), !isAbsent(levels) else { return }
    guard tree.nodes[Int(levels)].kind == .mapping else {
      return check(levels, .record(levelsOfFieldsSchema), named: levelsOfFieldsSchema.name)
    }
    for value in tree.children(levels) { fieldLevel(value, under: model) }
  }

  private mutating func fieldLevel(_ value: YAMLTree.Index, under model: PlanningModel) {
    let name = tree.string(value - 1)
    guard case .field(let path) = FieldNamed(name, under: model) else {
      return add(levelOfNoField(fieldWithoutLevel(name, FieldNamed(name, under: model), at: span(value - 1))))
    }
    check(value, FieldSchema("level", .code(.classification), "klasifikasi isian", "level of the field"))
    let floor = model.fieldLevels.filter { $0.path == path }.map(\.level).max()
    guard let floor, let level = model.level(tree, value), level < floor else { return }
    let ids = (model.classifications[level].id, model.classifications[floor].id)
    add(levelLowered(name, to: ids.0, from: ids.1, at: span(value)))
  }

  /// Whether a missing level is told as a missing field.
  private var isLevelOwed: Bool { root?.fields.contains { $0.name == "classification" && $0.isRequired } ?? false }

  /// An alias becomes a page's file as an id does.
  fileprivate mutating func aliasesStorable() {
    for alias in Record(self, 0)[CommonFields.aliases].items() {
      if let trouble = NameTrouble(alias.value) { add(nameNotStorable(alias.value, trouble, at: span(alias.at))) }
    }
  }

  /// A partner's address that is none is shown nowhere.
  fileprivate mutating func websiteIsAddress() {
    let website = Record(self, 0)[Partner.Fields.website]
    guard let address = website.value, !address.hasPrefix("https://"), !address.hasPrefix("http://"),
      !isNothingYet(address)
    else { return }
    add(addressInPart(address, at: span(website.at)))
  }

  /// FM-006: what a kind always owes, and what a dossier owes at its stage.
  fileprivate mutating func owedFields(of kind: ContentKind, under model: PlanningModel, isLegacy: Bool) {
    for field in kind.schema.fields where field.isRequired && Record(self, 0).node(field.key) < 0 {
      if field.name != "classification", reportsAsMisplaced(field.name) { continue }
      let sample = (field.name == "id" ? idByPath(of: kind) : nil) ?? vocabulary.sample(of: field.name, in: kind.schema)
      let finding = fieldMissing(
        field.name, title: field.title, at: placeForMissing(field.name), stage: nil, sample: sample)
      add(field.name == "classification" ? finding.decidingAccess() : finding)
    }
    guard kind == .dossier, !isLegacy, case .number(let stage)? = mark("stage") else { return }
    var needsApproval = false
    if case .number(let instrument)? = mark("instrument") {
      needsApproval = model.instruments[Int(instrument)].approval != "none"
    }
    // What every document of the kind owes is told above. What no dossier has is told in the model, and nobody can
    // write it.
    let always = Set(kind.schema.fields.filter(\.isRequired).map(\.name))
    let missing = vocabulary.owed(at: Int(stage), needsApproval: needsApproval).filter { !isGiven($0) }.map(\.path)
      .filter { !always.contains($0) && vocabulary.isDossierPath($0) }
    for path in missing { reportMissing(path, among: missing, model.stages[Int(stage)].name) }
  }

  /// The id that a file's name may be; a dossier's has a number that its file need not have.
  private func idByPath(of kind: ContentKind) -> String? {
    let name = nameWithoutEnding(of: path)
    guard kind != .dossier, isId(name, dossier: false), NameTrouble(name) == nil else { return nil }
    return "id: \(name)"
  }

  /// Reports a field that is owed and missing. Where a whole section is missing that owes several fields, the section
  /// is reported once, with all of them.
  private mutating func reportMissing(_ path: String, among missing: [String], _ stage: LocalizedText) {
    let section = String(path.prefix { $0 != "." })
    let isInside = section != path && Record(self, 0).keys.contains { $0.name == section && !isAbsent($0.value) }
    let siblings = missing.filter { $0.hasPrefix(section + ".") }
    let isWhole = section != path && !isInside && siblings.count > 1
    guard !isWhole || siblings.first == path, !reportsAsMisplaced(path),
      section == path || isInside || !reportsAsMisplaced(section)
    else { return }
    if isWhole {
      let samples = siblings.compactMap(vocabulary.sampleInside).joined(separator: ", ")
      let place = placeForMissing(section), title = vocabulary.title(of: section)
      add(
        fieldMissing(
          section, title: title, with: siblings.map(vocabulary.title), at: place, stage: stage,
          sample: "\(section): {\(samples)}"))
    } else {
      let sample = isInside ? vocabulary.sampleInside(of: path) : vocabulary.sample(of: path)
      add(
        fieldMissing(
          path, title: vocabulary.title(of: path), at: placeForMissing(path), stage: stage, sample: sample,
          below: isInside ? section : nil))
    }
  }

  private func mark(_ key: StaticString) -> Mark? {
    tree.value(0, key).map { marks[Int($0)] }
  }

  /// Whether a field is there, be it with a value that was reported; an empty list counts as missing. A milestone
  /// counts as there if its year or month is known.
  private func isGiven(_ field: OwedField) -> Bool {
    var at: YAMLTree.Index = 0
    for key in field.keys {
      guard tree.nodes[Int(at)].kind == .mapping else { return true }
      guard let next = tree.value(at, key), !isAbsent(next) else { return tree.givesInPart(field.keys) }
      at = next
    }
    return tree.nodes[Int(at)].kind == .scalar || tree.nodes[Int(at)].next > at + 1
  }

  /// Where a missing field is reported: at the key of its section; for a field of the top level at `stage:`; else at
  /// line 1 (docs/planning-model.md, "How rules read", 3).
  private func placeForMissing(_ path: String) -> Span {
    let first = path.split(separator: ".").first.map(String.init)
    if let holder = Record(self, 0).keys.first(where: { $0.name == first }) { return span(holder.value - 1) }
    if let stage = tree.value(0, "stage") { return span(stage) }
    return Span(path: self.path, line: 1)
  }
}

func frontMatterIsNoMapping(_ span: Span) -> Diagnostic {
  wrongForm(.mapping, .list, at: span, Bilingual(id: "isian di antara ---", en: "front matter"))
}

/// A dossier's own `levels`, for telling what form it has.
private let levelsOfFieldsSchema = RecordSchema(
  Bilingual(id: "klasifikasi isian", en: "levels of fields"), [], others: .code(.classification))
