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

private let dimensions = FieldForm.word(Block.Dimension.allCases.map(\.rawValue))
private let matters = FieldForm.word(Block.Matter.allCases.map(\.rawValue))

private let tileSchema = RecordSchema(
  Bilingual(id: "angka", en: "a tile"),
  [
    FieldSchema("title", .localized, "judul", "title", isRequired: true),
    FieldSchema("of", matters, "yang dihitung", "what is counted"),
    FieldSchema("select", .selection, "pilihan", "selection")
  ])

let blockSchema = RecordSchema(
  Bilingual(id: "gambar", en: "a figure"),
  [
    FieldSchema("kind", .word(Block.Kind.allCases.map(\.rawValue)), "bentuk", "form", isRequired: true),
    FieldSchema("title", .localized, "judul", "title"), FieldSchema("note", .localized, "keterangan", "note"),
    FieldSchema("of", matters, "yang dihitung", "what is counted"),
    FieldSchema("select", .selection, "pilihan", "selection"),
    FieldSchema("by", dimensions, "menurut", "by"), FieldSchema("across", dimensions, "silang", "across"),
    FieldSchema("measure", .word(Block.Measure.allCases.map(\.rawValue)), "ukuran", "measure"),
    FieldSchema("columns", .list(.text), "kolom", "columns"), FieldSchema("limit", .integer, "batas", "limit"),
    FieldSchema("tiles", .list(.record(tileSchema)), "angka", "tiles")
  ])

/// A block with what is wrong with it; nil where it cannot be drawn.
package func readBlock(_ figure: Body.Figure, in path: String, under model: PlanningModel) -> Diagnosed<Block?> {
  guard let tree = figure.tree else { return Diagnosed(nil, []) }
  guard tree.nodes.first?.kind == .mapping else {
    return Diagnosed(
      nil, [blockMistake(wrongForm(.mapping, .scalar(""), at: figure.span, Bilingual(id: "gambar", en: "the figure")))])
  }
  var checking = Checking(path: path, tree: tree, vocabulary: model.vocabulary)
  checking.record(0, blockSchema)
  let record = Record(checking, 0)
  var found = checking.diagnostics.map(blockMistake)
  guard let kind = record.word("kind", Block.Kind.self).value else {
    if record.node("kind") < 0 {
      found.append(
        blockMistake(
          fieldMissing(
            "kind", title: Bilingual(id: "bentuk", en: "form"), at: figure.span, stage: nil, sample: "kind: bar")))
    }
    return Diagnosed(nil, found)
  }
  let limit = record.number("limit")
  if let limit = limit.value, limit < 1 { found.append(limitTooSmall(limit, at: checking.span(record.node("limit")))) }
  let block = Block(
    kind: kind, title: record.localized("title").value, note: record.localized("note").value,
    matter: record.word("of", Block.Matter.self).value ?? .dossiers,
    select: record.record("select", Selection.init).value ?? .everything,
    by: record.word("by", Block.Dimension.self).value, across: record.word("across", Block.Dimension.self).value,
    measure: record.word("measure", Block.Measure.self).value ?? .count, columns: record.texts("columns").value ?? [],
    limit: limit.value.flatMap { $0 > 0 ? $0 : nil },
    tiles: record.records("tiles") { tile in
      Block.Tile(
        title: tile.localized("title").value, matter: tile.word("of", Block.Matter.self).value ?? .dossiers,
        select: tile.record("select", Selection.init).value ?? .everything, at: tile.at)
    }.value ?? [], span: figure.span)
  return Diagnosed(block, found)
}
