package import Charts
package import Diagnostics
package import Dossiers
internal import Markup
package import Planning
package import Pages
internal import Templates

// The door to the program. `SourceTree -> [ParsedFile] -> Edition -> Handbook -> Assessment -> Site -> OutputFiles`:
// each step is a function from values to a value and what was found; nothing here reads a clock, a disk or an
// environment, and nothing throws. `check` calls `assess`, `build` goes on to `compile`, tests call both with files
// from a dictionary.

/// A handbook read, linked and assessed as of one day, for one audience.
package struct Assessed: Sendable {
  package let portfolio: Portfolio
  package let assessment: Assessment
  /// The assessed portfolio as rules about all of it look at it; figures are counted from it.
  package let review: Review
  package let edition: Edition
  /// With the severities that the model gives them, in printed order.
  package let findings: [Diagnostic]

  package var handbook: Handbook { portfolio.handbook }
}

/// Reads, links and assesses: everything but the pages.
///
/// - Parameters:
///   - today: the day that counts as today.
///   - level: the id of a classification; nil for the audience that the model names, and for all of the handbook where
///     it names none.
package func assess(
  _ sources: SourceTree, asOf today: CalendarDate, for level: String?, workers: Workers
) async -> Assessed {
  await assess(ParsedTree(sources, for: .one(level), workers: workers), asOf: today, for: level, workers: workers)
}

/// The same, of files that were parsed before.
package func assess(
  _ parsed: ParsedTree, asOf today: CalendarDate, for level: String?, workers: Workers
) async -> Assessed {
  var readings = Readings(kept: false)
  return await assess(parsed, asOf: today, for: level, sharing: &readings, workers: workers)
}

/// The same, for one of several editions. What was read of the files that two editions share is handed on from the one
/// to the next in `readings`.
///
/// Every step gives a value and what was found on the way to it. `findings.keep` collects what was found and gives back
/// the value.
package func assess(
  _ parsed: ParsedTree, asOf today: CalendarDate, for level: String?, sharing readings: inout Readings, workers: Workers
) async -> Assessed {
  var findings = Findings()
  findings.add(parsed.sources.diagnostics)
  let edition = findings.keep(parsed.edition(for: level))
  let readings = await readings.of(edition.files, under: edition.model, workers)
  let handbook = findings.keep(parsed.linked(readings, of: edition))
  let portfolio = Portfolio(handbook, asOf: today)
  let assessment = findings.keep(await portfolio.assessed(workers))
  findings.add(await edition.textFindings(readings, workers))
  let codes = codes(of: weighed(findings.all, by: edition.model), in: handbook)
  let review = Review(portfolio, assessment, codes: codes)
  findings.add(await review.findings(workers))
  findings.add(parsed.unaccounted(for: edition, in: handbook))
  let rules = ruleBook(under: edition.model)
  findings.add(unknownRules(in: edition.model, known: rules.map(\.code)))
  findings.add(unknownRulesInSelections(of: handbook, rules: rules))
  return Assessed(
    portfolio: portfolio, assessment: assessment, review: review, edition: edition.edition,
    findings: edition.told(review.limited(weighed(withoutConsequences(findings.all), by: edition.model))))
}

extension SourceTree {
  /// The same tree as the readers of an edition see it: a file out of which something was cut has what is left of it.
  /// The places of the edition's findings are places in these files.
  package func asSeen(in assessed: Assessed) -> SourceTree {
    let edition = assessed.edition
    return edition.isFull ? self : replacing(edition.files.map(\.source) + edition.translations.map(\.file.source))
  }
}

extension Assessed {
  /// The same with other findings: those that a baseline leaves.
  package func finding(_ findings: [Diagnostic]) -> Assessed {
    Assessed(portfolio: portfolio, assessment: assessment, review: review, edition: edition, findings: findings)
  }

  /// The codes found in each file, by its path.
  package var codesByPath: [String: [String]] { Pipeline.codesByPath(of: findings) }
}

/// The codes found in each dossier, in the order of the handbook's dossiers.
private func codes(of findings: [Diagnostic], in handbook: Handbook) -> [[String]] {
  let byPath = codesByPath(of: findings)
  return handbook.dossiers.map { byPath[$0.file.path] ?? [] }
}

private func codesByPath(of findings: [Diagnostic]) -> [String: [String]] {
  var byPath: [String: [String]] = [:]
  for finding in findings { byPath[finding.span.path, default: []].append(finding.code) }
  return byPath
}

/// The whole rule book, by code: every finding the program can give.
package let ruleBook: [Fault] = (RuleBook.faults + templateFaults).sorted { $0.code < $1.code }

/// The same with the rules that a handbook's own model adds.
package func ruleBook(under model: PlanningModel) -> [Fault] {
  model.ownRules.isEmpty ? ruleBook : (ruleBook + model.ownRules.map(\.fault)).sorted { $0.code < $1.code }
}

/// For whom a handbook is read, and under which model.
package struct HandbookAudience: Sendable {
  package let audience: Audience
  package let model: PlanningModel
}

/// The audience and the model of a handbook, read before it is assessed, so that the edge can ask git for the
/// handbook's past in the meantime.
package func reader(of sources: SourceTree, for level: String?) -> HandbookAudience {
  let model = readModel(sources.model.map(parse)).value
  return HandbookAudience(audience: Audience.named(level, under: model).value, model: model)
}

/// What a planning model says.
package func planningModel(in file: SourceFile) -> PlanningModel { readModel(parse(file)).value }

/// The language that an organisation writes first, as its model names it. The edge speaks it before a handbook is read.
package func firstLanguage(of model: SourceFile) -> String? { firstLanguage(ofModel: parse(model)) }

/// The languages that a model wants its site in. There may be some that the program's own messages are not in.
package func languagesOfSite(of model: SourceFile) -> [String] { readModel(parse(model)).value.siteLanguages }

/// A time zone as a model names it.
package struct StatedTimeZone: Sendable {
  package let name: String
  package let span: Span
}

/// The organisation's time zone, which the edge needs in order to know what day it is there.
package func statedTimeZone(of sources: SourceTree) -> StatedTimeZone? {
  guard let model = sources.model, let tree = parse(model).frontMatter, !tree.nodes.isEmpty,
    let organisation = tree.value(0, "organisation"), let zone = tree.value(organisation, "time_zone"),
    tree.nodes[Int(zone)].kind == .scalar
  else { return nil }
  return StatedTimeZone(name: tree.string(zone), span: tree.span(zone, in: model.path))
}

package func timeZone(of sources: SourceTree) -> String? { statedTimeZone(of: sources)?.name }

/// A handbook as a site, whose files are not made yet.
package struct Compilation: Sendable {
  /// What was found in the handbook, its templates included.
  package let findings: [Diagnostic]
  package let output: OutputFiles
  /// The handbook's packs, by id, each in the languages it has.
  package let packs: [PackSource]
  /// Makes the files of the search by themselves, for a caller whose wishes left them out of `output`.
  package let search: @Sendable () async -> OutputFiles
}

extension Assessed {
  /// The graphs that the edge should lay out before the pages are rendered. Without layouts the pages show what is in
  /// them as lists.
  package var graphs: [Graph] { Pages.graphs(of: review) }
}

/// What is wrong in a handbook's own templates and words. A build reads them, so a check has to tell it too: else it
/// would pass what a build then refuses.
///
/// Where a handbook has no templates of its own there is nothing to look at: the program's are checked by its tests.
package func templateFindings(in sources: SourceTree, under model: PlanningModel) -> [Diagnostic] {
  guard !sources.templates.isEmpty else { return [] }
  let theme = readTheme(templateFiles(overriding: sources.templates), languages: siteLanguages(of: model))
  return weighed(theme.diagnostics, by: model)
}

/// What the edge tells `compile` about a site, beside the handbook's files: what it knows of the handbook from
/// elsewhere, and what it wants made.
package struct SiteWishes: Sendable {
  /// Where the boxes of each graph stand. A graph without a layout is shown as a list.
  package var layouts = Layouts.none
  package var history = History.unknown
  /// The printed packs that `naskah pack` made.
  package var prints: [PackPrint] = []
  /// What the packs are made from (`packBases`); nil where nobody has computed it yet.
  package var packs: [PackBasis]?
  /// The pictures that the packs show.
  package var pictures = Pictures.none
  /// Whether the site is published although its check failed.
  package let isDraft: Bool
  /// Whether the site's files include the search. Without it the events that calendars share are not made beforehand
  /// either. A caller that wants packs only, or one page at a time, needs neither.
  package var isSearched = true
  package let version: String

  package init(isDraft: Bool, version: String) {
    self.isDraft = isDraft
    self.version = version
  }
}

/// The pages of an assessed handbook. What is wrong with its templates and pictures joins what was found in it.
package func compile(
  _ assessed: Assessed, _ sources: SourceTree, _ wishes: SiteWishes, workers: Workers = Workers(1)
) async -> Compilation {
  var findings = Findings()
  findings.add(assessed.findings)
  let theme = findings.keep(assessed.theme(in: sources))
  let packs = wishes.packs ?? assessed.packBases(isDayGiven: true)
  findings.add(weighed(wishes.pictures.findings(in: packs), by: assessed.handbook.model))
  let told = findings.all.sorted(by: Diagnostic.inPrintedOrder)
  let site = assessed.site(of: packs, theme, telling: told, sources, wishes)
  let absent = assessed.absentWords
  let feeds = wishes.isSearched ? await allFeeds(of: site, workers) : site.feeds([])
  let output = site.output(theme.assets, feeds, absent)
  return Compilation(findings: told, output: output, packs: site.packSources) { await site.search(workers, absent) }
}
