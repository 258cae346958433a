internal import ArgumentParser
internal import Diagnostics
internal import Disk

/// The program. One command a file; each reads at the edge, calls `compile` or a part of it, and prints.
@main
struct Naskah: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "naskah", abstract: abstract.spoken, discussion: discussion.spoken, version: told,
      subcommands: [
        Check.self, Build.self, Serve.self, Pack.self, List.self, Export.self, Due.self, Diff.self, Doctor.self,
        Import.self,
        Verify.self, FindLeaks.self, Move.self,
        New.self, Init.self,
        Schema.self,
        Explain.self, Markdown.self,
        TemplateTest.self
      ])
  }

  private static let abstract = Bilingual(
    id: "Mengubah satu folder dosier perjanjian menjadi buku pegangan yang diperiksa dan saling bertaut.",
    en: "Turns a folder of agreement dossiers into a checked, cross-linked handbook.")

  private static let discussion = Bilingual(
    id: """
      Mulai di sini:
        naskah check                 yang salah, baris demi baris, dan perbaikannya
        naskah build                 situsnya, ke dalam _site/
        naskah serve                 situsnya di peramban, sesuai berkas tersimpan
        naskah explain DAT-045       sebuah aturan: apa, mengapa, contoh, sumber
        naskah list --columns id,stage,computed.last_day
        naskah new dossier KS-2026-010 --instrument mou
        naskah init buku --name "Universitas Contoh"
        naskah doctor daftar.xlsx    apa yang salah dalam daftar Excel, sel demi sel

      Setiap perintah bekerja pada buku pegangan di folder ini, atau yang ditunjuk dengan -C.
      Kode akhir: 0 baik, 1 ada temuan yang menggagalkan, 2 mesin (disk, argumen).
      """,
    en: """
      Start here:
        naskah check                 what is wrong, line by line, and what to do
        naskah build                 the site, into _site/
        naskah serve                 the site in a browser, as the files are saved
        naskah explain DAT-045       a rule: what, why, wrong, right, source
        naskah list --columns id,stage,computed.last_day
        naskah new dossier KS-2026-010 --instrument mou
        naskah init handbook --name "Example University"
        naskah doctor register.xlsx  what is wrong in an Excel register, by cell

      Every command works on the handbook in this folder, or in the one given with -C.
      Exit codes: 0 fine, 1 findings that fail, 2 the machine (disk, arguments).
      """)

  /// Stands on the about page and in `--version`.
  static let version = "0.2.0"

  /// What `--version` tells: who reports a fault names the sources it is in.
  private static let told = "naskah \(version)" + (sourceRevision.isEmpty ? "" : " (\(sourceRevision))")

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
      if let unknown = UnknownCommand(CommandLine.arguments.dropFirst(), of: configuration.subcommands) {
        throw Failure(unknown.message)
      }
      var command = try parseAsRoot()
      if let command = command as? any Command { try await command.run(&outcome) } else { try command.run() }
    } catch let failure as Failure {
      outcome.fail(failure)
    } catch  where exitCode(for: error) == .success {
      outcome.print(Printable(lines: LibraryWords.translated(fullMessage(for: error), into: .ofReader)))
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
  /// The message with what was typed in it on one line: an argument cannot begin a line that looks like the program's
  /// own.
  private static func withPrintableArguments(_ message: String) -> Printable {
    let shown = CommandLine.arguments.dropFirst().reduce(message) { message, argument in
      let value = argument.utf8.firstIndex(of: UInt8(ascii: "=")).map { String(argument[argument.index(after: $0)...]) }
      return [argument, value ?? argument].reduce(message) { $0.replacingBytes(of: $1, with: $1.visible) }
    }
    return Printable(lines: LibraryWords.translated(shown, into: .ofReader))
  }
}
