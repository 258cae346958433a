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

  @Test(arguments: ["Mulai", "Contoh Mitra", "Contoh 1", "Berakhir", "Index", "Con", "日本", "A\u{7}B"])
  func `an institution may be called as an example is, or as no file can be`(name: String) throws {
    let folder = try folder()
    let begun = try run(["init", ".", "--name", name] + Self.today, in: folder)
    #expect(begun.status == 0, "\(begun.stderr)")
    let check = try run(["check", "--strict", "--format", "json"] + Self.today, in: folder)
    #expect(check.status == 0 && check.stdout.contains(#""findings": []"#), "\(check.stdout)")
  }

  @Test func `without its examples nothing is missed`() throws {
    let folder = try folder()
    #expect(try run(["init", "buku", "--name", "Badan Contoh"] + Self.today, in: folder).status == 0)
    for example in ["dossiers/contoh-1.md", "partners/contoh-mitra.md", "packs/contoh-paket.md"] {
      try FileManager.default.removeItem(at: folder.appending(path: "buku/content/\(example)"))
    }
    let check = try run(["check", "-C", "buku", "--format", "json"] + Self.today, in: folder)
    #expect(check.stdout.contains(#""findings": []"#), "\(check.stdout)")
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

  @Test(arguments: [
    ["--unit", "Biro"], ["--unit", "A B=c"], ["--unit", "a=A", "--unit", "a=B"], ["--name", " "],
    ["--procedure", "lain"]
  ])
  func `what cannot be understood is refused`(words: [String]) throws {
    let folder = try folder()
    #expect(try run(["init", ".", "--name", "X"] + words, in: folder).status == 2)
    #expect(!exists("content", in: folder))
  }

  /// `naskah init` at a terminal where somebody has typed something: what is seen there, and how it ended.
  private func typed(_ keys: String, _ words: [String] = [], in folder: URL) throws -> Outcome {
    try runAtTerminal(["init"] + words + Self.today, in: folder, typing: keys)
  }

  @Test func `at a terminal Enter takes each default, and what was typed is taken`() throws {
    let folder = try folder()
    let usual = try typed("\n\n\n\n", ["usual"], in: folder)
    #expect(usual.status == 0, "\(usual.stdout)")
    for question in [
      "The institution's name [Example Institution]: ", "The handbook's language, id or en [en]: ",
      "Choose one [national]: ", "The unit in charge, its name or id=name [biro=Cooperation Bureau]: "
    ] {
      #expect(usual.stdout.contains(question), "\(usual.stdout)")
    }
    let told = try run(
      ["init", "told", "--name", "Example Institution", "--language", "en"] + Self.today, in: folder)
    #expect(told.status == 0)
    #expect(try model(of: folder.appending(path: "usual")) == model(of: folder.appending(path: "told")))
    let own = try typed("Dinas Contoh\nid\nlocal\nhukum=Biro Hukum\nBiro Data\n\n", ["own"], in: folder)
    #expect(own.status == 0, "\(own.stdout)")
    let text = try model(of: folder.appending(path: "own"))
    #expect(text.contains("name: Dinas Contoh"))
    #expect(text.contains("  - {id: hukum, name: Biro Hukum}\n  - {id: biro-data, name: Biro Data}\n"), "\(text)")
    #expect(own.stdout.contains("Unit berikutnya; Enter bila sudah semua: "), "\(own.stdout)")
    #expect(try run(["check", "-C", "own", "--strict"] + Self.today, in: folder).status == 0)
  }

  @Test func `at a terminal what cannot be taken is asked for again, and what was given is not asked for`() throws {
    let folder = try folder()
    let given = ["own", "--name", "Dinas", "--language", "en"]
    let begun = try typed("lain\ndomestic\nA B=c\nlaw=Law\nlaw=Again\n\n", given, in: folder)
    #expect(begun.status == 0, "\(begun.stdout)")
    #expect(begun.stdout.contains("“lain” cannot be taken; write national, domestic or local"), "\(begun.stdout)")
    #expect(begun.stdout.contains("“A B=c” cannot be taken") && begun.stdout.contains("“law=Again” cannot be taken"))
    #expect(!begun.stdout.contains("institution's name") && !begun.stdout.contains("language"))
    #expect(try model(of: folder.appending(path: "own")).contains("  - {id: law, name: Law}\n"))
    let all = given + ["--procedure", "local", "--unit", "law=Law"]
    let silent = try typed("", ["all"] + all.dropFirst(), in: folder)
    #expect(silent.status == 0 && !silent.stdout.contains("Ctrl-D"), "\(silent.stdout)")
  }

  @Test func `Ctrl-D ends it with nothing written, and so does a handbook that is there before anything is asked`()
    throws
  {
    let folder = try folder()
    let ended = try typed("Dinas\n\u{4}", ["own"], in: folder)
    #expect(ended.status == 2, "\(ended.stdout)")
    #expect(ended.stdout.contains("naskah: ended before the last question; nothing is written"), "\(ended.stdout)")
    #expect(!exists("own", in: folder))
    #expect(try run(["init", "own", "--name", "Dinas"] + Self.today, in: folder).status == 0)
    let there = try typed("", ["own"], in: folder)
    #expect(there.status == 2 && there.stdout.contains("there is a handbook in it"), "\(there.stdout)")
    #expect(!there.stdout.contains("institution's name"))
  }

  @Test func `where there is no terminal nothing is asked, and a name is needed`() throws {
    let folder = try folder()
    let outcome = try run(["init", "own", "--language", "en"], in: folder, input: Data("Dinas\n\n\n\n".utf8))
    #expect(outcome.status == 2 && outcome.stderr.contains("--name"), "\(outcome.stderr)")
    #expect(outcome.stdout.isEmpty && !exists("own", in: folder))
  }
}
