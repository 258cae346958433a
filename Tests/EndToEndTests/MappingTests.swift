import Foundation
import Support
import Testing

/// What a person says of the columns of a register, in a file that the program writes first.
struct MappingTests {
  private static let register = """
    Lembaga,Perihal,Nomor,Tanggal,Sampai,Kode
    Universitas Sampel,Riset,12/NK/2024,03/02/2024,02/02/2029,A1
    PT Contoh,Magang,13/PKS/2020,05/07/2020,04/07/2022,A2

    """

  private func folder(_ register: String = Self.register) throws -> URL {
    let folder = try ImportTests.handbook()
    try ImportTests.write(register, to: "daftar.csv", of: folder)
    return folder
  }

  private func naskah(_ words: String..., in folder: URL) throws -> Outcome {
    try run(["import", "daftar.csv"] + words + ImportTests.today, in: folder)
  }

  private func edit(_ folder: URL, _ old: String, _ new: String) throws {
    let file = folder.appending(path: "import.yml")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.components(separatedBy: old).count == 2, "\(old) in \(text)")
    try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
  }

  private func read(_ path: String, of folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  @Test func `the mapping is written where it is not there, and is what was guessed`() throws {
    let folder = try folder()
    let first = try naskah("--mapping", "import.yml", in: folder)
    #expect(first.status == 0)
    #expect(first.stderr.contains("import.yml is written"))
    let written = try read("import.yml", of: folder)
    #expect(written.contains("{column: C, heading: \"Nomor\", field: numbers}"))
    let again = try naskah("--mapping", "import.yml", in: folder)
    #expect(again.stdout == first.stdout)
    #expect(!again.stderr.contains("is written:"))
    #expect(try read("import.yml", of: folder) == written)
  }

  @Test(.needs("data/registers")) func `by its own mapping every sample is read as by its headings`() throws {
    let samples = try FileManager.default.contentsOfDirectory(
      at: shared("data/registers"), includingPropertiesForKeys: nil)
    let registers = samples.filter { ["csv", "xlsx"].contains($0.pathExtension) }
    #expect(registers.count > 20)
    let folder = try ImportTests.handbook()
    for sample in registers {
      let mapping = sample.lastPathComponent + ".yml"
      let first = try run(["import", sample.path, "--mapping", mapping] + ImportTests.today, in: folder)
      let second = try run(["import", sample.path, "--mapping", mapping] + ImportTests.today, in: folder)
      #expect(first.status == 0 && second.status == 0, "\(sample.lastPathComponent): \(second.stderr)")
      #expect(first.stdout == second.stdout, "\(sample.lastPathComponent)")
    }
  }

  @Test func `what a person corrects is what is read`() throws {
    let folder = try folder()
    _ = try naskah("--mapping", "import.yml", in: folder)
    try edit(folder, "heading: \"Lembaga\", field: source.row", "heading: \"Lembaga\", field: parties")
    try edit(folder, "heading: \"Perihal\", field: source.row", "heading: \"Perihal\", field: title")
    try edit(
      folder, "heading: \"Sampai\", field: source.row", "heading: \"Sampai\", field: dates.expires, days: month_first")
    try edit(folder, "heading: \"Kode\", field: numbers", "heading: \"Kode\", field: source.key")
    let done = try naskah("--mapping", "import.yml", "--write", in: folder)
    #expect(done.status == 0, "\(done.stderr)")
    let text = try read("content/dossiers/12-nk-2024.md", of: folder)
    #expect(text.contains("title: Riset\n"))
    #expect(text.contains("  - {partner: universitas-sampel}\n"))
    #expect(text.contains("  expires: 2029-02-02\n"))
    #expect(text.contains("  key: \"A1\"\n"))
    let second = try read("content/dossiers/13-pks-2020.md", of: folder)
    #expect(second.contains("  expires: 2022-04-07\n"))
  }

  @Test func `a mapping that does not fit the file any more is told place by place, and nothing is read by it`() throws
  {
    let folder = try folder()
    _ = try naskah("--mapping", "import.yml", in: folder)
    try ImportTests.write(
      Self.register.replacingOccurrences(of: "Nomor,Tanggal", with: "Tanggal,Nomor"), to: "daftar.csv", of: folder)
    let moved = try naskah("--mapping", "import.yml", "--write", in: folder)
    #expect(moved.status == 1)
    #expect(moved.stderr.contains("column C of daftar.csv is now headed “Tanggal”, here “Nomor”"))
    #expect(moved.stderr.contains("column D of daftar.csv is now headed “Nomor”, here “Tanggal”"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "content/dossiers").path))
  }

  @Test(arguments: [
    ("field: numbers}", "field: number}", "numbers"), ("mapping: 1", "mapping 1", "import.yml"),
    ("mapping: 1", "mapping: 2", "this mapping is of version 2"),
    ("column: C", "column: Q", "no column Q"), ("headings: 1", "headings: 77", "no row 77"),
    ("headings: 1", "headings: 0", "no row 0"), ("headings: 1", "headings: 1\n    heading_rows: 3", "heading_rows"),
    ("\"daftar.csv\"", "\"lain.csv\"", "lain.csv was not given")
  ])
  func `a slip in the mapping is named and nothing is read by it`(old: String, new: String, told: String) throws {
    let folder = try folder(Self.register.replacingOccurrences(of: ",Kode", with: ",Catatan"))
    _ = try naskah("--mapping", "import.yml", in: folder)
    try edit(folder, old, new)
    let outcome = try naskah("--mapping", "import.yml", "--write", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.stderr.contains(told), "\(outcome.stderr)")
    #expect(outcome.stderr.contains("import.yml"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "content/dossiers").path))
  }

  @Test func `a table without a heading that is known is told, and read once a person says what it holds`() throws {
    let folder = try folder("Apa,Siapa,Surat\nRiset,Universitas Sampel,12/NK/2024\nMagang,PT Contoh,13/PKS/2020\n")
    let first = try naskah("--mapping", "import.yml", in: folder)
    #expect(first.stdout.hasPrefix("add 0 "))
    #expect(first.stdout.contains("not read  daftar.csv 1\n    no register of agreements was found here"))
    let file = folder.appending(path: "import.yml")
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.contains("No register was found here") })
    for index in lines.indices.dropFirst(start + 1) where lines[index].hasPrefix("# ") { lines[index].removeFirst(2) }
    let fields = [("\"Apa\", field: ", "title"), ("\"Siapa\", field: ", "parties"), ("\"Surat\", field: ", "numbers")]
    let text = fields.reduce(lines.joined(separator: "\n")) {
      $0.replacingOccurrences(of: $1.0 + "source.row", with: $1.0 + $1.1)
    }
    try Data(text.utf8).write(to: file)
    let second = try naskah("--mapping", "import.yml", in: folder)
    #expect(
      second.stdout.hasPrefix("add 2 · update 0 · unchanged 0 · conflict 0 · refused 0 · new partners 2"), "\(second)")
  }
}
