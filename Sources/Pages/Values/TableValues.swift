internal import Templates

// Tables and lists on any page.

/// A cell of a table.
struct CellValues: TemplateRecord {
  let html: Written
  let numeric: Bool

  static let shape = RecordShape<CellValues>(
    "cell",
    [
      .written("html", "what stands in it") { $0.html },
      .flag("numeric", "whether it is a number or a date, set to the right") { $0.numeric }
    ])
}

/// A row of a table.
struct RowValues: TemplateRecord {
  let cells: [CellValues]

  static let shape = RecordShape<RowValues>(
    "row",
    [
      .list("cells", "its cells, beside the columns") { $0.cells }
    ])
}

/// A column of a table.
struct ColumnValues: TemplateRecord {
  let label: String
  let numeric: Bool

  static let shape = RecordShape<ColumnValues>(
    "column",
    [
      .text("label", "its heading") { $0.label },
      .flag("numeric", "whether its cells are numbers") { $0.numeric }
    ])
}

/// A line of an index: a name and how many it has.
struct CountValues: TemplateRecord {
  let label: String
  let href: String
  let count: String
  let note: String

  static let shape = RecordShape<CountValues>(
    "countRow",
    [
      .text("label", "its name") { $0.label },
      .text("href", "its page") { $0.href },
      .text("count", "how many dossiers") { $0.count },
      .text("note", "more about it") { $0.note }
    ])
}

/// A mark with a tint.
struct TagValues: TemplateRecord {
  let label: String
  let tone: String
  let href: String

  static let shape = RecordShape<TagValues>(
    "tag",
    [
      .text("label", "its words") { $0.label },
      .text("tone", "neutral, information, good, watch or adverse") { $0.tone },
      .text("href", "where such are listed, or empty") { $0.href }
    ])
}

/// A fact under what it is called.
struct FactValues: TemplateRecord {
  let label: String
  let html: Written

  static let shape = RecordShape<FactValues>(
    "fact",
    [
      .text("label", "what it is") { $0.label },
      .written("html", "its value") { $0.html }
    ])
}

extension TagValues {
  init(_ label: String, _ tone: String, href: String? = nil) {
    self.init(label: label, tone: tone, href: href ?? "")
  }
}

extension FactValues {
  init(_ label: String, _ text: String) { self.init(label: label, html: .text(text)) }

  /// A fact that leads somewhere.
  init(_ label: String, _ text: String, href: String) { self.init(label: label, html: .html(linked(text, href))) }
}
