#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics
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
  package func readSources() async throws -> SourceTree {
    guard kind(of: folder) != nil else {
      throw MachineError(Bilingual(id: "tidak ada folder \(folder)", en: "there is no folder \(folder)"))
    }
    guard kind(of: folder + "/content") == S_IFDIR else {
      throw MachineError(
        Bilingual(
          id: "folder \(folder) bukan buku pegangan: tidak ada folder content/ di dalamnya atau di atasnya (pakai -C FOLDER untuk menunjuk yang lain, atau mulai yang baru dengan naskah init)",
          en: "\(folder) is no handbook: there is no content/ folder in it or above it (use -C DIR to point at another, or begin one with naskah init)"))
    }
    var walk = Walk(root: folder)
    try walk.visit("content")
    if kind(of: folder + "/templates") == S_IFDIR { try walk.visit("templates") }
    var beside = Walk(root: folder)
    for entry in try list(folder) where entry.kind == S_IFDIR && ContentKind.isFolderName(entry.name) { try beside.visit(entry.name) }
    let paths = walk.files.filter { SourceTree.place(of: $0) != .attachment && SourceTree.place(of: $0) != .nothing }
    let read = try await workers.pull(paths.count, 64) { [folder] range in
      try range.map { SourceFile(path: paths[$0], bytes: try readFile(folder + "/" + paths[$0])) }
    }
    let files = read.flatMap { $0 }
    let attachments = walk.files.filter { SourceTree.place(of: $0) == .attachment }
    let sizes = Dictionary(
      attachments.compactMap { path in size(of: folder + "/" + path).map { (path, $0) } }, uniquingKeysWith: { first, _ in first })
    let starts = try attachments.map { ($0, try readStart(of: folder + "/" + $0, AttachmentLook.wanted(of: $0))) }
    return SourceTree(
      content: files.filter { SourceTree.place(of: $0.path) == .content },
      model: files.first { SourceTree.place(of: $0.path) == .model },
      templates: files.filter { SourceTree.place(of: $0.path) == .template },
      attachments: attachments, hidden: walk.hidden, beside: beside.files.filter { $0.hasSuffix(".md") }, attachmentSizes: sizes,
      attachmentStarts: Dictionary(starts, uniquingKeysWith: { first, _ in first }),
      diagnostics: walk.diagnostics)
  }
}

/// The files below some folders, by name.
private struct Walk {
  let root: String
  var files: [String] = []
  /// Files with a dot in front; folders with one are other programs' own and are not looked into.
  var hidden: [String] = []
  var diagnostics: [Diagnostic] = []

  init(root: String) {
    self.root = root
  }

  mutating func visit(_ folder: String) throws {
    for entry in try list(root + "/" + folder) {
      let path = folder + "/" + entry.name
      if entry.name.hasPrefix(".") {
        if entry.kind == S_IFREG { hidden.append(path) }
      } else if entry.isUnreadable {
        diagnostics.append(unreadableName(path))
      } else if entry.kind == S_IFDIR {
        try visit(path)
      } else if entry.kind == S_IFREG {
        files.append(path)
      } else if entry.kind == S_IFLNK {
        diagnostics.append(linkNotFollowed(path))
      } else {
        diagnostics.append(specialFile(path))
      }
    }
  }
}
