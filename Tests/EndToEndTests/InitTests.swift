import Foundation
import Support
import Testing

/// `naskah init`: what it begins checks without a finding and can be built, in each procedure and language.
struct InitTests {
  private static let today = ["--as-of", "2026-11-28"]

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "naskah-init-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func exists(_ path: String, in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  private func model(of folder: URL) throws -> String {
    try String(contentsOf: folder.appending(path: "content/planning-model.yml"), encoding: .utf8)
  }

  @Test(arguments: ["national", "domestic", "local"], ["id", "en"])
  func `what it begins has no finding and builds`(procedure: String, language: String) throws {
    let folder = try folder()
    let name = #"Universitas "Contoh": A, B"#
    let begun = try run(
      ["init", "buku", "--name", name, "--procedure", procedure, "--language", language] + Self.today, in: folder)
    #expect(begun.status == 0, "\(begun.stderr)")
    #expect(begun.stdout.split(separator: "\n").count == 16)
    let check = try run(["check", "-C", "buku", "--strict", "--format", "json"] + Self.today, in: folder)
    #expect(check.status == 0)
    #expect(check.stdout.contains(#""findings": []"#), "\(check.stdout)")
    #expect(try run(["build", "-C", "buku"] + Self.today, in: folder).status == 0)
    #expect(exists("buku/_site/dossiers/CONTOH-1.html", in: folder))
  }

  @Test func `pipelines pass their schemas, the hook refuses what check refuses, and the editor's files are read`()
    throws
  {
    let folder = try folder()
    let begun = try run(["init", ".", "--name", "Dinas Contoh", "--language", "id"] + Self.today, in: folder)
    #expect(begun.status == 0, "\(begun.stderr)")
    for (schema, path) in [
      ("vendor.github-workflows", ".github/workflows/handbook.yml"), ("vendor.gitlab-ci", ".gitlab-ci.yml")
    ] {
      let checked = try tool(["-m", "check_jsonschema", "--builtin-schema", schema, folder.appending(path: path).path])
      #expect(checked.status == 0, "\(checked.stdout)")
    }
    let model = try tool([
      "-m", "check_jsonschema", "--schemafile", folder.appending(path: ".vscode/model.schema.json").path,
      folder.appending(path: "content/planning-model.yml").path
    ])
    #expect(model.status == 0, "\(model.stdout)")
    // A line of a finding is one that the editor's task knows.
    let path = folder.appending(path: "content/dossiers/contoh-1.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    try text.replacing("stage: exploration", with: "stage: nowhere").write(to: path, atomically: true, encoding: .utf8)
    let check = try run(["check", "--format", "plain"] + Self.today, in: folder)
    let tasks = try String(contentsOf: folder.appending(path: ".vscode/tasks.json"), encoding: .utf8)
    let pattern = try String(#require(tasks.firstMatch(of: /"regexp": "(.*)"/)).1).replacing(#"\\"#, with: #"\"#)
    let first = try #require(check.stdout.split(separator: "\n").first)
    #expect(try Regex(pattern).wholeMatch(in: first) != nil, "\(first)")
    let hook = try run(
      URL(fileURLWithPath: "/bin/sh"),
      ["-c", "PATH=\(program.deletingLastPathComponent().path):$PATH .githooks/pre-commit"],
      in: folder)
    #expect(hook.status == 1, "\(hook.stderr)")
  }

  @Test func `units are those that were named`() throws {
    let folder = try folder()
    _ = try run(["init", ".", "--name", "Dinas", "--unit", "hukum=Biro Hukum", "--unit", "data=Data"], in: folder)
    #expect(try model(of: folder).contains("  - {id: hukum, name: Biro Hukum}\n  - {id: data, name: Data}\n"))
  }

  @Test func `a handbook that is there is left alone`() throws {
    let folder = try folder()
    #expect(try run(["init", ".", "--name", "Satu"], in: folder).status == 0)
    let again = try run(["init", ".", "--name", "Dua", "--language", "en"], in: folder)
    #expect(again.status == 2)
    #expect(again.stderr.contains("there is a handbook in it"))
    #expect(try model(of: folder).contains("name: Satu"))
  }

  @Test func `a file that the folder has already is left as it is, and what it lacks is told`() throws {
    let folder = try folder(), path = folder.appending(path: ".gitignore")
    try "*.tmp\n".write(to: path, atomically: true, encoding: .utf8)
    let begun = try run(["init", ".", "--name", "Dinas", "--language", "en"] + Self.today, in: folder)
    #expect(begun.status == 0 && begun.stderr.contains("add these lines to it: _site/"), "\(begun.stderr)")
    #expect(try String(contentsOf: path, encoding: .utf8) == "*.tmp\n")
    #expect(!begun.stdout.contains(".gitignore") && exists("content/planning-model.yml", in: folder))
  }

  /// As a run leaves it that was stopped before it wrote anything.
  @Test func `a content folder with nothing in it is no handbook yet`() throws {
    let folder = try folder()
    let change = folder.appending(path: "buku/content/.naskah")
    try FileManager.default.createDirectory(at: change, withIntermediateDirectories: true)
    let begun = try run(["init", "buku", "--name", "Dinas"], in: folder)
    #expect(begun.status == 0, "\(begun.stderr)")
    #expect(exists("buku/content/planning-model.yml", in: folder))
    #expect(!exists("buku/content/.naskah", in: folder))
  }

  @Test(arguments: [["--unit", "Biro"], ["--unit", "A B=c"], ["--name", " "], ["--procedure", "lain"]])
  func `what cannot be understood is refused`(words: [String]) throws {
    let folder = try folder()
    #expect(try run(["init", ".", "--name", "X"] + words, in: folder).status == 2)
    #expect(!exists("content", in: folder))
  }
}
