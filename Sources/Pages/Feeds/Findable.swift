internal import Dossiers
internal import Markup
internal import Planning

/// What a search can find in one language of the site: a list of pages, in which those that lead to other pages (a
/// partner, a country) stand first. What an audience may not see is absent from its edition, and so from this index.
package struct Findable: Sendable {
  let language: SiteLanguage
  let languages: [String]
  /// The languages of the site, and the others in which the organisation writes.
  let allLanguages: Set<String>
  /// That of the language's pages in the site.
  let folder: String
  let pages: [Found]
  /// By partner: its present and former names, in every language.
  let partnerNames: [String]

  enum Found: Sendable {
    case document(Handbook.Target)
    case pack(PackBasis)
    /// A country, a unit, a theme: a list of agreements.
    case group(GroupKind, Int)
    /// One heading of a chapter.
    case section(Handbook.Target, Body.Heading)
  }

  fileprivate init(_ site: Site, _ number: Int) {
    language = site.languages[number]
    let handbook = language.handbook
    let code = language.words.language
    languages = [code] + site.languages.map(\.words.language).filter { $0 != code }
    allLanguages = Set(languages + handbook.model.organisation.languages)
    folder = language.toSite.isEmpty ? "" : code + "/"
    let documents = Self.documents(of: handbook)
    let partners = documents.prefix { $0.kind == .partner }
    pages =
      partners.map(Found.document) + Self.groups(of: handbook)
      + documents.dropFirst(partners.count).map(Found.document) + Self.sections(of: documents, handbook, code)
      + site.packs.filter { $0.isIn(code) }.map(Found.pack)
    partnerNames = handbook.partners.map(Self.allNames)
  }

  package var count: Int { pages.count }

  private static func documents(of handbook: Handbook) -> [Handbook.Target] {
    let shown = handbook.targets.filter { $0.kind != .pack && handbook.hasPage($0) }
    return shown.sorted { (rank($0.kind), $0.index) < (rank($1.kind), $1.index) }
  }

  /// The few partners, chapters and terms stand before the many dossiers, as the first of two pages that match equally
  /// well is shown first.
  private static func rank(_ kind: ContentKind) -> Int {
    switch kind {
    case .partner: 0
    case .chapter: 1
    case .term: 2
    case .dashboard: 3
    case .dossier: 4
    case .pack: 5
    }
  }

  private static func groups(of handbook: Handbook) -> [Found] {
    [GroupKind.countries, .units, .themes].flatMap { group in
      let members = handbook.members(of: group).indices.filter { handbook.hasPage(group, $0) }
      return members.map { Found.group(group, $0) }
    }
  }

  /// The headings of chapters: the subject that a reader looks for often has no chapter of its own, but a section.
  private static func sections(of documents: [Handbook.Target], _ handbook: Handbook, _ code: String) -> [Found] {
    documents.filter { $0.kind == .chapter }.flatMap { target in
      let body = handbook.body(of: target, in: code).body
      let headings = body.headings.dropFirst(body.leadingTitle == nil ? 0 : 1)
      return headings.filter { $0.level < 4 }.map { Found.section(target, $0) }
    }
  }

  private static func allNames(of partner: Partner) -> String {
    let names = [partner.name, partner.short.value] + partner.formerNames.items().map(\.name.value)
    return names.flatMap { $0?.entries ?? [] }.map(\.text).joined(separator: " / ")
  }
}

extension Site {
  /// What can be found, by language of the site.
  package var findable: [Findable] { languages.indices.map { Findable(self, $0) } }
}
