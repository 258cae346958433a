package import Diagnostics
internal import Dossiers
package import Markup

/// Which editions are made of the files of a handbook.
package enum EditionsMade: Sendable {
  case all
  /// The one for a level, by its id; nil for the model's own audience, else everything.
  case one(String?)
}

extension EditionsMade {
  /// For whom the only edition is; nil where there are several.
  fileprivate func onlyAudience(under model: PlanningModel) -> Audience? {
    switch self {
    case .all: nil
    case .one(let level): Audience.named(level, under: model).value
    }
  }
}

/// Takes one file apart, its body only where that is needed.
package typealias Parser = @Sendable (SourceFile, _ needsBody: (ParsedFile) -> Bool) -> ParsedFile

/// Every file of a handbook taken apart, once, however many editions are made of it.
package struct ParsedTree: Sendable {
  package let sources: SourceTree
  /// The planning model, and what was found in it.
  let model: Diagnosed<PlanningModel>
  /// Beside `sources.content`, each with what it says of levels.
  let levelled: [LevelledFile]

  /// - Parameters:
  ///   - editions: of a file that the only one leaves out, the front matter is all that is read.
  ///   - parser: takes one file apart, its body only where that is needed; tests count with it.
  package init(
    _ sources: SourceTree, for editions: EditionsMade, workers: Workers,
    parser: @escaping Parser = parse
  ) async {
    self.sources = sources
    let model = readModel(sources.model.map { parser($0) { _ in true } })
    self.model = model
    let audience = editions.onlyAudience(under: model.value)
    levelled = await workers.map(sources.content.count) { index in
      LevelledFile(parsedBy: { parser(sources.content[index], $0) }, for: audience, under: model.value)
    }
  }

  var files: [ParsedFile] { levelled.map(\.file) }

  /// Takes the files of the same handbook, as it is later, apart for the same audience: those that have the same bytes
  /// are apart already, for a parsed file depends on nothing else.
  ///
  /// Of which files the body is needed the model decides: after a change of it every file is taken apart anew.
  ///
  /// - Parameter parser: takes apart what has changed; tests count with it.
  package func parser(of later: SourceTree, otherwise parser: @escaping Parser = parse) -> Parser {
    guard later.model?.bytes == sources.model?.bytes, later.model?.path == sources.model?.path else { return parser }
    let known = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return { file, needsBody in
      guard let before = known[file.path], before.source.bytes == file.bytes else { return parser(file, needsBody) }
      return before
    }
  }

  /// The ids of the model's levels, from the lowest: each has its edition.
  package var levels: [String] { model.value.classifications.map(\.id) }

  /// The ids that mean something in the edition of a level; nil for all.
  package func names(for level: String?) -> Set<String>? {
    Edition.names(of: levelled, for: Audience.named(level, under: model.value).value, under: model.value)
  }
}
