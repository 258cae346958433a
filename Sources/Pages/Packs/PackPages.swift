internal import Dossiers
package import Planning
internal import Templates

// Packs in the site: a document each, and their list.

extension Site {
  /// The packs by id, each with its occasion, in the languages it has.
  func packs(_ page: Page, _ language: SiteLanguage) -> Value {
    let title = language.words[.packs], words = language.words
    let rows = packs.filter { $0.pack.languages(of: language.handbook.model).contains(words.language) }.map { basis -> Value in
      let pack = basis.pack
      let note = [pack.occasion.value?.text(in: words.language), pack.place.value?.text(in: words.language), language.format.date(basis.whole.survey.today)]
      return countShape.record([
        "label": .text(pack.name.text(in: words.language)), "href": .text("\(fileName(pack.id)).html"), "count": .none,
        "note": .text(note.compactMap { $0 }.joined(separator: " · ")),
      ])
    }
    return self.page(page, language, Frame(title: title, level: highestLevel, crumbs: [(title, "")]), .groups, [.none, .none, .list(rows), .list([])])
  }
}

/// A pack in one of the languages it has: made when it is asked for.
package struct PackSource: Sendable {
  package let basis: PackBasis
  /// ISO 639-1.
  package let language: String
  package let make: @Sendable () -> PackDocument

  package var id: String { basis.pack.id }
  /// What its files are called, without the ending.
  package var name: String { fileName(id) + "." + language }
}

extension Site {
  /// Every pack in every language of the site that it has.
  package var packSources: [PackSource] {
    packs.flatMap { basis in
      languages.filter { basis.pack.languages(of: basis.whole.survey.handbook.model).contains($0.words.language) }.map { language in
        PackSource(basis: basis, language: language.words.language) { self.document(of: basis, in: language.theme) }
      }
    }
  }
}

extension DossierWriter {
  /// Key facts, for a pack.
  var packFacts: [PackFact] { facts.compactMap(PackFact.init) }
  var packFamily: [PackFact] { family.compactMap(PackFact.init) }
}

extension Site {
  func packFacts(of partner: Partner, _ language: SiteLanguage) -> [PackFact] { facts(of: partner, language).compactMap(PackFact.init) }
}

extension PackFact {
  /// A fact of a page, in the order of `factShape`.
  init?(_ fact: Value) {
    guard case .record(let fields) = fact, fields.count == 2, case .text(let label) = fields[0] else { return nil }
    switch fields[1] {
    case .text(let text): self.init(label: label, html: escaped(text))
    case .html(let html): self.init(label: label, html: html)
    default: return nil
    }
  }
}
