#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics

/// One thing a command does to the sources of a handbook. Paths begin at the handbook's folder.
package enum Change: Sendable {
  /// New bytes for a file that is there.
  case write(SourceFile)
  /// A file that is not there yet, with the folders it needs.
  case create(SourceFile)
  /// Another name for a file; nothing stands there yet.
  case move(from: String, to: String)
  /// A file that is to be there no more.
  case remove(path: String)
}

extension Workspace {
  /// Changes sources: all that is asked, or nothing.
  ///
  /// The new bytes are written beside and brought to the disk, then a journal of what will be done; only then the files
  /// take their places. What fails is undone at once. What is stopped, by a kill or a power cut, is finished or undone
  /// by the next command that opens the handbook (`finishInterrupted`). A file keeps its mode, its owner as far as the
  /// system permits, and its hard links.
  ///
  /// - Parameter command: as its user knows it, for what is said after a stop.
  /// - Throws: `MachineError`; then nothing was changed.
  package func apply(_ changes: [Change], of command: String) throws {
    guard !changes.isEmpty else { return }
    let place = try ChangeFolder.begin(in: OpenFolder(at: folder))
    guard try place.unfinished() == nil else { throw interruptedMeanwhile }
    let journal: Journal
    do {
      journal = try Preparation.prepare(changes, of: command, in: place)
    } catch {
      try? place.clear()  // Nothing has changed yet; what cannot be removed now is removed by the next command.
      throw error
    }
    try place.perform(journal)
    try? place.clear()  // The change is on the disk; what is left of its folder is removed by the next command.
  }

  private var interruptedMeanwhile: MachineError {
    MachineError(
      Bilingual(
        id: "perintah lain terhenti di tengah perubahan sejak buku pegangan ini dibaca; ulangi perintah ini",
        en:
          "another command was interrupted in the middle of a change since the handbook was read; run this command "
          + "again"
      ))
  }
}

extension ChangeFolder {
  /// Carries a journal out, or undoes it where it cannot be.
  fileprivate func perform(_ journal: Journal) throws {
    do {
      for step in journal.steps { try carryOut(step) }
      try content.saveAll()
      try folder.remove(Journal.name)
    } catch {
      do { try undo(journal) } catch { throw halfDone(after: error) }
      throw withRest(
        error, Bilingual(id: "; semuanya dikembalikan seperti semula", en: "; everything is as it was before"))
    }
  }

  /// Undoes a journal to its end, and clears it.
  private func undo(_ journal: Journal) throws {
    try folder.rename(Journal.name, to: folder, as: Journal.undoing)
    try folder.save()
    for step in journal.steps.reversed() { try undo(step) }
    try content.saveAll()
    try folder.remove(Journal.undoing)
    try? clear()  // All is as it was; what is left of the folder is removed by the next command.
  }

  private func halfDone(after error: any Error) -> any Error {
    withRest(
      error,
      Bilingual(
        id: "; perubahan ini belum lengkap, dan perintah naskah berikutnya menyelesaikan atau membatalkannya",
        en: "; the change is not complete, and the next naskah command finishes or undoes it"))
  }

  private func withRest(_ error: any Error, _ rest: Bilingual) -> any Error {
    guard let error = error as? MachineError else { return error }
    return MachineError(Bilingual(id: error.message.id + rest.id, en: error.message.en + rest.en))
  }
}
