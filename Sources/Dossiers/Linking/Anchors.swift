import Diagnostics
import Markup

/// The sections that links may lead to: headings of bodies and the page's own.
struct Anchors {
  /// Translations of each document, as indices.
  let translationsOf: [Handbook.Target: [Int]]
  private let shelves: Shelves
  private let translations: [Translation]
  private var ids: [Place: Set<String>] = [:]
  /// Ids of headings by file, in the order of the body. Only files in which a section was looked for in vain are here.
  private var sections: [String: [String]] = [:]
  private var nearNames = NearNames()

  /// Some bodies of one document.
  struct Place: Hashable {
    let target: Handbook.Target
    let body: Which
  }

  enum Which: Hashable {
    case own
    case translation(Int)
    /// In whichever language the page is shown (`Handbook.anchor(_:of:in:)` finds the section of that language).
    case any
  }

  init(in shelves: Shelves, translations: [Translation], paths: Paths) {
    self.shelves = shelves
    self.translations = translations
    var translationsOf: [Handbook.Target: [Int]] = [:]
    for (index, translation) in translations.enumerated() {
      if case .translation(_, let target) = paths[translation.file.path] {
        translationsOf[target, default: []].append(index)
      }
    }
    self.translationsOf = translationsOf
  }

  /// The section that a fragment means, as its page spells it; nil where there is none.
  ///
  /// The spelling may differ from that of the link: `é` may be one character (NFC) in the link and two (NFD) in the
  /// heading. Swift compares both as equal, but a browser does not, so the link has to be written as the page has it.
  mutating func section(_ fragment: String, in place: Place) -> String? {
    if pageSections(of: place.target.kind).contains(fragment) { return fragment }
    let known = ids[place] ?? Set(bodies(of: place).flatMap { $0.body.headings.lazy.map(\.id) })
    ids[place] = known
    return known.firstIndex(of: fragment).map { known[$0] }
  }

  mutating func missing(_ fragment: String, _ link: Body.Link, in place: Place) -> Diagnostic {
    let file = bodies(of: place)[0], sections = self.sections[file.path] ?? file.body.headings.map(\.id)
    self.sections[file.path] = sections
    let near = nearNames.near(fragment, in: .headings(file.path), sections)
    return missingAnchor(fragment, link, target: file.path, near: near, headings: Array(sections.prefix(8)))
  }

  /// Never empty.
  private func bodies(of place: Place) -> [ParsedFile] {
    switch place.body {
    case .own: [shelves[place.target].file]
    case .translation(let index): [translations[index].file]
    case .any: [shelves[place.target].file] + (translationsOf[place.target] ?? []).map { translations[$0].file }
    }
  }
}
