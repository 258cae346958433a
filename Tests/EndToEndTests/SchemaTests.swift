import Diagnostics
import Foundation
import Pipeline
import Support
import Testing

/// `naskah schema`: real schemas, that accept what the check accepts and refuse what a schema can express.
struct SchemaTests {
  private let work: URL

  init() throws {
    work = FileManager.default.temporaryDirectory.appending(path: "naskah-schema-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
  }

  private static let kinds = [
    "dossiers": "dossier", "partners": "partner", "handbook": "handbook", "packs": "pack", "glossary": "glossary",
    "dashboards": "dashboard"
  ]

  @Test func `the schema of every kind is one by the metaschema`() throws {
    var schemas: [String] = []
    for site in [
      packageRoot.path, packageRoot.path + "/Tests/Fixtures/sites/domestic",
      packageRoot.path + "/Tests/Fixtures/sites/local"
    ] {
      for kind in Array(Self.kinds.values).sorted() + ["model"] {
        let file = work.appending(path: "\(schemas.count).json").path
        let outcome = try run(["schema", kind, "-C", site, "--output", file])
        #expect(outcome.status == 0, "\(outcome.stderr)")
        schemas.append(file)
      }
    }
    let checked = try tool(["-m", "check_jsonschema", "--check-metaschema"] + schemas)
    #expect(checked.status == 0, "\(checked.stdout)")
    #expect(try run(["schema", "dossir", "--language", "en"]).stderr.contains("did you mean “dossier”"))
  }

  @Test(arguments: [".", "Tests/Fixtures/sites/example", "Tests/Fixtures/sites/local", "Tests/Fixtures/sites/domestic"])
  func `everything that the check finds nothing in is accepted`(site: String) throws {
    try expectAccepted(packageRoot.appending(path: site).standardizedFileURL)
  }

  @Test(.needs("model")) func `the worked example is accepted`() throws { try expectAccepted(shared("model/examples")) }

  private func expectAccepted(_ site: URL) throws {
    let files = try files(of: site.appending(path: "content"))
    for (folder, kind) in Self.kinds {
      let own = files.filter {
        $0.path.hasPrefix(folder + "/") && $0.path.hasSuffix(".md") && !$0.path.hasSuffix(".en.md")
      }
      guard !own.isEmpty else { continue }
      #expect(try refused(own, by: kind, at: site) == [:], "\(site.lastPathComponent)")
    }
    let model = try #require(files.first { $0.path == "planning-model.yml" })
    #expect(try refused([model], by: "model", at: site) == [:])
  }

  /// Rules whose fault lies in one file's front matter and needs neither a day, nor another file, nor a comparison of
  /// two values.
  static let expressible = [
    "FM-004", "FM-005", "FM-006", "FM-007", "FM-010", "COD-011", "COD-012", "COD-013", "COD-014", "COD-015", "COD-016",
    "COD-017", "COD-018",
    "COD-019", "COD-020", "COD-021", "COD-022", "COD-023", "COD-024", "DAT-041", "DAT-046", "OBJ-101", "OBJ-102",
    "OBJ-105", "RES-204", "RES-207", "COO-303", "EVA-402", "EVA-403",
    "EVA-406", "CTX-502", "LEG-603", "LEG-605", "LEG-607", "LEG-609", "RSK-701"
  ]

  @Test func `every planted fault that a schema can express is refused, and its right form accepted`() throws {
    let base = try fixture("example")
    var groups: [String: [Planted]] = [:]
    for code in Self.expressible {
      let fault = try #require(ruleBook.first { $0.code == code }, "\(code)")
      for (example, isWrong) in [(fault.wrong, true), (fault.right, false)] {
        let planted = Planted(code: code, isWrong: isWrong, handbook: ExampleHandbook(example, over: base))
        groups[planted.schemaKey, default: []].append(planted)
      }
    }
    #expect(groups.count < 20, "examples share their schemas")
    for group in groups.values {
      let site = work.appending(path: UUID().uuidString)
      for file in group[0].handbook.files { try write(file, below: site) }
      let refused = try refused(group.map(\.file), by: group[0].kind, at: site)
      for (number, planted) in group.enumerated() {
        #expect(
          (refused[number] != nil) == planted.isWrong,
          "\(planted.code), the \(planted.isWrong ? "wrong" : "right") example: \(refused[number] ?? "accepted")")
      }
    }
  }

  /// A rule's example with the file it is in.
  private struct Planted {
    let code: String
    let isWrong: Bool
    let handbook: ExampleHandbook

    var kind: String {
      handbook.path.hasSuffix(".yml")
        ? "model" : SchemaTests.kinds[String(handbook.path.split(separator: "/")[1])] ?? ""
    }
    var file: SourceFile { text(at: handbook.path) }
    /// Examples of one kind under one model share a schema.
    var schemaKey: String {
      kind == "model" ? "model" : kind + String(decoding: text(at: "content/planning-model.yml").bytes, as: UTF8.self)
    }

    private func text(at path: String) -> SourceFile {
      handbook.files.first { $0.path == path } ?? SourceFile(path: path, bytes: [])
    }
  }

  private func write(_ file: SourceFile, below folder: URL) throws {
    let url = folder.appending(path: file.path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: url)
  }

  /// What a real validator says against the front matter of files, by their number.
  private func refused(_ files: [SourceFile], by kind: String, at site: URL) throws -> [Int: String] {
    let folder = work.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let schema = folder.appending(path: "schema.json").path
    let made = try run(["schema", kind, "-C", site.path, "--output", schema])
    #expect(made.status == 0, "\(made.stderr)")
    var paths: [String] = []
    for (number, file) in files.enumerated() {
      var lines = String(decoding: file.bytes, as: UTF8.self).components(separatedBy: "\n")
      if file.path.hasSuffix(".md") { lines = Array(lines.dropFirst().prefix { $0 != "---" }) }
      let path = folder.appending(path: "\(number)-\(file.path.replacing("/", with: "_")).yml").path
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
      paths.append(path)
    }
    let checked = try tool(["-m", "check_jsonschema", "--output-format", "json", "--schemafile", schema] + paths)
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(checked.stdout.utf8)) as? [String: Any],
      "\(checked.stdout)\(checked.stderr)")
    let errors = (report["errors"] as? [[String: Any]] ?? []) + (report["parse_errors"] as? [[String: Any]] ?? [])
    #expect(errors.isEmpty == (checked.status == 0), "\(checked.stdout)")
    return Dictionary(
      errors.map { error in
        let name = (error["filename"] as? String ?? "").split(separator: "/").last ?? ""
        return (Int(name.prefix { $0 != "-" }) ?? -1, "\(name) \(error["path"] ?? ""): \(error["message"] ?? "")")
      }, uniquingKeysWith: { first, _ in first })
  }
}
