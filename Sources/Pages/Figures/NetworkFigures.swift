import Charts
import Dossiers
import FoundationEssentials
import Planning

/// What stands below a network of agreements and partners: which partners meet most others, and which live agreements
/// are most closely tied.
struct NetworkFigures {
  /// More rows than these are read better in the list of partners and in the register.
  private static let room = 12

  let dossiers: [Int]
  /// The anchor of the network itself.
  let id: String
  let labels: FigureLabels

  private var language: SiteLanguage { labels.language }
  private var words: Words { language.words }

  /// Those that have something to show.
  var values: [FigureValues] { [centrality, hubs].compactMap { $0 } }

  private func figure(_ part: String, _ title: Word, _ note: Word, _ table: FigureTable) -> FigureValues {
    let text = ChartWords(id: "\(id)-\(part)", title: words[title], description: words[note])
    return figureRecord(text, svg: [], table: table, more: nil)
  }

  // MARK: Partners

  private var centrality: FigureValues? {
    let central = language.review.centralities(in: dossiers).filter { $0.met > 0 }
    let shown = central.prefix(Self.room), rest = central.count - shown.count
    guard let first = shown.first else { return nil }
    let bars = shown.map { partner in
      FigureTable.Bar(
        label: language.partnerNames[partner.partner],
        href: labels.href(.index(partner.partner), .partner), length: Double(partner.met), text: told(partner))
    }
    var table = FigureTable(
      bars: bars, heading: labels.name(of: .partner), measure: words[.centralityMeasure], end: Double(first.others))
    table.add(
      rest: rest, words.fill(.more, [.n: words.number(rest)]),
      href: labels.route.address(of: Route(path: "partners/index.html")))
    return figure("centrality", .centralityTitle, .centralityNote, table)
  }

  /// `5 of 16 (31 %)`
  private func told(_ centrality: Centrality) -> String {
    let figure = Bounded(value: Decimal(centrality.met), most: Decimal(centrality.others)), format = language.format
    return "\(format.bounded(figure)) (\(format.wholePercent(centrality.value)))"
  }

  // MARK: Agreements

  private var hubs: FigureValues? {
    let hubs = language.review.hubs(among: dossiers)
    let shown = hubs.prefix(Self.room), rest = hubs.dropFirst(shown.count).map(\.dossier)
    guard let first = shown.first else { return nil }
    let bars = shown.map { hub in
      FigureTable.Bar(
        label: "\(language.handbook.dossiers[hub.dossier].id) \(language.shortName(of: hub.dossier))",
        href: language.href(Handbook.Target(kind: .dossier, index: hub.dossier), from: labels.route),
        length: Double(hub.ties.degree), text: words.count(.pointCount, hub.ties.degree),
        numbers: [hub.ties.links.count, hub.ties.sharingCounterpart, hub.ties.sharingTheme].map(words.number))
    }
    var table = FigureTable(
      bars: bars, heading: words[.ofDossiers], measure: words[.hubsMeasure],
      numbers: [words[.hubsLinks], words[.hubsPartners], words[.hubsThemes]], end: Double(first.ties.degree))
    table.add(rest: rest.count, words.fill(.more, [.n: words.number(rest.count)]), href: labels.register(of: rest))
    return figure("hubs", .hubsTitle, .hubsNote, table)
  }
}
