import Diagnostics

/// A model's lists, ready to be looked up: made once, asked for every value of every file.
package final class Vocabulary: Sendable {
  /// Code → index, for each list that the model has; a list that it lacks leaves its field free.
  private let codes: [CodeList: [String: Int]]
  /// The stages and instruments that a code means where several procedures have it, by list and code.
  private let several: [CodeList: [String: [Int]]]
  /// The lists that the model does not have at all. One of which an item could not be read is none of them.
  private let missing: Set<CodeList>
  /// In the model's order, for "did you mean".
  private let lists: [CodeList: [String]]
  /// By stage: the fields that a dossier owes there and FM-006 reports where they are missing.
  private let requirements: [OwedAtStage]
  package let languages: [String]
  /// Levels that restrict something where they are written: in the model all, in documents those above the lowest.
  let restrictingLevels: Set<String>
  /// Fields of dossiers that are the handbook's own.
  package let ownFields: [OwnField]
  /// The fields of a dossier, ours and the handbook's own.
  package let dossierSchema: RecordSchema
  /// The keys of a selection, those that ask for own fields included.
  package let selectionSchema: RecordSchema
  /// Every path of a dossier that a stage may ask for and a selection may name, in the schema's order.
  let dossierPaths: [String]
  private let dossierPathSet: Set<String>
  /// The dimensions of a dossier's context; empty where any may stand there.
  private let contextDimensions: Set<String>
  /// The ids of the handbook's procedures.
  let procedures: [String]
  /// What sums are counted in.
  let baseCurrency: String?
  /// What the codes of the model's lists are called in each language.
  private let names: [CodeList: [NamedCode]]

  /// What a dossier owes at one stage.
  private struct OwedAtStage {
    let withoutApproval: Owed
    /// Where the instrument asks for approval.
    let withApproval: Owed
  }

  private struct Owed {
    /// By their paths, those included that rules of their own report.
    let all: Set<String>
    /// What FM-006 reports, in the model's order.
    let reported: [OwedField]
  }

  /// A code, and all that people call it.
  private struct NamedCode {
    let code: String
    let names: [String]
  }

  /// Of a model not read yet: every list is free.
  static let empty = Vocabulary(languages: [])

  /// For reading the model itself, whose own lists are not known yet.
  init(languages: [String], levels: [String] = []) {
    codes = [:]
    several = [:]
    missing = []
    lists = [:]
    requirements = []
    dossierPaths = Dossiers.dossierPaths
    dossierPathSet = Set(dossierPaths)
    contextDimensions = []
    procedures = []
    names = [:]
    baseCurrency = nil
    ownFields = []
    dossierSchema = Dossier.schema
    selectionSchema = Selection.schema
    restrictingLevels = Set(levels)
    self.languages = languages
  }

  /// - Parameter procedure: index into the model's procedures, for what its dossiers may say; nil for what any dossier
  ///   may say.
  init(_ model: PlanningModel, of procedure: Int? = nil) {
    let stages = procedure.map { model.procedures[$0].stages } ?? Array(model.stages.indices)
    let instruments = procedure.map { model.procedures[$0].instruments } ?? Array(model.instruments.indices)
    // Within one procedure a code names one stage. Among all procedures it may name several, so there stages go by
    // their ids, of which each stage has its own; the same holds for instruments.
    let stageIds = stages.map { procedure == nil ? model.stages[$0].id : model.stages[$0].code }
    let instrumentIds = instruments.map { procedure == nil ? model.instruments[$0].id : model.instruments[$0].code }
    lists = Self.lists(of: model, stageIds, instrumentIds)
    let places: [CodeList: [Int]] = [.stage: stages, .instrument: instruments]
    var codes: [CodeList: [String: Int]] = [:]
    for (list, ids) in lists {
      codes[list] = Dictionary(zip(ids, places[list] ?? Array(ids.indices)), uniquingKeysWith: { first, _ in first })
    }
    self.codes = codes
    missing = Self.listsMissing(in: model)
    dossierPaths = Self.paths(of: model)
    dossierPathSet = Set(dossierPaths)
    contextDimensions = Set(model.contextDimensions)
    procedures = model.procedures.map(\.id).filter { !$0.isEmpty }
    several = Self.codesOfSeveral(model)
    ownFields = model.ownFields
    dossierSchema = Dossier.schema.with(model.ownFields.map(\.schema))
    selectionSchema = Selection.schema.with(model.ownFields.map(\.schemaOfSelection))
    requirements = Self.requirements(of: model, in: procedure ?? 0)
    languages = model.organisation.languages
    baseCurrency = model.money.base
    restrictingLevels = Set(model.classifications.dropFirst().map(\.id))
    names = [
      .stage: zip(stageIds, stages).map { NamedCode(code: $0, names: model.stages[$1].name.texts) },
      .instrument: zip(instrumentIds, instruments).map {
        NamedCode(code: $0, names: model.instruments[$1].name.texts)
      },
      .theme: model.themes.map { NamedCode(code: $0.id, names: $0.name.texts) },
      .classification: Self.named(model.classifications),
      .partnerKind: model.partnerKinds.map { NamedCode(code: $0.id, names: $0.name?.texts ?? []) },
      .unit: Self.named(model.units),
      .mandate: Self.named(model.mandates),
      .checklist: model.checklist.map { NamedCode(code: $0.id, names: $0.name.texts) }
    ]
  }

  private static func paths(of model: PlanningModel) -> [String] {
    Dossiers.dossierPaths + model.ownFields.map(\.name) + model.contextDimensions.map { "context.\($0)" }
  }

  private static func named(_ list: [PlanningModel.Named]) -> [NamedCode] {
    list.map { NamedCode(code: $0.id, names: $0.name.texts) }
  }

  /// The lists that the model has. A list of which an item could not be read is left out: its codes are not known, so
  /// no code can be called wrong.
  private static func lists(of model: PlanningModel, _ stages: [String], _ instruments: [String]) -> [CodeList:
    [String]]
  {
    var lists: [CodeList: [String]] = [:]
    func add(_ list: CodeList, _ ids: [String], _ key: String = "") {
      if !ids.isEmpty, !model.listsInPart.contains(key) { lists[list] = ids }
    }
    add(.stage, stages, "stages")
    add(.instrument, instruments, "instruments")
    add(.theme, model.themes.map(\.id), "themes")
    add(.classification, model.classifications.map(\.id), "classifications")
    add(.partnerKind, model.partnerKinds.map(\.id), "partner_kinds")
    add(.unit, model.units.map(\.id), "units")
    add(.mandate, model.mandates.map(\.id), "mandates")
    add(.checklist, model.checklist.map(\.id), "checklist")
    add(.competency, model.competencies)
    add(.subject, model.subjects)
    return lists
  }

  /// The lists that a selection may ask for and the model does not have.
  private static func listsMissing(in model: PlanningModel) -> Set<CodeList> {
    let counts: [CodeList: Int] = [
      .stage: model.stages.count, .instrument: model.instruments.count, .theme: model.themes.count,
      .partnerKind: model.partnerKinds.count, .unit: model.units.count
    ]
    return Set(counts.filter { $0.value == 0 }.keys)
  }

  /// Whether the model has no list of these codes, so that a code of it chooses nothing.
  func lacks(_ list: CodeList) -> Bool { missing.contains(list) }

  private static func requirements(of model: PlanningModel, in procedure: Int) -> [OwedAtStage] {
    func owed(at stage: Int, needsApproval: Bool) -> Owed {
      let paths = model.owed(at: stage, needsApproval: needsApproval, in: procedure)
      return Owed(all: Set(paths), reported: paths.filter { !reportedElsewhere.contains($0) }.map(OwedField.init))
    }
    return model.stages.indices.map { stage in
      OwedAtStage(
        withoutApproval: owed(at: stage, needsApproval: false), withApproval: owed(at: stage, needsApproval: true))
    }
  }

  /// What a kind of documents may say.
  package func schema(of kind: ContentKind) -> RecordSchema { kind == .dossier ? dossierSchema : kind.schema }

  /// The codes that a word means as people call them, in either language: `Pelaksanaan` is `implementation`. Capitals,
  /// blanks and hyphens do not count; nothing is guessed.
  package func codes(called word: String, in list: CodeList) -> [String] {
    if list == .sdg { return goals(called: word) }
    if list == .currency, let currencies = currencySigns[word] { return currencies }
    let key = wordKey(word)
    guard !key.isEmpty else { return [] }
    let called = namesOfCodes(in: list).filter { $0.names.contains { wordKey($0) == key } }.map(\.code)
    if !called.isEmpty { return called }
    return codes(of: list).filter { wordKey($0) == key }
  }

  private func namesOfCodes(in list: CodeList) -> [NamedCode] {
    switch list {
    case .country:
      countryTable.rows.map { row in
        NamedCode(code: row.code, names: [row.name.id, row.name.en, row.threeLetters] + row.otherNames)
      }
    case .currency:
      currencyTable.rows.map { row in
        NamedCode(code: row.code, names: [row.name.id, row.name.en] + (currencyNamesInUse[row.code] ?? []))
      }
    case .language:
      languageTable.rows.map { row in
        // ISO 639 wrote Indonesian `in` until 1989.
        let formerly = row.code == "id" ? ["in"] : []
        return NamedCode(
          code: row.code,
          names: [row.name.id, "Bahasa " + row.name.id, row.name.en, row.threeLetters] + formerly)
      }
    default: names[list] ?? []
    }
  }

  /// `SDG 14` and `TPB 14.2`: a goal or target behind the name of the list.
  private func goals(called word: String) -> [String] {
    let names = ["sdg", "sdgs", "tpb", "goal", "target", "tujuan"]
    let parts = word.lowercased().split { $0 == " " || $0 == "-" || $0 == ":" }
    guard parts.count == 2, names.contains(String(parts[0])) else { return [] }
    return sdgCodes.contains(String(parts[1])) ? [String(parts[1])] : []
  }

  /// The list of the model that has a code: says where a code belongs that stands at the field of another list.
  func list(with code: String) -> CodeList? {
    [CodeList.stage, .instrument, .theme, .unit, .partnerKind, .mandate, .classification, .checklist].first {
      codes[$0]?[code] != nil
    }
  }

  private static func codesOfSeveral(_ model: PlanningModel) -> [CodeList: [String: [Int]]] {
    guard model.hasSeveralProcedures else { return [:] }
    return [
      .stage: Dictionary(grouping: model.stages.indices) { model.stages[$0].code },
      .instrument: Dictionary(grouping: model.instruments.indices) { model.instruments[$0].code }
    ]
  }

  /// The places in its list that a code means. For stages and instruments there may be several, since two procedures
  /// may each have one with this code.
  func indices(of code: String, in list: CodeList) -> [Int] {
    if let found = several[list]?[code] { return found }
    return if case .at(let index) = place(of: code, in: list) { [index] } else { [] }
  }

  /// What a code is to a list.
  enum CodePlace: Equatable {
    /// The handbook has no such list, and every code is allowed.
    case inNoList
    case unknown
    case at(Int)

    /// - Parameter index: nil where the list has no such code.
    fileprivate init(_ index: Int?) { self = index.map(CodePlace.at) ?? .unknown }
  }

  /// The place of a code in a list. Lists whose order means nothing give every code the place 0.
  func place(of code: String, in list: CodeList) -> CodePlace {
    switch list {
    case .country: CodePlace(countryTable.index[code])
    case .currency: CodePlace(currencyTable.index[code])
    case .language: languageCodes.contains(code) ? .at(0) : .unknown
    case .sdg: sdgCodes.contains(code) ? .at(0) : .unknown
    case .dac: dacCodes.contains(code) ? .at(0) : .unknown
    default: codes[list].map { CodePlace($0[code]) } ?? .inNoList
    }
  }

  /// The codes of a list, in order.
  package func codes(of list: CodeList) -> [String] {
    switch list {
    case .country: countryTable.codes
    case .currency: currencyTable.codes
    case .language: languageCodes.sorted()
    case .sdg: sdgCodes.sorted()
    case .dac: dacCodes.sorted()
    default: lists[list] ?? []
    }
  }

  /// The fields that a dossier owes at a stage and FM-006 reports, in the model's order.
  func owed(at stage: Int, needsApproval: Bool) -> [OwedField] {
    owed(stage, needsApproval).reported
  }

  func owes(_ path: String, at stage: Int, needsApproval: Bool) -> Bool {
    owed(stage, needsApproval).all.contains(path)
  }

  private func owed(_ stage: Int, _ needsApproval: Bool) -> Owed {
    needsApproval ? requirements[stage].withApproval : requirements[stage].withoutApproval
  }

  /// Whether dossiers have such a field; of the context, the dimensions that the model names and what they hold.
  func isDossierPath(_ path: String) -> Bool {
    if dossierPathSet.contains(path) || path == "evaluation.final" { return true }
    let keys = path.pieces(between: ".")
    guard keys.count > 1, keys[0] == "context" else { return false }
    return contextDimensions.isEmpty || contextDimensions.contains(keys[1])
  }
}

/// What people call a currency beside its name in the standard.
private let currencyNamesInUse = [
  "IDR": ["Rp", "rupiah"], "USD": ["dolar AS"], "EUR": ["Euro"], "GBP": ["poundsterling"], "JPY": ["yen"],
  "CNY": ["RMB", "yuan", "renminbi"], "MYR": ["ringgit"]
]

/// The currencies that a sign for money may mean; `$` and `¥` are each used for several.
private let currencySigns = [
  "US$": ["USD"], "A$": ["AUD"], "AU$": ["AUD"], "S$": ["SGD"], "€": ["EUR"], "£": ["GBP"], "₩": ["KRW"], "₹": ["INR"],
  "$": ["USD", "AUD", "SGD"], "¥": ["JPY", "CNY"]
]

extension PlanningModel {
  /// The fields a dossier owes at a stage: its own list and those of all earlier statutory or live stages, and of a
  /// stage with a condition if that holds; a stage that ends before signature (terminal, marked by no date) owes only
  /// the first stage's list (docs/planning-model.md, "What a stage asks for").
  package func owed(at stage: Int, needsApproval: Bool, in procedure: Int) -> [String] {
    let own = procedures[procedure]
    var stagesOwed: [Int] = []
    if stages[stage].isTerminal, stages[stage].milestone == nil {
      stagesOwed = own.stages.first == stage ? [stage] : [own.stages.first, stage].compactMap { $0 }
    } else {
      stagesOwed = own.stages.filter { index in
        let other = stages[index]
        if index == stage { return true }
        guard index < stage else { return false }
        return other.onlyWithApproval ? needsApproval : other.isStatutory || other.isLive
      }
    }
    var fields: [String] = []
    for index in stagesOwed {
      for item in own.requires[index] ?? [] where !fields.contains(item.value) { fields.append(item.value) }
    }
    return fields
  }

  /// Whether a dossier of this stage and instrument owes a field: for the rules that report their own missing field
  /// (OBJ-101, LEG-603, EVA-406).
  package func owes(_ field: String, stage: Int, instrument: Int?, in procedure: Int) -> Bool {
    let needsApproval = instrument.map { instruments[$0].approval != "none" } ?? false
    return vocabulary(of: procedure).owes(field, at: stage, needsApproval: needsApproval)
  }
}

/// What the model asks for and a rule of its own reports (OBJ-101, LEG-603, EVA-406).
private let reportedElsewhere: Set<String> = ["objectives", "legal.full_powers", "evaluation.final"]

/// A field that a stage asks for, ready to be looked for in thousands of files.
struct OwedField: Sendable {
  /// `dates.in_force`
  let path: String
  /// Its keys, as bytes.
  let keys: [[UInt8]]

  init(_ path: String) {
    self.path = path
    keys = path.split(separator: ".").map { Array($0.utf8) }
  }
}
