// Follows each document through the commits of a branch, oldest first. A document is known by the id in its front
// matter and not by its path, so a file that was moved is still the same document. A file that got another id is the
// same document too, if it stayed at its path or keeps the old id as an alias.
//
// The history is made for one audience. Versions that the audience may not see are left out, and each version that it
// may see is compared with the last one before it that it may see. A document whose last version it may not see has no
// history at all, and what its last version hides is in no part of its history; of what an earlier one hid, also one on
// a branch that was merged, there is what was shown since (`HiddenPlaces`).

/// The histories of documents while they are collected, commit by commit.
package struct Chronicle: Sendable {
  /// What one commit changed.
  package struct Commit: Sendable {
    package let day: CalendarDate
    /// The office that committed, where the model knows it: index into `PlanningModel.units`.
    package let unit: Int?
    /// Whether it stands beside the line, on a branch that the next commit of the line merges. It is no step of any
    /// document's history, but what it hid must not be told either.
    package let isBeside: Bool
    /// What a path holds after the commit; nil if the file was removed.
    package let changes: [(path: String, version: Version?)]

    package init(
      day: CalendarDate, unit: Int?, isBeside: Bool = false, changes: [(path: String, version: Version?)]
    ) {
      self.day = day
      self.unit = unit
      self.isBeside = isBeside
      self.changes = changes
    }
  }

  /// Two versions to be compared: the costly part, which many workers may do.
  package struct Comparison: Sendable {
    fileprivate let line: Int
    fileprivate let entry: Int
    fileprivate let before: Version
    fileprivate let after: Version
    /// Where something is hidden as of the later of them.
    fileprivate let hidden: HiddenPlaces

    package func made(under model: PlanningModel) -> DocumentChange {
      guard let before = before.file, let after = after.file else { return DocumentChange(fields: [], body: .none) }
      return compare(before, after, under: model).without(hidden)
    }
  }

  private struct Key: Hashable {
    let kind: ContentKind
    let id: String
  }

  /// One document from its first commit to its last.
  private struct Line {
    /// By its present id.
    var key: Key
    /// Where its file stands now, or stood last.
    var path: String
    var last: Version
    /// The last version that this audience may see.
    var shown: Version?
    /// The id under which this audience saw it first.
    var firstId: String?
    /// Where something was hidden last.
    var hidden = HiddenPlaces.none
    var isGone = false
    var entries: [DocumentHistory.Entry] = []
  }

  /// A file that this audience may not see, and that has the id of a document which it sees at another path.
  private struct HiddenTwin {
    let key: Key
    let version: Version
  }

  private var lines: [Line] = []
  private var lineOfKey: [Key: Int] = [:]
  private var lineOfPath: [String: Int] = [:]
  /// By path. A hidden twin is no part of the document's past as long as the visible file is there.
  private var twins: [String: HiddenTwin] = [:]
  /// The lines of which branches that the next commit merges have versions, with the last that is hidden as a whole.
  private var versionsBeside: [Int: Version?] = [:]
  private var commits = 0
  /// Whether the first commit told is where a shallow clone begins.
  private let beginsInTheMiddle: Bool
  private var waiting: [Comparison] = []
  private let model: PlanningModel

  /// What this audience saw of a document at a tag.
  fileprivate struct ShownVersion {
    let version: Version
    let hidden: HiddenPlaces
  }

  package init(beginsInTheMiddle: Bool, under model: PlanningModel) {
    self.beginsInTheMiddle = beginsInTheMiddle
    self.model = model
  }

  /// Tells the next commit.
  package mutating func tell(_ commit: Commit) {
    guard !commit.isBeside else { return noteHidden(beside: commit) }
    defer { settleVersionsBeside() }
    commits += 1
    let ids = Dictionary(commit.changes.map { ($0.path, $0.version?.id) }, uniquingKeysWith: { first, _ in first })
    // A document has left its path unless the commit writes a file with the same id there.
    let touched = commit.changes.compactMap { lineOfPath[$0.path] }
    let left = touched.filter { ids[lines[$0].path] != lines[$0].key.id }
    for change in commit.changes {
      lineOfPath[change.path] = nil
      twins[change.path] = nil
    }
    var stayed: Set<Int> = []
    for (path, version) in commit.changes {
      guard let version else { continue }
      guard let index = line(of: version, at: path, leaving: left) else { continue }
      stayed.insert(index)
      lineOfPath[path] = index
      tell(version, of: index, at: path, in: commit)
    }
    for index in left where !stayed.contains(index) && !lines[index].isGone { end(index, in: commit) }
  }

  /// The line that a version continues, or a new one.
  private mutating func line(of version: Version, at path: String, leaving left: [Int]) -> Int? {
    let before = left.first { lines[$0].path == path && lines[$0].key.kind == version.kind }
    guard let id = version.id ?? before.map({ lines[$0].key.id }) else { return nil }
    let key = Key(kind: version.kind, id: id)
    if let known = lineOfKey[key] {
      guard areTwins(known, version, at: path, leaving: left) else { return known }
      guard version.file != nil else {
        twins[path] = HiddenTwin(key: key, version: version)
        return nil
      }
      lineOfPath[lines[known].path] = nil
      twins[lines[known].path] = HiddenTwin(key: key, version: lines[known].last)
    }
    let named = version.aliases.compactMap { lineOfKey[Key(kind: version.kind, id: $0)] }
    let former = named.first { left.contains($0) || lines[$0].isGone }
    if let index = former ?? before {
      lineOfKey[lines[index].key] = nil
      lineOfKey[key] = index
      return index
    }
    lineOfKey[key] = lines.count
    lines.append(Line(key: key, path: path, last: version))
    return lines.count - 1
  }

  /// Whether a version and the last one of a line stand in two files at once, one of which this audience may see.
  private func areTwins(_ line: Int, _ version: Version, at path: String, leaving left: [Int]) -> Bool {
    let last = lines[line]
    return !last.isGone && last.path != path && !left.contains(line)
      && (last.last.file == nil) != (version.file == nil)
  }

  private mutating func tell(_ version: Version, of index: Int, at path: String, in commit: Commit) {
    let former = lines[index].key.id
    if let id = version.id { lines[index].key = Key(kind: version.kind, id: id) }
    lines[index].path = path
    lines[index].last = version
    guard let file = version.file else {
      lines[index].isGone = false
      lines[index].hidden = lines[index].hidden.followedByHiddenDocument
      return
    }
    versionsBeside[index] = nil
    lines[index].hidden = lines[index].hidden.followed(by: version.hidden, shown: file, under: model)
    let shown = lines[index].isGone ? nil : lines[index].shown
    lines[index].isGone = false
    lines[index].shown = version
    if lines[index].firstId == nil { lines[index].firstId = lines[index].key.id }
    let event: DocumentHistory.Entry.Event =
      shown != nil ? .changed : beginsInTheMiddle && commits == 1 ? .found : .added
    // At the commit where a shallow clone begins, all files seem new, so its author need not have written them.
    var entry = DocumentHistory.Entry(
      event: event, day: commit.day, commit: commits, unit: event == .found ? nil : commit.unit)
    if let shown {
      if let id = shown.id, id != lines[index].key.id, former != lines[index].key.id { entry.formerId = id }
      waiting.append(
        Comparison(
          line: index, entry: lines[index].entries.count, before: shown, after: version, hidden: lines[index].hidden))
    }
    lines[index].entries.append(entry)
  }

  private mutating func noteHidden(beside commit: Commit) {
    for (path, version) in commit.changes {
      guard let version else { continue }
      let named = ([version.id].compactMap(\.self) + version.aliases).compactMap {
        lineOfKey[Key(kind: version.kind, id: $0)]
      }
      for index in Set(named + [lineOfPath[path]].compactMap(\.self)) {
        let hidden = lines[index].hidden, isHidden = version.file == nil
        lines[index].hidden = isHidden ? hidden.followedByHiddenDocument : hidden.alsoHiding(version.hidden)
        versionsBeside.updateValue(isHidden ? version : versionsBeside[index] ?? nil, forKey: index)
      }
    }
  }

  /// After a merge: what was hidden on the branch may be told as far as the document shows it now, which the merge need
  /// not have changed. One that was hidden there as a whole and is gone now was hidden last.
  private mutating func settleVersionsBeside() {
    for (index, hidden) in versionsBeside {
      let line = lines[index]
      if line.isGone {
        if let hidden { lines[index].last = hidden }
      } else if let shown = line.shown, let file = shown.file, line.last.file != nil {
        lines[index].hidden = line.hidden.followed(by: shown.hidden, shown: file, under: model)
      }
    }
    versionsBeside = [:]
  }

  private mutating func end(_ index: Int, in commit: Commit) {
    lines[index].isGone = true
    // If a hidden file with the same id is left, the document's last version is hidden, and so is its history.
    let hidden = twins.values.first { $0.key == lines[index].key }
    if let hidden { lines[index].last = hidden.version }
    guard lines[index].last.file != nil, lines[index].shown != nil else { return }
    lines[index].entries.append(
      DocumentHistory.Entry(event: .removed, day: commit.day, commit: commits, unit: commit.unit))
  }

  /// What is to be compared since it was last asked.
  package mutating func comparisons() -> [Comparison] {
    defer { waiting = [] }
    return waiting
  }

  /// Keeps what a comparison said, in few bytes.
  package mutating func keep(_ change: DocumentChange, of comparison: Comparison) {
    lines[comparison.line].entries[comparison.entry].keep(change)
  }

  /// The pasts of all documents whose last version this audience may see.
  package func history(lack: History.Lack?) -> History {
    let told = lines.filter { $0.last.file != nil }
    return History(
      documents: told.map { line in
        DocumentHistory(
          kind: line.key.kind, id: line.key.id, firstId: line.firstId ?? line.key.id, name: line.last.name,
          entries: line.entries.map { $0.without(line.hidden) }.filter { !$0.isSilent }, isGone: line.isGone,
          recorded: line.isGone ? nil : line.last.source)
      }, lack: lack)
  }
}

// What changed between two tags.
extension Chronicle {
  /// How everything stood at a tag: the version of every document that this audience saw then.
  package struct Standing: Sendable {
    fileprivate let tag: History.Tag
    /// By line.
    fileprivate let versions: [Int: ShownVersion]
  }

  /// How everything stands after the commits told so far.
  package func standing(at tag: History.Tag) -> Standing {
    let shown = lines.enumerated().compactMap { index, line in
      line.isGone || line.last.file == nil
        ? nil : line.shown.map { (index, ShownVersion(version: $0, hidden: line.hidden)) }
    }
    return Standing(tag: tag, versions: Dictionary(shown, uniquingKeysWith: { first, _ in first }))
  }

  /// What changed between two tags.
  package func report(from older: Standing, to newer: Standing) -> History.Report {
    // A document whose last version this audience may not see has no past either.
    let told = lines.indices.filter { lines[$0].last.file != nil }
    let documents = told.compactMap { index -> DocumentHistory? in
      let before = older.versions[index], after = newer.versions[index]
      guard let version = (after ?? before)?.version else { return nil }
      let event: DocumentHistory.Entry.Event = before == nil ? .added : after == nil ? .removed : .changed
      var entry = DocumentHistory.Entry(event: event, day: newer.tag.day, commit: 0, unit: nil)
      if let before, let after {
        if before.version.id != after.version.id { entry.formerId = before.version.id }
        let comparison = Comparison(
          line: index, entry: 0, before: before.version, after: after.version, hidden: after.hidden)
        entry.keep(comparison.made(under: model))
        entry = entry.without(lines[index].hidden)
        if entry.isSilent { return nil }
      }
      let id = version.id ?? lines[index].key.id
      return DocumentHistory(
        kind: version.kind, id: id, firstId: id, name: version.name, entries: [entry], isGone: after == nil,
        recorded: nil)
    }
    return History.Report(older: older.tag, newer: newer.tag, documents: documents)
  }
}
