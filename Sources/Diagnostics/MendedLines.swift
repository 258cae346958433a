/// Lines of a file and what stands in their place after it was mended, with the codes of the findings that asked for
/// it.
package struct MendedLines: Sendable, Equatable {
  package let path: String
  /// The first of the lines before, from 1.
  package let line: Int
  package let before: [String]
  package let after: [String]
  package let codes: [String]
}

/// What became of a file's lines over several rounds of fixes: where each line of the present file comes from.
package struct LineOrigins {
  private var lines: [Line]

  private struct Line {
    /// The line of the original that this is, from 0; nil where it was changed.
    let origin: Int?
    let codes: [String]
  }

  package init(of file: SourceFile) {
    lines = (0..<LineTable(file.bytes).count).map { Line(origin: $0, codes: []) }
  }

  /// - Parameter codes: of the finding behind each group of fixes.
  package mutating func follow(_ changes: [FixedFile.LineChange], codes: [String]) {
    var next: [Line] = []
    next.reserveCapacity(lines.count)
    var done = 0
    for change in changes {
      next += lines[done..<change.lines.lowerBound]
      let said = lines[change.lines].flatMap(\.codes) + change.groups.map { codes[$0] }
      next += Array(repeating: Line(origin: nil, codes: said), count: change.newCount)
      done = change.lines.upperBound
    }
    lines = next + lines[done...]
  }

  /// The lines that differ, in order.
  package func mended(from original: SourceFile, to file: SourceFile) -> [MendedLines] {
    let before = Self.texts(of: original), after = Self.texts(of: file)
    var found: [MendedLines] = []
    var at = 0, next = 0
    while at <= lines.count {
      let start = at
      while at < lines.count, lines[at].origin == nil { at += 1 }
      let end = at < lines.count ? lines[at].origin ?? next : before.count
      // As many lines as before: each in the place of one.
      let step = end - next == at - start ? 1 : max(1, end - next, at - start)
      for offset in stride(from: 0, to: max(end - next, at - start), by: step) {
        let old = next + offset..<min(next + offset + step, end), new = start + offset..<min(start + offset + step, at)
        let pair = MendedLines(
          path: original.path, line: old.lowerBound + 1, before: Array(before[old]), after: Array(after[new]),
          codes: Set(lines[new].flatMap(\.codes)).sorted())
        if let trimmed = pair.trimmed { found.append(trimmed) }
      }
      next = end + 1
      at += 1
    }
    return found
  }

  private static func texts(of file: SourceFile) -> [String] {
    let table = LineTable(file.bytes)
    return file.bytes.withUnsafeBufferPointer { bytes in
      (1...table.count).map { String(decoding: bytes[table.range(of: $0, in: bytes)], as: UTF8.self) }
    }
  }
}

extension MendedLines {
  /// Without lines at both ends that are as they were; nil where all are.
  fileprivate var trimmed: MendedLines? {
    let shorter = min(before.count, after.count)
    let same = zip(before, after).prefix { isSame($0, $1) }.count
    let behind = zip(before.reversed(), after.reversed()).prefix(shorter - same).prefix { isSame($0, $1) }.count
    let old = before.dropFirst(same).dropLast(behind), new = after.dropFirst(same).dropLast(behind)
    guard !old.isEmpty || !new.isEmpty else { return nil }
    return MendedLines(path: path, line: line + same, before: Array(old), after: Array(new), codes: codes)
  }

  private func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }

  /// As a small diff: where, the lines with `-` as they are and with `+` as they become.
  package var diff: String {
    let rows =
      ["\(path.visible):\(line)  \(codes.joined(separator: ", "))"] + before.map { "- " + $0.visible }
      + after.map { "+ " + $0.visible }
    return rows.joined(separator: "\n") + "\n"
  }

  /// What was done in one line where one line was changed: the parts of it that differ; else as a diff.
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
