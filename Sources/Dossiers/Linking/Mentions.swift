/// One document names another.
struct Mention {
  let target: Handbook.Target
  let source: Handbook.Target

  init(of target: Handbook.Target, by source: Handbook.Target) {
    self.target = target
    self.source = source
  }
}

/// By document, the documents that name it: each once, in the order of kind and id, without the document itself.
struct Mentions {
  private(set) var backlinks: [Handbook.Target: [Handbook.Target]] = [:]

  /// A large handbook has very many mentions. So each is packed into one number, the target in the upper half
  /// and the source in the lower, and sorting the numbers brings the mentions of one target together.
  init(_ mentions: [Mention], in shelves: Shelves) {
    var firsts: [Int] = []
    var total = 0
    for kind in ContentKind.allCases {
      firsts.append(total)
      total += shelves.count(of: kind)
    }
    let targets = shelves.targets
    func number(_ target: Handbook.Target) -> UInt64 { UInt64(firsts[target.kind.ordinal] + target.index) }
    var pairs = mentions.map { number($0.target) << 32 | number($0.source) }
    pairs.sort()
    var at = 0
    while at < pairs.count {
      let target = pairs[at] >> 32
      var sources: [Handbook.Target] = []
      var last: UInt64?
      while at < pairs.count, pairs[at] >> 32 == target {
        let source = pairs[at] & 0xFFFF_FFFF
        if source != last, source != target { sources.append(targets[Int(source)]) }
        last = source
        at += 1
      }
      if !sources.isEmpty { backlinks[targets[Int(target)]] = sources }
    }
  }
}

extension ContentKind {
  /// Its place in `allCases`.
  package var ordinal: Int {
    switch self {
    case .dossier: 0
    case .partner: 1
    case .chapter: 2
    case .pack: 3
    case .term: 4
    case .dashboard: 5
    }
  }
}
