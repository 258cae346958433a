#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

/// The bytes of a file made by a library that writes to a path only. It stands in a folder of its own meanwhile, which
/// nobody else may look into and which is gone afterwards.
package func bytesOfFile(named name: String, madeBy make: (_ path: String, _ folder: String) throws -> Void) throws
  -> [UInt8]
{
  let folder = try temporaryFolder()
  let path = folder + "/" + name
  defer {
    // What cannot be removed stands in the system's own folder for such files, closed to others.
    unlink(path)
    rmdir(folder)
  }
  try make(path, folder)
  return try readFile(path)
}

private func temporaryFolder() throws -> String {
  let place = variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  var name = Array((place + "/naskah-XXXXXX").utf8CString)
  return try name.withUnsafeMutableBufferPointer { name in
    guard let start = name.baseAddress, mkdtemp(start) != nil else {
      throw MachineError.disk(Doing.makeFolder, place, errno)
    }
    return String(cString: start)
  }
}
