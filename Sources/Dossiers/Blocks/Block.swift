package import Diagnostics
package import Markup

/// A fenced `figure` block of a body: what to count, of which dossiers, along which lines, and how to show it.
package struct Block: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case tiles, bar, stacked, matrix, timeline, calendar, network, map, table, list
  }

  /// What is counted.
  package enum Matter: String, Sendable, CaseIterable {
    case dossiers, objectives, resources, activities, meetings, risks, ratings, contexts, deadlines, recommendations,
      scores, mandates, lessons, obstacles
    /// Roles of teams whose training is not recorded.
    case training
  }

  /// A line along which things are counted.
  package enum Dimension: String, Sendable, CaseIterable {
    case stage, theme, instrument, owner, country, partner, partnerKind = "partner_kind", classification, year
    case level, mandate, sdg, kind, source, party, dimension, rating, likelihood, impact, criterion, element, state,
      month, family, competency
  }

  /// What is added up: one each, money in the model's base currency, or the mean of marks and scores.
  package enum Measure: String, Sendable, CaseIterable { case count, amount, mean }

  package let kind: Kind
  package let title: LocalizedText?
  package let note: LocalizedText?
  package let matter: Matter
  package let select: Selection
  package let by: Dimension?
  package let across: Dimension?
  package let measure: Measure
  /// Of a table: names of columns as `naskah list` has them.
  package let columns: [Item<String>]
  /// Of a table: what its rows are ordered by; without it they stand as dossiers do.
  package let order: Order?
  package let limit: Int?
  /// Of tiles: one a number.
  package let tiles: [Tile]
  package let span: Span

  package struct Order: Sendable {
    package enum First: Sendable { case largest, smallest }

    package let first: First
    /// The name of a column as `naskah list` has it; the table need not show it.
    package let column: Item<String>
  }

  package struct Tile: Sendable {
    package let title: LocalizedText?
    package let matter: Matter
    package let select: Selection
    package let at: YAMLTree.Index
  }
}

extension Block {
  /// A figure that the program itself puts on a page: as it would stand in a body that says no more than this.
  package init(_ kind: Kind, of matter: Matter, in select: Selection, by: Dimension, across: Dimension?) {
    self.kind = kind
    self.matter = matter
    self.select = select
    self.by = by
    self.across = across
    title = nil
    note = nil
    measure = .count
    columns = []
    order = nil
    limit = nil
    tiles = []
    span = Span(path: "", line: 1)
  }
}

extension Block {
  fileprivate enum Fields {
    static let kind = TypedField<Kind>.word(Kind.self, "kind", "bentuk", "form", .required)
    static let title = TypedField<LocalizedText>.localized("title", "judul", "title")
    static let note = TypedField<LocalizedText>.localized("note", "keterangan", "note")
    static let matter = TypedField<Matter>.word(Matter.self, "of", "yang dihitung", "what is counted")
    static let select = TypedField<Selection>.selection("select", "pilihan", "selection")
    static let by = TypedField<Dimension>.word(Dimension.self, "by", "menurut", "by")
    static let across = TypedField<Dimension>.word(Dimension.self, "across", "silang", "across")
    static let measure = TypedField<Measure>.word(Measure.self, "measure", "ukuran", "measure")
    static let columns = TypedField<[Item<String>]>.texts("columns", "kolom", "columns")
    static let largestFirst = TypedField<String>.text("largest_first", "dari yang terbesar", "largest first")
    static let smallestFirst = TypedField<String>.text("smallest_first", "dari yang terkecil", "smallest first")
    static let limit = TypedField<Int>.integer("limit", "batas", "limit")
    static let tiles = TypedField<[Tile]>.records(Tile.self, "tiles", "angka", "tiles")
  }

  static let schema = RecordSchema(
    Bilingual(id: "gambar", en: "a figure"),
    [
      Fields.kind.schema, Fields.title.schema, Fields.note.schema, Fields.matter.schema, Fields.select.schema,
      Fields.by.schema, Fields.across.schema, Fields.measure.schema, Fields.columns.schema,
      Fields.largestFirst.schema, Fields.smallestFirst.schema, Fields.limit.schema, Fields.tiles.schema
    ])

  fileprivate init(_ kind: Kind, _ record: Record, at span: Span) {
    self.kind = kind
    title = record[Fields.title].value
    note = record[Fields.note].value
    matter = record[Fields.matter].value ?? .dossiers
    select = record[Fields.select].value ?? .everything
    by = record[Fields.by].value
    across = record[Fields.across].value
    measure = record[Fields.measure].value ?? .count
    columns = record[Fields.columns].items()
    order = kind == .table ? Self.order(record) : nil
    limit = record[Fields.limit].value.flatMap { $0 > 0 ? $0 : nil }
    tiles = record[Fields.tiles].items()
    self.span = span
  }

  /// nil also where both ends are to be first: neither of them is then taken for the one that was meant.
  private static func order(_ record: Record) -> Order? {
    let largest = record[Fields.largestFirst], smallest = record[Fields.smallestFirst]
    guard let column = largest.value ?? smallest.value, largest.isAbsent || smallest.isAbsent else { return nil }
    return smallest.isAbsent
      ? Order(first: .largest, column: Item(column, at: largest.at))
      : Order(first: .smallest, column: Item(column, at: smallest.at))
  }

  /// What is wrong with the order that a block asks for, as far as that is known without the columns that there are.
  fileprivate static func mistakes(inOrderOf kind: Kind, _ record: Record) -> [Diagnostic] {
    let asked = [Fields.largestFirst, Fields.smallestFirst].filter { !record[$0].isAbsent }
    guard kind == .table else {
      return asked.map { orderOfNoTable($0.schema.name, kind, at: record.checking.span(record[$0].at)) }
    }
    return asked.count == 2 ? [orderFromBothEnds(at: record.checking.span(record[Fields.smallestFirst].at))] : []
  }
}

extension Block.Tile: FieldRecord {
  private enum Fields {
    static let title = TypedField<LocalizedText>.localized("title", "judul", "title", .required)
    static let matter = TypedField<Block.Matter>.word(Block.Matter.self, "of", "yang dihitung", "what is counted")
    static let select = TypedField<Selection>.selection("select", "pilihan", "selection")
  }

  static let schema = RecordSchema(
    Bilingual(id: "angka", en: "a tile"), [Fields.title.schema, Fields.matter.schema, Fields.select.schema])

  init(_ record: Record) {
    at = record.at
    title = record[Fields.title].value
    matter = record[Fields.matter].value ?? .dossiers
    select = record[Fields.select].value ?? .everything
  }
}

/// A block with what is wrong with it; nil where it cannot be drawn.
package func readBlock(_ figure: Body.Figure, in path: String, under model: PlanningModel) -> Diagnosed<Block?> {
  guard let tree = figure.tree else { return Diagnosed(nil, []) }
  guard tree.nodes.first?.kind == .mapping else {
    return Diagnosed(
      nil, [blockMistake(wrongForm(.mapping, .scalar(""), at: figure.span, Bilingual(id: "gambar", en: "the figure")))])
  }
  var checking = Checking(path: path, tree: tree, vocabulary: model.vocabulary)
  checking.record(0, Block.schema)
  let record = Record(checking, 0)
  var found = checking.diagnostics.map(blockMistake)
  let kind = record[Block.Fields.kind]
  guard let kindGiven = kind.value else {
    if kind.isAbsent {
      let field = Block.Fields.kind.schema
      let missing = fieldMissing(
        field.name, title: field.title, at: figure.span, stage: nil, sample: "\(field.name): bar")
      found.append(blockMistake(missing))
    }
    return Diagnosed(nil, found)
  }
  let limit = record[Block.Fields.limit]
  if let number = limit.value, number < 1 { found.append(limitTooSmall(number, at: checking.span(limit.at))) }
  found += Block.mistakes(inOrderOf: kindGiven, record)
  return Diagnosed(Block(kindGiven, record, at: figure.span), found)
}
