#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif
internal import CDisk
internal import Diagnostics

// Other people's programs: git, dot, an engine for print. A program is named by its own path, gets its arguments as a list
// (no shell reads them), a small environment of our own, no terminal, and a time limit; what it writes is read into memory.

/// A program of the machine.
package struct Program: Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  /// The program of that name on PATH; nil where there is none.
  package static func named(_ name: String) -> Program? {
    guard let path = variable("PATH") else { return nil }
    for folder in path.split(separator: ":") where folder.hasPrefix("/") {
      if let program = executable(folder + "/" + name) { return program }
    }
    return nil
  }

  /// The program at a path; nil where nothing there can be run.
  static func executable(_ path: String) -> Program? {
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 else { return nil }
    return Program(path: path)
  }

  /// What runs a script, after its first line; nil for programs of the machine's own code.
  var interpreter: Program? {
    // A program that may be run but not read is no script that could be looked into.
    guard let bytes = try? readFile(path), bytes.starts(with: Array("#!".utf8)), let end = bytes.prefix(1024).firstIndex(of: 0x0A) else { return nil }
    let words = String(decoding: bytes[2..<end], as: UTF8.self).split(separator: " ").map(String.init)
    guard let first = words.first else { return nil }
    return first.hasSuffix("/env") ? words.dropFirst().first { !$0.hasPrefix("-") }.flatMap(Program.named) : Program.executable(first)
  }

  /// Where it is installed: the folder above its `bin`.
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
    let standardInput = try anonymousFile(holding: input)
    defer { close(standardInput) }
    var output = try Pipe(), complaints = try Pipe()
    defer {
      output.close()
      complaints.close()
    }
    let child = try start(arguments, standardInput, output, complaints, folder, environment)
    output.closeWriting()
    complaints.closeWriting()
    let cutShort = collect(&output, &complaints, seconds: seconds, limit: limit)
    if cutShort != nil { kill(-child, SIGKILL) }
    let ending = wait(for: child)
    return Run(
      ending: cutShort ?? ending, output: output.bytes,
      complaints: String(decoding: complaints.bytes.prefix(1 << 16), as: UTF8.self))
  }

  private func start(
    _ arguments: [String], _ standardInput: Int32, _ output: Pipe, _ complaints: Pipe, _ folder: String?, _ environment: [String: String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, standardInput, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, complaints.writing, 2)
    if let folder { naskah_start_in(&actions, folder) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that its children end with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var child = pid_t()
    let seen = self.environment(with: environment)
    let failure = withCStrings([path] + arguments) { words in
      withCStrings(seen) { posix_spawn(&child, path, &actions, &attributes, words, $0) }
    }
    guard failure == 0 else { throw MachineError.disk(Bilingual(id: "menjalankan", en: "run"), path, failure) }
    return child
  }

  private func environment(with given: [String: String]) -> [String] {
    var all = ["HOME": "/nonexistent", "LC_ALL": "C.UTF-8"]
    all["PATH"] = variable("PATH")
    all.merge(given) { $1 }
    return all.sorted { $0.key < $1.key }.map { $0.key + "=" + $0.value }
  }

  /// Reads both pipes until they are closed; how the run was cut short, if it was.
  private func collect(_ output: inout Pipe, _ complaints: inout Pipe, seconds: Int, limit: Int) -> Ending? {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let end = now.tv_sec * 1000 + now.tv_nsec / 1_000_000 + seconds * 1000
    while output.isOpen || complaints.isOpen {
      clock_gettime(CLOCK_MONOTONIC, &now)
      let left = end - (now.tv_sec * 1000 + now.tv_nsec / 1_000_000)
      guard left > 0 else { return .tookTooLong }
      var waiting = [
        pollfd(fd: output.isOpen ? output.reading : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: complaints.isOpen ? complaints.reading : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waiting, 2, Int32(clamping: left)) > 0 else { continue }
      if waiting[0].revents != 0 { output.readSome(keeping: limit + 1) }
      if waiting[1].revents != 0 { complaints.readSome(keeping: 1 << 16) }
      if output.bytes.count > limit { return .wroteTooMuch }
    }
    return nil
  }

  private func wait(for child: pid_t) -> Ending {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .signalled(status & 0x7F)
  }
}

/// One way out of a child, read without ever waiting for it.
private struct Pipe {
  let reading: Int32
  let writing: Int32
  var bytes: [UInt8] = []
  var isOpen = true
  private var isWritable = true

  init() throws {
    var ends: [Int32] = [0, 0]
    guard naskah_pipe(&ends) == 0 else {
      throw MachineError.disk(Bilingual(id: "membuat", en: "make"), "pipe", errno)
    }
    reading = ends[0]
    writing = ends[1]
  }

  mutating func closeWriting() {
    if isWritable { closeFile(writing) }
    isWritable = false
  }

  mutating func close() {
    closeWriting()
    closeFile(reading)
  }

  /// Takes what is there, throwing away what goes beyond a number of bytes.
  mutating func readSome(keeping most: Int) {
    let got = withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 1) { buffer -> Int in
      let got = read(reading, buffer.baseAddress!, buffer.count)
      if got > 0 { bytes += buffer.prefix(max(0, min(got, most - bytes.count))) }
      return got
    }
    if got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN) { isOpen = false }
  }
}

/// A variable of our own environment.
func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

private func closeFile(_ file: Int32) { close(file) }

/// A file without a name that holds these bytes, read from its start: a child can take its input from it in its own time.
private func anonymousFile(holding bytes: [UInt8]) throws -> Int32 {
  let file = naskah_unnamed_file()
  guard file >= 0 else { throw MachineError.disk(Bilingual(id: "menulis", en: "write"), "/tmp", errno) }
  var done = 0
  while done < bytes.count {
    let put = bytes.withUnsafeBytes { write(file, $0.baseAddress! + done, bytes.count - done) }
    if put < 0, errno == EINTR { continue }
    guard put > 0 else {
      let number = errno
      close(file)
      throw MachineError.disk(Bilingual(id: "menulis", en: "write"), "/tmp", number)
    }
    done += put
  }
  lseek(file, 0, SEEK_SET)
  return file
}

private func withCStrings<Result>(_ words: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
  let copies = words.map { strdup($0) }
  defer { copies.forEach { free($0) } }
  return body(copies + [nil])
}

/// A path that means the same wherever a program is started.
func absolute(_ path: String) -> String {
  guard !path.hasPrefix("/"), let here = getcwd(nil, 0) else { return path }
  defer { free(here) }
  return String(cString: here) + "/" + path
}
