internal import Diagnostics
internal import Dossiers
internal import Planning
internal import Templates

// The key facts of a dossier: with whom, since and until when, on what it rests, and what it is tied to.

extension DossierWriter {
  /// A day; where only its year or month is known, that.
  func date(_ field: Field<CalendarDate>, or partial: Field<PartialDate>?) -> String {
    let day = date(field)
    return day.isEmpty ? partial?.value.map(format.date) ?? "" : day
  }

  func shortDate(_ field: Field<CalendarDate>, or partial: Field<PartialDate>?) -> String {
    field.value.map(format.short) ?? date(field, or: partial)
  }

  /// The words that say why no last day is counted: only the year or month is known of a day that it would be counted
  /// from. Empty where that is not the reason.
  private var uncounted: String {
    let partial = dossier.dates.partial
    let isInPart = partial.inForce.isPresent || partial.signed.isPresent || partial.expires.isPresent
    return isInPart && language.assessment.dossiers[index].term.lastDay == nil ? words[.notCountable] : ""
  }

  // MARK: Key facts

  /// The key facts for a pack.
  var facts: [FactValues] {
    let lastDay = language.assessment.dossiers[index].term.lastDay
    return keyFacts(
      first: [fact(.partners, html: parties), fact(.owner, html: ownerLink), fact(.themes, html: themeLinks)],
      lastDay: fact(.lastDay, html: lastDay.map(computed) ?? escaped(uncounted)),
      numbers: officialNumbers(without: []),
      fullPowers: date(dossier.legal.fullPowers))
  }

  /// The key facts of the page. They have neither parties nor owner, which the page shows in a table and at its head.
  /// The full powers are left out where a signature has them, as the table of signatures shows them there.
  var pageFacts: [FactValues] {
    let signatures = dossier.signatures.items()
    return keyFacts(
      first: [fact(.themes, html: themeLinks), fact(.parent, html: parentLink)],
      lastDay: fact(.lastDay, uncounted),
      numbers: officialNumbers(without: signatures),
      fullPowers: signatures.contains { $0.fullPowers.value != nil } ? "" : date(dossier.legal.fullPowers))
  }

  /// The key facts in their order, without those of which the dossier says nothing.
  private func keyFacts(
    first: [[FactValues]], lastDay: [FactValues], numbers: String, fullPowers: String
  ) -> [FactValues] {
    let dates = dossier.dates, legal = dossier.legal
    let others = [
      fact(.signedOn, date(dates.signed, or: dates.partial.signed)),
      fact(.inForce, date(dates.inForce, or: dates.partial.inForce)),
      lastDay,
      fact(.term, termText),
      termFacts,
      fact(.officialNumbers, numbers),
      fact(.legalBasis, html: basisLinks),
      fact(.languages, textLanguages),
      fact(.fullPowers, fullPowers),
      fact(.approval, legal.approval.value.map(stated) ?? ""),
      fact(.registration, legal.registration.value.map(stated) ?? ""),
      fact(.endedOn, date(dates.ended, or: dates.partial.ended)),
      fact(.endReason, dossier.ended.value.map(stated) ?? ""),
      fact(.registerCells, cellsOfRegister),
      fact(.place, text(dossier.place)),
      fact(.updated, date(dossier.updated))
    ]
    return (first + others).flatMap(\.self)
  }

  /// A fact under its name; none where there is nothing to say.
  func fact(_ word: Word, _ text: String) -> [FactValues] { text.isEmpty ? [] : [FactValues(words[word], text)] }

  func fact(_ word: Word, html: [UInt8]) -> [FactValues] {
    html.isEmpty ? [] : [FactValues(label: words[word], html: .html(html))]
  }

  // MARK: What they say

  private var ownerLink: [UInt8] {
    dossier.owner.value.map { linked(language.name(.units, $0), groupHref(.units, $0)) } ?? []
  }

  private var themeLinks: [UInt8] {
    joined(dossier.themes.items().map { linked(language.name(.themes, $0.value), groupHref(.themes, $0.value)) })
  }

  private var parentLink: [UInt8] {
    guard let parent = handbook.relations[index].parent else { return [] }
    let document = handbook.dossiers[parent]
    let name = "\(document.id) \(document.name.text(in: words.language))"
    return linked(name, language.href(Handbook.Target(kind: .dossier, index: parent), from: page.route))
  }

  private var basisLinks: [UInt8] {
    let basis = dossier.legal.basis.items().map { basis in
      basis.value == Edition.absentId ? escaped(words[.notInEdition]) : linked(basis.value, href(ofId: basis.value))
    }
    return joined(basis)
  }

  private func stated(_ approval: Approval) -> String {
    listed([approval.form.value.map(words.term) ?? "", date(approval.date)], by: ", ")
  }

  private func stated(_ registration: Registration) -> String {
    listed(
      [text(registration.register), registration.reference.value ?? "", date(registration.date)], by: ", ")
  }

  private func stated(_ ended: Ended) -> String {
    listed([ended.reason.value.map(words.term) ?? "", text(ended.note)], by: ": ")
  }

  private func listed(_ parts: [String], by sign: String) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: sign)
  }

  /// The languages of the authentic texts, and which of them prevails.
  private var textLanguages: String {
    let names = (dossier.legal.languages.value ?? []).map { words.name(ofLanguage: $0.value) }.joined(separator: ", ")
    guard let prevailing = dossier.legal.prevailingLanguage.value, !names.isEmpty else { return names }
    return names + " (" + words.fill(.prevails, [.language: words.name(ofLanguage: prevailing)]) + ")"
  }

  /// The parties, each with its role. More than twelve are grouped by role.
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
    return items.count > 12 ? partiesByRole : joined(items)
  }

  /// Many parties, grouped by role: each role once, with the number and the names of those that have it.
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

  // MARK: Family

  /// All agreements to which this one is tied, as facts for a pack.
  var family: [FactValues] {
    let relations = handbook.relations[index]
    return ties([
      (.parent, relations.parent.map { [$0] } ?? []), (.children, relations.children), (.amends, relations.amends),
      (.amendedBy, relations.amendedBy),
      (.replaces, relations.replaces), (.replacedBy, relations.replacedBy), (.related, relations.related)
    ])
  }

  var related: [FactValues] { ties([(.related, handbook.relations[index].related)]) }

  private func ties(_ groups: [(word: Word, dossiers: [Int])]) -> [FactValues] {
    groups.filter { !$0.dossiers.isEmpty }.map { word, dossiers in
      let links = dossiers.map { other -> [UInt8] in
        let document = handbook.dossiers[other]
        return linked(
          "\(document.id) \(document.name.text(in: words.language))",
          language.href(Handbook.Target(kind: .dossier, index: other), from: page.route))
      }
      return FactValues(label: words[word], html: .html(HTML.lines(links)))
    }
  }

  /// The family as the page shows it: a picture, the same family as a list, and the agreements that are only related.
  var familyOnPage: DossierFamilyValues {
    let family = FamilyView(of: index, on: page.route, in: language), related = related
    return DossierFamilyValues(
      hasFamily: family != nil || !related.isEmpty, tree: family?.picture ?? [],
      treeList: family?.list ?? [], related: related)
  }
}
