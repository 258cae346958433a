import Diagnostics

/// A day as three numbers, counted by the Julian day number (Fliegel and Van Flandern): nothing of the program's own
/// calendar.
struct Day: Comparable, CustomStringConvertible {
  var year, month, day: Int

  var number: Int {
    let a = (month - 14) / 12
    return (1461 * (year + 4800 + a)) / 4 + (367 * (month - 2 - 12 * a)) / 12 - (3 * ((year + 4900 + a) / 100)) / 4
      + day - 32075
  }

  static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

  /// The same day of another month, or its last one.
  func plus(months: Int) -> Day {
    var result = self
    var left = months
    while left > 0 {
      (result.year, result.month) = result.month == 12 ? (result.year + 1, 1) : (result.year, result.month + 1)
      left -= 1
    }
    while left < 0 {
      (result.year, result.month) = result.month == 1 ? (result.year - 1, 12) : (result.year, result.month - 1)
      left += 1
    }
    result.day = min(day, result.lengthOfMonth)
    return result
  }

  /// The day after.
  var next: Day {
    if day < lengthOfMonth { return Day(year: year, month: month, day: day + 1) }
    return month == 12 ? Day(year: year + 1, month: 1, day: 1) : Day(year: year, month: month + 1, day: 1)
  }

  private var lengthOfMonth: Int {
    if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
    return [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  var description: String {
    let two = { (n: Int) in n < 10 ? "0\(n)" : "\(n)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}

/// Numbers that are the same in every run (Steele, Lea and Flood, "SplitMix64").
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func one<Value>(_ values: [Value]) -> Value { values.randomElement(using: &self)! }
  mutating func some<Value>(_ values: [Value], _ range: ClosedRange<Int>) -> [Value] {
    Array(values.shuffled(using: &self).prefix(number(range)))
  }
  mutating func maybe<Value>(_ percent: Int, _ value: (inout Seeded) -> Value) -> Value? {
    chance(percent) ? value(&self) : nil
  }
  mutating func day(_ years: ClosedRange<Int>) -> Day {
    Day(year: number(years), month: number(1...12), day: number(1...28))
  }
  mutating func many<Value>(_ range: ClosedRange<Int>, _ value: (inout Seeded) -> Value) -> [Value] {
    var values: [Value] = []
    for _ in 0..<number(range) { values.append(value(&self)) }
    return values
  }
}

/// What a random dossier holds, as plain values: written as YAML for the program, and computed with by hand for
/// comparison.
struct PlainDossier {
  struct Measure {
    let unit, source: Bool; let baseline, target: (value: Int, date: Day?)?; let actuals: [(value: Int, date: Day)]
  }
  struct Objective { let level: String?; let mandate: Bool; let measures: [Measure] }
  struct Resource { let party: String; let amount: Int?; let currency: String; let source: Bool; let from, to: Day? }
  struct Activity { let due: Day; let done: Day?; let accountable: [String] }
  struct Risk { let likelihood, impact: Int; let closed: Day? }
  struct Report { let date: Day; let kind: String; let rated: [String]; let answers: [Bool] }

  var id = "", stage = ""
  var themes: [String] = [], parties: [String] = []
  var owner: String?
  var parent: String?
  var amends: [String] = [], replaces: [String] = [], related: [String] = []
  var objectives: [Objective] = []
  var resources: [Resource] = []
  var hasCoordination = false
  var secretariat = false
  var focalPoints: [String] = []
  var meetingCadence: Int?
  var meetings: [(date: Day, kind: String)] = []
  var activities: [Activity] = []
  var reviewed: Day?
  var contextCadence: Int?
  var risks: [Risk]?
  var hasEvaluation = false
  var evaluationCadence: Int?
  var reports: [Report] = []
  var signed, inForce: Day?
  var duration: Int?
  var renewal: Int?
  var registered = false, disputes = false
  var languages: [String] = []
}

/// A handbook of random dossiers.
struct RandomHandbook {
  static let own = "badan-contoh"
  static let stages = [
    "exploration", "negotiation", "drafting", "adoption", "signature", "approval", "implementation", "renewal", "ended",
    "shelved"
  ]
  static let themes = ["coast", "training", "water", "trade", "culture"]
  static let criteria = ["relevance", "coherence", "effectiveness", "efficiency", "impact", "sustainability"]
  static let currencies = ["IDR": 1.0, "USD": 16000, "EUR": 17500]
  static let units = ["biro", "direktorat"]
  /// Months without any activity after which an agreement sleeps.
  static let sleepingAfter = 18

  let dossiers: [PlainDossier]
  /// Partners with a page, and their languages.
  let partners: [(id: String, languages: [String])]

  init(seed: UInt64, count: Int) {
    var random = Seeded(seed)
    let partners = (1...10).map { number in
      (id: number == 1 ? Self.own : "mitra-\(number)", languages: random.some(["id", "en", "nl", "fr"], 0...2))
    }
    let parties = partners.map(\.id) + ["tanpa-halaman-1", "tanpa-halaman-2"]
    var dossiers: [PlainDossier] = []
    for number in 0..<count {
      dossiers.append(Self.dossier(number, before: dossiers.map(\.id), parties: parties, &random))
    }
    self.dossiers = dossiers
    self.partners = partners
  }

  private static func dossier(_ number: Int, before: [String], parties: [String], _ random: inout Seeded)
    -> PlainDossier
  {
    var dossier = PlainDossier()
    // Three digits: order of id is order of number.
    dossier.id = "D-\(1000 + number)"
    dossier.stage = random.chance(60) ? "implementation" : random.one(stages)
    dossier.themes = random.some(themes, 0...3)
    dossier.owner = random.maybe(80) { $0.one(units) }
    dossier.parties = (random.chance(90) ? [own] : []) + random.some(parties.filter { $0 != own }, 1...3)
    if !before.isEmpty {
      dossier.parent = random.maybe(30) { $0.one(before) }
      dossier.amends = random.some(before, 0...1)
      dossier.replaces = random.chance(20) ? random.some(before, 0...2) : []
      dossier.related = random.chance(40) ? random.some(before, 0...3) : []
    }
    dossier.objectives = random.many(0...2, objective)
    dossier.resources = random.many(0...4) { resource($0.one(dossier.parties), &$0) }
    dossier.hasCoordination = random.chance(85)
    dossier.secretariat = dossier.hasCoordination && random.chance(60)
    if dossier.hasCoordination {
      dossier.focalPoints = random.some(dossier.parties, 0...dossier.parties.count)
      dossier.meetingCadence = random.maybe(70) { $0.one([3, 6, 12, 18]) }
      dossier.meetings = random.many(0...4) { ($0.day(2022...2027), $0.one(["dialogue", "exchange", "steering"])) }
      let accountable = dossier.parties
      dossier.activities = random.many(0...2) {
        PlainDossier.Activity(
          due: $0.day(2024...2027), done: $0.maybe(30) { $0.day(2024...2026) }, accountable: $0.some(accountable, 0...2)
        )
      }
    }
    dossier.reviewed = random.maybe(80) { $0.day(2022...2026) }
    dossier.contextCadence = dossier.reviewed == nil ? nil : random.maybe(60) { $0.one([6, 12, 24]) }
    dossier.risks = random.maybe(70) { random in
      random.many(1...4) {
        PlainDossier.Risk(
          likelihood: $0.number(1...5), impact: $0.number(1...5), closed: $0.maybe(30) { $0.day(2025...2027) })
      }
    }
    dossier.hasEvaluation = random.chance(80)
    if dossier.hasEvaluation {
      dossier.evaluationCadence = random.maybe(80) { $0.one([6, 12]) }
      dossier.reports = reports(&random)
    }
    dossier.signed = random.maybe(70) { $0.day(2015...2026) }
    dossier.inForce = random.maybe(80) { $0.day(2015...2026) }
    dossier.duration = random.maybe(80) { $0.number(6...120) }
    dossier.renewal = dossier.duration == nil ? nil : random.maybe(50) { $0.one([12, 24, 60]) }
    dossier.registered = random.chance(40)
    dossier.disputes = random.chance(40)
    dossier.languages = random.some(["id", "en", "nl"], 0...2)
    return dossier
  }

  private static func objective(_ random: inout Seeded) -> PlainDossier.Objective {
    PlainDossier.Objective(
      level: random.maybe(85) { $0.one(["global", "national", "institutional", "local"]) }, mandate: random.chance(60),
      measures: random.many(0...2) { random in
        PlainDossier.Measure(
          unit: random.chance(85), source: random.chance(85),
          baseline: random.maybe(85) { ($0.number(0...9), $0.maybe(80) { $0.day(2020...2024) }) },
          target: random.maybe(85) { ($0.number(5...40), $0.maybe(80) { $0.day(2025...2030) }) },
          actuals: random.chance(60)
            ? [(random.number(0...50), random.day(2023...2025)), (random.number(0...50), random.day(2026...2027))] : [])
      })
  }

  private static func resource(_ party: String, _ random: inout Seeded) -> PlainDossier.Resource {
    PlainDossier.Resource(
      party: party, amount: random.maybe(85) { $0.number(1...900_000) },
      currency: random.one(["IDR", "USD", "EUR", "JPY"]),
      source: random.chance(85), from: random.maybe(85) { $0.day(2020...2023) },
      to: random.maybe(85) { $0.day(2024...2027) })
  }

  private static func reports(_ random: inout Seeded) -> [PlainDossier.Report] {
    var dates: Set<Int> = []
    return random.many(0...3) {
      PlainDossier.Report(
        date: $0.day(2023...2027), kind: $0.one(["monitoring", "monitoring", "midterm", "final"]),
        rated: $0.chance(50) ? criteria : $0.some(criteria, 0...5),
        answers: $0.many(0...2) { $0.chance(70) })
    }.filter { dates.insert($0.date.number).inserted }
  }
}
