#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics
internal import Dossiers

extension Workspace {
  /// Begins a handbook in a folder, which is made where it is not there: all files or none. A `content/` without
  /// anything in it, as a run leaves that was stopped before its journal was written, is no handbook yet.
  ///
  /// - Returns: the paths beside `content/` where something stood already, which was left as it is.
  /// - Throws: `MachineError` where a handbook is there already, or the disk refuses.
  package func begin(with files: [SourceFile]) throws -> [String] {
    let isNew = try kind(of: folder) == nil
    if isNew { try makeFolder(folder) }
    let root = try OpenFolder(at: folder)
    if try root.kind(of: "content") == nil {
      try root.makeFolder("content")
    } else {
      try refuseHandbook(in: root)
    }
    let left = try files.map(\.path).filter { try !$0.hasPrefix("content/") && root.kind(of: $0) != nil }
    do {
      try apply(files.filter { !left.contains($0.path) }.map { .create($0) }, of: "naskah init")
    } catch {
      try? root.removeFolder("content")  // Empty again; where it stays, it hinders no second try.
      if isNew { rmdir(folder) }
      throw error
    }
    return left
  }

  /// Throws where a handbook is there already, before anybody is asked what a new one should be like.
  package func refuseWhereBegun() throws {
    guard try kind(of: folder) != nil else { return }
    let root = try OpenFolder(at: folder)
    if try root.kind(of: "content") != nil { try refuseHandbook(in: root) }
  }

  private func refuseHandbook(in root: OpenFolder) throws {
    let isFolder = try root.kind(of: "content") == S_IFDIR
    let interrupted = isFolder ? try finishInterrupted() : nil
    if isFolder, try root.folder("content").names().allSatisfy({ $0 == ChangeFolder.name }) { return }
    let rest = interrupted.map { Bilingual(id: " (\($0.id))", en: " (\($0.en))") } ?? Bilingual(id: "", en: "")
    throw MachineError(
      Bilingual(
        id: "\(folder) sudah berisi content/: di situ sudah ada buku pegangan" + rest.id,
        en: "\(folder) has a content/ already: there is a handbook in it" + rest.en))
  }
}
