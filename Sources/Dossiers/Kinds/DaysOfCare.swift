package import Diagnostics
package import Markup

/// A day on which somebody looked after a document, as its file states it: changed it, reviewed it, translated it.
package struct DayOfCare: Sendable {
  /// The key it stands under.
  package let key: String
  package let name: Bilingual
  package let day: CalendarDate
  package let span: Span
}

extension ContentKind {
  /// The days of care that the files of a kind may state.
  fileprivate var daysOfCare: [TypedField<CalendarDate>] {
    switch self {
    case .chapter: [CommonFields.updated, Chapter.Fields.reviewed]
    case .partner: [CommonFields.updated, Partner.Fields.profileReviewed]
    case .dossier, .pack, .term, .dashboard: [CommonFields.updated]
    }
  }
}

extension Handbook {
  /// The days of care that a document and its translations state. One that is no day has a finding of its own.
  package func daysOfCare(for target: Target) -> [DayOfCare] {
    let own = document(target).file, translated = translations[target] ?? []
    return target.kind.daysOfCare.compactMap { day($0, of: own) }
      + translated.compactMap { day(TranslationFields.translates, of: $0.file) }
  }

  private func day(_ field: TypedField<CalendarDate>, of file: ParsedFile) -> DayOfCare? {
    guard let tree = file.frontMatter, let at = tree.nodes.isEmpty ? nil : tree.value(0, field.key),
      tree.nodes[Int(at)].kind == .scalar, let day = CalendarDate(tree.string(at))
    else { return nil }
    return DayOfCare(key: field.schema.name, name: field.title, day: day, span: tree.span(at, in: file.path))
  }
}

/// What the front matter of a translation states.
private enum TranslationFields {
  static let translates = TypedField<CalendarDate>.date("translates", "versi yang diterjemahkan", "version translated")
}
