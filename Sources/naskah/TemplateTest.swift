internal import ArgumentParser
internal import Templates

/// `naskah template-test`: a template with data of any kind, for the Mustache specification's cases.
struct TemplateTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template-test",
    abstract: "Render {template, data, partials} from standard input.",
    shouldDisplay: false)

  func run() throws {
    guard let rendered = renderTemplateTest(Terminal.readStandardInput()) else {
      throw Failure(text: "naskah: standard input is no JSON object with template, data and partials")
    }
    Terminal.print(rendered)
  }
}
