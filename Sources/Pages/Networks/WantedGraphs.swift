package import Charts
internal import Diagnostics
internal import Dossiers
internal import Markup
package import Planning

/// Every graph that the pages of a handbook draw, each once. They are laid out before any page is rendered, and their
/// order does not depend on the number of workers.
package func graphs(of review: Review) -> [Graph] {
  let handbook = review.portfolio.handbook
  var seen: Set<Graph> = [], wanted: [Graph] = []
  func want(_ graph: Graph?) {
    if let graph, seen.insert(graph).inserted { wanted.append(graph) }
  }
  for dossier in handbook.dossiers.indices { want(Family(of: dossier, in: handbook)?.graph) }
  for partner in handbook.partners.indices where partner != handbook.ownPartner {
    want(PartnerNetwork(of: partner, in: handbook.dossiersOfPartner[partner], review)?.graph)
  }
  let bodies =
    handbook.targets.map { handbook.document($0).file }
    + handbook.translations.keys.sorted().flatMap { (handbook.translations[$0] ?? []).map(\.file) }
  for file in bodies {
    for figure in file.body.figures {
      if let block = readBlock(figure, in: file.path, under: handbook.model).value, block.kind == .network {
        want(FigureNetwork(block, review)?.graph)
      }
    }
  }
  return wanted
}

/// What a `network` block draws.
enum FigureNetwork {
  case partners(PartnerNetwork)
  case places(PlaceNetwork)

  /// nil where there is nothing to draw.
  init?(_ block: Block, _ review: Review) {
    let dossiers = review.dossiers(in: block.select)
    if block.across != nil {
      guard let places = PlaceNetwork(Self.tally(block, dossiers, review), limit: block.limit) else { return nil }
      self = .places(places)
      return
    }
    guard let partners = Self.partners(block, dossiers, review) else { return nil }
    self = .partners(partners)
  }

  static func tally(_ block: Block, _ dossiers: [Int], _ review: Review) -> Tally {
    Tally(review.facts(of: block.matter, in: dossiers, block.measure), by: block.by ?? .partner, across: block.across)
  }

  /// Of the one partner or the one dossier that the block names, else of all that it selects.
  private static func partners(_ block: Block, _ dossiers: [Int], _ review: Review) -> PartnerNetwork? {
    let handbook = review.portfolio.handbook
    for condition in block.select.conditions {
      switch condition {
      case .partner(let ids):
        guard ids.count == 1, let target = handbook.find(ids[0]), target.kind == .partner,
          target.index != handbook.ownPartner
        else { continue }
        return PartnerNetwork(of: target.index, in: dossiers, review)
      case .id(let ids):
        guard ids.count == 1, dossiers.count == 1 else { continue }
        return PartnerNetwork(around: dossiers[0], review)
      default: continue
      }
    }
    return PartnerNetwork(in: dossiers, most: min(block.limit ?? 12, 30), review)
  }

  var graph: Graph {
    switch self {
    case .partners(let network): network.graph
    case .places(let network): network.graph
    }
  }
}
