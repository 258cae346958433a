internal import ArgumentParser
internal import Diagnostics
internal import Disk
internal import Dossiers
internal import Pages
internal import Planning

/// What became of one pack.
struct PackMade: Sendable {
  var made = 0
  var kept = 0
  /// It has more pages than its budget.
  var finding: Diagnostic?

  mutating func count(_ kept: PackFolder.Kept) { if kept.isMade { made += 1 } else { self.kept += 1 } }
}

/// What the forms of packs are made with, as far as the machine has it.
struct PackMakers: Sendable {
  enum Engine: String, ExpressibleByArgument, CaseIterable { case weasyprint, chromium }

  private var weasyPrint: WeasyPrint?
  /// What was asked for and cannot be made.
  private(set) var lost: [MachineError] = []

  init(_ engines: Engines, pdf: Bool, docx: Bool, engine: Engine?) throws {
    do {
      if pdf {
        weasyPrint = try engines.weasyPrint()
        if weasyPrint == nil { lost.append(Engines.noPrint) }
      }
    } catch let error as MachineError {
      lost.append(error)
    }
  }

  /// Makes a pack in each form that can be made, or leaves what is there where nothing changed.
  func make(_ source: PackSource, in folder: PackFolder) throws -> PackMade {
    let document = source.make(), html = document.html()
    let day = document.asOf.ordinal * 86_400
    var made = PackMade()
    made.count(try folder.keep(source.name + ".html", from: hash(html)) { (html, nil) })
    if let weasyPrint {
      let kept = try folder.keep(source.name + ".pdf", from: hash(html, Array(weasyPrint.identity.utf8))) {
        let print = try weasyPrint.pdf(of: html, day: day)
        return (print.pdf, print.pages)
      }
      made.count(kept)
      made.finding = kept.pages.flatMap { overBudget(source.basis.pack, pages: $0, language: source.language) }
    }
    return made
  }
}
