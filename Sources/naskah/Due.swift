internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Formats
internal import Pages
internal import Pipeline
internal import Planning

/// `naskah due`: what falls due, when, and how that was counted.
struct Due: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Katakan apa yang jatuh tempo, dan bagaimana setiap harinya dihitung.",
        en: "Tell what falls due, and how each day was counted."),
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah due
        naskah due --within P30D --owner biro-kerja-sama
        naskah due --kind last_notice_day --kind decide_by --format json
        naskah due --within P2Y --format ics > tenggat.ics
        naskah due --new-since 2026-05-25 --format eml --output pengingat

      Yang lewat waktu selalu disebut; yang sudah selesai tidak jatuh tempo. Tanpa --within berlaku horizon terjauh \
      pada model, selain itu satu tahun; --all sejauh yang diketahui. Jenis: \
      \(Deadline.Kind.allCases.map(\.rawValue).joined(separator: ", ")).
      """,
    en: """
      Examples:
        naskah due
        naskah due --within P30D --owner biro-kerja-sama
        naskah due --kind last_notice_day --kind decide_by --format json
        naskah due --within P2Y --format ics > tenggat.ics
        naskah due --new-since 2026-05-25 --format eml --output reminders

      What is overdue is always told; what is done is not due. Without --within, the farthest of the model's horizons \
      counts, else a year; --all goes as far as anything is known. Kinds: \
      \(Deadline.Kind.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, ics, md, eml, teams, slack

    /// Whether it is a message to people who did not ask.
    var isMessage: Bool {
      switch self {
      case .text, .json, .ics: false
      case .md, .eml, .teams, .slack: true
      }
    }
  }

  @OptionGroup var site: EditionOptions

  @OptionGroup var look: ColorOption

  @Option(
    help: .text(
      id:
        """
        Sejauh mana ke depan, sebagai jangka hari, bulan atau tahun, misalnya --within P30D. Bawaan: horizon terjauh \
        pada model, selain itu setahun.
        """,
      en:
        """
        How far ahead, as a duration of days, months or years, e.g. --within P30D. Default: the farthest of the \
        model's horizons, else a year.
        """,
      value: ("jangka", "duration")))
  var within: String?

  @Flag(
    help: .text(
      id: "Semuanya, sejauh apa pun. Bawaan: menurut --within.",
      en: "Everything, however far ahead. Default: as --within says."))
  var all = false

  @Option(
    help: .text(
      id:
        "Hanya yang dipegang unit ini, menurut id atau namanya, misalnya --owner biro-kerja-sama. Bawaan: setiap unit.",
      en: "Only what this unit owns, by its id or name, e.g. --owner biro-kerja-sama. Default: every unit.",
      value: ("unit", "unit")))
  var owner: String?

  @Option(
    help: .text(
      id:
        """
        Hanya jenis ini; boleh ditulis beberapa kali, misalnya --kind last_notice_day --kind decide_by. Bawaan: \
        setiap jenis.
        """,
      en:
        """
        Only this kind; may be given several times, e.g. --kind last_notice_day \
        --kind decide_by. Default: every kind.
        """,
      value: ("jenis", "kind")))
  var kind: [Deadline.Kind] = []

  @Option(
    help: .text(
      id:
        """
        Bentuknya: text, json, atau ics untuk kalender; untuk pengingat md, eml (surel), teams atau slack, misalnya \
        --format eml.
        """,
      en:
        """
        The form: text, json, or ics for a calendar; for reminders md, eml (mail), teams or slack, e.g. --format eml.
        """,
      value: ("bentuk", "form")))
  var format = Format.text

  @Option(
    name: .customLong("new-since"),
    help: .text(
      id:
        """
        Hanya yang belum jatuh tempo menurut revisi ini, pada hari dan isinya waktu itu, misalnya --new-since \
        2026-05-25. Bawaan: semuanya.
        """,
      en:
        """
        Only what was not due yet by this revision, as of its day and as it was then, e.g. --new-since 2026-05-25. \
        Default: everything.
        """,
      value: ("revisi", "rev")))
  var newSince: String?

  @Option(
    help: .text(
      id:
        """
        Dengan eml: alamat pengirim, misalnya --from kerjasama@contoh.go.id. Bawaan: diisi program yang mengirim.
        """,
      en: "With eml: the sender's address, e.g. --from cooperation@example.org. Default: left to what sends it.",
      value: ("alamat", "address")))
  var from: String?

  @Option(
    help: .text(
      id: "Dengan eml: alamat penerima, misalnya --to hukum@contoh.go.id. Bawaan: diisi program yang mengirim.",
      en: "With eml: the receiver's address, e.g. --to law@example.org. Default: left to what sends it.",
      value: ("alamat", "address")))
  var to: String?

  @Option(
    name: .shortAndLong,
    help: .text(
      id:
        """
        Dengan md, eml, teams atau slack: satu berkas untuk setiap unit yang punya tenggat, di folder ini, misalnya \
        --output pengingat. Bawaan: satu pesan, ke keluaran standar.
        """,
      en:
        """
        With md, eml, teams or slack: a file for each unit that has anything due, in this folder, e.g. --output \
        reminders. Default: one message, to standard output.
        """,
      value: ("folder", "dir")))
  var output: String?

  func validate() throws {
    if let within, Period(within) == nil {
      throw ValidationError(
        id: "'\(within)' bukan jangka waktu: tulis --within P90D", en: "'\(within)' is no duration: write --within P90D"
      )
    }
    if within != nil, all {
      throw ValidationError(id: "--all tidak berujung: hilangkan --within", en: "--all has no end: leave out --within")
    }
    if output != nil, !format.isMessage {
      throw ValidationError(
        id: "--output menulis pengingat: tambahkan --format md, eml, teams atau slack",
        en: "--output writes reminders: add --format md, eml, teams or slack")
    }
    if from != nil || to != nil, format != .eml {
      throw ValidationError(
        id: "--from dan --to hanya bagi surel: tambahkan --format eml",
        en: "--from and --to are for mail: add --format eml"
      )
    }
    for address in [from, to].compactMap({ $0 }) where !MailMessage.isAddress(address) {
      throw ValidationError(
        id: "'\(address)' bukan alamat surel: tulis seperti nama@contoh.go.id",
        en: "'\(address)' is no mail address: write it like name@example.org")
    }
  }

  func run(_ outcome: inout Outcome) async throws {
    let sources = try await site.readSources(&outcome)
    let assessed = try await site.assess(sources, &outcome)
    guard site.readersAreKnown(assessed.findings, under: assessed.handbook.model, &outcome) else {
      return outcome.fail()
    }
    let model = assessed.handbook.model, language = site.spoken(model)
    let unit = try owner.map { try place(ofUnit: $0, in: model, language) }
    site.sayFindings(assessed.findings, in: language, &outcome)
    var due = wanted(assessed, of: unit)
    if let newSince { due = try await without(dueAt: newSince, due, assessed, &outcome) }
    if let output { return try write(due, of: assessed, to: output, language, &outcome) }
    switch format {
    case .json: outcome.print(data: JSON.array(due.map { json($0, assessed.handbook, language) }).pretty() + "\n")
    case .ics:
      let name = model.organisation.name.text(in: language.rawValue)
      outcome.print(
        data: calendar(
          of: due, in: assessed.handbook, assessed.assessment, named: name, language: language, version: Naskah.version
        ).bytes)
    case .text:
      let isColoured = look.color.applies(onTerminal: Terminal.outputIsTerminal)
      outcome.print(Printable(lines: DueTable(assessed, language: language, isColoured: isColoured).text(of: due)))
    case .md, .eml, .teams, .slack: outcome.print(data: message(due, for: unit, of: assessed, language))
    }
  }

  // MARK: Reminders

  /// A message for each unit that has something due. What an earlier run left of a unit that has nothing now would be
  /// sent again by whatever sends the folder, so it is named and nothing is written.
  private func write(
    _ due: [Entry], of assessed: Assessed, to folder: String, _ language: Language, _ outcome: inout Outcome
  ) throws {
    let units = assessed.handbook.model.units
    let holders = units.indices.filter { unit in due.contains { $0.deadline.owner == unit } }
    try site.machine(language) { try site.workspace.makeNamedFolder(folder) }
    func path(_ unit: Int) -> String { "\(folder)/\(fileName(units[unit].id)).\(format.ending)" }
    let others = units.indices.filter { !holders.contains($0) }.map(path)
    if let old = try site.machine(language, { try others.first { try site.workspace.holds(namedFile: $0) } }) {
      throw Failure(
        text: Bilingual(
          id:
            "naskah: \(old) dari pengingat yang lalu, dan unitnya kini tidak punya tenggat: kosongkan \(folder)/ dulu",
          en: "naskah: \(old) is of an earlier reminder, and its unit has nothing due now: empty \(folder)/ first")[
            language])
    }
    for unit in holders {
      let bytes = message(due.filter { $0.deadline.owner == unit }, for: unit, of: assessed, language)
      try site.machine(language) { try site.workspace.replaceNamedFile(path(unit), bytes) }
    }
    let count = Bilingual.count(holders.count, id: "pengingat", one: "reminder", other: "reminders")
    outcome.say(Bilingual(id: "\(count.id) ditulis ke \(folder)/", en: "\(count.en) written to \(folder)/")[language])
  }

  private func message(_ due: [Entry], for unit: Int?, of assessed: Assessed, _ language: Language) -> [UInt8] {
    let today = assessed.assessment.today
    let digest = digest(of: due, for: unit, in: assessed.handbook, asOf: today, language: language)
    switch format {
    case .eml:
      let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
      return MailMessage(
        subject: digest.title, from: from, to: to, day: Calendar.Day(today), weekday: weekdays[today.weekday - 1],
        language: language.rawValue, text: digest.plain
      ).bytes
    case .teams: return Array((digest.teams.pretty() + "\n").utf8)
    case .slack: return Array((digest.slack.pretty() + "\n").utf8)
    default: return Array(digest.markdown.utf8)
    }
  }

  /// What fell due inside the time asked for only after a revision, or was not in it.
  private func without(
    dueAt revision: String, _ due: [Entry], _ assessed: Assessed, _ outcome: inout Outcome
  ) async throws -> [Entry] {
    let language = site.spoken(assessed.handbook.model)
    let sources: SourceTree
    do {
      sources = try await site.workspace.readSources(at: revision)
    } catch let error as MachineError {
      throw Failure(text: "naskah: " + error.message[language])
    }
    let day = sources.revision?.day ?? assessed.assessment.today
    let parsed = await ParsedTree(sources, for: .one(site.audience), workers: site.workers)
    let before = await Pipeline.assess(parsed, asOf: day, for: site.audience, workers: site.workers)
    let told = Set(wanted(before, of: nil).map { Told($0, in: before) })
    return due.filter { !told.contains(Told($0, in: assessed)) }
  }

  /// What makes a deadline the same one in two versions of a handbook.
  private struct Told: Hashable {
    let dossier: String
    let kind: Deadline.Kind
    let day: CalendarDate
    let item: String?
    let state: Deadline.State

    init(_ entry: Entry, in assessed: Assessed) {
      dossier = assessed.handbook.dossiers[entry.dossier].id
      kind = entry.deadline.kind
      day = entry.deadline.date.date
      item = entry.deadline.item
      state = entry.deadline.state
    }
  }

  /// A dossier's place in the handbook, and one of its deadlines.
  typealias Entry = (dossier: Int, deadline: Deadline)

  /// The unit with this id, or the one called just so; part of a name is told which units it may mean.
  private func place(ofUnit word: String, in model: PlanningModel, _ language: Language) throws -> Int {
    let candidates = model.candidates(of: .unit)
    if let index = candidates.firstIndex(where: { $0.id == word }) { return index }
    if let certain = Meant(by: word, among: candidates).certain,
      let index = candidates.firstIndex(where: { $0.id == certain.id })
    {
      return index
    }
    throw Failure(
      noSuch: Bilingual(id: "unit", en: "unit"), word, among: candidates, model.whereListed(.unit), in: language)
  }

  /// By date, kind, dossier.
  private func wanted(_ assessed: Assessed, of unit: Int?) -> [Entry] {
    let handbook = assessed.handbook, model = handbook.model
    let last = last(model, assessed.assessment.today)
    var due: [Entry] = []
    for (index, dossier) in assessed.assessment.dossiers.enumerated() {
      for deadline in dossier.deadlines where last.map({ deadline.date.date <= $0 }) ?? true {
        if kind.isEmpty || kind.contains(deadline.kind), unit == nil || deadline.owner == unit {
          due.append((index, deadline))
        }
      }
    }
    return due.sorted { a, b in
      if a.deadline.date.date != b.deadline.date.date || a.deadline.kind != b.deadline.kind || a.dossier == b.dossier {
        return Deadline.inOrder(a.deadline, b.deadline)
      }
      return handbook.dossiers[a.dossier].id < handbook.dossiers[b.dossier].id
    }
  }

  /// The last day asked for; nil with `--all`.
  private func last(_ model: PlanningModel, _ today: CalendarDate) -> CalendarDate? {
    if all { return nil }
    if let within = within.flatMap({ Period($0) }) { return today + within }
    return model.dateRules.horizons.map { today + $0 }.max() ?? today.adding(months: 12)
  }

  /// docs/interfaces.md, "naskah due".
  private func json(_ entry: Entry, _ handbook: Handbook, _ language: Language) -> JSON {
    let deadline = entry.deadline, dossier = handbook.dossiers[entry.dossier]
    return .object([
      ("date", .string(deadline.date.date.description)), ("kind", .string(deadline.kind.rawValue)),
      ("dossier", .string(dossier.id)),
      ("owner", deadline.owner.map { .string(handbook.model.units[$0].id) } ?? .null),
      ("title", .string(deadline.title(in: dossier, language))), ("state", .string(deadline.state.rawValue)),
      ("derivation", .string(deadline.date.isoDerivation(in: language)))
    ])
  }
}

extension Deadline.Kind: ExpressibleByArgument {}

extension Due.Format {
  /// How names of files in this form end.
  fileprivate var ending: String {
    switch self {
    case .teams, .slack, .json: "json"
    case .text: "txt"
    case .ics, .md, .eml: rawValue
    }
  }
}
