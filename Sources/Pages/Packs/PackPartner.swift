internal import Dossiers
internal import FoundationEssentials
internal import Planning

// Partners, and what falls due with them.

extension PackParts {
  func partner(_ index: Int, show: [PartnerPart]) -> [PackBlock] {
    let partner = handbook.partners[index]
    let dossiers = handbook.dossiersOfPartner[index]
    return show.flatMap { part -> [PackBlock] in
      switch part {
      case .profile:
        return [.facts(language.facts(of: partner).map(PackFact.init))]
          + text(of: Handbook.Target(kind: .partner, index: index), under: nil)
      case .interests: return interests(of: partner, dossiers, isOwnSaid: show.contains(.profile))
      case .agreements: return [heading("agreements", words[.packAgreements])] + agreements(dossiers)
      case .deadlines: return deadlines(of: dossiers)
      case .text: return text(of: Handbook.Target(kind: .partner, index: index), under: words[.packText])
      }
    }
  }

  /// What the partner wants in general, unless its profile has said so above, and what each side wants of each live
  /// agreement.
  private func interests(of partner: Partner, _ dossiers: [Int], isOwnSaid: Bool) -> [PackBlock] {
    let general = isOwnSaid ? "" : text(partner.interests)
    let rows = dossiers.filter { isLive($0) }.compactMap { index -> [Cell?]? in
      let theirs = interest(of: partner.id, in: handbook.dossiers[index])
      let ours = interest(of: handbook.model.organisation.id, in: handbook.dossiers[index])
      return theirs == nil && ours == nil ? nil : [name(of: index), theirs.map(Cell.text), ours.map(Cell.text)]
    }
    guard !general.isEmpty || !rows.isEmpty else { return [] }
    var blocks = [heading("interests", words[.packInterests])]
    if !general.isEmpty { blocks.append(.lead(escaped(general))) }
    if !rows.isEmpty {
      let columns = [Word.packAgreement, .packTheirs, .packOurs].map { PackTable.Column(words[$0]) }
      blocks.append(.table(PackTable(columns: columns, rows: rows)))
    }
    return blocks
  }

  /// What a party wants of an agreement; nil where the agreement does not say.
  private func interest(of party: String, in dossier: Dossier) -> String? {
    guard let found = dossier.parties.items().first(where: { $0.partner.value == party }) else { return nil }
    let interest = text(found.interest)
    return interest.isEmpty ? nil : interest
  }

  /// What falls due in some dossiers within a year, by date.
  private func deadlines(of dossiers: [Int]) -> [PackBlock] {
    let last = today.adding(days: 366)
    let all = dossiers.flatMap { dossier in
      language.assessment.dossiers[dossier].deadlines.map { DossierDeadline($0, ofDossier: dossier) }
    }
    let due = all.filter { $0.deadline.date.date <= last }.sorted { a, b in
      (a.deadline.date.date.ordinal, a.dossier, a.deadline.kind.rawValue)
        < (b.deadline.date.date.ordinal, b.dossier, b.deadline.kind.rawValue)
    }
    guard !due.isEmpty else { return [.empty(words[.packNoDeadlines])] }
    return [heading("deadlines", words[.packDeadlines]), .table(table(of: due))]
  }

  /// A table of what falls due, in the order it is given: on which day, what, in which agreement, and how far off.
  func table(of due: [DossierDeadline]) -> PackTable {
    let columns: [Word] = [.date, .packFallsDue, .packAgreement, .packDistance]
    let rows = due.map { due -> [Cell?] in
      [
        .date(due.deadline.date.date), .text(due.deadline.label(in: words)), name(of: due.dossier),
        .unbroken(format.distance(of: due.deadline, from: today))
      ]
    }
    return PackTable(columns: columns.map { PackTable.Column(words[$0]) }, rows: rows)
  }
}
