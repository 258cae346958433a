#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics
internal import Dossiers
package import Pipeline

/// A handbook's folder on the disk: the edge where content comes in.
package struct Workspace: Sendable {
  package let folder: String
  let workers: Workers

  package init(at folder: String, workers: Workers) {
    self.folder = folder
    self.workers = workers
  }

  /// Reads everything the program needs, whatever order the disk keeps it in. Hidden files are passed over and symbolic
  /// links are not followed (a handbook is its own folder): a finding names each link and each name that is not text.
  ///
  /// - Throws: `MachineError` where anything could not be read wholly, or where files come and go while they are read:
  ///   one that is renamed into a folder already listed would be missing without a word.
  package func readSources() async throws -> SourceTree {
    let root = try openHandbook()
    for _ in 0..<3 {
      if let tree = try await readUnlessMoving(root) { return tree }
    }
    throw MachineError(
      Bilingual(
        id:
          "berkas di \(folder) terus bertambah, hilang, atau berganti nama sementara dibaca; tunggu program lain "
          + "selesai, lalu ulangi",
        en:
          "files in \(folder) keep coming, going or changing names while they are read; wait for the other "
          + "program, then try again"
      ))
  }

  private func openHandbook() throws -> OpenFolder {
    guard try kind(of: folder) != nil else {
      throw MachineError(Bilingual(id: "tidak ada folder \(folder)", en: "there is no folder \(folder)"))
    }
    let root = try OpenFolder(at: folder)
    switch try root.kind(of: "content") {
    case S_IFDIR: return root
    case S_IFLNK: throw contentIsALink
    default: throw noHandbook
    }
  }

  private var noHandbook: MachineError {
    MachineError(
      Bilingual(
        id:
          "folder \(folder) bukan buku pegangan: tidak ada folder content/ di dalamnya atau di atasnya (pakai -C "
          + "FOLDER untuk menunjuk yang lain, atau mulai yang baru dengan naskah init)",
        en:
          "\(folder) is no handbook: there is no content/ folder in it or above it (use -C DIR to point at "
          + "another, or begin one with naskah init)"
      ))
  }

  private var contentIsALink: MachineError {
    MachineError(
      Bilingual(
        id:
          "content di folder \(folder) adalah tautan simbolis, yang tidak diikuti; letakkan foldernya sendiri di situ, "
          + "atau tunjuk buku pegangan aslinya dengan -C FOLDER",
        en:
          "content in \(folder) is a symbolic link, which is not followed; put the folder itself there, or point at "
          + "the handbook that it belongs to with -C DIR"
      ))
  }

  /// nil where files came or went while they were read. A file that could not be opened may then simply be gone, so
  /// that no error is thrown for it.
  private func readUnlessMoving(_ root: OpenFolder) async throws -> SourceTree? {
    var walk = Walk(root: root)
    do {
      try walk.visitAll()
      let tree = try await read(walk, root)
      return try walk.hasMoved() ? nil : tree
    } catch let error as MachineError {
      if try walk.hasMoved() { return nil }
      throw error
    }
  }

  private func read(_ walk: Walk, _ root: OpenFolder) async throws -> SourceTree {
    let paths = walk.files.filter { SourceTree.place(of: $0) != .attachment && SourceTree.place(of: $0) != .nothing }
    let read = try await workers.pull(paths.count, 64) { range in
      var descent = Descent(from: root)
      return try range.map { index in
        let folder = try descent.folder(of: paths[index])
        return try folder.readStart(of: Descent.name(of: paths[index]), atMost: longestText)
      }
    }
    let texts = zip(paths, read.joined())
    let files = texts.filter { $1.isWhole }.map { SourceFile(path: $0, bytes: $1.start) }
    let tooLarge = texts.filter { !$1.isWhole }.map { fileTooLarge($0, size: $1.size, atMost: longestText) }
    let attachments = walk.files.filter { SourceTree.place(of: $0) == .attachment }
    var descent = Descent(from: root)
    let looks = try attachments.map { path in
      let folder = try descent.folder(of: path)
      return (path, try folder.readStart(of: Descent.name(of: path), atMost: AttachmentLook.wanted(of: path)))
    }
    return SourceTree(
      content: files.filter { SourceTree.place(of: $0.path) == .content },
      model: files.first { SourceTree.place(of: $0.path) == .model },
      templates: files.filter { SourceTree.place(of: $0.path) == .template },
      attachments: attachments, hidden: walk.hidden, beside: walk.beside,
      attachmentSizes: Dictionary(looks.map { ($0, $1.size) }, uniquingKeysWith: { first, _ in first }),
      attachmentStarts: Dictionary(looks.map { ($0, $1.start) }, uniquingKeysWith: { first, _ in first }),
      diagnostics: walk.diagnostics + tooLarge
    ).lookingUpTimeZone()
  }
}
