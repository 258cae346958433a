internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Pipeline
internal import Registers
internal import Workbooks

/// `naskah doctor`: what is wrong with a register that is kept in Excel.
struct Doctor: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Periksa daftar perjanjian di Excel atau CSV, sel demi sel.",
        en: "Examine a register of agreements in Excel or CSV, cell by cell."),
      discussion: Bilingual(
        id: """
          Contoh:
            naskah doctor daftar-kerja-sama.xlsx
            naskah doctor pengajuan.csv dokumen.csv mitra.csv --language id
            naskah doctor daftar.xlsx --output pemeriksaan.xlsx
            naskah doctor daftar.xlsx --format json > temuan.json

          Tidak perlu buku pegangan, tidak ada yang diubah, dan hanya berkas itu yang dibaca. Yang dicari: tanggal \
          akhir yang bertentangan dengan jangka waktunya, status yang bertentangan dengan tanggalnya, perpanjangan \
          otomatis, duplikat, mitra yang ditulis dengan dua cara, dua pihak atau dua nomor dalam satu sel, tanggal \
          yang bukan tanggal, perjanjian yang lebih lama dari induknya. Beberapa berkas yang saling merujuk dibaca \
          bersama. --output menulis laporan sebagai buku kerja: ringkasan, daftar temuan, dan salinan setiap lembar \
          dengan catatan di selnya; hari yang tertulis sebagai teks menjadi tanggal bila hanya dapat dibaca dengan \
          satu cara. Kode akhir: 0 tidak ada yang mustahil, 1 ada, 2 berkasnya tidak dapat dibaca.
          """,
        en: """
          Examples:
            naskah doctor register.xlsx
            naskah doctor submissions.csv documents.csv partners.csv --language en
            naskah doctor register.xlsx --output report.xlsx
            naskah doctor register.xlsx --format json > findings.json

          No handbook is needed, nothing is changed, and nothing but the files is read. Looked for: end dates that \
          contradict the term, states that the dates belie, renewals by themselves, duplicates, partners spelt in two \
          ways, two parties or two numbers in a cell, dates that are none, agreements that outlive the one above them. \
          Several files that refer to each other are read together. --output writes the report as a workbook: a \
          summary, the findings, and a copy of each sheet with notes at its cells, in which days that were texts are \
          days where they can be read in one way only. Exit codes: 0 nothing is impossible, 1 something is, 2 a file \
          cannot be read.
          """))
  }

  enum Form: String, ExpressibleByArgument, CaseIterable {
    case human, json
  }

  @Argument(
    help: .text(
      id: "Berkasnya, misalnya daftar.xlsx atau daftar.csv.", en: "The files, e.g. register.xlsx or register.csv.",
      value: ("berkas", "file")),
    completion: .file())
  var files: [String]

  @Option(
    help: .text(
      id: "Bentuk keluarannya: human (untuk orang) atau json, misalnya --format json.",
      en: "The form of the output: human or json, e.g. --format json.", value: ("bentuk", "form")))
  var format = Form.human

  @Option(
    name: .shortAndLong,
    help: .text(
      id:
        """
        Laporan yang ditulis, sebagai buku kerja, halaman (.html) atau JSON menurut akhiran namanya, misalnya --output \
        pemeriksaan.xlsx. Bawaan: tidak menulis apa pun.
        """,
      en:
        """
        The report to write, as a workbook, a page (.html) or JSON by the end of its name, e.g. --output report.xlsx. \
        Default: nothing is written.
        """,
      value: ("berkas", "file")),
    completion: .file())
  var output: String?

  @Option(
    help: .text(
      id: "Bahasa pesan, misalnya --language id. Bawaan: bahasa komputer ini.",
      en: "The language of messages, e.g. --language en. Default: this computer's.", value: ("id|en", "id|en")),
    completion: .languages)
  var language: String?

  @OptionGroup var day: DayOption

  func validate() throws {
    try requireLanguage(language)
    if let output, Report(output) == nil {
      throw ValidationError(
        id: "laporan ditulis sebagai buku kerja, halaman atau JSON: tulis --output pemeriksaan.xlsx, .html atau .json",
        en: "the report is written as a workbook, a page or JSON: write --output report.xlsx, .html or .json")
    }
  }

  func run(_ outcome: inout Outcome) throws {
    let today = try Today.day(day.asOf, in: nil)
    let register = try files.map(readRegisterFile)
    let diagnosis = diagnose(register, asOf: today)
    switch format {
    case .human: outcome.print(Printable(lines: text(of: diagnosis, in: .ofReader)))
    case .json: outcome.print(data: json(of: diagnosis, asOf: today.description).pretty() + "\n")
    }
    if let output {
      do {
        if try files.contains(where: { try isSameFile($0, output) }) { throw Self.isRegister(output) }
        try Workspace(at: ".", workers: Workers(1)).replaceNamedFile(
          output, bytes(of: diagnosis, on: register, for: output, asOf: today))
      } catch let error as MachineError {
        throw Failure(error)
      }
      outcome.say(Bilingual(id: "naskah: \(output) ditulis", en: "naskah: \(output) is written")[.ofReader])
    }
    if diagnosis.summary.wrong > 0 { outcome.fail() }
  }

  /// The forms of a report, by the end of its file's name.
  private enum Report: String, CaseIterable {
    case xlsx, html, json

    init?(_ path: String) {
      guard let form = Self.allCases.first(where: { path.lowercased().hasSuffix("." + $0.rawValue) }) else {
        return nil
      }
      self = form
    }
  }

  private func bytes(
    of diagnosis: Diagnosis, on register: [NamedWorkbook], for path: String, asOf today: CalendarDate
  ) throws -> [UInt8] {
    switch Report(path) {
    case .html: Array(page(of: diagnosis, asOf: today, in: .ofReader).utf8)
    case .json: Array((json(of: diagnosis, asOf: today.description).pretty() + "\n").utf8)
    case .xlsx, nil: try bytesOfWorkbook(workbook(of: diagnosis, on: register, asOf: today, in: .ofReader))
    }
  }

  private static func isRegister(_ path: String) -> MachineError {
    MachineError(
      Bilingual(
        id: "\(path) adalah daftar yang diperiksa, dan tidak diubah: sebut berkas lain",
        en: "\(path) is the register that is examined, and is not changed: name another file"))
  }
}

/// A register's file, whatever its form.
func readRegisterFile(_ path: String) throws -> NamedWorkbook {
  let bytes: [UInt8]
  do {
    bytes = try readRegisterBytes(of: path)
  } catch let error as MachineError {
    throw Failure(error)
  }
  do {
    let name = path.lastPathPart
    return NamedWorkbook(name: name, workbook: try readWorkbook(bytes))
  } catch let refusal {
    throw Failure(Bilingual(id: "naskah: \(path): \(refusal.reason.id)", en: "naskah: \(path): \(refusal.reason.en)"))
  }
}
