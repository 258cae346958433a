internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Formats
internal import Pipeline
internal import Planning
internal import Workbooks

/// `naskah export`: the register as a file for other programs.
struct Export: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Tulis daftar dosier sebagai buku kerja Excel, CSV atau JSON.",
        en: "Write the register as an Excel workbook, CSV or JSON."),
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah export xlsx --output daftar.xlsx
        naskah export xlsx '{stage: [implementation, renewal]}' --output berlaku.xlsx
        naskah export csv --for excel-id --output daftar.csv
        naskah export json --columns id,title,computed.last_day

      Buku kerja itu berisi lembar daftar, mitra, tujuan, kegiatan dan penjelasan: judul tetap terlihat, dapat \
      disaring, tanggal dan angka adalah tanggal dan angka, kode dapat dipilih dari daftar, dan dicetak melebar pada \
      A4. Id menaut ke halamannya bila model menyebut alamat situs (site.base_url). Pilihan dan kolom ditulis seperti \
      pada naskah list. Isinya selalu satu edisi: yang tidak boleh dilihat pembaca --audience tidak ada di dalamnya.

      --for excel-id menulis CSV untuk Excel berbahasa Indonesia: titik koma di antara sel, koma desimal.
      """,
    en: """
      Examples:
        naskah export xlsx --output register.xlsx
        naskah export xlsx '{stage: [implementation, renewal]}' --output live.xlsx
        naskah export csv --for excel-id --output register.csv
        naskah export json --columns id,title,computed.last_day

      The workbook has sheets for the register, partners, objectives, activities and explanations: headings stay in \
      view, rows can be filtered, dates and numbers are dates and numbers, codes are offered by drop-downs, and it \
      prints across A4. Ids lead to their pages where the model names the site's address (site.base_url). Selection \
      and columns are written as for naskah list. What it holds is one edition: what the readers of --audience may \
      not see is not in it.

      --for excel-id writes CSV for an Indonesian Excel: semicolons between cells, decimal commas.
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case xlsx, csv, json }

  /// Programs that read separated values otherwise than RFC 4180 writes them.
  enum Reader: String, ExpressibleByArgument, CaseIterable { case excelId = "excel-id" }

  @Argument(
    help: .text(
      id: "Bentuknya: xlsx, csv atau json.", en: "The form: xlsx, csv or json.", value: ("bentuk", "form")))
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
      id: "Berkas yang ditulis, misalnya --output daftar.xlsx. Bawaan: keluaran standar; xlsx perlu berkas.",
      en: "The file to write, e.g. --output register.xlsx. Default: standard output; xlsx needs a file.",
      value: ("berkas", "file")))
  var output: String?

  func validate() throws {
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
    let columns = try columns(of: wanted.kinds, under: handbook.model, language)
    site.sayFindings(assessed.findings, in: language, &outcome)
    let documents = selectDocuments(
      wanted.selection, in: assessed.survey, assessed.assessment, findings: assessed.codesByPath)
    if documents.isEmpty { sayNothingFound(among: wanted.kinds, of: handbook, in: language, &outcome) }
    let register = ExportedRegister(
      documents: documents, kinds: wanted.kinds, columns: columns, survey: assessed.survey,
      assessment: assessed.assessment, language: language)
    let bytes = try bytes(of: register, language)
    guard let output else { return outcome.print(data: bytes) }
    try site.machine(language) { try site.workspace.replaceNamedFile(output, bytes) }
    let count = Bilingual.count(documents.count, id: "baris", one: "row", other: "rows")
    outcome.say(
      Bilingual(id: "\(count.id) ditulis ke \(output)", en: "\(count.en) written to \(output)")[language])
  }

  /// Those that were asked for; of the register alone, without being asked, those that an officer keeps one by.
  private func columns(of kinds: [ContentKind], under model: PlanningModel, _ language: Language) throws -> [Column] {
    guard chosen.columns == nil, kinds == [.dossier] else {
      return try chosen.columns(of: kinds, under: model, language)
    }
    return (ExportedRegister.usualColumns + ChosenDocuments.listedFields(of: kinds, under: model)).compactMap {
      Column($0, of: kinds, under: model)
    }
  }

  private func bytes(of register: ExportedRegister, _ language: Language) throws -> [UInt8] {
    switch form {
    case .json: return Array(register.table.json.utf8)
    case .csv: return register.csv(isForIndonesianExcel: reader == .excelId)
    case .xlsx:
      let workbook = register.workbook
      return try site.machine(language) { try bytesOfWorkbook(workbook) }
    }
  }
}
