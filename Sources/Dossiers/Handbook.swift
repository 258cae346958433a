internal import Diagnostics
package import Markup

/// All documents of an edition, linked: who refers to whom, by index.
///
/// Each list is sorted by id (byte order); an index into it names a document within one handbook. A document whose id
/// belongs to another file (a finding says so) is in its list, for its own findings; `find` does not lead to it, and it
/// has no page.
package final class Handbook: Sendable {
  package let model: PlanningModel
  package let dossiers: [Dossier]
  package let partners: [Partner]
  package let chapters: [Chapter]
  package let terms: [GlossaryTerm]
  package let packs: [Pack]
  package let dashboards: [Dashboard]
  /// The partner page of our own organisation, if there is one.
  package let ownPartner: Int?
  /// By dossier.
  package let relations: [Relations]
  /// By partner: the dossiers it is a party to, each once, ascending.
  package let dossiersOfPartner: [[Int]]
  /// By the model's theme, stage, instrument, unit: dossiers, ascending.
  package let dossiersOfTheme: [[Int]]
  package let dossiersOfStage: [[Int]]
  package let dossiersOfInstrument: [[Int]]
  package let dossiersOfUnit: [[Int]]
  /// Beside `goalTable`: the dossiers with an objective that names the goal or one of its targets, ascending.
  package let dossiersOfGoal: [[Int]]
  /// The countries (ISO 3166-1 alpha-2) of partners other than ourselves, by code, and beside them their partners and
  /// the dossiers with one of these, ascending.
  package let countries: [String]
  package let partnersOfCountry: [[Int]]
  package let dossiersOfCountry: [[Int]]
  /// Where each link of each body leads, beside `Body.links` of the same document.
  package let bodyLinks: BodyLinks
  /// Bodies in other languages, by document; each list by path.
  package let translations: [Target: [TranslatedBody]]
  /// Who names a document from its body or front matter (`see`, `terms`, `broader`, `related`, `risks[].linked`,
  /// `legal.basis`, pack items), each once, in order of kind and id. Parents, amendments and replacements are in
  /// `relations`.
  package let backlinks: [Target: [Target]]
  /// Attachments (paths under `content/`) that a document of this edition names and its reader may see, sorted.
  package let attachments: [String]
  /// By dossier, beside `Dossier.documents`: the attachment's path under `content/`; nil where there is none in this
  /// edition.
  package let documents: [[String?]]
  /// Old ids that lead to a document, sorted: each is owed a redirect. Without those that another document's id or
  /// alias takes.
  package let aliases: [Alias]
  /// By the path of a document's file: the most restricted level of anything in it.
  let levelsShown: [String: Int]
  private let byId: [String: Target]

  /// What an id or an alias names; nil where nothing in this edition has it.
  package func find(_ id: String) -> Target? { byId[id] }

  /// Every document, by kind, then id.
  package var targets: [Target] {
    [ContentKind.dossier, .partner, .chapter, .pack, .term, .dashboard].flatMap { targets(of: $0) }
  }

  /// The documents of one kind, by id.
  package func targets(of kind: ContentKind) -> [Target] {
    let count =
      switch kind {
      case .dossier: dossiers.count
      case .partner: partners.count
      case .chapter: chapters.count
      case .pack: packs.count
      case .term: terms.count
      case .dashboard: dashboards.count
      }
    return (0..<count).map { Target(kind: kind, index: $0) }
  }

  /// Whether the document's id is its own: two files with one id have one page.
  package func hasPage(_ target: Target) -> Bool { byId[document(target).id] == target }

  package func document(_ target: Target) -> any Document {
    switch target.kind {
    case .dossier: dossiers[target.index]
    case .partner: partners[target.index]
    case .chapter: chapters[target.index]
    case .term: terms[target.index]
    case .pack: packs[target.index]
    case .dashboard: dashboards[target.index]
    }
  }

  init(
    model: PlanningModel, shelves: Shelves, names: Names, relations: [Relations], indices: References.Indices,
    bodies: Bodies,
    mentions: Mentions, levelsShown: [String: Int]
  ) {
    self.model = model
    self.levelsShown = levelsShown
    dossiers = shelves.dossiers
    partners = shelves.partners
    chapters = shelves.chapters
    terms = shelves.terms
    packs = shelves.packs
    dashboards = shelves.dashboards
    self.relations = relations
    dossiersOfPartner = indices.ofPartner
    dossiersOfTheme = indices.ofTheme
    dossiersOfStage = indices.ofStage
    dossiersOfInstrument = indices.ofInstrument
    dossiersOfUnit = indices.ofUnit
    dossiersOfGoal = indices.ofGoal
    let ownPartner = names.partner(model.organisation.id)
    let byCountry = Dictionary(
      grouping: shelves.partners.indices.filter { $0 != ownPartner && shelves.partners[$0].country.value != nil }
    ) { shelves.partners[$0].country.value ?? "" }
    countries = byCountry.keys.sorted()
    partnersOfCountry = countries.map { byCountry[$0] ?? [] }
    dossiersOfCountry = countries.map { indices.ofCountry[$0] ?? [] }
    self.ownPartner = ownPartner
    bodyLinks = BodyLinks(bodies.destinations)
    translations = bodies.translations
    backlinks = mentions.backlinks
    attachments = bodies.attachments.sorted()
    documents = bodies.documents
    aliases = names.aliases
    byId = names.targets
  }
}

extension Handbook {
  /// Another document, by kind and index into the list of that kind.
  package struct Target: Sendable, Hashable, Comparable {
    package let kind: ContentKind
    package let index: Int

    package init(kind: ContentKind, index: Int) {
      self.kind = kind
      self.index = index
    }

    package static func == (a: Target, b: Target) -> Bool { a.index == b.index && a.kind.ordinal == b.kind.ordinal }

    package func hash(into hasher: inout Hasher) { hasher.combine(index << 3 | kind.ordinal) }

    /// By kind, then index: the order of lists that hold several kinds.
    package static func < (a: Target, b: Target) -> Bool { (a.kind.ordinal, a.index) < (b.kind.ordinal, b.index) }
  }

  /// What a link of a body leads to.
  package enum Destination: Sendable, Hashable {
    case document(Target, fragment: String?)
    /// A place in the same body.
    case here(fragment: String)
    /// A file under `content/`, published with the site.
    case attachment(String)
    /// Nothing in this edition: the text stays, the link goes.
    case absent
  }

  /// Destinations beside `Body.links`, by kind and index of the document.
  package struct BodyLinks: Sendable {
    private let lists: [[[Destination]]]
    /// In the order of `ContentKind.allCases`.
    package init(_ lists: [[[Destination]]]) { self.lists = lists }
    package func of(_ target: Target) -> [Destination] { lists[target.kind.ordinal][target.index] }
  }

  /// A body in another language than the document's own.
  package struct TranslatedBody: Sendable {
    /// ISO 639-1, from the file's suffix.
    package let language: String
    package let file: ParsedFile
    /// Beside `file.body.links`.
    package let destinations: [Destination]
    /// Where its original has changed since.
    package let staleness: Staleness?
  }

  /// An old id, and what has it now.
  package struct Alias: Sendable, Hashable {
    package let id: String
    package let target: Target
  }

  /// One dossier's place among the others. nil and missing members: not in this edition.
  package struct Relations: Sendable, Hashable {
    /// Never a circle: climbing from parent to parent ends.
    package var parent: Int?
    /// The agreement that it lasts as long as (`term.follows`). Never a circle.
    package var follows: Int?
    package var children: [Int] = []
    package var amends: [Int] = []
    package var amendedBy: [Int] = []
    package var replaces: [Int] = []
    package var replacedBy: [Int] = []
    /// In either direction, each once.
    package var related: [Int] = []
    /// Beside `Dossier.parties`: the partner page, or nil.
    package var parties: [Int?] = []
    package init() {}
  }
}
