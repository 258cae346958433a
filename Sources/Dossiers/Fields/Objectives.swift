internal import Diagnostics
package import FoundationEssentials
package import Markup

// `objectives`: what is to be reached, and the indicators by which one can tell.

/// `objectives[]`
package struct Objective: FieldRecord {
  package enum Level: String, Sendable, CaseIterable { case global, national, institutional, local }
  package let at: YAMLTree.Index
  package let id: Field<String>
  package let statement: Field<LocalizedText>
  package let level: Field<Level>
  /// Index into `PlanningModel.mandates`.
  package let mandate: Field<Int>
  /// Goals (`6`) and targets (`6.3`), as codes.
  package let sdg: Field<[Item<String>]>
  package let indicators: Field<[Indicator]>
}

extension Objective {
  package enum Fields {
    package static let id = TypedField<String>.text("id", "id tujuan", "id of the objective")
    package static let statement = TypedField<LocalizedText>.localized("statement", "rumusan tujuan", "statement")
    package static let level = TypedField<Level>.ruledWord(
      Level.self, "level", "tingkat", "level", .owedByRule, .bounded(.words(Level.allCases.map(\.rawValue))))
    /// Read where editions are made.
    package static let classification = TypedField<Int>.index(
      .classification, "classification", "klasifikasi", "classification")
    package static let mandate = TypedField<Int>.index(.mandate, "mandate", "tugas dan fungsi", "mandate")
    package static let sdg = TypedField<[Item<String>]>.codeOrCodes(.sdg, "sdg", "TPB/SDG", "SDG")
    package static let indicators = TypedField<[Indicator]>.records(
      Indicator.self, "indicators", "indikator", "indicators")
  }

  static let schema = RecordSchema(
    Bilingual(id: "tujuan", en: "an objective"),
    [
      Fields.id.schema, Fields.statement.schema, Fields.level.schema, Fields.classification.schema,
      Fields.mandate.schema, Fields.sdg.schema, Fields.indicators.schema
    ], bare: .field(Fields.statement.key))

  init(_ record: Record) {
    at = record.at
    id = record[Fields.id]
    statement = record[Fields.statement]
    level = record[Fields.level]
    mandate = record[Fields.mandate]
    sdg = record[Fields.sdg]
    indicators = record[Fields.indicators]
  }
}

/// `objectives[].indicators[]`
package struct Indicator: FieldRecord {
  package let at: YAMLTree.Index
  package let id: Field<String>
  package let name: Field<LocalizedText>
  package let unit: Field<LocalizedText>
  package let baseline: Field<Measurement>
  package let target: Field<Measurement>
  package let actuals: Field<[Measurement]>
  package let source: Field<LocalizedText>
}

extension Indicator {
  package enum Fields {
    package static let id = TypedField<String>.text("id", "id indikator", "id of the indicator")
    package static let name = TypedField<LocalizedText>.localized("name", "nama indikator", "name of the indicator")
    package static let unit = TypedField<LocalizedText>.localized("unit", "satuan", "unit")
    package static let baseline = TypedField<Measurement>.record(Measurement.self, "baseline", "angka awal", "baseline")
    package static let target = TypedField<Measurement>.record(Measurement.self, "target", "sasaran", "target")
    package static let actuals = TypedField<[Measurement]>.records(
      Measurement.self, "actuals", "angka tercapai", "figures reached")
    package static let source = TypedField<LocalizedText>.localized("source", "sumber data", "source of the data")
  }

  static let schema = RecordSchema(
    Bilingual(id: "indikator", en: "an indicator"),
    [
      Fields.id.schema, Fields.name.schema, Fields.unit.schema, Fields.baseline.schema, Fields.target.schema,
      Fields.actuals.schema, Fields.source.schema
    ], bare: .field(Fields.name.key), unique: Fields.id.key, knownBy: [[Fields.id.key], [Fields.name.key]])

  init(_ record: Record) {
    at = record.at
    id = record[Fields.id]
    name = record[Fields.name]
    unit = record[Fields.unit]
    baseline = record[Fields.baseline]
    target = record[Fields.target]
    actuals = record[Fields.actuals]
    source = record[Fields.source]
  }
}

/// A value on a day: `{value, date}`.
package struct Measurement: FieldRecord {
  package let at: YAMLTree.Index
  package let value: Field<Decimal>
  package let date: Field<CalendarDate>
}

extension Measurement {
  package enum Fields {
    package static let value = TypedField<Decimal>.decimal("value", "angka", "value")
    package static let date = TypedField<CalendarDate>.date("date", "tanggal", "date")
  }

  package static let schema = RecordSchema(
    Bilingual(id: "angka pada satu tanggal", en: "a figure on a day"),
    [Fields.value.schema, Fields.date.schema], bare: .field(Fields.value.key), knownBy: [[Fields.date.key]],
    isCalledByItsList: true)

  init(_ record: Record) {
    at = record.at
    value = record[Fields.value]
    date = record[Fields.date]
  }
}
