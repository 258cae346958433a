internal import ArgumentParser
internal import Diagnostics
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

      What is overdue is always told; what is done is not due. Without --within, the farthest of the model's horizons \
      counts, else a year; --all goes as far as anything is known. Kinds: \
      \(Deadline.Kind.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, ics }

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
      id: "Bentuknya: text, json, atau ics untuk kalender, misalnya --format ics.",
      en: "The form: text, json, or ics for a calendar, e.g. --format ics.", value: ("bentuk", "form")))
  var format = Format.text

  func validate() throws {
    if let within, Period(within) == nil {
      throw ValidationError(
        id: "'\(within)' bukan jangka waktu: tulis --within P90D", en: "'\(within)' is no duration: write --within P90D"
      )
    }
    if within != nil, all {
      throw ValidationError(id: "--all tidak berujung: hilangkan --within", en: "--all has no end: leave out --within")
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
    let due = wanted(assessed, of: unit)
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
