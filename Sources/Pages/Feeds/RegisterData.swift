internal import Diagnostics
internal import Dossiers
internal import Formats
internal import Planning

/// The register as data: every dossier of the edition, for spreadsheets and programs (Frictionless Data Package,
/// version 1).
struct RegisterData {
  private let review: Review
  private let languages: [String]

  init(_ review: Review, languages: [String]) {
    self.review = review
    self.languages = languages
  }

  /// A column: its name, its type by Frictionless Table Schema, what it is.
  private struct Field {
    let name: String
    let type: String
    let title: String
    let value: (Int) -> JSON

    init(name: String, type: String, title: String, value: @escaping (Int) -> JSON) {
      self.name = name
      self.type = type
      self.title = title
      self.value = value
    }

    /// Several values in a cell.
    init(listing name: String, _ title: String, _ values: @escaping (Int) -> [String]) {
      self.init(name: name, type: "string", title: title + ", parted by semicolons") {
        .string(values($0).joined(separator: ";"))
      }
    }
  }

  private var fields: [Field] {
    let handbook = review.portfolio.handbook, model = review.portfolio.handbook.model
    let titles = languages.map { language in
      Field(name: "title_\(language)", type: "string", title: "Title (\(language))") {
        .string(handbook.dossiers[$0].name.text(in: language))
      }
    }
    let own: [Field?] = [
      column("id", "string", "Number")
    ]
    let middle: [Field?] = [
      Field(listing: "numbers", "Official numbers") { handbook.dossiers[$0].officialNumbers },
      column("instrument", "string", "Instrument"), column("stage", "string", "Stage"),
      column("classification", "string", "Classification"),
      Field(listing: "themes", "Themes") { index in
        handbook.dossiers[index].themes.items().map { model.themes[$0.value].id }
      },
      column("owner", "string", "Unit"),
      Field(listing: "parties", "Parties") { handbook.dossiers[$0].parties.items().compactMap(\.partner.value) }
    ]
    let dates: [Field?] = [
      Field(name: "signed", type: "date", title: "Signed") { day(handbook.dossiers[$0].dates.signed) },
      Field(name: "in_force", type: "date", title: "In force") { day(handbook.dossiers[$0].dates.inForce) },
      column("computed.last_day", "date", "Last day"), column("computed.last_notice_day", "date", "Last notice day"),
      column("computed.notice_state", "string", "State of the notice"),
      column("computed.days_left", "integer", "Days left")
    ]
    let handbooksOwn = model.ownFields.map { field in
      column(field.name, tableType(of: field), field.schema.title.en)
    }
    return own.compactMap { $0 } + titles + (middle + dates + handbooksOwn).compactMap { $0 }
  }

  private func column(_ name: String, _ type: String, _ title: String) -> Field? {
    Column(name, under: review.portfolio.handbook.model).map { column in
      Field(
        name: name.replacingBytes(of: "computed.", with: "").replacingBytes(of: ".", with: "_"), type: type,
        title: title
      ) {
        column.value(of: $0, in: review.portfolio, review.assessment)
      }
    }
  }

  /// By Frictionless Table Schema; of several values in one cell, a text.
  private func tableType(of field: OwnField) -> String {
    if case .listOrOne = field.schema.form { return "string" }
    return switch field.type {
    case .number: "number"
    case .date: "date"
    case .boolean: "boolean"
    case .text, .period, .money, .choice, .partner, .dossier: "string"
    }
  }

  /// A whole day only: a year of an old register is no date to a program.
  private func day(_ field: Dossiers.Field<CalendarDate>) -> JSON {
    field.value.map { .string($0.description) } ?? .null
  }

  var csv: [UInt8] {
    let fields = fields
    return CSV(
      head: fields.map(\.name),
      rows: review.portfolio.handbook.dossiers.indices.map { index in
        fields.map { field in
          cell(field.value(index))
        }
      }
    ).bytes
  }

  private func cell(_ value: JSON) -> String {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .array(let items): items.map(cell).joined(separator: ";")
    case .object(let fields):
      (fields.first { $0.0 == languages.first }.map { [$0] } ?? fields).map { cell($0.1) }.joined(separator: " ")
    case .null: ""
    }
  }

  var json: [UInt8] {
    let fields = fields
    // A dossier a line: a program reads it as it is, and a person can still find one.
    var json = Array("[\n".utf8)
    for index in review.portfolio.handbook.dossiers.indices {
      if index > 0 { json += ",\n".utf8 }
      JSON.object(fields.map { ($0.name, $0.value(index)) }).write(to: &json)
    }
    return json + Array("\n]\n".utf8)
  }

  var package: [UInt8] {
    let model = review.portfolio.handbook.model
    let schema = JSON.object([
      (
        "fields",
        .array(
          fields.map { .object([("name", .string($0.name)), ("type", .string($0.type)), ("title", .string($0.title))]) }
        )
      ),
      ("primaryKey", .string("id")), ("missingValues", .array([.string("")]))
    ])
    let resource = JSON.object([
      ("name", .string("register")), ("path", .string("register.csv")), ("profile", .string("tabular-data-resource")),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")), ("encoding", .string("utf-8-sig")), ("schema", schema)
    ])
    let marking = model.classifications[review.portfolio.handbook.highestLevel]
    let level: [(String, JSON)] = marking.id.isEmpty ? [] : [("classification", .string(marking.id))]
    let package = JSON.object(
      [
        ("profile", .string("tabular-data-package")), ("name", .string("register")),
        ("title", .string(model.organisation.name.text(in: model.organisation.languages.first ?? "id"))),
        ("created", .string("\(review.assessment.today)T00:00:00Z"))
      ] + level + [("resources", .array([resource]))])
    return Array((package.pretty() + "\n").utf8)
  }
}
