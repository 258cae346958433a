package import Markup

extension Handbook {
  /// A body as a reader of one language gets it.
  package struct ShownBody: Sendable {
    package let body: Body
    /// Beside `body.links`.
    package let destinations: [Destination]
    /// The language it is in: another than the reader's where there is no translation.
    package let language: String
    /// A translation's, where its original has changed since.
    package let staleness: Staleness?
  }

  /// The translation for a reader of this language if there is one, else the document's own body.
  package func body(of target: Target, in language: String) -> ShownBody {
    let document = document(target)
    if language != document.language, let translation = translations[target]?.first(where: { $0.language == language })
    {
      return ShownBody(
        body: translation.file.body, destinations: translation.destinations, language: language,
        staleness: translation.staleness)
    }
    return ShownBody(
      body: document.file.body, destinations: bodyLinks.of(target), language: document.language, staleness: nil)
  }

  /// Where a link to a section leads on the page for a reader of this language: the section itself, else, if the link
  /// names a heading of the same document in another language, the heading at the same place in the body that is shown.
  /// nil: the page has no such section, and the link goes to its top.
  package func anchor(_ fragment: String, of target: Target, in language: String) -> String? {
    if pageSections(of: target.kind).contains(fragment) { return fragment }
    let shown = body(of: target, in: language).body.headings
    if let heading = shown.first(where: { $0.id == fragment }) { return heading.id }
    let others = [document(target).file.body] + (translations[target] ?? []).map(\.file.body)
    for other in others where other.headings.count == shown.count {
      if let place = other.headings.firstIndex(where: { $0.id == fragment }) { return shown[place].id }
    }
    return nil
  }
}
