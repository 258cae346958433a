internal import Diagnostics
internal import Dossiers
internal import Formats
internal import Markup
internal import Pages
internal import Pipeline
internal import Planning
internal import Registers
internal import Workbooks

/// What `naskah export` writes: some documents in some columns, and what belongs to them.
struct ExportedRegister {
  let documents: [Handbook.Target]
  let kinds: [ContentKind]
  let columns: [Column]
  let portfolio: Portfolio
  let assessment: Assessment
  let language: Language
  /// Whether cells say all that fields do, so that the files of an empty handbook can be made of them.
  let isWhole: Bool
  /// The commit whose files these are; nil where they are no commit's.
  let revision: Revision?
  /// The level whose readers it is for.
  let level: String

  var handbook: Handbook { portfolio.handbook }

  var table: ListTable {
    ListTable(names: columns.map(\.name), head: headings(of: columns, kinds), rows: rows(columns, documents))
  }

  func rows(_ columns: [Column], _ documents: [Handbook.Target]) -> [[JSON]] {
    let values = values(in: columns)
    return documents.map(values)
  }

  /// What the cells of a document's row are made of. A register is as large as its handbook: a row's values are made
  /// when the row is, and not kept.
  private func values(in columns: [Column]) -> @Sendable (Handbook.Target) -> [JSON] {
    let schemas = handbook.model.vocabulary
    let places = columns.map { column in
      isWhole ? FieldPlace(column.name, in: schemas.schema(of: column.kinds[0])) : nil
    }
    let first = handbook.model.organisation.languages.first ?? ""
    return { document in
      zip(columns, places).map { column, place in
        guard let place, let tree = handbook.document(document).file.frontMatter else {
          return column.value(of: document, in: portfolio, assessment)
        }
        return place.value(in: tree, first: first)
      }
    }
  }

  // MARK: Separated values

  func csv(isForIndonesianExcel: Bool) -> [UInt8] {
    let values = listed(columns, kinds).map { $0?.values }
    let lines = table.rows.map { row in
      zip(row, values).map { value, kind in
        let text = cellText(of: value)
        return isForIndonesianExcel && kind == .number ? text.replacingBytes(of: ".", with: ",") : text
      }
    }
    return CSV(head: table.head.map { $0[language] }, rows: lines, delimiter: isForIndonesianExcel ? ";" : ",").bytes
  }

  /// Absent values are empty; items of a list have a semicolon between them, which fewer texts hold than a comma.
  private func cellText(of value: JSON) -> String { isWhole ? value.exactCellText : value.cellText(in: language) }

  // MARK: Workbook

  var workbook: WorkbookToWrite {
    let name = handbook.model.site.title ?? handbook.model.organisation.name
    let lists = isWhole ? [] : ExportWords.itemSheets.map { items(of: $0.list, $0.title) }
    let sheets =
      [sheet(Bilingual(id: "Daftar", en: "Register"), kinds, columns, documents), partners] + lists + [explanations]
    let marking = handbook.model.classifications[handbook.highestLevel].name
    return WorkbookToWrite(
      title: [marking, name].map { $0.text(in: language.rawValue) }.joined(separator: " · ") + " · \(assessment.today)",
      sheets: sheets.compactMap { $0 },
      monthNames: language == .indonesian ? .indonesian : .english,
      choicesName: ExportWords.choices[language])
  }

  /// What stands over the columns: where another column of the kinds is called alike, its path too, so that the file
  /// can be read back.
  func headings(of columns: [Column], _ kinds: [ContentKind]) -> [Bilingual] {
    let known = kinds.flatMap { Planning.columns(of: $0, under: handbook.model) }
    let usual = kinds.flatMap(ExportWords.usualColumns)
    return zip(columns, ChosenDocuments.headings(of: columns)).map { column, heading in
      let isAlone = known.count { $0.title == column.title } <= 1
      guard heading == column.title, !isAlone, !usual.contains(column.name) else { return heading }
      return Bilingual(id: "\(heading.id) (\(column.name))", en: "\(heading.en) (\(column.name))")
    }
  }

  /// What is known of each column; nil for one that is a whole section.
  func listed(_ columns: [Column], _ kinds: [ContentKind]) -> [ListedColumn?] {
    let known = kinds.flatMap { Planning.columns(of: $0, under: handbook.model) }
    let byName = Dictionary(known.map { ($0.name, $0) }) { first, _ in first }
    return columns.map { byName[$0.name] }
  }

  private func sheet(
    _ name: Bilingual, _ kinds: [ContentKind], _ columns: [Column], _ documents: [Handbook.Target]
  ) -> SheetToWrite {
    let listed = listed(columns, kinds)
    let head = headings(of: columns, kinds).map { CellToWrite(.text($0[language])) }
    let values = values(in: columns)
    let forms = listed.map { ColumnForm($0, isItem: false) }, idColumn = columns.firstIndex { $0.name == "id" }
    let rows = RowsToWrite([head], width: columns.count, parts: documents.count) { index in
      let document = documents[index]
      let cells = zip(values(document), forms).enumerated().map { column, value in
        let address = column == idColumn ? pageAddress(of: document, in: language.rawValue, of: handbook) : nil
        return CellToWrite(cell(value.0, value.1), link: address)
      }
      return [cells]
    }
    let written = listed.map { ColumnToWrite(choices: choices(of: $0, isItem: false)) }
    return SheetToWrite(name: name[language], columns: written, rows: rows, headingRows: 1)
  }

  private func cell(_ value: JSON, _ form: ColumnForm) -> Cell {
    let text = cellText(of: value)
    guard !text.isEmpty else { return .empty }
    switch form {
    case .day: return CalendarDate(text).map { .day($0.ordinal) } ?? .text(text)
    case .number: return Double(text) == nil ? .text(text) : .number(text)
    case .flag: return text == "true" ? .flag(true) : text == "false" ? .flag(false) : .text(text)
    case .text: return .text(text)
    }
  }

  /// Lists of a hundred codes (countries, currencies) are no help in a drop-down.
  private func choices(of column: ListedColumn?, isItem: Bool) -> [String] {
    guard let column, isItem || !column.isList, case .choice(let words) = column.values, words.count <= 60 else {
      return []
    }
    return words
  }

  // MARK: What belongs to the documents

  private var dossiers: [Handbook.Target] { documents.filter { $0.kind == .dossier } }

  /// The partners of the chosen dossiers; none where partners themselves were chosen.
  private var partners: SheetToWrite? {
    guard kinds == [.dossier] else { return nil }
    let partners = partnersOfDossiers
    return sheet(Bilingual(id: "Mitra", en: "Partners"), [.partner], partners.columns, partners.targets)
  }

  var partnersOfDossiers: (columns: [Column], targets: [Handbook.Target]) {
    let chosen = Set(dossiers.map(\.index))
    let isEverything = isWhole && chosen.count == handbook.dossiers.count
    let targets = handbook.targets(of: .partner).filter {
      isEverything || !chosen.isDisjoint(with: handbook.dossiersOfPartner[$0.index])
    }
    let columns =
      isWhole
      ? Self.wholeColumns(of: .partner, targets, in: handbook)
      : ExportWords.usualColumns(of: .partner).compactMap { Column($0, of: [.partner], under: handbook.model) }
    return (columns, targets)
  }

  /// A row for each item of a list of the dossiers.
  private func items(of section: String, _ name: Bilingual) -> SheetToWrite? {
    guard kinds == [.dossier] else { return nil }
    let known = Planning.columns(of: .dossier, under: handbook.model).filter { column in
      column.name.utf8.starts(with: (section + ".").utf8)
        && !column.name.utf8.starts(with: (section + ".indicators").utf8)
    }
    let columns = known.compactMap { Column($0.name, of: [.dossier], under: handbook.model) }
    let head = [CellToWrite(.text(ExportWords.dossier[language]))]
    let titles = columns.map { CellToWrite(.text($0.title.withoutSection.capitalised[language])) }
    let dossiers = dossiers
    let forms = known.map { ColumnForm($0, isItem: true) }
    let rows = RowsToWrite([head + titles], width: head.count + titles.count, parts: dossiers.count) { index in
      itemRows(of: dossiers[index], columns, forms)
    }
    let written = [ColumnToWrite()] + known.map { ColumnToWrite(choices: choices(of: $0, isItem: true)) }
    return SheetToWrite(name: name[language], columns: written, rows: rows, headingRows: 1)
  }

  private func itemRows(of dossier: Handbook.Target, _ columns: [Column], _ forms: [ColumnForm]) -> [[CellToWrite]] {
    let values = columns.map { column -> [JSON] in
      if case .array(let items) = column.value(of: dossier, in: portfolio, assessment) { items } else { [] }
    }
    let id = CellToWrite(
      .text(handbook.document(dossier).id), link: pageAddress(of: dossier, in: language.rawValue, of: handbook))
    return (0..<(values.map(\.count).max() ?? 0)).map { row in
      [id]
        + values.indices.map { column in
          let value = values[column].indices.contains(row) ? values[column][row] : .null
          return CellToWrite(cell(value, forms[column]))
        }
    }
  }

  /// Every field that says something in any of some documents; a text by language has a column for each language.
  static func wholeColumns(of kind: ContentKind, _ documents: [Handbook.Target], in handbook: Handbook) -> [Column] {
    let schema = handbook.model.vocabulary.schema(of: kind)
    let trees = documents.compactMap { handbook.document($0).file.frontMatter }
    let first = handbook.model.organisation.languages.first ?? ""
    let names = Planning.columns(of: kind, under: handbook.model).flatMap { column -> [FieldPlace] in
      guard let place = FieldPlace(column.name, in: schema) else { return [] }
      guard case .localized = place.form else { return [place] }
      let languages = trees.reduce(into: Set<String>()) { $0.formUnion(place.languages(in: $1, first: first)) }
      return languages.sorted().compactMap { FieldPlace("\(place.name).\($0)", in: schema) }
    }
    return names.filter { place in trees.contains { place.value(in: $0, first: first) != .null } }
      .compactMap { Column($0.name, of: [kind], under: handbook.model) }
  }

  // MARK: Explanations

  /// Each column of the register: its name in files, and what it holds.
  private var explanations: SheetToWrite {
    let head = [ExportWords.column, ExportWords.field, Bilingual(id: "Isi", en: "Holds")].map {
      CellToWrite(.text($0[language]))
    }
    let headings = headings(of: columns, kinds)
    let lines = zip(zip(columns, headings), listed(columns, kinds)).map { named, listed in
      [
        CellToWrite(.text(named.1[language])), CellToWrite(.text(named.0.name)),
        CellToWrite(listed.map { .text($0.holds[language]) } ?? .empty)
      ]
    }
    return SheetToWrite(
      name: ExportWords.explanations[language], columns: [],
      rows: [head] + lines
        + sentences.map {
          [CellToWrite(.text($0.0[language])), CellToWrite(.empty), CellToWrite(.text($0.1[language]))]
        },
      headingRows: 1)
  }

  private var sentences: [(Bilingual, Bilingual)] {
    let day = "\(assessment.today)", commit = revision.map { String($0.commit.prefix(12)) } ?? "–"
    return [
      (Bilingual(id: "Per tanggal", en: "As of"), Bilingual(id: day, en: day)),
      (ExportWords.revision, Bilingual(id: commit, en: commit)),
      (ExportWords.edition, Bilingual(id: level, en: level)),
      (
        Bilingual(id: "Yang dihitung", en: "What is computed"),
        Bilingual(
          id: "kolom computed.… dihitung dari yang lain pada hari itu; perubahan di sini tidak dibaca kembali",
          en: "columns computed.… are counted from the others as of that day; changes here are not read back")
      ),
      (
        Bilingual(id: "Beberapa nilai", en: "Several values"),
        Bilingual(
          id: "nilai dalam satu sel dipisahkan titik koma", en: "values in one cell have a semicolon between them")
      )
    ]
  }
}

/// What the cells of a column are to a spreadsheet.
private enum ColumnForm {
  case text, day, number, flag

  /// - Parameter isItem: whether a cell holds one of a list, and not the whole list.
  init(_ column: ListedColumn?, isItem: Bool) {
    guard let column, isItem || !column.isList else {
      self = .text
      return
    }
    self =
      switch column.values {
      case .day: .day
      case .number: .number
      case .flag: .flag
      case .text, .choice: .text
      }
  }
}
