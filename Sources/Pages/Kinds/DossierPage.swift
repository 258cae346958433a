internal import Diagnostics
internal import Dossiers
internal import Markup
internal import Planning
internal import Templates

extension PageMaker {
  /// One dossier, top to bottom.
  func dossier(_ target: Handbook.Target) -> FilledPage {
    let writer = DossierWriter(site: site, page: page, language: language, index: target.index)
    let parts = DossierParts(of: writer), cells = CellWriter(language.format), dossier = writer.dossier
    let frame = Frame(
      title: dossier.name.text(in: words.language), subtitle: otherNames(dossier.name),
      level: handbook.levelOnPage(of: target),
      crumbs: [.to("index.html", words[.dossiers]), .here(dossier.id)],
      contents: contents(of: target, parts))
    return fill(
      frame,
      DossierPageValues(
        document: document(target, tags: writer.tags, facts: writer.pageFacts),
        head: writer.head,
        findings: findings(of: target.index),
        blocks: parts.blocks.map { $0.value(cells) },
        gaps: writer.gaps(beside: parts.anchors, parts.lenses),
        lenses: parts.lenses.seen,
        hasLenses: !parts.lenses.seen.isEmpty,
        family: parts.family,
        appendix: parts.appendix.map { $0.value(cells) }))
  }

  /// The page's own sections and those of the body, for the table of contents.
  private func contents(of target: Handbook.Target, _ parts: DossierParts) -> [LinkValues] {
    let title = handbook.document(target).name.text(in: words.language)
    var contents: [LinkValues] = [.to("#_todo", words[.needsDoing]), .to("#_facts", words[.keyFacts])]
    contents += parts.blocks.map { .to("#" + $0.id, $0.title) }
    if !parts.lenses.seen.isEmpty { contents.append(.to("#_lenses", words[.lensesTitle])) }
    contents += bodyContents(target, title)
    if parts.family.hasFamily { contents.append(.to("#_family", words[.family])) }
    return contents + parts.appendix.map { .to("#" + $0.id, $0.title) }
  }

  /// The findings of a dossier: the first three stand open on the page, the others are folded. Only the full edition
  /// has any.
  private func findings(of dossier: Int) -> DossierFindingsValues {
    let most = 3, own = site.form.isFull ? site.findingsOfDossier[dossier] : []
    let findings = own.map { finding(site.findings[$0]) }, rest = findings.dropFirst(most)
    return DossierFindingsValues(
      findings: Array(findings.prefix(most)), moreFindings: Array(rest),
      moreLabel: rest.isEmpty ? "" : words.fill(.more, [.n: words.number(rest.count)]))
  }
}

/// The parts of a dossier's page. They are made once, as three places need them: the page itself, its table of
/// contents, and the list of gaps.
private struct DossierParts {
  let blocks: [PageBlock]
  let lenses: LensPanel
  let family: DossierFamilyValues
  let appendix: [Section]
  /// Signatures and originals share one section where there are both, which has the anchor of the signatures only.
  private let hasOriginals: Bool

  init(of writer: DossierWriter) {
    blocks = writer.blocks
    lenses = writer.lensPanel
    family = writer.familyOnPage
    appendix = writer.pageAppendix
    hasOriginals = !writer.dossier.originals.items().isEmpty
  }

  /// The anchors of all parts that the page has.
  var anchors: Set<String> {
    let sections = blocks.flatMap { [$0.id] + $0.anchors + $0.sections.map(\.id) } + appendix.map(\.id)
    return Set(sections + (family.hasFamily ? ["_family"] : []) + (hasOriginals ? ["_originals"] : []))
  }
}

extension DossierWriter {
  /// The values of the head of the page.
  fileprivate var head: DossierHeadValues {
    let todo = todo, lane = termLane, needs = lacking
    let isReady = !nextStageName.isEmpty && needs.isEmpty
    return DossierHeadValues(
      summary: text(dossier.summary),
      summaryLanguage: otherLanguage(of: dossier.summary),
      verdict: verdict,
      outlook: outlook,
      strip: strip,
      stages: stageTrack,
      nextStage: nextStageName.isEmpty ? "" : words.fill(.nextStage, [.stage: nextStageName]),
      nextReady: isReady ? words[.nextReady] : "",
      hasNeeds: !needs.isEmpty,
      needs: needs.map { NeedValues(text: $0) },
      isDraft: isDraft,
      term: lane.html,
      marks: lane.marks,
      due: todo.due,
      dueLater: todo.later,
      laterLabel: todo.label)
  }
}

/// Puts the fields of one dossier into words. What several parts of the page need is counted when it is first asked
/// for, and kept. It is a class so that it can keep it; only the worker that makes the page has it.
final class DossierWriter {
  let site: Site
  let page: Site.Page
  let language: SiteLanguage
  let index: Int

  private(set) lazy var indicators = Planning.indicators(
    of: index, in: language.review.portfolio, language.assessment)
  private(set) lazy var progress = indicators.progress
  private(set) lazy var balance = indicators.balance
  private(set) lazy var scores = indicators.scores
  /// What is late or falls due within 90 days: what the page shows first.
  private(set) lazy var near = nearDeadlines
  /// What the next stage asks for and the dossier does not have yet.
  private(set) lazy var lacking = fieldsLacking

  init(site: Site, page: Site.Page, language: SiteLanguage, index: Int) {
    self.site = site
    self.page = page
    self.language = language
    self.index = index
  }

  var dossier: Dossier { language.handbook.dossiers[index] }
  var handbook: Handbook { language.handbook }
  var words: Words { language.words }
  var format: Format { language.format }

  func text(_ field: Field<LocalizedText>) -> String { field.value?.text(in: words.language) ?? "" }
  func date(_ field: Field<CalendarDate>) -> String { format.date(field, of: dossier) }

  /// The language of a sentence that stands in another than the page's; empty where it is the page's own. A sentence
  /// without a language is in the dossier's.
  func otherLanguage(of field: Field<LocalizedText>) -> String {
    guard let text = field.value else { return "" }
    let spoken = text.isPlain ? dossier.language : text.otherLanguage(than: words.language) ?? words.language
    return spoken == words.language ? "" : spoken
  }

  // MARK: Head

  var tags: [TagValues] {
    var tags: [TagValues] = []
    if let stage = dossier.stage.value {
      let tone = SiteLanguage.tone(of: handbook.model.stages[stage])
      tags.append(TagValues(language.name(.stages, stage), tone, href: groupHref(.stages, stage)))
    }
    if let instrument = dossier.instrument.value {
      tags.append(
        TagValues(language.name(.instruments, instrument), "neutral", href: groupHref(.instruments, instrument)))
    }
    if let owner = dossier.owner.value {
      tags.append(TagValues(language.name(.units, owner), "neutral", href: groupHref(.units, owner)))
    }
    if handbook.model.hasSeveralProcedures {
      tags.append(TagValues(handbook.model.procedures[dossier.procedure].name.text(in: words.language), "neutral"))
    }
    if dossier.isLegacy { tags.append(TagValues(words[.legacyRecord], "neutral")) }
    return tags
  }

  /// The role of a party. One in several languages is read in that of the page; a plain one is looked up in the words.
  func role(of party: Party) -> String {
    guard let role = party.role.value else { return "" }
    let text = role.text(in: words.language)
    return role.isPlain ? words.name(ofRole: text) : text
  }

  func groupHref(_ group: GroupKind, _ index: Int) -> String? {
    page.route.address(of: .group(group, handbook.members(of: group)[index]))
  }

  func href(ofId id: String) -> String? { handbook.find(id).flatMap { language.href($0, from: page.route) } }

  /// A computed date with its working after it.
  func computed(_ computed: ComputedDate) -> [UInt8] {
    HTML.computed(format.date(computed.date), working: format.derivation(computed), on: page.route)
  }
}
