internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Pages
internal import Pipeline
internal import Planning

/// `naskah pack`: documents to carry into a meeting.
struct Pack: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Buat paket bahan rapat: HTML, dan dengan --pdf dan --docx juga PDF dan Word.",
        en: "Make briefing packs: HTML, and with --pdf and --docx PDF and Word."),
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah pack kunjungan-valdoria-2027 --pdf
        naskah pack profil-nordhavn --pdf --docx --language en
        naskah pack --all --pdf --docx

      Setiap paket dibuat dalam setiap bahasanya, kecuali --language menyebut satu. Yang tidak berubah tidak dibuat \
      lagi. PDF memerlukan WeasyPrint 57.2 atau lebih baru (selain itu dipakai Chromium), Word memerlukan pandoc; HTML \
      tidak memerlukan apa pun dan dapat dicetak dari peramban mana pun. Yang ada di _packs/ dan masih cocok \
      diterbitkan naskah build di samping halaman paketnya.
      """,
    en: """
      Examples:
        naskah pack kunjungan-valdoria-2027 --pdf
        naskah pack profil-nordhavn --pdf --docx --language en
        naskah pack --all --pdf --docx

      Every pack is made in each of its languages, unless --language names one. What is unchanged is not made again. \
      PDF needs WeasyPrint 57.2 or newer (else Chromium is used), Word needs pandoc; HTML needs nothing and prints \
      from any browser. What stands in _packs/ and still fits the handbook is published by naskah build beside the \
      pack's page.
      """)

  @Argument(
    help: .text(
      id: "Id paket-paketnya, misalnya kunjungan-valdoria-2027.", en: "The packs' ids, e.g. kunjungan-valdoria-2027.",
      value: ("id", "id")))
  var ids: [String] = []

  @OptionGroup var site: CheckedOptions

  @Flag(
    help: .text(
      id: "Setiap paket buku pegangan ini. Bawaan: yang disebut.",
      en: "Every pack of the handbook. Default: those that are named."))
  var all = false

  @Flag(help: .text(id: "PDF dari masing-masing. Bawaan: tidak dibuat.", en: "A PDF of each. Default: none."))
  var pdf = false

  @Flag(
    help: .text(
      id: "Dokumen Word dari masing-masing. Bawaan: tidak dibuat.", en: "A Word document of each. Default: none."))
  var docx = false

  @Option(
    name: .shortAndLong,
    help: .text(
      id: "Folder untuk paket, misalnya --output /srv/paket. Bawaan: _packs di folder buku pegangan.",
      en: "The folder for the packs, e.g. --output /srv/packs. Default: _packs in the handbook's folder.",
      value: ("folder", "dir")),
    completion: .directory)
  var output: String?

  @Option(
    help: .text(
      id: "Pembuat PDF: weasyprint atau chromium, misalnya --engine chromium. Bawaan: WeasyPrint bila terpasang.",
      en:
        """
        What makes the PDF: weasyprint or chromium, e.g. --engine chromium. \
        Default: WeasyPrint where it is installed.
        """,
      value: ("mesin", "engine")))
  var engine: PackMakers.Engine?

  @Option(
    name: .customLong("time-limit"),
    help: .text(
      id: "Berapa detik sebuah program boleh bekerja untuk satu dokumen, misalnya --time-limit 60.",
      en: "How many seconds a program may take for one document, e.g. --time-limit 60.", value: ("detik", "seconds")))
  var seconds = 300

  func validate() throws {
    if ids.isEmpty, !all {
      throw ValidationError(
        id:
          "sebut sebuah paket (naskah list '{kind: pack}' --columns id menyebut yang ada), atau semuanya dengan --all",
        en: "name a pack (naskah list '{kind: pack}' --columns id tells which there are), or all of them with --all")
    }
    if all, !ids.isEmpty {
      let named = ids.joined(separator: " ")
      throw ValidationError(
        id: "--all membuat setiap paket: hilangkan \(named)", en: "--all makes every pack: leave out \(named)")
    }
    if seconds < 1 {
      throw ValidationError(id: "--time-limit memakai angka mulai dari 1", en: "--time-limit takes a number from 1")
    }
  }

  func run(_ outcome: inout Outcome) async throws {
    let sources = try await site.readSources(&outcome)
    let assessed = try await site.assess(sources, &outcome)
    let language = site.spoken(assessed.handbook.model)
    let tolerated = try site.tolerated(assessed, sources)
    let bases = assessed.packBases(isDayGiven: site.asOf != nil)
    let pictures = try site.machine(language) {
      Pictures(try site.workspace.files(bases.picturePaths, at: sources.revision))
    }
    var wishes = SiteWishes(isDraft: false, version: Naskah.version)
    wishes.packs = bases
    wishes.pictures = pictures
    wishes.isSearched = false
    let compilation = await compile(assessed.finding(tolerated.findings), sources, wishes)
    let packs = try wanted(compilation.packs, of: assessed.handbook, language)
    let findings = assessed.findings(ofPacks: packs.map(\.basis), among: compilation.findings)
    guard !site.fails(findings) else {
      site.say(findings, assessed, of: tolerated.sources, &outcome)
      outcome.say(
        Bilingual(
          id: "tidak ada paket yang dibuat; perbaiki temuan di atas", en: "no pack was made; mend the findings above")[
            language])
      return outcome.fail()
    }
    let (made, lost) = try await make(packs, language, outcome.progress)
    let printed = weighed(made.flatMap(\.findings), by: assessed.handbook.model)
    site.say(findings.filter(\.isAboutPrint) + printed, assessed, of: tolerated.sources, &outcome)
    outcome.say(summary(made)[language])
    if site.fails(printed) { outcome.fail() }
    // What needs no program was made before anybody is told that a program is missing.
    for error in lost { outcome.fail(Failure(text: "naskah: " + error.message[language])) }
  }

  private var folder: String { output ?? (site.folder == "." ? "" : site.folder + "/") + PackPrint.folder }

  // MARK: Which

  private func wanted(_ packs: [PackSource], of handbook: Handbook, _ language: Language) throws -> [PackSource] {
    let known = packs.map(\.id)
    for id in ids where !known.contains(id) {
      throw Failure(
        noSuch: Bilingual(id: "paket dalam edisi ini:", en: "pack in this edition:"), id,
        among: handbook.candidates(of: [.pack]).filter { known.contains($0.id) }, ContentKind.pack.whereListed,
        in: language)
    }
    guard !packs.isEmpty else {
      throw Failure(
        text: Bilingual(
          id: "naskah: tidak ada paket dalam edisi ini", en: "naskah: there is no pack in this edition")[language])
    }
    let chosen = packs.filter { (all || ids.contains($0.id)) && (site.language == nil || site.language == $0.language) }
    guard !chosen.isEmpty else {
      throw Failure(
        text: Bilingual(
          id: "naskah: tidak ada paket dalam bahasa itu", en: "naskah: there is no pack in that language")[language])
    }
    return chosen
  }

  // MARK: Making

  /// - Returns: what was made, and what was asked for and could not be.
  private func make(
    _ packs: [PackSource], _ language: Language, _ progress: Progress
  ) async throws -> (made: [PackMade], lost: [MachineError]) {
    let makers = try PackMakers(Engines(folder: site.folder, seconds: seconds), pdf: pdf, docx: docx, engine: engine)
    progress.begin(Bilingual(id: "membuat paket", en: "making packs"), of: packs.count)
    do {
      let folder = try PackFolder(folder, of: site.folder)
      return (try await make(packs, with: makers, in: folder, progress), makers.lost)
    } catch let error as MachineError {
      throw Failure(text: "naskah: " + error.message[language])
    }
  }

  private func make(
    _ packs: [PackSource], with makers: PackMakers, in folder: PackFolder, _ progress: Progress
  ) async throws -> [PackMade] {
    do {
      let made = try await site.workers.pull(packs.count, 1) { range in
        progress.reach(range.lowerBound)
        return try makers.make(packs[range.lowerBound], in: folder)
      }
      try folder.close()
      return made
    } catch {
      folder.abandon()
      throw error
    }
  }

  private func summary(_ made: [PackMade]) -> Bilingual {
    let new = made.reduce(0) { $0 + $1.made }, kept = made.reduce(0) { $0 + $1.kept }
    let files = Bilingual.count(new + kept, id: "berkas", one: "file", other: "files")
    return Bilingual(
      id: "\(files.id) di \(folder)/ (\(new) dibuat, \(kept) tetap)",
      en: "\(files.en) in \(folder)/ (\(new) made, \(kept) unchanged)")
  }
}
