import Diagnostics
import Markup

/// The one pass that holds a file's tree against its schema: every finding about the form of fields comes from here,
/// and what it learns of each value (a code's index, a date, that it is at fault) is kept for the typed values.
struct Checking {
  let path: String
  let tree: YAMLTree
  let vocabulary: Vocabulary
  /// The whole document's fields: says where a field that stands in the wrong section belongs.
  let root: RecordSchema?
  /// Beside the tree's nodes.
  private(set) var marks: [Mark]
  private(set) var diagnostics: [Diagnostic] = []
  /// The mapping whose fields are being checked.
  private(set) var enclosing: YAMLTree.Index = 0
  /// By the path of a field: the finding that says it stands under another name or in another place.
  private var written: [String: Int] = [:]

  /// What is known of a value. A number is a code's index or a date's ordinal.
  enum Mark: Equatable {
    case plain
    case number(Int32)
    /// A finding says why, or a rule will: present and unknown.
    case unknown
  }

  init(path: String, tree: YAMLTree, vocabulary: Vocabulary, root: RecordSchema? = nil) {
    self.root = root
    self.path = path
    self.tree = tree
    self.vocabulary = vocabulary
    marks = Array(repeating: .plain, count: tree.nodes.count)
  }

  // MARK: Mappings

  mutating func record(_ mapping: YAMLTree.Index, _ schema: RecordSchema) {
    var next = 0
    var at = mapping + 1
    let end = tree.nodes[Int(mapping)].next
    while at < end {
      let value = at + 1
      if let end = cut(value, end, in: schema, mapping) {
        at = end
        continue
      }
      enclosing = mapping
      if let field = find(at, in: schema, from: &next) {
        check(value, field)
      } else if let others = schema.others {
        check(value, others, named: schema.name)
      } else {
        unknown(at, in: schema)
      }
      at = tree.nodes[Int(value)].next
    }
    for field in schema.fields where field.isRequired && tree.value(mapping, field.key).map({ !isAbsent($0) }) != true {
      if mapping != 0 {
        diagnostics.append(
          fieldMissing(
            field.name, title: field.title, at: span(mapping), stage: nil,
            sample: vocabulary.sample(of: field.name, in: schema)))
      }
    }
  }

  /// Reports a value that commas have cut; gives where the mapping goes on after it.
  private mutating func cut(
    _ value: YAMLTree.Index, _ end: YAMLTree.Index, in schema: RecordSchema, _ mapping: YAMLTree.Index
  ) -> YAMLTree.Index? {
    guard tree.nodes[Int(mapping)].style == .flow else { return nil }
    // Where the schema leaves the keys open, what begins with a digit is none of them.
    let isOpen = schema.others != nil
    let known = { (key: String) in
      if isOpen, key.utf8.first.map({ !(0x30...0x39).contains($0) }) ?? true { return true }
      let names = schema.fields.map(\.name)
      return names.contains(key) || !schema.fields(called: key).isEmpty || !suggest(key, from: names, limit: 1).isEmpty
    }
    return cut(value, before: end, in: mapping, isKnown: known) { tree in
      let field = schema.fields.first { tree.equals(value - 1, $0.key) }
      return (field?.form ?? schema.others ?? .text, field?.title ?? schema.name)
    }
  }

  /// - Parameter field: what the value should be and what it is called: asked only where a value is cut, which is
  ///   rare.
  private mutating func cut(
    _ value: YAMLTree.Index, before end: YAMLTree.Index, in mapping: YAMLTree.Index, isKnown: (String) -> Bool,
    _ field: (YAMLTree) -> (form: FieldForm, name: Bilingual)
  ) -> YAMLTree.Index? {
    guard let cut = textCut(value, before: end, isKnown: isKnown) else { return nil }
    let next = tree.nodes[Int(cut.last) + 1].next
    // The value is not known, and its pieces are no fields.
    var piece = value + 1
    while piece < next {
      marks[Int(piece)] = .unknown
      piece = tree.nodes[Int(piece) + 1].next
    }
    let place = span(from: value, to: cut.last), (form, name) = field(tree)
    report(value, commaEndsValue(cut.text, form, losing: currencyLost(cut.text, in: mapping), at: place, name))
    return next
  }

  /// Fields mostly come in the schema's order, so the search goes on from the last one found.
  private func find(_ key: YAMLTree.Index, in schema: RecordSchema, from next: inout Int) -> FieldSchema? {
    let count = schema.fields.count
    for step in 0..<count {
      let index = next + step < count ? next + step : next + step - count
      if tree.equals(key, schema.fields[index].key) {
        next = index + 1 < count ? index + 1 : 0
        return schema.fields[index]
      }
    }
    return nil
  }

  private mutating func unknown(_ key: YAMLTree.Index, in schema: RecordSchema) {
    if misread(key, among: schema.fields.map(\.name)) || givesLevel(key, among: schema.fields.map(\.name)) { return }
    let name = tree.string(key), near = schema.fields(near: name), called = schema.fields(called: name)
    let elsewhere = root?.places(of: name) ?? []
    let here = called.isEmpty && elsewhere.isEmpty ? Array(near.prefix(1)) : called
    let paths =
      (pathBefore(schema).map { before in here.map { before + $0 } } ?? [])
      + elsewhere.filter { !$0.isEmpty }.map { "\($0).\(name)" }
    for path in paths { written[path] = diagnostics.count }
    if pathBefore(schema) == name + "." { return tooDeep(key, name) }
    diagnostics.append(
      unknownField(name, at: span(key), in: schema.name, near: near, called: called, elsewhere: elsewhere))
  }

  /// `dates:` within `dates:`: its fields are there, one step too far inside.
  private mutating func tooDeep(_ key: YAMLTree.Index, _ name: String) {
    for inner in Record(self, key + 1).keys { written["\(name).\(inner.name)"] = diagnostics.count }
    diagnostics.append(sectionInItself(name, at: span(key)))
  }

  /// Remembers that a finding, the next one, tells of a field that is written as another.
  mutating func expect(_ path: String) { written[path] = diagnostics.count }

  /// What stands before the names of a mapping's fields in their paths: nothing at the top, `dates.` in that section.
  private func pathBefore(_ schema: RecordSchema) -> String? {
    guard let root, schema !== root else { return "" }
    return root.fields.first { field in
      if case .record(let inner) = field.form { inner === schema } else { false }
    }.map { $0.name + "." }
  }

  /// Makes the finding of a field that stands under another name or in another place an error, where the field is owed:
  /// then it is said once. false where there is no such finding.
  mutating func isSaidElsewhere(_ path: String) -> Bool {
    guard let finding = written[path] else { return false }
    diagnostics[finding].severity = .error
    return true
  }

  /// Whether an unknown field, or one inside it, reads like one that decides who may see what; each is told.
  ///
  /// - Parameter known: the fields that may stand where it does.
  mutating func misread(_ key: YAMLTree.Index, among known: [String]) -> Bool {
    let own = levelField(readInto: tree.string(key)) == nil ? [] : [key]
    let found = own + tree.keysLikeLevels(in: key + 1)
    for key in found {
      let name = tree.string(key)
      guard let field = levelField(readInto: name) else { continue }
      let isKnownHere = own.contains(key) && known.contains(field)
      diagnostics.append(levelKeyMisread(name, as: field, at: span(key), isKnownHere: isKnownHere))
    }
    return !found.isEmpty
  }

  /// Whether an unknown field is filled with a level, or with nothing but levels, and so was meant to restrict
  /// something, whatever it is called; that is told.
  private mutating func givesLevel(_ key: YAMLTree.Index, among known: [String]) -> Bool {
    let value = key + 1, isMapping = tree.nodes[Int(value)].kind == .mapping
    let given = isMapping ? tree.children(value) : [value]
    let areLevels = given.allSatisfy { node in
      tree.nodes[Int(node)].kind == .scalar && vocabulary.restrictingLevels.contains(tree.string(node))
    }
    guard let first = given.first, areLevels else { return false }
    let field = isMapping ? "levels" : root == nil ? "audience" : "classification"
    diagnostics.append(
      levelKeyMisread(
        tree.string(key), giving: tree.string(first), as: field, at: span(key), isKnownHere: known.contains(field)))
    return true
  }

  mutating func check(_ value: YAMLTree.Index, _ field: FieldSchema) {
    guard !isAbsent(value) else { return }
    let before = diagnostics.count
    check(value, field.form, named: field.title)
    if case .code(.classification) = field.form, diagnostics.count > before {
      for index in before..<diagnostics.count { diagnostics[index] = diagnostics[index].decidingAccess() }
    }
    if field.namesOffice { office(value, field) }
    guard case .period = field.form, !field.mayBeZero, tree.nodes[Int(value)].kind == .scalar else { return }
    if let period = Period(tree.string(value)), period.isZero {
      report(value, zeroPeriod(tree.string(value), at: span(value), field.title))
    }
  }

  /// An office's name in one language or several, none of which may be a person's.
  private mutating func office(_ value: YAMLTree.Index, _ field: FieldSchema) {
    let texts = tree.nodes[Int(value)].kind == .mapping ? tree.children(value) : [value]
    for at in texts where tree.nodes[Int(at)].kind == .scalar {
      let text = tree.string(at)
      guard let title = personsTitle(in: text) else { continue }
      diagnostics.append(personNamed(text, title: title, key: field.name, at: span(at), field.title))
    }
  }

  /// A key without a value is a field that is not there.
  func isAbsent(_ value: YAMLTree.Index) -> Bool {
    let node = tree.nodes[Int(value)]
    return node.kind == .scalar && node.style == .plain && node.textEnd - node.textStart <= 4 && tree.isNull(value)
  }

  // MARK: Values

  mutating func check(_ value: YAMLTree.Index, _ form: FieldForm, named name: Bilingual) {
    let kind = tree.nodes[Int(value)].kind
    switch form {
    case .open: return
    case .list(let item):
      guard kind == .sequence else { return wrongShape(value, form, .list, name) }
      items(value, item, name)
    case .listOrOne(let item):
      if kind == .sequence { return items(value, item, name) }
      if kind == .mapping && isKeysAlone(value) || kind == .scalar && isSeveralCodes(value, item) {
        return wrongShape(value, .list(item), .list, name)
      }
      check(value, item, named: name)
    case .record(let schema):
      guard kind == .mapping else { return wrongShape(value, form, .mapping, name) }
      record(value, schema)
    case .selection:
      guard kind == .mapping else { return wrongShape(value, form, .mapping, name) }
      let first = diagnostics.count
      record(value, vocabulary.selectionSchema)
      fieldsOfSelection(value)
      // A condition that is not understood is no condition: the selection would pick more than was meant.
      for place in diagnostics.indices.dropFirst(first) where diagnostics[place].code == unknownFieldFault.code {
        diagnostics[place].severity = .error
      }
    case .localized:
      if kind == .mapping {
        languages(value, name)
      } else if kind == .sequence {
        wrongShape(value, form, .text, name)
      } else {
        text(value, name)
      }
    case .either(let scalar, let collection):
      check(value, kind == .scalar ? scalar : collection, named: name)
    default:
      guard kind == .scalar else { return wrongShape(value, form, .scalar(form), name) }
      scalar(value, form, name)
    }
  }

  /// The fields that a selection asks for by their paths: one that dossiers do not have would choose nothing.
  mutating func fieldsOfSelection(_ selection: YAMLTree.Index) {
    for key in ["has", "lacks"] as [StaticString] {
      guard let paths = tree.value(selection, key) else { continue }
      for node in tree.nodes[Int(paths)].kind == .sequence ? tree.children(paths) : [paths]
      where tree.nodes[Int(node)].kind == .scalar && !isAbsent(node) && !vocabulary.isDossierPath(tree.string(node)) {
        let name = tree.string(node), near = suggest(name, from: vocabulary.dossierPaths)
        diagnostics.append(
          unknownField(name, at: span(node), in: vocabulary.dossierSchema.name, near: near))
      }
    }
  }

  private mutating func items(_ list: YAMLTree.Index, _ form: FieldForm, _ name: Bilingual) {
    var at = list + 1
    let end = tree.nodes[Int(list)].next
    while at < end {
      if isAbsent(at) { wrongType(at, .emptyItem, name) } else { check(at, form, named: name) }
      at = tree.nodes[Int(at)].next
    }
    if case .record(let schema) = form, let key = schema.unique { itemsTwice(list, key, name) }
  }

  private mutating func itemsTwice(_ list: YAMLTree.Index, _ key: StaticString, _ name: Bilingual) {
    var seen: [String: YAMLTree.Index] = [:]
    for item in tree.children(list) {
      guard let at = tree.value(item, key), tree.nodes[Int(at)].kind == .scalar, !isAbsent(at),
        marks[Int(at)] != .unknown
      else { continue }
      let text = tree.string(at)
      // Two things that an edition does not have share a placeholder, and are two.
      if text == Edition.absentId { continue }
      if let first = seen[text] {
        diagnostics.append(itemTwice(text, at: span(at), first: span(first), name, isReference: "\(key)" != "id"))
      } else {
        seen[text] = at
      }
    }
  }

  private mutating func scalar(_ value: YAMLTree.Index, _ form: FieldForm, _ name: Bilingual) {
    switch form {
    case .text: text(value, name)
    case .id: if tree.nodes[Int(value)].textStart == tree.nodes[Int(value)].textEnd { wrongType(value, .text, name) }
    case .date: date(value, name, isMilestone: false)
    case .milestone: date(value, name, isMilestone: true)
    case .partialDate: partialDate(value, name)
    case .period: period(value, name)
    case .integer:
      if let number = Int32(tree.string(value)) {
        marks[Int(value)] = .number(number)
      } else {
        number(value, .integer, name)
      }
    case .decimal:
      if !isDecimal(value) || looksLikeThousands(value) { number(value, .decimal, name) }
    case .boolean: boolean(value, name)
    case .code(let list): code(value, list)
    case .word(let words):
      let word = tree.string(value)
      if let index = words.firstIndex(of: word) {
        marks[Int(value)] = .number(Int32(index))
      } else {
        report(value, wrongWord(word, at: span(value), name, allowed: words))
      }
    default: break
    }
  }

  private mutating func text(_ value: YAMLTree.Index, _ name: Bilingual) {
    let node = tree.nodes[Int(value)]
    if node.textStart == node.textEnd {
      wrongType(value, .text, name)
    } else if mayBeNothingYet(tree.text[Int(node.textStart)..<Int(node.textEnd)]), isNothingYet(tree.string(value)) {
      diagnostics.append(placeholder(tree.string(value), at: span(value), name))
    }
  }

  private mutating func code(_ value: YAMLTree.Index, _ list: CodeList) {
    let word = tree.string(value)
    switch vocabulary.place(of: word, in: list) {
    case .inNoList: break
    case .unknown:
      report(
        value,
        unknownCode(
          word, of: list, at: span(value), allowed: vocabulary.codes(of: list),
          called: vocabulary.codes(called: word, in: list),
          isOf: vocabulary.list(with: word)))
    case .at(let index): marks[Int(value)] = .number(Int32(index))
    }
  }

  /// A mapping of language codes: each a text; one for every language of the organisation.
  private mutating func languages(_ mapping: YAMLTree.Index, _ name: Bilingual) {
    if let said = textBesideId(mapping) {
      return report(mapping, idBesideText(said.key, said.text, at: span(mapping), name))
    }
    if let id = idForText(mapping) { diagnostics.append(idInPlaceOfText(tree.string(id), at: span(id), name)) }
    let vocabulary = vocabulary
    let isLanguage = { (key: String) in
      languageCodes.contains(key) || !vocabulary.codes(called: key, in: .language).isEmpty
    }
    var given: [String] = []
    var at = mapping + 1
    let end = tree.nodes[Int(mapping)].next
    while at < end {
      let language = tree.string(at), value = at + 1
      if tree.nodes[Int(mapping)].style == .flow,
        let next = cut(value, before: end, in: mapping, isKnown: isLanguage, { _ in (.text, name) })
      {
        given.append(language)
        at = next
        continue
      }
      if !languageCodes.contains(language), misread(at, among: []) {
        // Said there: it is no language, and was meant to restrict.
      } else if !languageCodes.contains(language) {
        let called = vocabulary.codes(called: language, in: .language)
        diagnostics.append(
          unknownCode(language, of: .language, at: span(at), allowed: vocabulary.languages, called: called))
        // Its text is there, under another name.
        given += called
      } else if !isAbsent(value) {
        given.append(language)
        if tree.nodes[Int(value)].kind == .scalar { text(value, name) } else { wrongType(value, .text, name) }
      }
      at = tree.nodes[Int(value)].next
    }
    let missing = vocabulary.languages.filter { !given.contains($0) }
    if !missing.isEmpty { diagnostics.append(languageMissing(missing, of: name, at: span(mapping))) }
  }

  // MARK: What is found

  mutating func report(_ value: YAMLTree.Index, _ diagnostic: Diagnostic) {
    marks[Int(value)] = .unknown
    diagnostics.append(diagnostic)
  }

  /// A list, a mapping or a single value where another of the three belongs: what it is meant to be is shown, and
  /// written where that is certain.
  private mutating func wrongShape(
    _ value: YAMLTree.Index, _ form: FieldForm, _ expected: ExpectedForm, _ name: Bilingual
  ) {
    wrongShape(value, expected, name, meant: shapeMeant(by: value, form), sample: vocabulary.sample(of: form))
  }

  mutating func wrongShape(
    _ value: YAMLTree.Index, _ expected: ExpectedForm, _ name: Bilingual, meant: ShapeMeant, sample: String? = nil
  ) {
    report(value, wrongForm(expected, found(value), at: span(value), name, meant: meant, sample: sample))
    tellKeysLikeLevels(in: value)
  }

  /// What cannot be read may have been meant to restrict.
  private mutating func tellKeysLikeLevels(in value: YAMLTree.Index) {
    for key in tree.keysLikeLevels(in: value) {
      let name = tree.string(key)
      if let field = levelField(readInto: name) {
        add(levelKeyMisread(name, as: field, at: span(key), isKnownHere: false))
      }
    }
  }

  private func found(_ value: YAMLTree.Index) -> FoundForm {
    switch tree.nodes[Int(value)].kind {
    case .scalar: .scalar(tree.string(value))
    case .sequence: .list
    case .mapping: .mapping
    }
  }

  mutating func wrongType(_ value: YAMLTree.Index, _ expected: ExpectedForm, _ name: Bilingual) {
    report(value, wrongForm(expected, found(value), at: span(value), name))
    tellKeysLikeLevels(in: value)
  }

  mutating func mark(_ value: YAMLTree.Index, _ number: Int32) { marks[Int(value)] = .number(number) }

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func markUnknown(_ value: YAMLTree.Index) { marks[Int(value)] = .unknown }

  func span(_ index: YAMLTree.Index) -> Span { tree.span(index, in: path) }
}
