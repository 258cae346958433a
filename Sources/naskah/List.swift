internal import ArgumentParser
internal import Diagnostics
internal import Dossiers
internal import Pipeline
internal import Planning

/// `naskah list`: dossiers and what is computed about them.
struct List: Command {
  static let configuration = CommandConfiguration(
    abstract: "List dossiers with the columns you ask for.",
    discussion: """
      Examples:
        naskah list
        naskah list '{stage: [implementation, renewal], theme: water-quality}'
        naskah list '{due_within: P90D}' --columns id,title,computed.last_notice_day,computed.days_left
        naskah list --columns id,parties.partner,dates.signed --format json

      A selection is a YAML mapping: keys together mean all, the values of a key any of them, not: negates.
      Columns are front-matter paths and computed.… names.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var site: EditionOptions

  @Argument(help: "Which documents, e.g. '{stage: renewal}'. Default: every dossier.")
  var selection: String?

  @Option(help: ArgumentHelp("The columns, with commas between, e.g. --columns id,title,owner.", valueName: "names"))
  var columns = "id,title,instrument,stage,computed.last_day,computed.last_notice_day,computed.notice_state"

  @Option(help: ArgumentHelp("The form: text or json, e.g. --format json.", valueName: "form"))
  var format = Format.text

  /// An empty table looks like a fault of the program: it says that nothing was chosen, and among how many.
  private func sayNothingFound(among count: Int, in language: Language, _ outcome: inout Outcome) {
    outcome.say(
      Bilingual(
        id: "naskah: tidak ada yang cocok dari \(count) dossier yang terbaca",
        en: "naskah: nothing matches among the \(count) \(count == 1 ? "dossier" : "dossiers") read")[language])
  }

  func run(_ outcome: inout Outcome) async throws {
    let sources = try await site.readSources(&outcome)
    let assessed = try await site.assess(sources, &outcome)
    guard site.readersAreKnown(assessed.findings, under: assessed.handbook.model, &outcome) else { return outcome.fail() }
    let language = site.spoken(assessed.handbook.model)
    site.sayFindings(assessed.findings, in: language, &outcome)
    let columns = try self.columns.split(separator: ",").map { try column(String($0.drop { $0 == " " }), language) }
    let chosen = select(try wanted(under: assessed.handbook.model, language), in: assessed.survey, assessed.assessment, findings: assessed.codesByDossier)
    if chosen.isEmpty { sayNothingFound(among: assessed.handbook.dossiers.count, in: language, &outcome) }
    let rows = chosen.map { dossier in columns.map { $0.value(of: dossier, in: assessed.survey, assessed.assessment) } }
    switch format {
    case .json:
      let objects = rows.map { row in JSON.object(zip(columns, row).map { ($0.name, $1) }) }
      outcome.print(data: JSON.array(objects).pretty() + "\n")
    case .text:
      outcome.print(TextTable(head: columns.map(\.name), rows: rows.map { $0.map { cell($0, language) } }).text)
    }
  }

  private func column(_ name: String, _ language: Language) throws -> Column {
    if let column = Column(name) { return column }
    let near = Column.near(name)
    throw Failure(
      text: Bilingual(
        id: "naskah: tidak ada kolom \u{201C}\(name)\u{201D}" + (near.isEmpty ? "" : "; mungkin maksudnya \(near.joined(separator: ", "))?"),
        en: "naskah: there is no column \u{201C}\(name)\u{201D}" + (near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"))[language])
  }

  private func wanted(under model: PlanningModel, _ language: Language) throws -> Selection {
    guard let selection else { return .everything }
    let read = readSelection(selection, under: model)
    guard let first = read.diagnostics.first else { return read.value }
    throw Failure(text: "naskah: \(first.message[language]); \(first.help[language])")
  }

  /// A value in a table's cell: texts in the reader's language, lists with commas.
  private func cell(_ value: JSON, _ language: Language) -> String {
    switch value {
    case .null: return "–"
    case .bool(let flag): return flag ? "true" : "false"
    case .number(let number): return number
    case .string(let text): return text
    case .array(let items): return items.map { cell($0, language) }.joined(separator: ", ")
    case .object(let fields):
      let own = fields.first { $0.0 == language.rawValue } ?? fields.first
      return own.map { cell($0.1, language) } ?? ""
    }
  }
}
