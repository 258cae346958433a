/// The live dossiers in groups that may overlap. It counts the neighbours of a dossier: the others in any of its
/// groups. The same counts the neighbours of partners, whose groups are the agreements that they are party to.
///
/// A small group is a list and a large one a set of bits, so that counting the neighbours of each of n dossiers takes
/// about n × n / 64 steps at worst.
struct LiveGroups: Sendable {
  /// By dossier, each group once.
  private let groups: [[Int]]
  /// By group: live dossiers, ascending; their bits where there are many.
  private let members: [[Int]]
  private let bits: [[UInt64]?]
  private let words: Int

  init(_ groupsOfDossier: [[Int]], isLive: [Bool]) {
    let words = (groupsOfDossier.count + 63) / 64
    let count = groupsOfDossier.lazy.compactMap { $0.max() }.max().map { $0 + 1 } ?? 0
    var members = [[Int]](repeating: [], count: count)
    for (dossier, groups) in groupsOfDossier.enumerated() where isLive[dossier] {
      for group in groups where members[group].last != dossier { members[group].append(dossier) }
    }
    groups = groupsOfDossier.map { $0.count < 2 ? $0 : Array(Set($0)).sorted() }
    self.members = members
    self.words = words
    bits = members.map { list in
      guard list.count > words else { return nil }
      var bits = [UInt64](repeating: 0, count: words)
      for dossier in list { bits[dossier >> 6] |= 1 << UInt64(dossier & 63) }
      return bits
    }
  }

  /// Whether any other live dossier is in a group of this live one.
  func hasOthers(beside dossier: Int) -> Bool { groups[dossier].contains { members[$0].count > 1 } }

  /// How many other live dossiers are in a group of this live one.
  func others(beside dossier: Int) -> Int {
    let groups = groups[dossier]
    guard let first = groups.first else { return 0 }
    if groups.count == 1 { return members[first].count - 1 }
    var union = [UInt64](repeating: 0, count: words)
    for group in groups {
      if let bits = bits[group] {
        for word in 0..<words { union[word] |= bits[word] }
      } else {
        for member in members[group] { union[member >> 6] |= 1 << UInt64(member & 63) }
      }
    }
    return union.reduce(0) { $0 + $1.nonzeroBitCount } - 1
  }
}
