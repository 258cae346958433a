internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Formats
internal import Pipeline
internal import Planning
internal import Registers
internal import Workbooks

/// `naskah export`: the register as a file for other programs.
struct Export: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Tulis daftar dosier sebagai buku kerja Excel, CSV, JSON, kalender atau paket data.",
        en: "Write the register as an Excel workbook, CSV, JSON, a calendar or a data package."),
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah export xlsx --output daftar.xlsx
        naskah export xlsx '{stage: [implementation, renewal]}' --output berlaku.xlsx
        naskah export csv --for excel-id --output daftar.csv
        naskah export json --columns id,title,computed.last_day
        naskah export xlsx --columns all --output semua.xlsx
        naskah export ics '{owner: biro-kerja-sama}' --output tenggat.ics
        naskah export datapackage --output daftar.zip

      Buku kerja itu berisi lembar daftar, mitra, tujuan, kegiatan dan penjelasan: judul tetap terlihat, dapat \
      disaring, tanggal dan angka adalah tanggal dan angka, kode dapat dipilih dari daftar, dan dicetak melebar pada \
      A4. Id menaut ke halamannya bila model menyebut alamat situs (site.base_url). Pilihan dan kolom ditulis seperti \
      pada naskah list. Isinya selalu satu edisi: yang tidak boleh dilihat pembaca --audience tidak ada di dalamnya.

      naskah import membaca kembali buku kerja dan CSV ini, dan menggabungkan yang diubah di dalamnya isian demi \
      isian. --columns all menulis setiap isian yang terisi, sehingga buku pegangan kosong dapat dibuat darinya.

      --for excel-id menulis CSV untuk Excel berbahasa Indonesia: titik koma di antara sel, koma desimal.
      """,
    en: """
      Examples:
        naskah export xlsx --output register.xlsx
        naskah export xlsx '{stage: [implementation, renewal]}' --output live.xlsx
        naskah export csv --for excel-id --output register.csv
        naskah export json --columns id,title,computed.last_day
        naskah export xlsx --columns all --output all.xlsx
        naskah export ics '{owner: biro-kerja-sama}' --output deadlines.ics
        naskah export datapackage --output register.zip

      The workbook has sheets for the register, partners, objectives, activities and explanations: headings stay in \
      view, rows can be filtered, dates and numbers are dates and numbers, codes are offered by drop-downs, and it \
      prints across A4. Ids lead to their pages where the model names the site's address (site.base_url). Selection \
      and columns are written as for naskah list. What it holds is one edition: what the readers of --audience may \
      not see is not in it.

      naskah import reads this workbook and CSV back, and merges what was changed in it field by field. \
      --columns all writes every field that says something, so that an empty handbook can be made of it.

      --for excel-id writes CSV for an Indonesian Excel: semicolons between cells, decimal commas.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case xlsx, csv, json, ics, datapackage }

  /// Programs that read separated values otherwise than RFC 4180 writes them.
  enum Reader: String, ExpressibleByArgument, CaseIterable { case excelId = "excel-id" }

  @Argument(
    help: .text(
      id: "Bentuknya: xlsx, csv, json, ics atau datapackage.", en: "The form: xlsx, csv, json, ics or datapackage.",
      value: ("bentuk", "form")))
  var form: Form

  @OptionGroup var chosen: ChosenDocuments

  @OptionGroup var site: EditionOptions

  @Option(
    name: .customLong("for"),
    help: .text(
      id: "Program yang membuka CSV itu, misalnya --for excel-id. Bawaan: menurut RFC 4180, dengan koma.",
      en: "The program that opens the CSV, e.g. --for excel-id. Default: as RFC 4180 says, with commas.",
      value: ("program", "program")))
  var reader: Reader?

  @Option(
    name: .shortAndLong,
    help: .text(
      id:
        "Berkas yang ditulis, misalnya --output daftar.xlsx. Bawaan: keluaran standar; "
        + "xlsx dan datapackage perlu berkas.",
      en: "The file to write, e.g. --output register.xlsx. Default: standard output; xlsx and datapackage need a file.",
      value: ("berkas", "file")),
    completion: .file())
  var output: String?

  func validate() throws {
    if form == .datapackage && output == nil {
      throw ValidationError(
        id: "paket data adalah satu berkas ZIP: tambahkan --output daftar.zip",
        en: "a data package is one ZIP file: add --output register.zip")
    }
    if form == .ics && chosen.columns != nil {
      throw ValidationError(
        id: "kalender tidak punya kolom: hilangkan --columns", en: "a calendar has no columns: leave out --columns")
    }
    if form == .xlsx && output == nil {
      throw ValidationError(
        id: "buku kerja Excel ditulis ke sebuah berkas: tambahkan --output daftar.xlsx",
        en: "an Excel workbook is written to a file: add --output register.xlsx")
    }
    if form != .csv && reader != nil {
      throw ValidationError(
        id: "--for hanya bagi csv: hilangkan --for excel-id, atau tulis naskah export csv",
        en: "--for is for csv only: leave out --for excel-id, or write naskah export csv")
    }
  }

  func run(_ outcome: inout Outcome) async throws {
    let sources = try await site.readSources(&outcome)
    let assessed = try await site.assess(sources, &outcome)
    let handbook = assessed.handbook, language = site.spoken(handbook.model)
    guard site.readersAreKnown(assessed.findings, under: handbook.model, &outcome) else { return outcome.fail() }
    let wanted = try chosen.wanted(in: handbook, of: "export \(form.rawValue)", language, &outcome)
    site.sayFindings(assessed.findings, in: language, &outcome)
    let documents = selectDocuments(
      wanted.selection, in: assessed.portfolio, assessed.assessment, findings: assessed.codesByPath)
    let columns = try columns(of: wanted.kinds, documents, in: handbook, language)
    if documents.isEmpty { sayNothingFound(among: wanted.kinds, of: handbook, in: language, &outcome) }
    let register = ExportedRegister(
      documents: documents, kinds: wanted.kinds, columns: columns, portfolio: assessed.portfolio,
      assessment: assessed.assessment, language: language, isWhole: isWhole,
      revision: form == .xlsx ? await commit(of: sources, &outcome) : nil,
      level: ExportedRegister.levelName(assessed))
    let bytes = try bytes(of: register, language)
    guard let output else { return outcome.print(data: bytes) }
    try site.machine(language) { try site.workspace.replaceNamedFile(output, bytes) }
    let count = Bilingual.count(documents.count, id: "baris", one: "row", other: "rows")
    outcome.say(
      Bilingual(id: "\(count.id) ditulis ke \(output)", en: "\(count.en) written to \(output)")[language])
  }

  /// The columns that were asked for. Where none were, and only dossiers are exported, they are those by which an
  /// officer keeps a register.
  private func columns(
    of kinds: [ContentKind], _ documents: [Handbook.Target], in handbook: Handbook, _ language: Language
  ) throws -> [Column] {
    if isWhole, kinds.count == 1 {
      return ExportedRegister.wholeColumns(of: kinds[0], documents, in: handbook)
    }
    guard chosen.columns == nil, kinds == [.dossier] else {
      return try chosen.columns(of: kinds, under: handbook.model, language)
    }
    return ExportedRegister.usualColumns(under: handbook.model)
  }

  /// Whether every field is wanted, in a form that loses nothing.
  private var isWhole: Bool { chosen.columns == "all" }

  /// The commit that holds the files as they are, by which changes can be told apart when the workbook comes back; nil,
  /// and said, where none does.
  private func commit(of sources: SourceTree, _ outcome: inout Outcome) async -> Revision? {
    if let revision = sources.revision { return revision }
    let reason: Bilingual
    do {
      let head = try site.workspace.revision("HEAD")
      let committed = try await site.workspace.readSources(at: head)
      if sources.saysSame(as: committed) { return head }
      reason = Bilingual(id: "ada perubahan yang belum dicatat di git", en: "there are changes that are not committed")
    } catch let error as MachineError {
      reason = error.message
    } catch {
      reason = Bilingual(id: "\(error)", en: "\(error)")
    }
    let advice = Bilingual(
      id: "bila buku kerja ini nanti diimpor, sebut salinannya yang belum diubah dengan --base",
      en: "when this workbook is imported later, name an unedited copy of it with --base")
    outcome.say(
      Bilingual(id: "naskah: \(reason.id); \(advice.id)", en: "naskah: \(reason.en); \(advice.en)")[.ofReader])
    return nil
  }

  private func bytes(of register: ExportedRegister, _ language: Language) throws -> [UInt8] {
    switch form {
    case .json: return Array(register.table.json.utf8)
    case .csv: return register.csv(isForIndonesianExcel: reader == .excelId)
    case .ics: return register.calendar(version: Naskah.version)
    case .datapackage: return try site.machine(language) { try register.package() }
    case .xlsx:
      let workbook = register.workbook
      return try site.machine(language) { try bytesOfWorkbook(workbook) }
    }
  }
}

extension SourceTree {
  /// Whether the documents and the model of another tree are the same ones, byte for byte.
  fileprivate func saysSame(as other: SourceTree) -> Bool {
    model?.bytes == other.model?.bytes && content.count == other.content.count
      && zip(content, other.content).allSatisfy { $0.path.utf8.elementsEqual($1.path.utf8) && $0.bytes == $1.bytes }
  }
}
