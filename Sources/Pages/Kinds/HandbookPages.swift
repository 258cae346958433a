internal import Dossiers
internal import Markup
internal import Search
internal import Templates

// Chapters of the handbook, their index, and the glossary.

extension PageMaker {
  func handbookIndex() -> FilledPage {
    let title = words[.handbook]
    return fill(
      Frame(title: title, level: site.highestLevel, crumbs: [.here(title)]),
      HandbookPageValues(
        parts: parts(of: site.chapterOrder.indices, withSummaries: true),
        lessons: LessonsFigure(on: page.route, in: language).html))
  }

  /// A part of the handbook, with some of its chapters.
  private struct Part {
    let title: String
    /// The number of the first of these chapters among all of the handbook, counted from 1.
    let firstNumber: Int
    var chapters: [ChapterRowValues] = []
  }

  /// Chapters that follow each other, in the parts of the handbook. Their numbers run on from part to part.
  ///
  /// - Parameters:
  ///   - places: which chapters, by their places in `Site.chapterOrder`.
  ///   - withSummaries: whether each chapter has its first paragraph.
  ///   - current: the chapter whose page this is, by its place; nil where it is no chapter's.
  private func parts(of places: Range<Int>, withSummaries: Bool = false, current: Int? = nil) -> [PartValues] {
    var parts: [Part] = []
    for place in places {
      let target = Handbook.Target(kind: .chapter, index: site.chapterOrder[place])
      let title = handbook.chapters[target.index].part.value?.text(in: words.language) ?? ""
      if parts.last?.title != title { parts.append(Part(title: title, firstNumber: place + 1)) }
      parts[parts.count - 1].chapters.append(row(of: target, withSummary: withSummaries, isCurrent: place == current))
    }
    return parts.map { PartValues(title: $0.title, first: "\($0.firstNumber)", chapters: $0.chapters) }
  }

  private func row(of target: Handbook.Target, withSummary: Bool, isCurrent: Bool) -> ChapterRowValues {
    let chapter = handbook.chapters[target.index]
    let shown = withSummary ? handbook.body(of: target, in: words.language) : nil
    return ChapterRowValues(
      label: chapter.name.text(in: words.language), href: "\(fileName(chapter.id)).html",
      summary: shown?.body.firstParagraph ?? "",
      summaryLanguage: shown.map { $0.language == words.language ? "" : $0.language } ?? "", current: isCurrent)
  }

  /// How many chapters before its own, and how many after it, a chapter's page lists: enough for all of a usual
  /// handbook.
  private static let chaptersAround = 20

  /// The chapters around the one at a place, in their parts.
  private func tree(around place: Int) -> [PartValues] {
    let places = max(0, place - Self.chaptersAround)..<min(site.chapterOrder.count, place + Self.chaptersAround + 1)
    return parts(of: places, current: place)
  }

  func chapter(_ target: Handbook.Target) -> FilledPage {
    let chapter = handbook.chapters[target.index]
    let title = chapter.name.text(in: words.language)
    var facts: [FactValues] = []
    func add(_ word: Word, _ text: String) { if !text.isEmpty { facts.append(FactValues(words[word], text)) } }
    add(.owner, chapter.owner.value.map { language.name(.units, $0) } ?? "")
    add(.reviewed, language.format.date(chapter.reviewed, of: chapter))
    let position = site.chapterOrder.firstIndex(of: target.index) ?? 0
    let hasFigures = !handbook.body(of: target, in: words.language).body.figures.isEmpty
    let level = max(handbook.levelOnPage(of: target), hasFigures ? site.highestLevel : 0)
    let frame = Frame(
      title: title, subtitle: otherNames(chapter.name), level: level,
      crumbs: [.to("index.html", words[.handbook]), .here(title)], contents: bodyContents(target, title))
    return fill(
      frame,
      ChapterPageValues(
        document: document(target, tags: [], facts: facts),
        previous: neighbour(position - 1), next: neighbour(position + 1),
        terms: named(chapter.terms), see: named(chapter.see),
        parts: tree(around: position)))
  }

  /// A link to the chapter at a place; nil before the first and after the last.
  private func neighbour(_ position: Int) -> LinkValues? {
    guard site.chapterOrder.indices.contains(position) else { return nil }
    let chapter = handbook.chapters[site.chapterOrder[position]]
    return .to("\(fileName(chapter.id)).html", chapter.name.text(in: words.language))
  }

  /// Links to the documents of some ids. An id that this edition does not have, or that has no page, gets none.
  private func named(_ ids: Field<[Item<String>]>) -> [LinkValues] {
    (ids.value ?? []).compactMap { item in
      guard let target = handbook.find(item.value), let href = language.href(target, from: page.route) else {
        return nil
      }
      return .to(href, handbook.document(target).name.text(in: words.language))
    }
  }

  /// The sections of a body, for the table of contents.
  ///
  /// - Parameter title: the document's; a heading at the top that only repeats it is left out.
  func bodyContents(_ target: Handbook.Target, _ title: String) -> [LinkValues] {
    let headings = handbook.body(of: target, in: words.language).body.headings
    let isRepeated = headings.first?.text == title
    let sections = headings.dropFirst(isRepeated ? 1 : 0).filter { $0.level == 2 }
    return sections.map { .to("#" + encodedPath($0.id), $0.text) }
  }

  /// A term of the glossary with its name in the language of the page.
  private struct NamedTerm {
    /// Into `Handbook.terms`.
    let index: Int
    let term: GlossaryTerm
    let name: String
    /// The name as it is sorted.
    let key: SortKey
  }

  func glossary() -> FilledPage {
    let indices = handbook.terms.indices.filter { handbook.hasPage(Handbook.Target(kind: .term, index: $0)) }
    let named = indices.map { index in
      let term = handbook.terms[index], name = term.name.text(in: words.language)
      return NamedTerm(index: index, term: term, name: name, key: SortKey(name))
    }
    let terms = named.sorted { ($0.key, $0.index) < ($1.key, $1.index) }
    let title = words[.glossary]
    return fill(
      Frame(title: title, level: site.highestLevel, crumbs: [.here(title)]),
      GlossaryPageValues(letters: letters(of: terms), entries: terms.map { entry(of: $0) }))
  }

  private func entry(of named: NamedTerm) -> EntryValues {
    let term = named.term, target = Handbook.Target(kind: .term, index: named.index)
    // Only a term has an anchor on this page: the check tells of any other document that stands here as a broader term.
    let broader = term.broader.value.flatMap(handbook.find).flatMap { $0.kind == .term ? handbook.document($0) : nil }
    let shown = handbook.body(of: target, in: words.language)
    return EntryValues(
      id: fileName(term.id), title: named.name, other: otherNames(term.name),
      synonyms: synonyms(of: term, words.language),
      body: language.bodyHTML(of: target, on: page.route, titled: named.name, scope: fileName(term.id) + "-"),
      broader: broader?.name.text(in: words.language) ?? "", broaderHref: broader.map { "#" + fileName($0.id) } ?? "",
      source: term.source.value?.text(in: words.language) ?? "",
      entryLanguage: shown.language == words.language ? "" : shown.language)
  }

  /// The first letter of each term, once for all terms that are sorted under it, with the address of the first of
  /// these.
  private func letters(of terms: [NamedTerm]) -> [LinkValues] {
    var letters: [LinkValues] = []
    for named in terms {
      let letter = named.key.initial
      if letters.last?.label != letter { letters.append(.to("#" + encodedPath(fileName(named.term.id)), letter)) }
    }
    return letters
  }

  private func synonyms(of term: GlossaryTerm, _ language: String) -> String {
    (term.synonyms.value ?? []).filter { $0.language.isEmpty || $0.language == language }.flatMap {
      $0.words.map(\.value)
    }.joined(separator: ", ")
  }
}
