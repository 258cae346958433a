#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

/// The hidden folder `content/.naskah`, which stands only while a command changes sources: new bytes, the old files and
/// the journal. It stands in `content/` because what is made ready there is then on one file system with what it
/// replaces. Nothing in it is read as content, and git passes it over (it holds a `.gitignore` of its own).
final class ChangeFolder: Sendable {
  static let name = ".naskah"
  static let path = "content/" + name

  let handbook: OpenFolder
  let content: OpenFolder
  let folder: OpenFolder
  private let lock: Lock

  private init(_ handbook: OpenFolder, _ content: OpenFolder, _ folder: OpenFolder, _ lock: Lock) {
    self.handbook = handbook
    self.content = content
    self.folder = folder
    self.lock = lock
  }

  /// Makes the folder, or takes over the one that a stopped run left. No other run changes sources until this one ends.
  static func begin(in handbook: OpenFolder, waiting milliseconds: Int = 0) throws -> ChangeFolder {
    let content = try handbook.folder("content")
    while true {
      let folder = try content.makingFolder(name)
      do {
        let lock = try Lock("lock", in: folder, waiting: milliseconds, busy: busy(handbook))
        if try lock.stands(as: "lock", in: folder), try content.holds(folder, as: name) {
          return ChangeFolder(handbook, content, folder, lock)
        }
      } catch {
        // The run that held the lock may have removed the folder meanwhile: then it is made anew.
        if try content.holds(folder, as: name) { throw error }
      }
    }
  }

  private static func busy(_ handbook: OpenFolder) -> MachineError {
    MachineError(
      Bilingual(
        id:
          "perintah naskah lain sedang mengubah berkas di \(handbook.path)/content; tunggu sampai selesai, lalu ulangi",
        en:
          "another naskah command is changing the files in \(handbook.path)/content; wait until it is done, then "
          + "try again"
      ))
  }

  /// The journal of a change that was stopped, and whether it was already being undone.
  func unfinished() throws -> (journal: Journal, isUndoing: Bool)? {
    for name in [Journal.undoing, Journal.name] where try folder.kind(of: name) != nil {
      guard let text = String(validating: try folder.read(name), as: UTF8.self), let journal = Journal(text) else {
        throw unknownJournal
      }
      return (journal, name == Journal.undoing)
    }
    return nil
  }

  private var unknownJournal: MachineError {
    let place = folder.path
    return MachineError(
      Bilingual(
        id: "\(place) menyimpan perubahan yang terhenti, tetapi catatannya tidak dapat dibaca oleh naskah versi ini; "
          + "periksa berkas di content/ (misalnya dengan git status), lalu hapus folder itu",
        en: "\(place) holds a change that was interrupted, but this version of naskah cannot read its journal; "
          + "look over the files in content/ (with git status, say), then delete that folder"))
  }

  /// Empties and removes the folder; the lock goes last.
  func clear() throws {
    for name in try folder.names() where name != "lock" { try folder.removeTree(name) }
    try folder.remove("lock")
    try content.removeFolder(Self.name)
  }
}

extension OpenFolder {
  /// Whether an open folder is still the one that stands in this one under a name.
  func holds(_ folder: OpenFolder, as name: String) throws -> Bool {
    var own = stat()
    try system(Doing.look, folder.path) { fstat(folder.file, &own) }
    guard let found = try status(of: name) else { return false }
    return own.st_ino == found.st_ino && own.st_dev == found.st_dev
  }
}
