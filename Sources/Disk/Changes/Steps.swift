#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

// The steps of a journal, one at a time, carried out and undone. Each looks first how far it came before, so that it
// may be repeated after a stop at any point.

extension ChangeFolder {
  func carryOut(_ step: Journal.Step) throws {
    switch step {
    case .makeFolder(let path): try parent(of: path).makeFolder(Descent.name(of: path))
    case .create(let path, let number, _):
      guard try folder.kind(of: Journal.new(number)) != nil else { return }
      try folder.renameToFree(Journal.new(number), in: parent(of: path), as: Descent.name(of: path))
    case .replace(let path, let number, _, _): try replace(path, number)
    case .overwrite(let path, let number, _, _): try overwrite(path, with: Journal.new(number))
    case .move(let from, let to): try move(from, to)
    case .remove(let path, let number, _):
      guard try folder.kind(of: Journal.old(number)) == nil else { return }
      try parent(of: path).rename(Descent.name(of: path), to: folder, as: Journal.old(number))
    }
  }

  func undo(_ step: Journal.Step) throws {
    switch step {
    case .makeFolder(let path): try removeIfEmpty(path)
    case .create(let path, let number, _):
      guard try folder.kind(of: Journal.new(number)) == nil, try kind(at: path) != nil else { return }
      try parent(of: path).remove(Descent.name(of: path))
    case .replace(let path, let number, _, _):
      guard try folder.kind(of: Journal.old(number)) != nil else { return }
      try folder.rename(Journal.old(number), to: parent(of: path), as: Descent.name(of: path))
    case .overwrite(let path, let number, let old, _):
      if try bytes(of: path).map({ hash($0) }) != old { try overwrite(path, with: Journal.old(number)) }
    case .move(let from, let to): try move(to, from)
    case .remove(let path, let number, _):
      guard try folder.kind(of: Journal.old(number)) != nil else { return }
      try folder.renameToFree(Journal.old(number), in: parent(of: path), as: Descent.name(of: path))
    }
  }

  /// The folder a file of the handbook stands in, reached without following a link.
  func parent(of path: String) throws -> OpenFolder {
    var descent = Descent(from: handbook)
    return try descent.folder(of: path)
  }

  /// The old file stays as `old-<number>`. Where the disk has hard links it got that second name when the change was
  /// prepared; where it has none the old file is moved there now.
  private func replace(_ path: String, _ number: Int) throws {
    guard try folder.kind(of: Journal.new(number)) != nil else { return }
    let parent = try parent(of: path), name = Descent.name(of: path)
    if try folder.kind(of: Journal.old(number)) == nil, try parent.kind(of: name) != nil {
      try parent.rename(name, to: folder, as: Journal.old(number))
    }
    try folder.rename(Journal.new(number), to: parent, as: name)
  }

  private func overwrite(_ path: String, with name: String) throws {
    let bytes = try folder.read(name), parent = try parent(of: path), own = Descent.name(of: path)
    let file = try system(Doing.write, parent.path(of: own)) {
      openat(parent.file, own, O_WRONLY | O_TRUNC | O_NOFOLLOW | O_CLOEXEC)
    }
    do { try writeAll(bytes, to: file, parent.path(of: own)) } catch {
      close(file)
      throw error
    }
    try closeWritten(file, parent.path(of: own))
  }

  private func move(_ from: String, _ to: String) throws {
    let source = try parent(of: from), old = Descent.name(of: from), target = try parent(of: to),
      new = Descent.name(of: to)
    guard let standing = try source.status(of: old) else { return }
    if let there = try target.status(of: new), there.st_ino == standing.st_ino, there.st_dev == standing.st_dev {
      // One file under two spellings, where the disk does not tell capital letters from small ones.
      return try source.rename(old, to: target, as: new)
    }
    try source.renameToFree(old, in: target, as: new)
  }

  /// Removes a folder that the change made. Where the change was stopped before it came so far, neither the folder nor
  /// the one above it may be there.
  private func removeIfEmpty(_ path: String) throws {
    guard try kind(at: path) == S_IFDIR else { return }
    let parent = try parent(of: path), name = Descent.name(of: path)
    if try parent.folder(name).names().isEmpty { try parent.removeFolder(name) }
  }
}

/// How far a step came, and whether somebody changed its file since.
enum StepState: Equatable {
  case toDo
  case done
  /// The file is neither what it was nor what it was to be.
  case changedSince
}

extension ChangeFolder {
  func state(of step: Journal.Step) throws -> StepState {
    switch step {
    case .makeFolder(let path): return try kind(at: path) == nil ? .toDo : .done
    case .create(let path, let number, let new):
      let isWaiting = try folder.kind(of: Journal.new(number)) != nil
      if isWaiting { return try kind(at: path) == nil ? .toDo : .changedSince }
      return try bytes(of: path).map { hash($0) == new } == true ? .done : .changedSince
    case .replace(let path, let number, let old, let new):
      let isWaiting = try folder.kind(of: Journal.new(number)) != nil
      guard let bytes = try bytes(of: path) else {
        // Either the old file was moved out of the way and the new one has not come yet, or somebody removed the file.
        return try isWaiting && folder.kind(of: Journal.old(number)) != nil ? .toDo : .changedSince
      }
      return hash(bytes) == (isWaiting ? old : new) ? (isWaiting ? .toDo : .done) : .changedSince
    case .overwrite(let path, let number, let old, let new):
      guard let bytes = try bytes(of: path) else { return .changedSince }
      if hash(bytes) == new { return .done }
      let isHalf = try [Journal.new(number), Journal.old(number)].contains { try folder.read($0).starts(with: bytes) }
      return hash(bytes) == old || isHalf ? .toDo : .changedSince
    case .move(let from, let to):
      let isThere = try kind(at: from) != nil, hasCome = try kind(at: to) != nil
      if isThere, hasCome { return from.lowercased() == to.lowercased() ? .toDo : .changedSince }
      return isThere ? .toDo : hasCome ? .done : .changedSince
    case .remove(let path, let number, let old):
      let isAway = try folder.kind(of: Journal.old(number)) != nil
      if isAway { return try kind(at: path) == nil ? .done : .changedSince }
      return try bytes(of: path).map { hash($0) == old } == true ? .toDo : .changedSince
    }
  }

  /// The bytes of a file of the handbook; nil where no regular file stands.
  private func bytes(of path: String) throws -> [UInt8]? {
    try kind(at: path) == S_IFREG ? try parent(of: path).read(Descent.name(of: path)) : nil
  }

  /// What stands at a path of the handbook; nil where nothing does, also where a folder on the way is missing.
  func kind(at path: String) throws -> mode_t? {
    var folder = handbook
    for name in path.split(separator: "/").dropLast().map(String.init) {
      guard try folder.kind(of: name) == S_IFDIR else { return nil }
      folder = try folder.folder(name)
    }
    return try folder.kind(of: Descent.name(of: path))
  }
}
