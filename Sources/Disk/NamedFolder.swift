#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

extension Workspace {
  /// Makes a folder that a person named, where there is none; the folder it is in must be there.
  package func makeNamedFolder(_ path: String) throws {
    try OutputPlace.refuseSources(path, of: folder)
    if mkdir(path, 0o777) == 0 { return }
    let refusal = errno
    if refusal == EEXIST, try kind(of: path) == S_IFDIR { return }
    throw MachineError.disk(Doing.makeFolder, path, refusal)
  }

  /// Whether anything stands at a path that a person named.
  package func holds(namedFile path: String) throws -> Bool { try kind(of: path) != nil }
}
