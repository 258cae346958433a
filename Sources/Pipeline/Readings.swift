internal import Diagnostics
internal import Dossiers
internal import Markup
internal import Planning

/// What one file says under a model, whatever other files there are: its typed entry, and what its text shows.
struct Reading: Sendable {
  let file: ParsedFile
  let entry: Diagnosed<Entry?>
  let findings: [Diagnostic]

  init(_ file: ParsedFile, under model: PlanningModel) {
    self.file = file
    entry = read(file, under: model)
    findings = textFindings(in: file, under: model)
  }
}

/// What the text of a file shows, of whatever kind it is.
func textFindings(in file: ParsedFile, under model: PlanningModel) -> [Diagnostic] {
  assess(file, under: model) + levelFindings(in: file, under: model)
}

/// What was read of the files of one edition, for the next of the same handbook.
///
/// Two editions share what was read of a file where both have the very same bytes of it and the model asks the same of
/// it in both. That depends on nothing else, so an edition is what it is without the other; what depends on several
/// files is made for each edition by itself.
package struct Readings: Sendable {
  private let areKept: Bool
  private var model: PlanningModel?
  private var byPath: [String: Reading] = [:]

  /// Nothing was read yet.
  ///
  /// - Parameter areKept: whether another edition will be made of the same files.
  package init(kept areKept: Bool) { self.areKept = areKept }

  /// Reads the files of an edition, and keeps what was read for the next.
  mutating func of(_ files: [ParsedFile], under model: PlanningModel, _ workers: Workers) async -> [Reading] {
    let known = self.model?.asksSame(as: model) == true ? byPath : [:]
    let readings = await workers.map(files.count) { index in
      let file = files[index]
      if let before = known[file.path], before.file.hasSameBytes(as: file) { return before }
      return Reading(file, under: model)
    }
    guard areKept else { return readings }
    self.model = model
    byPath = Dictionary(readings.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    return readings
  }
}

extension ParsedFile {
  /// Whether another is a parse of the same bytes at the same path. Of a file without any the tree alone was kept
  /// (`cut`), and its bytes tell nothing.
  fileprivate func hasSameBytes(as other: ParsedFile) -> Bool {
    !source.bytes.isEmpty && source.bytes == other.source.bytes
  }
}
