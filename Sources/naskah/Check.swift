internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Markup
internal import Pipeline
internal import Planning

/// `naskah check`: every finding in one run.
struct Check: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Periksa setiap dosier, dan katakan apa yang perlu dilakukan.",
        en: "Check every dossier, and say what to do."),
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah check
        naskah check content/dossiers/2024/ks-2024-019-kabel-laut.md
        naskah check ../buku-kerja-sama
        naskah check --as-of 2026-12-31 --strict
        naskah check --format json > temuan.json
        naskah check --format sarif > temuan.sarif
        naskah check --fix --dry-run
        naskah check --fix
        naskah check --write-baseline baseline.yml
        naskah check --baseline baseline.yml

      Temuan berbobot kesalahan, peringatan atau keterangan. Yang diwajibkan pada setiap tahap dikatakan oleh model \
      buku pegangan (content/planning-model.yml), yang memakai salah satu dari tiga profil: national (UU 24/2000, \
      perjanjian internasional), local (Permendagri 25/2020, pemerintah daerah dengan pihak luar negeri) atau domestic \
      (Permendagri 75/2022, kerja sama dalam negeri).

      Kumpulan lama boleh menyimpan temuannya untuk sementara: --write-baseline mencatat masing-masing beserta unit \
      yang memperbaikinya dan hari terakhir temuan itu ditoleransi (enam bulan dari hari ini, atau --until); dengan \
      --baseline hanya temuan baru yang menggagalkan. Bila ditulis lagi, berkas itu hanya menyusut.

      --fix hanya menulis yang pasti, dan menyebut setiap baris yang diubahnya; --fix --dry-run menampilkan \
      perubahannya dan tidak menulis apa pun.

      Berakhir dengan 1 bila ada yang menggagalkan: kesalahan, atau dengan --strict peringatan.
      """,
    en: """
      Examples:
        naskah check
        naskah check content/dossiers/2024/ks-2024-019-kabel-laut.md
        naskah check ../buku-kerja-sama
        naskah check --as-of 2026-12-31 --strict
        naskah check --format json > findings.json
        naskah check --format sarif > findings.sarif
        naskah check --fix --dry-run
        naskah check --fix
        naskah check --write-baseline baseline.yml
        naskah check --baseline baseline.yml

      Findings weigh error, warning or information. What each stage asks for is said by the handbook's model \
      (content/planning-model.yml), which takes one of three profiles: national (Law 24/2000, international \
      agreements), local (Home Affairs Regulation 25/2020, local governments with parties abroad) or domestic (Home \
      Affairs Regulation 75/2022, agreements within the country).

      An old collection may keep its findings for a while: --write-baseline notes each with the unit that mends it and \
      the last day on which it is tolerated (six months from today, or --until); with --baseline only new ones fail. \
      Written again, the file only shrinks.

      --fix writes only what is certain, and lists each line it changes; --fix --dry-run shows the changes and writes \
      none.

      Ends with 1 when something fails: an error, or with --strict a warning.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case human, plain, json, sarif, junit, github, gitlab }

  @OptionGroup var site: CheckedOptions

  @Argument(
    help: .text(
      id:
        """
        Hanya temuan berkas atau folder ini, atau buku pegangan di folder ini, misalnya \
        content/dossiers/ks-2024-019.md. Bawaan: seluruh buku pegangan.
        """,
      en:
        """
        Only the findings of this file or folder, or the handbook in this folder, e.g. \
        content/dossiers/ks-2024-019.md. Default: the whole handbook.
        """,
      value: ("berkas", "path")),
    completion: .file())
  var path: String?

  @Option(
    help: .text(
      id:
        """
        Bentuknya: human (dengan kutipan), plain (satu baris satu temuan), json; untuk server build sarif, junit, \
        github, gitlab, misalnya --format sarif.
        """,
      en:
        """
        The form: human (with excerpts), plain (a line each), json; for build servers sarif, junit, github, gitlab, \
        e.g. --format sarif.
        """,
      value: ("bentuk", "form")))
  var format = Format.human

  @Flag(
    help: .text(
      id:
        """
        Perbaiki dulu apa yang boleh diperbaiki mesin, di berkasnya sendiri; komentar dan tata letak tetap. Bawaan: \
        tidak mengubah apa pun.
        """,
      en:
        """
        First mend what a machine may mend, in the files themselves; comments and formatting stay. Default: change \
        nothing.
        """
    ))
  var fix = false

  @Flag(
    name: .customLong("dry-run"),
    help: .text(
      id: "Dengan --fix: tampilkan setiap perubahan, dan jangan menulis apa pun. Bawaan: tulis perubahannya.",
      en: "With --fix: show each change as a small diff, and write none. Default: write them."))
  var isDryRun = false

  @Option(
    name: .customLong("write-baseline"),
    help: .text(
      id:
        """
        Tulis temuan yang ada sebagai daftar toleransi, misalnya --write-baseline \
        baseline.yml. Bawaan: tidak menulis.
        """,
      en: "Write the findings there are as a baseline, e.g. --write-baseline baseline.yml. Default: write none.",
      value: ("berkas", "file")),
    completion: .file())
  var newBaseline: String?

  @Option(
    help: .text(
      id:
        """
        Dengan --write-baseline: hari terakhir temuan ditoleransi, misalnya --until 2026-12-31. Bawaan: enam bulan \
        dari hari ini.
        """,
      en:
        """
        With --write-baseline: the last day on which the findings are tolerated, e.g. --until 2026-12-31. Default: \
        six months from today.
        """,
      value: ("tanggal", "date")))
  var until: String?

  @Option(
    help: .text(
      id:
        """
        Dengan --write-baseline: unit yang memperbaiki temuan di luar berkas unit mana pun, misalnya --owner \
        biro-kerja-sama. Bawaan: unit pertama pada model.
        """,
      en:
        """
        With --write-baseline: the unit that mends what is in no unit's file, e.g. --owner biro-kerja-sama. Default: \
        the model's first.
        """,
      value: ("unit", "unit")))
  var owner: String?

  func validate() throws {
    if let until, CalendarDate(until) == nil {
      throw ValidationError(
        id: "'\(until)' bukan tanggal: tulis --until 2026-12-31", en: "'\(until)' is no date: write --until 2026-12-31")
    }
    if until != nil || owner != nil, newBaseline == nil {
      throw ValidationError(
        id: "--until dan --owner dipakai bersama --write-baseline", en: "--until and --owner go with --write-baseline")
    }
    if fix, site.at != nil {
      throw ValidationError(
        id: "--fix mengubah berkas di folder; hilangkan --at", en: "--fix changes the folder's files; leave --at out")
    }
    if isDryRun { try validateDryRun() }
    if newBaseline != nil, site.baseline != nil {
      throw ValidationError(
        id: "--write-baseline membaca berkas yang ditulisnya; hilangkan --baseline",
        en: "--write-baseline reads the file it writes; leave --baseline out")
    }
    if newBaseline != nil, let path {
      throw ValidationError(
        id: "--write-baseline mencatat temuan seluruh buku pegangan; hilangkan \(path)",
        en: "--write-baseline notes the findings of the whole handbook; leave \(path) out")
    }
  }

  private func validateDryRun() throws {
    if !fix {
      throw ValidationError(
        id: "--dry-run menampilkan apa yang akan diubah --fix: tulis naskah check --fix --dry-run",
        en: "--dry-run shows what --fix would change: write naskah check --fix --dry-run")
    }
    if newBaseline != nil {
      throw ValidationError(
        id: "--write-baseline menulis berkas; hilangkan --dry-run",
        en: "--write-baseline writes a file; leave --dry-run out")
    }
    if format != .human && format != .plain {
      throw ValidationError(
        id: "--dry-run menampilkan perubahan, bukan temuan; hilangkan --format",
        en: "--dry-run shows changes, not findings; leave --format out")
    }
  }

  func run(_ outcome: inout Outcome) async throws {
    guard let path else { return try await check(.whole, &outcome) }
    do {
      let scope = try CheckScope(path, from: site.handbook.start)
      var command = self
      command.site.handbook.start = scope.folder
      try await command.check(scope, &outcome)
    } catch let error as MachineError {
      throw Failure(error)
    }
  }

  private func check(_ scope: CheckScope, _ outcome: inout Outcome) async throws {
    var sources = try await site.readSources(&outcome)
    if let refusal = scope.refusal(in: sources) { throw refusal }
    var assessed: Assessed
    var report: FixReport?
    if fix {
      let mended = try await mend(sources, in: scope)
      report = FixReport(mended: mended, isDryRun: isDryRun)
      (sources, assessed) = (mended.sources, mended.assessed)
    } else {
      assessed = try await site.assess(sources, &outcome)
    }
    if let newBaseline { return try write(to: newBaseline, assessed, sources, &outcome) }
    let tolerated = try site.tolerated(assessed, sources)
    // Findings in templates are told beside the others: no baseline tolerates them, in a build neither.
    let ofTemplates = templateFindings(in: sources, under: assessed.handbook.model)
    let findings = (tolerated.findings + ofTemplates).filter { scope.holds($0.span.path) }.sorted(
      by: Diagnostic.inPrintedOrder)
    if let report { tell(report, left: findings.count, in: site.spoken(assessed.handbook.model), &outcome) }
    if isDryRun { return }
    let count = scope.count(of: assessed.edition.files.map(\.path))
    let printed = site.printed(findings, assessed, files: count, of: tolerated.sources)
    print(printed, assessed, &outcome)
    if format == .human || format == .plain {
      outcome.say(assessed.whatWasRead(in: site.spoken(assessed.handbook.model)))
    }
    if site.fails(findings) { outcome.fail() }
  }

  private func print(_ findings: PrintedFindings, _ assessed: Assessed, _ outcome: inout Outcome) {
    switch format {
    case .human:
      outcome.print(Printable(lines: findings.human(colour: site.color.applies(onTerminal: Terminal.outputIsTerminal))))
    case .plain: outcome.print(Printable(lines: findings.plain()))
    case .json: outcome.print(data: findings.json(asOf: assessed.assessment.today.description))
    case .sarif: outcome.print(data: findings.sarif(rules: ruleBook(under: assessed.handbook.model)))
    case .junit: outcome.print(data: findings.junit(failing: site.strict ? .warning : .error))
    case .github: outcome.print(Printable(commands: findings.github()))
    case .gitlab: outcome.print(data: findings.gitlab())
    }
  }

  /// Mends in memory until nothing is left to mend, then writes the changed files.
  private func mend(_ sources: SourceTree, in scope: CheckScope) async throws -> Mended {
    let mended = await Pipeline.mend(
      sources, asOf: try site.today(in: timeZone(of: sources)), for: site.audience, workers: site.workers,
      where: scope.holds)
    try site.refuseUnknownAudience(mended.assessed.findings, under: mended.assessed.handbook.model)
    if !isDryRun {
      let language = site.spoken(mended.assessed.handbook.model)
      try site.machine(language) { try site.workspace.apply(mended.files.map(Change.write), of: "naskah check --fix") }
    }
    return mended
  }

  /// Says what was mended. The changes are the result of a dry run and go to standard output. Else the findings are the
  /// result, and the changes are told on standard error.
  private func tell(_ report: FixReport, left: Int, in language: Language, _ outcome: inout Outcome) {
    if isDryRun {
      outcome.print(Printable(lines: report.changes))
    } else if !report.changes.isEmpty {
      outcome.say(report.changes)
    }
    outcome.say(report.summary(left: left)[language])
  }

  /// The unit that mends what is in no unit's file: the one asked for, or the first of the model.
  private func mender(among model: PlanningModel, _ language: Language) throws -> String {
    if let owner {
      return model.units[
        try model.index(of: owner, in: .unit, for: Bilingual(id: "unit", en: "unit"), language)
      ].id
    }
    guard let first = model.units.first else {
      throw Failure(
        text: Bilingual(
          id: """
            naskah: baseline menyebut unit yang memperbaikinya, dan \(model.file.path) tidak punya unit; \
            tulis di sana, misalnya: units: [{id: biro, name: Biro}]
            """,
          en: """
            naskah: a baseline names the unit that mends what is in it, and \(model.file.path) has no units; \
            write there, for example: units: [{id: bureau, name: Bureau}]
            """)[language])
    }
    return first.id
  }

  private func unseenNote(_ count: Int) -> Bilingual {
    let entries = Bilingual.count(count, id: "di antaranya", one: "of them", other: "of them")
    return Bilingual(
      id:
        "naskah: \(entries.id) tidak ditemukan dalam edisi ini dan tetap, karena mungkin tentang isi yang tidak ada di "
        + "dalamnya; daftar menyusut dengan --audience tingkat tertinggi",
      en: "naskah: \(entries.en) not found in this edition and kept, for what the edition lacks may have them; "
        + "the baseline shrinks with --audience of the highest level")
  }

  /// The last day on which the findings are tolerated.
  private func lastDay(from today: CalendarDate, _ language: Language) throws -> CalendarDate {
    guard let until, let day = CalendarDate(until) else { return today + Period(months: 6, days: 0) }
    guard day < today else { return day }
    throw Failure(
      text: Bilingual(
        id: "naskah: --until \(until) sudah lewat, jadi tidak ada yang akan ditoleransi; tulis hari mulai \(today)",
        en: "naskah: --until \(until) is past, so nothing would be tolerated; write a day from \(today) on")[language])
  }

  /// Writes the baseline, and tells what is not in it.
  private func write(to path: String, _ assessed: Assessed, _ sources: SourceTree, _ outcome: inout Outcome) throws {
    let model = assessed.handbook.model, language = site.spoken(model)
    let kept = try site.machine(language) { try readBytesIfThere(of: path) }.map {
      readBaseline(SourceFile(path: path, bytes: $0), under: model)
    }
    if let problem = kept?.diagnostics.first {
      throw Failure(text: "naskah: \(path): \(problem.message[language]); \(problem.help[language])")
    }
    let unit = try mender(among: model, language)
    let last = try lastDay(from: assessed.assessment.today, language)
    let written = writeBaseline(
      assessed.findings, kept: kept?.value, owner: unit, until: last, in: assessed, sources.asSeen(in: assessed))
    try site.machine(language) { try site.workspace.replaceNamedFile(path, Array(written.text.utf8)) }
    let tolerated = Bilingual.count(
      written.count, id: "temuan ditoleransi", one: "finding tolerated", other: "findings tolerated")
    outcome.say(
      Bilingual(id: "naskah: \(tolerated.id) dalam \(path)", en: "naskah: \(tolerated.en) in \(path)")[language])
    if written.unseen > 0 { outcome.say(unseenNote(written.unseen)[language]) }
    guard !written.refused.isEmpty else { return }
    let refused = Bilingual.count(
      written.refused.count, id: "temuan baru", one: "new finding is", other: "new findings are")
    outcome.say(
      Bilingual(
        id:
          """
          naskah: \(refused.id) tidak ikut, karena daftar hanya boleh menyusut (hapus berkasnya untuk mulai dari \
          awal):
          """,
        en: "naskah: \(refused.en) not in it, for a baseline may only shrink (delete the file to begin anew):")[
          language])
    outcome.say(Printable(lines: site.printed(written.refused, assessed, of: { sources.file($0) }).plain()))
    outcome.fail()
  }
}
