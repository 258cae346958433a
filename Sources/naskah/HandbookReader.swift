#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Markup
internal import Pipeline
internal import Planning

/// The options by which a handbook is read. A command that has no such option takes its default.
protocol HandbookReader {
  var handbook: HandbookOptions { get }
  var asOf: String? { get }
  var audience: String? { get }
  var at: String? { get }
}

extension HandbookReader {
  var audience: String? { nil }
  var at: String? { nil }

  var language: String? { handbook.language }
}

extension HandbookReader {
  /// The handbook's folder, as it is written from where the command runs.
  var folder: String { handbookFolder(from: handbook.start ?? ".") }

  var workers: Workers { Workers(handbook.jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  var workspace: Workspace {
    Workspace(at: folder, workers: workers)
  }

  /// Reads the handbook's folder, or with `--at` what git has of it; what the machine refuses ends the program with 2.
  func readSources(_ outcome: inout Outcome) async throws -> SourceTree {
    outcome.progress.begin(Bilingual(id: "membaca berkas", en: "reading files"))
    do {
      let interrupted = try workspace.finishInterrupted()
      if let interrupted { outcome.say("naskah: " + interrupted[spoken(nil)]) }
      let sources = if let at { try await workspace.readSources(at: at) } else { try await workspace.readSources() }
      sayLackOfZones(for: sources, &outcome)
      return sources
    } catch let error as MachineError {
      throw Failure(text: "naskah: " + error.message[spoken(nil)])
    }
  }

  func sayLackOfZones(for sources: SourceTree, _ outcome: inout Outcome) {
    if let lack = Today.lack(asOf, in: timeZone(of: sources)) { outcome.say(lack[spoken(nil)]) }
  }

  /// The language messages are in: the one asked for, else the organisation's first, else English; before the model is
  /// read, that of help.
  func spoken(_ model: PlanningModel?) -> Language {
    if let language, let chosen = Language(rawValue: language) { return chosen }
    guard let model else { return .ofReader }
    if let first = model.organisation.languages.first, let own = Language(rawValue: first) { return own }
    return .english
  }

  /// The day that counts as today: `--as-of`, else `SOURCE_DATE_EPOCH`, else the date in the organisation's time zone.
  func today(in zone: String?) throws -> CalendarDate { try Today.day(asOf, in: zone) }
}

extension HandbookReader {
  /// Everything but the pages, with the day and the edition asked for.
  func assess(_ sources: SourceTree, _ outcome: inout Outcome) async throws -> Assessed {
    outcome.progress.begin(Bilingual(id: "memeriksa", en: "checking"))
    let parsed = outcome.keep(await ParsedTree(sources, for: .one(audience), workers: workers))
    return try await assess(parsed, for: audience, &outcome)
  }

  /// All of the handbook, whoever its model's site is for: for commands that write into the folder. Who writes there
  /// sees all files, and an id that one of them has is taken.
  func assessAll(_ sources: SourceTree, _ outcome: inout Outcome) async throws -> Assessed {
    outcome.progress.begin(Bilingual(id: "memeriksa", en: "checking"))
    let parsed = outcome.keep(await ParsedTree(sources, for: .all, workers: workers))
    return try await assess(parsed, for: parsed.levels.last, &outcome)
  }

  /// The same, of files that were parsed before.
  func assess(_ parsed: ParsedTree, for level: String?, _ outcome: inout Outcome) async throws -> Assessed {
    var readings = Readings(kept: false)
    return try await assess(parsed, for: level, sharing: &readings, &outcome)
  }

  /// The same, for one of several editions that share what was read of their files.
  func assess(
    _ parsed: ParsedTree, for level: String?, sharing readings: inout Readings, _ outcome: inout Outcome
  ) async throws -> Assessed {
    let today = try today(in: Pipeline.timeZone(of: parsed.sources))
    let assessed = outcome.keep(
      await Pipeline.assess(parsed, asOf: today, for: level, sharing: &readings, workers: workers))
    try refuseUnknownAudience(assessed.findings, under: assessed.handbook.model)
    return assessed
  }

  /// Whether the model says who may see what. Where it does not, that is said, and a command that shows what stands in
  /// the handbook must show nothing.
  func readersAreKnown(_ findings: [Diagnostic], under model: PlanningModel, _ outcome: inout Outcome) -> Bool {
    guard let first = findings.first(where: { $0.leavesReadersUnknown(under: model) }) else { return true }
    outcome.say(
      Bilingual(
        id:
          """
          naskah: tidak ada yang ditampilkan, karena belum pasti siapa yang boleh melihat apa: \(first.message.id); \
          \(first.help.id)
          """,
        en: "naskah: nothing is shown, for it is not certain who may see what: \(first.message.en); \(first.help.en)")[
          spoken(model)])
    return false
  }

  /// An audience that the command line names and the model lacks is a wrong argument.
  func refuseUnknownAudience(_ findings: [Diagnostic], under model: PlanningModel) throws {
    let reasons = findings.filter { $0.leavesReadersUnknown(under: model) }
    guard audience != nil, let first = reasons.first, reasons.allSatisfy({ $0.code == "CLS-904" }) else { return }
    let language = spoken(model)
    throw Failure(
      text: "naskah: "
        + first.message.followed(by: first.help).followed(by: model.whereListed(.classification))[language])
  }

  /// The past, as readers of an edition may see it. It needs nothing that `assess` computes, so that both can run at
  /// the same time.
  func readHistory(of sources: SourceTree, for level: String?, parsed: Task<ParsedTree, Never>) async throws -> History
  {
    let reader = Pipeline.reader(of: sources, for: level)
    // Only an edition that lacks something has to wait for the files to be parsed: old versions are masked by what
    // these name.
    let withheld = reader.audience.isHighest ? nil : await parsed.value.withheldNames(for: level)
    let today = try today(in: Pipeline.timeZone(of: sources))
    do {
      return try await workspace.readHistory(
        for: reader.audience, under: reader.model, at: sources.revision, asOf: today, without: withheld)
    } catch let error as MachineError {
      throw Failure(text: "naskah: " + error.message[spoken(reader.model)])
    }
  }

  /// What the machine refuses ends the program with 2, in the reader's language.
  func machine<Value>(_ language: Language, _ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as MachineError {
      throw Failure(text: "naskah: " + error.message[language])
    }
  }

  /// For commands whose result is not the findings: says on standard error that there are some.
  func sayFindings(_ findings: [Diagnostic], in language: Language, _ outcome: inout Outcome) {
    let errors = findings.count { $0.severity == .error }, warnings = findings.count { $0.severity == .warning }
    guard errors + warnings > 0 else { return }
    let failing = Severity.error.count(errors), doubtful = Severity.warning.count(warnings)
    outcome.say(
      Bilingual(
        id: "naskah: \(failing.id) dan \(doubtful.id); yang terbaca tetap dipakai (lihat naskah check)",
        en: "naskah: \(failing.en) and \(doubtful.en); what could be read is used (see naskah check)")[language])
  }
}

extension CheckedOptions {
  /// The findings without those that the baseline asked for tolerates, and the files they stand in, the baseline
  /// included.
  func tolerated(_ assessed: Assessed, _ sources: SourceTree) throws -> (
    findings: [Diagnostic], sources: @Sendable (String) -> SourceFile?
  ) {
    let sources = sources.asSeen(in: assessed)
    guard let baseline else { return (assessed.findings, { sources.file($0) }) }
    let model = assessed.handbook.model
    let file = try machine(spoken(model)) { SourceFile(path: baseline, bytes: try readBytes(of: baseline)) }
    let read = readBaseline(file, under: model)
    let left = tolerate(
      assessed.findings, by: read.value, asOf: assessed.assessment.today, in: sources, isFull: assessed.edition.isFull)
    return (
      (left + read.diagnostics).sorted(by: Diagnostic.inPrintedOrder), { $0 == baseline ? file : sources.file($0) }
    )
  }

  /// Whether a run with these findings fails: errors do; with `--strict` warnings too.
  func fails(_ findings: [Diagnostic]) -> Bool {
    findings.contains { $0.severity >= (strict ? .warning : .error) }
  }

  /// Says findings on standard error, as `check` prints them.
  func say(
    _ findings: [Diagnostic], _ assessed: Assessed, of sources: @escaping @Sendable (String) -> SourceFile?,
    _ outcome: inout Outcome
  ) {
    guard !findings.isEmpty else { return }
    let isColoured = color.applies(onTerminal: Terminal.errorIsTerminal)
    outcome.say(Printable(lines: printed(findings, assessed, of: sources).human(colour: isColoured)))
  }

  func printed(
    _ findings: [Diagnostic], _ assessed: Assessed, files: Int? = nil,
    of sources: @escaping @Sendable (String) -> SourceFile?
  ) -> PrintedFindings {
    PrintedFindings(
      findings, language: spoken(assessed.handbook.model), files: files ?? assessed.edition.files.count,
      folder: folderInReports,
      source: sources)
  }

  /// The handbook's folder as reports name it from where the command was run; empty where that is the folder itself,
  /// and where it was given from the root of the disk, which means nothing on another machine.
  private var folderInReports: String {
    guard !folder.hasPrefix("/") else { return "" }
    return folder.split(separator: "/").drop { $0 == "." }.joined(separator: "/")
  }
}

extension Diagnostic {
  /// Whether it is about the model's word on who may see what.
  fileprivate func leavesReadersUnknown(under model: PlanningModel) -> Bool {
    decidesAccess && severity == .error && span.path == model.file.path
  }
}
