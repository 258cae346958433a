internal import Diagnostics
internal import Dossiers
package import Planning
internal import Templates

// Packs in the site: a document each, and their list.

extension Site {
  fileprivate enum PrintedForm: String, CaseIterable {
    case pdf, docx

    var label: String { self == .pdf ? "PDF" : "Word" }
  }

  /// The printed forms of a pack that were made from its document as it is now. A print of an earlier document is left
  /// out, as a page and its print may not disagree.
  fileprivate func prints(of basis: PackBasis, in language: SiteLanguage) -> [(form: PrintedForm, print: PackPrint)] {
    let name = fileName(basis.pack.id) + "." + language.words.language + "."
    let own = PrintedForm.allCases.flatMap { kind in
      form.prints.filter { $0.name == name + kind.rawValue }.map { (form: kind, print: $0) }
    }
    guard !own.isEmpty else { return [] }
    let document = hash(self.document(of: basis, in: language.theme).html())
    return own.filter { $0.print.document == document }
  }

  /// Files beside the packs' pages.
  package var packPrints: [(from: String, to: String)] {
    guard !form.prints.isEmpty else { return [] }
    return languages.enumerated().flatMap { index, language in
      let folder = (index == 0 ? "" : language.words.language + "/") + "packs/"
      return packs.filter { $0.isIn(language.words.language) }.flatMap { basis in
        prints(of: basis, in: language).map { form, print in
          (from: PackPrint.folder + "/" + print.name, to: folder + fileName(basis.pack.id) + "." + form.rawValue)
        }
      }
    }
  }
}

extension PageMaker {
  /// The packs by id, each with its occasion, in the languages it has.
  func packs() -> FilledPage {
    let title = words[.packs]
    var isPrinted = false
    let rows = site.packs.filter { $0.pack.languages(of: handbook.model).contains(words.language) }.map {
      basis -> PackRowValues in
      let pack = basis.pack,
        occasion = [pack.occasion.value?.text(in: words.language), pack.place.value?.text(in: words.language)]
      let files = site.prints(of: basis, in: language).map { form, _ in
        PackFileValues(label: form.label, href: "\(fileName(pack.id)).\(form.rawValue)")
      }
      isPrinted = isPrinted || !files.isEmpty
      return PackRowValues(
        label: pack.name.text(in: words.language), href: "\(fileName(pack.id)).html",
        occasion: occasion.compactMap { $0 }.joined(separator: " · "),
        date: language.format.short(basis.review.portfolio.today),
        level: handbook.model.classifications[pack.classification].name.text(in: words.language), files: files)
    }
    return fill(
      Frame(title: title, level: site.highestLevel, crumbs: [.here(title)]),
      PacksPageValues(packs: rows, printed: isPrinted))
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
      languages.filter { basis.isIn($0.words.language) }.map { language in
        PackSource(basis: basis, language: language.words.language) { self.document(of: basis, in: language.theme) }
      }
    }
  }
}

extension PackBasis {
  /// Whether the pack is made in a language, by its ISO 639-1 code.
  func isIn(_ language: String) -> Bool { pack.languages(of: review.portfolio.handbook.model).contains(language) }
}

extension DossierWriter {
  /// Key facts, for a pack.
  var packFacts: [PackFact] { facts.map(PackFact.init) }
  var packFamily: [PackFact] { family.map(PackFact.init) }
}

extension PackFact {
  /// A fact of a page.
  init(_ fact: FactValues) {
    switch fact.html {
    case .text(let text): self.init(label: fact.label, html: escaped(text))
    case .html(let html): self.init(label: fact.label, html: html)
    }
  }
}
