internal import Diagnostics
internal import Dossiers
internal import Markup
internal import Planning

/// What one file says under a model, whatever other files there are: its typed entry, and the findings about it that
/// need no other file.
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

/// What can be found in the text of one file, of whatever kind it is, without looking at any other.
func textFindings(in file: ParsedFile, under model: PlanningModel) -> [Diagnostic] {
  assess(file, under: model) + levelFindings(in: file, under: model)
}

/// What was read of the files of one edition, kept for the next edition of the same handbook.
///
/// Two editions share what was read of a file where both have exactly the same bytes of it, and where the model asks
/// the same of files in both. A reading depends on nothing else, so sharing it cannot carry anything from one edition
/// into another. What depends on several files is computed for each edition by itself.
package struct Readings: Sendable {
  private let areKept: Bool
  private var model: PlanningModel?
  private var byPath: [PathBytes: Reading] = [:]

  /// Nothing was read yet.
  ///
  /// - Parameter areKept: whether another edition will be made of the same files.
  package init(kept areKept: Bool) { self.areKept = areKept }

  /// Reads the files of an edition, and keeps what was read for the next.
  mutating func of(_ files: [ParsedFile], under model: PlanningModel, _ workers: Workers) async -> [Reading] {
    let known = self.model?.asksSame(as: model) == true ? byPath : [:]
    let readings = await workers.map(files.count) { index in
      let file = files[index]
      if let before = known[PathBytes(file.path)], before.file.hasSameBytes(as: file) { return before }
      return Reading(file, under: model)
    }
    guard areKept else { return readings }
    self.model = model
    byPath = Dictionary(readings.map { (PathBytes($0.file.path), $0) }, uniquingKeysWith: { first, _ in first })
    return readings
  }
}

extension ParsedFile {
  /// Whether another file was parsed from the same bytes. Two files without bytes do not count as the same: such a
  /// file was cut for its edition (`cut`) so that only its YAML tree is left, and two such trees may differ.
  fileprivate func hasSameBytes(as other: ParsedFile) -> Bool {
    !source.bytes.isEmpty && source.bytes == other.source.bytes
  }
}
