internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Pages
internal import Pipeline

/// `naskah schema`: the JSON Schema of the front matter, for editors.
struct Schema: Command {
  static let configuration = CommandConfiguration(
    abstract: "Write the JSON Schema of the front matter under this handbook's model, for editors.",
    discussion: """
      Examples:
        naskah schema > dossier.schema.json
        naskah schema partner
        naskah schema model
        naskah schema --output .vscode/dossier.schema.json

      Kinds: dossier, partner, handbook, pack, glossary, dashboard, model. An editor with a YAML language server completes
      and checks a file that begins with   # yaml-language-server: $schema=dossier.schema.json
      It reads YAML files; inside the front matter of a Markdown file few editors do, so that naskah check stays the judge.
      """)

  @OptionGroup var site: ModelOptions

  @Argument(help: "dossier, partner, handbook, pack, glossary, dashboard or model, e.g. partner.")
  var kind = "dossier"

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write to, e.g. --output dossier.schema.json. Default: standard output.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard kind != "model", ContentKind(argument: kind) == nil else { return }
    let near = suggest(kind, from: ContentKind.allCases.map(\.word) + ["model"])
    throw ValidationError("there is no kind '\(kind)'" + (near.isEmpty ? "" : "; did you mean \(near.joined(separator: ", "))?"))
  }

  func run(_ outcome: inout Outcome) async throws {
    let sources = try await site.readSources(&outcome)
    let model = reader(of: sources, for: nil).model
    let schema = ContentKind(argument: kind).map { jsonSchema(of: $0, under: model) } ?? jsonSchemaOfModel(under: model)
    let text = schema.pretty() + "\n"
    guard let output else { return outcome.print(data: text) }
    try site.machine(site.spoken(model)) { try site.workspace.replaceNamedFile(output, Array(text.utf8)) }
  }
}
