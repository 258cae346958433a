internal import Diagnostics
package import Markup

// The paper itself: who signed it, who holds the originals, and what had to be ready before it was signed.

/// `signatures[]`: a party's own signing. `dates.signed` is the day of the last of them, `parties[].signatory` who is
/// to sign, `legal.full_powers` the letter of our own delegation: LEG-614 tells where the two say different things.
package struct Signature: FieldRecord {
  package let at: YAMLTree.Index
  package let party: Field<String>
  /// An office, never a person; where it is not given, that of the party.
  package let signatory: Field<LocalizedText>
  /// Without it the party has not signed yet.
  package let date: Field<CalendarDate>
  package let place: Field<LocalizedText>
  /// The day of the letter that let the office sign.
  package let fullPowers: Field<CalendarDate>
}

extension Signature {
  package enum Fields {
    package static let party = TypedField<String>.id("party", "pihak", "party", .required)
    package static let signatory = TypedField<LocalizedText>.localized(
      "signatory", "penanda tangan (jabatan)", "signatory (an office)", .namesOffice)
    package static let date = TypedField<CalendarDate>.date("date", "tanggal", "date")
    package static let place = TypedField<LocalizedText>.localized("place", "tempat", "place")
    package static let fullPowers = TypedField<CalendarDate>.date("full_powers", "surat kuasa penuh", "full powers")
  }

  static let schema = RecordSchema(
    Bilingual(id: "tanda tangan", en: "a signature"),
    [
      Fields.party.schema, Fields.signatory.schema, Fields.date.schema, Fields.place.schema, Fields.fullPowers.schema
    ], bare: .field(Fields.party.key), knownBy: [[Fields.party.key]])

  init(_ record: Record) {
    at = record.at
    party = record[Fields.party]
    signatory = record[Fields.signatory]
    date = record[Fields.date]
    place = record[Fields.place]
    fullPowers = record[Fields.fullPowers]
  }
}

/// `originals[]`: an original, wherever it is kept
package struct Original: FieldRecord {
  package enum Form: String, Sendable, CaseIterable { case paper, electronic }
  package let at: YAMLTree.Index
  /// Whose original it is.
  package let party: Field<String>
  package let form: Field<Form>
  /// The id of a unit of the model, or an office in words.
  package let heldBy: Field<LocalizedText>
  /// Room, shelf, or system.
  package let place: Field<LocalizedText>
  /// Whether every signature, initial and annex is there; not given, nobody has looked.
  package let complete: Field<Bool>
}

extension Original {
  package enum Fields {
    package static let party = TypedField<String>.id("party", "pihak", "party")
    package static let form = TypedField<Form>.word(Form.self, "form", "bentuk", "form")
    package static let heldBy = TypedField<LocalizedText>.localized(
      "held_by", "dipegang oleh", "held by", .namesOffice)
    package static let place = TypedField<LocalizedText>.localized("place", "tempat", "place")
    package static let complete = TypedField<Bool>.flag("complete", "lengkap", "complete")
  }

  static let schema = RecordSchema(
    Bilingual(id: "naskah asli", en: "an original"),
    [
      Fields.party.schema, Fields.form.schema, Fields.heldBy.schema, Fields.place.schema, Fields.complete.schema
    ], bare: .field(Fields.heldBy.key),
    knownBy: [[Fields.party.key, Fields.form.key], [Fields.heldBy.key]])

  init(_ record: Record) {
    at = record.at
    party = record[Fields.party]
    form = record[Fields.form]
    heldBy = record[Fields.heldBy]
    place = record[Fields.place]
    complete = record[Fields.complete]
  }

  /// Index into `PlanningModel.units` where a unit holds it.
  package func unit(under model: PlanningModel) -> Int? {
    guard let holder = heldBy.value, holder.isPlain else { return nil }
    return model.units.firstIndex { $0.id == holder.text(in: "") }
  }
}

/// `checklist[]`: something that is ready before the signature
package struct ChecklistEntry: FieldRecord {
  package let at: YAMLTree.Index
  /// Index into `PlanningModel.checklist`.
  package let item: Field<Int>
  package let done: Field<CalendarDate>
}

extension ChecklistEntry {
  package enum Fields {
    package static let item = TypedField<Int>.index(.checklist, "item", "butir", "item", .required)
    package static let done = TypedField<CalendarDate>.date("done", "selesai", "done")
  }

  static let schema = RecordSchema(
    Bilingual(id: "butir kelengkapan", en: "an item of the checklist"),
    [Fields.item.schema, Fields.done.schema], bare: .field(Fields.item.key), unique: Fields.item.key,
    knownBy: [[Fields.item.key]])

  init(_ record: Record) {
    at = record.at
    item = record[Fields.item]
    done = record[Fields.done]
  }
}

extension Dossier {
  /// The items of the model's checklist that hold for its instrument, each with the day on which it was done.
  package func checked(under model: PlanningModel) -> [(item: PlanningModel.ChecklistItem, done: CalendarDate?)] {
    guard let instrument = instrument.value else { return [] }
    return model.checklist.enumerated().filter { $0.element.holds(for: instrument) }.map { index, item in
      (item, checklist.items().first { $0.item.value == index }?.done.value)
    }
  }

  /// The parties that have not signed, by their place in `parties`; nil where that is not known: without `signatures`,
  /// or where one of them or of the parties cannot be read. Who joins later signs nothing.
  package var unsignedParties: [Int]? {
    guard let signatures = signatures.value, let parties = parties.value, !signatures.isEmpty else { return nil }
    let isUnknown = { (party: Field<String>) in party.value == nil || party.value == Edition.absentId }
    guard !signatures.contains(where: { isUnknown($0.party) || $0.date.isUnknown }),
      !parties.contains(where: { isUnknown($0.partner) })
    else { return nil }
    return parties.indices.filter { place in
      parties[place].accession.isAbsent
        && !signatures.contains { $0.party.value == parties[place].partner.value && $0.date.isPresent }
    }
  }
}
