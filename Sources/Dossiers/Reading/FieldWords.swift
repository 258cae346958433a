import Diagnostics

extension RecordSchema {
  /// The fields that people may mean by a word that is none of their names and titles (`mitra`, `masa berlaku`), by
  /// their paths below this mapping.
  ///
  /// - Parameter section: what stands before the names of its fields in a dossier: nothing at the top, `dates.` there.
  func fields(meantBy word: String, in section: String) -> [String] {
    let paths = pathsByWord[wordKey(word)] ?? []
    return paths.filter { $0.utf8.starts(with: section.utf8) }
      .map { String($0.dropFirst(section.count)) }
      .filter { path in
        let first = path.pieces(between: ".").first
        return fields.contains { $0.name == first }
      }
  }

  /// The paths of a dossier's fields that people call so: by their titles, and by other words for them.
  func paths(calledBy word: String) -> [String] {
    let titled = fields(called: word)
    return titled.isEmpty ? fields(meantBy: word, in: "") : titled
  }
}

extension ContentKind {
  /// The paths of this kind's fields that people call so.
  package func paths(calledBy word: String) -> [String] { schema.paths(calledBy: word) }
}

/// By a word without its blanks and signs, the paths of the fields of a dossier that people call so.
private let pathsByWord: [String: [String]] = {
  let table = CodeTable(Data.fieldWords) { cells in FieldWords(path: cells[0], words: Array(cells.dropFirst())) }
  var paths: [String: [String]] = [:]
  for row in table.rows {
    for word in row.words { paths[wordKey(word), default: []].append(row.path) }
  }
  return paths
}()

private struct FieldWords {
  let path: String
  let words: [String]
}
