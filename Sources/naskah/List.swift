internal import ArgumentParser
internal import Diagnostics
internal import Dossiers
internal import Formats
internal import Pipeline
internal import Planning

/// `naskah list`: documents and what is computed about them.
struct List: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Daftar dosier, atau dokumen jenis lain, dengan kolom yang diminta.",
        en: "List dossiers, or documents of another kind, with the columns you ask for."),
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah list
        naskah list '{stage: [implementation, renewal], theme: pesisir}'
        naskah list '{due_within: P90D}' --columns id,title,computed.days_left
        naskah list '{kind: partner, country: ID}'
        naskah list --columns help
        naskah list --columns id,parties.partner,dates.signed --format csv

      Pilihan adalah pemetaan YAML di antara tanda kutip: kunci bersama-sama berarti semuanya, nilai sebuah kunci \
      salah satunya, not: membaliknya. Jenis: dossier (tanpa kind:), partner, handbook, pack, glossary, dashboard. \
      Kunci: \(Selection.schema.fields.map(\.name).joined(separator: ", ")). Kolom adalah nama isian di antara --- dan \
      nama computed.…; --columns help menyebut semuanya, dengan isinya.
      """,
    en: """
      Examples:
        naskah list
        naskah list '{stage: [implementation, renewal], theme: pesisir}'
        naskah list '{due_within: P90D}' --columns id,title,computed.days_left
        naskah list '{kind: partner, country: ID}'
        naskah list --columns help
        naskah list --columns id,parties.partner,dates.signed --format csv

      A selection is a YAML mapping in quotes: keys together mean all, the values of a key any of them, not: negates. \
      Kinds: dossier (without kind:), partner, handbook, pack, glossary, dashboard. Keys: \
      \(Selection.schema.fields.map(\.name).joined(separator: ", ")).

      Columns are front-matter paths and computed.… names; --columns help lists them, with what each holds.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @OptionGroup var site: EditionOptions

  @OptionGroup var chosen: ChosenDocuments

  @Option(
    help: .text(
      id: "Bentuknya: text, json atau csv (untuk lembar kerja), misalnya --format csv.",
      en: "The form: text, json or csv (for spreadsheets), e.g. --format csv.", value: ("bentuk", "form")))
  var format = Format.text

  func run(_ outcome: inout Outcome) async throws {
    let sources = try await site.readSources(&outcome)
    let assessed = try await site.assess(sources, &outcome)
    let handbook = assessed.handbook, language = site.spoken(handbook.model)
    guard site.readersAreKnown(assessed.findings, under: handbook.model, &outcome) else { return outcome.fail() }
    let wanted = try chosen.wanted(in: handbook, of: "list", language, &outcome)
    if chosen.columns == "help" {
      return print(columnsThereAre(for: wanted.kinds, under: handbook.model, language), language, &outcome)
    }
    let columns = try chosen.columns(of: wanted.kinds, under: handbook.model, language)
    site.sayFindings(assessed.findings, in: language, &outcome)
    let documents = selectDocuments(
      wanted.selection, in: assessed.portfolio, assessed.assessment, findings: assessed.codesByPath)
    if documents.isEmpty { sayNothingFound(among: wanted.kinds, of: handbook, in: language, &outcome) }
    let rows = documents.map { target in
      columns.map { $0.value(of: target, in: assessed.portfolio, assessed.assessment) }
    }
    let table = ListTable(names: columns.map(\.name), head: ChosenDocuments.headings(of: columns), rows: rows)
    print(table, language, &outcome)
  }

  private func print(_ table: ListTable, _ language: Language, _ outcome: inout Outcome) {
    switch format {
    case .json: outcome.print(data: table.json)
    case .text: outcome.print(table.text(in: language))
    case .csv: outcome.print(data: table.csv(in: language))
    }
  }

  /// Without a selection the columns of every kind.
  private func columnsThereAre(for kinds: [ContentKind], under model: PlanningModel, _ language: Language) -> ListTable
  {
    let kinds = chosen.selection.isEmpty ? ContentKind.allCases : kinds
    let rows = kinds.flatMap { kind in
      Planning.columns(of: kind, under: model).map { column -> [JSON] in
        [.string(kind.word), .string(column.name), .string(column.title[language]), .string(column.holds[language])]
      }
    }
    return ListTable(
      names: ["kind", "name", "title", "holds"],
      head: [
        Bilingual(id: "Jenis", en: "Kind"), Bilingual(id: "Kolom", en: "Column"), Bilingual(id: "Judul", en: "Heading"),
        Bilingual(id: "Isi", en: "Holds")
      ],
      rows: rows)
  }
}
