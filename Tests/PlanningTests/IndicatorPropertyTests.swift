import Diagnostics
import Dossiers
import Foundation
import Pipeline
import Support
import Testing

@testable import Planning

/// The program against a second, plain reading of the planning model's text, on random handbooks.
struct IndicatorPropertyTests {
  struct Pair {
    let plain: PlainIndicators
    let assessed: Assessed
    var dossiers: [(index: Int, plain: PlainDossier)] {
      Array(plain.handbook.dossiers.enumerated()).map { ($0.offset, $0.element) }
    }

    init(seed: UInt64) async throws {
      let handbook = RandomHandbook(seed: seed, count: 150)
      let model = try #require(try fixture("example").first { $0.path == "content/planning-model.yml" })
      let today = Day(year: 2026, month: 6, day: 1)
      plain = PlainIndicators(handbook: handbook, today: today)
      let tree = SourceTree(files: handbook.files(over: String(decoding: model.bytes, as: UTF8.self)))
      assessed = await assess(tree, asOf: CalendarDate(today.description)!, for: nil, workers: Workers(2))
      let read = assessed.handbook.dossiers.map(\.id)
      try #require(read == handbook.dossiers.map(\.id))
    }

    func of(_ index: Int) -> Indicators { indicators(of: index, in: assessed.portfolio, assessed.assessment) }
  }

  static let seeds: [UInt64] = [1, 24, 2000]

  private func isNear(_ value: Decimal?, _ plain: Double?) -> Bool {
    guard let value, let plain else { return value == nil && plain == nil }
    return abs(NSDecimalNumber(decimal: value).doubleValue - plain) <= 1e-9 * max(1, abs(plain))
  }

  @Test(arguments: seeds)
  func `columns are those of the plain reading, to six places`(seed: UInt64) async throws {
    let pair = try await Pair(seed: seed), plain = pair.plain
    let numbers: [(String, (PlainDossier) -> Double?)] = [
      ("score", plain.score), ("score.objectives", { plain.scores($0)["objectives"] ?? nil }),
      ("score.resources", { plain.scores($0)["resources"] ?? nil }),
      ("score.coordination", { plain.scores($0)["coordination"] ?? nil }),
      ("score.evaluation", { plain.scores($0)["evaluation"] ?? nil }), ("asymmetry", plain.asymmetry),
      ("valued_share", plain.valuedShare),
      ("adaptivity", plain.adaptivity), ("context_age_days", plain.contextAge),
      ("interdependence", plain.interdependence),
      ("exposure", plain.exposure)
    ]
    let texts: [(String, (PlainDossier) -> String)] = [
      ("evaluation_due", { plain.nextEvaluation($0).map { "\"\($0)\"" } ?? "null" }),
      ("next_meeting_due", { plain.nextMeeting($0).map { "\"\($0)\"" } ?? "null" }),
      ("sleeping", { "\(plain.isSleeping($0))" })
    ]
    var seen: [String: Set<String>] = [:]
    for (index, dossier) in pair.dossiers {
      func value(_ name: String) throws -> String {
        let value = try #require(Column("computed." + name)).value(
          of: index, in: pair.assessed.portfolio, pair.assessed.assessment
        ).compact()
        seen[name, default: []].insert(value)
        return value
      }
      for (name, plain) in numbers {
        let text = try value(name), expected = plain(dossier)
        let number = Double(text)
        #expect(
          (number == nil) == (expected == nil) && abs((number ?? 0) - (expected ?? 0)) < 6e-7,
          "\(dossier.id) \(name): \(text), plainly \(expected as Any)")
        #expect(
          text.split(separator: ".").dropFirst().allSatisfy { $0.count <= 6 && $0.last != "0" },
          "\(dossier.id) \(name): \(text)")
      }
      for (name, plain) in texts { #expect(try value(name) == plain(dossier), "\(dossier.id) \(name)") }
    }
    // The comparison compares something: every column takes several values.
    for (name, values) in seen { #expect(values.count >= (name == "sleeping" ? 2 : 4), "\(name)") }
  }

  @Test(arguments: seeds)
  func `the other indicators of a dossier are those of the plain reading`(seed: UInt64) async throws {
    let pair = try await Pair(seed: seed), plain = pair.plain
    for (index, dossier) in pair.dossiers {
      let indicators = pair.of(index)
      #expect(isNear(indicators.trust?.share, plain.trust(dossier)), "\(dossier.id) trust")
      #expect(
        isNear(indicators.institutionalisation.share, plain.institutionalisation(dossier)),
        "\(dossier.id) institutionalisation")
      #expect(isNear(indicators.languageParity?.share, plain.languageParity(dossier)), "\(dossier.id) languages")
      for party in dossier.parties {
        #expect(
          isNear(
            indicators.accountability?.shares.first { $0.party == party }?.share, plain.accountable(dossier, party)),
          "\(dossier.id) \(party)")
      }
      let count = indicators.meetingCount, meetings = plain.meetings(dossier)
      #expect(count?.held == meetings?.held && count?.expected == meetings?.expected, "\(dossier.id) meetings")
      let measures = dossier.objectives.flatMap(\.measures).map(plain.progress)
      #expect(indicators.progress.count == measures.count)
      for (progress, measure) in zip(indicators.progress, measures) {
        #expect(
          isNear(progress.share, measure.share) && isNear(progress.elapsed, measure.elapsed), "\(dossier.id) progress")
      }
      let affected = pair.assessed.handbook.affectedByEnd(of: index).map { pair.assessed.handbook.dossiers[$0].id }
      #expect(
        Set(affected) == plain.affected(dossier) && Set(affected).count == affected.count, "\(dossier.id) affected")
    }
  }

  @Test(arguments: seeds)
  func `the indicators of the whole are those of the plain reading`(seed: UInt64) async throws {
    let pair = try await Pair(seed: seed), plain = pair.plain
    let handbook = pair.assessed.handbook, portfolio = pair.assessed.portfolio
    for (index, theme) in handbook.model.themes.enumerated() {
      #expect(
        isNear(portfolio.concentrations.first { $0.theme == index }?.value, plain.concentration(theme.id)),
        "\(theme.id)")
    }
    let all = Array(handbook.dossiers.indices), review = pair.assessed.review
    let central = review.centralities(in: all)
    for (index, partner) in handbook.partners.enumerated() where index != handbook.ownPartner {
      let value = central.first { $0.partner == index }?.value ?? 0
      #expect(isNear(value, plain.centrality(partner.id)), "\(partner.id)")
    }
    let degrees = plain.handbook.dossiers.filter(plain.isLive).compactMap { plain.interdependence($0) }.filter {
      $0 > 0
    }
    #expect(review.hubs(among: all).map { Double($0.ties.degree) } == degrees.sorted(by: >))
  }

  @Test(arguments: seeds)
  func `what must hold of any handbook holds`(seed: UInt64) async throws {
    let pair = try await Pair(seed: seed)
    for (index, dossier) in pair.dossiers {
      let indicators = pair.of(index)
      for score in indicators.scores.elements.compactMap(\.score) + [indicators.scores.whole].compactMap({ $0 }) {
        #expect(score >= 0 && score <= 100, "\(dossier.id)")
      }
      if let whole = indicators.scores.whole {
        let scores = indicators.scores.elements.compactMap(\.score)
        #expect(
          whole >= scores.min()! - Decimal(string: "0.000001")!
            && whole <= scores.max()! + Decimal(string: "0.000001")!, "\(dossier.id)")
      }
      if let balance = indicators.balance, let asymmetry = balance.asymmetry {
        #expect(asymmetry >= 0 && asymmetry <= 1, "\(dossier.id)")
      }
      if let adaptivity = indicators.adaptivity { #expect(adaptivity >= 0 && adaptivity <= 1, "\(dossier.id)") }
      for lens in Lens.allCases {
        for statement in indicators.statements(of: lens) {
          for case .row(let span) in statement.sources {
            #expect(span.path.hasSuffix("/\(dossier.id).md") && span.line > 1, "\(dossier.id)")
          }
        }
      }
    }
    // Being tied is mutual: whoever links is linked.
    let portfolio = pair.assessed.portfolio
    for (index, _) in pair.dossiers where portfolio.ties.isLive[index] {
      for other in portfolio.interdependence(of: index).links {
        #expect(portfolio.interdependence(of: other).links.contains(index))
      }
    }
  }

  @Test func `groups are counted alike as lists and as bits`() {
    var random = Seeded(7)
    for _ in 0..<20 {
      let groups = (0..<random.number(1...300)).map { _ in
        random.some(Array(0..<9), 0...3) + (random.chance(10) ? [random.number(9...60)] : [])
      }
      let isLive = groups.map { _ in random.chance(70) }
      let live = LiveGroups(groups, isLive: isLive)
      for one in groups.indices where isLive[one] {
        let others = groups.indices.filter { $0 != one && isLive[$0] && !Set(groups[$0]).isDisjoint(with: groups[one]) }
        #expect(live.others(beside: one) == others.count)
      }
    }
  }
}

/// A test sees the operators of Planning beside Foundation's, and takes neither: sums here are Foundation's own.
extension Decimal {
  fileprivate static func + (a: Decimal, b: Decimal) -> Decimal { a.advanced(by: b) }
  fileprivate static func - (a: Decimal, b: Decimal) -> Decimal { b.distance(to: a) }
  fileprivate static func < (a: Decimal, b: Decimal) -> Bool { a.isLess(than: b) }
}
