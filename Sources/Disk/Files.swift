#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import Diagnostics

// The few calls to the file system that the rest of this module needs, each throwing with its path.

/// What stands at a path, links not followed; nil where nothing does. Where the path cannot be looked at it throws: a
/// caller that took that for “nothing is there” would make a site with less in it.
func kind(of path: String) throws -> mode_t? {
  var information = stat()
  while lstat(path, &information) != 0 {
    let number = errno
    switch number {
    case EINTR: continue
    case ENOENT, ENOTDIR: return nil
    default: throw MachineError.disk(Doing.look, path, number)
    }
  }
  return information.st_mode & S_IFMT
}

/// A path without links and dots; nil where something on the way is not there.
///
/// - Parameter absent: the errors of the system that are taken to mean that.
func realPath(_ path: String, absentWhen absent: Set<Int32> = [ENOENT, ENOTDIR]) throws -> String? {
  var real = realpath(path, nil)
  while real == nil, errno == EINTR { real = realpath(path, nil) }
  guard let real else {
    let number = errno
    if absent.contains(number) { return nil }
    throw MachineError.disk(Doing.look, path, number)
  }
  defer { free(real) }
  return String(cString: real)
}

/// By this two paths are known to lead to the same file or folder, whatever they are called.
struct Identity: Equatable {
  let device: UInt64
  let file: UInt64

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    file = UInt64(status.st_ino)
  }
}

/// The identity of what stands at a path, links followed; nil where nothing does.
func identity(of path: String) throws -> Identity? {
  var information = stat()
  while stat(path, &information) != 0 {
    let number = errno
    switch number {
    case EINTR: continue
    case ENOENT, ENOTDIR: return nil
    default: throw MachineError.disk(Doing.look, path, number)
    }
  }
  return Identity(information)
}

/// The bytes of any file a command is pointed at: a baseline, a text.
package func readBytes(of path: String) throws -> [UInt8] { try readFile(path, atMost: longestText) }

/// The bytes of a register in Excel, of up to 256 MB.
package func readRegisterBytes(of path: String) throws -> [UInt8] { try readFile(path, atMost: longestRegister) }

/// The bytes of a file that an import wrote, which may be as long as a register; nil where none stands.
package func readRegisterBytesIfThere(of path: String) throws -> [UInt8]? {
  try kind(of: path) == nil ? nil : try readRegisterBytes(of: path)
}

let longestRegister = 256 << 20

/// The most that a text may have. A file beyond that is something else under a text's name.
let longestText = 8 << 20

/// The most that is ever held of one file.
let mostBytes = 4 << 30

/// The bytes of a regular file, whole: one that another program changes meanwhile is read once more, and then refused.
///
/// - Throws: `MachineError` with the path, where the system refuses, where the file is a pipe, socket, device or folder
///   (which are never read from), where it has too many bytes, and where it keeps changing.
func readFile(_ path: String, atMost most: Int = mostBytes) throws -> [UInt8] {
  // Without O_NONBLOCK opening a pipe that nobody writes to would wait for ever.
  try readWholeFile(path, atMost: most) { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
}

/// The same for a file that is opened in some other way.
///
/// - Parameter open: opens it anew, with `O_NONBLOCK`.
func readWholeFile(_ path: String, atMost most: Int = mostBytes, open: () -> Int32) throws -> [UInt8] {
  let file = try readRegularFile(path, atMost: most, open: open)
  guard file.isWhole else { throw tooLarge(path, file.size, atMost: most) }
  return file.start
}

/// A regular file, or as much of it as was wanted.
struct FileStart {
  let size: Int
  let start: [UInt8]

  var isWhole: Bool { start.count == size }
}

/// The size of a regular file and its bytes, up to a number of them.
///
/// - Parameter open: opens it anew, with `O_NONBLOCK`.
func readRegularFile(_ path: String, atMost most: Int, open: () -> Int32) throws -> FileStart {
  if let file = try readUnlessChanging(path, atMost: most, open: open) { return file }
  if let file = try readUnlessChanging(path, atMost: most, open: open) { return file }
  throw MachineError(
    Bilingual(
      id: "\(path) berubah sementara dibaca; tunggu sampai program lain selesai menulisnya, lalu ulangi",
      en: "\(path) changes while it is read; wait until another program has written it, then try again"))
}

/// nil where the file was not the same before and after it was read.
private func readUnlessChanging(_ path: String, atMost most: Int, open: () -> Int32) throws -> FileStart? {
  let file = try system(Doing.read, path, open)
  defer { close(file) }
  let before = try regularStatus(of: file, path)
  let size = Int(before.st_size), wanted = min(most, size)
  let bytes = try readAll(of: file, size: wanted, path)
  let after = try regularStatus(of: file, path)
  return bytes.count == wanted && before.isSame(as: after) ? FileStart(size: size, start: bytes) : nil
}

private func tooLarge(_ path: String, _ size: Int, atMost most: Int) -> MachineError {
  let (has, limit) = (megabytes(size), most >> 20)
  return MachineError(
    Bilingual(
      id: "\(path) \(has) MB; yang dibaca paling besar \(limit) MB",
      en: "\(path) has \(has) MB; no file of more than \(limit) MB is read"))
}

private func megabytes(_ bytes: Int) -> Int { (bytes >> 20) + (bytes & ((1 << 20) - 1) == 0 ? 0 : 1) }

/// As many bytes of an open file as it had; fewer where it ends before.
private func readAll(of file: Int32, size: Int, _ path: String) throws -> [UInt8] {
  // An empty array is one object that all threads share. Swift would write its count to it, which is a race.
  guard size > 0 else { return [] }
  var failure: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < buffer.count {
      let got = read(file, buffer.baseAddress! + count, buffer.count - count)
      if got < 0, errno == EINTR { continue }
      if got < 0 { failure = errno }
      if got <= 0 { break }
      count += got
    }
  }
  guard failure == 0 else { throw MachineError.disk(Doing.read, path, failure) }
  return bytes
}

/// All that stands on standard input.
///
/// - Throws: `MachineError` where it cannot be read (a folder, a file that is closed).
package func readStandardInput() throws -> [UInt8] {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let got = read(STDIN_FILENO, &chunk, chunk.count)
    if got < 0, errno == EINTR { continue }
    guard got >= 0 else {
      let reason = systemReason(errno)
      throw MachineError(
        Bilingual(
          id: "tidak dapat membaca masukan standar: \(reason.id)", en: "cannot read standard input: \(reason.en)"))
    }
    if got == 0 { return bytes }
    bytes += chunk[..<got]
  }
}

/// How an open file stands; refused where it is a pipe, socket, device or folder.
private func regularStatus(of file: Int32, _ path: String) throws -> stat {
  var status = stat()
  try system(Doing.read, path) { fstat(file, &status) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw MachineError(
      Bilingual(
        id: "\(path) bukan berkas biasa, jadi tidak dibaca", en: "\(path) is no ordinary file, so it is not read"))
  }
  return status
}

extension stat {
  /// The last change to what the file holds.
  var written: timespec {
    #if canImport(Glibc)
      st_mtim
    #else
      st_mtimespec
    #endif
  }

  /// The last change to the file itself, its names and its rights: no program can set it back.
  private var changed: timespec {
    #if canImport(Glibc)
      st_ctim
    #else
      st_ctimespec
    #endif
  }

  /// Whether both are looks at one file or folder in which nothing was written between them.
  func isSame(as other: stat) -> Bool {
    st_dev == other.st_dev && st_ino == other.st_ino && st_size == other.st_size
      && written.isEqual(other.written) && changed.isEqual(other.changed)
  }
}

extension timespec {
  fileprivate func isEqual(_ other: timespec) -> Bool { tv_sec == other.tv_sec && tv_nsec == other.tv_nsec }
}

/// Whether two paths lead to one file; no where either leads to none.
///
/// - Throws: `MachineError` where the system does not let one be looked at.
package func isSameFile(_ path: String, _ other: String) throws -> Bool {
  guard try kind(of: path) != nil, try kind(of: other) != nil else { return false }
  var first = stat(), second = stat()
  try system(Doing.look, path) { stat(path, &first) }
  try system(Doing.look, other) { stat(other, &second) }
  return first.st_ino == second.st_ino && first.st_dev == second.st_dev
}

/// The bytes of a file that a command is pointed at, or nil where none stands.
package func readBytesIfThere(of path: String) throws -> [UInt8]? {
  try kind(of: path) == nil ? nil : try readBytes(of: path)
}

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
  if try makeOneFolder(path) { return }
  if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
    try makeFolder(String(path[..<slash]))
    if try makeOneFolder(path) { return }
  }
  throw MachineError.disk(Doing.makeFolder, path, ENOENT)
}

/// False where the folder that it would stand in is not there.
private func makeOneFolder(_ path: String) throws -> Bool {
  while mkdir(path, 0o755) != 0 {
    let number = errno
    switch number {
    case EINTR: continue
    case ENOENT: return false
    default:
      if try number == EEXIST && isFolder(path) { return true }
      throw MachineError.disk(Doing.makeFolder, path, number)
    }
  }
  return true
}

/// Whether a folder stands at a path, or a link to one: links on the way to what a person named are theirs.
private func isFolder(_ path: String) throws -> Bool {
  var information = stat()
  while stat(path, &information) != 0 {
    let number = errno
    switch number {
    case EINTR: continue
    // A link to nothing, or in a circle.
    case ENOENT, ENOTDIR, ELOOP: return false
    default: throw MachineError.disk(Doing.look, path, number)
    }
  }
  return information.st_mode & S_IFMT == S_IFDIR
}

/// One name in a folder.
struct Entry {
  let name: String
  /// The name's bytes are not UTF-8; `name` then has replacement characters.
  let isUnreadable: Bool
  let kind: mode_t
}
