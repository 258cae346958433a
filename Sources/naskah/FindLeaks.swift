internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Leaks
internal import Pipeline

/// `naskah leaks`: whether a built folder holds what its readers may not see.
struct FindLeaks: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Periksa apakah folder hasil bangunan memuat sesuatu yang tidak boleh dilihat pembacanya.",
        en: "Look whether a built folder holds anything that its readers may not see."),
      named: "leaks",
      discussion: Bilingual(
        id: """
          Contoh:
            naskah leaks _edisi/biasa --against content
            naskah leaks _site --against content --audience biasa

          Yang dicari: nama, judul, id, angka (8 digit atau lebih) dan kalimat yang hanya ada di bagian tersembunyi. \
          Semua berkas diperiksa, juga namanya, isi XLSX, DOCX, PDF dan ZIP, dan apa yang disandikan (entitas, persen, \
          base64, JSON, baris kalender yang dilipat). Kode akhir: 0 tidak ada yang bocor, 1 ada, 2 tidak dapat dibaca.
          """,
        en: """
          Examples:
            naskah leaks _editions/biasa --against content
            naskah leaks _site --against content --audience biasa

          Looked for: names, titles, ids, numbers (8 digits and more) and sentences that stand only in hidden things. \
          Every file is looked through, its name, what XLSX, DOCX, PDF and ZIP hold, and what is encoded (entities, \
          percent, base64, JSON, folded lines of calendars). Exit codes: 0 nothing leaks, 1 something does, 2 it \
          cannot be read.
          """))
  }

  @OptionGroup var site: RenamingOptions

  @Argument(
    help: .text(
      id: "Folder yang diperiksa, misalnya _edisi/biasa.", en: "The folder to look through, e.g. _editions/biasa.",
      value: ("folder", "dir")),
    completion: .directory)
  var folder: String

  @Option(
    help: .text(
      id:
        "Sumbernya: buku pegangan atau folder content-nya, misalnya --against content. Bawaan: buku pegangan di sini.",
      en: "The sources: a handbook or its content folder, e.g. --against content. Default: the handbook here.",
      value: ("folder", "dir")),
    completion: .directory)
  var against: String?

  @Option(
    help: .text(
      id:
        """
        Untuk tingkat apa folder itu dibuat, misalnya --audience biasa. Bawaan: nama foldernya, bila itu sebuah tingkat.
        """,
      en:
        """
        For which level the folder was built, e.g. --audience biasa. Default: the folder's name, where that is a level.
        """,
      value: ("tingkat", "level")))
  var audience: String?

  func run(_ outcome: inout Outcome) async throws {
    let workers = site.workers
    let handbook = try handbook
    let sources = try await read(handbook, &outcome)
    let parsed = outcome.keep(await ParsedTree(sources, for: .all, workers: workers))
    let model = reader(of: sources, for: nil).model, language = site.spoken(model)
    let built = try site.machine(language) { try BuiltFolder(at: folder, of: handbook) }
    let level = try level(under: model, language)
    let hidden = outcome.keep(phrases(hiddenIn: parsed, from: level))
    outcome.progress.begin(Bilingual(id: "memeriksa berkas", en: "looking through files"), of: built.files.count)
    let progress = outcome.progress
    let scans: [FileScan]
    do {
      scans = try await workers.pull(built.files.count, 8) { range in
        let done = try range.map { index in
          let file = built.files[index]
          return scan(file, try built.bytes(of: file), pageText: try built.pageText(of: file), for: hidden)
        }
        progress.reach(range.upperBound)
        return done
      }.flatMap { $0 }
    } catch let error as MachineError {
      throw Failure(text: "naskah: " + error.message[language])
    }
    let leaks = scans.flatMap(\.leaks)
    for leak in leaks { outcome.print(Printable(lines: lines(of: leak, language))) }
    sayUnread(scans.flatMap(\.unread), language, &outcome)
    outcome.say(summary(leaks, files: built.files.count, hidden)[language])
    if !leaks.isEmpty { outcome.fail() }
  }

  /// The folder of the handbook that `--against` names; as every command finds it where nothing is named.
  private var handbook: String {
    get throws {
      guard let against else { return site.folder }
      return try site.machine(site.spoken(nil)) { try handbookPlace(of: against, from: site.handbook.start).folder }
    }
  }

  private func read(_ handbook: String, _ outcome: inout Outcome) async throws -> SourceTree {
    guard against != nil else { return try await site.readSources(&outcome) }
    do {
      return try await Workspace(at: handbook, workers: site.workers).readSources()
    } catch let error as MachineError {
      throw Failure(text: "naskah: " + error.message[site.spoken(nil)])
    }
  }

  private func level(under model: PlanningModel, _ language: Language) throws -> String {
    let levels = model.classifications.map(\.id)
    if let audience {
      _ = try model.index(of: audience, in: .classification, for: Bilingual(id: "tingkat", en: "level"), language)
      return audience
    }
    let name = folder.split(separator: "/").last { $0 != "." }.map(String.init) ?? ""
    if levels.contains(name) { return name }
    throw Failure(
      text: Bilingual(
        id:
          "naskah: untuk siapa \(folder) dibuat tidak tertulis di situ; tambahkan --audience TINGKAT "
          + "(\(levels.joined(separator: ", ")))",
        en:
          "naskah: for whom \(folder) was built does not stand there; add --audience LEVEL "
          + "(\(levels.joined(separator: ", ")))")[language])
  }

  // MARK: What is said

  private func lines(of leak: Leak, _ language: Language) -> String {
    let place =
      leak.file.visible + (leak.line > 0 ? ":\(leak.line)" : "") + (leak.part.isEmpty ? "" : " (\(leak.part.visible))")
    let source = "\(leak.hidden.path.visible):\(leak.hidden.line)"
    let sentence = Bilingual(
      id: "“\(leak.found.visible)” hanya ada di bagian tersembunyi: \(source)",
      en: "“\(leak.found.visible)” stands only in what is hidden: \(source)")
    return "\(place): \(sentence[language])\n    …\(leak.context.visible)…"
  }

  private func sayUnread(_ unread: [FileScan.Unread], _ language: Language, _ outcome: inout Outcome) {
    func tell(_ kind: FileScan.Unread, _ text: Bilingual) {
      let count = unread.count { $0 == kind }
      if count > 0 { outcome.say("naskah: \(count) " + text[language]) }
    }
    tell(
      .picture,
      Bilingual(id: "gambar: yang tergambar di dalamnya tidak dibaca", en: "pictures: what they show is not read"))
    tell(
      .container,
      Bilingual(
        id: "arsip terkunci atau rusak: isinya tidak dibaca",
        en: "locked or broken archives: what they hold is not read"))
    tell(
      .nesting,
      Bilingual(
        id: "bagian yang bersarang lebih dari lima lapis: isinya tidak dibaca",
        en: "parts that lie more than five deep in others: what they hold is not read"))
    tell(
      .size,
      Bilingual(
        id: "berkas atau bagian yang lebih besar dari 2 GiB: isinya tidak dibaca",
        en: "files or parts of more than 2 GiB: what they hold is not read"))
    tell(
      .pageText,
      Bilingual(
        id: "PDF: kata-kata di halamannya tidak dibaca (pasang pdftotext: apt install poppler-utils)",
        en: "PDFs: the words on their pages are not read (install pdftotext: apt install poppler-utils)"))
  }

  private func summary(_ leaks: [Leak], files: Int, _ phrases: Phrases) -> Bilingual {
    let looked = Bilingual.count(files, id: "berkas", one: "file", other: "files")
    let sought = Bilingual.count(phrases.count, id: "teks tersembunyi", one: "hidden text", other: "hidden texts")
    guard !leaks.isEmpty else {
      return Bilingual(
        id: "tidak ada yang bocor: \(looked.id) diperiksa terhadap \(sought.id)",
        en: "nothing leaks: \(looked.en) looked through for \(sought.en)")
    }
    let found = Bilingual.count(leaks.count, id: "kebocoran", one: "leak", other: "leaks")
    return Bilingual(
      id: "\(found.id) dalam \(looked.id); jangan terbitkan folder ini",
      en: "\(found.en) in \(looked.en); do not publish this folder")
  }
}
