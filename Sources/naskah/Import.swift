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
        id: "Jadikan daftar di Excel atau CSV dossier dan mitra.",
        en: "Turn a register in Excel or CSV into dossiers and partners."),
      discussion: Bilingual(
        id: """
          Contoh:
            naskah import daftar.xlsx
            naskah import daftar.xlsx --write

          Tanpa --write hanya rencananya yang ditampilkan: apa yang akan ditambah, apa yang sudah sama, apa yang \
          berbeda, dan mitra baru, masing-masing dengan selnya. Dossier yang sudah ada tidak pernah diubah. Dossier \
          yang diimpor adalah record: legacy: yang tidak dapat diketahui dari daftar tidak ditagih. Sel yang tidak \
          punya isian disimpan di source.row. Mitra tidak pernah digabung diam-diam. Jalankan naskah doctor lebih dulu.
          """,
        en: """
          Examples:
            naskah import register.xlsx
            naskah import register.xlsx --write

          Without --write only the plan is shown: what would be added, what is the same already, what differs, and new \
          partners, each with its cell. A dossier that is there is never changed. Imported dossiers are record: legacy: \
          what a register cannot know is not asked for. Cells without a field are kept in source.row. Partners are \
          never merged in silence. Run naskah doctor first.
          """))
  }

  @OptionGroup var site: FolderOptions

  @Argument(
    help: .text(
      id: "Berkasnya, misalnya daftar.xlsx; beberapa berkas yang saling merujuk dibaca bersama.",
      en: "The files, e.g. register.xlsx; several that refer to each other are read together.",
      value: ("berkas", "file")))
  var files: [String]

  @Flag(
    help: .text(
      id: "Tulis berkas-berkasnya, semuanya atau tidak satu pun. Bawaan: hanya rencananya.",
      en: "Write the files, all of them or none. Default: the plan alone."))
  var write = false

  func validate() throws {
    if site.at != nil {
      throw ValidationError(
        id: "yang diimpor masuk ke folder; hilangkan --at", en: "what is imported goes into the folder; leave --at out")
    }
  }

  func run(_ outcome: inout Outcome) async throws {
    let register = try files.map(readRegisterFile)
    let sources = try await site.readSources(&outcome)
    let assessed = try await site.assessAll(sources, &outcome)
    let language = site.spoken(assessed.handbook.model)
    let plan = planImport(of: register, into: assessed.handbook, asOf: assessed.assessment.today)
    outcome.print(Printable(lines: text(of: plan, in: language)))
    guard !plan.files.isEmpty else { return }
    guard write else {
      outcome.say(
        Bilingual(
          id: "naskah: belum ada yang ditulis; tambahkan --write", en: "naskah: nothing is written yet; add --write")[
            language])
      return
    }
    try site.machine(language) {
      try site.workspace.apply(plan.files.map { .create($0) }, of: "naskah import")
    }
    outcome.say(
      Bilingual(
        id: "naskah: \(plan.files.count) berkas ditulis; jalankan naskah check",
        en: "naskah: \(plan.files.count) files written; run naskah check")[language])
  }
}
