#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import CDisk
internal import Diagnostics

// Other people's programs: git, dot, an engine for print. A program is named by its own path, gets its arguments as a
// list (no shell reads them), a small environment of our own, no terminal, and a time limit; what it writes is read
// into memory.

/// A program of the machine.
package struct Program: Sendable {
  package let path: String
  /// Where it looks for the programs that it starts itself.
  private let search: SearchPath

  package init(path: String, lookingIn search: SearchPath) {
    self.path = path
    self.search = search
  }

  /// The errors that mean that nothing can be run at a path.
  static let absent: Set<Int32> = [ENOENT, ENOTDIR, EACCES, ELOOP, ENAMETOOLONG]

  /// The program at a path; nil where nothing there can be run.
  ///
  /// - Throws: `MachineError` where the system does not say. A program that was wrongly taken for missing would leave
  ///   out in silence what it makes.
  static func executable(_ path: String, lookingIn search: SearchPath) throws -> Program? {
    var information = stat()
    while stat(path, &information) != 0 {
      let number = errno
      if number == EINTR { continue }
      if absent.contains(number) { return nil }
      throw MachineError.disk(Doing.look, path, number)
    }
    guard information.st_mode & S_IFMT == S_IFREG, try isAllowed(X_OK, path) else { return nil }
    return Program(path: path, lookingIn: search)
  }

  /// Whether a file may be read or run by who runs this.
  private static func isAllowed(_ right: Int32, _ path: String) throws -> Bool {
    while access(path, right) != 0 {
      let number = errno
      if number == EINTR { continue }
      if absent.contains(number) { return false }
      throw MachineError.disk(Doing.look, path, number)
    }
    return true
  }

  /// The program that the first line of a script names to run it; nil where this is no script.
  func interpreter() throws -> Program? {
    // A program that may be run but not read is no script that could be looked into.
    guard try Self.isAllowed(R_OK, path) else { return nil }
    let bytes = try readRegularFile(path, atMost: 1024) { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }.start
    guard bytes.starts(with: Array("#!".utf8)), let end = bytes.firstIndex(of: 0x0A) else { return nil }
    let words = String(decoding: bytes[2..<end], as: UTF8.self).split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    guard first.hasSuffix("/env") else { return try Program.executable(first, lookingIn: search) }
    return try words.dropFirst().first { !$0.hasPrefix("-") }.flatMap(search.program(named:))
  }

  /// Where it is installed: the folder that holds its `bin`.
  var prefix: String {
    let parts = path.split(separator: "/").dropLast(2)
    return "/" + parts.joined(separator: "/")
  }

  /// How a run ended.
  package enum Ending: Sendable, Equatable {
    case exited(Int32)
    /// By a signal that we did not send.
    case signalled(Int32)
    /// We ended it: it took longer than its limit.
    case tookTooLong
    /// We ended it: it wrote more than was allowed.
    case wroteTooMuch
  }

  package struct Run: Sendable {
    package let ending: Ending
    package let output: [UInt8]
    /// What it said on standard error: its first 64 KiB.
    package let complaints: String

    package var succeeded: Bool { ending == .exited(0) }
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - input: standard input, whole.
  ///   - folder: where it runs; where we are, unless given.
  ///   - environment: all it sees beside PATH, HOME=/nonexistent and LC_ALL=C.UTF-8, which may be given otherwise.
  ///   - seconds: after which it and its children are killed.
  ///   - limit: the bytes of output after which it and its children are killed.
  /// - Throws: `MachineError` where it cannot be started.
  package func run(
    _ arguments: [String], input: [UInt8] = [], in folder: String? = nil, environment: [String: String] = [:],
    seconds: Int = 60, limit: Int = 1 << 30
  ) throws -> Run {
    naskah_prepare_for_children()
    let standardInput = try UnnamedFile(holding: input, for: path)
    let output = try Pipe(to: path), complaints = try Pipe(to: path)
    let child = try start(arguments, standardInput, output, complaints, folder, environment)
    naskah_remember(child)
    defer { naskah_forget(child) }
    output.closeWriting()
    complaints.closeWriting()
    let watch = Watch(seconds: seconds)
    let ending: Ending
    do {
      let cutShort = try collect(output, complaints, from: child, watch, limit: limit)
      ending = try wait(for: child, watch, cutShort)
    } catch {
      // The cause matters more than how it ended.
      _ = try? end(child)
      throw error
    }
    return Run(
      ending: ending, output: output.bytes,
      complaints: String(decoding: complaints.bytes.prefix(1 << 16), as: UTF8.self))
  }

  private func start(
    _ arguments: [String], _ standardInput: UnnamedFile, _ output: Pipe, _ complaints: Pipe, _ folder: String?,
    _ environment: [String: String]
  ) throws -> pid_t {
    let doing = Bilingual(id: "menjalankan", en: "run")
    func check(_ failure: Int32) throws {
      guard failure == 0 else { throw MachineError.disk(doing, path, failure) }
    }
    var actions = posix_spawn_file_actions_t()
    try check(posix_spawn_file_actions_init(&actions))
    defer { posix_spawn_file_actions_destroy(&actions) }
    try check(posix_spawn_file_actions_adddup2(&actions, standardInput.file, 0))
    try check(posix_spawn_file_actions_adddup2(&actions, output.writing, 1))
    try check(posix_spawn_file_actions_adddup2(&actions, complaints.writing, 2))
    if let folder { try check(naskah_start_in(&actions, folder)) }
    var attributes = posix_spawnattr_t()
    try check(posix_spawnattr_init(&attributes))
    defer { posix_spawnattr_destroy(&attributes) }
    try check(naskah_plain_signals(&attributes))
    var child = pid_t()
    let seen = self.environment(with: environment)
    var failure: Int32
    repeat {
      failure = withCStrings([path] + arguments) { words in
        withCStrings(seen) { posix_spawn(&child, path, &actions, &attributes, words, $0) }
      }
    } while failure == EINTR
    try check(failure)
    return child
  }

  private func environment(with given: [String: String]) -> [String] {
    var all = ["HOME": "/nonexistent", "LC_ALL": "C.UTF-8"]
    all["PATH"] = search.variableText
    all.merge(given) { $1 }
    return all.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value }
  }

  /// Reads both pipes until they are closed, or until the program has ended and nothing more comes: what it left
  /// running may hold them open for ever.
  ///
  /// - Returns: how the run was cut short, if it was.
  private func collect(_ output: Pipe, _ complaints: Pipe, from child: pid_t, _ watch: Watch, limit: Int) throws
    -> Ending?
  {
    while output.isOpen || complaints.isOpen {
      guard watch.left > 0 else { return .tookTooLong }
      var waiting = [
        pollfd(fd: output.isOpen ? output.reading : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: complaints.isOpen ? complaints.reading : -1, events: Int16(POLLIN), revents: 0)
      ]
      let hadEnded = naskah_has_ended(child) == 1
      let count = poll(&waiting, 2, Int32(clamping: hadEnded ? 0 : min(watch.left, 100)))
      if count < 0, errno != EINTR { throw MachineError.disk(Doing.read, path, errno) }
      if count == 0, hadEnded { return nil }
      guard count > 0 else { continue }
      if waiting[0].revents != 0 { try output.readSome(of: path, keeping: limit + 1) }
      if waiting[1].revents != 0 { try complaints.readSome(of: path, keeping: 1 << 16) }
      if output.bytes.count > limit { return .wroteTooMuch }
    }
    return nil
  }

  /// Waits for the program's end, ends it where it takes too long, and in any case all that it started.
  private func wait(for child: pid_t, _ watch: Watch, _ cutShort: Ending?) throws -> Ending {
    var cutShort = cutShort, pause: UInt32 = 100
    while cutShort == nil {
      let hasEnded = naskah_has_ended(child)
      if hasEnded < 0 { throw MachineError.disk(Bilingual(id: "menunggu", en: "wait for"), path, -hasEnded) }
      if hasEnded == 1 { break }
      if watch.left <= 0 { cutShort = .tookTooLong } else { usleep(pause) }
      pause = min(pause * 2, 20_000)
    }
    let status = try end(child)
    return cutShort ?? (status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .signalled(status & 0x7F))
  }

  /// Ends the program and what it started. Until we have waited for a child the system gives its number to nobody else:
  /// so it is this group and no other that is ended.
  @discardableResult
  private func end(_ child: pid_t) throws -> Int32 {
    kill(-child, SIGKILL)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw MachineError.disk(Bilingual(id: "menunggu", en: "wait for"), path, errno) }
    }
    return status
  }
}

/// How much of a time limit is left.
private struct Watch {
  private let end: Int

  init(seconds: Int) { end = Self.now + seconds * 1000 }

  /// In milliseconds.
  var left: Int { end - Self.now }

  private static var now: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}

/// A pipe from a child to us, which is read only when something has come through it.
private final class Pipe {
  let reading: Int32
  let writing: Int32
  private(set) var bytes: [UInt8] = []
  private(set) var isOpen = true
  private var isWritable = true

  init(to program: String) throws {
    var ends: [Int32] = [0, 0]
    try system(Bilingual(id: "membuat pipa ke", en: "make a pipe to"), program) { naskah_pipe(&ends) }
    reading = ends[0]
    writing = ends[1]
  }

  func closeWriting() {
    if isWritable { close(writing) }
    isWritable = false
  }

  deinit {
    closeWriting()
    close(reading)
  }

  /// Takes what is there, throwing away what goes beyond a number of bytes.
  func readSome(of program: String, keeping most: Int) throws {
    try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer in
      let got = read(reading, buffer.baseAddress!, buffer.count)
      if got < 0, errno != EINTR, errno != EAGAIN {
        throw MachineError.disk(Bilingual(id: "membaca keluaran", en: "read the output of"), program, errno)
      }
      if got > 0 { bytes += buffer.prefix(max(0, min(got, most - bytes.count))) }
      if got == 0 { isOpen = false }
    }
  }
}

/// A variable of our own environment.
func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// A file without a name that holds these bytes, read from its start: a child can take its input from it in its own
/// time.
private final class UnnamedFile {
  let file: Int32

  init(holding bytes: [UInt8], for program: String) throws {
    let doing = Bilingual(id: "menyiapkan masukan untuk", en: "make ready the input of")
    file = try system(doing, program) { naskah_unnamed_file() }
    try writeAll(bytes, to: file, program, doing: doing)
    guard lseek(file, 0, SEEK_SET) == 0 else { throw MachineError.disk(doing, program, errno) }
  }

  deinit { close(file) }
}

private func withCStrings<Result>(_ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
  let copies = words.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return body(copies + [nil])
}

/// A path that means the same wherever a program is started.
func absolute(_ path: String) throws -> String {
  guard !path.hasPrefix("/") else { return path }
  var here = getcwd(nil, 0)
  while here == nil, errno == EINTR { here = getcwd(nil, 0) }
  guard let here else { throw MachineError.disk(Doing.look, ".", errno) }
  defer { free(here) }
  return String(cString: here) + "/" + path
}
