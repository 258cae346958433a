import Diagnostics
import Markup

// Stages, instruments and what stages ask for: of the one procedure that a model has, or of each of several.

/// `procedures: {local: {name: …, when: …}}`
let proceduresForm = FieldForm.record(
  RecordSchema(
    Bilingual(id: "prosedur", en: "procedures"), [],
    others: .record(
      RecordSchema(
        Bilingual(id: "prosedur", en: "a procedure"),
        [
          FieldSchema("name", .localized, "nama", "name"), FieldSchema("when", .open, "syarat", "condition"),
          FieldSchema("requires", .record(requiresSchema), "isian wajib", "required fields")
        ]))))

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

/// A procedure while the model's list of stages still grows: its stages by their ids there.
private struct ProcedureRead {
  var procedure: PlanningModel.Procedure
  var order: [String] = []
  var requires: [(stage: String, fields: [Item<String>])] = []
}

extension ModelReader {
  mutating func readProcedures() {
    refuseHalfOfSeveral()
    if bases.count < 2 {
      let id = bases.first?.id ?? ""
      settle([readProcedure(id, nil, source("stages"), source("instruments"), part("requires"))])
      return
    }
    refuseListsOfOne()
    let all = own.part("procedures")
    settle(
      bases.map { id, base in
        let own = all.part(named: id), ownRequires = own.part("requires")
        let requires = ownRequires.at >= 0 ? ownRequires : base.part("requires")
        return readProcedure(id, own.localized("name").value, base, base, requires)
      })
    for (id, value) in all.keys where !bases.contains(where: { $0.id == id }) {
      found.append(
        unknownInModel(
          Bilingual(id: "prosedur", en: "procedure"), id, at: own.checking.span(value - 1), known: bases.map(\.id)))
    }
  }

  /// `profile` beside `profiles` leaves these without effect, and so does one profile its `procedures`.
  private mutating func refuseHalfOfSeveral() {
    if own.node("profile") >= 0, own.node("profiles") >= 0 {
      found.append(
        modelMistake(
          Bilingual(id: "“profile” dan “profiles” ditulis dua-duanya", en: "both “profile” and “profiles” are written"),
          help: Bilingual(
            id: "tulis “profiles” kalau prosedurnya beberapa, dan hapus “profile”",
            en: "write “profiles” where there are several procedures, and delete “profile”"),
          at: own.checking.span(own.node("profile") - 1)))
    } else if bases.count < 2, own.node("procedures") >= 0 {
      found.append(
        modelMistake(
          Bilingual(
            id: "“procedures” tidak berlaku bagi satu profil",
            en: "“procedures” means nothing where there is one profile"),
          help: Bilingual(
            id: "tulis profiles: [domestic, local], atau hapus “procedures”",
            en: "write profiles: [domestic, local], or delete “procedures”"),
          at: own.checking.span(own.node("procedures") - 1)))
    }
  }

  /// With several profiles nobody can tell which of them a list of the model's own would replace.
  private mutating func refuseListsOfOne() {
    for key in ["stages", "instruments", "requires"] as [StaticString] where own.node(key) >= 0 {
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

  private mutating func readProcedure(
    _ id: String, _ name: LocalizedText?, _ stages: Record, _ instruments: Record, _ requires: Record
  ) -> ProcedureRead {
    var read = ProcedureRead(
      procedure: PlanningModel.Procedure(id: id, name: name ?? namesOfProfiles[id] ?? LocalizedText(plain: id)))
    let own = list("stages", in: stages, stage)
    read.order = joinStages(own, of: read.procedure)
    read.procedure.instruments = joinInstruments(list("instruments", in: instruments, instrument), of: read.procedure)
    for (name, value) in requires.keys {
      guard let place = own.firstIndex(where: { $0.id == name }) else {
        stageMissing(name, at: value - 1)
        continue
      }
      read.requires.append((read.order[place], requires.texts(at: value).value ?? []))
    }
    return read
  }

  private func stage(_ record: Record, _ id: String, _ at: YAMLTree.Index) -> PlanningModel.Stage {
    var stage = PlanningModel.Stage()
    stage.id = id
    stage.code = id
    stage.name = record.localized("name").value ?? LocalizedText(plain: id)
    stage.isStatutory = record.flag("statutory") ?? false
    stage.isLive = record.flag("live") ?? false
    stage.isTerminal = record.flag("terminal") ?? false
    stage.milestone = record.text("date").value.flatMap(Milestone.init)
    stage.onlyWithApproval = record.text("when").value != nil
    stage.at = at
    return stage
  }

  /// Puts a procedure's stages into the model's list, one that is there already once, and gives their ids there. The
  /// order of the list is that of every procedure.
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

  /// Once all stages are in the list.
  private mutating func settle(_ procedures: [ProcedureRead]) {
    let places = Dictionary(
      model.stages.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    model.procedures = procedures.map { read in
      var procedure = read.procedure
      procedure.stages = read.order.compactMap { places[$0] }
      for (stage, fields) in read.requires {
        if let place = places[stage] { procedure.requires[place] = fields }
      }
      return procedure
    }
  }

  /// The rules by which dossiers follow a procedure or are old records: once the lists are known.
  mutating func readChoices() {
    for index in model.procedures.indices where model.hasSeveralProcedures {
      let part = own.part("procedures").part(named: model.procedures[index].id)
      model.procedures[index].when = choice(part.node("when"))
    }
    model.legacy = choice(own.node("legacy"))
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
  /// “Drafting (a region with one abroad)”: told apart from another of its name.
  fileprivate func telling(_ procedure: LocalizedText) -> LocalizedText {
    LocalizedText(
      entries: entries.map {
        Entry(language: $0.language, text: "\($0.text) (\(procedure.text(in: $0.language)))")
      })
  }
}
