#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics
internal import Pipeline

/// The folder a site is made in: the predecessor of the site that stands, brought up to date file by file.
struct Staging: Sendable {
  let folder: OpenFolder
  let isNew: Bool

  /// A new way down into the folder; each worker has its own, because it remembers the folders it has opened.
  func descent() -> Descent { Descent(from: folder) }

  /// Puts a file in its place, unless it stands there already with the same bytes.
  ///
  /// - Returns: whether the file had to be written.
  func put(_ path: String, _ bytes: borrowing [UInt8], by descent: inout Descent, scratch: inout [UInt8]) throws -> Bool
  {
    let parent = try descent.folder(of: path), name = Descent.name(of: path)
    if !isNew {
      if try holds(name, in: parent, bytes, scratch: &scratch) { return false }
      if let kind = try parent.kind(of: name), kind != S_IFREG { try parent.removeTree(name) }
    }
    try parent.write(name, bytes)
    return true
  }

  /// Whether a regular file holds exactly these bytes. A scratch buffer is given so that none is made for each file.
  private func holds(_ name: String, in parent: OpenFolder, _ bytes: borrowing [UInt8], scratch: inout [UInt8]) throws
    -> Bool
  {
    let file = openat(parent.file, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    // What cannot be read is written anew.
    guard file >= 0 else { return false }
    defer { close(file) }
    var information = stat()
    guard fstat(file, &information) == 0, information.st_mode & S_IFMT == S_IFREG,
      Int(information.st_size) == bytes.count
    else { return false }
    if scratch.count < bytes.count { scratch = [UInt8](repeating: 0, count: bytes.count * 2) }
    let count = bytes.count
    let isComplete = scratch.withUnsafeMutableBytes { buffer in
      var done = 0
      while done < count {
        let got = read(file, buffer.baseAddress! + done, count - done)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return false }
        done += got
      }
      return true
    }
    guard isComplete else { return false }
    return scratch.withUnsafeBytes { old in
      bytes.withUnsafeBytes { new in count == 0 || memcmp(old.baseAddress!, new.baseAddress!, count) == 0 }
    }
  }

  /// Makes the folders of all files; what stands in the place of one (a file, a link) is removed.
  func makeFolders(for files: OutputFiles) throws {
    var made: Set<PathBytes> = []
    for path in files.paths + files.copies.map(\.to) {
      guard let slash = path.lastIndex(of: "/"), made.insert(PathBytes(String(path[..<slash]))).inserted else {
        continue
      }
      var above = folder
      for name in path[..<slash].split(separator: "/").map(String.init) {
        if let kind = try above.kind(of: name), kind != S_IFDIR { try above.removeTree(name) }
        above = try above.makingFolder(name)
      }
    }
  }

  /// Removes what the new site does not have; gives the number of files.
  func remove(allBut files: OutputFiles) throws -> Int {
    var keep = Set(files.paths.map(PathBytes.init))
    keep.formUnion(files.copies.map { PathBytes($0.to) })
    keep.insert(PathBytes(Marker.name))
    return try sweep(folder, "", keep).removed
  }

  /// Removes what is not to be kept below a folder, and every folder that is then empty.
  ///
  /// - Parameter path: the folder's path in the site: empty, or with `/` at its end.
  private func sweep(_ folder: OpenFolder, _ path: String, _ keep: Set<PathBytes>) throws -> (
    removed: Int, isEmpty: Bool
  ) {
    var removed = try folder.removeOdd()
    var isEmpty = true
    for name in try folder.names() {
      let inner = path + name
      if try folder.kind(of: name) == S_IFDIR {
        let below = try sweep(folder.folder(name), inner + "/", keep)
        removed += below.removed
        if below.isEmpty { try folder.removeFolder(name) } else { isEmpty = false }
      } else if keep.contains(PathBytes(inner)) {
        isEmpty = false
      } else {
        try folder.remove(name)
        removed += 1
      }
    }
    return (removed, isEmpty)
  }
}
