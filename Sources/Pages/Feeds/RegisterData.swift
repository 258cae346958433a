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
    /// Of a dossier, by its index.
    let value: (Int) -> JSON

    init(_ name: String, _ type: String, _ title: String, value: @escaping (Int) -> JSON) {
      self.name = name
      self.type = type
      self.title = title
      self.value = value
    }

    /// Several values in a cell.
    init(listing name: String, _ title: String, _ values: @escaping (Int) -> [String]) {
      self.init(name, "string", title + ", parted by semicolons") { .string(values($0).joined(separator: ";")) }
    }
  }

  private var fields: [Field] {
    let handbook = review.portfolio.handbook, model = review.portfolio.handbook.model
    let titles = languages.map { language in
      Field("title_\(language)", "string", "Title (\(language))") {
        .string(handbook.dossiers[$0].name.text(in: language))
      }
    }
    let fixed: [Field?] = [
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
      Field("signed", "date", "Signed") { day(handbook.dossiers[$0].dates.signed) },
      Field("in_force", "date", "In force") { day(handbook.dossiers[$0].dates.inForce) },
      column("computed.last_day", "date", "Last day"), column("computed.last_notice_day", "date", "Last notice day"),
      column("computed.notice_state", "string", "State of the notice"),
      column("computed.days_left", "integer", "Days left")
    ]
    let id = [column("id", "string", "Number")]
    let ofEveryHandbook = id.compactMap { $0 } + titles + (fixed + dates).compactMap { $0 }
    return ofEveryHandbook + ownFields(besides: ofEveryHandbook)
  }

  /// The handbook's own fields, each by its key. One that is called like a column of every register (`signed`) or like
  /// another's new name stands behind `own_`.
  private func ownFields(besides fields: [Field]) -> [Field] {
    let handbook = review.portfolio.handbook, own = handbook.model.ownFields
    var taken = Set(fields.map(\.name))
    let renamed = own.map { field in
      var name = field.name
      while taken.contains(name) || (name != field.name && own.contains { $0.name == name }) { name = "own_" + name }
      taken.insert(name)
      return name
    }
    return zip(own, renamed).compactMap { field, name in
      column(field.name, tableType(of: field), field.schema.title.en).map { column in
        Field(name, column.type, column.title) { index in
          typed(field, in: handbook.dossiers[index]) ?? column.value(index)
        }
      }
    }
  }

  /// A column of `naskah list` as a field of the same name, without dots; nil where the model has no such column.
  private func column(_ name: String, _ type: String, _ title: String) -> Field? {
    guard let column = Column(name, under: review.portfolio.handbook.model) else { return nil }
    let plainName = name.replacingBytes(of: "computed.", with: "").replacingBytes(of: ".", with: "_")
    return Field(plainName, type, title) { column.value(of: $0, in: review.portfolio, review.assessment) }
  }

  /// What a dossier says in one of the handbook's own fields, as a number, a day or a yes where the field is of such a
  /// type; nil for any other. A program that reads such a column is given no text in it: what cannot be read as its
  /// type is left out, and findings tell of it.
  private func typed(_ field: OwnField, in dossier: Dossier) -> JSON? {
    switch field.type {
    case .number, .date, .boolean: break
    case .text, .period, .money, .choice, .partner, .dossier: return nil
    }
    let items = dossier.own.first { $0.field === field }?.items ?? []
    let values = items.compactMap { item -> JSON? in
      switch item.value {
      case .number(let number): .number("\(number)")
      case .date(let date): .string(date.description)
      case .boolean(let flag): .bool(flag)
      case .text, .period, .money, .choice, .id: nil
      }
    }
    return field.holdsSeveral ? .array(values) : values.first ?? .null
  }

  /// The type of a field by Frictionless Table Schema. Several values in one cell are a text.
  private func tableType(of field: OwnField) -> String {
    if field.holdsSeveral { return "string" }
    return switch field.type {
    case .number: "number"
    case .date: "date"
    case .boolean: "boolean"
    case .text, .period, .money, .choice, .partner, .dossier: "string"
    }
  }

  /// Only a whole day: where an old register knows the year alone, a program is given no date.
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
    // Each dossier has a line of its own, so that a person can find one in the file.
    var json = Array("[\n".utf8)
    for index in review.portfolio.handbook.dossiers.indices {
      if index > 0 { json += ",\n".utf8 }
      JSON.object(fields.map { ($0.name, $0.value(index)) }).write(to: &json)
    }
    return json + Array("\n]\n".utf8)
  }

  var package: [UInt8] {
    let model = review.portfolio.handbook.model
    let descriptions = fields.map { field in
      JSON.object([("name", .string(field.name)), ("type", .string(field.type)), ("title", .string(field.title))])
    }
    let schema = JSON.object([
      ("fields", .array(descriptions)), ("primaryKey", .string("id")), ("missingValues", .array([.string("")]))
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

extension OwnField {
  /// What the register's page calls it. The prefix keeps it apart from the columns, lists and controls of the page, and
  /// from what every form in a browser has: a handbook may have a field called `signed`, `sort` or `action`.
  var nameOnPage: String { "own_" + name }

  /// Whether a dossier may give several values.
  var holdsSeveral: Bool { if case .listOrOne = schema.form { true } else { false } }

  /// Whether it holds one day.
  var isDay: Bool { type == .date && !holdsSeveral }

  /// Whether it holds one number.
  var isNumber: Bool { type == .number && !holdsSeveral }
}
