package import Diagnostics
package import Dossiers
internal import Markup

/// A column of `naskah list`: a path of the front matter (`dates.signed`, `parties.partner`), or something computed.
package struct Column: Sendable {
  package let name: String
  /// Its heading.
  package let title: Bilingual
  /// The scale that its numbers are measured on, which the heading names too; nil where there is none.
  package let scale: Bilingual?
  /// The greatest number of that scale; nil where it has none.
  package let end: Int?
  /// The kinds of documents that have the column; for documents of other kinds its value is null.
  package let kinds: [ContentKind]
  private let value: @Sendable (Handbook.Target, Portfolio, Assessment) -> JSON

  /// A column of dossiers; nil where neither the schema of dossiers nor a computed column has the name.
  package init?(_ name: String, under model: PlanningModel? = nil) { self.init(name, of: [.dossier], under: model) }

  /// A column of some kinds of documents; nil where none of them has it.
  ///
  /// - Parameter model: names what the schema leaves open (the context's dimensions, a report's criteria); without it
  ///   these may be anything.
  package init?(_ name: String, of kinds: [ContentKind], under model: PlanningModel? = nil) {
    self.name = name
    if let computed = ComputedColumn.all.first(where: { $0.name == name }) {
      self.kinds = kinds.filter(computed.kinds.contains)
      title = computed.title(under: model)
      scale = computed.holds.scale(under: model)
      end = computed.holds.end
      value = computed.value
    } else {
      let keys = name.pieces(between: "."), ofProcedure = Self.ofProcedure[name]
      let schemas = kinds.map { model?.vocabulary.schema(of: $0) ?? $0.schema }
      let headings = schemas.map { FieldPath(keys, in: $0, model).heading }
      self.kinds = zip(kinds, headings).compactMap { kind, heading in heading == nil ? nil : kind }
      title = headings.compactMap { $0 }.first ?? Bilingual(id: name, en: name)
      scale = nil
      end = nil
      let path = keys.map { Array($0.utf8) }
      let forms = Dictionary(
        zip(kinds, schemas.map { FieldPlace(name, in: $0)?.form }), uniquingKeysWith: { first, _ in first })
      value = { target, portfolio, _ in
        if let ofProcedure, target.kind == .dossier, portfolio.handbook.model.hasSeveralProcedures {
          return ofProcedure(portfolio.handbook.dossiers[target.index], portfolio.handbook.model).map(JSON.string)
            ?? .null
        }
        guard let tree = portfolio.handbook.document(target).file.frontMatter else { return .null }
        return Self.read(path[...], tree, 0, as: forms[target.kind] ?? nil)
      }
    }
    if self.kinds.isEmpty { return nil }
  }

  /// The columns that show an id of the model in place of the code in the file. With several procedures the same code
  /// may stand for one stage or instrument in one procedure and for another in the next; the id is unique.
  private static let ofProcedure: [String: @Sendable (Dossier, PlanningModel) -> String?] = [
    "stage": { dossier, model in dossier.stage.value.map { model.stages[$0].id } },
    "instrument": { dossier, model in dossier.instrument.value.map { model.instruments[$0].id } }
  ]

  /// Dates as `YYYY-MM-DD`, absent values as null.
  package func value(of dossier: Int, in portfolio: Portfolio, _ assessment: Assessment) -> JSON {
    value(of: Handbook.Target(kind: .dossier, index: dossier), in: portfolio, assessment)
  }

  package func value(of document: Handbook.Target, in portfolio: Portfolio, _ assessment: Assessment) -> JSON {
    kinds.contains(document.kind) ? value(document, portfolio, assessment) : .null
  }

  /// The value at a path; of a list, that of each item.
  ///
  /// - Parameter form: that of what stands at the end of the path; nil where the schema has none for it.
  private static func read(
    _ keys: ArraySlice<[UInt8]>, _ tree: YAMLTree, _ at: YAMLTree.Index, as form: FieldForm?
  ) -> JSON {
    let node = tree.nodes[Int(at)]
    switch node.kind {
    case .sequence:
      return .array(tree.children(at).map { read(keys, tree, $0, as: form) })
    case .scalar:
      return keys.isEmpty ? scalar(tree, at, as: form) : .null
    case .mapping:
      if let first = keys.first {
        return tree.value(at, first).map { read(keys.dropFirst(), tree, $0, as: form) } ?? .null
      }
      let schema = form?.innerRecord
      return .object(
        tree.children(at).map { value in
          let key = tree.string(value - 1)
          return (key, read(keys, tree, value, as: schema?.form(of: key)))
        })
    }
  }

  /// A program is given a number where the field holds numbers: as a text where the file does not write one.
  private static func scalar(_ tree: YAMLTree, _ at: YAMLTree.Index, as form: FieldForm?) -> JSON {
    let text = tree.string(at)
    if tree.isNull(at) || text == Edition.absentId { return .null }
    switch form?.ofItem {
    case .integer, .decimal:
      return number(writtenAs: text).map { .number(isNumberOfJSON(text) ? text : "\($0)") } ?? .string(text)
    case .boolean where text == "true" || text == "false": return .bool(text == "true")
    default: return .string(text)
    }
  }
}

/// Whether JSON writes a number so, too: without a plus sign, an exponent, a zero in front or a bare point. It then
/// stays as it is: tables that are read back are compared with files.
private func isNumberOfJSON(_ text: String) -> Bool {
  func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }, whole = digits.prefix(while: isDigit)
  let rest = digits.dropFirst(whole.count), fraction = rest.dropFirst()
  guard !whole.isEmpty, whole.count == 1 || whole.first != 0x30 else { return false }
  return rest.isEmpty || rest.first == UInt8(ascii: ".") && !fraction.isEmpty && fraction.allSatisfy(isDigit)
}

extension RecordSchema {
  fileprivate func form(of key: String) -> FieldForm? { fields.first { $0.name == key }?.form ?? others }
}

extension FieldForm {
  /// Of a list what each of its items is.
  fileprivate var ofItem: FieldForm {
    switch self {
    case .list(let item), .listOrOne(let item): item.ofItem
    default: self
    }
  }
}

/// A path of keys looked up in a schema.
private struct FieldPath {
  /// What stands over its values: the field's name, behind that of its section (`Jangka waktu: lama berlaku`); nil
  /// where the schema does not have the path.
  let heading: Bilingual?
  private typealias Keys = ArraySlice<String>

  init(_ keys: [String], in schema: RecordSchema, _ model: PlanningModel?) {
    heading = Self.heading(keys[...], schema, below: nil, model)
  }

  private static func heading(_ keys: Keys, _ schema: RecordSchema, below section: Bilingual?, _ model: PlanningModel?)
    -> Bilingual?
  {
    guard let first = keys.first else { return nil }
    if let field = schema.fields.first(where: { $0.name == first }) {
      return heading(field, keys.dropFirst(), below: section, model)
    }
    // A report's marks, by criterion.
    guard schema.others != nil, keys.count == 1, model?.evaluationCriteria.isOpen(to: first) ?? true else { return nil }
    return Bilingual(id: first, en: first).below(section)
  }

  private static func heading(_ field: FieldSchema, _ rest: Keys, below section: Bilingual?, _ model: PlanningModel?)
    -> Bilingual?
  {
    let own = field.title.below(section)
    guard let next = rest.first else { return own }
    // A date is known by its own name (`ditandatangani`): the name of its section would only be repeated.
    let inner = field.name == "dates" ? nil : field.title.capitalised
    switch field.form {
    case .record(let schema), .list(.record(let schema)): return heading(rest, schema, below: inner, model)
    case .localized:
      return rest.count == 1 && languageCodes.contains(next)
        ? Bilingual(id: "\(own.id) (\(next))", en: "\(own.en) (\(next))") : nil
    case .open where field.name == "context": return heading(inContext: rest, next, below: inner, model)
    default: return nil
    }
  }

  /// Fields of the context stand in no schema: its dimensions are the model's.
  private static func heading(inContext keys: Keys, _ first: String, below section: Bilingual?, _ model: PlanningModel?)
    -> Bilingual?
  {
    if let own = Context.ownFields.first(where: { $0.name == first }) {
      return heading(own, keys.dropFirst(), below: section, model)
    }
    guard model?.contextDimensions.isOpen(to: first) ?? true else { return nil }
    let dimension = Bilingual(id: first, en: first)
    return keys.count == 1
      ? dimension.below(section)
      : heading(keys.dropFirst(), ContextDimension.schema, below: dimension.capitalised, model)
  }
}

extension [String] {
  /// Whether a list of the model allows a name. An empty list stands for one that the model leaves open: it allows any.
  fileprivate func isOpen(to name: String) -> Bool { isEmpty || contains(name) }
}

extension Bilingual {
  /// Behind the name of its section, where it has one.
  fileprivate func below(_ section: Bilingual?) -> Bilingual {
    section.map { Bilingual(id: "\($0.id): \(id)", en: "\($0.en): \(en)") } ?? capitalised
  }

  /// As it begins a heading.
  package var capitalised: Bilingual {
    Bilingual(id: id.prefix(1).uppercased() + id.dropFirst(), en: en.prefix(1).uppercased() + en.dropFirst())
  }
}
