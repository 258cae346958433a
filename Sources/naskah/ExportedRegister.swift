internal import Diagnostics
internal import Dossiers
internal import Formats
internal import Pages
internal import Planning
internal import Workbooks

/// What `naskah export` writes: some documents in some columns, and what belongs to them.
struct ExportedRegister {
  let documents: [Handbook.Target]
  let kinds: [ContentKind]
  let columns: [Column]
  let survey: Survey
  let assessment: Assessment
  let language: Language

  /// What an officer keeps a register by.
  static let usualColumns = [
    "id", "numbers.number", "title", "instrument", "stage", "classification", "themes", "owner", "parent",
    "parties.partner",
    "dates.signed", "dates.in_force", "dates.expires", "dates.ended", "term.duration", "term.renewal",
    "term.renewal_period", "term.notice_period", "place", "computed.last_day", "computed.last_notice_day",
    "computed.notice_state", "computed.decide_by", "computed.days_left", "computed.score"
  ]

  private var handbook: Handbook { survey.handbook }

  var table: ListTable {
    ListTable(names: columns.map(\.name), head: ChosenDocuments.headings(of: columns), rows: rows(columns, documents))
  }

  private func rows(_ columns: [Column], _ documents: [Handbook.Target]) -> [[JSON]] {
    documents.map { document in columns.map { $0.value(of: document, in: survey, assessment) } }
  }

  // MARK: Separated values

  func csv(isForIndonesianExcel: Bool) -> [UInt8] {
    guard isForIndonesianExcel else { return table.csv(in: language) }
    let values = listed(columns, kinds).map { $0?.values }
    let lines = table.rows.map { row in
      zip(row, values).map { value, kind in
        let text = ListTable.cell(value, language, none: "", between: "; ")
        return kind == .number ? text.replacingBytes(of: ".", with: ",") : text
      }
    }
    return CSV(head: table.head.map { $0[language] }, rows: lines, delimiter: ";").bytes
  }

  // MARK: Workbook

  var workbook: WorkbookToWrite {
    let name = handbook.model.site.title ?? handbook.model.organisation.name
    let sheets = [
      sheet(Bilingual(id: "Daftar", en: "Register"), kinds, columns, documents), partners,
      items(of: "objectives", Bilingual(id: "Tujuan", en: "Objectives")),
      items(of: "coordination.activities", Bilingual(id: "Kegiatan", en: "Activities")), explanations
    ]
    let marking = handbook.model.classifications[handbook.highestLevel].name
    return WorkbookToWrite(
      title: [marking, name].map { $0.text(in: language.rawValue) }.joined(separator: " · ") + " · \(assessment.today)",
      sheets: sheets.compactMap { $0 },
      monthNames: language == .indonesian ? .indonesian : .english,
      choicesName: Bilingual(id: "Pilihan", en: "Choices")[language])
  }

  /// What is known of each column; nil for one that is a whole section.
  private func listed(_ columns: [Column], _ kinds: [ContentKind]) -> [ListedColumn?] {
    let known = kinds.flatMap { Planning.columns(of: $0, under: handbook.model) }
    let byName = Dictionary(known.map { ($0.name, $0) }) { first, _ in first }
    return columns.map { byName[$0.name] }
  }

  private func sheet(
    _ name: Bilingual, _ kinds: [ContentKind], _ columns: [Column], _ documents: [Handbook.Target]
  ) -> SheetToWrite {
    let listed = listed(columns, kinds)
    let head = ChosenDocuments.headings(of: columns).map { CellToWrite(.text($0[language])) }
    let lines = zip(documents, rows(columns, documents)).map { document, row in
      row.indices.map { index in
        let isId = columns[index].name == "id"
        let address = isId ? pageAddress(of: document, in: language.rawValue, of: handbook) : nil
        return CellToWrite(cell(row[index], listed[index], isItem: false), link: address)
      }
    }
    let written = listed.map { ColumnToWrite(choices: choices(of: $0, isItem: false)) }
    return SheetToWrite(name: name[language], columns: written, rows: [head] + lines, headingRows: 1)
  }

  /// - Parameter isItem: whether the value is one of a list, and not the whole list.
  private func cell(_ value: JSON, _ column: ListedColumn?, isItem: Bool) -> Cell {
    let text = ListTable.cell(value, language, none: "", between: "; ")
    guard !text.isEmpty else { return .empty }
    guard let column, isItem || !column.isList else { return .text(text) }
    switch column.values {
    case .day: return CalendarDate(text).map { .day($0.ordinal) } ?? .text(text)
    case .number: return Double(text) == nil ? .text(text) : .number(text)
    case .flag: return text == "true" ? .flag(true) : text == "false" ? .flag(false) : .text(text)
    case .text, .choice: return .text(text)
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
    let chosen = Set(dossiers.map(\.index))
    let targets = handbook.targets.filter {
      $0.kind == .partner && !chosen.isDisjoint(with: handbook.dossiersOfPartner[$0.index])
    }
    let names = ["id", "name", "short", "kind", "country", "website", "focal_office", "computed.dossiers"]
    let columns = names.compactMap { Column($0, of: [.partner], under: handbook.model) }
    return sheet(Bilingual(id: "Mitra", en: "Partners"), [.partner], columns, targets)
  }

  /// A row for each item of a list of the dossiers.
  private func items(of section: String, _ name: Bilingual) -> SheetToWrite? {
    guard kinds == [.dossier] else { return nil }
    let known = Planning.columns(of: .dossier, under: handbook.model).filter { column in
      column.name.utf8.starts(with: (section + ".").utf8)
        && !column.name.utf8.starts(with: (section + ".indicators").utf8)
    }
    let columns = known.compactMap { Column($0.name, of: [.dossier], under: handbook.model) }
    let head = [CellToWrite(.text(Bilingual(id: "Dosier", en: "Dossier")[language]))]
    let titles = columns.map { CellToWrite(.text(withoutSection($0.title)[language])) }
    let lines = dossiers.flatMap { dossier in itemRows(of: dossier, columns, known) }
    let written = [ColumnToWrite()] + known.map { ColumnToWrite(choices: choices(of: $0, isItem: true)) }
    return SheetToWrite(name: name[language], columns: written, rows: [head + titles] + lines, headingRows: 1)
  }

  private func itemRows(of dossier: Handbook.Target, _ columns: [Column], _ known: [ListedColumn]) -> [[CellToWrite]] {
    let values = columns.map { column -> [JSON] in
      if case .array(let items) = column.value(of: dossier, in: survey, assessment) { items } else { [] }
    }
    let id = CellToWrite(
      .text(handbook.document(dossier).id), link: pageAddress(of: dossier, in: language.rawValue, of: handbook))
    return (0..<(values.map(\.count).max() ?? 0)).map { row in
      [id]
        + values.indices.map { column in
          let value = values[column].indices.contains(row) ? values[column][row] : .null
          return CellToWrite(cell(value, known[column], isItem: true))
        }
    }
  }

  /// `Activities: title` is the title on the sheet of activities.
  private func withoutSection(_ title: Bilingual) -> Bilingual {
    func own(_ text: String) -> String {
      let parts = text.pieces(between: ":")
      return parts.count > 1 ? String(parts.dropFirst().joined(separator: ":").drop { $0 == " " }) : text
    }
    return Bilingual(id: own(title.id), en: own(title.en)).capitalised
  }

  // MARK: Explanations

  /// Each column of the register: its name in files, and what it holds.
  private var explanations: SheetToWrite {
    let head = [
      Bilingual(id: "Kolom", en: "Column"), Bilingual(id: "Nama isian", en: "Name of the field"),
      Bilingual(id: "Isi", en: "Holds")
    ].map { CellToWrite(.text($0[language])) }
    let headings = ChosenDocuments.headings(of: columns)
    let lines = zip(zip(columns, headings), listed(columns, kinds)).map { named, listed in
      [
        CellToWrite(.text(named.1[language])), CellToWrite(.text(named.0.name)),
        CellToWrite(listed.map { .text($0.holds[language]) } ?? .empty)
      ]
    }
    return SheetToWrite(
      name: Bilingual(id: "Penjelasan", en: "Explanations")[language], columns: [],
      rows: [head] + lines
        + sentences.map {
          [CellToWrite(.text($0.0[language])), CellToWrite(.empty), CellToWrite(.text($0.1[language]))]
        },
      headingRows: 1)
  }

  private var sentences: [(Bilingual, Bilingual)] {
    let day = "\(assessment.today)"
    return [
      (Bilingual(id: "Per tanggal", en: "As of"), Bilingual(id: day, en: day)),
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
