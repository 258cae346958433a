internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Templates

/// `naskah template-test`: a template with data of any kind, for the Mustache specification's cases.
struct TemplateTest: Command {
  static let configuration = CommandConfiguration(
    commandName: "template-test",
    abstract: "Render {template, data, partials} from standard input.",
    shouldDisplay: false)

  func run(_ outcome: inout Outcome) throws {
    let standardInput: [UInt8]
    do { standardInput = try readStandardInput() } catch let error as MachineError { throw Failure(error) }
    guard let rendered = renderTemplateTest(standardInput) else {
      throw Failure(
        Bilingual(
          id: "naskah: masukan standar bukan objek JSON dengan template, data dan partials",
          en: "naskah: standard input is no JSON object with template, data and partials"))
    }
    outcome.print(data: rendered)
  }
}
