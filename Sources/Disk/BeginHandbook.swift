#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics
package import Dossiers

extension Workspace {
  /// Begins a handbook in a folder, which is made where it is not there: all files or none.
  ///
  /// - Throws: `MachineError` where a handbook is there already, or the disk refuses.
  package func begin(with files: [SourceFile]) throws {
    if try kind(of: folder) == nil { try makeFolder(folder) }
    let root = try OpenFolder(at: folder)
    guard try root.kind(of: "content") == nil else {
      throw MachineError(
        Bilingual(
          id: "\(folder) sudah berisi content/: di situ sudah ada buku pegangan",
          en: "\(folder) has a content/ already: there is a handbook in it"))
    }
    try root.makeFolder("content")
    try apply(files.map { .create($0) }, of: "naskah init")
  }
}
