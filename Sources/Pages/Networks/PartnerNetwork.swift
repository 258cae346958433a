internal import Charts
internal import Dossiers
internal import Planning

/// Agreements and the partners that they join, in two or three rows of boxes. An agreement has a box of its own, with a
/// line to each of its partners: an agreement of a hundred parties is not drawn as lines between each two of them.
struct PartnerNetwork {
  enum Member {
    /// What the network is about.
    case focus(Handbook.Target)
    case agreement(Int)
    /// An institution.
    case partner(Int)
    /// Agreements for which there was no room.
    case otherAgreements([Int])
    /// How many partners of an agreement have no box of their own.
    case otherPartners(Int, of: Int)
  }

  /// An agreement of more partners has no line to each of them, but one to a box with their number.
  private static let mostLines = 8
  /// The boxes that stand around one partner: its agreements, and the partners it meets there.
  private static let mostOfPartner = (agreements: 10, partners: 12)
  /// The boxes that stand around one agreement: its partners, and the agreements that these have part in.
  private static let mostOfAgreement = (partners: 8, agreements: 10)

  private let review: Review
  private(set) var members: [Member] = []
  private(set) var edges: [Graph.Edge] = []
  /// The agreements of its table, those with a box first.
  private(set) var agreements: [Int] = []

  /// Whether it is about one partner or one agreement.
  var hasFocus: Bool { if case .focus? = members.first { true } else { false } }

  var graph: Graph { Graph(width: 200, height: 65, gap: 64, boxes: members.count, edges: edges, isOrdered: false) }

  /// The partners that meet in the agreements of one of them.
  ///
  /// nil where none of its agreements has another partner.
  init?(of partner: Int, in agreements: [Int], _ review: Review) {
    guard agreements.contains(where: { review.partners(of: $0).count > 1 }) else { return nil }
    self.review = review
    members = [.focus(Handbook.Target(kind: .partner, index: partner))]
    addAgreements(sorted(agreements), most: Self.mostOfPartner.agreements, from: 0)
    addPartners(except: partner, most: Self.mostOfPartner.partners)
  }

  /// The partners that meet in some agreements: those of few parties first. nil where no agreement joins two.
  init?(in agreements: [Int], most: Int, _ review: Review) {
    self.review = review
    let joining = sorted(agreements.filter { review.partners(of: $0).count > 1 })
    guard !joining.isEmpty else { return nil }
    addAgreements(joining, most: most, from: nil)
    addPartners(except: nil, most: max(Self.mostOfPartner.partners, most))
  }

  /// The partners of one agreement, and the other agreements that some of them have part in.
  ///
  /// nil where it has no partner.
  init?(around dossier: Int, _ review: Review) {
    self.review = review
    let handbook = review.portfolio.handbook, partners = review.partners(of: dossier)
    guard !partners.isEmpty else { return nil }
    let others = partners.map { handbook.dossiersOfPartner[$0].filter { $0 != dossier } }
    // Those who have part in most come first.
    let order = partners.indices.sorted { (others[$1].count, $0) < (others[$0].count, $1) }
    members = [.focus(Handbook.Target(kind: .dossier, index: dossier))]
    let shown = Self.room(for: partners.count, most: Self.mostOfAgreement.partners)
    for index in order.prefix(shown) {
      edges.append(Graph.Edge(from: 0, to: members.count))
      members.append(.partner(partners[index]))
    }
    if shown < partners.count {
      edges.append(Graph.Edge(from: 0, to: members.count))
      members.append(.otherPartners(partners.count - shown, of: dossier))
    }
    addSecond(order.prefix(shown).map { others[$0] })
    agreements = [dossier] + agreements
  }

  /// Adds the agreements of the partners that have a box, those that most of them share first; then, for each partner,
  /// one box for its agreements for which there was no room.
  private mutating func addSecond(_ byPartner: [[Int]]) {
    var shared: [Int: Int] = [:]
    for dossier in byPartner.flatMap({ $0 }) { shared[dossier, default: 0] += 1 }
    let order = shared.keys.sorted { (shared[$1] ?? 0, $0) < (shared[$0] ?? 0, $1) }
    let shown = Array(order.prefix(Self.room(for: order.count, most: Self.mostOfAgreement.agreements)))
    let first = members.count
    members += shown.map { .agreement($0) }
    agreements = shown
    for (index, own) in byPartner.enumerated() {
      for (place, dossier) in shown.enumerated() where own.contains(dossier) {
        edges.append(Graph.Edge(from: 1 + index, to: first + place))
      }
      let hidden = own.filter { !shown.contains($0) }
      guard !hidden.isEmpty else { continue }
      edges.append(Graph.Edge(from: 1 + index, to: members.count))
      members.append(.otherAgreements(hidden))
    }
  }

  // MARK: Agreements, then their partners

  private mutating func addAgreements(_ sorted: [Int], most: Int, from focus: Int?) {
    let shown = Array(sorted.prefix(Self.room(for: sorted.count, most: most)))
    agreements = sorted
    for dossier in shown {
      if let focus { edges.append(Graph.Edge(from: focus, to: members.count)) }
      members.append(.agreement(dossier))
    }
    guard shown.count < sorted.count, let focus else { return }
    edges.append(Graph.Edge(from: focus, to: members.count))
    members.append(.otherAgreements(Array(sorted.dropFirst(shown.count))))
  }

  private mutating func addPartners(except own: Int?, most: Int) {
    var lists: [(box: Int, dossier: Int, partners: [Int])] = []
    for (box, member) in members.enumerated() {
      if case .agreement(let dossier) = member {
        lists.append((box, dossier, review.partners(of: dossier).filter { $0 != own }))
      }
    }
    var counts: [Int: Int] = [:]
    for list in lists where list.partners.count <= Self.mostLines {
      for partner in list.partners { counts[partner, default: 0] += 1 }
    }
    let shown = counts.keys.sorted { (counts[$1] ?? 0, $0) < (counts[$0] ?? 0, $1) }.prefix(most)
    let boxes = Dictionary(shown.enumerated().map { ($1, members.count + $0) }, uniquingKeysWith: { first, _ in first })
    members += shown.map { .partner($0) }
    for list in lists {
      let drawn = list.partners.count <= Self.mostLines ? list.partners.compactMap { boxes[$0] } : []
      edges += drawn.map { Graph.Edge(from: list.box, to: $0) }
      guard drawn.count < list.partners.count else { continue }
      edges.append(Graph.Edge(from: list.box, to: members.count))
      members.append(.otherPartners(list.partners.count - drawn.count, of: list.dossier))
    }
  }

  /// How many of some things get a box of their own. A single one too many does: a box that says “one more” would take
  /// as much room.
  private static func room(for count: Int, most: Int) -> Int { count <= most + 1 ? count : most }

  /// Live ones first, then those of few partners, then the youngest.
  private func sorted(_ dossiers: [Int]) -> [Int] {
    let handbook = review.portfolio.handbook
    func rank(_ index: Int) -> (live: Int, few: Int, age: Int, dossier: Int) {
      let dossier = handbook.dossiers[index], partners = review.partners(of: index).count
      let isLive = dossier.stage.value.map { handbook.model.stages[$0].isLive } ?? false
      let hasFew = partners > 1 && partners <= Self.mostLines
      let day = (dossier.dates.inForce.value ?? dossier.dates.signed.value)?.ordinal ?? 0
      return (live: isLive ? 0 : 1, few: hasFew ? 0 : 1, age: -day, dossier: index)
    }
    return dossiers.map(rank).sorted { $0 < $1 }.map(\.dossier)
  }
}
