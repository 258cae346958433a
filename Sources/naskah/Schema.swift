internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Pages
internal import Pipeline

/// `naskah schema`: the JSON Schema of the front matter, for editors.
struct Schema: Command {
  static var configuration: CommandConfiguration {
    .of(
      Bilingual(
        id: "Tulis JSON Schema untuk isian di antara --- menurut model buku pegangan ini, bagi penyunting teks.",
        en: "Write the JSON Schema of the front matter under this handbook's model, for editors."),
      discussion: discussion)
  }

  private static let discussion = Bilingual(
    id: """
      Contoh:
        naskah schema > dossier.schema.json
        naskah schema partner
        naskah schema model
        naskah schema --output .vscode/dossier.schema.json

      Jenis: dossier, partner, handbook, pack, glossary, dashboard, model. Penyunting dengan server bahasa YAML \
      melengkapi dan memeriksa berkas yang diawali # yaml-language-server: $schema=dossier.schema.json Ia membaca \
      berkas YAML; isian di antara --- dalam berkas Markdown jarang dibaca penyunting, jadi naskah check tetap \
      penentunya.
      """,
    en: """
      Examples:
        naskah schema > dossier.schema.json
        naskah schema partner
        naskah schema model
        naskah schema --output .vscode/dossier.schema.json

      Kinds: dossier, partner, handbook, pack, glossary, dashboard, model. An editor with a YAML language server \
      completes and checks a file that begins with # yaml-language-server: $schema=dossier.schema.json It reads YAML \
      files; inside the front matter of a Markdown file few editors do, so that naskah check stays the judge.
      """)

  @OptionGroup var site: ModelOptions

  @Argument(
    help: .text(
      id: "dossier, partner, handbook, pack, glossary, dashboard atau model, misalnya partner.",
      en: "dossier, partner, handbook, pack, glossary, dashboard or model, e.g. partner.", value: ("jenis", "kind")),
    completion: .list(ContentKind.allCases.map(\.word) + ["model"]))
  var kind = "dossier"

  @Option(
    name: .shortAndLong,
    help: .text(
      id: "Berkas yang ditulis, misalnya --output dossier.schema.json. Bawaan: keluaran standar.",
      en: "The file to write to, e.g. --output dossier.schema.json. Default: standard output.",
      value: ("berkas", "file")),
    completion: .file())
  var output: String?

  func run(_ outcome: inout Outcome) async throws {
    let sources = try await site.readSources(&outcome)
    let model = reader(of: sources, for: nil).model
    let language = site.spoken(model)
    let schema =
      kind == "model"
      ? jsonSchemaOfModel(under: model)
      : jsonSchema(of: try contentKind(called: kind, besides: ["model"], for: "schema", language), under: model)
    let text = schema.pretty() + "\n"
    guard let output else { return outcome.print(data: text) }
    try site.machine(language) { try site.workspace.replaceNamedFile(output, Array(text.utf8)) }
  }
}
