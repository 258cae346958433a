package import Charts
package import Diagnostics
package import Dossiers
internal import Markup
package import Planning
package import Pages
internal import Search
internal import Templates

// The door to the program. `SourceTree -> [ParsedFile] -> Edition -> Handbook -> Assessment -> Site -> OutputFiles`:
// each step is a function from values to a value and what was found; nothing here reads a clock, a disk or an
// environment, and nothing throws. `check` calls `assess`, `build` goes on to `compile`, tests call both with files
// from a dictionary.

/// A handbook read, linked and assessed as of one day, for one audience.
package struct Assessed: Sendable {
  package let survey: Survey
  package let assessment: Assessment
  /// What figures are counted from.
  package let whole: Whole
  package let edition: Edition
  /// Weighed by the model, in printed order.
  package let findings: [Diagnostic]

  package var handbook: Handbook { survey.handbook }
}

/// Reads, links and assesses: everything but the pages.
///
/// - Parameters:
///   - today: the day that counts as today.
///   - level: the id of a classification; nil for the model's own audience, else everything.
package func assess(
  _ sources: SourceTree, asOf today: CalendarDate, for level: String?, workers: Workers
) async -> Assessed {
  await assess(ParsedTree(sources, for: .one(level), workers: workers), asOf: today, for: level, workers: workers)
}

/// The same of files that were parsed before.
package func assess(
  _ parsed: ParsedTree, asOf today: CalendarDate, for level: String?, workers: Workers
) async -> Assessed {
  var readings = Readings(kept: false)
  return await assess(parsed, asOf: today, for: level, sharing: &readings, workers: workers)
}

/// The same for one edition among several, each handed on to the next what was read of the files that they share.
package func assess(
  _ parsed: ParsedTree, asOf today: CalendarDate, for level: String?, sharing readings: inout Readings, workers: Workers
) async -> Assessed {
  var findings = Findings()
  let sources = parsed.sources, files = parsed.files
  findings.add(sources.diagnostics)
  let given = findings.keep(parsed.model)
  let audience = findings.keep(Audience.named(level, under: given))
  let asking = given.asking(audience)
  let edition = Edition(of: parsed.levelled, for: audience, under: asking)
  let model = asking.knowing(edition.files)
  findings.add(edition.diagnostics)
  let alone = await readings.of(edition.files, under: model, workers)
  let known = alone.compactMap { findings.keep($0.entry) }
  let handbook = findings.keep(
    link(
      known, edition: edition, attachments: sources.attachments, refused: sources.refusals(under: model.attachments),
      under: model))
  let survey = Survey(handbook, asOf: today)
  let results = await workers.map(handbook.dossiers.count) { assess($0, in: survey) }
  let assessment = Assessment(today: survey.today, dossiers: results.map { findings.keep($0) })
  for file in alone { findings.add(file.findings) }
  let translations = edition.translations
  for found in await workers.map(translations.count, { textFindings(in: translations[$0].file, under: model) }) {
    findings.add(found)
  }
  let whole = Whole(survey, assessment, codes: codes(of: weighed(findings.all, by: model), in: handbook))
  findings.add(whole.findings())
  for found in await workers.map(whole.documents.count, { whole.findings(in: $0) }) { findings.add(found) }
  findings.add(
    accountForFiles(
      sources.foundPaths, files: files, published: Set(handbook.attachments).union(edition.hiddenAttachments),
      for: audience))
  findings.add(unknownRules(in: model, known: ruleBook(under: model).map(\.code)))
  let spoken = whole.spoken(weighed(findings.all, by: model))
  return Assessed(
    survey: survey, assessment: assessment, whole: whole, edition: edition,
    findings: (edition.isFull ? spoken : spoken.map { $0.namingAbsent() }).sorted(by: Diagnostic.inPrintedOrder))
}

extension SourceTree {
  /// The same tree as the readers of an edition see it: with what is left of each file of which something was taken
  /// out. Findings stand at places of these files.
  package func asSeen(in assessed: Assessed) -> SourceTree {
    let edition = assessed.edition
    return edition.isFull ? self : replacing(edition.files.map(\.source) + edition.translations.map(\.file.source))
  }
}

extension Assessed {
  /// The same with other findings: those that a baseline leaves.
  package func finding(_ findings: [Diagnostic]) -> Assessed {
    Assessed(survey: survey, assessment: assessment, whole: whole, edition: edition, findings: findings)
  }

  /// The codes found in each file, by its path.
  package var codesByPath: [String: [String]] { Pipeline.codesByPath(of: findings) }
}

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

/// The same with the rules of a handbook's own.
package func ruleBook(under model: PlanningModel) -> [Fault] {
  model.ownRules.isEmpty ? ruleBook : (ruleBook + model.ownRules.map(\.fault)).sorted { $0.code < $1.code }
}

/// Who reads a handbook, known before it is assessed: the edge can ask git for its past in the meantime.
package func reader(of sources: SourceTree, for level: String?) -> (audience: Audience, model: PlanningModel) {
  let model = readModel(sources.model.map(parse)).value
  return (Audience.named(level, under: model).value, model)
}

/// The language an organisation writes first, as its model names it: the edge speaks it before a handbook is read.
package func firstLanguage(of model: SourceFile) -> String? {
  readModel(parse(model)).value.organisation.languages.first
}

/// The languages that the site of a model is built in: some the program may not speak.
package func languagesOfSite(of model: SourceFile) -> [String] { readModel(parse(model)).value.siteLanguages }

/// The organisation's time zone as the model names it: the edge needs it to know what day it is there.
package func timeZone(of sources: SourceTree) -> String? {
  guard let tree = sources.model.map(parse)?.frontMatter, let organisation = tree.value(0, "organisation"),
    let zone = tree.value(organisation, "time_zone"), tree.nodes[Int(zone)].kind == .scalar
  else { return nil }
  return tree.string(zone)
}

/// A handbook as a site: what was found, its templates included, and the files not yet made.
package struct Compilation: Sendable {
  package let findings: [Diagnostic]
  package let output: OutputFiles
  /// The handbook's packs, by id, each in the languages it has.
  package let packs: [PackSource]
  /// The files of the search by themselves, for who has asked for an output without them.
  package let search: @Sendable () async -> OutputFiles
}

extension Assessed {
  /// What is to be laid out before the pages are rendered. Without layouts they show the same as lists.
  package var graphs: [Graph] { Pages.graphs(of: whole) }
}

/// What is wrong in a handbook's own templates and words, which building reads: a check that tells it too finds all
/// that a build would refuse. Without files of its own there is nothing to look at; the program's are held by its
/// tests.
package func templateFindings(in sources: SourceTree, under model: PlanningModel) -> [Diagnostic] {
  guard !sources.templates.isEmpty else { return [] }
  let theme = readTheme(templateFiles(overriding: sources.templates), languages: siteLanguages(of: model))
  return weighed(theme.diagnostics, by: model)
}

/// The pages of an assessed handbook. The theme's findings join the handbook's.
///
/// - Parameters:
///   - packs: what packs are made from, where that is known already (`packBases`).
///   - pictures: those that these packs show.
///   - isSearched: whether the site has a search index; who wants only packs needs none, nor what all calendars share.
package func compile(
  _ assessed: Assessed, _ sources: SourceTree, layouts: Layouts = .none, history: History = .unknown,
  prints: [PackPrint] = [],
  packs given: [PackBasis]? = nil, pictures: Pictures = .none, isDraft: Bool, isSearched: Bool = true, version: String,
  workers: Workers = Workers(1)
) async -> Compilation {
  let handbook = assessed.handbook
  let theme = readTheme(templateFiles(overriding: sources.templates), languages: siteLanguages(of: handbook.model))
  let packs = given ?? assessed.packBases(isDayGiven: true)
  let found = weighed(theme.diagnostics + pictures.findings(in: packs), by: handbook.model)
  let findings = (assessed.findings + found).sorted(by: Diagnostic.inPrintedOrder)
  let revision = handbook.model.site.tellsRevision ? sources.revision : nil
  let form = SiteForm(
    isDraft: isDraft, version: version, isFull: assessed.edition.isFull, edition: assessed.edition.audience.level,
    revision: revision.map { ($0.commit, $0.day) }, sizes: sources.attachmentSizes, prints: prints, pictures: pictures)
  let past = assessed.edition.isFull ? history : history.masked(in: handbook)
  let site = Site(
    assessed.whole, assessed.assessment, packs: packs, findings: findings, ruleBook: ruleBook(under: handbook.model),
    theme: theme.value,
    layouts: layouts,
    history: past, form: form)
  let assets = theme.value.assets
  let pages = site.pages.map(site.path)
  let copies = (site.attachments + site.packPrints).map { OutputFiles.Copy(from: $0.from, to: $0.to) }
  let feeds = isSearched ? await allFeeds(of: site, workers) : site.feeds([])
  let absent = assessed.edition.isFull ? nil : AbsentWords(languages: siteLanguages(of: handbook.model))
  let paths = pages + assets.map(\.path) + feeds.map(\.path)
  let output = OutputFiles(paths: paths, copies: copies, absent) { index, bytes in
    if index < pages.count {
      site.render(site.pages[index], into: &bytes)
    } else if index < pages.count + assets.count {
      bytes += assets[index - pages.count].bytes
    } else {
      let made = feeds[index - pages.count - assets.count].bytes()
      // The calendar of a large handbook has tens of megabytes: it is handed on, not copied.
      if bytes.isEmpty { bytes = made } else { bytes += made }
    }
  }
  return Compilation(findings: findings, output: output, packs: site.packSources) { await site.search(workers, absent) }
}

extension OutputFiles {
  /// - Parameters:
  ///   - absent: the words for what an edition does not have; nil where it has everything.
  ///   - make: appends the bytes of the file at an index.
  fileprivate init(
    paths: [String], copies: [Copy], _ absent: AbsentWords?, make: @escaping @Sendable (Int, inout [UInt8]) -> Void
  ) {
    self.init(paths: paths, copies: copies) { index, bytes in
      let start = bytes.count
      make(index, &bytes)
      absent?.put(into: &bytes, from: start, of: paths[index])
    }
  }
}

extension Site {
  /// The files of the search by themselves.
  fileprivate func search(_ workers: Workers, _ absent: AbsentWords?) async -> OutputFiles {
    let feeds = await searchFeeds(of: findable, workers)
    return OutputFiles(paths: feeds.map(\.path), copies: [], absent) { $1 += feeds[$0].bytes() }
  }
}

/// Every file beside the pages, with what many of them share made beforehand.
private func allFeeds(of site: Site, _ workers: Workers) async -> [Feed] {
  var events: [[DeadlineEvents]] = []
  for calendars in site.calendars {
    events.append(await workers.map(site.dossierCount) { calendars.events(of: $0) })
  }
  return site.feeds(events) + (await searchFeeds(of: site.findable, workers))
}

/// The search index of every language: words gathered by all workers, then an index made of them by each.
private func searchFeeds(of languages: [Findable], _ workers: Workers) async -> [Feed] {
  var gathered: [[Gathering]] = []
  for findable in languages { gathered.append(await workers.pull(findable.count, 256) { findable.gather($0) }) }
  let words = gathered
  return await workers.map(languages.count, chunk: 1) { languages[$0].feeds(words[$0]) }.flatMap { $0 }
}
