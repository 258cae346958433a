internal import ArgumentParser
internal import Diagnostics
internal import Pipeline

/// `naskah explain`: an entry of the rule book.
struct Explain: Command {
  static let configuration = CommandConfiguration(
    abstract: "Explain a rule: what it finds, why, a wrong and a right example, the source.",
    discussion: """
      Examples:
        naskah explain DAT-045
        naskah explain expiry-contradicts-term --language id
        naskah explain --all --format md > rules.md
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, md }

  @Argument(help: "The rule's code or its name in words, e.g. DAT-045.")
  var code: String?

  @Flag(
    help: .text(
      id: "Seluruh buku aturan. Bawaan: aturan yang disebut.", en: "The whole rule book. Default: the rule that is named."))
  var all = false

  @Option(
    help: .text(
      id: "Bentuknya: text atau md, misalnya --format md.", en: "The form: text or md, e.g. --format md.", value: ("bentuk", "form")))
  var format = Format.text

  @Option(
    name: .customLong("language"),
    help: .text(
      id: "Bahasanya, misalnya --language en. Bawaan: bahasa buku pegangan, selain itu bahasa sistem, selain itu Inggris.",
      en: "The language, e.g. --language id. Default: the handbook's, else the locale's, else English.", value: ("id|en", "id|en")))
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
    let chosen = all ? ruleBook : ruleBook.filter { $0.code.lowercased() == code?.lowercased() || $0.slug == code }
    guard !chosen.isEmpty else {
      let near = suggest(code ?? "", from: ruleBook.map(\.code) + ruleBook.map(\.slug))
      let hint = near.isEmpty ? "naskah explain --all lists them" : "did you mean \(near.joined(separator: ", "))?"
      throw Failure(text: "naskah: there is no rule \(code ?? ""); \(hint)")
    }
    let pages = chosen.map { format == .md ? $0.markdown(in: language) : $0.text(in: language) }
    outcome.print(Printable(lines: pages.joined(separator: "\n")))
  }
}

extension Language: ExpressibleByArgument {}
