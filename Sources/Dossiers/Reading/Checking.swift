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
  /// The schema that the tree's own mapping is held against.
  private(set) var whole: RecordSchema?
  /// Beside the tree's nodes.
  private(set) var marks: [Mark]
  private(set) var diagnostics: [Diagnostic] = []
  /// The mapping whose fields are being checked.
  private(set) var enclosing: YAMLTree.Index = 0
  /// By the path of a field: the place in `diagnostics` of the finding that says that the field stands under another
  /// name or in another place.
  private var misplaced: [String: Int] = [:]
  /// The levels that items of lists give themselves. Looked up once: a file may have thousands of unknown fields, each
  /// of which is held against them.
  private(set) lazy var levelsOfItems = Set(tree.itemLevels.map(\.value))

  /// What is known of a value.
  enum Mark: Equatable {
    /// Nothing more than its text.
    case plain
    /// An integer, a code's index in its list, a word's place among those allowed, or a date's ordinal.
    case number(Int32)
    /// The value is there and cannot be used. A finding says why, or a rule will.
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
    if mapping == 0 { whole = schema }
    var next = 0
    var at = mapping + 1
    var otherNames: [String: Int] = [:]
    let end = tree.nodes[Int(mapping)].next
    while at < end {
      let value = at + 1
      if let end = cut(value, end, in: schema, mapping) {
        at = end
        continue
      }
      enclosing = mapping
      if let field = schema.field(at: at, in: tree, from: &next) {
        check(value, field)
      } else if let others = schema.others {
        check(value, others, named: schema.name)
      } else {
        let finding = diagnostics.count
        for name in unknown(at, in: schema) { otherNames[name] = finding }
      }
      at = tree.nodes[Int(value)].next
    }
    if mapping != 0 { owed(mapping, schema, otherNames) }
  }

  /// Reports the required fields that a mapping lacks.
  ///
  /// - Parameter otherNames: by field, the place of a finding that says under what other name it stands. That finding
  ///   becomes an error, and the field has no second one.
  private mutating func owed(_ mapping: YAMLTree.Index, _ schema: RecordSchema, _ otherNames: [String: Int]) {
    for field in schema.fields where field.isRequired && tree.value(mapping, field.key).map({ !isAbsent($0) }) != true {
      if let finding = otherNames[field.name] {
        diagnostics[finding].severity = .error
        continue
      }
      diagnostics.append(
        fieldMissing(
          field.name, title: field.title, at: span(mapping), stage: nil,
          sample: vocabulary.sample(of: field.name, in: schema)))
    }
  }

  /// Reports a value of a mapping in braces that commas have cut (FM-042), and gives the place where the mapping goes
  /// on behind its pieces; nil where the value is whole.
  private mutating func cut(
    _ value: YAMLTree.Index, _ end: YAMLTree.Index, in schema: RecordSchema, _ mapping: YAMLTree.Index
  ) -> YAMLTree.Index? {
    guard tree.nodes[Int(mapping)].style == .flow else { return nil }
    // A schema with open keys takes any key but one that begins with a digit: that is a piece of a number.
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

  /// The same for a mapping with or without a schema.
  ///
  /// - Parameter field: gives what the value should be and what it is called. A function, for it is needed only where a
  ///   value is cut, which is rare.
  mutating func cut(
    _ value: YAMLTree.Index, before end: YAMLTree.Index, in mapping: YAMLTree.Index, isKnown: (String) -> Bool,
    _ field: (YAMLTree) -> (form: FieldForm, name: Bilingual)
  ) -> YAMLTree.Index? {
    guard let cut = textCut(value, before: end, isKnown: isKnown) else { return nil }
    let next = tree.nodes[Int(cut.last) + 1].next
    // The value cannot be used, and its pieces are no fields of the mapping.
    var piece = value + 1
    while piece < next {
      marks[Int(piece)] = .unknown
      piece = tree.nodes[Int(piece) + 1].next
    }
    let place = span(from: value, to: cut.last), (form, name) = field(tree)
    report(value, commaEndsValue(cut.text, form, losing: currencyLost(cut.text, in: mapping), at: place, name))
    return next
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
      conditions(of: value)
      // An unknown key is an error here: without that condition the selection would choose more than was meant.
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

  // MARK: What is found

  /// Remembers that the finding that comes next says where the field at this path stands instead.
  mutating func nextFindingTells(of path: String) { misplaced[path] = diagnostics.count }

  /// Spares an owed field a second finding, where one says already that it stands under another name or in another
  /// place. That finding becomes an error, as the second one would have been.
  ///
  /// - Returns: false where no such finding is there.
  mutating func reportsAsMisplaced(_ path: String) -> Bool {
    guard let finding = misplaced[path] else { return false }
    diagnostics[finding].severity = .error
    return true
  }

  /// Whether a finding tells already that a path which is missing was meant by another key.
  func isMeantElsewhere(_ path: String) -> Bool { misplaced[path] != nil }

  mutating func report(_ value: YAMLTree.Index, _ diagnostic: Diagnostic) {
    marks[Int(value)] = .unknown
    diagnostics.append(diagnostic)
  }

  /// Reports a list, a mapping or a single value where another of the three belongs. The finding shows what was meant,
  /// with a fix where that is certain.
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

extension RecordSchema {
  /// The field that a key of a mapping names. Fields mostly stand in the schema's order, so the search goes on from the
  /// last one found.
  func field(at key: YAMLTree.Index, in tree: YAMLTree, from next: inout Int) -> FieldSchema? {
    for step in 0..<fields.count {
      let index = next + step < fields.count ? next + step : next + step - fields.count
      if tree.equals(key, fields[index].key) {
        next = index + 1 < fields.count ? index + 1 : 0
        return fields[index]
      }
    }
    return nil
  }
}
