internal import Dossiers
internal import Formats
internal import Planning

extension Site {
  /// The last changes for feed readers, in a language: the same that `changes.html` tells.
  func changesFeed(in language: SiteLanguage) -> Feed {
    let model = language.handbook.model, words = language.words
    let folder = language.toSite.isEmpty ? "" : words.language + "/"
    let base = model.site.baseURL.map { $0.hasSuffix("/") ? $0 + folder : $0 + "/" + folder }
    let title = model.site.title?.text(in: words.language) ?? model.organisation.name.text(in: words.language)
    let today = language.assessment.today.description, version = form.version
    let rights = model.classifications[highestLevel].name.text(in: words.language)
    return Feed(path: folder + "changes.atom") {
      Atom(
        key: [model.organisation.id, words.language], title: "\(title): \(words[.changes])", language: words.language,
        author: model.organisation.name.text(in: words.language), generator: "Naskah \(version)",
        page: (base ?? "") + SinglePage.changes.path,
        own: base.map { $0 + "changes.atom" }, day: today, rights: rights,
        entries: latest.prefix(Self.toldChanges).map { entry($0, base ?? "", language) }
      ).bytes
    }
  }

  private func entry(_ occurrence: Occurrence, _ base: String, _ language: SiteLanguage) -> Atom.Entry {
    let document = occurrence.document, entry = occurrence.entry, words = language.words
    let name = document.name.text(in: words.language)
    let maker = PageMaker(site: self, page: Page(.changes, language: 0), language: language)
    return Atom.Entry(
      key: [document.kind.rawValue, document.firstId, entry.day.description, "\(occurrence.ordinal)"],
      day: entry.day.description,
      title: "\(document.kind == .dossier ? "\(document.id) \(name)" : name): \(event(entry, words))",
      href: maker.href(of: document).map { base + $0 }, lines: lines(of: entry, language),
      category: entry.event.rawValue)
  }
}
