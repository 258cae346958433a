internal import ArgumentParser
internal import Diagnostics
internal import Dossiers
internal import Formats
internal import Pipeline
internal import Planning

/// `naskah due`: what falls due, when, and how that was counted.
struct Due: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what falls due, and how each day was counted.",
    discussion: """
      Examples:
        naskah due
        naskah due --within P30D --owner biro-kerja-sama
        naskah due --kind last_notice_day --kind decide_by --format json
        naskah due --within P2Y --format ics > tenggat.ics

      What is overdue is always told. Without --within, the farthest of the model's horizons counts, else a year.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, ics }

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("How far ahead, as a duration: P30D, P6M, P1Y.", valueName: "duration"))
  var within: String?

  @Option(help: ArgumentHelp("Only what this unit owns.", valueName: "unit"))
  var owner: String?

  @Option(help: ArgumentHelp("Only this kind; may be given several times.", valueName: "kind"))
  var kind: [Deadline.Kind] = []

  @Option(help: ArgumentHelp("text, json, or ics for a calendar.", valueName: "form"))
  var format = Format.text

  func validate() throws {
    if let within, Period(within) == nil { throw ValidationError("'\(within)' is no duration: write --within P90D") }
  }

  func run() async throws {
    let sources = try await site.readSources()
    let assessed = try await site.assess(sources)
    let model = assessed.handbook.model, language = site.spoken(model)
    site.sayFindings(assessed.findings, in: language)
    let due = try wanted(assessed, language)
    switch format {
    case .json: Terminal.print(JSON.array(due.map { json($0, assessed.handbook, language) }).pretty() + "\n")
    case .ics: Terminal.print(calendar(due, assessed, language).bytes)
    case .text:
      let isColoured = site.color.applies(onTerminal: Terminal.outputIsTerminal)
      Terminal.print(Agenda(assessed, language: language, isColoured: isColoured).text(of: due))
    }
    Terminal.leave(0)
  }

  /// A deadline and the dossier it belongs to.
  typealias Entry = (dossier: Dossier, deadline: Deadline)

  /// By date, kind, dossier.
  private func wanted(_ assessed: Assessed, _ language: Language) throws -> [Entry] {
    let model = assessed.handbook.model, today = assessed.assessment.today
    if let owner, !model.units.contains(where: { $0.id == owner }) {
      let known = model.units.map(\.id).joined(separator: ", ")
      throw Failure(text: Bilingual(id: "naskah: tidak ada unit \(owner); yang ada: \(known)", en: "naskah: there is no unit \(owner); there are \(known)")[language])
    }
    let farthest = model.dateRules.horizons.map { today + $0 }.max() ?? today.adding(months: 12)
    let last = within.flatMap { Period($0) }.map { today + $0 } ?? farthest
    let all = zip(assessed.handbook.dossiers, assessed.assessment.dossiers).flatMap { dossier, assessment in
      assessment.deadlines.map { (dossier: dossier, deadline: $0) }
    }
    return all.filter { entry in
      entry.deadline.date.date <= last && (kind.isEmpty || kind.contains(entry.deadline.kind))
        && (owner == nil || entry.deadline.owner.map { model.units[$0].id } == owner)
    }.sorted {
      ($0.deadline.date.date, $0.deadline.kind.rawValue, $0.dossier.id, $0.deadline.item ?? "")
        < ($1.deadline.date.date, $1.deadline.kind.rawValue, $1.dossier.id, $1.deadline.item ?? "")
    }
  }

  /// 06-interfaces, "naskah due --format json".
  private func json(_ entry: Entry, _ handbook: Handbook, _ language: Language) -> JSON {
    let deadline = entry.deadline
    return .object([
      ("date", .string(deadline.date.date.description)), ("kind", .string(deadline.kind.rawValue)), ("dossier", .string(entry.dossier.id)),
      ("owner", deadline.owner.map { .string(handbook.model.units[$0].id) } ?? .null),
      ("title", .string(deadline.title(in: entry.dossier, language))), ("state", .string(deadline.state.rawValue)),
      ("derivation", .string(deadline.date.derivation)),
    ])
  }

  private func calendar(_ due: [Entry], _ assessed: Assessed, _ language: Language) -> Calendar {
    let model = assessed.handbook.model
    let events = due.map { entry in
      let deadline = entry.deadline, kind = deadline.kind.name[language]
      let unit = deadline.owner.map { model.units[$0].name.text(in: language.rawValue) }
      return Calendar.Event(
        uid: [entry.dossier.id, deadline.kind.rawValue, deadline.item].compactMap { $0 }.joined(separator: "/") + "@" + model.organisation.id,
        day: deadline.date.date.calendarDay, summary: "\(entry.dossier.id): \(kind)",
        description: [deadline.title(in: entry.dossier, language), unit, deadline.date.derivation].compactMap { $0 }.filter { !$0.isEmpty }
          .joined(separator: "\n"),
        categories: [kind])
    }
    return Calendar(
      name: model.organisation.name.text(in: language.rawValue), product: "-//Naskah//Naskah \(Naskah.version)//\(language.rawValue.uppercased())",
      stamp: assessed.assessment.today.calendarDay, events: events)
  }
}

extension Deadline.Kind: ExpressibleByArgument {}

extension Deadline {
  /// The dossier's title, and what of it falls due.
  fileprivate func title(in dossier: Dossier, _ language: Language) -> String {
    let title = dossier.name.text(in: language.rawValue)
    return subject.map { "\($0.text(in: language.rawValue)) (\(title))" } ?? title
  }
}

extension CalendarDate {
  fileprivate var calendarDay: Calendar.Day { Calendar.Day(year: year, month: month, day: day) }
}

/// Deadlines for a person: by horizon, the late ones first.
private struct Agenda {
  private let model: PlanningModel
  private let today: CalendarDate
  private let language: Language
  private let isColoured: Bool

  init(_ assessed: Assessed, language: Language, isColoured: Bool) {
    model = assessed.handbook.model
    today = assessed.assessment.today
    self.language = language
    self.isColoured = isColoured
  }

  func text(of due: [Due.Entry]) -> String {
    guard !due.isEmpty else {
      return Bilingual(id: "tidak ada yang jatuh tempo dalam jangka ini\n", en: "nothing falls due in this time\n")[language]
    }
    var text = "", rest = due[...]
    for (label, last) in groups {
      let group = rest.prefix { entry in last.map { entry.deadline.date.date <= $0 } ?? true }
      rest = rest.dropFirst(group.count)
      if group.isEmpty { continue }
      let head = "\(label[language]) (\(group.count))"
      text += (text.isEmpty ? "" : "\n") + (isColoured ? "\u{1B}[1m\(head)\u{1B}[0m" : head) + "\n"
      for entry in group { text += lines(entry) }
    }
    return text
  }

  /// What is late, then what comes within each horizon of the model, then the rest.
  private var groups: [(Bilingual, CalendarDate?)] {
    var groups: [(Bilingual, CalendarDate?)] = [(Bilingual(id: "lewat waktu", en: "overdue"), today.adding(days: -1))]
    for horizon in model.dateRules.horizons.sorted(by: { today + $0 < today + $1 }) {
      let days = (today + horizon).ordinal - today.ordinal
      groups.append((Bilingual(id: "dalam \(days) hari", en: "within \(days) days"), today + horizon))
    }
    groups.append((Bilingual(id: "kemudian", en: "later"), nil))
    return groups
  }

  private func lines(_ entry: Due.Entry) -> String {
    let deadline = entry.deadline, days = deadline.date.date.ordinal - today.ordinal
    let distance = days == 0 ? Bilingual(id: "hari ini", en: "today") : days > 0 ? Bilingual(id: "\(days) hari lagi", en: "in \(days) days") : Bilingual(id: "lewat \(-days) hari", en: "\(-days) days ago")
    let isUrgent = deadline.state == .overdue || deadline.state == .missed
    let date = isColoured && isUrgent ? "\u{1B}[31m\(deadline.date.date)\u{1B}[0m" : deadline.date.date.description
    let owner = deadline.owner.map { " · \(model.units[$0].id)" } ?? ""
    let derivation = deadline.date.derivation
    return "  \(date)  \(deadline.kind.name[language]), \(distance[language])\n              \(entry.dossier.id) \(deadline.title(in: entry.dossier, language))\(owner)\n"
      + (derivation.isEmpty ? "" : "              \(derivation)\n")
  }
}
