internal import Charts
internal import Dossiers
internal import Planning
internal import Templates

/// The lessons of all agreements by theme, for the index of the handbook.
struct LessonsFigure {
  /// Of each theme only the newest are shown; the others are on the pages of their agreements.
  private static let room = 5

  private let language: SiteLanguage
  private let labels: FigureLabels
  private let lessons: Lessons

  init(on route: Route, in language: SiteLanguage) {
    self.language = language
    labels = FigureLabels(language: language, route: route)
    lessons = Lessons(of: language.handbook)
  }

  private var words: Words { language.words }

  /// Nothing where no agreement has a lesson.
  var html: [UInt8] {
    let themed = lessons.byTheme.enumerated().flatMap { theme, entries in rows(of: entries, .index(theme)) }
    let all = themed + rows(of: lessons.others, nil)
    guard !all.isEmpty else { return [] }
    let head = [words[.theme], words[.lesson]].map(FigureTable.Column.text)
    let text = ChartWords(id: "_lessons", title: words[.lessonsTitle], description: words[.lessonsNote])
    return language.figure(text, svg: [], table: FigureTable(head: head, rows: all))
  }

  /// The newest lessons of a theme, whose name stands in the first row, and a row that leads to the others.
  private func rows(of entries: [Lessons.Entry], _ theme: FactKey?) -> [RowValues] {
    let name = FigureTable.cell(labels.label(theme, .theme), href: labels.href(theme, .theme), isNumber: false)
    let none = FigureTable.cell("", href: nil, isNumber: false)
    let shown = entries.prefix(Self.room), rest = entries.dropFirst(shown.count)
    let rows = shown.enumerated().map { place, entry in
      RowValues(cells: [place == 0 ? name : none, CellValues(html: .html(html(of: entry)), numeric: false)])
    }
    guard !rest.isEmpty else { return rows }
    let dossiers = Set(rest.map(\.dossier)).sorted()
    let more = FigureTable.cell(
      words.fill(.more, [.n: words.number(rest.count)]), href: labels.register(of: dossiers), isNumber: false)
    return rows + [RowValues(cells: [none, more])]
  }

  /// What was learnt; under it in small print, in which agreement and when.
  private func html(of entry: Lessons.Entry) -> [UInt8] {
    let dossier = language.handbook.dossiers[entry.dossier], lesson = dossier.lessons.items()[entry.lesson]
    let href = language.href(Handbook.Target(kind: .dossier, index: entry.dossier), from: labels.route)
    let day = lesson.date.value.map { [escaped(language.format.short($0))] } ?? []
    let from = HTML.small(joined([linked(dossier.id, href)] + day))
    guard let text = lesson.text.value else { return from }
    let spoken = text.isPlain ? dossier.language : text.otherLanguage(than: words.language) ?? words.language
    let own = spoken == words.language ? "" : spoken
    return HTML.inLanguage(escaped(text.text(in: words.language)), language: own) + escaped(" ") + from
  }
}
