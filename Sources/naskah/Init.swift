internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Pages
internal import Pipeline

/// `naskah init`: a handbook to begin with.
struct Init: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Mulai buku pegangan baru, dengan satu contoh dari setiap jenis dokumen.",
        en: "Begin a new handbook, with one example of each kind of document."),
      discussion: Bilingual(
        id: """
          Contoh:
            naskah init buku-kerja-sama --name "Universitas Contoh"
            naskah init . --name "Dinas Contoh" --procedure local --unit hukum=Hukum

          Di terminal, apa yang tidak disebut ditanyakan; Enter mengambil bawaannya.

          Prosedur: national (perjanjian internasional, UU 24/2000), domestic (kerja sama dalam negeri), local (kerja \
          sama daerah dengan luar negeri). Buku yang dimulai lolos naskah check. Setelah itu: naskah new dossier, atau \
          naskah import untuk memasukkan daftar dari Excel.
          """,
        en: """
          Examples:
            naskah init cooperation --name "Example University" --language en
            naskah init . --name "Example Office" --procedure local --unit law=Law

          At a terminal, what is not given is asked for; Enter takes the default.

          Procedures: national (international agreements, Law 24/2000), domestic (inside the country), local (regions \
          with partners abroad). The handbook passes naskah check. Then: naskah new dossier, or naskah import for a \
          register from Excel.
          """))
  }

  enum Procedure: String, ExpressibleByArgument, CaseIterable {
    case national, domestic, local
  }

  @Argument(
    help: .text(
      id: "Folder buku pegangan, misalnya buku-kerja-sama. Bawaan: folder ini.",
      en: "The handbook's folder, e.g. cooperation. Default: this folder.", value: ("folder", "dir")),
    completion: .directory)
  var folder = "."

  @Option(
    help: .text(
      id: "Nama lembaga, misalnya --name \"Universitas Contoh\". Bawaan: ditanyakan di terminal.",
      en: "The institution's name, e.g. --name \"Example University\". Default: it is asked for at a terminal.",
      value: ("nama", "name")))
  var name: String?

  @Option(
    help: .text(
      id: "Bahasa buku pegangan, misalnya --language id. Bawaan: bahasa komputer ini.",
      en: "The handbook's language, e.g. --language en. Default: this computer's.", value: ("id|en", "id|en")),
    completion: .languages)
  var language: String?

  @Option(
    help: .text(
      id: "Prosedurnya, misalnya --procedure domestic. Bawaan: national.",
      en: "The procedure, e.g. --procedure domestic. Default: national.", value: ("nama", "name")))
  var procedure: Procedure?

  @Option(
    help: .text(
      id: "Sebuah unit, misalnya --unit biro=\"Biro Kerja Sama\"; boleh berulang. Bawaan: satu biro kerja sama.",
      en: "A unit, e.g. --unit bureau=\"Cooperation Bureau\"; may be repeated. Default: one cooperation bureau.",
      value: ("id=nama", "id=name")))
  var unit: [String] = []

  @OptionGroup var day: DayOption

  func validate() throws {
    try requireLanguage(language)
    if name.map({ $0.unicodeScalars.allSatisfy(\.properties.isWhitespace) }) ?? !InitQuestions.canBeAsked {
      throw ValidationError(id: "--name memerlukan nama lembaga", en: "--name takes the institution's name")
    }
    for unit in unit where Self.unit(unit) == nil {
      throw ValidationError(
        id: "'\(unit)' bukan id=nama: tulis --unit biro=\"Biro Kerja Sama\"",
        en: "'\(unit)' is no id=name: write --unit bureau=\"Cooperation Bureau\"")
    }
    var taken: Set<String> = []
    for unit in unit.compactMap(Self.unit) where !taken.insert(unit.id).inserted {
      throw ValidationError(
        id: "unit '\(unit.id)' disebut dua kali; beri masing-masing --unit id sendiri",
        en: "the unit '\(unit.id)' is named twice; give each --unit an id of its own")
    }
  }

  func run(_ outcome: inout Outcome) throws {
    let workspace = Workspace(at: folder, workers: Workers(1))
    let wishes = try wishes(in: workspace, outcome.progress), language = wishes.language
    let files = newHandbook(wishes, today: try Today.day(day.asOf, in: "Asia/Jakarta"))
    let left: [String]
    do {
      left = try workspace.begin(with: files)
    } catch let error as MachineError {
      throw Failure(error)
    }
    for file in files where left.contains(file.path) { outcome.say(note(ofLeft: file)[language]) }
    for file in files where !left.contains(file.path) {
      outcome.print(Printable(line: folder == "." ? file.path : folder + "/" + file.path))
    }
    outcome.say(
      Bilingual(
        id: "naskah: buku pegangan sudah ada; jalankan naskah check, lalu naskah build",
        en: "naskah: the handbook is there; run naskah check, then naskah build")[language])
  }

  /// What was given; what was not is asked for at a terminal, and has its default elsewhere.
  private func wishes(in workspace: Workspace, _ progress: Progress) throws -> NewHandbookWishes {
    let given = language.flatMap { Language(rawValue: $0) }
    var questions: InitQuestions?
    if InitQuestions.canBeAsked, name == nil || given == nil || procedure == nil || unit.isEmpty {
      // Nobody should answer for a folder that cannot be used.
      do { try workspace.refuseWhereBegun() } catch let error as MachineError { throw Failure(error) }
      questions = InitQuestions(progress)
    }
    let spoken = given ?? .ofReader
    let name = try name ?? questions?.name(spoken) ?? ""
    let language = try given ?? questions?.language(spoken) ?? spoken
    let procedure = try procedure ?? questions?.procedure(language) ?? .national
    let usual = NewHandbookWishes.Unit(
      id: "biro", name: Bilingual(id: "Biro Kerja Sama", en: "Cooperation Bureau")[language])
    let units = try unit.isEmpty ? questions?.units(usual, language) ?? [usual] : unit.compactMap(Self.unit)
    return NewHandbookWishes(name: name, language: language, procedure: procedure.rawValue, units: units)
  }

  /// A file that the folder had before; what a list of files to pass over lacks is for its owner to add.
  private func note(ofLeft file: SourceFile) -> Bilingual {
    guard file.path == ".gitignore" else {
      return Bilingual(
        id: "naskah: \(file.path) sudah ada dan dibiarkan",
        en: "naskah: \(file.path) was there already and is left as it is")
    }
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").joined(separator: ", ")
    return Bilingual(
      id: "naskah: \(file.path) sudah ada dan dibiarkan; tambahkan baris ini ke dalamnya: \(lines)",
      en: "naskah: \(file.path) was there already and is left as it is; add these lines to it: \(lines)")
  }

  static func unit(_ text: String) -> NewHandbookWishes.Unit? {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, isId(parts[0], dossier: false), !parts[1].withoutBlanksAtEnds.isEmpty else { return nil }
    return NewHandbookWishes.Unit(id: parts[0], name: parts[1])
  }
}
