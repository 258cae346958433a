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
        naskah build --all-audiences _edisi
        naskah build --at v2025 --as-of 2025-12-31 --output _site-2025

      Bila pemeriksaan gagal, tidak ada yang diterbitkan dan situs lama tetap; --draft tetap menerbitkannya, dengan \
      pemberitahuan di setiap halaman. Berkas yang tidak berubah tidak ditulis lagi.
      """,
    en: """
      Examples:
        naskah build
        naskah build --as-of 2026-12-31 --output /srv/handbook
        naskah build --audience biasa --output _site-public
        naskah build --all-audiences _editions
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
      value: ("folder", "dir")),
    completion: .directory)
  var output: String?

  @Option(
    name: .customLong("all-audiences"),
    help: .text(
      id:
        """
        Satu situs untuk setiap tingkat klasifikasi, masing-masing dalam subfolder bernama tingkatnya, misalnya \
        --all-audiences _edisi. Bawaan: satu situs.
        """,
      en:
        """
        A site for every level of classification, each in a subfolder named after it, e.g. --all-audiences _editions. \
        Default: one site.
        """,
      value: ("folder", "dir")),
    completion: .directory)
  var allAudiences: String?

  func validate() throws {
    guard allAudiences != nil else { return }
    if output != nil || site.audience != nil {
      throw ValidationError(
        id: "--all-audiences sudah menunjuk folder dan membuat semua edisi; hapus --output dan --audience",
        en: "--all-audiences names the folder and makes every edition; leave out --output and --audience")
    }
    if draft {
      throw ValidationError(
        id:
          """
          rancangan tidak dibuat untuk semua pembaca sekaligus; buat satu edisi: naskah build --draft --audience TINGKAT
          """,
        en: "no draft is made for all readers at once; build one edition: naskah build --draft --audience LEVEL")
    }
  }

  func run(_ outcome: inout Outcome) async throws {
    let sources = try await site.readSources(&outcome)
    outcome.progress.begin(Bilingual(id: "memeriksa", en: "checking"))
    // The C library is told the zone before git runs beside: it keeps the zone in the environment, which is not to be
    // written while git's programs are looked up by it.
    _ = try site.today(in: timeZone(of: sources))
    let workers = site.workers, made = allAudiences == nil ? EditionsMade.one(site.audience) : .all
    let parsing = Task { await ParsedTree(sources, for: made, workers: workers) }
    async let reading = site.histories(of: sources, for: levels(of: sources), parsed: parsing)
    let parsed = outcome.keep(await parsing.value)
    let places = try places(of: parsed)
    let assessed = try await assess(parsed, for: places.map(\.level), &outcome)
    let language = site.spoken(assessed[0].handbook.model)
    for place in places {
      let recovered = try site.machine(language) { try site.workspace.prepare(toPublishAt: place.folder) }
      if let recovered { outcome.say("naskah: " + recovered[language]) }
    }
    let histories = try await reading
    if let note = note(of: histories[0].lack) { outcome.say(note[language]) }
    var editions: [MadeEdition] = []
    for (index, place) in places.enumerated() {
      editions.append(
        try await site.make(assessed[index], sources, history: histories[index], to: place.folder, &outcome))
    }
    if let failing = editions.first(where: { site.fails($0.findings) }) {
      sayFindings(of: editions, &outcome)
      guard draft else { return refuse(in: language, &outcome) }
      if failing.findings.contains(where: { $0.decidesAccess && $0.severity == .error }) {
        return refuseDraft(in: language, &outcome)
      }
      editions = [await failing.asDraft()]
    }
    try await publish(editions, at: sources.revision, in: language, &outcome)
  }

  private func assess(
    _ parsed: ParsedTree, for levels: [String?], _ outcome: inout Outcome
  ) async throws -> [Assessed] {
    var assessed: [Assessed] = [], readings = Readings(kept: levels.count > 1)
    for level in levels {
      assessed.append(try await site.assess(parsed, for: level, sharing: &readings, &outcome))
    }
    // What was read is kept until the program ends: giving its memory back piece by piece would only cost time.
    _ = outcome.keep(readings)
    return assessed
  }

  /// The levels to be built, from the highest; nil for the model's own audience.
  private func levels(of sources: SourceTree) -> [String?] {
    guard allAudiences != nil else { return [site.audience] }
    return reader(of: sources, for: nil).model.classifications.map(\.id).reversed()
  }

  /// The level and the folder of each edition. The highest comes first: nothing is cut out of its files, so that its
  /// findings are at the places where they stand on the disk.
  private func places(of parsed: ParsedTree) throws -> [(level: String?, folder: String)] {
    guard let allAudiences else { return [(site.audience, folder)] }
    return parsed.levels.reversed().map { ($0, allAudiences + "/" + fileName($0)) }
  }

  /// Says what was found in the editions, each finding once: one that a lower edition shares with a higher one is not
  /// told again.
  private func sayFindings(of editions: [MadeEdition], _ outcome: inout Outcome) {
    var told: Set<String> = []
    for edition in editions {
      let model = edition.assessed.handbook.model
      let keys = edition.findings.map { "\($0.code) \($0.span.path) \($0.message.en)" }
      let new = zip(edition.findings, keys).filter { !told.contains($1) }.map(\.0)
      told.formUnion(keys)
      guard !new.isEmpty else { continue }
      if let level = edition.assessed.edition.audience.level, editions.count > 1 {
        let name = model.classifications[level].name
        outcome.say(
          Bilingual(id: "edisi \(name.text(in: "id")):", en: "edition \(name.text(in: "en")):")[site.spoken(model)])
      }
      site.say(new, edition.assessed, of: edition.shown, &outcome)
    }
  }

  private func refuse(in language: Language, _ outcome: inout Outcome) {
    let draft = Bilingual(
      id: ", atau terbitkan sebagai rancangan dengan --draft", en: ", or publish a draft with --draft")
    let way = allAudiences == nil ? draft : Bilingual(id: "", en: "")
    let old =
      allAudiences == nil
      ? Bilingual(id: "situs lama tetap", en: "the old site stays")
      : Bilingual(id: "semua situs lama tetap", en: "all old sites stay")
    outcome.say(
      Bilingual(
        id: "tidak ada yang diterbitkan; \(old.id). Perbaiki temuan di atas\(way.id)",
        en: "nothing was published; \(old.en). Mend the findings above\(way.en)")[language])
    outcome.fail()
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

  /// A sentence about what the site's history lacks; nil where it is whole. The site is made all the same.
  private func note(of lack: History.Lack?) -> Bilingual? {
    switch lack {
    case nil: nil
    case .all(_, let detail):
      Bilingual(
        id: "naskah: situs ini tanpa riwayat: \(detail.id)", en: "naskah: this site has no history: \(detail.en)")
    case .before(let day):
      Bilingual(
        id:
          "naskah: salinan repositori ini dangkal: riwayat sebelum \(day.inWords.id) tidak ada (git fetch --unshallow)",
        en: "naskah: this clone is shallow: there is no history before \(day.inWords.en) (git fetch --unshallow)")
    }
  }

  private var folder: String { output ?? (site.folder == "." ? "_site" : site.folder + "/_site") }

  private func publish(
    _ editions: [MadeEdition], at revision: Revision?, in language: Language, _ outcome: inout Outcome
  ) async throws {
    let plans = editions.map { SitePlan(files: $0.output, site: $0.folder) }
    let total = plans.reduce(0) { $0 + $1.files.made.count + $1.files.copies.count }
    let progress = outcome.progress
    progress.begin(Bilingual(id: "menulis halaman", en: "writing pages"), of: total)
    do {
      let done = try await site.workspace.publish(plans, at: revision) { progress.reach($0) }
      for (edition, done) in zip(editions, done).reversed() {
        outcome.say(summary(done, edition.findings, edition.folder)[language])
      }
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
