#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
package import Diagnostics

extension Workspace {
  /// Puts new bytes in several files and gives some another name, all or none: every byte is written beside its file first, then each
  /// takes its place. Where one cannot, those before it get their old bytes and names back.
  ///
  /// - Parameter moves: paths that become others; nothing stands at the new ones.
  package func rewrite(_ files: [SourceFile], moving moves: [(from: String, to: String)]) throws {
    var done: [SourceFile] = [], moved: [(from: String, to: String)] = []
    do {
      for file in files {
        let old = SourceFile(path: file.path, bytes: try readFile(folder + "/" + file.path))
        try replaceFile(folder + "/" + file.path, file.bytes)
        done.append(old)
      }
      for move in moves {
        let isOtherCase = move.from.lowercased() == move.to.lowercased()
        guard isOtherCase || kind(of: folder + "/" + move.to) == nil, rename(folder + "/" + move.from, folder + "/" + move.to) == 0 else {
          throw MachineError.disk(Bilingual(id: "menamai ulang", en: "rename"), move.from, errno == 0 ? EEXIST : errno)
        }
        moved.append(move)
      }
    } catch {
      try undo(done, moved, after: error)
    }
  }

  /// Back to how it was; what cannot be brought back is named.
  private func undo(_ files: [SourceFile], _ moves: [(from: String, to: String)], after error: any Error) throws -> Never {
    var left: [String] = []
    for move in moves.reversed() where rename(folder + "/" + move.to, folder + "/" + move.from) != 0 { left.append(move.to) }
    for file in files {
      do { try replaceFile(folder + "/" + file.path, file.bytes) } catch { left.append(file.path) }  // Named below, beside the first cause.
    }
    guard let error = error as? MachineError else { throw error }
    let rest = left.joined(separator: ", ")
    throw MachineError(
      left.isEmpty
        ? Bilingual(id: error.message.id + "; semuanya dikembalikan seperti semula", en: error.message.en + "; everything is as it was before")
        : Bilingual(id: error.message.id + "; tidak dapat dikembalikan: \(rest)", en: error.message.en + "; could not be brought back: \(rest)"))
  }
}
