internal import Diagnostics
internal import Dossiers
package import Planning
internal import Templates

// Packs in the site: a document each, and their list.

extension Site {
  /// The packs by id, each with its occasion, in the languages it has.
  func packs(_ page: Page, _ language: SiteLanguage) -> Value {
    let title = language.words[.packs], words = language.words
    var isPrinted = false
    let rows = packs.filter { $0.pack.languages(of: language.handbook.model).contains(words.language) }.map {
      basis -> Value in
      let pack = basis.pack,
        occasion = [pack.occasion.value?.text(in: words.language), pack.place.value?.text(in: words.language)]
      let files = prints(of: basis, in: language).map { form, _ in
        packFileShape.record(["label": .text(form.label), "href": .text("\(fileName(pack.id)).\(form.rawValue)")])
      }
      isPrinted = isPrinted || !files.isEmpty
      return packRowShape.record([
        "label": .text(pack.name.text(in: words.language)), "href": .text("\(fileName(pack.id)).html"),
        "occasion": .text(occasion.compactMap { $0 }.joined(separator: " · ")),
        "date": .text(language.format.short(basis.whole.survey.today)),
        "level": .text(language.handbook.model.classifications[pack.classification].name.text(in: words.language)),
        "files": .list(files)
      ])
    }
    return self.page(
      page, language, Frame(title: title, level: highestLevel, crumbs: [(title, "")]), .packs,
      [.list(rows), .flag(isPrinted)])
  }

  private enum PrintedForm: String, CaseIterable {
    case pdf, docx

    var label: String { self == .pdf ? "PDF" : "Word" }
  }

  /// The printed forms of a pack that were made from its document as it is now. What no longer fits is left out: a page
  /// and its print may not disagree.
  private func prints(of basis: PackBasis, in language: SiteLanguage) -> [(form: PrintedForm, print: PackPrint)] {
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
      packs.filter { $0.pack.languages(of: $0.whole.survey.handbook.model).contains(language.words.language) }.flatMap {
        basis in
        prints(of: basis, in: language).map { form, print in
          (
            PackPrint.folder + "/" + print.name,
            (index == 0 ? "" : language.words.language + "/") + "packs/\(fileName(basis.pack.id)).\(form.rawValue)"
          )
        }
      }
    }
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
      languages.filter { basis.pack.languages(of: basis.whole.survey.handbook.model).contains($0.words.language) }.map {
        language in
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
  func packFacts(of partner: Partner, _ language: SiteLanguage) -> [PackFact] {
    facts(of: partner, language).compactMap(PackFact.init)
  }
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
