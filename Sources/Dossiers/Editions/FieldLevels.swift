import Diagnostics
import Markup

// Levels of fields: `levels: {interest: terbatas, resources.value: rahasia}` in the model, for all dossiers; a dossier
// may raise one of its own, never lower it. A field is named by its path, or by its last word where only one field of a
// dossier is called so.

/// A field of dossiers that has a level of its own.
package struct FieldLevel: Sendable, Hashable {
  /// Keys from the top; lists on the way stand for each of their items.
  package let path: [String]
  /// Index into `PlanningModel.classifications`.
  package let level: Int
}

/// What a name in `levels` means.
enum FieldNamed {
  case field([String])
  /// A field that no dossier can be without.
  case always([String])
  case several([String])
  case none(near: [String])

  init(_ name: String, under model: PlanningModel) {
    if model.ownFields.contains(where: { $0.name == name }) {
      self = .field([name])
    } else {
      self.init(ours: name, dimensions: model.contextDimensions)
    }
  }

  /// - Parameter dimensions: those of the context; empty where any may stand there.
  private init(ours name: String, dimensions: [String]) {
    let words = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let exact = dossierFields.filter { $0.path == words }
    let found =
      exact.isEmpty
      ? dossierFields.filter { $0.path.count > words.count && $0.path.suffix(words.count).elementsEqual(words) } : exact
    let isDimension = dimensions.isEmpty || words.count > 1 && dimensions.contains(words[1])
    if words.first == "context", words.count > 1, isDimension, words.allSatisfy({ !$0.isEmpty }) {
      self = .field(words)
    } else if found.count > 1 {
      self = .several(found.map { $0.path.joined(separator: ".") })
    } else if let field = found.first {
      self = field.isRequired ? .always(field.path) : .field(field.path)
    } else {
      self = .none(
        near: suggest(
          name, from: dossierFields.map { $0.path.joined(separator: ".") } + dimensions.map { "context.\($0)" }))
    }
  }
}

/// A field of the dossier's schema.
private struct DossierField {
  /// Keys from the top.
  let path: [String]
  let isRequired: Bool
}

/// Every field of a dossier, the fields of its records included.
private let dossierFields = fields(of: Dossier.schema, below: [])

private func fields(of schema: RecordSchema, below path: [String]) -> [DossierField] {
  schema.fields.filter { $0.name != "levels" }.flatMap { field in
    let own = path + [field.name]
    let inner = field.form.innerRecord.map { fields(of: $0, below: own) } ?? []
    return [DossierField(path: own, isRequired: field.isRequired)] + inner
  }
}

extension YAMLTree {
  /// The values that stand at a path, one for each item of the lists on the way.
  func values(at path: [String]) -> [Index] { values(at: path) { value($0, Array($1.utf8)) } }

  func values(at path: [StaticString]) -> [Index] { values(at: path) { value($0, $1) } }

  /// The mappings in which a field says something, one for each item of the lists on the way.
  func holders(of path: [String]) -> [Index] {
    guard let field = path.last else { return [] }
    return values(at: path.dropLast()).flatMap { items(of: $0) }.filter { given($0, field) != nil }
  }

  private func values<Key>(at path: [Key], _ value: (Index, Key) -> Index?) -> [Index] {
    var found: [Index] = nodes.isEmpty ? [] : [0]
    for key in path {
      found = found.flatMap { items(of: $0) }.compactMap { value($0, key) }
    }
    return found
  }

  /// A value, or the items of the list that it is.
  private func items(of value: Index) -> [Index] { nodes[Int(value)].kind == .sequence ? children(value) : [value] }
}

extension PlanningModel {
  /// The levels of a dossier's fields: the model's, and higher ones that the dossier gives; nil where one of those
  /// cannot be read.
  func fieldLevels(of tree: YAMLTree) -> [FieldLevel]? {
    guard let own = tree.value(0, "levels"), !tree.isNull(own) else { return fieldLevels }
    guard tree.nodes[Int(own)].kind == .mapping else { return nil }
    var levels = fieldLevels
    for value in tree.children(own) {
      guard let level = level(tree, value) else { return nil }
      switch FieldNamed(tree.string(value - 1), under: self) {
      case .field(let path): levels.append(FieldLevel(path: path, level: level))
      case .always, .several, .none: return nil
      }
    }
    return levels
  }

  /// The path of what a field answers, where a dossier restricts the field and the model does not: an obstacle by its
  /// response. Without the answer it would be called unanswered, so it is as restricted as its answer is.
  func pathAnswered(by field: FieldLevel) -> [String]? {
    let isAlsoOfModel = fieldLevels.contains { field.path.starts(with: $0.path) && $0.level >= field.level }
    return answers.contains(field.path) && !isAlsoOfModel ? field.path.dropLast() : nil
  }

  /// The same model as it judges the edition of an audience. A field that is hidden from the whole audience is missing
  /// in every dossier of that edition, so no stage requires it and no rule asks for it.
  package func asking(_ audience: Audience) -> PlanningModel {
    let hidden = fieldLevels.filter { !audience.maySee($0.level) }.map { $0.path.joined(separator: ".") }
    var asking = self
    asking.isForAll = audience.isHighest
    guard !hidden.isEmpty else { return asking }
    for index in procedures.indices {
      asking.procedures[index].requires = procedures[index].requires.mapValues { fields in
        fields.filter { field in !hidden.contains { field.value == $0 || field.value.hasPrefix($0 + ".") } }
      }
    }
    asking.settleVocabularies()
    asking.hiddenFields = hidden
    asking.unasked = hidden.flatMap { path in
      rulesOfFields.filter { path == $0.field || path.hasPrefix($0.field + ".") }.flatMap(\.codes)
    }
    asking.unasked += ownRules.filter { rule in
      (rule.select.fields + rule.must.fields).contains { field in hidden.contains { isSame(field, or: $0) } }
    }.map(\.fault.code)
    return asking
  }

  /// Whether the edition has a field at a path. Where it has not, nothing may be said of what the field lacks: an
  /// obstacle whose response is hidden is not unanswered.
  package func shows(_ path: String) -> Bool {
    !hiddenFields.contains { path == $0 || path.hasPrefix($0 + ".") }
  }

  /// Whether a file is read as it is under another model that was made of the same one for another audience (`asking`,
  /// `knowing`): the same fields are owed, and what may be asked about partners before they are read is the same.
  package func asksSame(as other: PlanningModel) -> Bool {
    func owed(_ model: PlanningModel) -> [[Int: [String]]] {
      model.procedures.map { $0.requires.mapValues { $0.map(\.value) } }
    }
    return partnerFacts == other.partnerFacts && owed(self) == owed(other)
  }

  /// Whether another model hides the same of the same files.
  package func hidesSame(as other: PlanningModel) -> Bool {
    classifications.map(\.id) == other.classifications.map(\.id)
      && defaultClassification == other.defaultClassification && fieldLevels == other.fieldLevels
      && classifications.map(\.name.texts) == other.classifications.map(\.name.texts)
  }

  /// Whether one path is another, or stands above or below it.
  private func isSame(_ path: String, or other: String) -> Bool {
    path == other || path.hasPrefix(other + ".") || other.hasPrefix(path + ".")
  }
}

/// Fields that answer what stands beside them: pages say of it whether it is answered.
private let answers = [
  ["challenges", "response"], ["evaluation", "reports", "recommendations", "response"], ["risks", "response"]
]

/// Rules that ask for what stands in a field.
private struct RulesAboutField {
  /// The field's path.
  let field: String
  /// The codes of the rules, or what several codes begin with.
  let codes: [String]

  init(_ field: String, _ codes: String...) {
    self.field = field
    self.codes = codes
  }
}

/// The rules that are not asked in an edition that hides a field from all its readers: they would find the field
/// missing in every dossier.
private let rulesOfFields = [
  RulesAboutField("objectives", "OBJ", "EVA"),
  RulesAboutField("resources", "RES", "LEG-606"),
  RulesAboutField("coordination", "COO"),
  RulesAboutField("evaluation", "EVA"),
  RulesAboutField("context", "CTX"),
  RulesAboutField("risks", "RSK", "CTX-504"),
  RulesAboutField("legal", "LEG"),
  RulesAboutField("dates", "DAT", "LEG"),
  RulesAboutField("term", "DAT", "LEG"),
  RulesAboutField("challenges", "CTX"),
  RulesAboutField("stakeholders", "COO-309"),
  RulesAboutField("team", "COO-310"),
  RulesAboutField("parties.interest", "COO-308"),
  RulesAboutField("parties.signatory", "LEG"),
  RulesAboutField("documents", "LEG-616", "REF-044"),
  RulesAboutField("originals", "LEG-615", "LEG-616"),
  RulesAboutField("signatures", "LEG-613", "LEG-614")
]
