import Diagnostics
import FoundationEssentials
import Markup

// Checks that what the model's parts say of one another is there: levels of fields, dates of stages, required fields.

extension ModelReader {
  /// `levels`: the fields of dossiers that have a level of their own. A field that is not known, or that no dossier can
  /// be without, cannot be hidden; it is reported, lest somebody believe that it is hidden.
  mutating func readFieldLevels() {
    let levels = own.part(ModelFields.levels)
    for (name, value) in levels.keys {
      let text = own.checking.tree.nodes[Int(value)].kind == .scalar ? own.checking.tree.string(value) : ""
      guard let level = model.classifications.firstIndex(where: { $0.id == text }) else {
        found.append(
          unknownInModel(
            Bilingual(id: "klasifikasi", en: "classification"), text, at: own.checking.span(value),
            known: model.classifications.map(\.id)))
        continue
      }
      switch FieldNamed(name, under: model) {
      case .field(let path): model.fieldLevels.append(FieldLevel(path: path, level: level))
      case let other: found.append(fieldWithoutLevel(name, other, at: own.checking.span(value - 1)))
      }
    }
  }

  mutating func checkReferences() {
    checkDefaultClassification()
    readFieldLevels()
    for stage in own[ModelFields.stages].items() { checkStage(stage) }
    checkRequired(own.part(ModelFields.requires))
    let procedures = own.part(ModelFields.procedures)
    for (id, _) in procedures.keys { checkRequired(procedures.part(named: id).part(ProcedureFields.requires)) }
  }

  /// Reports a field that a stage requires and dossiers do not have: every dossier would owe it for ever.
  private mutating func checkRequired(_ requires: Record) {
    for (_, value) in requires.keys {
      for item in requires.texts(at: value).value ?? [] where !model.vocabulary.isDossierPath(item.value) {
        let called = ContentKind.dossier.schema.paths(calledBy: item.value)
        found.append(
          unknownInModel(
            Bilingual(id: "isian", en: "field"), item.value, at: own.checking.span(item.at),
            known: model.vocabulary.dossierPaths, near: called.isEmpty ? nil : called))
      }
    }
  }

  private mutating func checkDefaultClassification() {
    let field = own[ModelFields.defaultClassification]
    guard let id = field.value else { return }
    if let index = model.classifications.firstIndex(where: { $0.id == id }) {
      model.defaultClassification = index
      return
    }
    // Where the default cannot be read the most restricted level takes its place: too little is shown rather than too
    // much.
    model.defaultClassification = model.classifications.count - 1
    found.append(
      unknownInModel(
        Bilingual(id: "klasifikasi", en: "classification"), id, at: own.checking.span(field.at),
        known: model.classifications.map(\.id)))
  }

  private mutating func checkStage(_ stage: Record) {
    let date = stage[StageFields.date]
    if let name = date.value, !dateFields.contains(name) {
      found.append(
        unknownInModel(Bilingual(id: "tanggal", en: "date"), name, at: own.checking.span(date.at), known: dateFields))
    }
    let condition = stage[StageFields.when]
    guard let text = condition.value, text != "instrument.approval != none" else { return }
    found.append(
      modelMistake(
        Bilingual(
          id: "syarat \u{201C}\(text)\u{201D} tidak dikenal",
          en: "the condition \u{201C}\(text)\u{201D} is not known"),
        help: Bilingual(
          id: "satu-satunya syarat adalah \u{201C}instrument.approval != none\u{201D}",
          en: "the only condition is \u{201C}instrument.approval != none\u{201D}"),
        at: own.checking.span(condition.at)))
  }
}
