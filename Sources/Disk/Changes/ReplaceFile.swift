#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

extension Workspace {
  /// Replaces a file that a person named, in one step and with the old file's mode: whoever reads meanwhile finds the
  /// old file or the new one, and so does everybody where we are stopped.
  ///
  /// The bytes are made ready in the handbook's folder of changes where the file is in the handbook and on the same
  /// file system as its content: what a stopped run leaves there is cleared by the next command. Else they are made
  /// ready beside the file.
  ///
  /// - Throws: `MachineError` where a link or anything but a regular file stands there; then nothing was changed.
  package func replaceNamedFile(_ path: String, _ bytes: [UInt8]) throws {
    guard !path.isEmpty, !path.hasSuffix("/") else { throw Self.noFileName(path) }
    try OutputPlace.refuseSources(path, of: folder)
    let parent = try OpenFolder(
      at: path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) + "/" : ".")
    let name = Descent.name(of: path)
    let standing = try parent.status(of: name)
    if let standing, standing.st_mode & S_IFMT != S_IFREG { throw Self.notAFile(path) }
    let mode = standing.map { $0.st_mode & 0o7777 }
    guard try isInside(parent) else {
      return try replace(name, in: parent, bytes, mode, by: parent, as: "." + name + ".naskah-new")
    }
    let place = try ChangeFolder.begin(in: OpenFolder(at: folder))
    defer { try? place.clear() }  // What is left is removed by the next command.
    try place.folder.write(".gitignore", Array("*\n".utf8))
    try replace(name, in: parent, bytes, mode, by: place.folder, as: Journal.new(0))
  }

  /// Removes a file that was put in its place by `replaceNamedFile`; where none stands there is nothing to do.
  package func removeNamedFile(_ path: String) throws {
    let parent = try OpenFolder(
      at: path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) + "/" : ".")
    let name = Descent.name(of: path)
    guard let standing = try parent.status(of: name) else { return }
    if standing.st_mode & S_IFMT != S_IFREG { throw Self.notAFile(path) }
    try parent.remove(name)
    try parent.save()
  }

  private func replace(
    _ name: String, in parent: OpenFolder, _ bytes: [UInt8], _ mode: mode_t?, by folder: OpenFolder, as waiting: String
  ) throws {
    do {
      try folder.write(waiting, bytes) { file in
        if let mode { try system(Doing.write, parent.path(of: name)) { fchmod(file, mode) } }
        try system(Doing.save, parent.path(of: name)) { fsync(file) }
      }
      try folder.rename(waiting, to: parent, as: name)
      try parent.save()
    } catch {
      try? folder.remove(waiting)  // The cause matters more; the next run throws it away.
      throw error
    }
  }

  /// Whether a folder is below the handbook's and on the file system of its content.
  private func isInside(_ parent: OpenFolder) throws -> Bool {
    guard try kind(of: folder + "/content") == S_IFDIR else { return false }
    guard let own = try realPath(folder), let other = try realPath(parent.path) else { return false }
    var here = stat(), content = stat()
    try system(Doing.look, parent.path) { fstat(parent.file, &here) }
    try system(Doing.look, folder) { stat(folder + "/content", &content) }
    return (other + "/").utf8.starts(with: (own + "/").utf8) && here.st_dev == content.st_dev
  }

  private static func noFileName(_ path: String) -> MachineError {
    MachineError(
      Bilingual(id: "\u{201C}\(path)\u{201D} bukan nama berkas", en: "\u{201C}\(path)\u{201D} is no name of a file"))
  }

  private static func notAFile(_ path: String) -> MachineError {
    MachineError(
      Bilingual(
        id: "\(path) adalah tautan, folder, atau bukan berkas biasa, dan tidak ditimpa; tunjuk berkasnya sendiri",
        en: "\(path) is a link, a folder or no ordinary file, and is not overwritten; name the file itself"))
  }
}
