internal import Diagnostics
internal import Dossiers
internal import Markup
internal import Planning

// The steps of `assess`. Each is a function from values to a value and what was found on the way.

/// An edition, and the planning model that its files are held against. That model demands no field that the edition's
/// readers may not see, and knows what its rules ask about partners from the edition's own files.
struct EditionAsked: Sendable {
  let edition: Edition
  let model: PlanningModel

  var files: [ParsedFile] { edition.files }
}

extension ParsedTree {
  /// What one audience may see of the files, before anything of them is read.
  func edition(for level: String?) -> Diagnosed<EditionAsked> {
    var findings = Findings()
    let given = findings.keep(model)
    let audience = findings.keep(Audience.named(level, under: given))
    let asking = given.asking(audience)
    let edition = Edition(of: levelled, for: audience, under: asking)
    findings.add(edition.diagnostics)
    return Diagnosed(EditionAsked(edition: edition, model: asking.knowing(edition.files)), findings.all)
  }

  /// The documents of an edition, joined to a handbook.
  func linked(_ readings: [Reading], of asked: EditionAsked) -> Diagnosed<Handbook> {
    var findings = Findings()
    let entries = readings.compactMap { findings.keep($0.entry) }
    let handbook = findings.keep(
      link(
        entries, edition: asked.edition, attachments: sources.attachments,
        refused: sources.refusals(under: asked.model.attachments), under: asked.model))
    return Diagnosed(handbook, findings.all)
  }

  /// A finding for each file of the folder that the program does not read and no document refers to.
  func unaccounted(for asked: EditionAsked, in handbook: Handbook) -> [Diagnostic] {
    accountForFiles(
      sources.foundPaths, files: files,
      published: Set(handbook.attachments).union(asked.edition.hiddenAttachments), for: asked.edition.audience)
  }
}

extension EditionAsked {
  /// What each text shows without the others: the texts of documents were looked at when they were read, those of
  /// translations are looked at here.
  func textFindings(_ readings: [Reading], _ workers: Workers) async -> [Diagnostic] {
    let translations = edition.translations
    let ofTranslations = await workers.map(translations.count) {
      Pipeline.textFindings(in: translations[$0].file, under: model)
    }
    return readings.flatMap(\.findings) + ofTranslations.flatMap { $0 }
  }

  /// Findings as they are told: in printed order, and in an edition that lacks something with words in place of the
  /// placeholder for what it lacks.
  func told(_ findings: [Diagnostic]) -> [Diagnostic] {
    (edition.isFull ? findings : findings.map { $0.namingAbsent() }).sorted(by: Diagnostic.inPrintedOrder)
  }
}

/// Findings without those that say nothing new beside another one inside their place, which weighs as much: one cause
/// is told once, where it can be mended.
func withoutConsequences(_ findings: [Diagnostic]) -> [Diagnostic] {
  let may = findings.filter { RuleBook.consequences.contains($0.code) }
  if may.isEmpty { return findings }
  let paths = Set(may.map(\.span.path))
  let causes = findings.filter { paths.contains($0.span.path) && !RuleBook.consequences.contains($0.code) }
  return findings.filter { finding in
    !RuleBook.consequences.contains(finding.code)
      || !causes.contains { $0.severity >= finding.severity && finding.span.holds($0.span) }
  }
}

extension Portfolio {
  /// Terms, deadlines and findings of every dossier.
  func assessed(_ workers: Workers) async -> Diagnosed<Assessment> {
    var findings = Findings()
    let results = await workers.map(handbook.dossiers.count) { assess($0, in: self) }
    let assessment = Assessment(today: today, dossiers: results.map { findings.keep($0) })
    return Diagnosed(assessment, findings.all)
  }
}

extension Review {
  /// What the rules find in the handbook as a whole, then what they find in each document beside the others.
  func findings(_ workers: Workers) async -> [Diagnostic] {
    let ofDocuments = await workers.map(documents.count) { self.findings(in: $0) }
    return findings() + ofDocuments.flatMap { $0 }
  }
}
