internal import Dossiers
internal import Planning

/// How soon something must be done, the most pressing first.
enum Urgency: Int, CaseIterable {
  /// As `naskah due` counts it: past, or missed.
  case overdue
  /// A renewal to be decided while notice can still be given.
  case now
  /// A day of the term within 90 days.
  case term
  case later

  init(_ deadline: Deadline, asOf today: CalendarDate) {
    let day = deadline.date.date
    if deadline.isLate {
      self = .overdue
    } else if deadline.kind == .decideBy, day <= today {
      self = .now
    } else if deadline.kind.isOfTerm, day <= today.adding(days: 90) {
      self = .term
    } else {
      self = .later
    }
  }

  var anchor: String {
    switch self {
    case .overdue: "_late"
    case .now: "_now"
    case .term: "_term"
    case .later: "_next"
    }
  }

  var word: Word {
    switch self {
    case .overdue: .overdue
    case .now: .attentionNow
    case .term: .attentionTerm
    case .later: .attentionNext
    }
  }

  var tone: Cell.Tone {
    switch self {
    case .overdue: .adverse
    case .now, .term: .watch
    case .later: .neutral
    }
  }

  /// How many of a group the first page lists. It lists every decision, as its number of decisions leads to that list.
  var limit: Int {
    switch self {
    case .overdue, .term: 8
    case .now: .max
    case .later: 5
    }
  }
}

extension Deadline {
  /// The tint of how far off it is.
  func tone(asOf today: CalendarDate) -> Cell.Tone {
    isLate ? .adverse : date.date.ordinal - today.ordinal <= 90 ? .watch : .neutral
  }
}

extension DossierAssessment {
  /// Whether anything of it is overdue.
  var isLate: Bool { deadlines.contains { $0.isLate } }
}

/// What needs doing within a year, by how soon, and in a sentence: both from the same entries.
struct Attention {
  let agenda: Agenda
  private let groups: [[Agenda.Entry]]
  private let language: SiteLanguage

  /// - Parameters:
  ///   - dossiers: whose deadlines; nil for all.
  ///   - unit: who must answer for them; nil for anybody.
  init(_ language: SiteLanguage, of dossiers: [Int]? = nil, unit: Int? = nil) {
    self.language = language
    let today = language.assessment.today
    let agenda = Agenda(language.assessment, of: dossiers, unit: unit, to: today.adding(months: 12))
    var groups = Urgency.allCases.map { _ in [Agenda.Entry]() }
    for entry in agenda.entries { groups[Urgency(agenda[entry], asOf: today).rawValue].append(entry) }
    // What is overdue stands by kind, in the order in which kinds are declared: the days of the term, which bind in
    // law, come before the days that an institution sets itself. Within a kind the oldest comes first.
    let weights = Dictionary(
      Deadline.Kind.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    groups[Urgency.overdue.rawValue] = groups[Urgency.overdue.rawValue]
      .map { (weight: weights[agenda[$0].kind] ?? 0, entry: $0) }
      .sorted { ($0.weight, $0.entry.day, $0.entry.dossier) < ($1.weight, $1.entry.day, $1.entry.dossier) }
      .map(\.entry)
    self.agenda = agenda
    self.groups = groups
  }

  subscript(urgency: Urgency) -> [Agenda.Entry] { groups[urgency.rawValue] }

  /// What a director can repeat: what is late, and what cannot wait.
  var verdict: String {
    let words = language.words, late = self[.overdue].count, now = self[.now].count
    let isLate = late == 0 ? words[.verdictNoneLate] : words.count(.verdictLate, late)
    return now == 0 ? isLate + "." : isLate + "; " + words.count(.verdictNow, now) + "."
  }

  /// What comes next.
  var outlook: String {
    let words = language.words, term = self[.term]
    guard let first = term.first else { return words[.verdictNoTerm] }
    return words.count(.verdictTerm, term.count, [.date: language.format.date(first.day)])
  }
}
