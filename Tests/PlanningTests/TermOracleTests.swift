import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Planning
import Support
import Testing

/// Terms of every kind by chance, against a second, plain implementation (`Tests/Oracle/terms.py`).
struct TermOracleTests {
  /// Enough for over fifty of every kind.
  private static let count = 2000

  @Test func `thousands of random terms agree with an independent library`() async throws {
    var random = Seeded(20_260_601)
    let cases = (0..<Self.count).map { _ in RandomTerm(&random, isTied: false) }
    let oracle = try tool(["Tests/Oracle/terms.py"], input: Data(cases.map { $0.json + "\n" }.joined().utf8))
    #expect(oracle.status == 0, "\(oracle.stderr)")
    let answers = oracle.stdout.split(separator: "\n").map(String.init)
    try #require(answers.count == cases.count)
    var differences: [String] = []
    for (term, answer) in zip(cases, answers) {
      let own = await term.answer()
      if own != answer { differences.append("\(term.json)\n\(term.files)\n  ours   \(own)\n  theirs \(answer)") }
    }
    #expect(differences.isEmpty, "\(differences.count):\n\(differences.prefix(3).joined(separator: "\n"))")
  }

  @Test func `among them is every way in which a term can end`() throws {
    var random = Seeded(20_260_601)
    let all = (0..<Self.count).map { _ in RandomTerm(&random, isTied: false) }
    for kind in ["automatic", "none", "by-consent", "until-notice", "indefinite"] {
      #expect(all.count { $0.kind == kind } > 50, "\(kind)")
    }
    func count(_ isSuch: (RandomTerm.Joined) -> Bool) -> Int { all.count { $0.parties.contains(where: isSuch) } }
    let counts = [
      all.count { $0.followed != nil }, all.count { !$0.extensions.isEmpty }, all.count { !$0.suspensions.isEmpty },
      all.count { $0.limit != nil }, all.count { $0.lastPossible != nil }, all.count { $0.begins != nil },
      all.count { $0.longstop != nil }, all.count { $0.onReceipt }, all.count { $0.basis == "anniversary" },
      all.count { $0.basis == "any-time" }, count { $0.boundFrom != nil }, count { $0.acceded != nil && $0.snap },
      count { $0.given != nil }, count { $0.lastDay != nil }
    ]
    #expect(counts.allSatisfy { $0 > 50 }, "\(counts)")
  }

  /// The properties of section 4 of the model, for terms of every kind.
  @Test func `a notice never comes late, and time never takes a last day back`() async throws {
    var random = Seeded(7)
    for _ in 0..<400 {
      var term = RandomTerm(&random, isTied: false)
      term.given = nil
      term.received = nil
      let state = await term.state()
      if let notice = state.lastNoticeDay?.date, let lead = state.decideBy?.date {
        #expect(lead <= notice, "\(term.files)")
      }
      if let exit = state.earliestExit?.date, term.kind != "none", term.kind != "by-consent" {
        #expect(exit >= term.today || state.lastDay.map { $0.date < term.today } == true, "\(term.files)")
      }
      term.today = term.today.adding(days: 400)
      let later = await term.state()
      // What has been suspended, extended or done by then may move it; what only grows older may not.
      if term.extensions.isEmpty, term.suspensions.isEmpty, term.done == nil, term.followed == nil,
        let before = state.lastDay, let after = later.lastDay
      {
        #expect(after.date >= before.date, "\(term.files)")
      }
    }
  }
}

/// A term with month ends, leap years and odd periods more often than chance would have them.
struct RandomTerm {
  struct Letters {
    let agreed: CalendarDate
    let until: CalendarDate?
    let by: Period
  }

  struct Pause {
    let from: CalendarDate
    let resumed: CalendarDate?
    let stops: Bool
  }

  /// A party with days of its own.
  struct Joined {
    let boundFrom, acceded: CalendarDate?
    let offset: Period?
    let snap: Bool
    let given, received, lastDay: CalendarDate?
  }

  let anchor: CalendarDate
  var today: CalendarDate
  /// Where the anchor is the day of the last notification.
  let offset: Period?
  let isCounted, snap: Bool
  let duration, renewal, notice: Period
  var lead: Period
  let windDown: Period?
  var given, received: CalendarDate?
  let kind: String
  let basis: String?
  let hasNotice, onReceipt: Bool
  var eve, countsDay: Bool
  let limit: Int?
  let lastPossible, begins, done, longstop: CalendarDate?
  let extensions: [Letters]
  let suspensions: [Pause]
  let parties: [Joined]
  /// The agreement that it lasts as long as.
  let followed: [RandomTerm]?

  init(_ random: inout Seeded, isTied: Bool) {
    var dice = Dice(random: random)
    defer { random = dice.random }
    let anchor = dice.date(1990...2030)
    self.anchor = anchor
    let today = dice.flag() ? anchor.adding(days: dice.number(0...12_000)) : max(anchor, dice.date(1990...2060))
    self.today = today
    isCounted = dice.number(1...4) == 1
    offset = isCounted && dice.flag() ? Period(months: dice.number(0...3), days: dice.number(0...30)) : nil
    snap = isCounted && dice.flag()
    duration = Period(
      months: dice.flag() ? 12 * dice.number(1...10) : dice.number(1...70), days: dice.flag() ? 0 : dice.number(0...40))
    renewal = Period(months: dice.number(1...60), days: dice.flag() ? 0 : dice.number(0...20))
    notice =
      dice.flag()
      ? Period(months: dice.number(1...12), days: 0) : Period(months: 0, days: dice.number(1...200))
    lead = Period(months: dice.number(1...6), days: 0)
    windDown = dice.number(1...3) == 1 ? Period(months: dice.number(1...24), days: 0) : nil
    let kinds = ["automatic", "automatic", "automatic", "none", "by-consent", "indefinite", "until-notice"]
    let kind = kinds[dice.number(0...6)]
    self.kind = kind
    let span = max(0, today.ordinal - anchor.ordinal)
    func past() -> CalendarDate { anchor.adding(days: dice.number(0...span)) }
    func sometimes(_ day: CalendarDate, one of: Int = 4) -> CalendarDate? { dice.number(1...of) == 1 ? day : nil }
    given = sometimes(past(), one: 3)
    received = given.flatMap { dice.flag() ? $0.adding(days: dice.number(0...40)) : nil }
    (hasNotice, eve, countsDay) = (dice.number(1...5) > 1, dice.flag(), dice.flag())
    onReceipt = dice.number(1...4) == 1
    basis = dice.basis(of: kind)
    limit = kind == "automatic" && dice.number(1...4) == 1 ? dice.number(1...4) : nil
    let far = anchor.adding(days: dice.number(200...9000))
    lastPossible = kind == "automatic" || kind == "until-notice" ? sometimes(far) : nil
    begins = sometimes(anchor.adding(days: dice.number(-60...200)), one: 6)
    longstop = sometimes(anchor.adding(days: dice.number(100...9000)), one: 6)
    done = longstop != nil ? sometimes(past(), one: 2) : nil
    extensions = dice.letters(from: anchor)
    suspensions = dice.pauses(from: anchor)
    parties = !isTied && dice.number(1...3) == 1 ? dice.parties(from: anchor) : []
    var rest = dice.random
    followed = !isTied && dice.number(1...6) == 1 ? [RandomTerm(&rest, isTied: true)] : nil
    dice.random = rest
  }

  /// What chance decides.
  private struct Dice {
    var random: Seeded

    mutating func number(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(random.next() % UInt64(range.count))
    }

    mutating func flag() -> Bool { random.next() % 2 == 0 }

    mutating func date(_ years: ClosedRange<Int>) -> CalendarDate {
      let year = number(years), month = number(1...12)
      let day = flag() ? CalendarDate.days(inMonth: month, of: year) : number(1...28)
      return CalendarDate(year: year, month: month, day: day) ?? CalendarDate(ordinal: 0)
    }

    mutating func basis(of kind: String) -> String? {
      switch kind {
      case "automatic": ["term-end", "term-end", "anniversary", "any-time"][number(0...3)]
      case "indefinite", "until-notice": ["any-time", "anniversary"][number(0...1)]
      default: [nil, nil, "anniversary", "any-time"][number(0...3)]
      }
    }

    mutating func letters(from anchor: CalendarDate) -> [Letters] {
      guard number(1...5) == 1 else { return [] }
      return (0..<number(1...3)).map { _ in
        let agreed = anchor.adding(days: number(0...6000))
        return Letters(
          agreed: agreed, until: flag() ? agreed.adding(days: number(-400...3000)) : nil,
          by: Period(months: number(1...40), days: number(0...20)))
      }
    }

    /// The first has all days of its own that a party can have, the second has none.
    mutating func parties(from anchor: CalendarDate) -> [Joined] {
      (0..<3).map { place in
        func day(_ isThere: Bool) -> CalendarDate? { isThere ? anchor.adding(days: number(0...5000)) : nil }
        let given = day(place == 0 || place == 2 && flag())
        return Joined(
          boundFrom: day(place == 0 && flag()), acceded: day(place != 1 && flag()),
          offset: flag() ? Period(months: number(0...3), days: number(0...30)) : nil, snap: flag(), given: given,
          received: given.flatMap { flag() ? $0.adding(days: number(0...60)) : nil },
          lastDay: day(place == 2 && number(1...3) == 1))
      }
    }

    mutating func pauses(from anchor: CalendarDate) -> [Pause] {
      guard number(1...5) == 1 else { return [] }
      return (0..<number(1...2)).map { _ in
        let from = anchor.adding(days: number(0...5000))
        return Pause(from: from, resumed: flag() ? from.adding(days: number(1...700)) : nil, stops: flag())
      }
    }
  }
}

// MARK: As the second implementation reads it

extension RandomTerm {
  var json: String {
    func list(_ period: Period?) -> String { period.map { "[\($0.months), \($0.days)]" } ?? "null" }
    let letters = extensions.map {
      "{\"agreed\": \"\($0.agreed)\", \"until\": \(quoted($0.until)), \"by\": \(list($0.by))}"
    }
    let pauses = suspensions.map {
      "{\"from\": \"\($0.from)\", \"resumed\": \(quoted($0.resumed)), \"stops\": \($0.stops)}"
    }
    let joined = parties.map {
      "{\"bound_from\": \(quoted($0.boundFrom)), \"acceded\": \(quoted($0.acceded)), \"offset\": \(list($0.offset)), "
        + "\"snap\": \($0.snap), \"given\": \(quoted($0.given)), \"received\": \(quoted($0.received)), "
        + "\"last_day\": \(quoted($0.lastDay))}"
    }
    return """
      {"anchor": "\(anchor)", "today": "\(today)", "offset": \(list(offset)), "snap": \(snap), \
      "duration": \(list(duration)), "renewal": \(list(renewal)), "notice": \(list(notice)), \
      "has_notice": \(hasNotice), "lead": \(list(lead)), "wind_down": \(list(windDown)), "given": \(quoted(given)), \
      "kind": "\(kind)", "eve": \(eve), "counts_day": \(countsDay), \
      "basis": \(basis.map { "\"\($0)\"" } ?? "null"), "on_receipt": \(onReceipt), "received": \(quoted(received)), \
      "limit": \(limit.map { "\($0)" } ?? "null"), "last_possible": \(quoted(lastPossible)), \
      "begins": \(quoted(begins)), "done": \(quoted(done)), "longstop": \(quoted(longstop)), \
      "extensions": [\(letters.joined(separator: ", "))], "suspensions": [\(pauses.joined(separator: ", "))], \
      "parties": [\(joined.joined(separator: ", "))], \
      "followed": \(followedTerm?.json ?? "null")}
      """
  }

  private func quoted(_ date: CalendarDate?) -> String { date.map { "\"\($0)\"" } ?? "null" }

  /// Counted under the model of the one that is tied to it.
  private var followedTerm: RandomTerm? {
    guard var other = followed?.first else { return nil }
    (other.today, other.lead, other.eve, other.countsDay) = (today, lead, eve, countsDay)
    return other
  }
}

// MARK: As the program reads it

extension RandomTerm {
  /// What the program says, through front matter and model as it reads them.
  func state() async -> TermState {
    let assessed = await assess(SourceTree(files: sources), asOf: today, for: nil, workers: Workers(1))
    return assessed.assessment.dossiers.first?.term ?? TermState()
  }

  func answer() async -> String {
    let term = await state()
    let joined = term.parties.map { "[\(quoted($0.start?.date)), \(quoted($0.end?.date))]" }.joined(separator: ", ")
    return """
      {"decide": \(quoted(term.decideBy?.date)), "exit": \(quoted(term.earliestExit?.date)), \
      "last_day": \(quoted(term.lastDay?.date)), "notice": \(quoted(term.lastNoticeDay?.date)), \
      "parties": [\(joined)], "renewals": \(term.renewalsDone), "runs_on": \(quoted(term.runsOnTo?.date)), \
      "start": \(quoted(term.currentTermStart)), "state": "\(term.noticeState.rawValue)", \
      "suspended": \(quoted(term.suspendedSince)), "wind_down": \(quoted(term.windDownEnd?.date))}
      """
  }

  var files: String { sources.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n") }

  private var sources: [SourceFile] {
    let dossiers = [front(id: "T-1")] + (followedTerm.map { [$0.front(id: "T-2")] } ?? [])
    let model =
      """
      model: 1
      organisation: {id: x, languages: [en]}
      classifications: [{id: a}]
      instruments: [{id: mou, approval: none}]
      stages: [{id: live, live: true}]

      """
        + """
        date_rules: {term_end: \(eve ? "eve" : "anniversary"), notice_counts_day: \(countsDay), decision_lead: \(lead)}

        """
    return dossiers.enumerated().map { SourceFile(path: "content/dossiers/t-\($0.offset + 1).md", text: $0.element) }
      + [SourceFile(path: "content/planning-model.yml", text: model)]
  }

  private func front(id: String) -> String {
    let entry =
      [
        "trigger: last-notification, date: \(anchor)", offset.map { "offset: \($0)" },
        snap ? "snap: next-month-start" : nil
      ].compactMap(\.self).joined(separator: ", ")
    let parts =
      [isCounted ? "entry_into_force: {\(entry)}" : nil].compactMap(\.self) + lengthParts + noticeParts + changeParts
    return "---\nid: \(id)\ninstrument: mou\nstage: live\nclassification: a\n"
      + (isCounted ? "" : "dates: {in_force: \(anchor)}\n") + joinedParts
      + "term: {\(parts.joined(separator: ", "))}\n---\n"
  }

  private var joinedParts: String {
    let lines = parties.enumerated().map { place, party in
      let acceded = [
        party.acceded.map { "date: \($0)" }, party.offset.map { "offset: \($0)" },
        party.snap ? "snap: next-month-start" : nil
      ].compactMap(\.self)
      let left = [
        party.given.map { "given: \($0)" }, party.received.map { "received: \($0)" },
        party.lastDay.map { "last_day: \($0)" }
      ].compactMap(\.self)
      let parts = [
        "partner: p\(place)", party.boundFrom.map { "bound_from: \($0)" },
        party.acceded == nil ? nil : "accession: {\(acceded.joined(separator: ", "))}",
        left.isEmpty ? nil : "withdrawal: {\(left.joined(separator: ", "))}"
      ].compactMap(\.self)
      return "  - {\(parts.joined(separator: ", "))}\n"
    }
    return lines.isEmpty ? "" : "parties:\n" + lines.joined()
  }

  private var lengthParts: [String] {
    let event = [
      "what: The handover", done.map { "done: \($0)" }, longstop.map { "longstop: \($0)" }
    ].compactMap(\.self)
    return [
      begins.map { "begins: \($0)" }, kind == "indefinite" ? nil : "duration: \(duration)", "renewal: \(kind)",
      "renewal_period: \(renewal)", limit.map { "renewal_limit: \($0)" },
      lastPossible.map { "last_possible_day: \($0)" },
      longstop != nil ? "ends_when: {\(event.joined(separator: ", "))}" : nil,
      followed != nil ? "follows: T-2" : nil, windDown.map { "wind_down: \($0)" }
    ].compactMap(\.self)
  }

  private var noticeParts: [String] {
    [
      hasNotice ? "notice_period: \(notice)" : nil, basis.map { "notice_basis: \($0)" },
      onReceipt ? "notice_counts_from: receipt" : nil, given.map { "notice_given: \($0)" },
      received.map { "notice_received: \($0)" }
    ].compactMap(\.self)
  }

  private var changeParts: [String] {
    let letters = extensions.map { letters in
      "{agreed: \(letters.agreed), " + (letters.until.map { "until: \($0)}" } ?? "by: \(letters.by)}")
    }
    let pauses = suspensions.map { pause in
      "{from: \(pause.from), " + (pause.resumed.map { "resumed: \($0), " } ?? "")
        + "clock: \(pause.stops ? "stops" : "runs")}"
    }
    return [
      letters.isEmpty ? nil : "extensions: [\(letters.joined(separator: ", "))]",
      pauses.isEmpty ? nil : "suspensions: [\(pauses.joined(separator: ", "))]"
    ].compactMap(\.self)
  }
}
