#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics
internal import Dossiers
package import Pipeline

extension Workspace {
  /// Reads everything the program needs as it stood at a commit, by the rules of the folder: hidden files are passed
  /// over, links are not followed. The work tree is not looked at. What lies in a submodule is another repository's,
  /// and is not there.
  package func readSources(at revision: Revision) async throws -> SourceTree {
    let git = try Git(in: folder)
    let all = try git.files(
      of: revision.commit, below: ["content", "templates"] + ContentKind.allCases.map(\.rawValue))
    let files = all.filter { !GitFile.isHidden($0.path) }
    let hidden = all.filter { GitFile.isHiddenFile($0.path) && $0.kind == .file && $0.path.hasPrefix("content/") }
    let beside = files.filter {
      !$0.path.hasPrefix("content/") && !$0.path.hasPrefix("templates/") && $0.path.hasSuffix(".md")
    }
    guard files.contains(where: { $0.path.hasPrefix("content/") }) else {
      throw MachineError(
        Bilingual(
          id: "pada \(revision.day.inWords.id) (\(revision.commit.prefix(10))) belum ada folder content/ di \(folder)",
          en:
            "on \(revision.day.inWords.en) (\(revision.commit.prefix(10))) "
            + "there was no content/ folder in \(folder) yet"
        ))
    }
    let readable = files.filter { $0.kind == .file && !$0.isUnreadable }
    let wanted = readable.filter { [.content, .model, .template].contains(SourceTree.place(of: $0.path)) }
    let contents = try git.contents(of: wanted.map(\.object))
    let read = zip(wanted, contents).map { SourceFile(path: $0.path, bytes: $1) }
    let attachments = readable.filter { SourceTree.place(of: $0.path) == .attachment }
    let sizes = try git.sizes(of: attachments.map(\.object))
    let starts = try starts(of: attachments, in: git)
    return SourceTree(
      content: read.filter { SourceTree.place(of: $0.path) == .content },
      model: read.first { SourceTree.place(of: $0.path) == .model },
      templates: read.filter { SourceTree.place(of: $0.path) == .template },
      attachments: attachments.map(\.path), hidden: hidden.map(\.path), beside: beside.map(\.path),
      attachmentSizes: Dictionary(zip(attachments.map(\.path), sizes), uniquingKeysWith: { first, _ in first }),
      attachmentStarts: starts,
      diagnostics: files.compactMap {
        $0.isUnreadable ? unreadableName($0.path) : $0.kind == .link ? linkNotFollowed($0.path) : nil
      },
      revision: revision
    ).lookingUpTimeZone()
  }

  /// The first bytes of each attachment, by its path. Git can only give a whole file, so that the attachments are read
  /// a batch at a time and only their beginnings are kept.
  private func starts(of attachments: [GitFile], in git: Git) throws -> [String: [UInt8]] {
    var starts: [String: [UInt8]] = [:]
    for first in stride(from: 0, to: attachments.count, by: 64) {
      let batch = attachments[first..<min(first + 64, attachments.count)]
      for (file, bytes) in zip(batch, try git.contents(of: batch.map(\.object), limit: .max / 2)) {
        starts[file.path] = Array(bytes.prefix(AttachmentLook.wanted(of: file.path)))
      }
    }
    return starts
  }

  /// The same from a revision's name: a tag, a branch, a commit's id, or a day `YYYY-MM-DD`.
  package func readSources(at name: String) async throws -> SourceTree {
    try await readSources(at: revision(name))
  }

  /// Files of the handbook that are not among its sources (the pictures of packs), from the folder or from a revision.
  package func files(_ paths: [String], at revision: Revision?) throws -> [SourceFile] {
    zip(paths, try bytes(of: paths, at: revision)).map { SourceFile(path: $0, bytes: $1) }
  }

  /// The bytes of files of the handbook (attachments, for publishing), from the folder or from a revision.
  func bytes(of paths: [String], at revision: Revision?) throws -> [[UInt8]] {
    guard !paths.isEmpty else { return [] }
    guard let revision else {
      var descent = Descent(from: try OpenFolder(at: folder))
      return try paths.map { try descent.folder(of: $0).read(Descent.name(of: $0)) }
    }
    let git = try Git(in: folder)
    let objects = Dictionary(
      try git.files(of: revision.commit, below: ["content"]).map { ($0.path, $0.object) },
      uniquingKeysWith: { first, _ in first })
    return try git.contents(
      of: paths.map { path in
        guard let object = objects[path] else {
          throw MachineError.disk(Bilingual(id: "menemukan di git", en: "find in git"), path, ENOENT)
        }
        return object
      }, limit: .max / 2)
  }
}
