package import Diagnostics
package import FoundationEssentials
package import Markup

/// An institution's planning model: stages, instruments, required fields, scores, levels. Policy as data, read from
/// `content/planning-model.yml` and validated like any content. Lists keep the file's order; the rest of the program
/// refers to their members by index.
package struct PlanningModel: Sendable {
  package var file: ParsedFile
  /// Whether there is no such file, or one that cannot be read: a finding says so, and what the model would have said
  /// is not missed anywhere else.
  package var isUnread: Bool { file.frontMatter == nil || file.frontMatterIsBroken }
  package var site = SiteSettings()
  package var organisation = Organisation()
  package var units: [Named] = []
  /// Which unit records under an address, or under an address's domain (`@bureau.example`), both in small letters.
  package var unitOfAuthor: [String: Int] = [:]
  package var mandates: [Named] = []
  /// The keys of lists of which an item could not be read. A code that such a list seems to lack may be that of the
  /// item, so it is not called unknown.
  var listsInPart: Set<String> = []
  package var themes: [Theme] = []
  /// Least restricted first. Never empty: without the model's list, one level.
  package var classifications: [Named] = []
  /// Index into `classifications` for partners and terms without the field.
  package var defaultClassification = 0
  /// Fields of dossiers that have a level of their own, in the file's order.
  package var fieldLevels: [FieldLevel] = []
  package var partnerKinds: [PartnerKind] = []
  package var instruments: [Instrument] = []
  package var stages: [Stage] = []
  /// The ways from the first idea to the end, the first being that of dossiers to which no other fits. Never empty.
  package var procedures = [Procedure(id: "", name: LocalizedText(plain: ""))]
  /// The agreements that are old records (`Dossier.isLegacy`) where their files do not say whether they are; nil for
  /// none.
  package var legacy: Selection?
  /// By the ids of partners: what rules for procedures ask about them.
  var partnerFacts: [String: PartnerFacts] = [:]
  /// Fields of dossiers that are the handbook's own, in the file's order.
  package var ownFields: [OwnField] = []
  /// What is ready before an agreement is signed, in the file's order.
  package var checklist: [ChecklistItem] = []
  package var endReasons: [String] = []
  package var subjects: [String] = []
  package var competencies: [String] = []
  package var dateRules = DateRules()
  package var reminders = Reminders()
  package var contextDimensions: [String] = []
  package var contextRatings: [String] = []
  package var contextCadence: Period?
  package var evaluationCriteria: [String] = []
  package var evaluationScale: ClosedRange<Int> = 1...5
  package var riskLikelihood: ClosedRange<Int> = 1...5
  package var riskImpact: ClosedRange<Int> = 1...5
  package var riskHighFrom = 15
  package var riskMediumFrom = 8
  package var money = MoneyRules()
  package var scores: [ElementScore] = []
  package var bandGood = 80
  package var bandFair = 50
  package var rules: [String: RuleSetting] = [:]
  /// Rules of the handbook's own, by code.
  package var ownRules: [OwnRule] = []
  package var attachments = AttachmentRules()
  /// Beginnings of the codes of rules that are not asked in an edition: what they look for is hidden from its readers.
  package var unasked: [String] = []
  /// Whether it judges an edition in which nothing is hidden. Otherwise what seems to be missing may be hidden.
  package var isForAll = true
  /// The fields of dossiers that no reader of the edition sees, by their paths.
  var hiddenFields: [String] = []

  /// The lists above, ready to be looked up: set once the model is read.
  package var vocabulary: Vocabulary

  package init(file: ParsedFile) {
    self.file = file
    vocabulary = Vocabulary.empty
  }

  /// The languages a site is built in: `site.languages`, else the organisation's (docs/interfaces.md, "Editions and
  /// languages").
  package var siteLanguages: [String] { site.languages.flatMap { $0.isEmpty ? nil : $0 } ?? organisation.languages }

  package struct Named: Sendable {
    package let id: String
    package let name: LocalizedText
    package let at: YAMLTree.Index
    package init(id: String, name: LocalizedText, at: YAMLTree.Index) {
      self.id = id
      self.name = name
      self.at = at
    }
  }

  /// The levels of a model that names none: a single one, without a name.
  static let oneLevel = [Named(id: "", name: LocalizedText(plain: ""), at: YAMLTree.absent)]

  package struct SiteSettings: Sendable {
    package var title: LocalizedText?
    package var languages: [String]?
    /// The site's colour as `#rrggbb`, whatever way of CSS the model writes it in; nil where it gives none.
    package var accent: String?
    /// A picture under `content/`, shown beside the site's title.
    package var logo: Item<String>?
    /// The first parts of the site, in order: six at most; empty where the model leaves it to the program.
    package var navigation: [String] = []
    /// More ways out of the site.
    package var links: [Link] = []
    package var map = false
    package var audience = StatedAudience.notStated
    package var baseURL: String?
    /// Which tags of git mark the editions between which a report of changes is made: `v*`.
    package var changesBetween: String?
    /// Whether pages of a lower edition say that it leaves out what is more restricted.
    package var tellsOmissions = false
    /// Whether editions name the revision that they were made from (`--at`).
    package var tellsRevision = false
    package init() {}

    /// The parts of a site that can stand first, by the names that models have for them.
    package static let parts = [
      "overview", "dossiers", "partners", "dashboards", "calendar", "handbook", "glossary", "changes", "packs",
      "themes", "stages", "instruments", "units", "goals", "countries", "signing", "originals", "findings"
    ]

    /// A page elsewhere.
    package struct Link: Sendable {
      package let name: LocalizedText
      /// With `https:` or `http:` before it.
      package let url: String
    }
  }

  package struct Organisation: Sendable {
    /// The slug of the partner page that is "us"; it need not exist.
    package var id = ""
    package var name = LocalizedText(plain: "")
    /// What stands under the name at the head of a pack: address, telephone, site; a line each.
    package var letterhead: [LocalizedText] = []
    /// Never empty once read; the first is the default for plain strings and bodies.
    package var languages: [String] = ["id"]
    package var timeZone: String?
    /// ISO 8601 weekdays, 1 Monday … 7 Sunday.
    package var workingWeek: Set<Int> = [1, 2, 3, 4, 5]
    package var holidays: Set<CalendarDate> = []
    package init() {}
  }

  package struct Theme: Sendable {
    package let id: String
    package let name: LocalizedText
    package let sdg: [String]
    package let dac: String?
    package let at: YAMLTree.Index
    package init(id: String, name: LocalizedText, sdg: [String], dac: String?, at: YAMLTree.Index) {
      self.id = id
      self.name = name
      self.sdg = sdg
      self.dac = dac
      self.at = at
    }
  }

  package struct PartnerKind: Sendable {
    package let id: String
    package let name: LocalizedText?
    package let family: String?
    package let at: YAMLTree.Index
    package init(id: String, name: LocalizedText?, family: String?, at: YAMLTree.Index) {
      self.id = id
      self.name = name
      self.family = family
      self.at = at
    }
  }

  package struct Instrument: Sendable {
    /// Its own among all instruments: the code, behind its procedure where another has the same.
    package var id = ""
    /// As dossiers write it.
    package var code = ""
    package var name = LocalizedText(plain: "")
    package var isBinding = false
    package var isInternational = false
    /// `none`, or the form of approval asked for.
    package var approval = "none"
    package var isRegistrable = false
    package var needsParent = false
    package var needsResources = false
    package var maxDuration: Period?
    /// Minimum clauses (profile `domestic`), for LEG-611.
    package var clauses: [Named] = []
    package var at: YAMLTree.Index = YAMLTree.absent
    package init() {}
  }

  package struct ChecklistItem: Sendable {
    package let id: String
    package let name: LocalizedText
    /// Indices into `PlanningModel.instruments`; nil where it holds for all of them.
    package let instruments: [Int]?

    package func holds(for instrument: Int) -> Bool { instruments?.contains(instrument) ?? true }
  }

  package struct Stage: Sendable {
    /// Its own among all stages: the code, behind its procedure where another has the same.
    package var id = ""
    /// As dossiers write it.
    package var code = ""
    package var name = LocalizedText(plain: "")
    package var isStatutory = false
    package var isLive = false
    package var isTerminal = false
    /// What marks it, e.g. `dates.in_force`.
    package var milestone: Milestone?
    /// `when: instrument.approval != none`, the only condition there is.
    package var onlyWithApproval = false
    package var at: YAMLTree.Index = YAMLTree.absent
    package init() {}
  }

  package struct DateRules: Sendable {
    package var termEnd: TermEnd = .eve
    package var noticeCountsDay = true
    package var decisionLead: Period?
    package var reviewGrace = Period(months: 0, days: 0)
    package var horizons: [Period] = []
    package var sleepingAfter: Period?
    package init() {}
  }

  /// Who else is told of what is overdue, beside the unit whose matter it is.
  package struct Reminders: Sendable {
    /// How long after its day the unit that owns the dossier is told too; nil for never.
    package var unitAfter: Period?
    /// The unit that looks after all agreements: index into `units`.
    package var bureau: Int?
    /// How long after its day the bureau is told too; nil for never.
    package var bureauAfter: Period?
    package init() {}
  }

  package struct MoneyRules: Sendable {
    package var base: String?
    package var rates: [String: Decimal] = [:]
    package var ratesAsOf: CalendarDate?
    package init() {}
  }

  package struct ElementScore: Sendable {
    /// `objectives`, `resources`, `coordination`, `evaluation`.
    package let element: String
    package let weight: Decimal
    package let checks: [Check]
    package init(element: String, weight: Decimal, checks: [Check]) {
      self.element = element
      self.weight = weight
      self.checks = checks
    }
  }

  package struct Check: Sendable {
    package let check: ScoreCheck
    /// Never negative.
    package let points: Decimal
    package init(_ check: ScoreCheck, points: Decimal) {
      self.check = check
      self.points = points
    }
  }

  /// `rules: {CODE: off}` or `{severity, when, parameters…}`.
  package struct RuleSetting: Sendable {
    /// The value in the model's own file.
    package var at: YAMLTree.Index = YAMLTree.absent
    package var isOff = false
    package var severity: Severity?
    package var parameters: [RuleParameter: Decimal] = [:]
    /// The dossiers that the rule speaks of; nil for all.
    package var when: Selection?
    package init() {}
  }
}
