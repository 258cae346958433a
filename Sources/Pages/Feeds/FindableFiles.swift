internal import Dossiers
internal import Markup
internal import Planning
package import Search

// The files of the index: what the search of a page loads.

extension Findable {
  /// The files of the index.
  package func feeds(_ gatherings: [Gathering]) -> [Feed] {
    let synonyms = language.handbook.terms.map { term in
      term.name.entries.map(\.text) + term.synonyms.items().flatMap { $0.words.map(\.value) }
    }
    let index = SearchIndex(gatherings, languages: languages, kinds: kinds, synonyms: synonyms, sentences: sentences)
    let hits = index.files.map { file in Feed(path: "\(folder)search/\(file.name).js") { file.bytes } }
    let titles = stride(from: 0, to: count, by: SearchIndex.pagesPerFile).map(feedOfPages)
    return hits + titles
  }

  /// The file with the titles of some pages.
  ///
  /// - Parameter first: the number of the first of them.
  private func feedOfPages(from first: Int) -> Feed {
    let number = first / SearchIndex.pagesPerFile
    return Feed(path: "\(folder)search/pages-\(number).js") {
      let shown = pages[first..<min(count, first + SearchIndex.pagesPerFile)]
      return SearchIndex.file(of: shown.map(result), number)
    }
  }

  /// What the page's script says.
  private var sentences: KeyValuePairs<String, String> {
    let words = language.words
    return [
      "found": words[.searchFound], "partly": words[.searchPartly], "none": words[.searchNone],
      "all": words[.searchAll],
      "near": words[.searchNear], "kinds": words[.searchKindAll]
    ]
  }

  /// The kinds of pages in the order of the pages: what each is called, and the number of its first page.
  private var kinds: [(label: String, first: Int)] {
    var kinds: [(label: String, first: Int)] = []
    for (index, found) in pages.enumerated() {
      let label = language.words[word(of: found)]
      if kinds.last?.label != label { kinds.append((label, index)) }
    }
    return kinds
  }

  private func word(of found: Found) -> Word {
    switch found {
    case .pack: return .packs
    case .group(let group, _): return group.word
    case .section: return .sections
    case .document(let target):
      return switch target.kind {
      case .dossier: .dossiers
      case .partner: .partners
      case .chapter: .handbook
      case .term: .glossary
      case .dashboard: .dashboards
      case .pack: .packs
      }
    }
  }

  private func result(_ found: Found) -> SearchPage {
    let code = language.words.language
    switch found {
    case .group(let group, let index):
      let handbook = language.handbook
      let dossiers = handbook.dossiers(of: group, index)
      let partners = group == .countries ? handbook.partnersOfCountry[index].map { language.partnerNames[$0] } : []
      return SearchPage(
        address: encodedPath(Route.group(group, handbook.members(of: group)[index]).path),
        title: language.name(group, index), id: "",
        note: ([language.words.count(.dossierCount, dossiers.count)] + partners).joined(separator: ", "))
    case .section(let target, let heading):
      let chapter = language.handbook.document(target)
      let path = Route.document(.chapter, chapter.id).map { encodedPath($0.path) } ?? ""
      return SearchPage(
        address: path + "#" + encodedPath(heading.id), title: heading.text, id: "", note: chapter.name.text(in: code))
    case .pack(let basis):
      return SearchPage(
        address: "packs/\(fileName(basis.pack.id)).html", title: basis.pack.name.text(in: code), id: "",
        note: basis.pack.occasion.value?.text(in: code) ?? "")
    case .document(let target):
      let document = language.handbook.document(target)
      let summary = (document as? Dossier)?.summary.value?.text(in: code)
      let path = Route.document(target.kind, document.id).map { encodedPath($0.path) } ?? ""
      return SearchPage(
        address: target.kind == .term ? path + "#" + encodedPath(fileName(document.id)) : path,
        title: document.name.text(in: code),
        id: target.kind == .dossier ? document.id : "", note: beginning(of: summary ?? plainText(of: target)))
    }
  }

  private func plainText(of target: Handbook.Target) -> String {
    String(
      decoding: language.handbook.body(of: target, in: language.words.language).body.plainText().prefix(400),
      as: UTF8.self)
  }

  /// As many whole words as fit in a line or two.
  private func beginning(of text: String) -> String {
    guard text.count > 140 else { return text }
    let cut = text.prefix(140)
    return (cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut) + "…"
  }
}
