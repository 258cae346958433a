import Diagnostics

// The scalars of front matter as schemas. An editor types plain scalars before it checks (`6` is a number, `2020` too),
// so each allows what the reader takes as text.

extension SchemaWriter {
  var definitions: [Schema.Property] {
    Schema.Definition.allCases.map { Schema.Property($0.rawValue, schema(of: $0)) }
  }

  private func schema(of definition: Schema.Definition) -> Schema {
    switch definition {
    case .text: .asking(.type([.string, .number, .boolean]), .minLength(1))
    case .localized: localized
    case .date: date
    case .partialDate: partialDate
    case .period:
      .asking(
        .type(.string), .pattern("^P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?$"))
    case .decimal:
      .asking(
        .type([.number, .string]), .pattern("^[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?$"))
    case .country: .word(of: countryTable.codes)
    case .currency: .word(of: currencyTable.codes)
    case .language: .word(of: languageCodes.sorted())
    case .sdg:
      .anyOf(
        .word(of: sdgCodes.sorted()), .asking(.type(.number), .minimum(1), .exclusiveMaximum(18)))
    case .dac:
      .anyOf(.word(of: dacCodes.sorted()), .asking(.enumeration(dacCodes.sorted().map(JSON.number))))
    case .selection:
      .keywords(shape(of: model.vocabulary.selectionSchema) + requiredKeys(of: model.vocabulary.selectionSchema))
    }
  }

  /// A text, or one for each language of the organisation.
  private var localized: Schema {
    let own = model.organisation.languages
    return .anyOf(
      .defined(.text),
      .asking(
        .type(.object), .propertyNames(.defined(.language)), .additionalProperties(Schema.defined(.text).orNull),
        .properties(own.map { Schema.Property($0, .defined(.text)) }), .required(own)))
  }

  /// A day that the calendar has (Gregorian leap years).
  private var date: Schema {
    let leap = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29"
    let day =
      "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
    return .asking(.type(.string), .pattern("^(\(day)|\(leap))$"))
  }

  /// A year, which an editor takes for a number, or a month.
  private var partialDate: Schema {
    .anyOf(
      .asking(.type(.string), .pattern("^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2]))?$")),
      .asking(.type(.integer), .minimum(1000), .maximum(9999)))
  }
}
