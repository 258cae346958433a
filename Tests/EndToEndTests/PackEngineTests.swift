import Foundation
import Support
import Testing

/// Engines that are missing, too old, broken, slow, or that write rubbish: a clear message, exit code 2, and what was
/// there stays.
struct PackEngineTests {
  /// A folder with a program of that name, to be put on PATH.
  private func folder(with program: String, _ script: String) throws -> URL {
    let folder = try PackTests.newFolder(), file = folder.appending(path: program)
    try Data(("#!/bin/sh\n" + script).utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return folder
  }

  private func pack(_ arguments: [String], path: String, to output: URL) throws -> Outcome {
    try run(
      ["pack", "profil-nordhavn", "--language", "en", "-C", packageRoot.path, "--output", output.path] + arguments,
      environment: ["PATH": path])
  }

  /// A WeasyPrint that tells its version and does something else when it should print.
  private static func printing(_ what: String) -> String {
    "case \"$*\" in *--version*) echo 'WeasyPrint version 68.0';; *) \(what);; esac\n"
  }

  static let weasyPrints: [(String, String, String)] = [
    ("too old", "echo 'WeasyPrint version 52.5'", "too old: version 52.5, but 57.2 or newer is needed"),
    ("no version", "echo hello", "wrote something that is not a version number"),
    ("no start", "echo 'No module named weasyprint' >&2; exit 1", "failed with code 1"),
    ("crashing", printing("kill -SEGV $$"), "crashed (signal 11)"),
    ("failing", printing("echo 'cannot load library pango' >&2; exit 3"), "failed with code 3"),
    ("hanging", printing("sleep 100 & sleep 100"), "was not done after 2 seconds"),
    ("writing rubbish", printing("echo '<html>oops</html>'"), "wrote something that is not a PDF"),
    ("stopping half-way", printing("printf '%%PDF-1.7\\n1 0 obj'"), "wrote something that is not a PDF"),
    ("writing nothing", printing("exit 0"), "wrote something that is not a PDF"),
    ("its ends only", printing("echo '%PDF-1.7'; echo '%%EOF'"), "wrote something that is not a PDF"),
    (
      "lying at length", printing("echo '%PDF-1.7'; head -c 3000000 /dev/zero; printf 'startxref\\n12\\n%%%%EOF\\n'"),
      "wrote something that is not a PDF"
    ),
    ("talking", printing("head -c 3000000 /dev/zero | tr '\\0' 'x' >&2; exit 4"), "failed with code 4"),
    ("leaving a child", printing("sleep 300 & exit 5"), "failed with code 5")
  ]

  @Test(arguments: weasyPrints) func `a bad WeasyPrint is named, and the old PDF stays`(
    kind: String, script: String, said: String
  ) throws {
    let programs = try folder(with: "weasyprint", script), output = try PackTests.newFolder().appending(path: "packs")
    _ = try pack([], path: "/nowhere", to: output)
    let old = Data("%PDF-1.7 the old one %%EOF".utf8), file = output.appending(path: "profil-nordhavn.en.pdf")
    try old.write(to: file)
    let outcome = try pack(["--pdf", "--time-limit", "2"], path: programs.path + ":/usr/bin:/bin", to: output)
    #expect(outcome.status == 2, "\(kind): \(outcome.stderr)")
    #expect(outcome.stderr.contains(said) && outcome.stderr.contains(programs.path), "\(kind): \(outcome.stderr)")
    #expect(try Data(contentsOf: file) == old, "\(kind)")
    let left = try contents(of: output).keys.filter { $0 != ".naskah" && $0 != ".lock" }.sorted()
    #expect(left == ["profil-nordhavn.en.html", "profil-nordhavn.en.pdf"], "\(kind): \(left)")
  }

  @Test(arguments: [("weasyprint", "WeasyPrint version 68.0"), ("pandoc", "pandoc 3.1"), ("chromium", "Chromium 140.0")]
  )
  func `temporary files stand below the packs, and go with the engine`(name: String, version: String) throws {
    let output = try PackTests.newFolder().appending(path: "packs"),
      trace = try PackTests.newFolder().appending(path: "trace")
    let script =
      """
      case "$*" in *--version*) echo '\(version)';; *) f=$(mktemp -d); (cd "$f"; pwd -P) > '\(trace.path)'; echo x > \
      "$f/x"; exit 3;; esac
      """
    let programs = try folder(with: name, script)
    let outcome = try pack(
      name == "pandoc" ? ["--docx"] : ["--pdf", "--engine", name], path: programs.path + ":/usr/bin:/bin", to: output)
    #expect(outcome.status == 2 && outcome.stderr.contains("failed with code 3"), "\(outcome.stderr)")
    let littered = try String(contentsOf: trace, encoding: .utf8).split(separator: "\n").map(String.init)
    let real = output.resolvingSymlinksInPath().path
    #expect(
      littered.count == 1
        && littered.allSatisfy { $0.hasPrefix(real + "/.work/") && !FileManager.default.fileExists(atPath: $0) },
      "\(littered)")
  }

  static let pandocs: [(String, String, String)] = [
    ("too old", "echo 'pandoc 1.19.2'", "too old: version 1.19.2, but 2.17 or newer is needed"),
    ("crashing", "case \"$*\" in *--version*) echo 'pandoc 3.1';; *) kill -SEGV $$;; esac", "crashed (signal 11)"),
    (
      "writing rubbish", "case \"$*\" in *--version*) echo 'pandoc 3.1';; *) echo rubbish;; esac",
      "wrote something that is not a Word document"
    ),
    (
      "its ends only",
      """
      case "$*" in *--version*) echo 'pandoc 3.1';; *) printf 'PK\\003\\004'; printf 'PK\\005\\006'; head -c 18 \
      /dev/zero;; esac
      """,
      "wrote something that is not a Word document"
    ),
    (
      "half a document", "case \"$*\" in *--version*) echo 'pandoc 3.1';; *) printf 'PK\\003\\004 half';; esac",
      "wrote something that is not a Word document"
    )
  ]

  @Test(arguments: pandocs) func `a bad pandoc is named, and nothing is left half-written`(
    kind: String, script: String, said: String
  ) throws {
    let programs = try folder(with: "pandoc", script), output = try PackTests.newFolder().appending(path: "packs")
    let outcome = try pack(["--docx"], path: programs.path + ":/usr/bin:/bin", to: output)
    #expect(outcome.status == 2 && outcome.stderr.contains(said), "\(kind): \(outcome.stderr)")
    let left = try contents(of: output).keys.filter { $0 != ".naskah" && $0 != ".lock" }
    #expect(Array(left) == ["profil-nordhavn.en.html"], "\(kind): \(left)")
    let missing = try pack(["--docx"], path: "/nowhere", to: output)
    #expect(missing.status == 2 && missing.stderr.contains("there is no Word document"), "\(missing.stderr)")
  }

  static let chromiums: [(String, String, String)] = [
    ("too old", "echo 'Chromium 98.0.4758.102'", "too old: version 98.0.4758.102, but 131 or newer is needed"),
    ("crashing", "case \"$*\" in *--version*) echo 'Chromium 140.0';; *) kill -SEGV $$;; esac", "crashed (signal 11)"),
    (
      "hanging", "case \"$*\" in *--version*) echo 'Chromium 140.0';; *) sleep 100;; esac",
      "was not done after 2 seconds"
    ),
    ("writing nothing", "case \"$*\" in *--version*) echo 'Chromium 140.0';; esac", "wrote something that is not a PDF")
  ]

  @Test(arguments: chromiums) func `a bad Chromium is named, and nothing is left half-written`(
    kind: String, script: String, said: String
  ) throws {
    let programs = try folder(with: "chromium", script), output = try PackTests.newFolder().appending(path: "packs")
    let outcome = try pack(
      ["--pdf", "--engine", "chromium", "--time-limit", "2"], path: programs.path + ":/usr/bin:/bin", to: output)
    #expect(outcome.status == 2 && outcome.stderr.contains(said), "\(kind): \(outcome.stderr)")
    let left = try FileManager.default.contentsOfDirectory(atPath: output.path).filter {
      $0 != ".naskah" && $0 != ".lock"
    }
    #expect(left == ["profil-nordhavn.en.html"], "\(kind): \(left)")
  }

  /// A program planted in a copy of the example handbook, which leaves a trace when it is run; it is shown to.
  private func planted(_ program: String) throws -> (handbook: URL, bin: URL, trace: URL) {
    let handbook = try copyOfFixture("example"), bin = handbook.appending(path: ".venv/bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let planted = bin.appending(path: program), trace = handbook.appending(path: "trace")
    try Data("#!/bin/sh\ntouch \(trace.path)\n".utf8).write(to: planted)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: planted.path)
    #expect(
      try run(planted, [], in: handbook).status == 0 && FileManager.default.fileExists(atPath: trace.path),
      "the plant works")
    try FileManager.default.removeItem(at: trace)
    return (handbook, bin, trace)
  }

  @Test(arguments: ["weasyprint", "chromium", "pandoc"])
  func `a program in a handbook is never run, beside it or on PATH`(program: String) throws {
    let (handbook, bin, trace) = try planted(program), outside = try PackTests.newFolder()
    try FileManager.default.createSymbolicLink(
      at: outside.appending(path: program), withDestinationURL: bin.appending(path: program))
    let form = program == "pandoc" ? "--docx" : "--pdf"
    for path in ["/nowhere", bin.path, outside.path] {
      let arguments = [
        "pack", "kunjungan", form, "-C", handbook.path, "--as-of", "2026-06-01", "--output", handbook.path + "/p"
      ]
      let outcome = try run(arguments, environment: ["PATH": path + ":/bin-that-is-not-there"])
      #expect(outcome.status == 2 && !FileManager.default.fileExists(atPath: trace.path), "\(path): \(outcome.stderr)")
    }
  }

  @Test(arguments: ["weasyprint", "chromium", "pandoc"])
  func `what an engine starts by its name alone is never a handbook's`(engine: String) throws {
    let (handbook, bin, trace) = try planted("interpreter"), programs = try PackTests.newFolder()
    let script = programs.appending(path: engine)
    try Data("#!/usr/bin/env interpreter\n".utf8).write(to: script)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path)
    let output = handbook.appending(path: "p").path
    for path in [bin.path, ".venv/bin", "../../.venv/bin", ""] {
      let form = engine == "pandoc" ? ["--docx"] : ["--pdf", "--engine", engine]
      let outcome = try run(
        ["pack", "kunjungan"] + form + ["--as-of", "2026-06-01", "--output", output],
        in: handbook, environment: ["PATH": "\(programs.path):\(path):/usr/bin:/bin"])
      #expect(outcome.status == 2 && outcome.stderr.contains(programs.path), "\(path): \(outcome.stderr)")
      #expect(!FileManager.default.fileExists(atPath: trace.path), "\(path)")
    }
  }

  @Test(arguments: ["git", "dot"])
  func `a build runs no git and no Graphviz of a handbook`(program: String) throws {
    let (handbook, bin, trace) = try planted(program)
    let outcome = try run(
      ["build", "--draft", "--as-of", "2026-06-01"], in: handbook, environment: ["PATH": "\(bin.path):/usr/bin:/bin"])
    #expect(outcome.status == 0 && !FileManager.default.fileExists(atPath: trace.path), "\(outcome.stderr)")
  }

  /// Where there is no WeasyPrint.
  @Test func `Chromium prints in its place, with the pages of the contents, author, day and the same pages twice`()
    throws
  {
    let programs = try folder(with: "chromium", "PATH=/usr/bin:/bin exec chromium \"$@\"\n")
    let outputs = [try PackTests.newFolder().appending(path: "a"), try PackTests.newFolder().appending(path: "b")]
    for output in outputs {
      let outcome = try run(
        ["pack", "matriks-akhir-2026", "--pdf", "--language", "id", "-C", packageRoot.path, "--output", output.path],
        environment: ["PATH": programs.path])
      #expect(outcome.status == 0, "\(outcome.stderr)")
    }
    let file = outputs[0].appending(path: "matriks-akhir-2026.id.pdf")
    let pdf = try PackTests.read(file)
    let again = try PackTests.read(outputs[1].appending(path: "matriks-akhir-2026.id.pdf"))
    // Not byte for byte: on a machine with far more to do than it can, Chromium has numbered what is inside a page
    // another way.
    #expect(pdf.pages.map(\.text) == again.pages.map(\.text) && pdf.places == again.places)
    let contents = try PackTests.headings(
      of: String(contentsOf: outputs[0].appending(path: "matriks-akhir-2026.id.html"), encoding: .utf8))
    let places = contents.map { pdf.places["/" + $0.place] ?? pdf.places[$0.place] ?? 0 }
    #expect(places.allSatisfy { $0 > 0 } && places == places.sorted() && pdf.pages.count > 4)
    #expect(
      pdf.pages[0].text.split(separator: "\n").compactMap { Int($0) } == places, "the numbers beside the contents")
    for (entry, place) in zip(contents, places) {
      #expect(pdf.pages[place - 1].text.contains(entry.title), "\(entry.title) is not on page \(place)")
      #expect(pdf.bookmarks.contains { $0.title == entry.title && $0.page == place }, "\(entry.title)")
    }
    for (index, page) in pdf.pages.enumerated() {
      #expect(
        page.text.components(separatedBy: "TERBATAS").count >= 3
          && page.text.contains("\(index + 1) dari \(pdf.pages.count)"), "page \(index + 1)")
    }
    #expect(
      pdf.information["Author"] == "Badan Kelautan dan Kepulauan Nusantara"
        && pdf.information["Title"] == "Matriks akhir tahun 2026")
    #expect(pdf.information["CreationDate"]?.contains("20261124") == true && pdf.language == "id" && pdf.tagged)
  }

  @Test func `without an engine the HTML is made, and what is lost and how to install it is said`() throws {
    for (language, lost, install) in [
      ("en", "there is no PDF", "To install it: sudo apt install weasyprint"),
      ("id", "tidak ada PDF", "Memasangnya: sudo apt install weasyprint")
    ] {
      let output = try PackTests.newFolder().appending(path: "packs"), handbook = try copyOfFixture("example")
      let outcome = try run(
        [
          "pack", "kunjungan", "--pdf", "--language", language, "-C", handbook.path, "--as-of", "2026-06-01",
          "--output", output.path
        ], environment: ["PATH": "/nowhere"])
      #expect(
        outcome.status == 2 && outcome.stderr.contains(lost) && outcome.stderr.contains(install), "\(outcome.stderr)")
      #expect(try contents(of: output).keys.contains("kunjungan.\(language).html"))
    }
  }

  @Test func `every engine that is missing is told, and what was made without them`() throws {
    let output = try PackTests.newFolder().appending(path: "packs"), handbook = try copyOfFixture("example")
    let outcome = try run(
      [
        "pack", "kunjungan", "--pdf", "--docx", "--language", "en", "-C", handbook.path, "--as-of", "2026-06-01",
        "--output", output.path
      ], environment: ["PATH": "/nowhere"])
    #expect(outcome.status == 2)
    for said in ["there is no PDF", "there is no Word document", "1 file in \(output.path)/ (1 made, 0 unchanged)"] {
      #expect(outcome.stderr.contains(said), "\(said): \(outcome.stderr)")
    }
  }

  @Test(arguments: ["weasyprint", "chromium"]) func `nothing outside a pack is opened`(engine: String) throws {
    let handbook = try copyOfFixture("example"), secret = handbook.appending(path: "secret.css")
    try Data("body::before { content: \"SEEN\" }".utf8).write(to: secret)
    let layout = handbook.appending(path: "templates/layouts/pack.mustache")
    try FileManager.default.createDirectory(at: layout.deletingLastPathComponent(), withIntermediateDirectories: true)
    let own = try String(contentsOf: packageRoot.appending(path: "templates/layouts/pack.mustache"), encoding: .utf8)
    let open = own.split(separator: "\n", omittingEmptySubsequences: false).filter {
      !$0.contains("Content-Security-Policy")
    }.joined(separator: "\n")
    try open.replacing("</head>", with: "<link rel=\"stylesheet\" href=\"file://\(secret.path)\"></head>").write(
      to: layout, atomically: true, encoding: .utf8)
    let output = handbook.appending(path: "packs")
    let outcome = try run([
      "pack", "kunjungan", "--pdf", "--engine", engine, "--language", "en", "-C", handbook.path, "--as-of",
      "2026-06-01", "--output", output.path
    ])
    #expect(outcome.status == 0, "\(outcome.stderr)")
    let pdf = try PackTests.read(output.appending(path: "kunjungan.en.pdf"))
    #expect(pdf.pages.count > 2 && !pdf.pages[0].text.contains("SEEN"))
  }
}
