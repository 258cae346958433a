import Diagnostics

// The scalars of front matter as schemas. An editor types plain scalars before it checks (`6` is a number, `2020` too),
// so each allows what the reader takes as text.

extension SchemaWriter {
  var definitions: [(String, JSON)] {
    [
      ("text", .object([("type", .array(["string", "number", "boolean"].map(JSON.string))), ("minLength", .int(1))])),
      ("localized", localized), ("date", date), ("partialDate", partialDate),
      (
        "period",
        .object([
          ("type", .string("string")),
          ("pattern", .string("^P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,4}D)?$"))
        ])
      ),
      (
        "decimal",
        .object([
          ("type", .array([.string("number"), .string("string")])),
          ("pattern", .string("^[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?$"))
        ])
      ), ("country", list(countryTable.codes)), ("currency", list(currencyTable.codes)),
      ("language", list(languageCodes.sorted())),
      (
        "sdg",
        numeric(
          sdgCodes.sorted(),
          .object([("type", .string("number")), ("minimum", .int(1)), ("exclusiveMaximum", .int(18))]))
      ),
      ("dac", numeric(dacCodes.sorted(), .object([("enum", .array(dacCodes.sorted().map(JSON.number)))]))),
      ("selection", .object(fields(of: model.vocabulary.selectionSchema)))
    ]
  }

  private func list(_ codes: [String]) -> JSON { .object([("enum", .array(codes.map(JSON.string)))]) }

  private func numeric(_ codes: [String], _ number: JSON) -> JSON {
    .object([("anyOf", .array([list(codes), number]))])
  }

  /// A text, or one for each language of the organisation.
  private var localized: JSON {
    let own = model.organisation.languages
    let mapping = JSON.object([
      ("type", .string("object")), ("propertyNames", .reference("language")), ("additionalProperties", .orNull("text")),
      ("properties", .object(own.map { ($0, .reference("text")) })), ("required", .array(own.map(JSON.string)))
    ])
    return .object([("anyOf", .array([.reference("text"), mapping]))])
  }

  /// A day that the calendar has (Gregorian leap years).
  private var date: JSON {
    let leap = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29"
    let day =
      "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))"
    return .object([("type", .string("string")), ("pattern", .string("^(\(day)|\(leap))$"))])
  }

  /// A year, which an editor takes for a number, or a month.
  private var partialDate: JSON {
    .object([
      (
        "anyOf",
        .array([
          .object([("type", .string("string")), ("pattern", .string("^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2]))?$"))]),
          .object([("type", .string("integer")), ("minimum", .int(1000)), ("maximum", .int(9999))])
        ])
      )
    ])
  }
}
