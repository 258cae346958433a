package import Diagnostics
package import Markup

/// A field of a document by its path, as columns are called: `dates.signed`, `parties.partner`, `title.en`.
package struct FieldPlace: Sendable {
  /// One key of the path.
  struct Step: Sendable {
    let key: String
    /// The mapping that may have the key: its order is that of new lines.
    let schema: RecordSchema
    /// Whether each item of a list has what follows.
    let isList: Bool
  }

  package let name: String
  let steps: [Step]
  /// What its values are, of a list of mappings those of one item.
  package let form: FieldForm
  /// Of a text that is written by language, which one; nil for the text as a whole.
  package let language: String?
  /// Whether no document may be without it.
  package let isRequired: Bool

  /// nil where the schema has no such path, or where it leads to a mapping that has fields of its own.
  package init?(_ name: String, in schema: RecordSchema) {
    let keys = name.pieces(between: ".")
    var schema = schema, steps: [Step] = []
    for (index, key) in keys.enumerated() {
      let field = schema.fields.first { $0.name == key }
      guard let form = field.map(formOfField) ?? schema.others else { return nil }
      let rest = keys.dropFirst(index + 1)
      steps.append(Step(key: key, schema: schema, isList: form.isListOfMappings && !rest.isEmpty))
      if case .localized = form, rest.count == 1, let code = rest.first, languageCodes.contains(code) {
        self.init(name, steps, form, language: code, isRequired: false)
        return
      }
      if rest.isEmpty {
        self.init(name, steps, form, language: nil, isRequired: index == 0 && field?.isRequired == true)
        return
      }
      switch form {
      case .record(let inner), .list(.record(let inner)): schema = inner
      default: return nil
      }
    }
    return nil
  }

  /// A cell of a register that has no field: `source.row`, under its heading.
  package static func cellWithoutField(_ heading: String) -> FieldPlace {
    let row = RecordSchema(Origin.Fields.row.title, [], others: .text)
    let steps = [
      Step(key: "source", schema: Dossier.schema, isList: false),
      Step(key: "row", schema: Origin.schema, isList: false),
      Step(key: heading, schema: row, isList: false)
    ]
    return FieldPlace("source.row.\(heading)", steps, .text, language: nil, isRequired: false)
  }

  private init(_ name: String, _ steps: [Step], _ form: FieldForm, language: String?, isRequired: Bool) {
    self.name = name
    self.steps = steps
    self.form = form
    self.language = language
    self.isRequired = isRequired
  }

  /// The same text in one language, where its texts have several.
  package func inLanguage(_ code: String) -> FieldPlace {
    guard language == nil, case .localized = form else { return self }
    return FieldPlace(name, steps, form, language: code, isRequired: isRequired)
  }

  /// The languages in which a front matter has its text; empty where it is no text by language.
  package func languages(in tree: YAMLTree, first: String) -> Set<String> {
    guard case .localized = form, language == nil else { return [] }
    return Self.languages(of: value(in: tree, first: first), first)
  }

  private static func languages(of value: JSON, _ first: String) -> Set<String> {
    switch value {
    case .string: [first]
    case .object(let texts): Set(texts.map(\.0))
    case .array(let items): items.reduce(into: []) { $0.formUnion(languages(of: $1, first)) }
    default: []
    }
  }

  /// Whether its value is a list: of plain values, or of what each item of a list says.
  package var isList: Bool {
    steps.contains(where: \.isList) || form.isPlainList
  }

  /// Whether each item of a list has a list there.
  package var isListOfLists: Bool { depth > 1 }

  /// How many lists lead to its values.
  var depth: Int { steps.count(where: \.isList) + (form.isPlainList ? 1 : 0) }
}

/// The form of a field; the context's dimensions are the model's, and all are alike.
private func formOfField(_ field: FieldSchema) -> FieldForm {
  field === Dossier.Fields.context ? .record(contextSchema) : field.form
}

extension FieldForm {
  fileprivate var isListOfMappings: Bool { if case .list(.record) = self { true } else { false } }

  /// A list whose items have no fields.
  var isPlainList: Bool {
    switch self {
    case .list(.record), .listOrOne(.record): false
    case .list, .listOrOne: true
    default: false
    }
  }
}

// MARK: Values

extension FieldPlace {
  /// What a front matter says there: scalars as texts, what says nothing as null; of a list of mappings an item each.
  ///
  /// - first: the language of texts that name none.
  package func value(in tree: YAMLTree, first: String) -> JSON {
    value(steps[...], tree, 0, first)
  }

  private func value(_ steps: ArraySlice<Step>, _ tree: YAMLTree, _ at: YAMLTree.Index, _ first: String) -> JSON {
    guard let step = steps.first else { return leaf(tree, at, first) }
    guard tree.nodes[Int(at)].kind == .mapping, let next = tree.given(at, step.key) else { return .null }
    let rest = steps.dropFirst()
    guard step.isList else { return value(rest, tree, next, first) }
    guard tree.nodes[Int(next)].kind == .sequence else { return .null }
    let items = tree.children(next).map { value(rest, tree, $0, first) }
    return items.allSatisfy { $0 == .null } ? .null : .array(items)
  }

  private func leaf(_ tree: YAMLTree, _ at: YAMLTree.Index, _ first: String) -> JSON {
    if tree.isNothing(at) { return .null }
    guard let language, tree.nodes[Int(at)].kind != .sequence else {
      let value = tree.json(at).withoutAbsent
      // One value stands for a list of one.
      return form.isPlainList && tree.nodes[Int(at)].kind == .scalar ? .array([value]) : value
    }
    return tree.texts(at, first)[language].map(JSON.string) ?? .null
  }
}

extension JSON {
  /// Ids of documents that an edition does not have say nothing.
  fileprivate var withoutAbsent: JSON {
    switch self {
    case .string(let text): text == Edition.absentId ? .null : self
    case .array(let items): .array(items.map(\.withoutAbsent))
    default: self
    }
  }
}

extension Document {
  /// Its file as it stands.
  package var sourceFile: SourceFile { file.source }

  /// What its front matter says in a field; nil where it cannot be read.
  package func value(of place: FieldPlace, first: String) -> JSON? {
    file.frontMatter.map { place.value(in: $0, first: first) }
  }
}

extension YAMLTree {
  /// Whether two front matters say the same under each key but one.
  func saysTheSame(as other: YAMLTree, exceptUnder key: String) -> Bool {
    let names = Set(keys(0)).union(other.keys(0)).subtracting([key])
    return names.allSatisfy { name in given(0, name).map(json) == other.given(0, name).map(other.json) }
  }
}
