internal import Charts
internal import Dossiers
internal import Planning
internal import Templates

/// A network of agreements and partners in words: as a picture, where there is a layout for it, and as a table, a row
/// an agreement.
struct NetworkView {
  let network: PartnerNetwork
  let labels: FigureLabels

  private var language: SiteLanguage { labels.language }
  private var handbook: Handbook { language.handbook }
  private var words: Words { language.words }

  /// The picture; empty without a layout.
  func picture(_ text: ChartWords) -> [UInt8] {
    let graph = network.graph
    guard let layout = language.layouts[graph] else { return [] }
    let lines = Array(repeating: Network.Line.rests, count: graph.edges.count)
    let boxes = Network(graph: graph, boxes: network.members.map(box), lines: lines)
    return Charts.network(boxes, layout, text.marked(network.members.flatMap(targets), language))
  }

  private func targets(_ member: PartnerNetwork.Member) -> [Handbook.Target] {
    switch member {
    case .focus(let target): [target]
    case .agreement(let dossier), .otherPartners(_, let dossier): [Handbook.Target(kind: .dossier, index: dossier)]
    case .partner(let partner): [Handbook.Target(kind: .partner, index: partner)]
    case .otherAgreements(let dossiers): dossiers.map { Handbook.Target(kind: .dossier, index: $0) }
    }
  }

  private func box(_ member: PartnerNetwork.Member) -> Network.Box {
    switch member {
    case .focus(let target):
      let name = handbook.document(target).name.text(in: words.language)
      let shown = target.kind == .dossier ? "\(handbook.document(target).id) \(name)" : name
      return Network.Box(.present, head: "", name: shown, href: nil, says: shown)
    case .agreement(let dossier):
      let id = handbook.dossiers[dossier].id
      let name = "\(id) \(handbook.dossiers[dossier].name.text(in: words.language))"
      let isEnded = handbook.dossiers[dossier].stage.value.map { handbook.model.stages[$0].isTerminal } ?? false
      let count = words.fill(.networkPartners, [.n: words.number(partners(of: dossier).count)])
      let head = [count] + (isEnded ? [words[.endedShort]] : [])
      let line = head.joined(separator: " · ")
      return Network.Box(
        isEnded ? .ended : .agreement, head: line, name: "\(id) \(language.shortName(of: dossier))",
        href: href(dossier),
        says: "\(name) (\(line))")
    case .partner(let partner):
      let name = language.partnerNames[partner],
        kind = handbook.partners[partner].kind.value.map { labels.label(.index($0), .partnerKind) } ?? ""
      return Network.Box(
        .partner, head: kind, name: name, href: href(ofPartner: partner),
        says: kind.isEmpty ? name : "\(name) (\(kind))")
    case .otherAgreements(let dossiers):
      let more = words.count(.networkMoreAgreements, dossiers.count)
      return Network.Box(.more, head: "", name: more, href: labels.register(of: dossiers), says: more)
    case .otherPartners(let count, let dossier):
      let more = words.count(.networkMorePartners, count)
      return Network.Box(
        .more, head: "", name: more, href: href(dossier), says: "\(handbook.dossiers[dossier].id): \(more)")
    }
  }

  /// A row an agreement: its partners by name, at most eight, and their number.
  var table: FigureTable {
    let most = 100
    let rows = network.agreements.prefix(most).map { dossier -> RowValues in
      let partners = partners(of: dossier), document = handbook.dossiers[dossier]
      let names = partners.prefix(8).map { linked(language.partnerNames[$0], href(ofPartner: $0)) }
      let more = words.fill(.more, [.n: words.number(partners.count - 8)])
      let rest = partners.count > 8 ? [linked(more, href(dossier))] : []
      return RowValues(cells: [
        FigureTable.cell(
          "\(document.id) \(document.name.text(in: words.language))", href: href(dossier), isNumber: false),
        FigureTable.cell("\(partners.count)", href: href(dossier), isNumber: true),
        CellValues(html: .html(joined(names + rest)), numeric: false)
      ])
    }
    let rest = Array(network.agreements.dropFirst(most))
    let last =
      rest.isEmpty
      ? []
      : [FigureTable.more(words.count(.networkMoreAgreements, rest.count), href: labels.register(of: rest), columns: 3)]
    return FigureTable(
      head: [.text(words[.ofDossiers]), .number(words[.networkPartnerCount]), .text(words[.partners])],
      rows: Array(rows) + last)
  }

  private func partners(of dossier: Int) -> [Int] { language.review.partners(of: dossier) }

  private func href(_ dossier: Int) -> String? {
    language.href(Handbook.Target(kind: .dossier, index: dossier), from: labels.route)
  }

  private func href(ofPartner partner: Int) -> String? {
    language.href(Handbook.Target(kind: .partner, index: partner), from: labels.route)
  }
}

extension ChartWords {
  /// The same with the marking of the most restricted document in the picture, which may be copied from its page.
  func marked(_ targets: [Handbook.Target], _ language: SiteLanguage) -> ChartWords {
    let levels = targets.map { language.handbook.document($0).classification }
    guard let level = levels.max() else { return self }
    let marking = language.handbook.model.classifications[level].name.text(in: language.words.language)
    guard !marking.isEmpty else { return self }
    let sentence = "\(language.words[.level]): \(marking)."
    return ChartWords(
      id: id, title: title, description: description.isEmpty ? sentence : "\(description) \(sentence)")
  }
}
