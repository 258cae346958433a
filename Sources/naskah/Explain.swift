internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Markup
internal import Pipeline
internal import Planning

/// `naskah explain`: an entry of the rule book.
struct Explain: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id:
          "Jelaskan sebuah aturan: apa yang ditemukannya, mengapa, contoh salah dan benar, sumber; atau sebuah isian.",
        en: "Explain a rule: what it finds, why, a wrong and a right example, the source; or a field."),
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah explain DAT-045
        naskah explain expiry-contradicts-term --language en
        naskah explain DAT
        naskah explain notice_period
        naskah explain --all --format md > aturan.md

      Awal sebuah kode menyebut aturan-aturannya; sebuah isian mengatakan di dokumen mana ia ada, apa isinya dan \
      bagaimana ditulis.
      """,
    en: """
      Examples:
        naskah explain DAT-045
        naskah explain expiry-contradicts-term --language id
        naskah explain DAT
        naskah explain notice_period
        naskah explain --all --format md > rules.md

      The beginning of a code lists its rules; a field says in which documents it stands, what it holds and how it is \
      written.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, md }

  @Argument(
    help: .text(
      id: "Kode aturan, namanya dalam kata, awal sebuah kode, atau sebuah isian, misalnya DAT-045.",
      en: "The rule's code, its name in words, the beginning of a code, or a field, e.g. DAT-045.",
      value: ("kode", "code")))
  var code: String?

  @Flag(
    help: .text(
      id: "Seluruh buku aturan. Bawaan: aturan yang disebut.",
      en: "The whole rule book. Default: the rule that is named."))
  var all = false

  @Option(
    help: .text(
      id: "Bentuknya: text atau md, misalnya --format md.", en: "The form: text or md, e.g. --format md.",
      value: ("bentuk", "form")))
  var format = Format.text

  @Option(
    name: .customLong("language"),
    help: .text(
      id:
        """
        Bahasanya, misalnya --language en. Bawaan: bahasa buku pegangan, selain \
        itu bahasa sistem, selain itu Inggris.
        """,
      en: "The language, e.g. --language id. Default: the handbook's, else the locale's, else English.",
      value: ("id|en", "id|en")))
  private var chosenLanguage: Language?

  private var language: Language { chosenLanguage ?? .ofReader }

  func validate() throws {
    if code == nil && !all {
      throw ValidationError(
        id: "sebut sebuah aturan, misalnya naskah explain DAT-045, atau minta --all",
        en: "name a rule, e.g. naskah explain DAT-045, or ask for --all")
    }
  }

  func run(_ outcome: inout Outcome) throws {
    if let refusal = Self.read.refusal { outcome.say(refusal[language]) }
    guard let answer else { throw unknown }
    outcome.print(answer)
  }

  /// That of the handbook in this folder, where there is one: it may have rules and fields of its own.
  private static let read: ReadModel = {
    let path = handbookFolder(from: ".") + "/content/planning-model.yml"
    do {
      let file = try readBytesIfThere(of: path).map { SourceFile(path: path, bytes: $0) }
      return ReadModel(model: readModel(file.map(Markup.parse)).value, refusal: nil)
    } catch {
      let why = (error as? MachineError)?.message ?? Bilingual(id: "\(error)", en: "\(error)")
      return ReadModel(
        model: readModel(nil).value,
        refusal: Bilingual(
          id: "naskah: aturan dan isian buku pegangan ini sendiri tidak ikut: \(why.id)",
          en: "naskah: without this handbook's own rules and fields: \(why.en)"))
    }
  }()

  /// A model, or that of no handbook with what kept the handbook's from being read.
  private struct ReadModel {
    let model: PlanningModel
    let refusal: Bilingual?
  }

  private var model: PlanningModel { Self.read.model }
  private var rules: [Fault] { ruleBook(under: model) }

  /// The whole rule book, a rule, the rules whose codes begin so, or the fields called so; nil where nothing is.
  private var answer: Printable? {
    guard let code, !all else { return pages(of: rules) }
    if let rule = Meant(by: code, among: candidates).certain?.id {
      return pages(of: rules.filter { $0.code == rule })
    }
    let family = family(of: code)
    if !family.isEmpty { return format == .md ? pages(of: family) : table(of: family) }
    let fields = fields(called: code, under: model)
    return fields.isEmpty ? nil : table(of: fields)
  }

  private var unknown: Failure {
    let columns = ContentKind.allCases.flatMap { Planning.columns(of: $0, under: model) }
    return Failure(
      noSuch: Bilingual(id: "aturan atau isian", en: "rule or field"), code ?? "",
      among: candidates + columns.map { Meant.Candidate($0.name) },
      Bilingual(
        id: "naskah explain --all menyebut semua aturan, naskah list --columns help semua isian",
        en: "naskah explain --all lists the rules, naskah list --columns help the fields"),
      in: language)
  }

  private var candidates: [Meant.Candidate] {
    rules.map { Meant.Candidate($0.code, names: [$0.slug], label: $0.finds) }
  }

  private func pages(of rules: [Fault]) -> Printable {
    Printable(
      lines: rules.map { format == .md ? $0.markdown(in: language) : $0.text(in: language) }.joined(separator: "\n"))
  }

  /// The rules whose codes begin so: `DAT`, `dat-0`.
  private func family(of beginning: String) -> [Fault] {
    let beginning = beginning.uppercased()
    return beginning.isEmpty ? [] : rules.filter { $0.code.unicodeScalars.starts(with: beginning.unicodeScalars) }
  }

  private func table(of rules: [Fault]) -> Printable {
    let head = [
      Bilingual(id: "Kode", en: "Code"), Bilingual(id: "Nama", en: "Name"), Bilingual(id: "Menemukan", en: "Finds")
    ]
    return TextTable(head: head.map { $0[language] }, rows: rules.map { [$0.code, $0.slug, $0.finds[language]] }).text
  }

  private func table(of fields: [ListedField]) -> Printable {
    let head = [
      Bilingual(id: "Jenis", en: "Kind"), Bilingual(id: "Isian", en: "Field"), Bilingual(id: "Judul", en: "Heading"),
      Bilingual(id: "Isi", en: "Holds"), Bilingual(id: "Ditulis", en: "Written")
    ]
    return TextTable(
      head: head.map { $0[language] },
      rows: fields.map {
        [$0.kind.word, $0.column.name, $0.column.title[language], $0.column.holds[language], $0.sample ?? "–"]
      }
    ).text
  }
}

extension Language: ExpressibleByArgument {}
