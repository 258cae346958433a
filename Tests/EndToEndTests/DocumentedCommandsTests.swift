import Foundation
import Support
import Testing

/// Every command line that a document or a help text shows runs as it stands, and what is shown of its answer is what
/// it answers.
struct DocumentedCommandsTests {
  static let documents = [
    "README.md", "docs/editions.md", "docs/interfaces.md", "docs/planning-model.md", "docs/publishing.md",
    "docs/registers.md", "templates/README.md", "content/README.md", "Tests/README.md"
  ]
  private static let commands = [
    "check", "build", "pack", "list", "due", "diff", "mv", "new", "schema", "explain", "markdown", "leaks", "doctor",
    "import", "init", "export", "serve", "verify"
  ]

  /// What stands for a name of the reader's own, and the name it has here.
  private static let placeholders: [String: String] = [
    "naskah check --baseline FILE": "naskah check --baseline baseline.yml",
    "naskah pack ID --pdf --docx": "naskah pack profil-nordhavn --pdf --docx",
    "naskah new dossier ID": "naskah new dossier KS-2026-011",
    "naskah diff TAG [TAG]": "naskah diff akhir-2025 akhir-2026",
    "naskah mv OLD NEW": "naskah mv KS-2024-019 KS-2024-021",
    "naskah markdown FILE": "naskah markdown content/handbook/030-koordinasi.md",
    "naskah leaks _editions/biasa --against content": Self.editions + "naskah leaks _editions/biasa --against content",
    "naskah leaks _site --against content --audience biasa":
      "naskah build --audience biasa && naskah leaks _site --against content --audience biasa",
    "naskah leaks DIR --against content": Self.editions + "naskah leaks _editions/biasa --against content",
    "naskah build --all-audiences DIR": "naskah build --all-audiences _editions",
    "naskah export xlsx --output FILE": "naskah export xlsx --output register.xlsx",
    "naskah explain CODE": "naskah explain DAT-045", "naskah check PATH": "naskah check content/dossiers",
    "naskah doctor pengajuan.csv dokumen.csv mitra.csv --language id":
      Self.register + "cp daftar.csv lain.csv; naskah doctor daftar.csv lain.csv --language id; [ $? -lt 2 ]",
    "naskah doctor submissions.csv documents.csv partners.csv --language en":
      Self.register + "cp daftar.csv lain.csv; naskah doctor daftar.csv lain.csv --language en; [ $? -lt 2 ]",
    "naskah doctor daftar.xlsx --format json > temuan.json":
      Self.register + "naskah doctor daftar.csv --format json > temuan.json; [ $? -lt 2 ]",
    "naskah doctor register.xlsx --format json > findings.json":
      Self.register + "naskah doctor daftar.csv --format json > findings.json; [ $? -lt 2 ]",
    "naskah due --new-since 2026-11-25 --format eml --output reminders": Self.reminders,
    "naskah due --new-since 2026-05-25 --format eml --output reminders": Self.reminders,
    "naskah due --new-since 2026-05-25 --format eml --output pengingat": Self.reminders,
    "naskah due --new-since \"$(date -d '7 days ago' +%F)\" --format eml "
      + "--from cooperation@example.org --output /tmp/reminders":
      Self.reminders + " --from cooperation@example.org",
    "naskah verify --online --time-limit 30": "naskah verify --online --time-limit 2; [ $? -lt 2 ]",
    "naskah list '{number: 12/NK/2024}'": "naskah list '{number: 14 / pp / bkkn / 23}'",
    "naskah serve": Self.awhile + "naskah serve --port 0",
    "naskah serve --port 0": Self.awhile + "naskah serve --port 0",
    "naskah serve --audience biasa --as-of 2026-12-31": Self.awhile
      + "naskah serve --audience biasa --as-of 2026-12-31 --port 0",
    "naskah init DIR --name NAME": "naskah init buku --name \"Universitas Contoh\"",
    "naskah init . --name \"Example University\"":
      "mkdir own && cd own && naskah init . --name \"Example University\"",
    "naskah init . --name \"Dinas Contoh\" --procedure local --unit hukum=Hukum":
      "mkdir buku && cd buku && naskah init . --name \"Dinas Contoh\" --procedure local --unit hukum=Hukum",
    "naskah init . --name \"Example Office\" --procedure local --unit law=Law":
      "mkdir book && cd book && naskah init . --name \"Example Office\" --procedure local --unit law=Law",
    "naskah import FILE": Self.register + "naskah import daftar.csv",
    "naskah import daftar.xlsx": Self.register + "naskah import daftar.csv",
    "naskah import register.xlsx": Self.register + "naskah import daftar.csv",
    "naskah import daftar.xlsx --write": Self.register + "naskah import daftar.csv --write",
    "naskah import register.xlsx --write": Self.register + "naskah import daftar.csv --write",
    "naskah import daftar.xlsx --mapping import.yml": Self.register + "naskah import daftar.csv --mapping import.yml",
    "naskah import register.xlsx --mapping import.yml": Self.register + "naskah import daftar.csv --mapping import.yml",
    "naskah import daftar.xlsx --mapping import.yml --write": Self.register
      + "naskah import daftar.csv --mapping import.yml --write",
    "naskah import register.xlsx --mapping import.yml --write": Self.register
      + "naskah import daftar.csv --mapping import.yml --write",
    "naskah import register.csv --base register-old.csv --write":
      "naskah export csv --output register-old.csv && naskah export csv --output register.csv && "
      + "naskah import register.csv --base register-old.csv --write",
    "naskah import --undo": Self.register + "naskah import daftar.csv --write && naskah import --undo",
    "naskah doctor FILE": Self.register + "naskah doctor daftar.csv; [ $? -lt 2 ]",
    "naskah doctor register.xlsx": Self.register + "naskah doctor daftar.csv; [ $? -lt 2 ]",
    "naskah doctor daftar.xlsx": Self.register + "naskah doctor daftar.csv; [ $? -lt 2 ]",
    "naskah doctor daftar.xlsx --output pemeriksaan.xlsx": Self.register
      + "naskah doctor daftar.csv --output pemeriksaan.xlsx; [ $? -lt 2 ]",
    "naskah doctor register.xlsx --output report.xlsx": Self.register
      + "naskah doctor daftar.csv --output report.xlsx; [ $? -lt 2 ]",
    "naskah doctor daftar-kerja-sama.xlsx": Self.register + "naskah doctor daftar.csv; [ $? -lt 2 ]",
    "naskah new": "naskah new dossier KS-2026-011",
    "naskah diff --format html": "naskah diff akhir-2025 --format html",
    "naskah list '{kind: …}'": "naskah list '{kind: partner}'"
  ]

  private static let register = "printf 'Mitra,Judul,Mulai,Berakhir\\nPT A,B,2024-01-01,2026-12-31\\n' > daftar.csv && "
  private static let reminders = "naskah due --new-since akhir-2025 --format eml --output reminders"
  /// What goes on until it is told to end is told so.
  private static let awhile = "timeout --preserve-status --signal=INT 20 "
  private static let editions = "naskah build --all-audiences _editions && "

  /// Not run, and why.
  private static let skipped: [String: String] = [
    "naskah pack --all --pdf --docx": "the command for one pack five times over: PackTests print packs"
  ]

  // MARK: What is shown

  /// Fences and lines set in by four blanks: each block with its lines as they stand.
  private static func blocks(of text: String) -> [[String]] {
    var blocks: [[String]] = [], isOpen = false, wasSetIn = false
    for line in text.components(separatedBy: "\n") {
      let isSetIn = !isOpen && line.hasPrefix("    ") && line.contains { $0 != " " }
      if line.hasPrefix("```") {
        isOpen.toggle()
        if isOpen { blocks.append([]) }
      } else if isOpen {
        blocks[blocks.count - 1].append(line)
      } else if isSetIn {
        if !wasSetIn { blocks.append([]) }
        blocks[blocks.count - 1].append(String(line.dropFirst(4)))
      }
      wasSetIn = isSetIn
    }
    return blocks
  }

  /// Code in sentences, on one line.
  private static func spans(of text: String) -> [String] {
    let prose = text.replacing(#/(?s)\n```.*?\n```/#, with: "\n")
    return prose.matches(of: #/`([^`]+)`/#).map { $0.1.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  /// The command that a line of a block or a span is, without what stands beside it; nil where it is none.
  private static func command(in line: String) -> String? {
    var line = line.trimmingCharacters(in: .whitespaces)
    if line.hasPrefix("$ ") { line = String(line.dropFirst(2)) }
    line = line.replacing(".build/release/naskah", with: "naskah")
    guard line.hasPrefix("naskah ") || line.contains("| naskah ") else { return nil }
    let end = line.firstRange(of: "   ")?.lowerBound ?? line.endIndex
    return String(line[..<end]).trimmingCharacters(in: .whitespaces)
  }

  private static func documented() throws -> [String: String] {
    var found: [String: String] = [:]
    for document in documents {
      let text = try String(contentsOf: packageRoot.appending(path: document), encoding: .utf8)
      for line in blocks(of: text).joined() + spans(of: text) {
        if let command = command(in: line) { found[command] = document }
      }
    }
    for name in commands {
      let help = try run(
        [name, "--help", "--language", "en"], in: FileManager.default.temporaryDirectory,
        environment: ["COLUMNS": "400"])
      for line in help.stdout.components(separatedBy: "\n") where line.hasPrefix("  ") {
        if let command = command(in: line) { found[command] = "naskah \(name) --help" }
      }
    }
    return found
  }

  // MARK: Running

  /// The worked example in a repository with the tags and days that are spoken of, and a folder with `naskah` in it for
  /// the shell.
  private static func workplace() throws -> (handbook: Repository, programs: URL) {
    let repository = try Repository()
    try FileManager.default.copyItem(
      at: packageRoot.appending(path: "content"), to: repository.folder.appending(path: "content"))
    try repository.commit("first", on: "2025-06-01")
    for number in 1...12 {
      try repository.write("content/files/catatan.txt", Array("catatan \(number)".utf8))
      try repository.commit("note", on: "2025-12-\(10 + number)")
      if number == 6 { for tag in ["akhir-2025", "v2025"] { try repository.git("tag", tag) } }
    }
    try repository.git("tag", "akhir-2026")
    try FileManager.default.copyItem(at: repository.folder, to: repository.around.appending(path: "buku-kerja-sama"))
    let programs = repository.around.appending(path: "bin")
    try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: programs.appending(path: "naskah"), withDestinationURL: URL(fileURLWithPath: programPath))
    try FileManager.default.createDirectory(
      at: repository.folder.appending(path: ".vscode"), withIntermediateDirectories: true)
    return (repository, programs)
  }

  private static func shell(_ command: String, _ place: (handbook: Repository, programs: URL)) throws -> Outcome {
    let typed = command.replacing("/srv/", with: place.handbook.around.path + "/srv-")
    return try run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", typed], in: place.handbook.folder,
      environment: ["PATH": place.programs.path + ":/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1795500000"])
  }

  @Test func `every command that is shown runs`() throws {
    let shown = try Self.documented()
    #expect(shown.count > 50, "\(shown.keys.sorted())")
    for command in Self.placeholders.keys where command.contains("ID") {
      #expect(shown[command] != nil, "\(command) is shown no more")
    }
    for command in Self.skipped.keys { #expect(shown[command] != nil, "\(command) is shown no more") }
    let original = try Self.workplace()
    #expect(try Self.shell("naskah check --write-baseline baseline.yml", original).status == 0)
    for (command, document) in shown.sorted(by: { $0.key < $1.key }) where Self.skipped[command] == nil {
      // Each finds the handbook as its reader would.
      try original.handbook.git("checkout", "--quiet", "--", "content")
      try original.handbook.git("clean", "--quiet", "--force", "-d", "content")
      let outcome = try Self.shell(Self.placeholders[command] ?? command, original)
      // A past that this test made up has findings.
      let mayFind = command.contains("check") || command.contains("--at ")
      #expect(outcome.status == 0 || mayFind && outcome.status == 1, "\(document): \(command): \(outcome.stderr)")
    }
  }

  @Test func `every option that a document names is one of some command`() throws {
    let help = try Self.commands.map {
      try run([$0, "--help", "--language", "en"], in: FileManager.default.temporaryDirectory).stdout
    }.joined()
    var checked = 0
    for document in Self.documents where !document.hasPrefix("Tests/") {
      let text = try String(contentsOf: packageRoot.appending(path: document), encoding: .utf8)
      for span in Self.spans(of: text) where span.hasPrefix("--") && span != "---" {
        let option = span.split(whereSeparator: { $0 == " " || $0 == "=" })[0]
        #expect(help.contains("\(option) ") || help.contains("\(option)\n"), "\(document): \(span)")
        checked += 1
      }
    }
    #expect(checked > 10)
  }

  // MARK: What is shown of answers

  /// Findings in blocks: the line that each shows is put into its file, and the check has to say just this.
  @Test func `every finding that a document shows is what the check says`() throws {
    var checked = 0
    for document in Self.documents {
      let text = try String(contentsOf: packageRoot.appending(path: document), encoding: .utf8)
      for block in Self.blocks(of: text)
      where block.first?.wholeMatch(of: #/(error|warning|note)\[[A-Z]+-\d+\]: .*/#) != nil {
        let shown = block.joined(separator: "\n")
        let place = try #require(shown.firstMatch(of: #/┌─ (content\/[^:]+):(\d+):\d+/#), "\(document)")
        let line = try #require(shown.firstMatch(of: #/\n *(\d+) │ (.*)/#), "\(document)")
        let handbook = try Self.workplace().handbook
        var lines = try handbook.text(String(place.1)).components(separatedBy: "\n")
        lines[try #require(Int(line.1)) - 1] = String(line.2)
        try handbook.write(String(place.1), Array(lines.joined(separator: "\n").utf8))
        let answer = try handbook.naskah("check", "--language", "en", "--as-of", "2026-11-28")
        #expect(answer.status == 1 && answer.stdout.contains(shown), "\(document): \(answer.stdout.prefix(2000))")
        checked += 1
      }
    }
    #expect(checked == 1)
  }

  /// Messages and derivations in sentences.
  @Test func `every message that a document quotes is one that the program gives`() throws {
    let handbook = try Self.workplace().handbook, file = "content/dossiers/2024/ks-2024-017-pasar-ikan.md"
    try handbook.edit(
      file, "  in_force: 2024-02-01\nterm: {duration: P3Y",
      "  in_force: 2022-03-01\n  expires: 2027-03-01\nterm: {duration: P5Y")
    let check = try handbook.naskah("check", "--language", "en", "--as-of", "2026-11-28").stdout
    let readme = try String(contentsOf: packageRoot.appending(path: "README.md"), encoding: .utf8)
    let quoted = try #require(readme.firstMatch(of: #/naskah check {3,}“([^”]+)”/#))
    #expect(check.contains("error[DAT-045]: \(quoted.1)\n"))
    try handbook.edit(file, "  in_force: 2022-03-01\n  expires: 2027-03-01", "  in_force: 2023-03-31")
    let due = try handbook.naskah("due", "--all", "--language", "en", "--as-of", "2026-11-28", "--format", "json")
      .stdout
    let interfaces = try String(contentsOf: packageRoot.appending(path: "docs/interfaces.md"), encoding: .utf8)
    let derivations = Self.spans(of: interfaces).filter { $0.contains(" = ") }
    #expect(derivations.count == 1)
    for derivation in derivations { #expect(due.contains("\"\(derivation)\""), "\(derivation)") }
  }
}
