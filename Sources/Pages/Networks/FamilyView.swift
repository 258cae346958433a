internal import Charts
internal import Dossiers
internal import Planning
internal import Templates

/// A dossier's family in words: as a tree, where there is a layout for it, and as a list of the same.
struct FamilyView {
  let family: Family
  let labels: FigureLabels

  private var language: SiteLanguage { labels.language }
  private var handbook: Handbook { language.handbook }
  private var words: Words { language.words }

  init?(of dossier: Int, on route: Route, in language: SiteLanguage) {
    guard let family = Family(of: dossier, in: language.handbook) else { return nil }
    self.family = family
    labels = FigureLabels(language: language, route: route)
  }

  /// The tree as an SVG image; empty without a layout.
  var picture: [UInt8] {
    let graph = family.graph
    guard let layout = language.layouts[graph] else { return [] }
    let boxes = family.members.map(box) + family.rests.map(box)
    let text = ChartWords(id: "_tree", title: words[.family], description: words[.familyNote])
    let dossiers = family.members.map(\.dossier) + family.rests.flatMap(\.dossiers)
    let shown = text.marked(dossiers.map { Handbook.Target(kind: .dossier, index: $0) }, language)
    return network(Network(graph: graph, boxes: boxes, lines: family.allLines), layout, shown)
  }

  private func box(_ member: Family.Member) -> Network.Box {
    let dossier = handbook.dossiers[member.dossier], name = name(member.dossier)
    let isEnded = hasEnded(member.dossier), tie = words[member.tie.word]
    let head = isEnded ? "\(tie) · \(words[.endedShort])" : tie
    return Network.Box(
      member.tie == .present ? .present : isEnded ? .ended : .agreement, head: head, name: "\(dossier.id) \(name)",
      href: member.tie == .present ? nil : href(member.dossier), says: "\(head): \(dossier.id) \(name)")
  }

  private func box(_ rest: Family.Rest) -> Network.Box {
    let more = more(rest), tie = words[rest.tie.word]
    return Network.Box(.more, head: tie, name: more, href: labels.register(of: rest.dossiers), says: "\(tie): \(more)")
  }

  // MARK: The list

  /// The same as a list in a list: what the dossier rests on outside, what rests on it inside.
  var list: [UInt8] {
    let ties: [Family.Tie] = [.replaces, .amends, .amendedBy, .replacedBy, .child]
    let inside = ties.flatMap(entries), own = entry(family.members[0])
    let siblings = entries(.sibling) + [own + (inside.isEmpty ? [] : HTML.list(inside))]
    // The nearest parent stands first among the members, and innermost in the list.
    return entries(.parent).reduce(HTML.list(siblings)) { html, parent in HTML.list([parent + html]) }
  }

  private func entries(_ tie: Family.Tie) -> [[UInt8]] {
    let members = family.members.filter { $0.tie == tie }.map(entry)
    let rests = family.rests.filter { $0.tie == tie }.map { rest in
      escaped(words[tie.word] + ": ") + linked(more(rest), labels.register(of: rest.dossiers))
    }
    return members + rests
  }

  /// `3 more`, `56+ more`.
  private func more(_ rest: Family.Rest) -> String {
    words.fill(.more, [.n: words.number(rest.dossiers.count) + (rest.isOpen ? "+" : "")])
  }

  private func entry(_ member: Family.Member) -> [UInt8] {
    let text = "\(handbook.dossiers[member.dossier].id) \(name(member.dossier))"
    let ended = hasEnded(member.dossier) ? escaped(" (\(words[.endedShort]))") : []
    if member.tie == .present {
      return HTML.currentPage(text) + ended
    }
    return escaped(words[member.tie.word] + ": ") + linked(text, href(member.dossier)) + ended
  }

  private func name(_ dossier: Int) -> String { handbook.dossiers[dossier].name.text(in: words.language) }

  private func href(_ dossier: Int) -> String? {
    language.href(Handbook.Target(kind: .dossier, index: dossier), from: labels.route)
  }

  private func hasEnded(_ dossier: Int) -> Bool {
    handbook.dossiers[dossier].stage.value.map { handbook.model.stages[$0].isTerminal } ?? false
  }
}

extension Family.Tie {
  var word: Word {
    switch self {
    case .present: .familyPresent
    case .parent: .parent
    case .replaces: .replaces
    case .amends: .amends
    case .amendedBy: .amendedBy
    case .replacedBy: .replacedBy
    case .sibling: .familySibling
    case .child: .familyChild
    }
  }
}
