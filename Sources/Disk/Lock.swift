#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

/// Keeps other runs of the program away from a folder, for as long as it is held. The system lets go of it when a run
/// ends, however it ends, so that no lock is ever stale.
final class Lock: Sendable {
  private let file: Int32

  /// - Parameter busy: what to say where another run holds it.
  /// - Throws: `busy` after waiting, or the system's refusal.
  init(_ name: String, in folder: OpenFolder, waiting milliseconds: Int = 0, busy: MachineError) throws {
    let path = folder.path(of: name)
    // A link in its place is not followed, and a FIFO does not make us wait.
    file = try system(Doing.lock, path) {
      openat(folder.file, name, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o644)
    }
    var left = milliseconds
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else { throw MachineError.disk(Doing.lock, path, errno) }
      guard left > 0 else { throw busy }
      usleep(20_000)
      left -= 20
    }
  }

  deinit { close(file) }

  /// Whether it is still the one that others would find: its holder may have removed it while we waited.
  func stands(as name: String, in folder: OpenFolder) throws -> Bool {
    var own = stat()
    try system(Doing.lock, folder.path(of: name)) { fstat(file, &own) }
    guard let found = try folder.status(of: name) else { return false }
    return own.st_ino == found.st_ino && own.st_dev == found.st_dev
  }
}
