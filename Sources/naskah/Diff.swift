internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Pages
internal import Pipeline
internal import Planning

/// `naskah diff`: what changed between two versions of the handbook, in an officer's words.
struct Diff: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Katakan apa yang berubah antara dua tag, hari atau revisi, isian demi isian.",
        en: "Tell what changed between two tags, days or revisions, field by field."),
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah diff akhir-2025                          dari tag itu sampai kini
        naskah diff akhir-2025 akhir-2026               antara dua tag
        naskah diff 2026-06-30 2026-12-31 --format md   antara dua hari, untuk surel
        naskah diff HEAD~10 --format html > perubahan.html
        naskah diff akhir-2025 akhir-2026 --audience biasa --format html

      Dokumen dikenali dari idnya, jadi berkas yang dipindahkan bukan perubahan dan dosier yang berganti nama tetap \
      punya riwayatnya. Isian ditulis dengan nilai lama dan barunya; akibatnya dihitung di kedua sisi pada hari yang \
      sama (--as-of): tenggat yang bergeser, skor, temuan yang muncul atau hilang. Yang tidak mengubah isi berkas \
      (tanda kutip, urutan isian, komentar, ganti baris dalam nilai) tidak disebut. Bentuk: text, md, html (satu \
      halaman yang tidak memerlukan apa pun di sampingnya), json.

      Berakhir dengan 0, ada atau tidak ada perubahan; dengan 2 bila git atau disk menolak.
      """,
    en: """
      Examples:
        naskah diff akhir-2025                          from that tag to the folder
        naskah diff akhir-2025 akhir-2026               between two tags
        naskah diff 2026-06-30 2026-12-31 --format md   between two days, for mail
        naskah diff HEAD~10 --format html > perubahan.html
        naskah diff akhir-2025 akhir-2026 --audience biasa --format html

      Documents are known by their ids, so a moved file is no change and a renamed dossier keeps its history. Fields \
      come with the old and the new value; what follows is computed on both sides as of the same day (--as-of): \
      deadlines that moved, scores, findings that came or went. What does not change what a file says (quotes, order \
      of keys, comments, line breaks in values) is not told. Forms: text, md, html (one page that needs nothing beside \
      it), json.

      Ends with 0, with or without changes; with 2 where git or the disk refuses.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, md, html, json }

  @OptionGroup var site: DiffOptions

  @Argument(
    help: .text(
      id: "Versi yang lebih lama: sebuah tag, hari, cabang atau komit, misalnya akhir-2025 atau 2025-12-31.",
      en: "The earlier version: a tag, a day, a branch or a commit, e.g. akhir-2025 or 2025-12-31.",
      value: ("dari", "from")))
  var from: String

  @Argument(
    help: .text(
      id: "Versi yang lebih baru, misalnya akhir-2026. Bawaan: folder sebagaimana adanya.",
      en: "The later one, e.g. akhir-2026. Default: the folder as it is.", value: ("sampai", "to")))
  var to: String?

  @Option(
    help: .text(
      id: "Bentuknya: text, md, html atau json, misalnya --format html.",
      en: "The form: text, md, html or json, e.g. --format html.",
      value: ("bentuk", "form")))
  var format = Format.text

  func validate() throws {
    if site.at != nil {
      throw ValidationError(
        id: "di sini --at adalah versi kedua: tulis naskah diff \(from) REV",
        en: "--at is the second version here: write naskah diff \(from) REV")
    }
  }

  func run(_ outcome: inout Outcome) async throws {
    outcome.progress.begin(Bilingual(id: "membandingkan", en: "comparing"))
    let old = try await sources(at: from, &outcome), new = try await sources(at: to, &outcome)
    let between = try commits(between: old, new)
    if to != nil { site.sayLackOfZones(for: new, &outcome) }
    let today = try site.today(in: timeZone(of: new))
    let report = outcome.keep(
      await compareVersions(
        NamedSources(old, label: from), NamedSources(new, label: to), between: between, asOf: today,
        for: site.audience, workers: site.workers))
    try site.refuseUnknownAudience(report.to.findings, under: report.to.handbook.model)
    guard site.readersAreKnown(report.to.findings, under: report.to.handbook.model, &outcome) else {
      return outcome.fail()
    }
    let model = report.to.handbook.model, language = site.spoken(model)
    if old.model == nil { outcome.say(lackOfModel[language]) }
    site.sayFindings(report.to.findings, in: language, &outcome)
    let document = changeDocument(of: report, language: language.rawValue, templates: new.templates)
    switch format {
    case .text:
      outcome.print(Printable(lines: document.text(colour: site.color.applies(onTerminal: Terminal.outputIsTerminal))))
    case .md: outcome.print(Printable(document: document.markdown))
    case .html:
      outcome.print(data: document.html(templates: new.templates, accent: model.site.accent, version: Naskah.version))
    case .json: outcome.print(data: changeJSON(of: report).pretty() + "\n")
    }
  }

  /// A version's files; what git or the disk refuses ends the program with 2.
  private func sources(at revision: String?, _ outcome: inout Outcome) async throws -> SourceTree {
    guard let revision else { return try await site.readSources(&outcome) }
    do {
      return try await site.workspace.readSources(at: revision)
    } catch let error as MachineError {
      throw Failure(text: "naskah: " + error.message[site.spoken(nil)])
    }
  }

  private var lackOfModel: Bilingual {
    Bilingual(
      id:
        "naskah: pada \(from) belum ada content/planning-model.yml; versi itu dibandingkan seolah-olah modelnya profil "
        + "national",
      en:
        "naskah: at \(from) there was no content/planning-model.yml; that version is compared as if its model were the "
        + "profile national")
  }

  /// What the commits between two versions changed; none where readers may see all that was ever hidden.
  private func commits(between old: SourceTree, _ new: SourceTree) throws -> [HandbookCommit] {
    guard let earlier = old.revision, !tellsAll(comparing: old, new, for: site.audience) else { return [] }
    do {
      return try site.workspace.readCommits(after: earlier, to: new.revision)
    } catch let error as MachineError {
      throw Failure(text: "naskah: " + error.message[site.spoken(nil)])
    }
  }
}
