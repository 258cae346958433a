/// A file after fixes were applied to it.
package struct FixedFile: Sendable {
  package let bytes: [UInt8]
  /// Which of the groups of fixes were applied, by their place among those given.
  package let applied: [Int]
  /// Stretches of whole lines that changed, in order.
  package let changes: [LineChange]

  /// Lines, from 0, that others stand in the place of.
  package struct LineChange: Sendable {
    package let lines: Range<Int>
    package let newCount: Int
    /// The groups whose fixes these are.
    package let groups: [Int]
  }
}

/// A file with the fixes of its findings applied, and how many were; nothing outside their spans changes a byte.
package func apply(_ fixes: [Diagnostic.Fix], to file: SourceFile) -> (bytes: [UInt8], count: Int) {
  let fixed = apply(groups: fixes.map { [$0] }, to: file)
  return (fixed.bytes, fixed.applied.count)
}

/// The same for fixes that belong together: of a group all are applied, or none.
///
/// Of groups that overlap, the first by place is applied and the others wait for the next run, which sees what became
/// of the file.
package func apply(groups: [[Diagnostic.Fix]], to file: SourceFile) -> FixedFile {
  let lines = LineTable(file.bytes)
  let edits = withoutConflicts(edits(groups, file, lines))
  var bytes: [UInt8] = []
  bytes.reserveCapacity(file.bytes.count)
  var done = 0
  for edit in edits {
    bytes += file.bytes[done..<edit.range.lowerBound]
    bytes += edit.text
    done = edit.range.upperBound
  }
  bytes += file.bytes[done...]
  return FixedFile(bytes: bytes, applied: Set(edits.map(\.group)).sorted(), changes: lineChanges(edits, file, lines))
}

/// A text in place of a stretch of bytes.
private struct Edit {
  let range: Range<Int>
  let text: [UInt8]
  let group: Int
}

private func edits(_ groups: [[Diagnostic.Fix]], _ file: SourceFile, _ lines: LineTable) -> [Edit] {
  groups.indices.flatMap { group in
    groups[group].filter { $0.span.path == file.path }.compactMap { fix -> Edit? in
      let range = file.bytes.withUnsafeBufferPointer { lines.range(of: fix.span, in: $0) }
      return range.map { Edit(range: $0, text: Array(fix.replacement.utf8), group: group) }
    }
  }
  .sorted {
    ($0.range.lowerBound, $0.range.upperBound, $0.group) < ($1.range.lowerBound, $1.range.upperBound, $1.group)
  }
}

/// A group one of whose edits overlaps an earlier one's is left out wholly, and the rest looked at again without it.
private func withoutConflicts(_ edits: [Edit]) -> [Edit] {
  var edits = edits
  while true {
    var refused: Set<Int> = []
    var kept: [Edit] = []
    for edit in edits {
      guard let last = kept.last, edit.range.lowerBound < last.range.upperBound || edit.range == last.range else {
        kept.append(edit)
        continue
      }
      if edit.group != last.group { refused.insert(edit.group) }
    }
    if refused.isEmpty { return kept }
    edits.removeAll { refused.contains($0.group) }
  }
}

/// Edits by the lines they touch; those that share a line are one change.
private func lineChanges(_ edits: [Edit], _ file: SourceFile, _ lines: LineTable) -> [FixedFile.LineChange] {
  var changes: [FixedFile.LineChange] = []
  for edit in edits {
    let (first, last) = file.bytes.withUnsafeBufferPointer { bytes in
      (
        lines.place(of: edit.range.lowerBound, in: bytes).line - 1,
        lines.place(of: edit.range.upperBound, in: bytes).line - 1
      )
    }
    let added = LineTable(edit.text).count - 1 - (last - first)
    if let previous = changes.last, previous.lines.upperBound > first {
      changes[changes.count - 1] = FixedFile.LineChange(
        lines: previous.lines.lowerBound..<max(previous.lines.upperBound, last + 1),
        newCount: previous.newCount + max(0, last + 1 - previous.lines.upperBound) + added,
        groups: previous.groups + [edit.group])
    } else {
      changes.append(
        FixedFile.LineChange(lines: first..<last + 1, newCount: last + 1 - first + added, groups: [edit.group]))
    }
  }
  return changes
}
