internal import Dossiers
internal import Planning
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
    return self.page(page, language, Frame(title: title, level: highestLevel, crumbs: [(title, "")]), .groups, [.none, .list(rows), .list([])])
  }
}

extension Site {
  /// Every pack in every language of the site that it has: made when it is asked for.
  package var packDocuments: [(id: String, language: String, make: @Sendable () -> PackDocument)] {
    packs.flatMap { basis in
      languages.filter { basis.pack.languages(of: basis.whole.survey.handbook.model).contains($0.words.language) }.map { language in
        (basis.pack.id, language.words.language, { @Sendable in self.document(of: basis, in: language.theme) })
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
