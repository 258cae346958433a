#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Dispatch

/// Tells when a file of a handbook was saved, came or went.
///
/// Linux reports changes by itself (inotify). It reports none on a network drive, and other systems have no inotify: so
/// the times and sizes of all files are looked at every two seconds as well.
package final class HandbookWatch: Sendable {
  private let folder: String
  /// The open file from which inotify's reports are read; nil where the system has no inotify.
  private let notices: Int32?
  private let queue = DispatchQueue(label: "watch")

  package init(of folder: String) {
    self.folder = folder
    #if os(Linux)
      let file = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
      notices = file < 0 ? nil : file
    #else
      notices = nil
    #endif
  }

  deinit {
    if let notices { close(notices) }
  }

  /// How the handbook's files are now. A change that comes after this call is not missed, also where it comes while the
  /// caller still reads the files.
  package func look() -> HandbookState {
    let state = HandbookState(of: folder)
    watch(state.folders)
    // A file that came after the listing and before the watch would be in neither: so the folders are listed again.
    return HandbookState(of: folder)
  }

  /// Waits until something has changed, and then until nothing has happened for a moment: programs save a file in
  /// several steps, and whoever changes to another branch changes many files.
  package func change(from state: HandbookState) async {
    await withCheckedContinuation { continuation in
      queue.async {
        while !self.isTold(within: 2000) {
          if HandbookState(of: self.folder) != state { break }
        }
        while self.isTold(within: Self.quiet) { self.clear() }
        continuation.resume()
      }
    }
  }

  /// For how many milliseconds nothing must have happened.
  private static let quiet: Int32 = 25

  private func watch(_ folders: [String]) {
    #if os(Linux)
      guard let notices else { return }
      let events = IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_ONLYDIR
      // A folder that is gone again, or one more than the system can watch, is still looked at every two seconds.
      for path in folders { _ = inotify_add_watch(notices, folder + "/" + path, UInt32(events)) }
    #endif
  }

  /// Whether the system has told of something, at the latest after so many milliseconds.
  private func isTold(within patience: Int32) -> Bool {
    guard let notices else {
      usleep(UInt32(patience) * 1000)
      return false
    }
    var wanted = pollfd(fd: notices, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, patience) > 0
  }

  /// Takes what was told: which files they are does not matter, for the whole handbook is read again.
  private func clear() {
    guard let notices else { return }
    var buffer = [UInt8](repeating: 0, count: 65536)
    while read(notices, &buffer, buffer.count) > 0 {}
  }
}

/// The files of a handbook by name, time and size.
package struct HandbookState: Sendable, Equatable {
  private struct File: Sendable, Equatable {
    let path: String
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let number: UInt64
  }

  private let files: [File]
  /// Every folder that holds some, from the handbook's.
  let folders: [String]

  /// What cannot be looked at is left out: reading the handbook says why.
  init(of folder: String) {
    guard let root = try? OpenFolder(at: folder) else {
      (files, folders) = ([], [])
      return
    }
    var walk = Walk(root: root)
    try? walk.visitAll()
    files = (walk.files + walk.hidden).compactMap { path in
      guard let status = try? root.status(of: path) else { return nil }
      return File(
        path: path, size: Int(status.st_size), seconds: status.written.tv_sec, nanoseconds: status.written.tv_nsec,
        number: UInt64(status.st_ino))
    }
    folders = walk.folders
  }
}
