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
  package let limit: Int?
  /// Of tiles: one a number.
  package let tiles: [Tile]
  package let span: Span

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
    static let limit = TypedField<Int>.integer("limit", "batas", "limit")
    static let tiles = TypedField<[Tile]>.records(Tile.self, "tiles", "angka", "tiles")
  }

  static let schema = RecordSchema(
    Bilingual(id: "gambar", en: "a figure"),
    [
      Fields.kind.schema, Fields.title.schema, Fields.note.schema, Fields.matter.schema, Fields.select.schema,
      Fields.by.schema, Fields.across.schema, Fields.measure.schema, Fields.columns.schema, Fields.limit.schema,
      Fields.tiles.schema
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
    limit = record[Fields.limit].value.flatMap { $0 > 0 ? $0 : nil }
    tiles = record[Fields.tiles].items()
    self.span = span
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
  return Diagnosed(Block(kindGiven, record, at: figure.span), found)
}
