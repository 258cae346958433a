internal import Templates

// Figures, wherever they stand.

/// A figure: a picture, a table, or both.
struct FigureValues: TemplateRecord {
  let id: String
  let title: String
  let note: String
  let svg: [UInt8]
  let empty: Bool
  let tiles: [TileValues]
  let columns: [FigureColumnValues]
  let hasRows: Bool
  let rows: [RowValues]
  let rest: String
  let span: String
  let restRows: [RowValues]
  let count: String
  let dossiers: [UInt8]
  let folded: Bool
  let form: String

  static let shape = RecordShape<FigureValues>(
    "figure",
    [
      .words("words", "the words of the language, by key"),
      .text("id", "its anchor") { $0.id },
      .text("title", "its title") { $0.title },
      .text("note", "one sentence that says what it shows") { $0.note },
      .html("svg", "the picture, or nothing") { $0.svg },
      .flag("empty", "whether there is nothing to show") { $0.empty },
      .list("tiles", "numbers, each with what it counts") { $0.tiles },
      .list("columns", "the columns of its table") { $0.columns },
      .flag("hasRows", "whether its table has rows") { $0.hasRows },
      .list("rows", "the numbers of the picture") { $0.rows },
      .text("rest", "how many more rows a long table has, in words") { $0.rest },
      .text("span", "how many columns it has") { $0.span },
      .list("restRows", "these rows") { $0.restRows },
      .text("count", "how many dossiers are listed, in words") { $0.count },
      .html("dossiers", "a row a dossier, where it lists them") { $0.dossiers },
      .flag("folded", "whether the table stands folded under a picture") { $0.folded },
      .text("form", "plain, heat: numbers tinted by their size, bars, or times: lines of time") { $0.form }
    ])
}

/// A column of a figure's table.
struct FigureColumnValues: TemplateRecord {
  let label: String
  let numeric: Bool
  let key: String

  static let shape = RecordShape<FigureColumnValues>(
    "figureColumn",
    [
      .text("label", "its heading") { $0.label },
      .flag("numeric", "whether its cells are numbers") { $0.numeric },
      .text("key", "the tone of its part of the bars, or empty") { $0.key }
    ])
}

/// A number and what it counts.
struct TileValues: TemplateRecord {
  let number: String
  let out: String
  let label: String
  let href: String
  let tone: String

  static let shape = RecordShape<TileValues>(
    "tile",
    [
      .text("number", "how many") { $0.number },
      .text("out", "out of how many: of 25; empty where these are all") { $0.out },
      .text("label", "of what") { $0.label },
      .text("href", "where they are listed; empty where there are none") { $0.href },
      .text("tone", "neutral, watch or adverse") { $0.tone }
    ])
}
