#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Dossiers

/// The handbook that a folder is in: itself where it has a `content/`, else the nearest above it, as git looks for a
/// repository. The folder given where there is none: reading it then says so.
///
/// - Returns: a path from where the program runs: `.`, `../..`, `buku/..`.
package func handbookFolder(from folder: String) -> String {
  if kind(of: folder + "/content") == S_IFDIR { return folder }
  var path = folder == "." ? ".." : folder + "/.."
  var below = identity(of: folder)
  while let here = identity(of: path), here != below {
    if isHandbook(path) { return path }
    below = here
    path += "/.."
  }
  return folder
}

/// A `content/` folder alone is other programs' too: above the folder given it must hold a model or a kind of document.
private func isHandbook(_ path: String) -> Bool {
  let content = path + "/content"
  guard kind(of: content) == S_IFDIR else { return false }
  return kind(of: content + "/planning-model.yml") == S_IFREG
    || ContentKind.allCases.contains { kind(of: content + "/" + $0.rawValue) == S_IFDIR }
}

/// What tells two folders apart whatever they are called: the root is its own parent.
private struct Identity: Equatable {
  let device: UInt64
  let file: UInt64
}

private func identity(of path: String) -> Identity? {
  var information = stat()
  guard stat(path, &information) == 0 else { return nil }
  return Identity(device: UInt64(truncatingIfNeeded: information.st_dev), file: UInt64(information.st_ino))
}
