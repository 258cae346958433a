#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

/// The bytes of a file made by a library that writes to a path only. It stands in a folder of its own meanwhile, which
/// nobody else may look into and which is gone afterwards; what a run left that was killed, the next one removes.
package func bytesOfFile(named name: String, madeBy make: (_ path: String, _ folder: String) throws -> Void) throws
  -> [UInt8]
{
  let place = variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  removeLeftovers(in: place)
  let folder = try temporaryFolder(in: place)
  // What cannot be removed is closed to others, and the next run tries again.
  defer { try? OpenFolder(at: place).removeTree(Descent.name(of: folder)) }
  try make(folder + "/" + name, folder)
  return try readFile(folder + "/" + name)
}

private let prefix = "naskah-"

/// Its name tells whose it is: `naskah-<process>-XXXXXX`.
private func temporaryFolder(in place: String) throws -> String {
  while true {
    // Made anew for each try: a failed one may have changed it.
    var name = Array("\(place)/\(prefix)\(getpid())-XXXXXX".utf8CString)
    let made = name.withUnsafeMutableBufferPointer { name in
      name.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    let number = errno
    if let made { return made }
    if number != EINTR { throw MachineError.disk(Doing.makeFolder, place, number) }
  }
}

/// Removes folders of this user whose process is no more.
private func removeLeftovers(in place: String) {
  // A place that cannot be listed may still take a folder; where it takes none, that is told.
  guard let open = try? OpenFolder(at: place), let names = try? open.names() else { return }
  for name in names where isLeft(name, in: open) { try? open.removeTree(name) }
}

private func isLeft(_ name: String, in place: OpenFolder) -> Bool {
  // The place is the machine's, and may hold thousands of names that are not ours.
  guard name.utf8.starts(with: prefix.utf8) else { return false }
  let parts = name.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.count == 3, let process = pid_t(parts[1]), process > 0,
    let status = try? place.status(of: name), status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid()
  else { return false }
  return kill(process, 0) != 0 && errno == ESRCH
}
