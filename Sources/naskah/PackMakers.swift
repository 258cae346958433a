internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Formats
internal import Pages
internal import Planning

/// What became of one pack.
struct PackMade: Sendable {
  var made = 0
  var kept = 0
  /// It has more pages than its budget, or letters that no font has.
  var findings: [Diagnostic] = []

  mutating func count(_ kept: PackFolder.Kept) { if kept.isMade { made += 1 } else { self.kept += 1 } }
}

/// What the forms of packs are made with, as far as the machine has it.
struct PackMakers: Sendable {
  enum Engine: String, ExpressibleByArgument, CaseIterable { case weasyprint, chromium }

  private var weasyPrint: WeasyPrint?
  private var chromium: Chromium?
  private var pandoc: Pandoc?
  /// nil where the machine does not tell.
  private var fonts: Fonts?
  /// What was asked for and cannot be made.
  private(set) var lost: [MachineError] = []

  init(_ engines: Engines, pdf: Bool, docx: Bool, engine: Engine?) throws {
    switch engine {
    case _ where !pdf: break
    case .weasyprint: weasyPrint = try found(Engines.noPrint, engines.weasyPrint)
    case .chromium: chromium = try found(Engines.noChromium, engines.chromium)
    case nil:
      weasyPrint = try found(Engines.noPrint, engines.weasyPrint)
      // Chromium takes its place only where there is no WeasyPrint. One that is there and broken is to be mended, and
      // not passed over.
      guard try engines.hasNoWeasyPrint(), let other = try engines.chromium() else { break }
      (chromium, lost) = (other, [])
    }
    if weasyPrint != nil || chromium != nil { fonts = engines.fonts }
    if docx { pandoc = try found(Engines.noWord, engines.pandoc) }
  }

  private mutating func found<Program>(_ missing: MachineError, _ find: () throws -> Program?) throws -> Program? {
    do {
      if let program = try find() { return program }
      lost.append(missing)
    } catch let error as MachineError {
      lost.append(error)
    }
    return nil
  }

  /// Makes a pack in each form that can be made, or leaves what is there where nothing changed.
  func make(_ source: PackSource, in folder: PackFolder) throws -> PackMade {
    let document = source.make(), html = document.html()
    let day = document.asOf.ordinal * 86_400
    var made = PackMade()
    made.count(try folder.keep(source.name + ".html", from: hash(html)) { (html, nil) })
    if let identity = weasyPrint?.identity ?? chromium?.identity {
      // The missing letters are part of what the print is made from: once the machine has them, it is made again.
      let missing = fonts?.lacking(printedLetters(in: html)) ?? []
      let maker = identity + String(String.UnicodeScalarView(missing))
      let kept = try folder.keep(source.name + ".pdf", from: hash(html) + hash(Array(maker.utf8))) {
        let print = try self.print(document, html, in: folder)
        return (print.pdf, print.pages)
      }
      made.count(kept)
      made.findings = [
        kept.pages.flatMap { overBudget(source.basis.pack, pages: $0, language: source.language) },
        lettersMissing(missing, in: source.basis.pack, language: source.language)
      ].compactMap { $0 }
    }
    if let pandoc {
      let word = try zipped { () throws(ZipTooLarge) in try document.word }
      made.count(
        try folder.keep(
          source.name + ".docx",
          from: hash(html) + hash(word.html, word.reference, word.filter, Array(pandoc.identity.utf8))
        ) {
          (try pandoc.docx(of: word.html, reference: word.reference, filter: word.filter, day: day, in: folder), nil)
        })
    }
    return made
  }

  private func print(_ document: PackDocument, _ html: [UInt8], in folder: PackFolder) throws -> WeasyPrint.Print {
    if let weasyPrint { return try weasyPrint.pdf(of: html, day: document.asOf.ordinal * 86_400, in: folder) }
    guard let chromium else { throw Engines.noPrint }
    let properties = Chromium.Properties(
      title: document.title, author: document.organisation, creator: "Naskah " + Naskah.version,
      day: document.asOf.description.filter { $0 != "-" })
    return try chromium.pdf(of: document.html(pages:), properties, in: folder)
  }
}
