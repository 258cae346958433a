internal import CDisk
internal import Diagnostics

/// WeasyPrint: HTML in, PDF out, without network and without any file but its own.
package struct WeasyPrint: Sendable {
  let program: Program
  package let version: EngineVersion
  let seconds: Int

  static let oldest = EngineVersion(57, 2)
  /// From this version on it has an option that says which addresses it may open.
  private static let guarded = EngineVersion(68)
  static let install = "sudo apt install weasyprint"

  /// A PDF, and how many pages it has as far as its engine says so.
  package struct Print: Sendable {
    package let pdf: [UInt8]
    package let pages: Int?
  }

  /// The engine's name and version: another version makes other bytes of the same document.
  package var identity: String { "weasyprint \(version)" }

  /// Prints a document. The option for presentational hints lets it heed attributes of HTML: without it a list that
  /// begins at 7 would be numbered from 1.
  ///
  /// - Parameters:
  ///   - day: the day that counts as now, in seconds since 1970.
  ///   - folder: where its temporary files stand while it runs.
  package func pdf(of html: [UInt8], day: Int, in folder: PackFolder) throws -> Print {
    try folder.withWorkshop { try pdf(of: html, day: day, workshop: absolute($0)) }
  }

  private func pdf(of html: [UInt8], day: Int, workshop: String) throws -> Print {
    let arguments = [
      "--verbose", "--presentational-hints", "--encoding", "utf-8", "--base-url", "about:blank", "--pdf-variant",
      "pdf/ua-1", "-", "-"
    ]
    let environment = [
      "SOURCE_DATE_EPOCH": "\(day)", "TMPDIR": workshop, "PYTHONDONTWRITEBYTECODE": "1",
      "PYTHONUSERBASE": program.prefix
    ]
    let run = try start(arguments, input: html, environment)
    guard run.succeeded, isPDF(run.output) else {
      throw MachineError.engine(
        "WeasyPrint", program, run.withoutSteps, Bilingual(id: "PDF", en: "a PDF"), seconds: seconds)
    }
    let last = run.complaints.split(separator: "\n").last { $0.contains("Creating layout - Page ") }
    let pages = last.flatMap { $0.split(separator: "Page ").last?.split(separator: " ").first }.flatMap { Int($0) }
    return Print(pdf: run.output, pages: pages)
  }

  /// Runs it so that it opens no address but data inside the document. Its Python is made to refuse every other one,
  /// whatever WeasyPrint's version; a version that has the option is told so as well.
  private func start(_ arguments: [String], input: [UInt8], _ environment: [String: String]) throws -> Program.Run {
    let arguments = version < Self.guarded ? arguments : ["--allowed-protocols", "data"] + arguments
    guard let python = try program.interpreter(), python.path.contains("python") else {
      guard version >= Self.guarded else {
        throw MachineError(
          Bilingual(
            id:
              "WeasyPrint \(version) di \(program.path) tidak dapat dijalankan tanpa jaringan (bukan skrip "
              + "Python); pasang versi 68 atau lebih baru",
            en:
              "WeasyPrint \(version) at \(program.path) cannot be run without network (it is no Python script); "
              + "install version 68 or newer"
          ))
      }
      return try program.run(
        arguments, input: input, in: "/", environment: environment, seconds: seconds, limit: 1 << 28)
    }
    return try python.run(
      ["-c", Self.alone, program.path] + arguments, input: input, in: "/", environment: environment, seconds: seconds,
      limit: 1 << 28)
  }

  /// Runs a Python program so that it can open no address and start no program.
  private static let alone = """
    import runpy, sys
    def alone(event, given):
        if event in ('socket.connect', 'socket.getaddrinfo', 'subprocess.Popen', 'os.system') or (
                event == 'urllib.Request' and not str(given[0]).lower().startswith('data:')):
            raise PermissionError('a pack holds all it shows; not opened: ' + str(given[0])[:200])
    sys.argv = sys.argv[1:]
    sys.addaudithook(alone)
    runpy.run_path(sys.argv[0], run_name='__main__')
    """
}

extension Engines {
  package func hasNoWeasyPrint() throws -> Bool { try find(["weasyprint"]) == nil }

  /// - Throws: `MachineError` where it is too old or does not answer; nil where there is none.
  package func weasyPrint() throws -> WeasyPrint? {
    guard let program = try find(["weasyprint"]) else { return nil }
    let version = try self.version(
      of: program, named: "WeasyPrint", from: WeasyPrint.oldest, install: WeasyPrint.install,
      environment: ["PYTHONUSERBASE": program.prefix])
    return WeasyPrint(program: program, version: version, seconds: seconds)
  }

  package static let noPrint = MachineError.missing(
    "WeasyPrint",
    Bilingual(
      id: "tanpa itu, atau Chromium, tidak ada PDF; HTML-nya sudah dibuat dan dapat dicetak dari peramban",
      en: "without it, or Chromium, there is no PDF; the HTML was made and prints from any browser"),
    install: WeasyPrint.install)
}

extension Program.Run {
  /// Without what an engine tells of its progress.
  fileprivate var withoutSteps: Program.Run {
    let left = complaints.split(separator: "\n").filter { !$0.hasPrefix("INFO: Step") }
    return Program.Run(ending: ending, output: output, complaints: left.joined(separator: "\n"))
  }
}
