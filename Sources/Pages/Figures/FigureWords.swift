import Charts
import Dossiers
import Planning

/// The title of a figure and the sentence under it: the block's own, else made from what the figure counts.
struct FigureWords {
  private let block: Block
  private let count: FigureCount
  private let labels: FigureLabels

  private var language: SiteLanguage { labels.language }
  private var words: Words { language.words }

  init(_ block: Block, _ labels: FigureLabels) {
    self.block = block
    count = FigureCount(block)
    self.labels = labels
  }

  /// - Parameter id: of the figure, unique on its page.
  func chartWords(id: String) -> ChartWords { ChartWords(id: id, title: title, description: description) }

  /// Whether it is the network of agreements and partners, which counts nothing along a line.
  private var isPartnerNetwork: Bool { block.kind == .network && block.across == nil }

  private var title: String {
    if let title = block.title { return title.text(in: words.language) }
    if isPartnerNetwork { return words[.networkTitle] }
    let lines = [count.by, count.across].compactMap { $0 }.map(labels.name).joined(separator: " × ")
    return "\(labels.name(of: count.matter)): \(lines)"
  }

  private var description: String {
    guard let own = block.note?.text(in: words.language) else { return made }
    // What the numbers of a table are out of stands nowhere else: its own note comes before that, not in its place.
    return block.kind == .table ? [own, made].filter { !$0.isEmpty }.joined(separator: " ") : own
  }

  /// Made from what the figure counts, or from what its table shows.
  private var made: String {
    switch block.kind {
    case .tiles, .list: return ""
    case .table:
      let all = language.review.dossiers(in: block.select).count
      return DossierColumns(block, labels).note(shown: min(all, block.mostDossiers), of: all)
    case .timeline: return words[.figureTerms]
    case .network where isPartnerNetwork: return words[.networkNote]
    case .map where language.handbook.model.site.map: return words[.mapNote]
    case .bar, .stacked, .matrix, .calendar, .network, .map:
      return words.fill(
        count.across == nil ? .figureBy : .figureAcross,
        [
          .what: labels.name(of: count.matter), .measure: measure, .by: labels.name(of: count.by),
          .across: count.across.map(labels.name) ?? ""
        ])
    }
  }

  /// What the numbers are, and what they are out of.
  private var measure: String {
    let name = labels.name(of: count.measure)
    switch count.measure {
    case .amount: return name
    case .count: return "\(name), \(number)"
    case .mean:
      guard let highest = count.highestValue(under: language.handbook.model) else { return name }
      return "\(name), \(words.fill(.ofAll, [.all: "\(highest)"]))"
    }
  }

  /// How many things the figure counts, and how many of them the handbook has where these are more.
  private var number: String {
    let review = language.review, today = language.assessment.today
    let here = count.facts(in: review.dossiers(in: block.select), .count, review, asOf: today).count
    let all = count.facts(in: Array(language.handbook.dossiers.indices), .count, review, asOf: today).count
    return here == all
      ? words.fill(.inAll, [.n: words.number(all)])
      : words.fill(.outOf, [.n: words.number(here), .all: words.number(all)])
  }
}
