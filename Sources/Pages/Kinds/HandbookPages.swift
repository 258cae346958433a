internal import Dossiers
internal import Markup
internal import Search
internal import Templates

// Chapters of the handbook, their index, and the glossary.

extension PageMaker {
  func handbookIndex() -> FilledPage {
    let title = words[.handbook]
    return fill(
      Frame(title: title, level: site.highestLevel, crumbs: [(title, "")]),
      HandbookPageValues(parts: parts(of: site.chapterOrder.indices, isTold: true)))
  }

  /// Some chapters that follow each other, in their parts, numbered through.
  ///
  /// - Parameters:
  ///   - isTold: whether each has its summary.
  ///   - current: the chapter of the page, by its place.
  private func parts(
    of places: Range<Int>, isTold: Bool = false, current: Int? = nil
  ) -> [PartValues] {
    var parts: [(title: String, first: Int, chapters: [ChapterRowValues])] = []
    for place in places {
      let target = Handbook.Target(kind: .chapter, index: site.chapterOrder[place])
      guard handbook.hasPage(target) else { continue }
      let chapter = handbook.chapters[target.index]
      let part = chapter.part.value?.text(in: words.language) ?? ""
      let shown = isTold ? handbook.body(of: target, in: words.language) : nil
      let row = ChapterRowValues(
        label: chapter.name.text(in: words.language), href: "\(fileName(chapter.id)).html",
        summary: shown?.body.firstParagraph ?? "",
        summaryLanguage: shown.map { $0.language == words.language ? "" : $0.language } ?? "",
        current: place == current)
      if parts.last?.title != part || parts.isEmpty { parts.append((part, place + 1, [])) }
      parts[parts.count - 1].chapters.append(row)
    }
    return parts.map { part in
      PartValues(title: part.title, first: "\(part.first)", chapters: part.chapters)
    }
  }

  /// How many chapters before and after its own the page of one names: all of a usual handbook.
  private static let chaptersAround = 20

  /// The chapters around one.
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
    let crumbs = [(words[.handbook], "index.html"), (title, "")]
    let hasFigures = !handbook.body(of: target, in: words.language).body.figures.isEmpty
    let level = max(handbook.levelOnPage(of: target), hasFigures ? site.highestLevel : 0)
    let frame = Frame(
      title: title, subtitle: otherNames(chapter.name), level: level, crumbs: crumbs,
      contents: bodyContents(target, title))
    return fill(
      frame,
      ChapterPageValues(
        document: document(target, tags: [], facts: facts),
        previous: neighbour(position - 1), next: neighbour(position + 1),
        terms: named(chapter.terms), see: named(chapter.see),
        parts: tree(around: position)))
  }

  private func neighbour(_ position: Int) -> LinkValues? {
    guard site.chapterOrder.indices.contains(position) else { return nil }
    let chapter = handbook.chapters[site.chapterOrder[position]]
    return link(chapter.name.text(in: words.language), "\(fileName(chapter.id)).html")
  }

  /// Links to what ids name, where they lead somewhere in this edition.
  private func named(_ ids: Field<[Item<String>]>) -> [LinkValues] {
    (ids.value ?? []).compactMap { item in
      guard let target = handbook.find(item.value), let href = language.href(target, from: page.route) else {
        return nil
      }
      return link(handbook.document(target).name.text(in: words.language), href)
    }
  }

  /// The sections of a body, for the table of contents.
  func bodyContents(_ target: Handbook.Target, _ title: String) -> [(
    label: String, href: String
  )] {
    let headings = handbook.body(of: target, in: words.language).body.headings
    return headings.enumerated().filter { $0.element.level == 2 && !($0.offset == 0 && $0.element.text == title) }.map {
      ($0.element.text, "#" + encodedPath($0.element.id))
    }
  }

  func glossary() -> FilledPage {
    let terms = handbook.terms.indices.filter { handbook.hasPage(Handbook.Target(kind: .term, index: $0)) }
      .map { (index: $0, name: handbook.terms[$0].name.text(in: words.language)) }
      .map { (key: SortKey($0.name), term: $0) }.sorted { ($0.key, $0.term.index) < ($1.key, $1.term.index) }.map(
        \.term)
    let entries = terms.map { index, name in
      let term = handbook.terms[index], target = Handbook.Target(kind: .term, index: index)
      let broader = term.broader.value.flatMap(handbook.find).map(handbook.document)
      let shown = handbook.body(of: target, in: words.language)
      return EntryValues(
        id: fileName(term.id), title: name, other: otherNames(term.name),
        synonyms: synonyms(of: term, words.language),
        body: language.bodyHTML(of: target, on: page.route, titled: name, scope: fileName(term.id) + "-"),
        broader: broader?.name.text(in: words.language) ?? "", broaderHref: broader.map { "#" + fileName($0.id) } ?? "",
        source: term.source.value?.text(in: words.language) ?? "",
        entryLanguage: shown.language == words.language ? "" : shown.language)
    }
    let title = words[.glossary]
    return fill(
      Frame(title: title, level: site.highestLevel, crumbs: [(title, "")]),
      GlossaryPageValues(
        letters: links(letters(of: terms.map { ($0.name, handbook.terms[$0.index].id) })), entries: entries))
  }

  /// The first letters of terms, each with the first term that has it.
  private func letters(of terms: [(name: String, id: String)]) -> [(label: String, href: String)] {
    var letters: [(label: String, href: String)] = []
    for term in terms {
      let letter = String(term.name.unicodeScalars.prefix(1).map(Character.init)).uppercased()
      if letters.last?.label != letter { letters.append((letter, "#" + encodedPath(fileName(term.id)))) }
    }
    return letters
  }

  private func synonyms(of term: GlossaryTerm, _ language: String) -> String {
    (term.synonyms.value ?? []).filter { $0.language.isEmpty || $0.language == language }.flatMap {
      $0.words.map(\.value)
    }.joined(separator: ", ")
  }
}
