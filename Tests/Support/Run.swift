package import Foundation

/// What a run of the program gave.
package struct Outcome: Sendable {
  package let status: Int32
  package let stdout: String
  package let stderr: String
}

/// Runs the built program as a user does.
package func run(
  _ arguments: [String], in folder: URL = packageRoot, environment: [String: String] = [:], input: Data? = nil
) throws -> Outcome {
  try run(program, arguments, in: folder, environment: environment, input: input)
}

/// The same, ended by the system after so many seconds: what hangs is killed, and its status is 124 or 137 (coreutils'
/// `timeout`).
package func run(_ arguments: [String], in folder: URL = packageRoot, within seconds: Int) throws -> Outcome {
  let limit = ["--kill-after=1", String(seconds), program.path]
  return try run(URL(fileURLWithPath: "/usr/bin/timeout"), limit + arguments, in: folder)
}

/// The same, ended by the system once it has used so many seconds of the processor, however busy the machine is: its
/// status is then the number of a signal.
package func run(_ arguments: [String], in folder: URL, secondsOfProcessor seconds: Int) throws -> Outcome {
  let shell = ["-c", "ulimit -t \(seconds); exec \"$0\" \"$@\"", program.path]
  return try run(URL(fileURLWithPath: "/bin/sh"), shell + arguments, in: folder)
}

/// Runs a script or a module (`-m`) with the Python that `make test` prepares, from the package's folder.
///
/// Throws where it is not there: a test whose tool is missing has shown nothing.
package func tool(_ arguments: [String], input: Data? = nil) throws -> Outcome {
  let python = packageRoot.appending(path: ".venv/bin/python")
  guard FileManager.default.isExecutableFile(atPath: python.path) else { throw ToolMissing(arguments) }
  let own = ["HOME": ProcessInfo.processInfo.environment["HOME"] ?? "/"]
  return try run(python, arguments, in: packageRoot, environment: own, input: input)
}

/// Runs the built program at a terminal where somebody has typed something: what is seen there, and how it ended.
package func runAtTerminal(
  _ arguments: [String], in folder: URL, typing keys: String = "", environment: [String: String] = [:]
) throws -> Outcome {
  let terminal = """
    import os, pty, sys
    folder, keys = sys.argv[1:3]
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execv("/usr/bin/env", ["env", "-i"] + sys.argv[3:])
    os.write(terminal, keys.encode())
    while True:
        try: seen = os.read(terminal, 65536)
        except OSError: break
        if not seen: break
        os.write(1, seen)
    sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
    """
  let variables = ["PATH": "/usr/bin:/bin", "LANG": "en_US.UTF-8"].merging(environment) { $1 }
  let command = variables.map { "\($0)=\($1)" } + [program.path] + arguments
  return try tool(["-c", terminal, folder.path, keys] + command)
}

/// Runs any program.
package func run(
  _ program: URL, _ arguments: [String], in folder: URL = packageRoot, environment: [String: String] = [:],
  input: Data? = nil
) throws -> Outcome {
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.environment = ["PATH": "/usr/bin:/bin"].merging(ofSanitizers) { $1 }.merging(environment) { $1 }
  let work = FileManager.default.temporaryDirectory.appending(path: "naskah-run-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: work) }  // A folder of the system's that it clears itself.
  let out = work.appending(path: "out"), err = work.appending(path: "err")
  try Data().write(to: out)
  try Data().write(to: err)
  process.standardOutput = try FileHandle(forWritingTo: out)
  process.standardError = try FileHandle(forWritingTo: err)
  let given = work.appending(path: "in")
  try (input ?? Data()).write(to: given)
  process.standardInput = try FileHandle(forReadingFrom: given)
  try process.run()
  process.waitUntilExit()
  return Outcome(
    status: process.terminationStatus, stdout: String(decoding: try Data(contentsOf: out), as: UTF8.self),
    stderr: String(decoding: try Data(contentsOf: err), as: UTF8.self))
}

/// Where the built program stands, for tests that run it by a shell.
package var programPath: String { program.path }

/// What sanitizers are told holds for every program that a test starts.
private let ofSanitizers = ProcessInfo.processInfo.environment.filter {
  ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
}

/// Whether the tests run a program that was built for users, which `NASKAH_PROGRAM` names.
package let isReleased = ProcessInfo.processInfo.environment["NASKAH_PROGRAM"] != nil

/// The program beside the tests: both are products of one build. Unless another is named.
package let program: URL = {
  if let named = ProcessInfo.processInfo.environment["NASKAH_PROGRAM"] { return URL(fileURLWithPath: named) }
  let tests = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  let beside = tests.appending(path: "naskah")
  return FileManager.default.isExecutableFile(atPath: beside.path)
    ? beside : packageRoot.appending(path: ".build/debug/naskah")
}()

/// A test's tool is not on this machine.
private struct ToolMissing: Error, CustomStringConvertible {
  let description: String

  init(_ arguments: [String]) {
    description = "\(arguments.first ?? "Python") needs the tests' own Python, which make test-tools prepares"
  }
}
