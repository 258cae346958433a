#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import CDisk
internal import Diagnostics
package import Pipeline

/// What publishing did.
package struct Published: Sendable {
  package let written: Int
  package let unchanged: Int
  package let removed: Int
}

extension Workspace {
  /// Publishes a site so that the old one stays, whole, until the new one is complete.
  ///
  /// Beside the site stands a hidden folder with its predecessor. The predecessor is brought up to date in place (what is
  /// equal is compared and kept, what is not is written, what is gone is removed), brought to the disk, and the two are
  /// exchanged in one step. A stop at any point leaves the old site or the new one, and the next build goes on from
  /// what stands there. Only folders that hold the marker are ever changed; a lock keeps a second build out.
  ///
  /// - Parameters:
  ///   - revision: where the handbook's own files are copied from; nil for its folder.
  ///   - report: called from the workers with the number of files done so far.
  package func publish(
    _ files: OutputFiles, to site: String, at revision: Revision? = nil, report: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> Published {
    let place = SitePlace(site)
    try refuseForeignFolder(place.site)
    try refuseForeignFolder(place.staging)
    try makeFolder(place.workshop)
    let lock = try Lock(place.workshop + "/lock")
    defer { lock.release() }

    let isNew = kind(of: place.staging) == nil
    try makeFolder(place.staging)
    try writeFile(place.staging + "/" + folderMarker, Array(folderMarkerText.utf8))
    let staging = Staging(folder: place.staging, isNew: isNew)
    try staging.makeFolders(for: files)
    let done = try await write(files, at: revision, into: staging, report: report)
    let removed = isNew ? 0 : try staging.remove(allBut: files)
    try bringToDisk(place.staging)
    try place.exchange()
    return Published(written: done.written, unchanged: done.unchanged, removed: removed)
  }

  private func write(
    _ files: OutputFiles, at revision: Revision?, into staging: Staging, report: @escaping @Sendable (Int) -> Void
  ) async throws -> (written: Int, unchanged: Int) {
    let total = files.paths.count + files.copies.count
    let counts = try await workers.pull(total, 16) { range in
      var buffer: [UInt8] = [], scratch: [UInt8] = []
      var written = 0
      for index in range.prefix(while: { $0 < files.paths.count }) {
        buffer.removeAll(keepingCapacity: true)
        files.render(index, &buffer)
        if try staging.put(files.paths[index], buffer, scratch: &scratch) { written += 1 }
      }
      let copies = range.drop { $0 < files.paths.count }.map { files.copies[$0 - files.paths.count] }
      for (copy, bytes) in zip(copies, try self.bytes(of: copies.map(\.from), at: revision)) {
        if try staging.put(copy.to, bytes, scratch: &scratch) { written += 1 }
      }
      report(range.upperBound)
      return (written, range.count)
    }
    let written = counts.reduce(0) { $0 + $1.0 }
    return (written, total - written)
  }

  private func bringToDisk(_ path: String) throws {
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw MachineError.disk(Bilingual(id: "membuka", en: "open"), path, errno) }
    defer { close(folder) }
    let failure = naskah_sync(folder)
    guard failure == 0 else { throw MachineError.disk(Bilingual(id: "menyimpan", en: "bring to the disk"), path, failure) }
  }
}

/// Says that a folder is ours.
let folderMarker = ".naskah"
let folderMarkerText = "Naskah keeps this folder.\n"

/// A folder with files that are not ours is never touched.
func refuseForeignFolder(_ folder: String) throws {
  guard let kind = kind(of: folder) else { return }
  let isMarked = Disk.kind(of: folder + "/" + folderMarker) == S_IFREG
  guard kind == S_IFDIR, try isMarked || list(folder).isEmpty else {
    throw MachineError(
      Bilingual(
        id: "\(folder) berisi sesuatu yang tidak dibuat Naskah, jadi tidak disentuh; kosongkan, atau tunjuk folder lain dengan --output",
        en: "\(folder) holds something that Naskah did not make, so it is left alone; empty it, or name another folder with --output"))
  }
}

/// Where a site stands, and its predecessor beside it.
private struct SitePlace {
  let site: String
  /// Hidden, beside the site (an exchange needs the same file system).
  let workshop: String
  let staging: String

  init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let slash = path.lastIndex(of: "/")
    let parent = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    site = path
    workshop = parent + "." + name + ".naskah"
    staging = workshop + "/next"
  }

  /// Puts the new site in place of the old one, in one step where the system has one.
  func exchange() throws {
    let doing = Bilingual(id: "memasang situs di", en: "put the site at")
    if kind(of: site) == nil {
      guard rename(staging, site) == 0 else { throw MachineError.disk(doing, site, errno) }
      return
    }
    let failure = naskah_exchange(staging, site)
    if failure == 0 { return }
    guard failure == ENOSYS || failure == EINVAL || failure == ENOTSUP else { throw MachineError.disk(doing, site, failure) }
    let old = workshop + "/old"
    guard rename(site, old) == 0, rename(staging, site) == 0, rename(old, staging) == 0 else {
      throw MachineError.disk(doing, site, errno)
    }
  }
}

/// The folder a site is made in.
private struct Staging: Sendable {
  let folder: String
  let isNew: Bool

  /// True when the file had to be written.
  func put(_ path: String, _ bytes: borrowing [UInt8], scratch: inout [UInt8]) throws -> Bool {
    let full = folder + "/" + path
    if !isNew {
      if holds(full, bytes, scratch: &scratch) { return false }
      if let kind = kind(of: full), kind != S_IFREG { try removeTree(full) }
    }
    try writeFile(full, bytes)
    return true
  }

  func makeFolders(for files: OutputFiles) throws {
    var made: Set<Substring> = []
    for path in files.paths + files.copies.map(\.to) {
      guard let slash = path.lastIndex(of: "/"), made.insert(path[..<slash]).inserted else { continue }
      let full = folder + "/" + path[..<slash]
      if let kind = kind(of: full), kind != S_IFDIR { try removeTree(full) }
      try makeFolder(full)
    }
  }

  /// Removes what the new site does not have; gives the number of files.
  func remove(allBut files: OutputFiles) throws -> Int {
    var keep = Set(files.paths)
    keep.formUnion(files.copies.map(\.to))
    keep.insert(folderMarker)
    return try sweep("", keep).removed
  }

  private func sweep(_ path: String, _ keep: Set<String>) throws -> (removed: Int, isEmpty: Bool) {
    var removed = 0
    var isEmpty = true
    for entry in try list(path.isEmpty ? folder : folder + "/" + path) {
      let inner = path.isEmpty ? entry.name : path + "/" + entry.name
      if entry.kind == S_IFDIR {
        let below = try sweep(inner, keep)
        removed += below.removed
        if below.isEmpty { rmdir(folder + "/" + inner) } else { isEmpty = false }
      } else if keep.contains(inner) {
        isEmpty = false
      } else {
        guard unlink(folder + "/" + inner) == 0 else {
          throw MachineError.disk(Bilingual(id: "menghapus", en: "remove"), folder + "/" + inner, errno)
        }
        removed += 1
      }
    }
    return (removed, isEmpty)
  }
}

func removeTree(_ path: String) throws {
  if kind(of: path) == S_IFDIR {
    for entry in try list(path) { try removeTree(path + "/" + entry.name) }
    guard rmdir(path) == 0 else { throw MachineError.disk(Bilingual(id: "menghapus", en: "remove"), path, errno) }
  } else {
    guard unlink(path) == 0 else { throw MachineError.disk(Bilingual(id: "menghapus", en: "remove"), path, errno) }
  }
}

/// Keeps a second run that writes the same folder out.
struct Lock {
  private let file: Int32

  init(_ path: String) throws {
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw MachineError.disk(Bilingual(id: "mengunci", en: "lock"), path, errno) }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      close(file)
      throw MachineError(
        Bilingual(
          id: "build lain sedang menulis situs yang sama; tunggu sampai selesai, lalu ulangi",
          en: "another build is writing the same site; wait until it is done, then try again"))
    }
  }

  func release() {
    close(file)
  }
}
