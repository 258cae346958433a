internal import Dossiers
internal import Planning
internal import Templates

/// What a reader first wants to know of a partner, a unit, a country, a theme: a verdict, a strip of facts that each
/// lead to their list, what is overdue and why, what falls due, the live agreements, then the others.
struct PlaceOverview {
  let site: Site
  let page: Site.Page
  let language: SiteLanguage
  let dossiers: [Int]
  private let attention: Attention
  /// What is not late yet: within 90 days, and after them.
  private let soon: [Agenda.Entry]
  private let later: [Agenda.Entry]
  private let live: [Int]
  private let ended: [Int]
  /// On its way: neither live nor ended.
  private let others: [Int]

  /// More obligations than these are read better in the calendar.
  private static let room = 40

  /// - Parameter unit: of a unit also what it answers for in the dossiers of others, and not what others do in its own.
  init(_ site: Site, of dossiers: [Int], unit: Int? = nil, _ page: Site.Page, _ language: SiteLanguage) {
    self.site = site
    self.page = page
    self.language = language
    self.dossiers = language.inOrder(dossiers)
    let attention = Attention(language, of: unit.map { language.dossiersAnswered[$0] } ?? dossiers, unit: unit)
    self.attention = attention
    let near = language.assessment.today.adding(days: 90)
    let ahead = attention.agenda.entries.filter { !attention.agenda[$0].isLate }
    soon = ahead.filter { $0.day <= near }
    later = ahead.filter { $0.day > near }
    live = self.dossiers.filter { site.isLive($0, language.handbook) }
    ended = self.dossiers.filter { language.stage(of: $0)?.isTerminal ?? false }
    others = self.dossiers.filter { language.stage(of: $0).map { !$0.isLive && !$0.isTerminal } ?? true }
  }

  private var words: Words { language.words }
  private var today: CalendarDate { language.assessment.today }
  private var labels: FigureLabels { FigureLabels(language: language, route: page.route) }
  private var late: [Agenda.Entry] { attention[.overdue] }

  // MARK: Values

  /// In the order of `placeFields`.
  var values: [Value] {
    [
      .text(attention.verdict), .text(attention.outlook), .list(strip),
      .text(late.isEmpty ? "" : words.count(.placeWhy, late.count)), .list(lines(late.prefix(Self.room))),
      .text(late.count > Self.room ? words.fill(.more, [.n: words.number(late.count - Self.room)]) : ""),
      .list(lines(soon.prefix(Self.room))),
      .text(soon.count > Self.room ? words.fill(.more, [.n: words.number(soon.count - Self.room)]) : ""),
      .text(later.isEmpty ? "" : words.count(.placeLater, later.count)), .list(lines(later.prefix(8))),
      .text(words.count(.dossierCount, live.count)), .html(language.folded(live, from: page.route)), .list(folded)
    ]
  }

  private func lines(_ entries: some Sequence<Agenda.Entry>) -> [Value] {
    entries.map { site.deadline(attention.agenda[$0], of: $0.dossier, page, language, withWorking: true) }
  }

  /// What is not live: on its way there, and ended.
  private var folded: [Value] {
    [(Word.placePrepared, "_prepared", others), (.placeEnded, "_ended", ended)].filter { !$0.2.isEmpty }.map {
      word, id, list in
      otherListShape.record([
        "id": .text(id), "label": .text(words[word]), "count": .text(words.count(.dossierCount, list.count)),
        "rows": .html(language.folded(list, from: page.route))
      ])
    }
  }

  // MARK: Strip

  private var strip: [Value] {
    let ending = live.filter { language.endsWithinYear($0) }
    var facts = [
      fact(.overdue, late.count, "#_late", note: note(late.first)),
      fact(.placeSoon, soon.count, "#_soon", note: note(soon.first)),
      fact(.placeLive, live.count, "#_live", links: live),
      fact(.placeEnding, ending.count, ending.count > 60 ? "" : labels.register(of: ending) ?? "", links: ending)
    ]
    if !others.isEmpty { facts.append(fact(.placePrepared, others.count, "#_prepared", links: others)) }
    if !ended.isEmpty { facts.append(fact(.placeEnded, ended.count, "#_ended", links: ended)) }
    return facts
  }

  /// Of obligations the most pressing one.
  private func note(_ entry: Agenda.Entry?) -> String {
    guard let entry else { return "" }
    let deadline = attention.agenda[entry]
    let what = words[deadline.kind.word] + ", " + language.handbook.dossiers[entry.dossier].id
    return what + ", " + language.format.distance(of: deadline, from: today)
  }

  /// A number that leads to its list; of dossiers the first few by name, where those are a fair part of all.
  private func fact(_ word: Word, _ count: Int, _ href: String, note: String = "", links: [Int] = []) -> Value {
    let shown = links.prefix(links.count > 20 ? 0 : links.count > 6 ? 5 : 6)
    let rest = shown.isEmpty ? 0 : links.count - shown.count
    return placeFactShape.record([
      "label": .text(words[word]), "value": .text(words.number(count)), "href": .text(count == 0 ? "" : href),
      "note": .text(rest > 0 ? words.fill(.more, [.n: words.number(rest)]) : note),
      "links": .list(
        shown.compactMap { dossier in
          language.href(Handbook.Target(kind: .dossier, index: dossier), from: page.route).map {
            site.link(language.handbook.dossiers[dossier].id, $0)
          }
        })
    ])
  }
}

extension SiteLanguage {
  fileprivate func stage(of dossier: Int) -> PlanningModel.Stage? {
    handbook.dossiers[dossier].stage.value.map { handbook.model.stages[$0] }
  }
}
