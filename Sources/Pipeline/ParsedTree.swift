package import Diagnostics
internal import Dossiers
package import Markup

/// Every file of a handbook taken apart, once, however many editions are made of it.
package struct ParsedTree: Sendable {
  package let sources: SourceTree
  /// The planning model, and what was found in it.
  let model: Diagnosed<PlanningModel>
  /// Beside `sources.content`.
  let files: [ParsedFile]

  /// - Parameter parser: takes one file apart; tests count with it.
  package init(
    _ sources: SourceTree, workers: Workers, parser: @escaping @Sendable (SourceFile) -> ParsedFile = parse
  ) async {
    self.sources = sources
    model = readModel(sources.model.map(parser))
    files = await workers.map(sources.content.count) { parser(sources.content[$0]) }
  }

  /// The ids of the model's levels, from the lowest: each has its edition.
  package var levels: [String] { model.value.classifications.map(\.id) }

  /// The ids that mean something in the edition of a level; nil for all.
  package func names(for level: String?) -> Set<String>? {
    Edition.names(of: files, for: Audience.named(level, under: model.value).value, under: model.value)
  }
}
