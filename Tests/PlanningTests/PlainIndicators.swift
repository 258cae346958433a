/// The indicators as the planning model's text gives them, in plain numbers and loops over everything: slow, and
/// written without a look at the program.
struct PlainIndicators {
  let handbook: RandomHandbook
  let today: Day

  private var dossiers: [PlainDossier] { handbook.dossiers }

  func isLive(_ dossier: PlainDossier) -> Bool { ["implementation", "renewal"].contains(dossier.stage) }

  // MARK: Scores

  /// Points passed and applicable of each check, element by element.
  func scores(_ d: PlainDossier) -> [String: Double?] {
    let objectives = d.objectives, measures = objectives.flatMap(\.measures),
      reports = d.reports.filter { $0.date <= today }
    func every<Item>(_ items: [Item], _ holds: (Item) -> Bool) -> Bool? {
      items.isEmpty ? nil : items.allSatisfy(holds)
    }
    let smart = { (m: PlainDossier.Measure) in
      m.unit && m.source && m.baseline != nil && m.target != nil && m.target!.date != nil
    }
    let answers = d.reports.flatMap(\.answers)
    let judging = reports.filter { $0.kind != "monitoring" }
    var rated: Bool?
    if !judging.isEmpty || isPastHalf(d) {
      let latest = (judging.isEmpty ? reports : judging).max { $0.date < $1.date }
      rated = latest.map { $0.rated.count == RandomHandbook.criteria.count } ?? false
    }
    let elements: [String: [(points: Double, holds: Bool?)]] = [
      "objectives": [
        (20, !objectives.isEmpty), (10, every(objectives) { $0.level != nil }),
        (25, every(objectives) { !$0.measures.isEmpty }),
        (30, every(measures, smart)), (15, every(objectives.filter { $0.level == "institutional" }) { $0.mandate })
      ],
      "resources": [
        (25, !d.resources.isEmpty), (25, d.parties.allSatisfy { party in d.resources.contains { $0.party == party } }),
        (20, every(d.resources) { $0.amount != nil }), (15, every(d.resources) { $0.source }),
        (15, every(d.resources) { $0.from != nil && $0.to != nil })
      ],
      "coordination": [
        (30, d.parties.allSatisfy { d.focalPoints.contains($0) }), (15, d.secretariat),
        (30, d.meetingCadence != nil && (nextMeeting(d).map { today <= $0 } ?? true)),
        (25, every(d.activities) { $0.accountable.count == 1 })
      ],
      "evaluation": [
        (20, d.evaluationCadence != nil),
        (35, d.evaluationCadence != nil && (nextEvaluation(d).map { today <= $0 } ?? true)),
        (25, rated), (20, every(answers) { $0 })
      ]
    ]
    let first = ["objectives": 1, "coordination": 3, "resources": 6, "evaluation": 6]
    var scores: [String: Double?] = [:]
    for (element, checks) in elements {
      let isAsked = d.stage != "shelved" && RandomHandbook.stages.firstIndex(of: d.stage)! >= first[element]!
      let applicable = isAsked ? checks.filter { $0.holds != nil } : []
      let points = applicable.reduce(0) { $0 + $1.points },
        passed = applicable.reduce(0) { $0 + ($1.holds! ? $1.points : 0) }
      scores[element] = .some(points == 0 ? nil : 100 * passed / points)
    }
    return scores
  }

  /// All elements weigh 25.
  func score(_ d: PlainDossier) -> Double? {
    let all = scores(d).values.compactMap { $0 }
    return all.isEmpty ? nil : all.reduce(0, +) / Double(all.count)
  }

  private func isPastHalf(_ d: PlainDossier) -> Bool {
    guard let inForce = d.inForce, let duration = d.duration else { return false }
    var k = 0
    func last(_ k: Int) -> Int { inForce.plus(months: duration + k * (d.renewal ?? 0)).number - 1 }
    if d.renewal != nil { while last(k) < today.number { k += 1 } }
    let start = k == 0 ? inForce.number : last(k - 1) + 1
    return Double(today.number - start) >= Double(last(k) - start) / 2
  }

  // MARK: Days

  func nextMeeting(_ d: PlainDossier) -> Day? {
    guard let cadence = d.meetingCadence else { return nil }
    return (d.meetings.map(\.date).filter { $0 <= today }.max() ?? d.inForce)?.plus(months: cadence)
  }

  func nextEvaluation(_ d: PlainDossier) -> Day? {
    let held = d.reports.filter { $0.date <= today }
    guard let cadence = d.evaluationCadence, !held.contains(where: { $0.kind == "final" }) else { return nil }
    return (held.map(\.date).max() ?? d.inForce)?.plus(months: cadence)
  }

  func contextAge(_ d: PlainDossier) -> Double? {
    d.reviewed.flatMap { $0 > today ? nil : Double(today.number - $0.number) }
  }

  func adaptivity(_ d: PlainDossier) -> Double? {
    guard let reviewed = d.reviewed, let age = contextAge(d) else { return nil }
    let cadence = Double(reviewed.plus(months: d.contextCadence ?? 12).number - reviewed.number)
    return 1 - min(max((age - cadence) / cadence, 0), 1)
  }

  func isSleeping(_ d: PlainDossier) -> Bool {
    guard isLive(d) else { return false }
    let since = today.plus(months: -RandomHandbook.sleepingAfter)
    var days = d.meetings.map(\.date) + d.reports.map(\.date) + d.activities.map { $0.done ?? $0.due }
    days += dossiers.filter { $0.parent == d.id }.flatMap { [$0.signed, $0.inForce].compactMap { $0 } }
    if let began = d.inForce ?? d.signed { days.append(began) }
    return !days.contains { $0 >= since && $0 <= today }
  }

  func meetings(_ d: PlainDossier) -> (held: Int, expected: Int)? {
    guard let cadence = d.meetingCadence, let inForce = d.inForce, inForce <= today else { return nil }
    var expected = 0
    while inForce.plus(months: (expected + 1) * cadence) <= today { expected += 1 }
    return (d.meetings.filter { $0.date >= inForce && $0.date <= today }.count, expected)
  }

  // MARK: Shares

  func amounts(_ d: PlainDossier) -> [Double] {
    d.parties.map { party in d.resources.filter { $0.party == party }.compactMap(value).reduce(0, +) }
  }

  func value(_ resource: PlainDossier.Resource) -> Double? {
    guard let amount = resource.amount, let rate = RandomHandbook.currencies[resource.currency] else { return nil }
    return Double(amount) * rate
  }

  func asymmetry(_ d: PlainDossier) -> Double? {
    let amounts = amounts(d), total = amounts.reduce(0, +)
    let unknown = d.parties.contains { party in
      let own = d.resources.filter { $0.party == party }
      return !own.isEmpty && own.allSatisfy { value($0) == nil }
    }
    guard !d.resources.isEmpty, !unknown, d.parties.count > 1, total > 0 else { return nil }
    var sum = 0.0
    for i in amounts.indices { for j in amounts.indices where i < j { sum += abs(amounts[i] - amounts[j]) / total } }
    return sum / Double(amounts.count - 1)
  }

  func valuedShare(_ d: PlainDossier) -> Double? {
    d.resources.isEmpty ? nil : Double(d.resources.filter { value($0) != nil }.count) / Double(d.resources.count)
  }

  func exposure(_ d: PlainDossier) -> Double? {
    d.risks.map { risks in
      Double(risks.filter { $0.closed.map { $0 > today } ?? true }.reduce(0) { $0 + $1.likelihood * $1.impact })
    }
  }

  func progress(_ measure: PlainDossier.Measure) -> (share: Double?, elapsed: Double?) {
    let last = measure.actuals.filter { $0.date <= today }.max { $0.date < $1.date }
    var share: Double?, elapsed: Double?
    if let last, let from = measure.baseline?.value, let to = measure.target?.value, from != to {
      share = Double(last.value - from) / Double(to - from)
    }
    if let from = measure.baseline?.date, let to = measure.target?.date {
      elapsed = min(max(Double(today.number - from.number) / Double(to.number - from.number), 0), 1)
    }
    return (share, elapsed)
  }

  func trust(_ d: PlainDossier) -> Double? {
    guard let cadence = d.meetingCadence else { return nil }
    let since = today.plus(months: -24)
    let events = d.meetings.filter { $0.kind != "steering" && $0.date >= since && $0.date <= today }.count
    return min(1, Double(events) / (24 / Double(cadence)))
  }

  func institutionalisation(_ d: PlainDossier) -> Double {
    Double(
      [d.secretariat, d.meetingCadence != nil, d.registered, d.disputes, d.evaluationCadence != nil].filter { $0 }.count
    ) / 5
  }

  func languageParity(_ d: PlainDossier) -> Double? {
    let known = d.parties.compactMap { party -> [String]? in
      let languages = handbook.partners.first { $0.id == party }?.languages ?? []
      return languages.isEmpty ? party == RandomHandbook.own ? ["id", "en"] : nil : languages
    }
    guard !d.languages.isEmpty, !known.isEmpty else { return nil }
    return Double(known.filter { !Set($0).isDisjoint(with: d.languages) }.count) / Double(known.count)
  }

  func accountable(_ d: PlainDossier, _ party: String) -> Double? {
    let all = d.activities.flatMap(\.accountable)
    return all.isEmpty ? nil : Double(all.filter { $0 == party }.count) / Double(all.count)
  }

  // MARK: Ties

  func counterparts(_ d: PlainDossier) -> Set<String> { Set(d.parties).subtracting([RandomHandbook.own]) }

  func interdependence(_ d: PlainDossier) -> Double? {
    guard isLive(d) else { return nil }
    var degree = 0
    for other in dossiers where other.id != d.id {
      func names(_ a: PlainDossier, _ b: PlainDossier) -> Bool {
        a.parent == b.id || a.amends.contains(b.id) || a.replaces.contains(b.id) || a.related.contains(b.id)
      }
      if names(d, other) || names(other, d) { degree += 3 }
      guard isLive(other) else { continue }
      if !counterparts(d).isDisjoint(with: counterparts(other)) { degree += 2 }
      if !Set(d.themes).isDisjoint(with: other.themes) { degree += 1 }
    }
    return Double(degree)
  }

  func affected(_ d: PlainDossier) -> Set<String> {
    var affected: Set<String> = [d.id]
    var before = 0
    while affected.count > before {
      before = affected.count
      for other in dossiers where other.parent.map(affected.contains) ?? false { affected.insert(other.id) }
    }
    return affected.subtracting([d.id])
  }

  /// Among all partners with a page but our own organisation.
  func centrality(_ partner: String) -> Double {
    let pages = Set(handbook.partners.map(\.id)).subtracting([RandomHandbook.own])
    let met = dossiers.filter { $0.parties.contains(partner) }.reduce(into: Set<String>()) {
      $0.formUnion($1.parties)
    }
    return Double(met.intersection(pages).subtracting([partner]).count) / Double(pages.count - 1)
  }

  func concentration(_ theme: String) -> Double? {
    let pairs = dossiers.filter { isLive($0) && $0.themes.contains(theme) }.flatMap { counterparts($0) }
    guard !pairs.isEmpty else { return nil }
    return Set(pairs).reduce(0) { sum, one in
      let share = Double(pairs.filter { $0 == one }.count) / Double(pairs.count)
      return sum + share * share
    }
  }
}
