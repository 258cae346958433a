#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics

extension Workspace {
  /// Finishes or undoes a change of sources that was stopped in the middle. To be called before the sources are read.
  ///
  /// - Returns: what was done, in a sentence; nil where there was nothing to do.
  /// - Throws: `MachineError` where it can be neither finished nor undone: then nobody should read the sources.
  package func finishInterrupted() throws -> Bilingual? {
    guard try kind(of: folder + "/" + ChangeFolder.path) == S_IFDIR else { return nil }
    let handbook = try OpenFolder(at: folder)
    guard let waiting = try handbook.folder("content").folderIfThere(ChangeFolder.name) else { return nil }
    let hasJournal = try [Journal.name, Journal.undoing].contains { try waiting.kind(of: $0) != nil }
    guard hasJournal else {
      clearLeftovers(of: handbook)
      return nil
    }
    let place = try ChangeFolder.begin(in: handbook, waiting: Self.patience)
    guard let (journal, isUndoing) = try place.unfinished() else {
      // Another run has done it while we waited.
      try place.clear()
      return nil
    }
    let changed = isUndoing ? [] : try place.changedSince(journal)
    let result = isUndoing || !changed.isEmpty ? try place.goBack(journal) : try place.goOn(journal)
    try? place.clear()  // Its journal is gone; what is left is removed by the next command.
    return result
  }

  /// How long to wait for a command that is changing sources now, in milliseconds.
  private static let patience = 10_000

  /// Removes what a run left that was stopped before it changed anything, unless that run is still at work.
  private func clearLeftovers(of handbook: OpenFolder) {
    // What cannot be opened or removed stays. It is hidden and no content, so that a person who may read the handbook
    // and not change it can still do so. A journal that was written meanwhile and cannot be read stays as well: the
    // change it tells of must not be forgotten.
    try? clearWithoutJournal(in: handbook)  // For these reasons; the next command tries again.
  }

  private func clearWithoutJournal(in handbook: OpenFolder) throws {
    let place = try ChangeFolder.begin(in: handbook)
    if try place.unfinished() == nil { try place.clear() }
  }
}

extension ChangeFolder {
  /// The paths of a journal whose files somebody has changed since it was written.
  fileprivate func changedSince(_ journal: Journal) throws -> [String] {
    try journal.steps.compactMap { step in
      // Where no new bytes wait any more the step was done, and the file may have been changed since for good reason.
      if case .replace(_, let number, _, _) = step, try folder.kind(of: Journal.new(number)) == nil { return nil }
      if case .create(_, let number, _) = step, try folder.kind(of: Journal.new(number)) == nil { return nil }
      return try state(of: step) == .changedSince ? step.path : nil
    }
  }

  fileprivate func goOn(_ journal: Journal) throws -> Bilingual {
    for step in journal.steps { try carryOut(step) }
    try content.saveAll()
    try folder.remove(Journal.name)
    return Bilingual(
      id: "\u{201C}\(journal.command)\u{201D} terhenti di tengah jalan; perubahannya sekarang diselesaikan",
      en: "\u{201C}\(journal.command)\u{201D} was interrupted; its change is now finished")
  }

  /// Undoes a journal, except in files that somebody has changed since: these stay as they are, and are named.
  fileprivate func goBack(_ journal: Journal) throws -> Bilingual {
    if try folder.kind(of: Journal.name) != nil { try folder.rename(Journal.name, to: folder, as: Journal.undoing) }
    try folder.save()
    var kept: [String] = []
    for step in journal.steps.reversed() {
      if try mayUndo(step) { try undo(step) } else { kept.append(step.path) }
    }
    try content.saveAll()
    try folder.remove(Journal.undoing)
    let rest =
      kept.isEmpty
      ? Bilingual(id: "", en: "")
      : Bilingual(
        id: " (berubah sejak itu dan dibiarkan: \(kept.joined(separator: ", ")))",
        en: " (changed since, and left as they are: \(kept.joined(separator: ", ")))")
    return Bilingual(
      id: "\u{201C}\(journal.command)\u{201D} terhenti di tengah jalan; perubahannya sekarang dibatalkan" + rest.id,
      en: "\u{201C}\(journal.command)\u{201D} was interrupted; its change is now undone" + rest.en)
  }

  /// Whether undoing a step overwrites nothing that somebody else has written since.
  private func mayUndo(_ step: Journal.Step) throws -> Bool {
    switch step {
    case .makeFolder: return true
    case .create(_, let number, _): return try folder.kind(of: Journal.new(number)) != nil || state(of: step) == .done
    case .replace(let path, let number, let old, let new):
      // Where no old file is kept the file was not replaced yet, or the old one is back already.
      guard try folder.kind(of: Journal.old(number)) != nil, let kind = try kind(at: path) else { return true }
      return try kind == S_IFREG && [old, new].contains(hash(parent(of: path).read(Descent.name(of: path))))
    case .overwrite, .move, .remove: return try state(of: step) != .changedSince
    }
  }
}

extension Journal.Step {
  var path: String {
    switch self {
    case .makeFolder(let path), .create(let path, _, _), .replace(let path, _, _, _), .overwrite(let path, _, _, _),
      .remove(let path, _, _):
      path
    case .move(let from, _): from
    }
  }
}
