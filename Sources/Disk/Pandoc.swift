internal import Diagnostics

/// pandoc: a document and how it should look in, a Word document out. It opens nothing else: the document names no file
/// (no template of a handbook has a part in it), and the filter takes out pictures that are not in it. (`--sandbox`
/// finds none of the program's own files where a distribution keeps them apart.)
package struct Pandoc: Sendable {
  let program: Program
  package let version: EngineVersion
  let seconds: Int

  static let oldest = EngineVersion(2, 17)
  static let install = "sudo apt install pandoc"

  package var identity: String { "pandoc \(version)" }

  /// - Parameters:
  ///   - reference: a Word document whose styles, headers and footers are taken.
  ///   - filter: in Lua, run over the document.
  ///   - day: the day that counts as now, in seconds since 1970.
  package func docx(of html: [UInt8], reference: [UInt8], filter: [UInt8], day: Int, in folder: PackFolder) throws
    -> [UInt8]
  {
    try folder.withWorkshop { workshop in
      let workshop = try absolute(workshop)
      try writeFile(workshop + "/reference.docx", reference)
      try writeFile(workshop + "/filter.lua", filter)
      let arguments = [
        "--data-dir", workshop, "--from", "html", "--to", "docx", "--standalone", "--shift-heading-level-by=-1",
        "--lua-filter", workshop + "/filter.lua", "--reference-doc", workshop + "/reference.docx", "--output", "-"
      ]
      let environment = ["SOURCE_DATE_EPOCH": "\(day)", "TMPDIR": workshop]
      let run = try program.run(
        arguments, input: html, in: workshop, environment: environment, seconds: seconds, limit: 1 << 28)
      guard run.succeeded, isWordDocument(run.output) else {
        throw MachineError.engine(
          "pandoc", program, run, Bilingual(id: "dokumen Word", en: "a Word document"), seconds: seconds)
      }
      return run.output
    }
  }
}

extension Engines {
  /// - Throws: `MachineError` where it is too old or does not answer; nil where there is none.
  package func pandoc() throws -> Pandoc? {
    guard let program = try find(["pandoc"]) else { return nil }
    let version = try self.version(of: program, named: "pandoc", from: Pandoc.oldest, install: Pandoc.install)
    return Pandoc(program: program, version: version, seconds: seconds)
  }

  package static let noWord = MachineError.missing(
    "pandoc",
    Bilingual(
      id: "tanpa itu tidak ada dokumen Word; yang lain sudah dibuat",
      en: "without it there is no Word document; the other forms were made"),
    install: Pandoc.install)
}
