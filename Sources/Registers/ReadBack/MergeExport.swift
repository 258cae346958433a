internal import Diagnostics
package import Dossiers

/// What a file is compared with, so that it can be told which side changed.
package enum MergeBase: Sendable {
  /// Nobody knows what the file said when it was made.
  case unknown
  /// The handbook as it was then, in the edition that the file was made for.
  case handbook(Handbook)
  /// The file as it was written.
  case file([ExportedRow])
}

/// Plans what becomes of the handbook by files that were exported from it and edited.
///
/// For each cell three values are compared: what the file says, what the handbook says now, and what both said when the
/// file was made. If one side changed the value, its value is taken. If both changed it in different ways, that is a
/// conflict: it is told, and the handbook stays as it is.
///
/// - Parameters:
///   - handbook: all of it.
///   - shown: the same in the edition that the files were made for.
///   - paths: of all files of the handbook.
///   - preferred: whose word stands where both sides changed a field; nil for neither's.
package func planMerge(
  of files: ExportedFiles, into handbook: Handbook, shown: Handbook, base: MergeBase, paths: Set<String>,
  preferring preferred: PreferredSide? = nil
) -> ImportPlan {
  let merge = MergeExport(
    of: files.rows, handbook: handbook, shown: shown, base: base, preferred: preferred)
  var seen: Set<DocumentKey> = [], taken = Set(paths.map { $0.lowercased() })
  let planned = files.rows.map { row -> PlannedAgreement in
    guard seen.insert(DocumentKey(row)).inserted else {
      return .refused(row, Bilingual(id: "id ini sudah ada di baris lain", en: "another row has this id"))
    }
    let plan = merge.plan(row)
    guard plan.action == .add, let file = plan.file else { return plan }
    guard taken.insert(file.path.lowercased()).inserted else {
      return .refused(
        row, Bilingual(id: "berkas \(file.path) sudah ada", en: "there is a file \(file.path) already"))
    }
    return plan
  }
  let whole = files.rows.filter { $0.isWhole && $0.kind == .dossier }.map(\.id)
  let absent = Set(handbook.dossiers.map(\.id)).subtracting(whole).count
  return ImportPlan(
    agreements: planned, partners: [], classification: nil,
    unread: files.unread.map(unreadSheet) + files.unreadColumns.map(unreadColumn) + files.marks,
    absent: whole.isEmpty ? 0 : absent)
}

private func unreadSheet(_ place: CellPlace) -> RegisterFinding {
  RegisterFinding(
    .noRegister, at: place,
    Bilingual(
      id: "lembar ini tidak terbaca sebagai ekspor: baris pertamanya harus judul kolom seperti waktu diekspor",
      en: "this sheet is not read as an export: its first row must be the headings as they were exported"))
}

private func unreadColumn(_ column: UnreadColumn) -> RegisterFinding {
  RegisterFinding(
    .headings, at: column.place, value: column.heading,
    Bilingual(
      id: "kolom dengan judul ini tidak ada dalam ekspor, dan isinya tidak dibaca: tulis judulnya seperti semula, "
        + "kecuali kolom ini tambahan Anda sendiri",
      en: "an export has no column of this heading, and its cells are not read: write the heading as it was, unless "
        + "the column is your own"))
}

/// The document of a row.
private struct DocumentKey: Hashable {
  let kind: ContentKind
  let id: String

  init(_ row: ExportedRow) {
    kind = row.kind
    id = row.id
  }
}

/// A column of the sheet of a kind.
private struct ColumnKey: Hashable {
  let kind: ContentKind
  /// The path of its field.
  let field: String
}

/// In a file of fewer rows, a column without any text may well be one whose facts somebody deleted one by one.
private let fewestRowsOfEmptiedColumn = 3

/// Columns that are empty in every row. If such a column had texts when the file was made, somebody emptied the column
/// to be rid of it, and did not mean to delete all its facts.
private func emptiedColumns(_ rows: [ExportedRow]) -> Set<ColumnKey> {
  var filled: Set<ColumnKey> = [], empty: [ColumnKey: Int] = [:]
  for row in rows where row.isWhole {
    for cell in row.cells {
      let column = ColumnKey(kind: row.kind, field: cell.field.name)
      if cell.said == .text("") { empty[column, default: 0] += 1 } else { filled.insert(column) }
    }
  }
  return Set(empty.filter { $0.value >= fewestRowsOfEmptiedColumn }.keys).subtracting(filled)
}

struct MergeExport {
  private let handbook: Handbook
  private let shown: Handbook
  private let base: MergeBase
  private let emptied: Set<ColumnKey>
  private let preferred: PreferredSide?
  private let baseRows: [DocumentKey: ExportedRow]
  /// The language of texts that name none.
  private let first: String

  /// - Parameter rows: all rows of the files.
  init(of rows: [ExportedRow], handbook: Handbook, shown: Handbook, base: MergeBase, preferred: PreferredSide?) {
    self.preferred = preferred
    self.handbook = handbook
    self.shown = shown
    self.base = base
    emptied = emptiedColumns(rows)
    first = handbook.model.organisation.languages.first ?? ""
    var baseRows: [DocumentKey: ExportedRow] = [:]
    if case .file(let given) = base { for row in given { baseRows[DocumentKey(row)] = row } }
    self.baseRows = baseRows
  }

  func plan(_ row: ExportedRow) -> PlannedAgreement {
    guard let target = handbook.find(row.id), target.kind == row.kind, handbook.document(target).id == row.id else {
      return addition(row)
    }
    let document = handbook.document(target)
    var file = document.sourceFile, told: [Bilingual] = [], conflicts: [Bilingual] = [], refusals: [Bilingual] = []
    var kept: [Bilingual] = []
    for cell in row.cells {
      let ours = document.value(of: cell.field, first: first) ?? .null
      switch judge(cell, of: row, ours: ours) {
      case .same: continue
      case .conflict(let why) where preferred == .handbook:
        kept.append(why.settled(for: Bilingual(id: "buku pegangan", en: "the handbook")))
      case .conflict(let why): conflicts.append(why)
      case .refused(let why): refusals.append(cell.told(why))
      case .take(let value):
        do throws(FieldNotSet) {
          file = try setField(cell.writing(beside: ours, first: first), to: value, in: file, first: first)
          told.append(cell.told(from: ours, to: value))
        } catch {
          refusals.append(cell.told(error.why))
        }
      }
    }
    let action: PlannedAgreement.Action =
      !conflicts.isEmpty ? .conflict : !refusals.isEmpty ? .refused : told.isEmpty ? .unchanged : .update
    return PlannedAgreement(
      action: action, id: row.id, place: row.place, remarks: told + kept + conflicts + refusals,
      file: told.isEmpty ? nil : file, isNew: false)
  }

  // MARK: One cell

  enum Judgement {
    case same
    case take(JSON)
    case conflict(Bilingual)
    case refused(Bilingual)
  }

  private func judge(_ cell: ExportedCell, of row: ExportedRow, ours: JSON) -> Judgement {
    if cell.says(ours) || namesByModel(cell, ours) { return .same }
    let seen = value(of: cell.field, row, in: shown)
    let isHidden = seen?.asTexts != ours.asTexts
    if isHidden, cell.says(seen ?? .null) { return .same }
    let before = before(cell, row)
    if before.isTheirs { return .same }
    if cell.isEmpty, emptied.contains(ColumnKey(kind: row.kind, field: cell.field.name)) {
      return .refused(
        Bilingual(
          id: "kolom ini kosong di semua baris: isinya di buku pegangan tetap",
          en: "this column is empty in every row: what the handbook has stays"))
    }
    if isHidden {
      return .refused(
        Bilingual(
          id: "di buku pegangan isian ini dibatasi bagi pembaca berkas itu: ubah di sana",
          en: "the handbook restricts this field for the readers of the file: change it there"))
    }
    guard preferred == .file || before.isOurs(ours) else { return .conflict(cell.conflict(ours, before: before)) }
    guard let value = cell.value else {
      return .refused(Bilingual(id: "isi sel tidak terbaca", en: "the cell cannot be read"))
    }
    if let why = cell.field.refusal(of: value, under: handbook.model) { return .refused(why) }
    return .take(value)
  }

  /// Whether a cell has the id by which the model knows an instrument or a stage of one of several procedures, where
  /// the dossier has the code that its procedure has for it: an export writes `domestic-pks` for `pks`.
  private func namesByModel(_ cell: ExportedCell, _ ours: JSON) -> Bool {
    guard case .code(let list) = cell.field.form, case .string(let code) = ours, case .text(let text) = cell.said else {
      return false
    }
    switch list {
    case .instrument: return handbook.model.instruments.contains { $0.id == text && $0.code == code }
    case .stage: return handbook.model.stages.contains { $0.id == text && $0.code == code }
    default: return false
    }
  }

  private func value(of field: FieldPlace, _ row: ExportedRow, in handbook: Handbook) -> JSON? {
    guard let target = handbook.find(row.id), target.kind == row.kind else { return nil }
    return handbook.document(target).value(of: field, first: first)
  }

  /// What file and handbook both said when the file was made, compared with what each says now.
  struct Before {
    /// Whether the file still says it.
    let isTheirs: Bool
    /// Whether the handbook, whose present value is given, still says it.
    let isOurs: (JSON) -> Bool
    /// What both said; nil where nobody knows.
    let text: String?
  }

  private func before(_ cell: ExportedCell, _ row: ExportedRow) -> Before {
    switch base {
    case .unknown: return Before(isTheirs: false, isOurs: { _ in false }, text: nil)
    case .handbook(let old):
      let value = value(of: cell.field, row, in: old) ?? .null
      return Before(
        isTheirs: cell.says(value), isOurs: { $0.asTexts == value.asTexts }, text: value.exactCellText)
    case .file:
      let own = baseRows[DocumentKey(row)]?.cells.first { $0.field.name == cell.field.name }
      guard let own else { return Before(isTheirs: false, isOurs: { _ in false }, text: nil) }
      return Before(isTheirs: own.isAs(cell), isOurs: { own.says($0) }, text: own.text)
    }
  }

  // MARK: New documents

  private func addition(_ row: ExportedRow) -> PlannedAgreement {
    guard row.isWhole else {
      return .refused(row, Bilingual(id: "tidak ada dosier dengan id ini", en: "there is no dossier of this id"))
    }
    guard isId(row.id, dossier: row.kind == .dossier) else {
      return .refused(
        row,
        Bilingual(
          id: "“\(shortened(row.id))” bukan id: tulis misalnya KS-2026-010",
          en: "“\(shortened(row.id))” is no id: write for example KS-2026-010"))
    }
    if wasThere(row) {
      return PlannedAgreement(
        action: .conflict, id: row.id, place: row.place,
        remarks: [
          Bilingual(
            id: "sudah dihapus dari buku pegangan sejak berkas itu dibuat; tidak ditulis lagi",
            en: "it was deleted from the handbook since the file was made; it is not written again")
        ], file: nil)
    }
    let schema = handbook.model.vocabulary.schema(of: row.kind)
    var values: [(place: FieldPlace, value: JSON)] = [], remarks: [Bilingual] = []
    if let id = FieldPlace("id", in: schema) { values.append((id, .string(row.id))) }
    for cell in row.cells {
      guard let value = cell.value else {
        remarks.append(cell.told(Bilingual(id: "isi sel tidak terbaca", en: "the cell cannot be read")))
        continue
      }
      if let why = cell.field.refusal(of: value, under: handbook.model) { remarks.append(cell.told(why)) }
      values.append((cell.writing(beside: .null, first: first), value))
    }
    let text = newFrontMatter(values, under: schema)
    let path = "content/\(row.kind.rawValue)/\(row.id.lowercased()).md"
    return PlannedAgreement(
      action: .add, id: row.id, place: row.place, remarks: remarks,
      file: SourceFile(path: path, bytes: Array(text.utf8)), isNew: true)
  }

  private func wasThere(_ row: ExportedRow) -> Bool {
    switch base {
    case .unknown: false
    case .handbook(let old): old.find(row.id).map { $0.kind == row.kind } ?? false
    case .file: baseRows[DocumentKey(row)] != nil
    }
  }
}

extension PlannedAgreement {
  static func refused(_ row: ExportedRow, _ why: Bilingual) -> PlannedAgreement {
    PlannedAgreement(action: .refused, id: row.id, place: row.place, remarks: [why], file: nil)
  }
}
