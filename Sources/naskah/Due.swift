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

  /// An answer to whoever asks, or a message to people who did not.
  enum Format: ExpressibleByArgument {
    case answer(Answer)
    case message(MessageForm)

    enum Answer: String, CaseIterable {
      case text, json, ics
    }

    init?(argument: String) {
      if let answer = Answer(rawValue: argument) {
        self = .answer(answer)
      } else if let message = MessageForm(rawValue: argument) {
        self = .message(message)
      } else {
        return nil
      }
    }

    static var allValueStrings: [String] { Answer.allCases.map(\.rawValue) + MessageForm.allCases.map(\.rawValue) }

    var defaultValueDescription: String {
      switch self {
      case .answer(let answer): answer.rawValue
      case .message(let message): message.rawValue
      }
    }

    /// The form of a message; nil for an answer.
    var message: MessageForm? {
      if case .message(let form) = self { form } else { nil }
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
  var format = Format.answer(.text)

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
      value: ("folder", "dir")),
    completion: .directory)
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
    if output != nil, format.message == nil {
      throw ValidationError(
        id: "--output menulis pengingat: tambahkan --format md, eml, teams atau slack",
        en: "--output writes reminders: add --format md, eml, teams or slack")
    }
    if from != nil || to != nil, format.message != .eml {
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
    // A message to a unit tells it of others' matters too, where those are overdue.
    var due = wanted(assessed, of: format.message == nil ? unit : nil)
    if let unit, format.message != nil { due = due.filter { isTold($0, unit, in: assessed) } }
    if let newSince { due = try await without(dueAt: newSince, due, assessed, &outcome) }
    switch format {
    case .answer(let form): answer(due, of: assessed, in: form, language, &outcome)
    case .message(let form):
      if let output { return try write(due, for: unit, of: assessed, in: form, to: output, language, &outcome) }
      outcome.print(data: message(due, for: unit, of: assessed, in: form, language))
    }
  }

  private func answer(
    _ due: [DossierDeadline], of assessed: Assessed, in form: Format.Answer, _ language: Language,
    _ outcome: inout Outcome
  ) {
    switch form {
    case .json: outcome.print(data: JSON.array(due.map { json($0, assessed.handbook, language) }).pretty() + "\n")
    case .ics:
      let name = assessed.handbook.model.organisation.name.text(in: language.rawValue)
      let calendars = DeadlineCalendars(
        assessed.handbook, assessed.assessment, language: language, version: Naskah.version)
      outcome.print(data: calendars.file(named: name, of: [calendars.events(of: due)]))
    case .text:
      let isColoured = look.color.applies(onTerminal: Terminal.outputIsTerminal)
      outcome.print(Printable(lines: DueTable(assessed, language: language, isColoured: isColoured).text(of: due)))
    }
  }

  /// docs/interfaces.md, "naskah due".
  private func json(_ entry: DossierDeadline, _ handbook: Handbook, _ language: Language) -> JSON {
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
