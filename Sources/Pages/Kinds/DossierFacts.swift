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

  var facts: [FactValues] { whoFacts + dayFacts + allTextFacts + endFacts }

  private var allTextFacts: [FactValues] {
    textFacts(powers: date(dossier.legal.fullPowers), numbers: officialNumbers(without: []))
  }

  /// The key facts of the page. They have neither parties nor owner, which the page shows in a table and at its head.
  /// The full powers are left out where a signature has them, as the table of signatures shows them there.
  var pageFacts: [FactValues] {
    let signatures = dossier.signatures.items()
    let powers = signatures.contains { $0.fullPowers.value != nil } ? "" : date(dossier.legal.fullPowers)
    return themeFacts + parentFacts + pageDays
      + textFacts(powers: powers, numbers: officialNumbers(without: signatures)) + endFacts
  }

  private var pageDays: [FactValues] {
    let known = dossier.dates.partial
    let signed = date(dossier.dates.signed, or: known.signed), inForce = date(dossier.dates.inForce, or: known.inForce)
    return fact(.signedOn, signed) + fact(.inForce, inForce) + fact(.lastDay, uncounted) + fact(.term, termText)
      + termFacts
  }

  private var parentFacts: [FactValues] {
    guard let parent = handbook.relations[index].parent else { return [] }
    let document = handbook.dossiers[parent]
    let name = "\(document.id) \(document.name.text(in: words.language))"
    return fact(
      .parent, html: linked(name, language.href(Handbook.Target(kind: .dossier, index: parent), from: page.route)))
  }

  func fact(_ word: Word, _ text: String) -> [FactValues] { text.isEmpty ? [] : [FactValues(words[word], text)] }

  func fact(_ word: Word, html: [UInt8]) -> [FactValues] {
    html.isEmpty ? [] : [FactValues(label: words[word], html: .html(html))]
  }

  /// Parties, owner and themes.
  private var whoFacts: [FactValues] {
    let owner = dossier.owner.value.map { linked(language.name(.units, $0), groupHref(.units, $0)) } ?? []
    return fact(.partners, html: parties) + fact(.owner, html: owner) + themeFacts
  }

  private var themeFacts: [FactValues] {
    let themes = (dossier.themes.value ?? []).map { theme in
      linked(language.name(.themes, theme.value), groupHref(.themes, theme.value))
    }
    return fact(.themes, html: joined(themes))
  }

  /// Signature, entry into force, last day and term.
  private var dayFacts: [FactValues] {
    let known = dossier.dates.partial
    let signed = date(dossier.dates.signed, or: known.signed), inForce = date(dossier.dates.inForce, or: known.inForce)
    let lastDay = language.assessment.dossiers[index].term.lastDay
    return fact(.signedOn, signed) + fact(.inForce, inForce)
      + fact(.lastDay, html: lastDay.map(computed) ?? escaped(uncounted)) + fact(.term, termText)
      + termFacts
  }

  /// The legal facts: official numbers, legal basis, languages, full powers, approval and registration.
  private func textFacts(powers: String, numbers: String) -> [FactValues] {
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

  /// When and why it ended, what its row of the register said, its place, and when its file was last updated.
  private var endFacts: [FactValues] {
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
      hasFamily: family != nil || !related.isEmpty, tree: Array((family?.picture ?? "").utf8),
      treeList: family?.list ?? [], related: related)
  }
}
