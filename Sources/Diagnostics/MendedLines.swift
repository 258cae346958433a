/// Lines of a file, the lines that replaced them when the file was mended, and the codes of the findings whose fixes
/// these were.
package struct MendedLines: Sendable, Equatable {
  package let path: String
  /// The number, from 1, of the first line of `before` in the file as it was.
  package let line: Int
  package let before: [String]
  package let after: [String]
  package let codes: [String]
}

/// Follows a file's lines through several rounds of fixes: it knows of each line of the present file which line of the
/// original it is, or that fixes wrote it.
package struct LineOrigins {
  private var lines: [Line]

  private struct Line {
    /// The line of the original that this is, from 0; nil where a fix wrote it.
    let origin: Int?
    /// The codes of the findings whose fixes wrote it.
    let codes: [String]
  }

  package init(of file: SourceFile) {
    lines = (0..<LineTable(file.bytes).count).map { Line(origin: $0, codes: []) }
  }

  /// Takes the changes of one round.
  ///
  /// - Parameter codes: the finding's code for each group of fixes, by the group's index.
  package mutating func follow(_ changes: [FixedFile.LineChange], codes: [String]) {
    var next: [Line] = []
    next.reserveCapacity(lines.count)
    var done = 0
    for change in changes {
      next += lines[done..<change.lines.lowerBound]
      let allCodes = lines[change.lines].flatMap(\.codes) + change.groups.map { codes[$0] }
      next += Array(repeating: Line(origin: nil, codes: allCodes), count: change.newCount)
      done = change.lines.upperBound
    }
    lines = next + lines[done...]
  }

  /// The lines that differ, in order. Each pass of the loop takes one run of lines that fixes wrote, up to the next
  /// line that stayed (or the end), with the lines of the original that the run replaced.
  package func mended(from original: SourceFile, to file: SourceFile) -> [MendedLines] {
    let before = Self.texts(of: original), after = Self.texts(of: file)
    var found: [MendedLines] = []
    var oldStart = 0, newStart = 0
    while newStart <= lines.count {
      var newEnd = newStart
      while newEnd < lines.count, lines[newEnd].origin == nil { newEnd += 1 }
      let oldEnd = newEnd < lines.count ? lines[newEnd].origin ?? oldStart : before.count
      for (old, new) in Self.pairs(oldStart..<oldEnd, newStart..<newEnd) {
        let pair = MendedLines(
          path: original.path, line: old.lowerBound + 1, before: Array(before[old]), after: Array(after[new]),
          codes: Set(lines[new].flatMap(\.codes)).sorted())
        if let trimmed = pair.trimmed { found.append(trimmed) }
      }
      oldStart = oldEnd + 1
      newStart = newEnd + 1
    }
    return found
  }

  /// Which old lines each of the new lines replaces: line by line where there are as many of both, else all of the new
  /// ones replace all of the old ones.
  private static func pairs(_ old: Range<Int>, _ new: Range<Int>) -> [(old: Range<Int>, new: Range<Int>)] {
    guard old.count == new.count else { return [(old, new)] }
    return zip(old, new).map { oldLine, newLine in (oldLine..<oldLine + 1, newLine..<newLine + 1) }
  }

  private static func texts(of file: SourceFile) -> [String] {
    let table = LineTable(file.bytes)
    return file.bytes.withUnsafeBufferPointer { bytes in
      (1...table.count).map { String(decoding: bytes[table.range(of: $0, in: bytes)], as: UTF8.self) }
    }
  }
}

extension MendedLines {
  /// The same without the lines at either end that did not change; nil where none changed.
  fileprivate var trimmed: MendedLines? {
    let shorter = min(before.count, after.count)
    let same = zip(before, after).prefix { isSame($0, $1) }.count
    let behind = zip(before.reversed(), after.reversed()).prefix(shorter - same).prefix { isSame($0, $1) }.count
    let old = before.dropFirst(same).dropLast(behind), new = after.dropFirst(same).dropLast(behind)
    guard !old.isEmpty || !new.isEmpty else { return nil }
    return MendedLines(path: path, line: line + same, before: Array(old), after: Array(new), codes: codes)
  }

  private func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }

  /// A small diff: a line with the place and the codes, then the old lines behind `-` and the new ones behind `+`.
  package var diff: String {
    let rows =
      ["\(path.visible):\(line)  \(codes.joined(separator: ", "))"] + before.map { "- " + $0.visible }
      + after.map { "+ " + $0.visible }
    return rows.joined(separator: "\n") + "\n"
  }

  /// The change as `check --fix` prints it: on one line with an arrow where one line replaced one, else as a diff.
  package var told: String {
    guard before.count == 1, after.count == 1 else { return diff }
    return
      """
      \(path.visible):\(line)  \(before[0].trimmedBlanks.visible) → \(after[0].trimmedBlanks.visible)  \
      \(codes.joined(separator: ", "))

      """
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmedBlanks: String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
    let rest = unicodeScalars.drop(while: isBlank).reversed().drop(while: isBlank).reversed()
    return String(String.UnicodeScalarView(rest))
  }
}
