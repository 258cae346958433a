internal import Templates

// Lists of all dossiers, partners and packs.

/// The list of all dossiers.
struct RegisterPageValues: PageRecord {
  let count: String
  let rows: [UInt8]
  let browse: [LinkValues]
  let facets: [FacetValues]
  let moreFacets: [FacetValues]
  let hasLevels: Bool
  let ownColumns: [OwnColumnValues]
  let hasNumbers: Bool

  static let kind = PageKind.register
  static let shape = RecordShape<RegisterPageValues>(
    "register",
    [
      .text("count", "how many dossiers, in words") { $0.count },
      .html("rows", "a row a dossier") { $0.rows },
      .list("browse", "the other ways into the register") { $0.browse },
      .list("facets", "what it is narrowed by first") { $0.facets },
      .list("moreFacets", "what else it can be narrowed by") { $0.moreFacets },
      .flag("hasLevels", "whether readers see more levels than one") { $0.hasLevels },
      .list("ownColumns", "fields of the handbook's own that its model wants in lists") { $0.ownColumns },
      .flag("hasNumbers", "whether any dossier has an official number") { $0.hasNumbers }
    ])
}

/// A list that the register is narrowed by.
struct FacetValues: TemplateRecord {
  let id: String
  let label: String
  let names: String

  static let shape = RecordShape<FacetValues>(
    "facet",
    [
      .text("id", "its key in the address") { $0.id },
      .text("label", "its name") { $0.label },
      .text("names", "the names of its list, a line each, as data/register-columns.js numbers them") { $0.names }
    ])
}

/// A column of the register that is the handbook's own.
struct OwnColumnValues: TemplateRecord {
  let id: String
  let label: String

  static let shape = RecordShape<OwnColumnValues>(
    "ownColumn",
    [
      .text("id", "what data/register-columns.js calls it: own_ and the field's key") { $0.id },
      .text("label", "its name") { $0.label }
    ])
}

/// A dossier as a row of a list.
struct DossierRowValues: TemplateRecord {
  let id: String
  let href: String
  let title: String
  let instrument: String
  let stage: String
  let tone: String
  let partners: String
  let inForce: String
  let lastDay: String

  static let shape = RecordShape<DossierRowValues>(
    "dossierRow",
    [
      .words("words", "the words of the language"),
      .text("id", "its id") { $0.id },
      .text("href", "its page") { $0.href },
      .text("title", "its title") { $0.title },
      .text("instrument", "its instrument") { $0.instrument },
      .text("stage", "its stage") { $0.stage },
      .text("tone", "the tint of its stage") { $0.tone },
      .text("partners", "its partners, at most three") { $0.partners },
      .text("inForce", "since when it is in force") { $0.inForce },
      .text("lastDay", "its last day") { $0.lastDay }
    ])
}

/// All partners.
struct PartnersPageValues: PageRecord {
  let families: [FamilyValues]
  let browse: [LinkValues]

  static let kind = PageKind.partners
  static let words: [any PageWord] = PartnersWord.allCases
  static let shape = RecordShape<PartnersPageValues>(
    "partners",
    [
      .list("families", "all partners, by family; our own organisation last") { $0.families },
      .list("browse", "the other ways into the register") { $0.browse }
    ])
}

/// The partners of one family.
struct FamilyValues: TemplateRecord {
  let id: String
  let title: String
  let count: String
  let partners: [CountValues]

  static let shape = RecordShape<FamilyValues>(
    "family",
    [
      .text("id", "its anchor") { $0.id },
      .text("title", "the family of partners") { $0.title },
      .text("count", "how many, in words") { $0.count },
      .list("partners", "its partners, each with its agreements") { $0.partners }
    ])
}

/// All packs.
struct PacksPageValues: PageRecord {
  let packs: [PackRowValues]
  let printed: Bool

  static let kind = PageKind.packs
  static let shape = RecordShape<PacksPageValues>(
    "packs",
    [
      .list("packs", "the packs") { $0.packs },
      .flag("printed", "whether any has a printed form") { $0.printed }
    ])
}

/// A pack in their list.
struct PackRowValues: TemplateRecord {
  let label: String
  let href: String
  let occasion: String
  let date: String
  let level: String
  let files: [PackFileValues]

  static let shape = RecordShape<PackRowValues>(
    "packRow",
    [
      .text("label", "its name") { $0.label },
      .text("href", "its document") { $0.href },
      .text("occasion", "what it is for, and where") { $0.occasion },
      .text("date", "the day its figures are of") { $0.date },
      .text("level", "its classification") { $0.level },
      .list("files", "its printed forms, where they were made and still fit") { $0.files }
    ])
}

/// A printed form of a pack.
struct PackFileValues: TemplateRecord {
  let label: String
  let href: String

  static let shape = RecordShape<PackFileValues>(
    "packFile",
    [
      .text("label", "PDF or Word") { $0.label },
      .text("href", "the file") { $0.href }
    ])
}
