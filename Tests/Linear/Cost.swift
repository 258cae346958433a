import Diagnostics
import Dossiers
import Formats
import Pages
import Pipeline
import Planning

@_silgen_name("naskah_steps") private func steps() -> UInt64
@_silgen_name("naskah_reset_steps") private func resetSteps()

/// What is done with a handbook, each counted by itself.
enum Work: String, CaseIterable {
  /// Everything checked.
  case check
  /// Findings in each printed form.
  case findings
  /// Every page, feed and index written.
  case site
  /// The register with what is computed, and what falls due as a calendar.
  case tables
  /// What changed against the same handbook without the construct.
  case changes
  /// Every pack, for print and for Word.
  case packs
}

/// Steps of each work on a handbook.
func cost(of files: [String: String]) async -> [Work: Int] {
  guard let today = CalendarDate("2026-06-01") else { return [:] }
  let tree = SourceTree(files: files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) })
  var costs: [Work: Int] = [:]
  func count(_ work: Work) {
    costs[work, default: 0] += Int(steps())
    resetSteps()
  }
  resetSteps()
  let assessed = await assess(tree, asOf: today, for: nil, workers: Workers(1))
  count(.check)
  let compiled = await compile(assessed, tree, SiteWishes(isDraft: true, version: "1"))
  write(compiled.output)
  count(.site)
  print(compiled.findings, tree)
  count(.findings)
  tabulate(assessed)
  count(.tables)
  let bare = NamedSources(SourceTree(files: [SourceFile(path: "content/planning-model.yml", text: model)]), label: "a")
  let changes = await compareVersions(
    bare, NamedSources(tree, label: "b"), asOf: today, for: nil, workers: Workers(1))
  keep(changes.added.count + changes.changed.count + changes.affected.count)
  count(.changes)
  for pack in compiled.packs {
    let document = pack.make()
    keep(document.html().count + ((try? document.word.html.count) ?? 0))
  }
  count(.packs)
  return costs
}

private func write(_ output: OutputFiles) {
  var bytes: [UInt8] = []
  for index in output.paths.indices {
    bytes.removeAll(keepingCapacity: true)
    try? output.made[index].write(&bytes)
    keep(bytes.count)
  }
}

private func print(_ findings: [Diagnostic], _ tree: SourceTree) {
  let printed = PrintedFindings(findings, language: .indonesian, files: 1) { tree.file($0) }
  let people = [printed.human(colour: true), printed.plain(), printed.github()]
  let programs = [
    printed.json(asOf: "2026-06-01"), printed.sarif(rules: ruleBook), printed.junit(failing: .warning), printed.gitlab()
  ]
  keep((people + programs).reduce(0) { $0 + $1.utf8.count })
}

private func tabulate(_ assessed: Assessed) {
  let model = assessed.handbook.model
  let chosen = selectDocuments(.everything, in: assessed.portfolio, assessed.assessment, findings: assessed.codesByPath)
  let columns = columns(of: .dossier, under: model).compactMap { Column($0.name, of: [.dossier], under: model) }
  for document in chosen {
    for column in columns {
      keep(column.value(of: document, in: assessed.portfolio, assessed.assessment).pretty().count)
    }
  }
  var due: [DossierDeadline] = []
  for (index, dossier) in assessed.assessment.dossiers.enumerated() {
    due += dossier.deadlines.map { DossierDeadline($0, ofDossier: index) }
  }
  let calendars = DeadlineCalendars(assessed.handbook, assessed.assessment, language: .indonesian, version: "1")
  keep(calendars.file(named: "a", of: [calendars.events(of: due)]).count)
}

/// A result that is used is not left out by the compiler.
@inline(never) private func keep(_ result: Int) { if result == Int.min { fatalError("a result of no use") } }
