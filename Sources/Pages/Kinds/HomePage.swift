internal import Diagnostics
internal import Dossiers
internal import Planning
internal import Templates

extension PageMaker {
  /// The state of cooperation on one page: a verdict, the numbers of the day, what needs doing, what ends within a
  /// year, how old what stands where is, dossiers by theme, what changed.
  func home() -> FilledPage {
    let title =
      handbook.model.site.title?.text(in: words.language) ?? handbook.model.organisation.name.text(in: words.language)
    let counted = words.fill(
      .homeCounted,
      [
        .dossiers: words.count(.dossierCount, handbook.dossiers.count),
        .partners: words.count(.partnerCount, handbook.listedPartners.count)
      ])
    let subtitle = "\(words[.asOf]) \(language.format.date(language.assessment.today)) · \(counted)"
    let attention = Attention(language), themes = shownThemes
    let rest = handbook.model.themes.count - themes.count
    return fill(
      Frame(title: title, subtitle: subtitle, level: site.highestLevel),
      HomePageValues(
        verdict: attention.verdict, outlook: attention.outlook, tiles: tiles(attention),
        attention: groups(attention), ending: ending(),
        stages: StageAgeFigure(on: page.route, in: language).html,
        themeColumns: columns([.theme, .themeLive, .themeEnding, .all]),
        themes: themes.map { theme($0) },
        moreThemes: rest > 0 ? words.fill(.more, [.n: words.number(rest)]) : "", questions: questions(),
        hasChanges: !site.latest.isEmpty,
        changes: site.latest.prefix(6).map { change($0.entry, of: $0.document, most: 3) }))
  }

  /// The themes on the first page: all of them in the model's order, or where they are many the twelve with the most
  /// live agreements. Twelve with a line that says “3 more” would take no less room than fifteen.
  private var shownThemes: [Int] {
    let all = Array(handbook.model.themes.indices), most = 12
    guard all.count > most + 3 else { return all }
    let live = all.map { handbook.dossiersOfTheme[$0].count { isLive($0) } }
    let byLive = all.sorted { live[$0] == live[$1] ? $0 < $1 : live[$0] > live[$1] }
    return Array(byLive.prefix(most))
  }

  /// A theme's row in the table of the first page.
  private func theme(_ index: Int) -> RowValues {
    let dossiers = handbook.dossiersOfTheme[index]
    let labels = FigureLabels(language: language, route: page.route)
    let live = dossiers.filter { isLive($0) }
    let href = page.route.toRoot + Route.group(.themes, handbook.model.themes[index].id).path
    // An address that names each dossier of a long list would be too long: it asks the register to filter by theme.
    let filters = "dossiers/index.html?stage=live&theme=" + encodedPath(handbook.model.themes[index].id)
    func count(_ list: [Int], many: String? = nil) -> CellValues {
      let address = list.count > 60 ? many.map { page.route.toRoot + $0 } : labels.register(of: list)
      return FigureTable.cell(words.number(list.count), href: list.isEmpty ? nil : address, isNumber: true)
    }
    return RowValues(cells: [
      FigureTable.cell(language.name(.themes, index), href: href, isNumber: false), count(live, many: filters),
      count(live.filter { language.endsWithinYear($0) }),
      FigureTable.cell(words.number(dossiers.count), href: href, isNumber: true)
    ])
  }

  /// A number of the day, with what it counts.
  private struct Tile {
    let label: Word
    let number: Int
    let value: TileValues
  }

  /// The numbers of the day, what to do first, each with the list it counts.
  private func tiles(_ attention: Attention) -> [TileValues] {
    let today = language.assessment.today, quarter = today.adding(days: 90)
    let live = handbook.dossiers.indices.filter { isLive($0) }
    let notice = live.filter { dossier in
      language.assessment.dossiers[dossier].term.lastNoticeDay.map { $0.date >= today && $0.date <= quarter } ?? false
    }
    let ending = live.filter { language.endsWithinYear($0) }
    let labels = FigureLabels(language: language, route: page.route)
    let late = attention[.overdue].count, now = attention[.now].count
    let obligations = language.assessment.dossiers.reduce(0) { $0 + $1.deadlines.count }
    var counted = [
      tile(late, of: obligations, .tileLate, "calendar.html#_overdue", .adverse),
      tile(now, of: live.count, .tileNow, "#" + Urgency.now.anchor, .watch),
      tile(notice.count, of: live.count, .tileNotice, labels.register(of: notice) ?? "", .neutral),
      tile(ending.count, of: live.count, .tileEnding, labels.register(of: ending) ?? "", .neutral),
      tile(
        live.count, of: handbook.dossiers.count, .tileLive, page.route.toRoot + "dossiers/index.html?stage=live",
        .neutral), lastTile()
    ]
    let legacy = handbook.dossiers.indices.filter { handbook.dossiers[$0].isLegacy }
    if !legacy.isEmpty {
      // There is room for six tiles, so the tile of old agreements takes the place of another: of the first that counts
      // nothing, though never of the overdue ones; else of the notice days, which the list below has too.
      let replaced = counted.dropFirst().first { $0.number == 0 }?.label ?? .tileNotice
      counted.removeAll { $0.label == replaced }
      counted.append(
        tile(legacy.count, of: handbook.dossiers.count, .tileLegacy, labels.register(of: legacy) ?? "", .neutral)
      )
    }
    return counted.map(\.value)
  }

  /// The last tile: in the full edition, which authors read, how many findings are to be mended; in others the number
  /// of partners.
  private func lastTile() -> Tile {
    guard site.form.isFull else {
      let partners = handbook.listedPartners.count
      return tile(partners, of: partners, .tilePartners, "partners/index.html", .neutral)
    }
    let toMend = site.findings.count { $0.severity >= .warning }
    return tile(toMend, of: site.findings.count, .tileFindings, "findings.html#_mend", .neutral)
  }

  /// The questions that readers ask most, each with a link to the answer, and a number where one number answers it.
  private func questions() -> [CountValues] {
    let today = language.assessment.today
    let labels = FigureLabels(language: language, route: page.route)
    let ending = handbook.dossiers.indices.filter {
      isLive($0) && language.assessment.dossiers[$0].term.ends(from: today, to: today.adding(months: 6))
    }
    func ask(_ word: Word, _ href: String, _ count: Int? = nil) -> CountValues {
      CountValues(label: words[word], href: href, count: count.map(words.number) ?? "", note: "")
    }
    var questions = [ask(.askEnding, ending.isEmpty ? "" : labels.register(of: ending) ?? "", ending.count)]
    let lists: [(question: Word, group: GroupKind)] = [
      (.askUnit, .units), (.askTheme, .themes), (.askCountry, .countries)
    ]
    for list in lists where !handbook.members(of: list.group).isEmpty {
      questions.append(ask(list.question, "\(list.group.rawValue)/index.html"))
    }
    questions += [
      ask(.askPartner, "partners/index.html", handbook.listedPartners.count),
      ask(.askList, "dossiers/index.html", handbook.dossiers.count)
    ]
    if !site.latest.isEmpty {
      questions.append(ask(.askChanges, "changes.html", site.changesOfMonth(asOf: today).count))
    }
    return questions + [ask(.askPaper, "#_brief")]
  }

  /// A tile. One that counts nothing warns of nothing: it has no colour and leads to no list.
  ///
  /// - Parameters:
  ///   - all: how many there are in all; the tile says it where it is more than the number.
  ///   - href: the list of what is counted.
  ///   - tone: the colour where there are any.
  private func tile(
    _ number: Int, of all: Int, _ label: Word, _ href: String, _ tone: Cell.Tone
  ) -> Tile {
    let out = number > 0 && all > number ? words.fill(.ofAll, [.all: words.number(all)]) : ""
    let shownTone = number == 0 ? Cell.Tone.neutral : tone
    let value = TileValues(
      number: words.number(number), out: out, label: words.count(label, number), href: number == 0 ? "" : href,
      tone: shownTone.rawValue)
    return Tile(label: label, number: number, value: value)
  }

  /// What needs doing, in groups, the overdue first. Every group but that of the decisions is cut short; the calendar
  /// has the rest.
  private func groups(_ attention: Attention) -> [AttentionValues] {
    Urgency.allCases.compactMap { urgency in
      let entries = attention[urgency], limit = urgency.limit
      guard !entries.isEmpty else { return nil }
      return AttentionValues(
        id: urgency.anchor, label: words[urgency.word], count: words.number(entries.count), tone: urgency.tone.rawValue,
        more: entries.count > limit ? words.fill(.more, [.n: words.number(entries.count - limit)]) : "",
        deadlines: entries.prefix(limit).map { deadline(attention.agenda[$0], of: $0.dossier) })
    }
  }

  /// A deadline as a line: what, when, how far off, whose it is, and on some pages how it was reached.
  func deadline(
    _ deadline: Deadline, of dossier: Int, withWorking: Bool = false
  ) -> DeadlineValues {
    let document = handbook.dossiers[dossier]
    let date = deadline.date.date, today = language.assessment.today
    return DeadlineValues(
      date: language.format.short(date), iso: date.description, label: deadline.label(in: words),
      href: language.href(Handbook.Target(kind: .dossier, index: dossier), from: page.route) ?? "",
      dossier: document.id, name: language.shortName(of: dossier),
      distance: language.format.distance(of: deadline, from: today), tone: deadline.tone(asOf: today).rawValue,
      working: withWorking ? language.format.derivation(deadline.date) : "",
      owner: deadline.owner.map { language.name(.units, $0) } ?? "")
  }
}

extension SiteLanguage {
  /// A dossier's title without the name of its instrument at the beginning: “Mangroves” of “Memorandum on Mangroves”.
  /// For lists in which the dossier's number or a line of time stands beside it.
  func shortName(of dossier: Int) -> String {
    let document = handbook.dossiers[dossier], name = document.name.text(in: words.language)
    guard let instrument = document.instrument.value else { return name }
    let form = self.name(.instruments, instrument) + " "
    guard name.utf8.starts(with: form.utf8), name.utf8.count > form.utf8.count else { return name }
    var rest = name.utf8.dropFirst(form.utf8.count)
    // English has a preposition between them.
    let preposition = "on "
    if words.language == "en", rest.starts(with: preposition.utf8) { rest = rest.dropFirst(preposition.utf8.count) }
    let short = String(decoding: rest, as: UTF8.self)
    // A word from the middle of a title may begin with a small letter.
    return short.prefix(1).uppercased() + short.dropFirst()
  }

  /// Whether the present term of a dossier ends within twelve months.
  func endsWithinYear(_ dossier: Int) -> Bool {
    assessment.dossiers[dossier].term.ends(from: assessment.today, to: assessment.today.adding(months: 12))
  }
}

extension TermState {
  /// Whether its last day is one of these.
  func ends(from first: CalendarDate, to last: CalendarDate) -> Bool {
    lastDay.map { $0.date >= first && $0.date <= last } ?? false
  }
}

extension Deadline {
  /// What falls due in words, with the title of the activity or recommendation where there is one.
  func label(in words: Words) -> String {
    subject.map { "\(words[kind.word]): \($0.text(in: words.language))" } ?? words[kind.word]
  }
}

extension Deadline.Kind {
  /// Whether it is a day of the term: once it has passed, nothing can make up for it.
  var isOfTerm: Bool {
    switch self {
    case .lastDay, .lastNoticeDay, .decideBy, .partyEntry, .partyExit: true
    case .evaluationDue, .meetingDue, .activityDue, .recommendationDue, .contextReviewDue, .riskReviewDue: false
    }
  }

  var word: Word {
    switch self {
    case .lastDay: .deadlineLastDay
    case .lastNoticeDay: .deadlineNotice
    case .decideBy: .deadlineDecide
    case .evaluationDue: .deadlineEvaluation
    case .meetingDue: .deadlineMeeting
    case .activityDue: .deadlineActivity
    case .recommendationDue: .deadlineRecommendation
    case .contextReviewDue: .deadlineContext
    case .riskReviewDue: .deadlineRisk
    case .partyEntry: .deadlinePartyEntry
    case .partyExit: .deadlinePartyExit
    }
  }
}
