internal import Diagnostics
internal import Dossiers
internal import Formats
internal import Pages
internal import Planning

// Exports for programs: a data package (Frictionless, version 1) and a calendar.

extension ExportedRegister {
  /// The chosen documents as a table of the package, described column by column, and beside dossiers their partners;
  /// one ZIP.
  ///
  /// - Throws: `MachineError` where they do not fit into one.
  func package() throws -> [UInt8] {
    var tables = [PackagedTable(name: "register", kinds: kinds, columns: columns, documents: documents)]
    if kinds == [.dossier] {
      let partners = partnersOfDossiers
      tables.append(
        PackagedTable(name: "partners", kinds: [.partner], columns: partners.columns, documents: partners.targets))
    }
    let resources = tables.map(resource)
    let model = handbook.model
    let described = JSON.object([
      ("profile", .string("tabular-data-package")), ("name", .string("register")),
      ("title", .string((model.site.title ?? model.organisation.name).text(in: language.rawValue))),
      ("created", .string("\(assessment.today)T00:00:00Z")), ("classification", .string(level)),
      ("resources", .array(resources))
    ])
    let files = tables.map { (path: $0.path, bytes: csv(of: $0)) }
    let all = [(path: "datapackage.json", bytes: Array((described.pretty() + "\n").utf8))] + files
    return try zipped { () throws(ZipTooLarge) in try zip(all) }
  }

  private struct PackagedTable {
    let name: String
    let kinds: [ContentKind]
    let columns: [Column]
    let documents: [Handbook.Target]

    var path: String { name + ".csv" }
  }

  private func csv(of table: PackagedTable) -> [UInt8] {
    CSV(
      head: table.columns.map(\.name),
      rows: rows(table.columns, table.documents).map { row in row.map(\.exactCellText) }
    ).bytes
  }

  private func resource(_ table: PackagedTable) -> JSON {
    let fields = zip(table.columns, listed(table.columns, table.kinds)).map { column, listed in
      JSON.object([
        ("name", .string(column.name)), ("type", .string(listed.map(type) ?? "string")),
        ("title", .string(column.title[language]))
      ])
    }
    let schema = JSON.object([
      ("fields", .array(fields)), ("missingValues", .array([.string("")]))
    ])
    return .object([
      ("name", .string(table.name)), ("path", .string(table.path)), ("profile", .string("tabular-data-resource")),
      ("format", .string("csv")), ("mediatype", .string("text/csv")), ("encoding", .string("utf-8-sig")),
      ("schema", schema)
    ])
  }

  /// By Frictionless Table Schema; a list stands in one cell, and is a text.
  private func type(of column: ListedColumn) -> String {
    guard !column.isList else { return "string" }
    return switch column.values {
    case .day: "date"
    case .number: "number"
    case .flag: "boolean"
    case .text, .choice: "string"
    }
  }

  /// The days of the chosen dossiers, for a season back and a year and a season ahead.
  func calendar(version: String) -> [UInt8] {
    let dossiers = documents.filter { $0.kind == .dossier }.map(\.index)
    let name = (handbook.model.site.title ?? handbook.model.organisation.name).text(in: language.rawValue)
    let calendars = DeadlineCalendars(handbook, assessment, language: language, version: version)
    return calendars.file(named: name, of: dossiers.map(calendars.events(of:)))
  }
}
