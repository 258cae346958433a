import Diagnostics
import Markup

// Stages, instruments and what stages ask for: of the one procedure that a model has, or of each of several.

enum StageFields {
  static let statutory = TypedField<Bool>.flag("statutory", "menurut undang-undang", "statutory")
  static let live = TypedField<Bool>.flag("live", "berjalan", "live")
  static let terminal = TypedField<Bool>.flag("terminal", "akhir", "terminal")
  static let date = TypedField<String>.text("date", "tanggal", "date")
  static let when = TypedField<String>.text("when", "syarat", "condition")

  static let schema = NamedFields.schema(
    Bilingual(id: "tahap", en: "a stage"),
    [statutory.schema, live.schema, terminal.schema, date.schema, when.schema])
}

enum InstrumentFields {
  static let binding = TypedField<Bool>.flag("binding", "mengikat", "binding")
  static let international = TypedField<Bool>.flag("international", "internasional", "international")
  static let approval = TypedField<String>.text("approval", "pengesahan", "approval")
  static let registrable = TypedField<Bool>.flag("registrable", "dicatatkan", "registrable")
  static let needsParent = TypedField<Bool>.flag("needs_parent", "perlu induk", "needs a parent")
  static let needsResources = TypedField<Bool>.flag("needs_resources", "perlu sumber daya", "needs resources")
  static let maxDuration = TypedField<Period>.period("max_duration", "lama paling panjang", "longest duration")
  static let clauses = TypedField<[Record]>.items(
    NamedFields.schema(Bilingual(id: "klausul minimum", en: "a minimum clause")), "clauses", "klausul minimum",
    "minimum clauses")

  static let schema = NamedFields.schema(
    Bilingual(id: "bentuk naskah", en: "an instrument"),
    [
      binding.schema, international.schema, approval.schema, registrable.schema, needsParent.schema,
      needsResources.schema, maxDuration.schema, clauses.schema
    ])
}

enum ProcedureFields {
  static let name = TypedField<LocalizedText>.localized("name", "nama", "name")
  static let when = TypedField<YAMLTree.Index>.place(.open, "when", "syarat", "condition")
  static let requires = TypedField<Record>.section(requiresSchema, "requires", "isian wajib", "required fields")

  static let schema = RecordSchema(
    Bilingual(id: "prosedur", en: "a procedure"), [name.schema, when.schema, requires.schema])
}

/// `procedures: {local: {name: …, when: …}}`
let proceduresSchema = RecordSchema(
  Bilingual(id: "prosedur", en: "procedures"), [], others: .record(ProcedureFields.schema))

/// What each stage asks for.
let requiresSchema = RecordSchema(
  Bilingual(id: "isian wajib", en: "required fields"), [], others: .list(.text))

/// What the procedures are called that the program brings with it.
private let namesOfProfiles: [String: LocalizedText] = [
  "national": named("perjanjian internasional", "international agreements"),
  "local": named("kerja sama daerah dengan luar negeri", "a region with one abroad"),
  "domestic": named("kerja sama dalam negeri", "cooperation inside the country")
]

private func named(_ id: String, _ en: String) -> LocalizedText {
  LocalizedText(entries: [
    LocalizedText.Entry(language: "id", text: id), LocalizedText.Entry(language: "en", text: en)
  ])
}

/// A procedure while the model's list of stages still grows. A stage's place in that list may yet change, so stages go
/// by their ids.
private struct ProcedureRead {
  var procedure: PlanningModel.Procedure
  /// Its stages in order.
  var stages: [String] = []
  var requirements: [Requirement] = []

  /// The fields that a stage asks for.
  struct Requirement {
    let stage: String
    let fields: [Item<String>]
  }
}

/// The records that a procedure is read from.
private struct ProcedureSource {
  let id: String
  /// As the model's own file calls it; nil where it does not.
  var name: LocalizedText?
  /// The record that has the list `stages`, and the one that has `instruments`.
  let stages: Record
  let instruments: Record
  let requires: Record
}

extension ModelReader {
  mutating func readProcedures() {
    refuseHalfOfSeveral()
    if bases.count < 2 {
      let only = ProcedureSource(
        id: bases.first?.id ?? "", stages: source(ModelFields.stages), instruments: source(ModelFields.instruments),
        requires: part(ModelFields.requires))
      settle([readProcedure(only)])
      return
    }
    refuseListsOfOne()
    let all = own.part(ModelFields.procedures)
    settle(
      bases.map { profile in
        let own = all.part(named: profile.id), ownRequires = own.part(ProcedureFields.requires)
        let requires = ownRequires.at >= 0 ? ownRequires : profile.record.part(ModelFields.requires)
        return readProcedure(
          ProcedureSource(
            id: profile.id, name: own[ProcedureFields.name].value, stages: profile.record, instruments: profile.record,
            requires: requires))
      })
    for (id, value) in all.keys where !bases.contains(where: { $0.id == id }) {
      found.append(
        unknownInModel(
          Bilingual(id: "prosedur", en: "procedure"), id, at: own.checking.span(value - 1), known: bases.map(\.id)))
    }
  }

  /// Reports what has no effect: `profiles` where `profile` is written too, and `procedures` where there is only one
  /// profile.
  private mutating func refuseHalfOfSeveral() {
    if own.node(ModelFields.profile) >= 0, own.node(ModelFields.profiles) >= 0 {
      found.append(
        modelMistake(
          Bilingual(id: "“profile” dan “profiles” ditulis dua-duanya", en: "both “profile” and “profiles” are written"),
          help: Bilingual(
            id: "tulis “profiles” kalau prosedurnya beberapa, dan hapus “profile”",
            en: "write “profiles” where there are several procedures, and delete “profile”"),
          at: own.checking.span(own.node(ModelFields.profile) - 1)))
    } else if bases.count < 2, own.node(ModelFields.procedures) >= 0 {
      found.append(
        modelMistake(
          Bilingual(
            id: "“procedures” tidak berlaku bagi satu profil",
            en: "“procedures” means nothing where there is one profile"),
          help: Bilingual(
            id: "tulis profiles: [domestic, local], atau hapus “procedures”",
            en: "write profiles: [domestic, local], or delete “procedures”"),
          at: own.checking.span(own.node(ModelFields.procedures) - 1)))
    }
  }

  /// Reports lists of the model's own beside several profiles, for nobody can tell which profile's list they would
  /// replace.
  private mutating func refuseListsOfOne() {
    for key in [ModelFields.stages.key, ModelFields.instruments.key, ModelFields.requires.key] where own.node(key) >= 0
    {
      found.append(
        modelMistake(
          Bilingual(
            id: "“\(key)” tidak dapat berdiri di samping beberapa profil",
            en: "“\(key)” cannot stand beside several profiles"),
          help: Bilingual(
            id: "pakai satu “profile”, atau tulis “requires” di dalam procedures: {\(bases[0].id): {…}}",
            en: "use one “profile”, or write “requires” inside procedures: {\(bases[0].id): {…}}"),
          at: own.checking.span(own.node(key) - 1)))
    }
  }

  private mutating func readProcedure(_ source: ProcedureSource) -> ProcedureRead {
    let name = source.name ?? namesOfProfiles[source.id] ?? LocalizedText(plain: source.id)
    var read = ProcedureRead(procedure: PlanningModel.Procedure(id: source.id, name: name))
    let stages = list(ModelFields.stages, in: source.stages, stage)
    read.stages = joinStages(stages, of: read.procedure)
    let instruments = list(ModelFields.instruments, in: source.instruments, instrument)
    tellOfApprovals(source.instruments)
    read.procedure.instruments = joinInstruments(instruments, of: read.procedure)
    let isOwn = source.requires.checking.path == own.checking.path
    var lacking: [String] = []
    for (code, value) in source.requires.keys {
      guard let place = stages.firstIndex(where: { $0.id == code }) else {
        if isOwn { unknownStage(code, at: value - 1, known: stages.map(\.id)) } else { lacking.append(code) }
        continue
      }
      let fields = source.requires.texts(at: value).value ?? []
      read.requirements.append(ProcedureRead.Requirement(stage: read.stages[place], fields: fields))
    }
    if !lacking.isEmpty { stagesLacking(lacking) }
    return read
  }

  /// Reports a stage that the model's own `requires` names and `stages` does not have.
  private mutating func unknownStage(_ name: String, at key: YAMLTree.Index, known stages: [String]) {
    found.append(
      unknownInModel(Bilingual(id: "tahap", en: "stage"), name, at: own.checking.span(key), known: stages))
  }

  /// Reports the stages that the profile's `requires` names and the file's own `stages` does not have: one list that is
  /// too short is one fault, however many stages it lacks.
  private mutating func stagesLacking(_ names: [String]) {
    let stages = own.node(ModelFields.stages)
    let span = stages >= 0 ? own.checking.span(stages - 1) : Span(path: model.file.path, line: 1)
    let items = names.map { "- id: \($0)" }
    found.append(
      modelMistake(
        Bilingual(
          id: "profil mewajibkan isian pada tahap \(quoted(names, "dan")), dan daftar tahap ini tidak memuatnya",
          en:
            """
            the profile requires fields at \(names.count == 1 ? "the stage" : "the stages") \(quoted(names, "and")), \
            which this list of stages lacks
            """),
        help: Bilingual(
          id:
            """
            tambahkan \(quoted(items, "dan")) di “stages”, atau tulis “requires” sendiri dengan tahap yang ada
            """,
          en:
            """
            add \(quoted(items, "and")) to “stages”, or write a “requires” of your own with the stages there are
            """
        ),
        at: span))
  }

  private func stage(_ record: Record, _ id: String, _ at: YAMLTree.Index) -> PlanningModel.Stage {
    var stage = PlanningModel.Stage()
    stage.id = id
    stage.code = id
    stage.name = record[NamedFields.name].value ?? LocalizedText(plain: id)
    stage.isStatutory = record[StageFields.statutory].value ?? false
    stage.isLive = record[StageFields.live].value ?? false
    stage.isTerminal = record[StageFields.terminal].value ?? false
    stage.milestone = record[StageFields.date].value.flatMap(Milestone.init)
    stage.onlyWithApproval = record[StageFields.when].value != nil
    stage.at = at
    return stage
  }

  /// Whether an instrument's `approval` says in other words that it needs none. Read as a form's name, it would ask
  /// each dossier of the instrument for an approval.
  private func isWordForNone(_ word: String) -> Bool {
    word != "none" && (isNothingYet(word) || wordMeant(by: word, among: ["none"]) != nil)
  }

  private mutating func tellOfApprovals(_ source: Record) {
    for record in source[ModelFields.instruments].items() {
      let approval = record[InstrumentFields.approval]
      guard let word = approval.value, isWordForNone(word) else { continue }
      let span = record.checking.span(approval.at)
      found.append(
        modelMistake(
          Bilingual(
            id: "“\(shortened(word))” dibaca sebagai tanpa pengesahan",
            en: "“\(shortened(word))” is read as no approval"),
          help: Bilingual(
            id: "“\(shortened(word))” ditulis “none”", en: "“\(shortened(word))” is written “none”"),
          at: span))
    }
  }

  private func instrument(_ record: Record, _ id: String, _ at: YAMLTree.Index) -> PlanningModel.Instrument {
    var instrument = PlanningModel.Instrument()
    instrument.id = id
    instrument.code = id
    instrument.name = record[NamedFields.name].value ?? LocalizedText(plain: id)
    instrument.isBinding = record[InstrumentFields.binding].value ?? false
    instrument.isInternational = record[InstrumentFields.international].value ?? false
    let approval = record[InstrumentFields.approval].value
    instrument.approval = approval.map { isWordForNone($0) ? "none" : $0 } ?? "none"
    instrument.isRegistrable = record[InstrumentFields.registrable].value ?? false
    instrument.needsParent = record[InstrumentFields.needsParent].value ?? false
    instrument.needsResources = record[InstrumentFields.needsResources].value ?? false
    instrument.maxDuration = record[InstrumentFields.maxDuration].value
    instrument.clauses = record[InstrumentFields.clauses].items().compactMap { clause in
      clause[NamedFields.id].value.map {
        PlanningModel.Named(
          id: $0, name: clause[NamedFields.name].value ?? LocalizedText(plain: $0), at: YAMLTree.absent)
      }
    }
    instrument.at = at
    return instrument
  }

  /// Puts a procedure's stages into the model's list of stages, and gives their ids there.
  ///
  /// A stage that another procedure has put there already is not put there again. The list keeps the order of every
  /// procedure: what a procedure has after another stage stands after it in the list too.
  private mutating func joinStages(_ stages: [PlanningModel.Stage], of procedure: PlanningModel.Procedure) -> [String] {
    var at = 0
    return stages.map { stage in
      if let same = model.stages.indices.first(where: { $0 >= at && model.stages[$0].isSame(as: stage) }) {
        at = same + 1
        return model.stages[same].id
      }
      var own = stage
      if model.stages.contains(where: { $0.id == stage.id }) { own.id = "\(procedure.id)-\(stage.code)" }
      if model.stages.contains(where: { $0.name == stage.name }) { own.name = stage.name.telling(procedure.name) }
      model.stages.insert(own, at: at)
      at += 1
      return own.id
    }
  }

  private mutating func joinInstruments(
    _ instruments: [PlanningModel.Instrument], of procedure: PlanningModel.Procedure
  ) -> [Int] {
    instruments.map { instrument in
      if let same = model.instruments.firstIndex(where: { $0.isSame(as: instrument) }) { return same }
      var own = instrument
      if model.instruments.contains(where: { $0.id == instrument.id }) { own.id = "\(procedure.id)-\(instrument.code)" }
      if model.instruments.contains(where: { $0.name == instrument.name }) {
        own.name = instrument.name.telling(procedure.name)
      }
      model.instruments.append(own)
      return model.instruments.count - 1
    }
  }

  /// Turns ids of stages into their places in the model's list: possible only once every procedure's stages are there.
  private mutating func settle(_ procedures: [ProcedureRead]) {
    let places = Dictionary(
      model.stages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    model.procedures = procedures.map { read in
      var procedure = read.procedure
      procedure.stages = read.stages.compactMap { places[$0] }
      for requirement in read.requirements {
        if let place = places[requirement.stage] { procedure.requires[place] = requirement.fields }
      }
      return procedure
    }
  }

  /// Reads the selections that say which dossiers follow a procedure, and which are old records. They hold codes, so
  /// the model's lists must be known.
  mutating func readChoices() {
    for index in model.procedures.indices where model.hasSeveralProcedures {
      let part = own.part(ModelFields.procedures).part(named: model.procedures[index].id)
      model.procedures[index].when = choice(part.node(ProcedureFields.when))
    }
    model.legacy = choice(own.node(ModelFields.legacy))
  }

  private mutating func choice(_ node: YAMLTree.Index) -> Selection? {
    guard node >= 0 else { return nil }
    var checking = Checking(path: model.file.path, tree: own.checking.tree, vocabulary: model.vocabulary)
    checking.check(node, .selection, named: Bilingual(id: "syarat", en: "the condition"))
    found += checking.diagnostics
    guard own.checking.tree.nodes[Int(node)].kind == .mapping else { return nil }
    let selection = Selection(Record(checking, node))
    guard selection.isAskedEarly else {
      found.append(
        modelMistake(
          Bilingual(
            id: "syarat ini menanyakan hal yang baru diketahui sesudah prosedur dipilih",
            en: "this condition asks what is known only after the procedure is chosen"),
          help: Bilingual(
            id: "pakai instrument, country, partner, partner_kind, signed_before, signed_from, has, lacks, atau id",
            en: "use instrument, country, partner, partner_kind, signed_before, signed_from, has, lacks or id"),
          at: own.checking.span(node)))
      return nil
    }
    return selection.conditions.isEmpty ? nil : selection
  }
}

extension PlanningModel.Stage {
  fileprivate func isSame(as other: Self) -> Bool {
    code == other.code && name == other.name && isLive == other.isLive && isTerminal == other.isTerminal
      && isStatutory == other.isStatutory && milestone == other.milestone && onlyWithApproval == other.onlyWithApproval
  }
}

extension PlanningModel.Instrument {
  fileprivate func isSame(as other: Self) -> Bool {
    code == other.code && name == other.name && isBinding == other.isBinding && isInternational == other.isInternational
      && approval == other.approval && isRegistrable == other.isRegistrable && needsParent == other.needsParent
      && needsResources == other.needsResources && maxDuration == other.maxDuration
      && clauses.map(\.id) == other.clauses.map(\.id)
  }
}

extension LocalizedText {
  /// The name with that of a procedure behind it, to tell it from another of the same name: “Drafting (a region with
  /// one abroad)”.
  fileprivate func telling(_ procedure: LocalizedText) -> LocalizedText {
    LocalizedText(
      entries: entries.map {
        Entry(language: $0.language, text: "\($0.text) (\(procedure.text(in: $0.language)))")
      })
  }
}
