internal import ArgumentParser
internal import Diagnostics
internal import Dossiers
internal import Pipeline
internal import Planning

/// The options of commands that show some documents in some columns.
struct ChosenDocuments: ParsableArguments {
  @Argument(
    help: .text(
      id: "Dokumen yang mana, misalnya '{stage: renewal}'. Bawaan: setiap dosier.",
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

  // MARK: Selection

  /// What the selection says, under the handbook's model; what is wrong with it ends the program.
  ///
  /// - Parameter command: how the command that was given is called, for the one that is proposed instead.
  func wanted(in handbook: Handbook, of command: String, _ language: Language, _ outcome: inout Outcome) throws -> (
    selection: Selection, kinds: [ContentKind]
  ) {
    try readWanted(selection, in: handbook, of: command, language, &outcome)
  }

  // MARK: Columns

  /// The columns that were asked for, or those that fit the kinds.
  func columns(of kinds: [ContentKind], under model: PlanningModel, _ language: Language) throws -> [Column] {
    guard let columns else {
      return (defaultColumns(of: kinds) + Self.listedFields(of: kinds, under: model)).compactMap {
        Column($0, of: kinds, under: model)
      }
    }
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

  /// The handbook's own fields that its model wants in lists (`list: true`).
  static func listedFields(of kinds: [ContentKind], under model: PlanningModel) -> [String] {
    kinds == [.dossier] ? model.ownFields.filter(\.isListed).map(\.name) : []
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

  /// The columns that are shown where none are asked for: of one kind those that matter most, of several kinds together
  /// those that all of them have.
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
  static func headings(of columns: [Column]) -> [Bilingual] {
    columns.map { column in
      let isAlone = columns.count { $0.title == column.title } == 1
      return isAlone
        ? column.title : Bilingual(id: "\(column.title.id) (\(column.name))", en: "\(column.title.en) (\(column.name))")
    }
  }
}

/// What a selection that was given as arguments says, under the handbook's model; what is wrong with it ends the
/// program.
///
/// - Parameters:
///   - arguments: the selection. Where it was written without quotes the shell has taken it apart at its blanks, and it
///     is put together again.
///   - command: how the command that was given is called, for the one that is proposed instead.
func readWanted(
  _ arguments: [String], in handbook: Handbook, of command: String, _ language: Language, _ outcome: inout Outcome
) throws -> (selection: Selection, kinds: [ContentKind]) {
  guard !arguments.isEmpty else { return (.everything, [.dossier]) }
  let read = readSelection(
    argument: arguments.joined(separator: " "), in: handbook, rules: ruleBook(under: handbook.model))
  guard !read.diagnostics.isEmpty else { return (read.selection, read.kinds) }
  var lines = read.diagnostics.map { "naskah: \($0.message[language]); \($0.help[language])" }
  if let mended = read.mended {
    let better = "naskah \(command) '\(mended.replacingBytes(of: "'", with: "'\\''"))'"
    lines.append(Bilingual(id: "naskah: tulis \(better)", en: "naskah: write \(better)")[language])
  }
  for line in lines.dropLast() { outcome.say(line) }
  throw Failure(text: lines.last ?? "")
}

/// Says that nothing matches a selection, and among how many documents it was looked for: an empty table alone would
/// look like a fault of the program.
func sayNothingFound(
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
