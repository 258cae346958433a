package import Diagnostics
package import Markup

/// All documents of an edition, linked: who refers to whom, by index.
///
/// Each list is sorted by id (byte order); an index into it names a document within one handbook.
package struct Handbook: Sendable {
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
  /// Where each link of each body leads, beside `Body.links` of the same document.
  package let bodyLinks: BodyLinks
  /// Who names a document from its body or front matter (`see`, `related`, `legal.basis`, pack items), each once, in order of kind and id.
  package let backlinks: [Target: [Target]]
  /// Attachments (paths under `content/`) that a document of this edition names and its reader may see, sorted.
  package let attachments: [String]
  private let byId: [String: Target]

  /// Another document, or a place in one.
  package struct Target: Sendable, Hashable {
    package let kind: ContentKind
    package let index: Int
    package init(kind: ContentKind, index: Int) {
      self.kind = kind
      self.index = index
    }
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
    package func of(_ target: Target) -> [Destination] {
      lists[ContentKind.allCases.firstIndex(of: target.kind)!][target.index]
    }
  }

  /// One dossier's place among the others. nil and missing members: not in this edition.
  package struct Relations: Sendable {
    package var parent: Int?
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

  /// What an id or an alias names; nil where nothing in this edition has it.
  package func find(_ id: String) -> Target? { byId[id] }

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

  package init(
    model: PlanningModel, dossiers: [Dossier], partners: [Partner], chapters: [Chapter], terms: [GlossaryTerm],
    packs: [Pack], dashboards: [Dashboard], ownPartner: Int?, relations: [Relations], dossiersOfPartner: [[Int]],
    dossiersOfTheme: [[Int]], dossiersOfStage: [[Int]], dossiersOfInstrument: [[Int]], dossiersOfUnit: [[Int]],
    bodyLinks: BodyLinks, backlinks: [Target: [Target]], attachments: [String], byId: [String: Target]
  ) {
    self.model = model
    self.dossiers = dossiers
    self.partners = partners
    self.chapters = chapters
    self.terms = terms
    self.packs = packs
    self.dashboards = dashboards
    self.ownPartner = ownPartner
    self.relations = relations
    self.dossiersOfPartner = dossiersOfPartner
    self.dossiersOfTheme = dossiersOfTheme
    self.dossiersOfStage = dossiersOfStage
    self.dossiersOfInstrument = dossiersOfInstrument
    self.dossiersOfUnit = dossiersOfUnit
    self.bodyLinks = bodyLinks
    self.backlinks = backlinks
    self.attachments = attachments
    self.byId = byId
  }
}
