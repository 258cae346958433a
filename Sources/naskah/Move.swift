internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Markup
internal import Pipeline

/// `naskah mv`: another id for a document, in every file that names it.
struct Move: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Beri sebuah dokumen id lain, di setiap berkas yang menyebutnya.",
        en: "Give a document another id, in every file that names it."), named: "mv",
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah mv KS-2024-019 KS-2024-021 --dry-run
        naskah mv KS-2024-019 KS-2024-021
        naskah mv pt-garam-biru pt-garam-nusantara

      Mengganti id di berkas dokumennya sendiri, di semua isian di antara ---, gambar dan [[tautan]] yang menyebutnya, \
      dan di planning-model.yml; yang lain di berkas-berkas itu tidak berubah, komentar dan tata letak tetap. Bila \
      nama berkas memuat id itu, namanya ikut, begitu pula tautan kepadanya. Id lama sebuah dosier atau mitra tetap \
      ada di aliases, sehingga halamannya di situs membawa ke yang baru.

      Semua berkas berubah, atau tidak satu pun. Berakhir dengan 2 bila id lama tidak dikenal, atau id baru sudah \
      dipakai atau salah bentuknya.
      """,
    en: """
      Examples:
        naskah mv KS-2024-019 KS-2024-021 --dry-run
        naskah mv KS-2024-019 KS-2024-021
        naskah mv pt-garam-biru pt-garam-nusantara

      Changes the id in the document's own file, in all front matter, figures and [[links]] that name it, and in \
      planning-model.yml; nothing else in these files changes, comments and formatting stay. Where the file's name \
      holds the id it follows, and so do links to it. The old id of a dossier or partner stays in aliases, so its page \
      on the site leads to the new one.

      All files are changed, or none. Ends with 2 where the old id is unknown, or the new one is taken or not of the \
      right form.
      """)

  @OptionGroup var site: RenamingOptions

  @Argument(
    help: .text(
      id: "Idnya sekarang, misalnya KS-2024-019.", en: "The id it has, e.g. KS-2024-019.", value: ("lama", "old")))
  var old: String

  @Argument(
    help: .text(
      id: "Idnya yang baru, misalnya KS-2024-021.", en: "The id it is to have, e.g. KS-2024-021.",
      value: ("baru", "new")))
  var new: String

  @Flag(
    name: .customLong("dry-run"),
    help: .text(
      id: "Katakan apa yang akan berubah, dan jangan ubah apa pun. Bawaan: ubah.",
      en: "Say what would change, and change nothing. Default: change it."))
  var isDryRun = false

  func validate() throws {
    if site.at != nil {
      throw ValidationError(
        id: "revisi dalam git tidak berubah: hilangkan --at", en: "a revision of git does not change: leave --at out")
    }
  }

  func run(_ outcome: inout Outcome) async throws {
    let sources = try await site.readSources(&outcome)
    let files = await site.workers.map(sources.content.count) { Markup.parse(sources.content[$0]) }
    let model = sources.model.map(Markup.parse)
    let language = site.spoken(readModel(model).value)
    let paths = Set(sources.content.map(\.path) + sources.attachments)
    switch planMove(of: files, model: model, paths: paths, from: old, to: new) {
    case .refused(let why): throw Failure(text: "naskah: " + why[language])
    case .plan(let plan):
      if !isDryRun {
        try site.machine(language) { try site.workspace.apply(changes(of: plan), of: "naskah mv \(old) \(new)") }
      }
      outcome.print(Printable(lines: list(of: plan)))
      outcome.say(summary(of: plan)[language])
      for path in plan.unread {
        outcome.say(
          Bilingual(
            id: "naskah: isian di antara --- dalam \(path) tidak terbaca; periksa sendiri apakah ia menyebut \(old)",
            en: "naskah: the front matter of \(path) cannot be read; look yourself whether it names \(old)")[language])
      }
    }
  }

  private func changes(of plan: MovePlan) -> [Change] {
    plan.files.map(Change.write) + plan.moves.map { Change.move(from: $0.from, to: $0.to) }
  }

  /// The files that change, a line each.
  private func list(of plan: MovePlan) -> String {
    let moved = Dictionary(plan.moves.map { ($0.from, $0.to) }, uniquingKeysWith: { first, _ in first })
    let paths = Set(plan.files.map(\.path)).union(moved.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return paths.map { path in path.visible + (moved[path].map { " → " + $0.visible } ?? "") + "\n" }.joined()
  }

  private func summary(of plan: MovePlan) -> Bilingual {
    let count = plan.references
    let doing = isDryRun ? Bilingual(id: "akan menjadi", en: "would become") : Bilingual(id: "sekarang", en: "is now")
    let alias =
      plan.keepsAlias
      ? Bilingual(id: "; id lama tetap menunjuk ke halamannya", en: "; the old id still leads to its page")
      : Bilingual(
        id: "; jenis ini tidak menyimpan id lama, jadi tautan dari luar ke halaman lamanya putus",
        en: "; this kind keeps no old ids, so links from outside to its old page break")
    return Bilingual(
      id: "naskah: \(old) \(doing.id) \(new), \(count) rujukan ikut berubah" + alias.id,
      en: "naskah: \(old) \(doing.en) \(new), \(count) \(count == 1 ? "reference follows" : "references follow")"
        + alias.en)
  }
}
