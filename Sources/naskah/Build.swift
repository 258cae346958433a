internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Pages
internal import Pipeline
internal import Planning

/// `naskah build`: the site.
struct Build: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(id: "Periksa, lalu buat situsnya.", en: "Check, and build the site."),
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah build
        naskah build --as-of 2026-12-31 --output /srv/buku
        naskah build --audience biasa --output _site-umum
        naskah build --at v2025 --as-of 2025-12-31 --output _site-2025

      Bila pemeriksaan gagal, tidak ada yang diterbitkan dan situs lama tetap; --draft tetap menerbitkannya, dengan \
      pemberitahuan di setiap halaman. Berkas yang tidak berubah tidak ditulis lagi.
      """,
    en: """
      Examples:
        naskah build
        naskah build --as-of 2026-12-31 --output /srv/handbook
        naskah build --audience biasa --output _site-public
        naskah build --at v2025 --as-of 2025-12-31 --output _site-2025

      When the check fails nothing is published and the old site stays; --draft publishes all the same, with a banner \
      on every page. Files that are as they were are not written again.
      """)

  @OptionGroup var site: CheckedOptions

  @Flag(
    help: .text(
      id: "Terbitkan walaupun pemeriksaan gagal; setiap halaman mengatakannya. Bawaan: tidak menerbitkan apa pun.",
      en: "Publish although the check fails; every page says so. Default: publish nothing then."))
  var draft = false

  @Option(
    name: .shortAndLong,
    help: .text(
      id: "Folder situsnya, misalnya --output /srv/buku. Bawaan: _site di folder buku pegangan.",
      en: "The site's folder, e.g. --output /srv/handbook. Default: _site in the handbook's folder.",
      value: ("folder", "dir")))
  var output: String?

  func run(_ outcome: inout Outcome) async throws {
    let sources = try await site.readSources(&outcome)
    async let past = site.readHistory(of: sources)
    let assessed = try await site.assess(sources, &outcome)
    let language = site.spoken(assessed.handbook.model)
    let recovered = try site.machine(language) { try site.workspace.prepare(toPublishAt: folder) }
    if let recovered { outcome.say("naskah: " + recovered[language]) }
    let tolerated = try site.tolerated(assessed, sources)
    let laidOut = try site.machine(language) { try site.workspace.layOut(assessed.graphs) }
    if let note = laidOut.note { outcome.say("naskah: " + note[language]) }
    let history = try await past
    if let note = note(of: history.lack) { outcome.say(note[language]) }
    // What was made from the folder as it is now says nothing of an earlier revision.
    let prints = try site.machine(language) { sources.revision == nil ? try site.workspace.packPrints() : [] }
    let packs = assessed.packBases(isDayGiven: site.asOf != nil)
    let pictures = try site.machine(language) {
      Pictures(try site.workspace.files(packs.picturePaths, at: sources.revision))
    }
    func compilation(isDraft: Bool) async -> Compilation {
      await compile(
        assessed.finding(tolerated.findings), sources, layouts: laidOut.layouts, history: history, prints: prints,
        packs: packs,
        pictures: pictures, isDraft: isDraft, version: Naskah.version, workers: site.workers)
    }
    let final = await compilation(isDraft: false)
    if site.fails(final.findings) {
      site.say(final.findings, assessed, of: tolerated.sources, &outcome)
      if draft, final.findings.contains(where: { $0.decidesAccess && $0.severity == .error }) {
        return refuseDraft(in: language, &outcome)
      }
      guard draft else {
        outcome.say(
          Bilingual(
            id:
              """
              tidak ada yang diterbitkan; situs lama tetap. Perbaiki temuan di atas, atau terbitkan sebagai rancangan \
              dengan --draft
              """,
            en: "nothing was published; the old site stays. Mend the findings above, or publish a draft with --draft")[
              language])
        return outcome.fail()
      }
    }
    let isDraft = site.fails(final.findings)
    try await publish(isDraft ? await compilation(isDraft: true) : final, at: sources.revision, in: language, &outcome)
  }

  /// No draft is made where it is not known who may see what.
  private func refuseDraft(in language: Language, _ outcome: inout Outcome) {
    outcome.say(
      Bilingual(
        id:
          """
          tidak ada yang diterbitkan, juga tidak sebagai rancangan: belum pasti siapa yang boleh melihat apa; \
          perbaiki temuan di atas
          """,
        en: "nothing was published, not even a draft: it is not certain who may see what; mend the findings above")[
          language])
    outcome.fail()
  }

  /// What the pages' history will not tell: the site is made all the same.
  private func note(of lack: History.Lack?) -> Bilingual? {
    switch lack {
    case nil: nil
    case .all(_, let detail):
      Bilingual(
        id: "naskah: situs ini tanpa riwayat: \(detail.id)", en: "naskah: this site has no history: \(detail.en)")
    case .before(let day):
      Bilingual(
        id:
          "naskah: salinan repositori ini dangkal: riwayat sebelum \(day.spoken.id) tidak ada (git fetch --unshallow)",
        en: "naskah: this clone is shallow: there is no history before \(day.spoken.en) (git fetch --unshallow)")
    }
  }

  private var folder: String { output ?? (site.folder == "." ? "_site" : site.folder + "/_site") }

  private func publish(
    _ compilation: Compilation, at revision: Revision?, in language: Language, _ outcome: inout Outcome
  ) async throws {
    let files = compilation.output
    let progress = outcome.progress
    progress.begin(Bilingual(id: "menulis halaman", en: "writing pages"), of: files.paths.count + files.copies.count)
    do {
      let done = try await site.workspace.publish(files, to: folder, at: revision) { progress.reach($0) }
      outcome.say(summary(done, compilation.findings, folder)[language])
    } catch let error as MachineError {
      throw Failure(text: "naskah: " + error.message[language])
    }
  }

  private func summary(_ done: Published, _ findings: [Diagnostic], _ folder: String) -> Bilingual {
    let total = Bilingual.count(done.written + done.unchanged, id: "berkas", one: "file", other: "files")
    let warnings = findings.count { $0.severity == .warning }
    return Bilingual(
      id: "\(total.id) di \(folder)/ (\(done.written) ditulis, \(done.unchanged) tetap, \(done.removed) dihapus)"
        + (warnings == 0 ? "" : "; \(warnings) peringatan: lihat naskah check"),
      en: "\(total.en) in \(folder)/ (\(done.written) written, \(done.unchanged) unchanged, \(done.removed) removed)"
        + (warnings == 0 ? "" : "; \(warnings) \(warnings == 1 ? "warning" : "warnings"): see naskah check"))
  }
}
