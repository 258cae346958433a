internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Pipeline
internal import Planning
internal import Registers

/// `naskah import`: a register in Excel or CSV becomes dossiers and partners.
struct Import: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Jadikan daftar di Excel atau CSV dosier dan mitra.",
        en: "Turn a register in Excel or CSV into dossiers and partners."),
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah import daftar.xlsx
        naskah import daftar.xlsx --mapping import.yml
        naskah import daftar.xlsx --mapping import.yml --write
        naskah import --undo

      Berkas yang ditulis naskah export dibaca kembali: yang diubah di dalamnya digabungkan isian demi isian, \
      dengan komentar dan susunan berkas dosier tetap; yang diubah di kedua sisi disebut dan dibiarkan.

      Tanpa --write hanya rencananya yang ditampilkan: apa yang akan ditambah, apa yang sudah sama, apa yang \
      berbeda, dan mitra baru, masing-masing dengan selnya. Pada dosier yang sudah ada hanya ditulis apa yang \
      berubah di daftar saja sejak impor terakhir. Dosier yang diimpor adalah record: legacy: yang tidak dapat \
      diketahui dari daftar tidak ditagih. Sel yang tidak \
      punya isian disimpan di source.row. Mitra tidak pernah digabung diam-diam. Jalankan naskah doctor lebih dulu.

      --mapping menyebut berkas yang menerangkan isi setiap kolom. Bila belum ada, berkas itu ditulis menurut \
      tebakan pertama: baca, betulkan, simpan, lalu jalankan lagi perintah yang sama.
      """,
    en: """
      Examples:
        naskah import register.xlsx
        naskah import register.xlsx --mapping import.yml
        naskah import register.xlsx --mapping import.yml --write
        naskah import --undo

      Files that naskah export wrote are read back: what was changed in them is merged field by field, with \
      comments and layout of the dossiers' files as they are; what both sides changed is named and left.

      Without --write only the plan is shown: what would be added, what is the same already, what differs, and new \
      partners, each with its cell. Of a dossier that is there only what the register alone has changed since its last \
      import is written. Imported dossiers are record: legacy: what a register cannot know is not asked for. Cells \
      without a field are kept in source.row. Partners are never merged in silence. Run naskah doctor first.

      --mapping names a file that tells what each column holds. Where it is not there yet, it is written as first \
      guessed: read it, correct it, keep it, and run the same command again.
      """)

  @OptionGroup var site: FolderOptions

  @Argument(
    help: .text(
      id: "Berkasnya, misalnya daftar.xlsx; beberapa berkas yang saling merujuk dibaca bersama.",
      en: "The files, e.g. register.xlsx; several that refer to each other are read together.",
      value: ("berkas", "file")),
    completion: .file())
  var files: [String] = []

  @Option(
    help: .text(
      id:
        """
        Berkas yang menerangkan isi setiap kolom, misalnya --mapping import.yml; ditulis bila belum ada. Bawaan: \
        judul-judul kolom.
        """,
      en:
        """
        The file that tells what each column holds, e.g. --mapping import.yml; written where it is not there yet. \
        Default: the columns' headings.
        """,
      value: ("berkas", "file")),
    completion: .file())
  var mapping: String?

  @Option(
    help: .text(
      id:
        """
        Salinan berkas itu seperti ketika diekspor, atau revisi git, misalnya --base daftar-lama.xlsx; darinya \
        diketahui sisi mana yang berubah. Bawaan: revisi yang disebut dalam berkas itu.
        """,
      en:
        """
        A copy of the file as it was exported, or a revision of git, e.g. --base register-old.xlsx; it tells which \
        side changed. Default: the revision that the file names.
        """,
      value: ("berkas|revisi", "file|revision")),
    completion: .file())
  var base: [String] = []

  @Option(
    help: .text(
      id:
        """
        Yang berlaku bila kedua sisi mengubah isian yang sama: file atau handbook, misalnya --prefer file; setiap \
        keputusan disebut. Bawaan: tidak satu pun, perbedaannya disebut dan dibiarkan.
        """,
      en:
        """
        Whose word stands where both sides changed a field: file or handbook, e.g. --prefer file; each decision is \
        told. Default: neither, the difference is told and left.
        """,
      value: ("file|handbook", "file|handbook")))
  var prefer: PreferredSide?

  @Flag(
    help: .text(
      id: "Tulis berkas-berkasnya, semuanya atau tidak satu pun. Bawaan: hanya rencananya.",
      en: "Write the files, all of them or none. Default: the plan alone."))
  var write = false

  @Flag(
    help: .text(
      id: "Batalkan impor terakhir yang ditulis, seluruhnya. Bawaan: tidak membatalkan.",
      en: "Take back the last import that was written, all of it. Default: take nothing back."))
  var undo = false

  func validate() throws {
    if files.isEmpty != undo {
      throw undo
        ? ValidationError(
          id: "--undo membatalkan impor terakhir dan tidak membaca berkas: hilangkan nama berkasnya",
          en: "--undo takes back the last import and reads no file: leave out the file's name")
        : ValidationError(
          id: "sebut berkas yang diimpor, misalnya naskah import daftar.xlsx",
          en: "name the file to import, e.g. naskah import register.xlsx")
    }
    if undo, write || prefer != nil || mapping != nil || !base.isEmpty {
      throw ValidationError(
        id: "--undo berdiri sendiri: hilangkan pilihan lainnya", en: "--undo stands alone: leave out the other options")
    }
    if mapping != nil, !base.isEmpty {
      throw ValidationError(
        id: "--base adalah untuk hasil naskah export, --mapping untuk daftar lain: hilangkan salah satunya",
        en: "--base is for what naskah export wrote, --mapping for any other register: leave one of them out")
    }
    if site.at != nil {
      throw ValidationError(
        id: "yang diimpor masuk ke folder; hilangkan --at", en: "what is imported goes into the folder; leave --at out")
    }
  }

  func run(_ outcome: inout Outcome) async throws {
    if undo { return try await undoLast(&outcome) }
    let workbooks = try files.map(readRegisterFile)
    let sources = try await site.readSources(&outcome)
    let assessed = try await site.assessAll(sources, &outcome)
    let language = site.spoken(assessed.handbook.model)
    if mapping == nil, let exported = readExport(workbooks, of: assessed.handbook) {
      return try await merge(exported, into: sources, assessed, &outcome)
    }
    if !base.isEmpty { throw noExport }
    guard let register = try register(in: workbooks, under: assessed.handbook.model, &outcome) else {
      return outcome.fail()
    }
    let place = path(of: RegisterMemory.path)
    let kept = try site.machine(language) { try readRegisterBytesIfThere(of: place) }
    guard let memory = kept.map(RegisterMemory.init) ?? RegisterMemory() else {
      throw Failure(
        Bilingual(
          id: "naskah: \(place) bukan tabel yang ditulis naskah import: pindahkan atau hapus",
          en: "naskah: \(place) is no table that naskah import wrote: move or delete it"))
    }
    let plan = planImport(
      of: register, into: assessed.handbook, asOf: assessed.assessment.today, memory: memory, preferring: prefer)
    try finish(plan, remembering: kept, language, &outcome)
  }

  /// Says the plan, and carries it out where that is wanted.
  ///
  /// - Parameter kept: the bytes of the memory of earlier imports; nil where there is none.
  func finish(
    _ plan: ImportPlan, remembering kept: [UInt8]? = nil, _ language: Language, _ outcome: inout Outcome
  ) throws {
    outcome.print(Printable(lines: text(of: plan, in: language)))
    let changes = plan.created.map(Change.create) + plan.changed.map(Change.write)
    let count = changes.count
    guard write else {
      guard count > 0 else { return }
      outcome.say(
        Bilingual(
          id: "naskah: belum ada yang ditulis; tambahkan --write", en: "naskah: nothing is written yet; add --write")[
            language])
      return
    }
    let memory = plan.memory.file, isNew = !plan.memory.isEmpty && memory.bytes != kept
    guard count > 0 || isNew else { return }
    try site.machine(language) {
      if count > 0 { try apply(changes) }
      // The memory comes after the files. Where we are stopped in between, the next import has an older memory, takes
      // no side where file and handbook differ, and overwrites nothing.
      if isNew { try site.workspace.replaceNamedFile(path(of: RegisterMemory.path), memory.bytes) }
    }
    guard count > 0 else { return }
    outcome.say(
      Bilingual(
        id: "naskah: \(count) berkas ditulis; jalankan naskah check",
        en: "naskah: \(count) files written; run naskah check")[language])
    let command = "naskah import --undo" + (site.folder == "." ? "" : " -C " + site.folder)
    outcome.say(
      Bilingual(id: "naskah: untuk membatalkannya: \(command)", en: "naskah: to take it back: \(command)")[language])
  }

  /// What the files hold, by the mapping where one is named; nil where the mapping does not fit, which has been said.
  private func register(
    in files: [NamedWorkbook], under model: PlanningModel, _ outcome: inout Outcome
  ) throws -> RegisterReading? {
    guard let mapping else { return readRegister(files) }
    let language = site.spoken(model)
    guard let bytes = try site.machine(language, { try readBytesIfThere(of: mapping) }) else {
      let register = readRegister(files)
      let text = register.mappingText(of: files, in: language)
      try site.machine(language) { try site.workspace.replaceNamedFile(mapping, Array(text.utf8)) }
      outcome.say(
        Bilingual(
          id: "naskah: \(mapping) ditulis: periksa arti setiap kolom di dalamnya, lalu jalankan lagi perintah ini",
          en: "naskah: \(mapping) is written: see what each column means in it, then run this command again")[language])
      return register
    }
    let file = SourceFile(path: mapping, bytes: bytes)
    let read = readRegisterMapping(file, under: model)
    if !read.diagnostics.isEmpty {
      let printed = PrintedFindings(read.diagnostics, language: language, files: 1, folder: "") {
        $0 == mapping ? file : nil
      }
      outcome.say(Printable(lines: printed.human(colour: false)))
    }
    guard let found = read.value, !read.diagnostics.contains(where: { $0.severity == .error }) else {
      if read.diagnostics.isEmpty { sayNoMapping(mapping, language, &outcome) }
      return nil
    }
    let wrong = mismatches(of: found, with: files)
    for mismatch in wrong {
      outcome.say("\(mismatch.at.path):\(mismatch.at.line):\(mismatch.at.column): \(mismatch.what[language])")
    }
    return wrong.isEmpty ? readRegister(files, by: found) : nil
  }

  /// A base says what an export was. A file that is none would be taken for a new register, and its rows for new
  /// dossiers, although whoever named a base expects changes of those that are there.
  private var noExport: Failure {
    let names = files.joined(separator: ", ")
    return Failure(
      Bilingual(
        id: """
          naskah: \(names) tidak terbaca sebagai hasil naskah export, sehingga --base tidak dapat dipakai: baris \
          pertamanya harus judul kolom seperti waktu diekspor, dan kolom Id memuat id dosier; kalau ini daftar baru, \
          hilangkan --base
          """,
        en: """
          naskah: \(names) is not read as what naskah export wrote, so --base cannot be used: its first row must be \
          the headings as they were exported, and the column Id must have the ids of dossiers; if this is a new \
          register, leave out --base
          """))
  }

  private func sayNoMapping(_ path: String, _ language: Language, _ outcome: inout Outcome) {
    outcome.say(
      Bilingual(
        id: "naskah: \(path) bukan pemetaan: hapus, lalu jalankan lagi agar ditulis baru",
        en: "naskah: \(path) is no mapping: delete it, and run this again to have it written anew")[language])
  }
}

extension PreferredSide: ExpressibleByArgument {}
