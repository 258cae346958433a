#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import CDisk
internal import Diagnostics

/// A folder of the disk, held open. Names are looked up in the open folder and not along a path, because by then the
/// path may lead elsewhere. A symbolic link in the place of a file or folder is never followed.
final class OpenFolder: Sendable {
  let file: Int32
  /// As messages name it.
  let path: String

  private init(file: Int32, path: String) {
    self.file = file
    self.path = path
  }

  /// Opens a folder that a person named. Links on the way to it are followed, because that person put them there.
  convenience init(at path: String) throws {
    let file = try system(Doing.open, path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    self.init(file: file, path: path)
  }

  // Nothing was written through it, so that closing has nothing to tell.
  deinit { close(file) }

  func path(of name: String) -> String { path + "/" + name }

  // MARK: Looking

  /// What stands at a name; nil where nothing does.
  func status(of name: String) throws -> stat? {
    var information = stat()
    while fstatat(file, name, &information, AT_SYMLINK_NOFOLLOW) != 0 {
      if errno == ENOENT { return nil }
      if errno != EINTR { throw MachineError.disk(Doing.look, path(of: name), errno) }
    }
    return information
  }

  /// The kind of what stands at a name; nil where nothing does.
  func kind(of name: String) throws -> mode_t? { try status(of: name).map { $0.st_mode & S_IFMT } }

  /// How the folder itself stands.
  func status() throws -> stat {
    var information = stat()
    try system(Doing.look, path) { fstat(file, &information) }
    return information
  }

  /// What stands in the folder, in no order, without `.` and `..`. A name that is no UTF-8 comes with signs in place of
  /// its bytes, and nothing stands at it: only `removeTree` and `removeOdd` take such a name away.
  func names() throws -> [String] {
    try listing().map { String(decoding: $0.name, as: UTF8.self) }
  }

  /// What stands in the folder, sorted by name, for the disk's own order means nothing. A name that vanishes after it
  /// was listed is left out; whoever has to know compares the folder's status before and after.
  func entries() throws -> [Entry] {
    let entries = try listing().compactMap { name, type -> Entry? in
      guard let text = String(validating: name, as: UTF8.self) else {
        return Entry(name: String(decoding: name, as: UTF8.self), isUnreadable: true, kind: 0)
      }
      return try kind(of: text, listedAs: type).map { Entry(name: text, isUnreadable: false, kind: $0) }
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Some disks tell the kind in the listing; others have to be asked for each name.
  private func kind(of name: String, listedAs type: UInt8) throws -> mode_t? {
    switch Int(type) {
    case Int(DT_REG): S_IFREG
    case Int(DT_DIR): S_IFDIR
    case Int(DT_LNK): S_IFLNK
    default: try kind(of: name)
    }
  }

  /// The names in the folder as bytes, each with the kind that the disk tells with it (`d_type`).
  private func listing() throws -> [(name: [UInt8], type: UInt8)] {
    let own = try system(Doing.readFolder, path) { openat(file, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    var opened = fdopendir(own)
    while opened == nil, errno == EINTR { opened = fdopendir(own) }
    guard let listing = opened else {
      let number = errno
      close(own)
      throw MachineError.disk(Doing.readFolder, path, number)
    }
    defer { closedir(listing) }
    var items: [(name: [UInt8], type: UInt8)] = []
    while true {
      // A listing that breaks off says so in errno alone; without a look at it a handbook would lose files in silence.
      errno = 0
      guard let item = readdir(listing) else {
        if errno == EINTR { continue }
        guard errno == 0 else { throw MachineError.disk(Doing.readFolder, path, errno) }
        return items
      }
      let name = withUnsafeBytes(of: &item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { items.append((name, item.pointee.d_type)) }
    }
  }

  // MARK: Going down

  func folder(_ name: String) throws -> OpenFolder {
    let path = path(of: name)
    return OpenFolder(
      file: try system(Doing.open, path) { openat(self.file, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) },
      path: path)
  }

  /// The folder of that name; nil where nothing stands there.
  func folderIfThere(_ name: String) throws -> OpenFolder? { try status(of: name) == nil ? nil : try folder(name) }

  /// The folder of that name, made where it is not there.
  func makingFolder(_ name: String) throws -> OpenFolder {
    if try status(of: name) == nil { try makeFolder(name) }
    return try folder(name)
  }

  func makeFolder(_ name: String) throws {
    while mkdirat(file, name, 0o755) != 0 {
      if errno == EEXIST { return }
      if errno != EINTR { throw MachineError.disk(Doing.makeFolder, path(of: name), errno) }
    }
  }

  // MARK: Files

  /// The bytes of a regular file, whole.
  func read(_ name: String, atMost most: Int = mostBytes) throws -> [UInt8] {
    try readWholeFile(path(of: name), atMost: most) {
      openat(file, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }
  }

  /// The size of a regular file and its first bytes.
  func readStart(of name: String, atMost most: Int) throws -> FileStart {
    try readRegularFile(path(of: name), atMost: most) {
      openat(file, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    }
  }

  /// Writes a new file. What stands there already, such as a part that a stopped run left, is removed first.
  ///
  /// - Parameter finish: called with the open file once its bytes are written, to set its mode or to sync it.
  func write(_ name: String, _ bytes: borrowing [UInt8], finish: (Int32) throws -> Void = { _ in }) throws {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var file = openat(self.file, name, flags, 0o644)
    while file < 0, errno == EINTR || errno == EEXIST {
      if errno == EEXIST { try remove(name) }
      file = openat(self.file, name, flags, 0o644)
    }
    guard file >= 0 else { throw MachineError.disk(Doing.write, path(of: name), errno) }
    do {
      try writeAll(bytes, to: file, path(of: name))
      try finish(file)
    } catch {
      close(file)
      throw error
    }
    try closeWritten(file, path(of: name))
  }

  func rename(_ name: String, to folder: OpenFolder, as other: String) throws {
    try system(Doing.rename, path(of: name)) { renameat(file, name, folder.file, other) }
  }

  /// Gives a file another name where nothing stands yet.
  func renameToFree(_ name: String, in folder: OpenFolder, as other: String) throws {
    let failure = naskah_rename_new(file, name, folder.file, other)
    guard failure == 0 else { throw MachineError.disk(Doing.rename, folder.path(of: other), failure) }
  }

  /// Removes a file or link; one that is not there is as good as removed.
  func remove(_ name: String) throws {
    while unlinkat(file, name, 0) != 0 {
      if errno == ENOENT { return }
      if errno != EINTR { throw MachineError.disk(Doing.remove, path(of: name), errno) }
    }
  }

  func removeFolder(_ name: String) throws {
    try system(Doing.remove, path(of: name)) { unlinkat(file, name, AT_REMOVEDIR) }
  }

  /// Removes what stands at a name, with all that is in it; of a link only the link.
  func removeTree(_ name: String) throws {
    guard let kind = try kind(of: name) else { return }
    guard kind == S_IFDIR else { return try remove(name) }
    let inner = try folder(name)
    for name in try inner.names() { try inner.removeTree(name) }
    try inner.removeOdd()
    try removeFolder(name)
  }

  /// Removes whatever has a name that is no UTF-8, with all that is in it; gives the number of names.
  @discardableResult
  func removeOdd() throws -> Int {
    let odd = try listing().map(\.name).filter { String(validating: $0, as: UTF8.self) == nil }
    for name in odd {
      let free = try freeName()
      // Under a name that is text it can be looked at and removed like everything else.
      try system(Doing.remove, path(of: String(decoding: name, as: UTF8.self))) {
        renameat(file, name.map { CChar(bitPattern: $0) } + [0], file, free)
      }
      try removeTree(free)
    }
    return odd.count
  }

  /// A name that nothing in the folder has.
  private func freeName() throws -> String {
    var number = 0
    while try status(of: ".naskah-odd-\(number)") != nil { number += 1 }
    return ".naskah-odd-\(number)"
  }

  // MARK: The disk

  /// Brings the folder's own list of names to the disk.
  func save() throws {
    // Some network drives cannot sync a folder and say EINVAL. There is nothing more to be done then.
    while fsync(file) != 0 {
      if errno == EINVAL { return }
      if errno != EINTR { throw MachineError.disk(Doing.save, path, errno) }
    }
  }

  /// Brings everything that was written on its file system to the disk.
  func saveAll() throws {
    var failure = naskah_sync(file)
    while failure == EINTR { failure = naskah_sync(file) }
    guard failure == 0 else { throw MachineError.disk(Doing.save, path, failure) }
  }
}

/// The way down from a folder to one file after another. Files that follow each other in one folder open it once.
struct Descent {
  private let root: OpenFolder
  private let isMaking: Bool
  private var steps: [(name: String, folder: OpenFolder)] = []

  /// - Parameter isMaking: whether folders that are not there are made.
  init(from root: OpenFolder, isMaking: Bool = false) {
    self.root = root
    self.isMaking = isMaking
  }

  /// The folder that a path's last name stands in.
  mutating func folder(of path: String) throws -> OpenFolder {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
    // By bytes: to Swift two ways of writing an accented letter are one name, to the disk two.
    let common = zip(names, steps).prefix { $0.elementsEqual($1.name.utf8) }.count
    steps.removeLast(steps.count - common)
    for name in names.dropFirst(common) {
      let above = steps.last?.folder ?? root
      let name = String(Substring(name))
      steps.append((name, isMaking ? try above.makingFolder(name) : try above.folder(name)))
    }
    return steps.last?.folder ?? root
  }

  /// A path's last name.
  static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }
}
