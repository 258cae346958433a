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
        id: "Daftar dossier, atau dokumen jenis lain, dengan kolom yang diminta.",
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
      Kunci: \(selectionFields.map(\.name).joined(separator: ", ")). Kolom adalah nama isian di antara --- dan nama \
      computed.…; --columns help menyebut semuanya, dengan isinya.
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
      \(selectionFields.map(\.name).joined(separator: ", ")).

      Columns are front-matter paths and computed.… names; --columns help lists them, with what each holds.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

  @OptionGroup var site: EditionOptions

  @Argument(
    help: .text(
      id: "Dokumen yang mana, misalnya '{stage: renewal}'. Bawaan: setiap dossier.",
      en: "Which documents, e.g. '{stage: renewal}'. Default: every dossier.", value: ("pilihan", "selection")))
  var selection: [String] = []

  @Option(
    help: .text(
      id:
        """
        Kolomnya, dipisahkan koma, misalnya --columns id,title,owner; help menyebut yang ada. Bawaan: yang cocok bagi \
        jenisnya.
        """,
      en:
        """
        The columns, with commas between, e.g. --columns id,title,owner; help lists what there is. Default: those \
        that fit the kind.
        """,
      value: ("nama", "names")))
  var columns: String?

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
    let wanted = try wanted(in: handbook, language, &outcome)
    if columns == "help" {
      return print(columnsThereAre(for: wanted.kinds, under: handbook.model, language), language, &outcome)
    }
    let columns = try columns(of: wanted.kinds, under: handbook.model, language)
    site.sayFindings(assessed.findings, in: language, &outcome)
    let chosen = selectDocuments(
      wanted.selection, in: assessed.survey, assessed.assessment, findings: assessed.codesByPath)
    if chosen.isEmpty { sayNothingFound(among: wanted.kinds, of: handbook, in: language, &outcome) }
    let rows = chosen.map { target in columns.map { $0.value(of: target, in: assessed.survey, assessed.assessment) } }
    print(ListTable(names: columns.map(\.name), head: headings(of: columns), rows: rows), language, &outcome)
  }

  private func print(_ table: ListTable, _ language: Language, _ outcome: inout Outcome) {
    switch format {
    case .json: outcome.print(data: table.json)
    case .text: outcome.print(table.text(in: language))
    case .csv: outcome.print(data: table.csv(in: language))
    }
  }

  /// An empty table looks like a fault of the program: it says that nothing was chosen, and among how many.
  private func sayNothingFound(
    among kinds: [ContentKind], of handbook: Handbook, in language: Language, _ outcome: inout Outcome
  ) {
    let counts = kinds.map { kind in
      let count = handbook.targets.count { $0.kind == kind }, noun = noun(kind, count: count)
      return Bilingual(id: "\(count) \(noun.id)", en: "\(count) \(noun.en)")
    }
    outcome.say(
      Bilingual(
        id: "naskah: tidak ada yang cocok dari \(counts.map(\.id).joined(separator: ", ")) yang terbaca",
        en: "naskah: nothing matches among the \(counts.map(\.en).joined(separator: ", ")) read")[language])
  }

  // MARK: Selection

  private func wanted(in handbook: Handbook, _ language: Language, _ outcome: inout Outcome) throws -> (
    selection: Selection, kinds: [ContentKind]
  ) {
    // A shell that was given no quotes has taken it apart at its blanks.
    guard !selection.isEmpty else { return (.everything, [.dossier]) }
    let read = readSelection(argument: selection.joined(separator: " "), in: handbook, rules: ruleBook)
    guard !read.diagnostics.isEmpty else { return (read.selection, read.kinds) }
    var lines = read.diagnostics.map { "naskah: \($0.message[language]); \($0.help[language])" }
    if let mended = read.mended {
      let command = "naskah list '\(mended.replacingBytes(of: "'", with: "'\\''"))'"
      lines.append(Bilingual(id: "naskah: tulis \(command)", en: "naskah: write \(command)")[language])
    }
    for line in lines.dropLast() { outcome.say(line) }
    throw Failure(text: lines.last ?? "")
  }

  // MARK: Columns

  private func columns(of kinds: [ContentKind], under model: PlanningModel, _ language: Language) throws -> [Column] {
    guard let columns else { return defaultColumns(of: kinds).compactMap { Column($0, of: kinds, under: model) } }
    let names = columns.pieces(between: ",").map { String($0.drop { $0 == " " }) }
    return try names.map { name in
      if let column = Column(name, of: kinds, under: model) { return column }
      if let other = Column(name, of: ContentKind.allCases, under: model) { throw ofOtherKind(other, language) }
      throw Failure(
        noSuch: Bilingual(id: "kolom", en: "column"), name, among: candidates(for: kinds, under: model),
        Bilingual(id: "naskah list --columns help menyebut semuanya", en: "naskah list --columns help lists them all"),
        in: language)
    }
  }

  private func ofOtherKind(_ column: Column, _ language: Language) -> Failure {
    let command = "naskah list '{kind: \(column.kinds[0].word)}' --columns \(column.name)"
    let words = column.kinds.map(\.word).joined(separator: ", ")
    return Failure(
      text: Bilingual(
        id: "naskah: kolom “\(column.name)” ada pada jenis \(words), tidak pada yang dipilih; misalnya \(command)",
        en: "naskah: the column “\(column.name)” is one of \(words), not of what was chosen; for example \(command)")[
          language])
  }

  private func candidates(for kinds: [ContentKind], under model: PlanningModel) -> [Meant.Candidate] {
    kinds.flatMap { Planning.columns(of: $0, under: model) }.map {
      Meant.Candidate($0.name, names: [$0.title.id, $0.title.en])
    }
  }

  /// What is asked of a kind most; of several kinds together, what all have.
  private func defaultColumns(of kinds: [ContentKind]) -> [String] {
    guard kinds.count == 1, let kind = kinds.first else { return ["id", "computed.kind", "computed.title"] }
    return switch kind {
    case .dossier:
      ["id", "title", "instrument", "stage", "computed.last_day", "computed.last_notice_day", "computed.notice_state"]
    case .partner: ["id", "name", "kind", "country", "computed.dossiers"]
    case .chapter: ["id", "title", "order", "owner", "reviewed"]
    case .pack: ["id", "title", "as_of", "recipe", "classification"]
    case .term: ["id", "term", "broader"]
    case .dashboard: ["id", "title", "order"]
    }
  }

  /// What stands over the columns: a field's name, and where two are called alike, its path.
  private func headings(of columns: [Column]) -> [Bilingual] {
    columns.map { column in
      let isAlone = columns.count { $0.title == column.title } == 1
      return isAlone
        ? column.title : Bilingual(id: "\(column.title.id) (\(column.name))", en: "\(column.title.en) (\(column.name))")
    }
  }

  /// Without a selection the columns of every kind.
  private func columnsThereAre(for kinds: [ContentKind], under model: PlanningModel, _ language: Language) -> ListTable
  {
    let kinds = selection.isEmpty ? ContentKind.allCases : kinds
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
