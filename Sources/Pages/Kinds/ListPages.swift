internal import Diagnostics
internal import Dossiers
internal import Templates

// The register, and the list of partners.

extension PageMaker {
  func register() -> FilledPage {
    let all = language.inOrder(Array(handbook.dossiers.indices)), facets = facets()
    return fill(
      Frame(title: words[.dossiers], level: site.highestLevel, crumbs: [(words[.dossiers], "")]),
      RegisterPageValues(
        count: words.count(.dossierCount, all.count), rows: language.anchoredRows(of: all),
        browse: browse(), facets: Array(facets.prefix(1)), moreFacets: Array(facets.dropFirst()),
        hasLevels: site.hasLevels, ownColumns: ownColumns(),
        hasNumbers: handbook.dossiers.contains { !$0.officialNumbers.isEmpty }))
  }

  /// Beside the numbers of the rows of `RegisterColumns`.
  private func ownColumns() -> [OwnColumnValues] {
    handbook.model.ownFields.filter(\.isListed).enumerated().map { place, field in
      OwnColumnValues(
        id: field.name, label: field.title.text(in: words.language),
        place: "\(RegisterColumns.firstOwn + place)")
    }
  }

  /// The names of the lists that the register is narrowed by, as `RegisterColumns` numbers them.
  private func facets() -> [FacetValues] {
    let model = handbook.model
    func names(_ group: GroupKind) -> [String] {
      handbook.members(of: group).indices.map { language.name(group, $0) }
    }
    let lists: [(String, String, [String])] =
      [
        ("stage", words[.stage], names(.stages)), ("instrument", words[.instrument], names(.instruments)),
        ("theme", words[.theme], names(.themes)),
        ("kind", words[.partnerKind], model.partnerKinds.map { $0.name?.text(in: words.language) ?? $0.id }),
        ("country", words[.country], names(.countries)),
        ("owner", words[.owner], names(.units))
      ]
      + (site.hasLevels
        ? [("level", words[.classification], model.classifications.map { $0.name.text(in: words.language) })] : [])
    return lists.map { id, label, names in
      FacetValues(
        id: id, label: label, names: names.map { $0.replacingBytes(of: "\n", with: " ") }.joined(separator: "\n"))
    }
  }

  /// All partners, by family and kind as the model has them, each with how many agreements we share.
  func partners() -> FilledPage {
    let model = handbook.model
    var partners: [String: [Int]] = [:]
    for index in handbook.partners.indices where handbook.hasPage(Handbook.Target(kind: .partner, index: index)) {
      partners[handbook.partners[index].kind.value.flatMap { model.partnerKinds[$0].family } ?? "", default: []].append(
        index)
    }
    var order: [String] = []
    for family in model.partnerKinds.map({ $0.family ?? "" }) + [""]
    where !order.contains(family) && partners[family] != nil { order.append(family) }
    let families = order.map { family -> FamilyValues in
      let members = partners[family] ?? []
      return FamilyValues(
        id: "_" + fileName(family.isEmpty ? "other" : family),
        title: family.isEmpty ? words[.other] : words.name(ofFamily: family),
        count: words.count(.partnerCount, members.count), partners: members.map { partnerRow($0) })
    }
    let title = words[.partners]
    return fill(
      Frame(title: title, level: site.highestLevel, crumbs: [(title, "")]),
      PartnersPageValues(families: families, browse: browse()))
  }

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

  /// The other ways into the register.
  func browse() -> [LinkValues] {
    links(
      GroupKind.allCases.filter { !handbook.members(of: $0).isEmpty }.map {
        (words[$0.word], page.route.toRoot + "\($0.rawValue)/index.html")
      })
  }
}
