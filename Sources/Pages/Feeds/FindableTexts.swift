internal import Diagnostics
internal import Dossiers
internal import Markup
internal import Planning
package import Search

// The texts by which the pages are found.

extension Findable {
  /// Reads some of the pages: pure, for many workers.
  package func gather(_ range: Range<Int>) -> Gathering {
    var words = Gathering(languages: languages)
    for found in pages[range] {
      switch found {
      case .document(let target): read(target, into: &words)
      case .pack(let basis):
        words.read(id: basis.pack.id, .title)
        read(basis.pack.name, of: basis.pack, .title, into: &words)
        if let occasion = basis.pack.occasion.value { read(occasion, of: basis.pack, .summary, into: &words) }
      case .group(.countries, let index): read(country: language.handbook.countries[index], .title, into: &words)
      case .group(let group, let index): read(group, index, into: &words)
      case .section(let target, let heading):
        words.read(heading.text, .title, in: language.handbook.body(of: target, in: languages[0]).language)
      }
      words.endPage()
    }
    return words
  }

  private func read(_ target: Handbook.Target, into words: inout Gathering) {
    let handbook = language.handbook, document = handbook.document(target), code = language.words.language
    words.read(id: document.id, .title)
    read(document.name, of: document, .title, into: &words)
    switch document {
    case let dossier as Dossier:
      for alias in dossier.aliases.items() { words.read(id: alias.value, .title) }
      for number in dossier.officialNumbers { words.read(id: number, .title) }
      if let summary = dossier.summary.value { read(summary, of: dossier, .summary, into: &words) }
      for party in handbook.relations[target.index].parties.compactMap({ $0 }) where party != handbook.ownPartner {
        words.read(partnerNames[party], .summary, in: code)
        if let country = handbook.partners[party].country.value { read(country: country, .summary, into: &words) }
      }
      if let instrument = dossier.instrument.value {
        words.read(language.name(.instruments, instrument), .summary, in: code)
      }
      for value in dossier.own { read(value, of: dossier, into: &words) }
      for theme in dossier.themes.items() { words.read(language.name(.themes, theme.value), .summary, in: code) }
    case let partner as Partner:
      words.read(partnerNames[target.index], .title, in: code)
      for alias in partner.aliases.items() { words.read(id: alias.value, .title) }
      if let country = partner.country.value { read(country: country, .summary, into: &words) }
    case let term as GlossaryTerm:
      for synonyms in term.synonyms.value ?? [] {
        for word in synonyms.words {
          words.read(word.value, .title, in: synonyms.language.isEmpty ? term.language : synonyms.language)
        }
      }
    default: break
    }
    let shown = handbook.body(of: target, in: code)
    shown.body.plainText().withUnsafeBufferPointer { words.read($0, .body, in: shown.language) }
    if let tree = document.file.frontMatter, !tree.nodes.isEmpty { read(tree, 0, of: document, into: &words) }
  }

  /// What stands in one of the handbook's own fields. Texts are read as ids too, so that a file number is found as it
  /// is written.
  private func read(_ value: OwnValue, of dossier: Dossier, into words: inout Gathering) {
    for item in value.items {
      switch item.value {
      case .text(let text):
        for part in text.texts { words.read(id: part, .summary) }
        read(text, of: dossier, .summary, into: &words)
      case .choice(let index): read(value.field.choices[index].name, of: dossier, .summary, into: &words)
      case .id(let id): words.read(id: id, .summary)
      case .number(let number): words.read(id: "\(number)", .summary)
      case .date, .period, .money, .boolean: break
      }
    }
  }

  /// A country by its name in every language that the program knows, whatever the page's: readers search in either.
  private func read(country code: String, _ weight: SearchWeight, into words: inout Gathering) {
    guard let names = countryTable[code]?.name else { return }
    for spoken in Language.allCases { words.read(names[spoken], weight, in: spoken.rawValue) }
  }

  /// A unit or a theme by its id and its name in every language of the model.
  private func read(_ group: GroupKind, _ index: Int, into words: inout Gathering) {
    let model = language.handbook.model
    let name = group == .units ? model.units[index].name : model.themes[index].name
    words.read(id: language.handbook.members(of: group)[index], .title)
    for entry in name.entries {
      words.read(entry.text, .title, in: entry.language.isEmpty ? languages[0] : entry.language)
    }
  }

  /// A name in the page's language, and what it is called in others.
  private func read(
    _ text: LocalizedText, of document: some Document, _ weight: SearchWeight, into words: inout Gathering
  ) {
    let own = text.text(in: language.words.language)
    for entry in text.entries {
      words.read(
        entry.text, entry.text == own ? weight : .summary,
        in: entry.language.isEmpty ? document.language : entry.language)
    }
  }

  /// The texts of front matter. A value counts as text where it has a space or begins with a capital letter or one
  /// beyond ASCII: the others are codes and numbers. Of a text in several languages the one in the page's is read.
  private func read(
    _ tree: YAMLTree, _ at: YAMLTree.Index, of document: any Document, in spoken: String? = nil,
    into words: inout Gathering
  ) {
    let node = tree.nodes[Int(at)]
    switch node.kind {
    case .scalar:
      tree.text.withUnsafeBufferPointer { text in
        let value = UnsafeBufferPointer(rebasing: text[Int(node.textStart)..<Int(node.textEnd)])
        guard let first = value.first, first >= 0x80 || (0x41...0x5A).contains(first) || value.contains(0x20) else {
          return
        }
        words.read(value, .body, in: spoken ?? document.language)
      }
    case .sequence:
      var child = at + 1
      while child < node.next {
        read(tree, child, of: document, in: spoken, into: &words)
        child = tree.nodes[Int(child)].next
      }
    case .mapping:
      if namesAbsentParty(tree, at) { return }
      if let text = textInLanguages(tree, at) {
        return read(tree, text.value, of: document, in: text.language, into: &words)
      }
      var key = at + 1
      while key < node.next {
        read(tree, key + 1, of: document, in: spoken, into: &words)
        key = tree.nodes[Int(key) + 1].next
      }
    }
  }

  /// Whether an item is about a party that this edition does not have. Pages tell only which part such a party has, so
  /// nothing else of the item may be found.
  private func namesAbsentParty(_ tree: YAMLTree, _ at: YAMLTree.Index) -> Bool {
    guard let party = tree.value(at, "partner") ?? tree.value(at, "party") else { return false }
    return tree.nodes[Int(party)].kind == .scalar && tree.string(party) == Edition.absentId
  }

  /// The value in the page's language, else the first, of a mapping that is a text in several languages; nil for any
  /// other mapping. A mapping is such a text only where all of its keys are languages, as documents and the items of
  /// lists have a key `id` that does not mean Indonesian.
  private func textInLanguages(_ tree: YAMLTree, _ at: YAMLTree.Index) -> (value: YAMLTree.Index, language: String)? {
    let end = tree.nodes[Int(at)].next
    var key = at + 1
    while key < end {
      let node = tree.nodes[Int(key)]
      guard node.textEnd - node.textStart == 2, allLanguages.contains(tree.string(key)) else { return nil }
      key = tree.nodes[Int(key) + 1].next
    }
    guard at + 1 < end else { return nil }
    let own = languages[0]
    return tree.value(at, Array(own.utf8)).map { ($0, own) } ?? (at + 2, tree.string(at + 1))
  }
}
