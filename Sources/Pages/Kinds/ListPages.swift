internal import Diagnostics
internal import Dossiers
internal import Templates

// The register, and the list of partners.

extension Handbook {
  /// The partners that the site lists and counts: those with a page, without our own organisation, which is party to
  /// nearly all agreements and nobody's partner.
  var listedPartners: [Int] {
    partners.indices.filter { $0 != ownPartner && hasPage(Target(kind: .partner, index: $0)) }
  }
}

extension PageMaker {
  func register() -> FilledPage {
    let all = language.inOrder(Array(handbook.dossiers.indices)), facets = facets()
    return fill(
      Frame(title: words[.dossiers], level: site.highestLevel, crumbs: [.here(words[.dossiers])]),
      RegisterPageValues(
        count: words.count(.dossierCount, all.count), rows: language.anchoredRows(of: all),
        browse: browse(), facets: Array(facets.prefix(1)), moreFacets: Array(facets.dropFirst()),
        hasLevels: site.hasLevels, ownColumns: ownColumns(),
        hasNumbers: handbook.dossiers.contains { !$0.officialNumbers.isEmpty }))
  }

  /// The handbook's own fields that its model wants in lists, by the names that `RegisterColumns` knows them by.
  private func ownColumns() -> [OwnColumnValues] {
    handbook.model.ownFields.filter(\.isListed).map { field in
      OwnColumnValues(id: field.nameOnPage, label: field.title.text(in: words.language))
    }
  }

  /// The lists by which readers narrow the register. In each list the names stand in the order by which
  /// `RegisterColumns` numbers them.
  private func facets() -> [FacetValues] {
    let model = handbook.model
    func members(_ group: GroupKind) -> [String] {
      handbook.members(of: group).indices.map { language.name(group, $0) }
    }
    func facet(_ id: String, _ label: Word, _ names: [String]) -> FacetValues {
      // The page has a name on each line, so no name may have two.
      let lines = names.map { $0.replacingBytes(of: "\n", with: " ") }
      return FacetValues(id: id, label: words[label], names: lines.joined(separator: "\n"))
    }
    var facets = [
      facet("stage", .stage, members(.stages)), facet("instrument", .instrument, members(.instruments)),
      facet("theme", .theme, members(.themes)),
      facet("kind", .partnerKind, model.partnerKinds.map { $0.name?.text(in: words.language) ?? $0.id }),
      facet("country", .country, members(.countries)), facet("owner", .owner, members(.units))
    ]
    if site.hasLevels {
      facets.append(facet("level", .classification, model.classifications.map { $0.name.text(in: words.language) }))
    }
    return facets
  }

  /// All partners, in the families of their kinds as the model has them, each with the number of its agreements.
  /// Partners whose kind has no family stand together, and our own organisation, which is none, stands last.
  func partners() -> FilledPage {
    let model = handbook.model, all = handbook.listedPartners
    // By the code of the family; the empty one is for kinds without a family.
    let partners = Dictionary(grouping: all) { index in
      handbook.partners[index].kind.value.flatMap { model.partnerKinds[$0].family } ?? ""
    }
    var order: [String] = []
    for family in model.partnerKinds.map({ $0.family ?? "" }) + [""] {
      if !order.contains(family), partners[family] != nil { order.append(family) }
    }
    let families = order.map { family -> FamilyValues in
      let members = partners[family] ?? []
      return FamilyValues(
        id: "_" + fileName(family.isEmpty ? "other" : family),
        title: family.isEmpty ? words[.other] : words.name(ofFamily: family),
        count: share(of: members, in: all.count), partners: members.map { partnerRow($0) })
    }
    let title = words[.partners]
    return fill(
      Frame(title: title, level: site.highestLevel, crumbs: [.here(title)]),
      PartnersPageValues(families: families + ownOrganisation, browse: browse()))
  }

  /// How many of all partners are of a family, and in how many agreements.
  private func share(of members: [Int], in all: Int) -> String {
    let agreements = Set(members.flatMap { handbook.dossiersOfPartner[$0] })
    return words.fill(
      .familyMix,
      [
        .partners: words.count(.partnerCount, members.count), .all: words.number(all),
        .dossiers: words.count(.dossierCount, agreements.count)
      ])
  }

  /// Our own organisation, where it has a page that this edition shows.
  private var ownOrganisation: [FamilyValues] {
    guard let own = handbook.ownPartner, handbook.hasPage(Handbook.Target(kind: .partner, index: own)) else {
      return []
    }
    // No family has this anchor: theirs begin with a line.
    return [
      FamilyValues(
        id: "own-organisation", title: words[PartnersWord.ownOrganisation],
        count: words.count(.dossierCount, handbook.dossiersOfPartner[own].count), partners: [partnerRow(own)])
    ]
  }

  /// A partner in a list: its name, its kind and country, and the number of its agreements.
  func partnerRow(_ index: Int) -> CountValues {
    let partner = handbook.partners[index]
    let kind = partner.kind.value.map { handbook.model.partnerKinds[$0] }
    let country = partner.country.value.map { SiteLanguage.country($0, in: words.programLanguage) }
    let note = [kind.map { $0.name?.text(in: words.language) ?? $0.id }, country].compactMap { $0 }.joined(
      separator: " · ")
    return CountValues(
      label: language.partnerNames[index], href: language.partnerAddresses[index].map { page.route.toRoot + $0 } ?? "",
      count: words.number(handbook.dossiersOfPartner[index].count), note: note)
  }

  /// Links to the indexes of all lists that have members: by theme, by stage, by country.
  func browse() -> [LinkValues] {
    let groups = GroupKind.allCases.filter { !handbook.members(of: $0).isEmpty }
    return groups.map { .to(page.route.toRoot + "\($0.rawValue)/index.html", words[$0.word]) }
  }
}

/// What only the list of partners says.
enum PartnersWord: String, PageWord {
  case ownOrganisation

  var said: WordInBoth {
    switch self {
    case .ownOrganisation: WordInBoth(id: "Lembaga kita sendiri", en: "Our own organisation")
    }
  }
}
