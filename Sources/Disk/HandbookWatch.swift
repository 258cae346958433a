#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Dispatch

/// Tells when a file of a handbook was saved, came or went.
///
/// Linux tells by itself (inotify); what it does not tell of (a network drive, another system) is looked for by its
/// time and size every two seconds.
package final class HandbookWatch: Sendable {
  private let folder: String
  /// The file that inotify writes to; nil where there is none.
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

  /// How the handbook's files stand; what happens from now on is not missed, also while they are read.
  package func look() -> HandbookState {
    let state = HandbookState(of: folder)
    watch(state.folders)
    // A file that came between the listing and the watch is in neither; so it is listed again.
    return HandbookState(of: folder)
  }

  /// Waits until something is otherwise than it was, and nothing has happened for a moment: programs save in several
  /// steps, and whoever changes branches changes many files.
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

  /// Milliseconds.
  private static let quiet: Int32 = 25

  private func watch(_ folders: [String]) {
    #if os(Linux)
      guard let notices else { return }
      let events = IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_ONLYDIR
      // A folder that is gone again, or one too many for the system, is looked at every two seconds.
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
