internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Pipeline
internal import Planning

/// `naskah check`: every finding in one run.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check every dossier, and say what to do.",
    discussion: """
      Examples:
        naskah check
        naskah check --as-of 2026-12-31 --strict
        naskah check --format json > findings.json
        naskah check --format sarif > findings.sarif

      Ends with 1 when something fails: an error, or with --strict a warning.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case human, plain, json, sarif, junit, github, gitlab }

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("human (with excerpts), plain (a line each), json; for build servers sarif, junit, github, gitlab.", valueName: "form"))
  var format = Format.human

  func run() async throws {
    let sources = try await site.readSources()
    let assessed = try await site.assess(sources)
    let printed = site.printed(assessed.findings, assessed, of: sources)
    switch format {
    case .human: Terminal.print(printed.human(colour: site.color.applies(onTerminal: Terminal.outputIsTerminal)))
    case .plain: Terminal.print(printed.plain())
    case .json: Terminal.print(printed.json(asOf: assessed.assessment.today.description))
    case .sarif: Terminal.print(printed.sarif(rules: ruleBook))
    case .junit: Terminal.print(printed.junit(failing: site.strict ? .warning : .error))
    case .github: Terminal.print(printed.github())
    case .gitlab: Terminal.print(printed.gitlab())
    }
    Terminal.leave(site.fails(assessed.findings) ? 1 : 0)
  }
}
