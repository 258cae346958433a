internal import ArgumentParser
internal import Diagnostics
internal import Disk

/// The program. One command a file; each reads at the edge, calls `compile` or a part of it, and prints.
@main
struct Naskah: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "naskah",
    abstract: "Turns a folder of agreement dossiers into a checked, cross-linked handbook.",
    discussion: """
      Start here:
        naskah check                 what is missing or wrong, line by line, and what to do
        naskah build                 the site, into _site/
        naskah explain DAT-045       a rule: what, why, wrong, right, source
        naskah list --columns id,stage,computed.last_day
        naskah new dossier KS-2026-010 --instrument mou

      Every command works on the handbook in this folder, or in the one given with -C.
      Exit codes: 0 fine, 1 findings that fail, 2 the machine (disk, arguments).
      """,
    version: "naskah \(version)",
    subcommands: [
      Check.self, Build.self, Pack.self, List.self, Due.self, Diff.self, Move.self, New.self, Schema.self, Explain.self, Markdown.self, TemplateTest.self,
    ])

  /// Stands on the about page and in `--version`.
  static let version = "0.1.0"

  /// The only place where the program ends.
  static func main() async {
    keepMemory()
    Terminal.prepare()
    Terminal.end(await outcome())
  }

  /// Arguments that cannot be read are the machine's fault (2), not a finding (1).
  private static func outcome() async -> Outcome {
    var outcome = Outcome()
    do {
      var command = try parseAsRoot()
      if let command = command as? any Command { try await command.run(&outcome) } else { try command.run() }
    } catch let failure as Failure {
      outcome.fail(failure)
    } catch where exitCode(for: error) == .success {
      outcome.print(Printable(lines: fullMessage(for: error) + "\n"))
    } catch {
      outcome.fail(withPrintableArguments(fullMessage(for: error)))
    }
    return outcome
  }
}

/// A command fills the outcome, and neither prints nor ends the program.
protocol Command: AsyncParsableCommand {
  func run(_ outcome: inout Outcome) async throws
}

extension Naskah {
  /// The message with what was typed in it on one line: an argument cannot begin a line that looks like the program's own.
  private static func withPrintableArguments(_ message: String) -> Printable {
    let shown = CommandLine.arguments.dropFirst().reduce(message) { message, argument in
      let value = argument.utf8.firstIndex(of: UInt8(ascii: "=")).map { String(argument[argument.index(after: $0)...]) }
      return [argument, value ?? argument].reduce(message) { $0.replacingBytes(of: $1, with: $1.visible) }
    }
    return Printable(lines: shown)
  }
}
