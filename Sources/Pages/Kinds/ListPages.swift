internal import Diagnostics
internal import Dossiers
internal import Templates

// The register, and the lists of dossiers by theme, stage, instrument and unit.

extension Site {
  func register(_ page: Page, _ language: SiteLanguage) -> Value {
    let all = Array(language.handbook.dossiers.indices)
    return self.page(
      page, language, Frame(title: language.words[.dossiers], level: highestLevel, crumbs: [(language.words[.dossiers], "")]), .register,
      [.text("\(all.count)"), .html(language.rows(of: all))])
  }

  func groups(_ group: GroupKind, _ page: Page, _ language: SiteLanguage) -> Value {
    let title = language.words[group.word]
    return self.page(
      page, language, Frame(title: title, level: highestLevel, crumbs: [(title, "")]), .groups, [counts(of: group, page, language)])
  }

  /// The members of a list of the model, each with how many dossiers it has.
  func counts(of group: GroupKind, _ page: Page, _ language: SiteLanguage) -> Value {
    .list(
      language.handbook.members(of: group).enumerated().map { index, id in
        let count = language.handbook.dossiers(of: group, index).count
        return countShape.record([
          "label": .text(language.name(group, index)), "href": .text(page.route.toRoot + Route.group(group, id).path), "count": .text("\(count)"),
          "note": .none,
        ])
      })
  }

  func group(_ group: GroupKind, _ index: Int, _ page: Page, _ language: SiteLanguage) -> Value {
    let words = language.words
    let dossiers = language.handbook.dossiers(of: group, index)
    let title = language.name(group, index)
    let crumbs = [(words[group.word], page.route.toRoot + "\(group.rawValue)/index.html"), (title, "")]
    return self.page(
      page, language, Frame(title: title, subtitle: words[group.word], level: highestLevel, crumbs: crumbs), .group,
      [.text("\(dossiers.count)"), .html(language.rows(of: dossiers))])
  }

  func partners(_ page: Page, _ language: SiteLanguage) -> Value {
    let handbook = language.handbook, title = language.words[.partners]
    let partners = handbook.partners.indices.filter { handbook.hasPage(Handbook.Target(kind: .partner, index: $0)) }
    let rows = partners.map { index in
      let partner = handbook.partners[index]
      let kind = partner.kind.value.map { handbook.model.partnerKinds[$0] }
      let country = partner.country.value.flatMap { countryName($0, language) }
      let note = [kind.map { $0.name?.text(in: language.words.language) ?? $0.id }, country].compactMap { $0 }.joined(separator: " · ")
      return countShape.record([
        "label": .text(language.partnerNames[index]), "href": .text("\(fileName(partner.id)).html"),
        "count": .text("\(handbook.dossiersOfPartner[index].count)"), "note": .text(note),
      ])
    }
    return self.page(page, language, Frame(title: title, level: highestLevel, crumbs: [(title, "")]), .partners, [.list(rows)])
  }

  /// A country's name; its code where the list has none.
  func countryName(_ code: String, _ language: SiteLanguage) -> String? {
    countryTable[code].map { language.words.language == "id" ? $0.name.id : $0.name.en } ?? code
  }
}
