package import Charts
package import Diagnostics
package import Dossiers
internal import Markup
package import Planning
internal import Templates

// The site as a value: which pages there are, and the bytes of each. Before it: `assess`. After it: whoever writes the
// files. Making it lists pages and prepares what many of them share; a page is rendered only when it is asked for.

/// What is said of the whole site beside the handbook.
package struct SiteForm: Sendable {
  /// Published although the check failed.
  package let isDraft: Bool
  package let version: String
  /// Whether the edition holds everything: then findings have their page.
  package let isFull: Bool
  /// The level of the edition: index into the model's classifications.
  package let edition: Int?
  /// The recorded state it was made from, where the model wants it told.
  package let revision: (commit: String, day: CalendarDate)?
  /// By path below `content/`: how many bytes an attachment has, where the edge could say.
  package let sizes: [String: Int]
  /// What `naskah pack` made; only what still fits its pack is published.
  package let prints: [PackPrint]
  /// What packs show as pictures.
  let pictures: Pictures

  package init(
    isDraft: Bool, version: String, isFull: Bool, edition: Int?, revision: (commit: String, day: CalendarDate)?,
    sizes: [String: Int] = [:], prints: [PackPrint] = [],
    pictures: Pictures = .none
  ) {
    self.prints = prints
    self.pictures = pictures
    self.isDraft = isDraft
    self.version = version
    self.isFull = isFull
    self.edition = edition
    self.revision = revision
    self.sizes = sizes
  }
}

/// All pages of a handbook, in every language of the site.
package struct Site: Sendable {
  package let pages: [Page]
  let languages: [SiteLanguage]
  /// By language and kind of page: what pages may load and run, as they say it.
  private var policies: [[PageKind: [UInt8]]]
  /// By language.
  private(set) var navigations: [Navigation]
  let layouts: Layouts
  let form: SiteForm
  let findings: [Diagnostic]
  let ruleBook: [Fault]
  /// The highest level of anything in the edition: the marking of pages that list.
  let highestLevel: Int
  /// By dossier: what was found in its file.
  let findingsOfDossier: [[Int]]
  /// The chapters that have a page, as they are numbered.
  let chapterOrder: [Int]
  /// What each pack is printed from, by id.
  let packs: [PackBasis]
  let history: History
  /// For each document of the handbook whose past is known: index into `history.documents`.
  let historyOfDocument: [Handbook.Target: Int]
  /// By the code of each of the site's languages.
  let changeWords: [String: ChangeWords]
  /// Every change of the handbook, newest first.
  let latest: [Occurrence]

  package init(
    _ review: Review, _ assessment: Assessment, packs: [PackBasis], findings: [Diagnostic], ruleBook: [Fault],
    theme: Theme, layouts: Layouts,
    history: History, form: SiteForm
  ) {
    let handbook = review.portfolio.handbook
    let codes = siteLanguages(of: handbook.model)
    languages = codes.enumerated().compactMap { index, code in
      theme.languages[code].map { SiteLanguage(review, assessment, theme: $0, layouts: layouts, isFirst: index == 0) }
    }
    policies = []
    navigations = []
    self.form = form
    self.layouts = layouts
    self.packs = packs
    self.history = history
    historyOfDocument = Dictionary(
      history.documents.enumerated().compactMap { index, document in
        document.isGone ? nil : handbook.find(document.id).flatMap { $0.kind == document.kind ? ($0, index) : nil }
      }, uniquingKeysWith: { first, _ in first })
    changeWords = Dictionary(
      languages.map { ($0.words.language, Self.changeWords($0)) }, uniquingKeysWith: { first, _ in first })
    latest = Self.occurrences(in: history)
    self.findings = findings
    self.ruleBook = ruleBook
    highestLevel = handbook.highestLevel
    findingsOfDossier = Self.findingsOfDossier(findings, in: handbook)
    chapterOrder = Self.chapterOrder(of: handbook)
    let languages = languages
    let singles = SinglePage.all(of: handbook, isFull: form.isFull)
    pages = languages.indices.flatMap { language in
      Self.pages(of: handbook, language: language, singles)
        + Self.pages(of: packs, language: language, languages[language].words.language)
    }
    policies = sitePolicies()
    navigations = languages.map { navigation($0, singles) }
  }

  /// For each dossier, the places of its findings among all.
  private static func findingsOfDossier(_ findings: [Diagnostic], in handbook: Handbook) -> [[Int]] {
    let dossierOfPath = Dictionary(
      handbook.dossiers.enumerated().map { ($1.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    var byDossier = Array(repeating: [Int](), count: handbook.dossiers.count)
    for (index, finding) in findings.enumerated() {
      if let dossier = dossierOfPath[finding.span.path] { byDossier[dossier].append(index) }
    }
    return byDossier
  }

  /// The chapters, part by part: within a part by their `order`, then by id; the parts in the order of their first
  /// chapters. Of two chapters with the same id only one has a page: the other has no number either, and is nobody's
  /// neighbour.
  private static func chapterOrder(of handbook: Handbook) -> [Int] {
    func rank(_ index: Int) -> (Int, String) {
      (handbook.chapters[index].order.value ?? .max, handbook.chapters[index].id)
    }
    let all = handbook.chapters.indices.filter { handbook.hasPage(Handbook.Target(kind: .chapter, index: $0)) }
      .sorted { rank($0) < rank($1) }
    var parts: [[Int]] = []
    var placeOfPart: [LocalizedText?: Int] = [:]
    for chapter in all {
      let part = handbook.chapters[chapter].part.value
      if let place = placeOfPart[part] {
        parts[place].append(chapter)
      } else {
        placeOfPart[part] = parts.count
        parts.append([chapter])
      }
    }
    return parts.flatMap(\.self)
  }

  /// Files of the handbook that are published as they are, and where.
  package var attachments: [(from: String, to: String)] {
    (languages.first?.handbook.attachments ?? []).map { ($0, attachmentPath($0)) }
  }

  /// Relative to the site's folder.
  package func path(of page: Page) -> String {
    (page.language == 0 ? "" : languages[page.language].words.language + "/") + page.route.path
  }

  /// Whether readers see more levels than one: else a dossier's level says nothing.
  var hasLevels: Bool { form.isFull && (languages.first?.handbook.model.classifications.count ?? 0) > 1 }

  package var dossierCount: Int { languages.first?.handbook.dossiers.count ?? 0 }

  /// Appends the bytes of a page: pure, and safe to call from many workers.
  package func render(_ page: Page, into bytes: inout [UInt8]) {
    let language = languages[page.language]
    if case .pack(let index) = page.subject {
      bytes += document(of: packs[index], in: language.theme).html()
      return
    }
    let filled = PageMaker(site: self, page: page, language: language).filled, start = bytes.count
    language.theme.templates[filled.kind]?.render(filled.values, into: &bytes)
    if let policy = policies[page.language][filled.kind] { ContentPolicy.put(policy, into: &bytes, from: start) }
  }

  /// By language and kind of page: the policies of this site's pages, whose own styles are one a level.
  private func sitePolicies() -> [[PageKind: [UInt8]]] {
    languages.map { language in
      let styles = language.handbook.model.classifications.indices.map { frameStyle($0, language) }
      return language.theme.templates.mapValues { ContentPolicy(of: $0, styles: styles).ofSite }
    }
  }
}

/// The languages a site is built in.
package func siteLanguages(of model: PlanningModel) -> [String] {
  model.siteLanguages
}

extension Handbook {
  /// The most restricted level of anything in a document here.
  package var highestLevel: Int {
    targets.filter { $0.kind != .pack && $0.kind != .dashboard }.map(levelShown).max() ?? 0
  }

  /// The ids of a list of the model, the numbers of the goals, the codes of the countries.
  func members(of group: GroupKind) -> [String] {
    switch group {
    case .themes: model.themes.map(\.id)
    case .stages: model.stages.map(\.id)
    case .instruments: model.instruments.map(\.id)
    case .units: model.units.map(\.id)
    case .sdg: goalTable.codes
    case .countries: countries
    }
  }

  /// Goals are listed also where no agreement serves them, and have a page only where one does.
  func hasPage(_ group: GroupKind, _ index: Int) -> Bool { group != .sdg || !dossiersOfGoal[index].isEmpty }

  func dossiers(of group: GroupKind, _ index: Int) -> [Int] {
    switch group {
    case .themes: dossiersOfTheme[index]
    case .stages: dossiersOfStage[index]
    case .instruments: dossiersOfInstrument[index]
    case .units: dossiersOfUnit[index]
    case .sdg: dossiersOfGoal[index]
    case .countries: dossiersOfCountry[index]
    }
  }
}
