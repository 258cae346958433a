internal import Diagnostics
internal import Markup

// What a mapping of a register may hold, as it is written.

/// The whole file.
struct MappingFile: FieldRecord {
  let version: Field<Int>
  let tables: Field<[MappedTable]>

  enum Fields {
    static let version = TypedField<Int>.integer("mapping", "versi", "version", .required)
    static let tables = TypedField<[MappedTable]>.records(MappedTable.self, "tables", "tabel", "tables", .required)
  }

  static let schema = RecordSchema(
    Bilingual(id: "pemetaan daftar", en: "a mapping of a register"), [Fields.version.schema, Fields.tables.schema])

  init(_ record: Record) {
    version = record[Fields.version]
    tables = record[Fields.tables]
  }
}

/// `tables[]`
struct MappedTable: FieldRecord {
  let at: YAMLTree.Index
  let file: Field<String>
  let sheet: Field<String>
  let headings: Field<Int>
  let headingRows: Field<HeadingRows>
  let columns: Field<[MappedColumn]>

  enum Fields {
    static let file = TypedField<String>.text("file", "berkas", "file", .required)
    static let sheet = TypedField<String>.text("sheet", "lembar", "sheet")
    static let headings = TypedField<Int>.integer("headings", "baris judul kolom", "row of the headings", .required)
    static let headingRows = TypedField<HeadingRows>.word(
      HeadingRows.self, "heading_rows", "banyaknya baris judul", "number of heading rows")
    static let columns = TypedField<[MappedColumn]>.records(
      MappedColumn.self, "columns", "kolom", "columns", .required)
  }

  static let schema = RecordSchema(
    Bilingual(id: "tabel", en: "a table"),
    [
      Fields.file.schema, Fields.sheet.schema, Fields.headings.schema, Fields.headingRows.schema, Fields.columns.schema
    ], knownBy: [[Fields.file.key, Fields.sheet.key]])

  init(_ record: Record) {
    at = record.at
    file = record[Fields.file]
    sheet = record[Fields.sheet]
    headings = record[Fields.headings]
    headingRows = record[Fields.headingRows]
    columns = record[Fields.columns]
  }
}

/// `tables[].columns[]`
struct MappedColumn: FieldRecord {
  let at: YAMLTree.Index
  let column: Field<String>
  let heading: Field<String>
  let field: Field<ColumnRole>
  let side: Field<ColumnSide>
  let kind: Field<String>
  let days: Field<DayOrder>

  enum Fields {
    static let column = TypedField<String>.text("column", "huruf kolom", "letters of the column", .required)
    static let heading = TypedField<String>.text("heading", "judul kolom", "heading", .required)
    static let field = TypedField<ColumnRole>.word(ColumnRole.self, "field", "isian", "field", .required)
    static let side = TypedField<ColumnSide>.word(ColumnSide.self, "of", "milik siapa", "whose it is")
    static let kind = TypedField<String>.text("kind", "jenis naskah", "kind of agreement")
    static let days = TypedField<DayOrder>.word(
      DayOrder.self, "days", "urutan hari dan bulan", "order of day and month")
  }

  static let schema = RecordSchema(
    Bilingual(id: "kolom", en: "a column"),
    [
      Fields.column.schema, Fields.heading.schema, Fields.field.schema, Fields.side.schema, Fields.kind.schema,
      Fields.days.schema
    ], unique: Fields.column.key, knownBy: [[Fields.column.key]])

  init(_ record: Record) {
    at = record.at
    column = record[Fields.column]
    heading = record[Fields.heading]
    field = record[Fields.field]
    side = record[Fields.side]
    kind = record[Fields.kind]
    days = record[Fields.days]
  }
}
