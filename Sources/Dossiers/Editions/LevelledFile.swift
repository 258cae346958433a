package import Markup

/// A parsed file with all that it says of levels, which is the same for every edition: read once, however many are
/// made.
package struct LevelledFile: Sendable {
  package let file: ParsedFile
  let levels: StatedLevels

  package init(_ file: ParsedFile, under model: PlanningModel) {
    self.file = file
    levels = StatedLevels(of: file, under: model)
  }

  /// - Parameters:
  ///   - parse: takes a file apart: all of it where the question, asked with its front matter alone, is answered with
  ///     yes.
  ///   - audience: the only one for whom an edition is made, if there is only one: of a file that it has nothing of, no
  ///     more is needed than what the front matter says.
  package init(
    parsedBy parse: (_ needsBody: (ParsedFile) -> Bool) -> ParsedFile, for audience: Audience?,
    under model: PlanningModel
  ) {
    var level: Level?
    file = parse { head in
      let own = Level(of: head, under: model)
      level = own
      return audience.map { $0.isHighest || own.isUnreadable || own.isVisible(to: $0) } ?? true
    }
    levels = StatedLevels(of: file, at: level ?? Level(of: file, under: model), under: model)
  }

  /// What an audience may see of its front matter, and the text of its body; nil where it may see nothing of it.
  package func shown(to audience: Audience) -> ParsedFile? { file.part(levels, for: audience) }

  /// The same files, of which those that have one path but for how its letters are written (`é` as one sign or as two)
  /// are shown to the highest audience alone. Much is kept by paths, and to Swift such paths are one: the one file
  /// could be taken for the other, which has another level.
  package static func withholdingTwins(_ files: [LevelledFile]) -> [LevelledFile] {
    guard Set(files.lazy.map(\.file.path)).count < files.count else { return files }
    var times: [String: Int] = [:]
    for file in files { times[file.file.path, default: 0] += 1 }
    return files.map { times[$0.file.path] == 1 ? $0 : LevelledFile($0.file, $0.levels.unreadable) }
  }

  private init(_ file: ParsedFile, _ levels: StatedLevels) {
    self.file = file
    self.levels = levels
  }

  /// The same file, an earlier version, without what stands where later versions hide something from an audience.
  package func without(_ places: [HiddenPlaces], for audience: Audience, under model: PlanningModel) -> LevelledFile {
    guard levels.file.isVisible(to: audience), places.contains(where: { !$0.isEmpty }) else { return self }
    let seen = audience.isHighest ? file : file.cut(levels, for: audience)
    let left = places.reduce(seen) { $1.cut($0, for: audience, under: model) }
    return LevelledFile(left, under: model)
  }
}
