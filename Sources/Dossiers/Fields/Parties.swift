internal import Diagnostics
package import Markup

// `parties`: who is bound.

/// `parties[]`
package struct Party: FieldRecord {
  package let at: YAMLTree.Index
  /// The id of a partner page.
  package let partner: Field<String>
  package let role: Field<LocalizedText>
  /// An office, never a person.
  package let signatory: Field<LocalizedText>
  package let interest: Field<LocalizedText>
  /// The day on which it enters into force for this party, where that is another than for the first ones.
  package let boundFrom: Field<CalendarDate>
  package let accession: Field<Accession>
  package let withdrawal: Field<Withdrawal>
}

extension Party {
  package enum Fields {
    package static let partner = TypedField<String>.id("partner", "mitra", "partner", .required)
    package static let role = TypedField<LocalizedText>.localized("role", "peran", "role")
    package static let signatory = TypedField<LocalizedText>.localized(
      "signatory", "penanda tangan (jabatan)", "signatory (an office)", .namesOffice)
    package static let interest = TypedField<LocalizedText>.localized("interest", "kepentingan", "interest")
    package static let boundFrom = TypedField<CalendarDate>.date("bound_from", "terikat sejak", "bound from")
    package static let accession = TypedField<Accession>.record(
      Accession.self, "accession", "aksesi", "accession")
    package static let withdrawal = TypedField<Withdrawal>.record(
      Withdrawal.self, "withdrawal", "penarikan diri", "withdrawal")
  }

  static let schema = RecordSchema(
    Bilingual(id: "pihak", en: "a party"),
    [
      Fields.partner.schema, Fields.role.schema, Fields.signatory.schema, Fields.interest.schema,
      Fields.boundFrom.schema, Fields.accession.schema, Fields.withdrawal.schema
    ],
    bare: .field(Fields.partner.key), unique: Fields.partner.key, knownBy: [[Fields.partner.key]])

  init(_ record: Record) {
    at = record.at
    partner = record[Fields.partner]
    role = record[Fields.role]
    signatory = record[Fields.signatory]
    interest = record[Fields.interest]
    boundFrom = record[Fields.boundFrom]
    accession = record[Fields.accession]
    withdrawal = record[Fields.withdrawal]
  }
}

extension Party {
  /// The items of a list of parties; one that is no group of fields, which a finding says, is a party of which nothing
  /// is known.
  static func read(_ record: Record) -> Field<[Party]> {
    let parties = Dossier.Fields.parties, list = record.node(parties.key), tree = record.checking.tree
    guard record[parties].value != nil, tree.nodes[Int(list)].kind == .sequence else { return Field(nil, at: list) }
    return Field(
      tree.children(list).map { item in
        tree.nodes[Int(item)].kind == .mapping ? Party(Record(record.checking, item)) : Party(unknownAt: item)
      }, at: list)
  }

  private init(unknownAt at: YAMLTree.Index) {
    self.at = at
    partner = Field(nil, at: at)
    role = Field(nil, at: at)
    signatory = Field(nil, at: at)
    interest = Field(nil, at: at)
    boundFrom = .absent
    accession = .absent
    withdrawal = .absent
  }
}
