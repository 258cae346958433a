import Foundation
import Support
import Testing

/// Help, and what is wrong with arguments, in the reader's language.
struct HelpLanguageTests {
  private static let commands = [
    "check", "build", "pack", "list", "due", "diff", "mv", "new", "schema", "explain", "markdown", "leaks", "export",
    "serve", "doctor", "import", "verify", "init"
  ]

  private var nowhere: URL { FileManager.default.temporaryDirectory }

  @Test(arguments: [""] + commands)
  func `help in Indonesian`(command: String) throws {
    let outcome = try run(
      (command.isEmpty ? [] : [command]) + ["--help"], in: nowhere, environment: ["LC_ALL": "id_ID.UTF-8"])
    #expect(outcome.status == 0 && outcome.stderr.isEmpty)
    try expectGolden(
      outcome.stdout, at: "Tests/EndToEndTests/Golden/help/\(command.isEmpty ? "naskah" : command).id.txt")
  }

  /// Words that stand in every English screen of help and in no Indonesian one.
  @Test(arguments: [""] + commands)
  func `no English is left in it`(command: String) throws {
    let help = try run(
      (command.isEmpty ? [] : [command]) + ["--help"], in: nowhere, environment: ["LC_ALL": "id_ID.UTF-8"]
    ).stdout
    for word in ["USAGE", "OPTIONS", "OVERVIEW", "Default", "e.g.", " the ", " and ", " of ", "Show ", "default:"] {
      #expect(!help.contains(word), "\(word)")
    }
  }

  /// Arguments, locale, and whether the handbook of the example (Indonesian first) is where it runs.
  private static let choices:
    [(arguments: [String], locale: [String: String], isInHandbook: Bool, isIndonesian: Bool)] = [
      ([], [:], false, false), ([], [:], true, true), ([], ["LC_ALL": "en_GB.UTF-8"], true, true),
      ([], ["LANG": "id_ID.UTF-8"], false, true), ([], ["LC_MESSAGES": "id"], false, true),
      ([], ["LANG": "id_ID", "LC_ALL": "C"], false, false),
      ([], ["LANG": "fr_FR.UTF-8"], false, false), ([], ["LC_ALL": "", "LANG": "id_ID.UTF-8"], false, true),
      (["--language", "en"], ["LANG": "id_ID"], true, false), (["--language=id"], [:], false, true),
      (["--language", "xx"], ["LANG": "id_ID"], false, true)
    ]

  @Test(arguments: choices)
  func `the language asked for, else the handbook's, else the locale's, else English`(
    arguments: [String], locale: [String: String], isInHandbook: Bool, isIndonesian: Bool
  ) throws {
    let place = isInHandbook ? try copyOfFixture("example") : nowhere
    let help = try run(["list", "--help"] + arguments, in: place, environment: locale)
    #expect(help.stdout.contains("PEMAKAIAN:") == isIndonesian && help.stdout.contains("USAGE:") != isIndonesian)
    let wrong = try run(["list", "--as-of", "gestern"] + arguments, in: place, environment: locale)
    #expect(wrong.status == 2)
    if arguments != ["--language", "xx"] {
      #expect(wrong.stderr.contains("bukan tanggal") == isIndonesian, "\(wrong.stderr)")
    }
    let rule = try run(["explain", "DAT-045"], in: place, environment: locale)
    if arguments.isEmpty { #expect(rule.stdout.contains("Mengapa") == isIndonesian) }
  }

  /// Every way in which arguments can be wrong, and what is said in Indonesian.
  private static let mistakes: [(arguments: [String], said: String)] = [
    (["check", "--frmat", "x"], "opsi '--frmat' tidak dikenal. Mungkin maksudnya '--format'?"),
    (["check", "--qqqqqqqq"], "opsi '--qqqqqqqq' tidak dikenal"), (["check", "-z"], "opsi '-z' tidak dikenal"),
    (["check", "--as-of"], "nilai untuk '--as-of <tanggal>' belum ditulis"),
    (["check", "--strict=1"], "opsi '--strict' tidak memakai nilai, tetapi ditulis dengan '1'"),
    (["check", "a", "b"], "perintah ini tidak memakai argumen 'b'"),
    (["check", "a", "b", "c"], "perintah ini tidak memakai 2 argumen: 'b', 'c'"),
    (["mv", "a"], "argumen '<baru>' belum ditulis"),
    (["list", "--format", "x"], "nilai 'x' tidak dikenal untuk '--format <bentuk>'"),
    (["pack", "--engine", "x", "a"], "Tulis salah satu dari 'weasyprint' dan 'chromium'."),
    (["check", "--jobs", "x"], "nilai 'x' tidak dapat dipakai untuk '--jobs <n>'"),
    (["check", "--language", "xx"], "'xx' bukan bahasa program ini"),
    (["check", "--until", "2026-12-31"], "dipakai bersama --write-baseline"),
    (["due", "--all", "--within", "P1Y"], "hilangkan --within"), (["explain"], "sebut sebuah aturan"),
    (["nonsense"], "tidak ada perintah “nonsense”"), (["help", "nonsense"], "tidak ada perintah “nonsense”"),
    (["help", "chek"], "mungkin maksudnya “check”?"),
    (["--generate-completion-script", "csh"], "tidak ada skrip pelengkap untuk 'csh'.")
  ]

  @Test(arguments: mistakes)
  func `what is wrong with arguments is said in Indonesian`(arguments: [String], said: String) throws {
    let outcome = try run(arguments, in: nowhere, environment: ["LANG": "id_ID.UTF-8"])
    #expect(outcome.status == 2 && outcome.stdout.isEmpty && outcome.stderr.contains(said), "\(outcome.stderr)")
    for word in ["Error", "Usage", "See '", "Help:", "Please"] {
      #expect(!outcome.stderr.contains(word), "\(outcome.stderr)")
    }
  }
}
