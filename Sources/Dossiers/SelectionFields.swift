internal import Diagnostics
internal import Markup

// The keys of a selection (docs/interfaces.md, "Selection"), and what each makes a condition of.

extension Selection {
  enum Fields {
    static let id = TypedField<[Item<String>]>.idOrIds("id", "id", "id")
    static let number = TypedField<[Item<String>]>.textOrTexts("number", "nomor naskah", "official number")
    static let kind = TypedField<[Item<String>]>.texts(
      .listOrOne(.word(ContentKind.selectionWords)), "kind", "jenis", "kind")
    static let stage = TypedField<[Int]>.sharedCodes(.stage, "stage", "tahap", "stage")
    static let live = TypedField<Bool>.flag("live", "berjalan", "live")
    static let instrument = TypedField<[Int]>.sharedCodes(.instrument, "instrument", "bentuk naskah", "instrument")
    static let theme = TypedField<[Item<Int>]>.numbers(.listOrOne(.code(.theme)), "theme", "tema", "theme")
    static let partner = TypedField<[Item<String>]>.idOrIds("partner", "mitra", "partner")
    static let partnerKind = TypedField<[Item<Int>]>.numbers(
      .listOrOne(.code(.partnerKind)), "partner_kind", "jenis mitra", "kind of partner")
    static let country = TypedField<[Item<String>]>.codeOrCodes(.country, "country", "negara", "country")
    static let owner = TypedField<[Item<Int>]>.numbers(.listOrOne(.code(.unit)), "owner", "unit", "owner")
    static let parent = TypedField<[Item<String>]>.idOrIds("parent", "naskah induk", "parent")
    static let classification = TypedField<[Item<Int>]>.numbers(
      .listOrOne(.code(.classification)), "classification", "klasifikasi", "classification")
    static let finding = TypedField<[Item<String>]>.textOrTexts("finding", "temuan", "finding")
    static let dueWithin = TypedField<Period>.period("due_within", "jatuh tempo dalam", "due within", .mayBeZero)
    static let procedure = TypedField<[Item<String>]>.textOrTexts("procedure", "prosedur", "procedure")
    static let has = TypedField<[Item<String>]>.textOrTexts("has", "berisi isian", "has the field")
    static let lacks = TypedField<[Item<String>]>.textOrTexts("lacks", "tanpa isian", "lacks the field")
    static let record = TypedField<[Item<String>]>.texts(
      .listOrOne(.word(RecordKind.allCases.map(\.rawValue))), "record", "jenis catatan", "record")
    static let signedBefore = TypedField<CalendarDate>.date(
      "signed_before", "ditandatangani sebelum", "signed before")
    static let signedFrom = TypedField<CalendarDate>.date("signed_from", "ditandatangani sejak", "signed from")
    /// Another selection, of what is not meant.
    static let not = TypedField<Selection>.selection("not", "bukan", "not")
  }

  /// Without the keys that a handbook's own fields add (`Vocabulary.selectionSchema`).
  package static let schema = RecordSchema(
    Bilingual(id: "pilihan", en: "a selection"),
    [
      Fields.id.schema, Fields.number.schema, Fields.kind.schema, Fields.stage.schema, Fields.live.schema,
      Fields.instrument.schema, Fields.theme.schema, Fields.partner.schema, Fields.partnerKind.schema,
      Fields.country.schema, Fields.owner.schema, Fields.parent.schema, Fields.classification.schema,
      Fields.finding.schema, Fields.dueWithin.schema, Fields.procedure.schema, Fields.has.schema, Fields.lacks.schema,
      Fields.record.schema, Fields.signedBefore.schema, Fields.signedFrom.schema, Fields.not.schema
    ])

  init(_ record: Record) {
    var conditions: [Condition] = []
    func add<Value>(_ field: TypedField<Value>, _ condition: (Value) -> Condition) {
      if let value = record[field].value { conditions.append(condition(value)) }
    }
    func add<Value>(_ field: TypedField<[Item<Value>]>, _ condition: ([Value]) -> Condition) {
      if let items = record[field].value { conditions.append(condition(items.map(\.value))) }
    }
    add(Fields.id, Condition.id)
    add(Fields.number) { .number($0.map(numberKey)) }
    add(Fields.kind) { .kind($0.compactMap(ContentKind.init(selectionWord:))) }
    add(Fields.stage, Condition.stage)
    add(Fields.live, Condition.live)
    add(Fields.instrument, Condition.instrument)
    add(Fields.theme, Condition.theme)
    add(Fields.partner, Condition.partner)
    add(Fields.partnerKind, Condition.partnerKind)
    add(Fields.country, Condition.country)
    add(Fields.owner, Condition.owner)
    add(Fields.parent, Condition.parent)
    add(Fields.classification, Condition.classification)
    add(Fields.finding, Condition.finding)
    add(Fields.dueWithin, Condition.dueWithin)
    add(Fields.procedure, Condition.procedure)
    add(Fields.has, Condition.has)
    add(Fields.lacks, Condition.lacks)
    add(Fields.record) { .record($0.compactMap(RecordKind.init)) }
    add(Fields.signedBefore, Condition.signedBefore)
    add(Fields.signedFrom, Condition.signedFrom)
    for field in record.checking.vocabulary.ownFields {
      let wanted = record.texts(at: record.node(field.schema.key))
      if let wanted = wanted.value { conditions.append(.own(field, wanted.map(\.value))) }
    }
    add(Fields.not, Condition.not)
    self.init(at: record.at, conditions: conditions)
  }
}

extension TypedField<Selection> {
  static func selection(_ key: StaticString, _ id: String, _ en: String) -> TypedField {
    TypedField(key, .selection, id, en) { $0.record(at: $1, Selection.init) }
  }
}

extension TypedField<[Int]> {
  /// Codes that several procedures may share. Each stands for all the indices that it has in the model's list.
  fileprivate static func sharedCodes(_ list: CodeList, _ key: StaticString, _ id: String, _ en: String)
    -> TypedField
  {
    TypedField(key, .listOrOne(.code(list)), id, en) { record, node in
      // A list of codes that nobody knows is unknown as a whole.
      guard record.numbers(at: node).value != nil, let codes = record.texts(at: node).value else {
        return Field(nil, at: node)
      }
      let vocabulary = record.checking.vocabulary
      return Field(codes.flatMap { vocabulary.indices(of: $0.value, in: list) }, at: node)
    }
  }
}
