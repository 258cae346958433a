internal import Diagnostics
internal import Dossiers
internal import Markup
internal import Planning
internal import Templates

extension Site {
  /// Findings that stand open on a dossier's page; the others are folded.
  private static let mostFindings = 3

  /// One dossier, top to bottom.
  func dossier(_ target: Handbook.Target, _ page: Page, _ language: SiteLanguage) -> Value {
    let dossier = language.handbook.dossiers[target.index], words = language.words
    let title = dossier.name.text(in: words.language)
    let writer = DossierWriter(site: self, page: page, language: language, index: target.index)
    let blocks = writer.blocks, appendix = writer.pageAppendix, lensPanel = writer.lensPanel
    let lenses = lensPanel.seen
    let findings = form.isFull ? findingsOfDossier[target.index].map { finding(self.findings[$0], page, language) } : []
    let family = FamilyView(of: target.index, on: page.route, in: language), related = writer.related
    let hasFamily = family != nil || !related.isEmpty
    var contents: [(label: String, href: String)] = [(words[.needsDoing], "#_todo"), (words[.keyFacts], "#_facts")]
    contents += blocks.map { ($0.title, "#" + $0.id) }
    if !lenses.isEmpty { contents.append((words[.lensesTitle], "#_lenses")) }
    contents += bodyContents(target, title, language) + (hasFamily ? [(words[.family], "#_family")] : [])
    contents += appendix.map { ($0.title, "#" + $0.id) }
    let rest = findings.dropFirst(Self.mostFindings)
    let frame = Frame(
      title: title, subtitle: otherNames(dossier.name, language), level: language.handbook.levelOnPage(of: target),
      crumbs: [(words[.dossiers], "index.html"), (dossier.id, "")], contents: contents)
    let cells = CellWriter(language.format)
    let there = Set(blocks.flatMap { [$0.id] + $0.anchors + $0.sections.map(\.id) } + appendix.map(\.id))
    // Signatures and originals are one table where there are both.
    let held = dossier.originals.items().isEmpty ? [] : ["_originals"]
    let gaps = writer.gaps(beside: there.union(hasFamily ? ["_family"] : []).union(held), lensPanel)
    return self.page(
      page, language, frame, .dossier,
      document(target, page, language, tags: writer.tags, facts: writer.pageFacts) + writer.head + [
        .list(Array(findings.prefix(Self.mostFindings))), .list(Array(rest)),
        .text(rest.isEmpty ? "" : words.fill(.more, [.n: words.number(rest.count)])),
        .list(blocks.map { $0.value(cells) }),
        .text(gaps.label), .list(gaps.list),
        .list(lenses), .flag(!lenses.isEmpty), .flag(hasFamily),
        .html(Array((family?.picture ?? "").utf8)), .html(family?.list ?? []), .list(related),
        .list(appendix.map { $0.value(cells) })
      ])
  }
}

extension DossierWriter {
  /// What one reads first, in the order of the page's shape.
  fileprivate var head: [Value] {
    let todo = todo, lane = termLane, needs = lacking
    let isReady = !nextStageName.isEmpty && needs.isEmpty
    return [
      .text(text(dossier.summary)), .text(otherLanguage(of: dossier.summary)), .text(verdict), .text(outlook),
      .list(strip), .list(stageTrack),
      .text(nextStageName.isEmpty ? "" : words.fill(.nextStage, [.stage: nextStageName])),
      .text(isReady ? words[.nextReady] : ""),
      .flag(!needs.isEmpty), .list(needs.map { needShape.record(["text": .text($0)]) }),
      .flag(isDraft), .html(lane.html), .list(lane.marks), .list(todo.due), .list(todo.later), .text(todo.label)
    ]
  }
}

/// Puts one dossier's fields into words.
final class DossierWriter {
  let site: Site
  let page: Site.Page
  let language: SiteLanguage
  let index: Int

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

  var tags: [Value] {
    var tags: [Value] = []
    if let stage = dossier.stage.value {
      let tone = SiteLanguage.tone(of: handbook.model.stages[stage])
      tags.append(site.tag(language.name(.stages, stage), tone, href: groupHref(.stages, stage)))
    }
    if let instrument = dossier.instrument.value {
      tags.append(
        site.tag(language.name(.instruments, instrument), "neutral", href: groupHref(.instruments, instrument)))
    }
    if let owner = dossier.owner.value {
      tags.append(site.tag(language.name(.units, owner), "neutral", href: groupHref(.units, owner)))
    }
    if handbook.model.hasSeveralProcedures {
      tags.append(site.tag(handbook.model.procedures[dossier.procedure].name.text(in: words.language), "neutral"))
    }
    if dossier.isLegacy { tags.append(site.tag(words[.legacyRecord], "neutral")) }
    return tags
  }

  /// All stages of the model that this dossier may pass, done ones with their date. How an agreement ended is shown
  /// only where it did.
  var stageTrack: [Value] {
    guard let current = dossier.stage.value else { return [] }
    let approval = dossier.instrument.value.map { handbook.model.instruments[$0].approval != "none" } ?? false
    return handbook.model.procedures[dossier.procedure].stages.compactMap { index in
      let stage = handbook.model.stages[index]
      if stage.onlyWithApproval && !approval && index != current { return nil }
      if stage.isTerminal && index != current && (stage.date == nil || handbook.model.stages[current].isTerminal) {
        return nil
      }
      let reached = stage.date.flatMap { dates[$0] }, year = stage.date.flatMap { partialDates[$0] }
      let isReached = (reached?.isPresent ?? false) || (year?.isPresent ?? false)
      // Of an agreement that ended one cannot say which stages it passed.
      let isUnknown = index < current && !isReached && stage.date != nil && !handbook.model.stages[current].isTerminal
      let day = reached.map { shortDate($0, or: year) } ?? ""
      return stageShape.record([
        "label": .text(language.name(.stages, index)), "date": .text(isUnknown ? words[.notRecorded] : day),
        "done": .flag(index < current && isReached), "current": .flag(index == current)
      ])
    }
  }

  /// The next stage on the way: its place in the model, and whether the instrument needs approval.
  private var next: (stage: Int, needsApproval: Bool)? {
    let model = handbook.model
    guard !dossier.isLegacy, let current = dossier.stage.value, !model.stages[current].isTerminal else { return nil }
    let needsApproval = dossier.instrument.value.map { model.instruments[$0].approval != "none" } ?? false
    let next = model.procedures[dossier.procedure].stages.first {
      $0 > current && !model.stages[$0].isTerminal && (!model.stages[$0].onlyWithApproval || needsApproval)
    }
    return next.map { ($0, needsApproval) }
  }

  var nextStageName: String { next.map { language.name(.stages, $0.stage) } ?? "" }

  /// What the next stage asks for and the dossier does not give yet.
  var lacking: [String] {
    guard let next else { return [] }
    let fields = dossier.lacks(at: next.stage, needsApproval: next.needsApproval, under: handbook.model).map {
      $0[words.spoken]
    }
    guard next.stage == handbook.model.signingStage(of: dossier.procedure) else { return fields }
    return fields
      + dossier.checked(under: handbook.model).filter { $0.done == nil }.map {
        $0.item.name.text(in: words.language)
      }
  }

  /// The dates by their keys in the front matter.
  private var dates: [String: Field<CalendarDate>] {
    let dates = dossier.dates
    return [
      "initiated": dates.initiated, "negotiated": dates.negotiated, "drafted": dates.drafted, "adopted": dates.adopted,
      "signed": dates.signed,
      "approved": dates.approved, "provisional": dates.provisional, "in_force": dates.inForce, "expires": dates.expires,
      "ended": dates.ended
    ]
  }

  /// The years and months that stand in for days, by the same keys.
  private var partialDates: [String: Field<PartialDate>] {
    let dates = dossier.dates.partial
    return [
      "initiated": dates.initiated, "negotiated": dates.negotiated, "drafted": dates.drafted, "adopted": dates.adopted,
      "signed": dates.signed,
      "approved": dates.approved, "provisional": dates.provisional, "in_force": dates.inForce, "expires": dates.expires,
      "ended": dates.ended
    ]
  }

  /// A day, or the year or month that is known of it.
  private func date(_ field: Field<CalendarDate>, or partial: Field<PartialDate>?) -> String {
    let day = date(field)
    return day.isEmpty ? partial?.value.map(format.date) ?? "" : day
  }

  private func shortDate(_ field: Field<CalendarDate>, or partial: Field<PartialDate>?) -> String {
    field.value.map(format.short) ?? date(field, or: partial)
  }

  /// Why no deadline is counted, where the days it would be counted from are known in part only.
  private var uncounted: String {
    let partial = dossier.dates.partial
    let isInPart = partial.inForce.isPresent || partial.signed.isPresent || partial.expires.isPresent
    return isInPart && language.assessment.dossiers[index].term.lastDay == nil ? words[.notCountable] : ""
  }

  // MARK: Key facts

  var facts: [Value] { whoFacts + dayFacts + allTextFacts + endFacts }

  private var allTextFacts: [Value] {
    textFacts(powers: date(dossier.legal.fullPowers), numbers: officialNumbers(without: []))
  }

  /// Those of the page, whose parties have a table and whose owner a place at its head. Full powers stand beside the
  /// signatures where these tell of them.
  var pageFacts: [Value] {
    let signatures = dossier.signatures.items()
    let powers = signatures.contains { $0.fullPowers.value != nil } ? "" : date(dossier.legal.fullPowers)
    return themeFacts + parentFacts + pageDays
      + textFacts(powers: powers, numbers: officialNumbers(without: signatures)) + endFacts
  }

  private var pageDays: [Value] {
    let known = dossier.dates.partial
    let signed = date(dossier.dates.signed, or: known.signed), inForce = date(dossier.dates.inForce, or: known.inForce)
    return fact(.signedOn, signed) + fact(.inForce, inForce) + fact(.lastDay, uncounted) + fact(.term, termText)
      + termFacts
  }

  private var parentFacts: [Value] {
    guard let parent = handbook.relations[index].parent else { return [] }
    let document = handbook.dossiers[parent]
    let name = "\(document.id) \(document.name.text(in: words.language))"
    return fact(
      .parent, html: linked(name, language.href(Handbook.Target(kind: .dossier, index: parent), from: page.route)))
  }

  func fact(_ word: Word, _ text: String) -> [Value] { text.isEmpty ? [] : [site.fact(words[word], text)] }

  func fact(_ word: Word, html: [UInt8]) -> [Value] {
    html.isEmpty ? [] : [factShape.record(["label": .text(words[word]), "html": .html(html)])]
  }

  /// With whom, whose it is, and what it is about.
  private var whoFacts: [Value] {
    let owner = dossier.owner.value.map { linked(language.name(.units, $0), groupHref(.units, $0)) } ?? []
    return fact(.partners, html: parties) + fact(.owner, html: owner) + themeFacts
  }

  private var themeFacts: [Value] {
    let themes = (dossier.themes.value ?? []).map { theme in
      linked(language.name(.themes, theme.value), groupHref(.themes, theme.value))
    }
    return fact(.themes, html: joined(themes))
  }

  /// When it was signed and came into force, and until when it binds.
  private var dayFacts: [Value] {
    let known = dossier.dates.partial
    let signed = date(dossier.dates.signed, or: known.signed), inForce = date(dossier.dates.inForce, or: known.inForce)
    let lastDay = language.assessment.dossiers[index].term.lastDay
    return fact(.signedOn, signed) + fact(.inForce, inForce)
      + fact(.lastDay, html: lastDay.map(computed) ?? escaped(uncounted)) + fact(.term, termText)
      + termFacts
  }

  /// On what it rests, its languages, and the steps that made it law.
  private func textFacts(powers: String, numbers: String) -> [Value] {
    let basis = (dossier.legal.basis.value ?? []).map { basis in
      basis.value == Edition.absentId ? escaped(words[.notInEdition]) : linked(basis.value, href(ofId: basis.value))
    }
    let approval = dossier.legal.approval.value.map { approval in
      listed([approval.form.value.map(words.term) ?? "", date(approval.date)], by: ", ")
    }
    let registration = dossier.legal.registration.value.map { registration in
      listed([text(registration.register), registration.reference.value ?? "", date(registration.date)], by: ", ")
    }
    return fact(.officialNumbers, numbers) + fact(.legalBasis, html: joined(basis))
      + fact(.languages, textLanguages)
      + fact(.fullPowers, powers) + fact(.approval, approval ?? "")
      + fact(.registration, registration ?? "")
  }

  /// When and why it ended, where it stands, and when its file was last looked at.
  private var endFacts: [Value] {
    let reason = dossier.ended.value.map { ended in
      listed([ended.reason.value.map(words.term) ?? "", text(ended.note)], by: ": ")
    }
    return fact(.endedOn, date(dossier.dates.ended, or: dossier.dates.partial.ended)) + fact(.endReason, reason ?? "")
      + fact(.registerCells, cellsOfRegister) + fact(.place, text(dossier.place))
      + fact(.updated, date(dossier.updated))
  }

  private func listed(_ parts: [String], by sign: String) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: sign)
  }

  /// The authentic texts, and which of them prevails.
  private var textLanguages: String {
    let names = (dossier.legal.languages.value ?? []).map { words.name(ofLanguage: $0.value) }.joined(separator: ", ")
    guard let prevailing = dossier.legal.prevailingLanguage.value, !names.isEmpty else { return names }
    return names + " (" + words.fill(.prevails, [.language: words.name(ofLanguage: prevailing)]) + ")"
  }

  /// The parties with their roles; long lists are folded by the template's style sheet.
  private var parties: [UInt8] {
    let relations = handbook.relations[index]
    let items = (dossier.parties.value ?? []).enumerated().map { offset, party -> [UInt8] in
      let partner = offset < relations.parties.count ? relations.parties[offset] : nil
      let isOwn = party.partner.value == handbook.model.organisation.id
      let name =
        partner.map { language.partnerNames[$0] }
        ?? (isOwn ? handbook.model.organisation.name.text(in: words.language) : words[.notInEdition])
      let target = partner.map { Handbook.Target(kind: .partner, index: $0) }
      let role = role(of: party)
      return linked(name, target.flatMap { language.href($0, from: page.route) })
        + (role.isEmpty ? [] : escaped(" (\(role))"))
    }
    guard items.count > 12 else { return joined(items) }
    guard page.route.anchors == nil else { return partiesByRole }
    let rest = words.fill(.more, [.n: "\(items.count - 10)"])
    return joined(Array(items.prefix(10))) + Array("<details><summary>".utf8) + escaped(rest) + Array("</summary>".utf8)
      + joined(Array(items.dropFirst(10))) + Array("</details>".utf8)
  }

  /// Many parties on paper: each role once, with how many have it.
  private var partiesByRole: [UInt8] {
    var roles: [String] = [], names: [String: [[UInt8]]] = [:]
    for party in dossier.parties.items() {
      let role = role(of: party), name = party.partner.value.flatMap(handbook.find).map { handbook.document($0).name }
      let isOwn = party.partner.value == handbook.model.organisation.id
      let own = isOwn ? handbook.model.organisation.name : nil
      if names[role] == nil { roles.append(role) }
      names[role, default: []].append(escaped((name ?? own)?.text(in: words.language) ?? words[.notInEdition]))
    }
    let groups = roles.map { role -> [UInt8] in
      let own = names[role] ?? [], title = role.isEmpty ? words[.parties] : role
      return escaped(words.fill(.packParties, [.role: title, .n: words.number(own.count)])) + joined(own)
    }
    return joined(groups, "; ")
  }

  /// In the page's language, where it is one of the model's.
  func role(of party: Party) -> String {
    guard let role = party.role.value else { return "" }
    let text = role.text(in: words.language)
    return role.isPlain ? words.all["role.\(text)"] ?? text : text
  }

  func groupHref(_ group: GroupKind, _ index: Int) -> String? {
    page.route.anchors != nil ? nil : page.route.toRoot + Route.group(group, handbook.members(of: group)[index]).path
  }

  func href(ofId id: String) -> String? { handbook.find(id).flatMap { language.href($0, from: page.route) } }

  /// A computed date with its working after it.
  func computed(_ computed: ComputedDate) -> [UInt8] {
    let working = format.derivation(computed), date = escaped(format.date(computed.date))
    guard !working.isEmpty else { return date }
    return page.route.anchors == nil ? date + escaped(" = \(working)") : date + packFootnote(escaped("= \(working)"))
  }

  // MARK: Family

  /// Everything a dossier is tied to, as facts: what a pack shows.
  var family: [Value] {
    let relations = handbook.relations[index]
    return ties([
      (.parent, relations.parent.map { [$0] } ?? []), (.children, relations.children), (.amends, relations.amends),
      (.amendedBy, relations.amendedBy),
      (.replaces, relations.replaces), (.replacedBy, relations.replacedBy), (.related, relations.related)
    ])
  }

  var related: [Value] { ties([(.related, handbook.relations[index].related)]) }

  private func ties(_ groups: [(word: Word, dossiers: [Int])]) -> [Value] {
    groups.filter { !$0.dossiers.isEmpty }.map { word, dossiers in
      let links = dossiers.map { other -> [UInt8] in
        let document = handbook.dossiers[other]
        return linked(
          "\(document.id) \(document.name.text(in: words.language))",
          language.href(Handbook.Target(kind: .dossier, index: other), from: page.route))
      }
      return factShape.record(["label": .text(words[word]), "html": .html(joined(links, "<br>"))])
    }
  }
}
