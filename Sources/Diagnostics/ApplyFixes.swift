/// A file after fixes were applied to it.
package struct FixedFile: Sendable {
  package let bytes: [UInt8]
  /// The groups of fixes that were applied, each as its index in the array that was given.
  package let applied: [Int]
  /// The runs of whole lines that changed, from top to bottom.
  package let changes: [LineChange]

  /// A run of lines that was replaced by others.
  package struct LineChange: Sendable {
    /// The lines as they were before, counted from 0.
    package let lines: Range<Int>
    /// How many lines stand there now.
    package let newCount: Int
    /// The groups whose fixes changed these lines, as indices.
    package let groups: [Int]
  }
}

/// A file with the fixes of its findings applied, and how many were; nothing outside their spans changes a byte.
package func apply(_ fixes: [Diagnostic.Fix], to file: SourceFile) -> (bytes: [UInt8], count: Int) {
  let fixed = apply(groups: fixes.map { [$0] }, to: file)
  return (fixed.bytes, fixed.applied.count)
}

/// A file with groups of fixes applied; the fixes of a group belong together, so all of them are applied or none.
///
/// Where two groups overlap, the one that begins further up is applied. The other is left out: the next run looks at
/// the changed file and finds again what is still wrong with it.
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

/// The edits of all groups, from top to bottom. Of a group, all or none are made: it has none if the file has no such
/// place as one of its fixes names, or if two of them overlap.
private func edits(_ groups: [[Diagnostic.Fix]], _ file: SourceFile, _ lines: LineTable) -> [Edit] {
  groups.indices.flatMap { group -> [Edit] in
    let fixes = groups[group].filter { $0.span.path.utf8.elementsEqual(file.path.utf8) }
    let edits = fixes.compactMap { fix -> Edit? in
      let range = file.bytes.withUnsafeBufferPointer { lines.range(of: fix.span, in: $0) }
      return range.map { Edit(range: $0, text: Array(fix.replacement.utf8), group: group) }
    }
    let ordered = withoutRepetitions(sorted(edits))
    let areApart = zip(ordered, ordered.dropFirst()).allSatisfy { !overlap($0, $1) }
    return edits.count == fixes.count && areApart ? ordered : []
  }
  .sorted {
    ($0.range.lowerBound, $0.range.upperBound, $0.group) < ($1.range.lowerBound, $1.range.upperBound, $1.group)
  }
}

/// From top to bottom.
private func sorted(_ edits: [Edit]) -> [Edit] {
  edits.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
}

/// The same without edits that say once more what the one before says.
private func withoutRepetitions(_ edits: [Edit]) -> [Edit] {
  var kept: [Edit] = []
  for edit in edits where kept.last?.range != edit.range || kept.last?.text != edit.text { kept.append(edit) }
  return kept
}

/// Whether an edit begins before one that stands above it has ended, or at the very same place.
private func overlap(_ upper: Edit, _ lower: Edit) -> Bool {
  lower.range.lowerBound < upper.range.upperBound || lower.range == upper.range
}

/// Leaves out every group that has an edit which overlaps an earlier edit of another group. It looks again at the rest
/// until no two groups overlap.
private func withoutConflicts(_ edits: [Edit]) -> [Edit] {
  var edits = edits
  while true {
    var refused: Set<Int> = []
    var kept: [Edit] = []
    for edit in edits {
      if let last = kept.last, overlap(last, edit) {
        refused.insert(edit.group)
      } else {
        kept.append(edit)
      }
    }
    if refused.isEmpty { return kept }
    edits.removeAll { refused.contains($0.group) }
  }
}

/// The changes of lines that the edits make, in order. Edits that touch the same line make one change.
private func lineChanges(_ edits: [Edit], _ file: SourceFile, _ lines: LineTable) -> [FixedFile.LineChange] {
  var changes: [FixedFile.LineChange] = []
  for edit in edits {
    let touched = touchedLines(edit, file, lines)
    // The touched lines become as many lines as the text has.
    let added = LineTable(edit.text).count - touched.count
    if let previous = changes.last, previous.lines.upperBound > touched.lowerBound {
      let newlyTouched = max(0, touched.upperBound - previous.lines.upperBound)
      changes[changes.count - 1] = FixedFile.LineChange(
        lines: previous.lines.lowerBound..<max(previous.lines.upperBound, touched.upperBound),
        newCount: previous.newCount + newlyTouched + added, groups: previous.groups + [edit.group])
    } else {
      changes.append(
        FixedFile.LineChange(lines: touched, newCount: touched.count + added, groups: [edit.group]))
    }
  }
  return changes
}

/// The lines (from 0) in which the bytes that an edit replaces begin, go on and end.
private func touchedLines(_ edit: Edit, _ file: SourceFile, _ lines: LineTable) -> Range<Int> {
  file.bytes.withUnsafeBufferPointer { bytes in
    let first = lines.place(of: edit.range.lowerBound, in: bytes).line - 1
    let last = lines.place(of: edit.range.upperBound, in: bytes).line - 1
    return first..<last + 1
  }
}
