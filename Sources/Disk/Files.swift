#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

/// The few calls to the file system that the rest of this module needs, each throwing with its path.

func errorText(_ number: Int32) -> String {
  String(cString: strerror(number))
}

/// What stands at a path, links not followed; nil where nothing does.
func kind(of path: String) -> mode_t? {
  var information = stat()
  while lstat(path, &information) != 0 {
    if errno != EINTR { return nil }
  }
  return information.st_mode & S_IFMT
}

/// How many bytes a file has; nil where none stands.
func size(of path: String) -> Int? {
  var information = stat()
  return lstat(path, &information) == 0 ? Int(information.st_size) : nil
}

/// The bytes of any file a command is pointed at.
package func readBytes(of path: String) throws -> [UInt8] { try readFile(path) }

/// The bytes of a regular file, whole: one that another program changes meanwhile is read once more, and then refused.
///
/// - Throws: `MachineError` with the path, where the system refuses, where the file is a pipe, socket, device or folder
///   (which are never read from), and where it keeps changing.
func readFile(_ path: String) throws -> [UInt8] {
  if let bytes = try readUnlessChanging(path) { return bytes }
  if let bytes = try readUnlessChanging(path) { return bytes }
  throw MachineError(
    Bilingual(
      id: "\(path) berubah sementara dibaca; tunggu sampai program lain selesai menulisnya, lalu ulangi",
      en: "\(path) changes while it is read; wait until another program has written it, then try again"))
}

/// nil where the file was not the same before and after it was read.
private func readUnlessChanging(_ path: String) throws -> [UInt8]? {
  // Without O_NONBLOCK opening a pipe that nobody writes to would wait for ever.
  let file = try system(Doing.read, path) { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
  defer { close(file) }
  var before = stat(), after = stat()
  try system(Doing.read, path) { fstat(file, &before) }
  guard before.st_mode & S_IFMT == S_IFREG else {
    throw MachineError(Bilingual(id: "\(path) bukan berkas biasa, jadi tidak dibaca", en: "\(path) is no ordinary file, so it is not read"))
  }
  var failure: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: Int(before.st_size)) { buffer, count in
    while count < buffer.count {
      let got = read(file, buffer.baseAddress! + count, buffer.count - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 { break }
      count += got
    }
  }
  guard failure == 0 else { throw MachineError.disk(Doing.read, path, failure) }
  try system(Doing.read, path) { fstat(file, &after) }
  return bytes.count == Int(before.st_size) && before.isSameContent(as: after) ? bytes : nil
}

extension stat {
  private var modified: timespec {
    #if canImport(Glibc)
      st_mtim
    #else
      st_mtimespec
    #endif
  }

  /// Whether nothing was written between two looks at one open file.
  fileprivate func isSameContent(as other: stat) -> Bool {
    st_size == other.st_size && modified.tv_sec == other.modified.tv_sec && modified.tv_nsec == other.modified.tv_nsec
  }
}

/// The first bytes of a file.
func readStart(of path: String, _ most: Int) throws -> [UInt8] {
  let file = try system(Doing.read, path) { open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }
  defer { close(file) }
  var information = stat()
  try system(Doing.read, path) { fstat(file, &information) }
  var failure: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: min(most, Int(information.st_size))) { buffer, count in
    while count < buffer.count {
      let got = read(file, buffer.baseAddress! + count, buffer.count - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 { break }
      count += got
    }
  }
  guard failure == 0 else { throw MachineError.disk(Bilingual(id: "membaca", en: "read"), path, failure) }
  return bytes
}

/// The bytes of a file, or nil where none stands.
package func readFileIfThere(_ path: String) throws -> [UInt8]? { kind(of: path) == nil ? nil : try readFile(path) }

/// Writes a file anew. The bytes are with the system, not yet on the disk.
func writeFile(_ path: String, _ bytes: borrowing [UInt8]) throws {
  let file = try system(Doing.write, path) { open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644) }
  do { try writeAll(bytes, to: file, path) } catch {
    close(file)
    throw error
  }
  try closeWritten(file, path)
}

/// Makes a folder and those above it.
func makeFolder(_ path: String) throws {
  if mkdir(path, 0o755) == 0 || (errno == EEXIST && kind(of: path) == S_IFDIR) { return }
  let number = errno
  if number == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
    try makeFolder(String(path[..<slash]))
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
  }
  throw MachineError.disk(Bilingual(id: "membuat folder", en: "make the folder"), path, number)
}

/// One name in a folder.
struct Entry {
  let name: String
  /// The name's bytes are not UTF-8; `name` then has replacement characters.
  let isUnreadable: Bool
  let kind: mode_t
}

/// What a folder holds, sorted by name (the disk's own order means nothing), without `.` and `..`.
func list(_ path: String) throws -> [Entry] {
  var opened = opendir(path)
  while opened == nil, errno == EINTR { opened = opendir(path) }
  guard let folder = opened else { throw MachineError.disk(Bilingual(id: "membaca folder", en: "read the folder"), path, errno) }
  defer { closedir(folder) }
  var entries: [Entry] = []
  while true {
    // A listing that breaks off says so in errno alone; without a look at it a handbook would lose files in silence.
    errno = 0
    guard let item = readdir(folder) else {
      if errno == EINTR { continue }
      guard errno == 0 else { throw MachineError.disk(Doing.readFolder, path, errno) }
      break
    }
    let (name, type) = withUnsafePointer(to: &item.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: UInt8.self, capacity: 256) { bytes in
        let length = strlen(UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self))
        return (Array(UnsafeBufferPointer(start: bytes, count: length)), item.pointee.d_type)
      }
    }
    if name == [0x2E] || name == [0x2E, 0x2E] { continue }
    let text = String(validating: name, as: UTF8.self)
    let shown = text ?? String(decoding: name, as: UTF8.self)
    let mode: mode_t
    switch Int(type) {
    case Int(DT_REG): mode = S_IFREG
    case Int(DT_DIR): mode = S_IFDIR
    case Int(DT_LNK): mode = S_IFLNK
    default: mode = text == nil ? 0 : Disk.kind(of: path + "/" + shown) ?? 0
    }
    entries.append(Entry(name: shown, isUnreadable: text == nil, kind: mode))
  }
  return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}
