package import Diagnostics
package import Dossiers
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

/// Parses one file; its body only where `needsBody`, asked once the front matter is known, says so.
package typealias Parser = @Sendable (SourceFile, _ needsBody: (ParsedFile) -> Bool) -> ParsedFile

/// Every file of a handbook, parsed once, however many editions are made of it.
package struct ParsedTree: Sendable {
  package let sources: SourceTree
  /// The planning model, and what was found in it.
  let model: Diagnosed<PlanningModel>
  /// The parsed files in the order of `sources.content`, each with what it says about levels of classification.
  let levelled: [LevelledFile]

  /// - Parameters:
  ///   - editions: where there is only one, the body of a file that it leaves out is not parsed.
  ///   - parser: parses one file; tests give one that counts its calls.
  package init(
    _ sources: SourceTree, for editions: EditionsMade, workers: Workers,
    parser: @escaping Parser = parse
  ) async {
    self.sources = sources
    let model = readModel(sources.model.map { parser($0) { _ in true } })
    self.model = model
    let audience = editions.onlyAudience(under: model.value)
    let files = await workers.map(sources.content.count) { index in
      LevelledFile(parsedBy: { parser(sources.content[index], $0) }, for: audience, under: model.value)
    }
    levelled = LevelledFile.withholdingTwins(files)
  }

  private init(_ sources: SourceTree, _ model: Diagnosed<PlanningModel>, _ levelled: [LevelledFile]) {
    self.sources = sources
    self.model = model
    self.levelled = levelled
  }

  var files: [ParsedFile] { levelled.map(\.file) }

  /// The same with other files in the places of its own.
  func with(_ levelled: [LevelledFile]) -> ParsedTree { ParsedTree(sources, model, levelled) }

  /// A parser for the same handbook as it is later, read for the same audience: a file that still has the same bytes
  /// is not parsed again, because a parsed file depends on its bytes only.
  ///
  /// The model decides which files are parsed with their bodies. So once the model has changed, every file is parsed
  /// anew.
  ///
  /// - Parameter parser: parses the files that have changed; tests give one that counts its calls.
  package func parser(of later: SourceTree, otherwise parser: @escaping Parser = parse) -> Parser {
    guard later.model?.bytes == sources.model?.bytes, later.model?.path == sources.model?.path else { return parser }
    let known = Dictionary(files.map { (PathBytes($0.path), $0) }, uniquingKeysWith: { first, _ in first })
    return { file, needsBody in
      guard let before = known[PathBytes(file.path)], before.source.bytes == file.bytes else {
        return parser(file, needsBody)
      }
      return before
    }
  }

  /// The ids of the model's levels of classification, from the lowest to the highest. Each level has its edition.
  package var levels: [String] { model.value.classifications.map(\.id) }

  /// What old versions of files may not name in the edition of a level; nil where that edition has everything.
  package func withheldNames(for level: String?) -> WithheldNames? {
    WithheldNames(of: levelled, from: Audience.named(level, under: model.value).value, under: model.value)
  }
}
