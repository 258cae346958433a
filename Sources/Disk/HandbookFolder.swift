#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics
internal import Dossiers

/// The handbook that a folder is in: the folder itself where it has a `content/`, else the nearest folder above it that
/// is a handbook, as git looks for a repository. Where there is none it is the folder that was given, so that reading
/// it says that there is no handbook.
///
/// - Returns: a path from where the program runs: `.`, `../..`, `buku/..`.
package func handbookFolder(from folder: String) -> String {
  do {
    if try kind(of: folder + "/content") == S_IFDIR { return folder }
  } catch {
    return folder  // It cannot be looked at; reading it says why.
  }
  var path = folder == "." ? ".." : folder + "/.."
  // The way up ends at the root, which is its own parent. A folder that may not be looked at cannot be the handbook of
  // whoever runs the program, and is passed over.
  var below = try? identity(of: folder)
  while let here = try? identity(of: path), here != below {
    if (try? isHandbook(path)) == true { return path }
    below = here
    path += "/.."
  }
  return folder
}

/// Where a file or folder stands that a command is pointed at.
package struct HandbookPlace: Sendable {
  /// The handbook's folder, as it is written from where the program runs.
  package let folder: String
  /// Its path in the handbook; empty where it is the handbook's folder.
  package let path: String
  package let isFolder: Bool
}

/// The place of a file or folder in the handbook it is in.
///
/// - Parameter start: the handbook's folder where one was given; a path is then looked up from there first.
/// - Throws: `MachineError` where nothing stands there, or where it is not in that handbook.
package func handbookPlace(of path: String, from start: String?) throws -> HandbookPlace {
  let below = path.hasPrefix("/") ? nil : start.map { $0 + "/" + path }
  guard let written = try [below, path].compactMap({ $0 }).first(where: { try realPath($0) != nil }),
    let real = try realPath(written)
  else {
    throw MachineError(Bilingual(id: "tidak ada berkas atau folder \(path)", en: "there is no file or folder \(path)"))
  }
  let isFolder = try kind(of: real) == S_IFDIR
  let found = handbookFolder(from: start ?? (isFolder ? written : folder(of: written)))
  let root = try realPath(found) ?? found
  guard real == root || real.hasPrefix(root == "/" ? "/" : root + "/") else {
    throw MachineError(
      Bilingual(id: "\(path) tidak ada di dalam buku pegangan \(found)", en: "\(path) is not in the handbook \(found)"))
  }
  let inside = pathBelow(root, of: real)
  let isNamedFromRoot = (start ?? path).hasPrefix("/")
  let folder = isNamedFromRoot ? root : way(to: root, from: try realPath(".") ?? "/")
  return HandbookPlace(folder: folder, path: inside, isFolder: isFolder)
}

/// The rest of a path behind a folder that it leads through; empty where it is the folder. Both are real paths.
package func pathBelow(_ folder: String, of path: String) -> String {
  path.pathParts.dropFirst(folder.pathParts.count).joined(separator: "/")
}

private func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The relative path that leads from one folder to another: `.`, `../buku`.
private func way(to target: String, from here: String) -> String {
  let target = target.pathParts, here = here.pathParts
  let shared = zip(target, here).prefix { $0 == $1 }.count
  let steps = Array(repeating: "..", count: here.count - shared) + target.dropFirst(shared)
  return steps.isEmpty ? "." : steps.joined(separator: "/")
}

/// Whether a folder above the one given is a handbook. Other programs have folders called `content/` too, so that here
/// it must hold a planning model or a folder of documents.
private func isHandbook(_ path: String) throws -> Bool {
  let content = path + "/content"
  guard try kind(of: content) == S_IFDIR else { return false }
  return try kind(of: content + "/planning-model.yml") == S_IFREG
    || ContentKind.allCases.contains { try kind(of: content + "/" + $0.rawValue) == S_IFDIR }
}
