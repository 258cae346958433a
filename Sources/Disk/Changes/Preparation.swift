#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

/// Prepares a change: writes all new bytes to the folder of changes, then the journal, and brings both to the disk.
/// Until that is done nothing in the handbook has changed.
struct Preparation {
  private let place: ChangeFolder
  private var descent: Descent
  private var steps: [Journal.Step] = []
  private var made: Set<String> = []

  static func prepare(_ changes: [Change], of command: String, in place: ChangeFolder) throws -> Journal {
    for name in try place.folder.names() where name != "lock" { try place.folder.removeTree(name) }
    try place.folder.write(".gitignore", Array("*\n".utf8))
    var preparation = Preparation(place: place, descent: Descent(from: place.handbook))
    for (number, change) in changes.enumerated() { try preparation.prepare(change, number) }
    let journal = Journal(command: command, steps: preparation.steps)
    // After an interruption the next command must be able to read the journal: else no command would run any more.
    guard Journal(journal.text) == journal else { throw cannotBeFinished(command) }
    try place.folder.write("journal-new", Array(journal.text.utf8))
    try place.folder.saveAll()
    try place.folder.rename("journal-new", to: place.folder, as: Journal.name)
    try place.folder.save()
    try place.content.save()
    return journal
  }

  private static func cannotBeFinished(_ command: String) -> MachineError {
    MachineError(
      Bilingual(
        id: "\u{201C}\(command)\u{201D} mengubah berkas di luar content/ dan templates/; tidak ada yang diubah",
        en: "\u{201C}\(command)\u{201D} changes files outside content/ and templates/; nothing was changed"))
  }

  private mutating func prepare(_ change: Change, _ number: Int) throws {
    switch change {
    case .write(let file): try prepare(writing: file, number)
    case .create(let file):
      try prepareFolders(of: file.path)
      guard try isFree(file.path) else {
        throw MachineError(
          Bilingual(
            id: "\(file.path) sudah ada; tidak ada yang diubah",
            en: "\(file.path) is there already; nothing was changed"))
      }
      try place.folder.write(Journal.new(number), file.bytes) { new in
        // A script that names its interpreter (`#!`) is meant to be run, as a hook of git is.
        guard file.bytes.starts(with: [0x23, 0x21]) else { return }
        try system(Doing.write, place.folder.path(of: Journal.new(number))) { fchmod(new, 0o755) }
      }
      steps.append(.create(path: file.path, number: number, new: hash(file.bytes)))
    case .move(let from, let to):
      try prepareFolders(of: to)
      guard try from.lowercased() == to.lowercased() || isFree(to) else {
        throw MachineError.disk(Doing.rename, to, EEXIST)
      }
      steps.append(.move(from: from, to: to))
    case .remove(let path):
      let parent = try descent.folder(of: path), name = Descent.name(of: path)
      guard let standing = try parent.status(of: name), standing.st_mode & S_IFMT == S_IFREG else {
        throw notAFile(path)
      }
      steps.append(.remove(path: path, number: number, old: hash(try parent.read(name, atMost: longestText))))
    }
  }

  private mutating func prepare(writing file: SourceFile, _ number: Int) throws {
    let parent = try descent.folder(of: file.path), name = Descent.name(of: file.path)
    guard let standing = try parent.status(of: name) else {
      throw MachineError.disk(Doing.write, parent.path(of: name), ENOENT)
    }
    guard standing.st_mode & S_IFMT == S_IFREG else { throw notAFile(file.path) }
    // The limit is a register's and not a text's: what an import remembers of a register may be as long as the
    // register.
    let old = try parent.read(name, atMost: longestRegister)
    try place.folder.write(Journal.new(number), file.bytes) {
      try keep(standing, of: $0, place.folder.path(of: Journal.new(number)))
    }
    let (before, after) = (hash(old), hash(file.bytes))
    guard standing.st_nlink == 1 else {
      try place.folder.write(Journal.old(number), old)
      return steps.append(.overwrite(path: file.path, number: number, old: before, new: after))
    }
    try keepOld(name, in: parent, number)
    steps.append(.replace(path: file.path, number: number, old: before, new: after))
  }

  /// Gives the old file a second name (a hard link) in the folder of changes. Where the disk has no hard links, the
  /// file is moved there when its step is carried out.
  private func keepOld(_ name: String, in parent: OpenFolder, _ number: Int) throws {
    while linkat(parent.file, name, place.folder.file, Journal.old(number), 0) != 0 {
      switch errno {
      case EINTR: continue
      case EPERM, ENOSYS, ENOTSUP, EOPNOTSUPP, EMLINK, EACCES: return
      default: throw MachineError.disk(Doing.link, parent.path(of: name), errno)
      }
    }
  }

  /// Gives a new file the mode of the file it replaces, and its owner where we may give files to others.
  private func keep(_ old: stat, of file: Int32, _ path: String) throws {
    var new = stat()
    try system(Doing.write, path) { fstat(file, &new) }
    if new.st_uid != old.st_uid || new.st_gid != old.st_gid {
      while fchown(file, old.st_uid, old.st_gid) != 0 {
        // Only the administrator may give a file to another owner; the content matters more.
        if errno == EPERM { break }
        if errno != EINTR { throw MachineError.disk(Doing.write, path, errno) }
      }
    }
    try system(Doing.write, path) { fchmod(file, old.st_mode & 0o7777) }
  }

  private mutating func prepareFolders(of path: String) throws {
    let names = path.split(separator: "/").dropLast()
    for count in names.indices.map({ $0 + 1 }) {
      let folder = names.prefix(count).joined(separator: "/")
      guard !made.contains(folder), try isFree(folder) else { continue }
      made.insert(folder)
      steps.append(.makeFolder(path: folder))
    }
  }

  private func isFree(_ path: String) throws -> Bool { try place.kind(at: path) == nil }

  private func notAFile(_ path: String) -> MachineError {
    MachineError(
      Bilingual(
        id:
          "\(path) adalah tautan atau bukan berkas biasa, dan tidak diikuti; tidak ada yang diubah (letakkan "
          + "berkasnya sendiri di sana)",
        en:
          "\(path) is a link or no ordinary file, and is not followed; nothing was changed (put the file itself there)")
    )
  }
}
