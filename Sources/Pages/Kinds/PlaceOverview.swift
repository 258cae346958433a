internal import Dossiers
internal import Planning
internal import Templates

/// The upper part of the page of a partner, a unit, a country, a theme and the like (a “place”): a verdict, a strip of
/// numbers that each lead to their list, what is overdue and why, what falls due, the live agreements, then the others.
struct PlaceOverview {
  let maker: PageMaker
  /// The dossiers of the place, in the order of the register.
  let dossiers: [Int]
  private let attention: Attention
  /// What falls due within 90 days, and what falls due after that within a year.
  private let soon: [Agenda.Entry]
  private let later: [Agenda.Entry]
  private let live: [Int]
  private let ended: [Int]
  /// Dossiers on their way to being live: neither live nor ended.
  private let others: [Int]

  /// The most obligations that one list of the page has: more are easier to read in the calendar.
  private static let room = 40

  /// - Parameters:
  ///   - dossiers: those of the place.
  ///   - unit: where the place is a unit, that unit. Then the obligations are those that the unit answers for, in
  ///     whosever dossiers, and not those that others answer for in its own.
  init(_ maker: PageMaker, of dossiers: [Int], unit: Int? = nil) {
    let language = maker.language
    self.maker = maker
    self.dossiers = language.inOrder(dossiers)
    let attention = Attention(language, of: unit.map { language.dossiersAnswered[$0] } ?? dossiers, unit: unit)
    self.attention = attention
    let near = language.assessment.today.adding(days: 90)
    let ahead = attention.agenda.entries.filter { !attention.agenda[$0].isLate }
    soon = ahead.filter { $0.day <= near }
    later = ahead.filter { $0.day > near }
    live = self.dossiers.filter { maker.isLive($0) }
    ended = self.dossiers.filter { language.stage(of: $0)?.isTerminal ?? false }
    others = self.dossiers.filter { language.stage(of: $0).map { !$0.isLive && !$0.isTerminal } ?? true }
  }

  private var language: SiteLanguage { maker.language }
  private var words: Words { language.words }
  private var today: CalendarDate { language.assessment.today }
  private var labels: FigureLabels { FigureLabels(language: language, route: maker.page.route) }
  private var late: [Agenda.Entry] { attention[.overdue] }

  // MARK: Values

  var values: PlaceValues {
    PlaceValues(
      verdict: attention.verdict,
      outlook: attention.outlook,
      strip: strip,
      lateLabel: late.isEmpty ? "" : words.count(.placeWhy, late.count),
      late: lines(late.prefix(Self.room)),
      lateMore: more(than: late.count),
      soon: lines(soon.prefix(Self.room)),
      soonMore: more(than: soon.count),
      laterLabel: later.isEmpty ? "" : words.count(.placeLater, later.count),
      later: lines(later.prefix(8)),
      count: words.count(.dossierCount, live.count),
      rows: language.folded(live, from: maker.page.route),
      others: folded)
  }

  /// The words for how many obligations of a list the page leaves out; empty where it has all.
  private func more(than count: Int) -> String {
    count > Self.room ? words.fill(.more, [.n: words.number(count - Self.room)]) : ""
  }

  private func lines(_ entries: some Sequence<Agenda.Entry>) -> [DeadlineValues] {
    entries.map { maker.deadline(attention.agenda[$0], of: $0.dossier, withWorking: true) }
  }

  /// The lists of dossiers that are not live: those on their way there, and those that ended.
  private var folded: [OtherListValues] {
    func list(_ label: Word, _ id: String, _ dossiers: [Int]) -> OtherListValues? {
      guard !dossiers.isEmpty else { return nil }
      return OtherListValues(
        id: id, label: words[label], count: words.count(.dossierCount, dossiers.count),
        rows: language.folded(dossiers, from: maker.page.route))
    }
    return [list(.placePrepared, "_prepared", others), list(.placeEnded, "_ended", ended)].compactMap { $0 }
  }

  // MARK: Strip

  private var strip: [PlaceFactValues] {
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

  /// An obligation in half a sentence: what, of which dossier, how far off. Empty for none.
  private func note(_ entry: Agenda.Entry?) -> String {
    guard let entry else { return "" }
    let deadline = attention.agenda[entry]
    let what = words[deadline.kind.word] + ", " + language.handbook.dossiers[entry.dossier].id
    return what + ", " + language.format.distance(of: deadline, from: today)
  }

  /// A number that leads to the list of what it counts, with links to some of these.
  ///
  /// Up to six dossiers are linked, of more than six the first five. Of more than twenty none is, as five would say
  /// little about them.
  private func fact(_ word: Word, _ count: Int, _ href: String, note: String = "", links: [Int] = []) -> PlaceFactValues
  {
    let most =
      switch links.count {
      case ...6: 6
      case ...20: 5
      default: 0
      }
    let shown = links.prefix(most)
    let rest = shown.isEmpty ? 0 : links.count - shown.count
    return PlaceFactValues(
      label: words[word], value: words.number(count), href: count == 0 ? "" : href,
      note: rest > 0 ? words.fill(.more, [.n: words.number(rest)]) : note,
      links: shown.compactMap { dossier in
        let href = language.href(Handbook.Target(kind: .dossier, index: dossier), from: maker.page.route)
        return href.map { .to($0, language.handbook.dossiers[dossier].id) }
      })
  }
}

extension SiteLanguage {
  fileprivate func stage(of dossier: Int) -> PlanningModel.Stage? {
    handbook.dossiers[dossier].stage.value.map { handbook.model.stages[$0] }
  }
}
