internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Markup
internal import Pages
internal import Pipeline
internal import Planning

/// `naskah new`: a file to begin with.
struct New: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Mulai sebuah dosier, mitra atau dokumen lain dengan isian yang diperlukannya.",
        en: "Begin a dossier, a partner or another document with the fields it needs."),
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah new dossier KS-2026-010 --instrument mou --title "Nota Pesisir"
        naskah new dossier KS-2026-011 --instrument pks --owner biro-kerja-sama
        naskah new dossier KS-2026-012 --stage signature --partner pt-garam-biru
        naskah new partner dewan-mitra --title "Dewan Mitra"
        naskah new bab menyusun-tujuan
        naskah new term masa-peralihan

      Jenis, dengan kata sehari-hari: dosier (perjanjian), partner (mitra), chapter (bab), pack (paket), term \
      (istilah), dashboard (dasbor). Yang tidak diberikan tetap kosong: jalankan naskah check, dan ia mengatakan apa \
      yang perlu ditulis. Tahap yang lebih lanjut membawa isian yang diwajibkannya dan oleh tahap-tahap sebelumnya; \
      instrumen membawa klausul minimumnya. Berkasnya berasal dari templates/new/, yang boleh diubah oleh buku \
      pegangan.
      """,
    en: """
      Examples:
        naskah new dossier KS-2026-010 --instrument mou --title "Nota Pesisir"
        naskah new dossier KS-2026-011 --instrument pks --owner biro-kerja-sama
        naskah new dossier KS-2026-012 --stage signature --partner pt-garam-biru
        naskah new partner dewan-mitra --title "Dewan Mitra"
        naskah new bab menyusun-tujuan
        naskah new term masa-peralihan

      Kinds, by the words people use: dossier (perjanjian), partner (mitra), chapter (bab), pack (paket), term \
      (istilah), dashboard (dasbor). What you do not give stays empty: run naskah check, and it says what to write. A \
      stage further on brings the fields that it and the stages before it ask for; the instrument brings its minimum \
      clauses. The file comes from templates/new/, which a handbook may change.
      """)

  @OptionGroup var site: FolderOptions

  @Argument(
    help: .text(
      id: "Jenisnya: dosier, mitra, bab, paket, istilah atau dasbor, misalnya mitra.",
      en: "What it is: dossier, partner, chapter, pack, term or dashboard, e.g. partner.", value: ("jenis", "kind")),
    completion: .list(["dossier", "partner", "chapter", "pack", "term", "dashboard"]))
  var kindWord: String

  @Argument(
    help: .text(
      id:
        """
        Idnya: untuk dosier misalnya KS-2026-010; huruf kecil, angka dan tanda hubung untuk yang lain, misalnya \
        dewan-mitra.
        """,
      en: "The id: for a dossier e.g. KS-2026-010; small letters, digits and hyphens for the others, e.g. dewan-mitra.",
      value: ("id", "id")))
  var id: String

  @Option(
    help: .text(
      id: "Judul atau nama, dalam bahasa pertama organisasi, misalnya --title \"Dewan Mitra\". Bawaan: kosong.",
      en: "The title or name, in the organisation's first language, e.g. --title \"Dewan Mitra\". Default: empty.",
      value: ("judul", "title")))
  var title: String?

  @Option(
    help: .text(
      id: "Instrumen pada model, misalnya --instrument mou. Bawaan: kosong.",
      en: "An instrument of the model, e.g. --instrument mou. Default: empty.", value: ("id", "id")))
  var instrument: String?

  @Option(
    help: .text(
      id: "Tahap pada model, misalnya --stage signature. Bawaan: yang pertama.",
      en: "A stage of the model, e.g. --stage signature. Default: the first.", value: ("id", "id")))
  var stage: String?

  @Option(
    help: .text(
      id: "Unit yang memegangnya, misalnya --owner biro-kerja-sama. Bawaan: kosong.",
      en: "The unit that owns it, e.g. --owner biro-kerja-sama. Default: empty.", value: ("id", "id")))
  var owner: String?

  @Option(
    help: .text(
      id: "Pihak lain pada sebuah dosier, misalnya --partner dewan-mitra. Bawaan: kosong.",
      en: "The other party of a dossier, e.g. --partner dewan-mitra. Default: empty.", value: ("id", "id")))
  var partner: String?

  func validate() throws {
    if site.at != nil {
      throw ValidationError(
        id: "berkas baru masuk ke folder; hilangkan --at", en: "a new file goes into the folder; leave --at out")
    }
  }

  func run(_ outcome: inout Outcome) async throws {
    let sources = try await site.readSources(&outcome)
    let assessed = try await site.assessAll(sources, &outcome)
    let handbook = assessed.handbook, model = handbook.model, language = site.spoken(model)
    let kind = try contentKind(called: kindWord, for: "new", language)
    try checkId(kind, in: handbook, language)
    var wishes = NewFileWishes()
    wishes.title = title
    wishes.instrument = try place(of: instrument, in: .instrument, "--instrument", model, language)
    wishes.stage = try place(of: stage, in: .stage, "--stage", model, language)
    wishes.owner = try place(of: owner, in: .unit, "--owner", model, language)
    wishes.partner = try partner.map { try check(partner: $0, in: handbook, language) }
    let file = newFile(
      kind, id: id, wishes, under: model, today: assessed.assessment.today,
      files: templateFiles(overriding: sources.templates),
      language: language.rawValue)
    if let problem = file.diagnostics.first {
      throw Failure(
        text:
          "naskah: \(problem.span.path):\(problem.span.line): \(problem.message[language]); \(problem.help[language])")
    }
    let path = kind.path(of: id)
    try site.machine(language) {
      try site.workspace.apply(
        [.create(SourceFile(path: path, bytes: file.value))], of: "naskah new \(kind.word) \(id)")
    }
    outcome.print(Printable(line: path))
    outcome.say(
      Bilingual(
        id: "naskah: berkas baru; isi yang masih kosong, lalu jalankan naskah check",
        en: "naskah: a new file; fill in what is empty, then run naskah check")[
          language])
  }

  private func checkId(_ kind: ContentKind, in handbook: Handbook, _ language: Language) throws {
    if let refusal = idRefusal(id, for: kind) { throw Failure(text: "naskah: \(refusal[language])") }
    if let taken = handbook.find(id) {
      let path = handbook.document(taken).file.path
      throw Failure(
        text: Bilingual(
          id: "naskah: id \(id) sudah dipakai oleh \(path)", en: "naskah: the id \(id) is taken by \(path)")[language])
    }
  }

  /// The place of a code in one of the model's lists.
  private func place(
    of code: String?, in list: CodeList, _ option: String, _ model: PlanningModel, _ language: Language
  ) throws -> Int? {
    try code.map {
      try model.index(
        of: $0, in: list, for: Bilingual(id: "\(list.name.id) (\(option))", en: "\(list.name.en) (\(option))"), language
      )
    }
  }

  private func check(partner id: String, in handbook: Handbook, _ language: Language) throws -> String {
    let candidates = handbook.candidates(of: [.partner])
    if candidates.contains(where: { $0.id == id }) { return id }
    throw Failure(
      noSuch: Bilingual(id: "mitra (--partner)", en: "partner (--partner)"), id, among: candidates,
      ContentKind.partner.whereListed, in: language)
  }
}
