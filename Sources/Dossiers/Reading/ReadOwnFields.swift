import Diagnostics
import Markup

// `fields` of the model: the fields that a handbook adds to those that every dossier has.

/// `fields: {dossier: {KEY: …}}`
enum OwnFieldsFields {
  static let dossier = TypedField<Record>.section(
    RecordSchema(Bilingual(id: "isian sendiri", en: "own fields"), [], others: .record(OwnFieldFields.schema)),
    "dossier", "dosier", "dossiers")

  static let schema = RecordSchema(Bilingual(id: "isian sendiri", en: "own fields"), [dossier.schema])
}

private enum OwnFieldFields {
  static let type = TypedField<OwnField.Kind>.word(OwnField.Kind.self, "type", "jenis isi", "type", .required)
  static let name = TypedField<LocalizedText>.localized("name", "nama", "name", .required)
  /// Each is a word, or an id with a name.
  static let choices = TypedField<YAMLTree.Index>.place(
    .list(.either(scalar: .text, collection: .record(choiceSchema))), "choices", "pilihan isi", "choices")
  static let several = TypedField<Bool>.flag("several", "boleh beberapa", "may be several")
  static let requiredFrom = TypedField<String>.text("required_from", "wajib mulai tahap", "required from the stage")
  static let list = TypedField<Bool>.flag("list", "kolom daftar", "a column of lists")
  static let level = TypedField<String>.text("level", "klasifikasi isian", "level of the field")

  static let schema = RecordSchema(
    Bilingual(id: "isian sendiri", en: "an own field"),
    [type.schema, name.schema, choices.schema, several.schema, requiredFrom.schema, list.schema, level.schema])

  private static let choiceSchema = RecordSchema(
    Bilingual(id: "pilihan isi", en: "a choice"), [NamedFields.id.schema, NamedFields.name.schema])
}

extension ModelReader {
  /// An own field may be owed from a stage on and may have a level, so stages and levels must be known.
  mutating func readOwnFields() {
    let fields = own.part(ModelFields.ownFields).part(OwnFieldsFields.dossier)
    for (key, value) in fields.keys {
      let record = Record(fields.checking, value)
      if let trouble = nameTrouble(key) {
        found.append(modelMistake(trouble.message, help: trouble.help, at: own.checking.span(value - 1)))
      } else if let field = ownField(key, record) {
        model.ownFields.append(field)
        readStage(of: field, record)
        readLevel(of: field, record)
      }
    }
  }

  private mutating func ownField(_ key: String, _ record: Record) -> OwnField? {
    let type = record[OwnFieldFields.type]
    guard let kind = type.value, let name = record[OwnFieldFields.name].value else { return nil }
    let choices = choices(of: record)
    if kind == .choice && choices.isEmpty {
      found.append(
        modelMistake(
          Bilingual(id: "isian “\(key)” tidak punya pilihan", en: "the field “\(key)” has no choices"),
          help: Bilingual(
            id: "tulis misalnya choices: [asli, salinan]", en: "write for example choices: [original, copy]"),
          at: own.checking.span(type.at)))
      return nil
    }
    if kind != .choice, record.node(OwnFieldFields.choices) >= 0 {
      found.append(
        modelMistake(
          Bilingual(
            id: "“choices” tidak berlaku bagi isian berjenis “\(kind.rawValue)”",
            en: "“choices” means nothing for a field of the type “\(kind.rawValue)”"),
          help: Bilingual(
            id: "tulis type: choice, atau hapus “choices”", en: "write type: choice, or delete “choices”"),
          at: own.checking.span(record.node(OwnFieldFields.choices) - 1)))
    }
    return OwnField(
      key, kind, name, choices: choices, holdsSeveral: record[OwnFieldFields.several].value ?? false,
      isListed: record[OwnFieldFields.list].value ?? false, at: record.at - 1)
  }

  private mutating func choices(of record: Record) -> [PlanningModel.Named] {
    let list = record.node(OwnFieldFields.choices), tree = record.checking.tree
    guard list >= 0, tree.nodes[Int(list)].kind == .sequence else { return [] }
    var choices: [PlanningModel.Named] = [], seen: [String: YAMLTree.Index] = [:]
    for node in tree.children(list) {
      let isWord = tree.nodes[Int(node)].kind == .scalar, item = Record(record.checking, node)
      let id = isWord ? Field(tree.string(node), at: node) : item[NamedFields.id]
      guard let word = id.value, !word.isEmpty else { continue }
      if let first = seen[word] {
        found.append(idTwice(word, at: own.checking.span(id.at), first: own.checking.span(first)))
        continue
      }
      seen[word] = id.at
      let name = isWord ? nil : item[NamedFields.name].value
      choices.append(PlanningModel.Named(id: word, name: name ?? LocalizedText(plain: word), at: node))
    }
    return choices
  }

  /// The stage from which dossiers owe the field. The stages after it owe it too, as they owe whatever an earlier stage
  /// asks for (`PlanningModel.owed`).
  private mutating func readStage(of field: OwnField, _ record: Record) {
    let stage = record[OwnFieldFields.requiredFrom]
    guard let id = stage.value else { return }
    guard model.stages.contains(where: { $0.code == id }) else {
      found.append(
        unknownInModel(
          Bilingual(id: "tahap", en: "stage"), id, at: own.checking.span(stage.at), known: model.stages.map(\.code)))
      return
    }
    for procedure in model.procedures.indices {
      for index in model.procedures[procedure].stages where model.stages[index].code == id {
        model.procedures[procedure].requires[index, default: []].append(Item(field.name, at: stage.at))
      }
    }
  }

  private mutating func readLevel(of field: OwnField, _ record: Record) {
    let level = record[OwnFieldFields.level]
    guard let id = level.value else { return }
    guard let index = model.classifications.firstIndex(where: { $0.id == id }) else {
      found.append(
        unknownInModel(
          Bilingual(id: "klasifikasi", en: "classification"), id, at: own.checking.span(level.at),
          known: model.classifications.map(\.id)))
      return
    }
    model.fieldLevels.append(FieldLevel(path: [field.name], level: index))
  }

  /// What is wrong with the name of an own field, and what to do.
  private struct NameOfFieldRefused {
    let message: Bilingual
    let help: Bilingual
  }

  /// Why a field cannot have this name; nil where it can.
  private func nameTrouble(_ key: String) -> NameOfFieldRefused? {
    let isPlain =
      key.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
      && key.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
    guard isPlain else {
      return NameOfFieldRefused(
        message: Bilingual(
          id: "nama isian “\(shortened(key))” tidak dapat dipakai",
          en: "a field cannot be called “\(shortened(key))”"),
        help: Bilingual(
          id: "pakai huruf kecil, angka, dan garis bawah, diawali huruf, misalnya nomor_agenda",
          en: "use small letters, digits and underscores, a letter first, for example agenda_number")
      )
    }
    let taken = Dossier.schema.fields + Selection.schema.fields
    if taken.contains(where: { $0.name == key }) {
      return NameOfFieldRefused(
        message: Bilingual(id: "“\(key)” sudah dipakai program ini", en: "“\(key)” is taken by the program already"),
        help: Bilingual(
          id: "pilih nama lain, misalnya \(key)_kita; naskah explain \(key) menjelaskan yang ada",
          en: "choose another name, for example our_\(key); naskah explain \(key) tells what there is")
      )
    }
    guard let field = levelField(readInto: key) else { return nil }
    return NameOfFieldRefused(
      message: Bilingual(
        id: "“\(key)” terbaca seperti “\(field)”, yang menentukan siapa yang boleh melihat",
        en: "“\(key)” reads like “\(field)”, which says who may see what"),
      help: Bilingual(
        id: "pilih nama lain, misalnya kode_arsip", en: "choose another name, for example archive_code")
    )
  }
}
