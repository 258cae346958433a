internal import Diagnostics
package import FoundationEssentials
package import Markup

// `resources`: what each party brings.

/// `resources[]`
package struct Resource: FieldRecord {
  package let at: YAMLTree.Index
  package let party: Field<String>
  package let kind: Field<String>
  package let value: Field<Money>
  package let source: Field<LocalizedText>
  package let from: Field<CalendarDate>
  package let to: Field<CalendarDate>
}

extension Resource {
  package enum Fields {
    package static let party = TypedField<String>.id("party", "pihak", "party")
    package static let kind = TypedField<String>.text("kind", "bentuk", "kind")
    package static let value = TypedField<Money>.record(Money.self, "value", "nilai", "value")
    package static let source = TypedField<LocalizedText>.localized("source", "sumber", "source")
    package static let from = TypedField<CalendarDate>.date("from", "dari", "from")
    package static let to = TypedField<CalendarDate>.date("to", "sampai", "to")
  }

  static let schema = RecordSchema(
    Bilingual(id: "sumber daya", en: "a resource"),
    [
      Fields.party.schema, Fields.kind.schema, Fields.value.schema, Fields.source.schema, Fields.from.schema,
      Fields.to.schema
    ], knownBy: [[Fields.party.key, Fields.kind.key]])

  init(_ record: Record) {
    at = record.at
    party = record[Fields.party]
    kind = record[Fields.kind]
    value = record[Fields.value]
    source = record[Fields.source]
    from = record[Fields.from]
    to = record[Fields.to]
  }
}

/// `{amount, currency}`: exact decimal, ISO 4217.
package struct Money: FieldRecord {
  package let at: YAMLTree.Index
  package let amount: Field<Decimal>
  package let currency: Field<String>
}

extension Money {
  package enum Fields {
    package static let amount = TypedField<Decimal>.decimal("amount", "jumlah", "amount", .bounded(.aboveZero))
    package static let currency = TypedField<String>.code(
      .currency, "currency", "mata uang (ISO 4217)", "currency (ISO 4217)")
  }

  static let schema = RecordSchema(
    Bilingual(id: "nilai uang", en: "an amount of money"),
    [Fields.amount.schema, Fields.currency.schema], bare: .money)

  init(_ record: Record) {
    at = record.at
    amount = record[Fields.amount]
    currency = record[Fields.currency]
  }
}
