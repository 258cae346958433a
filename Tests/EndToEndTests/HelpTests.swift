import Foundation
import Support
import Testing

/// `--help`: what a command takes, each with an example and what holds without it, and nothing else.
struct HelpTests {
  /// Outside any handbook, where help is in English.
  private func help(of command: String) throws -> String {
    let outcome = try run([command, "--help"], in: FileManager.default.temporaryDirectory)
    #expect(outcome.status == 0 && outcome.stderr.isEmpty)
    return outcome.stdout
  }

  /// The options of a help text, each with what it says on its own and the following lines.
  private func options(in help: String) -> [(names: [String], text: String)] {
    var found: [(names: [String], text: String)] = []
    for line in (help.components(separatedBy: "\nOPTIONS:\n").last ?? "").components(separatedBy: "\n") {
      if line.hasPrefix("  -") {
        let head = line.dropFirst(2).components(separatedBy: "  ")[0]
        found.append((head.matches(of: #/--?[A-Za-z][a-z-]*/#).map { String($0.output) }, line))
      } else if line.hasPrefix("   "), !found.isEmpty {
        found[found.count - 1].text += " " + line.trimmingCharacters(in: .whitespaces)
      }
    }
    return found.filter { !$0.names.contains("--help") && !$0.names.contains("--version") }
  }

  @Test(arguments: optionsOf.keys.sorted())
  func `a command shows the options it takes, each with an example and what holds without it`(command: String) throws {
    let shown = options(in: try help(of: command))
    #expect(Set(shown.compactMap { $0.names.last }) == optionsOf[command])
    for option in shown {
      #expect(option.text.contains("Default: ") || option.text.contains("default: "), "\(command): \(option.text)")
      let takesValue = option.text.contains("<")
      #expect(!takesValue || option.text.contains("e.g. \(option.names.last ?? "?") "), "\(command): \(option.text)")
    }
  }

  @Test(arguments: optionsOf.keys.sorted())
  func `every command has examples`(command: String) throws {
    let examples = try help(of: command).components(separatedBy: "\n").filter {
      $0.contains("naskah \(command)") && !$0.hasPrefix("USAGE")
    }
    #expect(examples.count >= 2, "\(command)")
  }

  /// The library breaks what is wider than a terminal and lets the rest begin at its edge, where it reads as a text.
  @Test(arguments: [[]] + optionsOf.keys.sorted().map { [$0] }, ["en", "id"])
  func `an example stands on one line of a terminal`(command: [String], language: String) throws {
    let outcome = try run(command + ["--help", "--language", language])
    let lines = outcome.stdout.components(separatedBy: "\n")
    let examples = lines.indices.filter { lines[$0].hasPrefix("  naskah ") }
    #expect(!examples.isEmpty)
    for index in examples {
      let next = lines[index + 1]
      #expect(next.isEmpty || next.hasPrefix("  "), "\(lines[index]) / \(next)")
    }
  }

  @Test(arguments: optionsOf.keys.sorted())
  func `help about a command is the command's own`(command: String) throws {
    let asked = try run(["help", command], in: FileManager.default.temporaryDirectory)
    #expect(try asked.status == 0 && asked.stdout == help(of: command))
  }

  /// In the script for zsh, in which each option stands with the name of its value and with how that is completed.
  @Test func `what names a file, a folder or a language is completed`() throws {
    let script = try run(["--generate-completion-script", "zsh"], in: FileManager.default.temporaryDirectory).stdout
    let ways = ["dir": "_files -/", "file": "_files", "path": "_files", "file|revision": "_files", "id|en": "{"]
    var completed = 0
    for line in script.components(separatedBy: "\n") {
      for (value, way) in ways where line.contains(":\(value):") {
        #expect(line.contains(":\(value):\(way)"), "\(line)")
        completed += 1
      }
    }
    #expect(completed > 40)
  }

  @Test(
    arguments: [
      ["list", "--strict"], ["due", "--baseline", "x"], ["mv", "a", "b", "--audience", "biasa"],
      ["new", "dossier", "KS-1", "--strict"],
      ["schema", "--strict"], ["markdown", "-C", "."]
    ])
  func `what a command does not take is told, not passed over`(arguments: [String]) throws {
    let outcome = try run(arguments), option = arguments.first { $0.hasPrefix("-") } ?? ""
    #expect(outcome.status == 2 && outcome.stderr.contains(option), "\(outcome.stderr)")
  }
}

/// What each command takes, beside `--help` and `--version`.
private let optionsOf: [String: Set<String>] = [
  "check": handbook.union(checked).union(["--format", "--fix", "--write-baseline", "--dry-run", "--until", "--owner"]),
  "build": handbook.union(checked).union(["--draft", "--output", "--all-audiences"]),
  "serve": handbook.union(checked).union(["--port"]),
  "pack": handbook.union(checked).union(["--all", "--pdf", "--docx", "--output", "--engine", "--time-limit"]),
  "list": handbook.union(["--as-of", "--audience", "--at", "--columns", "--format"]),
  "export": handbook.union(["--as-of", "--audience", "--at", "--columns", "--for", "--output"]),
  "due": handbook.union([
    "--as-of", "--audience", "--at", "--color", "--within", "--all", "--owner", "--kind", "--format", "--new-since",
    "--from", "--to", "--output"
  ]),
  "diff": handbook.union(["--as-of", "--audience", "--color", "--format"]),
  "mv": handbook.union(["--dry-run"]),
  "new": handbook.union(["--as-of", "--title", "--instrument", "--stage", "--owner", "--partner"]),
  "schema": handbook.union(["--at", "--output"]),
  "explain": ["--all", "--format", "--language"],
  "markdown": ["--commonmark", "--gfm"],
  "verify": handbook.union(["--as-of", "--audience", "--at", "--online", "--time-limit", "--format"]),
  "leaks": handbook.union(["--against", "--audience"]),
  "doctor": ["--language", "--as-of", "--format", "--output"],
  "import": handbook.union(["--as-of", "--mapping", "--base", "--prefer", "--write", "--undo"]),
  "init": ["--language", "--as-of", "--name", "--procedure", "--unit"]
]
private let handbook: Set<String> = ["-C", "--language", "--jobs"]
private let checked: Set<String> = ["--as-of", "--audience", "--at", "--strict", "--baseline", "--color"]
